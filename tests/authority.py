"""A certificate authority for tests: roots, intermediates, server and client certificates, sound or with one defect.

The rule of this file: everything `issue` makes is sound as OCPP 2.0.1 A00 wants it (P-256, SHA-256, organization and
serial number, key usage, no extended key usage); a test names the one thing that it wants otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID, NameOID

Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
CSO = "Example CSO"
DAY = timedelta(days=1)
# The DER of an AlgorithmIdentifier: sha256WithRSAEncryption and sha1WithRSAEncryption, equally long.
_RSA_SHA256 = bytes.fromhex("06092a864886f70d01010b")
_RSA_SHA1 = bytes.fromhex("06092a864886f70d010105")


def ec_key(curve: ec.EllipticCurve | None = None) -> Key:
    """Return a new key on an elliptic curve, P-256 unless told."""
    return ec.generate_private_key(curve or ec.SECP256R1())


@lru_cache
def rsa_key(bits: int = 2048, number: int = 0) -> rsa.RSAPrivateKey:
    """Return an RSA key; the same one for the same arguments, for they take long to make."""
    return rsa.generate_private_key(65537, bits)


@dataclass(frozen=True)
class Issued:
    """A certificate with its private key and those who issued it, nearest first, the root last."""

    certificate: x509.Certificate
    key: Key
    issuers: tuple[Issued, ...] = ()

    @property
    def pem(self) -> str:
        """The certificate alone."""
        return self.certificate.public_bytes(Encoding.PEM).decode()

    @property
    def chain(self) -> str:
        """The certificate and every issuer below the root, as a TLS end shows them."""
        return self.pem + "".join(issuer.pem for issuer in self.issuers if issuer.issuers)

    @property
    def key_pem(self) -> str:
        """The private key (PKCS #8)."""
        return self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()

    @property
    def root(self) -> Issued:
        """The root that it leads to; itself when it is one."""
        return self.issuers[-1] if self.issuers else self

    @property
    def serial(self) -> int:
        """The certificate's serial number."""
        return self.certificate.serial_number

    def write(self, folder: Path, name: str, *, chain: bool = True) -> tuple[Path, Path]:
        """Write `name.pem`, with the chain or the certificate alone, and `name.key`; return both paths."""
        folder.mkdir(parents=True, exist_ok=True)
        certificate, key = folder / f"{name}.pem", folder / f"{name}.key"
        certificate.write_text(self.chain if chain else self.pem, encoding="ascii")
        key.write_text(self.key_pem, encoding="ascii")
        return certificate, key


def issue(
    common_name: str | None,
    issuer: Issued | None = None,
    *,
    key: Key | None = None,
    public_key: x509.CertificateSigningRequest | None = None,
    organization: str | None = CSO,
    domain: str | None = None,
    valid: tuple[timedelta, timedelta] = (-DAY, 30 * DAY),
    is_authority: bool = False,
    basic_constraints: bool = True,
    path_length: int | None = None,
    digital_signature: bool = True,
    certificate_signing: bool | None = None,
    key_usage: bool = True,
    extended: Iterable[x509.ObjectIdentifier] = (),
    names: Sequence[str] = (),
    digest: hashes.HashAlgorithm | None = None,
    serial: int | None = None,
    responder: str | None = None,
) -> Issued:
    """Issue a certificate, signed by `issuer` or by itself.

    `valid` are the ends of its period from now; `names` its subjectAltNames, DNS names or IP addresses; `responder` is
    the URL of its OCSP responder; `certificate_signing` is its key usage keyCertSign, that of an authority unless told.
    With `public_key`, a signing request, that key is certified, and the `key` of the outcome is another one.
    """
    key = key or ec_key()
    attributes = ((NameOID.DOMAIN_COMPONENT, domain), (NameOID.ORGANIZATION_NAME, organization))
    subject = x509.Name(
        [x509.NameAttribute(oid, text) for oid, text in (*attributes, (NameOID.COMMON_NAME, common_name)) if text]
    )
    now = datetime.now(UTC)
    signer = issuer or Issued(None, key)  # type: ignore[arg-type]
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.certificate.subject if issuer else subject)
        .public_key(public_key.public_key() if public_key else key.public_key())  # type: ignore[arg-type]
        .serial_number(x509.random_serial_number() if serial is None else serial)
        .not_valid_before(now + valid[0])
        .not_valid_after(now + valid[1])
    )
    if basic_constraints:
        builder = builder.add_extension(x509.BasicConstraints(is_authority, path_length), critical=True)
    if key_usage:
        signs = is_authority if certificate_signing is None else certificate_signing
        usage = x509.KeyUsage(digital_signature, False, isinstance(key, rsa.RSAPrivateKey) and not is_authority,
                              False, False, signs, signs, False, False)  # fmt: skip
        builder = builder.add_extension(usage, critical=True)
    if extended:
        builder = builder.add_extension(x509.ExtendedKeyUsage(list(extended)), critical=False)
    if names:
        builder = builder.add_extension(x509.SubjectAlternativeName([_general(name) for name in names]), False)
    if responder:
        place = x509.AccessDescription(AuthorityInformationAccessOID.OCSP, x509.UniformResourceIdentifier(responder))
        builder = builder.add_extension(x509.AuthorityInformationAccess([place]), critical=False)
    certificate = builder.sign(signer.key, digest or hashes.SHA256())
    return Issued(certificate, key, (issuer, *issuer.issuers) if issuer else ())


