"""Composite schedules rule by rule: what lies in time, what stands above what, units, phases, and sums."""

from __future__ import annotations

import math
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from profile_shorthand import DAY, HOUR, at, limits, profile

from specharge_generated.messages import ChargingProfileType
from specharge_machines.schedule import Period, PhaseConflict, composite_schedule, limit_at, next_change
from specharge_machines.schedule_arithmetic import capped, lowest, summed
from specharge_machines.schedule_faults import fault_of, rival_for_a_phase

NONE = math.inf
START = "2026-11-24T00:00:00Z"


def test_without_a_profile_there_is_one_period_without_a_limit() -> None:
    assert limits([], START, DAY) == [(0, NONE)]
    assert limits([], START, 0) == []


def test_a_schedule_limits_from_its_start_on_and_not_before() -> None:
    """K01.FR.30."""
    later = profile("default", [(0, 5000.0)], start="2026-11-24T06:00:00Z")
    assert limits([later], START, DAY) == [(0, NONE), (6 * HOUR, 5000.0)]


def test_the_last_period_lasts_for_ever_without_a_duration_and_to_its_end_with_one() -> None:
    """K01.FR.12."""
    assert limits([profile("default", [(0, 5000.0)], start=START)], START, 9 * DAY) == [(0, 5000.0)]
    ending = profile("default", [(0, 5000.0)], start=START, duration=HOUR)
    assert limits([ending], START, 9 * DAY) == [(0, 5000.0), (HOUR, NONE)]


def test_a_period_that_starts_when_the_duration_is_over_is_not_carried_out() -> None:
    """K01.FR.11: also when it starts in that very second."""
    schedule = profile("default", [(0, 5000.0), (HOUR, 1000.0), (2 * HOUR, 500.0)], start=START, duration=HOUR)
    assert limits([schedule], START, DAY) == [(0, 5000.0), (HOUR, NONE)]


def test_a_profile_is_valid_from_its_first_second_to_before_its_last() -> None:
    """K01.FR.36, .37."""
    valid = profile(
        "default", [(0, 5000.0)], start=START, validFrom="2026-11-24T01:00:00Z", validTo="2026-11-24T02:00:00Z"
    )
    assert limits([valid], START, DAY) == [(0, NONE), (HOUR, 5000.0), (2 * HOUR, NONE)]


def test_a_moment_between_two_seconds_counts_from_the_next_second_on() -> None:
    halves = profile("default", [(0, 5000.0), (5, 4000.0)], start="2026-11-24T00:00:02.5Z", duration=8)
    assert limits([halves], START, 60) == [(0, NONE), (3, 5000.0), (8, 4000.0), (11, NONE)]


def test_a_daily_schedule_shorter_than_a_day_leaves_the_rest_to_the_level_below() -> None:
    """K01.FR.13."""
    profiles = [
        profile("default", [(0, 9000.0)], level=0, start=START),
        profile("default", [(0, 2000.0)], level=1, start="2026-11-01T17:00:00Z", every="Daily", duration=3 * HOUR),
    ]
    assert limits(profiles, START, 2 * DAY) == [
        (0, 9000.0),
        (17 * HOUR, 2000.0),
        (20 * HOUR, 9000.0),
        (41 * HOUR, 2000.0),
        (44 * HOUR, 9000.0),
    ]


def test_a_recurring_schedule_longer_than_its_cycle_starts_again_at_its_first_period() -> None:
    endless = profile("default", [(0, 9000.0), (20 * HOUR, 3000.0), (30 * HOUR, 1.0)], start=START, every="Daily")
    assert limits([endless], START, 2 * DAY) == [
        (0, 9000.0),
        (20 * HOUR, 3000.0),
        (24 * HOUR, 9000.0),
        (44 * HOUR, 3000.0),
    ]


