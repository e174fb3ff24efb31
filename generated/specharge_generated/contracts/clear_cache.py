# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `clear_cache`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.clear_cache import CLEAR_CACHE

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import messages

class ClearCacheContract(RequestMachine):
    """Answers ClearCache; the Authorization Cache is emptied in the same step."""

    program: ClassVar[Program] = CLEAR_CACHE

    if TYPE_CHECKING:

        @abstractmethod
        def empty_the_cache(self, event: Received[messages.ClearCacheRequest]) -> None:
            """On ClearCacheRequest."""

        @abstractmethod
        def file_cannot_be_written(self, event: Received[messages.ClearCacheRequest]) -> bool:
            """On ClearCacheRequest."""
