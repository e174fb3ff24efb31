# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `reservation_reporter`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.reservation_reporter import RESERVATION_REPORTER

if TYPE_CHECKING:
    from abc import abstractmethod
    from collections.abc import Mapping

    from specharge_engine.events import Answered
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class ReservationReporterContract(Machine):
    """Tells the CSMS of reservations that ended by themselves, one message at a time, and keeps what is not told yet."""

    program: ClassVar[Program] = RESERVATION_REPORTER

    if TYPE_CHECKING:

        @abstractmethod
        def compose_ReservationStatusUpdateRequest(
            self, event: events.ReservationRemoved | events.ReservationExpired | Answered[messages.ReservationStatusUpdateRequest, messages.ReservationStatusUpdateResponse] | events.StationAccepted | events.ReportAllConnectors | events.ReportChangedConnectors, constants: Mapping[str, Any]
        ) -> dict[str, Any]:
            """On 6 events."""

        @abstractmethod
        def forget_what_is_told(
            self, event: Answered[messages.ReservationStatusUpdateRequest, messages.ReservationStatusUpdateResponse]
        ) -> None:
            """On ReservationStatusUpdateResponse."""

        @abstractmethod
        def more_has_ended(
            self, event: Answered[messages.ReservationStatusUpdateRequest, messages.ReservationStatusUpdateResponse]
        ) -> bool:
            """On ReservationStatusUpdateResponse."""

        @abstractmethod
        def note_expired(self, event: events.ReservationExpired) -> None:
            """On reservation_expired."""

        @abstractmethod
        def note_removed(self, event: events.ReservationRemoved) -> None:
            """On reservation_removed."""
