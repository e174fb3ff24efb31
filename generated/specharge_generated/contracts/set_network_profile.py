# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `set_network_profile`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.set_network_profile import SET_NETWORK_PROFILE

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class SetNetworkProfileContract(RequestMachine):
    """Answers SetNetworkProfile. What is wrong with a profile is told; one that is right is kept, for the next reboot."""

    program: ClassVar[Program] = SET_NETWORK_PROFILE

    if TYPE_CHECKING:

        @abstractmethod
        def apn_or_vpn_is_given(self, event: Received[messages.SetNetworkProfileRequest]) -> bool:
            """On SetNetworkProfileRequest."""

        @abstractmethod
        def compose_network_profile_accepted(
            self, event: Received[messages.SetNetworkProfileRequest]
        ) -> events.NetworkProfileAccepted:
            """On SetNetworkProfileRequest."""

        @abstractmethod
        def security_is_lowered(self, event: Received[messages.SetNetworkProfileRequest]) -> bool:
            """On SetNetworkProfileRequest."""

        @abstractmethod
        def security_profile_is_unknown(self, event: Received[messages.SetNetworkProfileRequest]) -> bool:
            """On SetNetworkProfileRequest."""

        @abstractmethod
        def slot_is_known(self, event: Received[messages.SetNetworkProfileRequest]) -> bool:
            """On SetNetworkProfileRequest."""

        @abstractmethod
        def storage_has_room(self, event: Received[messages.SetNetworkProfileRequest]) -> bool:
            """On SetNetworkProfileRequest."""

        @abstractmethod
        def url_is_unusable(self, event: Received[messages.SetNetworkProfileRequest]) -> bool:
            """On SetNetworkProfileRequest."""
