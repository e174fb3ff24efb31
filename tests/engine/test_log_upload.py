"""The upload of a log over real sockets (use case N01): HTTP and HTTPS, what goes over it, what comes of it."""

from __future__ import annotations

import asyncio
import base64
import json
import socket
import ssl
import threading
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from authority import Issued, hierarchy, server
from log_server import LogServer, serving
from real_station import PASSWORD, Trace, configured, new_station, running
from virtual_station import EPOCH, VirtualStation, station

from specharge_engine.http_upload import upload
from specharge_engine.logs import MOST_STEPS, DiagnosticsLog
from specharge_engine.sim.csms import Csms
from specharge_engine.station import Station
from specharge_engine.timestamps import format_time
from specharge_engine.upload import Uploader
from specharge_generated.events import EVENTS

LINES = b'{"line":1}\n{"line":2}\n'
NAME = "security-log-20270115T080000.jsonl"


def send(url: str, roots: tuple[str, ...] = (), body: bytes = LINES) -> str:
    """Upload and return the outcome."""
    return upload(url, NAME, body, lambda: roots, threading.Event())


# What goes over HTTP.


@pytest.mark.verifies("N01.FR.14", "N01.FR.19")
def test_n01_fr_19_a_post_says_what_it_carries_and_under_which_name() -> None:
    with serving() as logs:
        assert send(f"{logs.url}/incoming?station=CS%20001") == "Uploaded"
    (request,) = logs.arrived
    assert (request.method, request.path, request.body) == ("POST", "/incoming?station=CS%20001", LINES)
    assert request.headers["Content-Type"] == "application/octet-stream"
    assert request.headers["Content-Disposition"] == f'form-data; name="uploadfile"; filename="{NAME}"'
    assert request.headers["Content-Length"] == str(len(LINES))
    assert "Authorization" not in request.headers


def test_a_log_of_several_chunks_arrives_whole() -> None:
    body = b"".join(b'{"line":%d}\n' % number for number in range(50_000))
    with serving() as logs:
        assert send(logs.url, body=body) == "Uploaded"
    assert logs.arrived[0].body == body
    assert logs.arrived[0].path == "/"


def test_user_and_password_of_the_url_are_shown_to_the_server_and_are_no_part_of_the_request() -> None:
    with serving() as logs:
        assert send(logs.url.replace("//", "//log%3Auser:p%40ss@word@") + "/x") == "Uploaded"
    (request,) = logs.arrived
    shown = base64.b64decode(request.headers["Authorization"].removeprefix("Basic ")).decode()
    assert shown == "log:user:p@ss@word"
    assert request.path == "/x"
    assert "@" not in request.headers["Host"]


@pytest.mark.parametrize("status", [405, 501])
def test_a_server_without_post_gets_a_put(status: int) -> None:
    with serving() as logs:
        logs.statuses["POST"] = [status]
        assert send(f"{logs.url}/x") == "Uploaded"
    assert [(request.method, request.body) for request in logs.arrived] == [("POST", LINES), ("PUT", LINES)]


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (200, "Uploaded"),
        (201, "Uploaded"),
        (400, "BadMessage"),
        (401, "PermissionDenied"),
        (403, "PermissionDenied"),
        (307, "UploadFailure"),
        (404, "UploadFailure"),
        (500, "UploadFailure"),
        (503, "UploadFailure"),
    ],
)
def test_what_the_server_answers_decides_the_outcome(status: int, outcome: str) -> None:
    with serving() as logs:
        logs.statuses["POST"] = [status]
        assert send(logs.url) == outcome
    assert len(logs.arrived) == 1


def test_a_server_without_either_method_does_not_support_it() -> None:
    with serving() as logs:
        logs.statuses = {"POST": [501], "PUT": [405]}
        assert send(logs.url) == "NotSupportedOperation"


def test_where_nobody_listens_the_upload_fails() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        assert send(f"http://127.0.0.1:{taken.getsockname()[1]}/") == "UploadFailure"


