"""The answer to DeleteCertificate (use case M04)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from specharge_generated import events
from specharge_generated.contracts.delete_certificate import DeleteCertificateContract
from specharge_machines.awaits_outcome import AwaitsOutcome

if TYPE_CHECKING:
    from specharge_engine.events import Received
    from specharge_generated.messages import DeleteCertificateRequest

Deleted = events.CertificateDeleted


class DeleteCertificate(AwaitsOutcome, DeleteCertificateContract):
    """Has the desk delete it. `serial_number` is the certificate's."""

    serial_number: str = ""

    def it_was_deleted(self, event: Deleted) -> bool:
        """Tell whether the certificate is gone."""
        return event.outcome == "Accepted"

    def it_is_not_installed(self, event: Deleted) -> bool:
        """Tell whether there is no certificate of that hash data."""
        return event.outcome == "NotFound"

    def it_is_in_use(self, event: Deleted) -> bool:
        """Tell whether the station cannot do without the certificate."""
        return event.outcome == "InUse"

    def deletion_failed(self, event: Deleted) -> bool:
        """Tell whether the disk did not let it go."""
        return event.outcome == "Failed"

    def note_serial_number(self, event: Received[DeleteCertificateRequest]) -> None:
        """Remember which certificate it is."""
        self.serial_number = event.payload.certificateHashData.serialNumber

    def what_was_deleted(self, event: Deleted) -> str | None:
        """Return which certificate is gone."""
        return f"certificate {self.serial_number} deleted"

    def compose_delete_certificate(self, event: Received[DeleteCertificateRequest]) -> dict[str, Any]:
        """Pass the hash data on; with TLS the station keeps the last root by which it can verify a CSMS."""
        return {
            "reference": self.call.message_id,
            "hash_data": event.payload.certificateHashData.model_dump(exclude={"customData"}),
            "keep_last_root": self.station.values["SecurityCtrlr.SecurityProfile"] > 1,
        }
