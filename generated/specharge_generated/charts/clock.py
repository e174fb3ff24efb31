# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `clock` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class ClockChart(Chart):
    # The station's clock, set by the time the CSMS sends.

    # The clock runs.
    running = State("running", value="running", initial=True)

    csms_time_received = Event("csms_time_received", name="csms_time_received")  # The CSMS has told its time.

    running.to(STAY, event=csms_time_received, cond=["ClockCtrlr_TimeSource_has_Heartbeat", "csms_time_shows_the_clock_wrong", "clock_is_far_off"], on=["synchronise_clock", "command_set_clock", "security_event_SettingSystemTime"])  # A04: A04.FR.01, B01.FR.06, G02.FR.06
    running.to(STAY, event=csms_time_received, cond=["ClockCtrlr_TimeSource_has_Heartbeat", "csms_time_shows_the_clock_wrong"], on=["synchronise_clock", "command_set_clock"])  # B01: B01.FR.06, G02.FR.06

    def ClockCtrlr_TimeSource_has_Heartbeat(self) -> bool:
        return self.model.guard("ClockCtrlr.TimeSource has Heartbeat")

    def csms_time_shows_the_clock_wrong(self) -> bool:
        return self.model.guard("csms_time_shows_the_clock_wrong")

    def clock_is_far_off(self) -> bool:
        return self.model.guard("clock_is_far_off")

    def synchronise_clock(self) -> None:
        self.model.did("synchronise_clock")

    def command_set_clock(self) -> None:
        self.model.did("command set_clock")

    def security_event_SettingSystemTime(self) -> None:
        self.model.did("security event SettingSystemTime")
