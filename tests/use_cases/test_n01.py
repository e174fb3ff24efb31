"""N01: retrieve a log."""

import json
from pathlib import Path
from typing import Any

import pytest
from virtual_station import EPOCH, VirtualStation, station

from specharge_engine.effects import Command
from specharge_engine.timestamps import format_time
from specharge_generated.events import EVENTS

WHERE = "http://logs.example/incoming"
FAILURES = ["UploadFailure", "BadMessage", "PermissionDenied", "NotSupportedOperation"]


def at(seconds: float) -> str:
    """Return a moment of virtual time as OCPP writes it."""
    return format_time(EPOCH + seconds)


def get_log(
    s: VirtualStation, kind: str = "SecurityLog", request: int = 7, where: str = WHERE, **fields: Any
) -> dict[str, Any]:
    """Send GetLog; `oldest` and `latest` are of the log, other fields of the request."""
    names = {"oldest": "oldestTimestamp", "latest": "latestTimestamp"}
    window = {names[name]: fields.pop(name) for name in list(fields) if name in names}
    log = {"remoteLocation": where, **window}
    return s.result("GetLog", {"logType": kind, "requestId": request, "log": log, **fields})


def told(s: VirtualStation) -> list[tuple[str, int | None]]:
    """Return status and requestId of every LogStatusNotification, in order."""
    return [(sent["status"], sent.payload.get("requestId")) for sent in s.of("LogStatusNotification")]


def ordered(s: VirtualStation) -> list[Command]:
    """Return what the uploader was told."""
    return s.commanded("upload_log")


def succeed(s: VirtualStation, reference: str | None = None) -> None:
    """Let the upload succeed; by default the one that was ordered last."""
    s.feed(EVENTS["log_uploaded"](reference=reference or ordered(s)[-1].arguments["reference"]))


def fail(s: VirtualStation, outcome: str = "UploadFailure", reference: str | None = None) -> None:
    """Let the upload fail; by default the one that was ordered last."""
    reference = reference or ordered(s)[-1].arguments["reference"]
    s.feed(EVENTS["log_upload_failed"](reference=reference, outcome=outcome))


@pytest.mark.verifies("N01.FR.01", "N01.FR.02", "N01.FR.07", "N01.FR.08")
def test_n01_fr_01_a_log_that_is_there_is_accepted_named_and_uploaded() -> None:
    s = station()
    s.advance(100)
    assert get_log(s, request=123) == {"status": "Accepted", "filename": "security-log-20270115T080140.jsonl"}
    (command,) = ordered(s)
    reference = command.arguments["reference"]
    assert command.arguments == {
        "reference": reference,
        "log_type": "SecurityLog",
        "location": WHERE,
        "filename": "security-log-20270115T080140.jsonl",
    }
    assert [sent.payload for sent in s.of("LogStatusNotification")] == [{"status": "Uploading", "requestId": 123}]
    assert s.state("log_upload") == "busy.uploading"


def test_n01_fr_02_the_answer_leaves_first_then_the_upload_begins() -> None:
    s = station()
    get_log(s)
    effects = s.steps[-1].effects if ordered(s) and s.steps[-1].commands else s.steps[-2].effects
    kinds = [json.loads(e.frame)[0] if hasattr(e, "frame") else e.name for e in effects]
    assert kinds[:2] == [3, "upload_log"]


@pytest.mark.verifies("N01.FR.03", "N01.FR.04")
@pytest.mark.parametrize("kind", ["SecurityLog", "DiagnosticsLog"])
def test_n01_fr_03_it_is_the_log_that_was_asked_for(kind: str) -> None:
    s = station()
    name = get_log(s, kind)["filename"]
    assert ordered(s)[0].arguments["log_type"] == kind
    assert name.startswith({"SecurityLog": "security-log", "DiagnosticsLog": "diagnostics-log"}[kind])


@pytest.mark.verifies("N01.FR.07", "N01.FR.09")
def test_n01_fr_09_a_finished_upload_is_told_under_its_request() -> None:
    s = station()
    get_log(s, request=123)
    s.advance(5)
    succeed(s)
    assert told(s) == [("Uploading", 123), ("Uploaded", 123)]
    assert s.state("log_upload") == "idle"
    s.advance(1000)
    assert len(told(s)) == 2


