"""Which NetworkConnectionProfile the CSMS is dialled by (use case B10).

The rule of this file: nothing is waited for and nothing dialled here. The link asks the kernel for its endpoint before
each attempt, and tells of each that failed.
"""

from __future__ import annotations

from collections.abc import Mapping

from specharge_engine.endpoint import Endpoint
from specharge_generated import events
from specharge_generated.contracts.network import NetworkContract
from specharge_generated.messages import NetworkConnectionProfileType as Profile
from specharge_machines.network_profiles import PRIORITY, network_profiles, profile_in


class Network(NetworkContract):
    """Goes by the priority and the profiles as they were at the start: what is set later counts after a reboot (B09).

    `entries` are the slots of the priority that hold a profile, `turns` those of the present round, from the one whose
    turn it is.
    """

    profiles: Mapping[int, Profile] = {}
    entries: tuple[int, ...] = ()
    turns: tuple[int, ...] = ()
    failures: int = 0
    slot: int = 0
    profile: Profile | None = None

    def a_csms_is_known(self, event: events.StationStarted) -> bool:
        """Tell whether there is anybody to dial: a station of a test or of a measurement may have nobody."""
        return self.station.site.csms is not None or network_profiles(self).last is not None

    def attempts_are_left(self, event: events.DialFailed) -> bool:
        """Tell whether the profile may be tried again, after NetworkProfileConnectionAttempts it may not."""
        attempts: int = self.station.values["OCPPCommCtrlr.NetworkProfileConnectionAttempts"]
        return self.failures + 1 < attempts

    def entries_are_left(self, event: events.DialFailed) -> bool:
        """Tell whether an entry has not had its turn in this round."""
        return len(self.turns) > 1

    def profile_is_another(self, event: events.LinkUp) -> bool:
        """Tell whether the last connection was by another profile."""
        last = network_profiles(self).last
        return last is not None and last != self.profile

    def profile_is_an_entry(self, event: events.LinkDown) -> bool:
        """Tell whether the profile in use is that of an entry: a slot may hold another by now."""
        return self.slot in self.entries and self.profiles[self.slot] == self.profile

    def dial_first_entry_anew(self, event: events.StationStarted) -> None:
        """Read the priority and the profiles, and begin with the first.

        When the operator has configured a priority of empty slots, what else is known must do.
        """
        kept = network_profiles(self)
        found = {int(slot): profile_in(self, int(slot)) for slot in self.station.values[PRIORITY]}
        self.profiles = {slot: profile for slot, profile in found.items() if profile is not None}
        self.entries = tuple(self.profiles)
        if self.entries:
            self._begin(self.entries)
        elif kept.last is not None:
            self._dial(kept.last_slot, kept.last)
        elif kept.configured is not None:
            self._dial(kept.configured_slot, kept.configured)

    def dial_first_entry(self, event: events.DialFailed) -> None:
        """Begin a round with the first entry; without any, the profile in hand is all there is."""
        self._begin(self.entries)

    def dial_next_entry(self, event: events.DialFailed) -> None:
        """Let the next entry have its turn."""
        self._begin(self.turns[1:])

    def dial_active_entry(self, event: events.LinkDown) -> None:
        """Begin a round with the entry whose connection is lost."""
        place = self.entries.index(self.slot)
        self._begin(self.entries[place:] + self.entries[:place])

    def dial_last_success(self, event: events.DialFailed | events.LinkDown) -> None:
        """Turn to the profile of the last connection, as it was then; before the first one, stay with the present."""
        kept = network_profiles(self)
        self.failures = 0
        if kept.last is not None:
            self._dial(kept.last_slot, kept.last)

    def count_failure(self, event: events.DialFailed) -> None:
        """Count an attempt that has failed."""
        self.failures += 1

    def forget_lower_profiles(self, event: events.LinkUp) -> None:
        """Never dial again by a lower security profile than the one in use (A05.FR.06)."""
        assert self.profile is not None
        lowest = self.profile.securityProfile
        self.entries = tuple(slot for slot in self.entries if self.profiles[slot].securityProfile >= lowest)

    def compose_network_profile_used(self, event: events.LinkUp) -> events.NetworkProfileUsed:
        """Tell the profile in use and its slot."""
        assert self.profile is not None
        return events.NetworkProfileUsed(slot=self.slot, profile=self.profile)

    def _begin(self, turns: tuple[int, ...]) -> None:
        self.turns, self.failures = turns, 0
        if turns:
            self._dial(turns[0], self.profiles[turns[0]])

    def _dial(self, slot: int, profile: Profile) -> None:
        self.slot, self.profile, self.failures = slot, profile, 0
        before = self.station.endpoint
        previous = before is not None and before.previous_certificate  # A02.FR.28; which root, M05 says anew
        self.station.set_endpoint(Endpoint(profile.ocppCsmsUrl, profile.securityProfile, previous))
