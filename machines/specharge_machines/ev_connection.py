"""The connection with an EV (use cases E01, E03, E09, E10)."""

from __future__ import annotations

from specharge_engine.events import Event
from specharge_engine.site import NO_EVSE
from specharge_generated import events
from specharge_generated.contracts.ev_connection import EvConnectionContract


class EvConnection(EvConnectionContract):
    """Remembers the connector, also after the EV is gone: its cable may still be locked there."""

    connected_over: int | None = None

    def it_is_the_connected_connector(self, event: Event) -> bool:
        """Tell whether the event is of the connector that the EV is connected over."""
        return event.connector == self.connected_over

    def a_driver_waits_without_evse(self, event: events.CablePluggedIn) -> bool:
        """Tell whether a driver is authorized who has no EVSE yet, may charge here, and could take this EVSE."""
        from specharge_machines.authorization import Authorization, may_charge_at
        from specharge_machines.transaction import Transaction

        waiting = self.station.instance(Authorization, NO_EVSE)
        if not waiting.state.startswith("authorized") or not may_charge_at(waiting, self.evse):
            return False
        both_open = self.peer(Transaction).is_open and self.station.instance(Transaction, NO_EVSE).is_open
        return self.peer(Authorization).state == "nobody" and not both_open

    def note_connector(self, event: events.CablePluggedIn) -> None:
        """Remember the connector."""
        self.connected_over = event.connector

    def compose_ev_disconnected(self, event: Event) -> events.EvDisconnected:
        """Say at which end the connection was lost."""
        return events.EvDisconnected(at_ev_side=isinstance(event, events.EvUnplugged))

    def compose_authorization_claimed(self, event: events.CablePluggedIn) -> events.AuthorizationClaimed:
        """Say which EVSE the driver takes."""
        assert self.evse is not None
        return events.AuthorizationClaimed(by_evse=self.evse)
