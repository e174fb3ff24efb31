# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `meter_values`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.meter_values import METER_VALUES

if TYPE_CHECKING:
    from abc import abstractmethod
    from collections.abc import Mapping

    from specharge_engine.table import Program
    from specharge_generated import events

class MeterValuesContract(Machine):
    """Sends the meter values of an EVSE that belong to no transaction."""

    program: ClassVar[Program] = METER_VALUES

    if TYPE_CHECKING:

        @abstractmethod
        def a_transaction_is_open_anywhere(self, event: events.AlignedValuesDue) -> bool:
            """On aligned_values_due."""

        @abstractmethod
        def compose_MeterValuesRequest(
            self, event: events.MeterValuesWanted | events.AlignedValuesDue, constants: Mapping[str, Any]
        ) -> dict[str, Any]:
            """On meter_values_wanted, aligned_values_due."""

        @abstractmethod
        def evse_has_values(self, event: events.MeterValuesWanted | events.AlignedValuesDue) -> bool:
            """On meter_values_wanted, aligned_values_due."""

        @abstractmethod
        def evse_takes_part_in_a_transaction(self, event: events.AlignedValuesDue) -> bool:
            """On aligned_values_due."""
