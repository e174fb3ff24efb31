"""The WebSocket of a station, over real sockets on loopback: dialling, losing, what comes over it.

The rule of this file: the station is whole; its back-off is configured to nothing, so no test waits for time to pass.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import json
import random
from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from real_station import PASSWORD, PATIENCE, LeapingClock, Trace, configured, new_station, running, simulated
from small_machines import program, rule
from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response
from websockets.typing import Subprotocol

from specharge_engine import link as link_module
from specharge_engine.configuration import ConfigurationError
from specharge_engine.machine import RequestMachine
from specharge_engine.reconnect import reconnect_delay
from specharge_engine.sim.csms import Csms, NoAnswer, Script
from specharge_engine.station import Station
from specharge_engine.table import Do
from specharge_machines.standard import STANDARD_MACHINES
from specharge_machines.station import read_configuration

OCPP = Subprotocol("ocpp2.0.1")
Scene = Callable[[Csms, Station], Coroutine[Any, Any, None]]


# When to dial again.

PREFIX = "OCPPCommCtrlr.RetryBackOff"


def delays(minimum: int, repeat: int, spread: int, attempts: int = 7, seed: int = 1) -> list[float]:
    values = {f"{PREFIX}WaitMinimum": minimum, f"{PREFIX}RepeatTimes": repeat, f"{PREFIX}RandomRange": spread}
    source = random.Random(seed)
    return [reconnect_delay(attempt, values, source) for attempt in range(attempts)]


@pytest.mark.parametrize(
    ("minimum", "repeat", "expected"),
    [
        (5, 3, [5, 10, 20, 40, 40, 40, 40]),
        (5, 0, [5, 5, 5, 5, 5, 5, 5]),
        (1, 5, [1, 2, 4, 8, 16, 32, 32]),
        (0, 3, [0, 0, 0, 0, 0, 0, 0]),
    ],
)
def test_the_back_off_doubles_as_often_as_configured(minimum: int, repeat: int, expected: list[float]) -> None:
    assert delays(minimum, repeat, 0) == expected


def test_without_values_there_is_no_back_off() -> None:
    assert [reconnect_delay(attempt, {}, random.Random(1)) for attempt in (0, 1, 99)] == [0, 0, 0]


def test_a_back_off_however_configured_stays_a_number() -> None:
    assert 0 < delays(1, 10_000, 0, attempts=3000)[-1] < float("inf")


@given(*(st.integers(0, 1000) for _ in range(3)), st.integers(0, 2**32))
def test_the_random_part_is_within_its_range_and_drawn_anew(minimum: int, repeat: int, spread: int, seed: int) -> None:
    base, found = delays(minimum, repeat, 0), delays(minimum, repeat, spread, seed=seed)
    parts = [round(with_part - without, 6) for with_part, without in zip(found, base, strict=True) if without < 1e9]
    assert all(0 <= part <= spread for part in parts)
    assert spread == 0 or len(set(parts)) > 1


# A CSMS and a station.


def play(
    folder: Path, scene: Scene, *, script: Script | None = None, password: str | None = None, **options: Any
) -> Csms:
    """Run a scene with a station that the CSMS has answered once; nothing it does may be invalid OCPP.

    A reply to a frame that only a test can send (message id "m") is none of the CSMS's own calls.
    """
    station_options = {name: options.pop(name) for name in ("machines", "clock") if name in options}

    async def run() -> Csms:
        async with Csms(script, password=password) as csms:
            station = new_station(configured(folder, csms.url, **options), **station_options)
            async with running(station):
                await csms.next("BootNotification")
                await csms.wait_for(lambda: csms.stations["CS001"].boots > 0)
                await scene(csms, station)
            await csms.wait_for(lambda: not csms.stations["CS001"].connected)
            replies = "a reply to no call: id 'm'"
            assert [fault for fault in csms.stations["CS001"].invalid if replies not in fault.reason] == []
        return csms

    return asyncio.run(run())


async def cut(csms: Csms) -> None:
    """Cut the connection and wait until the station is back."""
    count = csms.stations["CS001"].connections
    csms.drop_connection("CS001")
    await csms.wait_for(lambda: csms.stations["CS001"].connections > count)


async def settled(csms: Csms, station: Station) -> None:
    """Wait until every transaction message is answered and the station has seen the answer."""
    transactions = csms.stations["CS001"].transactions.values()
    await csms.wait_for(lambda: all(set(t.seq_nos) == t.answered for t in transactions))
    await csms.call("CS001", "GetVariables", {"getVariableData": [NAME]})
    assert not station.kernel.outbox.kept


# A bare server.


class Server:
    """Takes connections without a word; `requests` are the handshakes, `sockets` what is open."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.sockets: asyncio.Queue[ServerConnection] = asyncio.Queue()
        self.closed: list[int | None] = []
        self.url = ""
        self.changed = asyncio.Condition()

    async def handle(self, socket: ServerConnection) -> None:
        self.sockets.put_nowait(socket)
        await socket.wait_closed()
        self.closed.append(socket.close_code)
        async with self.changed:
            self.changed.notify_all()

    def note(self, connection: ServerConnection, request: Request) -> Response | None:
        self.requests.append(request)
        return None

    async def next_socket(self) -> ServerConnection:
        async with asyncio.timeout(PATIENCE):
            return await self.sockets.get()

    async def next_frame(self, socket: ServerConnection) -> list[Any]:
        async with asyncio.timeout(PATIENCE):
            frame = json.loads(await socket.recv())
        assert isinstance(frame, list)
        return frame


