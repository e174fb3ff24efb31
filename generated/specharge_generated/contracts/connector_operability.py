# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `connector_operability`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.connector_operability import CONNECTOR_OPERABILITY

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.table import Program
    from specharge_generated import events

class ConnectorOperabilityContract(Machine):
    """What ChangeAvailability made of the connector; the station and its EVSE have states of their own."""

    program: ClassVar[Program] = CONNECTOR_OPERABILITY

    if TYPE_CHECKING:

        @abstractmethod
        def operation_is_wanted(self, event: events.ConnectorAvailabilityWanted) -> bool:
            """On connector_availability_wanted."""

        @abstractmethod
        def transaction_may_use_it(self, event: events.ConnectorAvailabilityWanted) -> bool:
            """On connector_availability_wanted."""
