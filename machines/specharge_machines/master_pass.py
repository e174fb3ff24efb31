"""The dialogue of a master pass, at a station whose user interface takes input (use case C16)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from specharge_generated import events
from specharge_generated.contracts.master_pass import MasterPassContract
from specharge_machines.transaction import Transaction

if TYPE_CHECKING:
    from specharge_generated.messages import IdTokenType


class MasterPass(MasterPassContract):
    """`_token` is the master pass whose user is asked; after a restart nobody is."""

    _token: IdTokenType | None = None

    def note_master_pass(self, event: events.MasterPassPresented) -> None:
        """Remember by which idToken transactions will stop."""
        self._token = event.token

    def compose_ask_which_transactions(self, event: events.MasterPassPresented) -> dict[str, Any]:
        """Name the EVSEs with an open transaction; 0 is one that has no EVSE yet."""
        return {"evses": [each.evse for each in self.station.machines(Transaction) if each.is_open]}

    def compose_chosen_transactions_stop(self, event: events.TransactionsChosen) -> events.ChosenTransactionsStop:
        """Pass on what was picked, and by whom."""
        assert self._token is not None
        return events.ChosenTransactionsStop(token=self._token, evses=event.evses)
