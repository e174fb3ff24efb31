"""The least CSMS that a session needs: it accepts everything, and notes what came and when. Not part of any figure."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from types import TracebackType
from typing import Any, NamedTuple

from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.typing import Subprotocol

NOW = "2027-01-15T08:00:00.000Z"


class Call(NamedTuple):
    """A request of a station."""

    action: str
    payload: dict[str, Any]


class Csms:
    """A server on a free port of the loopback interface, on a thread of its own. Use it in `with`."""

    def __init__(self) -> None:
        self.port = 0
        self.calls: list[Call] = []
        self.dialled_at: float | None = None
        self._news = threading.Condition()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_until_complete, args=(self._serve(),), daemon=True)
        self._stop = asyncio.Event()

    @property
    def url(self) -> str:
        """Where it is, without a station's id."""
        return f"ws://127.0.0.1:{self.port}"

    def __enter__(self) -> Csms:
        self._thread.start()
        with self._news:
            assert self._news.wait_for(lambda: self.port, timeout=10), "the server did not start"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(timeout=10)

    def forget(self) -> None:
        """Drop what was noted."""
        with self._news:
            self.calls.clear()
            self.dialled_at = None

    def wait_for_call(self, action: str, timeout: float) -> None:
        """Wait until a request of that action has come. Raises TimeoutError."""
        with self._news:
            if not self._news.wait_for(lambda: any(call.action == action for call in self.calls), timeout):
                raise TimeoutError(f"no {action} within {timeout} s")

    async def _serve(self) -> None:
        async with serve(
            self._talk,
            "127.0.0.1",
            0,
            subprotocols=[Subprotocol("ocpp2.0.1")],
            compression=None,
            ping_interval=None,
            process_request=self._dialled,
        ) as server:
            with self._news:
                self.port = next(iter(server.sockets)).getsockname()[1]
                self._news.notify_all()
            await self._stop.wait()

    def _dialled(self, connection: ServerConnection, request: object) -> None:
        with self._news:
            if self.dialled_at is None:
                self.dialled_at = time.monotonic()

    async def _talk(self, connection: ServerConnection) -> None:
        try:
            async for text in connection:
                frame = json.loads(text)
                if frame[0] == 2:
                    await connection.send(json.dumps([3, frame[1], _answer(frame[2], frame[3])]))
                    with self._news:
                        self.calls.append(Call(frame[2], frame[3]))
                        self._news.notify_all()
        except ConnectionClosed:
            pass


def _answer(action: str, payload: dict[str, Any]) -> dict[str, Any]:
    if action == "BootNotification":
        return {"status": "Accepted", "interval": 86400, "currentTime": NOW}
    if action == "Heartbeat":
        return {"currentTime": NOW}
    if action == "Authorize" or (action == "TransactionEvent" and "idToken" in payload):
        return {"idTokenInfo": {"status": "Accepted"}}
    return {}
