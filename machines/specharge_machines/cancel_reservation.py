"""The answer to CancelReservation (use case H02)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from specharge_generated import events
from specharge_generated.contracts.cancel_reservation import CancelReservationContract
from specharge_machines.reservation_rules import held

if TYPE_CHECKING:
    from specharge_engine.events import Received
    from specharge_generated.messages import CancelReservationRequest

Request: TypeAlias = "Received[CancelReservationRequest]"


class CancelReservation(CancelReservationContract):
    """Keeps no data."""

    def reservation_is_held(self, event: Request) -> bool:
        """Tell whether the station has a reservation with that id."""
        return any(each.id == event.payload.reservationId for each in held(self.station))

    def compose_reservation_cancelled(self, event: Request) -> events.ReservationCancelled:
        """Say which."""
        return events.ReservationCancelled(reservation_id=event.payload.reservationId)
