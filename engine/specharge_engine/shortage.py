"""What is given up when the station is offline and its storage runs full: samples in between, and nothing else.

The rule of this file: a message that says anything but a sample is never dropped, and neither is the last sample.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specharge_engine.outbox import Outgoing
from specharge_engine.satisfies import satisfies

if TYPE_CHECKING:
    from specharge_engine.kernel import Kernel

# Storage with less room than this, in bytes, is short: a transaction that goes on must still fit.
RESERVE = 1 << 20
# To look costs a write; after so many messages the station looks again.
PACE = 10
SAMPLES = frozenset({"MeterValuePeriodic", "MeterValueClock"})


@satisfies("E04.FR.07", "E04.FR.08", "E11.FR.04", "E11.FR.05", "E12.FR.04", "E12.FR.05", "J02.FR.12", "J02.FR.13")
def drop_samples(kernel: Kernel) -> None:
    """Drop the 1st, 3rd, 5th … Updated message of each transaction that carries nothing but a sample."""
    lines: dict[str, list[Outgoing]] = {}
    for outgoing in kernel.outbox.kept:
        if outgoing.action == "TransactionEvent" and outgoing.message.triggerReason in SAMPLES:
            lines.setdefault(outgoing.message.transactionInfo.transactionId, []).append(outgoing)
    dropped = {outgoing.number for line in lines.values() if len(line) > 1 for outgoing in line[::2]}
    kernel.outbox.kept = [outgoing for outgoing in kernel.outbox.kept if outgoing.number not in dropped]
    kernel.changes.kept.update(dict.fromkeys(dropped))


def relieve(kernel: Kernel) -> None:
    """Look from time to time, while the queue grows offline, whether there is room; make some where there is not."""
    waiting = len(kernel.outbox.kept)
    if waiting and waiting % PACE == 0 and not kernel.site.has_room(RESERVE):
        drop_samples(kernel)
