"""The connection with an EV (use cases E01, E03, E09, E10, G03, G04)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specharge_engine.site import NO_EVSE
from specharge_generated import events
from specharge_generated.contracts.ev_connection import EvConnectionContract
from specharge_machines.availability import connector_is_out_of_service
from specharge_machines.neighbours import cable_is_kept, driver_without_evse

if TYPE_CHECKING:
    from specharge_engine.events import Event


class EvConnection(EvConnectionContract):
    """Remembers the connector, also after the EV is gone: its cable may still be locked there. Counts connections."""

    connected_over: int | None = None
    connections: int = 0

    def it_is_the_connected_connector(self, event: Event) -> bool:
        """Tell whether the event is of the connector that the EV is connected over."""
        return event.connector == self.connected_over

    def connector_is_out_of_service(self, event: events.CablePluggedIn) -> bool:
        """Tell whether the event is of a connector that the CSMS has taken out of service."""
        assert event.evse is not None
        assert event.connector is not None
        return connector_is_out_of_service(self.station, event.evse, event.connector)

    def its_connector_is_out_of_service(self, event: events.OperabilityChanged) -> bool:
        """Tell whether the connector that the EV is connected over is out of service now."""
        assert self.evse is not None
        assert self.connected_over is not None
        return connector_is_out_of_service(self.station, self.evse, self.connected_over)

    def a_driver_waits_without_evse(self, event: events.CablePluggedIn) -> bool:
        """Tell whether a driver is authorized who has no EVSE yet, may charge here, and could take this EVSE."""
        from specharge_machines.authorization import Authorization
        from specharge_machines.transaction import Transaction

        if driver_without_evse(self) is None:
            return False
        both_open = self.peer(Transaction).is_open and self.station.instance(Transaction, NO_EVSE).is_open
        return self.peer(Authorization).state == "nobody" and not both_open

    def another_ev_waits(self, event: events.EvDisconnected | events.TransactionEnded) -> bool:
        """Tell whether an EV is plugged in at another connector while no driver's cable is kept at this EVSE."""
        return self._waiting_connector() is not None and not cable_is_kept(self)

    def _waiting_connector(self) -> int | None:
        assert self.evse is not None
        if self.evse == NO_EVSE:
            return None
        for connector in self.station.site.evse(self.evse).connectors:
            works = self.station.machine("connector", self.evse, connector.id).state != "faulted"
            in_service = works and not connector_is_out_of_service(self.station, self.evse, connector.id)
            if in_service and self._ev_is_at(connector.id) and connector.id != self.connected_over:
                return connector.id
        return None

    def note_waiting_connector(self, event: events.EvDisconnected | events.TransactionEnded) -> None:
        """Remember the connector of the EV whose turn it is."""
        self.connected_over = self._waiting_connector()
        self.connections = self.connections + 1

    def an_ev_waits_in_service(self, event: events.OperabilityChanged) -> bool:
        """Tell whether an EV is at a connector that is in service, while no driver's cable is kept at this EVSE."""
        return self._connector_back_in_service() is not None and not cable_is_kept(self)

    def _connector_back_in_service(self) -> int | None:
        assert self.evse is not None
        if self.evse == NO_EVSE:
            return None
        for connector in self.station.site.evse(self.evse).connectors:
            out_of_service = connector_is_out_of_service(self.station, self.evse, connector.id)
            if self._ev_is_at(connector.id) and not out_of_service:
                return connector.id
        return None

    def _ev_is_at(self, connector: int) -> bool:
        return self.station.machine("plug", self.evse, connector).state == "with_ev"

    def note_connector_back_in_service(self, event: events.OperabilityChanged) -> None:
        """Remember the connector whose EV is served again."""
        self.connected_over = self._connector_back_in_service()
        self.connections = self.connections + 1

    def note_connector(self, event: events.CablePluggedIn) -> None:
        """Remember the connector."""
        self.connected_over = event.connector
        self.connections = self.connections + 1

    def compose_ev_disconnected(self, event: Event) -> events.EvDisconnected:
        """Say at which end the connection was lost."""
        return events.EvDisconnected(at_ev_side=isinstance(event, events.EvUnplugged))

    def compose_authorization_claimed(self, event: events.CablePluggedIn) -> events.AuthorizationClaimed:
        """Say which EVSE the driver takes."""
        assert self.evse is not None
        return events.AuthorizationClaimed(by_evse=self.evse)
