"""Tiny machines for the tests of the kernel and of the store: tables written by hand, and a kernel that runs them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from specharge_engine.device_model import DeviceModel
from specharge_engine.effects import Step
from specharge_engine.events import Event
from specharge_engine.kernel import Kernel
from specharge_engine.machine import Machine
from specharge_engine.outbox import Outbox
from specharge_engine.site import Connector, Evse, Identity, SampledReading, Site
from specharge_engine.table import Guard, Named, Operation, Program, Rule, Scope
from specharge_engine.variables import VariableDefinition

WALL = 1_800_000_000.0  # wall time when the kernel's time is 0
ACCEPTED = "Accepted"

DEFINITIONS: Mapping[str, VariableDefinition] = {
    "Demo.Limit": VariableDefinition("integer", "ReadWrite", default="5", persistent=True),
    "Demo.Share": VariableDefinition("decimal", "ReadWrite", default="1", persistent=True),
    "Demo.Name": VariableDefinition("string", "ReadWrite", default="one", persistent=True),
    "Demo.Secret": VariableDefinition("string", "WriteOnly", default="", persistent=True),
    "Demo.Fleeting": VariableDefinition("string", "ReadWrite", default="gone"),
    "Demo.Goal": VariableDefinition(
        "integer", "ReadWrite", default="1", persistent=True, attributes=("Actual", "Target", "MinSet", "MaxSet")
    ),
    "OCPPCommCtrlr.MessageTimeout[Default]": VariableDefinition("integer", "ReadWrite", default="30"),
    "OCPPCommCtrlr.MessageAttempts[TransactionEvent]": VariableDefinition("integer", "ReadWrite", default="3"),
    "OCPPCommCtrlr.MessageAttemptInterval[TransactionEvent]": VariableDefinition("integer", "ReadWrite", default="60"),
}


class NoMeter:
    """A station that measures nothing."""

    def read_meter(self, evse: int) -> tuple[SampledReading, ...]:
        """Return nothing."""
        return ()


def event(name: str) -> Callable[..., Event]:
    """Return what makes an event of that name without a payload."""
    return type(name, (Event,), {"__slots__": (), "name": name})


NAMES = ("go", "poke", "told", "told_too", "again", "link_up", "link_down", "message_sent", "station_started")
VOCABULARY = {name: event(name) for name in NAMES}


def rule(*do: Operation, guards: Sequence[str] = (), to: str | None = None, at: str = "T:1", **rest: Any) -> Rule:
    """Return a rule; a guard is written `name` or `not name`, or given as it is in `conditions`."""
    named: list[Guard] = [Named(guard.removeprefix("not "), guard.startswith("not ")) for guard in guards]
    return Rule(at, (*named, *rest.get("conditions", ())), do, to, tuple(rest.get("satisfies", ())))


def program(
    name: str,
    table: Mapping[str, Mapping[str, Rule | Sequence[Rule]]],
    *,
    scope: Scope = "station",
    timers: Sequence[str] = (),
    persistent: bool = False,
    finals: Sequence[str] = (),
) -> Program:
    """Return a program; its first state is the initial one."""
    rows = {
        state: {name: (rules,) if isinstance(rules, Rule) else tuple(rules) for name, rules in events.items()}
        for state, events in table.items()
    }
    return Program(name, scope, next(iter(table)), tuple(table), frozenset(finals), persistent, tuple(timers), rows)


def machine_class(base: type[Machine], made: Program) -> type[Machine]:
    """Return a class of its own for a program."""
    return type(base.__name__, (base,), {"program": made, "__module__": base.__module__})


def kernel_of(*machines: type[Machine], online: bool = True, now: float = 0.0, offset: float = WALL) -> Kernel:
    """Return a kernel of these machines: two EVSEs of two connectors, accepted by a CSMS when `online`."""
    evses = tuple(Evse(evse, (Connector(1, "cType2"), Connector(2, "sType2"))) for evse in (1, 2))
    site = Site(Identity("CS001", "Example", "Demo"), evses, VOCABULARY)
    model = DeviceModel.build(DEFINITIONS, {}, (2, 2))
    kernel = Kernel(machines, site, model, NoMeter(), seed=7, wall_clock_offset=offset)
    kernel.now = now
    if online:
        go_online(kernel)
    return kernel


def go_online(kernel: Kernel, registration: Any = ACCEPTED) -> Outbox:
    """Let the kernel be linked, and the CSMS have said so of the station."""
    kernel.outbox.registration = registration
    kernel.link_up(kernel.now)
    return kernel.outbox


def feed(kernel: Kernel, name: str, now: float | None = None, **where: int) -> Step:
    """Feed an event of the vocabulary."""
    return kernel.feed(VOCABULARY[name](**where), kernel.now if now is None else now)


def call(kernel: Kernel, action: str, payload: Mapping[str, Any], message_id: str = "m1") -> Step:
    """Let a request of the CSMS arrive."""
    return kernel.receive(json.dumps([2, message_id, action, payload]), kernel.now)


def frames(step: Step) -> list[list[Any]]:
    """Return what a step puts on the wire, read."""
    return [json.loads(frame) for frame in step.frames]


def transaction_event(seq_no: int, transaction_id: str = "t1") -> dict[str, Any]:
    """Return the fields of a TransactionEvent."""
    return {
        "eventType": "Updated",
        "timestamp": "2027-01-15T08:00:00Z",
        "triggerReason": "Trigger",
        "seqNo": seq_no,
        "transactionInfo": {"transactionId": transaction_id},
    }
