"""Many simulated stations in one process, each with its drivers: load for a CSMS.

The rule of this file: every station is a whole one, machines, device model and WebSocket; only its store is left out.
What drivers do is drawn from a seed and the number of their station, so a run can be repeated; when it happens is real
time, and what the CSMS makes of it is its own.
"""

from __future__ import annotations

import asyncio
import math
import random
import re
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from specharge_engine.configuration import StationConfiguration
from specharge_engine.sim.hardware import SimulatedHardware
from specharge_engine.sim.world import Impossible
from specharge_engine.site import Connector, CsmsSettings, Evse, Identity
from specharge_generated.events import EVENTS
from specharge_machines.station import Station

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HOURS = 24
# How many drivers come in each hour of a day, of the EVSE's drivers of that day: few at night, most after work.
ARRIVALS = (1, 1, 1, 1, 1, 2, 4, 8, 9, 6, 5, 5, 6, 6, 5, 6, 8, 11, 9, 7, 5, 3, 2, 1)
DRIVERS_A_DAY = 6.0  # per EVSE
SESSION_HOURS = (0.3, 0.75, 3.0)  # shortest, usual and longest stay
_HEAD = re.compile(r'\[\s*([234])\s*,\s*"((?:[^"\\]|\\.)*)"\s*,\s*"?([A-Za-z]*)')


class Latencies:
    """Answer times as counts on a scale whose steps are 2 % apart: a million answers take a few hundred counts."""

    STEP = math.log(1.02)
    SHORTEST = 1e-5

    def __init__(self) -> None:
        self.counts: Counter[int] = Counter()

    def add(self, seconds: float) -> None:
        """Count an answer."""
        self.counts[round(math.log(max(seconds, self.SHORTEST) / self.SHORTEST) / self.STEP)] += 1

    def percentile(self, share: float) -> float | None:
        """Return the time in seconds within which this share (0 to 1) was answered, to 1 %; None without answers."""
        left = share * self.counts.total()
        for place, count in sorted(self.counts.items()):
            left -= count
            if left <= 0:
                return self.SHORTEST * math.exp(place * self.STEP)
        return None


@dataclass(slots=True)
class Tally:
    """What the fleet has seen. `errors` counts by what went wrong."""

    sent: Counter[str] = field(default_factory=Counter)
    received: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    latencies: dict[str, Latencies] = field(default_factory=dict)
    sessions: int = 0
    online: int = 0
    most_online: int = 0

    @property
    def messages(self) -> int:
        """Return the number of CALLs, both ways."""
        return self.sent.total() + self.received.total()

    def all_latencies(self) -> Latencies:
        """Return those of all actions together."""
        together = Latencies()
        for each in self.latencies.values():
            together.counts += each.counts
        return together


class FleetStation(Station):
    """A station that counts what it says and hears."""

    hardware: SimulatedHardware

    def __init__(self, configuration: StationConfiguration, tally: Tally, seed: int) -> None:
        """Make a station that keeps nothing on disk."""
        self._tally = tally
        self._asked: dict[str, tuple[str, float]] = {}
        hardware = SimulatedHardware(configuration.evses, EVENTS, time.monotonic, seed=seed)
        super().__init__(configuration, hardware, keeps=False)

    def link_opened(self) -> None:
        """Count it as online."""
        self._tally.online += 1
        self._tally.most_online = max(self._tally.online, self._tally.most_online)
        super().link_opened()

    def link_closed(self) -> None:
        """Count it as offline; what was asked is not answered any more."""
        self._tally.online -= 1
        if not self._done.is_set():
            self._tally.errors["connection lost"] += 1
        self._asked.clear()
        super().link_closed()

    def dial_failed(self) -> None:
        """Count the attempt."""
        self._tally.errors["connection refused"] += 1
        super().dial_failed()

    def _observe_frame(self, direction: str, frame: str) -> None:
        head = _HEAD.match(frame)
        if head is None:
            self._tally.errors["frame that is no OCPP"] += 1
            return
        kind, message_id, word = head.groups()
        if kind == "2":
            (self._tally.sent if direction == "out" else self._tally.received)[word] += 1
            if direction == "out":
                self._asked[message_id] = (word, time.perf_counter())
        elif direction == "in" and message_id in self._asked:
            action, asked = self._asked.pop(message_id)
            self._tally.latencies.setdefault(action, Latencies()).add(time.perf_counter() - asked)
            if kind == "4":
                self._tally.errors[f"{action}: CALLERROR {word}"] += 1
        elif direction == "out" and kind == "4":
            self._tally.errors[f"answered with CALLERROR {word}"] += 1


