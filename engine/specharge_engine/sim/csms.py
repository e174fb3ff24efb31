"""A CSMS to run a station against: it answers, records, reconciles, calls, and misbehaves on request.

The rule of this file: it shares nothing with the engine. Frames are read and judged by the `ocpp` package
(`csms_wire`), so every run is a check against an independent implementation. State is in memory; nothing polls: whoever
waits is woken by what happened.

    async with Csms(Script(accept_after=1)) as csms:
        station = await csms.connected("CS001")          # the station was given csms.url + "/CS001"
        await csms.next("BootNotification")
        await csms.call("CS001", "GetVariables", {...})
"""

import asyncio
import base64
import binascii
import hmac
import logging
import ssl
from collections.abc import Callable, Sequence
from http import HTTPStatus
from types import TracebackType
from typing import Self, TypeVar
from urllib.parse import unquote, urlsplit

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response
from websockets.typing import Subprotocol

from specharge_engine.sim import csms_wire as wire
from specharge_engine.sim.csms_link import CsmsCallError, CsmsError, InvalidPayload, Link, NoAnswer, NotConnected
from specharge_engine.sim.csms_records import Duplicate, Frame, Invalid, Payload, Station, Transaction
from specharge_engine.sim.csms_script import STATION_ACTIONS, Fault, Misbehaviour, Script
from specharge_engine.sim.csms_wire import Message, WireError

__all__ = [
    "Csms",
    "CsmsCallError",
    "CsmsError",
    "Duplicate",
    "Frame",
    "Invalid",
    "InvalidPayload",
    "NoAnswer",
    "NotConnected",
    "Script",
    "Station",
    "Transaction",
]

T = TypeVar("T")
_LOG = logging.getLogger("specharge.csms")
# A junk connection is the peer's fault and shows in `refused`; it is no reason to print a traceback.
_LOG.addHandler(logging.NullHandler())


