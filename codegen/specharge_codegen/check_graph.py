"""The part of pass 2 that checks a machine as a graph: every state is reached and left, every transition can be taken.

What is checked here makes sense only where every name is right: one misspelt state would make others unreachable.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from specharge_codegen.compose import Composed, Placed
from specharge_codegen.diagnostics import Diagnostics, Place
from specharge_codegen.guards import always_holds, assume, parse_guard, told_apart
from specharge_engine.table import Guard


def check_graph(composed: Composed, to: Diagnostics) -> None:
    """Check states, meetings of use cases, transitions that are never taken, timers, and that a request is answered."""
    if not _check_decided(composed, to):
        return
    _check_reached(composed, to)
    before = len(to.found)
    _check_meetings(composed, to)
    if len(to.found) == before:
        _check_shadowed(composed, to)
    _check_timers(composed, to)


def check_raised(machines: Mapping[str, Composed], signals: Mapping[str, object], to: Diagnostics) -> None:
    """Refuse a transition on a signal that no machine raises."""
    raised = {name for composed in machines.values() for doings in composed.doings for name in doings.raised}
    for composed in machines.values():
        for placed in composed.transitions:
            event = placed.transition.on
            if event in signals and event not in raised:
                to.add(placed.value_place("on"), f"'{event}' never comes: no machine raises it")
                raised.add(event)  # Told where it is heard first.


def check_each_decided(machines: Mapping[str, Composed], to: Diagnostics) -> None:
    """Refuse a request that two machines answer, and an item machine that no `each` names."""
    answering: dict[str, Composed] = {}
    decided: set[str] = set()
    for composed in machines.values():
        decided |= {p.transition.each.decide for p in composed.transitions if p.transition.each is not None}
        if composed.request is None:
            continue
        if (first := answering.setdefault(composed.request, composed)) is not composed:
            place = composed.loaded.source.value_place(("machine",))
            to.add(
                place, f"{composed.request}Request is answered by {first.name} already: one machine answers a request"
            )
    for name, composed in machines.items():
        if composed.skeleton.scope == "item" and name not in decided:
            place = composed.loaded.source.value_place(("machine",))
            to.add(place, f"no 'each' names '{name}', so it never decides: name it, or remove the machine")


def _check_reached(composed: Composed, to: Diagnostics) -> None:
    tree = composed.tree
    start = tree.initial_leaf()
    ways: dict[str, set[str]] = {leaf: set() for leaf in tree.leaves}
    leaving: set[str] = set()
    for placed in composed.transitions:
        for state in placed.transition.from_:
            for leaf in tree.leaves_of(state):
                leaving.add(leaf)
                if placed.transition.to is not None:
                    ways[leaf].add(tree.initial_leaf(placed.transition.to))
    reached, ahead = {start}, [start]
    while ahead:
        for leaf in ways[ahead.pop()] - reached:
            reached.add(leaf)
            ahead.append(leaf)
    for leaf in tree.leaves:
        if leaf not in reached:
            message = f"state '{leaf}' of {composed.name} is never reached: no transition leads to it"
            to.add(_state_place(composed, leaf), message)
        elif leaf not in leaving and not tree.states[leaf].final:
            message = f"state '{leaf}' of {composed.name} is a dead end: add a way out, or mark it 'final: true'"
            to.add(_state_place(composed, leaf), message)


def _state_place(composed: Composed, state: str) -> Place:
    return composed.loaded.place("states", *state.replace(".", ".states.").split("."))


def _check_meetings(composed: Composed, to: Diagnostics) -> None:
    """Refuse use cases that meet on one state and event with guards that can hold together, unless ordered."""
    for state in composed.tree.states:
        for event in composed.events:
            here = [p for p in composed.transitions if p.transition.on == event and state in p.transition.from_]
            ranks = composed.ranks(state, event)
            for one, other in combinations(here, 2):
                if one.use_case == other.use_case or (one.use_case in ranks and other.use_case in ranks):
                    continue
                if not told_apart(_guards(one), _guards(other)):
                    to.add(
                        other.place(),
                        f"{one.use_case} and {other.use_case} both act on '{event}' in '{state}' of {composed.name}"
                        f" ({one.place()}), and their guards can hold together; tell them apart by a guard and its"
                        " 'not', or name their order in the skeleton",
                    )


def _check_shadowed(composed: Composed, to: Diagnostics) -> None:
    """Refuse a transition that is never taken, because those asked before it hold whenever it does."""
    live: set[tuple[Place, str]] = set()
    hidden: dict[tuple[Place, str], list[Placed]] = {}
    for leaf in composed.tree.leaves:
        for event in composed.events:
            before: list[Placed] = []
            for placed, declared in composed.on(leaf, event):
                left = [_guards(one) for one in before]
                for guard in _guards(placed):
                    left = assume(left, guard)
                key = (placed.place(), declared)
                if always_holds(left):
                    hidden.setdefault(key, [one for one in before if set(_guards(one)) <= set(_guards(placed))])
                else:
                    live.add(key)
                before.append(placed)
    for key, over in hidden.items():
        if key not in live:
            place, state = key
            if over:
                which = f"the transition at {_line(over[0], place)} holds whenever this one does"
            else:
                which = "of the transitions asked before it one always holds"
            to.add(place, f"never taken in '{state}': {which}; put the one with more guards first")


def _line(placed: Placed, seen_from: Place) -> str:
    place = placed.place()
    return f"line {place.line}" if place.file == seen_from.file else str(place)


def _check_timers(composed: Composed, to: Diagnostics) -> None:
    started = {timer for doings in composed.doings for timer in doings.start}
    for timer in composed.skeleton.timers:
        place = composed.loaded.place("timers", timer)
        if timer not in started:
            to.add(place, f"timer '{timer}' of {composed.name} never runs: no 'start' names it")
        elif timer not in composed.events:
            to.add(place, f"timer '{timer}' of {composed.name} runs out unheard: no transition is on it")


def _check_decided(composed: Composed, to: Diagnostics) -> bool:
    """Check that a request, or an element of one, gets an answer whatever the guards say; False: it is never heard."""
    scope = composed.skeleton.scope
    if scope not in ("request", "item"):
        return True
    asked = "item" if scope == "item" else f"{composed.request}Request"
    start = composed.tree.initial_leaf()
    rules = [placed for placed, _ in composed.on(start, asked)]
    if not rules:
        place = composed.loaded.source.value_place(("machine",))
        hears = "item" if scope == "item" else "request"
        to.add(place, f"{composed.name} hears no {hears} in '{start}': decide it there")
        return False
    if not always_holds([_guards(placed) for placed in rules]):
        message = (
            f"no decision is left when no guard holds on '{asked}' in '{start}'; end with a transition without 'if'"
        )
        to.add(rules[-1].place(), message)
    if scope == "item":
        for placed in rules:
            if placed.transition.result is None:
                to.add(placed.place(), f"this decision of {composed.name} gives no 'result'")
    else:
        _check_replied(composed, start, to)
    return True


def _check_replied(composed: Composed, start: str, to: Diagnostics) -> None:
    """Follow every way through a request machine: none ends without a reply, none replies twice."""
    tree = composed.tree
    seen: set[tuple[str, bool]] = {(start, False)}
    ahead = [(start, False)]
    silent: dict[Place, None] = {}
    again: dict[Place, set[bool]] = {}
    while ahead:
        leaf, replied = ahead.pop()
        for event in composed.events:
            for placed, _ in composed.on(leaf, event):
                transition = placed.transition
                if transition.reply is not None:
                    again.setdefault(placed.place("reply"), set()).add(replied)
                target = leaf if transition.to is None else tree.initial_leaf(transition.to)
                now = (target, replied or transition.reply is not None)
                if tree.states[target].final and not now[1]:
                    silent[placed.place()] = None
                elif now not in seen:
                    seen.add(now)
                    ahead.append(now)
    for place in silent:
        to.add(place, f"this ends {composed.name} without a reply: add 'reply', or reply before")
    for place, before in again.items():
        if before == {True}:
            to.add(place, f"{composed.name} has replied before it comes here: a request has one reply")


def _guards(placed: Placed) -> tuple[Guard, ...]:
    return tuple(parse_guard(text) for text in placed.transition.if_)
