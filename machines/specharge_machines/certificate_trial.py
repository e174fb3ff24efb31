"""Whether a new certificate of the station works, and what is done when it does not (use cases A02, A03)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from specharge_engine.certificates import STATION
from specharge_generated.contracts.certificate_trial import CertificateTrialContract

if TYPE_CHECKING:
    from specharge_generated import events


class CertificateTrial(CertificateTrialContract):
    """Says by the kernel's endpoint which of two certificates the link shows."""

    def it_is_for_the_csms(self, event: events.CertificateRenewed) -> bool:
        """Tell whether the new certificate is the one that the CSMS is shown."""
        return STATION in event.uses

    def previous_certificate_is_kept(self, event: events.CertificatesSurveyed) -> bool:
        """Tell whether the certificate of before the renewal is there."""
        return event.previous_certificate

    def connection_is_by_certificate(self, event: events.LinkUp) -> bool:
        """Tell whether the CSMS has seen a certificate of the station (security profile 3)."""
        endpoint = self.station.endpoint
        return endpoint is not None and endpoint.security_profile == 3

    def show_new_certificate(self, event: events.LastSuccessFailed | events.LinkUp) -> None:
        """Let the link show the new certificate from the next attempt on."""
        self._show(previous=False)

    def show_previous_certificate(self, event: events.PriorityEntriesFailed) -> None:
        """Let the link show the certificate of before from the next attempt on."""
        self._show(previous=True)

    def compose_keep_certificate(self, event: events.LinkUp) -> dict[str, Any]:
        """Keep the certificate by which the connection was made."""
        return {"use": STATION, "previous": self.state != "on_trial.entries_by_new"}

    def _show(self, *, previous: bool) -> None:
        if self.station.endpoint is not None:
            self.station.set_endpoint(replace(self.station.endpoint, previous_certificate=previous))
