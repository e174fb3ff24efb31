"""Uploads of logs: what the kernel orders, a thread carries out and reports (OCPP 2.0.1 N01)."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable, Sequence

Report = Callable[[str, str], None]


class Uploader:
    """Runs one upload at a time. `report` is called on the event loop with the reference and the outcome."""

    def __init__(self, report: Report, roots: Callable[[], Sequence[str]]) -> None:
        self._report = report
        self._roots = roots
        self._cancelled = threading.Event()

    def start(self, reference: str, location: str, filename: str, body: bytes) -> None:
        """Begin an upload; one that still runs ends without a word."""
        self.stop()
        cancelled = self._cancelled = threading.Event()
        loop, roots = asyncio.get_running_loop(), self._roots

        def work() -> None:
            from specharge_engine.http_upload import upload  # a station that uploads nothing need not load it

            outcome = upload(location, filename, body, roots, cancelled)
            if not cancelled.is_set():
                with contextlib.suppress(RuntimeError):  # the station has gone meanwhile
                    loop.call_soon_threadsafe(tell, outcome)

        def tell(outcome: str) -> None:
            if not cancelled.is_set():
                self._report(reference, outcome)

        threading.Thread(target=work, name="log upload", daemon=True).start()

    def stop(self) -> None:
        """Let the upload that runs end without a word."""
        self._cancelled.set()
