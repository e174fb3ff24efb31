"""The worked examples of OCPP 2.0.1 block K, to the second and the decimal."""

from __future__ import annotations

import math

import pytest
from profile_shorthand import DAY, HOUR, at, limits, profile

from specharge_machines.schedule import Period, composite_schedule

MINUTE = 60
NONE = math.inf

# §3.6: 6 kW by day, 11 kW by night.
DAILY = profile(
    "default",
    [(0, 11000.0, 3), (8 * HOUR, 6000.0, 3), (20 * HOUR, 11000.0, 3)],
    number=100,
    start="2013-01-01T00:00:00Z",
    every="Daily",
    duration=DAY,
)


def test_the_daily_default_profile_limits_to_6_kw_between_8_and_20_hours_and_to_11_kw_otherwise() -> None:
    """§3.6, Table "Example Charging Profile"."""
    assert composite_schedule(
        [DAILY], at("2026-11-24T00:00:00Z"), DAY, unit="W", transaction_start=None, voltage=230.0, phases=3
    ) == (
        Period(0, 11000.0, 3, None),
        Period(28800, 6000.0, 3, None),
        Period(72000, 11000.0, 3, None),
    )


def test_the_daily_default_profile_goes_on_over_midnight_without_a_new_period() -> None:
    assert limits([DAILY], "2026-11-24T19:30:00Z", 13 * HOUR) == [
        (0, 6000.0),
        (30 * MINUTE, 11000.0),
        (12 * HOUR + 30 * MINUTE, 6000.0),
    ]


def test_the_daily_default_profile_in_ampere_is_power_over_voltage_and_phases_rounded_down() -> None:
    """K01.FR.50: 11000 / (230 * 3) = 15.94…, 6000 / (230 * 3) = 8.69…"""
    found = limits([DAILY], "2026-11-24T00:00:00Z", DAY, unit="A")
    assert found == [(0, 15.9), (8 * HOUR, 8.6), (20 * HOUR, 15.9)]


# §3.6.1. The text says from 17:00 to 20:00, the JSON beside it has a duration of 1080 seconds.
THREE_HOURS, AS_PRINTED = 10800, 1080
NO_LIMIT = 999999.0


def stacked(duration: int) -> list:
    return [
        profile(
            "default",
            [(0, 2000.0)],
            level=1,
            number=10,
            start="2020-01-09T17:00:00Z",
            every="Daily",
            duration=duration,
        ),
        profile(
            "default",
            [(0, NO_LIMIT)],
            level=2,
            number=11,
            start="2020-01-05T00:00:00Z",
            every="Weekly",
            duration=DAY,
        ),
        profile(
            "default",
            [(0, NO_LIMIT)],
            level=3,
            number=12,
            start="2020-12-25T00:00:00Z",
            duration=DAY,
            validFrom="2020-01-01T00:00:00Z",
            validTo="2021-01-01T00:00:00Z",
        ),
    ]


@pytest.mark.parametrize("duration", [THREE_HOURS, AS_PRINTED])
def test_stacked_profiles_limit_a_weekday_in_the_peak_hours_only(duration: int) -> None:
    """§3.6.1, a Tuesday: what is not limited is no period of the profile."""
    peak = 17 * HOUR
    assert limits(stacked(duration), "2020-12-22T00:00:00Z", DAY) == [
        (0, NONE),
        (peak, 2000.0),
        (peak + duration, NONE),
    ]


def test_stacked_profiles_lift_the_limit_on_sunday() -> None:
    """§3.6.1, Saturday noon to Monday noon: the peak of Sunday is overruled from midnight to midnight."""
    assert limits(stacked(THREE_HOURS), "2020-12-19T12:00:00Z", 2 * DAY) == [
        (0, NONE),
        (5 * HOUR, 2000.0),
        (8 * HOUR, NONE),
        (12 * HOUR, NO_LIMIT),
        (36 * HOUR, NONE),
    ]


def test_stacked_profiles_lift_the_limit_on_christmas_day_of_2020_alone() -> None:
    """§3.6.1, a Friday in 2020, a Saturday in 2021."""
    assert limits(stacked(THREE_HOURS), "2020-12-25T00:00:00Z", DAY) == [(0, NO_LIMIT)]
    assert limits(stacked(THREE_HOURS), "2021-12-25T00:00:00Z", DAY) == [
        (0, NONE),
        (17 * HOUR, 2000.0),
        (20 * HOUR, NONE),
    ]