@pytest.mark.verifies("N01.FR.07", "N01.FR.10")
@pytest.mark.parametrize("outcome", FAILURES)
def test_n01_fr_10_a_failed_upload_is_told_with_what_went_wrong(outcome: str) -> None:
    s = station()
    get_log(s, request=123, retries=0)
    fail(s, outcome)
    assert told(s) == [("Uploading", 123), (outcome, 123)]
    assert s.state("log_upload") == "idle"
    s.advance(1000)
    assert len(ordered(s)) == 1, "0 retries are none"


@pytest.mark.verifies("N01.FR.10")
@pytest.mark.parametrize("outcome", FAILURES)
def test_n01_fr_10_only_after_the_last_attempt_is_a_failure_told(outcome: str) -> None:
    s = station()
    get_log(s, retries=2, retryInterval=20)
    for attempt in (1, 2):
        fail(s, outcome)
        s.advance(19)
        assert len(ordered(s)) == attempt
        s.advance(1)
        assert len(ordered(s)) == attempt + 1
        assert told(s) == [("Uploading", 7)]
    fail(s, outcome)
    assert told(s) == [("Uploading", 7), (outcome, 7)]
    assert ordered(s)[0] == ordered(s)[1] == ordered(s)[2]


@pytest.mark.verifies("N01.FR.09")
def test_n01_fr_09_an_upload_that_succeeds_in_the_end_is_no_failure() -> None:
    s = station()
    get_log(s, retries=1, retryInterval=5)
    fail(s)
    s.advance(5)
    succeed(s)
    assert told(s) == [("Uploading", 7), ("Uploaded", 7)]


@pytest.mark.parametrize(("fields", "retries", "interval"), [({}, 2, 60), ({"retries": 1, "retryInterval": 0}, 1, 1)])
def test_n01_without_figures_of_the_csms_the_station_has_its_own(
    fields: dict[str, int], retries: int, interval: int
) -> None:
    s = station()
    get_log(s, **fields)
    for _ in range(retries):
        fail(s)
        s.advance(interval - 0.5)
        before = len(ordered(s))
        s.advance(0.5)
        assert len(ordered(s)) == before + 1
    fail(s)
    assert told(s)[-1] == ("UploadFailure", 7)


# Refusals.

REFUSED = [
    {"where": "ftp://logs.example/x"},
    {"where": "logs.example/x"},
    {"where": "http://"},
    {"where": "http://logs.example:x/"},
    {"where": "http://logs.example/a b"},
    {"where": "https://logs.example/\nX-Evil: 1"},
    {"where": ""},
]


def picture(s: VirtualStation) -> tuple[object, ...]:
    """Return what a refused GetLog must leave as it is."""
    return ordered(s), told(s), s.state("log_upload"), s.kernel.records.table("security_log").rows.copy()


@pytest.mark.parametrize("fields", REFUSED, ids=lambda fields: fields["where"])
def test_n01_a_location_that_cannot_be_reached_is_rejected(fields: dict[str, str]) -> None:
    s = station()
    before = picture(s)
    assert get_log(s, **fields) == {"status": "Rejected", "statusInfo": {"reasonCode": "InvalidURL"}}
    assert picture(s) == before


def test_n01_a_protocol_that_the_station_does_not_name_is_rejected() -> None:
    s = station(variables={"OCPPCommCtrlr.FileTransferProtocols": "HTTPS"})
    assert get_log(s)["status"] == "Rejected"
    assert get_log(s, where="HTTPS://logs.example")["status"] == "Accepted"


@pytest.mark.verifies("N01.FR.05")
@pytest.mark.parametrize(
    ("kind", "window"),
    [
        ("SecurityLog", {"oldest": at(51)}),
        ("SecurityLog", {"latest": at(-1)}),
        ("SecurityLog", {"oldest": at(1), "latest": at(49)}),
        ("SecurityLog", {"oldest": at(50), "latest": at(0)}),
        ("DiagnosticsLog", {"latest": at(-1)}),
        ("DiagnosticsLog", {"oldest": at(101)}),
        ("DiagnosticsLog", {"oldest": at(60), "latest": at(59)}),
    ],
)
def test_n01_fr_05_a_log_without_anything_of_that_time_is_rejected(kind: str, window: dict[str, str]) -> None:
    s = station()
    s.advance(50)
    s.feed(EVENTS["tamper_detected"]())
    s.advance(50)
    before = picture(s)
    assert get_log(s, kind, **window) == {"status": "Rejected", "statusInfo": {"reasonCode": "NotFound"}}
    assert picture(s) == before


