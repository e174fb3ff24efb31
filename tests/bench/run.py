"""Run the benchmarks, print a table, write `build/bench.json`. See `--help`.

Every figure is a median with the values that a tenth of the samples lie below and above; ours and the peers' come from
the same run. Exit code 1: something could not be measured, or, with --strict, a budget is missed.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import os
import platform
import pstats
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench import composite, inventory, local_list, machines, messages, processes
from bench.measure import Row, Spread

PEERS = ("ocpp", "python-statemachine", "transitions", "sismic", "websockets", "pydantic")


@dataclass(frozen=True)
class Effort:
    """How long to measure: seconds for each work in this process, repetitions of what takes a process."""

    seconds: float
    sessions: int
    repetitions: int
    starts: int


FULL, QUICK = Effort(4.0, 100, 5, 15), Effort(0.4, 15, 2, 3)

BENCHMARKS: dict[str, Callable[[Effort], list[Row]]] = {
    "event": lambda effort: machines.event_rows(effort.seconds),
    "instance": lambda effort: machines.instance_rows(effort.seconds),
    "reply": lambda effort: messages.reply_rows(effort.seconds),
    "request": lambda effort: messages.request_rows(effort.seconds),
    "inventory": lambda effort: inventory.inventory_rows(effort.seconds, effort.repetitions),
    "list": lambda effort: local_list.list_rows(effort.seconds, effort.repetitions),
    "schedule": lambda effort: composite.schedule_rows(effort.seconds),
    "session": lambda effort: processes.session_rows(effort.sessions),
    "idle": lambda effort: processes.idle_rows(50, effort.repetitions),
    "start": lambda effort: processes.start_rows(effort.starts),
    "compiler": lambda effort: processes.compiler_rows(effort.repetitions),
}
PROFILES: dict[str, Callable[[], object]] = {
    "event": lambda: _profiled(machines.ours(machines.SMALL), 100_000),
    "reply": lambda: _profiled(messages.our_reply(), 5_000),
    "request": lambda: _profiled(messages.our_request(), 10_000),
    "schedule": lambda: _profiled(composite.work(composite.profiles(50)), 1_000),
    "session": processes.profile_session,
    "start": processes.profile_start,
    "compiler": processes.profile_compiler,
}


def main() -> int:
    """Measure what was asked for."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true", help="less than a minute, with more spread")
    options.add_argument("--only", nargs="+", choices=BENCHMARKS, default=list(BENCHMARKS), help="these only")
    options.add_argument("--strict", action="store_true", help="exit with 1 when a budget is missed")
    options.add_argument("--profile", choices=PROFILES, help="show where the time of one goes, and measure nothing")
    given = options.parse_args()
    if given.profile:
        PROFILES[given.profile]()
        return 0
    effort = QUICK if given.quick else FULL
    began = time.monotonic()
    rows: list[Row] = []
    failures: dict[str, str] = {}
    print(_line("", "ours", "p10 – p90", "budget", "peers (times ours)"))
    for name in given.only:
        try:
            found = BENCHMARKS[name](effort)
        except processes.Failed as failed:
            failures[name] = str(failed)
            print(f"{name}: not measured: {failed}", file=sys.stderr)
            continue
        rows += found
        for row in found:
            print(_told(row), flush=True)
    path = processes.ROOT / "build" / "bench.json"
    path.parent.mkdir(exist_ok=True)
    content = {"machine": machine(), "rows": [row.as_json() for row in rows], "not_measured": failures}
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    missed = [row.name for row in rows if not row.met]
    print(f"\n{time.monotonic() - began:.0f} s; {path.relative_to(processes.ROOT)} written")
    if missed:
        print(f"over budget: {', '.join(missed)}")
    return 1 if failures or (missed and given.strict) else 0


def machine() -> dict[str, Any]:
    """Return what the figures hang on."""
    return {
        "python": platform.python_version(),
        "implementation": platform.python_implementation(),
        "platform": platform.platform(),
        "processor": _processor(),
        "cpus": os.cpu_count(),
        "load": os.getloadavg()[0],
        "packages": {name: version(name) for name in PEERS},
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown")


def _told(row: Row) -> str:
    budget = "" if row.budget is None else f"{'≤' if row.met else 'over'} {_number(row.budget)}"
    peers = ", ".join(
        f"{name} {_number(spread.median)} (×{spread.median / row.ours.median:.2g})" if row.ours.median else name
        for name, spread in row.peers.items()
    )
    return _line(row.name, f"{_number(row.ours.median)} {row.ours.unit}", _range(row.ours), budget, peers)


def _line(*cells: str) -> str:
    widths = (38, 12, 17, 10, 0)
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _range(spread: Spread) -> str:
    return f"{_number(spread.p10)} – {_number(spread.p90)}"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _profiled(work: Callable[[int], object], count: int) -> None:
    work(100)
    profiler = cProfile.Profile()
    profiler.runcall(work, count)
    print(f"{count} repetitions")
    pstats.Stats(profiler).sort_stats("tottime").print_stats(40)


if __name__ == "__main__":
    raise SystemExit(main())
