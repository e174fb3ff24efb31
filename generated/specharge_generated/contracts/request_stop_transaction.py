# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `request_stop_transaction`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.request_stop_transaction import REQUEST_STOP_TRANSACTION

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class RequestStopTransactionContract(RequestMachine):
    """Answers RequestStopTransaction; the stop itself is carried out by authorization."""

    program: ClassVar[Program] = REQUEST_STOP_TRANSACTION

    if TYPE_CHECKING:

        @abstractmethod
        def compose_remote_stop_ordered(
            self, event: Received[messages.RequestStopTransactionRequest]
        ) -> events.RemoteStopOrdered:
            """On RequestStopTransactionRequest."""

        @abstractmethod
        def transaction_is_active(self, event: Received[messages.RequestStopTransactionRequest]) -> bool:
            """On RequestStopTransactionRequest."""
