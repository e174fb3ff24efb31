"""Time things and tell a median with its spread.

The rule of this file: the garbage collector runs as it does in a station; ours and the peers are timed in turns, so
that a machine that slows down slows all of them. What runs in this process is timed by the CPU it takes, so that other
programs are not counted.
"""

from __future__ import annotations

import gc
import statistics
import time
import tracemalloc
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True)
class Spread:
    """A median and the values that a tenth of the samples fall below and above."""

    median: float
    p10: float
    p90: float
    unit: str

    @classmethod
    def of(cls, samples: Sequence[float], unit: str) -> Spread:
        """Return the spread of at least one sample."""
        if len(samples) == 1:
            return cls(samples[0], samples[0], samples[0], unit)
        tenths = statistics.quantiles(samples, n=10, method="inclusive")
        return cls(statistics.median(samples), tenths[0], tenths[8], unit)


@dataclass
class Row:
    """What is measured, ours beside the peers; `budget` is in our unit, None where none is promised."""

    name: str
    ours: Spread
    peers: Mapping[str, Spread] = field(default_factory=dict)
    budget: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the first peer costs ours."""
        first = next(iter(self.peers.values()), None)
        return None if first is None or not self.ours.median else round(first.median / self.ours.median, 2)

    @property
    def met(self) -> bool:
        """Whether the median is within the budget."""
        return self.budget is None or self.ours.median <= self.budget

    def as_json(self) -> dict[str, Any]:
        """Return the row as it is written to bench.json."""
        return {
            "name": self.name,
            "ours": asdict(self.ours),
            "peers": {name: asdict(spread) for name, spread in self.peers.items()},
            "ratio": self.ratio,
            "budget": self.budget,
            "met": self.met,
        }


def microseconds(*works: Callable[[int], object], seconds: float) -> list[Spread]:
    """Return the time of one repetition of each work, in µs; a work does its thing as often as it is told.

    Each gets an equal share of `seconds`, cut into samples that take turns.
    """
    counts = [_calibrated(work, seconds / 100) for work in works]
    samples: list[list[float]] = [[] for _ in works]
    end = time.perf_counter() + seconds * len(works)
    while time.perf_counter() < end or len(samples[0]) < 5:
        for work, count, found in zip(works, counts, samples, strict=True):
            gc.collect()  # what another work left behind is not counted
            begin = time.thread_time()
            work(count)
            found.append((time.thread_time() - begin) / count * 1e6)
    return [Spread.of(found, "µs") for found in samples]


def _calibrated(work: Callable[[int], object], seconds: float) -> int:
    """Warm a work up; return how many repetitions take about so long."""
    work(10)  # the first time, models and validators are built
    count = 1
    while True:
        begin = time.thread_time()
        work(count)
        taken = time.thread_time() - begin
        if taken >= seconds / 4:
            return max(1, round(count * seconds / taken))
        count *= 2


def allocated(make: Callable[[], object], count: int, repetitions: int = 5) -> Spread:
    """Return the bytes that stay allocated for one object, over some objects made at a time."""
    make()
    samples = []
    for _ in range(repetitions):
        gc.collect()
        tracemalloc.start()
        before = tracemalloc.get_traced_memory()[0]
        kept: list[Any] = [None] * count
        before = tracemalloc.get_traced_memory()[0]
        for index in range(count):
            kept[index] = make()
        gc.collect()
        samples.append((tracemalloc.get_traced_memory()[0] - before) / count)
        tracemalloc.stop()
        del kept
    return Spread.of(samples, "B")
