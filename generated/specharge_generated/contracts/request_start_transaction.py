# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `request_start_transaction`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.request_start_transaction import REQUEST_START_TRANSACTION

if TYPE_CHECKING:
    from abc import abstractmethod
    from collections.abc import Mapping

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class RequestStartTransactionContract(RequestMachine):
    """Answers RequestStartTransaction; the first row that fits decides. The start itself is carried out by authorization."""

    program: ClassVar[Program] = REQUEST_START_TRANSACTION

    if TYPE_CHECKING:

        @abstractmethod
        def charging_profile_is_invalid(self, event: Received[messages.RequestStartTransactionRequest]) -> bool:
            """On RequestStartTransactionRequest."""

        @abstractmethod
        def charging_schedule_is_invalid(self, event: Received[messages.RequestStartTransactionRequest]) -> bool:
            """On RequestStartTransactionRequest."""

        @abstractmethod
        def compose_RequestStartTransactionResponse(
            self, event: Received[messages.RequestStartTransactionRequest], constants: Mapping[str, Any]
        ) -> dict[str, Any]:
            """On RequestStartTransactionRequest."""

        @abstractmethod
        def compose_remote_start_ordered(
            self, event: Received[messages.RequestStartTransactionRequest]
        ) -> events.RemoteStartOrdered:
            """On RequestStartTransactionRequest."""

        @abstractmethod
        def ev_is_connected_there(self, event: Received[messages.RequestStartTransactionRequest]) -> bool:
            """On RequestStartTransactionRequest."""

        @abstractmethod
        def evse_has_a_driver(self, event: Received[messages.RequestStartTransactionRequest]) -> bool:
            """On RequestStartTransactionRequest."""

        @abstractmethod
        def evse_is_faulted(self, event: Received[messages.RequestStartTransactionRequest]) -> bool:
            """On RequestStartTransactionRequest."""

        @abstractmethod
        def evse_is_kept_for_others(self, event: Received[messages.RequestStartTransactionRequest]) -> bool:
            """On RequestStartTransactionRequest."""

        @abstractmethod
        def evse_is_out_of_service(self, event: Received[messages.RequestStartTransactionRequest]) -> bool:
            """On RequestStartTransactionRequest."""

        @abstractmethod
        def evse_is_unknown(self, event: Received[messages.RequestStartTransactionRequest]) -> bool:
            """On RequestStartTransactionRequest."""

        @abstractmethod
        def install_waiting_profile(self, event: Received[messages.RequestStartTransactionRequest]) -> None:
            """On RequestStartTransactionRequest."""

        @abstractmethod
        def no_evse_can_be_chosen(self, event: Received[messages.RequestStartTransactionRequest]) -> bool:
            """On RequestStartTransactionRequest."""

        @abstractmethod
        def reservation_is_for_an_id_token_only(self, event: Received[messages.RequestStartTransactionRequest]) -> bool:
            """On RequestStartTransactionRequest."""

        @abstractmethod
        def there_is_no_room_for_the_profile(self, event: Received[messages.RequestStartTransactionRequest]) -> bool:
            """On RequestStartTransactionRequest."""

        @abstractmethod
        def transaction_awaits_a_driver(self, event: Received[messages.RequestStartTransactionRequest]) -> bool:
            """On RequestStartTransactionRequest."""

        @abstractmethod
        def transaction_has_a_driver(self, event: Received[messages.RequestStartTransactionRequest]) -> bool:
            """On RequestStartTransactionRequest."""
