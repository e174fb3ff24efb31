# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `lock` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class LockChart(Chart):
    # The lock that holds a driver's own cable in the socket. A cable of the station needs none.

    # The plug can be pulled.
    unlocked = State("unlocked", value="unlocked", initial=True)
    # The lock is told to hold the plug and has not answered yet.
    locking = State("locking", value="locking")
    # The plug is held until the driver ends the authorization or comes back for the cable.
    locked = State("locked", value="locked")
    # The plug may go as soon as no power can be on it.
    releasing = State("releasing", value="releasing")

    plug_lock_wanted = Event("plug_lock_wanted", name="plug_lock_wanted")  # The EV is connected and the driver authorized; energy may be offered as soon as the plug cannot be pulled.
    connector_locked = Event("connector_locked", name="connector_locked")  # The plug is locked in its socket.
    cable_removed = Event("cable_removed", name="cable_removed")  # The cable is out of the socket, and the EV with it.
    station_started = Event("station_started", name="station_started")  # The station's software runs; what was kept is restored. There is a reason when the hardware knows it.
    owner_returned = Event("owner_returned", name="owner_returned")  # The driver whose cable was kept locked is back.
    transaction_ended = Event("transaction_ended", name="transaction_ended")  # The transaction of this EVSE is over; normally means that its driver or EV, or the operator, was done with it.
    authorization_ended = Event("authorization_ended", name="authorization_ended")  # The authorization was ended, by the driver's idToken or stop button, a master pass, a remote stop or the EV.
    energy_ended = Event("energy_ended", name="energy_ended")  # The power path is open; energy no longer flows.
    lock_failed = Event("lock_failed", name="lock_failed")  # The plug could not be locked in its socket, or is held no longer.
    ev_disconnected = Event("ev_disconnected", name="ev_disconnected")  # The connection with the EV is lost.
    unlock_ordered = Event("unlock_ordered", name="unlock_ordered")  # The CSMS wants the plug released, whether one is there or not.

    unlocked.to(STAY, event=plug_lock_wanted, cond=["it_is_the_connected_connector", "cable_is_attached"], on="raise_plug_locked")  # E02
    unlocked.to(locking, event=plug_lock_wanted, cond="it_is_the_connected_connector", unless="cable_is_attached", on="command_lock_connector")  # E02
    unlocked.to(unlocked, event=unlock_ordered, on="command_unlock_connector")  # F05: F05.FR.04, F05.FR.06

    locking.to(locking, event=plug_lock_wanted, cond="it_is_the_connected_connector", unless="cable_is_attached", on="command_lock_connector")  # E02
    locking.to(locked, event=connector_locked, unless="lock_had_a_problem", on="raise_plug_locked")  # E02
    locking.to(locked, event=connector_locked, cond="lock_had_a_problem", on=["show_no_problem", "raise_plug_locked", "raise_event_noticed"])  # G05
    locking.to(unlocked, event=cable_removed)  # E02
    locking.to(unlocked, event=station_started, on="command_unlock_connector")  # E02
    locking.to(unlocked, event=owner_returned, unless="power_path_is_opening", on="command_unlock_connector")  # E05: E05.FR.11, E09.FR.03, C15.FR.05
    locking.to(unlocked, event=transaction_ended, cond="transaction_ended_normally", on="command_unlock_connector")  # E06
    locking.to(unlocked, event=authorization_ended, on="command_unlock_connector")  # E07: E07.FR.07
    locking.to(unlocked, event=lock_failed, on=["show_problem", "raise_event_noticed"])  # G05: G05.FR.01, G05.FR.02
    locking.to(unlocked, event=ev_disconnected, cond=["TxCtrlr_StopTxOnEVSideDisconnect", "OCPPCommCtrlr_UnlockOnEVSideDisconnect", "authorization_is_authorized"], unless=["power_path_is_closed", "power_path_is_withholding", "power_path_is_opening"], on="command_unlock_connector")  # E09: E09.FR.02
    locking.to(unlocked, event=unlock_ordered, on="command_unlock_connector")  # F05: F05.FR.04, F05.FR.06

    locked.to(STAY, event=plug_lock_wanted, cond="it_is_the_connected_connector", on="raise_plug_locked")  # E02
    locked.to(unlocked, event=cable_removed)  # E02
    locked.to(unlocked, event=owner_returned, unless="power_path_is_opening", on="command_unlock_connector")  # E05: E05.FR.11, E09.FR.03, C15.FR.05
    locked.to(releasing, event=owner_returned)  # E05
    locked.to(releasing, event=transaction_ended, cond="transaction_ended_normally")  # E06: E06.FR.10
    locked.to(unlocked, event=authorization_ended, unless=["power_path_is_closed", "power_path_is_withholding", "power_path_is_opening"], on="command_unlock_connector")  # E07: E07.FR.07, E06.FR.10, E10.FR.01, E08.FR.03
    locked.to(releasing, event=authorization_ended)  # E07
    locked.to(unlocked, event=lock_failed, on=["show_problem", "raise_event_noticed"])  # G05: G05.FR.02
    locked.to(unlocked, event=ev_disconnected, cond=["TxCtrlr_StopTxOnEVSideDisconnect", "OCPPCommCtrlr_UnlockOnEVSideDisconnect", "authorization_is_authorized"], unless=["power_path_is_closed", "power_path_is_withholding", "power_path_is_opening"], on="command_unlock_connector")  # E09: E09.FR.02
    locked.to(releasing, event=ev_disconnected, cond=["TxCtrlr_StopTxOnEVSideDisconnect", "OCPPCommCtrlr_UnlockOnEVSideDisconnect", "authorization_is_authorized"])  # E09
    locked.to(unlocked, event=unlock_ordered, unless=["power_path_is_closed", "power_path_is_withholding", "power_path_is_opening"], on="command_unlock_connector")  # F05: F05.FR.04
    locked.to(releasing, event=unlock_ordered)  # F05

    releasing.to(unlocked, event=cable_removed)  # E07
    releasing.to(unlocked, event=station_started, on="command_unlock_connector")  # E07
    releasing.to(unlocked, event=energy_ended, on="command_unlock_connector")  # E07: E07.FR.07, E06.FR.10, E08.FR.03, E09.FR.02
    releasing.to(unlocked, event=lock_failed)  # E07

    def it_is_the_connected_connector(self) -> bool:
        return self.model.guard("it_is_the_connected_connector")

    def cable_is_attached(self) -> bool:
        return self.model.guard("cable_is_attached")

    def lock_had_a_problem(self) -> bool:
        return self.model.guard("lock_had_a_problem")

    def power_path_is_opening(self) -> bool:
        return self.model.guard("power_path is opening")

    def transaction_ended_normally(self) -> bool:
        return self.model.guard("transaction_ended_normally")

    def TxCtrlr_StopTxOnEVSideDisconnect(self) -> bool:
        return self.model.guard("TxCtrlr.StopTxOnEVSideDisconnect")

    def OCPPCommCtrlr_UnlockOnEVSideDisconnect(self) -> bool:
        return self.model.guard("OCPPCommCtrlr.UnlockOnEVSideDisconnect")

    def authorization_is_authorized(self) -> bool:
        return self.model.guard("authorization is authorized")

    def power_path_is_closed(self) -> bool:
        return self.model.guard("power_path is closed")

    def power_path_is_withholding(self) -> bool:
        return self.model.guard("power_path is withholding")

    def raise_plug_locked(self) -> None:
        self.model.did("raise plug_locked")

    def command_lock_connector(self) -> None:
        self.model.did("command lock_connector")

    def command_unlock_connector(self) -> None:
        self.model.did("command unlock_connector")

    def show_no_problem(self) -> None:
        self.model.did("show_no_problem")

    def raise_event_noticed(self) -> None:
        self.model.did("raise event_noticed")

    def show_problem(self) -> None:
        self.model.did("show_problem")
