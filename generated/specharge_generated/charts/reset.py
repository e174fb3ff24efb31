# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `reset` as a chart."""

from statemachine import Event, State

from . import Chart


class ResetChart(Chart):
    # Answers Reset; the reset itself is carried out by reboot or evse_reset.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    ResetRequest = Event("ResetRequest", name="ResetRequest")

    received.to(answered, event=ResetRequest, cond="evse_is_unknown", on="reply_Rejected_UnknownEvse")  # B11: B11.FR.01, B11.FR.06
    received.to(answered, event=ResetRequest, cond="evse_cannot_be_reset", on="reply_Rejected_UnsupportedParam")  # B11: B11.FR.01, B11.FR.09, B11.FR.10, B12.FR.09
    received.to(answered, event=ResetRequest, cond="reset_is_under_way", on="reply_Rejected_InvalidMessageSeq_A_reset_is_under_way")  # B11: B11.FR.01, B11.FR.06, B12.FR.10
    received.to(answered, event=ResetRequest, cond=["ResetRequest_type_is_Immediate", "hardware_bars_it"], on="reply_Rejected_Unspecified_The_hardware_must_not_be_interrupted_now")  # B11: B11.FR.01, B11.FR.06, B12.FR.10
    received.to(answered, event=ResetRequest, cond=["it_is_for_an_evse", "nothing_is_in_the_way"], on=["reply_Accepted", "raise_evse_reset_ordered"])  # B11: B11.FR.01, B11.FR.08, B11.FR.10
    received.to(answered, event=ResetRequest, cond="nothing_is_in_the_way", unless="it_is_for_an_evse", on=["reply_Accepted", "raise_reboot_ordered"])  # B11: B11.FR.01, B11.FR.03
    received.to(answered, event=ResetRequest, cond=["ResetRequest_type_is_OnIdle", "it_is_for_an_evse"], on=["reply_Scheduled", "raise_evse_reset_scheduled"])  # B11: B11.FR.01, B11.FR.07, B12.FR.01
    received.to(answered, event=ResetRequest, cond="ResetRequest_type_is_OnIdle", unless="it_is_for_an_evse", on=["reply_Scheduled", "raise_reboot_scheduled"])  # B11: B11.FR.01, B11.FR.07, B12.FR.01
    received.to(answered, event=ResetRequest, cond="it_is_for_an_evse", on=["reply_Accepted", "raise_evse_reset_ordered"])  # B12: B12.FR.02, B11.FR.01
    received.to(answered, event=ResetRequest, on=["reply_Accepted", "raise_reboot_ordered"])  # B12: B12.FR.02, B11.FR.01

    def evse_is_unknown(self) -> bool:
        return self.model.guard("evse_is_unknown")

    def evse_cannot_be_reset(self) -> bool:
        return self.model.guard("evse_cannot_be_reset")

    def reset_is_under_way(self) -> bool:
        return self.model.guard("reset_is_under_way")

    def ResetRequest_type_is_Immediate(self) -> bool:
        return self.model.guard("ResetRequest.type == Immediate")

    def hardware_bars_it(self) -> bool:
        return self.model.guard("hardware_bars_it")

    def it_is_for_an_evse(self) -> bool:
        return self.model.guard("it_is_for_an_evse")

    def nothing_is_in_the_way(self) -> bool:
        return self.model.guard("nothing_is_in_the_way")

    def ResetRequest_type_is_OnIdle(self) -> bool:
        return self.model.guard("ResetRequest.type == OnIdle")

    def reply_Rejected_UnknownEvse(self) -> None:
        self.model.did("reply Rejected, UnknownEvse")

    def reply_Rejected_UnsupportedParam(self) -> None:
        self.model.did("reply Rejected, UnsupportedParam")

    def reply_Rejected_InvalidMessageSeq_A_reset_is_under_way(self) -> None:
        self.model.did("reply Rejected, InvalidMessageSeq, A reset is under way.")

    def reply_Rejected_Unspecified_The_hardware_must_not_be_interrupted_now(self) -> None:
        self.model.did("reply Rejected, Unspecified, The hardware must not be interrupted now.")

    def reply_Accepted(self) -> None:
        self.model.did("reply Accepted")

    def raise_evse_reset_ordered(self) -> None:
        self.model.did("raise evse_reset_ordered")

    def raise_reboot_ordered(self) -> None:
        self.model.did("raise reboot_ordered")

    def reply_Scheduled(self) -> None:
        self.model.did("reply Scheduled")

    def raise_evse_reset_scheduled(self) -> None:
        self.model.did("raise evse_reset_scheduled")

    def raise_reboot_scheduled(self) -> None:
        self.model.did("raise reboot_scheduled")
