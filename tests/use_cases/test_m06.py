"""M06: the OCSP status of the station's V2G certificates."""

from __future__ import annotations

from base64 import b64encode
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from authority import Issued, intermediate
from certificates import DAY, LONG, YEAR, give, period, renew, signed, trigger, v2g, with_v2g
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp
from virtual_station import VirtualStation

from specharge_engine.certificates import V2G, V2G_ROOT

WEEK = 7 * DAY
RESPONDER = "http://ocsp.example/leaf"


def response(sent: dict[str, Any]) -> dict[str, Any]:
    """Answer as a CSMS that has got the status: an OCSPResponse in DER and base64."""
    unsuccessful = ocsp.OCSPResponseBuilder.build_unsuccessful(ocsp.OCSPResponseStatus.TRY_LATER)
    mark = sent["ocspRequestData"]["serialNumber"].encode()
    return {"status": "Accepted", "ocspResult": b64encode(unsuccessful.public_bytes(Encoding.DER) + mark).decode()}


def with_chain(folder: Path, **options: Any) -> tuple[VirtualStation, Issued]:
    """Return a station that has just been given a V2G certificate, and that certificate."""
    s = with_v2g(folder, **options)
    s.answers.setdefault("GetCertificateStatus", response)
    return s, renew(s, V2G, v2g()[2], responder=RESPONDER)


def expected(certificate: Issued, issuer: Issued, url: str) -> dict[str, str]:
    """Return the OCSPRequestData of a certificate, by a library."""
    request = ocsp.OCSPRequestBuilder().add_certificate(certificate.certificate, issuer.certificate, hashes.SHA256())
    built = request.build()
    return {
        "hashAlgorithm": "SHA256",
        "issuerNameHash": built.issuer_name_hash.hex(),
        "issuerKeyHash": built.issuer_key_hash.hex(),
        "serialNumber": f"{built.serial_number:x}",
        "responderURL": url,
    }


def asked(s: VirtualStation) -> list[dict[str, str]]:
    """Return the ocspRequestData of every GetCertificateStatus."""
    return [sent["ocspRequestData"] for sent in s.of("GetCertificateStatus")]


def given(s: VirtualStation) -> list[list[dict[str, str]]]:
    """Return what the hardware was given."""
    return [command.arguments["statuses"] for command in s.commanded("take_ocsp_statuses")]


@pytest.mark.verifies("M06.FR.06", "M06.FR.07")
def test_m06_fr_07_for_a_new_certificate_and_its_intermediates_the_status_is_asked_for(tmp_path: Path) -> None:
    s, leaf = with_chain(tmp_path)
    top, first, second = v2g()
    assert asked(s) == [
        expected(leaf, second, RESPONDER),
        expected(second, first, "http://ocsp.example/2"),
        expected(first, top, "http://ocsp.example/1"),
    ]


@pytest.mark.verifies("M06.FR.06")
def test_m06_fr_06_what_the_csms_tells_is_kept_and_given_to_the_hardware(tmp_path: Path) -> None:
    s, _ = with_chain(tmp_path)
    (statuses,) = given(s)
    by_serial = {each["serialNumber"]: each for each in statuses}
    assert len(by_serial) == 3
    for request in asked(s):
        kept = {**request, "status": response({"ocspRequestData": request})["ocspResult"]}
        del kept["responderURL"]
        assert by_serial[request["serialNumber"]] == kept
    s.forget()
    s.power_cut()
    assert sorted(given(s)[0], key=str) == sorted(statuses, key=str), "at each boot, from what is kept"
    assert asked(s) == [], "it is not a week old"


@pytest.mark.verifies("M06.FR.10")
def test_m06_fr_10_within_a_week_the_status_is_asked_for_again(tmp_path: Path) -> None:
    s, _ = with_chain(tmp_path)
    first = s.of("GetCertificateStatus")[0].time
    s.forget()
    s.advance(3 * WEEK)
    times = [sent.time for sent in s.of("GetCertificateStatus")]
    assert len(times) >= 9
    rounds = [first, *times[::3]]
    assert all(after - before <= WEEK for before, after in pairwise(rounds))
    assert all(after - before >= DAY for before, after in pairwise(rounds))
    assert len(given(s)) == len(times) // 3


