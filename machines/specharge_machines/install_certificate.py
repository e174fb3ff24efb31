"""The answer to InstallCertificate (use case M05)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from specharge_generated import events
from specharge_generated.contracts.install_certificate import InstallCertificateContract
from specharge_machines.awaits_outcome import AwaitsOutcome
from specharge_machines.trust_store import ENTRIES

if TYPE_CHECKING:
    from specharge_engine.events import Received
    from specharge_generated.messages import InstallCertificateRequest

Installed = events.CertificateInstalled


class InstallCertificate(AwaitsOutcome, InstallCertificateContract):
    """Has the desk check and install it. `use` is its type."""

    use: str = ""

    def it_was_installed(self, event: Installed) -> bool:
        """Tell whether the certificate is trusted now."""
        return event.outcome == "Accepted"

    def certificate_is_invalid(self, event: Installed) -> bool:
        """Tell whether it is no certificate that can be trusted."""
        return event.outcome == "Invalid"

    def certificate_is_not_signed_by_the_old_one(self, event: Installed) -> bool:
        """Tell whether the root that it should replace has not signed it."""
        return event.outcome == "NotSignedByOld"

    def there_are_too_many(self, event: Installed) -> bool:
        """Tell whether there is no room for another certificate."""
        return event.outcome == "TooMany"

    def installation_failed(self, event: Installed) -> bool:
        """Tell whether the disk did not take it."""
        return event.outcome == "Failed"

    def note_use(self, event: Received[InstallCertificateRequest]) -> None:
        """Remember the type."""
        self.use = event.payload.certificateType

    def what_it_is_for(self, event: Installed) -> str | None:
        """Return the type of the new certificate."""
        return f"new {self.use}"

    def compose_install_certificate(self, event: Received[InstallCertificateRequest]) -> dict[str, Any]:
        """Pass the certificate on, with the limits of this station."""
        return {
            "reference": self.call.message_id,
            "use": event.payload.certificateType,
            "certificate": event.payload.certificate,
            "limit": int(self.station.variables.definition(ENTRIES).maximum or 0),
            "signed_by_old": self.station.values.get("SecurityCtrlr.AdditionalRootCertificateCheck") is True,
            "time": self.station.now + self.station.offset,
        }
