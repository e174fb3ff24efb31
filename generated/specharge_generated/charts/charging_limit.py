# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `charging_limit` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class ChargingLimitChart(Chart):
    # The limit that the hardware of the EVSE was told last, and since when driver and EV have been ready to charge.

    # Nothing but the hardware itself limits the EV.
    unlimited = State("unlimited", value="unlimited", initial=True)
    # The EV may take a limited current or power.
    limited = State("limited", value="limited")
    # The EV may take nothing.
    barred = State("barred", value="barred")

    plug_lock_wanted = Event("plug_lock_wanted", name="plug_lock_wanted")  # The EV is connected and the driver authorized; energy may be offered as soon as the plug cannot be pulled.
    limits_lowered = Event("limits_lowered", name="limits_lowered")  # What the EVSEs may take from now on; those that may take less are told first.
    limits_raised = Event("limits_raised", name="limits_raised")  # The same; those that may take more are told when the others are.
    transaction_ended = Event("transaction_ended", name="transaction_ended")  # The transaction of this EVSE is over; normally means that its driver or EV, or the operator, was done with it.
    station_started = Event("station_started", name="station_started")  # The station's software runs; what was kept is restored. There is a reason when the hardware knows it.
    evse_restarted = Event("evse_restarted", name="evse_restarted")  # The hardware of the EVSE has been reset, and has told what is there.
    authorization_refused = Event("authorization_refused", name="authorization_refused")  # A presented idToken may not charge here.
    authorization_timed_out = Event("authorization_timed_out", name="authorization_timed_out")  # No cable was plugged in within EVConnectionTimeOut.
    authorization_ended = Event("authorization_ended", name="authorization_ended")  # The authorization was ended, by the driver's idToken or stop button, a master pass, a remote stop or the EV.
    link_up = Event("link_up", name="link_up")  # The WebSocket to the CSMS is open.
    authorized = Event("authorized", name="authorized")  # A driver is authorized to charge at this EVSE.

    unlimited.to(STAY, event=plug_lock_wanted, on="note_that_all_are_ready")  # K01: K01.FR.42
    unlimited.to(barred, event=limits_lowered, cond=["limit_falls", "limit_is_nothing"], on=["note_limit", "command_limit_charging", "raise_charging_barred"])  # K02: K01.FR.02, K02.FR.02
    unlimited.to(limited, event=limits_lowered, cond="limit_falls", unless="limit_is_nothing", on=["note_limit", "command_limit_charging", "raise_limit_changed"])  # K02: K01.FR.02, K02.FR.02, K02.FR.04
    unlimited.to(limited, event=limits_raised, cond="limit_rises", unless="limit_is_open", on=["note_limit", "command_limit_charging", "raise_limit_changed"])  # K02: K01.FR.02, K02.FR.02, K02.FR.08
    unlimited.to(STAY, event=transaction_ended, on=["delete_profiles_of_the_transaction", "forget_when_all_were_ready"])  # K02: K01.FR.42, K02.FR.05
    unlimited.to(STAY, event=authorization_refused, cond=["a_profile_awaits_its_transaction", "authorization_is_nobody"], on="delete_waiting_profile")  # K05: K05.FR.03
    unlimited.to(STAY, event=authorization_timed_out, cond="a_profile_awaits_its_transaction", unless="transaction_is_ongoing", on="delete_waiting_profile")  # K05: K05.FR.03
    unlimited.to(STAY, event=authorization_ended, cond="a_profile_awaits_its_transaction", unless="transaction_is_ongoing", on="delete_waiting_profile")  # K05: K05.FR.03
    unlimited.to(STAY, event=link_up, cond=["a_profile_awaits_its_transaction", "authorization_is_nobody"], on="delete_waiting_profile")  # K05: K05.FR.03
    unlimited.to(STAY, event=authorized, cond=["a_profile_awaits_its_transaction", "transaction_is_ongoing"], on="give_profile_to_transaction")  # K05: F01.FR.10, K05.FR.03

    limited.to(STAY, event=plug_lock_wanted, on="note_that_all_are_ready")  # K01: K01.FR.42
    limited.to(barred, event=limits_lowered, cond=["limit_falls", "limit_is_nothing"], on=["note_limit", "command_limit_charging", "raise_charging_barred"])  # K02: K01.FR.02, K02.FR.02
    limited.to(limited, event=limits_lowered, cond="limit_falls", unless="limit_is_nothing", on=["note_limit", "command_limit_charging", "raise_limit_changed"])  # K02: K01.FR.02, K02.FR.02, K02.FR.04
    limited.to(limited, event=limits_raised, cond="limit_rises", unless="limit_is_open", on=["note_limit", "command_limit_charging", "raise_limit_changed"])  # K02: K01.FR.02, K02.FR.02, K02.FR.08
    limited.to(unlimited, event=limits_raised, cond=["limit_rises", "limit_is_open"], on=["note_limit", "command_limit_charging", "raise_limit_changed"])  # K02: K02.FR.08, K10.FR.05
    limited.to(STAY, event=transaction_ended, on=["delete_profiles_of_the_transaction", "forget_when_all_were_ready"])  # K02: K01.FR.42, K02.FR.05
    limited.to(unlimited, event=station_started, on="forget_limit")  # K02
    limited.to(unlimited, event=evse_restarted, on="forget_limit")  # K02
    limited.to(STAY, event=authorization_refused, cond=["a_profile_awaits_its_transaction", "authorization_is_nobody"], on="delete_waiting_profile")  # K05: K05.FR.03
    limited.to(STAY, event=authorization_timed_out, cond="a_profile_awaits_its_transaction", unless="transaction_is_ongoing", on="delete_waiting_profile")  # K05: K05.FR.03
    limited.to(STAY, event=authorization_ended, cond="a_profile_awaits_its_transaction", unless="transaction_is_ongoing", on="delete_waiting_profile")  # K05: K05.FR.03
    limited.to(STAY, event=link_up, cond=["a_profile_awaits_its_transaction", "authorization_is_nobody"], on="delete_waiting_profile")  # K05: K05.FR.03
    limited.to(STAY, event=authorized, cond=["a_profile_awaits_its_transaction", "transaction_is_ongoing"], on="give_profile_to_transaction")  # K05: F01.FR.10, K05.FR.03

    barred.to(STAY, event=plug_lock_wanted, on="note_that_all_are_ready")  # K01: K01.FR.42
    barred.to(limited, event=limits_raised, cond="limit_rises", unless="limit_is_open", on=["note_limit", "command_limit_charging", "raise_charging_unbarred"])  # K02: K01.FR.02, K02.FR.08
    barred.to(unlimited, event=limits_raised, cond=["limit_rises", "limit_is_open"], on=["note_limit", "command_limit_charging", "raise_charging_unbarred"])  # K02: K02.FR.08, K10.FR.05
    barred.to(STAY, event=transaction_ended, on=["delete_profiles_of_the_transaction", "forget_when_all_were_ready"])  # K02: K01.FR.42, K02.FR.05
    barred.to(unlimited, event=station_started, on="forget_limit")  # K02
    barred.to(unlimited, event=evse_restarted, on="forget_limit")  # K02
    barred.to(STAY, event=authorization_refused, cond=["a_profile_awaits_its_transaction", "authorization_is_nobody"], on="delete_waiting_profile")  # K05: K05.FR.03
    barred.to(STAY, event=authorization_timed_out, cond="a_profile_awaits_its_transaction", unless="transaction_is_ongoing", on="delete_waiting_profile")  # K05: K05.FR.03
    barred.to(STAY, event=authorization_ended, cond="a_profile_awaits_its_transaction", unless="transaction_is_ongoing", on="delete_waiting_profile")  # K05: K05.FR.03
    barred.to(STAY, event=link_up, cond=["a_profile_awaits_its_transaction", "authorization_is_nobody"], on="delete_waiting_profile")  # K05: K05.FR.03
    barred.to(STAY, event=authorized, cond=["a_profile_awaits_its_transaction", "transaction_is_ongoing"], on="give_profile_to_transaction")  # K05: F01.FR.10, K05.FR.03

    def limit_falls(self) -> bool:
        return self.model.guard("limit_falls")

    def limit_is_nothing(self) -> bool:
        return self.model.guard("limit_is_nothing")

    def limit_rises(self) -> bool:
        return self.model.guard("limit_rises")

    def limit_is_open(self) -> bool:
        return self.model.guard("limit_is_open")

    def a_profile_awaits_its_transaction(self) -> bool:
        return self.model.guard("a_profile_awaits_its_transaction")

    def authorization_is_nobody(self) -> bool:
        return self.model.guard("authorization is nobody")

    def transaction_is_ongoing(self) -> bool:
        return self.model.guard("transaction is ongoing")

    def note_that_all_are_ready(self) -> None:
        self.model.did("note_that_all_are_ready")

    def note_limit(self) -> None:
        self.model.did("note_limit")

    def command_limit_charging(self) -> None:
        self.model.did("command limit_charging")

    def raise_charging_barred(self) -> None:
        self.model.did("raise charging_barred")

    def raise_limit_changed(self) -> None:
        self.model.did("raise limit_changed")

    def delete_profiles_of_the_transaction(self) -> None:
        self.model.did("delete_profiles_of_the_transaction")

    def forget_when_all_were_ready(self) -> None:
        self.model.did("forget_when_all_were_ready")

    def delete_waiting_profile(self) -> None:
        self.model.did("delete_waiting_profile")

    def give_profile_to_transaction(self) -> None:
        self.model.did("give_profile_to_transaction")

    def forget_limit(self) -> None:
        self.model.did("forget_limit")

    def raise_charging_unbarred(self) -> None:
        self.model.did("raise charging_unbarred")
