# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `station_operability` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class StationOperabilityChart(Chart):
    # What ChangeAvailability made of the station as a whole; its EVSEs and connectors have states of their own.

    # The station may be used.
    operative = State("operative", value="operative", initial=True)
    # The station is out of service, but for its transactions, which are finished first.
    scheduled = State("scheduled", value="scheduled")
    # The station is out of service.
    inoperative = State("inoperative", value="inoperative")

    station_availability_wanted = Event("station_availability_wanted", name="station_availability_wanted")  # The CSMS wants the station in service, or out of it.
    transaction_ended = Event("transaction_ended", name="transaction_ended")  # The transaction of this EVSE is over; normally means that its driver or EV, or the operator, was done with it.
    transaction_handed_over = Event("transaction_handed_over", name="transaction_handed_over")  # A transaction that began without an EVSE goes on at this one.

    operative.to(scheduled, event=station_availability_wanted, cond="transaction_is_anywhere", unless="operation_is_wanted", on="raise_operability_changed")  # G04: G04.FR.01, G04.FR.06, G04.FR.09
    operative.to(inoperative, event=station_availability_wanted, unless=["operation_is_wanted", "transaction_is_anywhere"], on="raise_operability_changed")  # G04: G04.FR.01, G04.FR.07, G04.FR.09, B01.FR.07

    scheduled.to(operative, event=station_availability_wanted, cond="operation_is_wanted", on="raise_operability_changed")  # G04: G04.FR.01, G04.FR.08
    scheduled.to(inoperative, event=transaction_ended, unless="transaction_is_anywhere", on="raise_operability_changed")  # G04: G04.FR.06, G04.FR.07, G04.FR.09
    scheduled.to(STAY, event=transaction_handed_over, on="raise_operability_changed")  # G04

    inoperative.to(operative, event=station_availability_wanted, cond="operation_is_wanted", on="raise_operability_changed")  # G04: G04.FR.01, G04.FR.08

    def transaction_is_anywhere(self) -> bool:
        return self.model.guard("transaction_is_anywhere")

    def operation_is_wanted(self) -> bool:
        return self.model.guard("operation_is_wanted")

    def raise_operability_changed(self) -> None:
        self.model.did("raise operability_changed")
