# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `evse_operability` as a chart."""

from statemachine import Event, State

from . import Chart


class EvseOperabilityChart(Chart):
    # What ChangeAvailability made of the EVSE; the station and its connectors have states of their own.

    # The EVSE may be used.
    operative = State("operative", value="operative", initial=True)
    # The EVSE goes out of service when its transaction has ended.
    scheduled = State("scheduled", value="scheduled")
    # The EVSE is out of service.
    inoperative = State("inoperative", value="inoperative")

    evse_availability_wanted = Event("evse_availability_wanted", name="evse_availability_wanted")  # The CSMS wants the EVSE in service, or out of it.
    transaction_ended = Event("transaction_ended", name="transaction_ended")  # The transaction of this EVSE is over; normally means that its driver or EV, or the operator, was done with it.

    operative.to(scheduled, event=evse_availability_wanted, cond="transaction_is_ongoing", unless="operation_is_wanted")  # G03: G03.FR.05, G03.FR.08
    operative.to(inoperative, event=evse_availability_wanted, unless=["operation_is_wanted", "transaction_is_ongoing"], on="raise_operability_changed")  # G03: G03.FR.06, G01.FR.02, B01.FR.07, G03.FR.08

    scheduled.to(operative, event=evse_availability_wanted, cond="operation_is_wanted")  # G03: G03.FR.03
    scheduled.to(inoperative, event=transaction_ended, on="raise_operability_changed")  # G03: G03.FR.05, G03.FR.06

    inoperative.to(operative, event=evse_availability_wanted, cond="operation_is_wanted", on="raise_operability_changed")  # G03: G03.FR.07

    def transaction_is_ongoing(self) -> bool:
        return self.model.guard("transaction is ongoing")

    def operation_is_wanted(self) -> bool:
        return self.model.guard("operation_is_wanted")

    def raise_operability_changed(self) -> None:
        self.model.did("raise operability_changed")
