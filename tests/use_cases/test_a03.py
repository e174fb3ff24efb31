"""A03: a new certificate of the station, when the present one is about to expire. All cryptography is real."""

from __future__ import annotations

from pathlib import Path

import pytest
from certificates import (
    DAY,
    RARELY,
    YEAR,
    accepted,
    certified,
    certified_options,
    cso,
    csr,
    dialled_with,
    folder_picture,
    give,
    period,
    renew,
    shown,
    signed,
    trigger,
    v2g,
    with_v2g,
)
from cryptography.x509.oid import NameOID
from virtual_station import EPOCH, VirtualStation

from specharge_engine.certificates import STATION, V2G
from specharge_engine.timestamps import format_time

ACCEPTED = {"status": "Accepted"}
WAIT = "SecurityCtrlr.CertSigningWaitMinimum"
TIMES = "SecurityCtrlr.CertSigningRepeatTimes"


def expiring(folder: Path, **variables: str | None) -> VirtualStation:
    """A station whose certificate expires in 40 days; the CSMS accepts every SignCertificate."""
    s = certified(folder, expires=40 * DAY, variables={name.replace("__", "."): v for name, v in variables.items()})
    s.answers["SignCertificate"] = ACCEPTED
    return s


def asked(folder: Path, **variables: str | None) -> VirtualStation:
    """Such a station just after it has asked for a new one by itself."""
    s = expiring(folder, **variables)
    s.advance(10 * DAY + 2)
    assert len(s.of("SignCertificate")) == 1
    return s


@pytest.mark.verifies("A03.FR.02", "A03.FR.03", "A03.FR.13")
def test_a03_fr_02_a_month_before_it_expires_the_station_asks_for_another_certificate(tmp_path: Path) -> None:
    s = expiring(tmp_path)
    s.advance(10 * DAY - 5)
    assert s.of("SignCertificate") == []
    s.advance(10)
    (sent,) = s.of("SignCertificate")
    assert sent.time == pytest.approx(10 * DAY, abs=3)
    assert sent["certificateType"] == "ChargingStationCertificate"
    old = shown(s)
    assert old is not None
    request = csr(s)
    assert request.public_key() != old.public_key()
    assert [a.value for a in request.subject.get_attributes_for_oid(NameOID.COMMON_NAME)] == ["S-1"]
    assert [a.value for a in request.subject.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)] == ["specharge"]


@pytest.mark.verifies("A03.FR.02", "A03.FR.03")
@pytest.mark.parametrize("expires", [20 * DAY, -DAY])
def test_a03_fr_02_one_that_has_less_left_is_renewed_as_soon_as_the_csms_has_accepted_the_station(
    tmp_path: Path, expires: float
) -> None:
    s = VirtualStation(**certified_options(tmp_path, expires=expires))
    s.answers["SignCertificate"] = ACCEPTED
    s.power_up()
    s.advance(1000)
    assert s.state("station_certificate") == "unsent"
    s.answers["BootNotification"] = s.boot_answer("Accepted", RARELY)
    s.connect()
    s.advance(5)
    assert [sent.action for sent in s.sent if sent.action in ("BootNotification", "SignCertificate")] == [
        "BootNotification",
        "SignCertificate",
    ]


@pytest.mark.verifies("A03.FR.02")
def test_a03_fr_02_after_the_renewal_it_is_the_new_ones_turn(tmp_path: Path) -> None:
    s = asked(tmp_path)
    assert give(s, signed(s, valid=period(s.now - 60, s.now + 100 * DAY)).chain) == ACCEPTED
    s.dial()
    s.forget()
    start = s.now
    s.advance(69 * DAY)
    assert s.of("SignCertificate") == []
    s.advance(2 * DAY)
    sent = s.of("SignCertificate")[0]
    assert sent.time - start == pytest.approx(70 * DAY, abs=5)


@pytest.mark.verifies("A03.FR.02")
def test_a03_fr_02_the_moment_outlives_a_power_cut(tmp_path: Path) -> None:
    s = expiring(tmp_path)
    s.advance(5 * DAY)
    s.power_cut()
    s.advance(5 * DAY - 5)
    assert s.of("SignCertificate") == []
    s.advance(10)
    assert len(s.of("SignCertificate")) == 1