@contextlib.asynccontextmanager
async def bare_server(server: Server | None = None, **options: Any) -> AsyncIterator[Server]:
    made = server or Server()
    options.setdefault("subprotocols", [OCPP])
    options.setdefault("process_request", made.note)
    async with serve(made.handle, "127.0.0.1", 0, close_timeout=1, **options) as listening:
        made.url = f"ws://127.0.0.1:{listening.sockets[0].getsockname()[1]}/ocpp"
        yield made


def test_the_handshake_offers_ocpp_and_names_the_station_by_basic_authentication(tmp_path: Path) -> None:
    async def run() -> None:
        async with bare_server() as server, running(new_station(configured(tmp_path, server.url))):
            socket = await server.next_socket()
            request = server.requests[0]
            assert request.path == "/ocpp/CS001"
            assert request.headers["Sec-WebSocket-Protocol"] == "ocpp2.0.1"
            kind, _, shown = request.headers["Authorization"].partition(" ")
            assert (kind, base64.b64decode(shown)) == ("Basic", f"CS001:{PASSWORD}".encode())
            assert "Sec-WebSocket-Extensions" not in request.headers
            assert (await server.next_frame(socket))[2] == "BootNotification"

    asyncio.run(run())


def test_a_csms_that_agrees_to_no_subprotocol_is_left_and_dialled_again(tmp_path: Path) -> None:
    async def run() -> None:
        async with bare_server(subprotocols=None) as server, running(new_station(configured(tmp_path, server.url))):
            for _ in range(2):
                socket = await server.next_socket()
                with pytest.raises(ConnectionClosed):
                    await server.next_frame(socket)
                assert socket.close_code == 1002

    asyncio.run(run())


def test_a_csms_that_picks_a_subprotocol_nobody_offered_is_left_and_dialled_again(tmp_path: Path) -> None:
    async def run() -> None:
        wrong = lambda connection, offered: Subprotocol("ocpp1.6")  # noqa: E731
        options: dict[str, Any] = {"select_subprotocol": wrong, "subprotocols": [Subprotocol("ocpp1.6"), OCPP]}
        async with bare_server(**options) as server, running(new_station(configured(tmp_path, server.url))):
            for _ in range(2):
                socket = await server.next_socket()
                with pytest.raises(ConnectionClosed):
                    await server.next_frame(socket)

    asyncio.run(run())


