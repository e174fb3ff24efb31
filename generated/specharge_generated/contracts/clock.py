# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `clock`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.clock import CLOCK

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.table import Program
    from specharge_generated import events

class ClockContract(Machine):
    """The station's clock, set by the time the CSMS sends."""

    program: ClassVar[Program] = CLOCK

    if TYPE_CHECKING:

        @abstractmethod
        def clock_is_far_off(self, event: events.CsmsTimeReceived) -> bool:
            """On csms_time_received."""

        @abstractmethod
        def compose_set_clock(self, event: events.CsmsTimeReceived) -> dict[str, Any]:
            """On csms_time_received."""

        @abstractmethod
        def csms_time_shows_the_clock_wrong(self, event: events.CsmsTimeReceived) -> bool:
            """On csms_time_received."""

        @abstractmethod
        def how_far_the_clock_was_off(self, event: events.CsmsTimeReceived) -> str | None:
            """On csms_time_received."""

        @abstractmethod
        def synchronise_clock(self, event: events.CsmsTimeReceived) -> None:
            """On csms_time_received."""
