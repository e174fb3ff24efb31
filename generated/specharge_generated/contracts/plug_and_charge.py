# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `plug_and_charge`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.plug_and_charge import PLUG_AND_CHARGE

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.table import Program
    from specharge_generated import events

class PlugAndChargeContract(Machine):
    """Whether ISO 15118 plug and charge is switched off until the next reboot."""

    program: ClassVar[Program] = PLUG_AND_CHARGE

    if TYPE_CHECKING:

        @abstractmethod
        def it_is_for_iso15118_only(self, event: events.SigningDenied) -> bool:
            """On signing_denied."""

        @abstractmethod
        def switch_off(self, event: events.SigningDenied) -> None:
            """On signing_denied."""

        @abstractmethod
        def switch_on(self, event: events.StationStarted) -> None:
            """On station_started."""
