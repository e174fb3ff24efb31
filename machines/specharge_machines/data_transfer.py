"""The answer to DataTransfer (use case P01)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from specharge_generated.contracts.data_transfer import DataTransferContract
from specharge_machines.awaits_outcome import AwaitsOutcome

if TYPE_CHECKING:
    from specharge_engine.events import Received
    from specharge_engine.kernel import Kernel
    from specharge_generated import events
    from specharge_generated.messages import DataTransferRequest

Request: TypeAlias = "Received[DataTransferRequest]"


def vendor_is_enabled(station: Kernel, vendor: str) -> bool:
    """Tell whether CustomizationCtrlr.CustomImplementationEnabled of that vendor is there and true."""
    found = station.variables.find("CustomizationCtrlr", None, None, None, "CustomImplementationEnabled", vendor)
    return bool(vendor) and found.path is not None and station.values.get(found.path) is True


class DataTransfer(AwaitsOutcome, DataTransferContract):
    """Has the vendor's functions decide; the request's message id tells their answers apart."""

    def vendor_is_known(self, event: Request) -> bool:
        """Tell whether this station has functions of that vendor, and they are enabled."""
        return vendor_is_enabled(self.station, event.payload.vendorId)

    def message_is_unknown(self, event: events.VendorRequestAnswered) -> bool:
        """Tell whether the vendor's functions do not know the messageId."""
        return event.status == "UnknownMessageId"

    def compose_answer_vendor_request(self, event: Request) -> dict[str, Any]:
        """Pass the request on as it is."""
        request = event.payload
        return {
            "reference": self.call.message_id,
            "vendor": request.vendorId,
            "message": request.messageId,
            "data": request.data,
        }

    def compose_DataTransferResponse(
        self, event: events.VendorRequestAnswered, constants: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Answer as the vendor's functions say."""
        return {"status": event.status, "data": event.data}
