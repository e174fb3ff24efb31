"""The station's clock, set by the CSMS where it is the time source (B01.FR.06, G02.FR.06)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from specharge_engine.timestamps import parse_time
from specharge_generated.contracts.clock import ClockContract

if TYPE_CHECKING:
    from specharge_generated import events

THRESHOLD = "ClockCtrlr.TimeAdjustmentReportingThreshold"
# A second that is cut off, and one that the answer may take.
CUT_OFF = 2.0


class Clock(ClockContract):
    """Sets wall time only; timers run on time that never jumps. `shift` is by how many seconds it was set last."""

    shift: float = 0.0

    def clock_is_far_off(self, event: events.CsmsTimeReceived) -> bool:
        """Tell whether the clock is to be set by more than ClockCtrlr.TimeAdjustmentReportingThreshold seconds."""
        threshold = self.station.values.get(THRESHOLD)
        return isinstance(threshold, int) and abs(self._shift(event)) > threshold

    def how_far_the_clock_was_off(self, event: events.CsmsTimeReceived) -> str:
        """Say by how many seconds the clock was set."""
        return f"set by {self.shift:+.0f} s"

    def csms_time_shows_the_clock_wrong(self, event: events.CsmsTimeReceived) -> bool:
        """Tell whether the clock differs by more than a time without a fraction of a second leaves open.

        Else every such answer would set the clock back by what was cut off, and later events would seem earlier.
        """
        if "." in event.time:
            return True
        return abs(parse_time(event.time) - self.station.now - self.station.offset) >= CUT_OFF

    def synchronise_clock(self, event: events.CsmsTimeReceived) -> None:
        """Take the CSMS's time as the station's."""
        self.shift = self._shift(event)
        self.station.set_offset(parse_time(event.time) - self.station.now)

    def _shift(self, event: events.CsmsTimeReceived) -> float:
        return parse_time(event.time) - self.station.now - self.station.offset

    def compose_set_clock(self, event: events.CsmsTimeReceived) -> dict[str, Any]:
        """Give the hardware clock the same time."""
        return {"time": event.time}
