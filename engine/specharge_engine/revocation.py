"""Whether a certificate of a chain has been revoked, by the lists that the operator gave the station.

OCPP 2.0.1 wants a CSMS certificate to expire fast instead (A00.FR.701), and has no message for revocation lists. So a
list that is out of date still revokes what it names, and one that is missing revokes nothing: neither may strand a
station that has no other way to its CSMS.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from cryptography import x509


def load_revocation_list(path: Path) -> x509.CertificateRevocationList:
    """Read a PEM file. Raises OSError, or ValueError for what is no list."""
    return x509.load_pem_x509_crl(path.read_bytes())


def revoked(chain: Sequence[bytes], lists: Sequence[Path]) -> str | None:
    """Return which certificate of a chain was revoked, or None.

    `chain` is of DER, the server's first, the root last. A list counts for what its signer has issued, and only with a
    good signature; one that cannot be read is passed over, as the station has said so when it started.
    """
    certificates = [x509.load_der_x509_certificate(der) for der in chain]
    for path in lists:
        try:
            listed = load_revocation_list(path)
        except (OSError, ValueError):
            continue
        for certificate, issuer in pairwise(certificates):
            if listed.issuer != issuer.subject or not _is_signed_by(listed, issuer):
                continue
            if listed.get_revoked_certificate_by_serial_number(certificate.serial_number) is not None:
                return f"the certificate {certificate.serial_number:x} is revoked ({path.name})"
    return None


def _is_signed_by(listed: x509.CertificateRevocationList, issuer: x509.Certificate) -> bool:
    try:
        return listed.is_signature_valid(issuer.public_key())  # type: ignore[arg-type]
    except (TypeError, ValueError):  # a key that signs no lists
        return False
