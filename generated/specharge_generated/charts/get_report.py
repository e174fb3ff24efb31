# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `get_report` as a chart."""

from statemachine import Event, State

from . import Chart


class GetReportChart(Chart):
    # Answers GetReport; the report itself is sent by reports.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    GetReportRequest = Event("GetReportRequest", name="GetReportRequest")

    received.to(answered, event=GetReportRequest, cond="more_elements_than_allowed", on="refuse_OccurrenceConstraintViolation")  # B08: B08.FR.17
    received.to(answered, event=GetReportRequest, cond="message_longer_than_allowed", on="refuse_FormatViolation")  # B08: B08.FR.18
    received.to(answered, event=GetReportRequest, unless="every_criterion_is_supported", on="reply_NotSupported_UnsupportedParam")  # B08: B08.FR.02
    received.to(answered, event=GetReportRequest, cond="reports_is_sending", on="reply_Rejected_InvalidMessageSeq")  # B08: B08.FR.16
    received.to(answered, event=GetReportRequest, cond="nothing_meets_the_criteria", on="reply_EmptyResultSet_NotFound")  # B08: B08.FR.15
    received.to(answered, event=GetReportRequest, on=["reply_Accepted", "raise_report_accepted"])  # B08: B08.FR.01, FR.05

    def more_elements_than_allowed(self) -> bool:
        return self.model.guard("more_elements_than_allowed")

    def message_longer_than_allowed(self) -> bool:
        return self.model.guard("message_longer_than_allowed")

    def every_criterion_is_supported(self) -> bool:
        return self.model.guard("every_criterion_is_supported")

    def reports_is_sending(self) -> bool:
        return self.model.guard("reports is sending")

    def nothing_meets_the_criteria(self) -> bool:
        return self.model.guard("nothing_meets_the_criteria")

    def refuse_OccurrenceConstraintViolation(self) -> None:
        self.model.did("refuse OccurrenceConstraintViolation")

    def refuse_FormatViolation(self) -> None:
        self.model.did("refuse FormatViolation")

    def reply_NotSupported_UnsupportedParam(self) -> None:
        self.model.did("reply NotSupported, UnsupportedParam")

    def reply_Rejected_InvalidMessageSeq(self) -> None:
        self.model.did("reply Rejected, InvalidMessageSeq")

    def reply_EmptyResultSet_NotFound(self) -> None:
        self.model.did("reply EmptyResultSet, NotFound")

    def reply_Accepted(self) -> None:
        self.model.did("reply Accepted")

    def raise_report_accepted(self) -> None:
        self.model.did("raise report_accepted")
