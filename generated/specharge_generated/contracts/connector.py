# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `connector`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.connector import CONNECTOR

if TYPE_CHECKING:
    from abc import abstractmethod
    from collections.abc import Mapping

    from specharge_engine.events import Answered, Failed
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class ConnectorContract(Machine):
    """The status of one connector as the CSMS sees it."""

    program: ClassVar[Program] = CONNECTOR

    if TYPE_CHECKING:

        @abstractmethod
        def cable_is_attached(self, event: events.EvUnplugged) -> bool:
            """On ev_unplugged."""

        @abstractmethod
        def compose_StatusNotificationRequest(self, event: Any, constants: Mapping[str, Any]) -> dict[str, Any]:
            """On 12 events."""

        @abstractmethod
        def connector_is_out_of_service(
            self, event: events.OperabilityChanged | events.CablePluggedIn | events.EvUnplugged | events.TransactionEnded | events.FaultCleared | events.StationStarted
        ) -> bool:
            """On 6 events."""

        @abstractmethod
        def connector_is_to_go_out_of_service(self, event: events.CableRemoved) -> bool:
            """On cable_removed."""

        @abstractmethod
        def evse_is_reserved(
            self, event: events.CablePluggedIn | events.EvUnplugged | events.StationStarted | events.OperabilityChanged | events.ReservationsChanged | events.FaultCleared
        ) -> bool:
            """On 6 events."""

        @abstractmethod
        def note_reported(
            self, event: Answered[messages.StatusNotificationRequest, messages.StatusNotificationResponse]
        ) -> None:
            """On StatusNotificationResponse."""

        @abstractmethod
        def note_unreported(self, event: Failed[messages.StatusNotificationRequest]) -> None:
            """On StatusNotificationFailed."""

        @abstractmethod
        def show_available(
            self, event: events.CableRemoved | events.EvUnplugged | events.TransactionEnded | events.FaultCleared | events.OperabilityChanged | events.ReservationsChanged
        ) -> None:
            """On 6 events."""

        @abstractmethod
        def show_faulted(self, event: events.ConnectorFaulted) -> None:
            """On connector_faulted."""

        @abstractmethod
        def show_occupied(
            self, event: events.CablePluggedIn | events.EvUnplugged | events.FaultCleared | events.OperabilityChanged | events.ReservationsChanged
        ) -> None:
            """On cable_plugged_in, ev_unplugged, fault_cleared, operability_changed, reservations_changed."""

        @abstractmethod
        def show_reserved(
            self, event: events.StationStarted | events.OperabilityChanged | events.ReservationsChanged | events.FaultCleared
        ) -> None:
            """On station_started, operability_changed, reservations_changed, fault_cleared."""

        @abstractmethod
        def show_unavailable(
            self, event: events.OperabilityChanged | events.TransactionEnded | events.CableRemoved | events.FaultCleared | events.CablePluggedIn | events.StationStarted
        ) -> None:
            """On 6 events."""

        @abstractmethod
        def status_is_unreported(self, event: events.ReportChangedConnectors) -> bool:
            """On report_changed_connectors."""
