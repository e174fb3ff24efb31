"""What limits a station by how it is built: its grid connection, and the phases and power of each EVSE.

The device model tells it: ElectricalFeed has the fuse and the nominal voltage of the grid connection, EVSE the phases
and the highest power of each EVSE (maxLimit of Power). One whose connectors all deliver direct current has no phases.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from specharge_engine.kernel import Kernel
from specharge_engine.satisfies import satisfies

# ConnectorEnumType of those that deliver direct current.
DIRECT_CURRENT = frozenset({"cCCS1", "cCCS2", "cG105", "cChaoJi", "Pan"})
NOMINAL_VOLTAGE = 230.0
NOMINAL_DC_VOLTAGE = 400.0
# The most that a Type 2 plug carries, in A per phase, and an EVSE whose highest power is not known.
MOST_CURRENT = 63.0


class Supply(NamedTuple):
    """What a place can take at most: phases (0: direct current), nominal voltage in V, and `ceiling` in W."""

    phases: int
    voltage: float
    ceiling: float

    @property
    def current(self) -> float:
        """The ceiling in A: per phase, or for direct current in all."""
        return self.ceiling / (self.voltage * max(self.phases, 1))


def evse_supply(station: Kernel, evse: int) -> Supply:
    """Return what an EVSE can take at most (EVSE.Power.maxLimit, EVSE.SupplyPhases)."""
    power = f"EVSE@{evse}.Power"
    ceiling = station.variables.definition(power).maximum if power in station.values else None
    if delivers_direct_current(station, evse):
        voltage = float(station.values.get(f"EVSE@{evse}.DCVoltage") or NOMINAL_DC_VOLTAGE)
        return Supply(0, voltage, MOST_CURRENT * voltage if ceiling is None else ceiling)
    phases = int(station.values.get(f"EVSE@{evse}.SupplyPhases") or 3)
    voltage = line_voltage(station)
    most = MOST_CURRENT * voltage * phases
    return Supply(phases, voltage, most if ceiling is None else min(ceiling, most))


@satisfies("K04.FR.02")
def grid_supply(station: Kernel) -> Supply:
    """Return what the station may take from the grid: its fuse, or without one what all its EVSEs can take.

    ElectricalFeed.FuseRating is in A per phase. What the station takes for itself is part of it.
    """
    phases = int(station.values.get("ChargingStation.SupplyPhases") or 3)
    voltage = line_voltage(station)
    fuse = station.values.get("ElectricalFeed.FuseRating")
    if fuse is not None:
        return Supply(phases, voltage, float(fuse) * voltage * phases)
    evses = math.fsum(on_a_phase(evse_supply(station, each.id), voltage, phases) for each in station.site.evses)
    return Supply(phases, voltage, evses * voltage * phases + own_power(station) * phases)


def on_a_phase(supply: Supply, voltage: float, phases: int) -> float:
    """Return what an EVSE can take at most, in A of a phase of a grid connection of so many phases."""
    return supply.current if supply.phases else supply.ceiling / (voltage * phases)


def own_power(station: Kernel) -> float:
    """Return what the station takes for itself, in W (ChargingStation.Power[Auxiliary])."""
    return float(station.values.get("ChargingStation.Power[Auxiliary]") or 0)


def line_voltage(station: Kernel) -> float:
    """Return the nominal voltage between a line and neutral, as it is set for the area (K01.FR.50)."""
    return float(station.values.get("ElectricalFeed.ACVoltage") or NOMINAL_VOLTAGE)


def delivers_direct_current(station: Kernel, evse: int) -> bool:
    """Tell whether an EVSE charges with direct current only."""
    return all(each.type in DIRECT_CURRENT for each in station.site.evse(evse).connectors)


def can_switch_phase(station: Kernel, evse: int) -> bool:
    """Tell whether an EVSE can connect an EV to whichever phase is wanted (ACPhaseSwitchingSupported)."""
    own = station.values.get(f"SmartChargingCtrlr@{evse}.ACPhaseSwitchingSupported")
    return (station.values.get("SmartChargingCtrlr.ACPhaseSwitchingSupported") if own is None else own) is True
