# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `lock`."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar

from specharge_engine.machine import Machine
from specharge_engine.table import Program
from specharge_generated import events
from specharge_generated.programs.lock import LOCK

class LockContract(Machine):
    """The lock that holds a driver's own cable in the socket. A cable of the station needs none."""

    program: ClassVar[Program] = LOCK

    @abstractmethod
    def cable_is_attached(self, event: events.ChargingAllowed) -> bool:
        """On charging_allowed."""
        raise AssertionError

    @abstractmethod
    def it_is_the_connected_connector(self, event: events.ChargingAllowed) -> bool:
        """On charging_allowed."""
        raise AssertionError

    @abstractmethod
    def transaction_ended_normally(self, event: events.TransactionEnded) -> bool:
        """On transaction_ended."""
        raise AssertionError
