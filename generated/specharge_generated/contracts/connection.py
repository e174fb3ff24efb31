# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `connection`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.connection import CONNECTION

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.table import Program
    from specharge_generated import events

class ConnectionContract(Machine):
    """Whether the CSMS can be reached, and for how long it could not."""

    program: ClassVar[Program] = CONNECTION

    if TYPE_CHECKING:

        @abstractmethod
        def note_offline_since(self, event: events.LinkDown) -> None:
            """On link_down."""

        @abstractmethod
        def offline_longer_than_threshold(self, event: events.LinkUp) -> bool:
            """On link_up."""
