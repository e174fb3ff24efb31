"""A simulated meter: what flows through an EVSE, and a register that counts it.

The rule of this file: the register is the exact integral of the power over time. Voltages swing as seeded sines, so the
integral has a closed form and no reading disturbs the next one. Time is given, never read.
"""

from __future__ import annotations

import math
import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from specharge_engine.site import SampledReading

REGISTER = "Energy.Active.Import.Register"
POWER = "Power.Active.Import"
CURRENT = "Current.Import"
VOLTAGE = "Voltage"
NOMINAL = 230.0

UNITS: Mapping[str, str] = {
    "Current.Export": "A",
    "Current.Import": "A",
    "Current.Offered": "A",
    "Energy.Active.Export.Interval": "Wh",
    "Energy.Active.Export.Register": "Wh",
    "Energy.Active.Import.Interval": "Wh",
    "Energy.Active.Import.Register": "Wh",
    "Energy.Active.Net": "Wh",
    "Energy.Apparent.Export": "VAh",
    "Energy.Apparent.Import": "VAh",
    "Energy.Apparent.Net": "VAh",
    "Energy.Reactive.Export.Interval": "varh",
    "Energy.Reactive.Export.Register": "varh",
    "Energy.Reactive.Import.Interval": "varh",
    "Energy.Reactive.Import.Register": "varh",
    "Energy.Reactive.Net": "varh",
    "Frequency": "Hz",
    "Power.Active.Export": "W",
    "Power.Active.Import": "W",
    "Power.Factor": "",
    "Power.Offered": "W",
    "Power.Reactive.Export": "var",
    "Power.Reactive.Import": "var",
    "SoC": "Percent",
    "Voltage": "V",
}
"""OCPP's measurands (MeasurandEnumType) and the units of the simulated values."""


class _Swing(NamedTuple):
    """The voltage of a phase around its nominal value: 230 V ± 1 % over minutes."""

    depth: float
    period: float
    shift: float

    def at(self, time: float) -> float:
        """Return the voltage at a time in seconds."""
        return NOMINAL * (1 + self.depth * math.sin(math.tau * time / self.period + self.shift))

    def integral(self, start: float, end: float) -> float:
        """Return the volt seconds between two times."""
        turn = math.tau / self.period
        swung = math.cos(turn * start + self.shift) - math.cos(turn * end + self.shift)
        return NOMINAL * ((end - start) + self.depth * swung / turn)


@dataclass(slots=True)
class _Load:
    """What the EV would take: current per phase in A, over this many phases; nothing while it does not flow.

    `limit` and `most_phases` are what it may take, and it never takes more.
    """

    wanted: float
    wanted_phases: int
    flows: bool = False
    limit: float = math.inf
    most_phases: int = 3

    @property
    def current(self) -> float:
        """What it takes, in A per phase."""
        return min(self.wanted, self.limit)

    @property
    def phases(self) -> int:
        """Over how many phases it takes it."""
        return min(self.wanted_phases, self.most_phases)


