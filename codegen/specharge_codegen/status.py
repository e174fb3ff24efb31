"""The status of every requirement, derived from the specs and from what the tests ran; nobody states it.

A station's requirement is verified (a passing test claims it and the run exercised it), implemented (a transition or a
rule carries it) or open; another actor's is delegated; some are withdrawn.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from specharge_codegen.build import Project
from specharge_codegen.language import Requirement

Status = Literal["verified", "implemented", "open", "delegated", "withdrawn"]
STATUSES: tuple[Status, ...] = ("verified", "implemented", "open", "delegated", "withdrawn")
EVIDENCE = Path("build") / "evidence.json"


@dataclass(frozen=True, slots=True)
class Row:
    """A requirement of the document and of the public status matrix; `matrix_status` is empty when it has no row."""

    id: str
    use_case: str
    in_matrix: bool
    matrix_status: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A requirement with its derived status. `tests` verify it; `why` says why it is open or withdrawn."""

    id: str
    use_case: str
    requirement: Requirement
    status: Status
    tests: tuple[str, ...] = ()
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """Every requirement in the order of use cases, and what the document lists but no spec has."""

    entries: tuple[Entry, ...]
    rows: tuple[Row, ...]
    evidence: Mapping[str, Any] | None
    homeless: tuple[str, ...] = field(default=())

    def as_json(self) -> dict[str, Any]:
        """Return the counts, by use case and by actor, and what is missing."""
        homed = {entry.id for entry in self.entries}
        matrix = [row for row in self.rows if row.in_matrix]
        return {
            "requirements": counts(self.entries),
            "use_cases": {
                name: {**counts(entries), "open": [entry.id for entry in entries if entry.status == "open"]}
                for name, entries in self.by_use_case().items()
            },
            "by_actor": {
                actor: counts([entry for entry in self.entries if entry.requirement.actor == actor])
                for actor in ("station", "csms", "hardware", "local-controller", "operator")
            },
            "homeless": list(self.homeless),
            "matrix": {"rows": len(matrix), "homed": sum(row.id in homed for row in matrix)},
        }

    def by_use_case(self) -> dict[str, list[Entry]]:
        """Return the entries of each use case."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.use_case, []).append(entry)
        return found


def make_report(project: Project) -> Report:
    """Derive the status of every requirement of a project."""
    evidence = read_evidence(project.root)
    tests: dict[str, list[str]] = {}
    for name, test in (evidence or {"tests": {}})["tests"].items():
        for requirement in test["verifies"]:
            tests.setdefault(requirement, []).append(name)
    homes = _homes(project)
    entries = [
        _entry(name, use_case, requirement, loaded.model.open, homes, tuple(tests.get(name, ())))
        for use_case, loaded in sorted(project.sources.use_cases.items(), key=lambda pair: _order(pair[0]))
        for name, requirement in loaded.model.requirements.items()
    ]
    rows = document_rows()
    known = {entry.id for entry in entries}
    return Report(tuple(entries), rows, evidence, tuple(row.id for row in rows if row.id not in known))


def _entry(
    name: str, use_case: str, requirement: Requirement, why: str | None, homes: set[str], tests: tuple[str, ...]
) -> Entry:
    if requirement.withdrawn is not None:
        return Entry(name, use_case, requirement, "withdrawn", (), requirement.withdrawn)
    if requirement.actor != "station":
        return Entry(name, use_case, requirement, "delegated", tests)
    if name not in homes:
        return Entry(name, use_case, requirement, "open", (), requirement.open or why)
    return Entry(name, use_case, requirement, "verified" if tests else "implemented", tests)


def _homes(project: Project) -> set[str]:
    transitions = {
        name
        for composed in project.machines.values()
        for placed in composed.transitions
        for name in placed.transition.satisfies
    }
    return transitions | {name for loaded in project.sources.use_cases.values() for name in loaded.model.rules}


def read_evidence(root: Path) -> Mapping[str, Any] | None:
    """Return what the last run of the tests left, or None when there is none."""
    path = root / EVIDENCE
    if not path.is_file():
        return None
    found: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def document_rows() -> tuple[Row, ...]:
    """Return every requirement of OCPP 2.0.1 edition 3 and its errata of 2025-09, with the public matrix's status."""
    text = (files("specharge_codegen") / "data" / "requirements.csv").read_text(encoding="utf-8")
    return tuple(
        Row(row["id"], row["use_case"], row["in_matrix"] == "yes", row["matrix_status"])
        for row in csv.DictReader(text.splitlines())
    )


def block_of(use_case: str) -> str:
    """Return the functional block of a use case: its letter, or `general`."""
    return use_case if use_case == "general" else use_case[:1]


def counts(entries: Iterable[Entry]) -> dict[str, Any]:
    """Return how many requirements there are, and of each status."""
    tally = Counter(entry.status for entry in entries)
    return {"total": sum(tally.values()), **{status: tally[status] for status in STATUSES}}


def _order(use_case: str) -> tuple[int, str]:
    return (0 if use_case == "general" else 1, use_case)
