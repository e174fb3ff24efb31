"""What a certificate must be: keys, requests, chains, and the hashes by which OCPP names it (A00, A02, M05; RFC 5280).

The rule of this file: plain functions over X.509 objects; nothing is read or kept. `cryptography` costs time to load,
so this module is imported where a certificate is in hand and by nothing at a station's start.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from ipaddress import ip_address
from itertools import pairwise

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed448, ed25519, rsa
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtensionOID, NameOID

from specharge_engine.certificates import InvalidCertificate
from specharge_engine.satisfies import satisfies

PrivateKey = ec.EllipticCurvePrivateKey
# A00.FR.502 and A00.FR.503, in bits.
SHORTEST_RSA_KEY = 2048
SHORTEST_EC_KEY = 224
# A00.FR.504: of the hashes that sign certificates, MD5, SHA-1 and SHA-224 are not for future systems.
SHORTEST_DIGEST = 32
# childCertificateHashData has room for so many (OCPP 2.0.1 CertificateHashDataChainType).
MOST_SUB_CAS = 4

_NAMES = {
    "common_name": NameOID.COMMON_NAME,
    "organization": NameOID.ORGANIZATION_NAME,
    "country": NameOID.COUNTRY_NAME,
}


@satisfies("A00.FR.427", "A00.FR.501", "A00.FR.503")
def generate_key() -> PrivateKey:
    """Return a new key on the curve P-256, known to TLS and ISO 15118-2, made where it is used (RFC 4210, 4.2.1.3)."""
    return ec.generate_private_key(ec.SECP256R1())


def key_pem(key: PrivateKey) -> bytes:
    """Return a private key as PKCS #8 in PEM, without a password: its file is the owner's alone."""
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


@satisfies("A00.FR.506", "A00.FR.507", "A00.FR.509", "A00.FR.511", "A00.FR.512", "A00.FR.514")
def make_request(key: PrivateKey, subject: Mapping[str, str]) -> bytes:
    """Return a certificate signing request in PEM (RFC 2986). `subject`: common_name, organization, country.

    It asks for a key that signs and does nothing else. Raises ValueError for a name that could be a CSMS's.
    """
    if _is_url_or_address(subject.get("common_name", "")):
        raise ValueError("the common name is a URL or an address, as only that of a CSMS may be (A00.FR.511)")
    names = [x509.NameAttribute(oid, subject[name]) for name, oid in _NAMES.items() if subject.get(name)]
    usage = x509.KeyUsage(True, False, False, False, False, False, False, False, False)
    builder = x509.CertificateSigningRequestBuilder().subject_name(x509.Name(names)).add_extension(usage, critical=True)
    return builder.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)


def _is_url_or_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return "://" in name
    return True


def read_chain(pem: str | bytes) -> list[x509.Certificate]:
    """Return the certificates of a PEM text in its order. Raises InvalidCertificate."""
    data = pem.encode(errors="replace") if isinstance(pem, str) else pem
    try:
        chain = x509.load_pem_x509_certificates(data)
        for each in chain:
            _read_whole(each)
    except Exception as error:  # whatever the parser thinks of what anybody may have sent
        raise InvalidCertificate(f"no certificate in PEM: {error}") from error
    return chain


def _read_whole(certificate: x509.Certificate) -> None:
    """Have every part parsed that is looked at later: the library reads them when asked, and raises then."""
    names = certificate.subject.rfc4514_string(), certificate.issuer.rfc4514_string()
    dates = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    rest = certificate.serial_number, certificate.extensions, certificate.signature_hash_algorithm
    _ = names, dates, rest, certificate.public_key(), _key_bits(certificate)