def test_a_weekly_schedule_comes_on_the_same_day_and_time_and_not_before_its_start() -> None:
    weekly = profile("default", [(0, 1000.0)], start="2026-11-25T12:00:00Z", every="Weekly", duration=HOUR)
    day = DAY + 12 * HOUR
    assert limits([weekly], START, 9 * DAY) == [
        (0, NONE),
        (day, 1000.0),
        (day + HOUR, NONE),
        (day + 7 * DAY, 1000.0),
        (day + 7 * DAY + HOUR, NONE),
    ]
    assert limits([weekly], "2026-11-18T00:00:00Z", 7 * DAY) == [(0, NONE)]


@pytest.mark.parametrize(("change", "clock"), [("2026-03-29", 18), ("2026-10-25", 16)])
def test_a_day_has_24_hours_when_the_clocks_change(change: str, clock: int) -> None:
    """17:00 in Berlin before the change recurs every 24 hours, which is another hour there afterwards."""
    berlin = ZoneInfo("Europe/Berlin")
    eve = datetime.fromisoformat(change).replace(hour=17, tzinfo=berlin, day=int(change[-2:]) - 1)
    daily = profile("default", [(0, 2000.0)], start=eve.isoformat(), every="Daily", duration=3 * HOUR)
    start = eve.astimezone(UTC)
    found = limits([daily], start.isoformat(), 2 * DAY)
    assert found == [(0, 2000.0), (3 * HOUR, NONE), (DAY, 2000.0), (DAY + 3 * HOUR, NONE)]
    assert datetime.fromtimestamp(at(start.isoformat()) + DAY, berlin).hour == clock


