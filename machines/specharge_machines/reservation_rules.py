"""What reservations make of EVSEs: which are kept, for whom, and what can still be reserved (use cases H01 to H04).

A reservation by evseId keeps that EVSE. The others, for a connectorType or for any EVSE, keep an EVSE of the kind they
want, but which one is open until the driver comes: an EVSE is kept when without it they could not all be given one. For
one kind of reservation that is so when there are as many of them as EVSEs (H01.FR.20, H01.FR.24); for several kinds it
is a matching of reservations and EVSEs.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from specharge_engine.kernel import Kernel
from specharge_engine.satisfies import satisfies
from specharge_engine.site import NO_EVSE
from specharge_generated.messages import IdTokenInfoType, IdTokenType
from specharge_machines import availability
from specharge_machines.auth_cache import AuthCache
from specharge_machines.local_list import LocalList
from specharge_machines.tokens import same_token


@dataclass(frozen=True, slots=True)
class Reservation:
    """What ReserveNow asked for; `expiry` in seconds since the Unix epoch."""

    id: int
    expiry: float
    token: IdTokenType
    group: IdTokenType | None = None
    evse: int | None = None
    connector_type: str | None = None

    def is_for(self, token: IdTokenType | None, group: IdTokenType | None = None) -> bool:
        """Tell whether the idToken, or its group, is that of the reservation."""
        if token is not None and same_token(self.token, token):
            return True
        return self.group is not None and group is not None and same_token(self.group, group)


@satisfies("E01.FR.13", "E02.FR.03", "E03.FR.03", "F02.FR.06", "H01.FR.15")
def tell_reservation(fields: dict[str, Any], reservation_id: int) -> None:
    """Let a TransactionEvent say which reservation its transaction uses up."""
    fields["reservationId"] = reservation_id


def known_info(station: Kernel, token: IdTokenType) -> IdTokenInfoType | None:
    """Return what the station itself knows of an idToken: by its list, only without an entry there by its cache."""
    local_list = LocalList(station)
    info = local_list.find(token)
    if info is None:
        return AuthCache(station).find(token)
    return None if local_list.has_expired(info) else info


def known_group(station: Kernel, token: IdTokenType) -> IdTokenType | None:
    """Return the group of an idToken that list or cache have as Accepted (H03.FR.07)."""
    info = known_info(station, token)
    return info.groupIdToken if info is not None and info.status == "Accepted" else None


def held(station: Kernel) -> tuple[Reservation, ...]:
    """Return the reservations of the station, the oldest first."""
    found: Any = station.machine("reservations")
    return tuple(found.held or ())


def is_kept_for_others(station: Kernel, evse: int, token: IdTokenType) -> bool:
    """Tell whether an EVSE is kept for others whatever the group of an idToken, if it is not known, may be."""
    bookings = Bookings(station)
    if not bookings.keeps_out(evse, token, known_group(station, token)):
        return False
    return known_info(station, token) is not None or not bookings.has_a_group(evse)


class Bookings:
    """The reservations of a station, or some of them, against its EVSEs as they are now."""

    def __init__(self, station: Kernel, reservations: tuple[Reservation, ...] | None = None) -> None:
        self._station = station
        self.reservations = held(station) if reservations is None else reservations
        self._named = {each.evse for each in self.reservations if each.evse is not None}
        self._open = [each for each in self.reservations if each.evse is None]

    # Which EVSEs are kept.

    def is_reserved(self, evse: int) -> bool:
        """Tell whether the connectors of an EVSE have the status Reserved, as far as nothing else is wrong there."""
        return self._is_kept(evse, 0)

    def keeps_out(self, evse: int, token: IdTokenType | None, group: IdTokenType | None = None) -> bool:
        """Tell whether reservations of others leave no room for a driver at an EVSE; at EVSE 0, at any."""
        if not self.reservations or self.match(evse, token, group) is not None:
            return False
        return not self._has_room_for_another() if evse == NO_EVSE else self._is_kept(evse, self._without_evse())

    def keeps_out_who_roams(self, evse: int, token: IdTokenType | None, group: IdTokenType | None) -> bool:
        """Tell the same of a driver who is authorized without an EVSE and comes to this one."""
        return bool(self.reservations) and self.match(evse, token, group) is None and self._is_kept(evse, 0)

    def is_taken(self, evse: int) -> bool:
        """Tell whether an EVSE that is free is none that could be reserved."""
        return self._is_kept(evse, self._without_evse())

    def _is_kept(self, evse: int, roaming: int) -> bool:
        if evse in self._named:
            return True
        if not self._open:
            return False
        places, last_resort = self._places(roaming)
        if evse in last_resort:
            return True
        return evse in places and self._short(places - {evse}, roaming) > self._short(places, roaming)

    def _places(self, roaming: int) -> tuple[set[int], set[int]]:
        """Return the EVSEs that reservations count on, and those of them at which somebody else's EV is plugged in.

        One of the latter is kept only where the others do not suffice: let go, it is Occupied, and all of them at once.
        """
        free = self._free()
        plugged = {evse for evse in free if self._is_plugged(evse)}
        places = free - plugged
        for evse in sorted(plugged):
            if self._short(places | {evse}, roaming) < self._short(places, roaming):
                places = places | {evse}
        return places, places & plugged

    def _has_room_for_another(self) -> bool:
        """Tell whether one driver more finds an EVSE; without any EVSE that is free it is not for reservations."""
        places, roaming = self._free(), self._without_evse()
        everything = {each.id for each in self._station.site.evses if self._is_free(each.id, None)}
        if len(everything) <= roaming:
            return True
        return self._short(places, roaming + 1) == self._short(places, roaming)

    def _short(self, places: set[int], roaming: int) -> int:
        """Return how many reservations, and drivers who have no EVSE yet, would have no EVSE among these."""
        return self._left_out(self._open, places, roaming)

    def _left_out(self, reservations: Iterable[Reservation], places: set[int], roaming: int) -> int:
        return len(unplaced([*(self._suited(each, places) for each in reservations), *([places] * roaming)]))

    def _suited(self, reservation: Reservation, places: set[int]) -> set[int]:
        return {evse for evse in places if self._is_free(evse, reservation.connector_type)}

    # For whom.

    def match(self, evse: int, token: IdTokenType | None, group: IdTokenType | None = None) -> Reservation | None:
        """Return the reservation that a driver uses up at an EVSE; at EVSE 0, wherever he plugs in; or None.

        One by evseId before one by connectorType before one for any EVSE; by idToken before by group.
        """
        usable = [each for each in self.reservations if each.is_for(token, group) and self._can_be_used(each, evse)]
        by_rank = sorted(usable, key=lambda each: (each.evse is None, each.connector_type is None))
        exact = (each for each in by_rank if each.is_for(token))
        return next(iter([*exact, *by_rank]), None)

    def _can_be_used(self, reservation: Reservation, evse: int) -> bool:
        """Tell whether it is for that EVSE, and its use there would take from no other what that one needs."""
        if evse == NO_EVSE or reservation.evse is not None:
            return evse in (NO_EVSE, reservation.evse)
        if not self._has_type(evse, reservation.connector_type):
            return False
        places, _ = self._places(0)
        rest = [each for each in self._open if each is not reservation]
        return evse not in self._named and self._left_out(rest, places - {evse}, 0) <= self._short(places, 0)

    def has_a_group(self, evse: int) -> bool:
        """Tell whether a reservation that concerns an EVSE, or at EVSE 0 any, may be used by a group."""
        return any(each.group is not None and self._concerns(each, evse) for each in self.reservations)

    def _concerns(self, reservation: Reservation, evse: int) -> bool:
        if evse == NO_EVSE or reservation.evse is not None:
            return evse in (NO_EVSE, reservation.evse)
        return self._has_type(evse, reservation.connector_type)

    def evse_reserved_for(self, token: IdTokenType, group: IdTokenType | None) -> int | None:
        """Return the EVSE that a reservation by evseId keeps for a driver, or None."""
        return next(
            (each.evse for each in self.reservations if each.evse is not None and each.is_for(token, group)), None
        )

    # What can be reserved, and what cannot be kept any more.

    def status_of(self, evse: int, kind: str | None) -> str:
        """Return the ConnectorStatusEnumType of an EVSE, or of its connectors of one type, for a reservation."""
        states = [self._state(evse, each.id) for each in self._connectors(evse, kind)]
        if all(state == "faulted" for state in states):
            return "Faulted"
        if not any(self._is_usable(evse, each.id) for each in self._connectors(evse, kind)):
            return "Unavailable"
        if self._is_in_use(evse) or self._driver_state(evse) != "nobody":
            return "Occupied"
        return "Reserved" if self.is_taken(evse) else "Available"

    def first_not_keepable(self) -> Reservation | None:
        """Return a reservation whose EVSE, or any that would do, is Faulted or taken out of service (H01.FR.16, .17).

        A reset takes an EVSE away for a moment only.
        """
        for each in self.reservations:
            if each.evse is not None and not self._stands(each.evse, each.connector_type):
                return each
        places = {e.id for e in self._station.site.evses if e.id not in self._named and not self._is_in_use(e.id)}
        wanted = [{evse for evse in places if self._stands(evse, each.connector_type)} for each in self._open]
        return next((self._open[index] for index in unplaced(wanted)), None)

    # The EVSEs.

    def _free(self) -> set[int]:
        """Return the EVSEs that a reservation without evseId can count on."""
        return {e.id for e in self._station.site.evses if e.id not in self._named and self._is_free(e.id, None)}

    def _is_free(self, evse: int, kind: str | None) -> bool:
        return not self._is_in_use(evse) and any(
            self._is_usable(evse, each.id) for each in self._connectors(evse, kind)
        )

    def _stands(self, evse: int, kind: str | None) -> bool:
        """Tell whether a connector there is neither Faulted nor taken out of service by the CSMS."""
        return any(
            self._state(evse, each.id) != "faulted" and not availability.is_withdrawn(self._station, evse, each.id)
            for each in self._connectors(evse, kind)
        )

    def _is_usable(self, evse: int, connector: int) -> bool:
        out = availability.connector_is_out_of_service(self._station, evse, connector)
        return not out and self._state(evse, connector) != "faulted"

    def _is_in_use(self, evse: int) -> bool:
        """Tell whether a driver is at the EVSE, or an EV or a cable is where no reservation keeps it."""
        if self._has_a_driver(evse):
            return True
        return any(self._is_occupied(evse, each.id) for each in self._station.site.evse(evse).connectors)

    def _is_plugged(self, evse: int) -> bool:
        connectors = self._station.site.evse(evse).connectors
        return any(self._station.machine("plug", evse, each.id).state != "nothing" for each in connectors)

    def _is_occupied(self, evse: int, connector: int) -> bool:
        state = self._state(evse, connector)
        back_in_service = state == "unavailable" and self._is_usable(evse, connector)
        return state == "occupied" or (
            back_in_service and self._station.machine("plug", evse, connector).state != "nothing"
        )

    def _state(self, evse: int, connector: int) -> str:
        return self._station.machine("connector", evse, connector).state

    def _has_a_driver(self, evse: int) -> bool:
        """Tell whether a driver is authorized, or has used up his reservation and is about to be."""
        authorization: Any = self._station.machine("authorization", evse)
        return authorization.state not in ("nobody", "asking") or authorization.reservation_id is not None

    def _driver_state(self, evse: int) -> str:
        return self._station.machine("authorization", evse).state

    def _without_evse(self) -> int:
        """Return how many drivers, one at most, are authorized without an EVSE yet."""
        return int(self._has_a_driver(NO_EVSE) or availability.transaction_is_at(self._station, NO_EVSE))

    def _connectors(self, evse: int, kind: str | None) -> list[Any]:
        return [each for each in self._station.site.evse(evse).connectors if kind in (None, each.type)]

    def _has_type(self, evse: int, kind: str | None) -> bool:
        return bool(self._connectors(evse, kind))


def unplaced(wanted: Iterable[set[int]]) -> list[int]:
    """Give each claim one of the places it wants, as many as possible; return the indices of those without, in order.

    Whoever has a place keeps one; so the later claim is left without (augmenting paths, Kuhn).
    """
    claims = list(wanted)
    holder: dict[int, int] = {}

    def place(claim: int, tried: set[int]) -> bool:
        for wish in sorted(claims[claim] - tried):
            tried.add(wish)
            if wish not in holder or place(holder[wish], tried):
                holder[wish] = claim
                return True
        return False

    return [claim for claim in range(len(claims)) if not place(claim, set())]
