# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `key_codes` as a chart."""

from statemachine import Event, State

from . import Chart


class KeyCodesChart(Chart):
    # Makes it hard to guess the codes that drivers enter.

    # A code may be entered.
    taken = State("taken", value="taken", initial=True)
    # A code was entered that has let nobody in; until the wait is over, no other is looked at.
    held_back = State("held_back", value="held_back")

    token_presented = Event("token_presented", name="token_presented")  # A driver presents an idToken; at the reader of an EVSE, or at one that serves the whole station.
    authorized = Event("authorized", name="authorized")  # A driver is authorized to charge at this EVSE.
    authorization_ended = Event("authorization_ended", name="authorization_ended")  # The authorization was ended, by the driver's idToken or stop button, a master pass, a remote stop or the EV.
    key_code_wait = Event("key_code_wait", name="key_code_wait")  # When the next code is taken; the wait doubles with every wrong one.

    taken.to(held_back, event=token_presented, cond="token_is_a_key_code", on=["count_attempt", "start_key_code_wait_wait_for_the_next_code"])  # C04: C04.FR.06

    held_back.to(taken, event=authorized, cond="driver_came_by_key_code", on=["forget_attempts", "cancel_key_code_wait"])  # C04: C04.FR.06
    held_back.to(taken, event=authorization_ended, cond="it_was_ended_by_a_key_code", on=["forget_attempts", "cancel_key_code_wait"])  # C04: C04.FR.06
    held_back.to(taken, event=key_code_wait)  # C04: C04.FR.06

    def token_is_a_key_code(self) -> bool:
        return self.model.guard("token_is_a_key_code")

    def driver_came_by_key_code(self) -> bool:
        return self.model.guard("driver_came_by_key_code")

    def it_was_ended_by_a_key_code(self) -> bool:
        return self.model.guard("it_was_ended_by_a_key_code")

    def count_attempt(self) -> None:
        self.model.did("count_attempt")

    def start_key_code_wait_wait_for_the_next_code(self) -> None:
        self.model.did("start key_code_wait (wait_for_the_next_code)")

    def forget_attempts(self) -> None:
        self.model.did("forget_attempts")

    def cancel_key_code_wait(self) -> None:
        self.model.did("cancel key_code_wait")
