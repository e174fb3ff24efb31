"""The reservations that the station holds (use cases H01 to H04)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specharge_generated import events
from specharge_generated.contracts.reservations import ReservationsContract
from specharge_machines.reservation_rules import Bookings, Reservation

if TYPE_CHECKING:
    from specharge_engine.events import Event, Expired

# The least that a timer runs: what is over already is dropped by it too.
AT_ONCE = 0.001
# Sums of times are not exact: a timer may run out a little before the moment that it was started for.
ROUNDING = 0.0005


class Reservations(ReservationsContract):
    """`held` has one reservation for each id, the oldest first."""

    held: list[Reservation] | None = None
    _ended: int = 0

    def _without(self, reservation_id: int) -> list[Reservation]:
        return [each for each in self.held or [] if each.id != reservation_id]

    def _time(self) -> float:
        return self.station.now + self.station.offset

    def _drop(self, reservation_id: int) -> None:
        self.held = self._without(reservation_id) or None

    def hold_reservation(self, event: events.ReservationAccepted) -> None:
        """Take it in, in place of one with its id."""
        made = Reservation(event.reservation_id, event.expiry, event.token, event.group, event.for_evse, event.for_type)
        self.held = [*self._without(made.id), made]

    def drop_reservation(self, event: events.ReservationCancelled | events.ReservationUsed) -> None:
        """Hold it no longer."""
        self._drop(event.reservation_id)

    def time_to_next_expiry(self, event: Event | Expired) -> float | None:
        """Return how long until the first reservation expires, in seconds; None without any."""
        expiries = [each.expiry for each in self.held or []]
        return max(min(expiries) - self._time(), AT_ONCE) if expiries else None

    def _first_expired(self) -> Reservation | None:
        return next((each for each in self.held or [] if each.expiry <= self._time() + ROUNDING), None)

    def a_reservation_has_expired(self, event: Expired | events.ReservationExpired) -> bool:
        """Tell whether the time of a reservation is over."""
        return self._first_expired() is not None

    def drop_what_has_expired(self, event: Expired | events.ReservationExpired) -> None:
        """Hold the oldest of those no longer."""
        expired = self._first_expired()
        assert expired is not None
        self._ended = expired.id
        self._drop(expired.id)

    def a_reservation_cannot_be_kept(self, event: events.OccupancyChanged) -> bool:
        """Tell whether an EVSE that a reservation needs is Faulted or Unavailable."""
        return bool(self.held) and Bookings(self.station).first_not_keepable() is not None

    def drop_what_cannot_be_kept(self, event: events.OccupancyChanged) -> None:
        """Hold one of those no longer."""
        lost = Bookings(self.station).first_not_keepable()
        assert lost is not None
        self._ended = lost.id
        self._drop(lost.id)

    def a_connector_is_marked_wrongly(self, event: events.OccupancyChanged) -> bool:
        """Tell whether a connector is Reserved that need not be, or the other way round."""
        bookings = Bookings(self.station)
        for evse in self.station.site.evses:
            states = [self.station.machine("connector", evse.id, each.id).state for each in evse.connectors]
            if ("available" if bookings.is_reserved(evse.id) else "reserved") in states:
                return True
        return False

    def compose_reservation_expired(self, event: Expired | events.ReservationExpired) -> events.ReservationExpired:
        """Say which."""
        return events.ReservationExpired(reservation_id=self._ended)

    def compose_reservation_removed(self, event: events.OccupancyChanged) -> events.ReservationRemoved:
        """Say which."""
        return events.ReservationRemoved(reservation_id=self._ended)
