"""Finished composite schedules, laid over each other: the lowest, the sum, a ceiling.

The rule of this file: all schedules are in one unit, begin at the same moment and hold at least one period; where one
of them changes, the result may. A schedule's last period goes on to the end of the asked time.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from specharge_machines.schedule import Period, PhaseConflict, same

Schedule = tuple[Period, ...]


def period_at(periods: Schedule, second: int) -> Period:
    """Return the period that holds in a second of the schedule."""
    return periods[bisect_right(periods, second, key=lambda period: period.start) - 1]


def capped(periods: Iterable[Period], ceiling: float) -> Schedule:
    """Return the schedule with no limit above `ceiling`: what the hardware allows where no profile says anything."""
    return _joined(replace(period, limit=min(period.limit, ceiling)) for period in periods)


def lowest(schedules: Sequence[Schedule]) -> Schedule:
    """Return at every moment the lowest limit and the fewest phases; raise `PhaseConflict` when no phase suits all."""
    return _combined(schedules, _lowest)


def summed(schedules: Sequence[Schedule]) -> Schedule:
    """Return at every moment the sum of the limits: what several EVSEs may take together (K08.FR.03).

    In W the sum is exact. In A it is what they may take of one phase if all use the same, as which one a car uses need
    not be known.
    """
    return _combined(schedules, _sum)


def _combined(schedules: Sequence[Schedule], combine: Callable[[int, list[Period]], Period]) -> Schedule:
    positions = [0] * len(schedules)
    found: list[Period] = []
    for start in sorted({period.start for schedule in schedules for period in schedule}):
        for number, schedule in enumerate(schedules):
            while positions[number] + 1 < len(schedule) and schedule[positions[number] + 1].start <= start:
                positions[number] += 1
        found.append(combine(start, [schedule[at] for schedule, at in zip(schedules, positions, strict=True)]))
    return _joined(found)


def _lowest(start: int, together: list[Period]) -> Period:
    wanted = {period.phase_to_use for period in together if period.phase_to_use is not None}
    if len(wanted) > 1:
        raise PhaseConflict(f"no phase suits all schedules: they want {sorted(wanted)}")
    limit = min(period.limit for period in together)
    return Period(start, limit, min(_phases(together), default=None), next(iter(wanted), None))


def _sum(start: int, together: list[Period]) -> Period:
    wanted = {period.phase_to_use for period in together}
    limit = math.fsum(period.limit for period in together)
    return Period(start, limit, max(_phases(together), default=None), wanted.pop() if len(wanted) == 1 else None)


def _phases(together: list[Period]) -> list[int]:
    return [period.number_phases for period in together if period.number_phases is not None]


def _joined(periods: Iterable[Period]) -> Schedule:
    """Drop every period that says what the one before it says."""
    found: list[Period] = []
    for period in periods:
        if not found or not same(found[-1], period):
            found.append(period)
    return tuple(found)
