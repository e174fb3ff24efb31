"""A simulated station with drivers of its own, which dies at a moment it is told: `child.py CONFIG SEED FAULT`.

FAULT is `none`, or `before:N` or `after:N`: the process gets SIGKILL before or after its Nth commit; or `room:N`: none
of its files may be longer than N bytes. Drivers do what the world lets them: plug in, present a card, stop after a
moment, leave. With `none` they begin no new session, finish what there is, and the child ends once all is told; then
it prints what the station and the world hold as JSON. A store that fails ends it as it ends `specharge simulate`: one
line, 2.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import json
import os
import random
import resource
import signal
import sys
import time
from pathlib import Path
from typing import Any

from specharge_engine.kernel import Kernel
from specharge_engine.sim.hardware import SimulatedHardware
from specharge_engine.sim.world import Impossible
from specharge_engine.store import Store, StoreError
from specharge_generated.events import EVENTS
from specharge_machines.commands.simulate import SimulatedStation
from specharge_machines.station import read_configuration

CURRENT = 16_000.0  # A per phase: an EV takes some kWh in the tenth of a second that it stays
PACE = 0.004  # seconds between two looks at an EVSE


class Torn(SimulatedStation):
    """A station whose EVs charge fast."""

    def _recalled(self, configuration: Any, seed: int) -> SimulatedHardware:
        world = SimulatedHardware(configuration.evses, EVENTS, time.monotonic, current=CURRENT, seed=seed)
        with contextlib.suppress(FileNotFoundError):
            world.recall(json.loads(self._world_file.read_text(encoding="utf-8")))
        return world


def die_at(fault: str) -> None:
    """Arm the fault: this process dies at a commit that keeps something."""
    where, _, number = fault.partition(":")
    left = int(number)
    if where == "room":
        resource.setrlimit(resource.RLIMIT_FSIZE, (left, resource.RLIM_INFINITY))
        return
    commit = Store.commit

    def counted(self: Store, kernel: Kernel) -> None:
        nonlocal left
        matters = bool(kernel.changes)
        left -= matters
        if matters and left == 0 and where == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        commit(self, kernel)
        if matters and left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    Store.commit = counted  # type: ignore[method-assign]


class Driver:
    """Who comes to one EVSE. What he does next follows from what he finds, also after a power cut."""

    def __init__(self, station: Torn, evse: int, chance: random.Random) -> None:
        self.station = station
        self.evse = evse
        self.chance = chance
        self.patience = 0

    def look(self, may_begin: bool) -> bool:
        """Do one thing, if there is any; tell whether the EVSE is left as an idle one."""
        bay = next(each for each in self.station.state()["world"]["evses"] if each["id"] == self.evse)
        plugged = any(outlet["ev"] for outlet in bay["connectors"])
        authorization = self.station.kernel.machine("authorization", self.evse).state
        transaction = self.station.kernel.machine("transaction", self.evse).state
        idle = not plugged and authorization == "nobody" and transaction == "idle"
        self.patience += 1
        with contextlib.suppress(Impossible):
            if not plugged and may_begin and self.chance.random() < 0.2:
                self.station.hardware.plug_in(self.evse)
            elif plugged and authorization == "nobody" and self.chance.random() < 0.3:
                self._swipe_or_leave(may_begin, transaction)
            elif plugged and bay["energy_flows"] and self.chance.random() < 0.08:
                self.station.hardware.swipe(f"DRIVER-{self.evse}", evse=self.evse)
            elif plugged and authorization == "ended":
                self.station.hardware.plug_out(self.evse)
        return idle

    def _swipe_or_leave(self, may_begin: bool, transaction: str) -> None:
        if self.chance.random() < 0.4 or not may_begin:
            self.station.hardware.plug_out(self.evse)
        else:
            self.station.hardware.swipe(f"DRIVER-{self.evse}", evse=self.evse)


async def main(config: Path, seed: int, fault: str) -> None:
    """Run until killed, or until all is told."""
    station = Torn(read_configuration(config), seed=None)
    gc.freeze()
    gc.enable()
    if fault != "none":
        die_at(fault)
    chance = random.Random(seed)
    drivers = [Driver(station, evse.id, chance) for evse in station.configuration.evses]
    running = asyncio.create_task(station.run())
    may_begin = fault != "none"
    while not running.done():
        await asyncio.sleep(PACE)
        idle = [driver.look(may_begin) for driver in drivers]
        settled = not len(station.kernel.outbox) and station.link.is_open and station.kernel.outbox.outstanding is None
        if not may_begin and all(idle) and settled:
            break
    told = {"state": station.state(), "queue": len(station.kernel.outbox)}
    station.quit()
    await running
    print(json.dumps(told))


if __name__ == "__main__":
    gc.disable()
    try:
        asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]))
    except StoreError as error:
        print(error, file=sys.stderr)
        sys.exit(2)
