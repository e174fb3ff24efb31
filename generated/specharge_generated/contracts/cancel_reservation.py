# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `cancel_reservation`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.cancel_reservation import CANCEL_RESERVATION

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class CancelReservationContract(RequestMachine):
    """Answers CancelReservation."""

    program: ClassVar[Program] = CANCEL_RESERVATION

    if TYPE_CHECKING:

        @abstractmethod
        def compose_reservation_cancelled(
            self, event: Received[messages.CancelReservationRequest]
        ) -> events.ReservationCancelled:
            """On CancelReservationRequest."""

        @abstractmethod
        def reservation_is_held(self, event: Received[messages.CancelReservationRequest]) -> bool:
            """On CancelReservationRequest."""