@dataclass(frozen=True, slots=True)
class Plan:
    """A fleet. `ramp` is the seconds in which the stations come, `day` how long a day of their drivers lasts.

    `hour` is the hour of that day at which the run begins.
    """

    stations: int
    url: str
    password: str
    prefix: str
    evses: int
    ramp: float
    day: float
    hour: float
    seed: int
    storage: Path

    def configuration(self, number: int) -> StationConfiguration:
        """Return the configuration of the nth station, counted from 1."""
        name = f"{self.prefix}{number:05}"
        evses = tuple(Evse(place, (Connector(1, "cType2"),)) for place in range(1, self.evses + 1))
        variables: dict[str, str | None] = {
            "ChargingStation.VendorName": "specharge",
            "ChargingStation.Model": "Fleet",
            "SecurityCtrlr.Identity": name,
            "SecurityCtrlr.SecurityProfile": "1",
            "SecurityCtrlr.BasicAuthPassword": self.password,
            **{f"Connector@{evse.id}.1.ConnectorType": "cType2" for evse in evses},
        }
        settings = CsmsSettings(self.url, 1, self.password)
        return StationConfiguration(Identity(name, "specharge", "Fleet"), settings, evses, variables, self.storage)


class Fleet:
    """Runs a plan until its time is over."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.tally = Tally()
        self.stations: list[FleetStation] = []

    async def run(self, seconds: float, progress: Callable[[Fleet], None] = lambda fleet: None) -> None:
        """Bring the stations up, let their drivers come and go, and take all down again.

        `progress` is called about once a second.
        """
        end = time.monotonic() + seconds
        running: list[asyncio.Task[None]] = []
        drivers: list[asyncio.Task[None]] = []
        begun = time.monotonic()
        shown = begun
        try:
            while (now := time.monotonic()) < end:
                due = self.plan.stations if self.plan.ramp <= 0 else self._due(now - begun)
                if len(self.stations) < due:
                    station = FleetStation(
                        self.plan.configuration(len(self.stations) + 1), self.tally, len(self.stations) + 1
                    )
                    self.stations.append(station)
                    running.append(asyncio.create_task(station.run()))
                    drivers += [
                        asyncio.create_task(self._drive(station, evse.id)) for evse in station.configuration.evses
                    ]
                if now - shown >= 1.0:
                    shown = now
                    progress(self)
                await asyncio.sleep(0 if len(self.stations) < due else min(0.05, end - now))
        finally:
            for each in drivers:
                each.cancel()
            for station in self.stations:
                station.quit()
            ended = await asyncio.gather(*running, return_exceptions=True)
            await asyncio.gather(*drivers, return_exceptions=True)
        for outcome in ended:
            if isinstance(outcome, Exception):
                self.tally.errors[f"station ended: {outcome}"] += 1

    def _due(self, passed: float) -> int:
        return min(self.plan.stations, math.ceil(self.plan.stations * passed / self.plan.ramp))

    async def _drive(self, station: FleetStation, evse: int) -> None:
        """Let driver after driver come to an EVSE, by the hour of the day."""
        chance = random.Random(f"{self.plan.seed}/{station.configuration.identity.id}/{evse}")
        clock = self.plan.hour / HOURS * self.plan.day
        while True:
            wait = next_arrival(chance, clock / self.plan.day * HOURS) * self.plan.day / HOURS
            stay = chance.triangular(SESSION_HOURS[0], SESSION_HOURS[2], SESSION_HOURS[1]) * self.plan.day / HOURS
            token = f"FLEET-{chance.randrange(10_000):04}"
            await asyncio.sleep(wait)
            try:
                await self._charge(station.hardware, evse, token, stay)
                self.tally.sessions += 1
            except Impossible as error:
                self.tally.errors[f"driver: {error}"] += 1
            clock += wait + stay

    async def _charge(self, hardware: SimulatedHardware, evse: int, token: str, stay: float) -> None:
        """Plug in, present a card, stay, present it again, and leave."""
        hardware.plug_in(evse)
        try:
            await asyncio.sleep(min(2.0, stay / 10))
            hardware.swipe(token, evse=evse)
            await asyncio.sleep(stay)
            hardware.swipe(token, evse=evse)
            await asyncio.sleep(min(2.0, stay / 10))
        finally:
            hardware.plug_out(evse)


def next_arrival(chance: random.Random, hour: float) -> float:
    """Draw how many hours pass, from an hour of the day on, until the next driver comes."""
    whole = sum(ARRIVALS)
    left = chance.expovariate(1.0)
    passed = 0.0
    while True:
        rate = DRIVERS_A_DAY * ARRIVALS[int(hour + passed) % HOURS] / whole  # drivers an hour, until the hour is over
        until = 1.0 - (hour + passed) % 1.0
        if left <= rate * until:
            return passed + left / rate
        left -= rate * until
        passed += until
