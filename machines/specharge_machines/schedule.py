"""Composite charging schedules: many charging profiles in, one course of limits out (OCPP 2.0.1 K08, K §3.4, §3.5).

The rule of this file: pure functions over whole seconds of Unix time; no device model, no clock. It looks at the points
where something may change and never at the seconds between them.

At any moment the profiles in force fall into three sources: ChargingStationMaxProfile,
ChargingStationExternalConstraints, and the transaction's own, in which a TxProfile stands above every
TxDefaultProfile. A source is led by its highest stack level that has a period then; what a level leaves open (before
its start, after its duration, outside its validity, between two recurrences) falls to the level below. The lowest of
the leading limits is the limit. What is decided here where the document leaves room:

* **Units.** A limit in A holds per phase, one in W holds for all phases (K01.FR.50, .51): every limit has a current
  per phase, W / (voltage · numberPhases of its own period, 3 when absent, K01.FR.49), and the lowest current is the
  limit. In W it is that current times voltage times the phases in use, so both units tell of one schedule. A limit
  that needs no conversion is passed on untouched; any other is rounded down to one decimal, as limits have no more.
* **Phases.** In use is the lowest numberPhases of the leading periods (Errata 2025-09 §2.36) and of the supply. With
  `phases=0`, direct current, a current is total and numberPhases and phaseToUse are ignored (K01.FR.44).
* **No limit.** A composite schedule cannot have holes, as a period lasts until the next one: a span of which no profile
  says anything is a period whose limit is `math.inf`. `schedule_arithmetic.capped` puts the hardware's limit there.
* **Before energy can flow.** With `transaction_start=None` a Relative profile begins at the asked start (K08.FR.06).
* **Recurring** days have 24 hours and weeks seven of them, whatever a clock on a wall does in spring and autumn.
* **Equal stack levels** of one purpose are not allowed (K01.FR.06); should there be some, the lowest limit leads.
* **minChargingRate** is advice on sharing power between EVSEs (K01.FR.21) and changes no limit.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise
from operator import itemgetter
from typing import NamedTuple

from specharge_generated.messages import (
    ChargingProfileType,
    ChargingRateUnitEnumType,
    parse_date_time,
)

HOUR = 3600
DAY = 86_400
WEEK = 7 * DAY
# Phases of an alternating current whose period names none (K01.FR.49).
ASSUMED_PHASES = 3
# Far below a tenth, far above what floating point loses on a limit.
_ROUNDING_LOSS = 1e-6


@dataclass(frozen=True, slots=True)
class Period:
    """A limit from `start`, in whole seconds from the asked start, until the next period.

    `limit` is in the asked unit, `math.inf` when there is none; `number_phases` 1..3, None for direct current;
    `phase_to_use` 1..3, None when it is left to the station.
    """

    start: int
    limit: float
    number_phases: int | None
    phase_to_use: int | None


class PhaseConflict(ValueError):
    """Profiles that hold at the same time want different phases, so there is no composite schedule."""


class _Limit(NamedTuple):
    """A period of one profile, as far as it is needed to combine it with others."""

    value: float
    unit: ChargingRateUnitEnumType
    number_phases: int
    phase_to_use: int | None
    profile: int


class _Piece(NamedTuple):
    """What limits hold together from `begin` to before `end`."""

    begin: int
    end: int
    limits: tuple[_Limit, ...]


class _Course(NamedTuple):
    """A profile in whole seconds: from `begin` to `end` it runs for `length`, from `anchor` and every `cycle` again."""

    profile: ChargingProfileType
    begin: float
    end: float
    anchor: int
    length: float
    cycle: int | None


_Gap = tuple[int, int]


def composite_schedule(
    profiles: Iterable[ChargingProfileType],
    start: int,
    duration: int,
    *,
    unit: ChargingRateUnitEnumType,
    transaction_start: int | None,
    voltage: float,
    phases: int,
) -> tuple[Period, ...]:
    """Return the limits of `duration` seconds from `start` on, the first at 0, neighbours always different.

    `profiles` are those that concern one EVSE: its own, the transaction's, and those of EVSE 0; each must be well
    formed (`schedule_faults.fault_of`). `transaction_start` is when the EVSE was ready to deliver energy. Times are
    Unix times in seconds, `voltage` is the nominal one between line and neutral in V, `phases` those of the supply, 0
    for direct current. Raise `PhaseConflict` when there is a moment at which two profiles want different phases.
    """
    if duration <= 0:
        return ()
    courses = [_course(profile, start if transaction_start is None else transaction_start) for profile in profiles]
    merge = _Merge(unit, voltage, phases)
    found: list[Period] = []
    for begin, limits in _sweep(courses, start, start + duration):
        period = merge.period(begin - start, limits)
        if not found or not same(found[-1], period):
            found.append(period)
    return tuple(found)


def limit_at(
    profiles: Iterable[ChargingProfileType],
    at: int,
    *,
    unit: ChargingRateUnitEnumType,
    transaction_start: int | None,
    voltage: float,
    phases: int,
) -> Period | None:
    """Return what holds in the second `at`, None when no profile limits it."""
    (period,) = composite_schedule(
        profiles, at, 1, unit=unit, transaction_start=transaction_start, voltage=voltage, phases=phases
    )
    return None if period.limit == math.inf else period


def next_change(
    profiles: Iterable[ChargingProfileType],
    at: int,
    *,
    unit: ChargingRateUnitEnumType,
    transaction_start: int | None,
    voltage: float,
    phases: int,
) -> int | None:
    """Return the first second after `at` in which something else holds than in the second `at`, None when none does.

    A second for which there is no composite schedule differs from all that have one. Raise `PhaseConflict` when there
    is none for the second `at`.
    """
    courses = [_course(profile, at if transaction_start is None else transaction_start) for profile in profiles]
    merge = _Merge(unit, voltage, phases)
    ((_, limits),) = _sweep(courses, at, at + 1)
    present = merge.period(0, limits)
    single = _single_boundaries(courses, at)
    while True:
        for span in (HOUR, DAY, WEEK):  # most changes are near; laying out a week for each would be dear
            for begin, limits in _sweep(courses, at, at + span):
                if merge.differs(present, limits):
                    return begin
        # Between two boundaries that come once, all is periodic in a week: one week without a change tells of them all.
        inside = bisect_right(single, at), bisect_left(single, at + WEEK)
        if inside[0] < inside[1]:
            at = single[inside[1] - 1]
        elif inside[1] < len(single):
            at = single[inside[1]]
        else:
            return None


@lru_cache(maxsize=4096)
def _seconds(moment: str) -> int:
    """Return the first whole second at or after a moment: whole seconds are what limits are asked for."""
    return math.ceil(parse_date_time(moment).timestamp())


def _course(profile: ChargingProfileType, relative_to: int) -> _Course:
    """Lay a profile out in time; of several schedules, an ISO 15118 matter, the first is taken."""
    schedule = profile.chargingSchedule[0]
    start = schedule.startSchedule
    cycle = {None: None, "Daily": DAY, "Weekly": WEEK}[profile.recurrencyKind]
    if profile.chargingProfileKind == "Relative":
        anchor = relative_to
    elif start is None or (profile.chargingProfileKind == "Recurring" and cycle is None):
        raise ValueError(
            f"charging profile {profile.id} says {profile.chargingProfileKind} and not since when or how often"
        )
    else:
        anchor = _seconds(start)
    length = math.inf if schedule.duration is None else schedule.duration
    return _Course(
        profile,
        -math.inf if profile.validFrom is None else _seconds(profile.validFrom),
        math.inf if profile.validTo is None else _seconds(profile.validTo),
        anchor,
        length,
        cycle if profile.chargingProfileKind == "Recurring" else None,
    )


def source(profile: ChargingProfileType) -> str:
    """Return which of the three sources of limits a profile belongs to."""
    purpose = profile.chargingProfilePurpose
    return "Transaction" if purpose in ("TxProfile", "TxDefaultProfile") else purpose


def _rank(course: _Course) -> tuple[bool, int]:
    """Return what makes a profile stand above others of its source."""
    return course.profile.chargingProfilePurpose == "TxProfile", course.profile.stackLevel


def _sweep(courses: list[_Course], start: int, end: int) -> Iterator[tuple[int, tuple[_Limit, ...]]]:
    """Yield every point from `start` to before `end` where limits may change, with the leading limits from there on."""
    sources: dict[str, list[_Course]] = {}
    for course in courses:
        sources.setdefault(source(course.profile), []).append(course)
    at = start
    for begin, until, limits in _overlay([_lead(members, start, end) for members in sources.values()]):
        if at < begin:
            yield at, ()
        yield begin, limits
        at = until
    if at < end:
        yield at, ()


def _lead(courses: list[_Course], start: int, end: int) -> list[_Piece]:
    """Return the pieces of one source in order: each level takes what those above it left open."""
    pieces: list[_Piece] = []
    gaps: list[_Gap] = [(start, end)]
    for _, level in groupby(sorted(courses, key=_rank, reverse=True), key=_rank):
        taken = _overlay([_pieces(course, gaps) for course in level])
        if taken:
            pieces += taken
            gaps = _left_open(gaps, taken)
            if not gaps:
                break
    return sorted(pieces, key=itemgetter(0))


def _pieces(course: _Course, gaps: list[_Gap]) -> list[_Piece]:
    """Return what a profile says within the gaps, in order."""
    begin = max(course.begin, course.anchor)
    end = course.end if course.cycle else min(course.end, course.anchor + course.length)
    first = bisect_right(gaps, begin, key=itemgetter(1))
    last = bisect_left(gaps, end, key=itemgetter(0))
    found: list[_Piece] = []
    for gap_begin, gap_end in gaps[first:last]:
        found += _run(course, int(max(gap_begin, begin)), int(min(gap_end, end)))
    return found


def _run(course: _Course, begin: int, end: int) -> Iterator[_Piece]:
    """Yield the periods of a profile from `begin` to before `end`, recurrence by recurrence."""
    cycle = course.cycle
    anchor = course.anchor
    if cycle is not None:
        anchor += (begin - anchor) // cycle * cycle
    length = course.length if cycle is None else min(course.length, cycle)
    while anchor < end:
        yield from _periods(course.profile, anchor, begin, int(min(end, anchor + length)))
        if cycle is None:
            break
        anchor += cycle
        begin = anchor


def _periods(profile: ChargingProfileType, anchor: int, begin: int, end: int) -> Iterator[_Piece]:
    """Yield the periods that begin before `end` and end after `begin`, when the schedule starts at `anchor`."""
    schedule = profile.chargingSchedule[0]
    periods = schedule.chargingSchedulePeriod
    number = max(bisect_right(periods, begin - anchor, key=lambda period: period.startPeriod) - 1, 0)
    while begin < end:
        period = periods[number]
        number += 1
        begin = max(begin, anchor + period.startPeriod)
        until = min(end, anchor + periods[number].startPeriod) if number < len(periods) else end
        if begin < until:
            own_phases = period.numberPhases or ASSUMED_PHASES
            phase = period.phaseToUse if own_phases == 1 else None
            yield _Piece(
                begin, until, (_Limit(period.limit, schedule.chargingRateUnit, own_phases, phase, profile.id),)
            )
        begin = until


def _left_open(gaps: list[_Gap], taken: list[_Piece]) -> list[_Gap]:
    """Return the gaps without what is taken, which is in order and lies within them."""
    left: list[_Gap] = []
    pieces = iter(taken)
    piece = next(pieces, None)
    for begin, end in gaps:
        while piece is not None and piece.begin < end:
            if begin < piece.begin:
                left.append((begin, piece.begin))
            begin = piece.end
            piece = next(pieces, None)
        if begin < end:
            left.append((begin, end))
    return left


def _overlay(courses: Sequence[list[_Piece]]) -> list[_Piece]:
    """Return the pieces of several courses laid over each other, cut wherever one of them changes."""
    courses = [course for course in courses if course]
    if len(courses) < 2:
        return courses[0] if courses else []
    edges = sorted({edge for course in courses for piece in course for edge in (piece.begin, piece.end)})
    positions = [0] * len(courses)
    found: list[_Piece] = []
    for begin, end in pairwise(edges):
        limits: tuple[_Limit, ...] = ()
        for number, course in enumerate(courses):
            while positions[number] < len(course) and course[positions[number]].end <= begin:
                positions[number] += 1
            if positions[number] < len(course) and course[positions[number]].begin <= begin:
                limits += course[positions[number]].limits
        if limits:
            found.append(_Piece(begin, end, limits))
    return found


class _Merge(NamedTuple):
    """How leading limits become a period: the asked unit, and what it takes to convert to it."""

    unit: ChargingRateUnitEnumType
    voltage: float
    phases: int

    def period(self, start: int, limits: tuple[_Limit, ...]) -> Period:
        """Return the lowest of the limits on the phases that all of them allow."""
        if self.phases == 0:
            return Period(start, min((self._direct(limit) for limit in limits), default=math.inf), None, None)
        in_use = min([self.phases, *(limit.number_phases for limit in limits)])
        lowest = min((self._alternating(limit, in_use) for limit in limits), default=math.inf)
        return Period(start, lowest, in_use, _common_phase(limits))

    def differs(self, period: Period, limits: tuple[_Limit, ...]) -> bool:
        """Whether the limits make another period, or none."""
        try:
            return not same(period, self.period(0, limits))
        except PhaseConflict:
            return True

    def _direct(self, limit: _Limit) -> float:
        if limit.unit == self.unit:
            return limit.value
        return tenths(limit.value * self.voltage if self.unit == "W" else limit.value / self.voltage)

    def _alternating(self, limit: _Limit, in_use: int) -> float:
        if limit.unit == "A":
            return limit.value if self.unit == "A" else tenths(limit.value * self.voltage * in_use)
        if self.unit == "A":
            return tenths(limit.value / (self.voltage * limit.number_phases))
        if in_use == limit.number_phases:
            return limit.value
        return tenths(limit.value * in_use / limit.number_phases)


def tenths(value: float) -> float:
    """Round down to one decimal, which is all that a limit has; what is too high for a number is no limit."""
    scaled = value * 10 + _ROUNDING_LOSS
    return math.floor(scaled) / 10 if scaled < math.inf else math.inf


def _common_phase(limits: tuple[_Limit, ...]) -> int | None:
    wanted = {limit.phase_to_use: limit.profile for limit in limits if limit.phase_to_use is not None}
    if len(wanted) > 1:
        told = ", ".join(f"profile {profile} wants phase {phase}" for phase, profile in sorted(wanted.items()))
        raise PhaseConflict(f"no phase suits all charging profiles: {told}")
    return next(iter(wanted), None)


def same(one: Period, other: Period) -> bool:
    """Whether two periods differ in nothing but their start."""
    return (one.limit, one.number_phases, one.phase_to_use) == (other.limit, other.number_phases, other.phase_to_use)


def _single_boundaries(courses: list[_Course], after: int) -> list[int]:
    """Return the points after `after` that come once: of validity, and of schedules that do not recur."""
    points: set[float] = set()
    for course in courses:
        points |= {course.begin, course.end, course.anchor}
        if course.cycle is None:
            points.add(course.anchor + course.length)
            periods = course.profile.chargingSchedule[0].chargingSchedulePeriod
            points.update(course.anchor + period.startPeriod for period in periods)
    return sorted(int(point) for point in points if after < point < math.inf)
