"""Versions and cipher suites of TLS: what a station offers, takes and refuses (A00), over real sockets."""

from __future__ import annotations

import ssl
from pathlib import Path

import client_hello
import pytest
from authority import Issued, client, intermediate, root, rsa_key, server
from real_station import PASSWORD
from secured import HOST, Scene, Told, let_in, play, refused_then_let_in
from tls_ends import TlsEnd, says, server_context

from specharge_engine.station import Station

WEAK = "ALL:@SECLEVEL=0"
OLD = {
    "tls_1_0": ssl.TLSVersion.TLSv1,
    "tls_1_1": ssl.TLSVersion.TLSv1_1,
}
HELLO = b"\x02\x00\x00\x26%b" + b"r" * 32 + b"\x00%b%b"
ECDHE_ECDSA_AES128_GCM, AES128_GCM, AES128_CBC, RC4 = b"\xc0\x2b", b"\x00\x9c", b"\x00\x2f", b"\x00\x05"


def server_hello(version: bytes, suite: bytes, compression: bytes = b"\x00") -> bytes:
    """The record of a ServerHello (RFC 5246 7.4.1.3)."""
    return b"\x16" + version + b"\x00\x2a" + HELLO % (version, suite, compression)


def alert(version: bytes, description: int) -> bytes:
    """The record of a fatal alert."""
    return b"\x15" + version + b"\x00\x02\x02" + bytes([description])


PROTOCOL_VERSION, HANDSHAKE_FAILURE, INSUFFICIENT_SECURITY = 70, 40, 71
SSL_3, TLS_1_0, TLS_1_1, TLS_1_2 = b"\x03\x00", b"\x03\x01", b"\x03\x02", b"\x03\x03"


def with_rsa(scene: Scene) -> Issued:
    """Give the scene an authority and a CSMS with RSA keys."""
    scene.root = root("Example RSA root", key=rsa_key(2048, 3))
    scene.authority = intermediate(scene.root, "Example RSA sub-CA", key=rsa_key(2048, 4))
    scene.own = client(scene.authority)
    return server(scene.authority, HOST, key=rsa_key(2048, 5))


def the_one(told: Told) -> tuple[str, str]:
    """Return type and techInfo, less the URL, of the one security event that there must be."""
    ((name, info),) = told
    assert info is not None
    return name, info.partition("/ocpp: ")[2]


# What is offered.


def hello(tmp_path: Path, profile: int) -> client_hello.ClientHello:
    """Let a station dial, and return what it offered."""
    heard: list[bytes] = []
    scene = Scene(tmp_path, profile)

    async def action(station: Station) -> None:
        await scene.gate.dialled(2)

    with TlsEnd(None, lambda dialled: heard.append(dialled.recv(8192))).serving() as end:
        scene.gate.target = end.port
        play(scene, action)
    return client_hello.read(heard[0])


@pytest.mark.verifies("A00.FR.313", "A00.FR.319", "A00.FR.320", "A00.FR.321")
def test_a00_fr_319_profile_2_offers_both_pairs_of_suites_and_none_weaker(tmp_path: Path) -> None:
    offered_is_strong(hello(tmp_path, 2))


@pytest.mark.verifies("A00.FR.416", "A00.FR.422", "A00.FR.423", "A00.FR.424")
def test_a00_fr_422_profile_3_offers_both_pairs_of_suites_and_none_weaker(tmp_path: Path) -> None:
    offered_is_strong(hello(tmp_path, 3))


def offered_is_strong(offered: client_hello.ClientHello) -> None:
    ecdhe_ecdsa, ecdhe_rsa, plain_rsa = {0xC02B, 0xC02C}, {0xC02F, 0xC030}, {0x009C, 0x009D}
    tls_1_3, secure_renegotiation = {0x1301, 0x1302, 0x1303}, {0x00FF}
    assert offered.suites == ecdhe_ecdsa | ecdhe_rsa | plain_rsa | tls_1_3 | secure_renegotiation
    assert offered.compressions == [0]
    assert offered.versions == {0x0303, 0x0304}
    with_sha1_or_md5 = {algorithm for algorithm in offered.signature_algorithms if algorithm >> 8 in (1, 2)}
    assert not with_sha1_or_md5