def test_a_server_that_speaks_something_else_is_a_bad_message() -> None:
    listener = socket.create_server(("127.0.0.1", 0))

    def answer() -> None:
        connection, _ = listener.accept()
        connection.sendall(b"220 ftp.example ready\r\n")
        time.sleep(0.1)  # so that what it says is read before the connection is reset
        connection.close()

    thread = threading.Thread(target=answer)
    thread.start()
    assert send(f"http://127.0.0.1:{listener.getsockname()[1]}/") == "BadMessage"
    thread.join()
    listener.close()


# HTTPS.


def context(folder: Path, issued: Issued) -> ssl.SSLContext:
    """Return the context of a server with that certificate."""
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(*issued.write(folder, "logs"))
    return made


@pytest.mark.verifies("N01.FR.15")
def test_n01_fr_15_a_server_of_the_csms_s_trust_chain_is_believed(tmp_path: Path) -> None:
    root, below = hierarchy()
    with serving(context(tmp_path, server(below))) as logs:
        assert send(logs.url, (root.pem,)) == "Uploaded"
    assert logs.arrived[0].body == LINES


def test_n01_fr_15_any_other_server_gets_nothing(tmp_path: Path) -> None:
    _, below = hierarchy()
    stranger, _ = hierarchy()
    with serving(context(tmp_path, server(below))) as logs:
        assert send(logs.url.replace("//", "//user:secret@"), (stranger.pem,)) == "UploadFailure"
        assert send(logs.url) == "UploadFailure"
    with serving(context(tmp_path, server(below, "elsewhere.example"))) as logs_too:
        assert send(logs_too.url, (hierarchy()[0].pem,)) == "UploadFailure"
    assert logs.arrived == logs_too.arrived == []


@pytest.mark.verifies("N01.FR.16")
def test_n01_fr_16_what_the_operating_system_trusts_is_believed_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, below = hierarchy()
    csms, _ = hierarchy()
    (tmp_path / "system.pem").write_text(root.pem, encoding="ascii")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "system.pem"))
    with serving(context(tmp_path, server(below))) as logs:
        assert send(logs.url, (csms.pem,)) == "Uploaded"
    assert len(logs.arrived) == 1


def test_roots_that_cannot_be_read_are_a_failed_upload(tmp_path: Path) -> None:
    def gone() -> tuple[str, ...]:
        raise OSError("the folder is gone")

    assert upload("https://localhost:1/", NAME, LINES, gone, threading.Event()) == "UploadFailure"


# One at a time, beside the event loop.


def test_an_upload_that_another_replaces_ends_without_a_word() -> None:
    async def scene() -> None:
        outcomes: asyncio.Queue[tuple[str, str]] = asyncio.Queue()
        uploader = Uploader(lambda reference, outcome: outcomes.put_nowait((reference, outcome)), lambda: ())
        with serving() as slow, serving() as logs:
            slow.hang = threading.Event()
            uploader.start("first", slow.url, NAME, LINES)
            while not slow.arrived:
                await asyncio.sleep(0.005)
            uploader.start("second", logs.url, NAME, LINES)
            assert await asyncio.wait_for(outcomes.get(), 10) == ("second", "Uploaded")
            slow.hang.set()
            uploader.start("third", logs.url, NAME, LINES)
            assert await asyncio.wait_for(outcomes.get(), 10) == ("third", "Uploaded")
        assert outcomes.empty()

    asyncio.run(scene())


def test_a_cancelled_upload_sends_no_more_chunks() -> None:
    cancelled = threading.Event()
    cancelled.set()
    with serving() as logs:
        assert upload(logs.url, NAME, LINES, tuple, cancelled) == "AcceptedCanceled"
    assert [request.body for request in logs.arrived] in ([], [b""])


# A whole station.

Scene = Callable[[Csms, Station, LogServer, Trace], Coroutine[Any, Any, None]]


def play(folder: Path, scene: Scene) -> None:
    """Let a station and its CSMS run while the scene does."""

    async def run() -> None:
        async with Csms(password=PASSWORD) as csms:
            station = new_station(configured(folder, csms.url))
            trace = Trace(station)
            with serving() as logs:
                async with running(station):
                    await csms.next("SecurityEventNotification")
                    await scene(csms, station, logs, trace)

    asyncio.run(run())


