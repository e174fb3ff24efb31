"""`specharge run`: a station over the hardware of the maker's own module."""

from __future__ import annotations

import argparse
import asyncio
import gc
import importlib
import logging
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from specharge_engine.configuration import ConfigurationError, StationConfiguration
from specharge_engine.store import StoreError
from specharge_machines.station import Station, read_configuration

if TYPE_CHECKING:
    from specharge_engine.hardware import Hardware


class NoHardware(Exception):
    """The named hardware cannot be made."""


def main(argv: list[str]) -> int:
    """Run a station until it is told to stop."""
    options = argparse.ArgumentParser(prog="specharge run", description="Run a station over your own hardware.")
    options.add_argument("--config", type=Path, required=True, help="the station's YAML file")
    options.add_argument("--hardware", required=True, help="module:Class; called with the configuration")
    options.add_argument("--verbose", action="store_true", help="log what goes on")
    given = options.parse_args(argv)
    logging.basicConfig(level=logging.INFO if given.verbose else logging.WARNING, format="%(levelname)s %(message)s")
    try:
        configuration = read_configuration(given.config)
        hardware = _hardware(given.hardware, configuration)
        return asyncio.run(_run(configuration, hardware))
    except (ConfigurationError, NoHardware, StoreError) as error:
        print(error, file=sys.stderr)
        return 2


def _hardware(name: str, configuration: StationConfiguration) -> Hardware:
    module_name, _, class_name = name.partition(":")
    if not class_name:
        raise NoHardware(f"--hardware {name}: write module:Class, e.g. my_station.hardware:MyHardware")
    sys.path.insert(0, str(Path.cwd()))
    try:
        made: Hardware = getattr(importlib.import_module(module_name), class_name)(configuration)
    except ModuleNotFoundError as missing:
        words = f"there is no module '{missing.name}' (looked in this folder too)"
        raise NoHardware(f"--hardware {name}: {words}") from None
    except AttributeError:
        raise NoHardware(f"--hardware {name}: module '{module_name}' has no class '{class_name}'") from None
    return made


async def _run(configuration: StationConfiguration, hardware: Hardware) -> int:
    station = Station(configuration, hardware)
    gc.freeze()  # what stands now stays: classes, tables, the device model
    gc.enable()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, station.quit)
    await station.run()
    return 0
