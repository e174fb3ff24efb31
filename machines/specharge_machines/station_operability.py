"""What ChangeAvailability made of the station as a whole (use case G04)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specharge_generated.contracts.station_operability import StationOperabilityContract
from specharge_machines import availability

if TYPE_CHECKING:
    from specharge_generated import events


class StationOperability(StationOperabilityContract):
    """Keeps no data but its state."""

    def operation_is_wanted(self, event: events.StationAvailabilityWanted) -> bool:
        """Tell whether the CSMS wants the station in service."""
        return event.operative

    def transaction_is_anywhere(self, event: events.StationAvailabilityWanted | events.TransactionEnded) -> bool:
        """Tell whether a transaction is open at the station."""
        return availability.transaction_is_anywhere(self.station)
