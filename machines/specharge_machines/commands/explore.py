"""`specharge explore`: walk an EVSE through every order of events; what must never be must not be found.

Each setting is walked in a process of its own. Of whatever is found the shortest way there is told, and what the
machines did on its last step.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import sys
import time
from collections.abc import Iterable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from specharge_machines.exploration.plan import Setting, full, small
from specharge_machines.exploration.trace import last_step

if TYPE_CHECKING:
    from specharge_machines.exploration.search import Found, Walk


def main(argv: list[str]) -> int:
    """Walk the settings and report what was found; 1 when anything was."""
    options = argparse.ArgumentParser(prog="specharge explore", description="Every order of events at an EVSE.")
    options.add_argument("settings", nargs="*", help="only settings whose names contain one of these texts")
    options.add_argument("--list", action="store_true", help="print the settings and walk none")
    options.add_argument("--small", action="store_true", help="a few small settings instead of all")
    options.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="settings at a time")
    options.add_argument("--most-states", type=int, default=10**9, help="explore so many states of a setting at most")
    options.add_argument("--deepest", type=int, default=10**9, help="explore so many events from idle at most")
    options.add_argument("--json", type=Path, help="also write the result here")
    given = options.parse_args(argv)
    chosen = _chosen(small() if given.small else full(), given.settings)
    if not chosen:
        print(f"no setting is named like {', '.join(given.settings)}; see specharge explore --list", file=sys.stderr)
        return 2
    if given.list:
        print("\n".join(setting.name for setting in chosen))
        return 0
    return explore(chosen, given.jobs, given.most_states, given.deepest, given.json)


def _chosen(settings: Iterable[Setting], texts: list[str]) -> list[Setting]:
    return [each for each in settings if not texts or any(text.lower() in each.name.lower() for text in texts)]


def explore(settings: list[Setting], jobs: int, most_states: int, deepest: int, path: Path | None) -> int:
    """Walk the settings, a few at a time, and tell of each as it is done."""
    began = time.perf_counter()
    walks: dict[str, Walk] = {}
    if jobs > 1 and len(settings) > 1:
        with multiprocessing.Pool(jobs) as pool:
            for setting, walk in pool.imap_unordered(partial(_walked, most_states, deepest), settings):
                walks[setting.name] = walk
                _tell(setting, walk)
    else:
        for setting in settings:
            walks[setting.name] = _walked(most_states, deepest, setting)[1]
            _tell(setting, walks[setting.name])
    states, transitions = sum(w.states for w in walks.values()), sum(w.transitions for w in walks.values())
    cut, found = sum(not w.complete for w in walks.values()), sum(len(w.found) for w in walks.values())
    seconds = time.perf_counter() - began
    print(f"{len(walks)} settings, {states} states, {transitions} transitions in {seconds:.0f} s")
    print(f"{found} violations; {'all states that can be reached' if not cut else f'{cut} settings were cut short'}")
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({name: asdict(walk) for name, walk in walks.items()}, indent=1) + "\n", "utf-8")
    return 1 if found else 0


def _walked(most_states: int, deepest: int, setting: Setting) -> tuple[Setting, Walk]:
    return setting, setting.walk(most_states=most_states, deepest=deepest)


def _tell(setting: Setting, walk: Walk) -> None:
    extent = "" if walk.complete else ", cut short"
    print(
        f"{setting.name}: {walk.states} states, {walk.transitions} transitions, depth {walk.depth}{extent}", flush=True
    )
    for found in walk.found:
        print("\n".join(_told(setting, found)), flush=True)


def _told(setting: Setting, found: Found) -> Iterable[str]:
    yield f"  VIOLATION {found.what}"
    yield f"  in a world with {', '.join(f'{path}={value}' for path, value in setting.variables.items()) or 'defaults'}"
    for number, name in enumerate(found.trace, 1):
        yield f"  {number:>4}. {name}"
    for line in last_step(setting, found):
        yield f"        {line}"
