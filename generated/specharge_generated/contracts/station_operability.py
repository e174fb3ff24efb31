# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `station_operability`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.station_operability import STATION_OPERABILITY

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.table import Program
    from specharge_generated import events

class StationOperabilityContract(Machine):
    """What ChangeAvailability made of the station as a whole; its EVSEs and connectors have states of their own."""

    program: ClassVar[Program] = STATION_OPERABILITY

    if TYPE_CHECKING:

        @abstractmethod
        def operation_is_wanted(self, event: events.StationAvailabilityWanted) -> bool:
            """On station_availability_wanted."""

        @abstractmethod
        def transaction_is_anywhere(self, event: events.StationAvailabilityWanted | events.TransactionEnded) -> bool:
            """On station_availability_wanted, transaction_ended."""
