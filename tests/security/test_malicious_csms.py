"""A CSMS that means ill, or is broken: the station stays up, stays small, says what was wrong, and dials again.

The rule of this file: after every attack the same station process connects to a CSMS that behaves, and answers it.
"""

from __future__ import annotations

import asyncio
import json
import time
import zlib
from pathlib import Path

import pytest
from attacks import MEBIBYTE, Attack, Wire, accept, answer_to, attacked, close_code, frame, masked_message
from real_station import PATIENCE
from secured import NAME

from specharge_engine import link as link_module
from specharge_engine import outgoing as outgoing_module

# The handshake.


def handshake_attack(answer: bytes, *, endless: bytes = b"") -> Attack:
    """Answer the handshake with these bytes, and then with those without end."""

    async def attack(wire: Wire) -> None:
        await wire.reader.readuntil(b"\r\n\r\n")
        await wire.send(answer)
        while endless:
            await wire.send(endless)
        await wire.gone()

    return attack


REDIRECT = "HTTP/1.1 {} Elsewhere\r\nLocation: ws://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"


@pytest.mark.parametrize("status", [300, 301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed_not_even_to_the_same_host(tmp_path: Path, status: int) -> None:
    followed: list[str] = []

    async def attack(wire: Wire) -> None:
        request = await wire.reader.readuntil(b"\r\n\r\n")
        path = request.split(b" ")[1].decode()
        followed.append(path)
        host = next(line[6:] for line in request.split(b"\r\n") if line.lower().startswith(b"host: ")).decode()
        answer = f"HTTP/1.1 {status} Elsewhere\r\nLocation: ws://{host}/trap\r\nContent-Length: 0\r\n\r\n"
        await wire.send(answer.encode())
        await wire.gone()

    _, heard = attacked(tmp_path, attack, times=3)
    assert set(followed) == {"/ocpp/CS001"}
    assert any(f"HTTP {status}" in line for line in heard)


@pytest.mark.parametrize(
    ("answer", "endless"),
    [
        (b"HTTP/1.1 101 Switching Protocols\r\n", b"X-Header: " + b"x" * 1000 + b"\r\n"),
        (b"HTTP/1.1 101 Switching Protocols\r\nX-Header: ", b"x" * 4096),
        (b"HTTP/1.1 ", b"1" * 4096),
        (b"", b"\r\n" * 2048),
        (b"HTTP/1.1 503 Busy\r\nContent-Length: 1000000000000\r\n\r\n", b"x" * 4096),
        (b"HTTP/1.1 503 Busy\r\n\r\n", b"x" * 4096),
        (b"HTTP/1.1 503 Busy\r\nTransfer-Encoding: chunked\r\n\r\n", b"1000\r\n" + b"x" * 4096 + b"\r\n"),
    ],
    ids=["headers", "header", "status", "empty_lines", "announced_body", "body", "chunks"],
)
def test_an_answer_to_the_handshake_without_end_is_given_up(
    tmp_path: Path, answer: bytes, endless: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(link_module, "OPEN_TIMEOUT", 1.0)
    attacked(tmp_path, handshake_attack(answer, endless=endless))


NO_ANSWERS = {
    "nothing": b"",
    "zeros": b"\x00" * 100,
    "nonsense": b"nonsense\r\n\r\n",
    "no_reason": b"HTTP/1.1 101\r\n\r\n",
    "no_headers": b"HTTP/1.1 101 Switching Protocols\r\n\r\n",
    "ok": b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK",
    "unauthorized": b"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n",
    "negative_length": b"HTTP/1.1 500 Oh\r\nContent-Length: -1\r\n\r\n",
    "no_length": b"HTTP/1.1 500 Oh\r\nContent-Length: many\r\n\r\n",
    "no_ascii": b"HTTP/1.1 500 \xff\xfe\r\nX: \xff\r\nContent-Length: 0\r\n\r\n",
    "redirect_to_nonsense": b"HTTP/1.1 302 Found\r\nLocation: \xff\xfe://[\r\nContent-Length: 0\r\n\r\n",
}


@pytest.mark.parametrize("answer", NO_ANSWERS.values(), ids=NO_ANSWERS)
def test_an_answer_to_the_handshake_that_is_none_is_a_failed_attempt(tmp_path: Path, answer: bytes) -> None:
    async def attack(wire: Wire) -> None:
        await wire.reader.readuntil(b"\r\n\r\n")
        await wire.send(answer)
        wire.writer.write_eof()
        await wire.gone()

    _, heard = attacked(tmp_path, attack)
    assert any("not connected: " in line for line in heard)


def test_an_answer_that_drips_is_given_up_after_the_time_to_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(link_module, "OPEN_TIMEOUT", 0.3)

    async def attack(wire: Wire) -> None:
        await wire.reader.readuntil(b"\r\n\r\n")
        for byte in b"HTTP/1.1 101 Switching Protocols\r\n" + b"X-Header: y\r\n" * 1000:
            await wire.send(bytes([byte]))
            await asyncio.sleep(0.02)

    begun = time.monotonic()
    _, heard = attacked(tmp_path, attack)
    assert any("timed out" in line for line in heard)
    assert time.monotonic() - begun < PATIENCE


@pytest.mark.parametrize("subprotocol", [b"", b"ocpp1.6", b"ocpp2.0.1, ocpp1.6", b"OCPP2.0.1", b"ocpp2.1"])
def test_another_subprotocol_is_left(tmp_path: Path, subprotocol: bytes) -> None:
    async def attack(wire: Wire) -> None:
        await wire.upgrade(subprotocol=subprotocol)
        said = await wire.gone()
        assert b"BootNotification" not in said

    attacked(tmp_path, attack)


def test_compression_that_nobody_offered_is_left(tmp_path: Path) -> None:
    async def attack(wire: Wire) -> None:
        await wire.upgrade(b"Sec-WebSocket-Extensions: permessage-deflate\r\n")
        await wire.gone()

    _, heard = attacked(tmp_path, attack)
    assert any("not connected: " in line for line in heard)


# Frames.


def frames_attack(data: bytes, expected: int | None) -> Attack:
    """Send these bytes once the connection is open; the station closes with that code."""

    async def attack(wire: Wire) -> None:
        await wire.upgrade()
        await wire.send(data)
        said = await wire.gone()
        if expected is not None:
            assert close_code(said) == expected

    return attack


def bomb() -> bytes:
    """64 mebibytes of nothing, deflated to 64 kibibytes."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    return b"".join(deflate.compress(bytes(MEBIBYTE)) for _ in range(64)) + deflate.flush(zlib.Z_SYNC_FLUSH)[:-4]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (frame(b"x" * (MEBIBYTE + 1)), 1009),
        (frame(b"x", length=2**62), 1009),
        (frame(b"x" * MEBIBYTE, fin=False) + frame(b"x", opcode=0), 1009),
        (frame(b"", fin=False) + frame(b"", opcode=0, fin=False) * 20_000, None),
        (frame(b"\xff\xff"), 1007),
        (frame(b"x", reserved=4), 1002),
        (frame(b"x", opcode=3), 1002),
        (frame(b"x", opcode=0), 1002),
        (frame(b"x" * 126, opcode=9), 1002),
        (frame(b"x", fin=False) + frame(b"x"), 1002),
        (b"\x81\x81mask" + b"x", 1002),
    ],
    ids=["large", "larger_still", "large_in_parts", "parts_without_end", "no_utf_8", "compressed", "unknown_opcode",
         "part_of_nothing", "large_ping", "two_at_once", "masked"],
)  # fmt: skip
def test_a_frame_that_may_not_be_ends_the_connection(tmp_path: Path, data: bytes, code: int | None) -> None:
    attacked(tmp_path, frames_attack(data, code))


def test_a_bomb_of_compressed_nothing_is_not_inflated(tmp_path: Path) -> None:
    data = frame(bomb(), reserved=4)
    attacked(tmp_path, frames_attack(data, 1002))


def test_a_csms_that_pings_and_never_reads_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library answers every ping at once, whether anybody reads or not."""
    monkeypatch.setattr(link_module, "MOST_UNREAD", 2**18)

    async def attack(wire: Wire) -> None:
        await wire.upgrade()
        while True:
            await wire.send(frame(b"x" * 125, opcode=9) * 500)

    _, heard = attacked(tmp_path, attack, times=1)
    assert any("does not read what it is sent" in line for line in heard)


def test_pings_that_are_read_are_answered_however_many(tmp_path: Path) -> None:
    async def attack(wire: Wire) -> None:
        await wire.upgrade()
        reading = asyncio.create_task(wire.gone())
        for _ in range(100):
            await wire.send(frame(b"x" * 125, opcode=9) * 100)
        await asyncio.sleep(0.1)
        wire.writer.transport.abort()
        assert (await reading).count(b"\x8a\xfd") >= 10_000

    attacked(tmp_path, attack, times=1)


# Messages.


NESTED = 400_000
DEEP_OBJECT = '{"a":' * 50_000 + "1" + "}" * 50_000
MESSAGES = {
    "deep_lists": "[" * NESTED,
    "deep_lists_closed": "[" * NESTED + "]" * NESTED,
    "deep_objects": '{"a":' * 150_000 + "1" + "}" * 150_000,
    "deep_in_a_call": '[2,"m","DataTransfer",{"vendorId":"x","data":' + "[" * NESTED + "]" * NESTED + "}]",
    "deep_in_custom_data": '[2,"m","ClearCache",{"customData":{"vendorId":"x","a":'
    + '{"a":' * 100_000
    + "1"
    + "}" * 50_000
    + "}}]",
    "long_number": '[2,"m","DataTransfer",{"vendorId":"x","data":' + "9" * 900_000 + "}]",
    "long_fraction": '[2,"m","DataTransfer",{"vendorId":"x","data":0.' + "9" * 900_000 + "}]",
    "many_keys": '[2,"m","ClearCache",{' + ",".join(f'"k{n}":1' for n in range(80_000)) + "}]",
    "many_elements": '[2,"m","GetVariables",{"getVariableData":[' + ",".join(["{}"] * 300_000) + "]}]",
    "long_id": '[2,"' + "m" * 900_000 + '","ClearCache",{}]',
    "long_action": '[2,"m","' + "A" * 900_000 + '",{}]',
    "nulls": '[2,"m","DataTransfer",{"vendorId":"' + "\\u0000" * 100_000 + '"}]',
    "half_a_pair": '[2,"m","DataTransfer",{"vendorId":"\\ud800"}]',
}


@pytest.mark.parametrize("kind", MESSAGES)
def test_a_message_that_is_too_much_to_read_is_answered_or_passed_over(tmp_path: Path, kind: str) -> None:
    """What the validation of a mebibyte of nothing but defects takes is much, and no more than that."""

    async def attack(wire: Wire) -> None:
        await accept(wire)
        await wire.text(MESSAGES[kind])
        await wire.text(json.dumps([2, "after", "GetVariables", {"getVariableData": [NAME]}]))
        answer = await answer_to(wire, "after")
        assert answer[0] == 3

    attacked(tmp_path, attack, times=1, room=160 * MEBIBYTE)


def get(number: int, names: int = 1) -> bytes:
    """The frame of a GetVariables with so many names."""
    return frame(json.dumps([2, str(number), "GetVariables", {"getVariableData": [NAME] * names}]).encode())


def test_a_flood_of_requests_is_answered_in_full_and_in_order(tmp_path: Path) -> None:
    """No request waits for the answer to the one before, as OCPP would have it."""
    count = 10_000
    answered: list[str] = []

    async def attack(wire: Wire) -> None:
        await accept(wire)

        async def send() -> None:
            for start in range(0, count, 500):
                await wire.send(b"".join(get(number) for number in range(start, start + 500)))

        sender = asyncio.create_task(send())
        while len(answered) < count:
            message = await masked_message(wire.reader)
            if message[0] in (3, 4):
                answered.append(message[1])
        await sender

    attacked(tmp_path, attack, times=1)
    assert answered == [str(number) for number in range(count)]


def test_a_csms_that_asks_and_never_reads_is_heard_no_more_and_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outgoing_module, "WRITE_TIMEOUT", 0.3)
    monkeypatch.setattr(outgoing_module, "MOST_WAITING", 2**16)
    sent = 0

    async def attack(wire: Wire) -> None:
        nonlocal sent
        await accept(wire)
        calls = b"".join(get(number, 10) for number in range(50))
        while True:
            await wire.send(calls)
            sent += 50

    _, heard = attacked(tmp_path, attack, times=1)
    assert any("has read nothing for 0.3 seconds; it is left" in line for line in heard)
    assert sent < 100_000


def test_answers_to_nothing_in_great_number_are_passed_over(tmp_path: Path) -> None:
    async def attack(wire: Wire) -> None:
        await accept(wire)
        await wire.send(b"".join(frame(b'[3,"%d",{}]' % n) for n in range(20_000)))
        await wire.send(b"".join(frame(b'[4,"%d","GenericError","",{}]' % n) for n in range(20_000)))
        await wire.text(json.dumps([2, "after", "GetVariables", {"getVariableData": [NAME]}]))
        assert (await answer_to(wire, "after"))[0] == 3

    attacked(tmp_path, attack, times=1)


def test_a_message_that_drips_holds_the_station_up_no_longer_than_a_ping_may_take(tmp_path: Path) -> None:
    """With WebSocketPingInterval set: a CSMS in the midst of a frame can answer no ping."""

    async def attack(wire: Wire) -> None:
        await wire.upgrade()
        await wire.send(b"\x81\x7e\x80\x00")
        while True:
            await wire.send(b"x")
            await asyncio.sleep(0.05)

    station_ping = {"OCPPCommCtrlr__WebSocketPingInterval": 1}
    begun = time.monotonic()
    attacked(tmp_path, attack, times=1, **station_ping)
    assert time.monotonic() - begun < 3 * PATIENCE