class SimulatedMeter:
    """The meter of one EVSE. `phases` is 1 or 3, `current` what an EV takes per phase in A."""

    __slots__ = ("_energy", "_load", "_overrides", "_phases", "_since", "_swings", "signed")

    def __init__(self, now: float, *, phases: int, current: float, seed: str) -> None:
        source = random.Random(seed)
        self._phases = phases
        self._swings = [
            _Swing(source.uniform(0.002, 0.01), source.uniform(120, 600), source.uniform(0, math.tau))
            for _ in range(phases)
        ]
        self._load = _Load(current, phases)
        self._overrides: dict[str, float] = {}
        self._energy = 0.0
        self._since = now
        self.signed: Mapping[str, str] | None = None

    def set_flow(self, now: float, flows: bool) -> None:
        """Let energy flow from now on, or stop it."""
        self._count(now)
        self._load.flows = flows

    def set_phases(self, now: float, phases: int) -> None:
        """Let the EV take energy over this many phases from now on, at most those of the meter."""
        self._count(now)
        self._load.wanted_phases = phases

    def set_limit(self, now: float, current: float, phases: int) -> None:
        """Let the EV take no more than this from now on, in A per phase."""
        self._count(now)
        self._load.limit, self._load.most_phases = current, phases

    @property
    def phases_in_use(self) -> int:
        """Over how many phases the EV takes energy, when it does."""
        return self._load.phases

    def override(self, now: float, values: Mapping[str, float | None]) -> None:
        """Set what the meter shows from now on; None goes back to what is simulated.

        The register counts on from its new value. Raises ValueError for what no meter shows; then nothing is changed.
        """
        self._count(now)
        for measurand, value in values.items():
            if value is not None and not math.isfinite(value):
                raise ValueError(f"{measurand} cannot be {value}; give a finite number")
            if measurand == REGISTER and value is None:
                raise ValueError(f"{REGISTER} is always simulated; give the Wh from which it goes on")
            if measurand == REGISTER and value is not None and value < self._energy:
                raise ValueError(f"{REGISTER} stands at {self._energy:.3f} Wh and never falls; give more than that")
            if measurand in (POWER, CURRENT, VOLTAGE) and value is not None and value < 0:
                raise ValueError(f"{measurand} cannot be below 0")
        for measurand, value in values.items():
            if measurand == REGISTER and value is not None:
                self._energy = float(value)
            elif value is None:
                self._overrides.pop(measurand, None)
            else:
                self._overrides[measurand] = float(value)

    def energy(self, now: float) -> float:
        """Return the register in Wh."""
        self._count(now)
        return self._energy

    def read(self, now: float) -> tuple[SampledReading, ...]:
        """Return the present values: energy in Wh, power in W, current (A) and voltage (V) per phase, what is set."""
        energy = self.energy(now)
        voltages = [self._voltage(phase, now) for phase in range(self._phases)]
        flow = self._load if self._load.flows else _Load(0.0, 0)
        power = self._overrides.get(POWER, self._power(flow, voltages))
        readings = [
            SampledReading(REGISTER, round(energy, 3), "Wh", signed=self.signed),
            SampledReading(POWER, round(power, 1), "W"),
        ]
        readings += (
            SampledReading(CURRENT, round(self._current(phase, flow, voltages), 2), "A", phase=f"L{phase + 1}")
            for phase in range(self._phases)
        )
        readings += (
            SampledReading(VOLTAGE, round(voltage, 1), "V", phase=f"L{phase + 1}-N")
            for phase, voltage in enumerate(voltages)
        )
        readings += (
            SampledReading(measurand, value, UNITS.get(measurand, ""), location="EV" if measurand == "SoC" else None)
            for measurand, value in self._overrides.items()
            if measurand not in (POWER, CURRENT, VOLTAGE)
        )
        return tuple(readings)

    def _voltage(self, phase: int, now: float) -> float:
        return self._overrides.get(VOLTAGE, self._swings[phase].at(now))

    def _power(self, flow: _Load, voltages: list[float]) -> float:
        return self._overrides.get(CURRENT, flow.current) * sum(voltages[: flow.phases])

    def _current(self, phase: int, flow: _Load, voltages: list[float]) -> float:
        if CURRENT in self._overrides:
            return self._overrides[CURRENT]
        used = sum(voltages[: flow.phases])
        if phase >= flow.phases or used <= 0:
            return 0.0
        return self._overrides[POWER] / used if POWER in self._overrides else flow.current

    def _count(self, now: float) -> None:
        """Add what has flowed since the last time; a clock that stands or goes back adds nothing."""
        if now <= self._since:
            return
        if self._load.flows:
            self._energy += self._watt_seconds(self._since, now) / 3600
        self._since = now

    def _watt_seconds(self, start: float, end: float) -> float:
        if POWER in self._overrides:
            return self._overrides[POWER] * (end - start)
        current = self._overrides.get(CURRENT, self._load.current)
        if VOLTAGE in self._overrides:
            return current * self._load.phases * self._overrides[VOLTAGE] * (end - start)
        return current * sum(swing.integral(start, end) for swing in self._swings[: self._load.phases])
