"""What the machines have done with certificates: a command comes in, is carried out on the store, and is answered.

The rule of this file: making a key, following a chain and writing a file all take time, so none of it happens in the
kernel. A machine commands it like hardware and hears the outcome as an event of the vocabulary. The station carries the
commands out one after the other, in a thread of their own; a test under virtual time does so at once. Every command is
answered, also when the disk fails, and each may come twice.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from specharge_engine.certificates import CSMS_ROOT, STATION, V2G, CertificateStore, Installed, InvalidCertificate
from specharge_engine.events import Event

_log = logging.getLogger(__name__)
Answers = Iterator[tuple[str, dict[str, Any]]]

# The commands of the vocabulary that are not for the hardware but for this desk.
COMMANDS = frozenset(
    {
        "survey_certificates",
        "make_csr",
        "check_signed_certificate",
        "keep_certificate",
        "list_certificates",
        "install_certificate",
        "delete_certificate",
        "drop_fallback_root",
        "list_ocsp_requests",
    }
)
V2G_CHAIN = "V2GCertificateChain"
# What GetCertificateStatus has room for (OCSPRequestDataType).
LONGEST_URL = 512


class CertificateDesk:
    """Serves one station. `events` makes the events of the vocabulary by name."""

    def __init__(self, store: CertificateStore, events: Mapping[str, Callable[..., Event]]) -> None:
        self.store = store
        self._events = events

    def perform(self, name: str, arguments: Mapping[str, Any]) -> list[Event]:
        """Carry out a command and return its answers, in order; never raises for what the disk or a CSMS does."""
        answers: list[Event] = []
        try:
            for answer, fields in getattr(self, f"_{name}")(**arguments):
                answers.append(self._events[answer](**fields))
        except (OSError, InvalidCertificate) as error:  # what is kept cannot be read any more
            _log.error("%s: the kept certificates cannot be read: %s", name, error)
        return answers

    def _survey_certificates(self) -> Answers:
        yield "certificates_surveyed", _survey(self.store)

    def _make_csr(self, use: str, subject: Mapping[str, str]) -> Answers:
        """Make a key that stays in the store; only the signing request leaves it."""
        csr: str | None = None
        try:
            csr = self.store.make_request(use, subject)
        except (OSError, ValueError) as error:  # ValueError: a name that no certificate can have
            _log.warning("no key for %s could be made: %s", use, error)
        yield "csr_made", {"use": use, "csr": csr}

    def _check_signed_certificate(self, reference: str, use: str | None, chain: str, time: float) -> Answers:
        uses: tuple[str, ...] = ()
        problem = None
        try:
            uses = self.store.take_signed(use, chain, _moment(time))
        except InvalidCertificate as error:
            problem = str(error)
        except OSError as error:
            problem = f"it could not be kept: {_reason(error)}"
        yield "signed_certificate_checked", {"reference": reference, "uses": list(uses), "problem": problem}
        yield from self._survey_certificates()

    def _keep_certificate(self, use: str, previous: bool) -> Answers:
        try:
            self.store.keep_identity(use, previous=previous)
        except OSError as error:
            _log.warning("a certificate of before its renewal could not be removed: %s", error)
        yield from self._survey_certificates()

    def _list_certificates(self, reference: str, types: list[str] | None) -> Answers:
        found = [each for each in _listed(self.store) if types is None or each["certificateType"] in types]
        yield "certificates_listed", {"reference": reference, "found": found}

    def _install_certificate(
        self, reference: str, use: str, certificate: str, limit: int, signed_by_old: bool, time: float
    ) -> Answers:
        """Install a root; with `signed_by_old` it takes the place of the one that has signed it (M05.FR.10)."""
        outcome, problem = "Accepted", None
        try:
            outcome, problem = _installed(self.store, use, certificate, limit, signed_by_old, _moment(time))
        except InvalidCertificate as error:
            outcome, problem = "Invalid", str(error)
        except OSError as error:
            outcome, problem = "Failed", _reason(error)
        yield "certificate_installed", {"reference": reference, "outcome": outcome, "problem": problem}
        yield from self._survey_certificates()

    def _delete_certificate(self, reference: str, hash_data: Mapping[str, str], keep_last_root: bool) -> Answers:
        try:
            outcome = _deleted(self.store, hash_data, keep_last_root)
        except OSError as error:
            _log.warning("a certificate could not be removed: %s", error)
            outcome = "Failed"
        yield "certificate_deleted", {"reference": reference, "outcome": outcome}
        yield from self._survey_certificates()

    def _drop_fallback_root(self) -> Answers:
        try:
            self.store.drop_fallback_root(CSMS_ROOT)
        except OSError as error:
            _log.warning("a root certificate that was replaced could not be removed: %s", error)
        yield from self._survey_certificates()

    def _list_ocsp_requests(self) -> Answers:
        """Tell of every certificate of the V2G chains what its status is asked by (M06); one without a URL has none."""
        found = []
        for each in self.store.installed():
            url = _responder_url(each) if each.use == V2G else None
            if url is not None and len(url) <= LONGEST_URL:
                found.append({**each.hash_data, "responderURL": url})
        yield "ocsp_requests_listed", {"requests": found}


def _responder_url(installed: Installed) -> str | None:
    from specharge_engine.certificate_rules import responder_url  # costs 8 MiB where no certificate is

    return responder_url(installed.certificate)


def _survey(store: CertificateStore) -> dict[str, Any]:
    """Return what the machines need to know of the store at all times."""
    expires = {use: store.expiry(use) for use in (STATION, V2G)}
    v2g = store.identity(V2G)
    return {
        "entries": store.count(),
        "csms_roots": len(store.roots(CSMS_ROOT)),
        "fallback_root": bool(store.fallback_roots(CSMS_ROOT)),
        "station_certificate_expires": expires[STATION],
        "previous_certificate": store.has_previous_identity(STATION),
        "v2g_certificate": str(v2g.chain) if v2g is not None else None,
        "v2g_certificate_mark": hashlib.sha256(v2g.chain.read_bytes()).hexdigest() if v2g is not None else None,
        "v2g_certificate_expires": expires[V2G],
    }


def _listed(store: CertificateStore) -> Iterator[dict[str, Any]]:
    """Yield a CertificateHashDataChainType for each root and V2G chain; OCPP has no type for the station's own."""
    chain: list[Installed] = []
    for each in [*store.installed(), None]:
        if chain and (each is None or each.level == 0):
            yield {"certificateType": V2G_CHAIN, "certificateHashData": chain[0].hash_data} | (
                {"childCertificateHashData": [sub_ca.hash_data for sub_ca in chain[1:]]} if chain[1:] else {}
            )
            chain = []
        if each is not None and each.use == V2G:
            chain.append(each)
        elif each is not None and each.use != STATION:
            yield {"certificateType": each.use, "certificateHashData": each.hash_data}


