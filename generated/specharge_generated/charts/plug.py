# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `plug` as a chart."""

from statemachine import Event, State

from . import Chart


class PlugChart(Chart):
    # What is plugged in at one connector, as the hardware reports it. It counts at its EVSE also where the connector is Faulted.

    # No EV, and no cable but one that is attached.
    nothing = State("nothing", value="nothing", initial=True, enter="raise_occupancy_changed")
    # A cable without an EV at its other end.
    cable = State("cable", value="cable", enter="raise_occupancy_changed")
    # An EV is connected.
    with_ev = State("with_ev", value="with_ev", enter="raise_occupancy_changed")

    cable_plugged_in = Event("cable_plugged_in", name="cable_plugged_in")  # A cable is in the outlet and an EV is at its other end; for an attached cable, the EV is plugged in.
    cable_removed = Event("cable_removed", name="cable_removed")  # The cable is out of the socket, and the EV with it.
    ev_unplugged = Event("ev_unplugged", name="ev_unplugged")  # The EV end of the cable is out; a cable in a socket is still there.

    nothing.to(with_ev, event=cable_plugged_in)  # G01
    nothing.to(cable, event=ev_unplugged, unless="cable_is_attached")  # G01

    cable.to(with_ev, event=cable_plugged_in)  # G01
    cable.to(nothing, event=cable_removed)  # G01

    with_ev.to(nothing, event=cable_removed)  # G01
    with_ev.to(nothing, event=ev_unplugged, cond="cable_is_attached")  # G01
    with_ev.to(cable, event=ev_unplugged, unless="cable_is_attached")  # G01

    def cable_is_attached(self) -> bool:
        return self.model.guard("cable_is_attached")

    def raise_occupancy_changed(self) -> None:
        self.model.did("raise occupancy_changed")
