"""Pass 5, emit: the tables of the machines as Python data, one module a machine."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from types import MappingProxyType

from specharge_codegen.header import HEADER
from specharge_engine import table


def emit_programs(programs: Mapping[str, table.Program]) -> dict[str, str]:
    """Return file name to source; `programs/__init__.py` names none, so that a machine loads its own table only."""
    files = {"programs/__init__.py": f'{HEADER}"""The tables of the machines, one module each; data only."""\n'}
    for name, program in sorted(programs.items()):
        files[f"programs/{name}.py"] = _module(program)
    return files


def _module(program: table.Program) -> str:
    parts = _named_parts(program)
    rules = _named_rules(program, parts)
    lines = [
        f'{HEADER}"""The table of machine `{program.name}`: state, event, ordered rules."""',
        "",
        "from __future__ import annotations",
        "",
        f"from specharge_engine.table import {', '.join(sorted(_types_in(program) | {'Program', 'Rule'}))}",
        "",
        *(f"{name} = {written}" for written, name in parts.items()),
        "",
        *(f"{name} = {written}" for written, name in rules.items()),
        "",
        f"{program.name.upper()} = Program(",
        *(f"    {name}={_literal(getattr(program, name))}," for name in ("name", "scope", "initial", "states")),
        f"    finals=frozenset({_literal(tuple(sorted(program.finals)))}),",
        *(f"    {name}={_literal(getattr(program, name))}," for name in ("persistent", "timers")),
        "    table={",
    ]
    for state, events in program.table.items():
        lines.append(f"        {state!r}: {{")
        for event, row in events.items():
            names = ", ".join(rules[_literal(rule, parts)] for rule in row)
            lines.append(f"            {event!r}: ({names}{',' * (len(row) == 1)}),")
        lines.append("        },")
    lines += ["    },", ")", ""]
    return "\n".join(lines)


def _named_parts(program: table.Program) -> dict[str, str]:
    """Return the guards and operations that stand in several rules, as written, with their names."""
    parts = [part for rule in _rules(program) for part in (*rule.guards, *rule.operations)]
    uses = Counter(map(_literal, parts))
    names: dict[str, str] = {}
    taken: Counter[str] = Counter()
    for part in parts:
        written = _literal(part)
        if uses[written] > 1 and written not in names:
            name = _name_of(part)
            taken[name] += 1
            names[written] = f"{name}_{taken[name]}" if taken[name] > 1 else name
    return names


def _name_of(part: table.Guard | table.Operation) -> str:
    """Return what a reader may call a guard or an operation: `not_it_is_locked`, `raise_plug_locked`."""
    negated = "not_" if getattr(part, "negated", False) else ""
    kind = "" if isinstance(part, table.Named) else f"{type(part).__name__.lower()}_"
    subject = str(getattr(part, fields(part)[0].name))
    return re.sub(r"\W+", "_", f"{negated}{kind}{subject}")


def _rules(program: table.Program) -> Iterator[table.Rule]:
    """Yield the rules, those of a parent state once."""
    known: set[str] = set()
    for rule in (rule for events in program.table.values() for row in events.values() for rule in row):
        written = _literal(rule)
        if written not in known:
            known.add(written)
            yield rule


def _named_rules(program: table.Program, parts: Mapping[str, str]) -> dict[str, str]:
    """Return the distinct rules as written, with their names: one of a parent state stands once for all its leaves.

    Where leaves leave or enter other states on the way, the rule of one line is several.
    """
    names: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for rule in _rules(program):
        counts[rule.at] += 1
        number = f"_{counts[rule.at]}" if counts[rule.at] > 1 else ""
        names[_literal(rule, parts)] = rule.at.replace(":", "_") + number
    return names


def _types_in(value: object) -> set[str]:
    if is_dataclass(value):
        inner = {name for part in fields(value) for name in _types_in(getattr(value, part.name))}
        return inner | {type(value).__name__}
    if isinstance(value, Mapping):
        return {name for part in value.values() for name in _types_in(part)}
    if isinstance(value, tuple | list | frozenset):
        return {name for part in value for name in _types_in(part)}
    return set()


def _literal(value: object, names: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return an expression that makes the value, short: trailing defaults of a table type are left out.

    What is in `names` is defined already; its name is written.
    """
    if is_dataclass(value):
        arguments = [getattr(value, part.name) for part in fields(value)]
        defaults = [part.default for part in fields(value)]
        while arguments and arguments[-1] == defaults[-1]:
            arguments.pop()
            defaults.pop()
        written = f"{type(value).__name__}({', '.join(_literal(argument, names) for argument in arguments)})"
        return names.get(written, written)
    if isinstance(value, tuple):
        return f"({', '.join(_literal(part, names) for part in value)}{',' if len(value) == 1 else ''})"
    if isinstance(value, frozenset):
        return f"frozenset({_literal(tuple(sorted(value)))})"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key!r}: {_literal(part)}" for key, part in value.items()) + "}"
    return repr(value)
