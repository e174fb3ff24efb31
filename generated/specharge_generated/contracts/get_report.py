# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `get_report`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.get_report import GET_REPORT

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class GetReportContract(RequestMachine):
    """Answers GetReport; the report itself is sent by reports."""

    program: ClassVar[Program] = GET_REPORT

    if TYPE_CHECKING:

        @abstractmethod
        def compose_report_accepted(self, event: Received[messages.GetReportRequest]) -> events.ReportAccepted:
            """On GetReportRequest."""

        @abstractmethod
        def every_criterion_is_supported(self, event: Received[messages.GetReportRequest]) -> bool:
            """On GetReportRequest."""

        @abstractmethod
        def message_longer_than_allowed(self, event: Received[messages.GetReportRequest]) -> bool:
            """On GetReportRequest."""

        @abstractmethod
        def more_elements_than_allowed(self, event: Received[messages.GetReportRequest]) -> bool:
            """On GetReportRequest."""

        @abstractmethod
        def nothing_meets_the_criteria(self, event: Received[messages.GetReportRequest]) -> bool:
            """On GetReportRequest."""
