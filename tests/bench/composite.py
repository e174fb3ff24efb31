"""A composite schedule of a day, beside the plain evaluator of the tests, which asks every profile for every minute.

The profiles are of three purposes, 24 periods each, on stack levels of their own: daily and absolute ones, half of them
a few hours long, so that many levels show through. A minute of the plain evaluator is not a second: it tells too little
and still costs more.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from typing import Any

from schedules.plain_schedule import holds

from bench.measure import Row, Spread, microseconds
from specharge_generated.messages import ChargingProfileType
from specharge_machines.schedule import composite_schedule

DAY = 86_400
PERIODS = 24
START = 1_795_478_400  # a midnight
SUPPLY: dict[str, Any] = {"unit": "A", "voltage": 230.0, "phases": 3}
PURPOSES = ("ChargingStationExternalConstraints", "ChargingStationMaxProfile", "TxDefaultProfile")


def profiles(count: int, *, seed: int = 1) -> list[ChargingProfileType]:
    """Return so many profiles; the lowest level of each purpose covers the whole day."""
    chance = random.Random(seed)
    return [_profile(number, chance) for number in range(count)]


def _profile(number: int, chance: random.Random) -> ChargingProfileType:
    level = number // len(PURPOSES)
    step = 3600 if level == 0 else chance.choice((600, 900, 3600))
    midnight = "2026-11-24T00:00:00Z"
    daily = level == 0 or chance.random() < 0.5
    unit = chance.choice("AW")
    start = midnight if level == 0 else f"2026-11-24T{chance.randrange(24):02}:{chance.randrange(60):02}:00Z"
    schedule = {
        "id": number,
        "startSchedule": start,
        "duration": step * PERIODS,
        "chargingRateUnit": unit,
        "chargingSchedulePeriod": [
            {"startPeriod": step * place, "limit": chance.randrange(60, 320) / 10 * (1 if unit == "A" else 690)}
            for place in range(PERIODS)
        ],
    }
    kind = (
        {"chargingProfileKind": "Recurring", "recurrencyKind": "Daily"}
        if daily
        else {"chargingProfileKind": "Absolute"}
    )
    purpose = PURPOSES[number % len(PURPOSES)]
    fields = {"id": number, "stackLevel": level, "chargingProfilePurpose": purpose, "chargingSchedule": [schedule]}
    return ChargingProfileType.model_validate(fields | kind)


def work(installed: list[ChargingProfileType]) -> Callable[[int], object]:
    """Return the call that is timed."""

    def run(count: int) -> None:
        for _ in range(count):
            composite_schedule(installed, START, DAY, transaction_start=None, **SUPPLY)

    return run


def plain(installed: list[ChargingProfileType]) -> Spread:
    """Return the milliseconds that the plain evaluator takes for one second of every minute of a day.

    One minute of ten is timed and counts for all ten.
    """
    begin = time.thread_time()
    for second in range(START, START + DAY, 600):
        holds(installed, second, ready=START, **SUPPLY)
    return Spread.of([(time.thread_time() - begin) * 1e4], "ms")


def schedule_rows(seconds: float) -> list[Row]:
    """Measure 50 profiles, and how it grows to 500."""
    few, many = profiles(50), profiles(500)
    small, large = (milliseconds(spread) for spread in microseconds(work(few), work(many), seconds=seconds))
    return [
        Row("composite schedule, 24 h, 50 profiles", small, {"plain, every minute": plain(few)}, 2.0),
        Row(
            "composite schedule, 24 h, 500 profiles", large, {"plain, every minute": plain(many), "50 profiles": small}
        ),
    ]


def milliseconds(spread: Spread) -> Spread:
    """Return microseconds as milliseconds."""
    return Spread(spread.median / 1e3, spread.p10 / 1e3, spread.p90 / 1e3, "ms")
