"""The certificates of a station that runs: its store, and the desk that works on it in a thread.

The rule of this file: the event loop never waits for a key, a signature or a disk; nor do a thousand stations of one
process start a thousand threads.
"""

from __future__ import annotations

import asyncio
import logging
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import Any

from specharge_engine.certificate_desk import CertificateDesk
from specharge_engine.configuration import StationConfiguration
from specharge_engine.effects import Command
from specharge_engine.endpoint import Endpoint, Trust
from specharge_engine.events import Event
from specharge_engine.trust import csms_roots, open_certificates, trust_of

_log = logging.getLogger(__name__)


@lru_cache(1)
def _thread() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="certificates")


class Certificates:
    """Serves one station; one that does not keep anything has a folder only once it has a certificate, and drops it."""

    def __init__(
        self, configuration: StationConfiguration, events: Mapping[str, Callable[..., Event]], *, keeps: bool = True
    ) -> None:
        """Open the store. Raises ConfigurationError for a certificate of the configuration that cannot be used."""
        scratch = Path(tempfile.gettempdir()) / f"specharge-{os.getpid()}-{id(self):x}"
        self._scratch = None if keeps else scratch
        self._revocation_lists = configuration.csms.revocation_lists
        folder = configuration.storage / "certificates" if keeps else scratch
        self._store = open_certificates(folder, configuration.csms, lazily=not keeps)
        self._desk = CertificateDesk(self._store, events)

    def trust(self, endpoint: Endpoint, values: Mapping[str, Any]) -> Trust:
        """Return what a connection goes by now, with these variables. Raises ConfigurationError when it is not read."""
        wildcards = bool(values.get("SecurityCtrlr.AllowCSMSTLSWildcards"))
        return trust_of(self._store, endpoint, self._revocation_lists, wildcards=wildcards)

    def csms_roots(self) -> list[str]:
        """Return the roots by which a CSMS is verified, as PEM."""
        return csms_roots(self._store)

    def roots(self, use: str) -> list[bytes]:
        """Return the installed roots of a use as PEM, for the contract of an EV; none when they cannot be read."""
        try:
            return self._store.roots(use)
        except OSError as error:
            _log.error("the root certificates cannot be read: %s", error)
            return []

    def carry_out(self, command: Command, take: Callable[[Event], None], fail: Callable[[BaseException], None]) -> None:
        """Have the desk carry a command out; each of its answers, or what it raised, comes back on this event loop."""

        def done(future: asyncio.Future[list[Event]]) -> None:
            if future.cancelled():
                return
            if (error := future.exception()) is not None:
                fail(error)
                return
            for answer in future.result():
                take(answer)

        work = asyncio.get_running_loop().run_in_executor(
            _thread(), self._desk.perform, command.name, command.arguments
        )
        work.add_done_callback(done)

    def close(self) -> None:
        """Drop what is not to be kept."""
        if self._scratch is not None:
            shutil.rmtree(self._scratch, ignore_errors=True)
