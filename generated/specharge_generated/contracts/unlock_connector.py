# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `unlock_connector`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.unlock_connector import UNLOCK_CONNECTOR

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class UnlockConnectorContract(RequestMachine):
    """Answers UnlockConnector; the lock is told to release the plug, and the answer waits for what comes of it."""

    program: ClassVar[Program] = UNLOCK_CONNECTOR

    if TYPE_CHECKING:

        @abstractmethod
        def a_driver_charges_there(self, event: Received[messages.UnlockConnectorRequest]) -> bool:
            """On UnlockConnectorRequest."""

        @abstractmethod
        def an_authorized_transaction_is_there(self, event: Received[messages.UnlockConnectorRequest]) -> bool:
            """On UnlockConnectorRequest."""

        @abstractmethod
        def cable_is_attached(self, event: Received[messages.UnlockConnectorRequest]) -> bool:
            """On UnlockConnectorRequest."""

        @abstractmethod
        def compose_unlock_ordered(self, event: Received[messages.UnlockConnectorRequest]) -> events.UnlockOrdered:
            """On UnlockConnectorRequest."""

        @abstractmethod
        def connector_is_unknown(self, event: Received[messages.UnlockConnectorRequest]) -> bool:
            """On UnlockConnectorRequest."""

        @abstractmethod
        def evse_is_unknown(self, event: Received[messages.UnlockConnectorRequest]) -> bool:
            """On UnlockConnectorRequest."""

        @abstractmethod
        def it_is_that_connector(self, event: events.ConnectorUnlocked | events.UnlockFailed) -> bool:
            """On connector_unlocked, unlock_failed."""

        @abstractmethod
        def note_connector(self, event: Received[messages.UnlockConnectorRequest]) -> None:
            """On UnlockConnectorRequest."""
