"""Charging profiles in one line each, and composite schedules as lists of (start, limit).

The rule of this file: times are text as in a message; what a test does not name is left out of the profile.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from specharge_generated.messages import ChargingProfileType
from specharge_machines.schedule import composite_schedule

HOUR = 3600
DAY = 24 * HOUR
SUPPLY: dict[str, Any] = {"voltage": 230.0, "phases": 3}
PURPOSES = {
    "external": "ChargingStationExternalConstraints",
    "max": "ChargingStationMaxProfile",
    "default": "TxDefaultProfile",
    "tx": "TxProfile",
}


def profile(
    purpose: str,
    periods: Sequence[tuple[float, ...] | dict[str, Any]],
    *,
    level: int = 0,
    unit: str = "W",
    start: str | None = None,
    every: str | None = None,
    duration: int | None = None,
    number: int = 1,
    **fields: Any,
) -> ChargingProfileType:
    """Return a profile; a period is (startPeriod, limit) or (startPeriod, limit, numberPhases, phaseToUse)."""
    names = ("startPeriod", "limit", "numberPhases", "phaseToUse")
    schedule: dict[str, Any] = {
        "id": number,
        "chargingRateUnit": unit,
        "chargingSchedulePeriod": [dict(zip(names, period, strict=False)) for period in periods],
    }
    schedule |= {} if start is None else {"startSchedule": start}
    schedule |= {} if duration is None else {"duration": duration}
    fields |= {} if every is None else {"recurrencyKind": every}
    kind = "Relative" if start is None else "Absolute" if every is None else "Recurring"
    return ChargingProfileType.model_validate(
        {
            "id": number,
            "stackLevel": level,
            "chargingProfilePurpose": PURPOSES[purpose],
            "chargingProfileKind": kind,
            "chargingSchedule": [schedule],
            **fields,
        }
    )


def at(moment: str) -> int:
    """Return a moment in Unix time."""
    return int(datetime.fromisoformat(moment).timestamp())


def limits(
    profiles: Sequence[ChargingProfileType], start: str, duration: int, *, ready: str | None = None, **supply: Any
) -> list[tuple[int, float]]:
    """Return start and limit of every period."""
    given = {"unit": "W", **SUPPLY, "transaction_start": None if ready is None else at(ready), **supply}
    return [(period.start, period.limit) for period in composite_schedule(profiles, at(start), duration, **given)]
