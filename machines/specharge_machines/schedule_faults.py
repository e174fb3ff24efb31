"""Charging profiles that make no schedule, and profiles that exclude each other.

The rule of this file: what `schedule.composite_schedule` takes for granted is checked here, one profile at a time.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from specharge_generated.messages import ChargingProfileType, ChargingScheduleType
from specharge_machines.schedule import source


class Fault(NamedTuple):
    """What is wrong with a profile, and in which of its fields."""

    path: tuple[str | int, ...]
    words: str

    def __str__(self) -> str:
        return f"{dotted(self.path)}: {self.words}"


def dotted(path: Iterable[str | int]) -> str:
    """Return a path in a message as one writes it: chargingSchedule[0].duration."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).removeprefix(".")


def fault_of(profile: ChargingProfileType) -> Fault | None:
    """Return why a profile is not well formed, None when it is.

    Held against K01.FR.19 (phaseToUse), .31, .35 (order of periods), .38 (relative to what), .40, .41 (start), and
    the values that a limit and phases can have.
    """
    kind = profile.chargingProfileKind
    if kind == "Recurring" and profile.recurrencyKind is None:
        return Fault(("chargingProfileKind",), "Recurring needs a recurrencyKind")
    if kind == "Relative" and profile.chargingProfilePurpose == "ChargingStationMaxProfile":
        words = "a ChargingStationMaxProfile cannot be Relative: it has no transaction to be relative to"
        return Fault(("chargingProfileKind",), words)
    for number, schedule in enumerate(profile.chargingSchedule):
        place = ("chargingSchedule", number)
        if kind != "Relative" and schedule.startSchedule is None:
            return Fault(place, f"{kind} needs a startSchedule")
        if kind == "Relative" and schedule.startSchedule is not None:
            return Fault((*place, "startSchedule"), "Relative must not have a startSchedule")
        fault = _fault_of_periods(schedule)
        if fault is not None:
            return Fault((*place, *fault.path), fault.words)
    return None


def _fault_of_periods(schedule: ChargingScheduleType) -> Fault | None:
    periods = schedule.chargingSchedulePeriod
    if periods[0].startPeriod != 0:
        return Fault(("chargingSchedulePeriod", 0, "startPeriod"), "must be 0 in the first period")
    for number, period in enumerate(periods):
        place = ("chargingSchedulePeriod", number)
        if number and period.startPeriod <= periods[number - 1].startPeriod:
            return Fault((*place, "startPeriod"), f"must be more than the {periods[number - 1].startPeriod} before it")
        if period.limit < 0:
            return Fault((*place, "limit"), "must not be below 0")
        for name in ("numberPhases", "phaseToUse"):
            if getattr(period, name) not in (None, 1, 2, 3):
                return Fault((*place, name), "must be 1, 2 or 3")
        if period.phaseToUse is not None and period.numberPhases != 1:
            return Fault((*place, "phaseToUse"), "needs numberPhases 1")
    return None


def rival_for_a_phase(
    profile: ChargingProfileType, others: Iterable[ChargingProfileType]
) -> ChargingProfileType | None:
    """Return the first of the others that may want another phase at the same time, None when none can.

    Only the phases are compared, not the times, since a start that is not known yet must not lead to a conflict
    (Errata 2025-09 §2.36). Profiles that never lead together, TxProfile and TxDefaultProfile or two of one purpose, are
    no rivals.
    """
    wanted = _phases(profile)
    for other in others:
        theirs = _phases(other)
        if source(other) != source(profile) and wanted and theirs and len(wanted | theirs) > 1:
            return other
    return None


def _phases(profile: ChargingProfileType) -> set[int]:
    periods = (period for schedule in profile.chargingSchedule for period in schedule.chargingSchedulePeriod)
    return {period.phaseToUse for period in periods if period.phaseToUse is not None}
