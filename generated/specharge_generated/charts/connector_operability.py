# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `connector_operability` as a chart."""

from statemachine import Event, State

from . import Chart


class ConnectorOperabilityChart(Chart):
    # What ChangeAvailability made of the connector; the station and its EVSE have states of their own.

    # The connector may be used.
    operative = State("operative", value="operative", initial=True)
    # The connector goes out of service when the transaction of its EVSE has ended.
    scheduled = State("scheduled", value="scheduled")
    # The connector is out of service.
    inoperative = State("inoperative", value="inoperative")

    connector_availability_wanted = Event("connector_availability_wanted", name="connector_availability_wanted")  # The CSMS wants the connector in service, or out of it.
    transaction_ended = Event("transaction_ended", name="transaction_ended")  # The transaction of this EVSE is over; normally means that its driver or EV, or the operator, was done with it.

    operative.to(scheduled, event=connector_availability_wanted, cond="transaction_may_use_it", unless="operation_is_wanted")  # G03: G03.FR.05, G03.FR.08
    operative.to(inoperative, event=connector_availability_wanted, unless=["operation_is_wanted", "transaction_may_use_it"], on="raise_operability_changed")  # G03: G03.FR.08

    scheduled.to(operative, event=connector_availability_wanted, cond="operation_is_wanted")  # G03: G03.FR.03
    scheduled.to(inoperative, event=transaction_ended, on="raise_operability_changed")  # G03: G03.FR.05

    inoperative.to(operative, event=connector_availability_wanted, cond="operation_is_wanted", on="raise_operability_changed")  # G03

    def transaction_may_use_it(self) -> bool:
        return self.model.guard("transaction_may_use_it")

    def operation_is_wanted(self) -> bool:
        return self.model.guard("operation_is_wanted")

    def raise_operability_changed(self) -> None:
        self.model.did("raise operability_changed")
