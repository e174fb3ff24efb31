"""The answer to ClearCache (use case C11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specharge_generated.contracts.clear_cache import ClearCacheContract
from specharge_machines.auth_cache import AuthCache

if TYPE_CHECKING:
    from specharge_engine.events import Received
    from specharge_generated.messages import ClearCacheRequest


class ClearCache(ClearCacheContract):
    """Empties the Authorization Cache in the step that answers."""

    def file_cannot_be_written(self, event: Received[ClearCacheRequest]) -> bool:
        """Tell whether the emptied cache could not be kept: the disk is full, or takes no writes."""
        return not self.station.site.has_room(event.size)

    def empty_the_cache(self, event: Received[ClearCacheRequest]) -> None:
        """Forget every idToken in the Authorization Cache."""
        AuthCache(self.station).clear()
