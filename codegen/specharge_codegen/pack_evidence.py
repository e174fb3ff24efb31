"""The last evidence of a requirement: the steps of a test's excerpt that show it, with the frames on the wire."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

# Around the first and the last step that show a requirement. An answer and what it sets off come some steps later.
BEFORE, AFTER = 1, 3
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_KINDS = {2: "CALL", 3: "CALLRESULT", 4: "CALLERROR"}


@dataclass(frozen=True, slots=True)
class Frame:
    """A message on the wire. `action` is that of its request; empty when the excerpt does not tell it."""

    is_received: bool
    kind: str
    action: str
    text: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A transition that was taken."""

    machine: str
    event: str
    source: str
    target: str
    at: str
    requirements: tuple[str, ...]

    @property
    def machine_name(self) -> str:
        """The machine without its address."""
        return self.machine.partition("@")[0].partition("#")[0]


@dataclass(frozen=True, slots=True)
class Step:
    """What one call of the kernel took in, did and sent. `rules`: the claimed requirements met by code that ran."""

    number: int
    time: float
    shows: bool
    received: tuple[Frame, ...]
    taken: tuple[Taken, ...]
    rules: tuple[str, ...]
    sent: tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The steps of a test that show a requirement; `of` is how many steps the whole test had."""

    test: str
    steps: tuple[Step, ...]
    of: int

    @property
    def frames(self) -> int:
        """How many frames it holds."""
        return sum(len(step.received) + len(step.sent) for step in self.steps)


def excerpt(requirement: str, names: Iterable[str], tests: Mapping[str, Any]) -> Excerpt | None:
    """Return what the first of these tests that has it shows of a requirement; None when none kept it."""
    for name in names:
        test = tests[name]
        hits = [
            entry.get("step", 0)
            for entry in (*test.get("trace", ()), *test.get("rules", ()))
            if requirement in entry["requirements"]
        ]
        if hits:
            return Excerpt(name, _steps(requirement, test, {min(hits), max(hits)}), test.get("steps", 0))
    return None


def _steps(requirement: str, test: Mapping[str, Any], hits: set[int]) -> tuple[Step, ...]:
    actions = _actions(test)
    numbers = {entry.get("step", 0) for key in ("trace", "rules", "frames") for entry in test.get(key, ())}
    shown = sorted(number for number in numbers if any(hit - BEFORE <= number <= hit + AFTER for hit in hits))
    return tuple(_step(number, requirement, test, actions) for number in shown)


def _step(number: int, requirement: str, test: Mapping[str, Any], actions: Mapping[str, str]) -> Step:
    trace = [entry for entry in test.get("trace", ()) if entry.get("step", 0) == number]
    frames = [entry for entry in test.get("frames", ()) if entry["step"] == number]
    rules = [name for entry in test.get("rules", ()) if entry["step"] == number for name in entry["requirements"]]
    taken = tuple(
        Taken(entry["machine"], entry["event"], entry["from"], entry["to"], entry["at"], tuple(entry["requirements"]))
        for entry in trace
    )
    return Step(
        number,
        min((entry["time"] for entry in (*trace, *frames)), default=0.0),
        requirement in rules or any(requirement in each.requirements for each in taken),
        tuple(_frame(entry, actions) for entry in frames if entry["direction"] == "in"),
        taken,
        tuple(rules),
        tuple(_frame(entry, actions) for entry in frames if entry["direction"] == "out"),
    )


def _actions(test: Mapping[str, Any]) -> dict[str, str]:
    """Return the action of every request of the excerpt by its message id, to name the answers."""
    found = {}
    for entry in test.get("frames", ()):
        match _parsed(entry["frame"]):
            case [2, str(message_id), str(action), _]:
                found[message_id] = action
    return found


def _frame(entry: Mapping[str, Any], actions: Mapping[str, str]) -> Frame:
    is_received, text = entry["direction"] == "in", entry["frame"]
    match _parsed(text):
        case [int(kind), str(message_id), *rest] if kind in _KINDS and rest:
            head = ", ".join(json.dumps(each, ensure_ascii=False) for each in (kind, message_id, *rest[:-1]))
            pretty = f"[{head}, {json.dumps(rest[-1], indent=2, ensure_ascii=False)}]"
            name = str(rest[0]) if kind == 2 else actions.get(message_id, "")
            return Frame(is_received, _KINDS[kind], name, _printable(pretty))
    return Frame(is_received, "text", "", _printable(text))


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _printable(text: str) -> str:
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text).encode("utf-8", "backslashreplace").decode()
