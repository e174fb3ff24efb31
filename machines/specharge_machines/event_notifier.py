"""NotifyEvent messages (use case G05)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from specharge_engine.variables import parse_path
from specharge_generated.contracts.event_notifier import EventNotifierContract

if TYPE_CHECKING:
    from specharge_engine.events import Answered
    from specharge_generated import events
    from specharge_generated.messages import NotifyEventRequest, NotifyEventResponse


class EventNotifier(EventNotifierContract):
    """`untold` are EventDataType objects in the order in which they happened; `event_id` is that of the next."""

    event_id: int = 1
    untold: list[dict[str, Any]] | None = None

    def note_event(self, event: events.EventNoticed) -> None:
        """Keep the event until the CSMS has it."""
        path = parse_path(event.path)
        data: dict[str, Any] = {
            "eventId": self.event_id,
            "timestamp": self.station.timestamp(),
            "trigger": "Alerting",
            "actualValue": event.value,
            "component": {"name": path.component},
            "eventNotificationType": "HardWiredNotification",
            "variable": {"name": path.variable},
        }
        if path.evse is not None:
            place = {"id": path.evse} if path.connector is None else {"id": path.evse, "connectorId": path.connector}
            data["component"]["evse"] = place
        if event.cleared:
            data["cleared"] = True
        self.event_id = self.event_id + 1
        self.untold = [*(self.untold or []), data]

    def forget_what_is_told(self, event: Answered[NotifyEventRequest, NotifyEventResponse]) -> None:
        """Drop the events that the CSMS has."""
        self.untold = (self.untold or [])[len(event.request.eventData) :]

    def more_has_happened(self, event: Answered[NotifyEventRequest, NotifyEventResponse]) -> bool:
        """Tell whether events came while the message was on its way."""
        return len(self.untold or []) > len(event.request.eventData)

    def compose_NotifyEventRequest(self, event: Any, constants: Mapping[str, Any]) -> dict[str, Any]:
        """Tell all events at once."""
        return {"generatedAt": self.station.timestamp(), "eventData": self.untold}
