# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `power_path` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class PowerPathChart(Chart):
    # The power path as commanded and as the hardware reports it. It is closed only while an EV is connected and a driver authorized.

    # No energy can flow.
    open = State("open", value="open", initial=True)
    # The plug is being locked where it needs to be; then energy may be offered.
    locking = State("locking", value="locking")
    # Energy is offered.
    class closed(State.Compound, name="closed", value="closed"):
        # The contactor closes; the EV has not answered yet.
        waiting = State("closed.waiting", value="closed.waiting", initial=True)
        # Energy flows to the EV.
        transferring = State("closed.transferring", value="closed.transferring")
        # The EV takes no energy.
        suspended_by_ev = State("closed.suspended_by_ev", value="closed.suspended_by_ev")
        # The limit is 0; the EV is told to take nothing.
        barred = State("closed.barred", value="closed.barred")
    # The station offers no energy, although EV and driver are here.
    withheld = State("withheld", value="withheld")
    # The contactor still opens, but energy may be offered again; it closes when it has opened.
    closing_again = State("closing_again", value="closing_again")
    # The station stops the energy but keeps the transaction; the contactor opens.
    withholding = State("withholding", value="withholding")
    # The contactor opens.
    opening = State("opening", value="opening")

    reset_begun = Event("reset_begun", name="reset_begun")  # An immediate reset has begun; a transaction of the EVSE, or of any, ends for it.
    ev_connected = Event("ev_connected", name="ev_connected")  # There is a connection with the EV.
    authorized = Event("authorized", name="authorized")  # A driver is authorized to charge at this EVSE.
    plug_locked = Event("plug_locked", name="plug_locked")  # The plug of the connected EV is locked, or belongs to the station.
    ev_disconnected = Event("ev_disconnected", name="ev_disconnected")  # The connection with the EV is lost.
    connector_faulted = Event("connector_faulted", name="connector_faulted")  # The connector has a fault that keeps it from charging.
    emergency_pressed = Event("emergency_pressed", name="emergency_pressed")  # The emergency stop is pressed.
    transaction_ended = Event("transaction_ended", name="transaction_ended")  # The transaction of this EVSE is over; normally means that its driver or EV, or the operator, was done with it.
    authorization_ended = Event("authorization_ended", name="authorization_ended")  # The authorization was ended, by the driver's idToken or stop button, a master pass, a remote stop or the EV.
    authorization_revoked = Event("authorization_revoked", name="authorization_revoked")  # The CSMS did not accept the idToken of the transaction, and that ends the authorization.
    energy_withheld = Event("energy_withheld", name="energy_withheld")  # No more energy may be offered to this driver, but the transaction goes on.
    charging_allowed = Event("charging_allowed", name="charging_allowed")  # The EV is connected, the driver authorized, and the plug locked where it needs to be; energy may be offered.
    ev_draws_energy = Event("ev_draws_energy", name="ev_draws_energy")  # The EV takes energy over the closed power path.
    ev_stops_drawing = Event("ev_stops_drawing", name="ev_stops_drawing")  # The EV takes no energy although it is offered.
    contactor_opened = Event("contactor_opened", name="contactor_opened")  # The power path of the EVSE is open.
    contactor_closed = Event("contactor_closed", name="contactor_closed")  # The power path of the EVSE is closed.
    station_started = Event("station_started", name="station_started")  # The station's software runs; what was kept is restored. There is a reason when the hardware knows it.
    lock_failed = Event("lock_failed", name="lock_failed")  # The plug could not be locked in its socket, or is held no longer.
    charging_barred = Event("charging_barred", name="charging_barred")  # The limit is 0, so that the EV may take nothing.
    charging_unbarred = Event("charging_unbarred", name="charging_unbarred")  # The limit is above 0 again.

    open.to(locking, event=ev_connected, cond="authorization_is_authorized", unless=["authorization_is_authorized_exhausted", "connector_is_faulted"], on=["note_who_came_last", "raise_plug_lock_wanted"])  # C01: C01.FR.01, C06.FR.01
    open.to(withheld, event=ev_connected, cond="authorization_is_authorized_exhausted", on="raise_energy_suspended_by_station")  # E05: E05.FR.02, C15.FR.06
    open.to(locking, event=authorized, cond="ev_connection_is_connected", unless="connector_is_faulted", on=["note_who_came_last", "raise_plug_lock_wanted"])  # C01: C01.FR.01, C06.FR.01
    open.to(opening, event=contactor_closed, on="command_open_contactor")  # E02
    open.to(locking, event=station_started, cond=["authorization_is_authorized", "ev_connection_is_connected"], unless=["authorization_is_authorized_exhausted", "connector_is_faulted"], on="raise_plug_lock_wanted")  # E02: G05.FR.01

    locking.to(open, event=reset_begun, on="raise_energy_ended")  # B12
    locking.to(closed, event=plug_locked, on="raise_charging_allowed")  # E02: C01.FR.01, G05.FR.01
    locking.to(open, event=ev_disconnected)  # E02
    locking.to(open, event=connector_faulted, cond="it_is_the_connected_connector")  # E02
    locking.to(open, event=emergency_pressed)  # E02
    locking.to(open, event=transaction_ended)  # E02
    locking.to(open, event=authorization_ended, on="raise_energy_ended")  # E02
    locking.to(open, event=authorization_revoked, on="raise_energy_ended")  # E02
    locking.to(withheld, event=energy_withheld, on="raise_energy_suspended_by_station")  # E02
    locking.to(opening, event=contactor_closed, on="command_open_contactor")  # E02
    locking.to(open, event=lock_failed, cond="it_is_the_connected_connector")  # G05: G05.FR.01

    closed.to(opening, event=reset_begun, on="command_open_contactor")  # B12: B12.FR.04, B12.FR.08
    closed.to(opening, event=ev_disconnected, on="command_open_contactor")  # E02
    closed.to(opening, event=connector_faulted, cond="it_is_the_connected_connector", on="command_open_contactor")  # E02
    closed.to(opening, event=emergency_pressed, on="command_open_contactor")  # E02
    closed.to(opening, event=transaction_ended, on="command_open_contactor")  # E02
    closed.to(opening, event=authorization_ended, on="command_open_contactor")  # E07: E07.FR.01
    closed.to(opening, event=authorization_revoked, on="command_open_contactor")  # E05: E05.FR.09, E05.FR.10, C15.FR.03, C15.FR.04
    closed.to(withholding, event=energy_withheld, on="command_open_contactor")  # E05: E05.FR.02, C15.FR.06
    closed.to(open, event=contactor_opened, on="raise_energy_ended")  # E02
    closed.to(opening, event=lock_failed, cond="it_is_the_connected_connector", on="command_open_contactor")  # G05: G05.FR.01

    closed.waiting.to(STAY, event=charging_allowed, on="command_close_contactor")  # E02: C01.FR.01
    closed.waiting.to(closed.transferring, event=ev_draws_energy, on="raise_energy_started")  # E02
    closed.waiting.to(closed.suspended_by_ev, event=ev_stops_drawing, on="raise_energy_suspended_by_ev")  # E02
    closed.waiting.to(closed.barred, event=contactor_closed, cond="charging_limit_is_barred", on="raise_energy_suspended_by_limit")  # K02: K02.FR.02
    closed.waiting.to(closed.barred, event=charging_barred, on="raise_energy_suspended_by_limit")  # K02: K02.FR.02

    closed.transferring.to(closed.suspended_by_ev, event=ev_stops_drawing, on="raise_energy_suspended_by_ev")  # E02
    closed.transferring.to(closed.barred, event=charging_barred, on="raise_energy_suspended_by_limit")  # K02: K02.FR.02

    closed.suspended_by_ev.to(closed.transferring, event=ev_draws_energy, on="raise_energy_started")  # E02
    closed.suspended_by_ev.to(closed.barred, event=charging_barred, on="raise_energy_suspended_by_limit")  # K02: K02.FR.02

    closed.barred.to(closed.waiting, event=charging_unbarred)  # K02: K02.FR.08

    withheld.to(open, event=reset_begun, on="raise_energy_ended")  # B12
    withheld.to(open, event=ev_disconnected)  # E05
    withheld.to(open, event=transaction_ended)  # E05
    withheld.to(open, event=authorization_ended, on="raise_energy_ended")  # E05
    withheld.to(open, event=authorization_revoked, on="raise_energy_ended")  # E05
    withheld.to(withholding, event=contactor_closed, on="command_open_contactor")  # E02

    closing_again.to(opening, event=reset_begun)  # B12
    closing_again.to(opening, event=ev_disconnected)  # E02
    closing_again.to(opening, event=connector_faulted, cond="it_is_the_connected_connector")  # E02
    closing_again.to(opening, event=emergency_pressed)  # E02
    closing_again.to(opening, event=transaction_ended)  # E02
    closing_again.to(opening, event=authorization_ended)  # E02
    closing_again.to(opening, event=authorization_revoked)  # E02
    closing_again.to(withholding, event=energy_withheld)  # E02
    closing_again.to(locking, event=contactor_opened, on=["raise_energy_ended", "raise_plug_lock_wanted"])  # E02: G05.FR.01
    closing_again.to(opening, event=lock_failed, cond="it_is_the_connected_connector")  # G05: G05.FR.01

    withholding.to(opening, event=reset_begun)  # B12
    withholding.to(opening, event=ev_disconnected)  # E05
    withholding.to(opening, event=transaction_ended)  # E05
    withholding.to(opening, event=authorization_ended)  # E05
    withholding.to(opening, event=authorization_revoked)  # E05
    withholding.to(withheld, event=contactor_opened, on="raise_energy_suspended_by_station")  # E05

    opening.to(closing_again, event=ev_connected, cond="authorization_is_authorized", unless=["authorization_is_authorized_exhausted", "connector_is_faulted"], on="note_who_came_last")  # E02
    opening.to(closing_again, event=authorized, cond="ev_connection_is_connected", unless="connector_is_faulted", on="note_who_came_last")  # E02
    opening.to(open, event=contactor_opened, on="raise_energy_ended")  # E02

    def authorization_is_authorized(self) -> bool:
        return self.model.guard("authorization is authorized")

    def authorization_is_authorized_exhausted(self) -> bool:
        return self.model.guard("authorization is authorized.exhausted")

    def connector_is_faulted(self) -> bool:
        return self.model.guard("connector_is_faulted")

    def ev_connection_is_connected(self) -> bool:
        return self.model.guard("ev_connection is connected")

    def it_is_the_connected_connector(self) -> bool:
        return self.model.guard("it_is_the_connected_connector")

    def charging_limit_is_barred(self) -> bool:
        return self.model.guard("charging_limit is barred")

    def note_who_came_last(self) -> None:
        self.model.did("note_who_came_last")

    def raise_plug_lock_wanted(self) -> None:
        self.model.did("raise plug_lock_wanted")

    def raise_energy_suspended_by_station(self) -> None:
        self.model.did("raise energy_suspended_by_station")

    def command_open_contactor(self) -> None:
        self.model.did("command open_contactor")

    def raise_energy_ended(self) -> None:
        self.model.did("raise energy_ended")

    def raise_charging_allowed(self) -> None:
        self.model.did("raise charging_allowed")

    def command_close_contactor(self) -> None:
        self.model.did("command close_contactor")

    def raise_energy_started(self) -> None:
        self.model.did("raise energy_started")

    def raise_energy_suspended_by_ev(self) -> None:
        self.model.did("raise energy_suspended_by_ev")

    def raise_energy_suspended_by_limit(self) -> None:
        self.model.did("raise energy_suspended_by_limit")
