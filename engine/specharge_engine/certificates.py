"""The station's certificates and private keys: roots it trusts, identities it has, keys whose certificate is to come.

The rule of this file: a private key never leaves the folder, and whenever the power goes a whole identity is there, as
key and chain are one file that is replaced as one. What was begun is finished, or forgotten, when the folder is opened.

| file | holds |
|---|---|
| `<use>-<fingerprint>.root.pem` | a root certificate |
| `<use>-<fingerprint>.fallback.pem` | the root that a new one has replaced, until that one has proved itself |
| `<slot>.identity.pem` | key and chain; a slot is ChargingStationCertificate, or V2GCertificate-<its root> |
| `<slot>.previous.pem` | the identity of before |
| `<use>.pending.pem` | a new key and its signing request |
| `adopted` | the fingerprints of what was taken in from the configuration |

Each begins with what openssl skips: `issuerKeyHash: …`, which is not to be had once the issuer is gone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from specharge_engine.durable_files import Disk, Folder
from specharge_engine.satisfies import satisfies

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

CSMS_ROOT = "CSMSRootCertificate"
V2G_ROOT = "V2GRootCertificate"
ROOTS = (CSMS_ROOT, "ManufacturerRootCertificate", V2G_ROOT, "MORootCertificate")
STATION = "ChargingStationCertificate"
V2G = "V2GCertificate"
COMBINED = "Combined"  # one certificate for both
ROOT_OF = {STATION: CSMS_ROOT, V2G: V2G_ROOT}

_CERTIFICATE = b"-----BEGIN CERTIFICATE-----"
_REQUEST = b"-----BEGIN CERTIFICATE REQUEST-----"
_HASH = "issuerKeyHash"
_REPLACES = "replaces"


class InvalidCertificate(Exception):
    """Says what is wrong with a certificate or its chain, in words for a person."""


@dataclass(frozen=True, slots=True)
class Identity:
    """The files of a certificate chain, leaf first, and of its private key; they may be one."""

    chain: Path
    key: Path


@dataclass(frozen=True, slots=True)
class Installed:
    """One certificate of the store. `file` holds it, `use` is OCPP's name, `level` 0 is a leaf or a root."""

    file: str
    use: str
    level: int
    certificate: Certificate
    issuer_key_hash: str

    @property
    def hash_data(self) -> dict[str, str]:
        """Its CertificateHashDataType."""
        from specharge_engine import certificate_rules as rules

        return rules.hash_data(self.certificate, self.issuer_key_hash)


