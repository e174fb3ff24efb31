"""When two positions of a walk are the same: what is left out of a station's state, and why it does not matter.

Left out: the data of machines that have nothing to do with the driver at an EVSE, of which the state counts; ids,
sequence numbers and meter readings, which the ledger checks as they are made; texts for the display; how long a timer
still runs, but not which runs out before which. Of the queue counts its head, and which kinds of message follow: on the
open transaction or on one that is over, with or without an idToken to be decided on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from specharge_machines.ev_connection import EvConnection
from specharge_machines.reservation_rules import Reservation
from specharge_machines.transaction import Transaction

if TYPE_CHECKING:
    from specharge_engine.kernel import Kernel
    from specharge_engine.machine import Machine
    from specharge_engine.outbox import Outgoing
    from specharge_machines.exploration.world import World

# The machines whose data tell states apart; of all others only the state counts.
_WITH_DATA = frozenset(
    {
        "transaction",
        "authorization",
        "connector",
        "ev_connection",
        "power_path",
        "lock",
        "evse_reset",
        "reboot",
        "reservations",
        "reservation_reporter",
    }
)
_LEFT_OUT = frozenset(
    {
        "station",
        "evse",
        "connector",
        "key",
        "program",
        "transaction_id",
        "seq_no",
        "register_at_begin",
        "registers",
        "samples",
        "samples_taken",
        "periodic",
        "connections",
        "connection_told",
        "_text",
        "_language",
        "call",
        "phases",
        "phases_are_told",
        "public_key_is_told",
        "unanswered",
        "stopping_token",
        "_ended",
    }
)
# Data that are read in these states alone; in others they are of the last driver.
_FRESH = {
    "transaction": "ongoing",
    "authorization": ("asking", "authorized", "ended"),
    "power_path": ("locking", "closing_again"),
    "ev_connection": ("connected", "claiming"),
}
Key = tuple[Any, ...]


def canonical(world: World) -> Key:
    """Return what tells this position from others."""
    kernel, bay, outlet = world.kernel, world.bay, world.outlet
    return (
        tuple(map(_machine, kernel.all_machines())),
        _timers(kernel),
        _queue(kernel),
        (bay.parked, bay.contactor_closed, bay.draws, outlet.cable, outlet.ev, outlet.locked, bool(outlet.faults)),
        tuple(command.name for command in world.pending),
        world.status,
    )


def _machine(machine: Machine) -> Any:
    data = machine.__dict__
    name = machine.program.name
    state = data["state"]
    if len(data) <= 5 or name not in _WITH_DATA or (name in _FRESH and not state.startswith(_FRESH[name])):
        return state
    found = tuple([(key, _value(value)) for key, value in data.items() if value and key not in _LEFT_OUT])
    if name == "transaction":
        connection = machine.peer(EvConnection)
        return found, data.get("connection_told") == connection.connections
    return found


def _value(value: Any) -> Any:
    if isinstance(value, list) and value and isinstance(value[0], Reservation):
        return tuple([(each.id, each.token.idToken) for each in value])
    if isinstance(value, BaseModel):
        return getattr(value, "idToken", None) or repr(value)
    return value if isinstance(value, (str, bool, int, float)) else repr(value)


def _timers(kernel: Kernel) -> Key:
    """Return the running timers in the order in which they run out, and the wire among them."""
    due = [
        (deadline, (machine.partition("#")[0], timer))
        for (machine, timer), deadline in kernel.timers.items()
        if machine != "heartbeat"
    ]
    wire = kernel.outbox.outstanding
    if wire is not None:
        due.append((kernel.outbox.sent_at + 30.0, ("wire", "")))
    due.sort()
    return tuple([key for _, key in due])


def _queue(kernel: Kernel) -> Key:
    outbox = kernel.outbox
    out = outbox.outstanding
    kept = [_message(kernel, each) for each in outbox.kept]
    if len(kept) > 1:
        kept = [kept[0], "more", *sorted(set(kept[1:]))]
    passing = [each.action for each in outbox.passing]
    first = None if out is None else (_message(kernel, out[1]), out[1].attempts if out[1].kept else 0)
    return (outbox.link_up, outbox.held, outbox.registration, first, tuple(kept), tuple(passing))


def _message(kernel: Kernel, outgoing: Outgoing) -> str:
    if outgoing.action != "TransactionEvent":
        return str(outgoing.action)
    message, sender = outgoing.message, kernel.sender(outgoing)
    wish = "asks" if message.idToken is not None else "tells"
    now = isinstance(sender, Transaction) and sender.is_open
    same = isinstance(sender, Transaction) and sender.transaction_id == message.transactionInfo.transactionId
    return f"{wish} {'now' if now and same else 'past'}"
