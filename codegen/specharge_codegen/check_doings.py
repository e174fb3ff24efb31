"""The part of pass 2 that checks events, conditions, and what a transition does, sends and answers."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from specharge_codegen import schemas
from specharge_codegen.compose import Composed, Placed
from specharge_codegen.diagnostics import Diagnostics, Place, suggestion
from specharge_codegen.language import Doings, Vocabulary
from specharge_codegen.methods import needs_composer
from specharge_codegen.yaml_source import Spot
from specharge_engine.ocppj import ERROR_CODES
from specharge_engine.table import Field, Guard, Peer, Scope, Variable
from specharge_engine.variables import Refusal, VariableDefinition, parse_value

# Whose machines share the address of a machine of each scope; a request names its address in its payload.
_NEIGHBOURS: Mapping[Scope, tuple[Scope, ...]] = {
    "station": ("station",),
    "evse": ("station", "evse"),
    "connector": ("station", "evse", "connector"),
    "request": ("station", "evse", "connector"),
    "item": ("station", "evse", "connector"),
}


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
    sent = {action for doings in composed.doings for action in doings.send}
    known += [f"{action}{outcome}" for action in sorted(sent) for outcome in ("Response", "Failed")]
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


def check_condition(
    guard: Guard,
    place: Place,
    on: str,
    composed: Composed,
    machines: Mapping[str, Composed],
    words: Words,
    to: Diagnostics,
) -> None:
    """Check that a guard's variable or machine is known and that its comparison makes sense."""
    if isinstance(guard, Peer):
        _check_peer(guard, place, composed, machines, to)
    elif isinstance(guard, Field):
        _check_field(guard, place, on, to)
    elif isinstance(guard, Variable):
        definition = _check_variable(guard.path, place, words, to)
        if definition is not None:
            _check_comparison(guard, definition, place, to)


def _check_peer(
    guard: Peer, place: Place, composed: Composed, machines: Mapping[str, Composed], to: Diagnostics
) -> None:
    peer = machines.get(guard.machine)
    if peer is None:
        to.add(place, f"unknown machine '{guard.machine}'{suggestion(guard.machine, machines)}")
    elif guard.states[0] not in peer.tree.states:
        near = suggestion(guard.states[0], peer.tree.states)
        to.add(place, f"unknown state '{guard.states[0]}' of {guard.machine}{near}")
    elif peer is composed:
        to.add(place, f"'{guard.machine}' is this machine itself: write its state under 'from'")
    elif peer.skeleton.scope not in _NEIGHBOURS[composed.skeleton.scope]:
        of, own = peer.skeleton.scope, composed.skeleton.scope
        to.add(place, f"{guard.machine} has scope '{of}': a machine of scope '{own}' cannot tell which one is meant")


def _check_variable(path: str, place: Place, words: Words, to: Diagnostics) -> VariableDefinition | None:
    definition = words.variables.get(path)
    if definition is None:
        to.add(place, f"the device model has no variable '{path}'{suggestion(path, words.variables)}")
    return definition


def _check_field(guard: Field, place: Place, on: str, to: Diagnostics) -> None:
    """Check that the field is one of the message the transition is on, and the literal one of its values."""
    if guard.message != on:
        right = f"compare a field of {on}" if on.endswith(("Request", "Response")) else "only a message has fields"
        to.add(place, f"there is no {guard.message} in hand on '{on}': {right}")
        return
    if on.removesuffix("Request").removesuffix("Response") not in schemas.actions():
        return  # The unknown event is told already.
    value = schemas.typed(guard.message, guard.path, str(guard.literal))
    fields: object = value
    for name in reversed(guard.path):
        fields = {name: fields}
    assert isinstance(fields, dict)
    wrong = schemas.defects(guard.message, fields, partial=True)
    for defect in wrong:
        to.add(place, f"{guard.message}: {defect.message}")
    if (
        not wrong
        and guard.comparison not in ("==", "!=")
        and (isinstance(value, bool) or not isinstance(value, int | float))
    ):
        to.add(place, f"'{'.'.join(guard.path)}' is no number: '{guard.comparison}' is for numbers; write == or !=")


