# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `reboot` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class RebootChart(Chart):
    # Takes the whole station down so that it boots anew. A reboot that waits for the station to be idle is not kept over a power cut, which is a reboot itself.

    # No reboot is wanted.
    running = State("running", value="running", initial=True)
    # The station reboots once it is idle; what is not in use is out of service.
    waiting = State("waiting", value="waiting")
    # The transactions in progress are ended.
    ending = State("ending", value="ending")
    # The last TransactionEvents are on their way to the CSMS.
    delivering = State("delivering", value="delivering")
    # The hardware is told to reset; nothing is sent any more.
    rebooting = State("rebooting", value="rebooting", enter=["stop_sending", "start_reset_overdue_10_s", "command_reset_station", "raise_reboot_begun"])

    reboot_ordered = Event("reboot_ordered", name="reboot_ordered")  # The station is to reboot at once.
    reboot_scheduled = Event("reboot_scheduled", name="reboot_scheduled")  # The station is to reboot once it is idle.
    check = Event("check", name="check")  # When the station looks again whether it may reboot.
    reset_overdue = Event("reset_overdue", name="reset_overdue")  # When a reset that has not come counts as unsuccessful.
    transaction_ended = Event("transaction_ended", name="transaction_ended")  # The transaction of this EVSE is over; normally means that its driver or EV, or the operator, was done with it.
    transaction_handed_over = Event("transaction_handed_over", name="transaction_handed_over")  # A transaction that began without an EVSE goes on at this one.
    delivery_overdue = Event("delivery_overdue", name="delivery_overdue")  # How long the CSMS may take to answer the last TransactionEvents.

    running.to(rebooting, event=reboot_ordered, unless="a_transaction_is_open", on="note_remote_reset")  # B11: B11.FR.03
    running.to(ending, event=reboot_ordered, cond="a_transaction_is_open", on=["note_remote_reset", "raise_reset_begun", "raise_operability_changed"])  # B12: B12.FR.04
    running.to(waiting, event=reboot_scheduled, on=["start_check_1_s", "raise_operability_changed"])  # B11: B11.FR.07, B12.FR.01, B12.FR.03

    waiting.to(rebooting, event=reboot_ordered, unless="a_transaction_is_open", on="note_remote_reset")  # B11: B11.FR.03
    waiting.to(ending, event=reboot_ordered, cond="a_transaction_is_open", on=["note_remote_reset", "raise_reset_begun", "raise_operability_changed"])  # B12: B12.FR.04
    waiting.to(STAY, event=check, unless="station_is_idle", on="start_check_1_s")  # B11: B11.FR.07, B12.FR.03
    waiting.to(delivering, event=check, cond="station_is_idle", on=["note_scheduled_reset", "start_check_1_s", "start_delivery_overdue_message_timeout"])  # B11: B11.FR.07, B12.FR.03
    waiting.to(STAY, event=transaction_ended, on="raise_operability_changed")  # B12: B12.FR.03
    waiting.to(STAY, event=transaction_handed_over, on="raise_operability_changed")  # B12: B12.FR.03

    ending.to(delivering, event=transaction_ended, unless="a_transaction_is_open", on=["start_check_1_s", "start_delivery_overdue_message_timeout", "raise_operability_changed"])  # B12: B12.FR.04
    ending.to(STAY, event=transaction_ended, on="raise_operability_changed")  # B12: B12.FR.03

    delivering.to(STAY, event=check, cond="messages_wait_for_the_csms", on="start_check_1_s")  # B11: B12.FR.04, B12.FR.05
    delivering.to(rebooting, event=check, unless="messages_wait_for_the_csms")  # B11: B11.FR.07, B12.FR.03, B12.FR.04
    delivering.to(rebooting, event=delivery_overdue)  # B12: B12.FR.05

    rebooting.to(STAY, event=reset_overdue, cond="a_retry_is_left", on=["count_retry", "start_reset_overdue_10_s", "command_reset_station"])  # B11: B11.FR.03
    rebooting.to(running, event=reset_overdue, unless="a_retry_is_left", on=["resume_sending", "raise_reboot_given_up", "raise_operability_changed"])  # B11

    def a_transaction_is_open(self) -> bool:
        return self.model.guard("a_transaction_is_open")

    def station_is_idle(self) -> bool:
        return self.model.guard("station_is_idle")

    def messages_wait_for_the_csms(self) -> bool:
        return self.model.guard("messages_wait_for_the_csms")

    def a_retry_is_left(self) -> bool:
        return self.model.guard("a_retry_is_left")

    def stop_sending(self) -> None:
        self.model.did("stop_sending")

    def start_reset_overdue_10_s(self) -> None:
        self.model.did("start reset_overdue (10 s)")

    def command_reset_station(self) -> None:
        self.model.did("command reset_station")

    def raise_reboot_begun(self) -> None:
        self.model.did("raise reboot_begun")

    def note_remote_reset(self) -> None:
        self.model.did("note_remote_reset")

    def raise_reset_begun(self) -> None:
        self.model.did("raise reset_begun")

    def raise_operability_changed(self) -> None:
        self.model.did("raise operability_changed")

    def start_check_1_s(self) -> None:
        self.model.did("start check (1 s)")

    def note_scheduled_reset(self) -> None:
        self.model.did("note_scheduled_reset")

    def start_delivery_overdue_message_timeout(self) -> None:
        self.model.did("start delivery_overdue (message_timeout)")

    def count_retry(self) -> None:
        self.model.did("count_retry")

    def resume_sending(self) -> None:
        self.model.did("resume_sending")

    def raise_reboot_given_up(self) -> None:
        self.model.did("raise reboot_given_up")