@pytest.mark.verifies("N01.FR.01")
@pytest.mark.parametrize(
    ("kind", "window"),
    [
        ("SecurityLog", {"oldest": at(50)}),
        ("SecurityLog", {"latest": at(0)}),
        ("SecurityLog", {"oldest": at(49), "latest": at(51)}),
        ("DiagnosticsLog", {"latest": at(0)}),
        ("DiagnosticsLog", {"oldest": at(100)}),
        ("DiagnosticsLog", {"oldest": at(-900), "latest": at(900)}),
    ],
)
def test_n01_fr_01_what_there_is_of_that_time_is_accepted(kind: str, window: dict[str, str]) -> None:
    s = station()
    s.advance(50)
    s.feed(EVENTS["tamper_detected"]())
    s.advance(50)
    assert get_log(s, kind, **window)["status"] == "Accepted"
    given = {name: value for name, value in ordered(s)[0].arguments.items() if name in ("oldest", "latest")}
    assert {name: format_time(value) for name, value in given.items()} == window


# A request while an upload goes on.


@pytest.mark.verifies("N01.FR.12", "N01.FR.20", "N01.FR.07", "N01.FR.08", "N01.FR.02")
@pytest.mark.parametrize("waiting", [False, True])
def test_n01_fr_12_a_new_request_cancels_the_upload_that_goes_on(waiting: bool) -> None:
    s = station()
    get_log(s, request=1, retries=5, retryInterval=10)
    if waiting:
        fail(s)
    s.advance(3)
    answer = get_log(s, "DiagnosticsLog", request=2, where="https://other.example/")
    assert answer == {"status": "AcceptedCanceled", "filename": "diagnostics-log-20270115T080003.jsonl"}
    assert told(s) == [("Uploading", 1), ("AcceptedCanceled", 1), ("Uploading", 2)]
    first, second = ordered(s)
    assert first.arguments["reference"] != second.arguments["reference"]
    assert (second.arguments["location"], second.arguments["log_type"]) == ("https://other.example/", "DiagnosticsLog")
    s.advance(100)
    assert len(ordered(s)) == 2, "the first is not tried again"
    succeed(s)
    assert told(s)[3:] == [("Uploaded", 2)]


def test_n01_fr_12_what_becomes_of_the_cancelled_upload_is_told_no_more() -> None:
    s = station()
    get_log(s, request=1)
    get_log(s, request=2)
    cancelled = ordered(s)[0].arguments["reference"]
    before = told(s)
    succeed(s, cancelled)
    fail(s, "UploadFailure", cancelled)
    assert told(s) == before
    assert s.state("log_upload") == "busy.uploading"


def test_n01_fr_12_a_request_that_is_rejected_cancels_nothing() -> None:
    s = station()
    get_log(s, request=1)
    before = picture(s)
    assert get_log(s, request=2, latest=at(-1))["status"] == "Rejected"
    assert picture(s) == before


@pytest.mark.verifies("N01.FR.01")
def test_n01_fr_01_after_an_upload_the_next_one_cancels_nothing() -> None:
    s = station()
    get_log(s, request=1)
    succeed(s)
    assert get_log(s, request=2)["status"] == "Accepted"
    assert told(s) == [("Uploading", 1), ("Uploaded", 1), ("Uploading", 2)]
    fail(s, "UploadFailure")
    s.advance(60)
    assert len(ordered(s)) == 3, "and has its attempts to itself"


# Without a connection, and over a power cut.


@pytest.mark.verifies("N01.FR.07", "N01.FR.09")
def test_n01_fr_09_an_upload_that_ends_offline_is_told_when_the_csms_is_back() -> None:
    s = station()
    get_log(s, request=9)
    s.disconnect()
    succeed(s)
    s.advance(500)
    assert told(s) == [("Uploading", 9)]
    s.connect()
    assert told(s) == [("Uploading", 9), ("Uploaded", 9)]
    s.disconnect()
    s.connect()
    assert len(told(s)) == 2


@pytest.mark.verifies("N01.FR.07", "N01.FR.10")
@pytest.mark.parametrize("outcome", FAILURES)
def test_n01_fr_10_a_failure_that_a_power_cut_kept_from_the_csms_is_told_after_the_boot(
    outcome: str, tmp_path: Path
) -> None:
    s = station(storage=tmp_path)
    get_log(s, request=9, retries=0)
    s.answers["LogStatusNotification"] = None
    fail(s, outcome)
    s.forget()
    for _ in range(3):  # and it is told until it is heard
        s.power_cut()
    assert told(s) == [(outcome, 9)] * 3
    s.answers["LogStatusNotification"] = {}
    s.power_cut()
    assert told(s) == [(outcome, 9)] * 4
    assert s.state("log_upload") == "idle"


