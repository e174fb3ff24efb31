"""A02: how long a signed certificate is waited for, and what is sent meanwhile."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from certificates import (
    RARELY,
    YEAR,
    certified,
    certified_options,
    csr,
    folder_picture,
    give,
    period,
    shown,
    signed,
    trigger,
    v2g,
    with_v2g,
)
from virtual_station import VirtualStation

from specharge_engine.certificates import STATION, V2G

WAIT = "SecurityCtrlr.CertSigningWaitMinimum"
TIMES = "SecurityCtrlr.CertSigningRepeatTimes"
PNC = "ISO15118Ctrlr.PnCEnabled"


MACHINES = {STATION: "station_certificate", V2G: "v2g_certificate"}
BOTH = pytest.mark.parametrize("use", [STATION, V2G])


def waiting(folder: Path, times: int = 3, use: str = STATION) -> VirtualStation:
    """A station whose SignCertificate the CSMS has accepted at time 0."""
    s = with_v2g(folder, variables={WAIT: "100", TIMES: str(times)})
    trigger(s, use)
    s.forget()
    return s


def signed_for(s: VirtualStation, use: str) -> str:
    """Have the last signing request signed by who signs for that use."""
    return signed(s, v2g()[2] if use == V2G else None).chain


def moments(s: VirtualStation) -> list[float]:
    """Return when SignCertificate was sent."""
    return [sent.time for sent in s.of("SignCertificate")]


@pytest.mark.verifies("A02.FR.17", "A02.FR.18", "A02.FR.19")
@BOTH
def test_a02_fr_18_the_wait_doubles_with_every_repeat_and_then_the_station_stops(tmp_path: Path, use: str) -> None:
    s = waiting(tmp_path, use=use)
    s.advance(99.9)
    assert moments(s) == []
    s.advance(0.2)
    assert moments(s) == [100]
    s.advance(10 * YEAR / 365)
    assert moments(s) == [100, 300, 700]
    assert s.state(MACHINES[use]) == "stopped"


@pytest.mark.verifies("A02.FR.19")
@pytest.mark.parametrize(("times", "sent"), [(0, []), (1, [100]), (2, [100, 300])])
def test_a02_fr_19_the_station_repeats_as_often_as_the_variable_says(
    tmp_path: Path, times: int, sent: list[float]
) -> None:
    s = waiting(tmp_path, times)
    s.advance(100_000)
    assert moments(s) == sent
    assert s.state("station_certificate") == "stopped"


@pytest.mark.verifies("A02.FR.17")
@BOTH
def test_a02_fr_17_what_is_repeated_is_the_same_signing_request(tmp_path: Path, use: str) -> None:
    s = with_v2g(tmp_path, variables={WAIT: "100"})
    trigger(s, use)
    s.advance(101)
    first, second = s.of("SignCertificate")
    assert first.payload == second.payload
    assert give(s, signed_for(s, use), use) == {"status": "Accepted"}


@pytest.mark.verifies("A02.FR.19", "A02.FR.02")
@BOTH
def test_a02_fr_19_a_trigger_begins_anew_with_another_key(tmp_path: Path, use: str) -> None:
    s = with_v2g(tmp_path, variables={WAIT: "100", TIMES: "1"})
    trigger(s, use)
    old = csr(s)
    s.advance(1000)
    assert s.state(MACHINES[use]) == "stopped"
    s.forget()
    start = s.now
    assert trigger(s, use) == {"status": "Accepted"}
    assert csr(s).public_key() != old.public_key()
    s.advance(100_000)
    assert moments(s) == [start, start + 100]


@pytest.mark.verifies("A02.FR.19", "A02.FR.08")
def test_a02_fr_19_a_certificate_that_comes_after_all_is_taken(tmp_path: Path) -> None:
    s = certified(tmp_path, variables={WAIT: "100", TIMES: "0"})
    trigger(s)
    s.advance(1000)
    issued = signed(s)
    assert give(s, issued.chain) == {"status": "Accepted"}
    assert s.state("station_certificate") == "idle"
    assert shown(s) == issued.certificate


@pytest.mark.verifies("A02.FR.17")
def test_a02_fr_17_a_wait_of_0_seconds_is_none_and_nothing_is_repeated(tmp_path: Path) -> None:
    s = certified(tmp_path, variables={WAIT: "0"})
    trigger(s)
    s.advance(YEAR / 12)
    assert len(s.of("SignCertificate")) == 1


@pytest.mark.verifies("A02.FR.08")
@BOTH
def test_a02_fr_17_once_the_certificate_is_there_nothing_is_repeated(tmp_path: Path, use: str) -> None:
    s = with_v2g(tmp_path, variables={WAIT: "100"})
    trigger(s, use)
    assert give(s, signed_for(s, use), use) == {"status": "Accepted"}
    if not s.linked:
        s.connect()
    s.advance(5000)
    assert len(s.of("SignCertificate")) == 1
    assert s.state(MACHINES[use]) == "idle"


@pytest.mark.verifies("A02.FR.20", "A02.FR.07")
@pytest.mark.parametrize("use", [STATION, None])
def test_a02_fr_20_after_an_invalid_certificate_nothing_is_repeated_before_a_trigger(
    tmp_path: Path, use: str | None
) -> None:
    s = waiting(tmp_path)
    assert give(s, "nonsense", use)["status"] == "Rejected"
    s.advance(100_000)
    assert moments(s) == []
    assert s.state("station_certificate") == "stopped"
    assert trigger(s) == {"status": "Accepted"}
    assert len(moments(s)) == 1


@pytest.mark.verifies("A02.FR.20")
def test_a02_fr_20_so_it_is_when_the_certificate_overtakes_the_answer(tmp_path: Path) -> None:
    s = certified(tmp_path, variables={WAIT: "100"})
    s.answers["SignCertificate"] = None
    trigger(s)
    (sent,) = s.of("SignCertificate")
    give(s, "nonsense")
    s.receive(json.dumps([3, sent.message_id, {"status": "Accepted"}]))
    s.advance(100_000)
    assert len(s.of("SignCertificate")) == 1
    assert s.state("station_certificate") == "stopped"


@pytest.mark.verifies("A02.FR.20")
def test_a02_fr_20_a_certificate_for_iso15118_that_is_invalid_does_not_stop_the_other(tmp_path: Path) -> None:
    s = waiting(tmp_path)
    s.set_variable("ISO15118Ctrlr.SeccId", "SECC")
    trigger(s, V2G)
    give(s, "nonsense", V2G)
    assert s.state("v2g_certificate") == "stopped"
    assert s.state("station_certificate") == "awaiting"


@pytest.mark.verifies("A02.FR.12")
def test_a02_fr_12_a_csms_that_cannot_process_it_is_not_asked_again(tmp_path: Path) -> None:
    s = certified(tmp_path, variables={WAIT: "100"})
    s.answers["SignCertificate"] = {"status": "Rejected"}
    trigger(s)
    s.advance(100_000)
    assert len(s.of("SignCertificate")) == 1
    assert s.state("station_certificate") == "stopped"
    assert s.kernel.values[PNC] is True


@pytest.mark.verifies("A02.FR.21", "A02.FR.12")
def test_a02_fr_21_without_a_v2g_certificate_plug_and_charge_is_off_until_the_next_boot(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    s.answers["SignCertificate"] = {"status": "Rejected"}
    trigger(s, V2G)
    assert s.kernel.values[PNC] is False
    assert s.state("v2g_certificate") == "stopped"
    s.advance(100_000)
    assert s.kernel.values[PNC] is False
    s.power_cut()
    assert s.kernel.values[PNC] is True
    assert s.set_variable(PNC, "false") == "Accepted"
    s.power_cut()
    assert s.kernel.values[PNC] is False, "it is as the CSMS has set it now"


@pytest.mark.verifies("A02.FR.12")
def test_a02_fr_21_what_was_off_before_stays_off(tmp_path: Path) -> None:
    s = with_v2g(tmp_path, variables={PNC: "false"})
    s.answers["SignCertificate"] = {"status": "Rejected"}
    trigger(s, V2G)
    s.power_cut()
    assert s.kernel.values[PNC] is False


@pytest.mark.verifies("A02.FR.12")
def test_a02_fr_21_a_certificate_for_both_that_is_refused_leaves_it_on(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    s.answers["SignCertificate"] = {"status": "Rejected"}
    trigger(s, None)
    assert s.kernel.values[PNC] is True


@pytest.mark.verifies("A02.FR.17", "A02.FR.18")
@BOTH
def test_a02_fr_17_a_request_that_the_csms_does_not_answer_is_repeated_too(tmp_path: Path, use: str) -> None:
    s = with_v2g(tmp_path, variables={WAIT: "100"})
    s.answers["SignCertificate"] = None
    trigger(s, use)
    s.advance(30 + 99)
    assert len(s.of("SignCertificate")) == 1
    s.advance(2)
    assert len(s.of("SignCertificate")) == 2


@BOTH
def test_a02_the_answer_to_an_older_request_says_nothing_of_the_newer(tmp_path: Path, use: str) -> None:
    s = with_v2g(tmp_path)
    s.answers["SignCertificate"] = None
    trigger(s, use)
    (sent,) = s.of("SignCertificate")
    trigger(s, use)
    assert s.state(MACHINES[use]) == "asking"
    s.receive(json.dumps([3, sent.message_id, {"status": "Rejected"}]))
    assert s.state(MACHINES[use]) == "asking"
    assert len(s.of("SignCertificate")) == 2
    s.receive(json.dumps([3, s.of("SignCertificate")[-1].message_id, {"status": "Accepted"}]))
    assert s.state(MACHINES[use]) == "awaiting"


@pytest.mark.verifies("A02.FR.03")
def test_a02_fr_03_a_key_that_cannot_be_kept_is_not_asked_for(tmp_path: Path) -> None:
    s = certified(tmp_path)
    assert s.certificates is not None
    in_the_way = s.certificates / "ChargingStationCertificate.pending.pem.new"
    in_the_way.mkdir()
    assert trigger(s) == {"status": "Accepted"}
    assert s.sent == []
    assert s.state("station_certificate") == "idle"
    in_the_way.rmdir()
    trigger(s)
    assert len(s.of("SignCertificate")) == 1


@pytest.mark.verifies("A02.FR.02", "A02.FR.03")
@pytest.mark.parametrize("use", [STATION, V2G])
def test_a02_fr_03_a_csms_that_says_pending_may_have_the_certificate_renewed_first(tmp_path: Path, use: str) -> None:
    s = VirtualStation(**certified_options(tmp_path))
    s.boot("Pending", RARELY)
    s.forget()
    assert trigger(s, use) == {"status": "Accepted"}
    (sent,) = s.sent
    assert (sent.action, sent["certificateType"]) == ("SignCertificate", use)


# Over a lost link and a power cut.


@pytest.mark.verifies("A02.FR.03")
@BOTH
def test_a02_fr_03_a_request_of_an_offline_time_is_sent_when_the_link_is_back(tmp_path: Path, use: str) -> None:
    s = with_v2g(tmp_path)
    s.answers["SignCertificate"] = None
    trigger(s, use)
    s.disconnect()
    assert s.state(MACHINES[use]) == "unsent"
    s.answers["SignCertificate"] = {"status": "Accepted"}
    s.forget()
    s.connect()
    assert len(s.of("SignCertificate")) == 1
    assert s.state(MACHINES[use]) == "awaiting"


@pytest.mark.verifies("A02.FR.17", "A02.FR.18")
def test_a02_fr_17_the_wait_and_its_length_outlive_a_power_cut(tmp_path: Path) -> None:
    s = waiting(tmp_path)
    s.advance(150)
    start = s.now
    s.power_cut()
    assert s.state("station_certificate") == "awaiting"
    s.advance(500)
    assert [sent.time for sent in s.of("SignCertificate")] == [100, 300]
    assert s.now > start
    assert give(s, signed(s).chain) == {"status": "Accepted"}


@pytest.mark.verifies("A02.FR.03")
@BOTH
def test_a02_fr_03_a_request_that_a_power_cut_swallowed_is_sent_after_the_boot(tmp_path: Path, use: str) -> None:
    s = with_v2g(tmp_path)
    s.answers["SignCertificate"] = None
    trigger(s, use)
    before = csr(s)
    s.answers["SignCertificate"] = {"status": "Accepted"}
    s.forget()
    s.power_cut()
    (sent,) = s.of("SignCertificate")
    assert csr(s).public_key() == before.public_key()
    assert sent.time >= s.of("BootNotification")[0].time
    assert s.state(MACHINES[use]) == "awaiting"
    assert give(s, signed_for(s, use), use) == {"status": "Accepted"}


@pytest.mark.verifies("A02.FR.20")
def test_a02_fr_20_a_station_that_has_stopped_does_not_begin_again_with_a_boot(tmp_path: Path) -> None:
    s = waiting(tmp_path)
    give(s, "nonsense")
    s.power_cut()
    s.advance(100_000)
    assert moments(s) == []


# One for both.


@pytest.mark.verifies("A02.FR.14", "A02.FR.08", "A02.FR.13")
def test_a02_fr_14_a_certificate_without_type_is_for_what_its_key_was_made_for(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    trigger(s)
    issued = signed(s)
    assert give(s, issued.chain, None) == {"status": "Accepted"}
    assert shown(s) == issued.certificate
    assert shown(s, V2G) is None
    s.dial()
    trigger(s, V2G)
    issued = signed(s, v2g()[2])
    assert give(s, issued.chain, None) == {"status": "Accepted"}
    assert shown(s, V2G) == issued.certificate
    assert shown(s) != issued.certificate


@pytest.mark.verifies("A02.FR.02", "A02.FR.03", "A02.FR.08", "A02.FR.13")
def test_a02_one_certificate_for_both_needs_a_root_of_each(tmp_path: Path) -> None:
    from certificates import cso, install

    from specharge_engine.certificates import V2G_ROOT

    s = certified(tmp_path)
    trigger(s, None)
    assert give(s, signed(s).chain, None)["status"] == "Rejected", "no V2G root is installed"
    assert install(s, cso()[0], V2G_ROOT) == {"status": "Accepted"}
    s.forget()
    trigger(s, None)
    issued = signed(s)
    assert give(s, issued.chain, None) == {"status": "Accepted"}
    assert shown(s) == shown(s, V2G) == issued.certificate
    assert not s.linked
    assert s.state("station_certificate") == "idle"
    assert not any(name.endswith(".pending.pem") for name in folder_picture(s))


@pytest.mark.verifies("A02.FR.20")
def test_a02_what_is_for_both_may_not_be_given_for_one(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    trigger(s, None)
    assert give(s, signed(s).chain, STATION)["status"] == "Rejected"
    assert s.state("station_certificate") == "stopped"


# Which V2G certificate is used.


@pytest.mark.verifies("A02.FR.15")
def test_a02_fr_15_of_several_v2g_certificates_the_one_that_became_valid_last_is_used(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    for start, used in ((-1000, True), (-500, True), (-800, False)):
        trigger(s, V2G)
        issued = signed(s, v2g()[2], valid=period(start, YEAR))
        s.commands.clear()
        assert give(s, issued.chain, V2G) == {"status": "Accepted"}
        assert (shown(s, V2G) == issued.certificate) is used
    s.power_cut()
    told = s.commanded("use_v2g_certificate")
    assert told
    newest = shown(s, V2G)
    assert newest is not None
    assert newest.not_valid_before_utc.timestamp() - 1_800_000_000 == pytest.approx(-500, abs=2)


@pytest.mark.verifies("A02.FR.15")
def test_a02_fr_15_the_hardware_is_told_which_file_to_use(tmp_path: Path) -> None:
    s = with_v2g(tmp_path)
    assert s.commanded("use_v2g_certificate") == []
    trigger(s, V2G)
    give(s, signed(s, v2g()[2]).chain, V2G)
    (command,) = s.commanded("use_v2g_certificate")
    file = Path(command.arguments["file"])
    assert file.read_bytes().count(b"BEGIN CERTIFICATE") == 3
    s.commands.clear()
    trigger(s, V2G)
    assert s.commanded("use_v2g_certificate") == []
    give(s, signed(s, v2g()[2]).chain, V2G)
    assert [command.arguments["file"] for command in s.commanded("use_v2g_certificate")] == [str(file)]
    s.commands.clear()
    s.power_cut()
    assert [command.arguments["file"] for command in s.commanded("use_v2g_certificate")] == [str(file)]
