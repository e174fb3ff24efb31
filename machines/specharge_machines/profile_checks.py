"""Whether a charging profile can be used at all: what K01 asks of one, and F01, F02 of that of a remote start.

The rule of this file: each function answers one question about one profile, by itself or beside those installed, and
changes nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from specharge_engine.satisfies import satisfies
from specharge_engine.timestamps import parse_time
from specharge_machines.charging_profiles import ChargingProfiles, Installed
from specharge_machines.schedule_faults import rival_for_a_phase
from specharge_machines.supply import can_switch_phase, evse_supply

if TYPE_CHECKING:
    from specharge_engine.kernel import Kernel
    from specharge_generated.messages import ChargingProfileType, ChargingSchedulePeriodType, ChargingScheduleType

# The phase over which a single phase is used where no other can be chosen.
ONLY_PHASE = 1


def periods_of(profile: ChargingProfileType) -> Iterator[ChargingSchedulePeriodType]:
    """Return the periods of all schedules of a profile."""
    return (period for schedule in profile.chargingSchedule for period in schedule.chargingSchedulePeriod)


# By itself.


def stack_level_is_out_of_range(station: Kernel, profile: ChargingProfileType) -> bool:
    """Tell whether the stackLevel is below 0 or above SmartChargingCtrlr.ProfileStackLevel."""
    highest = station.values.get("SmartChargingCtrlr.ProfileStackLevel")
    return profile.stackLevel < 0 or (highest is not None and profile.stackLevel > int(highest))


def recurrence_does_not_fit_the_kind(profile: ChargingProfileType) -> bool:
    """Tell whether a Recurring profile has no recurrencyKind, or another one has it."""
    return (profile.chargingProfileKind == "Recurring") != (profile.recurrencyKind is not None)


def is_never_valid(profile: ChargingProfileType) -> bool:
    """Tell whether validTo is not after validFrom."""
    if profile.validFrom is None or profile.validTo is None:
        return False
    return parse_time(str(profile.validTo)) <= parse_time(str(profile.validFrom))


def rate_unit_is_not_supported(station: Kernel, profile: ChargingProfileType) -> bool:
    """Tell whether a schedule has a chargingRateUnit that SmartChargingCtrlr.RateUnit does not list."""
    units = station.values.get("SmartChargingCtrlr.RateUnit") or ()
    return any(schedule.chargingRateUnit not in units for schedule in profile.chargingSchedule)


def has_more_periods_than_allowed(station: Kernel, profile: ChargingProfileType) -> bool:
    """Tell whether a schedule has more periods than SmartChargingCtrlr.PeriodsPerSchedule."""
    most = station.values.get("SmartChargingCtrlr.PeriodsPerSchedule")
    return most is not None and any(len(each.chargingSchedulePeriod) > int(most) for each in profile.chargingSchedule)


def start_is_missing(profile: ChargingProfileType) -> bool:
    """Tell whether a schedule of an Absolute or Recurring profile does not say when it starts."""
    return profile.chargingProfileKind != "Relative" and any(
        schedule.startSchedule is None for schedule in profile.chargingSchedule
    )


def start_is_out_of_place(profile: ChargingProfileType) -> bool:
    """Tell whether a schedule of a Relative profile says when it starts."""
    return profile.chargingProfileKind == "Relative" and any(
        schedule.startSchedule is not None for schedule in profile.chargingSchedule
    )


def first_period_starts_late(profile: ChargingProfileType) -> bool:
    """Tell whether a schedule does not begin with its first period."""
    return any(schedule.chargingSchedulePeriod[0].startPeriod != 0 for schedule in profile.chargingSchedule)


def periods_are_out_of_order(profile: ChargingProfileType) -> bool:
    """Tell whether a period of a schedule does not start after the one before it."""
    return any(
        later.startPeriod <= earlier.startPeriod
        for schedule in profile.chargingSchedule
        for earlier, later in pairwise(schedule.chargingSchedulePeriod)
    )


def value_is_out_of_range(profile: ChargingProfileType) -> bool:
    """Tell whether a schedule has a duration, a rate, a limit or phases that there cannot be."""
    return any(_has_bad_frame(schedule) for schedule in profile.chargingSchedule) or any(
        period.limit < 0 or not _is_phase(period.numberPhases) or not _is_phase(period.phaseToUse)
        for period in periods_of(profile)
    )


def _has_bad_frame(schedule: ChargingScheduleType) -> bool:
    duration, rate = schedule.duration, schedule.minChargingRate
    return (duration is not None and duration <= 0) or (rate is not None and rate < 0)


def _is_phase(number: int | None) -> bool:
    return number is None or number in (1, 2, 3)


def phase_is_given_for_several_phases(profile: ChargingProfileType) -> bool:
    """Tell whether a period has phaseToUse although numberPhases is not 1."""
    return any(period.phaseToUse is not None and period.numberPhases != 1 for period in periods_of(profile))


# By the hardware.


def _alternating_evses(station: Kernel, evse: int) -> list[int]:
    """Return the EVSEs that a profile for an EVSE concerns, 0 being all, without those of direct current."""
    concerned = [each.id for each in station.site.evses] if evse == 0 else [evse]
    return [each for each in concerned if evse_supply(station, each).phases > 0]


def phase_cannot_be_chosen(station: Kernel, evse: int, profile: ChargingProfileType) -> bool:
    """Tell whether a period wants a phase that the EVSE, or one of them, neither uses anyway nor can switch to."""
    wanted = {period.phaseToUse for period in periods_of(profile)} - {None, ONLY_PHASE}
    return bool(wanted) and not all(can_switch_phase(station, each) for each in _alternating_evses(station, evse))


@satisfies("K01.FR.45")
def phases_cannot_be_limited(station: Kernel, evse: int, profile: ChargingProfileType) -> bool:
    """Tell whether an EVSE has more phases than a period allows and cannot go down to one (Phases3to1).

    An EVSE with fewer phases than that takes the profile for those it has; one of direct current has none.
    """
    fewest = min(period.numberPhases or 3 for period in periods_of(profile))
    switches = station.values.get("SmartChargingCtrlr.Phases3to1") is True
    return not switches and any(
        evse_supply(station, each).phases > fewest for each in _alternating_evses(station, evse)
    )


# Beside others.


def _others(station: Kernel, profile: ChargingProfileType) -> list[Installed]:
    """Return the installed profiles that this one would not replace."""
    return ChargingProfiles(station).where(lambda each: each.profile.id != profile.id)


def _like(others: Iterable[Installed], profile: ChargingProfileType) -> Iterator[Installed]:
    """Return those of the same purpose and stackLevel."""
    return (
        each
        for each in others
        if each.purpose == profile.chargingProfilePurpose and each.profile.stackLevel == profile.stackLevel
    )


def belongs_to_an_external_limit(station: Kernel, profile: ChargingProfileType) -> bool:
    """Tell whether the id is that of a limit from outside, which the CSMS cannot replace."""
    known = ChargingProfiles(station).find(profile.id)
    return known is not None and known.is_external


def phases_conflict(station: Kernel, evse: int, profile: ChargingProfileType) -> bool:
    """Tell whether a profile that may hold at the same time wants another phase (Errata 2025-09, 2.36)."""
    here = set(_alternating_evses(station, evse))
    near = [each.profile for each in _others(station, profile) if here & set(_alternating_evses(station, each.evse))]
    return rival_for_a_phase(profile, near) is not None


def like_one_at_evses(station: Kernel, profile: ChargingProfileType) -> bool:
    """Tell whether an EVSE has a profile of that purpose and level, under another id."""
    return any(each.evse != 0 for each in _like(_others(station, profile), profile))


def like_one_at_evse_0(station: Kernel, profile: ChargingProfileType) -> bool:
    """Tell whether EVSE 0 has a profile of that purpose and level, under another id."""
    return any(each.evse == 0 for each in _like(_others(station, profile), profile))


def like_one_valid_with_it(station: Kernel, evse: int, profile: ChargingProfileType) -> bool:
    """Tell whether another profile of purpose, level and EVSE is valid at a moment at which this one is too."""
    begin, end = _validity(profile)
    for each in _like(_others(station, profile), profile):
        other_begin, other_end = _validity(each.profile)
        if each.evse == evse and begin < other_end and other_begin < end:
            return True
    return False


def like_one_of_the_transaction(station: Kernel, profile: ChargingProfileType, transaction_id: str | None) -> bool:
    """Tell whether the transaction has a TxProfile of that level under another id."""
    return any(each.profile.transactionId == transaction_id for each in _like(_others(station, profile), profile))


def _validity(profile: ChargingProfileType) -> tuple[float, float]:
    return (
        -math.inf if profile.validFrom is None else parse_time(str(profile.validFrom)),
        math.inf if profile.validTo is None else parse_time(str(profile.validTo)),
    )
