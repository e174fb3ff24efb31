"""The status of a connector (use cases G01, G03, G04, B01, B04, E02, H01 to H04)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from specharge_engine.satisfies import satisfies
from specharge_engine.site import NO_EVSE
from specharge_generated.contracts.connector import ConnectorContract
from specharge_machines import availability
from specharge_machines.reservation_rules import Bookings

if TYPE_CHECKING:
    from specharge_engine.events import Answered, Event, Failed
    from specharge_generated import events
    from specharge_generated.messages import StatusNotificationRequest, StatusNotificationResponse

# A ConnectorStatusEnumType value for every state.
STATUS = {
    "available": "Available",
    "occupied": "Occupied",
    "unavailable": "Unavailable",
    "faulted": "Faulted",
    "reserved": "Reserved",
}
# One connector in use, or reserved, is enough for its EVSE; one EVSE that is free, for the station to be Available.
OF_EVSE = ("Occupied", "Reserved", "Available", "Unavailable", "Faulted")
OF_STATION = ("Available", "Occupied", "Reserved", "Unavailable", "Faulted")


class Connector(ConnectorContract):
    """Remembers the status that the CSMS has acknowledged."""

    reported: str | None = None

    @property
    def status(self) -> str:
        """The present status in OCPP's words."""
        return STATUS[self.state]

    def cable_is_attached(self, event: Event) -> bool:
        """Tell whether the cable belongs to the station."""
        assert self.evse is not None
        assert self.connector is not None
        return self.station.site.connector(self.evse, self.connector).cable_is_attached

    def connector_is_out_of_service(self, event: Event) -> bool:
        """Tell whether the CSMS has taken the connector, its EVSE or the station out of service."""
        assert self.evse is not None
        assert self.connector is not None
        return availability.connector_is_out_of_service(self.station, self.evse, self.connector)

    def connector_is_to_go_out_of_service(self, event: events.CableRemoved) -> bool:
        """Tell whether the connector goes out of service with the end of the transaction."""
        assert self.evse is not None
        assert self.connector is not None
        return availability.connector_is_to_go_out_of_service(self.station, self.evse, self.connector)

    def evse_is_reserved(self, event: Event) -> bool:
        """Tell whether reservations need the EVSE."""
        return Bookings(self.station).is_reserved(self.evse or NO_EVSE)

    def status_is_unreported(self, event: events.ReportChangedConnectors) -> bool:
        """Tell whether the CSMS knows another status, or none."""
        return self.reported != self.status

    def note_reported(self, event: Answered[StatusNotificationRequest, StatusNotificationResponse]) -> None:
        """Remember what the CSMS now knows."""
        self.reported = event.request.connectorStatus

    def note_unreported(self, event: Failed[StatusNotificationRequest]) -> None:
        """Remember that the CSMS missed a status."""
        self.reported = None

    def show_available(self, event: Event) -> None:
        """Let the device model say so."""
        self._show("Available")

    def show_occupied(self, event: Event) -> None:
        """Let the device model say so."""
        self._show("Occupied")

    def show_unavailable(self, event: Event) -> None:
        """Let the device model say so."""
        self._show("Unavailable")

    def show_faulted(self, event: Event) -> None:
        """Let the device model say so."""
        self._show("Faulted")

    def show_reserved(self, event: Event) -> None:
        """Let the device model say so."""
        self._show("Reserved")

    def _show(self, status: str) -> None:
        """Write the AvailabilityState of the connector, its EVSE, which one EV can use at a time, and the station."""
        assert self.evse is not None
        station = self.station
        connectors = station.site.evse(self.evse).connectors
        station.assign(f"Connector@{self.evse}.{self.connector}.AvailabilityState", "Actual", status)
        present = {station.values[f"Connector@{self.evse}.{each.id}.AvailabilityState"] for each in connectors}
        of_evse = next(each for each in OF_EVSE if each in present)
        station.assign(f"EVSE@{self.evse}.AvailabilityState", "Actual", of_evse)
        everywhere = {station.values[f"EVSE@{each.id}.AvailabilityState"] for each in station.site.evses}
        of_station = next(each for each in OF_STATION if each in everywhere)
        station.assign("ChargingStation.AvailabilityState", "Actual", of_station)

    @satisfies("G01.FR.01")
    def compose_StatusNotificationRequest(self, event: Event, constants: Mapping[str, Any]) -> dict[str, Any]:
        """Tell the status; a transition that changes it names the new one."""
        return {
            "timestamp": self.station.timestamp(),
            "connectorStatus": self.status,
            "evseId": self.evse,
            "connectorId": self.connector,
        }
