# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `get_local_list_version`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.get_local_list_version import GET_LOCAL_LIST_VERSION

if TYPE_CHECKING:
    from abc import abstractmethod
    from collections.abc import Mapping

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import messages

class GetLocalListVersionContract(RequestMachine):
    """Answers GetLocalListVersion; from the Local Authorization List."""

    program: ClassVar[Program] = GET_LOCAL_LIST_VERSION

    if TYPE_CHECKING:

        @abstractmethod
        def compose_GetLocalListVersionResponse(
            self, event: Received[messages.GetLocalListVersionRequest], constants: Mapping[str, Any]
        ) -> dict[str, Any]:
            """On GetLocalListVersionRequest."""

        @abstractmethod
        def no_list_was_sent_yet(self, event: Received[messages.GetLocalListVersionRequest]) -> bool:
            """On GetLocalListVersionRequest."""
