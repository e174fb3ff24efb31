"""Meter values outside transactions (use cases F06, J01)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from specharge_generated import events
from specharge_generated.contracts.meter_values import MeterValuesContract
from specharge_machines import metering

MEASURANDS = "AlignedDataCtrlr.Measurands"


class MeterValues(MeterValuesContract):
    """Reads the meter when asked; nothing is remembered."""

    def evse_has_values(self, event: events.MeterValuesWanted) -> bool:
        """Tell whether the EVSE's meter has any of the configured measurands."""
        return bool(self.evse) and metering.meter_value(self.station, self.evse or 0, MEASURANDS, "Trigger") is not None

    def compose_MeterValuesRequest(
        self, event: events.MeterValuesWanted, constants: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Tell the latest reading of every configured measurand."""
        value = metering.meter_value(self.station, self.evse or 0, MEASURANDS, "Trigger")
        return {"evseId": self.evse, "meterValue": [value]}
