"""A control channel: JSON lines over a Unix socket or loopback TCP, one answer per line.

The rule of this file: whoever can write to the channel commands the process, so it is never offered beyond this
machine. It knows no verb; `{"do": …}` goes to the given handler and its answer goes back as `{"ok": true, …}` or
`{"ok": false, "error": "…"}`.
"""

import asyncio
import contextlib
import ipaddress
import json
import os
import socket
import stat
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any, NamedTuple

Handler = Callable[[dict[str, Any]], Awaitable[dict[str, Any]]]
# A whole device model fits in one line; asyncio's own limit of 64 KiB is too short for it.
_LINE_LIMIT = 2**24


class AddressError(ValueError):
    """Say what is wrong with a control address and what a right one looks like."""


class ControlError(Exception):
    """Say why there is no answer from the other end of a control channel."""


class Address(NamedTuple):
    """Hold where a control channel is: a socket file, or a loopback host and port."""

    path: str = ""
    host: str = ""
    port: int = 0

    def __str__(self) -> str:
        return f"unix:{self.path}" if self.path else f"tcp:{self.host}:{self.port}"


def parse_address(text: str) -> Address:
    """Read `unix:PATH` or `tcp:HOST:PORT`.

    Raises:
        AddressError: neither form, or a host that is not this machine.
    """
    kind, _, rest = text.partition(":")
    if kind == "unix" and rest:
        if len(os.fsencode(rest)) > 100:
            raise AddressError(f"control address {text!r}: the path is longer than a Unix socket allows (100 bytes)")
        return Address(path=rest)
    host, _, port = rest.rpartition(":")
    if kind != "tcp" or not host:
        raise AddressError(f"control address {text!r} is neither unix:PATH nor tcp:HOST:PORT")
    if not (port.isascii() and port.isdigit() and int(port) < 65536):
        raise AddressError(f"control address {text!r}: {port!r} is no port (0 to 65535)")
    host = host.removeprefix("[").removesuffix("]")
    if not _is_loopback(host):
        raise AddressError(
            f"control address {text!r}: {host} is not this machine; the channel has no password, so only "
            "127.0.0.1, ::1 and localhost are allowed"
        )
    return Address(host=host, port=int(port))


@contextlib.asynccontextmanager
async def listen(address: Address, handler: Handler) -> AsyncIterator[Address]:
    """Serve the channel while the context is open, and give the address with the port that was picked.

    Raises:
        ControlError: the address is taken or cannot be used.
    """
    talks: set[asyncio.Task[None]] = set()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        talks.add(task)
        try:
            await _talk(reader, writer, handler)
        except (ConnectionError, asyncio.CancelledError):
            pass  # The other end left, or this end stops: nobody is there to be told.
        finally:
            talks.discard(task)
            writer.close()

    try:
        if address.path:
            _make_way(address)
            server = await asyncio.start_unix_server(talk, address.path, limit=_LINE_LIMIT)
            os.chmod(address.path, 0o600)
        else:
            server = await asyncio.start_server(talk, address.host, address.port, limit=_LINE_LIMIT)
            address = address._replace(port=server.sockets[0].getsockname()[1])
    except OSError as error:
        raise ControlError(f"cannot listen on {address}: {error.strerror or error}; choose another --control") from None
    try:
        yield address
    finally:
        server.close()
        for task in list(talks):
            task.cancel()
        await asyncio.gather(*talks, return_exceptions=True)
        if address.path:
            Path(address.path).unlink(missing_ok=True)


async def request(address: Address, message: dict[str, Any]) -> dict[str, Any]:
    """Send one line and give the answer.

    Raises:
        ControlError: nobody listens there, or the answer is no JSON object.
    """
    try:
        if address.path:
            reader, writer = await asyncio.open_unix_connection(address.path, limit=_LINE_LIMIT)
        else:
            reader, writer = await asyncio.open_connection(address.host, address.port, limit=_LINE_LIMIT)
    except OSError as error:
        raise ControlError(f"nobody listens on {address} ({error.strerror or error})") from None
    try:
        writer.write(json.dumps(message).encode() + b"\n")
        await writer.drain()
        answer = json.loads(await reader.readline())
    except (OSError, ValueError):
        raise ControlError(f"{address} gave no answer") from None
    finally:
        writer.close()
    if not isinstance(answer, dict):
        raise ControlError(f"{address} answered with what is no JSON object")
    return answer


async def _talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, handler: Handler) -> None:
    while True:
        try:
            line = await reader.readline()
        except ValueError:
            answer = {"ok": False, "error": f"the line is longer than {_LINE_LIMIT} bytes"}
            writer.write(json.dumps(answer).encode() + b"\n")
            await writer.drain()
            return
        if not line:
            return
        if line.strip():
            writer.write(json.dumps(await answer_line(line, handler)).encode() + b"\n")
            await writer.drain()


async def answer_line(line: bytes | str, handler: Handler) -> dict[str, Any]:
    """Give the handler's answer to one line, or say what is wrong with the line."""
    try:
        message = json.loads(line)
    except (ValueError, RecursionError) as error:
        return {"ok": False, "error": f"the line is not JSON: {error}"}
    if not isinstance(message, dict) or not isinstance(message.get("do"), str):
        return {"ok": False, "error": 'the line is no JSON object with a "do"'}
    return await handler(message)


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _make_way(address: Address) -> None:
    # asyncio would remove a socket file that another process still serves.
    try:
        is_socket = stat.S_ISSOCK(os.stat(address.path).st_mode)
    except FileNotFoundError:
        return
    if not is_socket:
        raise ControlError(f"cannot listen on {address}: the file exists and is no socket; choose another --control")
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(address.path)
        except OSError:
            return
    raise ControlError(f"cannot listen on {address}: another process listens there; choose another --control")
