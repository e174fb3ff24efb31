"""The control channel of a simulated station: JSON lines over a Unix socket or loopback TCP.

The rule of this file: every request gets one line, `{"ok": true, …}` or `{"ok": false, "error": "…"}`, and no request
ends the station but `quit`. `trace` adds a line `{"trace": {…}}` for each record, between the answers, until the other
end closes or asks `{"do": "trace", "follow": false}`. Whoever can write to the channel commands the station, so a
socket file is for its owner alone and TCP stays on this machine.
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import json
import logging
import os
import socket
import stat
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Any, Protocol

from specharge_engine.secrets import without_secrets
from specharge_engine.sim.csms_control import Address, ControlError
from specharge_engine.sim.hardware import SimulatedHardware
from specharge_engine.sim.verbs import BadRequest, checked
from specharge_engine.sim.world import Impossible

_LINE_LIMIT = 2**20
_log = logging.getLogger(__name__)


class Controlled(Protocol):
    """A running station, as the control channel needs it. All of it is called on the event loop of the station."""

    @property
    def hardware(self) -> SimulatedHardware:
        """The hardware that the verbs move."""
        ...

    def state(self) -> dict[str, Any]:
        """Return every machine, transaction and queue as JSON values."""
        ...

    def set_link(self, up: bool) -> None:
        """Cut the line to the CSMS until it is mended, or mend it."""
        ...

    async def power_cycle(self) -> None:
        """Take the power away and give it back; returns when the station has booted."""
        ...

    def follow_trace(self) -> AsyncIterator[dict[str, Any]]:
        """Return the trace records from now on, as JSON values; it ends with the station."""
        ...

    def quit(self) -> None:
        """Begin to stop the process; returns at once."""
        ...


Fields = Mapping[str, Any]
Answer = dict[str, Any]


def _plug_in(to: SimulatedHardware, given: Fields) -> None:
    to.plug_in(given["evse"], given.get("connector"))


def _plug_out(to: SimulatedHardware, given: Fields) -> None:
    to.plug_out(given["evse"], given.get("connector"), given.get("side"))


def _swipe(to: SimulatedHardware, given: Fields) -> None:
    to.swipe(given["token"], given.get("type", "ISO14443"), given.get("evse"))


def _fault(to: SimulatedHardware, given: Fields) -> None:
    to.fault(given["code"], given.get("evse"), given.get("connector"))


def _clear_fault(to: SimulatedHardware, given: Fields) -> None:
    to.clear_fault(given.get("evse"), given.get("connector"), given.get("code"))


_HANDS: Mapping[str, Callable[[SimulatedHardware, Fields], None]] = {
    "plug_in": _plug_in,
    "plug_out": _plug_out,
    "swipe": _swipe,
    "contract": lambda to, given: to.contract(given["evse"], given["emaid"], given["certificate"]),
    "end_session": lambda to, given: to.end_session(given["evse"]),
    "choose": lambda to, given: to.choose(given["evses"]),
    "contract_certificate": lambda to, given: to.contract_certificate(
        given["evse"], given["action"], given["schema"], given["exi"]
    ),
    "press": lambda to, given: to.press(given["button"], given["evse"]),
    "park": lambda to, given: to.park(given["evse"], given["occupied"]),
    "ev": lambda to, given: to.ev(given["evse"], given.get("draws"), given.get("phases")),
    "meter": lambda to, given: to.meter(given["evse"], given["values"]),
    "sign": lambda to, given: to.sign(given["evse"], given["data"]),
    "lock": lambda to, given: to.lock(given["evse"], given["connector"], given.get("fails"), given.get("jams")),
    "reset": lambda to, given: to.reset(given.get("evse"), given.get("barred"), given.get("fails")),
    "fault": _fault,
    "clear_fault": _clear_fault,
    "alarm": lambda to, given: to.alarm(given["kind"], given.get("what")),
    "login": lambda to, given: to.login(given["accepted"], given.get("user"), given.get("origin")),
    "clear_log": lambda to, given: to.clear_log(given.get("user"), given.get("origin")),
}


async def _link(of: Controlled, given: Fields) -> Answer:
    of.set_link(given["up"])
    return {}


async def _power(of: Controlled, given: Fields) -> Answer:
    if not given["cycle"]:
        raise BadRequest("power: 'cycle' can only be true; a station without power has no control channel")
    await of.power_cycle()
    return {}


async def _state(of: Controlled, given: Fields) -> Answer:
    return {"state": of.state()}


async def _quit(of: Controlled, given: Fields) -> Answer:
    asyncio.get_running_loop().call_soon(of.quit)  # Later, so that the answer still leaves.
    return {}


_STATION: Mapping[str, Callable[[Controlled, Fields], Awaitable[Answer]]] = {
    "link": _link,
    "power": _power,
    "state": _state,
    "quit": _quit,
}


async def answer(controlled: Controlled, line: bytes | str, talk: _Talk | None = None) -> Answer:
    """Do what one line asks and return its answer; `talk` is where a trace goes."""
    try:
        name, given = checked(_object(line))
        if name in _HANDS:
            _HANDS[name](controlled.hardware, given)
            return {"ok": True}
        if name == "trace":
            return {"ok": True, **_follow(talk, given)}
        return {"ok": True, **await _STATION[name](controlled, given)}
    except (BadRequest, Impossible) as problem:
        return {"ok": False, "error": str(problem)}
    except Exception as error:
        text = line if isinstance(line, str) else line.decode(errors="replace")
        _log.exception("a request on the control channel failed: %s", without_secrets(text))
        return {"ok": False, "error": f"the station failed at this: {type(error).__name__}: {error}"}


def _object(line: bytes | str) -> dict[str, Any]:
    try:
        message = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadRequest(f"the line is not JSON: {error}") from None
    if not isinstance(message, dict):
        raise BadRequest('the line is no JSON object; write {"do": VERB, …}')
    return message


def _follow(talk: _Talk | None, given: Fields) -> Answer:
    if talk is None:
        raise BadRequest("trace: there is no connection on which to follow")
    talk.follow(given.get("follow", True))
    return {}


class _Talk:
    """One connection: answers in the order of the requests, and trace records between them."""

    def __init__(self, controlled: Controlled, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._controlled = controlled
        self._reader = reader
        self._writer = writer
        self._writing = asyncio.Lock()
        self._following: asyncio.Task[None] | None = None

    async def run(self) -> None:
        """Answer until the other end closes."""
        try:
            while True:
                try:
                    line = await self._reader.readline()
                except ValueError:  # What asyncio raises for a line over the limit.
                    await self._write({"ok": False, "error": f"the line is longer than {_LINE_LIMIT} bytes"})
                    return
                if not line:
                    return
                if line.strip():
                    await self._write(await answer(self._controlled, line, self))
        finally:
            self.follow(False)

    def follow(self, on: bool) -> None:
        """Begin to write the trace, or end it."""
        if on and self._following is None:
            self._following = asyncio.create_task(self._copy_trace(self._controlled.follow_trace()))
        elif not on and self._following is not None:
            self._following.cancel()
            self._following = None

    async def _copy_trace(self, records: AsyncIterator[dict[str, Any]]) -> None:
        try:
            async for record in records:
                await self._write({"trace": record})
        except ConnectionError:
            pass  # The other end left; `run` sees that too.
        except Exception:
            _log.exception("following the trace failed")

    async def _write(self, message: dict[str, Any]) -> None:
        async with self._writing:
            self._writer.write(json.dumps(message, default=str).encode() + b"\n")
            await self._writer.drain()


@contextlib.asynccontextmanager
async def serve(address: Address, controlled: Controlled) -> AsyncIterator[Address]:
    """Answer on the channel while the context is open; gives the address with the port that was picked.

    Raises ControlError when the address is taken or cannot be used.
    """
    talks: set[asyncio.Task[None]] = set()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError):  # The other end left: nobody is there to be told.
            await _Talk(controlled, reader, writer).run()

    def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(talk(reader, writer))
        talks.add(task)
        task.add_done_callback(talks.discard)
        task.add_done_callback(lambda _: writer.close())

    bound, inode = _bind(address)
    try:
        if address.path:
            server = await asyncio.start_unix_server(connected, sock=bound, limit=_LINE_LIMIT)
        else:
            server = await asyncio.start_server(connected, sock=bound, limit=_LINE_LIMIT)
            address = address._replace(port=bound.getsockname()[1])
        try:
            yield address
        finally:
            server.close()
            for task in list(talks):
                task.cancel()
            await asyncio.gather(*talks, return_exceptions=True)
    finally:
        bound.close()
        with contextlib.suppress(FileNotFoundError):
            if inode is not None and os.lstat(address.path).st_ino == inode:  # Another's by now, perhaps.
                os.unlink(address.path)


def _bind(address: Address) -> tuple[socket.socket, int | None]:
    """Return a socket at the address, and the inode of its file."""
    try:
        if address.path:
            return _bind_file(address)
        family, kind, protocol, _, place = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)[0]
        bound = socket.socket(family, kind, protocol)
        try:
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            bound.bind(place)
            bound.listen()  # Here and not in asyncio, where a taken port would be found too late.
        except OSError:
            bound.close()
            raise
    except OSError as error:
        raise ControlError(f"cannot listen on {address}: {error.strerror or error}; choose another address") from None
    return bound, None


def _bind_file(address: Address) -> tuple[socket.socket, int]:
    _make_way(address)
    bound = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    mask = os.umask(0o177)  # The file is the owner's from the first moment on: 0600.
    try:
        bound.bind(address.path)
    except OSError:
        bound.close()
        raise
    finally:
        os.umask(mask)
    return bound, os.lstat(address.path).st_ino


def _make_way(address: Address) -> None:
    """Remove the socket file of a process that is gone; refuse when it is another file, or somebody answers on it."""
    try:
        is_socket = stat.S_ISSOCK(os.lstat(address.path).st_mode)
    except FileNotFoundError:
        return
    if not is_socket:
        raise ControlError(f"cannot listen on {address}: the file exists and is no socket; choose another address")
    with socket.socket(socket.AF_UNIX) as probe:
        probe.setblocking(False)  # A listener with a full queue lives too.
        failure = probe.connect_ex(address.path)
    if failure == errno.ECONNREFUSED:
        os.unlink(address.path)
    elif failure != errno.ENOENT:
        raise ControlError(
            f"cannot listen on {address}: another process listens there; stop it or choose another address"
        )
