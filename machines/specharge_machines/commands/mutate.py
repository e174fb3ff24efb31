"""`specharge mutate`: drop, negate and retarget transitions one by one; the tests that claim them must fail.

The tests are collected once. Each mutant lives in a forked child that runs the tests which claim a requirement of the
transition, then those of its use case (`test_e02*.py` for E02), until one fails.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from specharge_engine.pytest_plugin import claims
from specharge_machines.mutation import Mutant, apply, mutants
from specharge_machines.standard import STANDARD_MACHINES

KILLED, SURVIVED, UNCLAIMED = "killed", "survived", "unclaimed"
LONGEST = 60.0


def main(argv: list[str]) -> int:
    """Run the mutants and report what survived."""
    options = argparse.ArgumentParser(prog="specharge mutate", description="Do the tests mean what they claim?")
    options.add_argument("use_cases", nargs="*", help="only transitions of these use cases, e.g. E02 B05")
    options.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="mutants at a time")
    options.add_argument("--json", type=Path, help="also write the result here")
    options.add_argument("--at-least", type=float, default=0.0, help="exit 1 when fewer per cent are killed")
    options.add_argument("--tests", default="tests", help="the folder of the tests")
    given = options.parse_args(argv)
    if not hasattr(os, "fork"):
        print("specharge mutate needs a system with fork (Linux, macOS)", file=sys.stderr)
        return 2
    wanted = [
        mutant
        for cls in STANDARD_MACHINES
        for mutant in mutants(cls.program)
        if not given.use_cases or mutant.use_case in given.use_cases
    ]
    if not wanted:
        print(f"no transitions of {', '.join(given.use_cases)} claim a requirement", file=sys.stderr)
        return 1
    run = MutationRun(wanted, given.jobs)
    code = pytest.main(
        ["-o", "addopts=-p specharge_engine.pytest_plugin", "-p", "no:xdist", "-p", "no:terminal", given.tests],
        plugins=[run],
    )
    if not run.outcomes:
        print(f"the tests could not be collected (pytest says {code})", file=sys.stderr)
        return 2
    return run.report(given.json, given.at_least)


class MutationRun:
    """Stands in for pytest's own loop over the collected tests."""

    def __init__(self, wanted: Sequence[Mutant], jobs: int) -> None:
        self.wanted = wanted
        self.jobs = max(jobs, 1)
        self.outcomes: dict[Mutant, str] = {}

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run every mutant in a child of its own, a few at a time."""
        items: dict[str, list[pytest.Item]] = {}
        for item in session.items:
            for name in claims(item):
                items.setdefault(name, []).append(item)
        running: dict[int, tuple[Mutant, float]] = {}
        for number, mutant in enumerate(self.wanted, 1):
            claiming = {item.nodeid: item for name in mutant.requirements for item in items.get(name, [])}
            if not claiming:
                self.outcomes[mutant] = UNCLAIMED
                continue
            chosen = list((claiming | _of_use_case(session.items, mutant.use_case)).values())
            while len(running) >= self.jobs:
                self._reap(running)
            running[_spawn(mutant, chosen)] = (mutant, time.monotonic())
            _progress(number, len(self.wanted))
        while running:
            self._reap(running)
        return True

    def _reap(self, running: dict[int, tuple[Mutant, float]]) -> None:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid in running:
            mutant, _ = running.pop(pid)
            self.outcomes[mutant] = SURVIVED if status == 0 else KILLED
            return
        for late, (_, since) in running.items():
            if time.monotonic() - since > LONGEST:
                os.kill(late, 9)
        time.sleep(0.002)

    def report(self, path: Path | None, at_least: float) -> int:
        """Print the survivors and the share that was killed."""
        counts = Counter(self.outcomes.values())
        tried = counts[KILLED] + counts[SURVIVED]
        share = 100.0 * counts[KILLED] / tried if tried else 0.0
        for mutant, outcome in self.outcomes.items():
            if outcome != KILLED:
                print(f"{outcome}: {mutant}  [{', '.join(mutant.requirements)}]")
        print(f"{tried} mutants, {counts[KILLED]} killed ({share:.1f} %), {counts[UNCLAIMED]} that no test claims")
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(self._as_json(share, counts), indent=1) + "\n", encoding="utf-8")
        return 0 if share >= at_least else 1

    def _as_json(self, share: float, counts: Counter[str]) -> dict[str, Any]:
        left = [
            {"mutant": str(mutant), "outcome": outcome}
            for mutant, outcome in self.outcomes.items()
            if outcome != KILLED
        ]
        return {"killed_per_cent": round(share, 2), "counts": dict(counts), "left": left}


def _of_use_case(items: Sequence[pytest.Item], use_case: str) -> dict[str, pytest.Item]:
    stem = f"test_{use_case.lower()}"
    return {item.nodeid: item for item in items if item.path.name.startswith(stem)}


def _spawn(mutant: Mutant, items: Sequence[pytest.Item]) -> int:
    """Fork a child that runs the tests on the mutant; its exit code is 1 as soon as one fails."""
    pid = os.fork()
    if pid:
        return pid
    try:
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        for cls in STANDARD_MACHINES:
            if cls.program.name == mutant.machine:
                apply(cls, mutant)
        for item in items:
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
            if item.session.testsfailed:
                os._exit(1)
        os._exit(0)
    except BaseException:  # whatever broke, the mutant was noticed
        os._exit(1)


def _progress(done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{done}/{total} mutants", end="", file=sys.stderr, flush=True)
