"""Charging limits as one would work them out by hand: second by second, profile by profile, in fractions.

The rule of this file: no shortcut, and nothing shared with the code under test but the message types. It answers what
holds in one second; whoever wants a schedule asks for every second.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import NamedTuple

from specharge_generated.messages import ChargingProfileType, ChargingSchedulePeriodType

CYCLES = {"Daily": timedelta(hours=24), "Weekly": timedelta(days=7)}


class Holds(NamedTuple):
    """What holds in a second: limit in the asked unit (`math.inf`: none), phases in use, phase to use."""

    limit: float
    number_phases: int | None
    phase_to_use: int | None


class Conflict(Exception):
    """Two leading periods want different phases."""


class Leader(NamedTuple):
    """A period that leads its purpose, with the unit it is written in."""

    period: ChargingSchedulePeriodType
    unit: str

    @property
    def phases(self) -> int:
        return 3 if self.period.numberPhases is None else self.period.numberPhases

    @property
    def wanted_phase(self) -> int | None:
        return self.period.phaseToUse if self.phases == 1 else None

    @property
    def limit(self) -> Fraction:
        return Fraction(str(self.period.limit))


def holds(
    profiles: Iterable[ChargingProfileType],
    second: int,
    *,
    unit: str,
    ready: int,
    voltage: float,
    phases: int,
) -> Holds:
    """Return what holds in a second of Unix time; `ready` is when the EVSE was ready to deliver energy."""
    moment = datetime.fromtimestamp(second, UTC)
    leaders: list[Leader] = []
    by_purpose: dict[str, list[Leader]] = {}
    installed = list(profiles)
    for purpose in ("ChargingStationExternalConstraints", "ChargingStationMaxProfile", "TxDefaultProfile", "TxProfile"):
        of_purpose = [profile for profile in installed if profile.chargingProfilePurpose == purpose]
        by_purpose[purpose] = leaders_of(of_purpose, moment, datetime.fromtimestamp(ready, UTC))
    if by_purpose["TxProfile"]:
        by_purpose["TxDefaultProfile"] = []
    for found in by_purpose.values():
        leaders += found
    return combined(leaders, unit, Fraction(str(voltage)), phases)


def leaders_of(profiles: list[ChargingProfileType], moment: datetime, ready: datetime) -> list[Leader]:
    """Return the period of the highest stack level that has one; several when a level is there more than once."""
    having = [(profile.stackLevel, leader) for profile in profiles if (leader := period_at(profile, moment, ready))]
    highest = max((level for level, _ in having), default=None)
    return [leader for level, leader in having if level == highest]


def period_at(profile: ChargingProfileType, moment: datetime, ready: datetime) -> Leader | None:
    """Return the period that a profile has at a moment."""
    if profile.validFrom is not None and moment < read(profile.validFrom):
        return None
    if profile.validTo is not None and moment >= read(profile.validTo):
        return None
    schedule = profile.chargingSchedule[0]
    begin = ready if schedule.startSchedule is None else read(schedule.startSchedule)
    if moment < begin:
        return None
    elapsed = moment - begin
    if profile.chargingProfileKind == "Recurring":
        while elapsed >= CYCLES[profile.recurrencyKind or ""]:
            elapsed -= CYCLES[profile.recurrencyKind or ""]
    if schedule.duration is not None and elapsed >= timedelta(seconds=schedule.duration):
        return None
    present = None
    for period in schedule.chargingSchedulePeriod:
        if timedelta(seconds=period.startPeriod) <= elapsed:
            present = Leader(period, schedule.chargingRateUnit)
    return present


def combined(leaders: list[Leader], unit: str, voltage: Fraction, phases: int) -> Holds:
    """Return the lowest of all leading limits, in tenths where it had to be converted."""
    if phases == 0:
        return Holds(min((direct(leader, unit, voltage) for leader in leaders), default=math.inf), None, None)
    wanted = {leader.wanted_phase for leader in leaders if leader.wanted_phase is not None}
    if len(wanted) > 1:
        raise Conflict
    in_use = min([phases] + [leader.phases for leader in leaders])
    limit = min((alternating(leader, unit, voltage, in_use) for leader in leaders), default=math.inf)
    return Holds(limit, in_use, wanted.pop() if wanted else None)


def alternating(leader: Leader, unit: str, voltage: Fraction, in_use: int) -> float:
    """Return the limit by way of its current per phase."""
    current = leader.limit if leader.unit == "A" else leader.limit / (voltage * leader.phases)
    exact = current if unit == "A" else current * voltage * in_use
    return leader.period.limit if exact == leader.limit and leader.unit == unit else tenths(exact)


def direct(leader: Leader, unit: str, voltage: Fraction) -> float:
    """Return the limit of a direct current."""
    if leader.unit == unit:
        return leader.period.limit
    return tenths(leader.limit * voltage if unit == "W" else leader.limit / voltage)


def tenths(exact: Fraction) -> float:
    """Round down to one decimal."""
    return float(Fraction(math.floor(exact * 10), 10))


def read(text: str) -> datetime:
    """Return the moment of a date-time with an offset."""
    return datetime.fromisoformat(text)
