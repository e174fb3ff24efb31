# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `get_variables`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.get_variables import GET_VARIABLES

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import messages

class GetVariablesContract(RequestMachine):
    """Answers GetVariables. Each element is decided by get_variable."""

    program: ClassVar[Program] = GET_VARIABLES

    if TYPE_CHECKING:

        @abstractmethod
        def message_longer_than_allowed(self, event: Received[messages.GetVariablesRequest]) -> bool:
            """On GetVariablesRequest."""

        @abstractmethod
        def more_elements_than_allowed(self, event: Received[messages.GetVariablesRequest]) -> bool:
            """On GetVariablesRequest."""
