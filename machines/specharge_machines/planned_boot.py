"""Why the station boots, when it has itself brought that about (use cases B01, B11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specharge_generated.contracts.planned_boot import PlannedBootContract

if TYPE_CHECKING:
    from specharge_generated import events
    from specharge_generated.messages import BootReasonEnumType


class PlannedBoot(PlannedBootContract):
    """Keeps the reason from the moment the hardware is told to reset; it is told once."""

    reason: BootReasonEnumType = "Unknown"

    def hardware_knows_the_reason(self, event: events.StationStarted) -> bool:
        """Tell whether the hardware says why it boots, which it then knows better."""
        return event.reason is not None

    def note_reason(self, event: events.RebootBegun) -> None:
        """Keep the reason."""
        self.reason = event.reason

    def give_reason(self, event: events.StationStarted) -> None:
        """Let BootNotification tell the reason."""
        self.station.set_boot_reason(self.reason)
