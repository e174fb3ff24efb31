"""A02: a new certificate of the station, asked for by the CSMS. All cryptography is real."""

from __future__ import annotations

import stat
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest
from authority import Issued, client, intermediate, issue, rsa_key, sign_request, with_sha1
from certificates import (
    LONG,
    SECC,
    YEAR,
    certified,
    cso,
    csr,
    dialled_with,
    folder_picture,
    give,
    identity,
    period,
    renew,
    shown,
    signed,
    stranger,
    trigger,
    v2g,
    with_v2g,
)
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from security_events import entries
from virtual_station import EPOCH, VirtualStation

from specharge_engine.certificates import STATION, V2G
from specharge_engine.timestamps import format_time

WAIT = "SecurityCtrlr.CertSigningWaitMinimum"
TIMES = "SecurityCtrlr.CertSigningRepeatTimes"
PNC = "ISO15118Ctrlr.PnCEnabled"


def name_of(request: x509.CertificateSigningRequest, oid: x509.ObjectIdentifier) -> list[str]:
    return [str(attribute.value) for attribute in request.subject.get_attributes_for_oid(oid)]


def security_events(s: VirtualStation) -> list[str]:
    return [str(sent["type"]) for sent in s.of("SecurityEventNotification")]


# The key and its signing request.


@pytest.mark.verifies("A02.FR.02", "A02.FR.03")
def test_a02_fr_03_a_trigger_is_answered_and_then_the_signing_request_of_a_new_key_is_sent(tmp_path: Path) -> None:
    s = certified(tmp_path)
    old = shown(s)
    assert old is not None
    assert trigger(s) == {"status": "Accepted"}
    (sent,) = s.sent
    assert sent.action == "SignCertificate"
    assert sent["csr"].startswith("-----BEGIN CERTIFICATE REQUEST-----")
    request = csr(s)
    assert request.public_key() != old.public_key()
    assert isinstance(request.public_key(), ec.EllipticCurvePublicKey)
    assert name_of(request, NameOID.ORGANIZATION_NAME) == ["specharge"]
    assert name_of(request, NameOID.COMMON_NAME) == ["S-1"]
    assert len(sent["csr"]) <= 5500


@pytest.mark.verifies("A02.FR.02")
def test_a02_fr_02_every_trigger_makes_another_key(tmp_path: Path) -> None:
    s = certified(tmp_path)
    trigger(s)
    first = csr(s)
    trigger(s)
    second = csr(s)
    assert first.public_key() != second.public_key()
    assert give(s, sign_request(s.of("SignCertificate")[0]["csr"], cso()[1], valid=period(-60, YEAR)).chain) == REFUSED
    assert trigger(s) == {"status": "Accepted"}
    assert give(s, signed(s).chain) == {"status": "Accepted"}


@pytest.mark.verifies("A02.FR.03")
def test_a02_fr_03_the_owner_is_the_one_that_the_csms_has_set(tmp_path: Path) -> None:
    s = certified(tmp_path)
    assert s.set_variable("SecurityCtrlr.OrganizationName", "Grün & Söhne") == "Accepted"
    trigger(s)
    assert name_of(csr(s), NameOID.ORGANIZATION_NAME) == ["Grün & Söhne"]


@pytest.mark.verifies("A02.FR.03")
def test_a02_fr_03_a_station_without_a_serial_number_bears_its_identity(tmp_path: Path) -> None:
    from dataclasses import replace

    s = certified(tmp_path)
    s.site = replace(s.site, identity=replace(s.site.identity, serial_number=None))
    s.kernel.site = s.site
    trigger(s)
    assert name_of(csr(s), NameOID.COMMON_NAME) == ["CS001"]