@pytest.mark.verifies("A03.FR.02")
def test_a03_fr_02_a_clock_that_the_csms_sets_moves_the_moment(tmp_path: Path) -> None:
    s = VirtualStation(**certified_options(tmp_path, expires=40 * DAY))
    s.answers["SignCertificate"] = ACCEPTED
    ahead = format_time(EPOCH + 5 * DAY)
    s.answers["BootNotification"] = lambda _: {"status": "Accepted", "interval": RARELY, "currentTime": ahead}
    s.answers["Heartbeat"] = lambda _: {"currentTime": format_time(s.kernel.now + s.kernel.offset)}
    s.power_up()
    s.connect()
    s.advance(5 * DAY - 5)
    assert s.of("SignCertificate") == []
    s.advance(10)
    assert len(s.of("SignCertificate")) == 1


@pytest.mark.verifies("A03.FR.03")
def test_a03_fr_03_a_csms_that_says_pending_is_not_bothered(tmp_path: Path) -> None:
    s = VirtualStation(**certified_options(tmp_path, expires=20 * DAY))
    s.boot("Pending", RARELY)
    s.advance(100)
    assert s.of("SignCertificate") == []
    s.answers["BootNotification"] = s.boot_answer("Accepted", RARELY)
    s.advance(RARELY)
    assert s.of("SignCertificate")[0]["certificateType"] == "ChargingStationCertificate"


@pytest.mark.verifies("A03.FR.03")
@pytest.mark.parametrize("triggered", [True, False])
def test_a03_fr_03_what_the_csms_has_triggered_before_does_not_count(tmp_path: Path, triggered: bool) -> None:
    s = certified(tmp_path, expires=40 * DAY)
    if triggered:
        renew(s, valid=period(-60, 40 * DAY))
    s.answers["BootNotification"] = s.boot_answer("Pending", RARELY)
    s.power_cut()
    if not s.linked:
        s.connect()
    s.forget()
    s.advance(11 * DAY)
    assert s.of("SignCertificate") == []
    assert s.state("station_certificate") == "unsent"
    s.answers["SignCertificate"] = ACCEPTED
    s.answers["BootNotification"] = s.boot_answer("Accepted", RARELY)
    s.power_cut()
    assert len(s.of("SignCertificate")) == 1


ISSUERS = {STATION: cso()[1], V2G: v2g()[2]}
MACHINES = {STATION: "station_certificate", V2G: "v2g_certificate"}


@pytest.mark.verifies("A03.FR.02", "A03.FR.18")
@pytest.mark.parametrize("use", [STATION, V2G])
def test_a03_fr_18_how_often_an_earlier_request_was_repeated_does_not_count(tmp_path: Path, use: str) -> None:
    s = with_v2g(tmp_path, variables={WAIT: "100", TIMES: "2"})
    trigger(s, use)
    s.advance(350)
    assert len(s.of("SignCertificate")) == 3
    issued = signed(s, ISSUERS[use], valid=period(s.now - 60, s.now + 40 * DAY))
    assert give(s, issued.chain, use) == ACCEPTED
    s.dial()
    s.forget()
    s.advance(11 * DAY)
    times = [sent.time for sent in s.of("SignCertificate")]
    assert [time - times[0] for time in times] == pytest.approx([0, 100, 300])
    assert {sent["certificateType"] for sent in s.of("SignCertificate")} == {use}
    assert csr(s).public_key() != issued.certificate.public_key()
    assert s.state(MACHINES[use]) == "stopped"


@pytest.mark.verifies("A03.FR.02")
@pytest.mark.parametrize("use", [STATION, V2G])
def test_a03_fr_02_no_csms_has_to_tell_the_time_for_it(tmp_path: Path, use: str) -> None:
    s = with_v2g(tmp_path)
    renew(s, use, ISSUERS[use], valid=period(-60, 40 * DAY))
    s.disconnect()
    s.dials_anew = False
    s.power_cut()
    assert not s.linked
    s.advance(10 * DAY - 120)
    assert s.state(MACHINES[use]) == "idle"
    s.advance(240)
    assert s.state(MACHINES[use]) == "unsent"
    s.answers["BootNotification"] = s.boot_answer("Pending", RARELY)
    s.connect()
    s.disconnect()
    s.connect()
    assert s.of("SignCertificate")[1:] == [], "but for what was sent before"
    assert s.state(MACHINES[use]) == "unsent"


@pytest.mark.verifies("A03.FR.02")
@pytest.mark.parametrize("use", [STATION, V2G])
def test_a03_fr_02_when_the_csms_tells_another_time_the_moment_is_another_one(tmp_path: Path, use: str) -> None:
    s = with_v2g(tmp_path)
    renew(s, use, ISSUERS[use], valid=period(-60, 40 * DAY))
    s.answers["SignCertificate"] = ACCEPTED
    s.forget()
    ahead = format_time(EPOCH + s.now + 9 * DAY)
    s.answers["BootNotification"] = lambda _: {"status": "Accepted", "interval": RARELY, "currentTime": ahead}
    s.answers["Heartbeat"] = lambda _: {"currentTime": format_time(s.kernel.now + s.kernel.offset)}
    s.power_cut()
    assert s.of("SignCertificate") == []
    s.advance(DAY + 100)
    assert s.of("SignCertificate")[0]["certificateType"] == use


