"""What a kernel call returns: the effects in order, and the trace of what was done and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from specharge_engine import table


class Transmit(NamedTuple):
    """Put this text on the WebSocket. A `repeatable` one may leave before what changed with it is kept."""

    frame: str
    repeatable: bool = False


class Command(NamedTuple):
    """Call the method `name` of the hardware."""

    name: str
    evse: int | None
    connector: int | None
    arguments: dict[str, Any]

    @property
    def keywords(self) -> dict[str, Any]:
        """The arguments with the address, as the method takes them."""
        where = {"evse": self.evse, "connector": self.connector}
        return {**{name: value for name, value in where.items() if value is not None}, **self.arguments}


Effect = Transmit | Command


class Taken(NamedTuple):
    """One transition of the trace. `at` is the use case and line of the rule, e.g. `E02:41`."""

    time: float
    machine: str
    source: str
    target: str
    event: str
    requirements: tuple[str, ...]
    at: str


class Fault(NamedTuple):
    """A step that failed and was rolled back."""

    time: float
    machine: str
    description: str


class Step:
    """The outcome of one kernel call. `taken` holds raw tuples; read `trace`. `received` is what the call was given."""

    __slots__ = ("effects", "faults", "ignored", "notes", "now", "received", "taken")

    def __init__(self, now: float = 0.0) -> None:
        self.now = now
        self.received: str | bytes | None = None
        self.effects: list[Effect] = []
        self.taken: list[tuple[float, Any, str, str, table.Rule]] = []
        self.ignored: list[tuple[float, Any]] = []
        self.faults: list[Fault] = []
        self.notes: list[str] = []

    def transmit(self, frame: str, *, repeatable: bool = False) -> None:
        """Add a frame to the effects."""
        self.effects.append(Transmit(frame, repeatable))

    def fault(self, now: float, machine: str, description: str) -> None:
        """Add a contained fault to the trace."""
        self.faults.append(Fault(now, machine, description))

    @property
    def frames(self) -> list[str]:
        """The frames to put on the wire, in order."""
        return [effect.frame for effect in self.effects if isinstance(effect, Transmit)]

    @property
    def commands(self) -> list[Command]:
        """The commands for the hardware, in order."""
        return [effect for effect in self.effects if isinstance(effect, Command)]

    @property
    def trace(self) -> Iterator[Taken]:
        """The transitions taken, in order."""
        for time, machine, source, event, rule in self.taken:
            yield Taken(time, machine.key, source, rule.target or source, event, rule.satisfies, rule.at)
