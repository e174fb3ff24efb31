"""The answer to ChangeAvailability (use cases G03, G04)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from specharge_generated import events
from specharge_generated.contracts.change_availability import ChangeAvailabilityContract
from specharge_machines import availability

if TYPE_CHECKING:
    from specharge_engine.events import Received
    from specharge_generated.messages import ChangeAvailabilityRequest

Request: TypeAlias = "Received[ChangeAvailabilityRequest]"


def _place(request: Request) -> tuple[int | None, int | None]:
    evse = request.payload.evse
    return (None, None) if evse is None else (evse.id, evse.connectorId)


def _wants_operation(request: Request) -> bool:
    return request.payload.operationalStatus == "Operative"


class ChangeAvailability(ChangeAvailabilityContract):
    """Tells the machine of that connector, that EVSE or the station what the CSMS wants."""

    def evse_is_unknown(self, event: Request) -> bool:
        """Tell whether the request names an EVSE that the station does not have."""
        evse, _ = _place(event)
        return evse is not None and all(each.id != evse for each in self.station.site.evses)

    def connector_is_unknown(self, event: Request) -> bool:
        """Tell whether the request names a connector that its EVSE does not have."""
        evse, connector = _place(event)
        if evse is None or connector is None:
            return False
        return all(each.id != connector for each in self.station.site.evse(evse).connectors)

    def it_is_for_a_connector(self, event: Request) -> bool:
        """Tell whether the request names a connector."""
        return _place(event)[1] is not None

    def it_is_for_an_evse(self, event: Request) -> bool:
        """Tell whether the request names an EVSE."""
        return _place(event)[0] is not None

    def connector_has_that_availability(self, event: Request) -> bool:
        """Tell whether nothing is to change at the connector."""
        wanted = "operative" if _wants_operation(event) else "inoperative"
        return self.station.machine("connector_operability", *_place(event)).state == wanted

    def transaction_may_use_the_connector(self, event: Request) -> bool:
        """Tell whether the connector must wait for a transaction."""
        evse, connector = _place(event)
        assert evse is not None
        assert connector is not None
        return availability.transaction_may_use(self.station, evse, connector)

    def transaction_is_at_the_evse(self, event: Request) -> bool:
        """Tell whether the EVSE must wait for a transaction."""
        return availability.transaction_is_at(self.station, _place(event)[0])

    def transaction_is_anywhere(self, event: Request) -> bool:
        """Tell whether the station must wait for a transaction."""
        return availability.transaction_is_anywhere(self.station)

    def compose_connector_availability_wanted(self, event: Request) -> events.ConnectorAvailabilityWanted:
        """Say what the CSMS wants of which connector."""
        evse, connector = _place(event)
        return events.ConnectorAvailabilityWanted(evse=evse, connector=connector, operative=_wants_operation(event))

    def compose_evse_availability_wanted(self, event: Request) -> events.EvseAvailabilityWanted:
        """Say what the CSMS wants of which EVSE."""
        return events.EvseAvailabilityWanted(evse=_place(event)[0], operative=_wants_operation(event))

    def compose_station_availability_wanted(self, event: Request) -> events.StationAvailabilityWanted:
        """Say what the CSMS wants of the station."""
        return events.StationAvailabilityWanted(operative=_wants_operation(event))
