# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `password`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.password import PASSWORD

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import VariableChanged
    from specharge_engine.table import Program
    from specharge_generated import events

class PasswordContract(Machine):
    """Takes a new password of Basic authentication into use, and goes back to the one that last worked when the CSMS does not let the station in with it."""

    program: ClassVar[Program] = PASSWORD

    if TYPE_CHECKING:

        @abstractmethod
        def another_password_is_known(self, event: events.CsmsRefusedUs) -> bool:
            """On csms_refused_us."""

        @abstractmethod
        def forget_the_other(self, event: events.LinkUp) -> None:
            """On link_up."""

        @abstractmethod
        def note_the_password_that_works(self, event: events.LinkUp) -> None:
            """On link_up."""

        @abstractmethod
        def turn_to_the_other(self, event: events.CsmsRefusedUs) -> None:
            """On csms_refused_us."""

        @abstractmethod
        def which_parameter_changed(self, event: VariableChanged) -> str | None:
            """On SecurityCtrlr.BasicAuthPassword changed."""

        @abstractmethod
        def which_password_is_back(self, event: events.CsmsRefusedUs) -> str | None:
            """On csms_refused_us."""
