"""The part of pass 2 that checks events, conditions, and what a transition does, sends and answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from specharge_codegen import schemas
from specharge_codegen.compose import Composed, Placed
from specharge_codegen.diagnostics import Diagnostics, Place, suggestion
from specharge_codegen.language import Doings, Vocabulary
from specharge_codegen.methods import needs_composer
from specharge_engine.ocppj import ERROR_CODES
from specharge_engine.table import Field, Guard, Peer, Variable
from specharge_engine.variables import VariableDefinition

PlaceOf = Callable[..., Place]


@dataclass(frozen=True, slots=True)
class Words:
    """What a spec may name that is declared elsewhere: the vocabulary and the device model's variables."""

    vocabulary: Vocabulary
    variables: Mapping[str, VariableDefinition]

    @property
    def events(self) -> list[str]:
        """The events every machine may hear."""
        words = self.vocabulary
        return [*words.hardware, *words.station, *words.signals]


def check_event(placed: Placed, composed: Composed, words: Words, to: Diagnostics) -> None:
    """Check what a transition is `on`."""
    event, scope = placed.transition.on, composed.skeleton.scope
    place = placed.value_place("on")
    if event.endswith(" changed"):
        _check_variable(event.removesuffix(" changed"), place, words, to)
        return
    known = [*words.events, *composed.skeleton.timers]
    if scope == "item":
        known.append("item")
    sent = _sent(composed)
    known += [f"{action}{outcome}" for action in sent for outcome in ("Response", "Failed")]
    if scope == "request":
        known += [f"{action}Request" for action in schemas.actions()]
    if event in known:
        return
    action = event.removesuffix("Response").removesuffix("Failed")
    if action != event and action in schemas.actions():
        to.add(place, f"'{event}' never comes: {composed.name} does not send {action}")
    elif event.removesuffix("Request") in schemas.actions():
        to.add(place, f"'{event}' is heard by a machine of scope 'request', and {composed.name} has scope '{scope}'")
    else:
        to.add(place, f"unknown event '{event}'{suggestion(event, known)}")


def _sent(composed: Composed) -> list[str]:
    doings: list[Doings] = [placed.transition for placed in composed.transitions]
    for state in composed.tree.states.values():
        doings += [state.entry, state.exit]
    return sorted({action for each in doings for action in each.send})


def check_condition(
    guard: Guard, place: Place, on: str, machines: Mapping[str, Composed], words: Words, to: Diagnostics
) -> None:
    """Check that a guard's variable or machine is known and that its comparison makes sense."""
    if isinstance(guard, Peer):
        peer = machines.get(guard.machine)
        if peer is None:
            to.add(place, f"unknown machine '{guard.machine}'{suggestion(guard.machine, machines)}")
        elif guard.states[0] not in peer.tree.states:
            near = suggestion(guard.states[0], peer.tree.states)
            to.add(place, f"unknown state '{guard.states[0]}' of {guard.machine}{near}")
    elif isinstance(guard, Field):
        _check_field(guard, place, on, to)
    elif isinstance(guard, Variable):
        definition = _check_variable(guard.path, place, words, to)
        if definition is not None:
            _check_comparison(guard, definition, place, to)


def _check_variable(path: str, place: Place, words: Words, to: Diagnostics) -> VariableDefinition | None:
    definition = words.variables.get(path)
    if definition is None:
        to.add(place, f"the device model has no variable '{path}'{suggestion(path, words.variables)}")
    return definition


def _check_field(guard: Field, place: Place, on: str, to: Diagnostics) -> None:
    """Check that the field is one of the message the transition is on, and the literal one of its values."""
    if guard.message != on:
        to.add(place, f"there is no {guard.message} in hand on '{on}'")
        return
    literal: object = guard.literal
    for name in reversed(guard.path):
        literal = {name: literal if isinstance(literal, dict) else schemas.typed(guard.message, guard.path, str(literal))}
    for _, wrong in schemas.defects(guard.message, literal, partial=True):  # type: ignore[arg-type]
        to.add(place, f"{guard.message}: {wrong}")


def _check_comparison(guard: Variable, definition: VariableDefinition, place: Place, to: Diagnostics) -> None:
    kind = definition.data_type
    literal = str(guard.literal)
    if guard.comparison == "true":
        if kind != "boolean":
            to.add(place, f"{guard.path} is of type {kind}: compare it with a literal")
    elif guard.comparison == "has":
        if kind not in ("MemberList", "SequenceList"):
            to.add(place, f"{guard.path} is of type {kind}: 'has' is for lists")
        for member in literal.split(" or "):
            if definition.values and member not in definition.values:
                to.add(place, f"'{member}' is no value of {guard.path}{suggestion(member, definition.values)}")
    elif kind in ("integer", "decimal"):
        try:
            float(literal)
        except ValueError:
            to.add(place, f"{guard.path} is a number; '{literal}' is none")
    elif guard.comparison not in ("==", "!="):
        to.add(place, f"{guard.path} is of type {kind}: '{guard.comparison}' is for numbers")
    elif definition.values and literal not in definition.values:
        to.add(place, f"'{literal}' is no value of {guard.path}{suggestion(literal, definition.values)}")


