"""The status of a connector (use cases G01, B01, B04, E02)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from specharge_engine.events import Answered, Event, Failed
from specharge_engine.satisfies import satisfies
from specharge_generated import events
from specharge_generated.contracts.connector import ConnectorContract
from specharge_generated.messages import StatusNotificationRequest, StatusNotificationResponse

# A ConnectorStatusEnumType value for every state; nested states have that of their parent.
STATUS = {"available": "Available", "occupied": "Occupied", "faulted": "Faulted"}


class Connector(ConnectorContract):
    """Remembers the status that the CSMS has acknowledged."""

    reported: str | None = None

    @property
    def status(self) -> str:
        """The present status in OCPP's words."""
        return STATUS[self.state.partition(".")[0]]

    def cable_is_attached(self, event: Event) -> bool:
        """Tell whether the cable belongs to the station."""
        assert self.evse is not None
        assert self.connector is not None
        return self.station.site.connector(self.evse, self.connector).cable_is_attached

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

    def show_faulted(self, event: Event) -> None:
        """Let the device model say so."""
        self._show("Faulted")

    def _show(self, status: str) -> None:
        """Write the AvailabilityState of the connector, and that of its EVSE, which only one EV can use at a time."""
        assert self.evse is not None
        station = self.station
        connectors = station.site.evse(self.evse).connectors
        station.assign(f"Connector@{self.evse}.{self.connector}.AvailabilityState", "Actual", status)
        present = {station.values[f"Connector@{self.evse}.{each.id}.AvailabilityState"] for each in connectors}
        of_evse = next(each for each in ("Occupied", "Available", "Faulted") if each in present)
        station.assign(f"EVSE@{self.evse}.AvailabilityState", "Actual", of_evse)

    @satisfies("G01.FR.01")
    def compose_StatusNotificationRequest(self, event: Event, constants: Mapping[str, Any]) -> dict[str, Any]:
        """Tell the status; a transition that changes it names the new one."""
        return {
            "timestamp": self.station.timestamp(),
            "connectorStatus": self.status,
            "evseId": self.evse,
            "connectorId": self.connector,
        }
