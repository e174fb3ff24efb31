"""Torture a station, print what came of it, write `build/torture.json`. See `--help`.

Exit code 1: a promise was broken. What each part promises is at the head of its file, and in `docs/reliability.md`.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import platform
import sys
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "engine")]

Told = dict[str, Any]


def power(kills: int, seed: int) -> Told:
    """Cut the power."""
    from torture.power import cut_power

    return asyncio.run(cut_power(kills, seed)).told()


def disks(times: int, seed: int) -> Told:
    """Fill and damage disks."""
    from torture.disks import fail_disks

    return asyncio.run(fail_disks(times, seed)).told()


def network(days: int, seed: int) -> Told:
    """Live with a bad network."""
    from torture.network import bad_days

    return bad_days(days, seed).told()


def fuzz(frames: int, seed: int) -> Told:
    """Feed defective frames."""
    from torture.fuzz import fuzz as feed

    return feed(frames, seed).told()


def wire(frames: int, seed: int) -> Told:
    """Send defective frames over a WebSocket."""
    from torture.wire import fuzz_the_wire

    return asyncio.run(fuzz_the_wire(frames, seed)).told()


def soak(sessions: int, seed: int) -> Told:
    """Live long."""
    from torture.soak import soak as live

    return live(sessions, seed).told()


def clock(jumps: int, seed: int) -> Told:
    """Let the clock jump."""
    from torture.clock import jump_about

    return jump_about(jumps, seed).told()


@dataclass(frozen=True)
class Part:
    """A part in so many runs, each with its own seed; `full` and `quick` is how much each does."""

    run: Callable[[int, int], Told]
    full: int
    quick: int
    runs: int
    unit: str


PARTS: dict[str, Part] = {
    "power": Part(power, 250, 6, 4, "kills"),
    "soak": Part(soak, 50_000, 300, 2, "sessions"),
    "fuzz": Part(fuzz, 250_000, 2_000, 4, "frames"),
    "network": Part(network, 30, 1, 8, "days"),
    "wire": Part(wire, 2_000, 50, 1, "frames"),
    "clock": Part(clock, 200, 12, 4, "jumps"),
    "disks": Part(disks, 20, 1, 2, "full disks"),
}


def main() -> int:
    """Run what was asked for."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true", help="a minute instead of half an hour")
    options.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), help="these only")
    options.add_argument("--seed", type=int, default=1, help="another seed, other faults")
    options.add_argument("--processes", type=int, default=2, help="how many at a time")
    given = options.parse_args()
    begun = time.monotonic()
    with ProcessPoolExecutor(given.processes, max_tasks_per_child=1) as pool:
        futures: dict[str, list[Future[Told]]] = {}
        for name in given.only:
            part = PARTS[name]
            amount = part.quick if given.quick else part.full
            runs = 1 if given.quick else part.runs
            futures[name] = [pool.submit(part.run, amount, given.seed + number) for number in range(runs)]
        found = {name: together(_results(name, each)) for name, each in futures.items()}
    clean = all(result["clean"] for result in found.values())
    report = {"clean": clean, "seconds": round(time.monotonic() - begun), "machine": _machine(), "parts": found}
    (ROOT / "build").mkdir(exist_ok=True)
    (ROOT / "build" / "torture.json").write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    print(f"{'every promise was kept' if clean else 'A PROMISE WAS BROKEN'}; {report['seconds']} s; build/torture.json")
    return 0 if clean else 1


def _results(name: str, futures: Iterable[Future[Told]]) -> list[Told]:
    results = []
    for future in futures:
        try:
            results.append(future.result())
        except Exception as error:  # a part that fails is a result too
            results.append({"clean": False, "problems": [f"{type(error).__name__}: {error}"]})
    told = together(results)
    shown = {key: value for key, value in told.items() if isinstance(value, (int, float)) and key != "clean"}
    print(f"{name:<8} {'clean ' if told['clean'] else 'BROKEN'} {shown}", flush=True)
    for problem in told.get("problems", [])[:5]:
        print(f"         {problem}", flush=True)
    return results


def together(results: list[Told]) -> Told:
    """Add up the counts of several runs; a part is clean when every run is."""
    total: Told = {}
    for result in results:
        for key, value in result.items():
            if key == "clean":
                total[key] = total.get(key, True) and value
            elif isinstance(value, (int, float)):
                total[key] = round(total.get(key, 0) + value, 3)
            elif isinstance(value, list):
                total[key] = total.get(key, []) + value
            elif isinstance(value, dict):
                total[key] = together([total.get(key, {}), value])
    return total


def _machine() -> Told:
    return {"python": platform.python_version(), "system": platform.system(), "processor": platform.machine()}


if __name__ == "__main__":
    sys.exit(main())
