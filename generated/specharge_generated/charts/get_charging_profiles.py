# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `get_charging_profiles` as a chart."""

from statemachine import Event, State

from . import Chart


class GetChargingProfilesChart(Chart):
    # Answers GetChargingProfiles; charging_profile_reports tells them.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    GetChargingProfilesRequest = Event("GetChargingProfilesRequest", name="GetChargingProfilesRequest")

    received.to(answered, event=GetChargingProfilesRequest, unless="SmartChargingCtrlr_Enabled", on="refuse_NotSupported")  # K09
    received.to(answered, event=GetChargingProfilesRequest, cond="no_profile_matches", on="reply_NoProfiles_NotFound")  # K09: K09.FR.04, K09.FR.05, K09.FR.06
    received.to(answered, event=GetChargingProfilesRequest, on=["reply_Accepted", "raise_charging_profile_report_accepted"])  # K09: K09.FR.01, K09.FR.03, K09.FR.04, K09.FR.05, K09.FR.06

    def SmartChargingCtrlr_Enabled(self) -> bool:
        return self.model.guard("SmartChargingCtrlr.Enabled")

    def no_profile_matches(self) -> bool:
        return self.model.guard("no_profile_matches")

    def refuse_NotSupported(self) -> None:
        self.model.did("refuse NotSupported")

    def reply_NoProfiles_NotFound(self) -> None:
        self.model.did("reply NoProfiles, NotFound")

    def reply_Accepted(self) -> None:
        self.model.did("reply Accepted")

    def raise_charging_profile_report_accepted(self) -> None:
        self.model.did("raise charging_profile_report_accepted")
