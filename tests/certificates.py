"""A station with certificates, and a CSMS that has them signed: for the tests of A02, A03 and M03 to M06.

The rule of this file: every certificate is a real one. Times are those of the virtual station: 0 is when it starts.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

from authority import Issued, client, intermediate, root, sign_request
from cryptography import x509
from virtual_station import CSMS, EPOCH, VirtualStation

from specharge_engine.certificates import CSMS_ROOT, STATION, V2G_ROOT, Identity
from specharge_engine.site import CsmsSettings
from specharge_engine.timestamps import format_time
from specharge_generated.messages import CertificateHashDataType

DAY = 86_400.0
YEAR = 365 * DAY
RARELY = 10_000_000
SECURE_URL = "wss://csms-1.example/ocpp"
SECC = {"ISO15118Ctrlr.SeccId": "DEEXAE0001", "ISO15118Ctrlr.CountryName": "DE"}
MESSAGES = {
    STATION: "SignChargingStationCertificate",
    "V2GCertificate": "SignV2GCertificate",
    None: "SignCombinedCertificate",
}


def period(start: float, end: float) -> tuple[timedelta, timedelta]:
    """Return the ends of a validity period, given in virtual seconds, as `authority` wants them."""
    shift = EPOCH - time.time()
    return timedelta(seconds=shift + start), timedelta(seconds=shift + end)


LONG = (-10 * YEAR, 20 * YEAR)


@lru_cache
def cso() -> tuple[Issued, Issued]:
    """Return the root and the sub CA of the Charging Station Operator."""
    top = root("CSO root", valid=period(*LONG))
    return top, intermediate(top, "CSO sub CA", valid=period(*LONG))


@lru_cache
def v2g() -> tuple[Issued, Issued, Issued]:
    """Return the V2G root and two sub CAs below it; their OCSP responders are told."""
    top = root("V2G root", valid=period(*LONG))
    first = intermediate(top, "CPO sub CA 1", valid=period(*LONG), responder="http://ocsp.example/1")
    return top, first, intermediate(first, "CPO sub CA 2", valid=period(*LONG), responder="http://ocsp.example/2")


@lru_cache
def stranger() -> Issued:
    """Return a root that no station here knows."""
    return root("Root of strangers", valid=period(*LONG))


def certified(folder: Path, security_profile: int = 3, *, expires: float = YEAR, **options: Any) -> VirtualStation:
    """Return an accepted station with a root of its CSMS and a certificate of its own, which expires then."""
    return accepted(**certified_options(folder, security_profile, expires=expires, **options))


def accepted(**options: Any) -> VirtualStation:
    """Return an accepted station with a heartbeat so rare that a year is soon over."""
    s = VirtualStation(**options)
    s.answers["Heartbeat"] = lambda _: {"currentTime": format_time(EPOCH + s.now)}
    s.boot(interval=RARELY)
    s.forget()
    return s


def certified_options(
    folder: Path,
    security_profile: int = 3,
    *,
    expires: float = YEAR,
    variables: dict[str, str | None] | None = None,
    roots: tuple[Issued, ...] | None = None,
    **options: Any,
) -> dict[str, Any]:
    """Return what such a station is made of."""
    files = folder / "configured"
    certificate, key = client(cso()[1], valid=period(-YEAR, expires)).write(files, "station")
    trusted = [each.write(files, f"root{number}", chain=False)[0] for number, each in enumerate(roots or cso()[:1])]
    settings = CsmsSettings(SECURE_URL, security_profile, CSMS.password, tuple(trusted), certificate, key)
    if security_profile == 1:
        settings = CsmsSettings(CSMS.url, 1, CSMS.password)
    return {
        "csms": settings,
        "certificates": folder / "certificates",
        "storage": folder / "kept",
        "dials_anew": False,
        "variables": {"SecurityCtrlr.SecurityProfile": str(security_profile), **SECC, **(variables or {})},
        **options,
    }


def trigger(s: VirtualStation, use: str | None = STATION) -> dict[str, Any]:
    """Let the CSMS trigger SignCertificate; it accepts every one."""
    s.answers.setdefault("SignCertificate", {"status": "Accepted"})
    return s.result("TriggerMessage", {"requestedMessage": MESSAGES[use]})


def csr(s: VirtualStation) -> x509.CertificateSigningRequest:
    """Return the last signing request, which must be a good one."""
    request = x509.load_pem_x509_csr(str(s.of("SignCertificate")[-1]["csr"]).encode())
    assert request.is_signature_valid
    return request


def signed(s: VirtualStation, issuer: Issued | None = None, **otherwise: Any) -> Issued:
    """Have the last signing request signed, as the station's sub CA does unless told."""
    otherwise.setdefault("valid", period(s.now - 60, s.now + YEAR))
    return sign_request(str(s.of("SignCertificate")[-1]["csr"]), issuer or cso()[1], **otherwise)


