# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `clear_charging_profile` as a chart."""

from statemachine import Event, State

from . import Chart


class ClearChargingProfileChart(Chart):
    # Answers ClearChargingProfile.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    ClearChargingProfileRequest = Event("ClearChargingProfileRequest", name="ClearChargingProfileRequest")

    received.to(answered, event=ClearChargingProfileRequest, unless="SmartChargingCtrlr_Enabled", on="refuse_NotSupported")  # K10
    received.to(answered, event=ClearChargingProfileRequest, cond="nothing_says_which", on="reply_Unknown_MissingParam")  # K10: K10.FR.02
    received.to(answered, event=ClearChargingProfileRequest, cond="no_profile_matches", on="reply_Unknown_NotFound")  # K10: K10.FR.01
    received.to(answered, event=ClearChargingProfileRequest, cond=["it_names_an_id", "all_that_match_are_external_limits"], on="reply_Unknown_InvalidProfile")  # K10: K10.FR.09
    received.to(answered, event=ClearChargingProfileRequest, cond="all_that_match_are_external_limits", on="reply_Unknown_InvalidProfile")  # K10: K10.FR.06, K10.FR.08
    received.to(answered, event=ClearChargingProfileRequest, cond="it_names_an_id", on=["clear_profiles", "reply_Accepted", "raise_charging_profiles_changed"])  # K10: K10.FR.03, K10.FR.05, K10.FR.07
    received.to(answered, event=ClearChargingProfileRequest, on=["clear_profiles", "reply_Accepted", "raise_charging_profiles_changed"])  # K10: K10.FR.04, K10.FR.05, K10.FR.07

    def SmartChargingCtrlr_Enabled(self) -> bool:
        return self.model.guard("SmartChargingCtrlr.Enabled")

    def nothing_says_which(self) -> bool:
        return self.model.guard("nothing_says_which")

    def no_profile_matches(self) -> bool:
        return self.model.guard("no_profile_matches")

    def it_names_an_id(self) -> bool:
        return self.model.guard("it_names_an_id")

    def all_that_match_are_external_limits(self) -> bool:
        return self.model.guard("all_that_match_are_external_limits")

    def refuse_NotSupported(self) -> None:
        self.model.did("refuse NotSupported")

    def reply_Unknown_MissingParam(self) -> None:
        self.model.did("reply Unknown, MissingParam")

    def reply_Unknown_NotFound(self) -> None:
        self.model.did("reply Unknown, NotFound")

    def reply_Unknown_InvalidProfile(self) -> None:
        self.model.did("reply Unknown, InvalidProfile")

    def clear_profiles(self) -> None:
        self.model.did("clear_profiles")

    def reply_Accepted(self) -> None:
        self.model.did("reply Accepted")

    def raise_charging_profiles_changed(self) -> None:
        self.model.did("raise charging_profiles_changed")
