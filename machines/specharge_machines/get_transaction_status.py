"""The answer to GetTransactionStatus (use case E14)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from specharge_generated.contracts.get_transaction_status import GetTransactionStatusContract
from specharge_generated.messages import GetTransactionStatusRequest, TransactionEventRequest
from specharge_machines.transaction import Transaction

if TYPE_CHECKING:
    from specharge_engine.events import Received

Request: TypeAlias = "Received[GetTransactionStatusRequest]"


class GetTransactionStatus(GetTransactionStatusContract):
    """A message counts as waiting until the CSMS has answered it."""

    def no_transaction_is_named(self, event: Request) -> bool:
        """Tell whether the question is about messages in general."""
        return event.payload.transactionId is None

    def transaction_messages_wait(self, event: Request) -> bool:
        """Tell whether any TransactionEvent remains to be delivered."""
        return bool(self._undelivered())

    def the_transaction_is_open(self, event: Request) -> bool:
        """Tell whether the named transaction has begun and not ended."""
        wanted = event.payload.transactionId
        return any(each.is_open and each.transaction_id == wanted for each in self.station.machines(Transaction))

    def messages_about_it_wait(self, event: Request) -> bool:
        """Tell whether a message about the named transaction remains to be delivered."""
        return event.payload.transactionId in self._undelivered()

    def _undelivered(self) -> set[str]:
        messages = (outgoing.message for outgoing in self.station.outbox.undelivered())
        return {m.transactionInfo.transactionId for m in messages if isinstance(m, TransactionEventRequest)}
