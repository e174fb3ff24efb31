# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `reservations`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.reservations import RESERVATIONS

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import Expired
    from specharge_engine.table import Program
    from specharge_generated import events

class ReservationsContract(Machine):
    """The reservations of the station, from the acceptance of each to its use, cancellation, expiry or removal."""

    program: ClassVar[Program] = RESERVATIONS

    if TYPE_CHECKING:

        @abstractmethod
        def a_connector_is_marked_wrongly(self, event: events.OccupancyChanged) -> bool:
            """On occupancy_changed."""

        @abstractmethod
        def a_reservation_cannot_be_kept(self, event: events.OccupancyChanged) -> bool:
            """On occupancy_changed."""

        @abstractmethod
        def a_reservation_has_expired(self, event: Expired | events.ReservationExpired) -> bool:
            """On expiry, reservation_expired."""

        @abstractmethod
        def compose_reservation_expired(self, event: Expired | events.ReservationExpired) -> events.ReservationExpired:
            """On expiry, reservation_expired."""

        @abstractmethod
        def compose_reservation_removed(self, event: events.OccupancyChanged) -> events.ReservationRemoved:
            """On occupancy_changed."""

        @abstractmethod
        def drop_reservation(self, event: events.ReservationCancelled | events.ReservationUsed) -> None:
            """On reservation_cancelled, reservation_used."""

        @abstractmethod
        def drop_what_cannot_be_kept(self, event: events.OccupancyChanged) -> None:
            """On occupancy_changed."""

        @abstractmethod
        def drop_what_has_expired(self, event: Expired | events.ReservationExpired) -> None:
            """On expiry, reservation_expired."""

        @abstractmethod
        def hold_reservation(self, event: events.ReservationAccepted) -> None:
            """On reservation_accepted."""

        @abstractmethod
        def time_to_next_expiry(self, event: Any) -> float | None:
            """On 7 events."""
