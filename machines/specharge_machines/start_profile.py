"""Whether the chargingProfile of a remote start can be used (use cases F01, F02, K05); the rules are those of K01."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specharge_machines import profile_checks
from specharge_machines.availability import transaction_is_at
from specharge_machines.transaction import Transaction

if TYPE_CHECKING:
    from specharge_engine.kernel import Kernel
    from specharge_generated.messages import ChargingProfileType


def profile_is_valid(station: Kernel, evse: int | None, profile: ChargingProfileType) -> bool:
    """Tell whether the profile itself fits the transaction that is to start, at this EVSE if it is known."""
    return (
        profile.chargingProfilePurpose == "TxProfile"
        and profile.transactionId is None
        and not profile_checks.belongs_to_an_external_limit(station, profile)
        and not profile_checks.stack_level_is_out_of_range(station, profile)
        and not profile_checks.recurrence_does_not_fit_the_kind(profile)
        and not profile_checks.is_never_valid(profile)
        and (evse is None or not profile_checks.phases_conflict(station, evse, profile))
        and not _has_a_rival(station, evse, profile)
    )


def _has_a_rival(station: Kernel, evse: int | None, profile: ChargingProfileType) -> bool:
    """Tell whether the transaction has begun and has another TxProfile of that level."""
    if evse is None or not transaction_is_at(station, evse):
        return False
    begun = station.instance(Transaction, evse).transaction_id
    return profile_checks.like_one_of_the_transaction(station, profile, begun)


def schedules_are_valid(station: Kernel, evse: int | None, profile: ChargingProfileType) -> bool:
    """Tell whether there is one schedule, well formed, that the station and this EVSE, if it is known, can keep to."""
    return (
        len(profile.chargingSchedule) == 1
        and not profile_checks.rate_unit_is_not_supported(station, profile)
        and not profile_checks.has_more_periods_than_allowed(station, profile)
        and not profile_checks.start_is_missing(profile)
        and not profile_checks.start_is_out_of_place(profile)
        and not profile_checks.first_period_starts_late(profile)
        and not profile_checks.periods_are_out_of_order(profile)
        and not profile_checks.value_is_out_of_range(profile)
        and not profile_checks.phase_is_given_for_several_phases(profile)
        and (evse is None or not profile_checks.phase_cannot_be_chosen(station, evse, profile))
        and (evse is None or not profile_checks.phases_cannot_be_limited(station, evse, profile))
    )