@satisfies("A00.FR.501", "A00.FR.502", "A00.FR.503", "A00.FR.504")
def check_properties(certificate: x509.Certificate, now: datetime) -> None:
    """See that a certificate is valid now and strong enough (A00.FR.501 to A00.FR.504). Raises InvalidCertificate."""
    subject = subject_text(certificate)
    if now < certificate.not_valid_before_utc:
        raise InvalidCertificate(f"{subject} is not valid before {certificate.not_valid_before_utc:%Y-%m-%dT%H:%M:%SZ}")
    if now > certificate.not_valid_after_utc:
        raise InvalidCertificate(f"{subject} has expired on {certificate.not_valid_after_utc:%Y-%m-%dT%H:%M:%SZ}")
    _check_key(certificate, subject)
    digest = certificate.signature_hash_algorithm
    if digest is not None and digest.digest_size < SHORTEST_DIGEST:
        raise InvalidCertificate(f"{subject} is signed with {digest.name}, which is not secure any more")


def _check_key(certificate: x509.Certificate, subject: str) -> None:
    key = certificate.public_key()
    if isinstance(key, rsa.RSAPublicKey):
        shortest = SHORTEST_RSA_KEY
    elif isinstance(key, ec.EllipticCurvePublicKey):
        shortest = SHORTEST_EC_KEY
    elif isinstance(key, ed25519.Ed25519PublicKey | ed448.Ed448PublicKey):
        return
    else:
        raise InvalidCertificate(f"{subject}: a key of type {type(key).__name__} is not accepted")
    if key.key_size < shortest:
        raise InvalidCertificate(f"{subject}: its key has {key.key_size} bits; {shortest} is the least")


def check_authority(certificate: x509.Certificate, below: int = 0) -> None:
    """See that a certificate may sign others, with so many sub CAs below it. Raises InvalidCertificate."""
    subject = subject_text(certificate)
    try:
        limits = certificate.extensions.get_extension_for_class(x509.BasicConstraints).value
    except x509.ExtensionNotFound:
        raise InvalidCertificate(f"{subject} is not of a certificate authority") from None
    if not limits.ca:
        raise InvalidCertificate(f"{subject} is not of a certificate authority")
    if limits.path_length is not None and below > limits.path_length:
        raise InvalidCertificate(f"{subject} allows {limits.path_length} authorities below it, not {below}")
    usage = _key_usage(certificate)
    if usage is not None and not usage.key_cert_sign:
        raise InvalidCertificate(f"the key of {subject} is not for signing certificates")


