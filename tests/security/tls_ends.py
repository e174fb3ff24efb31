"""TLS servers on loopback, sound ones and bad ones, and a gate on a port of its own that leads to one or another.

The rule of this file: a bad server is a real TLS server that shakes hands as it was told and tells alerts as servers
do. What it received after the handshake is noted: from a station that refuses it, that must be nothing.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
import tempfile
import threading
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from authority import Issued

PATIENCE = 10.0
Handshake = Callable[[socket.socket], None]


def server_context(
    certificate: Issued,
    *,
    chain: bool = True,
    version: ssl.TLSVersion | None = None,
    suites: str | None = None,
    clients: Issued | None = None,
    flags: int = 0,
) -> ssl.SSLContext:
    """Return a server's context: one TLS version only, other cipher suites, client certificates of a root wanted."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    if suites is not None:
        context.set_ciphers(suites)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # old versions are what is wanted
        if version is not None:
            context.minimum_version = version
            context.maximum_version = version
    with tempfile.TemporaryDirectory() as folder:
        context.load_cert_chain(*certificate.write(Path(folder), "server", chain=chain))
    if clients is not None:
        context.load_verify_locations(cadata=clients.pem)
        context.verify_mode = ssl.CERT_REQUIRED
        context.verify_flags |= flags
    return context


@dataclass
class TlsEnd:
    """A server that shakes hands, notes what comes then, and hangs up. Without a context it does `instead`."""

    context: ssl.SSLContext | None
    instead: Handshake | None = None
    port: int = 0
    errors: list[str] = field(default_factory=list)
    received: list[bytes] = field(default_factory=list)

    @contextlib.contextmanager
    def serving(self) -> Iterator[TlsEnd]:
        """Serve in a thread."""
        listening = socket.create_server(("127.0.0.1", 0))
        listening.settimeout(0.05)
        self.port = listening.getsockname()[1]
        done = threading.Event()
        thread = threading.Thread(target=self._serve, args=(listening, done))
        thread.start()
        try:
            yield self
        finally:
            done.set()
            thread.join()
            listening.close()

    def _serve(self, listening: socket.socket, done: threading.Event) -> None:
        while not done.is_set():
            try:
                dialled, _ = listening.accept()
            except TimeoutError:
                continue
            dialled.settimeout(2.0)
            with dialled, contextlib.suppress(ConnectionError, TimeoutError):
                self._shake_hands(dialled)

    def _shake_hands(self, dialled: socket.socket) -> None:
        if self.context is None:
            assert self.instead is not None
            self.instead(dialled)
            return
        try:
            with self.context.wrap_socket(dialled, server_side=True) as secured:
                if data := secured.recv(4096):
                    self.received.append(data)
        except ssl.SSLError as error:
            self.errors.append(error.reason or "")
        except OSError as error:
            self.errors.append(type(error).__name__)


def says(answer: bytes) -> TlsEnd:
    """Return an end that reads what it is told first, answers these bytes, and hangs up."""

    def talk(dialled: socket.socket) -> None:
        dialled.recv(4096)
        dialled.sendall(answer)
        dialled.shutdown(socket.SHUT_WR)
        while dialled.recv(4096):
            pass

    return TlsEnd(None, talk)


def little_room(server: asyncio.Server) -> None:
    """Let the sockets of a server take in little that nobody reads, so that who writes notices soon."""
    for listening in server.sockets:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2**16)


class Gate:
    """A port that leads to another one, which may change.

    `count` are the connections so far, `most` how many were open at one time, `overheard` what who dialled has said.
    """

    def __init__(self, *, overhears: bool = True) -> None:
        self._overhears = overhears
        self.port = 0
        self.target = 0
        self.count = 0
        self.most = 0
        self.overheard = bytearray()
        self._changed = asyncio.Condition()
        self._open: set[asyncio.StreamWriter] = set()
        self._leading: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Gate:
        self._server = await asyncio.start_server(self._dialled, "127.0.0.1", 0)
        little_room(self._server)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        self.cut()
        await asyncio.gather(*self._leading, return_exceptions=True)

    def cut(self) -> None:
        """Break what is open."""
        for writer in self._open:
            writer.transport.abort()

    async def dialled(self, times: int) -> None:
        """Wait until it was dialled so often."""
        async with asyncio.timeout(PATIENCE), self._changed:
            await self._changed.wait_for(lambda: self.count >= times)

    async def dialled_again(self, times: int = 2) -> None:
        """Wait until it was dialled so often from now on; the attempt before the last is then over."""
        await self.dialled(self.count + times)

    def _dialled(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(self._lead(reader, writer))
        self._leading.add(task)
        task.add_done_callback(self._leading.discard)

    async def _lead(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.count += 1
        async with self._changed:
            self._changed.notify_all()
        try:
            there, back = await asyncio.open_connection("127.0.0.1", self.target)
        except OSError:  # it leads nowhere: whoever dialled is not left waiting
            writer.transport.abort()
            return
        with contextlib.suppress(OSError):
            self._open |= {writer, back}
            self.most = max(self.most, len(self._open) // 2)
            there_to_here = asyncio.create_task(_pass(there, writer, None))
            here_to_there = asyncio.create_task(_pass(reader, back, self.overheard if self._overhears else None))
            await asyncio.wait((there_to_here, here_to_there), return_when=asyncio.FIRST_COMPLETED)
            writer.close()  # what there is to read, may be read
            back.transport.abort()
            there_to_here.cancel()
            here_to_there.cancel()
            self._open -= {writer, back}


async def _pass(source: asyncio.StreamReader, sink: asyncio.StreamWriter, overheard: bytearray | None) -> None:
    with contextlib.suppress(OSError):
        while data := await source.read(65536):
            if overheard is not None:
                overheard += data
            sink.write(data)
            await sink.drain()
