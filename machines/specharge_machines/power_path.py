"""The power path of an EVSE (use cases C01, E02, E05, E07, G05)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specharge_generated import events
from specharge_generated.contracts.power_path import PowerPathContract
from specharge_machines.neighbours import connected_connector

if TYPE_CHECKING:
    from specharge_engine.events import Event


class PowerPath(PowerPathContract):
    """`driver_came_last` tells which of driver and EV made charging possible, while that has to wait."""

    driver_came_last: bool = False

    def connector_is_faulted(self, event: Event) -> bool:
        """Tell whether the connector of the EV has a fault."""
        connector = connected_connector(self)
        if connector is None:
            return False
        return self.station.machine("connector", self.evse, connector).state.startswith("faulted")

    def it_is_the_connected_connector(self, event: Event) -> bool:
        """Tell whether the event is of the connector that the EV is connected over."""
        return event.connector == connected_connector(self)

    def note_who_came_last(self, event: events.EvConnected | events.Authorized) -> None:
        """Remember whether the driver or the EV made charging possible."""
        self.driver_came_last = isinstance(event, events.Authorized)

    def compose_charging_allowed(self, event: events.PlugLocked) -> events.ChargingAllowed:
        """Say who came last: the driver or the EV."""
        return events.ChargingAllowed(driver_came_last=self.driver_came_last)
