"""The NetworkConnectionProfiles of the station, by slot (use cases B09, B10)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from specharge_engine.satisfies import satisfies
from specharge_generated.contracts.network_profiles import NetworkProfilesContract
from specharge_generated.messages import NetworkConnectionProfileType as Profile

if TYPE_CHECKING:
    from specharge_engine.machine import Machine
    from specharge_generated import events

PRIORITY = "OCPPCommCtrlr.NetworkConfigurationPriority"
ACTIVE = "OCPPCommCtrlr.ActiveNetworkProfile"
TIMEOUT = "OCPPCommCtrlr.MessageTimeout[Default]"
SECURITY = "SecurityCtrlr.SecurityProfile"


class NetworkProfiles(NetworkProfilesContract):
    """Holds what the CSMS has set; `csms` of the station's configuration stands in the slot that it has not.

    That slot is the ActiveNetworkProfile of the configuration, 1 unless it says otherwise.
    """

    stored: Mapping[int, Profile] = {}
    configured_slot: int = 0
    configured: Profile | None = None
    last_slot: int = 0
    last: Profile | None = None

    def note_configured_profile(self, event: events.StationStarted) -> None:
        """Make a profile of the configuration's CSMS; there is none for a station configured without one."""
        csms, values = self.station.site.csms, self.station.values
        if csms is None:
            return
        self.configured_slot = values[ACTIVE]
        self.configured = Profile(
            ocppVersion="OCPP20",
            ocppTransport="JSON",
            ocppCsmsUrl=csms.url,
            messageTimeout=values[TIMEOUT],
            securityProfile=csms.security_profile,
            ocppInterface="Wired0",
        )

    def keep_profile(self, event: events.NetworkProfileAccepted) -> None:
        """Put the profile in its slot, in place of what was there."""
        self.stored = {**self.stored, event.slot: event.profile}

    def note_success(self, event: events.NetworkProfileUsed) -> None:
        """Remember the profile that works, and let the variables tell what follows from it."""
        self.last_slot, self.last = event.slot, event.profile
        self.station.assign(ACTIVE, "Actual", str(event.slot))
        self.station.assign(TIMEOUT, "Actual", str(event.profile.messageTimeout))
        self.station.assign(SECURITY, "Actual", str(event.profile.securityProfile))

    def drop_lower_profiles(self, event: events.NetworkProfileUsed) -> None:
        """Remove the profiles with a lower security profile than the one in use, and their entries (A05.FR.06)."""
        lowest = event.profile.securityProfile
        self.stored = {slot: kept for slot, kept in self.stored.items() if kept.securityProfile >= lowest}
        priority: tuple[str, ...] = self.station.values[PRIORITY]
        entries = [slot for slot in priority if profile_in(self, int(slot)) is not None]
        if entries and len(entries) < len(priority):
            self.station.assign(PRIORITY, "Actual", ",".join(entries))


def network_profiles(machine: Machine) -> NetworkProfiles:
    """Return the machine that holds the station's profiles."""
    return machine.station.instance(NetworkProfiles)


@satisfies("B09.FR.06")
def slots(machine: Machine) -> tuple[int, ...]:
    """Return the slots that the station has, filled or not: the valuesList of NetworkConfigurationPriority."""
    return tuple(int(slot) for slot in machine.station.variables.definition(PRIORITY).values or ())


def profile_in(machine: Machine, slot: int) -> Profile | None:
    """Return what is in a slot, or None. What was configured is gone once the security profile is above it."""
    kept = network_profiles(machine)
    if slot in kept.stored:
        return kept.stored[slot]
    if slot != kept.configured_slot or kept.configured is None:
        return None
    return kept.configured if kept.configured.securityProfile >= machine.station.values[SECURITY] else None
