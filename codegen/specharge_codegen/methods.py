"""The methods a machine must have: the guards, actions, composers and delays its specs name, and for which events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from specharge_codegen import schemas
from specharge_codegen.compose import Composed
from specharge_codegen.diagnostics import Place
from specharge_codegen.guards import GuardError, parse_guard
from specharge_codegen.language import Doings, Vocabulary
from specharge_codegen.names import composer_name
from specharge_engine.table import Named

Kind = Literal["guard", "action", "fields", "arguments", "event", "delay", "text"]


@dataclass(slots=True)
class Method:
    """A method: what it returns follows from its kind; `events` are those on which it is called."""

    name: str
    kind: Kind
    place: Place
    returns: str
    events: list[str] = field(default_factory=list)


def needs_composer(message: str, fields: dict[str, Any], given: tuple[str, ...] = ()) -> bool:
    """Tell whether a message has required fields that neither the spec nor its list results give."""
    try:
        return bool([name for name in schemas.missing_fields(message, fields) if name not in given])
    except LookupError:
        return False


def methods_of(composed: Composed, vocabulary: Vocabulary) -> dict[str, Method]:
    """Return the methods by name, each with the place of its first use."""
    found: dict[str, Method] = {}
    for name, kind, place, returns, events in _uses(composed, vocabulary):
        method = found.setdefault(name, Method(name, kind, place, returns))
        method.events += [event for event in events if event not in method.events]
    return found


Use = tuple[str, Kind, Place, str, list[str]]


def _uses(composed: Composed, vocabulary: Vocabulary) -> Iterator[Use]:
    for placed in composed.transitions:
        transition = placed.transition
        events = [transition.on]
        for index, text in enumerate(transition.if_):
            try:
                guard = parse_guard(text)
            except GuardError:
                continue
            if isinstance(guard, Named):
                yield guard.name, "guard", placed.value_place("if", index), "bool", events
        yield from _doing_uses(transition, placed.value_place, events, vocabulary)
        if transition.reply is not None and "error" not in transition.reply and composed.request is not None:
            message = f"{composed.request}Response"
            given = (transition.each.into,) if transition.each else ()
            if needs_composer(message, transition.reply, given):
                yield composer_name(message), "fields", placed.place("reply"), "dict[str, Any]", events
        if transition.result is not None and composed.skeleton.scope == "item":
            yield composer_name("result"), "fields", placed.place("result"), "dict[str, Any]", events
    for path, state in composed.tree.states.items():
        for name, doings in (("entry", state.entry), ("exit", state.exit)):
            events = _events_through(composed, path, entering=name == "entry")
            yaml_path = ("states", *path.replace(".", ".states.").split("."), name)

            def place(*inner: str | int, at: tuple[str | int, ...] = yaml_path) -> Place:
                return composed.loaded.source.value_place((*at, *inner))

            yield from _doing_uses(doings, place, events, vocabulary)


def _events_through(composed: Composed, path: str, *, entering: bool) -> list[str]:
    """Return the events on which a state is entered or left."""
    leaves = composed.tree.leaves_of(path)
    events: list[str] = []
    for placed in composed.transitions:
        to = placed.transition.to
        if to is None or placed.transition.on in events:
            continue
        if entering:
            passes = bool(set(composed.tree.leaves_of(to)) & set(leaves))
        else:
            passes = any(set(composed.tree.leaves_of(state)) & set(leaves) for state in placed.transition.from_)
        if passes:
            events.append(placed.transition.on)
    return events


def _doing_uses(doings: Doings, place: Any, events: list[str], vocabulary: Vocabulary) -> Iterator[Use]:
    for index, name in enumerate(doings.do):
        yield name, "action", place("do", index), "None", events
    for timer, delay in doings.start.items():
        if isinstance(delay, str) and "." not in delay:
            yield delay, "delay", place("start", timer), "float | None", events
    for index, name in enumerate(doings.command):
        word = vocabulary.commands.get(name)
        if word is not None and word.fields:
            yield composer_name(name), "arguments", place("command", index), "dict[str, Any]", events
    for action, fields in doings.send.items():
        if needs_composer(f"{action}Request", fields):
            yield composer_name(f"{action}Request"), "fields", place("send", action), "dict[str, Any]", events
    for index, name in enumerate(doings.raise_):
        word_too = vocabulary.signals.get(name)
        if word_too is not None and word_too.composed:
            yield composer_name(name), "event", place("raise", index), name, events
    for security_event, tell in doings.security_event.items():
        if tell is not None:
            yield tell, "text", place("security_event", security_event), "str | None", events
