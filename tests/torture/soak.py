"""A long life under virtual time: sessions without end, and nothing that grows.

The rule of this file: the first tenth of the sessions is the time to grow; from then on memory stays flat, the file
stays as large as it was, and between sessions the station is what it was at the beginning.
"""

from __future__ import annotations

import gc
import random
import resource
import sys
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from virtual_station import VirtualStation, station

from specharge_engine.store import Store

VARIABLES = {"SampledDataCtrlr.TxUpdatedInterval": "900", "TxCtrlr.TxStartPoint": "EVConnected,Authorized"}
COMMIT_EVERY = 50  # sessions: a soak is of memory; what a commit costs is measured elsewhere
FLAT = 0.01
FILE_BOUND = 6 * 2**20  # bytes: SQLite folds its log into the file at every 4 MiB
DRIVERS = 200


@dataclass(slots=True)
class SoakResult:
    """What was done and what came of it: pieces of memory and bytes of the file, after a tenth and at the end."""

    sessions: int = 0
    blocks_before: int = 0
    blocks_after: int = 0
    peak_mib: float = 0.0
    file_before: int = 0
    file_after: int = 0
    timers_left: int = 0
    instances_left: int = 0
    queued: int = 0
    problems: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        """Tell whether nothing grew and nothing was left."""
        flat = self.blocks_after <= self.blocks_before * (1 + FLAT)
        bounded = self.file_after <= FILE_BOUND
        return flat and bounded and not (self.timers_left or self.instances_left or self.queued or self.problems)

    def told(self) -> dict[str, Any]:
        """Return it as JSON values."""
        return {**asdict(self), "clean": self.is_clean}


def soak(sessions: int, seed: int) -> SoakResult:
    """Run so many sessions at two EVSEs, a tenth of them offline at first."""
    result = SoakResult(sessions=sessions)
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="specharge-soak-") as name:
        s = station(variables=VARIABLES, seed=seed)
        store = Store(Path(name))
        before = _idle(s)
        for number in range(sessions):
            _session(s, chance, number)
            if number % COMMIT_EVERY == COMMIT_EVERY - 1:
                store.commit(s.kernel)
            if number == sessions // 10:
                store.commit(s.kernel)
                result.blocks_before, result.file_before = _blocks(), _size(Path(name))
        store.commit(s.kernel)
        result.blocks_after, result.file_after = _blocks(), _size(Path(name))
        store.close()
    result.peak_mib = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)
    timers, instances, result.queued = _idle(s)
    result.timers_left = max(0, timers - before[0])
    result.instances_left = max(0, instances - before[1])
    return result


def _session(s: VirtualStation, chance: random.Random, number: int) -> None:
    """Let a driver come and go; every tenth finds no link."""
    evse = 1 + number % 2
    offline = number % 10 == 0
    if offline:
        s.disconnect()
    s.plug_in(evse=evse)
    s.swipe(f"DRIVER-{chance.randrange(DRIVERS)}", evse=evse)
    s.advance(chance.uniform(600, 4000))
    if offline:
        s.connect()
    token = getattr(s.kernel.machine("authorization", evse), "token", None)
    if token is not None and chance.random() < 0.8:
        s.swipe(token.idToken, evse=evse)
    s.plug_out(evse=evse)
    s.advance(chance.uniform(10, 900))
    s.forget()
    s.steps.clear()
    s.replies.clear()


def _blocks() -> int:
    """Return how many pieces of memory are in use."""
    gc.collect()
    return sys.getallocatedblocks()


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.iterdir())


def _idle(s: VirtualStation) -> tuple[int, int, int]:
    """Return how many timers run, machines stand and messages wait."""
    return len(s.kernel.timers), sum(1 for _ in s.kernel.all_machines()), len(s.kernel.outbox)
