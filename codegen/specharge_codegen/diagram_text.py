"""What a diagram says of a transition: its event with a mark for the kind, its guards, what it does, its requirements.

Names become words (`cable_plugged_in` reads 'cable plugged in'); OCPP's own names stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from specharge_codegen.compose import Composed, Placed
from specharge_codegen.describe import describe, describe_guard
from specharge_codegen.guards import GuardError, parse_guard
from specharge_codegen.language import Doings, Vocabulary
from specharge_engine.table import Refuse, Reply, Result, SecurityEvent, Send, Variable

# The kinds of event; the legend explains each mark.
MARKS: Mapping[str, str] = {
    "M": "message from the CSMS",
    "H": "hardware",
    "T": "timer of this machine",
    "S": "signal of another machine",
    "R": "runtime: start, link",
    "V": "variable changed",
    "I": "item of a list",
}


@dataclass(frozen=True, slots=True)
class Told:
    """A transition in words. `turn` is its place among those on the same state and event, 0 when it is alone."""

    use_case: str
    mark: str
    event: str
    turn: int
    guards: tuple[str, ...]
    does: tuple[str, ...]
    requirements: tuple[str, ...]


def words(name: str) -> str:
    """Return a name as words: `ongoing.ev_awaited` as 'ev awaited'."""
    return name.rpartition(".")[2].replace("_", " ")


def tell(placed: Placed, composed: Composed, vocabulary: Vocabulary) -> Told:
    """Return a transition in words."""
    transition = placed.transition
    mark, event = tell_event(transition.on, composed, vocabulary)
    return Told(
        placed.use_case,
        mark,
        event,
        _turn(placed, composed),
        tuple(tell_guard(text) for text in transition.if_),
        tuple(_does(placed, composed.request or "")),
        tuple(transition.satisfies),
    )


def tell_event(event: str, composed: Composed, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return (mark, words) of an event."""
    if event.endswith(" changed"):
        return "V", event
    if event in composed.skeleton.timers:
        return "T", f"timer {words(event)}"
    for mark, known in (("H", vocabulary.hardware), ("R", vocabulary.station), ("S", vocabulary.signals)):
        if event in known:
            return mark, words(event)
    if event == "item":
        return "I", "item"
    for suffix, said in (("Request", "request"), ("Response", "response"), ("Failed", "failed")):
        if event.endswith(suffix):
            return "M", f"{event.removesuffix(suffix)} {said}"
    return "S", words(event)


def tell_guard(text: str) -> str:
    """Return a guard in words; conditions on variables stay as they are written."""
    try:
        guard = parse_guard(text)
    except GuardError:
        return text
    said = describe_guard(guard)
    return said if isinstance(guard, Variable) else said.replace("_", " ")


def tell_doings(doings: Doings) -> tuple[str, ...]:
    """Return what is done on entering or leaving a state, one phrase each, in the order in which it is done."""
    return (*_prepare(doings), *_tell_others(doings))


def _does(placed: Placed, request: str) -> Iterator[str]:
    """Yield what a transition does, in the order in which it is done: the answer comes before what is sent."""
    transition = placed.transition
    yield from _prepare(transition)
    if transition.each is not None:
        yield f"decide each of {transition.each.in_} ({words(transition.each.decide)})"
    if transition.result is not None:
        yield describe(Result(transition.result, ""))
    if transition.reply is not None:
        error = transition.reply.get("error")
        yield describe(Refuse(str(error)) if error else Reply(request, transition.reply, None))
    yield from _tell_others(transition)


def _prepare(doings: Doings) -> Iterator[str]:
    yield from (words(name) for name in doings.do)
    yield from (f"stop timer {words(timer)}" for timer in doings.cancel)
    yield from (f"start timer {words(timer)} ({_delay(delay)})" for timer, delay in doings.start.items())
    yield from (f"command {words(name)}" for name in doings.command)


def _tell_others(doings: Doings) -> Iterator[str]:
    yield from (describe(Send(action, fields, None)) for action, fields in doings.send.items())
    yield from (f"raise {words(name)}" for name in doings.raise_)
    yield from (describe(SecurityEvent(name)) for name in doings.security_event)


def _delay(delay: str | int | float) -> str:
    if isinstance(delay, str):
        return delay if "." in delay else words(delay)
    return f"{delay:g} s"


def _turn(placed: Placed, composed: Composed) -> int:
    """Return the place of a transition among those declared on one of its states for the same event; 0 when alone."""
    turn = 0
    for state in placed.transition.from_:
        asked = [other for other, declared in composed.on(state, placed.transition.on) if declared == state]
        if len(asked) > 1:
            turn = max(turn, 1 + next(index for index, other in enumerate(asked) if other is placed))
    return turn
