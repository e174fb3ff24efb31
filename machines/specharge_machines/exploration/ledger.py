"""What a CSMS would know: which transactions began, how far each is counted, and which are over.

The rule of this file: it reads only the messages that the station makes, in the order in which it makes them.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from specharge_engine.kernel import Kernel


class Violation(Exception):
    """Say which property does not hold, and how it shows."""


TOLD = "TransactionEvent"


@dataclass(frozen=True, slots=True)
class Account:
    """One open transaction: where it is, the seqNo of its next message, the chargingState that was told last."""

    evse: int
    next_seq_no: int
    charging_state: str | None


@dataclass(frozen=True, slots=True)
class Ledger:
    """`made` is the number of the last message made, `sent` that of the last one that was on the wire."""

    open: dict[str, Account] = field(default_factory=dict)
    ended: frozenset[str] = frozenset()
    made: int = 0
    sent: int = 0

    def read(self, kernel: Kernel) -> Ledger:
        """Return the ledger after a step. Raises Violation when a message is not the one that was due."""
        ledger = self
        for number, outgoing in sorted(kernel.changes.kept.items()):
            if outgoing is not None and number > ledger.made:
                if outgoing.action == TOLD:
                    ledger = ledger._note(outgoing.message, _evse_of(outgoing.sender))
                ledger = replace(ledger, made=number)
        kept = [each.number for each in kernel.outbox.undelivered() if each.action == TOLD]
        if kept != sorted(kept):
            raise Violation(f"the queue is in the order of creation: it holds {kept}")
        outstanding = kernel.outbox.outstanding
        if outstanding is not None and outstanding[1].action == TOLD and outstanding[1].number != ledger.sent:
            if outstanding[1].number < ledger.sent:
                raise Violation(f"messages leave in the order of creation: {outstanding[1].number} after {ledger.sent}")
            ledger = replace(ledger, sent=outstanding[1].number)
        return ledger

    def _note(self, message: Any, evse: int) -> Ledger:
        info = message.transactionInfo
        transaction, kind, number = info.transactionId, message.eventType, message.seqNo
        account = self.open.get(transaction)
        if transaction in self.ended:
            raise Violation(f"nothing follows Ended: {kind} {message.triggerReason} of a transaction that is over")
        if (account is None) != (kind == "Started"):
            raise Violation(f"each transaction has one Started, its first message: {kind} {message.triggerReason}")
        due = 0 if account is None else account.next_seq_no
        if number != due:
            raise Violation(f"seqNo has no gap and no repeat: {kind} has {number}, {due} is due")
        if kind == "Started" and any(other.evse == evse for other in self.open.values()):
            raise Violation(f"an EVSE has one open transaction at most: another Started at EVSE {evse}")
        told = info.chargingState or (account.charging_state if account is not None else None)
        rest = {name: other for name, other in self.open.items() if name != transaction}
        if kind == "Ended":
            return replace(self, open=rest, ended=self.ended | {transaction})
        return replace(self, open={**rest, transaction: Account(evse, number + 1, told)})


def _evse_of(sender: str) -> int:
    return int(sender.partition("@")[2])
