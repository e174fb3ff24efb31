"""The WebSocket to the CSMS: dial, read, write, dial again. What the frames mean is the kernel's business."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import logging
import ssl
from typing import Protocol

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidURI
from websockets.typing import Subprotocol

from specharge_engine.configuration import StationConfiguration

SUBPROTOCOL = Subprotocol("ocpp2.0.1")
OPEN_TIMEOUT = 30.0
LARGEST_FRAME = 2**20
_log = logging.getLogger(__name__)


class Listener(Protocol):
    """What a link tells of itself, on the event loop."""

    def link_opened(self) -> None:
        """The WebSocket is open."""
        ...

    def link_closed(self) -> None:
        """The WebSocket is closed."""
        ...

    def frame_arrived(self, frame: str | bytes) -> None:
        """A message of the CSMS."""
        ...

    def reconnect_delay(self, attempt: int) -> float:
        """Return how long to wait before dialling for the nth time after a loss or a failure, in seconds."""
        ...

    def ping_interval(self) -> float | None:
        """Return the seconds between WebSocket pings, or None for none."""
        ...


class Link:
    """Keeps one WebSocket open, or keeps dialling. `up` is False while a test or an operator holds the line down."""

    def __init__(self, configuration: StationConfiguration, listener: Listener) -> None:
        self._configuration = configuration
        self._listener = listener
        self._connection: ClientConnection | None = None
        self._outgoing: asyncio.Queue[str] = asyncio.Queue()
        self._allowed = asyncio.Event()
        self._allowed.set()
        self._ssl = _ssl_context(configuration)

    @property
    def is_open(self) -> bool:
        """Whether the WebSocket is open."""
        return self._connection is not None

    def send(self, frame: str) -> None:
        """Queue a frame; without a connection it is dropped, as the kernel has been told."""
        if self._connection is not None:
            self._outgoing.put_nowait(frame)

    def hold(self, down: bool) -> None:
        """Cut the line and keep it cut, or let the link dial again."""
        if not down:
            self._allowed.set()
            return
        self._allowed.clear()
        if self._connection is not None:
            self._connection.transport.abort()

    async def run(self) -> None:
        """Stay connected until cancelled."""
        attempt = 0
        while True:
            await self._allowed.wait()
            if await self._one_connection():
                attempt = 0
            await self._pause(self._listener.reconnect_delay(attempt))
            attempt += 1

    async def _pause(self, seconds: float) -> None:
        """Wait; a line that is mended after it was held is dialled at once."""
        if self._allowed.is_set():
            held = asyncio.create_task(self._until_held())
            await asyncio.wait({held}, timeout=seconds)
            held.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await held

    async def _until_held(self) -> None:
        while self._allowed.is_set():
            await asyncio.sleep(3600)

    async def _one_connection(self) -> bool:
        """Dial once and stay until the connection ends; False when it could not be opened."""
        url = self._configuration.connection_url
        try:
            connection = await connect(
                url,
                subprotocols=[SUBPROTOCOL],
                additional_headers=_authorization(self._configuration),
                compression=None,
                open_timeout=OPEN_TIMEOUT,
                ping_interval=self._listener.ping_interval(),
                max_size=LARGEST_FRAME,
                ssl=self._ssl,
                proxy=None,
                user_agent_header=None,
            )
        except (OSError, InvalidHandshake, InvalidURI, TimeoutError, EOFError) as error:
            _log.warning("%s: not connected: %s", url, _reason(error))
            return False
        if connection.subprotocol != SUBPROTOCOL:
            _log.warning("%s: the CSMS did not agree to %s", url, SUBPROTOCOL)
            await connection.close(1002, "ocpp2.0.1 is wanted")
            return False
        return await self._talk(connection)

    async def _talk(self, connection: ClientConnection) -> bool:
        self._outgoing = asyncio.Queue()
        self._connection = connection
        writer = asyncio.create_task(self._write(connection, self._outgoing))
        self._listener.link_opened()
        try:
            async for frame in connection:
                self._listener.frame_arrived(frame)
        except ConnectionClosed as closed:
            _log.info("connection closed: %s", closed)
        finally:
            self._connection = None
            writer.cancel()
            self._listener.link_closed()
            connection.transport.abort()
        return True

    async def _write(self, connection: ClientConnection, outgoing: asyncio.Queue[str]) -> None:
        with contextlib.suppress(ConnectionClosed):
            while True:
                await connection.send(await outgoing.get())


def _authorization(configuration: StationConfiguration) -> dict[str, str]:
    """Return the HTTP Basic header of security profiles 1 and 2: the station's id and its password (A00)."""
    if configuration.csms.password is None:
        return {}
    pair = f"{configuration.identity.id}:{configuration.csms.password}".encode()
    return {"Authorization": f"Basic {base64.b64encode(pair).decode('ascii')}"}


def _ssl_context(configuration: StationConfiguration) -> ssl.SSLContext | None:
    """Return a context that trusts the CSMS's roots only, with the station's certificate in profile 3."""
    csms = configuration.csms
    if not csms.url.startswith("wss"):
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    for root in csms.root_certificates:
        context.load_verify_locations(root)
    if csms.certificate is not None:
        context.load_cert_chain(csms.certificate, csms.private_key)
    return context


def _reason(error: BaseException) -> str:
    return str(error) or type(error).__name__