def test_a03_a_station_without_a_certificate_has_nothing_to_renew(tmp_path: Path) -> None:
    s = accepted(**certified_options(tmp_path, 1))
    s.advance(YEAR / 4)
    assert s.of("SignCertificate") == []


def test_a03_without_a_name_for_it_no_certificate_is_asked_for(tmp_path: Path) -> None:
    s = certified(tmp_path, expires=40 * DAY, variables={"SecurityCtrlr.OrganizationName": ""})
    before = folder_picture(s)
    s.advance(11 * DAY)
    assert s.of("SignCertificate") == []
    assert folder_picture(s) == before


@pytest.mark.verifies("A03.FR.13", "A03.FR.02")
def test_a03_fr_13_a_v2g_certificate_is_renewed_as_such(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    renew(s, V2G, v2g()[2], valid=period(-60, 40 * DAY))
    s.forget()
    s.advance(10 * DAY + 3)
    (sent,) = s.of("SignCertificate")
    assert sent["certificateType"] == "V2GCertificate"
    assert s.state("station_certificate") == "idle"


@pytest.mark.verifies("A03.FR.05")
def test_a03_fr_05_the_private_key_never_leaves(tmp_path: Path) -> None:
    s = asked(tmp_path)
    pending = folder_picture(s)["ChargingStationCertificate.pending.pem"].decode()
    secret = pending.partition("-----BEGIN PRIVATE KEY-----\n")[2].partition("\n")[0]
    assert len(secret) == 64
    assert give(s, signed(s).chain) == ACCEPTED
    s.dial()
    s.result("GetBaseReport", {"requestId": 1, "reportBase": "FullInventory"})
    seen = [str(s.sent), str(s.replies), str(s.commands), str(dict(s.kernel.values))]
    kept = [path.read_bytes().decode("latin-1") for path in (tmp_path / "kept").iterdir()]
    assert not any(secret in text for text in [*seen, *kept])
    assert secret in folder_picture(s)["ChargingStationCertificate.identity.pem"].decode()


@pytest.mark.verifies("A03.FR.06", "A03.FR.08", "A03.FR.10")
def test_a03_fr_08_a_valid_certificate_is_changed_over_to(tmp_path: Path) -> None:
    s = asked(tmp_path)
    old, issued = shown(s), signed(s)
    assert give(s, issued.chain) == ACCEPTED
    assert not s.linked
    assert dialled_with(s) == issued.certificate
    assert shown(s, previous=True) == old
    s.dial()
    assert shown(s, previous=True) is None
    assert s.state("station_certificate") == "idle"


REFUSED = {"status": "Rejected", "statusInfo": {"reasonCode": "InvalidCertificate"}}


@pytest.mark.verifies("A03.FR.06", "A03.FR.07")
@pytest.mark.parametrize("when", [(-YEAR, 5 * DAY), (11 * DAY, YEAR)])
def test_a03_fr_07_a_certificate_that_is_not_valid_now_is_rejected(tmp_path: Path, when: tuple[float, float]) -> None:
    s = asked(tmp_path)
    before = folder_picture(s)
    assert give(s, signed(s, valid=period(*when)).chain) == REFUSED
    assert folder_picture(s) == before
    assert [str(e["type"]) for e in s.of("SecurityEventNotification")] == ["InvalidChargingStationCertificate"]
    assert s.linked


@pytest.mark.verifies("A03.FR.16")
def test_a03_fr_16_a_chain_that_is_larger_than_allowed_is_rejected(tmp_path: Path) -> None:
    s = asked(tmp_path, SecurityCtrlr__MaxCertificateChainSize="500")
    before = folder_picture(s)
    answer = give(s, signed(s).chain)
    assert answer == {"status": "Rejected", "statusInfo": {"reasonCode": "TooLargeElement"}}
    assert folder_picture(s) == before


@pytest.mark.verifies("A03.FR.17", "A03.FR.18", "A03.FR.19")
def test_a03_fr_18_the_wait_doubles_and_then_the_station_stops_for_good(tmp_path: Path) -> None:
    s = asked(tmp_path, SecurityCtrlr__CertSigningWaitMinimum="100", SecurityCtrlr__CertSigningRepeatTimes="2")
    start = s.of("SignCertificate")[0].time
    s.advance(20 * DAY)
    assert [sent.time - start for sent in s.of("SignCertificate")] == pytest.approx([0, 100, 300])
    assert s.state("station_certificate") == "stopped"
    s.power_cut()
    s.advance(DAY)
    assert len(s.of("SignCertificate")) == 3
    assert s.result("TriggerMessage", {"requestedMessage": "SignChargingStationCertificate"}) == ACCEPTED
    assert len(s.of("SignCertificate")) == 4


@pytest.mark.verifies("A03.FR.12")
def test_a03_fr_12_a_csms_that_cannot_process_it_is_not_asked_again(tmp_path: Path) -> None:
    s = expiring(tmp_path)
    s.answers["SignCertificate"] = {"status": "Rejected"}
    s.advance(15 * DAY)
    assert len(s.of("SignCertificate")) == 1
    assert s.state("station_certificate") == "stopped"


@pytest.mark.verifies("A03.FR.24", "A03.FR.10", "A03.FR.25")
def test_a03_fr_24_with_the_new_one_nobody_can_be_reached_and_the_station_falls_back(tmp_path: Path) -> None:
    s = asked(tmp_path)
    old, issued = shown(s), signed(s)
    give(s, issued.chain)
    s.dead = {"wss://csms-1.example/ocpp"}
    assert dialled_with(s) == issued.certificate
    s.dial(3)
    assert dialled_with(s) == old
    s.dial(3)
    assert dialled_with(s) == old, "the entries, with the old one"
    s.dial(6)
    assert dialled_with(s) == issued.certificate, "the entries, with the new one"
    s.dial(3)
    s.dead = set()
    s.forget()
    s.dial()
    assert shown(s) == old
    assert shown(s, previous=True) is None
    assert [sent["type"] for sent in s.of("SecurityEventNotification")] == ["DiscardedRenewedClientCertificate"]


@pytest.mark.verifies("A03.FR.14", "A03.FR.08")
def test_a03_fr_14_a_certificate_without_type_is_for_what_its_key_was_made_for(tmp_path: Path) -> None:
    s = asked(tmp_path)
    issued = signed(s)
    assert give(s, issued.chain, None) == ACCEPTED
    assert shown(s) == issued.certificate
    assert shown(s, V2G) is None


@pytest.mark.verifies("A03.FR.15")
def test_a03_fr_15_the_v2g_certificate_that_became_valid_last_is_used(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    old = renew(s, V2G, v2g()[2], valid=period(-1000, 40 * DAY))
    s.forget()
    s.advance(10 * DAY + 3)
    older = signed(s, v2g()[2], valid=period(-2000, YEAR))
    assert give(s, older.chain, V2G) == ACCEPTED
    assert shown(s, V2G) == old.certificate
    assert s.commanded("use_v2g_certificate") == []
    newer = renew(s, V2G, v2g()[2], valid=period(s.now - 10, YEAR))
    assert shown(s, V2G) == newer.certificate


@pytest.mark.verifies("A03.FR.03")
def test_a03_fr_03_what_became_due_offline_is_sent_when_the_link_is_back(tmp_path: Path) -> None:
    s = expiring(tmp_path)
    s.disconnect()
    s.advance(11 * DAY)
    assert s.of("SignCertificate") == []
    assert s.state("station_certificate") == "unsent"
    s.connect()
    assert len(s.of("SignCertificate")) == 1
    assert s.state("station_certificate") == "awaiting"


@pytest.mark.verifies("A03.FR.03")
def test_a03_fr_03_a_link_without_acceptance_is_not_enough(tmp_path: Path) -> None:
    s = expiring(tmp_path)
    s.disconnect()
    s.advance(11 * DAY)
    s.answers["BootNotification"] = s.boot_answer("Pending", RARELY)
    s.power_cut()
    s.connect()
    assert s.of("SignCertificate") == []
    s.answers["BootNotification"] = s.boot_answer("Accepted", RARELY)
    s.advance(RARELY + 1)
    assert len(s.of("SignCertificate")) == 1


def test_a03_a_key_that_was_being_made_when_the_power_went_is_made_anew(tmp_path: Path) -> None:
    s = expiring(tmp_path)
    desk, s.desk = s.desk, None  # the desk has not answered yet
    s.advance(10 * DAY + 2)
    assert s.state("station_certificate") == "making"
    assert s.of("SignCertificate") == []
    s.power_cut()
    assert desk is not None
    assert len(s.of("SignCertificate")) == 1
    assert give(s, signed(s, cso()[1]).chain, STATION) == ACCEPTED
