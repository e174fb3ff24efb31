"""The heartbeat (use case G02)."""

from __future__ import annotations

from specharge_engine.events import Answered
from specharge_generated import events
from specharge_generated.contracts.heartbeat import HeartbeatContract
from specharge_generated.messages import HeartbeatRequest, HeartbeatResponse


class Heartbeat(HeartbeatContract):
    """Keeps no data: its interval is a variable of the device model."""

    def interval_is_given(self, event: events.StationAccepted) -> bool:
        """Tell whether the BootNotificationResponse gave an interval above 0."""
        return event.interval > 0

    def adjust_heartbeat_interval(self, event: events.StationAccepted) -> None:
        """Make the CSMS's interval the configured one."""
        self.station.assign("OCPPCommCtrlr.HeartbeatInterval", "Actual", str(event.interval))

    def compose_csms_time_received(
        self, event: Answered[HeartbeatRequest, HeartbeatResponse]
    ) -> events.CsmsTimeReceived:
        """Pass the CSMS's time on."""
        return events.CsmsTimeReceived(time=event.payload.currentTime)
