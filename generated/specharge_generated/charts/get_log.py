# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `get_log` as a chart."""

from statemachine import Event, State

from . import Chart


class GetLogChart(Chart):
    # Answers GetLog; log_upload does what was asked for.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    GetLogRequest = Event("GetLogRequest", name="GetLogRequest")

    received.to(answered, event=GetLogRequest, unless="location_can_be_reached", on="reply_Rejected_InvalidURL")  # N01
    received.to(answered, event=GetLogRequest, cond="location_can_be_reached", unless="log_is_available", on="reply_Rejected_NotFound")  # N01: N01.FR.05
    received.to(answered, event=GetLogRequest, cond=["location_can_be_reached", "log_is_available", "log_upload_is_busy"], on=["reply_AcceptedCanceled", "raise_log_upload_ordered"])  # N01: N01.FR.02, N01.FR.12
    received.to(answered, event=GetLogRequest, cond=["location_can_be_reached", "log_is_available"], unless="log_upload_is_busy", on=["reply_Accepted", "raise_log_upload_ordered"])  # N01: N01.FR.01, N01.FR.02

    def location_can_be_reached(self) -> bool:
        return self.model.guard("location_can_be_reached")

    def log_is_available(self) -> bool:
        return self.model.guard("log_is_available")

    def log_upload_is_busy(self) -> bool:
        return self.model.guard("log_upload is busy")

    def reply_Rejected_InvalidURL(self) -> None:
        self.model.did("reply Rejected, InvalidURL")

    def reply_Rejected_NotFound(self) -> None:
        self.model.did("reply Rejected, NotFound")

    def reply_AcceptedCanceled(self) -> None:
        self.model.did("reply AcceptedCanceled")

    def raise_log_upload_ordered(self) -> None:
        self.model.did("raise log_upload_ordered")

    def reply_Accepted(self) -> None:
        self.model.did("reply Accepted")
