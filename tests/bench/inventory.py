"""The device model: one variable read by a guard, and a FullInventory of 2,000 variables.

The report is made by a whole station and answered part by part, as fast as it comes; nothing is written to a socket.
"""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import Callable

from virtual_station import VirtualStation, station

from bench.measure import Row, Spread, microseconds
from specharge_engine.variables import VariableDefinition
from specharge_generated.device_model import STANDARD
from specharge_machines.transaction import Transaction

VARIABLES = 2000
REQUEST = {"requestId": 1, "reportBase": "FullInventory"}


def guard_work() -> Callable[[int], object]:
    """Return the first guard of a transition that asks a variable, on a station's machine."""
    machine = station().kernel.instance(Transaction, 1)
    guard = Transaction.rows["idle"]["vehicle_detected"][-1].guards[0]

    def work(count: int) -> None:
        for _ in range(count):
            guard(machine, None)

    return work


def large_station() -> VirtualStation:
    """Return an accepted station with as many variables as the report shall have."""
    empty = station()
    more = VARIABLES - len(empty.kernel.values)
    own = {f"VendorCtrlr.Value{n}": VariableDefinition("integer", "ReadWrite", default="1") for n in range(more)}
    made = station(definitions={**STANDARD, **own})
    assert len(made.kernel.values) == VARIABLES
    return made


def report(made: VirtualStation) -> int:
    """Let the CSMS ask for the whole inventory; return how many variables it was told."""
    made.forget()
    made.result("GetBaseReport", REQUEST)
    return sum(len(part["reportData"]) for part in made.of("NotifyReport"))


def inventory_rows(seconds: float, repetitions: int) -> list[Row]:
    """Measure the guard, and time and peak memory of the report."""
    (guard,) = microseconds(guard_work(), seconds=seconds)
    made = large_station()
    times, peaks = [], []
    for _ in range(repetitions):
        begin = time.thread_time()
        assert report(made) == VARIABLES
        times.append((time.thread_time() - begin) * 1e3)
    for _ in range(min(repetitions, 3)):
        made.steps.clear()
        gc.collect()
        tracemalloc.start()
        report(made)
        peaks.append(tracemalloc.get_traced_memory()[1] / 1024)
        tracemalloc.stop()
    return [
        Row("a variable read by a guard", guard, {}, 1.0),
        Row(f"FullInventory of {VARIABLES} variables", Spread.of(times, "ms")),
        Row(f"FullInventory of {VARIABLES} variables, peak memory", Spread.of(peaks, "KiB")),
    ]
