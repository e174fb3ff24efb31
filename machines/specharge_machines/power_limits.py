"""What each EVSE may take now and later: profiles, hardware and the station's grid connection together (block K).

The rule of this file: it only reads the station. `schedule` lays profiles over each other and `load_balance` shares;
here they meet the station's profiles, transactions and supply. Times are whole seconds of Unix time.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from specharge_engine.kernel import Kernel
from specharge_engine.satisfies import satisfies
from specharge_generated.messages import ChargingProfileType, ChargingRateUnitEnumType
from specharge_machines import schedule
from specharge_machines.charging_profiles import ChargingProfiles, Installed
from specharge_machines.charging_rates import Rates, has_a_rate, least_rates, rate_at
from specharge_machines.load_balance import Want, shares
from specharge_machines.schedule import Period, tenths
from specharge_machines.schedule_arithmetic import Schedule, capped, lowest, period_at, summed
from specharge_machines.supply import Supply, evse_supply, grid_supply, own_power

# A timer comes to its second with what floating point leaves of it.
_CLOCK_LOSS = 1e-3


class Limit(NamedTuple):
    """What an EV may take: `current` in A per phase or, direct current, `power` in W; neither: what the EVSE can give.

    `own` is what it could take if it had the station to itself, `load` what it takes at most, both in A of a phase of
    the grid connection.
    """

    current: float | None
    power: float | None
    phases: int | None
    phase_to_use: int | None
    own: float
    load: float

    @property
    def is_nothing(self) -> bool:
        """Whether the EV may take nothing."""
        return self.current == 0 or self.power == 0

    @property
    def is_open(self) -> bool:
        """Whether only the hardware limits the EV."""
        return self.current is None and self.power is None

    @property
    def told(self) -> tuple[float | None, float | None, int | None, int | None]:
        """What the hardware is told; over how many phases nothing flows does not matter."""
        return (self.current, self.power, None, None) if self.is_nothing else self[:4]

    @property
    def is_shared(self) -> bool:
        """Whether the share of the station is what limits the EV."""
        return self.load < tenths(self.own)


def second(station: Kernel, moment: float | None = None) -> int:
    """Return the second that it is, or was at a moment of the time that never jumps."""
    return math.floor((station.now if moment is None else moment) + station.offset + _CLOCK_LOSS)


# Which profiles count.


def is_enabled(station: Kernel) -> bool:
    """Tell whether charging profiles count at all."""
    return station.values.get("SmartChargingCtrlr.Enabled") is True


@satisfies("K01.FR.04", "K01.FR.14", "K01.FR.15", "K02.FR.04", "K03.FR.03", "K05.FR.03")
@satisfies("K06.FR.01", "K06.FR.02", "K07.FR.01", "K08.FR.06", "K10.FR.07")
def evse_profiles(station: Kernel, evse: int) -> list[ChargingProfileType]:
    """Return the profiles of an EVSE: of its transaction, its defaults and those of EVSE 0, its limits from outside.

    With the CSMS out of reach they are the same. Without a transaction, the defaults are those of one that would begin.
    """
    if not is_enabled(station):
        return []
    transaction: Any = station.machine("transaction", evse)
    authorization: Any = station.machine("authorization", evse)
    begun = transaction.transaction_id if transaction.is_open else None

    def counts(each: Installed) -> bool:
        if each.remote_start is not None:
            return each.evse == evse and each.remote_start == authorization.remote_start_id
        if each.purpose == "TxProfile":
            return begun is not None and each.profile.transactionId == begun
        if each.purpose == "TxDefaultProfile":
            return each.evse in (0, evse)
        return each.is_external and each.evse == evse

    return [each.profile for each in ChargingProfiles(station).where(counts)]


def station_profiles(station: Kernel) -> list[ChargingProfileType]:
    """Return the profiles that limit all EVSEs together."""
    if not is_enabled(station):
        return []
    purposes = ("ChargingStationMaxProfile", "ChargingStationExternalConstraints")
    return [
        e.profile for e in ChargingProfiles(station).where(lambda each: each.evse == 0 and each.purpose in purposes)
    ]


def _together(station: Kernel, evse: int, supply: Supply) -> list[ChargingProfileType]:
    """Return all profiles that limit an EVSE; what the station may take is no direct current, and is shared anyway."""
    own = evse_profiles(station, evse)
    return own if supply.phases == 0 else own + station_profiles(station)


def _ready_since(station: Kernel, evse: int) -> int | None:
    """Return since when driver and EV have been ready, None when they are not, or are no longer."""
    transaction: Any = station.machine("transaction", evse)
    if not transaction.is_open and station.machine("power_path", evse).state not in IN_USE:
        return None
    machine: Any = station.machine("charging_limit", evse)
    since: int | None = machine.ready_at
    return since


@satisfies("K01.FR.10", "K01.FR.11", "K01.FR.12", "K01.FR.13", "K01.FR.17", "K01.FR.30", "K01.FR.36", "K01.FR.37")
@satisfies("K01.FR.42", "K01.FR.49", "K01.FR.50", "K01.FR.51", "K02.FR.08", "K08.FR.04", "K04.FR.01")
def evse_schedule(
    station: Kernel, evse: int, start: int, duration: int, unit: ChargingRateUnitEnumType
) -> tuple[Period, ...]:
    """Return what the profiles let an EVSE take from `start` on, `math.inf` where none says anything.

    Relative profiles count from when driver and EV were ready, or from `start` when they are not yet.
    """
    supply = evse_supply(station, evse)
    return schedule.composite_schedule(
        _together(station, evse, supply),
        start,
        duration,
        unit=unit,
        transaction_start=_ready_since(station, evse),
        voltage=supply.voltage,
        phases=supply.phases,
    )


def station_schedule(station: Kernel, start: int, duration: int, unit: ChargingRateUnitEnumType) -> Schedule:
    """Return what all EVSEs and the station itself may take together, never more than the grid connection gives."""
    supply = grid_supply(station)
    periods = schedule.composite_schedule(
        station_profiles(station),
        start,
        duration,
        unit=unit,
        transaction_start=None,
        voltage=supply.voltage,
        phases=supply.phases,
    )
    return capped(periods, supply.current if unit == "A" else supply.ceiling)


# Sharing.

# States of the power path in which an EV may take, or is about to take, energy; and in which its contactor still opens.
IN_USE = (
    "locking",
    "closed.waiting",
    "closed.transferring",
    "closed.suspended_by_ev",
    "closed.barred",
    "closing_again",
)
STILL_OPENING = ("opening", "withholding")


def evses_in(station: Kernel, states: tuple[str, ...]) -> list[int]:
    """Return the EVSEs whose power path is in one of these states."""
    return [each.id for each in station.site.evses if station.machine("power_path", each.id).state in states]


def limits_now(station: Kernel) -> dict[int, Limit]:
    """Return the limit of every EVSE that is in use."""
    in_use = evses_in(station, IN_USE)
    opening: list[Any] = [station.machine("charging_limit", evse) for evse in evses_in(station, STILL_OPENING)]
    taken = math.fsum(each.load for each in opening)
    return next(iter(_courses(station, in_use, second(station), 1, taken).values())) if in_use else {}


def _courses(
    station: Kernel, evses: Iterable[int], start: int, duration: int, taken: float = 0.0
) -> dict[int, dict[int, Limit]]:
    """Return the limits of these EVSEs side by side, by the second in which they begin.

    `taken` is what others still take, in A of a phase of the grid connection.
    """
    supplies = {evse: evse_supply(station, evse) for evse in evses}
    wanted = {
        evse: evse_schedule(station, evse, start, duration, "A" if supply.phases else "W")
        for evse, supply in supplies.items()
    }
    grid = grid_supply(station)
    given = station_schedule(station, start, duration, "A")
    rates = {evse: _least_rates(station, evse, start, duration, supply) for evse, supply in supplies.items()}
    used = taken + own_power(station) / grid.voltage
    starts = sorted(
        {period.start for course in (given, *wanted.values()) for period in course}
        | {at for course in rates.values() for at, _ in course}
    )
    return {
        at: _shared(
            station,
            {evse: (supplies[evse], period_at(course, at)) for evse, course in wanted.items()},
            _connection(grid, period_at(given, at)),
            period_at(given, at).limit - used,
            {evse: rate_at(course, at) for evse, course in rates.items()},
        )
        for at in starts
    }


def _least_rates(station: Kernel, evse: int, start: int, duration: int, supply: Supply) -> Rates:
    return least_rates(evse_profiles(station, evse), start, duration, supply, _ready_since(station, evse))


def _connection(grid: Supply, given: Period) -> Supply:
    """Return the grid connection with the phases that may be used of it: power is what goes over those alone."""
    return grid if given.number_phases is None else grid._replace(phases=given.number_phases)


def _shared(
    station: Kernel, wanted: Mapping[int, tuple[Supply, Period]], grid: Supply, left: float, rates: Mapping[int, float]
) -> dict[int, Limit]:
    own = {evse: _own_current(supply, period, grid) for evse, (supply, period) in wanted.items()}

    def want(evse: int, current: float) -> Want:
        since = _ready_since(station, evse)
        supply, rate = wanted[evse][0], rates[evse]
        least = rate if supply.phases else rate / (grid.voltage * grid.phases)
        return Want(evse, current, priority_of(station, evse), least, math.inf if since is None else since)

    found = shares((want(evse, current) for evse, current in own.items()), left)
    return {evse: _limit(supply, period, grid, own[evse], found[evse]) for evse, (supply, period) in wanted.items()}


def _own_current(supply: Supply, period: Period, grid: Supply) -> float:
    """Return what profiles and hardware let an EVSE take, in A of a phase of the grid connection."""
    if supply.phases:
        return max(min(period.limit, supply.current), 0.0)
    return min(period.limit, supply.ceiling) / (grid.voltage * grid.phases)


@satisfies("K01.FR.44", "K01.FR.46", "K01.FR.47")
def _limit(supply: Supply, period: Period, grid: Supply, own: float, share: float) -> Limit:
    """Return the lower of both as the hardware is told it, with the phase to use only where a profile names one."""
    if period.limit == math.inf and share >= own:
        return Limit(None, None, None, None, own, own)
    if supply.phases == 0:
        power = tenths(min(share, own) * grid.voltage * grid.phases)
        return Limit(None, power, None, None, own, min(share, own))
    current = tenths(min(share, own))
    return Limit(current, None, period.number_phases, period.phase_to_use, own, current)


@satisfies("K03.FR.05", "K03.FR.06")
def priority_of(station: Kernel, evse: int) -> int:
    """Return the chargingPriority of an EVSE's transaction: its own, or else that of its driver, or else 0."""
    transaction: Any = station.machine("transaction", evse)
    authorization: Any = station.machine("authorization", evse)
    own: int | None = transaction.charging_priority if transaction.is_open else None
    return int((authorization.priority if own is None else own) or 0)


