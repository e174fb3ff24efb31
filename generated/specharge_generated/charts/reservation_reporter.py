# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `reservation_reporter` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class ReservationReporterChart(Chart):
    # Tells the CSMS of reservations that ended by themselves, one message at a time, and keeps what is not told yet.

    # There is nothing to tell.
    idle = State("idle", value="idle", initial=True)
    # A ReservationStatusUpdate is on its way.
    telling = State("telling", value="telling")
    # The CSMS could not be told; it is once the station is online again.
    waiting = State("waiting", value="waiting")

    reservation_removed = Event("reservation_removed", name="reservation_removed")  # A reservation cannot be kept any more.
    reservation_expired = Event("reservation_expired", name="reservation_expired")  # Nobody has used a reservation in time.
    ReservationStatusUpdateResponse = Event("ReservationStatusUpdateResponse", name="ReservationStatusUpdateResponse")
    ReservationStatusUpdateFailed = Event("ReservationStatusUpdateFailed", name="ReservationStatusUpdateFailed")
    station_accepted = Event("station_accepted", name="station_accepted")  # The CSMS has accepted the station.
    report_all_connectors = Event("report_all_connectors", name="report_all_connectors")  # The station was offline for longer than OfflineThreshold; every connector tells its status.
    report_changed_connectors = Event("report_changed_connectors", name="report_changed_connectors")  # The station was offline for a short time; connectors whose status changed meanwhile tell it.
    station_started = Event("station_started", name="station_started")  # The station's software runs; what was kept is restored. There is a reason when the hardware knows it.

    idle.to(telling, event=reservation_removed, on=["note_removed", "send_ReservationStatusUpdate_Removed"])  # H01: H01.FR.16, H01.FR.17
    idle.to(telling, event=reservation_expired, on=["note_expired", "send_ReservationStatusUpdate_Expired"])  # H04: H04.FR.01

    telling.to(STAY, event=reservation_removed, on="note_removed")  # H01: H01.FR.16, H01.FR.17
    telling.to(STAY, event=reservation_expired, on="note_expired")  # H04: H04.FR.01
    telling.to(STAY, event=ReservationStatusUpdateResponse, cond="more_has_ended", on=["forget_what_is_told", "send_ReservationStatusUpdate"])  # H04: H04.FR.01, H01.FR.16, H01.FR.17
    telling.to(idle, event=ReservationStatusUpdateResponse, unless="more_has_ended", on="forget_what_is_told")  # H04
    telling.to(waiting, event=ReservationStatusUpdateFailed)  # H04
    telling.to(waiting, event=station_started)  # H04

    waiting.to(STAY, event=reservation_removed, on="note_removed")  # H01: H01.FR.16, H01.FR.17
    waiting.to(STAY, event=reservation_expired, on="note_expired")  # H04: H04.FR.01
    waiting.to(telling, event=station_accepted, on="send_ReservationStatusUpdate")  # H04: H04.FR.01, H01.FR.16, H01.FR.17
    waiting.to(telling, event=report_all_connectors, on="send_ReservationStatusUpdate")  # H04: H04.FR.01, H01.FR.16, H01.FR.17
    waiting.to(telling, event=report_changed_connectors, on="send_ReservationStatusUpdate")  # H04: H04.FR.01, H01.FR.16, H01.FR.17

    def more_has_ended(self) -> bool:
        return self.model.guard("more_has_ended")

    def note_removed(self) -> None:
        self.model.did("note_removed")

    def send_ReservationStatusUpdate_Removed(self) -> None:
        self.model.did("send ReservationStatusUpdate(Removed)")

    def note_expired(self) -> None:
        self.model.did("note_expired")

    def send_ReservationStatusUpdate_Expired(self) -> None:
        self.model.did("send ReservationStatusUpdate(Expired)")

    def forget_what_is_told(self) -> None:
        self.model.did("forget_what_is_told")

    def send_ReservationStatusUpdate(self) -> None:
        self.model.did("send ReservationStatusUpdate")
