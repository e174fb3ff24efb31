"""A station of the test's own process, over real sockets and a real file, with simulated hardware."""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path
from typing import Any

from specharge_engine.configuration import StationConfiguration
from specharge_engine.hardware import Hardware
from specharge_engine.machine import Machine
from specharge_engine.sim.hardware import SimulatedHardware
from specharge_engine.station import Station
from specharge_engine.timekeeping import SystemClock
from specharge_generated.device_model import STANDARD
from specharge_generated.events import EVENTS
from specharge_machines.standard import STANDARD_MACHINES
from specharge_machines.station import read_configuration

PASSWORD = "correct-horse-battery"
PATIENCE = 10.0
# Reconnect at once, so that a test takes milliseconds.
EAGER = {
    "OCPPCommCtrlr.RetryBackOffWaitMinimum": 0,
    "OCPPCommCtrlr.RetryBackOffRandomRange": 0,
    "OCPPCommCtrlr.RetryBackOffRepeatTimes": 0,
    "OCPPCommCtrlr.MessageAttemptInterval[TransactionEvent]": 0,
    "TxCtrlr.TxStartPoint": "EVConnected,Authorized",
}


class LeapingClock(SystemClock):
    """The machine's clock, which a test sets forward as a sleep of the machine does."""

    leap = 0.0

    def now(self) -> float:
        """Return the monotonic time, leaps included."""
        return super().now() + self.leap

    def wall(self) -> float:
        """Return the time of day, leaps included."""
        return super().wall() + self.leap


def write_configuration(folder: Path, url: str, station: str = "CS001", **variables: Any) -> Path:
    """Write a station's YAML file; `variables` are names with `__` for the dot, over those of EAGER."""
    named = {name.replace("__", "."): value for name, value in variables.items()}
    told = {
        "station": {"id": station, "vendor_name": "Example", "model": "Demo"},
        "csms": {"url": url, "security_profile": 1, "password": PASSWORD},
        "evses": [
            {"id": 1, "connectors": [{"id": 1, "type": "cType2"}]},
            {"id": 2, "connectors": [{"id": 1, "type": "sType2"}]},
        ],
        "variables": {**EAGER, **named},
        "storage": f"state-{station}",
    }
    path = folder / f"{station}.yaml"
    path.write_text(json.dumps(told), encoding="utf-8")  # JSON is YAML
    return path


def configured(folder: Path, url: str, **variables: Any) -> StationConfiguration:
    """Return a configuration as `write_configuration` writes it."""
    return read_configuration(write_configuration(folder, url, **variables))


def new_station(
    configuration: StationConfiguration,
    *,
    machines: Sequence[type[Machine]] = STANDARD_MACHINES,
    hardware: Hardware | None = None,
    clock: SystemClock | None = None,
) -> Station:
    """Return a station of these machines that does not run yet."""
    made = hardware or SimulatedHardware(configuration.evses, EVENTS, time.monotonic)
    return Station(configuration, made, machines=machines, definitions=STANDARD, events=EVENTS, clock=clock, seed=1)


class Trace:
    """What a station tells its observers, to be waited for."""

    def __init__(self, station: Station) -> None:
        self.records: list[dict[str, Any]] = []
        self._changed = asyncio.Event()
        station.observers.append(self._take)

    def _take(self, record: dict[str, Any]) -> None:
        self.records.append(record)
        self._changed.set()

    async def until(self, predicate: Callable[[dict[str, Any]], Any]) -> dict[str, Any]:
        """Give the first record of which this is true, as soon as there is one."""
        async with asyncio.timeout(PATIENCE):
            while True:
                for record in self.records:
                    if predicate(record):
                        return record
                self._changed.clear()
                await self._changed.wait()


@contextlib.asynccontextmanager
async def running(station: Station) -> AsyncIterator[Station]:
    """Run a station while the context is open; it must leave nothing running."""
    before = asyncio.all_tasks()
    task = asyncio.create_task(station.run())
    await asyncio.sleep(0)  # it boots
    try:
        yield station
    finally:
        station.quit()
        async with asyncio.timeout(PATIENCE):
            await task
        left = {other for other in asyncio.all_tasks() - before if station.link.run.__qualname__ in repr(other)}
        assert not left


def simulated(station: Station) -> SimulatedHardware:
    """Return the station's hardware, to move it."""
    assert isinstance(station.hardware, SimulatedHardware)
    return station.hardware
