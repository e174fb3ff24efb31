"""What ChangeAvailability made of a connector (use case G03)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specharge_generated.contracts.connector_operability import ConnectorOperabilityContract
from specharge_machines import availability

if TYPE_CHECKING:
    from specharge_generated import events


class ConnectorOperability(ConnectorOperabilityContract):
    """Keeps no data but its state."""

    def operation_is_wanted(self, event: events.ConnectorAvailabilityWanted) -> bool:
        """Tell whether the CSMS wants the connector in service."""
        return event.operative

    def transaction_may_use_it(self, event: events.ConnectorAvailabilityWanted) -> bool:
        """Tell whether the connector must wait for a transaction."""
        assert self.evse is not None
        assert self.connector is not None
        return availability.transaction_may_use(self.station, self.evse, self.connector)
