"""Questions about the machines of one EVSE that several of them ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specharge_engine.site import NO_EVSE
from specharge_machines.reservation_rules import Bookings

if TYPE_CHECKING:
    from specharge_engine.machine import Machine
    from specharge_machines.authorization import Authorization


def connected_connector(machine: Machine) -> int | None:
    """Return the connector over which the EVSE's EV is, or was last, connected."""
    from specharge_machines.ev_connection import EvConnection

    return machine.peer(EvConnection).connected_over


def driver_without_evse(machine: Machine) -> Authorization | None:
    """Return the authorization of a driver who has no EVSE yet and may charge at the machine's, or None."""
    from specharge_machines.authorization import Authorization, may_charge_at

    waiting = machine.station.instance(Authorization, NO_EVSE)
    if not waiting.state.startswith("authorized") or not may_charge_at(waiting, machine.evse):
        return None
    kept = Bookings(machine.station).keeps_out_who_roams(machine.evse or NO_EVSE, waiting.token, waiting.group)
    return None if kept else waiting


def ev_is_connected(machine: Machine) -> bool:
    """Tell whether an EV is connected to the machine's EVSE."""
    return machine.station.machine("ev_connection", machine.evse).state == "connected"


def cable_is_kept(machine: Machine) -> bool:
    """Tell whether the lock of the connected connector holds a driver's cable, or is about to."""
    connector = connected_connector(machine)
    if connector is None or machine.evse in (None, NO_EVSE):
        return False
    return machine.station.machine("lock", machine.evse, connector).state in ("locking", "locked")
