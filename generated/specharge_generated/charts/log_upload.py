# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `log_upload` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class LogUploadChart(Chart):
    # Uploads one log at a time, and keeps the CSMS informed of it.

    # No log is uploaded.
    idle = State("idle", value="idle", initial=True)
    # The CSMS has been told that a log will be uploaded.
    starting = State("starting", value="starting")
    # A log is being uploaded.
    class busy(State.Compound, name="busy", value="busy"):
        # The uploader is at it.
        uploading = State("busy.uploading", value="busy.uploading", initial=True)
        # An attempt has failed; the next one follows after the interval.
        waiting = State("busy.waiting", value="busy.waiting")
    # The upload is over.
    class telling(State.Compound, name="telling", value="telling"):
        # The outcome is on its way to the CSMS.
        asking = State("telling.asking", value="telling.asking", initial=True)
        # The outcome did not reach the CSMS; it is told when the CSMS is there again.
        untold = State("telling.untold", value="telling.untold")

    log_status_wanted = Event("log_status_wanted", name="log_status_wanted")  # The CSMS wants a LogStatusNotification.
    log_upload_ordered = Event("log_upload_ordered", name="log_upload_ordered")  # The CSMS wants a log uploaded, and is told that it will be.
    log_upload_begun = Event("log_upload_begun", name="log_upload_begun")  # Nothing is in the way of the upload that the CSMS wants.
    log_uploaded = Event("log_uploaded", name="log_uploaded")  # A log has been uploaded.
    log_upload_failed = Event("log_upload_failed", name="log_upload_failed")  # A log could not be uploaded; the outcome is a value of UploadLogStatusEnumType.
    next_attempt = Event("next_attempt", name="next_attempt")  # When a failed upload is tried again.
    station_started = Event("station_started", name="station_started")  # The station's software runs; what was kept is restored. There is a reason when the hardware knows it.
    LogStatusNotificationResponse = Event("LogStatusNotificationResponse", name="LogStatusNotificationResponse")
    LogStatusNotificationFailed = Event("LogStatusNotificationFailed", name="LogStatusNotificationFailed")
    station_accepted = Event("station_accepted", name="station_accepted")  # The CSMS has accepted the station.
    link_up = Event("link_up", name="link_up")  # The WebSocket to the CSMS is open.

    idle.to(STAY, event=log_status_wanted, on="send_LogStatusNotification_Idle")  # F06: F06.FR.09, F06.FR.10, F06.FR.15, N01.FR.13
    idle.to(starting, event=log_upload_ordered, on=["note_order", "raise_log_upload_begun"])  # N01

    starting.to(busy, event=log_upload_begun, on=["take_order", "command_upload_log", "send_LogStatusNotification_Uploading"])  # N01: N01.FR.02, N01.FR.03, N01.FR.04, N01.FR.07, N01.FR.08

    busy.to(STAY, event=log_status_wanted, on="send_LogStatusNotification_Uploading")  # F06: F06.FR.09, F06.FR.10, F06.FR.14, N01.FR.07
    busy.to(starting, event=log_upload_ordered, on=["note_order", "send_LogStatusNotification_AcceptedCanceled", "raise_log_upload_begun"])  # N01: N01.FR.07, N01.FR.12, N01.FR.20
    busy.to(busy.uploading, event=station_started, on="command_upload_log")  # N01

    busy.uploading.to(telling, event=log_uploaded, cond="it_is_this_upload", on=["note_outcome", "send_LogStatusNotification_Uploaded"])  # N01: N01.FR.07, N01.FR.09
    busy.uploading.to(busy.waiting, event=log_upload_failed, cond=["it_is_this_upload", "attempts_are_left"], on=["count_attempt", "start_next_attempt_retry_interval"])  # N01
    busy.uploading.to(telling, event=log_upload_failed, cond=["it_is_this_upload", "permission_was_denied"], unless="attempts_are_left", on=["note_outcome", "send_LogStatusNotification_PermissionDenied"])  # N01: N01.FR.07, N01.FR.10
    busy.uploading.to(telling, event=log_upload_failed, cond=["it_is_this_upload", "server_found_the_message_bad"], unless="attempts_are_left", on=["note_outcome", "send_LogStatusNotification_BadMessage"])  # N01: N01.FR.07, N01.FR.10
    busy.uploading.to(telling, event=log_upload_failed, cond=["it_is_this_upload", "server_does_not_take_uploads"], unless="attempts_are_left", on=["note_outcome", "send_LogStatusNotification_NotSupportedOperation"])  # N01: N01.FR.07, N01.FR.10
    busy.uploading.to(telling, event=log_upload_failed, cond="it_is_this_upload", unless="attempts_are_left", on=["note_outcome", "send_LogStatusNotification_UploadFailure"])  # N01: N01.FR.07, N01.FR.10

    busy.waiting.to(busy.uploading, event=next_attempt, on="command_upload_log")  # N01

    telling.to(STAY, event=log_status_wanted, on="send_LogStatusNotification_Idle")  # F06: F06.FR.09, F06.FR.10, F06.FR.15, N01.FR.13
    telling.to(starting, event=log_upload_ordered, on=["note_order", "raise_log_upload_begun"])  # N01

    telling.asking.to(telling.untold, event=station_started)  # N01
    telling.asking.to(idle, event=LogStatusNotificationResponse, cond="it_was_the_outcome")  # N01
    telling.asking.to(telling.untold, event=LogStatusNotificationFailed, cond="it_was_the_outcome")  # N01

    telling.untold.to(telling.asking, event=station_accepted, on="send_LogStatusNotification")  # N01: N01.FR.07, N01.FR.09, N01.FR.10
    telling.untold.to(telling.asking, event=link_up, cond="registration_is_accepted", on="send_LogStatusNotification")  # N01: N01.FR.07, N01.FR.09, N01.FR.10

    def it_is_this_upload(self) -> bool:
        return self.model.guard("it_is_this_upload")

    def attempts_are_left(self) -> bool:
        return self.model.guard("attempts_are_left")

    def permission_was_denied(self) -> bool:
        return self.model.guard("permission_was_denied")

    def server_found_the_message_bad(self) -> bool:
        return self.model.guard("server_found_the_message_bad")

    def server_does_not_take_uploads(self) -> bool:
        return self.model.guard("server_does_not_take_uploads")

    def it_was_the_outcome(self) -> bool:
        return self.model.guard("it_was_the_outcome")

    def registration_is_accepted(self) -> bool:
        return self.model.guard("registration is accepted")

    def send_LogStatusNotification_Idle(self) -> None:
        self.model.did("send LogStatusNotification(Idle)")

    def note_order(self) -> None:
        self.model.did("note_order")

    def raise_log_upload_begun(self) -> None:
        self.model.did("raise log_upload_begun")

    def take_order(self) -> None:
        self.model.did("take_order")

    def command_upload_log(self) -> None:
        self.model.did("command upload_log")

    def send_LogStatusNotification_Uploading(self) -> None:
        self.model.did("send LogStatusNotification(Uploading)")

    def send_LogStatusNotification_AcceptedCanceled(self) -> None:
        self.model.did("send LogStatusNotification(AcceptedCanceled)")

    def note_outcome(self) -> None:
        self.model.did("note_outcome")

    def send_LogStatusNotification_Uploaded(self) -> None:
        self.model.did("send LogStatusNotification(Uploaded)")

    def count_attempt(self) -> None:
        self.model.did("count_attempt")

    def start_next_attempt_retry_interval(self) -> None:
        self.model.did("start next_attempt (retry_interval)")

    def send_LogStatusNotification_PermissionDenied(self) -> None:
        self.model.did("send LogStatusNotification(PermissionDenied)")

    def send_LogStatusNotification_BadMessage(self) -> None:
        self.model.did("send LogStatusNotification(BadMessage)")

    def send_LogStatusNotification_NotSupportedOperation(self) -> None:
        self.model.did("send LogStatusNotification(NotSupportedOperation)")

    def send_LogStatusNotification_UploadFailure(self) -> None:
        self.model.did("send LogStatusNotification(UploadFailure)")

    def send_LogStatusNotification(self) -> None:
        self.model.did("send LogStatusNotification")
