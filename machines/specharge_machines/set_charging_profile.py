"""The answer to SetChargingProfile (use case K01)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from specharge_engine.site import NO_EVSE
from specharge_generated.contracts.set_charging_profile import SetChargingProfileContract
from specharge_machines import profile_checks
from specharge_machines.availability import transaction_is_at
from specharge_machines.charging_profiles import ChargingProfiles
from specharge_machines.transaction import Transaction

if TYPE_CHECKING:
    from specharge_engine.events import Received
    from specharge_generated.messages import SetChargingProfileRequest

Request: TypeAlias = "Received[SetChargingProfileRequest]"


class SetChargingProfile(SetChargingProfileContract):
    """Installs the profile in the step that answers, or leaves all as it was."""

    # What it is, and where it is to go.

    def it_is_an_external_limit(self, event: Request) -> bool:
        """Tell whether the purpose is ChargingStationExternalConstraints."""
        return event.payload.chargingProfile.chargingProfilePurpose == "ChargingStationExternalConstraints"

    def it_is_a_maximum_of_the_station(self, event: Request) -> bool:
        """Tell whether the purpose is ChargingStationMaxProfile."""
        return event.payload.chargingProfile.chargingProfilePurpose == "ChargingStationMaxProfile"

    def it_is_a_tx_default_profile(self, event: Request) -> bool:
        """Tell whether the purpose is TxDefaultProfile."""
        return event.payload.chargingProfile.chargingProfilePurpose == "TxDefaultProfile"

    def it_is_a_tx_profile(self, event: Request) -> bool:
        """Tell whether the purpose is TxProfile."""
        return event.payload.chargingProfile.chargingProfilePurpose == "TxProfile"

    def it_is_relative(self, event: Request) -> bool:
        """Tell whether the kind is Relative."""
        return event.payload.chargingProfile.chargingProfileKind == "Relative"

    def it_is_for_evse_0(self, event: Request) -> bool:
        """Tell whether the profile is for the grid connection, or for all EVSEs."""
        return event.payload.evseId == NO_EVSE

    def evse_is_unknown(self, event: Request) -> bool:
        """Tell whether the station has no such EVSE; 0 is its grid connection."""
        evse = event.payload.evseId
        return evse != NO_EVSE and all(each.id != evse for each in self.station.site.evses)

    def the_id_is_that_of_an_external_limit(self, event: Request) -> bool:
        """Tell whether the id belongs to a profile that an external system has set."""
        return profile_checks.belongs_to_an_external_limit(self.station, event.payload.chargingProfile)

    def no_transaction_is_open_there(self, event: Request) -> bool:
        """Tell whether the EVSE has no transaction."""
        return not transaction_is_at(self.station, event.payload.evseId)

    def it_names_a_transaction(self, event: Request) -> bool:
        """Tell whether the profile has a transactionId."""
        return event.payload.chargingProfile.transactionId is not None

    def it_names_another_transaction(self, event: Request) -> bool:
        """Tell whether the transactionId is not that of the EVSE's transaction."""
        return event.payload.chargingProfile.transactionId != self._transaction_id(event)

    def _transaction_id(self, event: Request) -> str | None:
        return self.station.instance(Transaction, event.payload.evseId).transaction_id

    # The profile by itself.

    def stack_level_is_out_of_range(self, event: Request) -> bool:
        """Tell whether the station has no such stackLevel."""
        return profile_checks.stack_level_is_out_of_range(self.station, event.payload.chargingProfile)

    def recurrence_does_not_fit_the_kind(self, event: Request) -> bool:
        """Tell whether a Recurring profile does not say how often, or another one does."""
        return profile_checks.recurrence_does_not_fit_the_kind(event.payload.chargingProfile)

    def the_profile_is_never_valid(self, event: Request) -> bool:
        """Tell whether its validity ends before it begins."""
        return profile_checks.is_never_valid(event.payload.chargingProfile)

    def there_are_several_schedules(self, event: Request) -> bool:
        """Tell whether there is a choice of schedules, which only an EV with ISO 15118 could make."""
        return len(event.payload.chargingProfile.chargingSchedule) > 1

    def rate_unit_is_not_supported(self, event: Request) -> bool:
        """Tell whether SmartChargingCtrlr.RateUnit lacks a chargingRateUnit of the profile."""
        return profile_checks.rate_unit_is_not_supported(self.station, event.payload.chargingProfile)

    def there_are_more_periods_than_allowed(self, event: Request) -> bool:
        """Tell whether a schedule has more periods than the station can hold."""
        return profile_checks.has_more_periods_than_allowed(self.station, event.payload.chargingProfile)

    def a_start_is_missing(self, event: Request) -> bool:
        """Tell whether an Absolute or Recurring profile has no startSchedule."""
        return profile_checks.start_is_missing(event.payload.chargingProfile)

    def a_start_is_out_of_place(self, event: Request) -> bool:
        """Tell whether a Relative profile has a startSchedule."""
        return profile_checks.start_is_out_of_place(event.payload.chargingProfile)

    def first_period_starts_late(self, event: Request) -> bool:
        """Tell whether the first period of a schedule does not start at 0."""
        return profile_checks.first_period_starts_late(event.payload.chargingProfile)

    def periods_are_out_of_order(self, event: Request) -> bool:
        """Tell whether the periods of a schedule do not rise by startPeriod."""
        return profile_checks.periods_are_out_of_order(event.payload.chargingProfile)

    def a_value_is_out_of_range(self, event: Request) -> bool:
        """Tell whether a schedule has a number that there cannot be."""
        return profile_checks.value_is_out_of_range(event.payload.chargingProfile)

    def a_phase_is_given_for_several_phases(self, event: Request) -> bool:
        """Tell whether phaseToUse comes without numberPhases 1."""
        return profile_checks.phase_is_given_for_several_phases(event.payload.chargingProfile)

    # The profile and the hardware.

    def a_phase_cannot_be_chosen(self, event: Request) -> bool:
        """Tell whether an EVSE neither uses phaseToUse anyway nor can switch to it."""
        return profile_checks.phase_cannot_be_chosen(self.station, event.payload.evseId, event.payload.chargingProfile)

    def phases_cannot_be_limited(self, event: Request) -> bool:
        """Tell whether an EVSE could use more phases than numberPhases."""
        return profile_checks.phases_cannot_be_limited(
            self.station, event.payload.evseId, event.payload.chargingProfile
        )

    # The profile beside others.

    def phases_conflict_with_another_profile(self, event: Request) -> bool:
        """Tell whether another profile may want another phase at the same time."""
        return profile_checks.phases_conflict(self.station, event.payload.evseId, event.payload.chargingProfile)

    def an_evse_has_a_default_of_that_level(self, event: Request) -> bool:
        """Tell whether this is a TxDefaultProfile and an EVSE has one of its stackLevel under another id."""
        profile = event.payload.chargingProfile
        return self.it_is_a_tx_default_profile(event) and profile_checks.like_one_at_evses(self.station, profile)

    def evse_0_has_a_default_of_that_level(self, event: Request) -> bool:
        """Tell whether this is a TxDefaultProfile and EVSE 0 has one of its stackLevel under another id."""
        profile = event.payload.chargingProfile
        return self.it_is_a_tx_default_profile(event) and profile_checks.like_one_at_evse_0(self.station, profile)

    def one_like_it_is_valid_with_it(self, event: Request) -> bool:
        """Tell whether one of the same stackLevel, purpose and EVSE is valid when this one is."""
        return profile_checks.like_one_valid_with_it(self.station, event.payload.evseId, event.payload.chargingProfile)

    def the_transaction_has_one_like_it(self, event: Request) -> bool:
        """Tell whether the transaction has a TxProfile of that stackLevel under another id."""
        profile = event.payload.chargingProfile
        return profile_checks.like_one_of_the_transaction(self.station, profile, profile.transactionId)

    def there_is_no_room(self, event: Request) -> bool:
        """Tell whether the station has as many profiles as it can hold, and none that this one replaces."""
        return not ChargingProfiles(self.station).has_room_for(event.payload.chargingProfile.id)

    def install_profile(self, event: Request) -> None:
        """Keep the profile."""
        ChargingProfiles(self.station).install(event.payload.evseId, event.payload.chargingProfile)
