"""The answer to Reset (use cases B11, B12)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from specharge_generated import events
from specharge_generated.contracts.reset import ResetContract
from specharge_machines import availability, idleness

if TYPE_CHECKING:
    from specharge_engine.events import Received
    from specharge_generated.messages import ResetRequest

Request: TypeAlias = "Received[ResetRequest]"

# The states of `reboot` and of `evse_reset` in which no reset has begun yet.
NOT_BEGUN = ("running", "in_service", "waiting")


class Reset(ResetContract):
    """Tells the machine of the station, or that of the EVSE, what the CSMS wants."""

    def it_is_for_an_evse(self, event: Request) -> bool:
        """Tell whether the request names an EVSE."""
        return event.payload.evseId is not None

    def evse_is_unknown(self, event: Request) -> bool:
        """Tell whether the request names an EVSE that the station does not have."""
        evse = event.payload.evseId
        return evse is not None and all(each.id != evse for each in self.station.site.evses)

    def evse_cannot_be_reset(self, event: Request) -> bool:
        """Tell whether the request names an EVSE that does not announce by AllowReset that it can be reset alone."""
        evse = event.payload.evseId
        return evse is not None and self.station.values.get(f"EVSE@{evse}.AllowReset") is not True

    def reset_is_under_way(self, event: Request) -> bool:
        """Tell whether the station is going down already, or the EVSE of the request is being reset."""
        evse = event.payload.evseId
        begun = self.station.machine("reboot").state not in NOT_BEGUN
        return begun or (evse is not None and self.station.machine("evse_reset", evse).state not in NOT_BEGUN)

    def hardware_bars_it(self, event: Request) -> bool:
        """Tell whether the hardware must not be interrupted."""
        return idleness.hardware_bars_reset(self.station, event.payload.evseId)

    def nothing_is_in_the_way(self, event: Request) -> bool:
        """Tell whether the reset can come at once; one of type Immediate minds nothing but a transaction."""
        station, evse = self.station, event.payload.evseId
        if event.payload.type == "OnIdle":
            return idleness.station_is_idle(station) if evse is None else idleness.evse_is_idle(station, evse)
        if evse is None:
            return not availability.transaction_is_anywhere(station)
        return not availability.transaction_is_at(station, evse)

    def compose_evse_reset_ordered(self, event: Request) -> events.EvseResetOrdered:
        """Address the EVSE of the request."""
        return events.EvseResetOrdered(evse=event.payload.evseId)

    def compose_evse_reset_scheduled(self, event: Request) -> events.EvseResetScheduled:
        """Address the EVSE of the request."""
        return events.EvseResetScheduled(evse=event.payload.evseId)
