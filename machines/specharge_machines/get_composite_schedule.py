"""The answer to GetCompositeSchedule (use case K08)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from specharge_engine.events import Received
from specharge_engine.site import NO_EVSE
from specharge_engine.timestamps import format_time
from specharge_generated.contracts.get_composite_schedule import GetCompositeScheduleContract
from specharge_generated.messages import ChargingRateUnitEnumType, GetCompositeScheduleRequest
from specharge_machines.power_limits import evse_composite, station_composite
from specharge_machines.schedule import DAY, Period

Request = Received[GetCompositeScheduleRequest]

# A schedule of many years would not fit in a message.
LONGEST = 31 * DAY


class GetCompositeSchedule(GetCompositeScheduleContract):
    """Works the schedule out; nothing is kept of it."""

    def evse_is_unknown(self, event: Request) -> bool:
        """Tell whether the station has no such EVSE; 0 is its grid connection."""
        evse = event.payload.evseId
        return evse != NO_EVSE and all(each.id != evse for each in self.station.site.evses)

    def rate_unit_is_not_supported(self, event: Request) -> bool:
        """Tell whether SmartChargingCtrlr.RateUnit lacks the unit that is asked for."""
        unit = event.payload.chargingRateUnit
        return unit is not None and unit not in self._units

    @property
    def _units(self) -> frozenset[str]:
        return frozenset(self.station.values.get("SmartChargingCtrlr.RateUnit") or ())

    def it_is_too_long(self, event: Request) -> bool:
        """Tell whether more seconds are asked for than the station reports."""
        return event.payload.duration > LONGEST

    def compose_GetCompositeScheduleResponse(self, event: Request, constants: Mapping[str, Any]) -> dict[str, Any]:
        """Accept, with the schedule in the unit asked for, else in A where the station has that."""
        request = event.payload
        unit: ChargingRateUnitEnumType = request.chargingRateUnit or ("A" if "A" in self._units else "W")
        if request.evseId == NO_EVSE:
            start, periods = station_composite(self.station, request.duration, unit)
        else:
            start, periods = evse_composite(self.station, request.evseId, request.duration, unit)
        schedule = {
            "evseId": request.evseId,
            "duration": request.duration,
            "scheduleStart": format_time(start),
            "chargingRateUnit": unit,
            "chargingSchedulePeriod": [_told(period) for period in periods],
        }
        return {"status": "Accepted", "schedule": schedule}


def _told(period: Period) -> dict[str, Any]:
    return {
        "startPeriod": period.start,
        "limit": period.limit,
        "numberPhases": period.number_phases,
        "phaseToUse": period.phase_to_use,
    }
