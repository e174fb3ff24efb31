"""Questions about the machines of one EVSE that several of them ask."""

from __future__ import annotations

from specharge_engine.machine import Machine
from specharge_engine.site import NO_EVSE


def connected_connector(machine: Machine) -> int | None:
    """Return the connector over which the EVSE's EV is, or was last, connected."""
    from specharge_machines.ev_connection import EvConnection

    return machine.peer(EvConnection).connected_over


def cable_is_kept(machine: Machine) -> bool:
    """Tell whether the lock of the connected connector holds a driver's cable."""
    connector = connected_connector(machine)
    if connector is None or machine.evse in (None, NO_EVSE):
        return False
    return machine.station.machine("lock", machine.evse, connector).state == "locked"
