"""Below what an EV charges inefficiently: minChargingRate of the profile that leads (K01.FR.21).

The rule of this file: pure functions over whole seconds; a rate is in A per phase or, of direct current, in W.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING

from specharge_machines import schedule
from specharge_machines.schedule_arithmetic import period_at

if TYPE_CHECKING:
    from specharge_generated.messages import ChargingProfileType
    from specharge_machines.schedule import Period
    from specharge_machines.supply import Supply

# (second, rate): from that second on, counted from the asked start; the first is at 0.
Rates = tuple[tuple[int, float], ...]


def has_a_rate(profiles: Iterable[ChargingProfileType]) -> bool:
    """Tell whether any of the profiles says below what charging is inefficient."""
    return any(each.chargingSchedule[0].minChargingRate is not None for each in profiles)


def least_rates(
    profiles: list[ChargingProfileType], start: int, duration: int, supply: Supply, transaction_start: int | None
) -> Rates:
    """Return the rate of the profile that leads, TxProfiles first and then by stackLevel; 0 when nothing says so."""
    if not has_a_rate(profiles):
        return ((0, 0.0),)
    ranked = sorted(profiles, key=lambda each: (each.chargingProfilePurpose == "TxProfile", each.stackLevel))[::-1]
    courses = [
        schedule.composite_schedule(
            [each],
            start,
            duration,
            unit="A",
            transaction_start=transaction_start,
            voltage=supply.voltage,
            phases=supply.phases,
        )
        for each in ranked
    ]
    found: list[tuple[int, float]] = []
    for at in sorted({period.start for course in courses for period in course}):
        now = ((each, period_at(course, at)) for each, course in zip(ranked, courses, strict=True))
        rate = next((_rate(each, period, supply) for each, period in now if period.limit < math.inf), 0.0)
        if not found or found[-1][1] != rate:
            found.append((at, rate))
    return tuple(found)


def _rate(profile: ChargingProfileType, period: Period, supply: Supply) -> float:
    led = profile.chargingSchedule[0]
    rate = led.minChargingRate or 0.0
    if supply.phases == 0:
        return rate if led.chargingRateUnit == "W" else rate * supply.voltage
    return rate if led.chargingRateUnit == "A" else rate / (supply.voltage * (period.number_phases or 1))


def rate_at(rates: Rates, second: int) -> float:
    """Return the rate that holds in a second."""
    return rates[bisect_right(rates, second, key=lambda rate: rate[0]) - 1][1]
