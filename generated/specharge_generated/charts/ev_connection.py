# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `ev_connection` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class EvConnectionChart(Chart):
    # Whether an EV is connected to the EVSE, and over which connector.

    # No EV is connected.
    absent = State("absent", value="absent", initial=True)
    # An EV is connected; a driver who was authorized before it came takes this EVSE.
    claiming = State("claiming", value="claiming")
    # An EV is connected.
    connected = State("connected", value="connected")

    cable_plugged_in = Event("cable_plugged_in", name="cable_plugged_in")  # A cable is in the outlet and an EV is at its other end; for an attached cable, the EV is plugged in.
    cable_removed = Event("cable_removed", name="cable_removed")  # The cable is out of the socket, and the EV with it.
    ev_unplugged = Event("ev_unplugged", name="ev_unplugged")  # The EV end of the cable is out; a cable in a socket is still there.
    ev_disconnected = Event("ev_disconnected", name="ev_disconnected")  # The connection with the EV is lost.
    transaction_ended = Event("transaction_ended", name="transaction_ended")  # The transaction of this EVSE is over; normally means that its driver or EV, or the operator, was done with it.
    ev_connected = Event("ev_connected", name="ev_connected")  # There is a connection with the EV.
    authorization_taken_over = Event("authorization_taken_over", name="authorization_taken_over")  # A driver who had no EVSE is authorized at this one now.
    operability_changed = Event("operability_changed", name="operability_changed")  # The station, an EVSE or a connector goes out of service, or is back; every machine looks what that means for it.

    absent.to(connected, event=cable_plugged_in, unless=["a_driver_waits_without_evse", "connector_is_out_of_service"], on=["note_connector", "raise_ev_connected"])  # E01
    absent.to(claiming, event=cable_plugged_in, cond="a_driver_waits_without_evse", unless="connector_is_out_of_service", on=["note_connector", "raise_authorization_claimed"])  # E03
    absent.to(connected, event=ev_disconnected, cond="another_ev_waits", unless="transaction_is_ongoing", on=["note_waiting_connector", "raise_ev_connected"])  # E01
    absent.to(connected, event=transaction_ended, cond="another_ev_waits", on=["note_waiting_connector", "raise_ev_connected"])  # E01: E01.FR.14
    absent.to(connected, event=operability_changed, cond="an_ev_waits_in_service", unless="transaction_is_ongoing", on=["note_connector_back_in_service", "raise_ev_connected"])  # G03: G03.FR.07, G04.FR.08

    claiming.to(connected, event=authorization_taken_over, on="raise_ev_connected")  # E03

    connected.to(STAY, event=cable_plugged_in, unless="it_is_the_connected_connector")  # E01: E01.FR.14
    connected.to(absent, event=cable_removed, cond="it_is_the_connected_connector", on="raise_ev_disconnected")  # E01
    connected.to(absent, event=ev_unplugged, cond="it_is_the_connected_connector", on="raise_ev_disconnected")  # E01
    connected.to(STAY, event=ev_connected, cond="SampledDataCtrlr_SignReadings", on="command_request_signed_data")  # E01: E02.FR.14, E03.FR.10, J02.FR.21
    connected.to(absent, event=operability_changed, cond="its_connector_is_out_of_service", on="raise_ev_disconnected")  # G03

    def a_driver_waits_without_evse(self) -> bool:
        return self.model.guard("a_driver_waits_without_evse")

    def connector_is_out_of_service(self) -> bool:
        return self.model.guard("connector_is_out_of_service")

    def another_ev_waits(self) -> bool:
        return self.model.guard("another_ev_waits")

    def transaction_is_ongoing(self) -> bool:
        return self.model.guard("transaction is ongoing")

    def an_ev_waits_in_service(self) -> bool:
        return self.model.guard("an_ev_waits_in_service")

    def it_is_the_connected_connector(self) -> bool:
        return self.model.guard("it_is_the_connected_connector")

    def SampledDataCtrlr_SignReadings(self) -> bool:
        return self.model.guard("SampledDataCtrlr.SignReadings")

    def its_connector_is_out_of_service(self) -> bool:
        return self.model.guard("its_connector_is_out_of_service")

    def note_connector(self) -> None:
        self.model.did("note_connector")

    def raise_ev_connected(self) -> None:
        self.model.did("raise ev_connected")

    def raise_authorization_claimed(self) -> None:
        self.model.did("raise authorization_claimed")

    def note_waiting_connector(self) -> None:
        self.model.did("note_waiting_connector")

    def note_connector_back_in_service(self) -> None:
        self.model.did("note_connector_back_in_service")

    def raise_ev_disconnected(self) -> None:
        self.model.did("raise ev_disconnected")

    def command_request_signed_data(self) -> None:
        self.model.did("command request_signed_data")
