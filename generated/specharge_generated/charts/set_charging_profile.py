# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `set_charging_profile` as a chart."""

from statemachine import Event, State

from . import Chart


class SetChargingProfileChart(Chart):
    # Answers SetChargingProfile; the first row that fits decides.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    SetChargingProfileRequest = Event("SetChargingProfileRequest", name="SetChargingProfileRequest")

    received.to(answered, event=SetChargingProfileRequest, unless="SmartChargingCtrlr_Enabled", on="refuse_NotSupported")  # K01: K01.FR.29
    received.to(answered, event=SetChargingProfileRequest, cond="evse_is_unknown", on="reply_Rejected_UnknownEvse")  # K01: K01.FR.28
    received.to(answered, event=SetChargingProfileRequest, cond="it_is_an_external_limit", on="reply_Rejected_InvalidProfile")  # K01: K01.FR.22, K02.FR.07, K03.FR.08
    received.to(answered, event=SetChargingProfileRequest, cond="the_id_is_that_of_an_external_limit", on="reply_Rejected_InvalidProfile")  # K01: K01.FR.05
    received.to(answered, event=SetChargingProfileRequest, cond="it_is_a_maximum_of_the_station", unless="it_is_for_evse_0", on="reply_Rejected_InvalidProfile")  # K01: K04.FR.03
    received.to(answered, event=SetChargingProfileRequest, cond=["it_is_a_maximum_of_the_station", "it_is_relative"], on="reply_Rejected_InvalidProfile")  # K01: K01.FR.38
    received.to(answered, event=SetChargingProfileRequest, cond=["it_is_a_tx_profile", "it_is_for_evse_0"], on="reply_Rejected_InvalidProfile")  # K01: K01.FR.09, K01.FR.16
    received.to(answered, event=SetChargingProfileRequest, cond=["it_is_a_tx_profile", "no_transaction_is_open_there"], on="reply_Rejected_TxNotFound")  # K01: K01.FR.09
    received.to(answered, event=SetChargingProfileRequest, cond="it_is_a_tx_profile", unless="it_names_a_transaction", on="reply_Rejected_MissingParam")  # K01: K01.FR.03
    received.to(answered, event=SetChargingProfileRequest, cond=["it_is_a_tx_profile", "it_names_another_transaction"], on="reply_Rejected_TxNotFound")  # K01: K01.FR.33, K01.FR.03
    received.to(answered, event=SetChargingProfileRequest, cond="it_names_a_transaction", unless="it_is_a_tx_profile", on="reply_Rejected_InvalidProfile")  # K01
    received.to(answered, event=SetChargingProfileRequest, cond="stack_level_is_out_of_range", on="reply_Rejected_InvalidStackLevel")  # K01
    received.to(answered, event=SetChargingProfileRequest, cond="recurrence_does_not_fit_the_kind", on="reply_Rejected_InvalidProfile")  # K01
    received.to(answered, event=SetChargingProfileRequest, cond="the_profile_is_never_valid", on="reply_Rejected_InvalidProfile")  # K01
    received.to(answered, event=SetChargingProfileRequest, cond="there_are_several_schedules", on="reply_Rejected_TooManyElements")  # K01: K01.FR.34
    received.to(answered, event=SetChargingProfileRequest, cond="rate_unit_is_not_supported", on="reply_Rejected_UnsupportedRateUnit")  # K01: K01.FR.26
    received.to(answered, event=SetChargingProfileRequest, cond="there_are_more_periods_than_allowed", on="reply_Rejected_TooManyElements")  # K01
    received.to(answered, event=SetChargingProfileRequest, cond="a_start_is_missing", on="reply_Rejected_InvalidSchedule")  # K01: K01.FR.40
    received.to(answered, event=SetChargingProfileRequest, cond="a_start_is_out_of_place", on="reply_Rejected_InvalidSchedule")  # K01: K01.FR.41
    received.to(answered, event=SetChargingProfileRequest, cond="first_period_starts_late", on="reply_Rejected_InvalidSchedule")  # K01: K01.FR.31
    received.to(answered, event=SetChargingProfileRequest, cond="periods_are_out_of_order", on="reply_Rejected_InvalidSchedule")  # K01: K01.FR.35
    received.to(answered, event=SetChargingProfileRequest, cond="a_value_is_out_of_range", on="reply_Rejected_InvalidSchedule")  # K01
    received.to(answered, event=SetChargingProfileRequest, cond="a_phase_is_given_for_several_phases", on="reply_Rejected_InvalidSchedule")  # K01: K01.FR.19
    received.to(answered, event=SetChargingProfileRequest, cond="a_phase_cannot_be_chosen", on="reply_Rejected_UnsupportedParam")  # K01: K01.FR.48, K01.FR.20
    received.to(answered, event=SetChargingProfileRequest, cond="phases_cannot_be_limited", on="reply_Rejected_UnsupportedParam")  # K01: K01.FR.43
    received.to(answered, event=SetChargingProfileRequest, cond="phases_conflict_with_another_profile", on="reply_Rejected_InvalidProfile")  # K01
    received.to(answered, event=SetChargingProfileRequest, cond=["it_is_for_evse_0", "an_evse_has_a_default_of_that_level"], on="reply_Rejected_DuplicateProfile")  # K01: K01.FR.52
    received.to(answered, event=SetChargingProfileRequest, cond="evse_0_has_a_default_of_that_level", unless="it_is_for_evse_0", on="reply_Rejected_DuplicateProfile")  # K01: K01.FR.53
    received.to(answered, event=SetChargingProfileRequest, cond="one_like_it_is_valid_with_it", unless="it_is_a_tx_profile", on="reply_Rejected_DuplicateProfile")  # K01: K01.FR.06
    received.to(answered, event=SetChargingProfileRequest, cond=["it_is_a_tx_profile", "the_transaction_has_one_like_it"], on="reply_Rejected_DuplicateProfile")  # K01: K01.FR.39
    received.to(answered, event=SetChargingProfileRequest, cond="there_is_no_room", on="reply_Rejected_OutOfStorage")  # K01
    received.to(answered, event=SetChargingProfileRequest, cond="it_is_a_tx_profile", on=["install_profile", "reply_Accepted", "raise_charging_profiles_changed"])  # K01: K01.FR.01, K01.FR.04, K02.FR.03, K03.FR.01
    received.to(answered, event=SetChargingProfileRequest, cond=["it_is_a_tx_default_profile", "it_is_for_evse_0"], on=["install_profile", "reply_Accepted", "raise_charging_profiles_changed"])  # K01: K01.FR.08, K01.FR.14, K01.FR.32
    received.to(answered, event=SetChargingProfileRequest, cond="it_is_a_tx_default_profile", on=["install_profile", "reply_Accepted", "raise_charging_profiles_changed"])  # K01: K01.FR.08, K01.FR.15, K01.FR.32
    received.to(answered, event=SetChargingProfileRequest, on=["install_profile", "reply_Accepted", "raise_charging_profiles_changed"])  # K01: K02.FR.01, K04.FR.03

    def SmartChargingCtrlr_Enabled(self) -> bool:
        return self.model.guard("SmartChargingCtrlr.Enabled")

    def evse_is_unknown(self) -> bool:
        return self.model.guard("evse_is_unknown")

    def it_is_an_external_limit(self) -> bool:
        return self.model.guard("it_is_an_external_limit")

    def the_id_is_that_of_an_external_limit(self) -> bool:
        return self.model.guard("the_id_is_that_of_an_external_limit")

    def it_is_a_maximum_of_the_station(self) -> bool:
        return self.model.guard("it_is_a_maximum_of_the_station")

    def it_is_for_evse_0(self) -> bool:
        return self.model.guard("it_is_for_evse_0")

    def it_is_relative(self) -> bool:
        return self.model.guard("it_is_relative")

    def it_is_a_tx_profile(self) -> bool:
        return self.model.guard("it_is_a_tx_profile")

    def no_transaction_is_open_there(self) -> bool:
        return self.model.guard("no_transaction_is_open_there")

    def it_names_a_transaction(self) -> bool:
        return self.model.guard("it_names_a_transaction")

    def it_names_another_transaction(self) -> bool:
        return self.model.guard("it_names_another_transaction")

    def stack_level_is_out_of_range(self) -> bool:
        return self.model.guard("stack_level_is_out_of_range")

    def recurrence_does_not_fit_the_kind(self) -> bool:
        return self.model.guard("recurrence_does_not_fit_the_kind")

    def the_profile_is_never_valid(self) -> bool:
        return self.model.guard("the_profile_is_never_valid")

    def there_are_several_schedules(self) -> bool:
        return self.model.guard("there_are_several_schedules")

    def rate_unit_is_not_supported(self) -> bool:
        return self.model.guard("rate_unit_is_not_supported")

    def there_are_more_periods_than_allowed(self) -> bool:
        return self.model.guard("there_are_more_periods_than_allowed")

    def a_start_is_missing(self) -> bool:
        return self.model.guard("a_start_is_missing")

    def a_start_is_out_of_place(self) -> bool:
        return self.model.guard("a_start_is_out_of_place")

    def first_period_starts_late(self) -> bool:
        return self.model.guard("first_period_starts_late")

    def periods_are_out_of_order(self) -> bool:
        return self.model.guard("periods_are_out_of_order")

    def a_value_is_out_of_range(self) -> bool:
        return self.model.guard("a_value_is_out_of_range")

    def a_phase_is_given_for_several_phases(self) -> bool:
        return self.model.guard("a_phase_is_given_for_several_phases")

    def a_phase_cannot_be_chosen(self) -> bool:
        return self.model.guard("a_phase_cannot_be_chosen")

    def phases_cannot_be_limited(self) -> bool:
        return self.model.guard("phases_cannot_be_limited")

    def phases_conflict_with_another_profile(self) -> bool:
        return self.model.guard("phases_conflict_with_another_profile")

    def an_evse_has_a_default_of_that_level(self) -> bool:
        return self.model.guard("an_evse_has_a_default_of_that_level")

    def evse_0_has_a_default_of_that_level(self) -> bool:
        return self.model.guard("evse_0_has_a_default_of_that_level")

    def one_like_it_is_valid_with_it(self) -> bool:
        return self.model.guard("one_like_it_is_valid_with_it")

    def the_transaction_has_one_like_it(self) -> bool:
        return self.model.guard("the_transaction_has_one_like_it")

    def there_is_no_room(self) -> bool:
        return self.model.guard("there_is_no_room")

    def it_is_a_tx_default_profile(self) -> bool:
        return self.model.guard("it_is_a_tx_default_profile")

    def refuse_NotSupported(self) -> None:
        self.model.did("refuse NotSupported")

    def reply_Rejected_UnknownEvse(self) -> None:
        self.model.did("reply Rejected, UnknownEvse")

    def reply_Rejected_InvalidProfile(self) -> None:
        self.model.did("reply Rejected, InvalidProfile")

    def reply_Rejected_TxNotFound(self) -> None:
        self.model.did("reply Rejected, TxNotFound")

    def reply_Rejected_MissingParam(self) -> None:
        self.model.did("reply Rejected, MissingParam")

    def reply_Rejected_InvalidStackLevel(self) -> None:
        self.model.did("reply Rejected, InvalidStackLevel")

    def reply_Rejected_TooManyElements(self) -> None:
        self.model.did("reply Rejected, TooManyElements")

    def reply_Rejected_UnsupportedRateUnit(self) -> None:
        self.model.did("reply Rejected, UnsupportedRateUnit")

    def reply_Rejected_InvalidSchedule(self) -> None:
        self.model.did("reply Rejected, InvalidSchedule")

    def reply_Rejected_UnsupportedParam(self) -> None:
        self.model.did("reply Rejected, UnsupportedParam")

    def reply_Rejected_DuplicateProfile(self) -> None:
        self.model.did("reply Rejected, DuplicateProfile")

    def reply_Rejected_OutOfStorage(self) -> None:
        self.model.did("reply Rejected, OutOfStorage")

    def install_profile(self) -> None:
        self.model.did("install_profile")

    def reply_Accepted(self) -> None:
        self.model.did("reply Accepted")

    def raise_charging_profiles_changed(self) -> None:
        self.model.did("raise charging_profiles_changed")
