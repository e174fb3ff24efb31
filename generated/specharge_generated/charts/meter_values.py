# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `meter_values` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class MeterValuesChart(Chart):
    # Sends the meter values of an EVSE that belong to no transaction.

    # Nothing is due.
    ready = State("ready", value="ready", initial=True)

    meter_values_wanted = Event("meter_values_wanted", name="meter_values_wanted")  # The CSMS wants the meter values of an EVSE, or of all.

    ready.to(STAY, event=meter_values_wanted, cond="evse_has_values", on="send_MeterValues")  # F06: F06.FR.06, F06.FR.09, F06.FR.10

    def evse_has_values(self) -> bool:
        return self.model.guard("evse_has_values")

    def send_MeterValues(self) -> None:
        self.model.did("send MeterValues")
