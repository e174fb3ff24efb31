"""What is wrong with a source file: every message has coordinates, says what is wrong and what would be right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A position in a file, counted from 1. `file` is relative to the project."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True, slots=True)
class Diagnostic:
    """One defect."""

    place: Place
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


@dataclass(slots=True)
class Diagnostics:
    """The defects of a run, reported together in the order of the files."""

    found: list[Diagnostic] = field(default_factory=list)

    def add(self, place: Place, message: str) -> None:
        """Note a defect; the same one is noted once."""
        diagnostic = Diagnostic(place, message)
        if diagnostic not in self.found:
            self.found.append(diagnostic)

    def __bool__(self) -> bool:
        return bool(self.found)

    def __str__(self) -> str:
        return "\n".join(str(diagnostic) for diagnostic in sorted(self.found))


class SourceError(Exception):
    """The sources have defects; nothing was written."""

    def __init__(self, diagnostics: Diagnostics) -> None:
        super().__init__(str(diagnostics))
        self.diagnostics = diagnostics


def suggestion(name: str, known: Iterable[str]) -> str:
    """Return ` (did you mean 'x'?)` for the nearest known name, or what is known when that is short, or nothing."""
    names = sorted(set(known))
    near = get_close_matches(name, names, n=1, cutoff=0.6)
    if near:
        return f" (did you mean '{near[0]}'?)"
    return f" (known: {', '.join(names)})" if 0 < len(names) <= 8 else ""
