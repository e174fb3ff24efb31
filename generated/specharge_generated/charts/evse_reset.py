# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `evse_reset` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class EvseResetChart(Chart):
    # Resets one EVSE while the station runs on. A reset that waits for the EVSE to be idle is not kept over a power cut, which resets every EVSE.

    # No reset is wanted.
    in_service = State("in_service", value="in_service", initial=True)
    # The EVSE is reset once it is idle.
    waiting = State("waiting", value="waiting")
    # The transaction in progress is ended.
    ending = State("ending", value="ending")
    # The last TransactionEvents of the EVSE are on their way to the CSMS.
    delivering = State("delivering", value="delivering")
    # The hardware is told to reset the EVSE.
    resetting = State("resetting", value="resetting", enter=["forget_retries", "start_reset_overdue_10_s", "command_reset_evse"])

    evse_reset_ordered = Event("evse_reset_ordered", name="evse_reset_ordered")  # The EVSE is to be reset at once.
    evse_reset_scheduled = Event("evse_reset_scheduled", name="evse_reset_scheduled")  # The EVSE is to be reset once it is idle.
    check = Event("check", name="check")  # When the station looks again whether the EVSE may be reset.
    delivery_overdue = Event("delivery_overdue", name="delivery_overdue")  # How long the CSMS may take to answer the last TransactionEvents.
    evse_restarted = Event("evse_restarted", name="evse_restarted")  # The hardware of the EVSE has been reset, and has told what is there.
    reset_overdue = Event("reset_overdue", name="reset_overdue")  # When a reset that has not come counts as unsuccessful.
    transaction_ended = Event("transaction_ended", name="transaction_ended")  # The transaction of this EVSE is over; normally means that its driver or EV, or the operator, was done with it.

    in_service.to(resetting, event=evse_reset_ordered, unless="transaction_is_ongoing", on="raise_operability_changed")  # B11: B11.FR.08
    in_service.to(ending, event=evse_reset_ordered, cond="transaction_is_ongoing", on="raise_reset_begun")  # B12: B12.FR.08
    in_service.to(waiting, event=evse_reset_scheduled, on=["start_check_1_s", "raise_operability_changed"])  # B11: B11.FR.07, B12.FR.01, B12.FR.07

    waiting.to(resetting, event=evse_reset_ordered, unless="transaction_is_ongoing", on="raise_operability_changed")  # B11: B11.FR.08
    waiting.to(ending, event=evse_reset_ordered, cond="transaction_is_ongoing", on="raise_reset_begun")  # B12: B12.FR.08
    waiting.to(STAY, event=check, unless="evse_is_idle", on="start_check_1_s")  # B11: B11.FR.07, B12.FR.07
    waiting.to(delivering, event=check, cond="evse_is_idle", on=["start_check_1_s", "start_delivery_overdue_message_timeout"])  # B11: B11.FR.07, B12.FR.07
    waiting.to(STAY, event=transaction_ended, on="raise_operability_changed")  # B12: B12.FR.07

    ending.to(delivering, event=transaction_ended, on=["start_check_1_s", "start_delivery_overdue_message_timeout", "raise_operability_changed"])  # B12: B12.FR.08

    delivering.to(STAY, event=check, cond="messages_wait_for_the_csms", on="start_check_1_s")  # B11: B12.FR.08
    delivering.to(resetting, event=check, unless="messages_wait_for_the_csms")  # B11: B11.FR.07, B12.FR.07, B12.FR.08
    delivering.to(resetting, event=delivery_overdue)  # B11: B12.FR.08

    resetting.to(in_service, event=evse_restarted, on="raise_operability_changed")  # B11: B11.FR.08
    resetting.to(STAY, event=reset_overdue, cond="a_retry_is_left", on=["count_retry", "start_reset_overdue_10_s", "command_reset_evse"])  # B11: B11.FR.08
    resetting.to(in_service, event=reset_overdue, unless="a_retry_is_left", on="raise_operability_changed")  # B11

    def transaction_is_ongoing(self) -> bool:
        return self.model.guard("transaction is ongoing")

    def evse_is_idle(self) -> bool:
        return self.model.guard("evse_is_idle")

    def messages_wait_for_the_csms(self) -> bool:
        return self.model.guard("messages_wait_for_the_csms")

    def a_retry_is_left(self) -> bool:
        return self.model.guard("a_retry_is_left")

    def forget_retries(self) -> None:
        self.model.did("forget_retries")

    def start_reset_overdue_10_s(self) -> None:
        self.model.did("start reset_overdue (10 s)")

    def command_reset_evse(self) -> None:
        self.model.did("command reset_evse")

    def raise_operability_changed(self) -> None:
        self.model.did("raise operability_changed")

    def raise_reset_begun(self) -> None:
        self.model.did("raise reset_begun")

    def start_check_1_s(self) -> None:
        self.model.did("start check (1 s)")

    def start_delivery_overdue_message_timeout(self) -> None:
        self.model.did("start delivery_overdue (message_timeout)")

    def count_retry(self) -> None:
        self.model.did("count_retry")