# Later.


def next_change(station: Kernel) -> int | None:
    """Return the next second in which the limit of an EVSE in use may be another one by its profiles, or None."""
    at = second(station)
    grid = grid_supply(station)
    changes = [_next(station_profiles(station), at, None, grid)] if station_profiles(station) else []
    for evse in evses_in(station, IN_USE):
        supply = evse_supply(station, evse)
        changes.append(_next(_together(station, evse, supply), at, _ready_since(station, evse), supply))
        if has_a_rate(profiles := evse_profiles(station, evse)):  # which may be another one while the limit stays
            changes += [_next([each], at, _ready_since(station, evse), supply) for each in profiles]
    return min((change for change in changes if change is not None), default=None)


def _next(profiles: list[ChargingProfileType], at: int, since: int | None, supply: Supply) -> int | None:
    return schedule.next_change(
        profiles,
        at,
        unit="A" if supply.phases else "W",
        transaction_start=since,
        voltage=supply.voltage,
        phases=supply.phases,
    )


@satisfies("K01.FR.31", "K01.FR.35", "K08.FR.02")
def evse_composite(
    station: Kernel, evse: int, duration: int, unit: ChargingRateUnitEnumType
) -> tuple[int, tuple[Period, ...]]:
    """Return from when on, and what, an EVSE may take: by profiles, hardware, and its share beside the EVSEs in use."""
    start = second(station)
    supply = evse_supply(station, evse)
    ceiling = supply.current if unit == "A" else supply.ceiling
    own = capped(evse_schedule(station, evse, start, duration, unit), ceiling)
    beside = _courses(station, dict.fromkeys([*evses_in(station, IN_USE), evse]), start, duration)
    share = tuple(
        Period(at, _in_unit(limits[evse], supply, unit), limits[evse].phases, None) for at, limits in beside.items()
    )
    return start, _rounded(lowest([own, share]))