@pytest.mark.verifies("M06.FR.10")
def test_m06_fr_10_the_week_goes_on_over_a_power_cut(tmp_path: Path) -> None:
    s, _ = with_chain(tmp_path)
    start = s.now
    s.advance(5 * DAY)
    s.power_cut()
    s.forget()
    s.advance(2 * DAY)
    assert len(asked(s)) == 3
    assert s.of("GetCertificateStatus")[0].time - start <= WEEK


@pytest.mark.verifies("M06.FR.07")
def test_m06_fr_07_a_renewed_certificate_has_a_status_of_its_own_and_the_old_one_none(tmp_path: Path) -> None:
    s, old = with_chain(tmp_path)
    older = renew(s, V2G, v2g()[2], responder=RESPONDER, valid=period(s.now - 50, YEAR))
    newest = renew(s, V2G, v2g()[2], responder=RESPONDER, valid=period(s.now - 40, YEAR))
    serials = {each["serialNumber"] for each in given(s)[-1]}
    assert f"{newest.serial:x}" in serials
    assert f"{older.serial:x}" in serials, "it is still installed"
    assert f"{old.serial:x}" not in serials


@pytest.mark.verifies("M06.FR.04", "M06.FR.10")
def test_m06_fr_04_a_status_that_the_csms_could_not_get_is_asked_for_again_soon(tmp_path: Path) -> None:
    failing = {"http://ocsp.example/2"}

    def some(sent: dict[str, Any]) -> dict[str, Any]:
        return {"status": "Failed"} if sent["ocspRequestData"]["responderURL"] in failing else response(sent)

    s = with_v2g(tmp_path)
    s.answers["GetCertificateStatus"] = some
    renew(s, V2G, v2g()[2], responder=RESPONDER)
    assert len(asked(s)) == 3, "the others are asked for all the same"
    assert len(given(s)[-1]) == 2
    failing.clear()
    s.advance(3599)
    assert len(asked(s)) == 3
    s.advance(2)
    assert len(asked(s)) == 6
    assert len(given(s)[-1]) == 3
    s.advance(DAY)
    assert len(asked(s)) == 6


@pytest.mark.verifies("M06.FR.10")
@pytest.mark.parametrize("failing", [{"status": "Failed"}, None])
def test_m06_fr_04_when_the_last_one_is_not_to_be_had_the_others_are_given_all_the_same(
    tmp_path: Path, failing: dict[str, Any] | None
) -> None:
    last = "http://ocsp.example/1"
    s = with_v2g(tmp_path)
    s.answers["GetCertificateStatus"] = lambda sent: (
        failing if sent["ocspRequestData"]["responderURL"] == last else response(sent)
    )
    renew(s, V2G, v2g()[2], responder=RESPONDER)
    s.advance(31)
    assert len(given(s)[-1]) == 2
    s.answers["GetCertificateStatus"] = response
    s.advance(3600)
    assert len(asked(s)) == 6
    assert len(given(s)[-1]) == 3


@pytest.mark.verifies("M06.FR.04", "M06.FR.10")
def test_m06_fr_04_the_last_of_them_may_fail_too_and_an_older_status_stays(tmp_path: Path) -> None:
    s, _ = with_chain(tmp_path)
    before = given(s)[-1]
    s.answers["GetCertificateStatus"] = {"status": "Failed"}
    s.advance(WEEK)
    assert len(asked(s)) > 6
    assert sorted(given(s)[-1], key=str) == sorted(before, key=str)


@pytest.mark.verifies("M06.FR.06", "M06.FR.10")
def test_m06_fr_06_what_the_csms_does_not_answer_is_asked_for_again(tmp_path: Path) -> None:
    s, _ = with_chain(tmp_path)
    kept = given(s)[-1]
    s.answers["GetCertificateStatus"] = None
    s.forget()
    s.advance(6 * DAY + 100)
    assert len(asked(s)) == 1
    s.answers["GetCertificateStatus"] = response
    s.advance(3600)
    assert len(asked(s)) == 4
    assert sorted(given(s)[-1], key=str) == sorted(kept, key=str)