@pytest.mark.parametrize("location", ["wss://127.0.0.1:1/", "http://127.0.0.1:1/", "ws://a..b/", "nonsense"])
def test_a_redirect_that_cannot_be_followed_is_a_failed_attempt_like_any_other(tmp_path: Path, location: str) -> None:
    async def run() -> None:
        count = 0
        seen = asyncio.Event()

        def redirect(connection: ServerConnection, request: Request) -> Response | None:
            nonlocal count
            count += request.path == "/ocpp/CS001"
            if count > 1:
                seen.set()
            response = connection.respond(302, "elsewhere")  # type: ignore[arg-type]
            response.headers["Location"] = location
            return response

        async with (
            bare_server(process_request=redirect) as server,
            running(new_station(configured(tmp_path, server.url))),
            asyncio.timeout(PATIENCE),
        ):
            await seen.wait()

    asyncio.run(run())


@pytest.mark.parametrize("patience", [0.02, 30.0])
def test_a_csms_that_never_answers_the_handshake_is_given_up_and_holds_up_no_quit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, patience: float
) -> None:
    """With a short patience it is dialled again; with the usual one the station still stops at once."""
    monkeypatch.setattr(link_module, "OPEN_TIMEOUT", patience)

    async def run() -> None:
        dialled: asyncio.Queue[asyncio.StreamWriter] = asyncio.Queue()
        server = await asyncio.start_server(lambda _, writer: dialled.put_nowait(writer), "127.0.0.1", 0)
        url = f"ws://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        async with running(new_station(configured(tmp_path, url))), asyncio.timeout(PATIENCE):
            writers = [await dialled.get() for _ in range(2 if patience < 1 else 1)]
        for writer in writers:
            writer.close()
        server.close()

    asyncio.run(run())


def test_nobody_at_the_address_is_no_end(tmp_path: Path) -> None:
    async def run() -> None:
        async with bare_server() as server:
            url = server.url
        station = new_station(configured(tmp_path, url))
        attempts: asyncio.Queue[int] = asyncio.Queue()
        usual = station.reconnect_delay
        station.reconnect_delay = lambda attempt: attempts.put_nowait(attempt) or usual(attempt)  # type: ignore[method-assign,func-returns-value]
        async with running(station), asyncio.timeout(PATIENCE):
            assert [await attempts.get() for _ in range(4)] == [0, 1, 2, 3]

    asyncio.run(run())


# Passwords.


def test_a_wrong_password_is_tried_again_until_it_is_right(tmp_path: Path) -> None:
    async def run() -> None:
        told: asyncio.Queue[Any] = asyncio.Queue()
        async with (
            Csms(password="another-password-is-set", observe=lambda _, what: told.put_nowait(what)) as csms,
            running(new_station(configured(tmp_path, csms.url))),
            asyncio.timeout(PATIENCE),
        ):
            for _ in range(3):
                assert "401" in await told.get()
            csms.password = PASSWORD
            await csms.next("BootNotification")

    asyncio.run(run())


def test_the_password_that_the_csms_has_set_is_the_one_of_the_next_connection_and_of_the_next_start(
    tmp_path: Path,
) -> None:
    new = "another-password-is-set"

    async def scene(csms: Csms, station: Station) -> None:
        data = {
            "component": {"name": "SecurityCtrlr"},
            "variable": {"name": "BasicAuthPassword"},
            "attributeValue": new,
        }
        csms.password = new  # the station dials anew as soon as it has answered
        answer = await csms.call("CS001", "SetVariables", {"setVariableData": [data]})
        assert answer["setVariableResult"][0]["attributeStatus"] == "Accepted"
        await csms.wait_for(lambda: csms.stations["CS001"].connections == 2)
        assert csms.refused == []
        count = csms.stations["CS001"].connections
        await station.power_cycle()
        await csms.wait_for(lambda: csms.stations["CS001"].connections > count)
        assert csms.refused == []

    play(tmp_path, scene, password=PASSWORD)


# Losing the connection.


