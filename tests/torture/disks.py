"""Disks that fail: no room, a file cut short, pages overwritten.

The rule of this file: a disk that has no room ends the station with one line that says so, and once there is room it
goes on with all it had told nobody yet; a damaged file is told as damaged, or what no longer fits is told row by row.
"""

from __future__ import annotations

import asyncio
import random
import shutil
import tempfile
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from virtual_station import VirtualStation, station

from specharge_engine.machine import data_types
from specharge_engine.sim.csms import Csms, Script
from specharge_engine.store import Store, StoreError
from torture.power import PASSWORD, PowerCuts, last_life, reconcile, spawn, write_configuration

ROOM = 90_000  # bytes a file may have: a boot and some sessions
# It grows ten times, then begins anew: with a megabyte of room SQLite goes on in the same file for ever.
ROOMS = 10
PAGE = 4096


@dataclass(slots=True)
class DiskResult:
    """What was done and what came of it; `outcomes` counts what damaged files led to."""

    no_room: int = 0
    damaged: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    tracebacks: int = 0
    silent: int = 0
    unclear: int = 0
    reconciled: dict[str, Any] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        """Tell whether every failure was told, and nothing was lost where there was no room."""
        return not (self.tracebacks or self.unclear or self.silent or self.problems) and bool(
            self.reconciled.get("clean")
        )

    def told(self) -> dict[str, Any]:
        """Return it as JSON values."""
        return {**asdict(self), "outcomes": dict(self.outcomes), "clean": self.is_clean}


async def fail_disks(times: int, seed: int) -> DiskResult:
    """Fill the disk of a station so often, then let it finish; damage a kept file ten times as often."""
    result = DiskResult()
    await _fill(times, seed, result)
    _damage(times * 10, seed, result)
    return result


async def _fill(times: int, seed: int, result: DiskResult) -> None:
    with tempfile.TemporaryDirectory(prefix="specharge-full-") as name:
        async with Csms(Script(), password=PASSWORD) as csms:
            config = write_configuration(Path(name), csms.url)
            for number in range(times):
                process = await spawn(config, seed + number, f"room:{ROOM * (1 + number % ROOMS)}")
                try:
                    _, words = await asyncio.wait_for(process.communicate(), 60)
                except TimeoutError:
                    process.kill()
                    await process.wait()
                    result.problems.append("the disk did not fill within a minute")
                    continue
                result.no_room += 1
                text = words.decode(errors="replace").strip()
                result.tracebacks += "Traceback" in text
                told = process.returncode == 2 and "station.sqlite" in text and "; " in text
                if not told:
                    result.unclear += 1
                    result.problems.append(f"exit {process.returncode}: {text[-300:]}")
            told_at_rest = await last_life(config, seed)
            cuts = PowerCuts()
            if told_at_rest is None:
                result.problems.append("the station found no rest once there was room")
            else:
                reconcile(csms.stations["CS001"], told_at_rest, cuts)
            result.reconciled = cuts.told()


def _damage(times: int, seed: int, result: DiskResult) -> None:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="specharge-damage-") as name:
        good = Path(name) / "good"
        s = station(variables={"TxCtrlr.TxStartPoint": "EVConnected"})
        s.plug_in(evse=1)
        s.swipe(evse=1)
        s.disconnect()
        s.advance(900)
        store = Store(good)
        store.commit(s.kernel)
        store.close()
        whole = VirtualStation()
        store = Store(good)
        store.restore(whole.kernel)
        store.close()
        kept = _kept(whole)
        for number in range(times):
            folder = Path(name) / f"bad-{number}"
            shutil.copytree(good, folder)
            _spoil(folder / "station.sqlite", chance)
            result.damaged += 1
            result.outcomes[_open(folder, kept, result)] += 1
            shutil.rmtree(folder)


def _spoil(path: Path, chance: random.Random) -> None:
    """Cut the file short, or overwrite a piece of it."""
    content = bytearray(path.read_bytes())
    if chance.random() < 0.4:
        content = content[: chance.randrange(1, len(content))]
    else:
        place = chance.randrange(len(content) - 64)
        length = chance.choice([1, 16, 64, PAGE])
        content[place : place + length] = chance.randbytes(len(content[place : place + length]))
    path.write_bytes(content)


def _open(folder: Path, kept: list[Any], result: DiskResult) -> str:
    """Start a station from the file; return what came of it."""
    fresh = VirtualStation()
    try:
        store = Store(folder)
    except StoreError as error:
        return _told(error, result)
    try:
        notes = store.restore(fresh.kernel)
    except StoreError as error:
        return _told(error, result)
    except Exception as error:
        result.tracebacks += 1
        result.problems.append(f"restore: {type(error).__name__}: {error}")
        return "traceback"
    finally:
        store.close()
    if notes:
        return "told row by row"
    if _kept(fresh) == kept:
        return "read whole, as what was hit is not in use"
    result.silent += 1
    return "read as something else, in silence"


def _kept(s: VirtualStation) -> list[Any]:
    """Return what of a station is kept."""
    machines = [
        (machine.key, machine.state, {name: getattr(machine, name) for name in data_types(type(machine))})
        for machine in s.kernel.all_machines()
        if machine.program.persistent
    ]
    variables = {
        path: value for path, value in s.kernel.values.items() if s.kernel.variables.definition(path).persistent
    }
    queue = [(outgoing.number, outgoing.action, str(outgoing.message)) for outgoing in s.kernel.outbox.kept]
    return [machines, variables, queue, s.kernel.records.table("auth_cache").rows]


def _told(error: StoreError, result: DiskResult) -> str:
    if "station.sqlite" not in str(error) or ";" not in str(error):
        result.unclear += 1
        result.problems.append(str(error))
    return "told as damaged"
