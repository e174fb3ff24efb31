# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `network`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.network import NETWORK

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.table import Program
    from specharge_generated import events

class NetworkContract(Machine):
    """Which NetworkConnectionProfile the CSMS is dialled by. The link asks for it before each attempt."""

    program: ClassVar[Program] = NETWORK

    if TYPE_CHECKING:

        @abstractmethod
        def a_csms_is_known(self, event: events.StationStarted) -> bool:
            """On station_started."""

        @abstractmethod
        def attempts_are_left(self, event: events.DialFailed) -> bool:
            """On dial_failed."""

        @abstractmethod
        def compose_network_profile_used(self, event: events.LinkUp) -> events.NetworkProfileUsed:
            """On link_up."""

        @abstractmethod
        def count_failure(self, event: events.DialFailed) -> None:
            """On dial_failed."""

        @abstractmethod
        def dial_active_entry(self, event: events.LinkDown) -> None:
            """On link_down."""

        @abstractmethod
        def dial_first_entry(self, event: events.DialFailed) -> None:
            """On dial_failed."""

        @abstractmethod
        def dial_first_entry_anew(self, event: events.StationStarted) -> None:
            """On station_started."""

        @abstractmethod
        def dial_last_success(self, event: events.DialFailed | events.LinkDown) -> None:
            """On dial_failed, link_down."""

        @abstractmethod
        def dial_next_entry(self, event: events.DialFailed) -> None:
            """On dial_failed."""

        @abstractmethod
        def entries_are_left(self, event: events.DialFailed) -> bool:
            """On dial_failed."""

        @abstractmethod
        def forget_lower_profiles(self, event: events.LinkUp) -> None:
            """On link_up."""

        @abstractmethod
        def profile_is_an_entry(self, event: events.LinkDown) -> bool:
            """On link_down."""

        @abstractmethod
        def profile_is_another(self, event: events.LinkUp) -> bool:
            """On link_up."""
