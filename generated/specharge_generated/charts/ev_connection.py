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
    authorization_handed_over = Event("authorization_handed_over", name="authorization_handed_over")  # A driver who was authorized before an EVSE was known is authorized at this one.

    absent.to(connected, event=cable_plugged_in, unless="a_driver_waits_without_evse", on=["note_connector", "raise_ev_connected"])  # E01
    absent.to(claiming, event=cable_plugged_in, cond="a_driver_waits_without_evse", on=["note_connector", "raise_authorization_claimed"])  # E03

    claiming.to(connected, event=authorization_handed_over, on="raise_ev_connected")  # E03

    connected.to(STAY, event=cable_plugged_in, unless="it_is_the_connected_connector")  # E01: E01.FR.14
    connected.to(absent, event=cable_removed, cond="it_is_the_connected_connector", on="raise_ev_disconnected")  # E01
    connected.to(absent, event=ev_unplugged, cond="it_is_the_connected_connector", on="raise_ev_disconnected")  # E01

    def a_driver_waits_without_evse(self) -> bool:
        return self.model.guard("a_driver_waits_without_evse")

    def it_is_the_connected_connector(self) -> bool:
        return self.model.guard("it_is_the_connected_connector")

    def note_connector(self) -> None:
        self.model.did("note_connector")

    def raise_ev_connected(self) -> None:
        self.model.did("raise ev_connected")

    def raise_authorization_claimed(self) -> None:
        self.model.did("raise authorization_claimed")

    def raise_ev_disconnected(self) -> None:
        self.model.did("raise ev_disconnected")
