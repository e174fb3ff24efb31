# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `registration`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.registration import REGISTRATION

if TYPE_CHECKING:
    from abc import abstractmethod
    from collections.abc import Mapping

    from specharge_engine.events import Answered, Expired, Failed
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class RegistrationContract(Machine):
    """What the CSMS said of this station since it started, and when it is asked again."""

    program: ClassVar[Program] = REGISTRATION

    if TYPE_CHECKING:

        @abstractmethod
        def compose_BootNotificationRequest(
            self, event: events.LinkUp | Expired | events.NetworkProfileSwitched | events.BootNotificationWanted, constants: Mapping[str, Any]
        ) -> dict[str, Any]:
            """On link_up, boot_retry, network_profile_switched, boot_notification_wanted."""

        @abstractmethod
        def compose_csms_time_received(
            self, event: Answered[messages.BootNotificationRequest, messages.BootNotificationResponse]
        ) -> events.CsmsTimeReceived:
            """On BootNotificationResponse."""

        @abstractmethod
        def compose_station_accepted(
            self, event: Answered[messages.BootNotificationRequest, messages.BootNotificationResponse]
        ) -> events.StationAccepted:
            """On BootNotificationResponse."""

        @abstractmethod
        def forget_registration(self, event: events.NetworkProfileSwitched) -> None:
            """On network_profile_switched."""

        @abstractmethod
        def given_interval(
            self, event: Answered[messages.BootNotificationRequest, messages.BootNotificationResponse]
        ) -> float | None:
            """On BootNotificationResponse."""

        @abstractmethod
        def note_registration(
            self, event: Answered[messages.BootNotificationRequest, messages.BootNotificationResponse]
        ) -> None:
            """On BootNotificationResponse."""

        @abstractmethod
        def own_interval(
            self, event: Failed[messages.BootNotificationRequest] | Answered[messages.BootNotificationRequest, messages.BootNotificationResponse]
        ) -> float | None:
            """On BootNotificationFailed, BootNotificationResponse."""
