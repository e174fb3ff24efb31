"""DataTransfer to the CSMS (use case P02)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from specharge_engine.events import Answered, Failed
from specharge_generated import events
from specharge_generated.contracts.vendor_requests import VendorRequestsContract
from specharge_machines.data_transfer import vendor_is_enabled

if TYPE_CHECKING:
    from specharge_generated.messages import DataTransferRequest, DataTransferResponse

Outcome: TypeAlias = "Answered[DataTransferRequest, DataTransferResponse] | Failed[DataTransferRequest]"


class VendorRequests(VendorRequestsContract):
    """Remembers nothing: each request, and what became of it, is the vendor's own matter."""

    def vendor_is_known(self, event: events.VendorRequestMade) -> bool:
        """Tell whether this station has functions of that vendor, and they are enabled."""
        return vendor_is_enabled(self.station, event.vendor)

    def compose_DataTransferRequest(
        self, event: events.VendorRequestMade, constants: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Send what the vendor's functions gave."""
        return {"vendorId": event.vendor, "messageId": event.message, "data": event.data}

    def compose_take_vendor_answer(self, event: events.VendorRequestMade | Outcome) -> dict[str, Any]:
        """Tell what the CSMS said; nothing when the request was not sent, or not answered."""
        if isinstance(event, events.VendorRequestMade):
            return {"vendor": event.vendor, "message": event.message, "status": None, "data": None}
        told: dict[str, Any] = {"vendor": event.request.vendorId, "message": event.request.messageId}
        if isinstance(event, Answered):
            return {**told, "status": event.payload.status, "data": event.payload.data}
        return {**told, "status": None, "data": None}
