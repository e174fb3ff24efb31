"""ISO15118Ctrlr.PnCEnabled while the CSMS will not have a V2G certificate signed (A02.FR.21)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specharge_engine.certificates import V2G
from specharge_generated.contracts.plug_and_charge import PlugAndChargeContract

if TYPE_CHECKING:
    from specharge_generated import events

ENABLED = "ISO15118Ctrlr.PnCEnabled"


class PlugAndCharge(PlugAndChargeContract):
    """Keeps no data but its state."""

    def it_is_for_iso15118_only(self, event: events.SigningDenied) -> bool:
        """Tell whether SignCertificate had the certificateType V2GCertificate."""
        return event.use == V2G

    def switch_off(self, event: events.SigningDenied) -> None:
        """Switch plug and charge off."""
        self.station.assign(ENABLED, "Actual", "false")

    def switch_on(self, event: events.StationStarted) -> None:
        """Switch plug and charge on again."""
        self.station.assign(ENABLED, "Actual", "true")