class CertificateStore:
    """The folder of one station. Every method may raise OSError; what it changes is then as before, or as after."""

    def __init__(self, directory: Path, disk: Disk | None = None, *, lazily: bool = False) -> None:
        """Open or create the folder, `lazily` with its first file, and end what a power cut interrupted."""
        self._folder = Folder(directory, disk, lazily=lazily)
        self._end_replacement()
        self._end_renewal()

    # What a connection needs.

    def roots(self, use: str) -> list[bytes]:
        """Return the root certificates of an InstallCertificateUseEnumType, each as PEM.

        A root need not be signed by itself (M05.FR.10): give OpenSSL X509_V_FLAG_PARTIAL_CHAIN.
        """
        return [self._read(name) for name in self._folder.names(f"{use}-*.root.pem")]

    def fallback_roots(self, use: str) -> list[bytes]:
        """Return the root that was replaced last and is kept for a time (M05.FR.12), as PEM, or nothing."""
        return [self._read(name) for name in self._folder.names(f"{use}-*.fallback.pem")]

    @satisfies("A02.FR.15", "A03.FR.15")
    def identity(self, use: str, *, previous: bool = False) -> Identity | None:
        """Return the identity for ChargingStationCertificate or V2GCertificate, or None.

        `previous` asks for the one that it has replaced, as long as that is kept. Of several V2G certificates it is the
        newest that counts (A02.FR.15).
        """
        names = self._folder.names(f"{use}*.{'previous' if previous else 'identity'}.pem")
        if use == V2G and len(names) > 1:
            names = [max(names, key=lambda name: self._chain(name)[0].not_valid_before_utc)]
        path = self._folder.path / names[0] if names else None
        return Identity(path, path) if path is not None else None

    # What is installed.

    def installed(self) -> Iterator[Installed]:
        """Return every certificate: the roots and those kept to fall back on, then the chains, leaf first."""
        for use in ROOTS:
            for kind in ("root", "fallback"):
                for name in self._folder.names(f"{use}-*.{kind}.pem"):
                    yield Installed(name, use, 0, self._chain(name)[0], self._header(name).get(_HASH, ""))
        for use in ROOT_OF:
            for kind in ("identity", "previous"):
                for name in self._folder.names(f"{use}*.{kind}.pem"):
                    yield from self._installed_chain(name, use)

    def count(self) -> int:
        """Return how many certificates there are: SecurityCtrlr.CertificateEntries."""
        files = (*self._folder.names("*.root.pem"), *self._folder.names("*.fallback.pem"))
        chains = (*self._folder.names("*.identity.pem"), *self._folder.names("*.previous.pem"))
        return sum(self._read(name).count(_CERTIFICATE) for name in (*files, *chains))

    def expiry(self, use: str) -> float | None:
        """Return when the certificate of an identity expires, in seconds of the Unix epoch, or None without one."""
        identity = self.identity(use)
        return self._chain(identity.chain.name)[0].not_valid_after_utc.timestamp() if identity is not None else None

    def _installed_chain(self, name: str, use: str) -> Iterator[Installed]:
        from specharge_engine import certificate_rules as rules

        chain = self._chain(name)
        issuers = [*(rules.key_hash(each) for each in chain[1:]), self._header(name).get(_HASH, "")]
        for level, (certificate, issuer) in enumerate(zip(chain, issuers, strict=True)):
            yield Installed(name, use, level, certificate, issuer)

    def install_root(self, use: str, certificate: Certificate, *, in_place_of: Installed | None = None) -> None:
        """Install a root, or put it there again. The one that it takes the place of is kept to fall back on."""
        from specharge_engine import certificate_rules as rules

        name = f"{use}-{rules.fingerprint(certificate)[:16]}.root.pem"
        header = {_HASH: self._issuer_key_hash(certificate)}
        if in_place_of is not None:
            header[_REPLACES] = in_place_of.file
        self._folder.write(name, _with_header(header, _pem([certificate])))
        self._folder.remove(name.replace(".root.pem", ".fallback.pem"))
        self._end_replacement()

    def drop_fallback_root(self, use: str) -> None:
        """Remove the root that is kept to fall back on (M05.FR.13)."""
        self._folder.remove(*self._folder.names(f"{use}-*.fallback.pem"))

    def delete(self, found: Installed) -> None:
        """Remove a root; or a whole chain with its key, as its parts are of no use without each other (M04.FR.08)."""
        self._folder.remove(found.file)

    # Keys and their certificates.

    @satisfies("A02.FR.05", "A03.FR.05")
    def make_request(self, use: str, subject: Mapping[str, str]) -> str:
        """Make a new key, in place of one whose certificate has not come, and return its signing request as PEM."""
        from specharge_engine import certificate_rules as rules

        key = rules.generate_key()
        request = rules.make_request(key, subject)
        self._folder.write(f"{use}.pending.pem", rules.key_pem(key) + request)
        return request.decode("ascii")

    @satisfies("A00.FR.428")
    def take_signed(self, use: str | None, chain: str, now: datetime) -> tuple[str, ...]:
        """Check a signed certificate and its chain, and make them the identity for what the request was made for.

        `use` is what the CSMS says it is for. Returns the uses. Raises InvalidCertificate; nothing has changed then.
        """
        from cryptography.x509 import load_pem_x509_csr

        from specharge_engine import certificate_rules as rules

        certificates = rules.read_chain(chain)
        pending = self._pending_for(certificates[0], use)
        key, request = _split(self._read(f"{pending}.pending.pem"))
        rules.check_leaf(certificates[0], load_pem_x509_csr(request))
        uses = (V2G, STATION) if pending == COMBINED else (pending,)
        now = now.replace(microsecond=0)
        ends = {each: rules.check_chain(certificates, self._root_certificates(ROOT_OF[each]), now) for each in uses}
        for each, (path, root) in ends.items():
            data = _with_header({_HASH: rules.key_hash(root)}, key + _pem(path))
            slot = each if each == STATION else f"{each}-{rules.fingerprint(root)[:16]}"
            if each == V2G and self._is_newer(slot, path[0], now):
                self._folder.write(f"{slot}.previous.pem", data)
            else:
                self._replace_identity(slot, data)
        self._folder.remove(f"{pending}.pending.pem")
        return uses

    def keep_identity(self, use: str, *, previous: bool = False) -> None:
        """Throw away one of two identities: the former one, or the new one and go back to the former (A02.FR.10)."""
        for name in self._folder.names(f"{use}*.previous.pem"):
            if previous:
                self._folder.rename(name, name.replace(".previous.pem", ".identity.pem"))
            else:
                self._folder.remove(name)

    def has_previous_identity(self, use: str) -> bool:
        """Tell whether the identity of before is still kept."""
        return bool(self._folder.names(f"{use}*.previous.pem"))

    def adopt(self, roots: Iterable[Path], certificate: Path | None, private_key: Path | None) -> None:
        """Take in what the configuration names, once: what OCPP has changed since is not undone by a restart.

        Raises InvalidCertificate or OSError for a file that cannot be used.
        """
        known = (self._folder.read("adopted") or b"").decode().split()
        for path in roots:
            data = path.read_bytes()
            if (mark := hashlib.sha256(data).hexdigest()) not in known:
                self._adopt_roots(data)
                known.append(mark)
        if certificate is not None and private_key is not None:
            pair = certificate.read_bytes(), private_key.read_bytes()
            if (mark := hashlib.sha256(b"".join(pair)).hexdigest()) not in known:
                self._adopt_identity(*pair)
                known.append(mark)
        self._folder.write("adopted", " ".join(known).encode())

    def _adopt_roots(self, bundle: bytes) -> None:
        from specharge_engine import certificate_rules as rules

        for each in rules.read_chain(bundle):
            self.install_root(CSMS_ROOT, each)

    def _adopt_identity(self, certificate: bytes, private_key: bytes) -> None:
        from specharge_engine import certificate_rules as rules

        chain = rules.read_chain(certificate)
        key = rules.read_key(private_key, chain[0])
        header = {_HASH: self._issuer_key_hash(chain[-1])}
        self._folder.write(f"{STATION}.identity.pem", _with_header(header, key + _pem(chain)))
        self._folder.remove(f"{STATION}.previous.pem", f"{STATION}.pending.pem")

    # How a replacement goes, and how it is ended after a power cut.

    def _replace_identity(self, slot: str, data: bytes) -> None:
        """Keep the present identity aside, then put the new one in its place."""
        present = self._folder.read(f"{slot}.identity.pem")
        if present is not None:
            self._folder.write(f"{slot}.previous.pem", present)
        self._folder.write(f"{slot}.identity.pem", data)

    def _is_newer(self, slot: str, than: Certificate, now: datetime) -> bool:
        """Tell whether the slot has a certificate that became valid later, and still is (A02.FR.15)."""
        if self._folder.read(f"{slot}.identity.pem") is None:
            return False
        present = self._chain(f"{slot}.identity.pem")[0]
        return present.not_valid_after_utc >= now and present.not_valid_before_utc > than.not_valid_before_utc

    def _end_renewal(self) -> None:
        """Forget a copy that was made for a renewal which did not come about; end one that did."""
        for name in self._folder.names("*.previous.pem"):
            if self._folder.read(name) == self._folder.read(name.replace(".previous.pem", ".identity.pem")):
                self._folder.remove(name)
        for name in self._folder.names("*.pending.pem"):
            key, _ = _split(self._read(name))
            kept = (*self._folder.names("*.identity.pem"), *self._folder.names("*.previous.pem"))
            done = [each for each in kept if key in self._read(each)]
            if done:
                if name.startswith(COMBINED) and f"{STATION}.identity.pem" not in done:
                    self._replace_identity(STATION, self._read(done[0]))
                self._folder.remove(name)

    def _end_replacement(self) -> None:
        """Let the root that another has replaced be the only one to fall back on, and the other the only one."""
        replacing = ((name, self._header(name).get(_REPLACES)) for name in self._folder.names("*.root.pem"))
        for name, old in [(name, old) for name, old in replacing if old is not None]:
            fallback = old.replace(".root.pem", ".fallback.pem")
            if self._folder.read(old) is not None and old != name:
                self._folder.rename(old, fallback)
            use = name.partition("-")[0]
            others = (*self._folder.names(f"{use}-*.root.pem"), *self._folder.names(f"{use}-*.fallback.pem"))
            self._folder.remove(*(each for each in others if each not in (name, fallback)))
            done = {key: value for key, value in self._header(name).items() if key != _REPLACES}
            self._folder.write(name, _with_header(done, _pem(self._chain(name))))

    def _pending_for(self, leaf: Certificate, use: str | None) -> str:
        """Return the use whose pending key a certificate is for: the one it is said to be for, or any."""
        from cryptography.x509 import load_pem_x509_csr

        from specharge_engine import certificate_rules as rules

        wanted = (STATION, V2G, COMBINED) if use is None else (use,)
        for each in wanted:
            kept = self._folder.read(f"{each}.pending.pem")
            if kept is not None and load_pem_x509_csr(_split(kept)[1]).public_key() == leaf.public_key():
                return each
        raise InvalidCertificate(f"{rules.subject_text(leaf)} is not for a key that the station made")

    def _root_certificates(self, use: str) -> list[Certificate]:
        return [self._chain(name)[0] for name in self._folder.names(f"{use}-*.root.pem")]

    def _issuer_key_hash(self, certificate: Certificate) -> str:
        """Return the key hash of its issuer: itself, or another that is installed; empty when that is unknown."""
        from specharge_engine import certificate_rules as rules

        known = (certificate, *(each.certificate for each in self.installed()))
        return next((rules.key_hash(each) for each in known if rules.is_issued_by(certificate, each)), "")

    def _read(self, name: str) -> bytes:
        return (self._folder.path / name).read_bytes()

    def _chain(self, name: str) -> list[Certificate]:
        from specharge_engine import certificate_rules as rules

        return rules.read_chain(self._read(name))

    def _header(self, name: str) -> dict[str, str]:
        head = self._read(name).partition(b"-----BEGIN")[0].decode()
        return dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)


def _with_header(header: Mapping[str, str], pem: bytes) -> bytes:
    return "".join(f"{name}: {value}\n" for name, value in header.items()).encode() + pem


def _split(pending: bytes) -> tuple[bytes, bytes]:
    """Return key and request of a pending file."""
    key, mark, request = pending.partition(_REQUEST)
    return key, mark + request


def _pem(chain: Iterable[Certificate]) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding

    return b"".join(each.public_bytes(Encoding.PEM) for each in chain)
