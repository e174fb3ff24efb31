"""What the pages of a certification pack show, gathered from the project, the report and the evidence.

The rule of this file: a view holds text and links and decides nothing; every `href` leads from the root of the pack.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from specharge_codegen.build import Project
from specharge_codegen.compose import Composed, Placed
from specharge_codegen.describe import describe_delay
from specharge_codegen.diagram_text import tell, tell_doings
from specharge_codegen.pack_evidence import Excerpt, excerpt
from specharge_codegen.pack_sources import Link, SourceFiles
from specharge_codegen.status import Entry, Report
from specharge_engine import table

# The functional blocks of OCPP 2.0.1.
BLOCKS: Mapping[str, str] = {
    "general": "General",
    "A": "Security",
    "B": "Provisioning",
    "C": "Authorization",
    "D": "Local authorization list",
    "E": "Transactions",
    "F": "Remote control",
    "G": "Availability",
    "H": "Reservation",
    "I": "Tariff and cost",
    "J": "Meter values",
    "K": "Smart charging",
    "L": "Firmware",
    "M": "ISO 15118 certificates",
    "N": "Diagnostics",
    "O": "Display message",
    "P": "Data transfer",
}
_MARKS = {
    "M": "message",
    "H": "hardware",
    "T": "timer",
    "S": "signal",
    "R": "runtime",
    "V": "variable",
    "I": "item of a list",
}
# What a test's name begins with: `e02_fr_05_and_06_`, `fr_01_`, `e02_`.
_CLAIM = re.compile(r"^(?:[a-p]\d\d_)?(?:fr_\d+_(?:(?:and|to)_(?:fr_)?\d+_)*)?")
_SIZE = re.compile(r'<svg width="([\d.]+)pt" height="([\d.]+)pt"')
_ON_A4 = 516  # points between the margins of an upright page


def use_case_page(use_case: str) -> str:
    """Return the page of a use case."""
    return f"use_cases/{use_case}.html"


def machine_page(machine: str) -> str:
    """Return the page of a machine."""
    return f"machines/{machine}.html"


@dataclass(frozen=True, slots=True)
class Move:
    """A transition in words, where it is written, and the guards and actions behind it that are written in Python."""

    machine: str
    use_case: str
    line: int
    states: tuple[str, ...]
    mark: str
    event: str
    turn: int
    guards: tuple[str, ...]
    does: tuple[str, ...]
    to: str | None
    note: str | None
    requirements: tuple[Link, ...]
    place: Link
    code: tuple[Link, ...]

    @property
    def at(self) -> str:
        """What the trace calls it, e.g. `E02:41`."""
        return f"{self.use_case}:{self.line}"

    @property
    def anchor(self) -> str:
        """Its id on the page of its machine."""
        return f"{self.use_case}-{self.line}"


@dataclass(frozen=True, slots=True)
class Rule:
    """Code that meets a requirement without a transition."""

    name: str
    says: str
    place: Link


@dataclass(frozen=True, slots=True)
class Shown:
    """A test that verifies a requirement, as a sentence; `cases` of it when it has parameters."""

    sentence: str
    cases: int
    place: Link


@dataclass(frozen=True, slots=True)
class Duty:
    """A requirement with everything that is known of it."""

    entry: Entry
    place: Link
    matrix: str
    moves: tuple[Move, ...]
    rules: tuple[Rule, ...]
    tests: tuple[Shown, ...]
    evidence: Excerpt | None


@dataclass(frozen=True, slots=True)
class Diagram:
    """A picture, from the root of the pack and of the project. One that is broad gets a page across on paper."""

    file: str
    machine: str
    key: str
    is_broad: bool


@dataclass(frozen=True, slots=True)
class StateRow:
    """A state of a machine: how deep it is nested, and what is done on entering and leaving it."""

    path: str
    depth: int
    says: str
    kind: str
    entry: tuple[str, ...]
    exit: tuple[str, ...]
    moves: tuple[Move, ...]


class Views:
    """Makes the views of a project; transitions are told once and shared by the pages."""

    def __init__(self, project: Project, report: Report) -> None:
        self.project = project
        self.report = report
        self.sources = SourceFiles(project.root)
        self._tests = (report.evidence or {"tests": {}})["tests"]
        self._matrix = {row.id: row.matrix_status if row.in_matrix else "no row" for row in report.rows}

    @cached_property
    def pages(self) -> dict[str, str]:
        """The page and anchor of every requirement."""
        return {entry.id: f"{use_case_page(entry.use_case)}#{entry.id}" for entry in self.report.entries}

    def matrix(self, requirement: str) -> str:
        """Return what the public matrix says of a requirement: empty for a row without a word."""
        return self._matrix.get(requirement, "no row")

    # Transitions.

    @cached_property
    def moves(self) -> dict[str, list[Move]]:
        """The transitions of every machine, in the order of its states, and on one state in that of the spec."""
        return {name: [self._move(composed, placed) for placed in _sorted(composed)]
                for name, composed in self.project.machines.items()}  # fmt: skip

    @cached_property
    def anchors(self) -> dict[tuple[str, str], Link]:
        """The place of every transition on its machine's page, by the machine and what the trace calls `at`."""
        return {
            (name, move.at): Link(move.at, f"{machine_page(name)}#{move.anchor}")
            for name, moves in self.moves.items()
            for move in moves
        }

    @cached_property
    def _moves_for(self) -> dict[str, list[Move]]:
        found: dict[str, list[Move]] = {}
        for moves in self.moves.values():
            for move in moves:
                for requirement in move.requirements:
                    found.setdefault(requirement.text, []).append(move)
        return found

    @cached_property
    def _rules_at(self) -> dict[tuple[str, str], list[table.Rule]]:
        found: dict[tuple[str, str], list[table.Rule]] = {}
        for name, program in self.project.programs.items():
            for events in program.table.values():
                for rules in events.values():
                    for rule in rules:
                        found.setdefault((name, rule.at), []).append(rule)
        return found

    def _move(self, composed: Composed, placed: Placed) -> Move:
        told = tell(placed, composed, self.project.sources.vocabulary.model)
        return Move(
            composed.name,
            placed.use_case,
            placed.place().line,
            tuple(placed.transition.from_),
            _MARKS.get(told.mark, told.mark),
            told.event,
            told.turn,
            told.guards,
            told.does,
            placed.transition.to,
            placed.transition.note,
            tuple(Link(name, self.pages.get(name, "")) for name in told.requirements),
            self.sources.at(placed.place()),
            tuple(self._code(composed.name, placed.at)),
        )

    def _code(self, machine: str, at: str) -> Iterator[Link]:
        written = self.project.written.classes.get(machine)
        if written is None:
            return
        names = {name for rule in self._rules_at.get((machine, at), ()) for name in _methods(rule)}
        for name in sorted(names & written.methods.keys()):
            yield Link(name, self.sources.at(written.methods[name]).href)

    # Requirements.

    def duties(self, use_case: str) -> list[Duty]:
        """Return the requirements of a use case in the order of its file."""
        loaded = self.project.sources.use_cases[use_case]
        return [
            Duty(
                entry,
                self.sources.at(loaded.place("requirements", entry.id)),
                self.matrix(entry.id),
                tuple(sorted(self._moves_for.get(entry.id, ()), key=lambda move: move.use_case != use_case)),
                tuple(self._rules(entry.id)),
                tuple(self._shown(entry.tests)),
                excerpt(entry.id, entry.tests, self._tests),
            )
            for entry in self.report.by_use_case().get(use_case, ())
        ]

    def _rules(self, requirement: str) -> Iterator[Rule]:
        for function, (marks, place) in sorted(self.project.written.satisfies.items()):
            if requirement in marks:
                yield Rule(function, self.sources.sentence(place), self.sources.at(place))

    def _shown(self, tests: Iterable[str]) -> Iterator[Shown]:
        for name, cases in Counter(test.partition("[")[0] for test in tests).items():
            function = name.rpartition("::")[2].removeprefix("test_")
            yield Shown(_CLAIM.sub("", function).replace("_", " "), cases, self.sources.test(name))

    # Diagrams and machines.

    def use_case_diagrams(self, use_case: str) -> list[Diagram]:
        """Return the pictures of what a use case adds; none before they are drawn."""
        folder = self.project.root / "diagrams" / "use_cases"
        machines = list(self.project.sources.use_cases[use_case].model.machines)
        return [
            _diagram(path, self.project.root, path.stem.partition("-")[2], machines[0] if len(machines) == 1 else "")
            for path in sorted(folder.glob(f"{use_case}*.svg"), key=lambda path: path.stem)
            if path.stem == use_case or path.stem.startswith(f"{use_case}-")
        ]

    def machine_diagrams(self, machine: str) -> list[Diagram]:
        """Return the pictures of a machine."""
        folder = self.project.root / "diagrams" / "machines"
        return [
            _diagram(path, self.project.root, path.stem, machine)
            for path in sorted(folder.glob(f"{machine}*.svg"), key=lambda path: path.stem)
            if path.stem == machine or path.stem.startswith(f"{machine}-key")
        ]

    def states(self, machine: str) -> list[StateRow]:
        """Return the states of a machine, each with the transitions whose first state it is."""
        composed = self.project.machines[machine]
        return [
            StateRow(
                path,
                path.count("."),
                state.says,
                "final" if state.final else "initial" if state.initial else "",
                tell_doings(state.entry),
                tell_doings(state.exit),
                tuple(move for move in self.moves[machine] if move.states[0] == path),
            )
            for path, state in composed.tree.states.items()
        ]


