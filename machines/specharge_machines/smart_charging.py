"""When the limits of the EVSEs are worked out, and what they are then (use cases K01 to K04)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from specharge_engine.timestamps import parse_time
from specharge_generated import events
from specharge_generated.contracts.smart_charging import SmartChargingContract
from specharge_machines.charging_limit import ChargingLimit
from specharge_machines.charging_profiles import ChargingProfiles
from specharge_machines.power_limits import Limit, limits_now, next_change

if TYPE_CHECKING:
    from specharge_engine.events import Event

# A clock that is off by less, in seconds, may be so until the limits are worked out for something else.
CLOCK_TOLERANCE = 0.5


class SmartCharging(SmartChargingContract):
    """`_limits` are those that the EVSEs are being told, by EVSE; `_offset` is that of the clock they were made by."""

    _limits: dict[int, Limit] | None = None
    _offset: float = 0.0

    def something_limits_the_station(self, event: Event) -> bool:
        """Tell whether there is a fuse, a profile, or a limit that may have to go."""
        return (
            self.station.values.get("ElectricalFeed.FuseRating") is not None
            or bool(ChargingProfiles(self.station))
            or any(each.state != "unlimited" for each in self.station.machines(ChargingLimit))
        )

    def clock_is_set_otherwise(self, event: events.CsmsTimeReceived) -> bool:
        """Tell whether the clock is another one than that by which the limits were worked out."""
        return abs(parse_time(event.time) - self.station.now - self._offset) > CLOCK_TOLERANCE

    def work_out_limits(self, event: Event) -> None:
        """Work out what every EVSE in use may take now."""
        self._limits = limits_now(self.station)
        self._offset = self.station.offset

    def time_to_next_change(self, event: Event) -> float | None:
        """Return the seconds until a profile says something else, or None."""
        change = next_change(self.station) if self._limits else None
        return None if change is None else change - (self.station.now + self.station.offset)

    def compose_limits_lowered(self, event: Any) -> events.LimitsLowered:
        """Tell all EVSEs their limits."""
        return events.LimitsLowered(limits=self._limits)

    def compose_limits_raised(self, event: Any) -> events.LimitsRaised:
        """Tell all EVSEs their limits."""
        return events.LimitsRaised(limits=self._limits)
