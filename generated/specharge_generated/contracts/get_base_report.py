# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `get_base_report`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.get_base_report import GET_BASE_REPORT

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class GetBaseReportContract(RequestMachine):
    """Answers GetBaseReport; the report itself is sent by reports."""

    program: ClassVar[Program] = GET_BASE_REPORT

    if TYPE_CHECKING:

        @abstractmethod
        def compose_report_accepted(self, event: Received[messages.GetBaseReportRequest]) -> events.ReportAccepted:
            """On GetBaseReportRequest."""

        @abstractmethod
        def report_base_is_supported(self, event: Received[messages.GetBaseReportRequest]) -> bool:
            """On GetBaseReportRequest."""
