"""What is plugged in at a connector (use cases G01, G03)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specharge_generated.contracts.plug import PlugContract

if TYPE_CHECKING:
    from specharge_generated import events


class Plug(PlugContract):
    """Keeps no data but its state; the hardware tells it anew as the station starts."""

    def cable_is_attached(self, event: events.EvUnplugged) -> bool:
        """Tell whether the cable belongs to the station."""
        assert self.evse is not None
        assert self.connector is not None
        return self.station.site.connector(self.evse, self.connector).cable_is_attached
