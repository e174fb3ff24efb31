"""The CSMS that stations are tested against, seen by a bare websocket client that plays the station.

The rule of this file: real loopback sockets, no sleeps; each test names one behaviour.
"""

import asyncio
import base64
import json
from collections.abc import Awaitable, Callable
from importlib import import_module
from typing import Any, Self

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.typing import Subprotocol

from specharge_engine.sim.csms import (
    Csms,
    CsmsCallError,
    Duplicate,
    InvalidPayload,
    NoAnswer,
    NotConnected,
    Script,
)
from specharge_engine.sim.csms_script import STATION_ACTIONS

NOW = "2025-01-01T00:00:00Z"
BOOT = {"reason": "PowerUp", "chargingStation": {"model": "M", "vendorName": "V"}}
TOKEN = {"idToken": "AA11", "type": "ISO14443"}


class BareStation:
    """Play a station with nothing but a websocket."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self._number = 0

    @classmethod
    async def at(cls, csms: Csms, name: str = "CS001", **options: Any) -> Self:
        """Connect as `name`."""
        return cls(await connect(f"{csms.url}/{name}", subprotocols=[Subprotocol("ocpp2.0.1")], proxy=None, **options))

    async def send(self, *parts: Any) -> None:
        """Send one frame."""
        await self.socket.send(json.dumps(parts))

    async def receive(self) -> list[Any]:
        """Read one frame."""
        async with asyncio.timeout(5):
            frame = json.loads(await self.socket.recv())
        assert isinstance(frame, list)
        return frame

    async def ask(self, action: str, payload: dict[str, Any]) -> dict[str, Any]:
        """Send a call and give the payload of its result."""
        self._number += 1
        await self.send(2, str(self._number), action, payload)
        frame = await self.receive()
        assert frame[:2] == [3, str(self._number)], frame
        result = frame[2]
        assert isinstance(result, dict)
        return result

    async def ask_in_vain(self, action: str, payload: dict[str, Any]) -> str:
        """Send a call and give the code of its CALLERROR."""
        self._number += 1
        await self.send(2, str(self._number), action, payload)
        frame = await self.receive()
        assert frame[:2] == [4, str(self._number)], frame
        return str(frame[2])


Scene = Callable[[Csms, BareStation], Awaitable[None]]


def play(scene: Scene, script: Script | None = None) -> Csms:
    """Run a scene with one station connected; nothing may be left running after it."""

    async def run() -> Csms:
        async with Csms(script) as csms:
            station = await BareStation.at(csms)
            await csms.connected("CS001")
            await scene(csms, station)
            station.socket.transport.abort()
        assert asyncio.all_tasks() == {asyncio.current_task()}
        return csms

    return asyncio.run(run())


def event(kind: str, seq_no: int, tx: str = "T1", **more: Any) -> dict[str, Any]:
    """Give a TransactionEvent request."""
    info = {"transactionId": tx, **more.pop("info", {})}
    base = {"eventType": kind, "timestamp": NOW, "triggerReason": "Trigger", "seqNo": seq_no, "transactionInfo": info}
    return {**base, **more}


def smallest(schema: dict[str, Any], definitions: dict[str, Any]) -> Any:
    """Give the smallest value a schema allows."""
    if "$ref" in schema:
        return smallest(definitions[schema["$ref"].rsplit("/", 1)[1]], definitions)
    if "enum" in schema:
        return schema["enum"][0]
    if schema["type"] == "object":
        return {name: smallest(schema["properties"][name], definitions) for name in schema.get("required", [])}
    if schema["type"] == "array":
        return [smallest(schema["items"], definitions)]
    if schema["type"] == "string":
        return NOW if schema.get("format") == "date-time" else "x"
    return {"integer": 1, "number": 1.5, "boolean": True}[schema["type"]]


@pytest.mark.parametrize("action", sorted(STATION_ACTIONS))
def test_every_call_of_a_station_has_a_valid_answer(action: str) -> None:
    schema = import_module("ocpp.messages").get_validator(2, action, "2.0.1").schema
    request = {**smallest(schema, schema.get("definitions", {}))}

    async def scene(csms: Csms, station: BareStation) -> None:
        await station.ask(action, request | ({"triggerReason": "Trigger"} if action == "TransactionEvent" else {}))
        assert csms.stations["CS001"].invalid == []

    play(scene)


def test_the_first_boots_are_answered_pending_and_the_next_accepted() -> None:
    async def scene(csms: Csms, station: BareStation) -> None:
        answers = [await station.ask("BootNotification", BOOT) for _ in range(3)]
        assert [(a["status"], a["interval"]) for a in answers] == [("Pending", 7), ("Pending", 7), ("Accepted", 60)]
        assert csms.stations["CS001"].boots == 3

    play(scene, Script(accept_after=2, boot_interval=7, heartbeat_interval=60))


def test_a_pending_station_may_send_only_what_it_is_asked_for() -> None:
    async def scene(csms: Csms, station: BareStation) -> None:
        await station.ask("BootNotification", BOOT)
        assert await station.ask_in_vain("Heartbeat", {}) == "SecurityError"
        asking = asyncio.create_task(csms.call("CS001", "TriggerMessage", {"requestedMessage": "Heartbeat"}))
        _, message_id, *_ = await station.receive()
        await station.send(3, message_id, {"status": "Accepted"})
        assert await asking == {"status": "Accepted"}
        await station.ask("Heartbeat", {})
        assert csms.stations["CS001"].premature == [("Heartbeat", {})]

    play(scene, Script(accept_after=1))


def test_a_token_is_refused_by_name_in_any_case_and_others_are_accepted() -> None:
    async def scene(csms: Csms, station: BareStation) -> None:
        refused = await station.ask("Authorize", {"idToken": {"idToken": "bad1", "type": "Central"}})
        assert refused == {"idTokenInfo": {"status": "Blocked"}}
        assert await station.ask("Authorize", {"idToken": TOKEN}) == {"idTokenInfo": {"status": "Accepted"}}

    play(scene, Script(reject={"BAD1": "Blocked"}))


def test_a_token_may_carry_group_evses_languages_and_expiry() -> None:
    info = {
        "status": "Accepted",
        "groupIdToken": {"idToken": "G", "type": "Central"},
        "evseId": [1],
        "language1": "nl",
        "cacheExpiryDateTime": NOW,
    }

    async def scene(csms: Csms, station: BareStation) -> None:
        assert (await station.ask("Authorize", {"idToken": TOKEN}))["idTokenInfo"] == info

    play(scene, Script(tokens={"AA11": info}))


def test_a_token_accepted_by_authorize_can_be_refused_by_transaction_event() -> None:
    async def scene(csms: Csms, station: BareStation) -> None:
        assert (await station.ask("Authorize", {"idToken": TOKEN}))["idTokenInfo"]["status"] == "Accepted"
        assert await station.ask("TransactionEvent", event("Started", 0)) == {}
        answer = await station.ask("TransactionEvent", event("Updated", 1, idToken=TOKEN))
        assert answer == {"idTokenInfo": {"status": "Invalid"}}

    play(scene, Script(deauthorize={"AA11": "Invalid"}))


def test_a_transaction_is_reconciled_across_a_reconnection() -> None:
    async def run() -> None:
        async with Csms() as csms:
            first = await BareStation.at(csms)
            record = await csms.connected("CS001")
            await first.ask("TransactionEvent", event("Started", 0, evse={"id": 1, "connectorId": 1}))
            await first.ask("TransactionEvent", event("Updated", 2, idToken=TOKEN, info={"chargingState": "Charging"}))
            transaction = record.transactions["T1"]
            assert (transaction.gaps, transaction.open, transaction.complete) == ([1], True, False)
            csms.drop_connection()
            await csms.wait_for(lambda: not record.connected)
            with pytest.raises(ConnectionClosed):
                await first.receive()
            second = await BareStation.at(csms)
            await second.ask("TransactionEvent", event("Updated", 1))
            await second.ask("TransactionEvent", event("Ended", 3, info={"stoppedReason": "Local"}))
            assert await csms.connected("CS001") is record
            assert (record.connections, transaction.seq_nos) == (2, [0, 2, 1, 3])
            assert [e["seqNo"] for e in transaction.events] == [0, 1, 2, 3]
            assert (transaction.gaps, transaction.ended, transaction.complete) == ([], True, True)
            assert (transaction.evse, transaction.id_token) == ((1, 1), TOKEN)
            assert (transaction.charging_state, transaction.stopped_reason) == ("Charging", "Local")
            await second.socket.close()

    asyncio.run(run())


def test_a_repeated_event_is_reported_with_whether_the_first_was_answered() -> None:
    async def scene(csms: Csms, station: BareStation) -> None:
        csms.silent("TransactionEvent")
        await station.send(2, "a", "TransactionEvent", event("Started", 0))
        await csms.next("TransactionEvent")
        await station.ask("TransactionEvent", event("Started", 0, offline=True))
        await station.ask("TransactionEvent", event("Updated", 0))
        duplicates = csms.stations["CS001"].transactions["T1"].duplicates
        assert duplicates == [Duplicate(0, same=True, answered=False), Duplicate(0, same=False, answered=True)]

    play(scene)


def test_connectors_follow_status_notifications_and_events() -> None:
    availability = {
        "eventId": 1,
        "timestamp": NOW,
        "trigger": "Delta",
        "actualValue": "Occupied",
        "eventNotificationType": "HardWiredNotification",
        "component": {"name": "Connector", "evse": {"id": 2, "connectorId": 1}},
        "variable": {"name": "AvailabilityState"},
    }
    status = {"timestamp": NOW, "connectorStatus": "Available", "evseId": 1, "connectorId": 1}

    async def scene(csms: Csms, station: BareStation) -> None:
        await station.ask("StatusNotification", status)
        await station.ask("NotifyEvent", {"generatedAt": NOW, "seqNo": 0, "eventData": [availability]})
        assert csms.stations["CS001"].connectors == {(1, 1): "Available", (2, 1): "Occupied"}

    play(scene)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("not json", "RpcFrameworkError"),
        ('{"a": 1}', "RpcFrameworkError"),
        ("[]", "MessageTypeNotSupported"),
        ('[9, "1", "Heartbeat", {}]', "MessageTypeNotSupported"),
        ('[2, "1", "Heartbeat"]', "RpcFrameworkError"),
        ('[2, "1", "Heartbeat", {}, {}]', "RpcFrameworkError"),
        ('[2, 1, "Heartbeat", {}]', "RpcFrameworkError"),
        (f'[2, "{"i" * 37}", "Heartbeat", {{}}]', "RpcFrameworkError"),
        ('[2, "1", "Heartbeat", []]', "FormatViolation"),
        ('[2, "1", "Heartbeat", {"a": NaN}]', "RpcFrameworkError"),
        ('[2, "1", "Heartbeat", {"a": 1}]', "FormatViolation"),
        ('[2, "1", "../Heartbeat", {}]', "NotImplemented"),
        ('[2, "1", "Reset", {"type": "Immediate"}]', "NotSupported"),
        ('[2, "1", "BootNotification", {"reason": "PowerUp"}]', "ProtocolError"),
        ('[2, "1", "FirmwareStatusNotification", {"status": "Done"}]', "FormatViolation"),
        ('[2, "1", "Authorize", {"idToken": {"idToken": 5, "type": "Central"}}]', "TypeConstraintViolation"),
        ('[2, "1", "SecurityEventNotification", {"type": "a", "timestamp": "today"}]', "PropertyConstraintViolation"),
    ],
)
def test_an_invalid_call_is_counted_and_answered_with_a_call_error(text: str, code: str) -> None:
    async def scene(csms: Csms, station: BareStation) -> None:
        await station.socket.send(text)
        frame = await station.receive()
        assert (frame[0], frame[2]) == (4, code)
        assert frame[1] in ("1", "-1")
        record = csms.stations["CS001"]
        assert [fault.raw for fault in record.invalid] == [text]
        assert record.received == []

    play(scene)


@pytest.mark.parametrize(
    "reply",
    [
        [3, "other", {}],
        [4, "other", "InternalError", "", {}],
        [4, "ID", "MyError", "", {}],
        [4, "ID", "InternalError", "", None],
        [4, "ID", "InternalError", ""],
        [3, "ID", {"status": "Maybe"}],
    ],
)
def test_an_invalid_reply_is_counted_and_not_answered(reply: list[Any]) -> None:
    async def scene(csms: Csms, station: BareStation) -> None:
        asking = asyncio.create_task(csms.call("CS001", "Reset", {"type": "Immediate"}))
        _, message_id, *_ = await station.receive()
        await station.send(*[message_id if part == "ID" else part for part in reply])
        await csms.wait_for(lambda: len(csms.stations["CS001"].invalid) == 1)
        if reply[1] == "other":
            await station.send(3, message_id, {"status": "Accepted"})
            assert await asking == {"status": "Accepted"}
        else:
            with pytest.raises(InvalidPayload):
                await asking
        assert await station.ask("Heartbeat", {})

    play(scene)


def test_a_call_gives_the_response_or_raises_the_call_error() -> None:
    async def scene(csms: Csms, station: BareStation) -> None:
        async def answer(*rest: Any) -> None:
            _, message_id, *_ = await station.receive()
            await station.send(rest[0], message_id, *rest[1:])

        asking = asyncio.create_task(csms.call("CS001", "ClearCache", {}))
        await answer(4, "NotSupported", "no cache", {"a": 1})
        with pytest.raises(CsmsCallError, match="NotSupported: no cache") as caught:
            await asking
        assert (caught.value.code, caught.value.description, caught.value.details) == (
            "NotSupported",
            "no cache",
            {"a": 1},
        )
        asking = asyncio.create_task(csms.call("CS001", "ClearCache", {}))
        await answer(3, {"status": "Accepted"})
        assert await asking == {"status": "Accepted"}
        frames = [(f.direction, f.kind, f.action) for f in csms.stations["CS001"].frames]
        pair = [("out", "call", "ClearCache"), ("in", "error", "ClearCache")]
        assert frames == [*pair, ("out", "call", "ClearCache"), ("in", "result", "ClearCache")]

    play(scene)


def test_an_invalid_payload_is_not_sent() -> None:
    async def scene(csms: Csms, station: BareStation) -> None:
        with pytest.raises(InvalidPayload, match="type"):
            await csms.call("CS001", "Reset", {"type": "Now"})
        with pytest.raises(NotConnected, match="CS001"):
            await csms.call("CS002", "ClearCache", {})
        assert csms.stations["CS001"].frames == []

    play(scene)


def test_the_second_call_waits_for_the_first_and_a_late_reply_is_no_fault() -> None:
    async def scene(csms: Csms, station: BareStation) -> None:
        first = asyncio.create_task(csms.call("CS001", "ClearCache", {}, timeout=0.01))
        _, first_id, *_ = await station.receive()
        second = asyncio.create_task(csms.call("CS001", "GetTransactionStatus", {}))
        with pytest.raises(NoAnswer, match="ClearCache"):
            await first
        _, second_id, action, _ = await station.receive()
        assert action == "GetTransactionStatus"
        await station.send(3, first_id, {"status": "Accepted"})
        await station.send(3, second_id, {"messagesInQueue": False})
        assert await second == {"messagesInQueue": False}
        assert csms.stations["CS001"].invalid == []

    play(scene)


def test_a_call_ends_when_the_connection_does() -> None:
    async def scene(csms: Csms, station: BareStation) -> None:
        asking = asyncio.create_task(csms.call("CS001", "ClearCache", {}))
        await station.receive()
        csms.drop_connection("CS001")
        with pytest.raises(NotConnected, match="before it answered ClearCache"):
            await asking

    play(scene)


def test_next_misses_nothing_and_gives_nothing_twice() -> None:
    async def scene(csms: Csms, station: BareStation) -> None:
        for seq_no, kind in enumerate(("Started", "Updated", "Ended")):
            await station.ask("TransactionEvent", event(kind, seq_no))
        assert (await csms.next("TransactionEvent", "CS001"))["seqNo"] == 0
        ended = await csms.next("TransactionEvent", "CS001", where=lambda sent: sent["eventType"] == "Ended")
        assert ended["seqNo"] == 2
        with pytest.raises(NoAnswer, match=r"no TransactionEvent from CS001.*last received: CS001 TransactionEvent"):
            await csms.next("TransactionEvent", "CS001", timeout=0.01)
        coming = asyncio.create_task(csms.next("Heartbeat"))
        await station.ask("Heartbeat", {})
        assert await coming == {}

    play(scene)


def test_errors_and_silence_are_given_as_planned() -> None:
    async def scene(csms: Csms, station: BareStation) -> None:
        csms.error("Heartbeat", "InternalError", times=2)
        csms.silent("Heartbeat")
        assert [await station.ask_in_vain("Heartbeat", {}) for _ in range(2)] == ["InternalError"] * 2
        await station.send(2, "unheard", "Heartbeat", {})
        assert "currentTime" in await station.ask("Heartbeat", {})

    play(scene)


def test_a_delayed_answer_holds_up_nothing_and_ends_with_the_csms() -> None:
    async def scene(csms: Csms, station: BareStation) -> None:
        csms.delay("Heartbeat", 3600)
        await station.send(2, "never", "Heartbeat", {})
        await station.ask("BootNotification", BOOT)
        csms.delay("Heartbeat", 0.001)
        assert "currentTime" in await station.ask("Heartbeat", {})

    play(scene)


def test_a_wrong_script_shows_as_invalid_on_our_side() -> None:
    async def scene(csms: Csms, station: BareStation) -> None:
        csms.script.answers["Heartbeat"] = {"currentTime": 5}
        assert await station.ask_in_vain("Heartbeat", {}) == "InternalError"
        assert [fault.direction for fault in csms.stations["CS001"].invalid] == ["out"]
        csms.script.answers["Heartbeat"] = lambda request: {"currentTime": NOW}
        assert await station.ask("Heartbeat", {}) == {"currentTime": NOW}

    play(scene)


def test_a_raw_frame_goes_out_as_it_is_and_its_reply_is_given() -> None:
    async def scene(csms: Csms, station: BareStation) -> None:
        asking = asyncio.create_task(csms.send_raw("CS001", "][", reply_within=5))
        async with asyncio.timeout(5):
            assert await station.socket.recv() == "]["
        await station.send(4, "-1", "RpcFrameworkError", "", {})
        frame = await asking
        assert frame is not None
        assert (frame.message_id, frame.code) == ("-1", "RpcFrameworkError")
        assert csms.stations["CS001"].invalid == []

    play(scene)


def test_a_binary_frame_is_invalid() -> None:
    async def scene(csms: Csms, station: BareStation) -> None:
        await station.socket.send(b'[2,"1","Heartbeat",{}]')
        await csms.wait_for(lambda: csms.stations["CS001"].invalid != [])

    play(scene)


def test_only_the_right_user_and_password_connect() -> None:
    def header(user: str, password: str) -> dict[str, str]:
        return {"Authorization": "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()}

    async def run() -> None:
        async with Csms(password="secret") as csms:
            for wrong in ({}, header("CS001", "no"), header("CS002", "secret"), {"Authorization": "Basic ä?"}):
                with pytest.raises(InvalidStatus, match="401"):
                    await BareStation.at(csms, additional_headers=wrong)
            station = await BareStation.at(csms, additional_headers=header("CS001", "secret"))
            await station.ask("Heartbeat", {})
            assert len(csms.refused) == 4
            await station.socket.close()

    asyncio.run(run())


def test_other_subprotocols_paths_and_unwanted_connections_are_refused() -> None:
    async def run() -> None:
        async with Csms(path="/ocpp") as csms:
            for offered in ([Subprotocol("ocpp1.6")], None):
                async with connect(f"{csms.url}/CS001", subprotocols=offered, proxy=None) as socket:
                    assert socket.subprotocol is None
                    with pytest.raises(ConnectionClosed, match="1002"):
                        await socket.recv()
            with pytest.raises(InvalidStatus, match="404"):
                await BareStation.at(csms, "a/b")
            csms.refuse_connections(True)
            with pytest.raises(InvalidStatus, match="503"):
                await BareStation.at(csms)
            csms.refuse_connections(False)
            station = await BareStation.at(csms, "CS%20001")
            await csms.connected("CS 001")
            await station.socket.close()
            assert csms.stations.keys() == {"CS 001"}

    asyncio.run(run())


def test_a_station_that_comes_back_takes_the_place_of_its_former_connection() -> None:
    async def scene(csms: Csms, station: BareStation) -> None:
        again = await BareStation.at(csms)
        with pytest.raises(ConnectionClosed):
            await station.receive()
        await again.ask("Heartbeat", {})
        assert csms.stations["CS001"].connected
        await again.socket.close()

    play(scene)
