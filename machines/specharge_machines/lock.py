"""The lock of a socket (use cases E02, E05, E06, E07, E09, E10, G05)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specharge_generated import events
from specharge_generated.contracts.lock import LockContract
from specharge_machines.neighbours import connected_connector

if TYPE_CHECKING:
    from specharge_engine.events import Event


class Lock(LockContract):
    """Keeps no data but its state."""

    @property
    def _problem(self) -> str:
        return f"ConnectorPlugRetentionLock@{self.evse}.{self.connector}.Problem"

    def cable_is_attached(self, event: events.PlugLockWanted) -> bool:
        """Tell whether the cable belongs to the station, so that nothing is locked."""
        assert self.evse is not None
        assert self.connector is not None
        return self.station.site.connector(self.evse, self.connector).cable_is_attached

    def lock_had_a_problem(self, event: events.ConnectorLocked) -> bool:
        """Tell whether the last attempt failed."""
        return self.station.values.get(self._problem) is True

    def show_problem(self, event: events.LockFailed) -> None:
        """Let the device model say so."""
        self.station.assign(self._problem, "Actual", "true")

    def show_no_problem(self, event: events.ConnectorLocked) -> None:
        """Let the device model say so."""
        self.station.assign(self._problem, "Actual", "false")

    def compose_event_noticed(self, event: events.LockFailed | events.ConnectorLocked) -> events.EventNoticed:
        """Say that the lock has a problem, or no longer."""
        failed = isinstance(event, events.LockFailed)
        return events.EventNoticed(path=self._problem, value="true" if failed else "false", cleared=not failed)

    def it_is_the_connected_connector(self, event: Event) -> bool:
        """Tell whether the EVSE's EV is connected over this connector."""
        return connected_connector(self) == self.connector

    def transaction_ended_normally(self, event: events.TransactionEnded) -> bool:
        """Tell whether the transaction ended as it should: no theft, no fault, no forgotten cable."""
        return event.normally