# What is taken.


@pytest.mark.verifies("A00.FR.313", "A00.FR.314", "A00.FR.317")
@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_a00_fr_313_profile_2_takes_tls_1_2_and_its_successor(version: ssl.TLSVersion, tmp_path: Path) -> None:
    let_in(Scene(tmp_path), tls={"version": version})


@pytest.mark.verifies("A00.FR.416", "A00.FR.417", "A00.FR.420")
@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_a00_fr_416_profile_3_takes_tls_1_2_and_its_successor(version: ssl.TLSVersion, tmp_path: Path) -> None:
    let_in(Scene(tmp_path, 3), tls={"version": version})


SUITES = [
    "ECDHE-ECDSA-AES128-GCM-SHA256",
    "ECDHE-ECDSA-AES256-GCM-SHA384",
    "AES128-GCM-SHA256",
    "AES256-GCM-SHA384",
    "ECDHE-RSA-AES128-GCM-SHA256",
    "ECDHE-RSA-AES256-GCM-SHA384",
]


@pytest.mark.verifies("A00.FR.319", "A00.FR.422")
@pytest.mark.parametrize("profile", [2, 3])
@pytest.mark.parametrize("suite", SUITES)
def test_a00_fr_319_a_csms_with_one_good_suite_alone_is_connected(suite: str, profile: int, tmp_path: Path) -> None:
    scene = Scene(tmp_path, profile)
    if "ECDSA" not in suite:
        scene.sound = with_rsa(scene)
    let_in(scene, tls={"version": ssl.TLSVersion.TLSv1_2, "suites": suite})


@pytest.mark.verifies("A00.FR.312")
def test_a00_fr_312_nothing_of_profile_2_is_to_be_read_on_the_line(tmp_path: Path) -> None:
    nothing_to_read(Scene(tmp_path))


@pytest.mark.verifies("A00.FR.415")
def test_a00_fr_415_nothing_of_profile_3_is_to_be_read_on_the_line(tmp_path: Path) -> None:
    nothing_to_read(Scene(tmp_path, 3))


def nothing_to_read(scene: Scene) -> None:
    let_in(scene)
    overheard = bytes(scene.gate.overheard)
    assert len(overheard) > 1500
    for word in (b"GET ", b"HTTP", b"Authorization", b"CS001", b"BootNotification", PASSWORD.encode()):
        assert word not in overheard


# What is refused.


@pytest.mark.verifies("A00.FR.314", "A00.FR.316")
@pytest.mark.parametrize("version", OLD)
def test_a00_fr_316_an_old_version_of_tls_is_refused_and_reported_once_by_profile_2(
    version: str, tmp_path: Path
) -> None:
    scene = Scene(tmp_path)
    bad = TlsEnd(server_context(scene.sound, version=OLD[version], suites=WEAK))
    assert the_one(refused_then_let_in(scene, bad)) == ("InvalidTLSVersion", "tlsv1 alert protocol version")


@pytest.mark.verifies("A00.FR.417", "A00.FR.419")
@pytest.mark.parametrize("version", OLD)
def test_a00_fr_419_an_old_version_of_tls_is_refused_and_reported_once_by_profile_3(
    version: str, tmp_path: Path
) -> None:
    scene = Scene(tmp_path, 3)
    bad = TlsEnd(server_context(scene.sound, version=OLD[version], suites=WEAK, clients=scene.root))
    assert the_one(refused_then_let_in(scene, bad)) == ("InvalidTLSVersion", "tlsv1 alert protocol version")


