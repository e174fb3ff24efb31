# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `master_pass` as a chart."""

from statemachine import Event, State

from . import Chart


class MasterPassChart(Chart):
    # The dialogue in which the user of a master pass picks the transactions to stop.

    # Nobody with a master pass is there.
    idle = State("idle", value="idle", initial=True)
    # The user picks.
    choosing = State("choosing", value="choosing")

    master_pass_presented = Event("master_pass_presented", name="master_pass_presented")  # An idToken of the group AuthCtrlr.MasterPassGroupId is presented.
    transactions_chosen = Event("transactions_chosen", name="transactions_chosen")  # In the dialogue of a master pass the user has picked the transactions to stop, by EVSE; perhaps none.
    choice_timeout = Event("choice_timeout", name="choice_timeout")  # How long the user may take before the station goes back to normal.

    idle.to(choosing, event=master_pass_presented, cond="UIInput_Available", on=["note_master_pass", "start_choice_timeout_60_s", "command_ask_which_transactions"])  # C16: C16.FR.01

    choosing.to(choosing, event=master_pass_presented, cond="UIInput_Available", on=["note_master_pass", "start_choice_timeout_60_s", "command_ask_which_transactions"])  # C16: C16.FR.01
    choosing.to(idle, event=transactions_chosen, on="raise_chosen_transactions_stop")  # C16: C16.FR.01
    choosing.to(idle, event=choice_timeout, on="command_end_dialogue")  # C16

    def UIInput_Available(self) -> bool:
        return self.model.guard("UIInput.Available")

    def note_master_pass(self) -> None:
        self.model.did("note_master_pass")

    def start_choice_timeout_60_s(self) -> None:
        self.model.did("start choice_timeout (60 s)")

    def command_ask_which_transactions(self) -> None:
        self.model.did("command ask_which_transactions")

    def raise_chosen_transactions_stop(self) -> None:
        self.model.did("raise chosen_transactions_stop")

    def command_end_dialogue(self) -> None:
        self.model.did("command end_dialogue")
