"""The answer to CertificateSigned (use cases A02, A03)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from specharge_generated import events
from specharge_generated.contracts.certificate_signed import CertificateSignedContract
from specharge_machines.awaits_outcome import AwaitsOutcome

if TYPE_CHECKING:
    from specharge_engine.events import Received
    from specharge_generated.messages import CertificateSignedRequest, CertificateSigningUseEnumType

Request: TypeAlias = "Received[CertificateSignedRequest]"
Checked = events.SignedCertificateChecked


class CertificateSigned(AwaitsOutcome, CertificateSignedContract):
    """Has the certificate checked by the desk. `use` is what the CSMS says it is for."""

    use: CertificateSigningUseEnumType | None = None

    def chain_is_larger_than_allowed(self, event: Request) -> bool:
        """Tell whether the chain has more bytes than SecurityCtrlr.MaxCertificateChainSize."""
        limit = self.station.values.get("SecurityCtrlr.MaxCertificateChainSize")
        return limit is not None and len(event.payload.certificateChain.encode()) > int(limit)

    def certificate_is_valid(self, event: Checked) -> bool:
        """Tell whether the certificate is in its place now."""
        return event.problem is None

    def what_is_wrong(self, event: Checked) -> str | None:
        """Return what is wrong with the certificate."""
        return event.problem

    def what_it_is_for(self, event: Checked) -> str | None:
        """Return what the new certificate is for."""
        return f"new {' and '.join(sorted(event.uses))}"

    def note_use(self, event: Request) -> None:
        """Remember what the CSMS says it is for."""
        self.use = event.payload.certificateType

    def compose_check_signed_certificate(self, event: Request) -> dict[str, Any]:
        """Pass the chain on, with the time by which it must be valid."""
        return {
            "reference": self.call.message_id,
            "use": event.payload.certificateType,
            "chain": event.payload.certificateChain,
            "time": self.station.now + self.station.offset,
        }

    def compose_certificate_renewed(self, event: Checked) -> events.CertificateRenewed:
        """Tell what the certificate is used for."""
        return events.CertificateRenewed(uses=event.uses)

    def compose_certificate_refused(self, event: Checked) -> events.CertificateRefused:
        """Tell what it should have been for."""
        return events.CertificateRefused(use=self.use)