def test_the_second_before_and_the_second_after_a_peak_are_not_limited() -> None:
    assert limits(stacked(THREE_HOURS), "2020-12-22T16:59:59Z", 1) == [(0, NONE)]
    assert limits(stacked(THREE_HOURS), "2020-12-22T17:00:00Z", 1) == [(0, 2000.0)]
    assert limits(stacked(THREE_HOURS), "2020-12-22T19:59:59Z", 1) == [(0, 2000.0)]
    assert limits(stacked(THREE_HOURS), "2020-12-22T20:00:00Z", 1) == [(0, NONE)]


# Figures 99 and 100 name purposes and stack levels; the limits are ours, the leading ones in turn the lowest.
@pytest.mark.parametrize(
    ("station", "transaction", "external", "lowest"),
    [(9000.0, 8000.0, 7000.0, 7000.0), (9000.0, 7000.0, 8000.0, 7000.0), (7000.0, 8000.0, 9000.0, 7000.0)],
)
@pytest.mark.parametrize("situation", [1, 2])
def test_the_lowest_leading_limit_of_the_figures_is_the_composite(
    situation: int, station: float, transaction: float, external: float, lowest: float
) -> None:
    """§3.5: situation 1 is led by TxDefaultProfile 2, situation 2 by TxProfile 1, which overrules it."""
    hidden = 1.0
    start = "2026-11-24T00:00:00Z"
    valid = [
        profile("max", [(0, station)], level=0, start=start),
        profile("external", [(0, hidden)], level=0, start=start),
        profile("external", [(0, external)], level=1, start=start),
        profile("default", [(0, hidden)], level=0, start=start),
        profile("default", [(0, hidden)], level=1, start=start),
        profile("default", [(0, transaction if situation == 1 else hidden)], level=2, start=start),
    ]
    if situation == 2:
        valid += [
            profile("tx", [(0, hidden)], level=0, start=start),
            profile("tx", [(0, transaction)], level=1, start=start),
        ]
    assert limits(valid, start, DAY) == [(0, lowest)]


def test_a_cluster_of_100_a_is_shared_as_its_controller_sends_profiles() -> None:
    """K03 as of the errata (§2.46): 6 A by default, 94 A alone, 47 A each, 94 A again."""
    default = profile("default", [(0, 6.0)], unit="A")
    ready, now = "2026-11-24T10:00:00Z", "2026-11-24T10:05:00Z"
    assert limits([default], now, HOUR, ready=ready, unit="A") == [(0, 6.0)]
    for share in (94.0, 47.0, 94.0):
        sent = profile("tx", [(0, share)], unit="A")
        assert limits([default, sent], now, HOUR, ready=ready, unit="A") == [(0, share)]


def test_a_transaction_profile_that_ends_gives_way_to_the_default_and_the_station_maximum() -> None:
    """K02, remark and K02.FR.08: by its duration, or by its validTo."""
    ready = "2026-11-24T10:00:00Z"
    others = [profile("max", [(0, 9000.0)], start="2026-01-01T00:00:00Z"), profile("default", [(0, 7000.0)])]
    by_duration = profile("tx", [(0, 3000.0)], duration=HOUR)
    by_validity = profile("tx", [(0, 3000.0)], validTo="2026-11-24T11:00:00Z")
    for ending in (by_duration, by_validity):
        assert limits([*others, ending], ready, DAY, ready=ready) == [(0, 3000.0), (HOUR, 7000.0)]
        assert limits([others[0], ending], ready, DAY, ready=ready) == [(0, 3000.0), (HOUR, 9000.0)]
        assert limits([ending], ready, DAY, ready=ready) == [(0, 3000.0), (HOUR, NONE)]


def test_the_fewest_phases_of_station_and_transaction_are_used() -> None:
    """Errata §2.36: 3 of the station and 1 of the transaction make 1, and the other way round."""
    start = "2026-11-24T00:00:00Z"
    for station, transaction in ((3, 1), (1, 3)):
        profiles = [
            profile("max", [(0, 16.0, station)], unit="A", start=start),
            profile("default", [(0, 20.0, transaction)], unit="A", start=start),
        ]
        (period,) = composite_schedule(
            profiles, at(start), DAY, unit="A", transaction_start=None, voltage=230.0, phases=3
        )
        assert (period.limit, period.number_phases) == (16.0, 1)
