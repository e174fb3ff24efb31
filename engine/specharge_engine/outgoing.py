"""Frames on their way to the CSMS, and what bounds them.

The rule of this file: a CSMS that asks faster than it reads is heard no faster than it reads, and one that reads
nothing any more is left; so what waits here stays small whatever the CSMS does.
"""

from __future__ import annotations

import asyncio
import logging

from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed

# Characters that may wait before the link stops reading; what is in hand is answered all the same.
MOST_WAITING = 2**20
# A CSMS that takes nothing for so many seconds takes nothing any more.
WRITE_TIMEOUT = 60.0
_log = logging.getLogger(__name__)


class Outgoing:
    """The frames that one connection has to send, in their order."""

    def __init__(self) -> None:
        self._frames: list[str] = []  # the first is the one on its way
        self._characters = 0
        self._is_over = False
        self._waiters: list[asyncio.Future[None]] = []

    def put(self, frame: str) -> None:
        """Queue a frame; when nothing is written any more it is dropped, as the connection has come to its end."""
        if self._is_over:
            return
        self._characters += len(frame)
        self._frames.append(frame)
        self._tell()

    async def room(self) -> None:
        """Wait until little enough is queued to read on, or until nothing is written any more."""
        while self._characters > MOST_WAITING and not self._is_over:
            await self._change()

    async def sent(self) -> None:
        """Wait until all is sent that was queued, or until nothing is written any more."""
        while self._frames and not self._is_over:
            await self._change()

    async def write(self, connection: ClientConnection) -> None:
        """Send what is queued, for as long as the connection can be written."""
        try:
            while True:
                while not self._frames:
                    await self._change()
                async with asyncio.timeout(WRITE_TIMEOUT):
                    await connection.send(self._frames[0])
                self._characters -= len(self._frames.pop(0))
                self._tell()
        except ConnectionClosed:
            pass  # the reader sees that too
        except TimeoutError:
            _log.warning("the CSMS has read nothing for %g seconds; it is left", WRITE_TIMEOUT)
            connection.transport.abort()
        except Exception:
            _log.exception("the connection cannot be written")
            connection.transport.abort()
        finally:
            self._is_over = True
            self._tell()

    async def _change(self) -> None:
        """Wait until something is queued or sent, or nothing is written any more."""
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiters.append(waiter)
        await waiter

    def _tell(self) -> None:
        waiters, self._waiters = self._waiters, []
        for waiter in waiters:
            if not waiter.done():  # else who waited was cancelled
                waiter.set_result(None)
