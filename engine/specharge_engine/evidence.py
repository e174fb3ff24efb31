"""What a test exercised, and an excerpt of its run: the steps around those that show what it claims.

The rule of this file: an excerpt is small and holds no secret. Frames are as they were on the wire, less passwords; a
long one is cut and says so.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from specharge_engine.effects import Step, Taken
from specharge_engine.secrets import without_secrets

# A claim is shown by the first and the last step that exercise it, with these many steps around each.
BEFORE, AFTER = 1, 3
MOST_STEPS = 16
MOST_TRANSITIONS = 12  # of one step, besides those that exercise a claim
MOST_FRAMES = 6  # of one step
LONGEST_FRAME = 3_000


@dataclass(frozen=True, slots=True)
class _Seen:
    """A step, what the claimed rules did in it, and its number among the steps in which something happened."""

    number: int
    step: Step
    rules: frozenset[str]


class Recorder:
    """What one test exercised. A test of another process adds what that process traced.

    `rules` takes the requirements of functions that carry @satisfies, as they run.
    """

    def __init__(self, claimed: Iterable[str] = ()) -> None:
        self.exercised: set[str] = set()
        self.rules: set[str] = set()
        self._claimed = frozenset(claimed)
        self._first: dict[str, int] = {}
        self._last: dict[str, int] = {}
        self._kept: dict[int, _Seen] = {}
        self._count = 0
        self._origin: float | None = None

    def observe(self, step: Step) -> None:
        """Take in one step of any kernel."""
        done = {requirement for *_, rule in step.taken for requirement in rule.satisfies} | self.rules
        rules = self._claimed.intersection(self.rules)
        self.rules.clear()
        self.exercised |= done
        if self._origin is None:
            self._origin = step.now
        if not (step.taken or step.received is not None or step.frames):
            return
        self._count += 1
        for requirement in done & self._claimed:
            self._first.setdefault(requirement, self._count)
            self._last[requirement] = self._count
        self._kept[self._count] = _Seen(self._count, step, rules)
        if len(self._kept) > 8 * MOST_STEPS:
            recent = self._count - BEFORE  # may come to stand before a step that exercises a claim
            self._kept = {n: seen for n, seen in self._kept.items() if n > recent or self._is_wanted(n)}

    def add(self, requirements: Iterable[str]) -> None:
        """Take in requirements that another process's trace names."""
        self.exercised.update(requirements)

    def missing(self) -> list[str]:
        """Return what is claimed and was not exercised."""
        return sorted(self._claimed - self.exercised - self.rules)

    def excerpt(self) -> dict[str, Any]:
        """Return the steps that show what is claimed, as JSON values; times are seconds since the first step."""
        shown = self._shown()
        return {
            "steps": self._count,
            "trace": [self._transition(seen, taken) for seen in shown for taken in self._told(seen.step)],
            "rules": [{"step": seen.number, "requirements": sorted(seen.rules)} for seen in shown if seen.rules],
            "frames": [frame for seen in shown for frame in self._frames(seen)],
        }

    def _shown(self) -> list[_Seen]:
        wanted = [number for number in self._kept if self._is_wanted(number)]
        nearest = sorted(wanted, key=lambda number: (self._distance(number), number))[:MOST_STEPS]
        return [self._kept[number] for number in sorted(nearest)]

    def _hits(self) -> Iterator[int]:
        yield from self._first.values()
        yield from self._last.values()

    def _is_wanted(self, number: int) -> bool:
        """Tell whether a step is near one that exercises a claim."""
        return any(hit - BEFORE <= number <= hit + AFTER for hit in self._hits())

    def _distance(self, number: int) -> int:
        return min((abs(number - hit) for hit in self._hits()), default=0)

    def _told(self, step: Step) -> Iterator[Taken]:
        for index, taken in enumerate(step.trace):
            if index < MOST_TRANSITIONS or not self._claimed.isdisjoint(taken.requirements):
                yield taken

    def _transition(self, seen: _Seen, taken: Taken) -> dict[str, Any]:
        return {
            "step": seen.number,
            "time": self._since(taken.time),
            "machine": taken.machine,
            "event": taken.event,
            "from": taken.source,
            "to": taken.target,
            "at": taken.at,
            "requirements": list(taken.requirements),
        }

    def _frames(self, seen: _Seen) -> Iterator[dict[str, Any]]:
        received = seen.step.received
        frames = [] if received is None else [("in", received)]
        frames += [("out", frame) for frame in seen.step.frames]
        for direction, frame in frames[:MOST_FRAMES]:
            text = frame if isinstance(frame, str) else frame.decode(errors="replace")
            yield {
                "step": seen.number,
                "time": self._since(seen.step.now),
                "direction": direction,
                "frame": _cut(without_secrets(text)),
            }

    def _since(self, time: float) -> float:
        return round(time - (self._origin or 0.0), 3)


def _cut(frame: str) -> str:
    left_out = len(frame) - LONGEST_FRAME
    return frame if left_out <= 0 else f"{frame[:LONGEST_FRAME]} … ({left_out} characters cut)"


def bare(test: dict[str, Any]) -> dict[str, Any]:
    """Return a test's evidence without its excerpt."""
    return {"verifies": test["verifies"], "steps": test.get("steps", 0), "trace": [], "rules": [], "frames": []}


def excerpted(tests: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the evidence of all tests by name; an excerpt is kept of the test that shows a requirement first.

    That is the first by name of those whose excerpt has a step, else of all.
    """
    chosen: dict[str, tuple[bool, str]] = {}
    for name, test in tests.items():
        for requirement in test["verifies"]:
            candidate = (not shows(test, requirement), name)
            chosen[requirement] = min(chosen.get(requirement, candidate), candidate)
    kept = {name for _, name in chosen.values()}
    return {name: tests[name] if name in kept else bare(tests[name]) for name in sorted(tests)}


def shows(test: dict[str, Any], requirement: str) -> bool:
    """Tell whether the excerpt of a test holds a step that exercises a requirement."""
    entries: Collection[dict[str, Any]] = (*test["trace"], *test["rules"])
    return any(requirement in entry["requirements"] for entry in entries)


def as_text(run: dict[str, Any], tests: dict[str, dict[str, Any]]) -> str:
    """Return the evidence file: JSON with a line for each test."""
    verified = sorted({name for test in tests.values() for name in test["verifies"]})
    body = ",\n".join(f"{json.dumps(name)}: {json.dumps(test)}" for name, test in excerpted(tests).items())
    head = f'"run": {json.dumps(run)},\n"verified": {json.dumps(verified)}'
    return f'{{\n{head},\n"tests": {{\n{body}\n}}\n}}\n'
