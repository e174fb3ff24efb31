# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `reports`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.reports import REPORTS

if TYPE_CHECKING:
    from abc import abstractmethod
    from collections.abc import Mapping

    from specharge_engine.events import Answered
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class ReportsContract(Machine):
    """Sends an accepted report in parts, one after the other."""

    program: ClassVar[Program] = REPORTS

    if TYPE_CHECKING:

        @abstractmethod
        def begin_report(self, event: events.ReportAccepted) -> None:
            """On report_accepted."""

        @abstractmethod
        def compose_NotifyReportRequest(
            self, event: events.ReportAccepted | Answered[messages.NotifyReportRequest, messages.NotifyReportResponse], constants: Mapping[str, Any]
        ) -> dict[str, Any]:
            """On report_accepted, NotifyReportResponse."""

        @abstractmethod
        def go_to_next_part(self, event: Answered[messages.NotifyReportRequest, messages.NotifyReportResponse]) -> None:
            """On NotifyReportResponse."""

        @abstractmethod
        def more_is_to_be_told(
            self, event: Answered[messages.NotifyReportRequest, messages.NotifyReportResponse]
        ) -> bool:
            """On NotifyReportResponse."""
