"""`specharge explain ID`: what a requirement says, who owes it, what meets it, which tests show it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

from specharge_codegen import schemas
from specharge_codegen.build import Project
from specharge_codegen.cli import parser
from specharge_codegen.commands.project import add_root, with_project
from specharge_codegen.compose import Composed, Placed
from specharge_codegen.describe import describe
from specharge_codegen.diagnostics import suggestion
from specharge_codegen.language import Requirement
from specharge_engine import table


def main(argv: list[str]) -> int:
    """Explain a requirement, a use case, a machine, a state, what is asked there on an event, or a message."""
    options = parser(
        "explain",
        "Explain a requirement (E02.FR.05), use case (E02), machine, state, message, or which transition is taken on "
        "an event: machine.state.event (authorization.nobody.token_offered).",
    )
    options.add_argument("id")
    add_root(options)
    given = options.parse_args(argv)
    return with_project(given.root, lambda project: _explain(project, given.id))


def _explain(project: Project, wanted: str) -> int:
    for lines in (_requirement, _use_case, _machine, _state, _order, _message):
        found = list(lines(project, wanted))
        if found:
            print("\n".join(found))
            return 0
    known = [
        *project.sources.use_cases,
        *project.machines,
        *(name for loaded in project.sources.use_cases.values() for name in loaded.model.requirements),
        *schemas.actions(),
    ]
    print(f"nothing is known of '{wanted}'{suggestion(wanted, known)}", file=sys.stderr)
    return 1


def _requirement(project: Project, wanted: str) -> Iterator[str]:
    for use_case, loaded in project.sources.use_cases.items():
        requirement = loaded.model.requirements.get(wanted)
        if requirement is None:
            continue
        yield f"{wanted}  ({use_case}, {loaded.model.title})  {loaded.place('requirements', wanted)}"
        yield from _duty(requirement)
        for machine, placed in _meeting(project, wanted):
            yield f"  met by {machine} {placed.place()}"
            yield f"    {transition_text(project, machine, placed)}"
            if placed.transition.note:
                yield f"    {placed.transition.note}"
        for function, (marks, place) in project.written.satisfies.items():
            if wanted in marks:
                yield f"  met by {function} {place}"
        yield from _tests(project, wanted)


def _duty(requirement: Requirement) -> Iterator[str]:
    if requirement.withdrawn:
        yield f"  withdrawn: {requirement.withdrawn}"
        return
    yield f"  {requirement.says}"
    yield f"  owed by: {requirement.actor} ({requirement.level})"
    if requirement.otherwise:
        yield f"  otherwise: {requirement.otherwise}"
    if requirement.open:
        yield f"  open: {requirement.open}"


def _meeting(project: Project, requirement: str) -> Iterator[tuple[str, Placed]]:
    for name, composed in project.machines.items():
        for placed in composed.transitions:
            if requirement in placed.transition.satisfies:
                yield name, placed


def transition_text(project: Project, machine: str, placed: Placed) -> str:
    """Return a transition on one line: states, event, guards, operations."""
    transition = placed.transition
    guards = f" [{', '.join(transition.if_)}]" if transition.if_ else ""
    operations = "; ".join(describe(operation) for operation in _operations(project, machine, placed))
    to = transition.to or "stays"
    return f"{', '.join(transition.from_)} --{transition.on}{guards}--> {to}{f': {operations}' if operations else ''}"


def _operations(project: Project, machine: str, placed: Placed) -> tuple[table.Operation, ...]:
    for events in project.programs[machine].table.values():
        for rule in events.get(placed.transition.on, ()):
            if rule.at == placed.at:
                return rule.operations
    return ()


def _tests(project: Project, requirement: str) -> Iterator[str]:
    path = project.root / "build" / "evidence.json"
    if not path.is_file():
        yield "  no evidence yet: run the tests (make test)"
        return
    tests = json.loads(path.read_text(encoding="utf-8"))["tests"]
    claiming = {name: test for name, test in tests.items() if requirement in test["verifies"]}
    for name in claiming:
        yield f"  verified by {name}"
    if not claiming:
        yield "  no test verifies it"
    for test in claiming.values():  # one of them has the excerpt
        for taken in test["trace"]:
            if requirement in taken["requirements"]:
                step = f"{taken['machine']} {taken['from']} → {taken['to']} on {taken['event']}"
                yield f"  last evidence: {step}, by {taken['at']}"
                return


def _use_case(project: Project, wanted: str) -> Iterator[str]:
    loaded = project.sources.use_cases.get(wanted)
    if loaded is None:
        return
    yield f"{wanted}  {loaded.model.title}  {loaded.source.file}"
    for name, requirement in loaded.model.requirements.items():
        yield f"  {name}  {requirement.actor or 'withdrawn'}: {requirement.says or requirement.withdrawn}"
    for machine, transitions in loaded.model.machines.items():
        yield f"  adds {len(transitions)} transition{'s' if len(transitions) != 1 else ''} to {machine}"


def _machine(project: Project, wanted: str) -> Iterator[str]:
    composed = project.machines.get(wanted)
    if composed is None:
        return
    yield f"{wanted}  (scope {composed.skeleton.scope})  {composed.loaded.source.file}"
    yield f"  {composed.skeleton.says}"
    for path, state in composed.tree.states.items():
        yield f"  {path}: {state.says}"
    for placed in composed.transitions:
        yield f"  {placed.at}  {transition_text(project, wanted, placed)}"


def _state(project: Project, wanted: str) -> Iterator[str]:
    machine, _, path = wanted.partition(".")
    composed = project.machines.get(machine)
    if composed is None or path not in composed.tree.states:
        return
    yield f"{wanted}: {composed.tree.states[path].says}"
    for direction, at in (("in", _into(composed, path)), ("out", _out_of(composed, path))):
        for placed in at:
            yield f"  {direction}  {placed.at}  {transition_text(project, machine, placed)}"


def _order(project: Project, wanted: str) -> Iterator[str]:
    """Yield the transitions on an event in the order in which they are asked; the first whose guards hold is taken."""
    place, _, event = wanted.rpartition(".")
    machine, _, path = place.partition(".")
    composed = project.machines.get(machine)
    if composed is None or path not in composed.tree.states:
        return
    leaf = composed.tree.initial_leaf(path)
    rules = project.programs[machine].table.get(leaf, {}).get(event, ())
    if rules:
        yield f"{machine} in {leaf}, on {event}: the first whose guards hold is taken"
    placed = {each.at: each for each in composed.transitions}
    for number, rule in enumerate(rules, 1):
        transition = placed[rule.at].transition
        guards = ", ".join(transition.if_) or "else"
        yield f"  {number}. {rule.at}  {guards} → {transition.to or 'stays'}"
        if transition.note:
            yield f"     {transition.note}"
        if rule.satisfies:
            yield f"     {', '.join(rule.satisfies)}"


def _into(composed: Composed, path: str) -> list[Placed]:
    leaves = set(composed.tree.leaves_of(path))
    return [
        p for p in composed.transitions if p.transition.to and composed.tree.initial_leaf(p.transition.to) in leaves
    ]


def _out_of(composed: Composed, path: str) -> list[Placed]:
    lineage = set(composed.tree.lineage(path))
    return [placed for placed in composed.transitions if lineage & set(placed.transition.from_)]


def _message(project: Project, wanted: str) -> Iterator[str]:
    action = wanted.removesuffix("Request").removesuffix("Response")
    if action not in schemas.actions():
        return
    yield f"{action}: an OCPP 2.0.1 message"
    for name, composed in project.machines.items():
        for placed in composed.transitions:
            if action in placed.transition.send:
                yield f"  sent by {name} {placed.place()}: {transition_text(project, name, placed)}"
            if placed.transition.on in (f"{action}Request", f"{action}Response", f"{action}Failed"):
                yield f"  heard by {name} {placed.place()}: {transition_text(project, name, placed)}"
