"""Mutants of the machines' tables: one small lie each, to see whether the tests notice.

A mutant changes one transition of one use case, in every leaf state that it is asked in. Tables are data, so a mutant
is an edit in memory: nothing is written, nothing is compiled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from specharge_engine import table
from specharge_engine.machine import Machine

Kind = Literal["drop transition", "negate guard", "drop operation", "drop field", "retarget"]


@dataclass(frozen=True, slots=True)
class Mutant:
    """One lie: `at` names the transition (`E02:41`), `detail` what of it is changed."""

    machine: str
    at: str
    kind: Kind
    detail: str
    requirements: tuple[str, ...]
    index: int = 0
    field: str = ""

    @property
    def use_case(self) -> str:
        """The use case that wrote the transition."""
        return self.at.partition(":")[0]

    def __str__(self) -> str:
        return f"{self.machine} {self.at}: {self.kind}{f' {self.detail}' if self.detail else ''}"


def mutants(program: table.Program) -> list[Mutant]:
    """Return every mutant of a machine whose transition claims a requirement, in a stable order."""
    found: dict[str, table.Rule] = {}
    for events in program.table.values():
        for rules in events.values():
            for rule in rules:
                found.setdefault(rule.at, rule)
    return [mutant for rule in found.values() if rule.satisfies for mutant in _of_rule(program, rule)]


def _of_rule(program: table.Program, rule: table.Rule) -> Iterator[Mutant]:
    def make(kind: Kind, detail: str, index: int = 0, field: str = "") -> Mutant:
        return Mutant(program.name, rule.at, kind, detail, rule.satisfies, index, field)

    yield make("drop transition", "")
    for index, guard in enumerate(rule.guards):
        yield make("negate guard", _guard_text(guard), index)
    for index, operation in enumerate(_own(rule)):
        yield make("drop operation", _operation_text(operation), index)
        if isinstance(operation, table.Send | table.Reply | table.Result):
            for field in operation.fields:
                yield make("drop field", f"{field} of {_operation_text(operation)}", index, field)
    if rule.target is not None and _other_state(program, rule) is not None:
        yield make("retarget", f"to {_other_state(program, rule)}")


def _other_state(program: table.Program, rule: table.Rule) -> str | None:
    for state in (program.initial, *program.states):
        if state != rule.target:
            return state
    return None


def mutated(program: table.Program, mutant: Mutant) -> table.Program:
    """Return the program with the mutant's lie in it."""
    change = _CHANGES[mutant.kind]
    return replace(
        program,
        table={
            state: {
                event: tuple(
                    changed
                    for rule in rules
                    if (changed := change(program, rule, mutant) if rule.at == mutant.at else rule) is not None
                )
                for event, rules in events.items()
            }
            for state, events in program.table.items()
        },
    )


def _negated(program: table.Program, rule: table.Rule, mutant: Mutant) -> table.Rule:
    guards = list(rule.guards)
    guards[mutant.index] = replace(guards[mutant.index], negated=not guards[mutant.index].negated)
    return replace(rule, guards=tuple(guards))


def _own(rule: table.Rule) -> tuple[table.Operation, ...]:
    """Return what the transition itself does, without the exits and entries of states."""
    return rule.operations[rule.leaving : len(rule.operations) - rule.entering]


def _without_operation(program: table.Program, rule: table.Rule, mutant: Mutant) -> table.Rule:
    dropped = rule.leaving + mutant.index
    kept = tuple(operation for index, operation in enumerate(rule.operations) if index != dropped)
    return replace(rule, operations=kept)


def _without_field(program: table.Program, rule: table.Rule, mutant: Mutant) -> table.Rule:
    operations = list(rule.operations)
    place = rule.leaving + mutant.index
    operation = operations[place]
    if isinstance(operation, table.Send | table.Reply | table.Result):
        fields = {name: value for name, value in operation.fields.items() if name != mutant.field}
        operations[place] = replace(operation, fields=fields)
    return replace(rule, operations=tuple(operations))


_CHANGES: dict[Kind, Callable[[table.Program, table.Rule, Mutant], table.Rule | None]] = {
    "drop transition": lambda program, rule, mutant: None,
    "negate guard": _negated,
    "drop operation": _without_operation,
    "drop field": _without_field,
    "retarget": lambda program, rule, mutant: replace(rule, target=_other_state(program, rule)),
}


def apply(cls: type[Machine], mutant: Mutant) -> None:
    """Let a machine class run on the mutated table from its next kernel on."""
    cls.program = mutated(cls.program, mutant)
    cls.rows = {}


def _guard_text(guard: table.Guard) -> str:
    sign = "not " if guard.negated else ""
    match guard:
        case table.Named(name):
            return f"{sign}{name}"
        case table.Variable(path, comparison, literal) | table.Field(_, path, comparison, literal):
            return f"{sign}{path if isinstance(path, str) else '.'.join(path)} {comparison} {literal}"
        case table.Peer(machine, states):
            return f"{sign}{machine} in {'/'.join(states)}"


def _operation_text(operation: table.Operation) -> str:
    kind = type(operation).__name__.lower()
    name = next(
        (
            str(getattr(operation, part))
            for part in ("name", "action", "event", "timer", "machine")
            if hasattr(operation, part)
        ),
        "",
    )
    return f"{kind} {name}".strip()
