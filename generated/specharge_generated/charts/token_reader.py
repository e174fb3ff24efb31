# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `token_reader` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class TokenReaderChart(Chart):
    # Finds the EVSE that a presented idToken is meant for.

    # Waits for an idToken.
    ready = State("ready", value="ready", initial=True)

    token_presented = Event("token_presented", name="token_presented")  # A driver presents an idToken; at the reader of an EVSE, or at one that serves the whole station.
    ev_connected = Event("ev_connected", name="ev_connected")  # There is a connection with the EV.

    ready.to(STAY, event=token_presented, cond=["token_is_a_key_code", "key_codes_is_held_back"], on="command_show_message")  # C04: C04.FR.06
    ready.to(STAY, event=token_presented, cond="an_evse_is_reserved_for_the_token", unless=["reader_belongs_to_an_evse", "token_is_in_use_at_an_evse"], on=["aim_at_reserved_evse", "raise_token_offered"])  # H03: H03.FR.01, H03.FR.04
    ready.to(STAY, event=token_presented, cond="group_is_in_use_at_an_evse", unless=["reader_belongs_to_an_evse", "token_is_in_use_at_an_evse", "an_ev_waits_for_a_driver"], on=["aim_at_evse_of_the_group", "raise_token_offered"])  # C09: C09.FR.03
    ready.to(STAY, event=token_presented, cond="reader_belongs_to_an_evse", on=["aim_at_evse_of_reader", "raise_token_offered"])  # C01
    ready.to(STAY, event=token_presented, cond="token_is_in_use_at_an_evse", on=["aim_at_evse_in_use", "raise_token_offered"])  # C01
    ready.to(STAY, event=token_presented, cond="an_ev_waits_for_a_driver", on=["aim_at_evse_with_ev", "raise_token_offered"])  # C01
    ready.to(STAY, event=token_presented, cond="only_one_evse_is_free", on=["aim_at_free_evse", "raise_token_offered"])  # C01
    ready.to(STAY, event=token_presented, on=["aim_at_no_evse", "raise_token_offered"])  # C01
    ready.to(STAY, event=ev_connected, on="note_latest_ev")  # C01

    def token_is_a_key_code(self) -> bool:
        return self.model.guard("token_is_a_key_code")

    def key_codes_is_held_back(self) -> bool:
        return self.model.guard("key_codes is held_back")

    def an_evse_is_reserved_for_the_token(self) -> bool:
        return self.model.guard("an_evse_is_reserved_for_the_token")

    def reader_belongs_to_an_evse(self) -> bool:
        return self.model.guard("reader_belongs_to_an_evse")

    def token_is_in_use_at_an_evse(self) -> bool:
        return self.model.guard("token_is_in_use_at_an_evse")

    def group_is_in_use_at_an_evse(self) -> bool:
        return self.model.guard("group_is_in_use_at_an_evse")

    def an_ev_waits_for_a_driver(self) -> bool:
        return self.model.guard("an_ev_waits_for_a_driver")

    def only_one_evse_is_free(self) -> bool:
        return self.model.guard("only_one_evse_is_free")

    def command_show_message(self) -> None:
        self.model.did("command show_message")

    def aim_at_reserved_evse(self) -> None:
        self.model.did("aim_at_reserved_evse")

    def raise_token_offered(self) -> None:
        self.model.did("raise token_offered")

    def aim_at_evse_of_the_group(self) -> None:
        self.model.did("aim_at_evse_of_the_group")

    def aim_at_evse_of_reader(self) -> None:
        self.model.did("aim_at_evse_of_reader")

    def aim_at_evse_in_use(self) -> None:
        self.model.did("aim_at_evse_in_use")

    def aim_at_evse_with_ev(self) -> None:
        self.model.did("aim_at_evse_with_ev")

    def aim_at_free_evse(self) -> None:
        self.model.did("aim_at_free_evse")

    def aim_at_no_evse(self) -> None:
        self.model.did("aim_at_no_evse")

    def note_latest_ev(self) -> None:
        self.model.did("note_latest_ev")
