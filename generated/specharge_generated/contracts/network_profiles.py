# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `network_profiles`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.network_profiles import NETWORK_PROFILES

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.table import Program
    from specharge_generated import events

class NetworkProfilesContract(Machine):
    """The NetworkConnectionProfiles by slot, and the one of the last connection."""

    program: ClassVar[Program] = NETWORK_PROFILES

    if TYPE_CHECKING:

        @abstractmethod
        def drop_lower_profiles(self, event: events.NetworkProfileUsed) -> None:
            """On network_profile_used."""

        @abstractmethod
        def keep_profile(self, event: events.NetworkProfileAccepted) -> None:
            """On network_profile_accepted."""

        @abstractmethod
        def note_configured_profile(self, event: events.StationStarted) -> None:
            """On station_started."""

        @abstractmethod
        def note_success(self, event: events.NetworkProfileUsed) -> None:
            """On network_profile_used."""
