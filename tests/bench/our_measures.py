"""What our station's process measures of itself: the CPU of a session, the memory of idle stations."""

from __future__ import annotations

import asyncio
import cProfile
import gc
import json
import os
import pstats
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from bench.our_station import configured
from specharge_engine.device_model import DeviceModel
from specharge_engine.effects import Step, Transmit
from specharge_engine.endpoint import Endpoint, Trust
from specharge_engine.kernel import Kernel
from specharge_engine.link import Link
from specharge_engine.refusals import Refusal
from specharge_engine.sim.hardware import SimulatedHardware
from specharge_engine.site import Site
from specharge_generated.device_model import STANDARD
from specharge_generated.events import EVENTS
from specharge_machines import Station
from specharge_machines.standard import STANDARD_MACHINES

TURNS_OF_SILENCE = 4
WARM_UP = 3


class Driven(Station):
    """A station that tells when it has sent so many requests and handled the answers, or has no more to send."""

    answered = 0
    awaited: int | None = None
    waiter: asyncio.Future[None] | None = None

    def frame_arrived(self, frame: str | bytes) -> None:
        """Count the answers."""
        super().frame_arrived(frame)
        self.answered += 1
        if self.awaited is None:
            self._look(TURNS_OF_SILENCE)
        elif self.answered == self.awaited:
            self._look(1)  # the frame is handled first

    def _look(self, turns: int) -> None:
        """Look when the station has handled the frame and what the hardware said to that."""
        if turns:
            asyncio.get_running_loop().call_soon(self._look, turns - 1)
        elif self.waiter is not None and not self.waiter.done() and not len(self.kernel.outbox):
            self.waiter.set_result(None)

    async def silence(self, answers: int | None = None) -> int:
        """Wait for so many answers, or until the station has no more to send; return how many there were."""
        self.answered, self.awaited = 0, answers
        self.waiter = asyncio.get_running_loop().create_future()
        deadline = asyncio.get_running_loop().call_later(10, self.waiter.cancel)
        await self.waiter
        deadline.cancel()
        return self.answered


async def session(url: str, folder: str, count: str, profile: str = "") -> str:
    """Charge so many times; return the CPU seconds of each session."""
    configuration = configured(url, folder)
    hardware = SimulatedHardware(configuration.evses, EVENTS, time.monotonic, seed=1)
    station = Driven(configuration, hardware)
    running = asyncio.create_task(station.run())
    await station.silence()
    steps: list[Callable[[], None]] = [
        lambda: hardware.plug_in(1, 1),
        lambda: hardware.swipe("TOKEN-1", "ISO14443", 1),
        lambda: hardware.ev(1, False),
        lambda: hardware.ev(1, True),
        lambda: hardware.ev(1, False),
        lambda: hardware.swipe("TOKEN-1", "ISO14443", 1),
        lambda: hardware.plug_out(1, 1),
    ]
    profiler = cProfile.Profile() if profile else None
    answers: list[int | None] = [None for _ in steps]  # how many each step brings is learnt from the first session
    seconds = []
    for number in range(WARM_UP + int(count)):
        if profiler and number == WARM_UP:
            profiler.enable()
        begin = time.process_time()
        for place, step in enumerate(steps):
            step()
            answers[place] = await station.silence(answers[place])
        seconds.append(time.process_time() - begin)
        hardware.ev(1, True)  # without a cable nothing comes of it; the next session's EV draws again
    if profiler:
        profiler.disable()
        pstats.Stats(profiler, stream=sys.stderr).sort_stats("tottime").print_stats(45)
    station.quit()
    await running
    return json.dumps(seconds[WARM_UP:])


class Bare:
    """A kernel and its link, without a store: the listener of the one and the shell of the other."""

    def __init__(self, url: str, folder: str, number: int) -> None:
        configuration = configured(url, folder, f"CS{number:03d}")
        self.accepted = asyncio.Event()
        site = Site(configuration.identity, configuration.evses, EVENTS)
        model = DeviceModel.build(STANDARD, configuration.variables, configuration.connectors)
        hardware = SimulatedHardware(configuration.evses, EVENTS, time.monotonic, seed=1)
        offset = time.time() - time.monotonic()
        self.kernel = Kernel(STANDARD_MACHINES, site, model, hardware, wall_clock_offset=offset)
        hardware.attach(lambda event: self._perform(self.kernel.feed(event, time.monotonic())))
        self.kernel.boot("PowerUp", time.monotonic())
        self.csms = configuration.csms.endpoint
        self.link = Link(configuration, self)
        self.task = asyncio.create_task(self.link.run())

    def link_opened(self) -> None:
        """Tell the kernel."""
        self._perform(self.kernel.link_up(time.monotonic()))

    def link_closed(self) -> None:
        """Tell the kernel."""
        self._perform(self.kernel.link_down(time.monotonic()))

    def dial_failed(self) -> None:
        """Nothing to do: it never dials again."""

    def refused(self, refusal: Refusal, endpoint: Endpoint) -> None:
        """Nothing to do: it is without TLS."""

    def trust(self, endpoint: Endpoint) -> Trust:
        """Trust nobody: it is without TLS."""
        return Trust()

    def endpoint(self) -> Endpoint:
        """Dial the configured CSMS."""
        return self.csms

    def frame_arrived(self, frame: str | bytes) -> None:
        """Tell the kernel."""
        self._perform(self.kernel.receive(frame, time.monotonic()))

    def password(self) -> str | None:
        """Give the configured one."""
        return "secret-secret-secret"

    def reconnect_delay(self, attempt: int) -> float:
        """Never dial again."""
        return 3600.0

    def ping_interval(self) -> float | None:
        """Send no pings."""
        return None

    def _perform(self, step: Step) -> None:
        for effect in step.effects:
            if isinstance(effect, Transmit):
                self.link.send(effect.frame)
        if not len(self.kernel.outbox):
            self.accepted.set()


async def idle(url: str, folder: str, count: str) -> str:
    """Connect so many kernels; return the KiB that each but the first costs."""
    stations: list[Bare] = []

    async def add(number: int) -> None:
        stations.append(Bare(url, folder, number))
        await asyncio.wait_for(stations[-1].accepted.wait(), 10)

    return await _kibibytes_each(add, int(count))


async def whole(url: str, folder: str, count: str) -> str:
    """Connect so many whole stations, each with its store; return the KiB that each but the first costs."""
    stations: list[tuple[Driven, asyncio.Task[None]]] = []

    async def add(number: int) -> None:
        configuration = configured(url, f"{folder}/{number}", f"CS{number:03d}")
        hardware = SimulatedHardware(configuration.evses, EVENTS, time.monotonic, seed=1)
        station = Driven(configuration, hardware)
        stations.append((station, asyncio.create_task(station.run())))
        await station.silence()

    return await _kibibytes_each(add, int(count))


async def _kibibytes_each(add: Callable[[int], Awaitable[None]], count: int) -> str:
    await add(0)
    before = resident()
    for number in range(1, count):
        await add(number)
    return json.dumps((resident() - before) / 1024 / (count - 1))


def resident() -> int:
    """Return the resident memory of this process in bytes, after a collection."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


MEASURES = {"session": session, "idle": idle, "whole": whole}
