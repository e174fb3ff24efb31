# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `event_notifier` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class EventNotifierChart(Chart):
    # Tells the CSMS of events by NotifyEvent, one message at a time, and keeps them until they are told.

    # There is nothing to tell.
    idle = State("idle", value="idle", initial=True)
    # A NotifyEvent is on its way.
    telling = State("telling", value="telling")
    # A NotifyEvent was lost; it is sent again when the station is online again.
    waiting = State("waiting", value="waiting")

    event_noticed = Event("event_noticed", name="event_noticed")  # A variable has a value that the CSMS is to be told of.
    NotifyEventResponse = Event("NotifyEventResponse", name="NotifyEventResponse")
    NotifyEventFailed = Event("NotifyEventFailed", name="NotifyEventFailed")
    station_accepted = Event("station_accepted", name="station_accepted")  # The CSMS has accepted the station.
    report_all_connectors = Event("report_all_connectors", name="report_all_connectors")  # The station was offline for longer than OfflineThreshold; every connector tells its status.
    report_changed_connectors = Event("report_changed_connectors", name="report_changed_connectors")  # The station was offline for a short time; connectors whose status changed meanwhile tell it.
    station_started = Event("station_started", name="station_started")  # The station's software runs; what was kept is restored. There is a reason when the hardware knows it.

    idle.to(telling, event=event_noticed, on=["note_event", "send_NotifyEvent_seqNo_0"])  # G05: G05.FR.02

    telling.to(STAY, event=event_noticed, on="note_event")  # G05: G05.FR.02
    telling.to(STAY, event=NotifyEventResponse, cond="more_has_happened", on=["forget_what_is_told", "send_NotifyEvent_seqNo_0"])  # G05: G05.FR.02
    telling.to(idle, event=NotifyEventResponse, on="forget_what_is_told")  # G05
    telling.to(waiting, event=NotifyEventFailed)  # G05
    telling.to(waiting, event=station_started)  # G05

    waiting.to(STAY, event=event_noticed, on="note_event")  # G05: G05.FR.02
    waiting.to(telling, event=station_accepted, on="send_NotifyEvent_seqNo_0")  # G05: G05.FR.02
    waiting.to(telling, event=report_all_connectors, on="send_NotifyEvent_seqNo_0")  # G05: G05.FR.02
    waiting.to(telling, event=report_changed_connectors, on="send_NotifyEvent_seqNo_0")  # G05: G05.FR.02

    def more_has_happened(self) -> bool:
        return self.model.guard("more_has_happened")

    def note_event(self) -> None:
        self.model.did("note_event")

    def send_NotifyEvent_seqNo_0(self) -> None:
        self.model.did("send NotifyEvent(seqNo=0)")

    def forget_what_is_told(self) -> None:
        self.model.did("forget_what_is_told")
