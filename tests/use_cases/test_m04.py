"""M04: delete an installed certificate."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from authority import root
from certificates import (
    LONG,
    certified,
    certified_options,
    cso,
    delete,
    folder_picture,
    install,
    listed,
    period,
    renew,
    shown,
    v2g,
    with_v2g,
)
from security_events import entries
from test_m03 import by_library
from virtual_station import VirtualStation, station

from specharge_engine.certificates import CSMS_ROOT, V2G, V2G_ROOT, CertificateStore
from specharge_engine.durable_files import Disk

CHAIN = "V2GCertificateChain"
ACCEPTED = {"status": "Accepted"}
NOT_FOUND = {"status": "NotFound", "statusInfo": {"reasonCode": "NotFound"}}
IN_USE = {"status": "Failed", "statusInfo": {"reasonCode": "UnsupportedRequest"}}


def hash_of(s: VirtualStation, use: str) -> dict[str, Any]:
    """Return the hash data of the only certificate of a type."""
    (found,) = listed(s, use).found
    told: dict[str, Any] = found["certificateHashData"]
    return told


def refused(s: VirtualStation, hash_data: dict[str, Any]) -> dict[str, Any]:
    """Try a deletion that must leave everything as it is; return the response."""
    before, entries = folder_picture(s), s.kernel.values["SecurityCtrlr.CertificateEntries"]
    response = delete(s, hash_data)
    assert folder_picture(s) == before
    assert s.kernel.values["SecurityCtrlr.CertificateEntries"] == entries
    return response


@pytest.mark.verifies("M04.FR.01", "M04.FR.02")
@pytest.mark.parametrize("use", [CSMS_ROOT, V2G_ROOT, "MORootCertificate", "ManufacturerRootCertificate"])
def test_m04_fr_02_a_root_is_deleted(tmp_path: Path, use: str) -> None:
    s = station(**certified_options(tmp_path, 1))
    install(s, root("Gone", valid=period(*LONG)), use)
    install(s, root("Stays", valid=period(*LONG)), "MORootCertificate" if use == V2G_ROOT else V2G_ROOT)
    told = hash_of(s, use)
    assert delete(s, told) == ACCEPTED
    assert entries(s)[-1]["type"] == "ReconfigurationOfSecurityParameters"
    assert entries(s)[-1]["techInfo"] == f"certificate {told['serialNumber']} deleted"
    assert listed(s, use).status == "NotFound"
    assert len(listed(s).found) == 1
    assert s.kernel.values["SecurityCtrlr.CertificateEntries"] == 1
    s.power_cut()
    assert listed(s, use).status == "NotFound"


@pytest.mark.verifies("M04.FR.02")
def test_m04_fr_02_a_root_that_the_configuration_names_does_not_come_back(tmp_path: Path) -> None:
    s = certified(tmp_path)
    other = root("Another", valid=period(*LONG))
    install(s, other)
    assert delete(s, by_library(cso()[0].certificate, cso()[0].certificate)) == ACCEPTED
    s.power_cut()
    found = [each["certificateHashData"] for each in listed(s, CSMS_ROOT).found]
    assert found == [by_library(other.certificate, other.certificate)]


@pytest.mark.verifies("M04.FR.02")
def test_m04_fr_02_a_hash_may_be_written_in_capitals(tmp_path: Path) -> None:
    s = station(**certified_options(tmp_path, 1))
    install(s, cso()[0])
    told = hash_of(s, CSMS_ROOT)
    assert (
        delete(s, {name: text if name == "hashAlgorithm" else text.upper() for name, text in told.items()}) == ACCEPTED
    )


@pytest.mark.verifies("M04.FR.02")
def test_m04_fr_02_one_that_has_two_uses_is_gone_for_both(tmp_path: Path) -> None:
    s = station(**certified_options(tmp_path, 1))
    install(s, cso()[0], CSMS_ROOT)
    install(s, cso()[0], V2G_ROOT)
    assert delete(s, by_library(cso()[0].certificate, cso()[0].certificate)) == ACCEPTED
    assert listed(s).status == "NotFound"


@pytest.mark.verifies("M04.FR.01", "M04.FR.04")
@pytest.mark.parametrize("wrong", ["issuerNameHash", "issuerKeyHash", "serialNumber", "hashAlgorithm"])
def test_m04_fr_04_a_certificate_that_is_not_there_is_not_found(tmp_path: Path, wrong: str) -> None:
    s = with_v2g(tmp_path)
    other = "SHA384" if wrong == "hashAlgorithm" else "ab" * 10
    assert refused(s, {**hash_of(s, V2G_ROOT), wrong: other}) == NOT_FOUND


@pytest.mark.verifies("M04.FR.04")
def test_m04_fr_04_one_that_was_deleted_is_not_found_again(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    told = hash_of(s, V2G_ROOT)
    assert delete(s, told) == ACCEPTED
    assert refused(s, told) == NOT_FOUND


@pytest.mark.verifies("M04.FR.06", "M04.FR.03")
def test_m04_fr_06_the_charging_station_certificate_cannot_be_deleted(tmp_path: Path) -> None:
    s = certified(tmp_path)
    leaf = shown(s)
    assert leaf is not None
    assert refused(s, by_library(leaf, cso()[1].certificate)) == IN_USE
    assert refused(s, by_library(cso()[1].certificate, cso()[0].certificate)) == IN_USE, "nor its sub CA"
    assert shown(s) == leaf


@pytest.mark.verifies("M04.FR.03")
@pytest.mark.parametrize("security_profile", [2, 3])
def test_m04_fr_03_the_last_root_by_which_the_csms_is_verified_stays(tmp_path: Path, security_profile: int) -> None:
    s = certified(tmp_path, security_profile)
    assert refused(s, hash_of(s, CSMS_ROOT)) == IN_USE
    install(s, root("Another", valid=period(*LONG)))
    assert delete(s, by_library(cso()[0].certificate, cso()[0].certificate)) == ACCEPTED
    assert refused(s, hash_of(s, CSMS_ROOT)) == IN_USE


@pytest.mark.verifies("M04.FR.02")
def test_m04_fr_03_the_last_root_of_another_type_may_go(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    assert delete(s, hash_of(s, V2G_ROOT)) == ACCEPTED


class Stubborn(Disk):
    """A disk that lets nothing go."""

    def remove(self, path: Path) -> None:
        raise OSError(5, "Input/output error")


@pytest.mark.verifies("M04.FR.03")
def test_m04_fr_03_a_deletion_that_the_disk_refuses_has_failed(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    told = hash_of(s, V2G_ROOT)
    assert s.certificates is not None
    (file,) = s.certificates.glob("V2GRootCertificate-*")
    whole = file.read_bytes()

    assert s.desk is not None
    s.desk.store = CertificateStore(s.certificates, Stubborn())
    assert delete(s, told) == {"status": "Failed", "statusInfo": {"reasonCode": "InternalError"}}
    assert file.read_bytes() == whole
    assert hash_of(s, V2G_ROOT) == told


@pytest.mark.verifies("M04.FR.02", "M04.FR.08")
@pytest.mark.parametrize("place", [0, 1, 2])
def test_m04_fr_08_a_v2g_chain_goes_whole_with_its_key(tmp_path: Path, place: int) -> None:
    s = with_v2g(tmp_path)
    renew(s, V2G, v2g()[2])
    (chain,) = listed(s, CHAIN).found
    told = [chain["certificateHashData"], *chain["childCertificateHashData"]][place]
    assert delete(s, told) == ACCEPTED
    assert listed(s, CHAIN).status == "NotFound"
    assert shown(s, V2G) is None
    assert s.commanded("use_v2g_certificate")[-1].arguments == {"file": None}
    assert not any(name.startswith("V2GCertificate") for name in folder_picture(s))
    assert hash_of(s, V2G_ROOT), "the root stays"


@pytest.mark.verifies("M04.FR.02")
def test_m04_fr_08_a_chain_stays_when_its_root_goes_and_can_still_be_deleted(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    renew(s, V2G, v2g()[2])
    assert delete(s, hash_of(s, V2G_ROOT)) == ACCEPTED
    assert delete(s, hash_of(s, CHAIN)) == ACCEPTED
    assert [each["certificateType"] for each in listed(s).found] == [CSMS_ROOT]
