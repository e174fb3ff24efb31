# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `event_notifier`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.event_notifier import EVENT_NOTIFIER

if TYPE_CHECKING:
    from abc import abstractmethod
    from collections.abc import Mapping

    from specharge_engine.events import Answered
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class EventNotifierContract(Machine):
    """Tells the CSMS of events by NotifyEvent, one message at a time, and keeps them until they are told."""

    program: ClassVar[Program] = EVENT_NOTIFIER

    if TYPE_CHECKING:

        @abstractmethod
        def compose_NotifyEventRequest(
            self, event: events.EventNoticed | Answered[messages.NotifyEventRequest, messages.NotifyEventResponse] | events.StationAccepted | events.ReportAllConnectors | events.ReportChangedConnectors, constants: Mapping[str, Any]
        ) -> dict[str, Any]:
            """On 5 events."""

        @abstractmethod
        def forget_what_is_told(
            self, event: Answered[messages.NotifyEventRequest, messages.NotifyEventResponse]
        ) -> None:
            """On NotifyEventResponse."""

        @abstractmethod
        def more_has_happened(self, event: Answered[messages.NotifyEventRequest, messages.NotifyEventResponse]) -> bool:
            """On NotifyEventResponse."""

        @abstractmethod
        def note_event(self, event: events.EventNoticed) -> None:
            """On event_noticed."""
