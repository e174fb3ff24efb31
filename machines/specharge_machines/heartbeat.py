"""The heartbeat (use case G02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specharge_generated import events
from specharge_generated.contracts.heartbeat import HeartbeatContract

if TYPE_CHECKING:
    from specharge_engine.events import Answered, Expired
    from specharge_generated.messages import HeartbeatRequest, HeartbeatResponse

INTERVAL = "OCPPCommCtrlr.HeartbeatInterval"


class Heartbeat(HeartbeatContract):
    """Its interval is a variable of the device model; without that variable, what the CSMS gave counts."""

    given: int = 300

    def heartbeat_interval(
        self, event: events.StationAccepted | events.HeartbeatWanted | Expired | events.MessageSent
    ) -> float:
        """Return the time without any message after which a Heartbeat is due, in seconds."""
        return float(self.station.values.get(INTERVAL) or self.given)

    def interval_is_given(self, event: events.StationAccepted) -> bool:
        """Tell whether the BootNotificationResponse gave an interval above 0."""
        return event.interval > 0

    def adjust_heartbeat_interval(self, event: events.StationAccepted) -> None:
        """Make the CSMS's interval the configured one."""
        self.given = event.interval
        if self.station.variables.supports(INTERVAL, "Actual"):
            self.station.assign(INTERVAL, "Actual", str(self.given))

    def compose_csms_time_received(
        self, event: Answered[HeartbeatRequest, HeartbeatResponse]
    ) -> events.CsmsTimeReceived:
        """Pass the CSMS's time on."""
        return events.CsmsTimeReceived(time=event.payload.currentTime)
