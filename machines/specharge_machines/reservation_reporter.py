"""ReservationStatusUpdate messages (use cases H01, H04)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from specharge_generated.contracts.reservation_reporter import ReservationReporterContract

if TYPE_CHECKING:
    from specharge_engine.events import Answered
    from specharge_generated import events
    from specharge_generated.messages import ReservationStatusUpdateRequest, ReservationStatusUpdateResponse

Answer: TypeAlias = "Answered[ReservationStatusUpdateRequest, ReservationStatusUpdateResponse]"


class ReservationReporter(ReservationReporterContract):
    """`untold` has the fields of the messages that the CSMS has not answered yet, in the order of what happened."""

    untold: list[dict[str, Any]] | None = None

    def _note(self, reservation_id: int, status: str) -> None:
        self.untold = [*(self.untold or []), {"reservationId": reservation_id, "reservationUpdateStatus": status}]

    def note_expired(self, event: events.ReservationExpired) -> None:
        """Keep it until the CSMS knows."""
        self._note(event.reservation_id, "Expired")

    def note_removed(self, event: events.ReservationRemoved) -> None:
        """Keep it until the CSMS knows."""
        self._note(event.reservation_id, "Removed")

    def more_has_ended(self, event: Answer) -> bool:
        """Tell whether there is another one to tell."""
        return len(self.untold or []) > 1

    def forget_what_is_told(self, event: Answer) -> None:
        """Drop the one that the CSMS knows."""
        self.untold = (self.untold or [])[1:] or None

    def compose_ReservationStatusUpdateRequest(self, event: Any, constants: Mapping[str, Any]) -> dict[str, Any]:
        """Tell the oldest."""
        return dict((self.untold or [])[0])
