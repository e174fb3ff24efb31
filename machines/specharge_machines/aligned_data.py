"""The moments of clock-aligned meter values (use case J01).

The rule of this file: a moment is one of wall time, so the time until it is computed anew at each start of a timer, and
whenever the clock is set. Days begin at 00:00:00 UTC; an interval that does not divide the day starts over there.
"""

from __future__ import annotations

from specharge_engine.events import Expired, VariableChanged
from specharge_generated import events
from specharge_generated.contracts.aligned_data import AlignedDataContract

DAY = 86_400.0
# A clock that is set by no more than this, in seconds, neither repeats a moment nor skips one.
SMALL_CORRECTION = 1.0
# A moment that a small correction jumped over is there at once: the shortest time a timer can run.
AT_ONCE = 0.001

Occasion = Expired | VariableChanged | events.StationStarted | events.CsmsTimeReceived


class AlignedData(AlignedDataContract):
    """For each timer: the moment it waits for, and the last one that was there; None before the first."""

    next_values: float | None = None
    last_values: float | None = None
    next_sample: float | None = None
    last_sample: float | None = None

    def until_values(self, event: Occasion) -> float:
        """Return the seconds until the next multiple of AlignedDataCtrlr.Interval; 0 when there is none."""
        if isinstance(event, Expired):
            self.last_values = self.next_values
        interval = self.station.values.get("AlignedDataCtrlr.Interval")
        missed = None if isinstance(event, VariableChanged) else self.next_values
        self.next_values = self._next(interval, missed, self.last_values)
        return self._until(self.next_values)

    def until_sample(self, event: Occasion) -> float:
        """Return the same for AlignedDataCtrlr.TxEndedInterval."""
        if isinstance(event, Expired):
            self.last_sample = self.next_sample
        interval = self.station.values.get("AlignedDataCtrlr.TxEndedInterval")
        missed = None if isinstance(event, VariableChanged) else self.next_sample
        self.next_sample = self._next(interval, missed, self.last_sample)
        return self._until(self.next_sample)

    def _next(self, interval: int | None, awaited: float | None, last: float | None) -> float | None:
        """Return the next moment in wall time, or None without an interval."""
        if not interval:
            return None
        wall = self.station.now + self.station.offset
        if awaited is not None and awaited != last and 0 <= wall - awaited <= SMALL_CORRECTION:
            return awaited
        if last is not None and 0 <= last - wall <= SMALL_CORRECTION:
            wall = last
        return moment_after(wall, interval)

    def _until(self, moment: float | None) -> float:
        if moment is None:
            return 0.0
        return max(moment - self.station.now - self.station.offset, AT_ONCE)


def moment_after(wall: float, interval: float) -> float:
    """Return the first moment after `wall` (Unix time) that is so many whole intervals past midnight, or midnight."""
    midnight = wall // DAY * DAY
    return min(midnight + ((wall - midnight) // interval + 1) * interval, midnight + DAY)
