"""The answer to ReserveNow (use case H01)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from specharge_engine.timestamps import parse_time
from specharge_generated import events
from specharge_generated.contracts.reserve_now import ReserveNowContract
from specharge_machines.reservation_rules import Bookings, held

if TYPE_CHECKING:
    from specharge_engine.events import Received
    from specharge_generated.messages import ReserveNowRequest

Request: TypeAlias = "Received[ReserveNowRequest]"
TAKEN = frozenset({"Reserved", "Occupied"})


class ReserveNow(ReserveNowContract):
    """Looks at the EVSEs that the request targets: the one it names, those with its connectorType, or all.

    A reservation that the request would replace counts no more.
    """

    def _targets(self, event: Request) -> list[int]:
        """Return the EVSEs that would do."""
        wanted, kind = event.payload.evseId, event.payload.connectorType
        return [
            each.id
            for each in self.station.site.evses
            if wanted in (None, each.id) and any(kind in (None, connector.type) for connector in each.connectors)
        ]

    def _statuses(self, event: Request) -> list[str]:
        others = tuple(each for each in held(self.station) if each.id != event.payload.id)
        bookings = Bookings(self.station, others)
        return [bookings.status_of(evse, event.payload.connectorType) for evse in self._targets(event)]

    def evse_is_unknown(self, event: Request) -> bool:
        """Tell whether the request names an EVSE that the station does not have."""
        evse = event.payload.evseId
        return evse is not None and all(each.id != evse for each in self.station.site.evses)

    def it_names_an_evse(self, event: Request) -> bool:
        """Tell whether the request has an evseId."""
        return event.payload.evseId is not None

    def it_names_a_connector_type(self, event: Request) -> bool:
        """Tell whether the request has a connectorType."""
        return event.payload.connectorType is not None

    def no_target_has_that_connector_type(self, event: Request) -> bool:
        """Tell whether the EVSE of the request, or every one, has no connector of its connectorType."""
        return not self._targets(event)

    def expiry_has_passed(self, event: Request) -> bool:
        """Tell whether the reservation would be over already."""
        return parse_time(str(event.payload.expiryDateTime)) <= self.station.now + self.station.offset

    def every_target_is_reserved_or_occupied(self, event: Request) -> bool:
        """Tell whether every EVSE that would do is Reserved or Occupied."""
        return all(status in TAKEN for status in self._statuses(event))

    def some_target_is_reserved_or_occupied(self, event: Request) -> bool:
        """Tell whether one EVSE that would do is Reserved or Occupied."""
        return any(status in TAKEN for status in self._statuses(event))

    def every_target_is_faulted(self, event: Request) -> bool:
        """Tell whether every EVSE that would do is Faulted."""
        return all(status == "Faulted" for status in self._statuses(event))

    def every_target_is_unavailable(self, event: Request) -> bool:
        """Tell whether every EVSE that would do is Unavailable."""
        return all(status == "Unavailable" for status in self._statuses(event))

    def no_target_is_available(self, event: Request) -> bool:
        """Tell whether no EVSE that would do is Available."""
        return "Available" not in self._statuses(event)

    def compose_reservation_accepted(self, event: Request) -> events.ReservationAccepted:
        """Hand over what is to be held."""
        asked = event.payload
        return events.ReservationAccepted(
            reservation_id=asked.id,
            expiry=parse_time(str(asked.expiryDateTime)),
            token=asked.idToken,
            group=asked.groupIdToken,
            for_evse=asked.evseId,
            for_type=asked.connectorType,
        )
