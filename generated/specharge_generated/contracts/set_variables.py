# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `set_variables`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.set_variables import SET_VARIABLES

if TYPE_CHECKING:

    from specharge_engine.table import Program

class SetVariablesContract(RequestMachine):
    """Answers SetVariables. Each element is decided by set_variable."""

    program: ClassVar[Program] = SET_VARIABLES
