"""Security events: each is logged, the critical ones are reported (use case A04)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from specharge_generated import events
from specharge_generated.contracts.security_events import SecurityEventsContract
from specharge_machines.planned_boot import PlannedBoot
from specharge_machines.security_log import SecurityLog

if TYPE_CHECKING:
    from specharge_engine.events import VariableChanged

# The longest techInfo of SecurityEventNotification.
LONGEST_TECH_INFO = 255

Login = events.MaintenanceLoginAccepted | events.MaintenanceLoginFailed | events.SecurityLogClearingOrdered


class SecurityEvents(SecurityEventsContract):
    """`logged` counts the entries that the log has ever had."""

    logged: int = 0

    def security_event_is_critical(self, event: events.SecurityEventNoticed) -> bool:
        """Tell whether OCPP's list marks the type as critical."""
        return event.type in events.CRITICAL_SECURITY_EVENTS

    def log_security_event(self, event: events.SecurityEventNoticed) -> None:
        """Write it into the security log."""
        self.logged = self.logged + 1
        SecurityLog(self.station).add(self.logged, self.station.timestamp(), event.type, _tech_info(event))

    def compose_SecurityEventNotificationRequest(
        self, event: events.SecurityEventNoticed, constants: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Tell what happened, and when."""
        return {"type": event.type, "timestamp": self.station.timestamp(), "techInfo": _tech_info(event)}

    def clear_security_log(self, event: events.SecurityLogClearingOrdered) -> None:
        """Empty the security log."""
        SecurityLog(self.station).clear()

    # What the station notices by itself.

    def station_was_reset(self, event: events.StationStarted) -> bool:
        """Tell whether the station boots because it was reset, and not because its power came back."""
        return self._boot_reason(event) not in (None, "PowerUp")

    def firmware_was_updated(self, event: events.StationStarted) -> bool:
        """Tell whether the station boots with another firmware, which the hardware knows."""
        return event.reason == "FirmwareUpdate"

    def which_firmware(self, event: events.StationStarted) -> str | None:
        """Return the version that runs now."""
        return self.station.site.identity.firmware_version

    def why_it_booted(self, event: events.StationStarted) -> str | None:
        """Return the BootReasonEnumType, which `planned_boot` knows by now."""
        return self.station.boot_reason

    def _boot_reason(self, event: events.StationStarted) -> str | None:
        """Return what the hardware says, or else what the station has itself brought about."""
        if event.reason is not None:
            return event.reason
        planned = self.peer(PlannedBoot)
        return planned.reason if planned.state == "planned" else None

    def what_happened(self, event: events.TamperDetected | events.MemoryRanLow) -> str | None:
        """Return what the hardware says of it."""
        return event.what

    def who_and_where(self, event: Login) -> str | None:
        """Return user and origin as OCPP's list of security events recommends."""
        known = {"user": event.user, "origin": event.origin}
        return (
            json.dumps({name: text for name, text in known.items() if text is not None})
            if any(known.values())
            else None
        )

    def what_is_set(self, event: VariableChanged) -> str:
        """Name the variable and its new value."""
        _, _, text = self.station.variables.dump(event.path, "Actual")
        return f"{event.path} is {text}"

    def what_was_wrong(self, event: events.InvalidMessageReceived) -> str:
        """Say what was wrong with the message, not what was in it."""
        return event.why

    def what_was_replayed(self, event: events.MessageReplayed) -> str:
        """Name the action."""
        return event.action


def _tech_info(event: events.SecurityEventNoticed) -> str | None:
    return None if event.tech_info is None else event.tech_info[:LONGEST_TECH_INFO]
