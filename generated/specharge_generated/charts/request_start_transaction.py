# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `request_start_transaction` as a chart."""

from statemachine import Event, State

from . import Chart


class RequestStartTransactionChart(Chart):
    # Answers RequestStartTransaction; the first row that fits decides. The start itself is carried out by authorization.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    RequestStartTransactionRequest = Event("RequestStartTransactionRequest", name="RequestStartTransactionRequest")

    received.to(answered, event=RequestStartTransactionRequest, cond="registration_is_pending", on="reply_Rejected_CSNotAccepted")  # B02: B02.FR.05
    received.to(answered, event=RequestStartTransactionRequest, unless="registration_is_accepted", on="reply_Rejected_CSNotAccepted")  # F01
    received.to(answered, event=RequestStartTransactionRequest, cond="evse_is_unknown", on="reply_Rejected_UnknownEvse")  # F01
    received.to(answered, event=RequestStartTransactionRequest, cond=["SmartChargingCtrlr_Enabled", "charging_profile_is_invalid"], on="reply_Rejected_InvalidProfile")  # F01: F01.FR.26, F02.FR.27, F01.FR.09, F01.FR.11, F02.FR.17, F02.FR.19, K05.FR.02, K05.FR.05
    received.to(answered, event=RequestStartTransactionRequest, cond=["SmartChargingCtrlr_Enabled", "charging_schedule_is_invalid"], on="reply_Rejected_InvalidSchedule")  # F01: F01.FR.26, F02.FR.27, K05.FR.05
    received.to(answered, event=RequestStartTransactionRequest, cond=["SmartChargingCtrlr_Enabled", "there_is_no_room_for_the_profile"], on="reply_Rejected_OutOfStorage")  # F01
    received.to(answered, event=RequestStartTransactionRequest, cond="evse_is_out_of_service", on="reply_Rejected_Unspecified_The_EVSE_is_Unavailable")  # F01: F01.FR.23, F02.FR.25
    received.to(answered, event=RequestStartTransactionRequest, cond="evse_is_faulted", on="reply_Rejected_Unspecified_The_EVSE_is_Faulted")  # F01: F01.FR.23, F02.FR.25
    received.to(answered, event=RequestStartTransactionRequest, cond="transaction_has_a_driver", on="reply_Rejected_TxInProgress")  # F01: F01.FR.24, F02.FR.26
    received.to(answered, event=RequestStartTransactionRequest, cond="evse_has_a_driver", on="reply_Rejected_Unspecified_The_EVSE_has_another_driver")  # F01
    received.to(answered, event=RequestStartTransactionRequest, cond=["evse_is_kept_for_others", "reservation_is_for_an_id_token_only"], on="reply_Rejected_Unspecified_The_EVSE_is_reserved")  # F01: F01.FR.21, F02.FR.23
    received.to(answered, event=RequestStartTransactionRequest, cond="evse_is_kept_for_others", unless="reservation_is_for_an_id_token_only", on="reply_Rejected_Unspecified_The_EVSE_is_reserved")  # F01: F01.FR.22, F02.FR.24
    received.to(answered, event=RequestStartTransactionRequest, cond="no_evse_can_be_chosen", on="reply_Rejected_Unspecified_No_EVSE_is_free")  # F01: F01.FR.07, F02.FR.15
    received.to(answered, event=RequestStartTransactionRequest, cond="transaction_awaits_a_driver", on=["install_waiting_profile", "reply_RequestStartTransactionResponse", "raise_remote_start_ordered"])  # F01: F01.FR.01, F01.FR.02, F01.FR.06, F01.FR.08, F01.FR.10, F01.FR.12, F01.FR.13, F01.FR.20, K05.FR.01, K05.FR.03, K05.FR.04
    received.to(answered, event=RequestStartTransactionRequest, cond="ev_is_connected_there", on=["install_waiting_profile", "reply_Accepted", "raise_remote_start_ordered"])  # F01: F01.FR.01, F01.FR.02, F01.FR.06, F01.FR.08, F01.FR.10, F01.FR.12, F01.FR.20, K05.FR.01, K05.FR.03, K05.FR.04
    received.to(answered, event=RequestStartTransactionRequest, on=["install_waiting_profile", "reply_Accepted", "raise_remote_start_ordered"])  # F02: F02.FR.09, F02.FR.10, F02.FR.14, F02.FR.16, F02.FR.18, F02.FR.20, F02.FR.22, K05.FR.01, K05.FR.03, K05.FR.04

    def registration_is_pending(self) -> bool:
        return self.model.guard("registration is pending")

    def registration_is_accepted(self) -> bool:
        return self.model.guard("registration is accepted")

    def evse_is_unknown(self) -> bool:
        return self.model.guard("evse_is_unknown")

    def SmartChargingCtrlr_Enabled(self) -> bool:
        return self.model.guard("SmartChargingCtrlr.Enabled")

    def charging_profile_is_invalid(self) -> bool:
        return self.model.guard("charging_profile_is_invalid")

    def charging_schedule_is_invalid(self) -> bool:
        return self.model.guard("charging_schedule_is_invalid")

    def there_is_no_room_for_the_profile(self) -> bool:
        return self.model.guard("there_is_no_room_for_the_profile")

    def evse_is_out_of_service(self) -> bool:
        return self.model.guard("evse_is_out_of_service")

    def evse_is_faulted(self) -> bool:
        return self.model.guard("evse_is_faulted")

    def transaction_has_a_driver(self) -> bool:
        return self.model.guard("transaction_has_a_driver")

    def evse_has_a_driver(self) -> bool:
        return self.model.guard("evse_has_a_driver")

    def evse_is_kept_for_others(self) -> bool:
        return self.model.guard("evse_is_kept_for_others")

    def reservation_is_for_an_id_token_only(self) -> bool:
        return self.model.guard("reservation_is_for_an_id_token_only")

    def no_evse_can_be_chosen(self) -> bool:
        return self.model.guard("no_evse_can_be_chosen")

    def transaction_awaits_a_driver(self) -> bool:
        return self.model.guard("transaction_awaits_a_driver")

    def ev_is_connected_there(self) -> bool:
        return self.model.guard("ev_is_connected_there")

    def reply_Rejected_CSNotAccepted(self) -> None:
        self.model.did("reply Rejected, CSNotAccepted")

    def reply_Rejected_UnknownEvse(self) -> None:
        self.model.did("reply Rejected, UnknownEvse")

    def reply_Rejected_InvalidProfile(self) -> None:
        self.model.did("reply Rejected, InvalidProfile")

    def reply_Rejected_InvalidSchedule(self) -> None:
        self.model.did("reply Rejected, InvalidSchedule")

    def reply_Rejected_OutOfStorage(self) -> None:
        self.model.did("reply Rejected, OutOfStorage")

    def reply_Rejected_Unspecified_The_EVSE_is_Unavailable(self) -> None:
        self.model.did("reply Rejected, Unspecified, The EVSE is Unavailable.")

    def reply_Rejected_Unspecified_The_EVSE_is_Faulted(self) -> None:
        self.model.did("reply Rejected, Unspecified, The EVSE is Faulted.")

    def reply_Rejected_TxInProgress(self) -> None:
        self.model.did("reply Rejected, TxInProgress")

    def reply_Rejected_Unspecified_The_EVSE_has_another_driver(self) -> None:
        self.model.did("reply Rejected, Unspecified, The EVSE has another driver.")

    def reply_Rejected_Unspecified_The_EVSE_is_reserved(self) -> None:
        self.model.did("reply Rejected, Unspecified, The EVSE is reserved.")

    def reply_Rejected_Unspecified_No_EVSE_is_free(self) -> None:
        self.model.did("reply Rejected, Unspecified, No EVSE is free.")

    def install_waiting_profile(self) -> None:
        self.model.did("install_waiting_profile")

    def reply_RequestStartTransactionResponse(self) -> None:
        self.model.did("reply RequestStartTransactionResponse")

    def raise_remote_start_ordered(self) -> None:
        self.model.did("raise remote_start_ordered")

    def reply_Accepted(self) -> None:
        self.model.did("reply Accepted")
