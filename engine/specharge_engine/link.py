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

from specharge_engine.configuration import ConfigurationError, StationConfiguration
from specharge_engine.endpoint import Endpoint
from specharge_engine.satisfies import satisfies
from specharge_engine.site import CsmsSettings

SUBPROTOCOL = Subprotocol("ocpp2.0.1")
OPEN_TIMEOUT = 30.0
CLOSE_TIMEOUT = 1.0
LARGEST_FRAME = 2**20
_log = logging.getLogger(__name__)
# At its level DEBUG the library writes headers and frames, and with them passwords and key codes (C04.FR.04).
_WIRE_LOG = logging.getLogger(f"{__name__}.websockets")
_WIRE_LOG.setLevel(logging.INFO)


class Listener(Protocol):
    """What a link tells of itself, on the event loop."""

    def link_opened(self) -> None:
        """The WebSocket is open."""
        ...

    def link_closed(self) -> None:
        """The WebSocket is closed."""
        ...

    def dial_failed(self) -> None:
        """The CSMS could not be reached."""
        ...

    def frame_arrived(self, frame: str | bytes) -> None:
        """A message of the CSMS."""
        ...

    def endpoint(self) -> Endpoint:
        """Return where to dial; asked anew for each attempt (B10)."""
        ...

    def reconnect_delay(self, attempt: int) -> float:
        """Return how long to wait before dialling for the nth time after a loss or a failure, in seconds."""
        ...

    def ping_interval(self) -> float | None:
        """Return the seconds between WebSocket pings, or None for none."""
        ...

    def password(self) -> str | None:
        """Return the password of security profiles 1 and 2 as it is now: the CSMS may have set another (A01)."""
        ...


class Link:
    """Keeps one WebSocket open, or keeps dialling, unless a test or an operator holds the line down."""

    def __init__(self, configuration: StationConfiguration, listener: Listener) -> None:
        """Read the certificates. Raises ConfigurationError for one that cannot be used."""
        self._configuration = configuration
        self._listener = listener
        self._connection: ClientConnection | None = None
        self._outgoing: asyncio.Queue[str] = asyncio.Queue()
        self._allowed = asyncio.Event()
        self._allowed.set()
        self._was_cut = asyncio.Event()
        self._is_leaving = False
        self._contexts: dict[int, ssl.SSLContext] = {}
        self._ssl(configuration.csms.security_profile)

    @property
    def is_allowed(self) -> bool:
        """Whether nobody holds the line down."""
        return self._allowed.is_set()

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
        self._was_cut.set()
        if self._connection is not None:
            self._connection.transport.abort()

    async def close(self) -> None:
        """Send what is queued, then take leave of the CSMS; each may take CLOSE_TIMEOUT seconds."""
        self._is_leaving = True
        connection = self._connection
        if connection is not None:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(CLOSE_TIMEOUT):
                    await self._outgoing.join()
            await connection.close(1001)

    @satisfies("B10.FR.06")
    async def run(self) -> None:
        """Stay connected until closed or cancelled; one connection is over before the next is dialled."""
        attempt = 0
        while True:
            await self._allowed.wait()
            self._was_cut.clear()
            if await self._one_connection(self._listener.endpoint()):
                attempt = 0
            elif not self._was_cut.is_set():  # who cut the line is no fault of the CSMS
                self._listener.dial_failed()
            if self._is_leaving:
                return
            await self._pause(self._listener.reconnect_delay(attempt))
            attempt += 1

    async def _pause(self, seconds: float) -> None:
        """Wait, but not when the line was cut by `hold`: it is dialled as soon as it is mended."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._was_cut.wait()

    async def _one_connection(self, endpoint: Endpoint) -> bool:
        """Dial once and stay until the connection ends; False when it could not be opened."""
        url = endpoint.connection_url(self._configuration.identity.id)
        try:
            connection = await connect(
                url,
                subprotocols=[SUBPROTOCOL],
                additional_headers=self._authorization(endpoint),
                compression=None,
                open_timeout=OPEN_TIMEOUT,
                close_timeout=CLOSE_TIMEOUT,
                ping_interval=self._listener.ping_interval(),
                max_size=LARGEST_FRAME,
                ssl=self._ssl(endpoint.security_profile),
                proxy=None,
                user_agent_header=None,
                logger=_WIRE_LOG,
            )
        except (OSError, InvalidHandshake, InvalidURI, EOFError, ValueError, ConfigurationError) as error:
            # ConfigurationError: a certificate that is gone.
            # ValueError: a redirect that cannot be followed, or a host name that is none.
            _log.warning("%s: not connected: %s", url, _reason(error))
            return False
        if connection.subprotocol != SUBPROTOCOL:
            _log.warning("%s: the CSMS did not agree to %s", url, SUBPROTOCOL)
            await connection.close(1002, "ocpp2.0.1 is wanted")
            return False
        if self._was_cut.is_set():  # while it was dialled
            connection.transport.abort()
            return False
        return await self._talk(connection)

    async def _talk(self, connection: ClientConnection) -> bool:
        self._outgoing = asyncio.Queue()
        self._connection = connection
        writer = asyncio.create_task(_write(connection, self._outgoing))
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

    def _authorization(self, endpoint: Endpoint) -> dict[str, str]:
        """Return the HTTP Basic header of security profiles 1 and 2: the station's id and its password (A00)."""
        password = self._listener.password()
        if password is None or endpoint.security_profile == 3:
            return {}
        pair = f"{self._configuration.identity.id}:{password}".encode()
        return {"Authorization": f"Basic {base64.b64encode(pair).decode('ascii')}"}

    def _ssl(self, security_profile: int) -> ssl.SSLContext | None:
        """Return the TLS context of a security profile, or None for profile 1. Raises ConfigurationError."""
        if security_profile == 1:
            return None
        if security_profile not in self._contexts:
            self._contexts[security_profile] = _ssl_context(self._configuration.csms, security_profile)
        return self._contexts[security_profile]


async def _write(connection: ClientConnection, outgoing: asyncio.Queue[str]) -> None:
    """Send what is queued; a connection that cannot be written is no connection any more."""
    try:
        while True:
            await connection.send(await outgoing.get())
            outgoing.task_done()
    except ConnectionClosed:
        pass  # the reader sees that too
    except Exception:
        _log.exception("the connection cannot be written")
        connection.transport.abort()


def _ssl_context(csms: CsmsSettings, security_profile: int) -> ssl.SSLContext:
    """Return a context that trusts the CSMS's roots only, with the station's certificate in profile 3."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    for root in csms.root_certificates:
        try:
            context.load_verify_locations(root)
        except OSError as error:  # what is wrong with TLS is an OSError too
            raise ConfigurationError(f"{root}: no root certificate that can be used: {_reason(error)}") from error
    if security_profile == 3 and csms.certificate is not None:
        try:
            context.load_cert_chain(csms.certificate, csms.private_key)
        except OSError as error:
            files = f"{csms.certificate} and {csms.private_key}"
            raise ConfigurationError(f"{files}: no certificate with its private key: {_reason(error)}") from error
    return context


def _reason(error: BaseException) -> str:
    return str(error) or type(error).__name__