def _sorted(composed: Composed) -> list[Placed]:
    order = {path: index for index, path in enumerate(composed.tree.states)}
    return sorted(composed.transitions, key=lambda placed: (order[placed.transition.from_[0]], placed.transition.on))


def _methods(rule: table.Rule) -> Iterator[str]:
    """Yield the names in a rule that are methods of its machine."""
    for guard in rule.guards:
        if isinstance(guard, table.Named):
            yield guard.name
    for operation in rule.operations:
        match operation:
            case table.Do(name):
                yield name
            case table.Start(_, delay):
                yield describe_delay(delay)
            case table.SecurityEvent(_, str(name)):
                yield name
            case table.Send() | table.Reply() | table.Result() | table.Raise() | table.Command():
                if operation.composer:
                    yield operation.composer


def _diagram(path: Path, root: Path, rest: str, machine: str) -> Diagram:
    named, is_key, page = rest.partition("-key")
    if rest == "key" or rest.startswith("key-"):
        named, is_key, page = "", "-key", rest.removeprefix("key")
    with path.open(encoding="utf-8") as file:
        size = _SIZE.search(file.read(2000))
    width, height = (float(size[1]), float(size[2])) if size else (0.0, 0.0)
    key = f"key{page.replace('-', ' ')}" if is_key else ""
    return Diagram(path.relative_to(root).as_posix(), named or machine, key, width > max(_ON_A4, height))