def test_a_station_that_comes_back_sends_no_boot_notification_again(tmp_path: Path) -> None:
    async def scene(csms: Csms, station: Station) -> None:
        for _ in range(3):
            await cut(csms)
        answer = await csms.call("CS001", "GetVariables", {"getVariableData": [NAME]})
        assert answer["getVariableResult"][0]["attributeStatus"] == "Accepted"

    csms = play(tmp_path, scene)
    assert csms.stations["CS001"].boots == 1
    assert csms.stations["CS001"].connections == 4


NAME = {"component": {"name": "ChargingStation"}, "variable": {"name": "VendorName"}}


def test_a_request_that_was_out_when_the_connection_broke_is_sent_again(tmp_path: Path) -> None:
    async def scene(csms: Csms, station: Station) -> None:
        csms.silent("TransactionEvent", 1)
        simulated(station).plug_in(1)
        first = await csms.next("TransactionEvent")
        await cut(csms)
        assert await csms.next("TransactionEvent") == {**first, "offline": True}
        await settled(csms, station)
        (transaction,) = csms.stations["CS001"].transactions.values()
        assert [(d.seq_no, d.answered) for d in transaction.duplicates] == [(0, False)]

    play(tmp_path, scene)


def test_silence_is_a_failure_after_the_message_timeout_and_the_message_is_repeated(tmp_path: Path) -> None:
    """The timer is missed, as in a sleep of the machine: what is due then is done at the next occasion."""
    clock = LeapingClock()

    async def scene(csms: Csms, station: Station) -> None:
        csms.silent("TransactionEvent", 1)
        simulated(station).plug_in(1)
        first = await csms.next("TransactionEvent")
        clock.leap += 31.0
        await csms.call("CS001", "GetVariables", {"getVariableData": [NAME]})
        assert await csms.next("TransactionEvent") == first
        await settled(csms, station)
        assert csms.stations["CS001"].connections == 1

    play(tmp_path, scene, clock=clock)


def test_messages_of_a_held_line_are_delivered_in_order_when_it_is_mended(tmp_path: Path) -> None:
    """While the line is held nobody dials; when it is mended the station dials at once, whatever its back-off is."""

    async def scene(csms: Csms, station: Station) -> None:
        station.set_link(False)
        await csms.wait_for(lambda: not csms.stations["CS001"].connected)
        simulated(station).plug_in(1)
        simulated(station).swipe("AA11")
        simulated(station).plug_out(1)
        await asyncio.to_thread(lambda: None)
        assert not station.state()["link"]
        station.set_link(True)
        await csms.connected("CS001")
        await csms.wait_for(lambda: any(t.ended for t in csms.stations["CS001"].transactions.values()))
        (transaction,) = csms.stations["CS001"].transactions.values()
        assert (transaction.gaps, transaction.duplicates, transaction.complete) == ([], [], True)
        assert transaction.seq_nos == sorted(transaction.seq_nos)
        assert all(event.get("offline") for event in transaction.events)

    play(tmp_path, scene, OCPPCommCtrlr__RetryBackOffWaitMinimum=3600)


def test_a_line_that_is_held_and_mended_during_a_back_off_is_dialled_at_once(tmp_path: Path) -> None:
    async def scene(csms: Csms, station: Station) -> None:
        csms.drop_connection("CS001")
        await csms.wait_for(lambda: not csms.stations["CS001"].connected)
        trace = Trace(station)
        station.set_link(False)
        station.set_link(True)
        await csms.wait_for(lambda: csms.stations["CS001"].connections == 2)
        assert not [record for record in trace.records if record.get("event") == "BootNotification"]

    play(tmp_path, scene, OCPPCommCtrlr__RetryBackOffWaitMinimum=3600)


