# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `evse_operability`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.evse_operability import EVSE_OPERABILITY

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.table import Program
    from specharge_generated import events

class EvseOperabilityContract(Machine):
    """What ChangeAvailability made of the EVSE; the station and its connectors have states of their own."""

    program: ClassVar[Program] = EVSE_OPERABILITY

    if TYPE_CHECKING:

        @abstractmethod
        def operation_is_wanted(self, event: events.EvseAvailabilityWanted) -> bool:
            """On evse_availability_wanted."""
