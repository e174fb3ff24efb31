"""A new certificate for the connection to the CSMS, or one for that and for ISO 15118 (use cases A02, A03)."""

from __future__ import annotations

from specharge_engine.certificates import COMBINED, STATION
from specharge_generated.contracts.station_certificate import StationCertificateContract
from specharge_machines.certificate_renewal import CertificateRenewal


class StationCertificate(CertificateRenewal, StationCertificateContract):
    """Asks for both kinds, as what the CSMS has triggered last is what it wants."""

    def _kinds(self) -> tuple[str, ...]:
        return STATION, COMBINED
