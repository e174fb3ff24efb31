"""The world around simulated hardware: EVSEs with outlets, cables, EVs and meters, and how all of it is.

The rule of this file: nothing is reported here and nothing happens by itself. Whoever acts on the world is in
`hardware`; here is what there is, where it is found, and how it is told and put back.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from specharge_engine.sim.meter import REGISTER, SimulatedMeter
from specharge_engine.site import Connector, Evse


class Impossible(Exception):
    """Say why that cannot happen to this station, and what can."""


class NoSuchPlace(Impossible, LookupError):
    """Say which EVSE or connector does not exist, and which do."""


@dataclass(slots=True)
class Outlet:
    """A connector: `cable` is in the socket (or attached for good), `ev` at its other end."""

    connector: Connector
    cable: bool
    ev: bool = False
    locked: bool = False
    lock_fails: bool = False
    lock_jams: bool = False
    reserved: bool = False
    faults: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Bay:
    """An EVSE: its outlets and meter, the contactor between them, and the parking bay in front."""

    id: int
    outlets: dict[int, Outlet]
    meter: SimulatedMeter
    phases: int
    parked: bool = False
    contactor_closed: bool = False
    draws: bool = True
    signed_data_wanted: bool = False
    message: str = ""
    contract: str = ""  # what the EV was told of its contract: accepted, refused, or why its certificate is not
    reset_fails: bool = False
    reset_barred: bool = False
    limit: float | None = None

    @property
    def ev(self) -> bool:
        """Tell whether an EV is plugged in at one of the outlets."""
        return any(outlet.ev for outlet in self.outlets.values())

    @property
    def flows(self) -> bool:
        """Tell whether energy flows."""
        return self.contactor_closed and self.ev and self.draws and self.limit != 0


class World:
    """The parking bays of a station. `clock` returns seconds that do not go back; the same seed, the same readings.

    `phases` (1 or 3) is the supply of each EVSE, `current` what an EV takes in A per phase.
    """

    def __init__(
        self,
        evses: tuple[Evse, ...],
        clock: Callable[[], float],
        *,
        phases: Literal[1, 3],
        current: float,
        seed: int,
    ) -> None:
        self._clock = clock
        self._message = ""
        self._dialogue: list[int] | None = None
        self._clock_setting: str | None = None
        self._bays = {
            evse.id: Bay(
                evse.id,
                {connector.id: Outlet(connector, connector.cable_is_attached) for connector in evse.connectors},
                SimulatedMeter(clock(), phases=phases, current=current, seed=f"{seed}/{evse.id}"),
                phases,
            )
            for evse in evses
        }

    def describe(self) -> dict[str, Any]:
        """Return the state of the world as JSON values."""
        return {
            "message": self._message,
            "clock_setting": self._clock_setting,
            "dialogue": self._dialogue,
            "evses": [self._describe_bay(bay) for bay in self._bays.values()],
        }

    def _describe_bay(self, bay: Bay) -> dict[str, Any]:
        return {
            "id": bay.id,
            "occupied": bay.parked,
            "contactor_closed": bay.contactor_closed,
            "draws": bay.draws,
            "energy_flows": bay.flows,
            "limit_a": bay.limit,
            "energy_wh": round(bay.meter.energy(self._clock()), 3),
            "signed_data_wanted": bay.signed_data_wanted,
            "message": bay.message,
            "contract": bay.contract,
            "connectors": [
                {
                    "id": number,
                    "type": outlet.connector.type,
                    "cable": outlet.cable,
                    "ev": outlet.ev,
                    "locked": outlet.locked,
                    "lock_fails": outlet.lock_fails,
                    "lock_jams": outlet.lock_jams,
                    "reserved": outlet.reserved,
                    "faults": list(outlet.faults),
                }
                for number, outlet in bay.outlets.items()
            ],
        }

    def recall(self, world: Mapping[str, Any]) -> None:
        """Put a world back as `describe` told it, contactors open: how things were before the process died.

        An EVSE or connector that the site no longer has is left out.
        """
        for told in world.get("evses", []):
            bay = self._bays.get(told["id"])
            if bay is None:
                continue
            bay.parked, bay.draws = told["occupied"], told["draws"]
            bay.meter.override(self._clock(), {REGISTER: told["energy_wh"]})
            for place in told["connectors"]:
                outlet = bay.outlets.get(place["id"])
                if outlet is not None and outlet.connector.type == place["type"]:
                    outlet.cable, outlet.ev, outlet.locked = place["cable"], place["ev"], place["locked"]
                    outlet.lock_fails, outlet.faults = place["lock_fails"], list(place["faults"])
                    outlet.lock_jams = place.get("lock_jams", False)

    # For whoever acts on it.

    def _darken(self, bay: Bay) -> None:
        bay.signed_data_wanted = False
        bay.message = ""
        bay.limit = None
        bay.meter.set_limit(self._clock(), math.inf, bay.phases)
        for outlet in bay.outlets.values():
            outlet.reserved = False

    def _drop_contactor(self, bay: Bay) -> None:
        bay.contactor_closed = False
        bay.meter.set_flow(self._clock(), False)

    def _bay(self, evse: int) -> Bay:
        try:
            return self._bays[evse]
        except KeyError:
            known = ", ".join(map(str, self._bays))
            raise NoSuchPlace(f"no EVSE {evse}; the station has {known}") from None

    def _outlet(self, evse: int, connector: int) -> Outlet:
        outlets = self._bay(evse).outlets
        try:
            return outlets[connector]
        except KeyError:
            known = ", ".join(map(str, outlets))
            raise NoSuchPlace(f"EVSE {evse} has no connector {connector}; it has {known}") from None

    def _outlets(self, evse: int | None, connector: int | None) -> Iterator[tuple[Bay, int, Outlet]]:
        """Yield the outlets of an address of which the right part may be open."""
        if evse is None and connector is not None:
            raise Impossible(f"connector {connector} of which EVSE? give evse too")
        for bay in [self._bay(evse)] if evse is not None else self._bays.values():
            for number in [connector] if connector is not None else bay.outlets:
                yield bay, number, self._outlet(bay.id, number)

    def _only(self, bay: Bay, numbers: list[int]) -> int:
        if len(numbers) != 1:
            raise Impossible(f"which connector of EVSE {bay.id}? give connector: {', '.join(map(str, numbers))}")
        return numbers[0]
