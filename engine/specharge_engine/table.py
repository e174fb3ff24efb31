"""The shape of a compiled machine: data only, no behaviour.

`specharge build` writes one `Program` per machine; the kernel interprets it. Names in a table (guards, actions,
composers, delays) are resolved against a `Machine` class once, when that class is linked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Scope = Literal["station", "evse", "connector", "request", "item"]
Comparison = Literal["true", "has", "==", "!=", "<", "<=", ">", ">="]


@dataclass(frozen=True, slots=True)
class Named:
    """A predicate written in `machines/`: a method of that name on the machine class."""

    name: str
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Variable:
    """A condition on the Actual value of a device-model variable; an absent variable satisfies only a negated one.

    The literal of `has` is the set of members of which the list must have one; others are of the variable's type.
    """

    path: str
    comparison: Comparison
    literal: object = None
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Peer:
    """A condition on the state of another machine that shares this machine's EVSE or the whole station."""

    machine: str
    states: tuple[str, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A condition on a field of the message in hand; an absent field satisfies only a negated one."""

    message: str
    path: tuple[str, ...]
    comparison: Comparison
    literal: object
    negated: bool = False


Guard = Named | Variable | Peer | Field


@dataclass(frozen=True, slots=True)
class Do:
    """Call an action written in `machines/`."""

    name: str


@dataclass(frozen=True, slots=True)
class Send:
    """Send an OCPP request; `fields` are the constants of the spec, the machine's composer adds the rest.

    An `instructed` request was asked for by the CSMS; it may leave before the CSMS has accepted the station.
    """

    action: str
    fields: Mapping[str, object]
    composer: str | None
    instructed: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """Answer the OCPP request in hand: constants, the results of an `Each`, and the composer's fields."""

    action: str
    fields: Mapping[str, object]
    composer: str | None


@dataclass(frozen=True, slots=True)
class Refuse:
    """Answer the OCPP request in hand with a CALLERROR."""

    code: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """Give the outcome of one element of a request's list (scope `item`)."""

    fields: Mapping[str, object]
    composer: str


@dataclass(frozen=True, slots=True)
class Each:
    """Decide every element of the request's list `field` by the item machine; collect the results in `into`."""

    field: str
    machine: str
    into: str


@dataclass(frozen=True, slots=True)
class Raise:
    """Raise an event for the other machines, handled before the next outer event."""

    event: str
    scope: Scope
    composer: str | None


@dataclass(frozen=True, slots=True)
class SecurityEvent:
    """Tell the machine of security events that one of this type has happened; `tech_info` is a method, if any."""

    event: str
    tech_info: str | None = None


@dataclass(frozen=True, slots=True)
class Delay:
    """Seconds: a literal, the value of a variable, or what a method of the machine returns (None: do not start)."""

    seconds: float | None = None
    variable: str | None = None
    computed: str | None = None


@dataclass(frozen=True, slots=True)
class Start:
    """Start or restart a timer of this machine."""

    timer: str
    delay: Delay


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop a timer of this machine."""

    timer: str


@dataclass(frozen=True, slots=True)
class Command:
    """Tell the hardware to do something; the composer, if any, gives the arguments."""

    name: str
    scope: Scope
    composer: str | None


Operation = Do | Send | Reply | Refuse | Result | Each | Raise | SecurityEvent | Start | Cancel | Command


@dataclass(frozen=True, slots=True)
class Rule:
    """One transition: taken when every guard holds; operations run in order, then the state is `target`.

    `at` is the use case and line that wrote it, e.g. `E02:41`. `target` None: the machine stays where it is. The first
    `leaving` operations are those of the states that are left, the last `entering` those of the states entered.
    """

    at: str
    guards: tuple[Guard, ...]
    operations: tuple[Operation, ...]
    target: str | None
    satisfies: tuple[str, ...]
    leaving: int = 0
    entering: int = 0


@dataclass(frozen=True, slots=True)
class Program:
    """A compiled machine: `table[state][event]` is the ordered tuple of rules; the first that holds is taken."""

    name: str
    scope: Scope
    initial: str
    states: tuple[str, ...]
    finals: frozenset[str]
    persistent: bool
    timers: tuple[str, ...]
    table: Mapping[str, Mapping[str, tuple[Rule, ...]]]
    entry: tuple[Operation, ...] = field(default=())