def _general(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ip_address(name))
    except ValueError:
        return x509.DNSName(name)


def root(name: str = "Example root", **otherwise: object) -> Issued:
    """Issue a root of the CSO."""
    return issue(name, is_authority=True, **otherwise)  # type: ignore[arg-type]


def intermediate(issuer: Issued, name: str = "Example sub-CA", **otherwise: object) -> Issued:
    """Issue an authority below another one."""
    return issue(name, issuer, **{"is_authority": True, **otherwise})  # type: ignore[arg-type]


def server(issuer: Issued, host: str | None = "localhost", **otherwise: object) -> Issued:
    """Issue the certificate of a CSMS: its FQDN is the commonName (A00.FR.510)."""
    return issue(host, issuer, **otherwise)  # type: ignore[arg-type]


def client(issuer: Issued, serial_number: str = "S-1", **otherwise: object) -> Issued:
    """Issue a Charging Station certificate: the station's serial number is the commonName (A00.FR.511)."""
    return issue(serial_number, issuer, **otherwise)  # type: ignore[arg-type]


def hierarchy() -> tuple[Issued, Issued]:
    """Return a new root and an intermediate below it."""
    top = root()
    return top, intermediate(top)


def sign_request(pem: str, issuer: Issued, **otherwise: object) -> Issued:
    """Certify the key of a PEM signing request, with the subject that it asks for."""
    request = x509.load_pem_x509_csr(pem.encode())
    asked = {attribute.oid: str(attribute.value) for attribute in request.subject}
    told: dict[str, object] = {"organization": asked.get(NameOID.ORGANIZATION_NAME), **otherwise}
    return issue(asked.get(NameOID.COMMON_NAME), issuer, public_key=request, **told)  # type: ignore[arg-type]


def with_sha1(issued: Issued) -> Issued:
    """Return the certificate signed anew with SHA-1; its issuer has an RSA key. No library signs so any more."""
    signer = issued.issuers[0].key if issued.issuers else issued.key
    assert isinstance(signer, rsa.RSAPrivateKey)
    old = issued.certificate
    signed = old.tbs_certificate_bytes.replace(_RSA_SHA256, _RSA_SHA1)
    signature = signer.sign(signed, padding.PKCS1v15(), hashes.SHA1())
    whole = old.public_bytes(Encoding.DER).replace(_RSA_SHA256, _RSA_SHA1).replace(old.signature, signature)
    return Issued(x509.load_der_x509_certificate(whole), issued.key, issued.issuers)


def revocation_list(issuer: Issued, *revoked: Issued, signed_by: Issued | None = None, age: timedelta = DAY) -> str:
    """Return a PEM revocation list of the issuer, made so long ago; `signed_by` forges it."""
    now = datetime.now(UTC)
    builder = x509.CertificateRevocationListBuilder().issuer_name(issuer.certificate.subject)
    builder = builder.last_update(now - age).next_update(now - age + 7 * DAY)
    for entry in revoked:
        builder = builder.add_revoked_certificate(
            x509.RevokedCertificateBuilder().serial_number(entry.serial).revocation_date(now - age).build()
        )
    return builder.sign((signed_by or issuer).key, hashes.SHA256()).public_bytes(Encoding.PEM).decode()


CLIENT_ONLY = (ExtendedKeyUsageOID.CLIENT_AUTH,)
SERVER_ONLY = (ExtendedKeyUsageOID.SERVER_AUTH,)
