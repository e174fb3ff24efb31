# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `data_transfer`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.data_transfer import DATA_TRANSFER

if TYPE_CHECKING:
    from abc import abstractmethod
    from collections.abc import Mapping

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class DataTransferContract(RequestMachine):
    """Answers DataTransfer as the vendor's functions in this station decide."""

    program: ClassVar[Program] = DATA_TRANSFER

    if TYPE_CHECKING:

        @abstractmethod
        def compose_DataTransferResponse(
            self, event: events.VendorRequestAnswered, constants: Mapping[str, Any]
        ) -> dict[str, Any]:
            """On vendor_request_answered."""

        @abstractmethod
        def compose_answer_vendor_request(self, event: Received[messages.DataTransferRequest]) -> dict[str, Any]:
            """On DataTransferRequest."""

        @abstractmethod
        def message_is_unknown(self, event: events.VendorRequestAnswered) -> bool:
            """On vendor_request_answered."""

        @abstractmethod
        def outcome_is_of_this_request(self, event: events.VendorRequestAnswered) -> bool:
            """On vendor_request_answered."""

        @abstractmethod
        def vendor_is_known(self, event: Received[messages.DataTransferRequest]) -> bool:
            """On DataTransferRequest."""
