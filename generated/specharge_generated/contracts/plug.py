# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `plug`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.plug import PLUG

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.table import Program
    from specharge_generated import events

class PlugContract(Machine):
    """What is plugged in at one connector, as the hardware reports it. It counts at its EVSE also where the connector is Faulted."""

    program: ClassVar[Program] = PLUG

    if TYPE_CHECKING:

        @abstractmethod
        def cable_is_attached(self, event: events.EvUnplugged) -> bool:
            """On ev_unplugged."""
