"""Whether the hardware of an EVSE, or at EVSE 0 that of the whole station, can be reset now (use case B11)."""

from __future__ import annotations

from specharge_generated.contracts.reset_bar import ResetBarContract


class ResetBar(ResetBarContract):
    """Keeps no data but its state."""
