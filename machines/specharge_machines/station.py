"""A station with the standard machines: what a maker embeds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from specharge_engine import station as engine
from specharge_engine.configuration import StationConfiguration, load_configuration
from specharge_generated.device_model import STANDARD
from specharge_generated.events import EVENTS
from specharge_machines.standard import STANDARD_MACHINES

if TYPE_CHECKING:
    from specharge_engine.hardware import Hardware
    from specharge_engine.timekeeping import Clock


class Station(engine.Station):
    """Runs the standard machines over the maker's hardware."""

    def __init__(
        self,
        configuration: StationConfiguration,
        hardware: Hardware,
        *,
        clock: Clock | None = None,
        seed: int | None = None,
        keeps: bool = True,
    ) -> None:
        """Open the store in the configuration's folder, unless nothing is to be kept. Raises StoreError."""
        super().__init__(
            configuration,
            hardware,
            machines=STANDARD_MACHINES,
            definitions=STANDARD,
            events=EVENTS,
            clock=clock,
            seed=seed,
            keeps=keeps,
        )


def read_configuration(path: Path | str) -> StationConfiguration:
    """Read a station's YAML file. Raises ConfigurationError with every defect and its place."""
    return load_configuration(path, STANDARD)
