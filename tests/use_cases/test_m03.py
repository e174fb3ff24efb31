"""M03: the certificates that are installed, told by their hash data."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from authority import Issued, root, rsa_key
from certificates import (
    LONG,
    answered,
    certified,
    certified_options,
    cso,
    install,
    listed,
    period,
    renew,
    v2g,
    with_v2g,
)
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp
from virtual_station import VirtualStation, station

from specharge_engine.certificates import CSMS_ROOT, V2G, V2G_ROOT

CHAIN = "V2GCertificateChain"
TYPES = ("V2GRootCertificate", "MORootCertificate", CSMS_ROOT, CHAIN, "ManufacturerRootCertificate")


def by_library(certificate: x509.Certificate, issuer: x509.Certificate) -> dict[str, Any]:
    """Return the hash data as the OCSP request of a library has it (RFC 6960)."""
    request = ocsp.OCSPRequestBuilder().add_certificate(certificate, issuer, hashes.SHA256()).build()
    return {
        "hashAlgorithm": "SHA256",
        "issuerNameHash": request.issuer_name_hash.hex(),
        "issuerKeyHash": request.issuer_key_hash.hex(),
        "serialNumber": f"{request.serial_number:x}",
    }


@pytest.mark.verifies("M03.FR.01", "M03.FR.03", "M03.FR.04")
@pytest.mark.parametrize("use", [use for use in TYPES if use != CHAIN])
@pytest.mark.parametrize("key", [None, rsa_key()], ids=["ec", "rsa"])
def test_m03_fr_04_a_root_is_told_by_the_hashes_of_rfc_6960(tmp_path: Path, use: str, key: Any) -> None:
    s = station(**certified_options(tmp_path, 1))
    installed = root("Ünï root", key=key, valid=period(*LONG), serial=0x00ABCDEF)
    assert install(s, installed, use) == {"status": "Accepted"}
    answer = listed(s, use)
    assert answer.status == "Accepted"
    expected = by_library(installed.certificate, installed.certificate)
    assert answer.found == [{"certificateType": use, "certificateHashData": expected}]
    assert expected["serialNumber"] == "abcdef"


@pytest.mark.verifies("M03.FR.04")
@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
def test_m03_fr_04_openssl_finds_the_same_hashes(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    leaf = renew(s, V2G, v2g()[2])
    (chain,) = listed(s, CHAIN).found
    told = [chain["certificateHashData"], *chain["childCertificateHashData"]]
    line = [leaf, *leaf.issuers]
    for hash_data, certificate, issuer in zip(told, line, line[1:], strict=False):
        assert hash_data == by_openssl(tmp_path, certificate, issuer)


def by_openssl(folder: Path, certificate: Issued, issuer: Issued) -> dict[str, str]:
    """Return the hash data as openssl writes it into an OCSP request."""
    (folder / "certificate.pem").write_text(certificate.pem)
    (folder / "issuer.pem").write_text(issuer.pem)
    command = [
        "openssl",
        "ocsp",
        "-sha256",
        "-no_nonce",
        "-issuer",
        "issuer.pem",
        "-cert",
        "certificate.pem",
        "-req_text",
    ]
    text = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout
    found = dict(re.findall(r"(Issuer Name Hash|Issuer Key Hash|Serial Number): ([0-9A-F]+)", text))
    return {
        "hashAlgorithm": "SHA256",
        "issuerNameHash": found["Issuer Name Hash"].lower(),
        "issuerKeyHash": found["Issuer Key Hash"].lower(),
        "serialNumber": found["Serial Number"].lower().lstrip("0"),
    }


@pytest.mark.verifies("M03.FR.01", "M03.FR.02")
@pytest.mark.parametrize("use", TYPES)
def test_m03_fr_02_where_none_is_of_the_type_none_is_found(tmp_path: Path, use: str) -> None:
    s = station(**certified_options(tmp_path, 1))
    answer = answered(s, "GetInstalledCertificateIds", {"certificateType": [use]})
    assert answer == {"status": "NotFound", "statusInfo": {"reasonCode": "NotFound"}}


@pytest.mark.verifies("M03.FR.02")
def test_m03_fr_02_certificates_of_other_types_do_not_count(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    assert listed(s, "MORootCertificate", "ManufacturerRootCertificate").status == "NotFound"
    assert listed(s, CHAIN).status == "NotFound", "the station's certificate for the CSMS is none"


@pytest.mark.verifies("M03.FR.03", "M03.FR.04")
def test_m03_fr_03_the_types_that_are_asked_for_are_told_and_no_other(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    install(s, v2g()[0], "MORootCertificate")
    assert [each["certificateType"] for each in listed(s, V2G_ROOT).found] == [V2G_ROOT]
    two = listed(s, V2G_ROOT, CSMS_ROOT).found
    assert sorted(each["certificateType"] for each in two) == [CSMS_ROOT, V2G_ROOT]
    everything = listed(s).found
    assert sorted(each["certificateType"] for each in everything) == [CSMS_ROOT, "MORootCertificate", V2G_ROOT]


@pytest.mark.verifies("M03.FR.03", "M03.FR.04")
def test_m03_fr_04_several_roots_of_a_type_are_all_told(tmp_path: Path) -> None:
    s = certified(tmp_path)
    others = [root(f"Root {number}", valid=period(*LONG)) for number in range(3)]
    for each in others:
        install(s, each)
    found = [each["certificateHashData"] for each in listed(s, CSMS_ROOT).of(CSMS_ROOT)]
    for each in (cso()[0], *others):
        assert by_library(each.certificate, each.certificate) in found
    assert len(found) == 4


@pytest.mark.verifies("M03.FR.05", "M03.FR.04")
def test_m03_fr_05_a_v2g_chain_is_told_leaf_first_with_its_sub_cas_below(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    top, first, second = v2g()
    leaf = renew(s, V2G, second)
    (chain,) = listed(s, CHAIN).found
    assert chain == {
        "certificateType": CHAIN,
        "certificateHashData": by_library(leaf.certificate, second.certificate),
        "childCertificateHashData": [
            by_library(second.certificate, first.certificate),
            by_library(first.certificate, top.certificate),
        ],
    }


@pytest.mark.verifies("M03.FR.05")
def test_m03_fr_05_a_v2g_certificate_without_sub_cas_has_no_children(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    leaf = renew(s, V2G, v2g()[0])
    (chain,) = listed(s, CHAIN).found
    assert chain == {
        "certificateType": CHAIN,
        "certificateHashData": by_library(leaf.certificate, v2g()[0].certificate),
    }


@pytest.mark.verifies("M03.FR.05")
def test_m03_fr_05_so_are_several_chains(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    other = root("Another V2G root", valid=period(*LONG))
    assert install(s, other, V2G_ROOT) == {"status": "Accepted"}
    leaves = [renew(s, V2G, other), renew(s, V2G, v2g()[2]), renew(s, V2G, v2g()[1])]
    found = [each["certificateHashData"]["serialNumber"] for each in listed(s, CHAIN).found]
    assert sorted(found) == sorted(f"{leaf.serial:x}" for leaf in leaves)


@pytest.mark.verifies("M03.FR.04")
def test_m03_fr_04_the_list_is_the_same_after_a_power_cut(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    renew(s, V2G, v2g()[2])
    before = listed(s).found
    s.power_cut()
    assert listed(s).found == before


@pytest.mark.verifies("M03.FR.01")
def test_m03_fr_01_a_request_without_types_of_a_station_without_certificates_finds_none(tmp_path: Path) -> None:
    assert listed(station(**certified_options(tmp_path, 1))).status == "NotFound"


def test_m03_certificate_entries_tells_their_number(tmp_path: Path) -> None:
    def entries(s: VirtualStation) -> int:
        return int(s.kernel.values["SecurityCtrlr.CertificateEntries"])

    s = certified(tmp_path)
    assert entries(s) == 3, "a root, the station's certificate, its sub CA"
    install(s, v2g()[0], V2G_ROOT)
    assert entries(s) == 4
    renew(s, V2G, v2g()[2])
    assert entries(s) == 7
    s.power_cut()
    assert entries(s) == 7


def test_m03_the_name_hash_is_over_the_issuers_name_as_the_certificate_has_it(tmp_path: Path) -> None:
    s = station(**certified_options(tmp_path, 1))
    installed = root("One", valid=period(*LONG))
    install(s, installed)
    der: Callable[[Encoding], bytes] = installed.certificate.public_bytes
    assert installed.certificate.issuer.public_bytes() in der(Encoding.DER)
    (found,) = listed(s, CSMS_ROOT).found
    expected = hashlib.sha256(installed.certificate.issuer.public_bytes()).hexdigest()
    assert found["certificateHashData"]["issuerNameHash"] == expected
