"""The thread in which the certificate desks of a process work, one command after the other.

The rule of this file: the event loop never waits for a key, a signature or a disk; nor do a thousand stations of one
process start a thousand threads.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import Any

from specharge_engine.certificate_desk import CertificateDesk
from specharge_engine.events import Event


@lru_cache(1)
def _thread() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="certificates")


def submit(
    desk: CertificateDesk,
    name: str,
    arguments: Mapping[str, Any],
    take: Callable[[list[Event]], None],
    fail: Callable[[BaseException], None],
) -> None:
    """Have a desk carry a command out; its answers, or what it raised, come back on this event loop."""

    def done(future: asyncio.Future[list[Event]]) -> None:
        if not future.cancelled():
            error = future.exception()
            take(future.result()) if error is None else fail(error)

    asyncio.get_running_loop().run_in_executor(_thread(), desk.perform, name, arguments).add_done_callback(done)
