# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `heartbeat` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class HeartbeatChart(Chart):
    # Lets the CSMS know that the station is there.

    # The CSMS has not accepted the station since its start.
    silent = State("silent", value="silent", initial=True)
    # A Heartbeat goes out when nothing else did for the interval.
    class beating(State.Compound, name="beating", value="beating"):
        # No Heartbeat waits for its answer.
        quiet = State("beating.quiet", value="beating.quiet", initial=True)
        # A Heartbeat is on its way or waits its turn; there is no use in a second one.
        asked = State("beating.asked", value="beating.asked")

    station_accepted = Event("station_accepted", name="station_accepted")  # The CSMS has accepted the station.
    report_all_connectors = Event("report_all_connectors", name="report_all_connectors")  # The station was offline for longer than OfflineThreshold; every connector tells its status.
    report_changed_connectors = Event("report_changed_connectors", name="report_changed_connectors")  # The station was offline for a short time; connectors whose status changed meanwhile tell it.
    network_profile_switched = Event("network_profile_switched", name="network_profile_switched")  # It is another profile than that of the last connection, and so perhaps another CSMS.
    heartbeat_wanted = Event("heartbeat_wanted", name="heartbeat_wanted")  # The CSMS wants a Heartbeat.
    HeartbeatResponse = Event("HeartbeatResponse", name="HeartbeatResponse")
    heartbeat = Event("heartbeat", name="heartbeat")  # The time without any message after which a Heartbeat is due.
    message_sent = Event("message_sent", name="message_sent")  # A message of this station, request or answer, is on the wire.
    HeartbeatFailed = Event("HeartbeatFailed", name="HeartbeatFailed")
    daily_heartbeat = Event("daily_heartbeat", name="daily_heartbeat")  # A Heartbeat a day, to set the clock, however busy the link is.

    silent.to(beating, event=station_accepted, cond="interval_is_given", on=["adjust_heartbeat_interval", "start_heartbeat_heartbeat_interval", "start_daily_heartbeat_86400_s"])  # B01: B01.FR.04, G02.FR.01, G02.FR.07
    silent.to(beating, event=station_accepted, unless="interval_is_given", on=["start_heartbeat_heartbeat_interval", "start_daily_heartbeat_86400_s"])  # B01
    silent.to(STAY, event=heartbeat_wanted, on="send_Heartbeat")  # F06: F06.FR.10
    silent.to(STAY, event=HeartbeatResponse, on="raise_csms_time_received")  # F06

    beating.to(silent, event=network_profile_switched, on=["cancel_heartbeat", "cancel_daily_heartbeat"])  # B10: B10.FR.10
    beating.to(STAY, event=message_sent, on="start_heartbeat_heartbeat_interval")  # G02: G02.FR.05, G02.FR.02
    beating.to(STAY, event=daily_heartbeat, on="start_daily_heartbeat_86400_s")  # G02

    beating.quiet.to(beating.asked, event=report_all_connectors, on="send_Heartbeat")  # B04
    beating.quiet.to(beating.asked, event=report_changed_connectors, on="send_Heartbeat")  # B04
    beating.quiet.to(beating.asked, event=heartbeat_wanted, on=["start_heartbeat_heartbeat_interval", "send_Heartbeat"])  # F06: F06.FR.10
    beating.quiet.to(beating.asked, event=heartbeat, cond="connection_is_online", on="send_Heartbeat")  # G02: G02.FR.02
    beating.quiet.to(STAY, event=heartbeat, unless="connection_is_online", on="start_heartbeat_heartbeat_interval")  # G02
    beating.quiet.to(beating.asked, event=daily_heartbeat, cond=["ClockCtrlr_TimeSource_has_Heartbeat", "connection_is_online"], on=["start_daily_heartbeat_86400_s", "send_Heartbeat"])  # G02: G02.FR.07

    beating.asked.to(beating.quiet, event=HeartbeatResponse, on=["start_daily_heartbeat_86400_s", "raise_csms_time_received"])  # G02: G02.FR.06, G02.FR.07
    beating.asked.to(STAY, event=heartbeat, on="start_heartbeat_heartbeat_interval")  # G02: G02.FR.02
    beating.asked.to(beating.quiet, event=HeartbeatFailed)  # G02: G02.FR.03

    def interval_is_given(self) -> bool:
        return self.model.guard("interval_is_given")

    def connection_is_online(self) -> bool:
        return self.model.guard("connection is online")

    def ClockCtrlr_TimeSource_has_Heartbeat(self) -> bool:
        return self.model.guard("ClockCtrlr.TimeSource has Heartbeat")

    def adjust_heartbeat_interval(self) -> None:
        self.model.did("adjust_heartbeat_interval")

    def start_heartbeat_heartbeat_interval(self) -> None:
        self.model.did("start heartbeat (heartbeat_interval)")

    def start_daily_heartbeat_86400_s(self) -> None:
        self.model.did("start daily_heartbeat (86400 s)")

    def send_Heartbeat(self) -> None:
        self.model.did("send Heartbeat")

    def raise_csms_time_received(self) -> None:
        self.model.did("raise csms_time_received")

    def cancel_heartbeat(self) -> None:
        self.model.did("cancel heartbeat")

    def cancel_daily_heartbeat(self) -> None:
        self.model.did("cancel daily_heartbeat")