def _check_comparison(guard: Variable, definition: VariableDefinition, place: Place, to: Diagnostics) -> None:
    kind, comparison = definition.data_type, guard.comparison
    is_list = kind in ("MemberList", "SequenceList")
    if comparison == "true":
        if kind != "boolean":
            to.add(place, f"{guard.path} is of type {kind}: compare it with a literal")
    elif comparison == "has" and not is_list:
        to.add(place, f"{guard.path} is of type {kind}: 'has' is for lists; write ==")
    elif is_list and comparison != "has":
        to.add(place, f"{guard.path} is a list: '{comparison}' is for single values; write has")
    elif comparison == "has":
        for member in str(guard.literal).split(" or "):
            if definition.values and member not in definition.values:
                right = suggestion(member, definition.values) or f" (known: {', '.join(definition.values)})"
                to.add(place, f"'{member}' is no value of {guard.path}{right}")
    elif comparison not in ("==", "!=") and kind not in ("integer", "decimal"):
        to.add(place, f"{guard.path} is of type {kind}: '{comparison}' is for numbers; write == or !=")
    else:
        literal = str(guard.literal)
        value = parse_value(definition, literal)
        if isinstance(value, Refusal):
            near = suggestion(literal, definition.values) if value.kind == "list" else ""
            to.add(place, f"{guard.path} is never so: {value.message}{near}")


def check_once(key: str, names: Sequence[str], spot: Spot, to: Diagnostics) -> None:
    """Refuse a name that stands twice in one list."""
    for index, name in enumerate(names):
        if name in names[:index]:
            to.add(spot.value_place(key, index), f"'{name}' is written twice under '{key}'")


def check_doings(doings: Doings, spot: Spot, composed: Composed, words: Words, to: Diagnostics) -> None:
    """Check timers, commands, messages and raised events."""
    for key, names in (
        ("do", doings.do),
        ("cancel", doings.cancel),
        ("command", doings.command),
        ("raise", doings.raise_),
    ):
        check_once(key, names, spot, to)
    _check_timers(doings, spot, composed, words, to)
    for index, name in enumerate(doings.command):
        if name not in words.vocabulary.commands:
            near = suggestion(name, words.vocabulary.commands)
            to.add(spot.value_place("command", index), f"unknown command '{name}'{near}")
    for index, name in enumerate(doings.raise_):
        if name not in words.vocabulary.signals:
            near = suggestion(name, words.vocabulary.signals)
            to.add(spot.value_place("raise", index), f"unknown signal '{name}'{near}")
    for name in doings.security_event:
        if name not in words.vocabulary.security_events:
            near = suggestion(name, words.vocabulary.security_events)
            to.add(_name_place(spot, "security_event", name), f"unknown type of security event '{name}'{near}")
    for action, fields in doings.send.items():
        if action not in schemas.actions():
            message = f"OCPP has no action '{action}'{suggestion(action, schemas.actions())}"
            to.add(_name_place(spot, "send", action), message)
            continue
        partial = needs_composer(f"{action}Request", fields)
        for defect in schemas.defects(f"{action}Request", fields, partial=partial):
            _add_defect(defect, action, ("send", action), spot, to)


def _check_timers(doings: Doings, spot: Spot, composed: Composed, words: Words, to: Diagnostics) -> None:
    timers = composed.skeleton.timers
    for index, timer in enumerate(doings.cancel):
        if timer not in timers:
            place = spot.value_place("cancel", index)
            to.add(place, f"unknown timer '{timer}' of {composed.name}{suggestion(timer, timers)}")
    for timer, delay in doings.start.items():
        place = spot.value_place("start", timer)
        if timer not in timers:
            to.add(spot.place("start", timer), f"unknown timer '{timer}' of {composed.name}{suggestion(timer, timers)}")
        if not isinstance(delay, str):
            if delay < 0 or not math.isfinite(delay):
                to.add(place, f"a timer runs for seconds from 0 on, not {delay}")
        elif "." in delay:
            definition = _check_variable(delay, place, words, to)
            if definition is not None and definition.data_type not in ("integer", "decimal"):
                to.add(place, f"{delay} is of type {definition.data_type}: a timer needs seconds")


