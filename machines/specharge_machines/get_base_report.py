"""The answer to GetBaseReport (use case B07)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specharge_generated import events
from specharge_generated.contracts.get_base_report import GetBaseReportContract
from specharge_machines.inventory import configuration_inventory, full_inventory, summary_inventory

if TYPE_CHECKING:
    from specharge_engine.events import Received
    from specharge_generated.messages import GetBaseReportRequest

INVENTORIES = {
    "ConfigurationInventory": configuration_inventory,
    "FullInventory": full_inventory,
    "SummaryInventory": summary_inventory,
}


class GetBaseReport(GetBaseReportContract):
    """Chooses the variables by reportBase; `reports` tells them."""

    def report_base_is_supported(self, event: Received[GetBaseReportRequest]) -> bool:
        """Tell whether the station was made to give this report (configuration `reports.bases`)."""
        return event.payload.reportBase in self.station.site.reports.bases

    def compose_report_accepted(self, event: Received[GetBaseReportRequest]) -> events.ReportAccepted:
        """Say what the report has."""
        paths = INVENTORIES[event.payload.reportBase](self.station.variables)
        return events.ReportAccepted(request_id=event.payload.requestId, paths=paths)
