"""The answer to ClearChargingProfile (use case K10)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from specharge_generated.contracts.clear_charging_profile import ClearChargingProfileContract
from specharge_machines.charging_profiles import ChargingProfiles, Installed

if TYPE_CHECKING:
    from specharge_engine.events import Received
    from specharge_generated.messages import ClearChargingProfileRequest

Request: TypeAlias = "Received[ClearChargingProfileRequest]"


class ClearChargingProfile(ClearChargingProfileContract):
    """Clears what matches in the step that answers; a limit from outside is never cleared."""

    def nothing_says_which(self, event: Request) -> bool:
        """Tell whether the request has neither an id nor a criterion."""
        criteria = event.payload.chargingProfileCriteria
        empty = criteria is None or (
            criteria.evseId is None and criteria.chargingProfilePurpose is None and criteria.stackLevel is None
        )
        return event.payload.chargingProfileId is None and empty

    def it_names_an_id(self, event: Request) -> bool:
        """Tell whether the request has a chargingProfileId, which needs no criteria beside it."""
        return event.payload.chargingProfileId is not None

    def no_profile_matches(self, event: Request) -> bool:
        """Tell whether the station has no such profile."""
        return not self._matches(event)

    def all_that_match_are_external_limits(self, event: Request) -> bool:
        """Tell whether an external system has set all of those profiles."""
        return all(each.is_external for each in self._matches(event))

    def clear_profiles(self, event: Request) -> None:
        """Take out the profiles that match, but for limits from outside."""
        ChargingProfiles(self.station).remove([each for each in self._matches(event) if not each.is_external])

    def _matches(self, event: Request) -> list[Installed]:
        """Return the profile of the id, or those that meet all criteria that are given."""
        profiles, wanted = ChargingProfiles(self.station), event.payload.chargingProfileId
        if wanted is not None:
            known = profiles.find(wanted)
            return [] if known is None else [known]
        criteria = event.payload.chargingProfileCriteria
        if criteria is None:
            return []
        return profiles.where(
            lambda each: (
                criteria.evseId in (None, each.evse)
                and criteria.chargingProfilePurpose in (None, each.purpose)
                and criteria.stackLevel in (None, each.profile.stackLevel)
            )
        )
