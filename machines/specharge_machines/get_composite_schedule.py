"""The answer to GetCompositeSchedule (use case K08)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from specharge_engine.site import NO_EVSE
from specharge_engine.timestamps import format_time
from specharge_generated.contracts.get_composite_schedule import GetCompositeScheduleContract
from specharge_machines.power_limits import evse_composite, station_composite
from specharge_machines.schedule import DAY, Period, PhaseConflict

if TYPE_CHECKING:
    from specharge_engine.events import Received
    from specharge_generated.messages import ChargingRateUnitEnumType, GetCompositeScheduleRequest

Request: TypeAlias = "Received[GetCompositeScheduleRequest]"

# A schedule of many years would not fit in a message.
LONGEST = 31 * DAY


class GetCompositeSchedule(GetCompositeScheduleContract):
    """Works the schedule out, once for the guard and the answer; nothing is kept of it."""

    _found: tuple[int, tuple[Period, ...]] | None = None

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

    def profiles_want_different_phases(self, event: Request) -> bool:
        """Tell whether there is no such schedule, as profiles that hold together want different phases."""
        try:
            self._work_out(event)
        except PhaseConflict:
            return True
        return False

    def _unit(self, event: Request) -> ChargingRateUnitEnumType:
        """Return the unit asked for, else A where the station has that."""
        return event.payload.chargingRateUnit or ("A" if "A" in self._units else "W")

    def _work_out(self, event: Request) -> tuple[int, tuple[Period, ...]]:
        if self._found is None:
            evse, duration, unit = event.payload.evseId, event.payload.duration, self._unit(event)
            if evse == NO_EVSE:
                self._found = station_composite(self.station, duration, unit)
            else:
                self._found = evse_composite(self.station, evse, duration, unit)
        return self._found

    def compose_GetCompositeScheduleResponse(self, event: Request, constants: Mapping[str, Any]) -> dict[str, Any]:
        """Accept, with the schedule."""
        request = event.payload
        start, periods = self._work_out(event)
        schedule = {
            "evseId": request.evseId,
            "duration": request.duration,
            "scheduleStart": format_time(start),
            "chargingRateUnit": self._unit(event),
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
