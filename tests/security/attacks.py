"""A CSMS at the level of bytes that attacks every connection, and what must be so of a station afterwards."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import hashlib
import json
import logging
import struct
from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path
from typing import Any

from real_station import PASSWORD, PATIENCE, configured, new_station, running
from secured import NAME, port_of, settled
from tls_ends import Gate, little_room

from specharge_engine.sim.csms import Csms

MEBIBYTE = 2**20
# What a station may need for the largest message that it takes: the bytes, their text, and what that is read into.
ROOM = 24 * MEBIBYTE
ANSWER_KEY = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
Attack = Callable[["Wire"], Coroutine[Any, Any, None]]


class Wire:
    """One connection of a station, at the level of bytes."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer
        self.request = b""

    async def send(self, data: bytes) -> None:
        """Send bytes; what the station has hung up on is of no interest."""
        self.writer.write(data)
        await self.writer.drain()
        await asyncio.sleep(0)  # the station has its turn

    async def upgrade(self, extra: bytes = b"", subprotocol: bytes = b"ocpp2.0.1") -> None:
        """Read the handshake and accept it."""
        self.request = await self.reader.readuntil(b"\r\n\r\n")
        key = next(line[19:] for line in self.request.split(b"\r\n") if line.lower().startswith(b"sec-websocket-key: "))
        accept = base64.b64encode(hashlib.sha1(key + ANSWER_KEY).digest())
        offered = b"Sec-WebSocket-Protocol: %b\r\n" % subprotocol if subprotocol else b""
        await self.send(
            b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Accept: %b\r\n%b%b\r\n" % (accept, offered, extra)
        )

    async def text(self, text: str) -> None:
        """Send a whole text message."""
        await self.send(frame(text.encode()))

    async def gone(self) -> bytes:
        """Read until the station hangs up; return all it said."""
        said = b""
        with contextlib.suppress(ConnectionError):
            while data := await self.reader.read(65536):
                said += data
        return said


def frame(payload: bytes, *, opcode: int = 1, fin: bool = True, reserved: int = 0, length: int | None = None) -> bytes:
    """One WebSocket frame of a server (RFC 6455 5.2); `length` may lie."""
    size = len(payload) if length is None else length
    head = bytes([(0x80 if fin else 0) | reserved << 4 | opcode])
    if size < 126:
        return head + bytes([size]) + payload
    if size < 65536:
        return head + struct.pack("!BH", 126, size) + payload
    return head + struct.pack("!BQ", 127, size) + payload


def close_code(said: bytes) -> int | None:
    """The code of the close frame in what a station said, if there is a whole one; its frames are masked."""
    place = 0
    while place + 6 <= len(said):
        size, head = said[place + 1] & 0x7F, 2
        if size > 125:
            head = 4 if size == 126 else 10
            size = int.from_bytes(said[place + 2 : place + head])
        mask, body = said[place + head : place + head + 4], said[place + head + 4 : place + head + 4 + size]
        if said[place] == 0x88:
            return int.from_bytes(bytes(byte ^ mask[n] for n, byte in enumerate(body[:2])))
        place += head + 4 + size
    return None


def resident() -> int:
    """The bytes of memory that this process has now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


@contextlib.asynccontextmanager
async def attacker(attack: Attack) -> AsyncIterator[tuple[int, list[str]]]:
    """Serve with an attack for every connection; yields the port and what the attacks came to."""
    ended: list[str] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await attack(Wire(reader, writer))
            ended.append("done")
        except (OSError, asyncio.IncompleteReadError) as error:
            ended.append(type(error).__name__)
        except AssertionError as error:
            ended.append(f"assertion: {error}")
        finally:
            writer.transport.abort()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    little_room(server)
    try:
        yield server.sockets[0].getsockname()[1], ended
    finally:
        server.close()


def attacked(
    folder: Path, attack: Attack, *, times: int = 2, room: int = ROOM, **variables: Any
) -> tuple[int, list[str]]:
    """Let a station be attacked at so many connections, then be served well; return its peak of memory and the log.

    The memory is what the process has taken on meanwhile, for the attacker too.
    """
    heard: list[str] = []
    tracebacks: list[str] = []

    async def run() -> int:
        async with (
            Gate(overhears=False) as gate,
            attacker(attack) as (bad, ended),
            Csms(password=PASSWORD, path="/ocpp") as csms,
        ):
            gate.target = bad
            station = new_station(configured(folder, f"ws://127.0.0.1:{gate.port}/ocpp", **variables))
            async with running(station), asyncio.timeout(9 * PATIENCE):
                before = peak = resident()
                while len(ended) < times:
                    await asyncio.sleep(0.01)
                    peak = max(peak, resident())
                assert not [end for end in ended if end.startswith("assertion")], ended
                gate.target = port_of(csms)
                gate.cut()
                await csms.connected("CS001", PATIENCE)
                if station.kernel.outbox.registration != "Accepted":  # an attacker may have accepted it
                    await settled(csms, station)
                answer = await csms.call("CS001", "GetVariables", {"getVariableData": [NAME]})
                assert answer["getVariableResult"][0]["attributeValue"] == "Example"
                return peak - before

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            heard.append(record.getMessage())
            if record.exc_info and record.name.startswith("specharge_engine") and ".sim." not in record.name:
                tracebacks.append(record.getMessage())

    listener = Listener(logging.INFO)
    logging.getLogger().addHandler(listener)
    try:
        peak = asyncio.run(run())
    finally:
        logging.getLogger().removeHandler(listener)
    assert peak < room, f"{peak / MEBIBYTE:.1f} MiB"
    assert PASSWORD not in "\n".join(heard)
    assert tracebacks == [], "what a CSMS does is no defect of the station"
    return peak, heard


async def accept(wire: Wire) -> None:
    """Answer the BootNotification with Accepted, so that the station takes requests."""
    await wire.upgrade()
    message_id = (await masked_message(wire.reader))[1]
    answer = {"currentTime": "2027-01-15T08:00:00Z", "interval": 300, "status": "Accepted"}
    await wire.text(json.dumps([3, message_id, answer]))


async def masked_message(reader: asyncio.StreamReader) -> list[Any]:
    """Read one text message of the station."""
    head = await reader.readexactly(2)
    size = head[1] & 0x7F
    if size == 126:
        size = int.from_bytes(await reader.readexactly(2))
    elif size == 127:
        size = int.from_bytes(await reader.readexactly(8))
    mask = await reader.readexactly(4)
    body = await reader.readexactly(size)
    text = bytes(byte ^ mask[n % 4] for n, byte in enumerate(body))
    if head[0] & 0xF != 1:
        return await masked_message(reader)
    found: list[Any] = json.loads(text)
    return found


async def answer_to(wire: Wire, message_id: str) -> list[Any]:
    """Read until the station answers this message."""
    while True:
        message = await masked_message(wire.reader)
        if message[0] in (3, 4) and message[1] == message_id:
            return message
