"""Which EVSE a presented idToken is meant for (use cases C01, H03; OCPP leaves the choice to the station)."""

from __future__ import annotations

from typing import Any

from specharge_engine.site import NO_EVSE
from specharge_generated import events
from specharge_generated.contracts.token_reader import TokenReaderContract
from specharge_machines.authorization import Authorization, has_to_do_with
from specharge_machines.availability import evse_is_out_of_service
from specharge_machines.driver_texts import TEXTS
from specharge_machines.key_codes import is_key_code
from specharge_machines.neighbours import ev_is_connected
from specharge_machines.reservation_rules import Bookings, is_kept_for_others, known_group
from specharge_machines.transaction import Transaction


class TokenReader(TokenReaderContract):
    """Aims, then raises `token_offered` at the EVSE it aimed at."""

    aim: int = NO_EVSE
    latest_with_ev: int = NO_EVSE

    def _authorizations(self) -> list[Authorization]:
        return self.station.machines(Authorization)

    def _in_service(self) -> list[int]:
        """Return the EVSEs in service where nobody is authorized."""
        idle = [each.evse for each in self._authorizations() if each.evse and each.state == "nobody"]
        return [evse for evse in idle if not evse_is_out_of_service(self.station, evse)]

    def _free(self, event: events.TokenPresented) -> list[int]:
        """Return those of them that are not kept for others, whatever the group of the idToken may be."""
        return [evse for evse in self._in_service() if not is_kept_for_others(self.station, evse, event.token)]

    def _waiting(self, event: events.TokenPresented) -> list[int]:
        """Return the EVSEs where an EV is connected or detected, the one connected last and free at the end."""
        free, idle = self._free(event), self._in_service()
        ready = [
            each.evse
            for each in self._authorizations()
            if each.evse in idle and (ev_is_connected(each) or each.peer(Transaction).is_open)
        ]
        return sorted(ready, key=lambda evse: (evse in free, evse == self.latest_with_ev))

    def token_is_a_key_code(self, event: events.TokenPresented) -> bool:
        """Tell whether the idToken is a code that somebody typed."""
        return is_key_code(event)

    def reader_belongs_to_an_evse(self, event: events.TokenPresented) -> bool:
        """Tell whether the reader is one of an EVSE, or the station has one EVSE only."""
        return event.at_evse is not None or len(self.station.site.evses) == 1

    def token_is_in_use_at_an_evse(self, event: events.TokenPresented) -> bool:
        """Tell whether this idToken has an authorization somewhere, or is being asked about."""
        return any(has_to_do_with(each, event.token) for each in self._authorizations())

    def an_ev_waits_for_a_driver(self, event: events.TokenPresented) -> bool:
        """Tell whether an EV is there for which nobody is authorized."""
        return bool(self._waiting(event))

    def group_is_in_use_at_an_evse(self, event: events.TokenPresented) -> bool:
        """Tell whether the station knows the idToken as valid and of the group of a driver who is authorized."""
        return self._evse_of_the_group(event) is not None

    def _evse_of_the_group(self, event: events.TokenPresented) -> int | None:
        found = (each.evse for each in self._authorizations() if each.known_token_is_of_the_same_group(event))
        return next(found, None)

    def an_evse_is_reserved_for_the_token(self, event: events.TokenPresented) -> bool:
        """Tell whether a reservation by evseId is for this idToken, or for the group that list or cache know of it."""
        return self._evse_reserved(event) is not None

    def _evse_reserved(self, event: events.TokenPresented) -> int | None:
        return Bookings(self.station).evse_reserved_for(event.token, known_group(self.station, event.token))

    def only_one_evse_is_free(self, event: events.TokenPresented) -> bool:
        """Tell whether the driver has no choice."""
        return len(self._free(event)) == 1

    def note_latest_ev(self, event: events.EvConnected) -> None:
        """Remember where an EV was connected last: its driver is the next to present an idToken."""
        assert event.evse is not None
        self.latest_with_ev = event.evse

    def aim_at_evse_of_reader(self, event: events.TokenPresented) -> None:
        """Take the reader's EVSE."""
        self.aim = event.at_evse if event.at_evse is not None else self.station.site.evses[0].id

    def aim_at_evse_in_use(self, event: events.TokenPresented) -> None:
        """Take the EVSE where this idToken is authorized."""
        self.aim = next(each.evse or NO_EVSE for each in self._authorizations() if has_to_do_with(each, event.token))

    def aim_at_evse_of_the_group(self, event: events.TokenPresented) -> None:
        """Take the EVSE where the group's driver is authorized."""
        self.aim = self._evse_of_the_group(event) or NO_EVSE

    def aim_at_reserved_evse(self, event: events.TokenPresented) -> None:
        """Take the EVSE that is kept for the driver."""
        self.aim = self._evse_reserved(event) or NO_EVSE

    def aim_at_evse_with_ev(self, event: events.TokenPresented) -> None:
        """Take the EVSE whose EV waits."""
        self.aim = self._waiting(event)[-1]

    def aim_at_free_evse(self, event: events.TokenPresented) -> None:
        """Take the one free EVSE."""
        self.aim = self._free(event)[0]

    def aim_at_no_evse(self, event: events.TokenPresented) -> None:
        """Leave the EVSE open: the cable will tell."""
        self.aim = NO_EVSE

    def compose_token_offered(self, event: events.TokenPresented) -> events.TokenOffered:
        """Offer the idToken to the machines of that EVSE."""
        return events.TokenOffered(evse=self.aim, token=event.token)

    def compose_show_message(self, event: events.TokenPresented) -> dict[str, Any]:
        """Ask to wait, at the reader where the code was entered."""
        return {"evse": event.at_evse or NO_EVSE, "text": TEXTS["en"]["wait"], "language": "en"}
