"""The answer to UnlockConnector (use case F05)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from specharge_generated import events
from specharge_generated.contracts.unlock_connector import UnlockConnectorContract
from specharge_machines.authorization import Authorization
from specharge_machines.availability import transaction_may_use
from specharge_machines.ev_connection import EvConnection

if TYPE_CHECKING:
    from specharge_engine.events import Received
    from specharge_generated.messages import UnlockConnectorRequest

Request: TypeAlias = "Received[UnlockConnectorRequest]"


class UnlockConnector(UnlockConnectorContract):
    """Has the lock release the plug, unless a driver charges there; `wanted_evse`, `wanted_connector` say which."""

    wanted_evse: int | None = None
    wanted_connector: int | None = None

    def evse_is_unknown(self, event: Request) -> bool:
        """Tell whether the station has no such EVSE."""
        return all(each.id != event.payload.evseId for each in self.station.site.evses)

    def connector_is_unknown(self, event: Request) -> bool:
        """Tell whether the EVSE has no such connector."""
        place = (event.payload.evseId, event.payload.connectorId)
        return place not in self.station.site.addresses("connector")

    def _driver_is_authorized(self, event: Request) -> bool:
        return self.station.instance(Authorization, event.payload.evseId).state.startswith("authorized")

    def an_authorized_transaction_is_there(self, event: Request) -> bool:
        """Tell whether a transaction whose driver is authorized is, or may be, at the connector."""
        request = event.payload
        there = transaction_may_use(self.station, request.evseId, request.connectorId)
        return there and self._driver_is_authorized(event)

    def a_driver_charges_there(self, event: Request) -> bool:
        """Tell whether the EV of an authorized driver is connected over the connector."""
        connection = self.station.instance(EvConnection, event.payload.evseId)
        here = connection.state == "connected" and connection.connected_over == event.payload.connectorId
        return here and self._driver_is_authorized(event)

    def cable_is_attached(self, event: Request) -> bool:
        """Tell whether the cable is the station's own, which no lock holds."""
        return self.station.site.connector(event.payload.evseId, event.payload.connectorId).cable_is_attached

    def note_connector(self, event: Request) -> None:
        """Remember the connector of the request."""
        self.wanted_evse = event.payload.evseId
        self.wanted_connector = event.payload.connectorId

    def it_is_that_connector(self, event: events.ConnectorUnlocked | events.UnlockFailed) -> bool:
        """Tell whether the hardware speaks of the connector of the request."""
        return (event.evse, event.connector) == (self.wanted_evse, self.wanted_connector)

    def compose_unlock_ordered(self, event: Request) -> events.UnlockOrdered:
        """Address the connector of the request."""
        return events.UnlockOrdered(evse=event.payload.evseId, connector=event.payload.connectorId)
