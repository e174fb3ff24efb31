"""A00: security profiles. What needs a real connection is in tests/security; here is what the machines make of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from authority import client as client_of
from authority import ec, ec_key, intermediate, rsa_key, with_sha1
from certificates import (
    LONG,
    YEAR,
    certified,
    cso,
    csr,
    dialled_with,
    folder_picture,
    give,
    identity,
    install,
    period,
    renew,
    shown,
    signed,
    trigger,
    with_v2g,
)
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
from cryptography.x509.oid import NameOID
from profiles import DOWNGRADE, PRIORITY, SECOND, SECURE, picture, prioritise, secured, set_profile
from security_events import entries, logged, reported
from virtual_station import CSMS, VirtualStation, station

from specharge_engine.certificate_rules import generate_key, make_request
from specharge_engine.certificates import STATION, V2G, V2G_ROOT
from specharge_generated.events import EVENTS

ALLOWED = {"SecurityCtrlr__AllowSecurityProfileDowngrade": "true"}
SECURITY = "SecurityCtrlr.SecurityProfile"
WSS = "wss://csms-1.example/ocpp"

KINDS = {
    "csms_certificate_refused": ("InvalidCsmsCertificate", "A00.FR.310", "A00.FR.413"),
    "csms_tls_version_refused": ("InvalidTLSVersion", "A00.FR.316", "A00.FR.419"),
    "csms_cipher_suites_refused": ("InvalidTLSCipherSuite", "A00.FR.323", "A00.FR.426"),
}


def refuse(s: VirtualStation, kind: str, profile: int = 2, url: str = WSS, detail: str = "it is bad") -> None:
    """Let the link tell of a refused attempt, as it does."""
    s.feed(EVENTS[kind](security_profile=profile, url=url, detail=detail))
    s.feed(EVENTS["dial_failed"]())


def offline(**options: Any) -> VirtualStation:
    """An accepted station whose link was lost."""
    s = station(**options)
    s.disconnect()
    s.forget()
    return s


# A refused connection is a security event.


def told_when_connected(s: VirtualStation, kind: str, profile: int) -> None:
    name, *_ = KINDS[kind]
    before = len(entries(s))
    refuse(s, kind, profile)
    assert s.sent == []
    (entry,) = entries(s)[before:]
    assert (entry["type"], entry["techInfo"]) == (name, f"{WSS}: it is bad")
    s.advance(100)
    s.connect()
    (sent,) = s.of("SecurityEventNotification")
    assert (sent["type"], sent["techInfo"]) == (name, f"{WSS}: it is bad")
    assert sent["timestamp"] == entry["timestamp"], "of the event, not of the connection"


@pytest.mark.verifies("A00.FR.310")
def test_a00_fr_310_a_bad_certificate_is_reported_by_profile_2() -> None:
    s = offline()
    told_when_connected(s, "csms_certificate_refused", 2)
    assert "A00.FR.413" not in s.satisfied


@pytest.mark.verifies("A00.FR.413")
def test_a00_fr_413_a_bad_certificate_is_reported_by_profile_3() -> None:
    s = offline()
    told_when_connected(s, "csms_certificate_refused", 3)
    assert "A00.FR.310" not in s.satisfied


@pytest.mark.verifies("A00.FR.316")
def test_a00_fr_316_an_old_tls_version_is_reported_by_profile_2() -> None:
    s = offline()
    told_when_connected(s, "csms_tls_version_refused", 2)
    assert "A00.FR.419" not in s.satisfied


@pytest.mark.verifies("A00.FR.419")
def test_a00_fr_419_an_old_tls_version_is_reported_by_profile_3() -> None:
    s = offline()
    told_when_connected(s, "csms_tls_version_refused", 3)
    assert "A00.FR.316" not in s.satisfied


@pytest.mark.verifies("A00.FR.319", "A00.FR.323")
def test_a00_fr_323_weak_cipher_suites_are_reported_by_profile_2() -> None:
    s = offline()
    told_when_connected(s, "csms_cipher_suites_refused", 2)
    assert "A00.FR.426" not in s.satisfied


@pytest.mark.verifies("A00.FR.422", "A00.FR.426")
def test_a00_fr_426_weak_cipher_suites_are_reported_by_profile_3() -> None:
    s = offline()
    told_when_connected(s, "csms_cipher_suites_refused", 3)
    assert "A00.FR.323" not in s.satisfied


@pytest.mark.verifies("A00.FR.310", "A00.FR.316", "A00.FR.323")
@pytest.mark.parametrize("kind", KINDS)
def test_a00_fr_316_one_event_is_enough_for_repeated_failures_and_each_reason_and_csms_counts(kind: str) -> None:
    s = offline()
    for _ in range(50):
        for each in KINDS:
            refuse(s, each)
    refuse(s, kind, url="wss://csms-2.example/ocpp")
    s.connect()
    name, *_ = KINDS[kind]
    assert sorted(reported(s)) == sorted([*(event for event, *_ in KINDS.values()), name])


@pytest.mark.verifies("A00.FR.413", "A00.FR.419", "A00.FR.426")
@pytest.mark.parametrize("kind", KINDS)
def test_a00_fr_419_one_event_is_enough_for_repeated_failures_by_profile_3(kind: str) -> None:
    s = offline()
    for each in (*KINDS, *KINDS, kind):
        refuse(s, each, 3)
    s.connect()
    assert sorted(reported(s)) == sorted(event for event, *_ in KINDS.values())


@pytest.mark.verifies("A00.FR.310")
def test_a00_fr_310_after_a_connection_to_that_csms_the_same_failure_is_new() -> None:
    s = offline()
    refuse(s, "csms_certificate_refused", url=CSMS.url)
    refuse(s, "csms_certificate_refused", url=SECOND)
    s.connect()
    s.disconnect()
    s.forget()
    refuse(s, "csms_certificate_refused", url=CSMS.url)
    refuse(s, "csms_certificate_refused", url=SECOND)
    s.connect()
    (sent,) = s.of("SecurityEventNotification")
    assert sent["techInfo"].startswith(f"{CSMS.url}: ")


@pytest.mark.verifies("A00.FR.316")
def test_a00_fr_316_what_was_told_is_remembered_over_a_power_cut_and_not_without_end(tmp_path: Path) -> None:
    s = offline(storage=tmp_path)
    refuse(s, "csms_tls_version_refused")
    s.power_cut()
    refuse(s, "csms_tls_version_refused")
    assert logged(s).count("InvalidTLSVersion") == 1
    for number in range(16):
        refuse(s, "csms_tls_version_refused", url=f"wss://csms-{number}.example/")
    assert logged(s).count("InvalidTLSVersion") == 17
    refuse(s, "csms_tls_version_refused")
    assert logged(s).count("InvalidTLSVersion") == 18


def test_a_csms_that_refuses_the_station_is_logged_once_and_reported_to_nobody() -> None:
    s = offline()
    for _ in range(5):
        refuse(s, "csms_refused_us", detail="HTTP 401")
    assert logged(s).count("FailedToAuthenticateAtCsms") == 1
    assert entries(s)[-1]["techInfo"] == f"{WSS}: HTTP 401"
    s.connect()
    assert reported(s) == []


def test_a_long_reason_is_cut_to_what_the_message_holds() -> None:
    s = offline()
    refuse(s, "csms_certificate_refused", detail="x" * 1000)
    s.connect()
    (sent,) = s.of("SecurityEventNotification")
    assert len(sent["techInfo"]) == 255


# The security profile goes down by OCPP only where that is allowed.


def downgraded(s: VirtualStation, profile: int) -> tuple[str, str]:
    """Try to go down both ways, and look that a refusal changes nothing; return both statuses."""
    url = "ws://csms-2.example/ocpp" if profile == 1 else SECURE
    before = picture(s)
    by_profile = set_profile(s, 2, url, securityProfile=profile)
    if by_profile["status"] == "Rejected":
        assert by_profile["statusInfo"]["reasonCode"] == "NoSecurityDowngrade"
        assert picture(s) == before
        return "Rejected", ""
    return by_profile["status"], prioritise(s, "2,1")["attributeStatus"]


@pytest.mark.verifies("A00.FR.005")
@pytest.mark.parametrize(("active", "wanted"), [(2, 1), (3, 1), (3, 2)])
def test_a00_fr_005_without_the_variable_nothing_goes_down(active: int, wanted: int) -> None:
    for value in ("false", None):
        s = secured(active, certificate=True, SecurityCtrlr__AllowSecurityProfileDowngrade=value)
        assert downgraded(s, wanted) == ("Rejected", "")
        assert s.kernel.values[SECURITY] == active


@pytest.mark.verifies("A00.FR.005")
def test_a00_fr_005_with_the_variable_3_goes_down_to_2_and_no_further() -> None:
    s = secured(3, certificate=True, **ALLOWED)
    assert downgraded(s, 1) == ("Rejected", "")
    assert downgraded(s, 2) == ("Accepted", "Accepted")
    assert s.kernel.values[PRIORITY] == ("2", "1")
    s = secured(2, **ALLOWED)
    assert downgraded(s, 1) == ("Rejected", "")


@pytest.mark.verifies("A00.FR.005")
@pytest.mark.parametrize("allowed", ["true", "false"])
def test_a00_fr_005_a_priority_of_lower_slots_is_rejected(allowed: str) -> None:
    """The slot was filled when the active profile was lower still."""
    s = station(variables={DOWNGRADE: allowed})
    assert set_profile(s, 2, SECOND)["status"] == "Accepted"
    s.kernel.assign(SECURITY, "Actual", "2")
    before = picture(s)
    result = prioritise(s, "2")
    assert result["attributeStatus"] == "Rejected"
    assert result["attributeStatusInfo"]["reasonCode"] == "NoSecurityDowngrade"
    assert picture(s) == before


@pytest.mark.verifies("A00.FR.005", "B05.FR.09")
def test_a00_fr_005_the_security_profile_itself_cannot_be_written() -> None:
    s = secured(3, certificate=True, **ALLOWED)
    assert s.set_variable(SECURITY, "2") == "Rejected"
    assert s.kernel.values[SECURITY] == 3
    assert downgraded(s, 1) == ("Rejected", "")


# What the station asks for when it wants a certificate, and what it takes.


@pytest.mark.verifies("A00.FR.506", "A00.FR.507", "A00.FR.509", "A00.FR.511", "A00.FR.512", "A00.FR.514")
def test_a00_fr_511_the_signing_request_names_station_and_organization_and_limits_the_use(tmp_path: Path) -> None:
    s = certified(tmp_path, variables={"SecurityCtrlr.OrganizationName": "Example CSO"})
    trigger(s)
    (sent,) = s.of("SignCertificate")
    assert sent["csr"].startswith("-----BEGIN CERTIFICATE REQUEST-----\n")
    request = csr(s)
    assert isinstance(request.signature_hash_algorithm, hashes.SHA256)
    names = {attribute.oid: attribute.value for attribute in request.subject}
    assert names == {NameOID.COMMON_NAME: "S-1", NameOID.ORGANIZATION_NAME: "Example CSO"}
    (usage,) = request.extensions
    assert usage.critical
    assert usage.value == x509.KeyUsage(True, False, False, False, False, False, False, False, False)


@pytest.mark.verifies("A00.FR.511")
@pytest.mark.parametrize("serial_number", ["192.0.2.1", "2001:db8::1", "wss://csms.example"])
def test_a00_fr_511_a_serial_number_that_looks_like_a_csms_gets_no_signing_request(serial_number: str) -> None:
    with pytest.raises(ValueError, match="a URL or an address"):
        make_request(generate_key(), {"common_name": serial_number})
    assert make_request(generate_key(), {"common_name": "S-192.0.2.1"})


@pytest.mark.verifies("A00.FR.427", "A00.FR.501", "A00.FR.503")
def test_a00_fr_427_every_certificate_is_for_a_key_of_its_own_of_256_bits(tmp_path: Path) -> None:
    s = certified(tmp_path)
    keys = []
    for _ in range(3):
        trigger(s)
        key = csr(s).public_key()
        assert isinstance(key, EllipticCurvePublicKey)
        assert key.key_size == 256
        keys.append(key.public_numbers())
    assert len({(numbers.x, numbers.y) for numbers in keys}) == 3


def refused(s: VirtualStation, chain: str) -> None:
    """Give a certificate that must be refused, and look that the station has the one of before."""
    before = identity(s), folder_picture(s)
    assert give(s, chain)["status"] == "Rejected"
    assert (identity(s), folder_picture(s)) == before
    assert reported(s)[-1] == "InvalidChargingStationCertificate"


@pytest.mark.verifies("A00.FR.501", "A00.FR.502", "A00.FR.503", "A00.FR.504")
@pytest.mark.parametrize("kind", ["rsa_1024", "p192"])
def test_a00_fr_501_a_certificate_below_a_weak_issuer_is_refused(kind: str, tmp_path: Path) -> None:
    s = certified(tmp_path)
    trigger(s)
    weak = rsa_key(1024) if kind == "rsa_1024" else ec_key(ec.SECP192R1())
    refused(s, signed(s, intermediate(cso()[0], "Weak", key=weak, valid=period(*LONG))).chain)


@pytest.mark.verifies("A00.FR.504")
def test_a00_fr_504_a_certificate_signed_with_sha_1_is_refused(tmp_path: Path) -> None:
    s = certified(tmp_path)
    trigger(s)
    refused(s, with_sha1(signed(s, intermediate(cso()[0], "Strong", key=rsa_key(), valid=period(*LONG)))).chain)


@pytest.mark.verifies("A00.FR.502", "A00.FR.504")
def test_a00_fr_502_an_issuer_of_2048_bits_that_signs_with_sha_256_is_taken(tmp_path: Path) -> None:
    s = certified(tmp_path)
    trigger(s)
    issued = signed(s, intermediate(cso()[0], "Strong", key=rsa_key(), valid=period(*LONG)))
    assert give(s, issued.chain) == {"status": "Accepted"}


@pytest.mark.verifies("A00.FR.508", "A00.FR.509", "A00.FR.511")
@pytest.mark.parametrize(
    "defect",
    [{"organization": None}, {"organization": "Somebody else"}, {"name": "S-2"}, {"name": "csms-1.example"}],
    ids=["no_organization", "another_organization", "another_station", "a_csms"],
)
def test_a00_fr_509_a_certificate_with_another_subject_is_refused(defect: dict[str, Any], tmp_path: Path) -> None:
    s = certified(tmp_path, variables={"SecurityCtrlr.OrganizationName": "Example CSO"})
    trigger(s)
    request = csr(s)
    told = {"organization": "Example CSO", **defect}
    name = told.pop("name", "S-1")
    issued = client_of(cso()[1], name, public_key=request, valid=period(-60, YEAR), **told)
    refused(s, issued.chain)
    trigger(s)
    assert give(s, signed(s).chain) == {"status": "Accepted"}


@pytest.mark.verifies("A00.FR.428")
def test_a00_fr_428_one_certificate_can_do_for_the_csms_and_for_iso_15118(tmp_path: Path) -> None:
    """It leads to a root of each kind: here the CSO's own, which is installed as a V2G root, too."""
    s = with_v2g(tmp_path)
    assert install(s, cso()[0], V2G_ROOT) == {"status": "Accepted"}
    issued = renew(s, None)
    assert shown(s, STATION) == shown(s, V2G) == issued.certificate
    assert dialled_with(s) == issued.certificate


@pytest.mark.verifies("A00.FR.428")
def test_a00_fr_428_a_certificate_for_both_that_leads_to_one_kind_of_root_is_refused(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    trigger(s, None)
    before = identity(s)
    assert give(s, signed(s).chain, None)["status"] == "Rejected"
    assert identity(s, V2G) is None
    assert identity(s) == before
