"""Drivers at the EVSEs of a virtual station: who comes, stays and leaves follows from a seed."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from virtual_station import VirtualStation


@dataclass
class Days:
    """Life at a station with two EVSEs, a driver at each about every `every` seconds."""

    s: VirtualStation
    chance: random.Random
    every: float = 3600.0
    sessions: int = 0
    _due: dict[int, float] = field(default_factory=dict)
    _stage: dict[int, int] = field(default_factory=lambda: dict.fromkeys((1, 2), 0))

    def live(self, seconds: float) -> None:
        """Let so much time pass, with its drivers."""
        end = self.s.now + seconds
        for evse in self._stage:
            self._due.setdefault(evse, self.s.now + self._wait(0))
        while (moment := min(self._due.values())) < end:
            evse = min(self._due, key=lambda each: self._due[each])
            self.s.advance(max(0.0, moment - self.s.now))
            self._stage[evse] = self._next(evse, self._stage[evse])
            self._due[evse] = self.s.now + self._wait(self._stage[evse])
        self.s.advance(end - self.s.now)

    def _wait(self, stage: int) -> float:
        usual = (self.every, 20.0, 1500.0, 30.0)[stage]
        return self.chance.expovariate(1 / usual) + 0.1

    def _next(self, evse: int, stage: int) -> int:
        """Do one thing: plug in, present a card, present it again, leave; some forget one of the cards."""
        if stage == 0:
            self.s.plug_in(evse=evse)
            return 1
        if stage in (1, 2) and self.chance.random() < 0.9:
            self.s.swipe(f"DRIVER-{self.chance.randrange(50)}" if stage == 1 else self._token(evse), evse=evse)
        if stage == 3:
            self.s.plug_out(evse=evse)
            self.sessions += 1
        return (stage + 1) % 4

    def _token(self, evse: int) -> str:
        token = getattr(self.s.kernel.machine("authorization", evse), "token", None)
        return str(token.idToken) if token is not None else "STRANGER"

    def close(self) -> None:
        """Let whoever is still there leave, and nobody else come."""
        for bay in self.s.hardware.describe()["evses"]:
            if any(outlet["ev"] for outlet in bay["connectors"]):
                self.s.plug_out(evse=bay["id"])
