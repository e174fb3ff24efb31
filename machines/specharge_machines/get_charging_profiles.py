"""The answer to GetChargingProfiles (use case K09)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING, Any, TypeAlias

from specharge_generated import events
from specharge_generated.contracts.get_charging_profiles import GetChargingProfilesContract
from specharge_generated.messages import ChargingProfileType, GetChargingProfilesRequest, to_json
from specharge_machines.charging_profiles import ChargingProfiles, Installed

if TYPE_CHECKING:
    from specharge_engine.events import Received

Request: TypeAlias = "Received[GetChargingProfilesRequest]"

# A ReportChargingProfiles has no more bytes of profiles than this, unless a single one has.
MOST_BYTES = 16_384


class GetChargingProfiles(GetChargingProfilesContract):
    """Chooses the profiles by EVSE and criteria; `charging_profile_reports` tells them as they are now."""

    def no_profile_matches(self, event: Request) -> bool:
        """Tell whether there is nothing to report."""
        return not self._matches(event)

    def _matches(self, event: Request) -> list[Installed]:
        evse, criteria = event.payload.evseId, event.payload.chargingProfile
        ids, sources = criteria.chargingProfileId, criteria.chargingLimitSource
        return ChargingProfiles(self.station).where(
            lambda each: (
                evse in (None, each.evse)
                and (ids is None or each.profile.id in ids)
                and (sources is None or each.source in sources)
                and criteria.chargingProfilePurpose in (None, each.purpose)
                and criteria.stackLevel in (None, each.profile.stackLevel)
            )
        )

    def compose_charging_profile_report_accepted(self, event: Request) -> events.ChargingProfileReportAccepted:
        """Lay the profiles out in messages, each of one EVSE and one source."""
        parts = list(_parts(self._matches(event)))
        messages: list[dict[str, Any]] = [
            {
                "requestId": event.payload.requestId,
                "evseId": part[0].evse,
                "chargingLimitSource": part[0].source,
                "chargingProfile": [each.profile for each in part],
                "tbc": number < len(parts),
            }
            for number, part in enumerate(parts, 1)
        ]
        return events.ChargingProfileReportAccepted(messages=messages)


def _parts(profiles: list[Installed]) -> Iterable[list[Installed]]:
    """Yield the profiles by EVSE and source, as many at a time as go into a message."""

    def place(each: Installed) -> tuple[int, str]:
        return each.evse, each.source

    for _, together in groupby(sorted(profiles, key=place), key=place):
        part: list[Installed] = []
        size = 0
        for each in together:
            size += _size(each.profile)
            if part and size > MOST_BYTES:
                yield part
                part, size = [], _size(each.profile)
            part.append(each)
        yield part


def _size(profile: ChargingProfileType) -> int:
    return len(to_json(profile).encode()) + 1
