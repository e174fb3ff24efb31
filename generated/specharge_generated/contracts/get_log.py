# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `get_log`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.get_log import GET_LOG

if TYPE_CHECKING:
    from abc import abstractmethod
    from collections.abc import Mapping

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class GetLogContract(RequestMachine):
    """Answers GetLog; log_upload does what was asked for."""

    program: ClassVar[Program] = GET_LOG

    if TYPE_CHECKING:

        @abstractmethod
        def compose_GetLogResponse(
            self, event: Received[messages.GetLogRequest], constants: Mapping[str, Any]
        ) -> dict[str, Any]:
            """On GetLogRequest."""

        @abstractmethod
        def compose_log_upload_ordered(self, event: Received[messages.GetLogRequest]) -> events.LogUploadOrdered:
            """On GetLogRequest."""

        @abstractmethod
        def location_can_be_reached(self, event: Received[messages.GetLogRequest]) -> bool:
            """On GetLogRequest."""

        @abstractmethod
        def log_is_available(self, event: Received[messages.GetLogRequest]) -> bool:
            """On GetLogRequest."""