@pytest.mark.verifies("M06.FR.06", "M06.FR.10")
def test_m06_fr_10_what_became_due_offline_is_asked_for_within_the_hour_of_the_links_return(tmp_path: Path) -> None:
    s, _ = with_chain(tmp_path)
    s.forget()
    s.disconnect()
    s.advance(6 * DAY + 10)
    s.connect()
    s.advance(3600)
    assert len(asked(s)) == 3


@pytest.mark.verifies("M06.FR.06")
def test_m06_fr_06_a_station_that_boots_in_the_middle_of_it_begins_again(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    s.answers["GetCertificateStatus"] = None
    renew(s, V2G, v2g()[2], responder=RESPONDER)
    assert len(asked(s)) == 1
    s.answers["GetCertificateStatus"] = response
    s.forget()
    s.power_cut()
    assert len(asked(s)) == 3
    assert len(given(s)[-1]) == 3


def test_m06_a_late_answer_is_not_taken_for_another_ones(tmp_path: Path) -> None:
    s, _ = with_chain(tmp_path, variables={"SecurityCtrlr.CertSigningWaitMinimum": "0"})
    trigger(s, V2G)
    s.answers["GetCertificateStatus"] = None
    s.advance(6 * DAY + 10)
    late = s.of("GetCertificateStatus")[-1]
    assert late["ocspRequestData"]["responderURL"] == RESPONDER
    give(s, signed(s, v2g()[2], responder="http://ocsp.example/other").chain, V2G)
    s.receive(f'[3, "{late.message_id}", {{"status": "Accepted", "ocspResult": "bGF0ZQ=="}}]')
    assert asked(s)[-1]["responderURL"] == "http://ocsp.example/other"
    s.receive(f'[3, "{s.sent[-1].message_id}", {{"status": "Failed"}}]')
    s.advance(100)
    assert not any("bGF0ZQ==" in str(each) for each in given(s))


@pytest.mark.verifies("M06.FR.06")
def test_m06_fr_06_a_station_that_has_certificates_but_no_status_asks_when_it_is_accepted(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    s.answers["GetCertificateStatus"] = None
    renew(s, V2G, v2g()[2], responder=RESPONDER)
    s.answers["BootNotification"] = s.boot_answer("Pending", 300)
    s.answers["GetCertificateStatus"] = response
    s.forget()
    s.power_cut()
    assert asked(s) == []
    s.answers["BootNotification"] = s.boot_answer("Accepted", 300)
    s.advance(301)
    assert len(asked(s)) == 3


@pytest.mark.parametrize("url", [None, "http://ocsp.example/" + "x" * 500])
def test_m06_one_that_does_not_say_who_knows_its_status_is_left_out(tmp_path: Path, url: str | None) -> None:
    s = with_v2g(tmp_path)
    s.answers["GetCertificateStatus"] = response
    renew(s, V2G, v2g()[0], responder=url)
    assert asked(s) == []
    assert s.state("ocsp_cache") == "resting"


def test_m06_the_longest_url_is_asked_for(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    s.answers["GetCertificateStatus"] = response
    url = "http://ocsp.example/".ljust(512, "x")
    renew(s, V2G, v2g()[0], responder=url)
    assert [each["responderURL"] for each in asked(s)] == [url]


def test_m06_a_certificate_for_the_csms_alone_has_no_status(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    s.answers["GetCertificateStatus"] = response
    renew(s)
    assert asked(s) == []


@pytest.mark.verifies("M06.FR.07")
def test_m06_fr_07_one_for_both_purposes_has_a_status(tmp_path: Path) -> None:
    from certificates import cso, install

    s = with_v2g(tmp_path)
    s.answers["GetCertificateStatus"] = response
    install(s, cso()[0], V2G_ROOT)
    trigger(s, None)
    sub = intermediate(cso()[0], "Common sub CA", valid=period(*LONG), responder="http://ocsp.example/c")
    assert give(s, signed(s, sub, responder=RESPONDER).chain, None) == {"status": "Accepted"}
    s.dial()
    s.advance(3601)
    assert [each["responderURL"] for each in asked(s)] == [RESPONDER, "http://ocsp.example/c"]
