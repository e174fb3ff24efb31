"""What ChangeAvailability made of an EVSE (use case G03)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specharge_generated.contracts.evse_operability import EvseOperabilityContract

if TYPE_CHECKING:
    from specharge_generated import events


class EvseOperability(EvseOperabilityContract):
    """Keeps no data but its state."""

    def operation_is_wanted(self, event: events.EvseAvailabilityWanted) -> bool:
        """Tell whether the CSMS wants the EVSE in service."""
        return event.operative
