"""Pass 2, check: everything a source may get wrong, each defect at its place and in one sentence.

Names are checked against what declares them, the graph against what a machine must be, requirements against their
homes. One defect gives one diagnostic: what only the whole can tell waits until the parts are right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from specharge_codegen import check_doings
from specharge_codegen.check_doings import Words
from specharge_codegen.check_graph import check_each_decided, check_graph, check_raised
from specharge_codegen.check_requirements import check_requirements
from specharge_codegen.compose import Composed, Placed
from specharge_codegen.diagnostics import Diagnostics, Place, suggestion
from specharge_codegen.emit_events import ocpp_type
from specharge_codegen.guards import GuardError, contradict, parse_guard
from specharge_codegen.handwritten import Handwritten, check_methods
from specharge_codegen.language import Vocabulary
from specharge_codegen.load import Loaded, Sources
from specharge_codegen.methods import methods_of
from specharge_codegen.schemas import type_names
from specharge_codegen.yaml_source import Spot
from specharge_engine.table import Guard, Named


def check(
    sources: Sources, machines: Mapping[str, Composed], words: Words, written: Handwritten, diagnostics: Diagnostics
) -> None:
    """Check everything; defects go to `diagnostics`."""
    whole = not diagnostics.found
    _check_vocabulary(sources.vocabulary, diagnostics)
    right: list[Composed] = []
    for composed in machines.values():
        before = len(diagnostics.found)
        _check_skeleton(composed, words, diagnostics)
        for placed in composed.transitions:
            _check_transition(placed, composed, machines, words, diagnostics)
        _check_kinds(composed, diagnostics)
        if whole and len(diagnostics.found) == before:
            right.append(composed)
        # What a composer must add follows from the fields: where those are wrong, so is that.
        wanted = {
            name: method.place
            for name, method in methods_of(composed, words.vocabulary).items()
            if composed in right or method.kind in ("guard", "action", "delay", "text")
        }
        check_methods(composed.name, wanted, written, diagnostics, stale=composed in right)
    if whole and len(right) == len(machines):
        check_raised(machines, words.vocabulary.signals, diagnostics)
        check_each_decided(machines, diagnostics)
    for composed in right:
        before = len(diagnostics.found)
        _check_order(composed, diagnostics)
        if len(diagnostics.found) == before:
            check_graph(composed, diagnostics)
    check_requirements(sources, written, diagnostics, whole=whole)


def _check_vocabulary(loaded: Loaded[Vocabulary], to: Diagnostics) -> None:
    vocabulary = loaded.model
    first: dict[str, str] = {}
    for kind, words in (
        ("hardware", vocabulary.hardware),
        ("station", vocabulary.station),
        ("signals", vocabulary.signals),
        ("commands", vocabulary.commands),
    ):
        for name, word in words.items():
            if kind != "commands" and first.setdefault(name, kind) != kind:
                to.add(loaded.place(kind, name), f"the event '{name}' is declared under '{first[name]}' already")
            for field, written in word.fields.items():
                plain = ocpp_type(written)
                if plain is not None and plain not in type_names():
                    place = loaded.source.value_place((kind, name, "fields", field))
                    right = (
                        suggestion(plain, type_names())
                        or "; write string, integer, number, boolean, object, any or an OCPP type"
                    )
                    to.add(place, f"unknown type '{plain}'{right}")


def _check_skeleton(composed: Composed, words: Words, to: Diagnostics) -> None:
    tree, loaded = composed.tree, composed.loaded
    for path in ["", *tree.states]:
        children = tree.children(path)
        marked = [child for child in children if tree.states[child].initial]
        if children and not marked:
            of = f"of '{path}'" if path else f"of {composed.name}"
            to.add(loaded.place(*_state_path(path)), f"no state {of} is 'initial: true'; mark exactly one")
        for child in marked[1:]:
            place = loaded.place(*_state_path(child), "initial")
            to.add(place, f"'{marked[0]}' and '{child}' are both initial; mark exactly one")
    for path, state in tree.states.items():
        if state.final and state.states:
            place = loaded.place(*_state_path(path), "final")
            to.add(place, f"'{path}' has states in it: mark those that are final, not the one around them")
        for name, doings in (("entry", state.entry), ("exit", state.exit)):
            check_doings.check_doings(doings, Spot(loaded.source, (*_state_path(path), name)), composed, words, to)
    for timer in composed.skeleton.timers:
        if timer in words.events:
            to.add(
                loaded.place("timers", timer), f"'{timer}' is an event of the vocabulary: give the timer another name"
            )


def _state_path(state: str) -> tuple[str, ...]:
    """Return the path of a state in the skeleton's file ('' for all of them)."""
    return ("states", *state.replace(".", ".states.").split(".")) if state else ("states",)


