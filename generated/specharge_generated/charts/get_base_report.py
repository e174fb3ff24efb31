# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `get_base_report` as a chart."""

from statemachine import Event, State

from . import Chart


class GetBaseReportChart(Chart):
    # Answers GetBaseReport; the report itself is sent by reports.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    GetBaseReportRequest = Event("GetBaseReportRequest", name="GetBaseReportRequest")

    received.to(answered, event=GetBaseReportRequest, unless="report_base_is_supported", on="reply_NotSupported_UnsupportedParam")  # B07: B07.FR.02, B07.FR.05
    received.to(answered, event=GetBaseReportRequest, cond="reports_is_sending", on="reply_Rejected_InvalidMessageSeq")  # B07: B07.FR.13
    received.to(answered, event=GetBaseReportRequest, on=["reply_Accepted", "raise_report_accepted"])  # B07: B07.FR.01, B07.FR.12, FR.05

    def report_base_is_supported(self) -> bool:
        return self.model.guard("report_base_is_supported")

    def reports_is_sending(self) -> bool:
        return self.model.guard("reports is sending")

    def reply_NotSupported_UnsupportedParam(self) -> None:
        self.model.did("reply NotSupported, UnsupportedParam")

    def reply_Rejected_InvalidMessageSeq(self) -> None:
        self.model.did("reply Rejected, InvalidMessageSeq")

    def reply_Accepted(self) -> None:
        self.model.did("reply Accepted")

    def raise_report_accepted(self) -> None:
        self.model.did("raise report_accepted")
