"""The answer to SetNetworkProfile (use case B09)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from specharge_engine.endpoint import SECURITY_PROFILES, url_problem
from specharge_generated import events
from specharge_generated.contracts.set_network_profile import SetNetworkProfileContract
from specharge_machines.network_profiles import SECURITY, slots

if TYPE_CHECKING:
    from specharge_engine.events import Received
    from specharge_generated.messages import SetNetworkProfileRequest

Request: TypeAlias = "Received[SetNetworkProfileRequest]"

# What the row of the profiles takes besides the new one, at most.
ROOM_FOR_OTHERS = 2**14


class SetNetworkProfile(SetNetworkProfileContract):
    """Looks at what the station could dial by; whether anybody answers there, the next reboot will tell."""

    def slot_is_known(self, event: Request) -> bool:
        """Tell whether the valuesList of NetworkConfigurationPriority has the slot."""
        return event.payload.configurationSlot in slots(self)

    def security_profile_is_unknown(self, event: Request) -> bool:
        """Tell whether it is none of 1, 2 and 3 (A00)."""
        return event.payload.connectionData.securityProfile not in SECURITY_PROFILES

    def url_is_unusable(self, event: Request) -> bool:
        """Tell whether no CSMS can be dialled by the ocppCsmsUrl with this securityProfile."""
        profile = event.payload.connectionData
        return url_problem(profile.ocppCsmsUrl, profile.securityProfile) is not None

    def apn_or_vpn_is_given(self, event: Request) -> bool:
        """Tell whether the connection is to be by a modem or through a tunnel that the station does not have."""
        profile = event.payload.connectionData
        return profile.apn is not None or profile.vpn is not None

    def security_is_lowered(self, event: Request) -> bool:
        """Tell whether the securityProfile is below the active one."""
        active: int = self.station.values[SECURITY]
        return event.payload.connectionData.securityProfile < active

    def storage_has_room(self, event: Request) -> bool:
        """Tell whether the profile can be kept."""
        return self.station.site.has_room(event.size + ROOM_FOR_OTHERS)

    def compose_network_profile_accepted(self, event: Request) -> events.NetworkProfileAccepted:
        """Pass slot and profile on."""
        return events.NetworkProfileAccepted(slot=event.payload.configurationSlot, profile=event.payload.connectionData)
