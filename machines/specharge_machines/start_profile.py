"""Whether the chargingProfile of a remote start can be used at all (use cases F01, F02; the rules are those of K01)."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from specharge_generated.messages import ChargingProfileType, ChargingScheduleType


def profile_is_valid(profile: ChargingProfileType, values: Mapping[str, Any]) -> bool:
    """Tell whether purpose, transactionId, stackLevel, kind and validity fit a transaction that is to start."""
    highest = values.get("SmartChargingCtrlr.ProfileStackLevel")
    return (
        profile.chargingProfilePurpose == "TxProfile"
        and profile.transactionId is None
        and profile.stackLevel >= 0
        and (highest is None or profile.stackLevel <= highest)
        and (profile.chargingProfileKind == "Recurring") == (profile.recurrencyKind is not None)
    )


def schedules_are_valid(profile: ChargingProfileType, values: Mapping[str, Any]) -> bool:
    """Tell whether every schedule has a unit of the station, periods in order from 0, and the start its kind needs."""
    needs_start = profile.chargingProfileKind != "Relative"
    return all(
        (schedule.startSchedule is not None) == needs_start and _periods_are_valid(schedule, values)
        for schedule in profile.chargingSchedule
    )


def _periods_are_valid(schedule: ChargingScheduleType, values: Mapping[str, Any]) -> bool:
    starts = [period.startPeriod for period in schedule.chargingSchedulePeriod]
    most = values.get("SmartChargingCtrlr.PeriodsPerSchedule")
    units = values.get("SmartChargingCtrlr.RateUnit")
    return (
        starts[0] == 0
        and all(earlier < later for earlier, later in pairwise(starts))
        and (most is None or len(starts) <= most)
        and (units is None or schedule.chargingRateUnit in units)
    )
