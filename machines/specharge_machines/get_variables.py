"""The answer to GetVariables (use cases B06, B02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specharge_generated.contracts.get_variables import GetVariablesContract

if TYPE_CHECKING:
    from specharge_engine.events import Received
    from specharge_generated.messages import GetVariablesRequest


class GetVariables(GetVariablesContract):
    """Checks the size of the request and leaves every element to get_variable."""

    def more_elements_than_allowed(self, event: Received[GetVariablesRequest]) -> bool:
        """Tell whether the request has more elements than DeviceDataCtrlr.ItemsPerMessage[GetVariables]."""
        limit = self.station.values.get("DeviceDataCtrlr.ItemsPerMessage[GetVariables]")
        return limit is not None and len(event.payload.getVariableData) > int(limit)

    def message_longer_than_allowed(self, event: Received[GetVariablesRequest]) -> bool:
        """Tell whether the frame has more bytes than DeviceDataCtrlr.BytesPerMessage[GetVariables]."""
        limit = self.station.values.get("DeviceDataCtrlr.BytesPerMessage[GetVariables]")
        return limit is not None and event.size > int(limit)