@pytest.mark.verifies("A00.FR.316", "A00.FR.419")
@pytest.mark.parametrize(
    "answer",
    [
        alert(SSL_3, PROTOCOL_VERSION),
        server_hello(SSL_3, RC4),
        server_hello(TLS_1_0, AES128_CBC),
        server_hello(TLS_1_1, AES128_CBC),
        b"\x80\x2e\x04\x00\x01\x00\x02" + bytes(41),  # a SERVER-HELLO of SSL 2
        b"HTTP/1.1 400 Bad Request\r\n\r\n",
        b"SSH-2.0-OpenSSH_9.6\r\n",
    ],
    ids=["ssl_3_alert", "ssl_3", "tls_1_0", "tls_1_1", "ssl_2", "http", "ssh"],
)
def test_a00_fr_316_a_csms_that_insists_on_ssl_or_less_is_refused_and_reported(answer: bytes, tmp_path: Path) -> None:
    for profile in (2, 3):
        name, _ = the_one(refused_then_let_in(Scene(tmp_path / str(profile), profile), says(answer)))
        assert name == "InvalidTLSVersion"


WEAK_SUITES = {
    "cbc_with_sha1": "ECDHE-ECDSA-AES128-SHA:AES128-SHA",
    "cbc_with_sha256": "ECDHE-ECDSA-AES128-SHA256",
    "ccm_8": "ECDHE-ECDSA-AES128-CCM8",
    "no_encryption": "eNULL",
    "anonymous": "aNULL",
}


@pytest.mark.verifies("A00.FR.319", "A00.FR.320", "A00.FR.323")
@pytest.mark.parametrize("kind", WEAK_SUITES)
def test_a00_fr_323_a_csms_with_weak_suites_alone_is_refused_and_reported_once(kind: str, tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    suites = f"{WEAK_SUITES[kind]}:@SECLEVEL=0"
    bad = TlsEnd(server_context(scene.sound, version=ssl.TLSVersion.TLSv1_2, suites=suites))
    assert the_one(refused_then_let_in(scene, bad)) == ("InvalidTLSCipherSuite", "sslv3 alert handshake failure")
    assert set(bad.errors) == {"NO_SHARED_CIPHER"}


@pytest.mark.verifies("A00.FR.422", "A00.FR.423", "A00.FR.426")
@pytest.mark.parametrize("kind", WEAK_SUITES)
def test_a00_fr_426_a_csms_with_weak_suites_alone_is_refused_and_reported_by_profile_3(
    kind: str, tmp_path: Path
) -> None:
    scene = Scene(tmp_path, 3)
    suites = f"{WEAK_SUITES[kind]}:@SECLEVEL=0"
    context = server_context(scene.sound, version=ssl.TLSVersion.TLSv1_2, suites=suites, clients=scene.root)
    assert the_one(refused_then_let_in(scene, TlsEnd(context)))[0] == "InvalidTLSCipherSuite"


@pytest.mark.verifies("A00.FR.321", "A00.FR.323", "A00.FR.424", "A00.FR.426")
@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (server_hello(TLS_1_2, RC4), "unknown cipher returned"),
        (server_hello(TLS_1_2, AES128_CBC), "wrong cipher returned"),
        (server_hello(TLS_1_2, AES128_GCM, b"\x01"), "compression disabled"),
        (alert(TLS_1_2, HANDSHAKE_FAILURE), "sslv3 alert handshake failure"),
        (alert(TLS_1_2, INSUFFICIENT_SECURITY), "tlsv1 alert insufficient security"),
    ],
    ids=["rc4", "cbc", "compression", "no_common_suite", "insufficient_security"],
)
def test_a00_fr_323_a_csms_that_insists_on_a_weak_suite_or_on_compression_is_refused_and_reported(
    answer: bytes, reason: str, tmp_path: Path
) -> None:
    for profile in (2, 3):
        told = refused_then_let_in(Scene(tmp_path / str(profile), profile), says(answer))
        assert the_one(told) == ("InvalidTLSCipherSuite", reason)


def test_a_csms_that_hangs_up_or_talks_nonsense_within_tls_is_no_security_event(tmp_path: Path) -> None:
    for number, answer in enumerate((b"", b"\x15\x03\x03\x00\x02\x02\x50", b"\x17\x03\x03\x00\x01\x00")):
        assert refused_then_let_in(Scene(tmp_path / str(number)), says(answer)) == []
