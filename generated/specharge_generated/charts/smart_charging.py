# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `smart_charging` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class SmartChargingChart(Chart):
    # Works out what every EVSE may take, by the charging profiles and by what the station may take in all, whenever something happens that may change it.

    # The limits stand until something happens.
    watching = State("watching", value="watching", initial=True)

    charging_profiles_changed = Event("charging_profiles_changed", name="charging_profiles_changed")  # A charging profile is installed, replaced or gone; which one counts is to be worked out anew.
    limit_change = Event("limit_change", name="limit_change")  # When a charging profile sets another limit.
    csms_time_received = Event("csms_time_received", name="csms_time_received")  # The CSMS has told its time.
    charging_priority_changed = Event("charging_priority_changed", name="charging_priority_changed")  # The CSMS has given the transaction of this EVSE another chargingPriority.
    plug_lock_wanted = Event("plug_lock_wanted", name="plug_lock_wanted")  # The EV is connected and the driver authorized; energy may be offered as soon as the plug cannot be pulled.
    energy_ended = Event("energy_ended", name="energy_ended")  # The power path is open; energy no longer flows.
    energy_suspended_by_station = Event("energy_suspended_by_station", name="energy_suspended_by_station")  # The station offers no energy although EV and driver are here.
    ev_disconnected = Event("ev_disconnected", name="ev_disconnected")  # The connection with the EV is lost.
    connector_faulted = Event("connector_faulted", name="connector_faulted")  # The connector has a fault that keeps it from charging.
    emergency_pressed = Event("emergency_pressed", name="emergency_pressed")  # The emergency stop is pressed.
    SmartChargingCtrlr_Enabled_changed = Event("SmartChargingCtrlr_Enabled_changed", name="SmartChargingCtrlr.Enabled changed")
    limits_in_question = Event("limits_in_question", name="limits_in_question")  # Something has happened that may change what the EVSEs may take.

    watching.to(STAY, event=charging_profiles_changed, on="raise_limits_in_question")  # K01: K01.FR.07, K01.FR.32, K03.FR.03, K10.FR.05
    watching.to(STAY, event=limit_change, on="raise_limits_in_question")  # K02: K01.FR.12, K01.FR.13, K01.FR.30, K01.FR.36, K01.FR.37, K02.FR.08
    watching.to(STAY, event=csms_time_received, cond="clock_is_set_otherwise", on="raise_limits_in_question")  # K02: K01.FR.30
    watching.to(STAY, event=charging_priority_changed, on="raise_limits_in_question")  # K03: K03.FR.04
    watching.to(STAY, event=plug_lock_wanted, on="raise_limits_in_question")  # K04: K02.FR.02, K04.FR.01, K04.FR.05
    watching.to(STAY, event=energy_ended, on="raise_limits_in_question")  # K04: K04.FR.01
    watching.to(STAY, event=energy_suspended_by_station, on="raise_limits_in_question")  # K04: K04.FR.01
    watching.to(STAY, event=ev_disconnected, on="raise_limits_in_question")  # K04
    watching.to(STAY, event=connector_faulted, on="raise_limits_in_question")  # K04
    watching.to(STAY, event=emergency_pressed, on="raise_limits_in_question")  # K04
    watching.to(STAY, event=SmartChargingCtrlr_Enabled_changed, on="raise_limits_in_question")  # K04
    watching.to(STAY, event=limits_in_question, cond="something_limits_the_station", on=["work_out_limits", "start_limit_change_time_to_next_change", "raise_limits_lowered", "raise_limits_raised"])  # K04: K01.FR.02, K01.FR.07, K03.FR.03, K04.FR.01, K04.FR.05, K10.FR.05

    def clock_is_set_otherwise(self) -> bool:
        return self.model.guard("clock_is_set_otherwise")

    def something_limits_the_station(self) -> bool:
        return self.model.guard("something_limits_the_station")

    def raise_limits_in_question(self) -> None:
        self.model.did("raise limits_in_question")

    def work_out_limits(self) -> None:
        self.model.did("work_out_limits")

    def start_limit_change_time_to_next_change(self) -> None:
        self.model.did("start limit_change (time_to_next_change)")

    def raise_limits_lowered(self) -> None:
        self.model.did("raise limits_lowered")

    def raise_limits_raised(self) -> None:
        self.model.did("raise limits_raised")
