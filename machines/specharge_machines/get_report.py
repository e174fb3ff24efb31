"""The answer to GetReport (use case B08)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from specharge_generated import events
from specharge_generated.contracts.get_report import GetReportContract
from specharge_machines.inventory import custom_report

if TYPE_CHECKING:
    from specharge_engine.events import Received
    from specharge_generated.messages import GetReportRequest

Request: TypeAlias = "Received[GetReportRequest]"


class GetReport(GetReportContract):
    """Chooses the variables by the request's criteria; `reports` tells them."""

    def more_elements_than_allowed(self, event: Request) -> bool:
        """Tell whether the request has more elements than DeviceDataCtrlr.ItemsPerMessage[GetReport]."""
        limit = self.station.values.get("DeviceDataCtrlr.ItemsPerMessage[GetReport]")
        return limit is not None and len(event.payload.componentVariable or []) > int(limit)

    def message_longer_than_allowed(self, event: Request) -> bool:
        """Tell whether the frame has more bytes than DeviceDataCtrlr.BytesPerMessage[GetReport]."""
        limit = self.station.values.get("DeviceDataCtrlr.BytesPerMessage[GetReport]")
        return limit is not None and event.size > int(limit)

    def every_criterion_is_supported(self, event: Request) -> bool:
        """Tell whether the station was made to report by all these criteria (configuration `reports.criteria`)."""
        return self.station.site.reports.criteria.issuperset(event.payload.componentCriteria or [])

    def nothing_meets_the_criteria(self, event: Request) -> bool:
        """Tell whether the report would be empty."""
        return not self._paths(event)

    def compose_report_accepted(self, event: Request) -> events.ReportAccepted:
        """Say what the report has."""
        return events.ReportAccepted(request_id=event.payload.requestId, paths=self._paths(event))

    def _paths(self, event: Request) -> list[str]:
        return custom_report(self.station.variables, event.payload.componentCriteria, event.payload.componentVariable)