def is_issued_by(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    """Tell whether names match and the issuer's key has signed it."""
    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True


def check_chain(
    chain: Sequence[x509.Certificate], roots: Sequence[x509.Certificate], now: datetime
) -> tuple[list[x509.Certificate], x509.Certificate]:
    """Follow a chain, leaf first, to one of the roots; return it without the root, and the root.

    Raises InvalidCertificate.
    """
    path = [chain[0], *(each for each in chain[1:] if each not in roots)]
    if len(path) - 1 > MOST_SUB_CAS:
        raise InvalidCertificate(f"a chain has {MOST_SUB_CAS} sub CAs at most, not {len(path) - 1}")
    for each in path:
        check_properties(each, now)
    for below, (each, issuer) in enumerate(pairwise(path)):
        if not is_issued_by(each, issuer):
            raise InvalidCertificate(f"{subject_text(each)} is not signed by {subject_text(issuer)}, which comes next")
        check_authority(issuer, below)
    for root in roots:
        if is_issued_by(path[-1], root):
            check_properties(root, now)
            check_authority(root, len(path) - 1)
            return path, root
    raise InvalidCertificate(f"{subject_text(path[-1])} is not signed by a root certificate that is installed here")


@satisfies("A00.FR.508", "A00.FR.509", "A00.FR.511")
def check_leaf(leaf: x509.Certificate, request: x509.CertificateSigningRequest) -> None:
    """See that a certificate is what the request asked for (A00.FR.509, A00.FR.511). Raises InvalidCertificate."""
    if leaf.public_key() != request.public_key():
        raise InvalidCertificate(f"{subject_text(leaf)} is not for the key that the station made")
    if leaf.serial_number <= 0:
        raise InvalidCertificate(f"{subject_text(leaf)} has no serial number")
    for what, oid in (("organizationName", NameOID.ORGANIZATION_NAME), ("commonName", NameOID.COMMON_NAME)):
        wanted, found = _values(request.subject, oid), _values(leaf.subject, oid)
        if not set(wanted) <= set(found):
            raise InvalidCertificate(f"the {what} of {subject_text(leaf)} is not {', '.join(wanted)}")
    usage = _key_usage(leaf)
    if usage is not None and not usage.digital_signature:
        raise InvalidCertificate(f"the key of {subject_text(leaf)} is not for signatures, so not for TLS")


def _values(name: x509.Name, oid: x509.ObjectIdentifier) -> list[str]:
    return [str(attribute.value) for attribute in name.get_attributes_for_oid(oid)]


def _key_usage(certificate: x509.Certificate) -> x509.KeyUsage | None:
    try:
        return certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return None


def subject_text(certificate: x509.Certificate) -> str:
    """Return the subject as RFC 4514 writes it, shortened to what a message can carry."""
    text = certificate.subject.rfc4514_string() or "the certificate"
    return text if len(text) <= 80 else f"{text[:77]}..."


def fingerprint(certificate: x509.Certificate) -> str:
    """Return the SHA-256 of the whole certificate, in hexadecimal."""
    return certificate.fingerprint(hashes.SHA256()).hex()


def key_hash(certificate: x509.Certificate) -> str:
    """Return the SHA-256 of the public key's bits, without tag and length (RFC 6960, 4.1.1: issuerKeyHash)."""
    return hashlib.sha256(_key_bits(certificate)).hexdigest()


def _key_bits(certificate: x509.Certificate) -> bytes:
    """Return the value of the subjectPublicKey BIT STRING as the certificate has it."""
    der = certificate.tbs_certificate_bytes
    place = _content(der, 0).start
    if der[place] == 0xA0:  # the version is there unless it is 1
        place = _content(der, place).stop
    for _ in ("serialNumber", "signature", "issuer", "validity", "subject"):
        place = _content(der, place).stop
    algorithm = _content(der, _content(der, place).start)
    bits = _content(der, algorithm.stop)
    return der[bits.start + 1 : bits.stop]  # the first byte counts unused bits, of which there are none


def _content(der: bytes, start: int) -> slice:
    """Return where the content of the DER element at `start` lies."""
    length, header = der[start + 1], 2
    if length & 0x80:
        octets = length & 0x7F
        length = int.from_bytes(der[start + 2 : start + 2 + octets])
        header += octets
    return slice(start + header, start + header + length)


def hash_data(certificate: x509.Certificate, issuer_key_hash: str) -> dict[str, str]:
    """Return OCPP's CertificateHashDataType, in SHA-256 (RFC 6960, 4.1.1)."""
    return {
        "hashAlgorithm": "SHA256",
        "issuerNameHash": hashlib.sha256(certificate.issuer.public_bytes()).hexdigest(),
        "issuerKeyHash": issuer_key_hash,
        "serialNumber": f"{certificate.serial_number:x}",
    }


def responder_url(certificate: x509.Certificate) -> str | None:
    """Return where the OCSP status of a certificate is had, or None when it does not say."""
    try:
        access = certificate.extensions.get_extension_for_oid(ExtensionOID.AUTHORITY_INFORMATION_ACCESS).value
    except x509.ExtensionNotFound:
        return None
    assert isinstance(access, x509.AuthorityInformationAccess)
    for place in access:
        is_url = isinstance(place.access_location, x509.UniformResourceIdentifier)
        if place.access_method == AuthorityInformationAccessOID.OCSP and is_url:
            return str(place.access_location.value)
    return None


def read_key(pem: bytes, leaf: x509.Certificate) -> bytes:
    """Return the private key of a certificate as PKCS #8 in PEM. Raises InvalidCertificate when it is not that."""
    try:
        key = serialization.load_pem_private_key(pem, None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise InvalidCertificate(f"no private key in PEM without a password: {error}") from error
    if key.public_key() != leaf.public_key():
        raise InvalidCertificate(f"the private key is not that of {subject_text(leaf)}")
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
