"""Meter values outside transactions (use cases F06, J01)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from specharge_engine.site import NO_EVSE
from specharge_generated import events
from specharge_generated.contracts.meter_values import MeterValuesContract
from specharge_machines import metering
from specharge_machines.availability import transaction_is_anywhere, transaction_is_at
from specharge_machines.registers import rising


class MeterValues(MeterValuesContract):
    """Reads the meter when asked. EVSE 0 is the main meter of the station.

    `registers` holds the highest value that each has shown since the station started: a meter is replaced while the
    power is off.
    """

    registers: dict[str, float] | None = None

    def evse_has_values(self, event: object) -> bool:
        """Tell whether the meter has any of the configured measurands that may be told."""
        return bool(rising(metering.clock_values(self.station, self.evse or NO_EVSE), self.registers or {})[0])

    def evse_takes_part_in_a_transaction(self, event: events.AlignedValuesDue) -> bool:
        """Tell whether the transaction of the EVSE tells its values; the main meter's belong to none."""
        return self.evse != NO_EVSE and transaction_is_at(self.station, self.evse)

    def a_transaction_is_open_anywhere(self, event: events.AlignedValuesDue) -> bool:
        """Tell whether any transaction is open at the station."""
        return transaction_is_anywhere(self.station)

    def compose_MeterValuesRequest(
        self, event: events.AlignedValuesDue | events.MeterValuesWanted, constants: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Tell the present value of every configured measurand; a signed one with its key, unless that is withheld."""
        evse = self.evse or NO_EVSE
        context = "Sample.Clock" if isinstance(event, events.AlignedValuesDue) else "Trigger"
        values, self.registers = rising(metering.clock_values(self.station, evse, context), self.registers or {})
        policy = self.station.values.get("OCPPCommCtrlr.PublicKeyWithSignedMeterValue")
        keyed, _ = metering.with_public_keys(values, policy, told=False)
        return {"evseId": evse, "meterValue": keyed}
