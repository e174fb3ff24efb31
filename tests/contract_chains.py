"""A mobility operator's certificates, made for tests: root, sub CA, contracts; and what a station has of them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509.oid import AuthorityInformationAccessOID, NameOID
from virtual_station import EPOCH

NOW = datetime.fromtimestamp(EPOCH, UTC)
EMAID = "DE8ACC12E46L89"
RESPONDER = "http://ocsp.mo.example/"


@dataclass(frozen=True)
class Made:
    """A certificate with its key."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    @property
    def pem(self) -> str:
        return self.certificate.public_bytes(Encoding.PEM).decode()


def make(
    name: str,
    issuer: Made | None = None,
    *,
    authority: bool = False,
    days: tuple[float, float] = (-10, 1000),
    responder: str | None = RESPONDER,
    signed_by: Made | None = None,
    serial: int | None = None,
) -> Made:
    """Return a certificate, of its own or by the issuer; `signed_by` is another's key than the issuer's: a forgery."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject if issuer is None else issuer.certificate.subject)
        .public_key(key.public_key())
        .serial_number(serial or x509.random_serial_number())
        .not_valid_before(NOW + timedelta(days=days[0]))
        .not_valid_after(NOW + timedelta(days=days[1]))
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
    )
    if issuer is not None and responder is not None:
        place = x509.AccessDescription(AuthorityInformationAccessOID.OCSP, x509.UniformResourceIdentifier(responder))
        builder = builder.add_extension(x509.AuthorityInformationAccess([place]), critical=False)
    signer = signed_by or issuer
    return Made(builder.sign(key if signer is None else signer.key, SHA256()), key)


@cache
def root() -> Made:
    """The root of the mobility operator."""
    return make("MO Root", authority=True)


@cache
def sub_ca() -> Made:
    """The sub CA that issues contracts."""
    return make("MO Sub CA", root(), authority=True)


def contract(emaid: str = EMAID, **options: Any) -> str:
    """Return the chain of a contract as an EV presents it: leaf, then sub CA."""
    return make(emaid, sub_ca(), **options).pem + sub_ca().pem


class Installed:
    """The root certificates of a station."""

    def __init__(self, *roots: Made, use: str = "MORootCertificate") -> None:
        self._roots = [each.pem.encode() for each in roots]
        self._use = use

    def roots(self, use: str) -> Sequence[bytes]:
        return self._roots if use == self._use else []


def ocsp_data(made: Made, issuer: Made, responder: str = RESPONDER) -> dict[str, str]:
    """Return what an OCSP request for a certificate consists of, by hand (RFC 6960, 4.1.1)."""
    point = issuer.certificate.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return {
        "hashAlgorithm": "SHA256",
        "issuerNameHash": hashlib.sha256(issuer.certificate.subject.public_bytes()).hexdigest(),
        "issuerKeyHash": hashlib.sha256(point).hexdigest(),
        "serialNumber": f"{made.certificate.serial_number:x}",
        "responderURL": responder,
    }
