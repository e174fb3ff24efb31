"""Pass 5, emit: every requirement with its use case, owner, level, words, and where it lives."""

from __future__ import annotations

from specharge_codegen.header import HEADER
from specharge_codegen.language import Requirement, UseCase
from specharge_codegen.load import Loaded, Sources


def emit_catalogue(sources: Sources) -> dict[str, str]:
    """Return the catalogue as a module: data only, in the order of use cases and requirements."""
    lines = [
        f'{HEADER}"""The requirements: who owes each, what it says, and the transitions or functions that meet it."""',
        "",
        "from __future__ import annotations",
        "",
        "from typing import NamedTuple",
        "",
        "",
        "class Requirement(NamedTuple):",
        '    """One requirement. `homes` are `machine use-case:line` of transitions and dotted names of functions."""',
        "",
        "    use_case: str",
        "    actor: str | None",
        "    level: str | None",
        "    says: str | None",
        "    homes: tuple[str, ...] = ()",
        "    open: str | None = None",
        "    withdrawn: str | None = None",
        "    otherwise: str | None = None",
        "",
        "",
        "USE_CASES: dict[str, str] = {",
    ]
    for name, loaded in sorted(sources.use_cases.items()):
        lines.append(f"    {name!r}: {loaded.model.title!r},")
    lines += ["}", "", "REQUIREMENTS: dict[str, Requirement] = {"]
    homes: dict[str, list[str]] = {}
    for _, loaded in sorted(sources.use_cases.items()):
        _add_homes(loaded, homes)
    for _, loaded in sorted(sources.use_cases.items()):
        for name, requirement in loaded.model.requirements.items():
            lines.append(f"    {name!r}: {_entry(loaded.model, requirement, homes.get(name, []))},")
    lines += ["}", ""]
    return {"catalogue.py": "\n".join(lines)}


def _add_homes(loaded: Loaded[UseCase], homes: dict[str, list[str]]) -> None:
    use_case = loaded.model
    for machine, transitions in use_case.machines.items():
        for index, transition in enumerate(transitions):
            line = loaded.place("machines", machine, index).line
            for name in transition.satisfies:
                homes.setdefault(name, []).append(f"{machine} {use_case.use_case}:{line}")
    for name, objects in use_case.rules.items():
        homes.setdefault(name, []).extend(objects)


def _entry(use_case: UseCase, requirement: Requirement, homes: list[str]) -> str:
    owed = requirement.actor == "station" and not homes
    values = [
        use_case.use_case,
        requirement.actor,
        requirement.level,
        requirement.says,
        tuple(homes),
        requirement.open or (use_case.open if owed else None),
        requirement.withdrawn,
        requirement.otherwise,
    ]
    while values and values[-1] is None:
        values.pop()
    return f"Requirement({', '.join(repr(value) for value in values)})"