async def get_log(csms: Csms, kind: str, location: str, **fields: Any) -> dict[str, Any]:
    """Ask for a log and return the answer."""
    request = {"logType": kind, "requestId": 123, "log": {"remoteLocation": location}, **fields}
    return dict(await csms.call("CS001", "GetLog", request))


async def ended(csms: Csms) -> list[dict[str, Any]]:
    """Wait for the second LogStatusNotification and return all."""
    await csms.wait_for(lambda: len(csms.stations["CS001"].calls("LogStatusNotification")) >= 2)
    return [dict(payload) for payload in csms.stations["CS001"].calls("LogStatusNotification")]


@pytest.mark.verifies("N01.FR.03", "N01.FR.01", "N01.FR.02", "N01.FR.08", "N01.FR.09")
def test_n01_fr_03_the_security_log_reaches_the_server(tmp_path: Path) -> None:
    async def scene(csms: Csms, station: Station, logs: LogServer, trace: Trace) -> None:
        station.report(EVENTS["tamper_detected"](what="door"))
        await csms.next("SecurityEventNotification")
        answer = await get_log(csms, "SecurityLog", f"{logs.url}/logs")
        assert answer["status"] == "Accepted"
        assert await ended(csms) == [
            {"status": "Uploading", "requestId": 123},
            {"status": "Uploaded", "requestId": 123},
        ]
        (request,) = logs.arrived
        assert f'filename="{answer["filename"]}"' in request.headers["Content-Disposition"]
        entries = [json.loads(line) for line in request.body.decode().splitlines()]
        assert [entry["type"] for entry in entries] == ["StartupOfTheDevice", "TamperDetectionActivated"]
        assert entries[1]["techInfo"] == "door"

    play(tmp_path, scene)


@pytest.mark.verifies("N01.FR.04")
def test_n01_fr_04_the_diagnostics_tell_what_the_station_is_and_did(tmp_path: Path) -> None:
    async def scene(csms: Csms, station: Station, logs: LogServer, trace: Trace) -> None:
        assert (await get_log(csms, "DiagnosticsLog", logs.url))["status"] == "Accepted"
        await ended(csms)
        present, *past = [json.loads(line) for line in logs.arrived[0].body.decode().splitlines()]
        assert present["station"] == {"id": "CS001", "vendor": "Example", "model": "Demo"}
        assert present["machines"]["registration"] == "accepted"
        assert present["variables"]["OCPPCommCtrlr.OfflineThreshold"] == "60"
        assert "SecurityCtrlr.BasicAuthPassword" not in present["variables"]
        transitions = [(line["machine"], line["event"]) for line in past if "machine" in line]
        assert ("registration", "BootNotificationResponse") in transitions
        frames = [json.loads(line["sent"])[2] for line in past if "sent" in line and line["sent"].startswith("[2")]
        assert frames[0] == "BootNotification"
        assert any('"Accepted"' in line.get("received", "") for line in past)
        assert PASSWORD not in logs.arrived[0].body.decode()

    play(tmp_path, scene)


@pytest.mark.verifies("N01.FR.10")
def test_n01_fr_10_a_server_that_refuses_is_told_after_the_last_attempt(tmp_path: Path) -> None:
    async def scene(csms: Csms, station: Station, logs: LogServer, trace: Trace) -> None:
        logs.statuses["POST"] = [500, 403]
        await get_log(csms, "SecurityLog", logs.url, retries=1, retryInterval=1)
        assert [payload["status"] for payload in await ended(csms)] == ["Uploading", "PermissionDenied"]
        assert len(logs.arrived) == 2

    play(tmp_path, scene)