class Csms:
    """Serve stations at `url`/<station id> while the context is open.

    `port` 0 picks a free one. With a `password` a station must show it by HTTP Basic with its id as the user; assign
    another while serving to require that from the next connection. `observe` is told, in order, of each frame and, in
    words, of links and faults.
    """

    def __init__(
        self,
        script: Script | None = None,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        path: str = "/",
        password: str | None = None,
        tls: ssl.SSLContext | None = None,
        observe: Callable[[str, Frame | str], None] | None = None,
    ) -> None:
        self.script = script or Script()
        self.password = password
        self.stations: dict[str, Station] = {}
        self.refused: list[tuple[str, str]] = []
        self.url = ""
        self._where = (host, port, "/" + path.strip("/"), tls)
        self._observe = observe or (lambda station_id, what: None)
        self._links: dict[str, Link] = {}
        self._misbehaviour = Misbehaviour()
        self._refuse_all = False
        self._received: list[tuple[str, str, Payload]] = []
        self._seen: dict[tuple[str, str | None], int] = {}
        self._changed = asyncio.Condition()
        self._late_answers: set[asyncio.Task[None]] = set()
        self._server: Server | None = None

    async def __aenter__(self) -> Self:
        host, port, path, tls = self._where
        self._server = await serve(
            self._serve,
            host,
            port,
            ssl=tls,
            process_request=self._admit,
            select_subprotocol=_select_subprotocol,
            compression=None,
            ping_interval=None,
            close_timeout=1,
            logger=_LOG,
        )
        port = self._server.sockets[0].getsockname()[1]
        name = f"[{host}]" if ":" in host else host
        self.url = f"{'wss' if tls else 'ws'}://{name}:{port}{path.rstrip('/')}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for task in self._late_answers:
            task.cancel()
        await asyncio.gather(*self._late_answers, return_exceptions=True)
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()

    # What a test or an operator does.

    async def call(self, station_id: str, action: str, payload: Payload, *, timeout: float = 30.0) -> Payload:
        """Send a call to a station, when no other is outstanding, and give the payload of its result.

        Raises:
            CsmsCallError: the station answered with a CALLERROR.
            CsmsError: InvalidPayload (nothing was sent, or the response is invalid), NotConnected or NoAnswer.
        """
        try:
            await wire.check("call", action, payload)
        except WireError as error:
            raise InvalidPayload(f"not sent: {error}") from None
        link = self._link(station_id)
        link.station.ask_for(action, payload)
        try:
            return await link.call(action, payload, timeout)
        finally:
            await self._wake()

    async def send_raw(self, station_id: str, text: str, *, reply_within: float | None = None) -> Frame | None:
        """Send any text as a frame; with `reply_within` (seconds) give the next reply frame of the station, as it came.

        Raises:
            NoAnswer: no reply came in time.
        """
        link = self._link(station_id)
        start = len(link.station.frames)
        await link.send_raw(text)
        if reply_within is None:
            return None

        def reply() -> Frame | None:
            return next((f for f in link.station.frames[start:] if f.direction == "in" and f.kind != "call"), None)

        return await self.wait_for(reply, reply_within)

    async def connected(self, station_id: str, timeout: float = 5.0) -> Station:
        """Wait until a station is connected, and give its records."""
        await self.wait_for(lambda: station_id in self._links, timeout)
        return self.stations[station_id]

    async def wait_for(self, predicate: Callable[[], T], timeout: float = 5.0) -> T:
        """Give what `predicate` returns as soon as that is true; it is asked again whenever something happened.

        Raises:
            NoAnswer: it was not true in time; the message lists what the stations sent last.
        """
        try:
            async with asyncio.timeout(timeout), self._changed:
                return await self._changed.wait_for(predicate)
        except TimeoutError:
            raise NoAnswer(f"nothing such within {timeout:g} s; {self._last_received()}") from None

    async def next(
        self,
        action: str,
        station: str | None = None,
        *,
        where: Callable[[Payload], bool] = lambda payload: True,
        timeout: float = 5.0,
    ) -> Payload:
        """Give the payload of the next call of `action` that `next` has not given yet, of one station or of any.

        Calls that came before are looked at first, so none is missed; with `where` those that do not fit are passed
        over.

        Raises:
            NoAnswer: none came in time.
        """
        key = (action, station)

        def find() -> tuple[Payload] | None:
            for place in range(self._seen.get(key, 0), len(self._received)):
                sender, name, payload = self._received[place]
                if name == action and station in (None, sender) and where(payload):
                    self._seen[key] = place + 1
                    return (payload,)
            return None

        try:
            found = await self.wait_for(find, timeout)
        except NoAnswer as error:
            raise NoAnswer(f"no {action} from {station or 'any station'}: {error}") from None
        assert found is not None
        return found[0]

    def forget(self) -> None:
        """Let `next` start from now; the records stay."""
        self._received.clear()
        self._seen.clear()

    # What a test makes it do wrong.

    def delay(self, action: str, seconds: float) -> None:
        """Answer `action` that much later from now on; 0 ends it."""
        self._misbehaviour.delays[action] = seconds

    def silent(self, action: str, times: int | None = 1) -> None:
        """Do not answer the next `times` calls of `action`; None means never again."""
        self._misbehaviour.plan(action, Fault(), times)

    def error(self, action: str, code: str, times: int | None = 1, description: str = "") -> None:
        """Answer the next `times` calls of `action` with a CALLERROR; None means always."""
        self._misbehaviour.plan(action, Fault(code, description), times)

    def drop_connection(self, station_id: str | None = None) -> None:
        """Cut the connection of a station, or of all, without a close frame."""
        for link in [self._link(station_id)] if station_id else list(self._links.values()):
            link.abort()

    def refuse_connections(self, refuse: bool) -> None:
        """Answer every new connection with HTTP 503, or stop doing so; those that are open stay."""
        self._refuse_all = refuse

    # The server.

    def _admit(self, connection: ServerConnection, request: Request) -> Response | None:
        station_id = self._station_id(request.path)
        if self._refuse_all:
            return self._turn_away(connection, station_id or request.path, 503, "no connections are taken now")
        if station_id is None:
            wanted = f"{self._where[2].rstrip('/')}/<station id>"
            return self._turn_away(connection, request.path, 404, f"stations connect to {wanted}")
        if self.password is not None and not _shows(request, station_id, self.password):
            response = self._turn_away(connection, station_id, 401, "user (the station id) or password is wrong")
            response.headers["WWW-Authenticate"] = 'Basic realm="csms", charset="UTF-8"'
            return response
        return None

    def _station_id(self, target: str) -> str | None:
        prefix, path = self._where[2].rstrip("/") + "/", urlsplit(target).path
        station_id = unquote(path.removeprefix(prefix)) if path.startswith(prefix) else ""
        return station_id if station_id and "/" not in station_id else None

    def _turn_away(self, connection: ServerConnection, who: str, status: int, why: str) -> Response:
        self.refused.append((who, f"{status} {why}"))
        self._observe(who, f"refused: {status} {why}")
        return connection.respond(HTTPStatus(status), why + "\n")

    async def _serve(self, socket: ServerConnection) -> None:
        station_id = self._station_id(socket.request.path if socket.request else "") or ""
        if socket.subprotocol is None:
            # OCPP 2.0.1 part 4, 3.2: finish the handshake without a subprotocol, then close.
            why = f"subprotocol {wire.SUBPROTOCOL} was not offered"
            self.refused.append((station_id, why))
            self._observe(station_id, f"refused: {why}")
            await socket.close(1002, why)
            return
        station = self.stations.setdefault(station_id, Station(station_id))
        link = Link(socket, station, self.script.now, lambda frame: self._observe(station_id, frame))
        if former := self._links.get(station_id):
            # The station came back before this end noticed that it was gone.
            former.abort()
        self._links[station_id] = link
        station.connected = True
        station.connections += 1
        self._observe(station_id, "connected")
        await self._wake()
        try:
            async for raw in socket:
                await self._take_in(link, raw)
        except ConnectionClosed:
            pass  # Cut off rather than closed; either way it is over.
        finally:
            link.end()
            if self._links.get(station_id) is link:
                del self._links[station_id]
                station.connected = False
            self._observe(station_id, f"disconnected ({socket.close_code or 'cut off'})")
            await self._wake()

    async def _take_in(self, link: Link, raw: str | bytes) -> None:
        invalid = len(link.station.invalid)
        try:
            message = await link.take_in(raw)
            if message is not None:
                await self._take_in_call(link, message)
        except WireError as error:
            await _send(link, wire.error(error.message_id, error.code, error.reason), None)
        for fault in link.station.invalid[invalid:]:
            self._observe(link.station.id, f"invalid: {fault.reason}")
        await self._wake()

    async def _take_in_call(self, link: Link, call: Message) -> None:
        station, action = link.station, call.action or ""
        if action not in STATION_ACTIONS:
            raise link.refuse(WireError("NotSupported", f"{action} is no call of a station", call.id))
        if not station.may_send(action):
            station.premature.append((action, call.payload))
            self._observe(station.id, f"premature: {action} while {station.boot_status}")
            await _send(link, wire.error(call.id, "SecurityError", f"registration is {station.boot_status}"), action)
            return
        station.take_in(action, call.payload)
        self._received.append((station.id, action, call.payload))
        fault = self._misbehaviour.take(action)
        if fault is None:
            await self._answer_in_time(link, call, action)
        elif fault.code:
            await _send(link, wire.error(call.id, fault.code, fault.description), action)

    async def _answer_in_time(self, link: Link, call: Message, action: str) -> None:
        seconds = self._misbehaviour.delays.get(action, 0)
        if not seconds:
            await self._answer(link, call, action)
            return

        async def later() -> None:
            await asyncio.sleep(seconds)
            await self._answer(link, call, action)
            await self._wake()

        task = asyncio.create_task(later())
        self._late_answers.add(task)
        task.add_done_callback(self._late_answers.discard)

    async def _answer(self, link: Link, call: Message, action: str) -> None:
        station = link.station
        try:
            payload = self.script.answer(station, action, call.payload)
            await wire.check("result", action, payload, call.id)
        except (
            Exception
        ) as error:  # A script may hold any code; its fault must show in the test, not end the connection.
            station.invalid.append(Invalid(f"the script's answer to {action}: {error!r}", repr(call.payload), "out"))
            await _send(link, wire.error(call.id, "InternalError", f"the script's answer to {action} is wrong"), action)
            return
        if action == "BootNotification":
            station.boots += 1
            station.boot_status = payload["status"]
            if station.boot_status == "Accepted":
                station.asked_for.clear()
        if await _send(link, wire.result(call.id, payload), action):
            station.mark_answered(action, call.payload)

    def _link(self, station_id: str) -> Link:
        try:
            return self._links[station_id]
        except KeyError:
            others = ", ".join(sorted(self._links)) or "none"
            raise NotConnected(f"station {station_id!r} is not connected (connected: {others})") from None

    async def _wake(self) -> None:
        async with self._changed:
            self._changed.notify_all()

    def _last_received(self) -> str:
        last = [f"{station_id} {action}" for station_id, action, _ in self._received[-5:]]
        return "last received: " + (", ".join(last) or "nothing")


async def _send(link: Link, raw: str, action: str | None) -> bool:
    try:
        await link.send(raw, action)
    except NotConnected:
        return False
    return True


def _select_subprotocol(connection: ServerConnection, offered: Sequence[Subprotocol]) -> Subprotocol | None:
    wanted = Subprotocol(wire.SUBPROTOCOL)
    return wanted if wanted in offered else None


def _shows(request: Request, user: str, password: str) -> bool:
    scheme, _, credentials = request.headers.get("Authorization", "").partition(" ")
    try:
        shown = base64.b64decode(credentials, validate=True)
    except (binascii.Error, ValueError):
        return False
    return scheme.lower() == "basic" and hmac.compare_digest(shown, f"{user}:{password}".encode())
