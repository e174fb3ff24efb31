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
    for _, loaded in sorted(sources.use_cases.items()):
        homes = _homes(loaded)
        for name, requirement in loaded.model.requirements.items():
            lines.append(f"    {name!r}: {_entry(loaded.model.use_case, requirement, homes.get(name, []))},")
    lines += ["}", ""]
    return {"catalogue.py": "\n".join(lines)}


def _homes(loaded: Loaded[UseCase]) -> dict[str, list[str]]:
    homes: dict[str, list[str]] = {}
    use_case = loaded.model
    for machine, transitions in use_case.machines.items():
        for index, transition in enumerate(transitions):
            line = loaded.place("machines", machine, index).line
            for name in transition.satisfies:
                homes.setdefault(name, []).append(f"{machine} {use_case.use_case}:{line}")
    for name, objects in use_case.rules.items():
        homes.setdefault(name, []).extend(objects)
    return homes


def _entry(use_case: str, requirement: Requirement, homes: list[str]) -> str:
    values = [
        use_case,
        requirement.actor,
        requirement.level,
        requirement.says,
        tuple(homes),
        requirement.open,
        requirement.withdrawn,
        requirement.otherwise,
    ]
    while values and values[-1] is None:
        values.pop()
    return f"Requirement({', '.join(repr(value) for value in values)})"