def check_doings(doings: Doings, place: PlaceOf, composed: Composed, words: Words, to: Diagnostics) -> None:
    """Check timers, commands, messages and raised events."""
    timers = composed.skeleton.timers
    for index, timer in enumerate(doings.cancel):
        if timer not in timers:
            to.add(place("cancel", index), f"unknown timer '{timer}' of {composed.name}{suggestion(timer, timers)}")
    for timer, delay in doings.start.items():
        if timer not in timers:
            to.add(place("start", timer), f"unknown timer '{timer}' of {composed.name}{suggestion(timer, timers)}")
        if isinstance(delay, str) and "." in delay:
            definition = _check_variable(delay, place("start", timer), words, to)
            if definition is not None and definition.data_type not in ("integer", "decimal"):
                to.add(place("start", timer), f"{delay} is of type {definition.data_type}: a timer needs seconds")
    for index, name in enumerate(doings.command):
        if name not in words.vocabulary.commands:
            near = suggestion(name, words.vocabulary.commands)
            to.add(place("command", index), f"unknown command '{name}'{near}")
    for index, name in enumerate(doings.raise_):
        if name not in words.vocabulary.signals:
            near = suggestion(name, words.vocabulary.signals)
            to.add(place("raise", index), f"unknown signal '{name}'{near}")
    for action, fields in doings.send.items():
        if action not in schemas.actions():
            to.add(place("send", action), f"OCPP has no action '{action}'{suggestion(action, schemas.actions())}")
            continue
        partial = needs_composer(f"{action}Request", fields)
        for path, message in schemas.defects(f"{action}Request", fields, partial=partial):
            to.add(place("send", action, *path), f"{action}: {message}")


def check_answers(
    placed: Placed, composed: Composed, machines: Mapping[str, Composed], words: Words, to: Diagnostics
) -> None:
    """Check the reply, the result of an item, and the decision over each element of a list."""
    transition, scope = placed.transition, composed.skeleton.scope
    if transition.reply is not None:
        _check_reply(placed, composed, to)
    if transition.result is not None and scope != "item":
        to.add(placed.place("result"), f"'result' is for machines of scope 'item'; {composed.name} has scope '{scope}'")
    if transition.each is not None:
        _check_each(placed, machines, to)


def _check_reply(placed: Placed, composed: Composed, to: Diagnostics) -> None:
    transition = placed.transition
    reply = transition.reply or {}
    if "error" in reply:
        code = str(reply["error"])
        if code not in ERROR_CODES:
            near = suggestion(code, ERROR_CODES)
            to.add(placed.value_place("reply", "error"), f"OCPP-J has no error code '{code}'{near}")
        if composed.request is None and transition.on != "request_received":
            to.add(placed.place("reply"), "only a machine of scope 'request', or a refusal of 'request_received', replies")
        return
    if composed.request is None:
        to.add(placed.place("reply"), "a reply belongs to a machine of scope 'request' that hears a request")
        return
    message = f"{composed.request}Response"
    given = (transition.each.into,) if transition.each else ()
    for path, wrong in schemas.defects(message, reply, partial=needs_composer(message, reply, given)):
        to.add(placed.value_place("reply", *path), f"{message}: {wrong}")


def _check_each(placed: Placed, machines: Mapping[str, Composed], to: Diagnostics) -> None:
    each = placed.transition.each
    if each is None:
        return
    decider = machines.get(each.decide)
    if decider is None or decider.skeleton.scope != "item":
        items = [name for name, composed in machines.items() if composed.skeleton.scope == "item"]
        to.add(placed.value_place("each", "decide"), f"no machine '{each.decide}' of scope 'item'{suggestion(each.decide, items)}")
    action = placed.transition.on.removesuffix("Request")
    for key, field, message in (("in", each.in_, f"{action}Request"), ("into", each.into, f"{action}Response")):
        if action in schemas.actions() and schemas.list_element(message, field) is None:
            to.add(placed.value_place("each", key), f"{message} has no list '{field}'")
            continue
    if decider is None or action not in schemas.actions() or schemas.list_element(f"{action}Response", each.into) is None:
        return
    for verdict in decider.transitions:
        for path, wrong in schemas.element_defects(f"{action}Response", each.into, verdict.transition.result or {}):
            to.add(verdict.value_place("result", *path), f"{action}Response.{each.into}: {wrong}")
