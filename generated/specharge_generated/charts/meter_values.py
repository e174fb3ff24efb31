# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `meter_values` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class MeterValuesChart(Chart):
    # Sends the meter values of an EVSE that belong to no transaction.

    # Nothing is due.
    ready = State("ready", value="ready", initial=True)

    meter_values_wanted = Event("meter_values_wanted", name="meter_values_wanted")  # The CSMS wants the meter values of an EVSE, or of all.
    aligned_values_due = Event("aligned_values_due", name="aligned_values_due")  # It is a moment of AlignedDataCtrlr.Interval.
    MeterValuesFailed = Event("MeterValuesFailed", name="MeterValuesFailed")

    ready.to(STAY, event=meter_values_wanted, cond="evse_has_values", on="send_MeterValues")  # F06: F06.FR.06, F06.FR.09, F06.FR.10
    ready.to(STAY, event=aligned_values_due, cond=["AlignedDataCtrlr_SendDuringIdle", "a_transaction_is_open_anywhere"])  # J01: J01.FR.20
    ready.to(STAY, event=aligned_values_due, cond="evse_has_values", unless="evse_takes_part_in_a_transaction", on="send_MeterValues")  # J01: J01.FR.02, J01.FR.03, J01.FR.04, J01.FR.14
    ready.to(STAY, event=MeterValuesFailed)  # J01: J01.FR.18

    def evse_has_values(self) -> bool:
        return self.model.guard("evse_has_values")

    def AlignedDataCtrlr_SendDuringIdle(self) -> bool:
        return self.model.guard("AlignedDataCtrlr.SendDuringIdle")

    def a_transaction_is_open_anywhere(self) -> bool:
        return self.model.guard("a_transaction_is_open_anywhere")

    def evse_takes_part_in_a_transaction(self) -> bool:
        return self.model.guard("evse_takes_part_in_a_transaction")

    def send_MeterValues(self) -> None:
        self.model.did("send MeterValues")