def test_a_line_that_is_held_while_it_is_dialled_stays_down(tmp_path: Path) -> None:
    async def run() -> None:
        dialled, answer = asyncio.Event(), asyncio.Event()

        async def admit(connection: ServerConnection, request: Request) -> None:
            dialled.set()
            await answer.wait()

        async with bare_server(process_request=admit) as server:
            station = new_station(configured(tmp_path, server.url))
            async with running(station), asyncio.timeout(PATIENCE):
                await dialled.wait()
                station.set_link(False)
                answer.set()
                socket = await server.next_socket()
                with pytest.raises(ConnectionClosed):
                    await socket.recv()
                assert not station.state()["link"]
                station.set_link(True)
                assert (await server.next_frame(await server.next_socket()))[2] == "BootNotification"

    asyncio.run(run())


def test_a_station_that_stops_takes_leave_of_its_csms(tmp_path: Path) -> None:
    async def run() -> None:
        async with bare_server() as server:
            async with running(new_station(configured(tmp_path, server.url))):
                socket = await server.next_socket()
                await server.next_frame(socket)
            async with server.changed, asyncio.timeout(PATIENCE):
                await server.changed.wait_for(lambda: server.closed)
            assert socket.close_code == 1001

    asyncio.run(run())


# What comes over it.


class Broken(RequestMachine):
    """Fails at ClearCache."""

    program = program("broken", {"received": {"ClearCacheRequest": rule(Do("fail"), to="done")}, "done": {}},
                      scope="request", finals=("done",))  # fmt: skip

    def fail(self, event: Any) -> None:
        raise ValueError("broken")


GET = '"GetVariables"'
FRAMES = [
    ("FormatViolation", "m", f'[2,"m",{GET},{{"getVariableData":[}}]'),
    ("InternalError", "m", '[2,"m","ClearCache",{}]'),
    ("MessageTypeNotSupported", "m", '[7,"m","ClearCache",{}]'),
    ("NotImplemented", "m", '[2,"m","Levitate",{}]'),
    ("NotSupported", "m", '[2,"m","UnpublishFirmware",{"checksum":"c"}]'),
    ("OccurrenceConstraintViolation", "m", f'[2,"m",{GET},{{}}]'),
    ("OccurrenceConstraintViolation", "m", f'[2,"m",{GET},{{"getVariableData":[]}}]'),
    ("PropertyConstraintViolation", "m", f'[2,"m","UnpublishFirmware",{{"checksum":"{"c" * 33}"}}]'),
    ("ProtocolError", "m", f'[2,"m",{GET},{{"getVariableData":[],"nonsense":1}}]'),
    ("ProtocolError", "m", f'[2,"m",{GET},[]]'),
    ("RpcFrameworkError", "-1", "no JSON"),
    ("RpcFrameworkError", "-1", "{}"),
    ("RpcFrameworkError", "-1", "[]"),
    ("RpcFrameworkError", "-1", '[2,17,"ClearCache",{}]'),
    ("RpcFrameworkError", "-1", f'[2,"{"m" * 37}","ClearCache",{{}}]'),
    ("RpcFrameworkError", "m", '[2,"m","ClearCache"]'),
    ("RpcFrameworkError", "m", '["2","m","ClearCache",{}]'),
    ("TypeConstraintViolation", "m", f'[2,"m",{GET},{{"getVariableData":"x"}}]'),
    ("TypeConstraintViolation", "m", f'[2,"m",{GET},{{"getVariableData":null}}]'),
]  # fmt: skip


@pytest.mark.verifies("FR.02")
def test_a_frame_that_breaks_the_rules_gets_its_call_error_and_the_connection_stays(tmp_path: Path) -> None:
    async def scene(csms: Csms, station: Station) -> None:
        for code, message_id, frame in FRAMES:
            answer = await csms.send_raw("CS001", frame, reply_within=5.0)
            assert answer is not None
            assert (answer.code, answer.message_id) == (code, message_id), frame
        for ignored in ('[3,"nobody",{}]', '[4,"nobody","GenericError","",{}]', '[3,"nobody"]', "[4]", '[3,"x",[]]'):
            await csms.send_raw("CS001", ignored)
        answer = await csms.call("CS001", "GetVariables", {"getVariableData": [NAME]})
        assert answer["getVariableResult"][0]["attributeStatus"] == "Accepted"
        assert csms.stations["CS001"].connections == 1

    play(tmp_path, scene, machines=(*STANDARD_MACHINES, Broken))


