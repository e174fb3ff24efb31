"""A new certificate for ISO 15118 (use cases A02, A03)."""

from __future__ import annotations

from specharge_engine.certificates import V2G
from specharge_generated.contracts.v2g_certificate import V2gCertificateContract
from specharge_machines.certificate_renewal import CertificateRenewal


class V2gCertificate(CertificateRenewal, V2gCertificateContract):
    """Has one SECC: the whole station's."""

    def _kinds(self) -> tuple[str, ...]:
        return (V2G,)
