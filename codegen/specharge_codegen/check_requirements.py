"""The part of pass 2 that checks requirements: each has a home, and what is named as one exists."""

from __future__ import annotations

from specharge_codegen.diagnostics import Diagnostics, suggestion
from specharge_codegen.handwritten import Handwritten
from specharge_codegen.language import UseCase
from specharge_codegen.load import Loaded, Sources


def check_requirements(sources: Sources, written: Handwritten, diagnostics: Diagnostics, *, whole: bool) -> None:
    """Check homes, rules and `satisfies`. Unless the sources are `whole`, nothing is said of what they seem to lack."""
    known = {name for loaded in sources.use_cases.values() for name in loaded.model.requirements}
    doubtful: set[str] = set()
    for loaded in sources.use_cases.values():
        _check_ids(loaded, diagnostics)
        if whole:
            doubtful |= _check_names(loaded, known, diagnostics)
            doubtful |= _check_rules(loaded, written, diagnostics)
    if whole:
        _check_marks(sources, known, doubtful, written, diagnostics)
    homes = _homes(sources, written)
    for loaded in sources.use_cases.values():
        _check_homes(
            loaded, homes, diagnostics, missing=whole and written.complete and loaded.model.use_case not in doubtful
        )


def _check_ids(loaded: Loaded[UseCase], to: Diagnostics) -> None:
    use_case = loaded.model.use_case
    prefix = "FR." if use_case == "general" else f"{use_case}.FR."
    for name in loaded.model.requirements:
        if not name.startswith(prefix):
            place = loaded.place("requirements", name)
            to.add(place, f"'{name}' does not belong to use case {use_case}, whose requirements begin with '{prefix}'")


def _check_names(loaded: Loaded[UseCase], known: set[str], to: Diagnostics) -> set[str]:
    """Check the names under `satisfies`; return the use cases that a wrong name leaves in doubt."""
    doubtful: set[str] = set()
    for machine, transitions in loaded.model.machines.items():
        for index, transition in enumerate(transitions):
            for number, name in enumerate(transition.satisfies):
                if name not in known:
                    place = loaded.source.value_place(("machines", machine, index, "satisfies", number))
                    to.add(place, f"no requirement {name}{suggestion(name, known)}")
                    doubtful |= {loaded.model.use_case, _use_case_of(name)}
    return doubtful


def _check_rules(loaded: Loaded[UseCase], written: Handwritten, to: Diagnostics) -> set[str]:
    """Check the names under `rules`; return the use cases and requirements that a wrong name leaves in doubt."""
    doubtful: set[str] = set()
    use_case = loaded.model
    for name, objects in use_case.rules.items():
        if name not in use_case.requirements:
            to.add(loaded.place("rules", name), f"no requirement {name} here{suggestion(name, use_case.requirements)}")
            doubtful |= {use_case.use_case, _use_case_of(name)}
            continue
        for number, target in enumerate(objects):
            place = loaded.source.value_place(("rules", name, number))
            if target not in written.objects:
                if written.complete:
                    to.add(place, f"no function or class '{target}'{suggestion(target, written.objects)}")
                doubtful.add(use_case.use_case)
            elif name not in written.satisfies.get(target, ((), place))[0]:
                to.add(place, f'{target} does not carry @satisfies("{name}") ({written.objects[target]})')
                doubtful.add(name)
    return doubtful


def _check_marks(sources: Sources, known: set[str], doubtful: set[str], written: Handwritten, to: Diagnostics) -> None:
    """Check what Python says that it satisfies: the rules of the requirement's use case name it."""
    rules = {
        name: (loaded, loaded.model.rules.get(name, []))
        for loaded in sources.use_cases.values()
        for name in loaded.model.requirements
    }
    for target, (marks, place) in written.satisfies.items():
        for name in marks:
            if name not in known:
                to.add(
                    place,
                    f"{target} says it satisfies {name}, but there is no such requirement{suggestion(name, known)}",
                )
                doubtful.add(_use_case_of(name))
                continue
            loaded, named = rules[name]
            if target not in named and not doubtful & {loaded.model.use_case, name}:
                to.add(
                    place, f"{target} says it satisfies {name}, but 'rules' in {loaded.source.file} does not name it"
                )


def _use_case_of(requirement: str) -> str:
    return requirement.rpartition("FR.")[0].rstrip(".") or "general"


def _homes(sources: Sources, written: Handwritten) -> set[str]:
    """Return every requirement that something satisfies; the document states some in several use cases."""
    homes = {name for marks, _ in written.satisfies.values() for name in marks}
    for loaded in sources.use_cases.values():
        homes |= set(loaded.model.rules)
        homes |= {name for each in loaded.model.machines.values() for one in each for name in one.satisfies}
    return homes


def _check_homes(loaded: Loaded[UseCase], homes: set[str], to: Diagnostics, *, missing: bool) -> None:
    """Every requirement a station owes has a transition, a rule, or the reason why it is open."""
    homeless: list[str] = []
    for name, requirement in loaded.model.requirements.items():
        has_home = name in homes
        if requirement.withdrawn is not None:
            if has_home:
                to.add(
                    loaded.place("requirements", name, "withdrawn"),
                    f"{name} is withdrawn, yet something satisfies it; remove it under 'satisfies' or 'rules'",
                )
        elif requirement.open is not None and has_home:
            message = f"{name} is called open, yet something satisfies it; remove 'open'"
            to.add(loaded.place("requirements", name, "open"), message)
        elif requirement.actor == "station" and not has_home and requirement.open is None:
            homeless.append(name)
    if not missing:
        return
    if loaded.model.open is not None:
        if not homeless:
            message = f"{loaded.model.use_case} is called open, yet nothing in it is without a home; remove 'open'"
            to.add(loaded.place("open"), message)
        return
    for name in homeless:
        place = loaded.place("requirements", name)
        to.add(place, f"{name} has no home: no transition or rule satisfies it; add one, or say why under 'open'")
