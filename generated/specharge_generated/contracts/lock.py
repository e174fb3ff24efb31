# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `lock`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.lock import LOCK

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.table import Program
    from specharge_generated import events

class LockContract(Machine):
    """The lock that holds a driver's own cable in the socket. A cable of the station needs none."""

    program: ClassVar[Program] = LOCK

    if TYPE_CHECKING:

        @abstractmethod
        def cable_is_attached(self, event: events.PlugLockWanted) -> bool:
            """On plug_lock_wanted."""

        @abstractmethod
        def compose_event_noticed(self, event: events.LockFailed | events.ConnectorLocked) -> events.EventNoticed:
            """On lock_failed, connector_locked."""

        @abstractmethod
        def it_is_the_connected_connector(self, event: events.PlugLockWanted) -> bool:
            """On plug_lock_wanted."""

        @abstractmethod
        def lock_had_a_problem(self, event: events.ConnectorLocked) -> bool:
            """On connector_locked."""

        @abstractmethod
        def show_no_problem(self, event: events.ConnectorLocked) -> None:
            """On connector_locked."""

        @abstractmethod
        def show_problem(self, event: events.LockFailed) -> None:
            """On lock_failed."""

        @abstractmethod
        def transaction_ended_normally(self, event: events.TransactionEnded) -> bool:
            """On transaction_ended."""