def answered(s: VirtualStation, action: str, payload: dict[str, Any]) -> dict[str, Any]:
    """Send a request of the CSMS; return the response, with which its machine must be gone."""
    response = s.result(action, payload)
    waiting = [machine.key for machine in s.kernel.all_machines() if "#" in machine.key]
    assert waiting == []
    return response


def give(s: VirtualStation, chain: str, use: str | None = STATION) -> dict[str, Any]:
    """Let the CSMS send CertificateSigned; return the response."""
    request = {"certificateChain": chain} | ({"certificateType": use} if use else {})
    return answered(s, "CertificateSigned", request)


def renew(s: VirtualStation, use: str | None = STATION, issuer: Issued | None = None, **otherwise: Any) -> Issued:
    """Let the CSMS have a certificate renewed, all the way, and the link dial again; return it."""
    assert trigger(s, use) == {"status": "Accepted"}
    issued = signed(s, issuer, **otherwise)
    assert give(s, issued.chain, use) == {"status": "Accepted"}
    s.dial()
    return issued


def install(s: VirtualStation, issued: Issued | str, use: str = CSMS_ROOT) -> dict[str, Any]:
    """Let the CSMS install a root; return the response."""
    pem = issued if isinstance(issued, str) else issued.pem
    return answered(s, "InstallCertificate", {"certificateType": use, "certificate": pem})


def with_v2g(folder: Path, **options: Any) -> VirtualStation:
    """Return a certified station that has a V2G root, too."""
    s = certified(folder, **options)
    assert install(s, v2g()[0], V2G_ROOT) == {"status": "Accepted"}
    s.forget()
    return s


def identity(s: VirtualStation, use: str = STATION, *, previous: bool = False) -> Identity | None:
    """Return an identity of the station's store."""
    assert s.desk is not None
    return s.desk.store.identity(use, previous=previous)


def shown(s: VirtualStation, use: str = STATION, *, previous: bool = False) -> x509.Certificate | None:
    """Return the leaf of an identity, whose key must be its own."""
    found = identity(s, use, previous=previous)
    return None if found is None else leaf_with_its_key(found)


def leaf_with_its_key(found: Identity) -> x509.Certificate:
    """Return the leaf of an identity. Fails when TLS could not use it with its key."""
    import ssl

    ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_cert_chain(found.chain, found.key)
    return x509.load_pem_x509_certificates(found.chain.read_bytes())[0]


def dialled_with(s: VirtualStation) -> x509.Certificate | None:
    """Return the certificate that the link would show at the next attempt."""
    assert s.kernel.endpoint is not None
    return shown(s, previous=s.kernel.endpoint.previous_certificate)


def folder_picture(s: VirtualStation) -> dict[str, bytes]:
    """Return every file of the store: what a refusal must leave as it is, but for a key that waits."""
    assert s.certificates is not None
    return {path.name: path.read_bytes() for path in sorted(s.certificates.iterdir())}


@dataclass
class Listing:
    """The answer to GetInstalledCertificateIds."""

    status: str
    found: list[dict[str, Any]] = field(default_factory=list)

    def of(self, use: str) -> list[dict[str, Any]]:
        """Return the entries of a type."""
        return [each for each in self.found if each["certificateType"] == use]


def listed(s: VirtualStation, *types: str) -> Listing:
    """Let the CSMS ask for the installed certificates of these types, or of all."""
    answer = answered(s, "GetInstalledCertificateIds", {"certificateType": list(types)} if types else {})
    for each in answer.get("certificateHashDataChain", []):
        CertificateHashDataType(**each["certificateHashData"])
    return Listing(answer["status"], answer.get("certificateHashDataChain", []))


def delete(s: VirtualStation, hash_data: dict[str, Any]) -> dict[str, Any]:
    """Let the CSMS delete a certificate; return the response."""
    return answered(s, "DeleteCertificate", {"certificateHashData": hash_data})
