"""Guards as a spec writes them: a named predicate, a condition on a variable, or the state of a neighbouring machine.

token_is_accepted                        a method in machines/
not token_is_accepted
TxCtrlr.TxStartPoint has EVConnected     a variable of the device model: has, ==, !=, <, <=, >, >=
TxCtrlr.TxStopPoint has Authorized or PowerPathClosed    either of them
TxCtrlr.StopTxOnInvalidId                a boolean variable that is true
BootNotificationResponse.status == Accepted              a field of the message in hand: ==, !=, <, <=, >, >=
registration is accepted                 another machine at the same address
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from specharge_engine.table import Comparison, Field, Guard, Named, Peer, Variable

_VARIABLE = re.compile(
    r"(?P<path>[A-Z]\w*(\[\w+\])?\.[A-Z]\w*(\[\w+\])?)(\s+(?P<comparison>has|==|!=|<=|>=|<|>)\s+(?P<literal>\S.*))?$"
)
_FIELD = re.compile(
    r"(?P<message>[A-Z]\w*(Request|Response))\.(?P<path>[a-z]\w*(\.[a-z]\w*)*)"
    r"\s+(?P<comparison>==|!=|<=|>=|<|>)\s+(?P<literal>\S.*)$"
)
_PEER = re.compile(r"(?P<machine>[a-z]\w*) is (?P<state>[a-z]\w*(\.[a-z]\w*)*)$")
_NAMED = re.compile(r"[a-z]\w*$")

_OPPOSITES: dict[str, str] = {"==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}


class GuardError(ValueError):
    """The text is no guard."""


def parse_guard(text: str) -> Guard:
    """Read one guard. The literal of a condition stays text; `Peer.states` holds the state as written."""
    positive = text.removeprefix("not ").strip()
    negated = positive != text.strip()
    if match := _VARIABLE.match(positive):
        comparison: Comparison = match["comparison"] or "true"  # type: ignore[assignment]
        return Variable(match["path"], comparison, match["literal"], negated)
    if match := _FIELD.match(positive):
        comparison = match["comparison"]  # type: ignore[assignment]
        return Field(match["message"], tuple(match["path"].split(".")), comparison, match["literal"], negated)
    if match := _PEER.match(positive):
        return Peer(match["machine"], (match["state"],), negated)
    if _NAMED.match(positive):
        return Named(positive, negated)
    raise GuardError(
        f"'{text}' is no guard; write a predicate (token_is_accepted), a condition"
        " (TxCtrlr.TxStartPoint has Authorized) or a state (registration is accepted),"
        " each with 'not' before it if need be"
    )


def contradict(one: Guard, other: Guard) -> bool:
    """Tell whether two guards can never hold together, as far as their text tells."""
    match one, other:
        case Named(name, negated), Named(name_too, negated_too):
            return name == name_too and negated != negated_too
        case Peer(machine, states, negated), Peer(machine_too, states_too, negated_too) if machine == machine_too:
            if negated != negated_too:
                return set(states_too) <= set(states) if negated else set(states) <= set(states_too)
            return not negated and not set(states) & set(states_too)
        case Variable(), Variable():
            return one.path == other.path and _comparisons_contradict(one, other)
        case Field(), Field():
            return one.path == other.path and _comparisons_contradict(one, other)
    return False


def _comparisons_contradict(one: Variable | Field, other: Variable | Field) -> bool:
    if one.literal == other.literal:
        if one.comparison == other.comparison:
            return one.negated != other.negated
        return _OPPOSITES.get(one.comparison) == other.comparison and one.negated == other.negated
    both_equal = one.comparison == other.comparison == "=="
    return both_equal and not one.negated and not other.negated


def told_apart(one: tuple[Guard, ...], other: tuple[Guard, ...]) -> bool:
    """Tell whether two sets of guards exclude each other."""
    return any(contradict(a, b) for a in one for b in other)


def always_holds(alternatives: Sequence[tuple[Guard, ...]]) -> bool:
    """Tell whether, whatever the guards say, one of the alternatives holds: (a,), (not a, b), (not a, not b) does."""
    if any(not guards for guards in alternatives):
        return True
    if not alternatives:
        return False
    atom = _atom(alternatives[0][0])
    return all(always_holds(assume(alternatives, replace(atom, negated=negated))) for negated in (False, True))


def assume(alternatives: Sequence[tuple[Guard, ...]], known: Guard) -> list[tuple[Guard, ...]]:
    """Return the alternatives that are left when a guard is known to hold, without that guard."""
    opposite = replace(known, negated=not known.negated)
    return [
        tuple(guard for guard in guards if guard != known)
        for guards in alternatives
        if not any(guard == opposite or contradict(guard, known) for guard in guards)
    ]


def _atom(guard: Guard) -> Guard:
    return replace(guard, negated=False)
