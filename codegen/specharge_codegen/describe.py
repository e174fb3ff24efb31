"""One line of text for a guard or an operation: charts, diagrams and explanations use the same words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from specharge_codegen import schemas
from specharge_engine import table


def describe(operation: table.Operation) -> str:
    """Return the operation in one line, e.g. `send TransactionEvent(Started, CablePluggedIn)`, without its composer."""
    match operation:
        case table.Do(name):
            return name
        case table.Send(action, fields):
            constants = _constants(fields)
            return f"send {action}({constants})" if constants else f"send {action}"
        case table.Reply(action, fields):
            return f"reply {_constants(fields) or f'{action}Response'}"
        case table.Refuse(code):
            return f"refuse {code}"
        case table.Result(fields):
            return f"result {_constants(fields)}".rstrip()
        case table.Each(field, machine, into):
            return f"decide each {field} by {machine} into {into}"
        case table.Raise(event):
            return f"raise {event}"
        case table.SecurityEvent(event):
            return f"security event {event}"
        case table.Start(timer, delay):
            return f"start {timer} ({describe_delay(delay)})"
        case table.Cancel(timer):
            return f"cancel {timer}"
        case table.Command(name):
            return f"command {name}"


def describe_delay(delay: table.Delay) -> str:
    """Return where the seconds of a timer come from: a literal, a variable or a method."""
    return delay.variable or delay.computed or f"{delay.seconds:g} s"


def describe_guard(guard: table.Guard) -> str:
    """Return the guard as a spec writes it, e.g. `not TxCtrlr.TxStartPoint has EVConnected`."""
    sign = "not " if guard.negated else ""
    match guard:
        case table.Named(name):
            return f"{sign}{name}"
        case table.Variable(path, "true"):
            return f"{sign}{path}"
        case table.Variable(path, comparison, literal):
            return f"{sign}{path} {comparison} {_scalar(literal)}"
        case table.Field(message, path, comparison, literal):
            return f"{sign}{message}.{'.'.join(path)} {comparison} {_scalar(literal)}"
        case table.Peer(machine, states):
            return f"{sign}{machine} is {_common_state(states)}"


def _common_state(leaves: tuple[str, ...]) -> str:
    """Return the innermost state that holds the leaves: a guard names one state, a table all leaves in it."""
    shared = leaves[0].split(".")
    while shared and not all(leaf.split(".")[: len(shared)] == shared for leaf in leaves):
        shared.pop()
    return ".".join(shared) or " or ".join(leaves)


def _constants(fields: Mapping[str, object]) -> str:
    return ", ".join(_leaves("", schemas.constants(fields)))


def _leaves(name: str, value: object) -> Iterator[str]:
    """Return the constants of a message in order: an enum value speaks for itself, a number needs its field's name."""
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from _leaves(str(key), part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _leaves(name, part)
    else:
        yield value if isinstance(value, str) else f"{name}={_scalar(value)}"


def _scalar(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, frozenset):
        return " or ".join(sorted(value))
    return f"{value:g}" if isinstance(value, float) else str(value)
