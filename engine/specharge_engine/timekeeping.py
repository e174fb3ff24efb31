"""Where time comes from: the system, or a test."""

from __future__ import annotations

import time
from typing import Protocol


class Clock(Protocol):
    """Two times in seconds: one that only goes on, and the wall clock's (Unix epoch)."""

    def now(self) -> float:
        """Return a time that never jumps."""
        ...

    def wall(self) -> float:
        """Return the wall clock's time."""
        ...


class SystemClock:
    """The machine's clocks."""

    def now(self) -> float:
        """Return the monotonic time."""
        return time.monotonic()

    def wall(self) -> float:
        """Return the time of day."""
        return time.time()
