# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `planned_boot`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.planned_boot import PLANNED_BOOT

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.table import Program
    from specharge_generated import events

class PlannedBootContract(Machine):
    """Remembers over a reboot why the station itself has brought it about."""

    program: ClassVar[Program] = PLANNED_BOOT

    if TYPE_CHECKING:

        @abstractmethod
        def give_reason(self, event: events.StationStarted) -> None:
            """On station_started."""

        @abstractmethod
        def hardware_knows_the_reason(self, event: events.StationStarted) -> bool:
            """On station_started."""

        @abstractmethod
        def note_reason(self, event: events.RebootBegun) -> None:
            """On reboot_begun."""