@pytest.mark.verifies("N01.FR.12", "N01.FR.20")
def test_n01_fr_12_a_new_request_ends_an_upload_that_hangs(tmp_path: Path) -> None:
    async def scene(csms: Csms, station: Station, logs: LogServer, trace: Trace) -> None:
        with serving() as slow:
            slow.hang = threading.Event()
            await get_log(csms, "SecurityLog", slow.url)
            await csms.wait_for(lambda: len(csms.stations["CS001"].calls("LogStatusNotification")) == 1)
            assert (await get_log(csms, "SecurityLog", logs.url, requestId=124))["status"] == "AcceptedCanceled"
            await csms.wait_for(lambda: len(csms.stations["CS001"].calls("LogStatusNotification")) == 4)
        told = [(p["status"], p["requestId"]) for p in csms.stations["CS001"].calls("LogStatusNotification")]
        assert told == [("Uploading", 123), ("AcceptedCanceled", 123), ("Uploading", 124), ("Uploaded", 124)]

    play(tmp_path, scene)


def test_a_station_that_is_told_to_stop_does_not_wait_for_an_upload(tmp_path: Path) -> None:
    async def scene(csms: Csms, station: Station, logs: LogServer, trace: Trace) -> None:
        logs.hang = threading.Event()
        await get_log(csms, "SecurityLog", logs.url)
        await csms.wait_for(lambda: len(csms.stations["CS001"].calls("LogStatusNotification")) == 1)
        station.quit()

    begun = time.monotonic()
    play(tmp_path, scene)
    assert time.monotonic() - begun < 10


def test_the_credentials_of_a_location_are_in_no_trace_and_no_diagnostics(tmp_path: Path) -> None:
    async def scene(csms: Csms, station: Station, logs: LogServer, trace: Trace) -> None:
        location = logs.url.replace("//", "//uploader:s3cr3t-of-the-logs@")
        await get_log(csms, "SecurityLog", location)
        await ended(csms)
        await get_log(csms, "DiagnosticsLog", location)
        await csms.wait_for(lambda: len(logs.arrived) == 2)
        seen = json.dumps(trace.records) + logs.arrived[1].body.decode()
        assert "[not shown]@localhost" in seen
        assert "s3cr3t" not in seen
        assert base64.b64encode(b"uploader:s3cr3t-of-the-logs").decode() in logs.arrived[0].headers["Authorization"]

    play(tmp_path, scene)


# What the diagnostics hold.


def diagnostics(s: VirtualStation, most: int = MOST_STEPS, **window: float) -> list[dict[str, Any]]:
    """Return what the diagnostics of a virtual station say of its steps so far, after the line on the present."""
    log = DiagnosticsLog(most)
    for step in s.steps:
        log.add(step.now + s.kernel.offset, step)
    present, *past = log.lines(s.kernel, window.get("oldest"), window.get("latest"))
    assert json.loads(present)["time"] == s.kernel.timestamp()
    return [json.loads(line) for line in past]


@pytest.mark.verifies("N01.FR.04")
def test_n01_fr_04_diagnostics_tell_of_the_time_that_was_asked_for() -> None:
    s = station()
    s.steps.clear()
    for _ in range(3):
        s.advance(10)
        s.swipe()
    moments = {line["time"] for line in diagnostics(s)}
    assert moments == {format_time(EPOCH + seconds) for seconds in (10, 20, 30)}
    between = {line["time"] for line in diagnostics(s, oldest=EPOCH + 15, latest=EPOCH + 25)}
    assert between == {format_time(EPOCH + 20)}


def test_diagnostics_forget_the_oldest_steps_first() -> None:
    s = station()
    for _ in range(MOST_STEPS + 5):
        s.receive("nonsense")
    told = diagnostics(s)
    assert len([line for line in told if "received" in line]) == MOST_STEPS
    assert not any("BootNotification" in line.get("sent", "") for line in told)
    assert diagnostics(s, most=0) == []


def test_diagnostics_cut_long_frames_and_show_faults() -> None:
    s = station()
    s.receive(json.dumps([2, "m", "DataTransfer", {"vendorId": "v", "data": "x" * 9000}]))
    s.steps[-1].fault(0.0, "demo", "RuntimeError: a machine failed")
    long = [line["received"] for line in diagnostics(s) if "xxx" in line.get("received", "")]
    assert [len(text) for text in long] == [2002]
    assert {"fault": "demo: RuntimeError: a machine failed"}.items() <= diagnostics(s)[-2].items()
