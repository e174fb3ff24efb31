"""One connection of a station to the CSMS: frames out, and the calls of ours that wait for their reply.

The rule of this file: one call of ours is outstanding at a time on a connection, and each ends in a reply, an error or
a timeout; none is left waiting when the connection ends.
"""

import asyncio
import json
import uuid
from collections.abc import Callable
from datetime import datetime

from websockets.asyncio.server import ServerConnection
from websockets.exceptions import ConnectionClosed

from specharge_engine.sim import csms_wire as wire
from specharge_engine.sim.csms_records import Direction, Frame, Invalid, Payload, Station
from specharge_engine.sim.csms_wire import Message, WireError


class CsmsError(Exception):
    """Say why a call of the CSMS has no response."""


class CsmsCallError(CsmsError):
    """Hold the CALLERROR with which a station answered."""

    def __init__(self, code: str, description: str, details: Payload) -> None:
        super().__init__(f"the station answered CALLERROR {code}" + (f": {description}" if description else ""))
        self.code = code
        self.description = description
        self.details = details


class NotConnected(CsmsError):
    """Say that the station has no connection, or lost it before it answered."""


class InvalidPayload(CsmsError):
    """Say what OCPP does not allow in a payload, of ours before it was sent or of the station's response."""


class NoAnswer(CsmsError, TimeoutError):
    """Say that the time for an answer is over."""


class Link:
    """Carry frames over one connection and record each in `station`; `note` is told of every frame."""

    def __init__(
        self, socket: ServerConnection, station: Station, now: Callable[[], datetime], note: Callable[[Frame], None]
    ) -> None:
        self.socket = socket
        self.station = station
        self.closed = False
        self._now = now
        self._note = note
        self._turn = asyncio.Lock()
        self._last_in = ""
        self._waiting: dict[str, tuple[str, asyncio.Future[Message]]] = {}
        # Ids whose reply is neither awaited nor a fault: calls that timed out and frames a test wrote by hand.
        self._unawaited: dict[str, str | None] = {}

    async def call(self, action: str, payload: Payload, timeout: float) -> Payload:
        """Send a call and give the payload of its result.

        Raises:
            CsmsCallError: the station answered with a CALLERROR.
            CsmsError: there is no valid answer (not connected, timeout, response refused by the schema).
        """
        async with self._turn:
            if self.closed:
                raise NotConnected(f"{self.station.id} is not connected")
            message_id = str(uuid.uuid4())
            future: asyncio.Future[Message] = asyncio.get_running_loop().create_future()
            self._waiting[message_id] = (action, future)
            try:
                await self.send(wire.call(message_id, action, payload), action)
                async with asyncio.timeout(timeout):
                    message = await future
            except TimeoutError:
                self._unawaited[message_id] = action
                raise NoAnswer(f"{self.station.id} did not answer {action} within {timeout:g} s") from None
            finally:
                del self._waiting[message_id]
        if message.kind == "error":
            raise CsmsCallError(message.code, message.description, message.payload)
        return message.payload

    async def send(self, raw: str, action: str | None) -> None:
        """Send and record a frame of ours; `action` is what a reply answers.

        Raises:
            NotConnected: the connection is over; the frame is then not recorded.
        """
        frame = self._frame("out", raw, action)
        # Recorded first: the reply may be read before `send` returns.
        self.station.frames.append(frame)
        try:
            await self.socket.send(raw)
        except ConnectionClosed:
            self.station.frames.remove(frame)
            raise NotConnected(f"{self.station.id} lost its connection") from None
        self._note(frame)

    async def send_raw(self, text: str) -> None:
        """Send any text; its reply, if it has one, is recorded but no fault."""
        message_id, action = wire.UNREADABLE_ID, None
        try:
            parts = json.loads(text)
            message_id, action = str(parts[1]), parts[2] if isinstance(parts[2], str) else None
        except (ValueError, LookupError, TypeError):
            pass
        self._unawaited.update({wire.UNREADABLE_ID: None, message_id: action})
        await self.send(text, None)

    async def take_in(self, raw: str | bytes) -> Message | None:
        """Record a frame of the station and give the call in it; replies go to whoever waits.

        Raises:
            WireError: the frame is not valid OCPP-J (recorded as invalid, too).
        """
        self._last_in = text = raw if isinstance(raw, str) else raw.decode("utf-8", "replace")
        frame = self._frame("in", text, None)
        self.station.frames.append(frame)
        self._note(frame)
        try:
            if isinstance(raw, bytes):
                raise WireError("RpcFrameworkError", "a binary frame; OCPP-J is text", is_call=False)
            message = wire.read(text)
            if message.kind == "call":
                await wire.check("call", message.action or "", message.payload, message.id)
                return message
            await self._take_in_reply(message)
        except WireError as error:
            self.refuse(error)
            if error.is_call:
                raise
            self._fail(error)
        return None

    def refuse(self, error: WireError) -> WireError:
        """Record the frame that was taken in last as invalid, and give the error back."""
        self.station.invalid.append(Invalid(str(error), self._last_in))
        return error

    def end(self) -> None:
        """Let every call that waits know that the connection is over."""
        self.closed = True
        for action, future in self._waiting.values():
            if not future.done():
                future.set_exception(NotConnected(f"{self.station.id} lost its connection before it answered {action}"))

    def abort(self) -> None:
        """Cut the connection as a network that fails does: no close frame."""
        self.socket.transport.abort()

    async def _take_in_reply(self, message: Message) -> None:
        if message.id in self._waiting:
            action, future = self._waiting[message.id]
        elif message.id in self._unawaited:
            expected, future = self._unawaited.pop(message.id), None
            if expected not in wire.ACTIONS:
                return
            action = str(expected)
        else:
            raise WireError("RpcFrameworkError", f"a reply to no call: id {message.id!r}", message.id, is_call=False)
        if message.kind == "result":
            await wire.check("result", action, message.payload, message.id)
        if future is not None and not future.done():
            future.set_result(message)

    def _fail(self, error: WireError) -> None:
        if error.message_id in self._waiting:
            action, future = self._waiting[error.message_id]
            if not future.done():
                future.set_exception(InvalidPayload(f"{self.station.id} answered {action} wrongly: {error}"))

    def _frame(self, direction: Direction, raw: str, action: str | None) -> Frame:
        try:
            message = wire.read(raw)
        except WireError as error:
            return Frame(self._now(), direction, raw, "unreadable", error.message_id, {})
        if direction == "in" and message.kind != "call":
            action = self._waiting[message.id][0] if message.id in self._waiting else self._unawaited.get(message.id)
        action = message.action or action
        return Frame(self._now(), direction, raw, message.kind, message.id, message.payload, action, message.code)