@pytest.mark.verifies("B03.FR.03", "B03.FR.08")
def test_a_rejected_station_answers_security_error_to_whatever_comes(tmp_path: Path) -> None:
    async def scene(csms: Csms, station: Station) -> None:
        for _, message_id, frame in FRAMES:
            answer = await csms.send_raw("CS001", frame, reply_within=5.0)
            assert answer is not None
            assert (answer.code, answer.message_id) == ("SecurityError", message_id), frame

    play(tmp_path, scene, script=Script(accept_after=9, boot_status="Rejected", boot_interval=900))


def test_a_binary_frame_is_read_as_the_text_it_holds_and_nonsense_is_refused(tmp_path: Path) -> None:
    async def run() -> None:
        async with bare_server() as server, running(new_station(configured(tmp_path, server.url))):
            socket = await server.next_socket()
            boot = await server.next_frame(socket)
            now = "2027-01-15T08:00:00Z"
            await socket.send(
                json.dumps([3, boot[1], {"currentTime": now, "interval": 300, "status": "Accepted"}]).encode()
            )
            await socket.send(b"\x00\xff\xfe")
            await socket.send(json.dumps([2, "m", "GetVariables", {"getVariableData": [NAME]}]).encode())
            answers = [frame for frame in [await server.next_frame(socket) for _ in range(3)] if frame[0] != 2]
            assert [frame[:2] for frame in answers] == [[4, "-1"], [3, "m"]]
            assert answers[0][2] == "RpcFrameworkError"

    asyncio.run(run())


def test_a_frame_that_is_too_large_ends_the_connection_and_the_station_comes_back(tmp_path: Path) -> None:
    async def scene(csms: Csms, station: Station) -> None:
        with contextlib.suppress(Exception):
            await csms.send_raw("CS001", json.dumps([2, "m", "DataTransfer", {"vendorId": "x" * 2**21}]))
        await csms.wait_for(lambda: csms.stations["CS001"].connections == 2)

    assert play(tmp_path, scene).stations["CS001"].boots == 1


def test_text_that_is_no_utf_8_ends_the_connection_and_the_station_comes_back(tmp_path: Path) -> None:
    async def run() -> None:
        async with bare_server() as server, running(new_station(configured(tmp_path, server.url))):
            socket = await server.next_socket()
            await server.next_frame(socket)
            await socket.send(b"\xff\xff", text=True)
            await server.next_socket()
            assert socket.close_code == 1007

    asyncio.run(run())


def test_a_call_without_an_answer_is_an_error_of_the_test(tmp_path: Path) -> None:
    """The waiting of this file has an end: nothing is waited for without limit."""

    async def scene(csms: Csms, station: Station) -> None:
        with pytest.raises(NoAnswer):
            await csms.next("BootNotification", timeout=0.01)

    play(tmp_path, scene)


def test_a_certificate_that_cannot_be_used_is_told_before_the_station_runs(tmp_path: Path) -> None:
    pem = Path(__file__).parents[1] / "bad_configurations" / "pem"
    text = json.dumps(
        {
            "station": {"id": "CS001", "vendor_name": "Example", "model": "Demo"},
            "csms": {
                "url": "wss://127.0.0.1:1",
                "security_profile": 3,
                "root_certificates": [str(tmp_path / "root.pem")],
                "certificate": str(tmp_path / "root.pem"),
                "private_key": str(tmp_path / "root.pem"),
            },
            "evses": [{"id": 1, "connectors": [{"id": 1, "type": "cType2"}]}],
            "storage": "state",
        }
    )
    (tmp_path / "root.pem").write_bytes(b"".join(file.read_bytes() for file in sorted(pem.iterdir())))
    (tmp_path / "station.yaml").write_text(text)
    with pytest.raises(ConfigurationError, match=r"root\.pem"):
        new_station(read_configuration(tmp_path / "station.yaml"))
