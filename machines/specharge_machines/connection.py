"""The link to the CSMS as the machines see it (use case B04)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specharge_generated.contracts.connection import ConnectionContract

if TYPE_CHECKING:
    from specharge_generated import events


class Connection(ConnectionContract):
    """Remembers since when the station is offline."""

    offline_since: float = 0.0

    def offline_longer_than_threshold(self, event: events.LinkUp) -> bool:
        """Tell whether the offline period exceeded OCPPCommCtrlr.OfflineThreshold (seconds)."""
        threshold = self.station.values.get("OCPPCommCtrlr.OfflineThreshold") or 0
        return self.station.now - self.offline_since > float(threshold)

    def note_offline_since(self, event: events.LinkDown) -> None:
        """Remember when the link was lost."""
        self.offline_since = self.station.now
