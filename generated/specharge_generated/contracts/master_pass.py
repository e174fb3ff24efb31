# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `master_pass`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.master_pass import MASTER_PASS

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.table import Program
    from specharge_generated import events

class MasterPassContract(Machine):
    """The dialogue in which the user of a master pass picks the transactions to stop."""

    program: ClassVar[Program] = MASTER_PASS

    if TYPE_CHECKING:

        @abstractmethod
        def compose_ask_which_transactions(self, event: events.MasterPassPresented) -> dict[str, Any]:
            """On master_pass_presented."""

        @abstractmethod
        def compose_chosen_transactions_stop(self, event: events.TransactionsChosen) -> events.ChosenTransactionsStop:
            """On transactions_chosen."""

        @abstractmethod
        def note_master_pass(self, event: events.MasterPassPresented) -> None:
            """On master_pass_presented."""
