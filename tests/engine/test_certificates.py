"""The store of certificates: whatever the power does at whatever moment, a certificate with its key is there."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from authority import Issued, client, hierarchy, intermediate, root, sign_request
from certificates import leaf_with_its_key
from cryptography import x509

from specharge_engine.certificate_rules import read_chain
from specharge_engine.certificate_thread import Certificates
from specharge_engine.certificates import (
    COMBINED,
    CSMS_ROOT,
    STATION,
    V2G,
    V2G_ROOT,
    CertificateStore,
    InvalidCertificate,
)
from specharge_engine.configuration import StationConfiguration
from specharge_engine.durable_files import Disk
from specharge_engine.site import CsmsSettings, Identity
from specharge_generated.events import EVENTS

SUBJECT = {"organization": "Example CSO", "common_name": "S-1"}


class PowerCut(BaseException):
    """Nothing that comes after it is done: not even what is in `finally`, as far as the disk goes."""


class FailingDisk(Disk):
    """Cuts the power at the nth operation: before it, in the middle of it, or after it. -1 never does."""

    def __init__(self, at: int = -1, when: str = "before", cut: Callable[[], None] | None = None) -> None:
        self.at, self.when, self.count = at, when, 0
        self._cut = cut or self._raise
        self.is_dead = False

    def _raise(self) -> None:
        self.is_dead = True
        raise PowerCut

    def _operate(self, operation: Callable[[], None], half: Callable[[], None] | None = None) -> None:
        assert not self.is_dead, "a station without power writes nothing"
        now, self.count = self.count == self.at, self.count + 1
        if now and self.when == "before":
            self._cut()
        if now and self.when == "amid":
            if half is not None:
                half()
            self._cut()
        operation()
        if now and self.when == "after":
            self._cut()

    def write(self, path: Path, data: bytes) -> None:
        def half() -> None:
            path.write_bytes(data[: len(data) // 2])

        self._operate(lambda: Disk.write(self, path, data), half)

    def rename(self, old: Path, new: Path) -> None:
        self._operate(lambda: Disk.rename(self, old, new))

    def remove(self, path: Path) -> None:
        self._operate(lambda: Disk.remove(self, path))

    def sync(self, folder: Path) -> None:
        self._operate(lambda: Disk.sync(self, folder))


def now() -> datetime:
    return datetime.now(UTC)


def prepared(folder: Path, *, combined: bool = False) -> tuple[Issued, Issued]:
    """Fill a store with a root, an identity and, for a combined certificate, a V2G root; return root and sub CA."""
    top, sub = hierarchy()
    files = folder.parent / "configured"
    certificate, key = client(sub).write(files, "station")
    store = CertificateStore(folder)
    store.adopt([top.write(files, "root", chain=False)[0]], certificate, key)
    if combined:
        store.install_root(V2G_ROOT, top.certificate)
    return top, sub


def renewal(store: CertificateStore, sub: Issued, use: str) -> None:
    """Renew an identity, all the way, as the machines have it done."""
    csr = store.make_request(use, SUBJECT)
    store.take_signed(None, sign_request(csr, sub).chain, now())
    store.keep_identity(STATION)


def falling_back(store: CertificateStore, sub: Issued, use: str) -> None:
    """Renew an identity, and go back to the former one."""
    csr = store.make_request(use, SUBJECT)
    store.take_signed(None, sign_request(csr, sub).chain, now())
    store.keep_identity(STATION, previous=True)


def operations(work: Callable[[CertificateStore, Issued, str], None], folder: Path, use: str) -> int:
    """Return how many operations of the disk it takes."""
    _, sub = prepared(folder, combined=use == COMBINED)
    disk = FailingDisk()
    work(CertificateStore(folder, disk), sub, use)
    return disk.count


@pytest.mark.parametrize("work", [renewal, falling_back])
@pytest.mark.parametrize("use", [STATION, COMBINED])
@pytest.mark.parametrize("when", ["before", "amid", "after"])
def test_whenever_the_power_goes_a_whole_identity_is_there(
    tmp_path: Path, work: Callable[[CertificateStore, Issued, str], None], use: str, when: str
) -> None:
    count = operations(work, tmp_path / "whole" / "store", use)
    assert count > 12
    for at in range(count):
        folder = tmp_path / str(at) / "store"
        _, sub = prepared(folder, combined=use == COMBINED)
        with pytest.raises(PowerCut):
            work(CertificateStore(folder, FailingDisk(at, when)), sub, use)
        look_at(folder, sub, use)


def look_at(folder: Path, sub: Issued, use: str) -> None:
    """See that the store works after a power cut, is tidy, and can be renewed."""
    store = CertificateStore(folder)
    identity = store.identity(STATION)
    assert identity is not None
    leaf_with_its_key(identity)
    assert read_chain(identity.chain.read_bytes())[-1] == sub.certificate, "the chain is whole"
    names = sorted(path.name for path in folder.iterdir())
    assert not [name for name in names if name.endswith(".new")]
    assert all(stat.S_IMODE((folder / name).stat().st_mode) == 0o600 for name in names)
    previous = store.identity(STATION, previous=True)
    if previous is not None:
        assert leaf_with_its_key(previous) != leaf_with_its_key(identity)
    renewal(store, sub, use)
    tidy = [path.name for path in folder.iterdir() if "pending" in path.name or path.name.startswith(f"{STATION}.prev")]
    assert tidy == []


def test_a_certificate_for_both_is_in_both_places_or_in_none(tmp_path: Path) -> None:
    count = operations(renewal, tmp_path / "whole" / "store", COMBINED)
    both = 0
    for at in range(count):
        folder = tmp_path / str(at) / "store"
        _, sub = prepared(folder, combined=True)
        with pytest.raises(PowerCut):
            renewal(CertificateStore(folder, FailingDisk(at)), sub, COMBINED)
        store = CertificateStore(folder)
        station, v2g = store.identity(STATION), store.identity(V2G)
        assert station is not None
        if v2g is None:
            assert not store.has_previous_identity(STATION)
        else:
            both += 1
            assert leaf_with_its_key(v2g) == leaf_with_its_key(station)
    assert 0 < both < count


# The same in a process that is killed.


def killed(work: Callable[[], None]) -> int | None:
    """Do something in another process; return the signal that ended it, or None."""
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else None


@pytest.mark.parametrize("when", ["before", "amid", "after"])
def test_a_process_that_is_killed_at_any_write_leaves_a_whole_identity(tmp_path: Path, when: str) -> None:
    for at in range(operations(renewal, tmp_path / "whole" / "store", STATION)):
        folder = tmp_path / str(at) / "store"
        _, sub = prepared(folder)
        disk = FailingDisk(at, when, lambda: os.kill(os.getpid(), signal.SIGKILL))
        ended = killed(lambda folder=folder, disk=disk, sub=sub: renewal(CertificateStore(folder, disk), sub, STATION))
        assert ended == signal.SIGKILL
        look_at(folder, sub, STATION)


# Roots.


def succeed(store: CertificateStore, old: Issued, new: Issued) -> None:
    """Let one root take the place of another."""
    (present,) = [each for each in store.installed() if each.certificate == old.certificate and each.level == 0]
    store.install_root(CSMS_ROOT, new.certificate, in_place_of=present)


@pytest.mark.parametrize("when", ["before", "amid", "after"])
@pytest.mark.parametrize("second", [False, True])
def test_whenever_the_power_goes_a_root_is_there_to_verify_the_csms_by(tmp_path: Path, when: str, second: bool) -> None:
    for at in range(100):
        folder = tmp_path / str(at)
        old = root()
        store = CertificateStore(folder)
        store.install_root(CSMS_ROOT, old.certificate)
        if second:
            newer = intermediate(old, "Second")
            succeed(store, old, newer)
            old = newer
        new = intermediate(old, "Next")
        disk = FailingDisk(at, when)
        try:
            succeed(CertificateStore(folder, disk), old, new)
        except PowerCut:
            store = CertificateStore(folder)
            roots = [x509.load_pem_x509_certificate(pem) for pem in store.roots(CSMS_ROOT)]
            fallback = [x509.load_pem_x509_certificate(pem) for pem in store.fallback_roots(CSMS_ROOT)]
            assert roots in ([old.certificate], [new.certificate])
            if roots == [new.certificate]:
                assert fallback == [old.certificate]
            assert len(fallback) <= 1
        else:
            assert at > 5
            return


# What the configuration names.


def test_what_is_configured_is_taken_in_once(tmp_path: Path) -> None:
    top, sub = hierarchy()
    certificate, key = client(sub).write(tmp_path, "station")
    roots = [top.write(tmp_path, "root", chain=False)[0]]
    store = CertificateStore(tmp_path / "store")
    store.adopt(roots, certificate, key)
    renewal(store, sub, STATION)
    renewed = store.identity(STATION)
    assert renewed is not None
    leaf = leaf_with_its_key(renewed)
    for each in list(store.installed()):
        if each.use == CSMS_ROOT:
            store.delete(each)
    store = CertificateStore(tmp_path / "store")
    store.adopt(roots, certificate, key)
    assert leaf_with_its_key(renewed) == leaf
    assert store.roots(CSMS_ROOT) == []


def test_what_is_configured_anew_takes_the_place_of_what_was_renewed(tmp_path: Path) -> None:
    top, sub = hierarchy()
    certificate, key = client(sub).write(tmp_path, "station")
    roots = [top.write(tmp_path, "root", chain=False)[0]]
    store = CertificateStore(tmp_path / "store")
    store.adopt(roots, certificate, key)
    renewal(store, sub, STATION)
    other = client(sub)
    certificate, key = other.write(tmp_path, "station")
    store.adopt(roots, certificate, key)
    identity = store.identity(STATION)
    assert identity is not None
    assert leaf_with_its_key(identity) == other.certificate
    assert len(store.roots(CSMS_ROOT)) == 1


def test_a_file_of_roots_may_hold_several(tmp_path: Path) -> None:
    bundle = tmp_path / "bundle.pem"
    bundle.write_text(root("One").pem + root("Two").pem)
    store = CertificateStore(tmp_path / "store")
    store.adopt([bundle], None, None)
    assert len(store.roots(CSMS_ROOT)) == 2


def test_a_key_that_is_not_the_certificates_is_refused(tmp_path: Path) -> None:
    _, sub = hierarchy()
    certificate, _ = client(sub).write(tmp_path, "station")
    _, key = client(sub).write(tmp_path, "other")
    store = CertificateStore(tmp_path / "store")
    with pytest.raises(InvalidCertificate, match="the private key is not that of"):
        store.adopt([], certificate, key)
    assert store.identity(STATION) is None


def test_the_folder_is_the_owners_alone_also_when_it_was_there(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    folder.mkdir(mode=0o755)
    CertificateStore(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_station_without_certificates_does_not_load_cryptography(tmp_path: Path) -> None:
    program = f"""
