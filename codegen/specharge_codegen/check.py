"""Pass 2, check: everything a source may get wrong, each defect at its place and in one sentence.

Names are checked against what declares them; the graph against what a machine must be; requirements against their homes.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from specharge_codegen import check_doings
from specharge_codegen.check_doings import Words
from specharge_codegen.compose import Composed, Placed
from specharge_codegen.diagnostics import Diagnostics, Place, suggestion
from specharge_codegen.guards import GuardError, parse_guard, told_apart
from specharge_codegen.handwritten import Handwritten, check_methods
from specharge_codegen.load import Loaded, Sources
from specharge_codegen.language import UseCase
from specharge_codegen.methods import methods_of
from specharge_engine.table import Guard


def check(
    sources: Sources, machines: Mapping[str, Composed], words: Words, written: Handwritten, diagnostics: Diagnostics
) -> None:
    """Check everything; defects go to `diagnostics`."""
    for composed in machines.values():
        before = len(diagnostics.found)
        _check_skeleton(composed, words, diagnostics)
        for placed in composed.transitions:
            _check_transition(placed, composed, machines, words, diagnostics)
        if len(diagnostics.found) == before:
            _check_graph(composed, diagnostics)
            _check_meetings(composed, diagnostics)
        check_methods(composed.name, _wanted(composed, words), written, diagnostics)
    homes = _homes(sources)
    for loaded in sources.use_cases.values():
        _check_requirements(loaded, homes, written, diagnostics)
        _check_satisfies(loaded, sources, diagnostics)


def _wanted(composed: Composed, words: Words) -> dict[str, Place]:
    return {name: method.place for name, method in methods_of(composed, words.vocabulary).items()}


def _check_skeleton(composed: Composed, words: Words, to: Diagnostics) -> None:
    tree, loaded = composed.tree, composed.loaded
    for path in ["", *tree.states]:
        children = tree.children(path)
        marked = [child for child in children if tree.states[child].initial]
        where = ("states", *path.replace(".", ".states.").split(".")) if path else ("states",)
        if children and len(marked) != 1:
            wrong = "no state is 'initial: true'" if not marked else f"'{marked[0]}' and '{marked[1]}' are both initial"
            to.add(loaded.place(*where), f"{wrong}; mark exactly one")
    for path, state in tree.states.items():
        for name, doings in (("entry", state.entry), ("exit", state.exit)):
            base = ("states", *path.replace(".", ".states.").split("."), name)
            check_doings.check_doings(
                doings, lambda *inner, at=base: loaded.source.value_place((*at, *inner)), composed, words, to
            )
    for index, order in enumerate(composed.skeleton.order):
        if order.state not in tree.states:
            to.add(
                loaded.source.value_place(("order", index, "state")),
                f"unknown state '{order.state}'{suggestion(order.state, tree.states)}",
            )


def _check_transition(
    placed: Placed, composed: Composed, machines: Mapping[str, Composed], words: Words, to: Diagnostics
) -> None:
    transition, tree = placed.transition, composed.tree
    for index, state in enumerate(transition.from_):
        if state not in tree.states:
            place = placed.value_place("from", index)
            to.add(place, f"unknown state '{state}' of {composed.name}{suggestion(state, tree.states)}")
        elif tree.states[state].final:
            to.add(placed.value_place("from", index), f"'{state}' is final: nothing leads out of it")
    if transition.to is not None and transition.to not in tree.states:
        near = suggestion(transition.to, tree.states)
        to.add(placed.value_place("to"), f"unknown state '{transition.to}' of {composed.name}{near}")
    check_doings.check_event(placed, composed, words, to)
    for index, text in enumerate(transition.if_):
        _check_guard(text, index, placed, composed, machines, words, to)
    check_doings.check_doings(transition, placed.value_place, composed, words, to)
    check_doings.check_answers(placed, composed, machines, words, to)


def _check_guard(
    text: str,
    index: int,
    placed: Placed,
    composed: Composed,
    machines: Mapping[str, Composed],
    words: Words,
    to: Diagnostics,
) -> None:
    place = placed.value_place("if", index)
    try:
        guard = parse_guard(text)
    except GuardError as error:
        to.add(place, str(error))
        return
    check_doings.check_condition(guard, place, placed.transition.on, machines, words, to)


def _check_graph(composed: Composed, to: Diagnostics) -> None:
    tree = composed.tree
    try:
        start = tree.initial_leaf()
    except LookupError:
        return
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
        place = composed.loaded.place("states", *leaf.replace(".", ".states.").split("."))
        if leaf not in reached:
            to.add(place, f"state '{leaf}' of {composed.name} is never reached: no transition leads to it")
        elif leaf not in leaving and not tree.states[leaf].final:
            to.add(place, f"state '{leaf}' of {composed.name} is a dead end: add a way out, or mark it 'final: true'")


def _check_meetings(composed: Composed, to: Diagnostics) -> None:
    """Refuse use cases that meet on one state and event with guards that can hold together, unless ordered."""
    for state in composed.tree.states:
        for event in composed.events:
            here = [p for p in composed.transitions if p.transition.on == event and state in p.transition.from_]
            for one, other in combinations(here, 2):
                if one.use_case == other.use_case:
                    continue
                ranks = composed.ranks(state, event)
                if one.use_case in ranks and other.use_case in ranks:
                    continue
                if not told_apart(_guards(one), _guards(other)):
                    to.add(
                        other.place(),
                        f"{one.use_case} and {other.use_case} both act on '{event}' in '{state}' of {composed.name}"
                        f" ({one.place()}), and their guards can hold together; tell them apart by a guard and its"
                        " 'not', or name their order in the skeleton",
                    )
            _check_shadowed(here, composed, to)


def _check_shadowed(here: list[Placed], composed: Composed, to: Diagnostics) -> None:
    """Refuse a transition behind one of the same use case that always holds when it does."""
    for one, other in combinations(here, 2):
        if one.use_case == other.use_case and set(one.transition.if_) <= set(other.transition.if_):
            to.add(
                other.place(),
                f"never taken: the transition at line {one.place().line} holds whenever this one does; put the one with"
                " more guards first",
            )


def _guards(placed: Placed) -> tuple[Guard, ...]:
    return tuple(parse_guard(text) for text in placed.transition.if_)


def _homes(sources: Sources) -> set[str]:
    """Return every requirement that some transition satisfies; the document states some in several use cases."""
    return {
        name
        for loaded in sources.use_cases.values()
        for transitions in loaded.model.machines.values()
        for transition in transitions
        for name in transition.satisfies
    }


def _check_requirements(loaded: Loaded[UseCase], homes: set[str], written: Handwritten, to: Diagnostics) -> None:
    """Every requirement a station owes has a transition, a rule, or the reason why it is open."""
    use_case = loaded.model
    _check_rules(loaded, written, to)
    for name, requirement in use_case.requirements.items():
        place = loaded.place("requirements", name)
        prefix = "" if use_case.use_case == "general" else f"{use_case.use_case}."
        if not name.startswith(f"{prefix}FR."):
            to.add(place, f"'{name}' does not belong to {use_case.use_case}")
        has_home = name in homes or name in use_case.rules
        if requirement.withdrawn is not None or requirement.actor != "station":
            if has_home and requirement.withdrawn is not None:
                to.add(place, f"{name} is withdrawn, yet something satisfies it")
            continue
        if not has_home and requirement.open is None and use_case.open is None:
            to.add(place, f"{name} has no home: no transition or rule satisfies it; add one, or say why under 'open'")
        elif has_home and requirement.open is not None:
            to.add(loaded.place("requirements", name, "open"), f"{name} is called open, yet something satisfies it")


def _check_rules(loaded: Loaded[UseCase], written: Handwritten, to: Diagnostics) -> None:
    use_case = loaded.model
    for name, objects in use_case.rules.items():
        place = loaded.source.value_place(("rules", name))
        if name not in use_case.requirements:
            to.add(loaded.place("rules", name), f"no requirement {name}{suggestion(name, use_case.requirements)}")
        for target in objects:
            if target not in written.objects:
                to.add(place, f"no function or class '{target}'{suggestion(target, written.objects)}")
            elif name not in written.satisfies.get(target, ((), place))[0]:
                to.add(place, f'{target} does not carry @satisfies("{name}") ({written.objects[target]})')
    own = set(use_case.requirements)
    for target, (marks, place) in written.satisfies.items():
        for name in marks:
            if name in own and target not in use_case.rules.get(name, []):
                to.add(place, f"{target} says it satisfies {name}, but 'rules' in {loaded.source.file} does not name it")


def _check_satisfies(loaded: Loaded[UseCase], sources: Sources, to: Diagnostics) -> None:
    known = {name for other in sources.use_cases.values() for name in other.model.requirements}
    for machine, transitions in loaded.model.machines.items():
        for index, transition in enumerate(transitions):
            for number, name in enumerate(transition.satisfies):
                place = loaded.source.value_place(("machines", machine, index, "satisfies", number))
                if name not in known:
                    to.add(place, f"no requirement {name}{suggestion(name, known)}")
