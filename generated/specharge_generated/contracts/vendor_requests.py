# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `vendor_requests`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.vendor_requests import VENDOR_REQUESTS

if TYPE_CHECKING:
    from abc import abstractmethod
    from collections.abc import Mapping

    from specharge_engine.events import Answered, Failed
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class VendorRequestsContract(Machine):
    """Sends DataTransfer for the vendor's functions in this station."""

    program: ClassVar[Program] = VENDOR_REQUESTS

    if TYPE_CHECKING:

        @abstractmethod
        def compose_DataTransferRequest(
            self, event: events.VendorRequestMade, constants: Mapping[str, Any]
        ) -> dict[str, Any]:
            """On vendor_request_made."""

        @abstractmethod
        def compose_take_vendor_answer(
            self, event: events.VendorRequestMade | Answered[messages.DataTransferRequest, messages.DataTransferResponse] | Failed[messages.DataTransferRequest]
        ) -> dict[str, Any]:
            """On vendor_request_made, DataTransferResponse, DataTransferFailed."""

        @abstractmethod
        def vendor_is_known(self, event: events.VendorRequestMade) -> bool:
            """On vendor_request_made."""