def _name_place(spot: Spot, key: str, name: str) -> Place:
    """Return where a name is written: as a key, or where a list of names stands for a mapping, as its element."""
    return spot.place(key, name) if (*spot.path, key, name) in spot.source.places else spot.value_place(key, name)


def _add_defect(defect: schemas.Defect, message: str, at: tuple[str | int, ...], spot: Spot, to: Diagnostics) -> None:
    place = spot.place(*at, *defect.path) if defect.of_key else spot.value_place(*at, *defect.path)
    to.add(place, f"{message}: {defect.message}")


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
    action = transition.on.removesuffix("Request")
    if scope == "request" and action in schemas.actions() and action != transition.on and action != composed.request:
        to.add(placed.value_place("on"), f"{composed.name} answers {composed.request}Request: one machine, one request")


def _check_reply(placed: Placed, composed: Composed, to: Diagnostics) -> None:
    transition = placed.transition
    reply = transition.reply or {}
    if "error" in reply:
        _check_error(placed, composed, to)
        return
    if composed.request is None:
        to.add(placed.place("reply"), "a reply belongs to a machine of scope 'request' that hears a request")
        return
    if composed.request not in schemas.actions():
        return  # The unknown event is told already.
    message = f"{composed.request}Response"
    given = (transition.each.into,) if transition.each else ()
    for defect in schemas.defects(message, reply, partial=needs_composer(message, reply, given)):
        _add_defect(defect, message, ("reply",), placed, to)


def _check_error(placed: Placed, composed: Composed, to: Diagnostics) -> None:
    reply = placed.transition.reply or {}
    code = str(reply["error"])
    if code not in ERROR_CODES:
        right = suggestion(code, ERROR_CODES) or f" (known: {', '.join(sorted(ERROR_CODES))})"
        to.add(placed.value_place("reply", "error"), f"OCPP-J has no error code '{code}'{right}")
    for name in reply:
        if name not in ("error", "description"):
            to.add(placed.place("reply", name), f"a CALLERROR has no '{name}': write 'error' and 'description'")
    if composed.request is None and placed.transition.on != "request_received":
        to.add(placed.place("reply"), "only a machine of scope 'request', or a refusal of 'request_received', replies")


def _check_each(placed: Placed, machines: Mapping[str, Composed], to: Diagnostics) -> None:
    each = placed.transition.each
    if each is None:
        return
    action = placed.transition.on.removesuffix("Request")
    if action == placed.transition.on:
        to.add(placed.place("each"), f"'each' decides a list of a request; '{action}' is none")
    if action not in schemas.actions():
        return
    lists = True
    for key, field, message in (("in", each.in_, f"{action}Request"), ("into", each.into, f"{action}Response")):
        if schemas.list_element(message, field) is None:
            near = suggestion(field, schemas.lists(message)) or f": {message} has none"
            to.add(placed.value_place("each", key), f"{message} has no list '{field}'{near}")
            lists = False
    decider = machines.get(each.decide)
    if decider is None or decider.skeleton.scope != "item":
        items = [name for name, composed in machines.items() if composed.skeleton.scope == "item"]
        place = placed.value_place("each", "decide")
        to.add(place, f"no machine '{each.decide}' of scope 'item'{suggestion(each.decide, items)}")
    elif lists:
        for verdict in decider.transitions:
            for defect in schemas.element_defects(f"{action}Response", each.into, verdict.transition.result or {}):
                _add_defect(defect, f"{action}Response.{each.into}", ("result",), verdict, to)
