"""The lock of a socket (use cases E05, E06, E07, E09, E10)."""

from __future__ import annotations

from specharge_engine.events import Event
from specharge_generated import events
from specharge_generated.contracts.lock import LockContract
from specharge_machines.neighbours import connected_connector


class Lock(LockContract):
    """Keeps no data but its state."""

    def cable_is_attached(self, event: Event) -> bool:
        """Tell whether the cable belongs to the station, so that nothing is locked."""
        assert self.evse is not None
        assert self.connector is not None
        return self.station.site.connector(self.evse, self.connector).cable_is_attached

    def it_is_the_connected_connector(self, event: Event) -> bool:
        """Tell whether the EVSE's EV is connected over this connector."""
        return connected_connector(self) == self.connector

    def transaction_ended_normally(self, event: events.TransactionEnded) -> bool:
        """Tell whether the transaction ended as it should: no theft, no fault, no forgotten cable."""
        return event.normally
