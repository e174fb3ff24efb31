"""Random charging profiles whose turns crowd around one midnight, so that a few seconds show many of them.

The rule of this file: every profile is well formed; whatever a CSMS may send can come out, and more of one purpose and
level than it may.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

from specharge_generated.messages import ChargingProfileType

# A Monday in March.
MIDNIGHT = 1_772_409_600
DAY = 86_400
WEEK = 7 * DAY
# How far around the midnight, in seconds, things happen.
NEAR = 60

# Days and weeks away, everything falls on the same seconds when it recurs.
_near = st.integers(-NEAR, NEAR)
_past = st.sampled_from([0, 0, -1, -1, -2, -7, -8, -30, 1, 7])
_future = st.sampled_from([0, 0, 1, 1, 2, 7, 9, 30, -1])
_purposes = st.sampled_from(
    [
        "ChargingStationExternalConstraints",
        "ChargingStationMaxProfile",
        "TxDefaultProfile",
        "TxDefaultProfile",
        "TxProfile",
    ]
)
_offsets = st.sampled_from([UTC, timezone(timedelta(hours=1)), timezone(timedelta(hours=-3, minutes=-30))])


@st.composite
def moments(draw: st.DrawFn, days: st.SearchStrategy[int], midnight: int) -> str:
    """Draw a date-time near the midnight, or so many days from it; some with half seconds and offsets."""
    seconds = midnight + draw(days) * DAY + draw(_near) + draw(st.sampled_from([0, 0, 0, 0.5]))
    return datetime.fromtimestamp(seconds, draw(_offsets)).isoformat()


@st.composite
def lengths(draw: st.DrawFn) -> int:
    """Draw some seconds, or some around a day or a week."""
    return draw(st.sampled_from([0, 0, 0, DAY, WEEK])) + draw(st.integers(1, NEAR))


@st.composite
def periods(draw: st.DrawFn, unit: str, *, one_phase: bool) -> list[dict[str, object]]:
    """Draw the periods of a schedule; with `one_phase` some ask for a certain phase."""
    starts = {0, *draw(st.lists(st.integers(1, NEAR), max_size=4))}
    starts |= {DAY - start for start in draw(st.lists(st.integers(1, NEAR), max_size=1))}
    found: list[dict[str, object]] = []
    for start in sorted(starts):
        limit = draw(st.integers(0, 320)) / 10 if unit == "A" else draw(st.integers(0, 22_000)) * 1.0
        period: dict[str, object] = {"startPeriod": start, "limit": limit}
        number = draw(st.sampled_from([None, 3, 3, 2, 1]))
        if number is not None:
            period["numberPhases"] = number
        if one_phase and number == 1:
            period["phaseToUse"] = draw(st.sampled_from([1, 1, 1, 1, 2]))
        found.append(period)
    return found


@st.composite
def profiles(draw: st.DrawFn, midnight: int, *, one_phase: bool) -> ChargingProfileType:
    """Draw a well-formed profile."""
    purpose = draw(_purposes)
    kinds = ["Absolute", "Recurring"] + ["Relative"] * (purpose != "ChargingStationMaxProfile")
    kind = draw(st.sampled_from(kinds))
    unit = draw(st.sampled_from(["A", "W"]))
    schedule: dict[str, object] = {"id": 1, "chargingRateUnit": unit}
    schedule["chargingSchedulePeriod"] = draw(periods(unit, one_phase=one_phase))
    if kind != "Relative":
        schedule["startSchedule"] = draw(moments(_past, midnight))
    if draw(st.booleans()):
        schedule["duration"] = draw(lengths())
    profile: dict[str, object] = {
        "id": draw(st.integers(1, 999)),
        "stackLevel": draw(st.integers(0, 3)),
        "chargingProfilePurpose": purpose,
        "chargingProfileKind": kind,
        "chargingSchedule": [schedule],
    }
    if kind == "Recurring":
        profile["recurrencyKind"] = draw(st.sampled_from(["Daily", "Daily", "Weekly"]))
    for field, days in (("validFrom", _past), ("validTo", _future)):
        if draw(st.sampled_from([False, False, True])):
            profile[field] = draw(moments(days, midnight))
    return ChargingProfileType.model_validate(profile)


@st.composite
def profile_sets(draw: st.DrawFn, midnight: int = MIDNIGHT) -> list[ChargingProfileType]:
    """Draw up to nine profiles; in one set of four, some ask for a certain phase."""
    one_phase = draw(st.sampled_from([False, False, False, True]))
    count = draw(st.integers(0, 9))
    return draw(st.lists(profiles(midnight, one_phase=one_phase), min_size=count, max_size=count))