def _installed(
    store: CertificateStore, use: str, pem: str, limit: int, signed_by_old: bool, now: datetime
) -> tuple[str, str | None]:
    """Return the outcome of an installation, and what is wrong. Raises InvalidCertificate, OSError."""
    from specharge_engine import certificate_rules as rules

    chain = rules.read_chain(pem)
    if len(chain) != 1:
        raise InvalidCertificate(f"one certificate is installed at a time, not {len(chain)}")
    certificate = chain[0]
    rules.check_properties(certificate, now)
    rules.check_authority(certificate)
    present = [each for each in store.installed() if each.use == use]
    if any(each.certificate == certificate and each.file.endswith(".root.pem") for each in present):
        store.install_root(use, certificate)  # M05.FR.17
        return "Accepted", None
    known = [certificate, *(each.certificate for each in present)]
    signer = next((each for each in known if rules.is_issued_by(certificate, each)), None)
    if signer is None:
        raise InvalidCertificate(f"{rules.subject_text(certificate)} is signed by nobody who is known here")
    old = None
    if signed_by_old and use == CSMS_ROOT and present:
        trusted = (each for each in present if each.file.endswith(".root.pem"))
        old = next((each for each in trusted if rules.is_issued_by(certificate, each.certificate)), None)
        if old is None:
            return "NotSignedByOld", f"{rules.subject_text(certificate)} is not signed by the root that it replaces"
    if store.count() + 1 > limit:
        return "TooMany", f"there is room for {limit} certificates"
    store.install_root(use, certificate, in_place_of=old)
    return "Accepted", None


def _deleted(store: CertificateStore, hash_data: Mapping[str, str], keep_last_root: bool) -> str:
    """Remove every certificate with that hash, or none when one of them has to stay. Raises OSError."""
    wanted = {name: text.lower() for name, text in hash_data.items()}
    installed = list(store.installed())
    found = [each for each in installed if {name: text.lower() for name, text in each.hash_data.items()} == wanted]
    if not found:
        return "NotFound"
    if any(each.use == STATION for each in found):
        return "InUse"
    roots = {each.file for each in installed if each.use == CSMS_ROOT and each.file.endswith(".root.pem")}
    if keep_last_root and roots and roots <= {each.file for each in found}:
        return "InUse"
    for each in found:
        store.delete(each)
    return "Accepted"


def _moment(time: float) -> datetime:
    return datetime.fromtimestamp(time, UTC)


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
