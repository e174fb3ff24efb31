# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `reset_bar`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.reset_bar import RESET_BAR

if TYPE_CHECKING:

    from specharge_engine.table import Program

class ResetBarContract(Machine):
    """Whether the hardware of an EVSE can be reset now. The hardware tells when it cannot, at its start too."""

    program: ClassVar[Program] = RESET_BAR