def _in_unit(limit: Limit, supply: Supply, unit: ChargingRateUnitEnumType) -> float:
    """Return the share in the asked unit where it is what limits, else no limit."""
    if not limit.is_shared:
        return math.inf
    if limit.power is not None:
        return limit.power if unit == "W" else limit.power / supply.voltage
    current = limit.current or 0.0
    return current if unit == "A" else current * supply.voltage * (limit.phases or supply.phases)


@satisfies("K08.FR.03")
def station_composite(station: Kernel, duration: int, unit: ChargingRateUnitEnumType) -> tuple[int, tuple[Period, ...]]:
    """Return from when on, and what, the station expects to take from its grid connection, all EVSEs and itself."""
    start = second(station)
    grid = grid_supply(station)
    courses = [_grid_course(station, each.id, start, duration, unit) for each in station.site.evses]
    itself = own_power(station) if unit == "W" else own_power(station) / grid.voltage
    evses = (replace(period, limit=period.limit + itself) for period in summed(courses))
    return start, _rounded(lowest([tuple(evses), station_schedule(station, start, duration, unit)]))


def _grid_course(
    station: Kernel, evse: int, start: int, duration: int, unit: ChargingRateUnitEnumType
) -> tuple[Period, ...]:
    supply = evse_supply(station, evse)
    if supply.phases:
        ceiling = supply.current if unit == "A" else supply.ceiling
        return capped(evse_schedule(station, evse, start, duration, unit), ceiling)
    grid = grid_supply(station)
    per_unit = 1.0 if unit == "W" else grid.voltage * grid.phases
    power = capped(evse_schedule(station, evse, start, duration, "W"), supply.ceiling)
    return tuple(replace(period, limit=period.limit / per_unit) for period in power)


def _rounded(periods: Iterable[Period]) -> tuple[Period, ...]:
    return capped((replace(period, limit=tenths(period.limit)) for period in periods), math.inf)
