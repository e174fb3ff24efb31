"""The answer to GetInstalledCertificateIds (use case M03)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from specharge_generated.contracts.get_installed_certificate_ids import GetInstalledCertificateIdsContract
from specharge_machines.awaits_outcome import AwaitsOutcome

if TYPE_CHECKING:
    from specharge_engine.events import Received
    from specharge_generated import events
    from specharge_generated.messages import GetInstalledCertificateIdsRequest


class GetInstalledCertificateIds(AwaitsOutcome, GetInstalledCertificateIdsContract):
    """Has the desk look; a request without types is for all."""

    def a_certificate_was_found(self, event: events.CertificatesListed) -> bool:
        """Tell whether a certificate of a wanted type is installed."""
        return bool(event.found)

    def compose_list_certificates(self, event: Received[GetInstalledCertificateIdsRequest]) -> dict[str, Any]:
        """Pass the types on."""
        return {"reference": self.call.message_id, "types": event.payload.certificateType}

    def compose_GetInstalledCertificateIdsResponse(
        self, event: events.CertificatesListed, constants: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Accept, and tell the hash data of what was found."""
        return {"status": "Accepted", "certificateHashDataChain": event.found}