@pytest.mark.verifies("N01.FR.07", "N01.FR.09")
def test_n01_fr_09_an_outcome_is_told_with_every_connection_until_it_is_heard() -> None:
    s = station()
    get_log(s, request=9)
    s.answers["LogStatusNotification"] = None
    succeed(s)
    for _ in range(3):
        s.disconnect()
        s.connect()
    assert told(s) == [("Uploading", 9), *[("Uploaded", 9)] * 4]


def test_n01_an_upload_that_a_power_cut_ends_begins_anew(tmp_path: Path) -> None:
    s = station(storage=tmp_path)
    get_log(s, request=9, retries=1, retryInterval=30)
    fail(s)
    before = ordered(s)[0]
    s.forget()
    s.power_cut()
    assert ordered(s) == [before]
    succeed(s)
    assert told(s) == [("Uploaded", 9)]
    s.advance(100)
    assert len(ordered(s)) == 1


def test_n01_a_csms_that_errs_at_the_outcome_is_told_again_with_the_next_connection() -> None:
    s = station()
    get_log(s, request=9)
    s.answers["LogStatusNotification"] = None
    succeed(s)
    s.receive(json.dumps([4, s.of("LogStatusNotification")[-1].message_id, "InternalError", "", {}]))
    assert s.state("log_upload") == "telling.untold"
    s.answers["LogStatusNotification"] = {}
    assert get_log(s, request=10)["status"] == "Accepted", "and a new request is not kept waiting for that"
    assert told(s)[-1] == ("Uploading", 10)


def test_n01_what_the_csms_says_to_uploading_ends_nothing() -> None:
    s = station(answers={"LogStatusNotification": None})
    get_log(s, request=9)
    uploading = s.of("LogStatusNotification")[-1]
    succeed(s)
    s.answers["LogStatusNotification"] = {}
    assert s.state("log_upload") == "telling.asking"
    s.receive(json.dumps([3, uploading.message_id, {}]))
    assert told(s) == [("Uploading", 9), ("Uploaded", 9)]
    assert s.state("log_upload") == "idle"


@pytest.mark.verifies("N01.FR.09")
def test_n01_fr_09_a_csms_that_was_pending_is_told_once_it_accepts_the_station() -> None:
    s = VirtualStation()
    s.boot("Pending", 60)
    assert get_log(s)["status"] == "Accepted"
    succeed(s)
    assert told(s) == []
    s.answers["BootNotification"] = s.boot_answer("Accepted", 300)
    s.advance(60)
    assert told(s) == [("Uploaded", 7)]


def test_n01_a_reset_that_waits_for_the_station_to_be_idle_waits_for_the_upload(tmp_path: Path) -> None:
    s = station(storage=tmp_path)
    get_log(s, request=9, retryInterval=30)
    assert s.result("Reset", {"type": "OnIdle"}) == {"status": "Scheduled"}
    fail(s)
    s.advance(60)
    assert s.commanded("reset_station") == []
    succeed(s)
    s.advance(2)
    assert len(s.commanded("reset_station")) == 1
    assert told(s) == [("Uploading", 9), ("Uploaded", 9)]


# The requestId, also when TriggerMessage asks.


def trigger(s: VirtualStation) -> None:
    """Ask for a LogStatusNotification."""
    assert s.result("TriggerMessage", {"requestedMessage": "LogStatusNotification"}) == {"status": "Accepted"}


@pytest.mark.verifies("N01.FR.13", "N01.FR.07", "F06.FR.14", "F06.FR.15")
def test_n01_fr_13_only_a_station_that_uploads_nothing_leaves_the_request_id_out() -> None:
    s = station()
    trigger(s)
    get_log(s, request=3, retries=1, retryInterval=50)
    trigger(s)
    fail(s)
    trigger(s)
    s.advance(50)
    succeed(s)
    trigger(s)
    expected = [
        {"status": "Idle"},
        {"status": "Uploading", "requestId": 3},
        {"status": "Uploading", "requestId": 3},
        {"status": "Uploading", "requestId": 3},
        {"status": "Uploaded", "requestId": 3},
        {"status": "Idle"},
    ]
    assert [sent.payload for sent in s.of("LogStatusNotification")] == expected