def _check_order(composed: Composed, to: Diagnostics) -> None:
    """Check that an order names a state, an event and use cases that meet there."""
    for index, order in enumerate(composed.skeleton.order):
        spot = Spot(composed.loaded.source, ("order", index))
        if order.state not in composed.tree.states:
            near = suggestion(order.state, composed.tree.states)
            to.add(spot.value_place("state"), f"unknown state '{order.state}' of {composed.name}{near}")
            continue
        here = [p for p in composed.transitions if order.state in p.transition.from_]
        events = {placed.transition.on for placed in here}
        if order.on not in events:
            message = f"no transition from '{order.state}' is on '{order.on}'{suggestion(order.on, events)}"
            to.add(spot.value_place("on"), message)
            continue
        use_cases = {placed.use_case for placed in here if placed.transition.on == order.on}
        for number, name in enumerate(order.use_cases):
            if name not in use_cases:
                message = f"{name} has no transition on '{order.on}' from '{order.state}'{suggestion(name, use_cases)}"
                to.add(spot.value_place("use_cases", number), message)


def _check_transition(
    placed: Placed, composed: Composed, machines: Mapping[str, Composed], words: Words, to: Diagnostics
) -> None:
    transition, tree = placed.transition, composed.tree
    for index, state in enumerate(transition.from_):
        if state not in tree.states:
            place = placed.value_place("from", index)
            to.add(place, f"unknown state '{state}' of {composed.name}{suggestion(state, tree.states)}")
        elif tree.states[state].final and not tree.states[state].states:
            to.add(placed.value_place("from", index), f"'{state}' is final: nothing leads out of it")
    if transition.to is not None and transition.to not in tree.states:
        near = suggestion(transition.to, tree.states)
        to.add(placed.value_place("to"), f"unknown state '{transition.to}' of {composed.name}{near}")
    for key, names in (("from", transition.from_), ("satisfies", transition.satisfies)):
        check_doings.check_once(key, names, placed, to)
    check_doings.check_event(placed, composed, words, to)
    _check_guards(placed, composed, machines, words, to)
    check_doings.check_doings(transition, placed, composed, words, to)
    check_doings.check_answers(placed, composed, machines, words, to)


def _check_guards(
    placed: Placed, composed: Composed, machines: Mapping[str, Composed], words: Words, to: Diagnostics
) -> None:
    known: list[tuple[Guard, str]] = []
    for index, text in enumerate(placed.transition.if_):
        place = placed.value_place("if", index)
        try:
            guard = parse_guard(text)
        except GuardError as error:
            to.add(place, str(error))
            continue
        opposite = next((before for other, before in known if contradict(other, guard)), None)
        if opposite is not None:
            to.add(place, f"'{text}' and '{opposite}' never hold together: this transition is never taken")
        elif guard in (other for other, _ in known):
            to.add(place, f"'{text}' is written twice under 'if'")
        known.append((guard, text))
        check_doings.check_condition(guard, place, placed.transition.on, composed, machines, words, to)


def _check_kinds(composed: Composed, to: Diagnostics) -> None:
    """Refuse a name that is a guard in one place and an action or a delay in another: it would be one method."""
    guards = dict(_named_guards(composed.transitions))
    for placed in composed.transitions:
        delays = [delay for delay in placed.transition.start.values() if isinstance(delay, str)]
        for name, place in [
            *((name, placed.value_place("do", index)) for index, name in enumerate(placed.transition.do)),
            *((delay, placed.value_place("start")) for delay in delays),
        ]:
            if name in guards:
                to.add(
                    place, f"'{name}' is a guard at {guards[name]}; a guard changes nothing and an action tells nothing"
                )


def _named_guards(transitions: Sequence[Placed]) -> list[tuple[str, Place]]:
    found: list[tuple[str, Place]] = []
    for placed in transitions:
        for index, text in enumerate(placed.transition.if_):
            try:
                guard = parse_guard(text)
            except GuardError:
                continue
            if isinstance(guard, Named):
                found.append((guard.name, placed.value_place("if", index)))
    return found
