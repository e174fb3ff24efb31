# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `get_transaction_status`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.get_transaction_status import GET_TRANSACTION_STATUS

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import messages

class GetTransactionStatusContract(RequestMachine):
    """Answers GetTransactionStatus from the open transactions and the messages not delivered yet."""

    program: ClassVar[Program] = GET_TRANSACTION_STATUS

    if TYPE_CHECKING:

        @abstractmethod
        def messages_about_it_wait(self, event: Received[messages.GetTransactionStatusRequest]) -> bool:
            """On GetTransactionStatusRequest."""

        @abstractmethod
        def no_transaction_is_named(self, event: Received[messages.GetTransactionStatusRequest]) -> bool:
            """On GetTransactionStatusRequest."""

        @abstractmethod
        def the_transaction_is_open(self, event: Received[messages.GetTransactionStatusRequest]) -> bool:
            """On GetTransactionStatusRequest."""

        @abstractmethod
        def transaction_messages_wait(self, event: Received[messages.GetTransactionStatusRequest]) -> bool:
            """On GetTransactionStatusRequest."""
