"""The answer to RequestStopTransaction (use cases B02, F03, F04)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from specharge_generated import events
from specharge_generated.contracts.request_stop_transaction import RequestStopTransactionContract
from specharge_machines.transaction import Transaction

if TYPE_CHECKING:
    from specharge_engine.events import Received
    from specharge_generated.messages import RequestStopTransactionRequest

Request: TypeAlias = "Received[RequestStopTransactionRequest]"


class RequestStopTransaction(RequestStopTransactionContract):
    """Finds the transaction, and tells the machines of its EVSE to stop it."""

    def _transaction(self, event: Request) -> Transaction | None:
        """Return the open transaction of the request, which may have no EVSE yet, or None."""
        for each in self.station.machines(Transaction):
            if each.is_open and each.transaction_id == event.payload.transactionId:
                return each
        return None

    def transaction_is_active(self, event: Request) -> bool:
        """Tell whether a transaction with that transactionId is open."""
        return self._transaction(event) is not None

    def compose_remote_stop_ordered(self, event: Request) -> events.RemoteStopOrdered:
        """Address the EVSE of the transaction."""
        found = self._transaction(event)
        assert found is not None
        return events.RemoteStopOrdered(evse=found.evse)
