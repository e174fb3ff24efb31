"""The sweep over boundaries says what the plain evaluator says of every second, for random sets of profiles.

`make test` tries some hundred sets, `SPECHARGE_SCHEDULE_SETS=10000 python -m pytest -q tests/schedules` ten thousand.
"""

from __future__ import annotations

import math
import os
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st
from plain_schedule import Conflict, Holds, holds
from random_profiles import DAY, MIDNIGHT, NEAR, WEEK, profile_sets

from specharge_generated.messages import ChargingProfileType
from specharge_machines.schedule import Period, PhaseConflict, composite_schedule, limit_at, next_change
from specharge_machines.schedule_arithmetic import capped, lowest, summed
from specharge_machines.schedule_faults import fault_of

SETS = int(os.environ.get("SPECHARGE_SCHEDULE_SETS", "200"))

supplies = st.fixed_dictionaries(
    {
        "unit": st.sampled_from(["A", "W"]),
        "voltage": st.sampled_from([230.0, 230.0, 120.0, 230.5]),
        "phases": st.sampled_from([3, 3, 3, 2, 1, 0]),
    }
)
durations = st.sampled_from([1, NEAR, 2 * NEAR, 2 * NEAR])
ready_times = st.one_of(st.none(), st.integers(-NEAR, NEAR), st.sampled_from([-DAY, -WEEK - 5]))


def in_second(periods: tuple[Period, ...], second: int) -> Holds:
    period = [period for period in periods if period.start <= second][-1]
    return Holds(period.limit, period.number_phases, period.phase_to_use)


def expected(profiles: list[ChargingProfileType], seconds: list[int], **supply: Any) -> list[Holds] | None:
    """Return what the plain evaluator says of each second, None when there is a conflict in one."""
    try:
        return [holds(profiles, second, **supply) for second in seconds]
    except Conflict:
        return None


@settings(max_examples=SETS, deadline=None)
@given(profile_sets(), st.integers(-NEAR, 0), durations, ready_times, supplies)
def test_every_second_of_a_short_time_is_as_the_plain_evaluator_has_it(
    profiles: list[ChargingProfileType], begin: int, duration: int, ready: int | None, supply: dict[str, Any]
) -> None:
    start = MIDNIGHT + begin
    began = start if ready is None else MIDNIGHT + ready
    assert all(fault_of(profile) is None for profile in profiles)
    plain = expected(profiles, list(range(start, start + duration)), ready=began, **supply)
    if plain is None:
        event("a conflict of phases")
        with pytest.raises(PhaseConflict):
            composite_schedule(profiles, start, duration, transaction_start=began, **supply)
        return
    transaction_start = None if ready is None else began
    periods = composite_schedule(profiles, start, duration, transaction_start=transaction_start, **supply)
    assert [in_second(periods, second) for second in range(duration)] == plain
    assert periods[0].start == 0
    changes = [second for second in range(1, duration) if plain[second] != plain[second - 1]]
    assert [period.start for period in periods[1:]] == changes, "a period where nothing changes, or none where it does"
    event("periods: " + ("1" if len(periods) == 1 else "2-9" if len(periods) < 10 else "10 and more"))

    first = limit_at(profiles, start, transaction_start=began, **supply)
    assert (first is None) == (plain[0].limit == math.inf)
    assert first is None or in_second((first,), 0) == plain[0]
    if changes:
        assert next_change(profiles, start, transaction_start=began, **supply) == start + changes[0]


@settings(max_examples=max(SETS // 4, 50), deadline=None)
@given(profile_sets(), st.integers(-NEAR, NEAR), st.sampled_from([DAY, 2 * DAY, WEEK, 2 * WEEK]), ready_times, supplies)
def test_days_and_weeks_are_as_the_plain_evaluator_has_them(
    profiles: list[ChargingProfileType], begin: int, duration: int, ready: int | None, supply: dict[str, Any]
) -> None:
    start = MIDNIGHT + begin
    began = start if ready is None else MIDNIGHT + ready
    try:
        periods = composite_schedule(profiles, start, duration, transaction_start=began, **supply)
    except PhaseConflict:
        return
    # Where it says that something changes, and in every seventh second around each midnight.
    near = {day + second for day in range(0, duration, DAY) for second in range(-2 * NEAR - begin, 2 * NEAR, 7)}
    turns = {period.start + second for period in periods for second in (-1, 0)}
    seconds = sorted(second for second in near | turns if 0 <= second < duration)
    plain = expected(profiles, [start + second for second in seconds], ready=began, **supply)
    assert plain == [in_second(periods, second) for second in seconds]


@settings(max_examples=max(SETS // 4, 50), deadline=None)
@given(profile_sets(), st.integers(-NEAR, NEAR), ready_times, supplies)
def test_the_next_change_is_the_first_and_there_is_none_when_none_comes(
    profiles: list[ChargingProfileType], begin: int, ready: int | None, supply: dict[str, Any]
) -> None:
    at = MIDNIGHT + begin
    began = at if ready is None else MIDNIGHT + ready
    try:
        # Whatever comes once comes within five weeks and a half; a week more shows what recurs.
        periods = composite_schedule(profiles, at, 7 * WEEK, transaction_start=began, **supply)
        found = next_change(profiles, at, transaction_start=None if ready is None else began, **supply)
    except PhaseConflict:
        return
    assert found == (at + periods[1].start if len(periods) > 1 else None)


@st.composite
def finished(draw: st.DrawFn) -> tuple[Period, ...]:
    """Draw a finished schedule of few seconds, neighbours different."""
    starts = sorted({0, *draw(st.lists(st.integers(1, 20), max_size=5))})
    limits = st.sampled_from([0.0, 6.0, 8.5, 16.0, math.inf])
    return capped([Period(start, draw(limits), draw(st.integers(1, 3)), None) for start in starts], math.inf)


@settings(max_examples=SETS, deadline=None)
@given(st.lists(finished(), min_size=1, max_size=4))
def test_the_lowest_and_the_sum_of_schedules_are_those_of_every_second(schedules: list[tuple[Period, ...]]) -> None:
    least, total = lowest(schedules), summed(schedules)
    for second in range(22):
        together = [in_second(periods, second) for periods in schedules]
        assert in_second(least, second)[:2] == (min(x.limit for x in together), min(x.number_phases for x in together))
        assert in_second(total, second)[:2] == (sum(x.limit for x in together), max(x.number_phases for x in together))
    for periods in (least, total):
        assert all(one[1:] != other[1:] for one, other in pairwise(holds_of(periods)))


def holds_of(periods: tuple[Period, ...]) -> list[tuple[int, float, int | None]]:
    return [(period.start, period.limit, period.number_phases) for period in periods]
