"""The answer to GetLocalListVersion (use case D02)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from specharge_generated.contracts.get_local_list_version import GetLocalListVersionContract
from specharge_machines.local_list import LocalList

if TYPE_CHECKING:
    from specharge_engine.events import Received
    from specharge_generated.messages import GetLocalListVersionRequest


class GetLocalListVersion(GetLocalListVersionContract):
    """Tells the version, which is 0 before the CSMS has sent a list."""

    def compose_GetLocalListVersionResponse(
        self, event: Received[GetLocalListVersionRequest], constants: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Give the version of the list."""
        return {"versionNumber": LocalList(self.station).version}

    def no_list_was_sent_yet(self, event: Received[GetLocalListVersionRequest]) -> bool:
        """Tell whether the CSMS has sent no list so far."""
        return LocalList(self.station).version == 0
