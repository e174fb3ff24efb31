"""A CSMS whose certificate is not good: refused before it hears a word, reported when a good one is there (A00)."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from authority import (
    CLIENT_ONLY,
    DAY,
    Issued,
    Key,
    client,
    ec,
    ec_key,
    intermediate,
    issue,
    revocation_list,
    root,
    rsa_key,
    server,
    with_sha1,
)
from real_station import PATIENCE, new_station
from secured import HOST, Scene, let_in, play, port_of, refused_then_let_in, security_events, settled
from tls_ends import TlsEnd, says, server_context

from specharge_engine.configuration import ConfigurationError
from specharge_engine.endpoint import Trust
from specharge_engine.server_names import mismatch
from specharge_engine.station import Station
from specharge_engine.tls import client_context

Make = Callable[[Scene], Issued]
WEAK = "ALL:@SECLEVEL=0"


def weak_hash(scene: Scene) -> Issued:
    """A certificate whose issuer has signed it with SHA-1."""
    return with_sha1(server(intermediate(scene.root, key=rsa_key()), key=rsa_key(2048, 1)))


BAD: dict[str, tuple[Make, str]] = {
    "expired": (lambda s: server(s.authority, valid=(-2 * DAY, -DAY)), "certificate has expired"),
    "not_yet_valid": (lambda s: server(s.authority, valid=(DAY, 2 * DAY)), "certificate is not yet valid"),
    "of_another_host": (
        lambda s: server(s.authority, "csms.example"),
        "the certificate is for csms.example, not for localhost",
    ),
    "of_a_host_that_ends_alike": (
        lambda s: server(s.authority, "notlocalhost"),
        "is for notlocalhost, not for localhost",
    ),
    "without_a_name": (lambda s: server(s.authority, None), "the certificate is for nobody, not for localhost"),
    "of_an_unknown_root": (lambda s: server(root("Somebody else")), "unable to get local issuer certificate"),
    "of_a_root_that_has_the_same_name": (lambda s: server(root()), "certificate signature failure"),
    "self_signed": (lambda s: issue(HOST), "self-signed certificate"),
    "of_a_forged_intermediate": (
        lambda s: server(intermediate(root("Example root 2"))),
        "unable to get local issuer certificate",
    ),
    "of_a_station": (lambda s: client(s.authority, "S-2"), "the certificate is for s-2, not for localhost"),
    "for_clients_only": (lambda s: server(s.authority, extended=CLIENT_ONLY), "unsuitable certificate purpose"),
    "of_a_leaf_that_signs": (
        lambda s: server(client(s.authority, "S-2", certificate_signing=False)),
        "invalid CA certificate",
    ),
    "of_an_intermediate_that_may_not_sign": (
        lambda s: server(intermediate(s.root, certificate_signing=False)),
        "invalid CA certificate",
    ),
    "of_an_expired_intermediate": (
        lambda s: server(intermediate(s.root, valid=(-2 * DAY, -DAY))),
        "certificate has expired",
    ),
    "of_a_path_too_long": (
        lambda s: server(intermediate(intermediate(s.root, path_length=0), "Example sub-CA 2")),
        "path length constraint exceeded",
    ),
    "of_a_weak_rsa_key": (lambda s: server(s.authority, key=rsa_key(1024)), "EE certificate key too weak"),
    "of_a_weak_intermediate": (
        lambda s: server(intermediate(s.root, key=ec_key(ec.SECP192R1()))),
        "CA certificate key too weak",
    ),
    "of_a_weak_hash": (weak_hash, "CA signature digest algorithm too weak"),
}


def reported(told: list[tuple[str, str | None]], scene: Scene) -> str:
    """Return what was wrong, of the one security event that there must be."""
    ((name, info),) = told
    assert name == "InvalidCsmsCertificate"
    where = f"wss://{HOST}:{scene.gate.port}/ocpp: "
    assert info is not None
    assert info.startswith(where)
    return info.removeprefix(where)


@pytest.mark.verifies("A00.FR.308", "A00.FR.309", "A00.FR.310", "A00.FR.311")
@pytest.mark.parametrize("kind", BAD)
def test_a00_fr_310_a_bad_certificate_is_refused_and_reported_once_by_profile_2(kind: str, tmp_path: Path) -> None:
    make, reason = BAD[kind]
    scene = Scene(tmp_path)
    told = refused_then_let_in(scene, TlsEnd(server_context(make(scene), suites=WEAK)))
    assert reason in reported(told, scene)


@pytest.mark.verifies("A00.FR.411", "A00.FR.412", "A00.FR.413", "A00.FR.414")
@pytest.mark.parametrize("kind", ["expired", "of_another_host", "of_an_unknown_root", "of_a_weak_hash"])
def test_a00_fr_413_a_bad_certificate_is_refused_and_reported_once_by_profile_3(kind: str, tmp_path: Path) -> None:
    make, reason = BAD[kind]
    scene = Scene(tmp_path, 3)
    bad = TlsEnd(server_context(make(scene), suites=WEAK, clients=scene.root))
    assert reason in reported(refused_then_let_in(scene, bad), scene)


@pytest.mark.verifies("A00.FR.501", "A00.FR.502", "A00.FR.503", "A00.FR.504", "A00.FR.310")
@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("of_a_weak_rsa_key", "EE certificate key too weak"),
        ("of_a_weak_intermediate", "CA certificate key too weak"),
        ("of_a_weak_hash", "CA signature digest algorithm too weak"),
    ],
)
def test_a00_fr_501_a_weak_key_or_hash_anywhere_in_the_chain_is_refused(kind: str, reason: str, tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    told = refused_then_let_in(scene, TlsEnd(server_context(BAD[kind][0](scene), suites=WEAK)))
    assert reported(told, scene) == reason


STRONG = {"rsa_2048": rsa_key(2048, 2), "p256": ec_key(ec.SECP256R1()), "p384": ec_key(ec.SECP384R1())}


@pytest.mark.verifies("A00.FR.502", "A00.FR.503")
@pytest.mark.parametrize(
    "key", [rsa_key(2048, 2), ec_key(ec.SECP256R1()), ec_key(ec.SECP384R1())], ids=["rsa_2048", "p256", "p384"]
)
def test_a00_fr_502_keys_of_112_bits_and_more_are_accepted(key: Key, tmp_path: Path) -> None:
    let_in(Scene(tmp_path), certificate=lambda s: server(s.authority, key=key))


@pytest.mark.verifies("A00.FR.308", "A00.FR.310")
def test_a00_fr_308_a_chain_without_its_intermediate_is_refused(tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    told = refused_then_let_in(scene, TlsEnd(server_context(scene.sound, chain=False)))
    assert reported(told, scene) == "unable to get local issuer certificate"


@pytest.mark.verifies("A00.FR.308", "A00.FR.310")
def test_a00_fr_308_a_chain_that_breaks_off_below_the_last_intermediate_is_refused(tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    whole = server(intermediate(scene.authority, "Example sub-CA 2"))
    broken = replace(whole, issuers=(whole.issuers[0], scene.root))
    told = refused_then_let_in(scene, TlsEnd(server_context(broken)))
    assert reported(told, scene) == "unable to get local issuer certificate"


@pytest.mark.verifies("A00.FR.308", "A00.FR.310")
def test_a00_fr_308_a_broken_signature_is_refused(tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    forged = server(intermediate(scene.root, key=ec_key()), HOST)
    other = replace(forged, issuers=scene.sound.issuers)
    told = refused_then_let_in(scene, TlsEnd(server_context(other)))
    assert "certificate signature failure" in reported(told, scene)


def test_a_certificate_on_a_list_of_revoked_ones_is_refused_and_another_of_the_same_issuer_is_not(
    tmp_path: Path,
) -> None:
    scene = Scene(tmp_path)
    revoked = server(scene.authority)
    listed = tmp_path / "revoked.pem"
    listed.write_text(revocation_list(scene.authority, revoked))
    told = refused_then_let_in(scene, TlsEnd(server_context(revoked)), revocation_lists=[str(listed)])
    assert reported(told, scene) == f"the certificate {revoked.serial:x} is revoked (revoked.pem)"


def test_an_intermediate_that_is_revoked_is_refused_by_a_list_however_old(tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    bad = intermediate(scene.root, "Example sub-CA 2")
    listed = tmp_path / "revoked.pem"
    listed.write_text(revocation_list(scene.root, bad, age=400 * DAY))
    told = refused_then_let_in(scene, TlsEnd(server_context(server(bad))), revocation_lists=[str(listed)])
    assert "is revoked" in reported(told, scene)


def test_a_forged_list_of_revoked_certificates_revokes_nothing(tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    listed = tmp_path / "revoked.pem"
    listed.write_text(revocation_list(scene.authority, scene.sound, signed_by=intermediate(scene.root)))
    let_in(scene, revocation_lists=[str(listed)])


def test_a_list_that_is_none_is_told_before_the_station_runs(tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    listed = tmp_path / "revoked.pem"
    listed.write_text("-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n")
    configuration = scene.configured(url="wss://localhost:1/ocpp", revocation_lists=[str(listed)])
    with pytest.raises(ConfigurationError, match=r"revoked\.pem: no revocation list in PEM"):
        new_station(configuration)


def test_an_installed_root_need_not_be_signed_by_itself(tmp_path: Path) -> None:
    """M05.FR.10 lets a sub CA be installed as the CSMSRootCertificate; what another sub CA has signed is refused."""
    scene = Scene(tmp_path)
    other = server(intermediate(scene.root, "Example sub-CA 2"))
    scene.root = scene.authority
    told = refused_then_let_in(scene, TlsEnd(server_context(other)))
    assert reported(told, scene) == "unable to get local issuer certificate"


def test_what_a_certificate_says_of_itself_is_reported_on_one_line_and_no_longer_than_it_may_be(tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    bad = server(scene.authority, "a\nWARNING \x1b[2J all is well\u2028", names=["x" * 200 + ".example"])
    reason = reported(refused_then_let_in(scene, TlsEnd(server_context(bad))), scene)
    assert reason.startswith("the certificate is for a?warning ?[2j all is well?, xxx")
    assert len(reason) <= 255


def test_a_csms_can_have_no_handshake_done_anew() -> None:
    assert client_context(Trust()).options & ssl.OP_NO_RENEGOTIATION


# What is told once.


@pytest.mark.verifies("A00.FR.310")
def test_a00_fr_310_a_restart_in_between_does_not_tell_it_again_and_loses_nothing(tmp_path: Path) -> None:
    scene = Scene(tmp_path)

    async def action(station: Station) -> None:
        async with scene.csms() as csms:
            await scene.gate.dialled(3)
            await station.power_cycle()
            await scene.gate.dialled_again(3)
            scene.gate.target = port_of(csms)
            await csms.next("BootNotification")
            await settled(csms, station)
            assert [name for name, _ in security_events(csms)] == ["InvalidCsmsCertificate"]

    with TlsEnd(server_context(server(scene.authority, "csms.example"))).serving() as bad:
        scene.gate.target = bad.port
        play(scene, action)


@pytest.mark.verifies("A00.FR.310", "A00.FR.316")
def test_a00_fr_310_another_defect_is_told_too_and_the_same_one_again_after_a_connection(tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    plain = says(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    async def action(station: Station) -> None:
        async with scene.csms() as csms:
            await scene.gate.dialled(3)
            scene.gate.target = plain.port
            await scene.gate.dialled_again(3)
            scene.gate.target = bad.port
            await scene.gate.dialled_again(3)
            scene.gate.target = port_of(csms)
            await csms.next("BootNotification")
            await settled(csms, station)
            assert [name for name, _ in security_events(csms)] == ["InvalidCsmsCertificate", "InvalidTLSVersion"]
            scene.gate.target = bad.port
            scene.gate.cut()
            await scene.gate.dialled_again(3)
            scene.gate.target = port_of(csms)
            await csms.connected("CS001", PATIENCE)
            await settled(csms, station)
            assert [name for name, _ in security_events(csms)][2:] == ["InvalidCsmsCertificate"]

    with TlsEnd(server_context(server(scene.authority, "csms.example"))).serving() as bad, plain.serving():
        scene.gate.target = bad.port
        play(scene, action)


# Names.


@pytest.mark.verifies("A00.FR.309")
@pytest.mark.parametrize("names", [(), (HOST, "csms.example"), ("csms.example", "127.0.0.1")])
def test_a00_fr_309_the_common_name_is_the_host_whatever_other_names_there_are(
    names: tuple[str, ...], tmp_path: Path
) -> None:
    let_in(Scene(tmp_path), certificate=lambda s: server(s.authority, names=names))


def test_a_csms_of_several_network_paths_is_known_by_its_other_name(tmp_path: Path) -> None:
    let_in(Scene(tmp_path), certificate=lambda s: server(s.authority, "csms.example", names=[HOST]))


def test_a_csms_is_known_by_the_address_that_was_dialled(tmp_path: Path) -> None:
    let_in(
        Scene(tmp_path),
        host="127.0.0.1",
        certificate=lambda s: server(s.authority, "csms.example", names=["127.0.0.1"]),
    )


def parsed(common_name: str, *names: str) -> dict[str, Any]:
    """What ssl tells of a certificate."""
    return {
        "subject": ((("organizationName", "Example CSO"),), (("commonName", common_name),)),
        "subjectAltName": tuple(("DNS", name) for name in names),
    }


@pytest.mark.verifies("A00.FR.309", "A00.FR.412")
@pytest.mark.parametrize(
    ("name", "host", "fits"),
    [
        ("csms.example", "csms.example", True),
        ("CSMS.Example.", "csms.example", True),
        ("csms.example", "a.csms.example", False),
        ("example", "csms.example", False),
        ("csms.example", "csms.example.org", False),
        ("", "csms.example", False),
        ("::1", "0:0:0:0:0:0:0:1", True),
        ("127.0.0.1", "127.0.0.2", False),
    ],
)
def test_a00_fr_309_a_name_is_the_host_or_it_is_not(name: str, host: str, fits: bool) -> None:
    assert (mismatch(parsed(name), host, wildcards=False) is None) is fits
    assert (mismatch(parsed(name), host, wildcards=True) is None) is fits
    assert (mismatch(parsed("another.example", name), host, wildcards=False) is None) is fits


@pytest.mark.verifies("A00.FR.309", "A00.FR.412")
@pytest.mark.parametrize(
    ("name", "host", "covers"),
    [
        ("*.example.org", "csms.example.org", True),
        ("*.Example.Org", "CSMS.example.org", True),
        ("*.example.org", "a.csms.example.org", False),
        ("*.example.org", "example.org", False),
        ("*.example.org", ".example.org", False),
        ("*.org", "example.org", False),
        ("*", "localhost", False),
        ("c*.example.org", "csms.example.org", False),
        ("*.*.org", "csms.example.org", False),
        ("csms.*.org", "csms.example.org", False),
        ("*.0.0.1", "127.0.0.1", False),
    ],
)
def test_a00_fr_309_a_wildcard_stands_for_one_label_and_only_when_allowed(name: str, host: str, covers: bool) -> None:
    assert mismatch(parsed(name), host, wildcards=False) is not None
    assert (mismatch(parsed(name), host, wildcards=True) is None) is covers


@pytest.mark.verifies("A00.FR.309", "A00.FR.310")
def test_a00_fr_309_the_variable_decides_on_a_wildcard_certificate_at_each_attempt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolve = socket.getaddrinfo

    def known(host: Any, port: Any, *args: Any, **options: Any) -> Any:
        return resolve("127.0.0.1" if host == "csms.example.org" else host, port, *args, **options)

    monkeypatch.setattr(socket, "getaddrinfo", known)
    scene = Scene(tmp_path)
    scene.host = "csms.example.org"

    async def action(station: Station) -> None:
        wild = server_context(server(scene.authority, "*.example.org"))
        async with scene.csms(tls=wild) as csms:
            scene.gate.target = port_of(csms)
            await scene.gate.dialled(4)
            assert not station.state()["link"]
            station.kernel.assign("SecurityCtrlr.AllowCSMSTLSWildcards", "Actual", "true")
            await csms.next("BootNotification")
            await settled(csms, station)
            ((name, info),) = security_events(csms)
            assert name == "InvalidCsmsCertificate"
            assert "a wildcard certificate" in str(info)

    play(scene, action)
