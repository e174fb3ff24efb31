"""Which EVSE a presented idToken is meant for (use case C01; OCPP leaves the choice to the station)."""

from __future__ import annotations

from specharge_engine.site import NO_EVSE
from specharge_generated import events
from specharge_generated.contracts.token_reader import TokenReaderContract
from specharge_machines.authorization import Authorization, same_token
from specharge_machines.transaction import Transaction


class TokenReader(TokenReaderContract):
    """Aims, then raises `token_offered` at the EVSE it aimed at."""

    aim: int = NO_EVSE

    def _authorizations(self) -> list[Authorization]:
        return self.station.machines(Authorization)

    def _free(self) -> list[int]:
        """Return the EVSEs where nobody is authorized."""
        return [each.evse for each in self._authorizations() if each.evse and each.state == "nobody"]

    def _waiting(self) -> list[int]:
        """Return the free EVSEs where an EV is connected or detected, the latest transaction last."""
        ready = []
        for evse in self._free():
            connected = self.station.machine("ev_connection", evse).state == "connected"
            if connected or self.station.instance(Transaction, evse).is_open:
                ready.append(evse)
        return ready

    def reader_belongs_to_an_evse(self, event: events.TokenPresented) -> bool:
        """Tell whether the reader is one of an EVSE, or the station has one EVSE only."""
        return event.at_evse is not None or len(self.station.site.evses) == 1

    def token_is_in_use_at_an_evse(self, event: events.TokenPresented) -> bool:
        """Tell whether this idToken has an authorization somewhere."""
        return any(each.token is not None and same_token(each.token, event.token) for each in self._authorizations())

    def an_ev_waits_for_a_driver(self, event: events.TokenPresented) -> bool:
        """Tell whether an EV is there for which nobody is authorized."""
        return bool(self._waiting())

    def only_one_evse_is_free(self, event: events.TokenPresented) -> bool:
        """Tell whether the driver has no choice."""
        return len(self._free()) == 1

    def aim_at_evse_of_reader(self, event: events.TokenPresented) -> None:
        """Take the reader's EVSE."""
        self.aim = event.at_evse if event.at_evse is not None else self.station.site.evses[0].id

    def aim_at_evse_in_use(self, event: events.TokenPresented) -> None:
        """Take the EVSE where this idToken is authorized."""
        for each in self._authorizations():
            if each.token is not None and same_token(each.token, event.token):
                self.aim = each.evse or NO_EVSE
                return

    def aim_at_evse_with_ev(self, event: events.TokenPresented) -> None:
        """Take the EVSE whose EV waits."""
        self.aim = self._waiting()[-1]

    def aim_at_free_evse(self, event: events.TokenPresented) -> None:
        """Take the one free EVSE."""
        self.aim = self._free()[0]

    def aim_at_no_evse(self, event: events.TokenPresented) -> None:
        """Leave the EVSE open: the cable will tell."""
        self.aim = NO_EVSE

    def compose_token_offered(self, event: events.TokenPresented) -> events.TokenOffered:
        """Offer the idToken to the machines of that EVSE."""
        return events.TokenOffered(evse=self.aim, token=event.token)
