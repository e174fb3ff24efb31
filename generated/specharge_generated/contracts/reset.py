# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `reset`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.reset import RESET

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class ResetContract(RequestMachine):
    """Answers Reset; the reset itself is carried out by reboot or evse_reset."""

    program: ClassVar[Program] = RESET

    if TYPE_CHECKING:

        @abstractmethod
        def compose_evse_reset_ordered(self, event: Received[messages.ResetRequest]) -> events.EvseResetOrdered:
            """On ResetRequest."""

        @abstractmethod
        def compose_evse_reset_scheduled(self, event: Received[messages.ResetRequest]) -> events.EvseResetScheduled:
            """On ResetRequest."""

        @abstractmethod
        def evse_cannot_be_reset(self, event: Received[messages.ResetRequest]) -> bool:
            """On ResetRequest."""

        @abstractmethod
        def evse_is_unknown(self, event: Received[messages.ResetRequest]) -> bool:
            """On ResetRequest."""

        @abstractmethod
        def hardware_bars_it(self, event: Received[messages.ResetRequest]) -> bool:
            """On ResetRequest."""

        @abstractmethod
        def it_is_for_an_evse(self, event: Received[messages.ResetRequest]) -> bool:
            """On ResetRequest."""

        @abstractmethod
        def nothing_is_in_the_way(self, event: Received[messages.ResetRequest]) -> bool:
            """On ResetRequest."""

        @abstractmethod
        def reset_is_under_way(self, event: Received[messages.ResetRequest]) -> bool:
            """On ResetRequest."""
