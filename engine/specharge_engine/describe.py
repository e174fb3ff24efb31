"""What a station is doing, for a person or a program that looks at it."""

from __future__ import annotations

from typing import Any

from specharge_engine.kernel import Kernel


def describe(kernel: Kernel) -> dict[str, Any]:
    """Return every machine, the open transactions and the length of the queue, as JSON values."""
    machines = {machine.key: machine.state for machine in kernel.all_machines()}
    transactions = [
        {"evse": machine.evse, "transactionId": getattr(machine, "transaction_id", None), "state": machine.state}
        for machine in kernel.all_machines()
        if machine.program.name == "transaction" and machine.state != machine.program.initial
    ]
    return {"machines": machines, "transactions": transactions, "queue": len(kernel.outbox)}
