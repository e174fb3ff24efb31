"""`specharge simulate`: a station with simulated hardware, moved over a control channel."""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import logging
import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

from specharge_engine.configuration import ConfigurationError, StationConfiguration
from specharge_engine.sim.control import serve
from specharge_engine.sim.csms_control import AddressError, ControlError, parse_address
from specharge_engine.sim.hardware import SimulatedHardware
from specharge_engine.store import StoreError
from specharge_generated.events import EVENTS
from specharge_machines.station import Station, read_configuration

_log = logging.getLogger(__name__)


class SimulatedStation(Station):
    """A station whose world is simulated, and outlives the process: cables and registers are kept beside the store."""

    hardware: SimulatedHardware

    def __init__(self, configuration: StationConfiguration, *, seed: int | None = None) -> None:
        """Put the world back as it was left."""
        self._world_file = configuration.storage / "simulated-world.json"
        super().__init__(configuration, self._recalled(configuration, seed or 0), seed=seed)

    def _recalled(self, configuration: StationConfiguration, seed: int) -> SimulatedHardware:
        world = SimulatedHardware(configuration.evses, EVENTS, time.monotonic, seed=seed)
        try:
            world.recall(json.loads(self._world_file.read_text(encoding="utf-8")))
        except FileNotFoundError:
            pass  # a new world
        except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
            _log.warning("%s cannot be read (%s); the world starts anew", self._world_file, error)
            return SimulatedHardware(configuration.evses, EVENTS, time.monotonic, seed=seed)
        return world

    def _process(self) -> None:
        """Keep the world before the station hears of it, and again when the station has acted on it."""
        try:
            self._keep_world()
            super()._process()
            self._keep_world()
        except OSError as error:
            self._fail(StoreError(f"{self._world_file}: {error.strerror}; make room, or name another 'storage'"))

    def _keep_world(self) -> None:
        draft = self._world_file.with_suffix(".new")
        draft.touch(mode=0o600)
        draft.write_text(json.dumps(self.hardware.describe()), encoding="utf-8")
        os.replace(draft, self._world_file)

    async def power_cycle(self) -> None:
        """Cut the power and give it back."""
        self.hardware.cut_power()
        await super().power_cycle()

    def state(self) -> dict[str, Any]:
        """Return the station's state, and the world's."""
        return {**super().state(), "world": self.hardware.describe()}


def main(argv: list[str]) -> int:
    """Run a simulated station until it is told to quit."""
    options = argparse.ArgumentParser(prog="specharge simulate", description="Run a simulated station.")
    options.add_argument("--config", type=Path, required=True, help="the station's YAML file")
    options.add_argument("--control", required=True, help="unix:PATH or tcp:HOST:PORT (loopback)")
    options.add_argument("--seed", type=int, help="make ids and back-off repeatable")
    options.add_argument("--verbose", action="store_true", help="print the trace")
    given = options.parse_args(argv)
    logging.basicConfig(level=logging.INFO if given.verbose else logging.WARNING, format="%(levelname)s %(message)s")
    try:
        configuration = read_configuration(given.config)
        address = parse_address(given.control)
    except (ConfigurationError, AddressError) as error:
        print(error, file=sys.stderr)
        return 2
    try:
        return asyncio.run(_run(configuration, address, given))
    except (ConfigurationError, StoreError, ControlError) as error:
        print(error, file=sys.stderr)
        return 2


async def _run(configuration: StationConfiguration, address: Any, given: argparse.Namespace) -> int:
    station = SimulatedStation(configuration, seed=given.seed)
    gc.freeze()  # what stands now stays: classes, tables, the device model
    gc.enable()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, station.quit)
    if given.verbose:
        station.observers.append(lambda record: print(json.dumps(record), flush=True))
    async with serve(address, station) as bound:
        print(f"{configuration.identity.id}: control on {bound}", flush=True)
        await station.run()
    return 0
