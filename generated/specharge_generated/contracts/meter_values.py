# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `meter_values`."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from typing import Any, ClassVar

from specharge_engine.machine import Machine
from specharge_engine.table import Program
from specharge_generated import events
from specharge_generated.programs.meter_values import METER_VALUES

class MeterValuesContract(Machine):
    """Sends the meter values of an EVSE that belong to no transaction."""

    program: ClassVar[Program] = METER_VALUES

    @abstractmethod
    def compose_MeterValuesRequest(
        self, event: events.MeterValuesWanted, constants: Mapping[str, Any]
    ) -> dict[str, Any]:
        """On meter_values_wanted."""
        raise AssertionError

    @abstractmethod
    def evse_has_values(self, event: events.MeterValuesWanted) -> bool:
        """On meter_values_wanted."""
        raise AssertionError
