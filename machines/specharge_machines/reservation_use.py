"""What reservations mean for a driver at an EVSE: the part of Authorization that uses them (use cases H01, H03)."""

from __future__ import annotations

from typing import Any, TypeAlias

from specharge_engine.events import Answered
from specharge_engine.machine import Machine
from specharge_engine.site import NO_EVSE
from specharge_generated import events
from specharge_generated.messages import AuthorizeRequest, AuthorizeResponse, IdTokenType
from specharge_machines.auth_cache import AuthCache
from specharge_machines.driver_texts import choose_language
from specharge_machines.reservation_rules import Bookings, Reservation, known_group, known_info

Answer: TypeAlias = "Answered[AuthorizeRequest, AuthorizeResponse]"
START_BUTTON = IdTokenType(idToken="", type="NoAuthorization")  # C02.FR.01


class ReservationUse(Machine):
    """`reservation_id` is that of the reservation which the driver has used up.

    `_text` and `_language` are what the driver is told next.
    """

    reservation_id: int | None = None
    _text: str = "authorized"
    _language: str = "en"

    def token_is_that_of_a_reservation(self, event: events.TokenOffered) -> bool:
        """Tell whether the idToken itself may use up a reservation here."""
        return self.reservation_id is None and Bookings(self.station).match(self._place, event.token) is not None

    def known_group_is_that_of_a_reservation(self, event: events.TokenOffered) -> bool:
        """Tell whether the group that list or cache know of the idToken may use up a reservation here."""
        return self._reservation(event) is not None

    def answered_group_is_that_of_a_reservation(self, event: Answer) -> bool:
        """Tell whether the group in the answer may use up a reservation here."""
        return self._reservation(event) is not None

    def driver_is_that_of_a_reservation(
        self, event: events.RemoteStartOrdered | events.AuthorizationHandedOver
    ) -> bool:
        """Tell whether the idToken or the group of a driver who is sent here may use up a reservation."""
        used = isinstance(event, events.AuthorizationHandedOver) and event.reservation_id is not None
        return not used and self._reservation(event) is not None

    def evse_is_kept_for_others(self, event: events.TokenOffered | events.StartPressed | Answer) -> bool:
        """Tell whether the driver has used up no reservation, and others need the EVSE, or any that he could take."""
        return self.reservation_id is None and Bookings(self.station).keeps_out(self._place, *self._driver(event))

    def unknown_group_may_be_that_of_a_reservation(self, event: events.TokenOffered) -> bool:
        """Tell whether a reservation has a group, and neither list nor cache know the idToken."""
        return known_info(self.station, event.token) is None and Bookings(self.station).has_a_group(self._place)

    @property
    def _place(self) -> int:
        return self.evse or NO_EVSE

    def _driver(self, event: Any) -> tuple[IdTokenType, IdTokenType | None]:
        """Return the idToken of the driver in the event, and its group as far as it is known."""
        if isinstance(event, Answered):
            return event.request.idToken, event.payload.idTokenInfo.groupIdToken
        if isinstance(event, events.StartPressed):
            return START_BUTTON, None
        if isinstance(event, events.TokenOffered):
            return event.token, known_group(self.station, event.token)
        return event.token, event.group

    def _reservation(self, event: Any) -> Reservation | None:
        if self.reservation_id is not None:
            return None
        return Bookings(self.station).match(self._place, *self._driver(event))

    def use_reservation(
        self, event: events.TokenOffered | events.RemoteStartOrdered | events.AuthorizationHandedOver | Answer
    ) -> None:
        """Remember the reservation that the driver uses up."""
        used = self._reservation(event)
        assert used is not None
        self.reservation_id = used.id

    def note_reserved(self, event: events.TokenOffered | events.StartPressed) -> None:
        """Remember to tell the driver that the EVSE is kept for somebody else."""
        self._text = "reserved"
        self._language = "en"

    def note_reserved_to_another(self, event: Answer) -> None:
        """Hold what the CSMS says of the idToken; remember to tell its driver that the EVSE is not for him."""
        info = event.payload.idTokenInfo
        AuthCache(self.station).take_in(event.request.idToken, info)
        self._text = "reserved"
        self._language = choose_language(info.language1, info.language2)

    def compose_reservation_used(
        self, event: events.TokenOffered | events.RemoteStartOrdered | events.AuthorizationHandedOver | Answer
    ) -> events.ReservationUsed:
        """Say which."""
        assert self.reservation_id is not None
        return events.ReservationUsed(reservation_id=self.reservation_id)

    def compose_remote_start_ordered(self, event: events.RemoteStartOrdered) -> events.RemoteStartOrdered:
        """Go on with the remote start once the reservation is used up."""
        return event
