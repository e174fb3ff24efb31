"""The station's clock, set by the CSMS where it is the time source (B01.FR.06, G02.FR.06)."""

from __future__ import annotations

from typing import Any

from specharge_engine.timestamps import parse_time
from specharge_generated import events
from specharge_generated.contracts.clock import ClockContract


class Clock(ClockContract):
    """Sets wall time only; timers run on time that never jumps."""

    def synchronise_clock(self, event: events.CsmsTimeReceived) -> None:
        """Take the CSMS's time as the station's."""
        self.station.set_offset(parse_time(event.time) - self.station.now)

    def compose_set_clock(self, event: events.CsmsTimeReceived) -> dict[str, Any]:
        """Give the hardware clock the same time."""
        return {"time": event.time}