def test_a_relative_schedule_runs_from_when_energy_could_flow() -> None:
    relative = profile("default", [(0, 11000.0), (HOUR, 4000.0)], duration=2 * HOUR)
    assert limits([relative], "2026-11-24T00:30:00Z", 4 * HOUR, ready=START) == [
        (0, 11000.0),
        (HOUR // 2, 4000.0),
        (3 * HOUR // 2, NONE),
    ]


def test_a_relative_schedule_runs_from_the_asked_start_when_no_energy_can_flow_yet() -> None:
    """K08.FR.06: as though a transaction went on."""
    relative = profile("default", [(0, 11000.0), (HOUR, 4000.0)])
    assert limits([relative], START, 2 * HOUR) == [(0, 11000.0), (HOUR, 4000.0)]


def test_a_higher_level_that_is_not_valid_or_over_leaves_the_time_to_a_lower_one() -> None:
    profiles = [
        profile("max", [(0, 9000.0)], level=0, start=START),
        profile("max", [(0, 8000.0)], level=1, start="2026-11-24T01:00:00Z", duration=3 * HOUR),
        profile("max", [(0, 12000.0)], level=2, start="2026-11-24T02:00:00Z", duration=HOUR),
    ]
    expected = [(0, 9000.0), (HOUR, 8000.0), (2 * HOUR, 12000.0), (3 * HOUR, 8000.0), (4 * HOUR, 9000.0)]
    assert limits(profiles, START, DAY) == expected
    assert limits(profiles[::-1], START, DAY) == expected


def test_a_transaction_profile_of_the_lowest_level_overrules_every_default() -> None:
    """K §3.5, K02.FR.04: also with a higher limit, but never over the station's maximum."""
    profiles = [
        profile("default", [(0, 3000.0)], level=9, start=START),
        profile("tx", [(0, 7000.0)], level=0, start="2026-11-24T01:00:00Z", duration=HOUR),
        profile("max", [(0, 6000.0)], start=START, duration=5400),
    ]
    assert limits(profiles, START, DAY) == [(0, 3000.0), (HOUR, 6000.0), (5400, 7000.0), (2 * HOUR, 3000.0)]


def test_of_two_profiles_of_one_purpose_and_level_the_lower_limit_leads() -> None:
    profiles = [
        profile("external", [(0, 5000.0), (HOUR, 7000.0)], start=START, duration=2 * HOUR, number=1),
        profile("external", [(0, 6000.0)], start=START, number=2),
    ]
    assert limits(profiles, START, DAY) == [(0, 5000.0), (HOUR, 6000.0)]


def test_a_time_before_the_first_period_is_left_to_the_level_below() -> None:
    """K01.FR.31 forbids it; should it come from elsewhere, nothing is invented for it."""
    late = profile("default", [(HOUR, 5000.0), (2 * HOUR, 4000.0)], start=START)
    assert limits([late], START, DAY) == [(0, NONE), (HOUR, 5000.0), (2 * HOUR, 4000.0)]


@pytest.mark.parametrize(
    ("unit", "asked", "phases", "limit", "found"),
    [
        ("A", "W", 3, (0, 16.0), 11040.0),
        ("A", "W", 3, (0, 16.0, 1), 3680.0),
        ("A", "W", 1, (0, 16.0, 3), 3680.0),
        ("A", "W", 2, (0, 16.0), 7360.0),
        ("W", "A", 3, (0, 11040.0), 16.0),
        ("W", "A", 3, (0, 3680.0, 1), 16.0),
        ("W", "A", 1, (0, 3680.0), 5.3),
        ("W", "W", 1, (0, 3680.0), 1226.6),
        ("W", "W", 3, (0, 3680.0, 1), 3680.0),
        ("A", "W", 0, (0, 16.0), 3680.0),
        ("W", "A", 0, (0, 50000.0, 3), 217.3),
        ("W", "W", 0, (0, 50000.0, 1), 50000.0),
        ("A", "A", 3, (0, 8.1), 8.1),
        ("A", "W", 3, (0, 4.1), 2829.0),
        ("W", "W", 3, (0, 3680.55), 3680.55),
    ],
)
def test_a_current_is_per_phase_and_a_power_of_all_phases(
    unit: str, asked: str, phases: int, limit: tuple[float, ...], found: float
) -> None:
    """K01.FR.49, .50, .51 at 230 V; phases 0 is direct current, where a current is total (K01.FR.44)."""
    one = profile("default", [limit], unit=unit, start=START)
    (period,) = composite_schedule(
        [one], at(START), DAY, unit=asked, transaction_start=None, voltage=230.0, phases=phases
    )
    assert period.limit == found
    asked_phases = int(limit[2]) if len(limit) > 2 else 3
    assert period.number_phases == (min(phases, asked_phases) or None)


def test_profiles_in_different_units_are_compared_by_current() -> None:
    profiles = [
        profile("max", [(0, 16.0), (HOUR, 8.0)], unit="A", start=START),
        profile("default", [(0, 6900.0)], unit="W", start=START),
    ]
    assert limits(profiles, START, DAY, unit="A") == [(0, 10.0), (HOUR, 8.0)]
    assert limits(profiles, START, DAY, unit="W") == [(0, 6900.0), (HOUR, 5520.0)]


def test_a_power_for_three_phases_is_a_third_of_it_on_the_one_that_another_profile_allows() -> None:
    """The current of a phase stays within what K01.FR.50 makes of each limit, whichever unit is asked."""
    profiles = [
        profile("max", [(0, 6900.0, 3)], unit="W", start=START),
        profile("default", [(0, 5000.0, 1)], unit="W", start=START),
    ]
    assert limits(profiles, START, DAY, unit="A") == [(0, 10.0)]
    assert limits(profiles, START, DAY, unit="W") == [(0, 2300.0)]


def test_a_converted_limit_is_never_above_the_one_it_came_from() -> None:
    for power in (1.0, 999.0, 6000.0, 10999.0, 22000.0):
        ((_, current),) = limits([profile("default", [(0, power)], start=START)], START, 1, unit="A")
        assert current * 690 <= power + 1e-9
        assert round(current, 1) == current


def test_the_phase_to_use_is_passed_on_when_one_phase_is_used() -> None:
    profiles = [
        profile("max", [(0, 20.0, 3)], unit="A", start=START),
        profile("default", [(0, 16.0, 1, 2)], unit="A", start=START),
    ]
    assert composite_schedule(profiles, at(START), 1, unit="A", transaction_start=None, voltage=230.0, phases=3) == (
        Period(0, 16.0, 1, 2),
    )


def test_a_phase_to_use_without_one_phase_means_nothing() -> None:
    odd = profile("default", [(0, 16.0, 3, 2)], unit="A", start=START)
    assert limit_at([odd], at(START), unit="A", transaction_start=None, voltage=230.0, phases=3) == Period(
        0, 16.0, 3, None
    )


def test_profiles_that_want_different_phases_at_one_time_have_no_composite_schedule() -> None:
    """Errata §2.36; at different times they have one."""
    station = profile("max", [(0, 20.0, 1, 1), (HOUR, 20.0, 1)], unit="A", start=START, number=7)
    own = profile("default", [(0, 16.0, 1, 3)], unit="A", start=START, number=8)
    with pytest.raises(PhaseConflict, match="profile 7 wants phase 1, profile 8 wants phase 3"):
        limits([station, own], START, DAY, unit="A")
    assert limits([station, own], "2026-11-24T01:00:00Z", DAY, unit="A") == [(0, 16.0)]
    assert limits([station, own], START, DAY, unit="W", phases=0) == [(0, 16.0 * 230)]


def test_profiles_of_station_and_transaction_that_name_other_phases_are_rivals() -> None:
    station = profile("max", [(0, 20.0, 1, 1)], unit="A", start=START)
    one, three = profile("tx", [(0, 16.0, 1, 1)], unit="A"), profile("tx", [(0, 16.0, 1, 3)], unit="A")
    assert rival_for_a_phase(one, [station]) is None
    assert rival_for_a_phase(three, [one, station]) is station
    assert rival_for_a_phase(profile("default", [(0, 16.0, 1, 2)], unit="A"), [one, three]) is None
    assert rival_for_a_phase(profile("tx", [(0, 16.0)], unit="A"), [station]) is None


def test_the_limit_at_a_time_is_none_where_no_profile_says_anything() -> None:
    hour = profile("default", [(0, 5000.0)], start=START, duration=HOUR)
    supply = {"unit": "W", "transaction_start": None, "voltage": 230.0, "phases": 3}
    assert limit_at([hour], at(START), **supply) == Period(0, 5000.0, 3, None)
    assert limit_at([hour], at(START) + HOUR, **supply) is None


def test_the_next_change_skips_boundaries_at_which_nothing_changes() -> None:
    supply = {"unit": "W", "transaction_start": None, "voltage": 230.0, "phases": 3}
    now = at(START)
    constant = profile("default", [(0, 5000.0), (HOUR, 5000.0)], start="2020-01-01T00:00:00Z", every="Daily")
    assert next_change([constant], now, **supply) is None
    until = profile("max", [(0, 9000.0), (60, 4000.0)], start="2031-01-01T00:00:00Z")
    assert next_change([constant, until], now, **supply) == at("2031-01-01T00:01:00Z")
    ending = constant.model_copy(update={"validTo": "2040-02-29T00:00:00Z"})
    assert next_change([ending], now, **supply) == at("2040-02-29T00:00:00Z")


@pytest.mark.parametrize(
    ("coming", "turn"),
    [
        (profile("max", [(0, 4000.0)], start="2026-12-20T00:00:00Z"), "2026-12-20T00:00:00Z"),
        (profile("max", [(0, 4000.0)], start="2026-12-20T00:00:00Z", every="Weekly"), "2026-12-20T00:00:00Z"),
        (
            profile("max", [(0, 4000.0)], start="2020-01-01T00:00:00Z", validFrom="2026-12-20T00:00:00Z"),
            "2026-12-20T00:00:00Z",
        ),
        (profile("tx", [(0, 4000.0)], duration=27 * DAY), "2026-12-21T00:00:00Z"),
        (profile("tx", [(0, 4000.0), (9 * DAY, 4000.0), (27 * DAY, 3000.0)]), "2026-12-21T00:00:00Z"),
    ],
)
def test_the_next_change_is_found_weeks_ahead(coming: ChargingProfileType, turn: str) -> None:
    supply = {"unit": "W", "transaction_start": at(START), "voltage": 230.0, "phases": 3}
    constant = profile("default", [(0, 5000.0)], start="2020-01-01T00:00:00Z", every="Daily")
    assert next_change([constant, coming], at(START), **supply) == at(turn)


def test_a_conflict_of_phases_to_come_is_a_change_and_hides_nothing_before_it() -> None:
    supply = {"unit": "A", "transaction_start": None, "voltage": 230.0, "phases": 3}
    own = profile("default", [(0, 16.0, 1, 3)], unit="A", start=START)
    station = profile("max", [(0, 20.0, 1), (HOUR, 20.0, 1, 1)], unit="A", start=START)
    assert next_change([own, station], at(START), **supply) == at(START) + HOUR
    with pytest.raises(PhaseConflict):
        next_change([own, station], at(START) + HOUR, **supply)


def test_a_ceiling_stands_where_no_profile_limits_and_joins_what_it_makes_equal() -> None:
    periods = (Period(0, NONE, 3, None), Period(60, 40.0, 3, None), Period(90, 16.0, 3, None))
    assert capped(periods, 32.0) == (Period(0, 32.0, 3, None), Period(90, 16.0, 3, None))


def test_schedules_of_two_evses_add_up_and_the_lowest_of_two_is_taken_at_every_moment() -> None:
    """K08.FR.03."""
    one = (Period(0, 7000.0, 3, None), Period(60, 4000.0, 1, 1))
    other = (Period(0, 5000.0, 3, None), Period(30, 9000.0, 1, 1))
    assert summed([one, other]) == (
        Period(0, 12000.0, 3, None),
        Period(30, 16000.0, 3, None),
        Period(60, 13000.0, 1, 1),
    )
    assert lowest([one, other]) == (
        Period(0, 5000.0, 3, None),
        Period(30, 7000.0, 1, 1),
        Period(60, 4000.0, 1, 1),
    )
    with pytest.raises(PhaseConflict):
        lowest([one, (Period(0, 1.0, 1, 2),)])
    assert summed([(Period(0, NONE, 3, None),), one])[0].limit == NONE


def test_a_well_formed_profile_has_no_fault() -> None:
    assert fault_of(profile("tx", [(0, 1.0), (1, 2.0, 1, 3)])) is None
    assert fault_of(profile("max", [(0, 1.0)], start=START, every="Weekly")) is None


def changed(**update: object) -> ChargingProfileType:
    return profile("tx", [(0, 1.0)]).model_copy(update=update)


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (changed(chargingProfileKind="Absolute"), "chargingSchedule[0]: Absolute needs a startSchedule"),
        (
            profile("tx", [(0, 1.0)], start=START).model_copy(update={"chargingProfileKind": "Relative"}),
            "chargingSchedule[0].startSchedule: Relative must not have a startSchedule",
        ),
        (
            profile("tx", [(0, 1.0)], start=START).model_copy(update={"chargingProfileKind": "Recurring"}),
            "chargingProfileKind: Recurring needs a recurrencyKind",
        ),
        (profile("max", [(0, 1.0)]), "chargingProfileKind: a ChargingStationMaxProfile cannot be Relative"),
        (profile("tx", [(5, 1.0)]), "chargingSchedule[0].chargingSchedulePeriod[0].startPeriod: must be 0"),
        (
            profile("tx", [(0, 1.0), (9, 1.0), (9, 1.0)]),
            "chargingSchedulePeriod[2].startPeriod: must be more than the 9 before it",
        ),
        (profile("tx", [(0, 1.0), (1, -0.1)]), "chargingSchedulePeriod[1].limit: must not be below 0"),
        (profile("tx", [(0, 1.0, 4)]), "chargingSchedulePeriod[0].numberPhases: must be 1, 2 or 3"),
        (profile("tx", [(0, 1.0, 1, 0)]), "chargingSchedulePeriod[0].phaseToUse: must be 1, 2 or 3"),
        (profile("tx", [(0, 1.0, 3, 1)]), "chargingSchedulePeriod[0].phaseToUse: needs numberPhases 1"),
    ],
)
def test_a_profile_that_cannot_be_laid_out_in_time_says_why(bad: ChargingProfileType, words: str) -> None:
    found = fault_of(bad)
    assert found is not None
    assert words in str(found)


def test_a_profile_without_the_start_it_needs_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="charging profile 1 says Absolute"):
        limits([changed(chargingProfileKind="Absolute")], START, DAY)