import sys
from pathlib import Path
from specharge_engine.certificate_desk import CertificateDesk
from specharge_engine.certificates import CertificateStore
from specharge_generated.events import EVENTS
desk = CertificateDesk(CertificateStore(Path({str(tmp_path / "store")!r})), EVENTS)
assert desk.perform("survey_certificates", {{}})[0].entries == 0
assert desk.perform("list_ocsp_requests", {{}})[0].requests == []
assert desk.perform("list_certificates", {{"reference": "1", "types": None}})[0].found == []
print("cryptography" in sys.modules)
"""
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert told.strip() == "False"


def test_a_station_that_keeps_nothing_leaves_no_certificates_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    top, sub = hierarchy()
    certificate, key = client(sub).write(tmp_path, "station")
    trusted = (top.write(tmp_path, "root", chain=False)[0],)
    settings = CsmsSettings("wss://csms.example/ocpp", 3, None, trusted, certificate, key)
    configuration = StationConfiguration(Identity("CS1", "V", "M"), settings, (), {}, tmp_path / "storage")
    kept = Certificates(configuration, EVENTS, keeps=False)
    (told,) = kept.csms_roots()
    assert told.endswith(top.pem)
    assert len(list((tmp_path / "temporary").iterdir())) == 1
    assert not (tmp_path / "storage").exists()
    kept.close()
    assert list((tmp_path / "temporary").iterdir()) == []
    plain = CsmsSettings("ws://csms.example/ocpp", 1, "correct-horse-battery")
    kept = Certificates(replace(configuration, csms=plain), EVENTS, keeps=False)
    assert kept.csms_roots() == []
    assert list((tmp_path / "temporary").iterdir()) == [], "nothing is written before there is something to write"
