"""The WebSocket to the CSMS: dial, read, write, dial again. What the frames mean is the kernel's business."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import logging
from typing import TYPE_CHECKING, Protocol

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidURI
from websockets.typing import Subprotocol

from specharge_engine.configuration import ConfigurationError, StationConfiguration
from specharge_engine.endpoint import Endpoint, Trust
from specharge_engine.outgoing import Outgoing
from specharge_engine.refusals import Refusal, refusal_of
from specharge_engine.satisfies import satisfies

if TYPE_CHECKING:
    from specharge_engine.tls import CsmsContext

SUBPROTOCOL = Subprotocol("ocpp2.0.1")
OPEN_TIMEOUT = 30.0
CLOSE_TIMEOUT = 1.0
LARGEST_FRAME = 2**20
# Bytes that may wait in the socket's buffer: more than any message of the station has.
MOST_UNREAD = 2**22
# Frames that are read in one go before the station may do something else.
FRAMES_AT_ONCE = 16
_log = logging.getLogger(__name__)
# The library would log the Authorization header and every frame, passwords in them, when debugging is on.
_library_log = logging.getLogger("specharge_engine.websocket")
_library_log.setLevel(logging.INFO)


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

    def refused(self, refusal: Refusal, endpoint: Endpoint) -> None:
        """The station refused the CSMS at this endpoint, or the CSMS the station; `dial_failed` follows (A00)."""
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

    def trust(self, endpoint: Endpoint) -> Trust:
        """Return what an endpoint with TLS is dialled by now. Raises ConfigurationError for what cannot be read."""
        ...


class Link:
    """Keeps one WebSocket open, or keeps dialling, unless a test or an operator holds the line down."""

    def __init__(self, configuration: StationConfiguration, listener: Listener) -> None:
        """Dial nobody yet."""
        self._configuration = configuration
        self._listener = listener
        self._connection: ClientConnection | None = None
        self._outgoing = Outgoing()
        self._allowed = asyncio.Event()
        self._allowed.set()
        self._was_cut = asyncio.Event()
        self._is_leaving = False
        self._again = False
        self._parting: asyncio.Task[None] | None = None

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
            self._outgoing.put(frame)

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
        await self._take_leave(1001)

    def reconnect(self) -> None:
        """Take leave of the CSMS as `close` does, and dial it anew at once; without a connection it dials anyhow."""
        if self._connection is not None and not self._again:
            self._again = True
            self._parting = asyncio.create_task(self._take_leave(1000))

    async def _take_leave(self, code: int) -> None:
        connection = self._connection
        if connection is not None:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(CLOSE_TIMEOUT):
                    await self._outgoing.sent()
            await connection.close(code)

    @satisfies("A00.FR.001", "B10.FR.06")
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
            if self._again:
                self._again = False
                continue
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
        context: CsmsContext | None = None
        try:
            context = self._tls(endpoint)
            connection = await _Dial(
                url,
                subprotocols=[SUBPROTOCOL],
                additional_headers=self.authorization(endpoint),
                compression=None,
                open_timeout=OPEN_TIMEOUT,
                close_timeout=CLOSE_TIMEOUT,
                ping_interval=self._listener.ping_interval(),
                max_size=LARGEST_FRAME,
                ssl=context,
                proxy=None,
                user_agent_header=None,
                logger=_library_log,
                create_connection=_Connection,
            )
        except (OSError, InvalidHandshake, InvalidURI, EOFError, ValueError, ConfigurationError) as error:
            # ConfigurationError: a certificate that is gone. ValueError: a host name that is none.
            refusal = refusal_of(error) or (context.objection if context is not None else None)
            if refusal is not None:
                self._listener.refused(refusal, endpoint)
            _log.warning("%s: not connected: %s", url, _reason(error) if refusal is None else refusal.detail)
            return False
        if connection.subprotocol != SUBPROTOCOL:
            _log.warning("%s: the CSMS did not agree to %s", url, SUBPROTOCOL)
            await connection.close(1002, "ocpp2.0.1 is wanted")
            return False
        for message in (connection.request, connection.response):
            if message is not None:
                message.headers.clear()  # 4 KiB that nobody reads again
        if self._was_cut.is_set():  # while it was dialled
            connection.transport.abort()
            return False
        return await self._talk(connection)

    async def _talk(self, connection: ClientConnection) -> bool:
        outgoing = self._outgoing = Outgoing()
        self._connection = connection
        writer = asyncio.create_task(outgoing.write(connection))
        self._listener.link_opened()
        count = 0
        try:
            async for frame in connection:
                self._listener.frame_arrived(frame)
                count += 1
                if count % FRAMES_AT_ONCE == 0:
                    await asyncio.sleep(0)  # the frames may all have been here already
                await outgoing.room()
        except ConnectionClosed as closed:
            _log.info("connection closed: %s", closed)
        finally:
            self._connection = None
            writer.cancel()
            self._listener.link_closed()
            connection.transport.abort()
        return True

    @satisfies(
        "A00.FR.202",
        "A00.FR.203",
        "A00.FR.204",
        "A00.FR.205",
        "A00.FR.301",
        "A00.FR.302",
        "A00.FR.303",
        "A00.FR.304",
    )
    def authorization(self, endpoint: Endpoint) -> dict[str, str]:
        """Return the HTTP Basic header of security profiles 1 and 2: the station's id and its password (A00).

        Raises ConfigurationError without a password: a station that cannot say who it is dials nobody.
        """
        if endpoint.security_profile == 3:
            return {}
        password = self._listener.password()
        if not password:
            profile = endpoint.security_profile
            raise ConfigurationError(f"security profile {profile} needs a SecurityCtrlr.BasicAuthPassword; none is set")
        pair = f"{self._configuration.identity.id}:{password}".encode()
        return {"Authorization": f"Basic {base64.b64encode(pair).decode('ascii')}"}

    def _tls(self, endpoint: Endpoint) -> CsmsContext | None:
        """Return the TLS context of the endpoint's security profile, or None for profile 1. Raises ConfigurationError.

        It is made anew for each attempt: the CSMS may have installed or deleted certificates (A02, M04, M05).
        """
        if endpoint.security_profile == 1:
            return None
        from specharge_engine.tls import context_for

        return context_for(self._listener.trust(endpoint), endpoint.security_profile)


class _Dial(connect):
    """Connects to the CSMS that it was given and to no other: a redirect would take the station where nobody sent it.

    OCPP moves a station by its NetworkConnectionProfiles (B09, B10).
    """

    def process_redirect(self, exc: Exception) -> Exception | str:
        """Follow no redirect: to be told to go elsewhere is a failed attempt."""
        return exc


class _Connection(ClientConnection):
    """Ends when the CSMS does not read, as the answers to its pings would all wait here, or does not let it end."""

    _is_ending = False

    def data_received(self, data: bytes) -> None:
        """Take in what came, unless too much waits to go out."""
        super().data_received(data)
        if not self._is_ending and self.protocol.close_expected():
            self._is_ending = True
            asyncio.get_running_loop().call_later(CLOSE_TIMEOUT, self.transport.abort)
        if self.transport.get_write_buffer_size() > MOST_UNREAD:
            _log.warning("the CSMS does not read what it is sent; it is left")
            self.transport.abort()


def _reason(error: BaseException) -> str:
    return str(error) or type(error).__name__
