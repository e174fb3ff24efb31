# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `reports` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class ReportsChart(Chart):
    # Sends an accepted report in parts, one after the other.

    # No report is under way.
    idle = State("idle", value="idle", initial=True)
    # A part of a report is on its way; the next follows its answer.
    sending = State("sending", value="sending")

    report_accepted = Event("report_accepted", name="report_accepted")  # The CSMS has asked for a report, and is told that it comes.
    NotifyReportResponse = Event("NotifyReportResponse", name="NotifyReportResponse")
    NotifyReportFailed = Event("NotifyReportFailed", name="NotifyReportFailed")

    idle.to(sending, event=report_accepted, on=["begin_report", "send_NotifyReport"])  # B07: B07.FR.03, B07.FR.04, B07.FR.10, B08.FR.03, B08.FR.04, B08.FR.14, FR.05

    sending.to(STAY, event=NotifyReportResponse, cond="more_is_to_be_told", on=["go_to_next_part", "send_NotifyReport"])  # B07: B07.FR.03, B07.FR.04, B07.FR.10, B08.FR.03, B08.FR.04, B08.FR.14
    sending.to(idle, event=NotifyReportResponse, unless="more_is_to_be_told")  # B07
    sending.to(idle, event=NotifyReportFailed)  # B07

    def more_is_to_be_told(self) -> bool:
        return self.model.guard("more_is_to_be_told")

    def begin_report(self) -> None:
        self.model.did("begin_report")

    def send_NotifyReport(self) -> None:
        self.model.did("send NotifyReport")

    def go_to_next_part(self) -> None:
        self.model.did("go_to_next_part")