@pytest.mark.verifies("A02.FR.13")
def test_a02_fr_13_the_certificate_type_is_the_one_that_was_triggered(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    trigger(s)
    assert s.of("SignCertificate")[-1]["certificateType"] == "ChargingStationCertificate"
    trigger(s, V2G)
    assert s.of("SignCertificate")[-1]["certificateType"] == "V2GCertificate"
    request = csr(s)
    assert name_of(request, NameOID.COMMON_NAME) == [SECC["ISO15118Ctrlr.SeccId"]]
    assert name_of(request, NameOID.COUNTRY_NAME) == ["DE"]
    assert name_of(request, NameOID.ORGANIZATION_NAME) == ["specharge"]
    trigger(s, None)
    assert "certificateType" not in s.of("SignCertificate")[-1].payload
    assert name_of(csr(s), NameOID.COMMON_NAME) == ["S-1"]


@pytest.mark.verifies("A02.FR.03")
def test_a02_fr_03_the_owner_of_a_v2g_certificate_may_have_a_name_of_its_own(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    s.set_variable("ISO15118Ctrlr.OrganizationName", "SECC GmbH")
    trigger(s, V2G)
    assert name_of(csr(s), NameOID.ORGANIZATION_NAME) == ["SECC GmbH"]


REJECTED = {"status": "Rejected", "statusInfo": {"reasonCode": "MissingDevModelInfo"}}


@pytest.mark.verifies("F06.FR.05")
@pytest.mark.parametrize(
    ("use", "variables"),
    [
        (STATION, {"SecurityCtrlr.OrganizationName": ""}),
        (V2G, {"ISO15118Ctrlr.SeccId": ""}),
        (V2G, {"ISO15118Ctrlr.V2GCertificateInstallationEnabled": "false"}),
        (None, {"ISO15118Ctrlr.V2GCertificateInstallationEnabled": "false"}),
        (None, {"SecurityCtrlr.OrganizationName": ""}),
        (V2G, {"SecurityCtrlr.OrganizationName": ""}),
    ],
)
def test_a02_a_certificate_that_cannot_be_asked_for_is_not_triggered(
    tmp_path: Path, use: str | None, variables: dict[str, str | None]
) -> None:
    s = certified(tmp_path, variables=variables)
    before = folder_picture(s)
    assert trigger(s, use) == REJECTED
    assert s.sent == []
    assert folder_picture(s) == before


@pytest.mark.verifies("A02.FR.05")
def test_a02_fr_05_the_private_key_is_nowhere_but_in_a_file_of_its_owner(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    renew(s)
    renew(s, V2G, v2g()[2])
    trigger(s, None)
    assert s.certificates is not None
    assert stat.S_IMODE(s.certificates.stat().st_mode) == 0o700
    keys = []
    for path in s.certificates.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path.name
        if b"PRIVATE KEY" in path.read_bytes():
            keys.append(path.read_text().partition("-----BEGIN PRIVATE KEY-----\n")[2].partition("\n")[0])
    assert len(keys) == 3, "for the CSMS, for ISO 15118, and one that waits"
    wire = [step.frames for step in s.steps] + [str(s.commands), str(s.sent), str(s.replies), str(s.kernel.values)]
    told = s.result("GetBaseReport", {"requestId": 1, "reportBase": "FullInventory"})
    assert told["status"] == "Accepted"
    wire += [str(sent.payload) for sent in s.sent]
    for path in (tmp_path / "kept").iterdir():
        wire.append(path.read_bytes().decode("latin-1"))
    assert not any(key in str(each) for key in keys for each in wire)


# What comes back.

REFUSED = {"status": "Rejected", "statusInfo": {"reasonCode": "InvalidCertificate"}}


def refused(s: VirtualStation, chain: str, use: str | None = STATION) -> str:
    """Give a certificate that must be refused, after which the station is as before; return what the event tells."""
    before, security = folder_picture(s), len(security_events(s))
    assert give(s, chain, use) == REFUSED
    assert folder_picture(s) == before
    assert s.linked
    assert s.commanded("reconnect") == []
    assert security_events(s)[security:] == ["InvalidChargingStationCertificate"]
    text: str = s.of("SecurityEventNotification")[-1]["techInfo"]
    return text


@pytest.mark.verifies("A02.FR.06", "A02.FR.08")
def test_a02_fr_08_a_valid_certificate_is_accepted_and_the_station_reconnects_with_it(tmp_path: Path) -> None:
    s = certified(tmp_path)
    old = shown(s)
    trigger(s)
    issued = signed(s)
    s.forget()
    assert give(s, issued.chain) == {"status": "Accepted"}
    (step,) = [step for step in s.steps if any(command.name == "reconnect" for command in step.commands)]
    assert [type(effect).__name__ for effect in step.effects] == ["Transmit", "Command"], "the answer leaves first"
    assert not s.linked
    assert shown(s) == issued.certificate
    assert dialled_with(s) == issued.certificate
    assert shown(s, previous=True) == old
    assert security_events(s) == []
    assert entries(s)[-1] == {
        "type": "ReconfigurationOfSecurityParameters",
        "timestamp": format_time(EPOCH + s.now),
        "techInfo": "new ChargingStationCertificate",
    }
    assert s.dial() == ["wss://csms-1.example/ocpp"]
    assert s.state("station_certificate") == "idle"


@pytest.mark.verifies("A02.FR.08")
def test_a02_fr_08_without_client_certificates_in_use_there_is_nothing_to_reconnect_for(tmp_path: Path) -> None:
    s = certified(tmp_path, 2)
    trigger(s)
    issued = signed(s)
    assert give(s, issued.chain) == {"status": "Accepted"}
    assert s.linked
    assert s.commanded("reconnect") == []
    assert shown(s) == issued.certificate


@pytest.mark.verifies("A02.FR.06")
def test_a02_fr_06_the_chain_may_have_the_root_or_nothing_but_the_leaf_below_it(tmp_path: Path) -> None:
    s = certified(tmp_path)
    trigger(s)
    issued = signed(s)
    assert give(s, issued.chain + cso()[0].pem) == {"status": "Accepted"}
    found = identity(s)
    assert found is not None
    assert found.chain.read_text().count("BEGIN CERTIFICATE") == 2, "the root is not shown"
    s.connect()
    trigger(s)
    assert give(s, signed(s, cso()[0]).pem) == {"status": "Accepted"}


def not_yet(s: VirtualStation) -> Issued:
    return signed(s, valid=period(s.now + 5, s.now + YEAR))


def expired(s: VirtualStation) -> Issued:
    return signed(s, valid=period(s.now - YEAR, s.now - 5))


def of_a_stranger(s: VirtualStation) -> Issued:
    return signed(s, stranger())


def of_an_impostor(s: VirtualStation) -> Issued:
    """Signed by a sub CA that has the right name and another key."""
    return signed(s, intermediate(stranger(), "CSO sub CA", valid=period(*LONG)))


def for_another_key(s: VirtualStation) -> Issued:
    return client(cso()[1], organization="specharge", valid=period(s.now - 60, s.now + YEAR))


def for_another_owner(s: VirtualStation) -> Issued:
    return signed(s, organization="Somebody else")


def without_an_owner(s: VirtualStation) -> Issued:
    return signed(s, organization=None)


def for_another_station(s: VirtualStation) -> Issued:
    request = x509.load_pem_x509_csr(s.of("SignCertificate")[-1]["csr"].encode())
    return issue("S-2", cso()[1], public_key=request, organization="specharge", valid=period(s.now - 60, s.now + YEAR))


def without_signatures(s: VirtualStation) -> Issued:
    return signed(s, digital_signature=False)


def of_no_authority(s: VirtualStation) -> Issued:
    return signed(s, client(cso()[0], "S-9", valid=period(*LONG)))


def of_an_authority_that_may_not_sign(s: VirtualStation) -> Issued:
    return signed(s, intermediate(cso()[0], certificate_signing=False, valid=period(*LONG)))


def of_an_expired_authority(s: VirtualStation) -> Issued:
    return signed(s, intermediate(cso()[0], valid=period(-YEAR, s.now - 5)))


def too_far_down(s: VirtualStation) -> Issued:
    shallow = intermediate(cso()[0], "Shallow", path_length=0, valid=period(*LONG))
    return signed(s, intermediate(shallow, "Too deep", valid=period(*LONG)))


def of_a_weak_authority(s: VirtualStation) -> Issued:
    return signed(s, intermediate(cso()[0], key=rsa_key(1024), valid=period(*LONG)))


def with_an_old_digest(s: VirtualStation) -> Issued:
    strong = intermediate(cso()[0], "RSA sub CA", key=rsa_key(2048), valid=period(*LONG))
    return with_sha1(signed(s, strong))


DEFECTS = {
    not_yet: "is not valid before",
    expired: "has expired on",
    of_a_stranger: "is not signed by a root certificate that is installed here",
    of_an_impostor: "is not signed by a root certificate that is installed here",
    for_another_key: "is not for a key that the station made",
    for_another_owner: "the organizationName of",
    without_an_owner: "the organizationName of",
    for_another_station: "the commonName of",
    without_signatures: "is not for signatures",
    of_no_authority: "is not of a certificate authority",
    of_an_authority_that_may_not_sign: "is not for signing certificates",
    of_an_expired_authority: "has expired on",
    too_far_down: "allows 0 authorities below it, not 1",
    of_a_weak_authority: "its key has 1024 bits; 2048 is the least",
    with_an_old_digest: "is signed with sha1",
}


@pytest.mark.verifies("A02.FR.06", "A02.FR.07")
@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.__name__)
def test_a02_fr_07_an_invalid_certificate_is_rejected_thrown_away_and_told(tmp_path: Path, defect: Any) -> None:
    s = certified(tmp_path)
    trigger(s)
    assert DEFECTS[defect] in refused(s, defect(s).chain)
    assert s.state("station_certificate") == "stopped"


@pytest.mark.verifies("A02.FR.07")
@pytest.mark.parametrize(
    "text", ["", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"]
)
def test_a02_fr_07_what_is_no_certificate_is_rejected(tmp_path: Path, text: str) -> None:
    s = certified(tmp_path)
    trigger(s)
    assert "no certificate in PEM" in refused(s, text)


@pytest.mark.verifies("A02.FR.07")
def test_a02_fr_07_a_chain_in_the_wrong_order_or_with_a_gap_is_rejected(tmp_path: Path) -> None:
    s = certified(tmp_path)
    trigger(s)
    deeper = intermediate(cso()[1], "Deeper", valid=period(*LONG))
    issued = signed(s, deeper)
    assert "is not signed by" in refused(s, issued.pem + cso()[1].pem + deeper.pem)
    trigger(s)
    issued = signed(s, deeper)
    assert "is not signed by a root" in refused(s, issued.pem + deeper.pem)


@pytest.mark.verifies("A02.FR.07")
def test_a02_fr_07_a_certificate_that_nobody_asked_for_is_rejected(tmp_path: Path) -> None:
    s = certified(tmp_path)
    assert "is not for a key that the station made" in refused(s, client(cso()[1], valid=period(-60, YEAR)).chain)
    assert s.state("station_certificate") == "idle"


@pytest.mark.verifies("A02.FR.07")
def test_a02_fr_07_so_it_is_with_one_that_is_said_to_be_for_something_else(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    trigger(s)
    refused(s, signed(s).chain, V2G)
    assert s.state("station_certificate") == "awaiting", "its own certificate may come yet"


@pytest.mark.verifies("A02.FR.06", "A02.FR.07")
def test_a02_fr_06_a_v2g_certificate_belongs_to_a_v2g_root_and_the_other_to_that_of_the_csms(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    trigger(s, V2G)
    assert "is not signed by a root" in refused(s, signed(s).chain, V2G)
    trigger(s)
    assert "is not signed by a root" in refused(s, signed(s, v2g()[2]).chain)
    assert renew(s, V2G, v2g()[2]).certificate == shown(s, V2G)


@pytest.mark.verifies("A02.FR.06")
def test_a02_fr_06_the_deepest_chain_that_ocpp_can_tell_has_four_sub_cas(tmp_path: Path) -> None:
    s = certified(tmp_path)
    sub = cso()[0]
    for depth in range(5):
        trigger(s)
        issued = signed(s, sub)
        assert give(s, issued.chain) == {"status": "Accepted"}, depth
        s.connect()
        s.forget()
        sub = intermediate(sub, f"Sub CA {depth}", valid=period(*LONG))
    trigger(s)
    assert "a chain has 4 sub CAs at most, not 5" in refused(s, signed(s, sub).chain)


@pytest.mark.verifies("A02.FR.07")
def test_a02_fr_07_a_certificate_that_cannot_be_kept_is_rejected_and_the_old_one_stays(tmp_path: Path) -> None:
    s = certified(tmp_path)
    trigger(s)
    issued, before, old = signed(s), folder_picture(s), shown(s)
    assert s.certificates is not None
    in_the_way = s.certificates / "ChargingStationCertificate.previous.pem.new"
    in_the_way.mkdir()
    assert give(s, issued.chain) == REFUSED
    in_the_way.rmdir()
    assert "it could not be kept" in s.of("SecurityEventNotification")[-1]["techInfo"]
    assert (folder_picture(s), shown(s)) == (before, old)


@pytest.mark.verifies("A02.FR.16")
def test_a02_fr_16_a_chain_that_is_larger_than_allowed_is_rejected(tmp_path: Path) -> None:
    s = certified(tmp_path)
    trigger(s)
    chain = signed(s).chain
    limit = f"{len(chain) - 1}"
    s = certified(tmp_path / "small", variables={"SecurityCtrlr.MaxCertificateChainSize": limit})
    trigger(s)
    issued = signed(s)
    before = folder_picture(s)
    assert len(issued.chain) >= len(chain) - 2
    padded = issued.chain + " " * (int(limit) + 1 - len(issued.chain))
    assert give(s, padded) == {"status": "Rejected", "statusInfo": {"reasonCode": "TooLargeElement"}}
    assert folder_picture(s) == before
    assert security_events(s) == []
    assert s.state("station_certificate") == "awaiting", "a shorter one may come yet"


@pytest.mark.verifies("A02.FR.08")
def test_a02_fr_16_a_chain_of_the_allowed_size_is_not_too_large(tmp_path: Path) -> None:
    s = certified(tmp_path)
    trigger(s)
    chain = signed(s).chain
    padded = chain + " " * (10_000 - len(chain))
    assert give(s, padded) == {"status": "Accepted"}


@pytest.mark.verifies("A02.FR.08")
def test_a02_fr_16_a_station_without_the_variable_has_no_limit_of_its_own(tmp_path: Path) -> None:
    s = certified(tmp_path, variables={"SecurityCtrlr.MaxCertificateChainSize": None})
    renew(s)


def test_a02_fr_07_a_chain_with_any_byte_damaged_is_rejected_and_never_more(tmp_path: Path) -> None:
    s = certified(tmp_path)
    trigger(s)
    whole = signed(s)
    assert s.desk is not None
    before = folder_picture(s)
    der = whole.certificate.public_bytes(Encoding.DER)
    for place in range(len(der)):
        damaged = bytearray(der)
        damaged[place] ^= (0x01, 0xFF, 0x20)[place % 3]
        text = f"-----BEGIN CERTIFICATE-----\n{b64encode(bytes(damaged)).decode()}\n-----END CERTIFICATE-----\n"
        asked = {"reference": "x", "use": STATION, "chain": text + cso()[1].pem, "time": EPOCH + s.now}
        checked, _ = s.desk.perform("check_signed_certificate", asked)
        assert getattr(checked, "problem", None), place
        assert folder_picture(s) == before
    assert give(s, whole.chain) == {"status": "Accepted"}
