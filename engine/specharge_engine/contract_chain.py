"""What a station can say of the contract certificate of an EV (OCPP 2.0.1 C07; ISO 15118-2; RFC 5280, RFC 6960).

The rule of this file: plain functions over PEM; nothing is read or kept. `cryptography` costs time to load, so this
module is imported when a contract is in hand and by nothing at a station's start.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509 import ocsp
from cryptography.x509.oid import AuthorityInformationAccessOID, NameOID

from specharge_generated.messages import OCSPRequestDataType

# An Authorize request has room for the OCSP data of so many certificates, and for so many characters of PEM.
MOST_REQUESTS = 4
LONGEST_CHAIN = 5500

Trust = Literal["trusted", "root missing", "broken"]


@dataclass(frozen=True)
class Examined:
    """What a look at a chain has shown.

    `trust`: every certificate is signed by the next one, and the last by a root that is installed, or by one that is
    not; `broken` is anything else, such as another eMAID than the EV says. `is_current` is about the dates of all of
    them. `ocsp`, leaf first, is of each certificate whose issuer is known.
    """

    trust: Trust
    is_current: bool = False
    ocsp: list[OCSPRequestDataType] = field(default_factory=list)


BROKEN = Examined("broken")


def examine(chain: str, emaid: str, roots: Sequence[bytes], now: datetime) -> Examined:
    """Follow a PEM chain, leaf first, to one of the roots (PEM). `now` has a time zone."""
    try:
        path = x509.load_pem_x509_certificates(chain.encode())
        anchors = [each for root in roots for each in x509.load_pem_x509_certificates(root)]
    except (ValueError, UnsupportedAlgorithm):
        return BROKEN
    path = [path[0], *(each for each in path[1:] if each not in anchors)]
    if not _is_contract_of(path[0], emaid) or not all(map(_signs, path[1:], path)):
        return BROKEN
    anchor = next((each for each in anchors if _signs(each, path[-1])), None)
    issuers = [*path[1:], *([] if anchor is None else [anchor])]
    return Examined(
        "root missing" if anchor is None else "trusted",
        all(each.not_valid_before_utc <= now <= each.not_valid_after_utc for each in [path[0], *issuers]),
        [_ocsp_data(each, issuer) for each, issuer in zip(path, issuers, strict=False)][:MOST_REQUESTS],
    )


def _is_contract_of(leaf: x509.Certificate, emaid: str) -> bool:
    """Tell whether the common name is the eMAID, which may be written with hyphens or without, in any case."""
    names = leaf.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return any(_plain(str(each.value)) == _plain(emaid) for each in names)


def _plain(emaid: str) -> str:
    return emaid.replace("-", "").casefold()


def _signs(issuer: x509.Certificate, certificate: x509.Certificate) -> bool:
    """Tell whether a certificate authority has issued and signed that certificate."""
    try:
        certificate.verify_directly_issued_by(issuer)
        return issuer.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm, x509.ExtensionNotFound):
        return False


def _ocsp_data(certificate: x509.Certificate, issuer: x509.Certificate) -> OCSPRequestDataType:
    """Return what an OCSP request for a certificate needs.

    The responder's address is empty where the certificate names none: the CSMS may know it by the issuer.
    """
    request = ocsp.OCSPRequestBuilder().add_certificate(certificate, issuer, SHA256()).build()
    return OCSPRequestDataType(
        hashAlgorithm="SHA256",
        issuerNameHash=request.issuer_name_hash.hex(),
        issuerKeyHash=request.issuer_key_hash.hex(),
        serialNumber=f"{certificate.serial_number:x}",
        responderURL=_responder(certificate),
    )


def _responder(certificate: x509.Certificate) -> str:
    try:
        access = certificate.extensions.get_extension_for_class(x509.AuthorityInformationAccess).value
    except (ValueError, x509.ExtensionNotFound):
        return ""
    for place in access:
        if place.access_method == AuthorityInformationAccessOID.OCSP:
            return str(place.access_location.value)
    return ""
