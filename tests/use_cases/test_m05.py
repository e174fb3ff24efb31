"""M05: install a root certificate. All cryptography is real."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from authority import Issued, client, intermediate, issue, root, rsa_key, server, with_sha1
from certificates import (
    LONG,
    SECURE_URL,
    YEAR,
    accepted,
    certified,
    certified_options,
    cso,
    delete,
    folder_picture,
    install,
    listed,
    period,
    stranger,
)
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from profiles import SECURE, prioritise, set_profile
from security_events import entries
from test_m03 import by_library
from virtual_station import VirtualStation

from specharge_engine.certificates import CSMS_ROOT, V2G_ROOT, CertificateStore
from specharge_engine.durable_files import Disk
from specharge_generated import events

ACCEPTED = {"status": "Accepted"}
INVALID = {"status": "Rejected", "statusInfo": {"reasonCode": "InvalidCertificate"}}
USES = (CSMS_ROOT, V2G_ROOT, "MORootCertificate", "ManufacturerRootCertificate")
CHECK = {"SecurityCtrlr.AdditionalRootCertificateCheck": "true"}
ENTRIES = "SecurityCtrlr.CertificateEntries"


def bare(folder: Path, **variables: str | None) -> VirtualStation:
    """A station of security profile 1 without any certificate."""
    return accepted(**certified_options(folder, 1, variables={n.replace("__", "."): v for n, v in variables.items()}))


def trusted(s: VirtualStation, use: str = CSMS_ROOT) -> list[x509.Certificate]:
    """Return the roots that a connection would go by."""
    assert s.desk is not None
    return [x509.load_pem_x509_certificate(pem) for pem in s.desk.store.roots(use)]


def fallback(s: VirtualStation) -> list[x509.Certificate]:
    """Return the roots that are kept to fall back on."""
    assert s.desk is not None
    return [x509.load_pem_x509_certificate(pem) for pem in s.desk.store.fallback_roots(CSMS_ROOT)]


def refused(s: VirtualStation, issued: Issued | str, use: str = CSMS_ROOT) -> dict[str, Any]:
    """Try an installation that must leave everything as it is; return the response."""
    before, entries = folder_picture(s), s.kernel.values[ENTRIES]
    response = install(s, issued, use)
    assert folder_picture(s) == before
    assert s.kernel.values[ENTRIES] == entries
    return response


@pytest.mark.verifies("M05.FR.01", "M05.FR.02")
@pytest.mark.parametrize("use", USES)
def test_m05_fr_02_a_root_is_installed_and_trusted_for_its_use_alone(tmp_path: Path, use: str) -> None:
    s = bare(tmp_path)
    made = root("New", valid=period(*LONG))
    assert install(s, made, use) == ACCEPTED
    assert entries(s)[-1]["type"] == "ReconfigurationOfSecurityParameters"
    assert entries(s)[-1]["techInfo"] == f"new {use}"
    for each in USES:
        assert trusted(s, each) == ([made.certificate] if each == use else [])
    assert s.kernel.values[ENTRIES] == 1
    s.power_cut()
    assert trusted(s, use) == [made.certificate]
    assert s.kernel.values[ENTRIES] == 1


@pytest.mark.verifies("M05.FR.02")
def test_m05_fr_02_without_the_check_several_roots_of_the_csms_stand_side_by_side(tmp_path: Path) -> None:
    s = certified(tmp_path)
    made = root("New", valid=period(*LONG))
    assert install(s, made) == ACCEPTED
    assert {each.serial_number for each in trusted(s)} == {made.serial, cso()[0].serial}
    assert fallback(s) == []


@pytest.mark.verifies("M05.FR.02")
@pytest.mark.parametrize("key", [rsa_key(2048), rsa_key(4096), ec.generate_private_key(ec.SECP384R1())])
def test_m05_fr_02_strong_keys_are_welcome(tmp_path: Path, key: Any) -> None:
    assert install(bare(tmp_path), root("Strong", key=key, valid=period(*LONG))) == ACCEPTED


@pytest.mark.verifies("M05.FR.02")
def test_m05_fr_02_a_root_that_another_has_signed_is_installed_beside_it(tmp_path: Path) -> None:
    s = certified(tmp_path)
    cross = intermediate(cso()[0], "Cross-signed", valid=period(*LONG))
    assert install(s, cross) == ACCEPTED
    assert len(trusted(s)) == 2


def defective() -> dict[str, Issued | str]:
    """Return what no root is, by what is wrong with it."""
    fine = root("Fine", valid=period(*LONG))
    return {
        "nothing": "",
        "no PEM": "certificate",
        "garbage in PEM": "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
        "two of them": fine.pem + root("Second", valid=period(*LONG)).pem,
        "expired": root("Expired", valid=period(-YEAR, -5)),
        "not yet valid": root("Early", valid=period(5, YEAR)),
        "a weak key": root("Weak", key=rsa_key(1024), valid=period(*LONG)),
        "a small curve": root("Small", key=ec.generate_private_key(ec.SECP192R1()), valid=period(*LONG)),
        "SHA-1": with_sha1(root("Old", key=rsa_key(), valid=period(*LONG))),
        "no authority": issue("Leaf", valid=period(*LONG)),
        "no basic constraints": root("Bare", basic_constraints=False, valid=period(*LONG)),
        "may not sign": root("Mute", certificate_signing=False, valid=period(*LONG)),
        "signed by a stranger": intermediate(stranger(), "Orphan", valid=period(*LONG)),
        "a server's": server(cso()[0], "csms.example", valid=period(*LONG)),
        "a station's": client(cso()[0], valid=period(*LONG)),
        "damaged": _with_broken_signature(fine),
    }


def _with_broken_signature(issued: Issued) -> str:
    """Return a root with the signature of another certificate of the same name and key."""
    from base64 import b64encode

    from cryptography.hazmat.primitives.serialization import Encoding

    other = root("Fine", key=issued.key, valid=period(*LONG))
    der = bytearray(issued.certificate.public_bytes(Encoding.DER))
    der[-5] ^= 1
    assert other.certificate.subject == issued.certificate.subject
    return f"-----BEGIN CERTIFICATE-----\n{b64encode(bytes(der)).decode()}\n-----END CERTIFICATE-----\n"


@pytest.mark.verifies("M05.FR.01", "M05.FR.07")
@pytest.mark.parametrize("defect", defective())
@pytest.mark.parametrize("use", [CSMS_ROOT, V2G_ROOT])
def test_m05_fr_07_what_is_no_valid_root_is_rejected(tmp_path: Path, use: str, defect: str) -> None:
    assert refused(certified(tmp_path), defective()[defect], use) == INVALID


@pytest.mark.verifies("M05.FR.06")
def test_m05_fr_06_where_there_is_no_room_for_another_it_is_rejected(tmp_path: Path) -> None:
    s = bare(tmp_path)
    roots = [root(f"Root {number}", valid=period(*LONG)) for number in range(51)]
    assert [install(s, each) for each in roots[:50]] == [ACCEPTED] * 50
    full = {"status": "Rejected", "statusInfo": {"reasonCode": "OutOfStorage"}}
    assert refused(s, roots[50]) == full
    assert refused(s, roots[50], V2G_ROOT) == full
    assert install(s, roots[0]) == ACCEPTED, "it takes no more room"
    assert s.kernel.values[ENTRIES] == 50


class Full(Disk):
    """A disk without room."""

    def write(self, path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device")


@pytest.mark.verifies("M05.FR.01", "M05.FR.03")
def test_m05_fr_03_a_certificate_that_cannot_be_kept_has_failed(tmp_path: Path) -> None:
    s = certified(tmp_path)
    assert s.desk is not None
    assert s.certificates is not None
    s.desk.store = CertificateStore(s.certificates, Full())
    failed = {"status": "Failed", "statusInfo": {"reasonCode": "InternalError"}}
    assert refused(s, root("New", valid=period(*LONG))) == failed
    s.desk.store = CertificateStore(s.certificates)
    assert install(s, root("New", valid=period(*LONG))) == ACCEPTED


@pytest.mark.verifies("M05.FR.17", "M05.FR.02")
@pytest.mark.parametrize("use", USES)
def test_m05_fr_17_one_that_is_there_already_is_accepted_and_stays_one(tmp_path: Path, use: str) -> None:
    s = bare(tmp_path)
    made = root("Twice", valid=period(*LONG))
    assert install(s, made, use) == ACCEPTED
    assert install(s, made, use) == ACCEPTED
    assert trusted(s, use) == [made.certificate]
    assert s.kernel.values[ENTRIES] == 1
    assert len(listed(s, use).found) == 1


# With AdditionalRootCertificateCheck.


def checked(folder: Path, **options: Any) -> VirtualStation:
    """A certified station that takes a new root of its CSMS only from the old one."""
    return certified(folder, variables={**CHECK, "OCPPCommCtrlr.NetworkProfileConnectionAttempts": "2"}, **options)


def successor(old: Issued, name: str = "CSO root 2") -> Issued:
    """A new root that the old one has signed."""
    return intermediate(old, name, valid=period(*LONG))


@pytest.mark.verifies("M05.FR.10", "M05.FR.11")
def test_m05_fr_11_a_root_that_the_old_one_has_not_signed_is_rejected(tmp_path: Path) -> None:
    s = checked(tmp_path)
    assert refused(s, root("Own", valid=period(*LONG))) == INVALID
    assert refused(s, root("CSO root", valid=period(*LONG))) == INVALID, "its name is not enough"
    assert refused(s, successor(root("CSO root", valid=period(*LONG)))) == INVALID
    assert refused(s, successor(stranger())) == INVALID
    assert trusted(s) == [cso()[0].certificate]


@pytest.mark.verifies("M05.FR.02")
def test_m05_fr_11_roots_of_other_uses_need_nobodys_signature(tmp_path: Path) -> None:
    s = checked(tmp_path)
    for use in USES[1:]:
        assert install(s, root("Own", valid=period(*LONG)), use) == ACCEPTED


@pytest.mark.verifies("M05.FR.09", "M05.FR.10", "M05.FR.12")
def test_m05_fr_12_one_that_the_old_one_has_signed_takes_its_place_and_the_old_one_is_kept_aside(
    tmp_path: Path,
) -> None:
    s = checked(tmp_path)
    new = successor(cso()[0])
    assert install(s, new) == ACCEPTED
    assert trusted(s) == [new.certificate]
    assert fallback(s) == [cso()[0].certificate]
    assert s.state("csms_root") == "replaced"
    s.power_cut()
    assert fallback(s) == [], "the boot has connected by the new one"


@pytest.mark.verifies("M05.FR.09", "M05.FR.12")
def test_m05_fr_09_there_is_never_more_than_one_and_one_to_fall_back_on(tmp_path: Path) -> None:
    s = checked(tmp_path)
    second = successor(cso()[0])
    third = successor(second, "CSO root 3")
    assert install(s, second) == ACCEPTED
    assert refused(s, successor(cso()[0], "CSO root 4")) == INVALID, "the first one is not the old one any more"
    assert install(s, third) == ACCEPTED
    assert trusted(s) == [third.certificate]
    assert fallback(s) == [second.certificate]


@pytest.mark.verifies("M05.FR.09", "M05.FR.12")
def test_m05_fr_09_of_several_configured_roots_the_signer_is_the_old_one(tmp_path: Path) -> None:
    other = root("Other", valid=period(*LONG))
    s = checked(tmp_path, roots=(other, cso()[0]))
    new = successor(cso()[0])
    assert install(s, new) == ACCEPTED
    assert trusted(s) == [new.certificate]
    assert fallback(s) == [cso()[0].certificate]


@pytest.mark.verifies("M05.FR.10", "M05.FR.02")
def test_m05_fr_10_the_old_one_itself_may_be_sent_again(tmp_path: Path) -> None:
    s = checked(tmp_path)
    assert install(s, cso()[0]) == ACCEPTED
    assert trusted(s) == [cso()[0].certificate]
    assert fallback(s) == []


@pytest.mark.verifies("M05.FR.02")
def test_m05_fr_10_the_first_root_replaces_none(tmp_path: Path) -> None:
    s = bare(tmp_path, SecurityCtrlr__AdditionalRootCertificateCheck="true")
    assert install(s, cso()[0]) == ACCEPTED
    assert trusted(s) == [cso()[0].certificate]


def replaced(folder: Path, **options: Any) -> tuple[VirtualStation, Issued]:
    """Return such a station whose root was replaced, and whose link was lost then; and the new root."""
    s = checked(folder, **options)
    new = successor(cso()[0])
    assert install(s, new) == ACCEPTED
    s.disconnect()
    return s, new


def by_old_root(s: VirtualStation) -> bool:
    """Tell by which root the next attempt would verify the CSMS."""
    assert s.kernel.endpoint is not None
    return s.kernel.endpoint.fallback_root


def refuse(s: VirtualStation) -> None:
    """Let the link find the server certificate invalid, as it tells that."""
    assert s.kernel.endpoint is not None
    url, profile = s.kernel.endpoint.url, s.kernel.endpoint.security_profile
    s.feed(events.CsmsCertificateRefused(security_profile=profile, url=url, detail="self-signed"))
    s.feed(s.site.event("dial_failed"))


@pytest.mark.verifies("M05.FR.13", "M05.FR.12")
def test_m05_fr_13_once_connected_by_the_new_root_the_old_one_is_removed(tmp_path: Path) -> None:
    s, new = replaced(tmp_path)
    assert not by_old_root(s)
    s.dial()
    assert trusted(s) == [new.certificate]
    assert fallback(s) == []
    assert s.state("csms_root") == "settled"
    assert listed(s, CSMS_ROOT).found[0]["certificateHashData"]["serialNumber"] == f"{new.serial:x}"
    assert s.kernel.values[ENTRIES] == 3


def test_m05_fr_13_an_attempt_that_reaches_nobody_removes_nothing(tmp_path: Path) -> None:
    s, _ = replaced(tmp_path)
    s.dead = {SECURE_URL}
    s.dial()
    assert fallback(s) == [cso()[0].certificate]
    assert not by_old_root(s), "nothing was wrong with the server certificate"


@pytest.mark.verifies("M05.FR.14")
def test_m05_fr_14_a_server_certificate_that_the_new_root_does_not_know_is_tried_with_the_old_one(
    tmp_path: Path,
) -> None:
    s, new = replaced(tmp_path)
    refuse(s)
    assert by_old_root(s)
    s.dial()
    assert s.linked
    assert fallback(s) == [cso()[0].certificate], "the new one has not been seen to work"
    assert trusted(s) == [new.certificate]
    assert s.state("csms_root") == "replaced"
    s.disconnect()
    assert not by_old_root(s), "the new one is first again"
    refuse(s)
    s.dial()
    assert fallback(s) == [cso()[0].certificate]
    s.disconnect()
    s.dial()
    assert fallback(s) == []


@pytest.mark.verifies("M05.FR.14")
def test_m05_fr_14_the_two_roots_take_turns(tmp_path: Path) -> None:
    s, _ = replaced(tmp_path)
    refuse(s)
    assert by_old_root(s)
    s.feed(events.CsmsCertificateRefused(security_profile=3, url=SECURE_URL, detail="self-signed"))
    assert not by_old_root(s)


def test_m05_fr_14_without_a_replaced_root_a_refusal_changes_nothing(tmp_path: Path) -> None:
    s = checked(tmp_path)
    s.disconnect()
    refuse(s)
    assert not by_old_root(s)
    assert s.state("csms_root") == "settled"


def migrating(folder: Path) -> VirtualStation:
    """A station whose root was replaced, that boots into the profile of another CSMS."""
    s = checked(folder)
    assert set_profile(s, 2, SECURE, securityProfile=3)["status"] == "Accepted"
    assert prioritise(s, "2,1")["attributeStatus"] == "Accepted"
    assert install(s, successor(cso()[0])) == ACCEPTED
    s.linked = False
    s.boot_anew()
    assert s.kernel.endpoint is not None
    assert s.kernel.endpoint.url == SECURE
    return s


@pytest.mark.verifies("M05.FR.15")
def test_m05_fr_15_on_the_way_to_another_csms_the_new_root_alone_counts(tmp_path: Path) -> None:
    s = migrating(tmp_path)
    tried = []
    for _ in range(2):
        assert s.kernel.endpoint is not None
        tried.append((s.kernel.endpoint.url, by_old_root(s)))
        refuse(s)
    assert tried == [(SECURE, False)] * 2
    assert s.kernel.endpoint is not None
    assert s.kernel.endpoint.url == SECURE_URL, "NetworkProfileConnectionAttempts are used up"


@pytest.mark.verifies("M05.FR.15", "M05.FR.14", "M05.FR.16")
def test_m05_fr_16_back_at_the_old_profile_the_old_root_counts_again(tmp_path: Path) -> None:
    s = migrating(tmp_path)
    tried = []
    for _ in range(5):
        assert s.kernel.endpoint is not None
        tried.append((s.kernel.endpoint.url, by_old_root(s)))
        refuse(s)
    assert tried == [
        (SECURE, False),
        (SECURE, False),
        (SECURE_URL, False),
        (SECURE_URL, True),
        (SECURE_URL, True),
    ]
    s.dial()
    assert s.linked


@pytest.mark.verifies("M05.FR.16")
def test_m05_fr_16_whatever_made_the_attempts_fail(tmp_path: Path) -> None:
    s = migrating(tmp_path)
    s.dead = {SECURE, SECURE_URL}
    s.dial(4)
    assert s.kernel.endpoint is not None
    assert (s.kernel.endpoint.url, by_old_root(s)) == (SECURE_URL, True)
    s.dead = set()
    s.dial()
    assert fallback(s) == [cso()[0].certificate]


@pytest.mark.verifies("M05.FR.13")
def test_m05_fr_13_a_fallback_that_the_csms_deletes_is_fallen_back_on_no_more(tmp_path: Path) -> None:
    s, _ = replaced(tmp_path)
    refuse(s)
    s.dial()
    assert by_old_root(s)
    told = by_library(cso()[0].certificate, cso()[0].certificate)
    assert delete(s, told) == ACCEPTED
    assert fallback(s) == []
    assert not by_old_root(s)
    assert s.state("csms_root") == "settled"


def test_m05_a_station_without_tls_keeps_both_until_it_uses_one(tmp_path: Path) -> None:
    s = bare(tmp_path, SecurityCtrlr__AdditionalRootCertificateCheck="true")
    install(s, cso()[0])
    assert install(s, successor(cso()[0])) == ACCEPTED
    s.disconnect()
    s.dial()
    assert fallback(s) == [cso()[0].certificate]
