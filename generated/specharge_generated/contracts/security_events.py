# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `security_events`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.security_events import SECURITY_EVENTS

if TYPE_CHECKING:
    from abc import abstractmethod
    from collections.abc import Mapping

    from specharge_engine.events import VariableChanged
    from specharge_engine.table import Program
    from specharge_generated import events

class SecurityEventsContract(Machine):
    """Writes every security event into the security log, and reports the critical ones to the CSMS."""

    program: ClassVar[Program] = SECURITY_EVENTS

    if TYPE_CHECKING:

        @abstractmethod
        def clear_security_log(self, event: events.SecurityLogClearingOrdered) -> None:
            """On security_log_clearing_ordered."""

        @abstractmethod
        def compose_SecurityEventNotificationRequest(
            self, event: events.SecurityEventNoticed, constants: Mapping[str, Any]
        ) -> dict[str, Any]:
            """On security_event_noticed."""

        @abstractmethod
        def firmware_was_updated(self, event: events.StationStarted) -> bool:
            """On station_started."""

        @abstractmethod
        def log_security_event(self, event: events.SecurityEventNoticed) -> None:
            """On security_event_noticed."""

        @abstractmethod
        def security_event_is_critical(self, event: events.SecurityEventNoticed) -> bool:
            """On security_event_noticed."""

        @abstractmethod
        def station_was_reset(self, event: events.StationStarted) -> bool:
            """On station_started."""

        @abstractmethod
        def what_happened(self, event: events.TamperDetected | events.MemoryRanLow) -> str | None:
            """On tamper_detected, memory_ran_low."""

        @abstractmethod
        def what_is_set(self, event: VariableChanged) -> str | None:
            """On 3 events."""

        @abstractmethod
        def what_was_replayed(self, event: events.MessageReplayed) -> str | None:
            """On message_replayed."""

        @abstractmethod
        def what_was_wrong(self, event: events.InvalidMessageReceived) -> str | None:
            """On invalid_message_received."""

        @abstractmethod
        def which_firmware(self, event: events.StationStarted) -> str | None:
            """On station_started."""

        @abstractmethod
        def who_and_where(
            self, event: events.MaintenanceLoginAccepted | events.MaintenanceLoginFailed | events.SecurityLogClearingOrdered
        ) -> str | None:
            """On maintenance_login_accepted, maintenance_login_failed, security_log_clearing_ordered."""

        @abstractmethod
        def why_it_booted(self, event: events.StationStarted) -> str | None:
            """On station_started."""
