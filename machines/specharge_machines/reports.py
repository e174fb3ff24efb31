"""Reports in parts (use cases B07, B08): as many variables a part as the station's own limits let through."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pydantic_core import to_json

from specharge_generated.contracts.reports import ReportsContract
from specharge_machines.inventory import report_data

if TYPE_CHECKING:
    from specharge_engine.events import Answered
    from specharge_generated import events
    from specharge_generated.messages import NotifyReportRequest, NotifyReportResponse

# What a NotifyReport has besides its variables: envelope, requestId, generatedAt, tbc, seqNo.
ENVELOPE_BYTES = 256


class Reports(ReportsContract):
    """`paths` are still to be told; `_part` is what the message in hand tells of them."""

    request_id: int = 0
    paths: list[str] | None = None
    seq_no: int = 0
    told: int = 0

    def begin_report(self, event: events.ReportAccepted) -> None:
        """Take the report in hand, from its first variable."""
        self.request_id = event.request_id
        self.paths = list(event.paths)
        self.seq_no = 0
        self.told = 0

    def go_to_next_part(self, event: Answered[NotifyReportRequest, NotifyReportResponse]) -> None:
        """Leave behind what has been told."""
        self.paths = (self.paths or [])[self.told :]
        self.seq_no = self.seq_no + 1

    def more_is_to_be_told(self, event: Answered[NotifyReportRequest, NotifyReportResponse]) -> bool:
        """Tell whether variables are left after the part that was answered."""
        return len(self.paths or []) > self.told

    def compose_NotifyReportRequest(self, event: Any, constants: Mapping[str, Any]) -> dict[str, Any]:
        """Tell as many variables as ItemsPerMessage and BytesPerMessage for GetReport allow, but at least one."""
        paths = self.paths or []
        part = self._part(paths)
        self.told = len(part)
        return {
            "requestId": self.request_id,
            "generatedAt": self.station.timestamp(),
            "tbc": len(part) < len(paths),
            "seqNo": self.seq_no,
            "reportData": part or None,
        }

    def _part(self, paths: list[str]) -> list[dict[str, Any]]:
        most_items = int(self.station.values.get("DeviceDataCtrlr.ItemsPerMessage[GetReport]") or 50)
        most_bytes = int(self.station.values.get("DeviceDataCtrlr.BytesPerMessage[GetReport]") or 65536)
        part: list[dict[str, Any]] = []
        size = ENVELOPE_BYTES
        for path in paths[:most_items]:
            told = report_data(self.station, path)
            size += len(to_json(told)) + 1
            if part and size > most_bytes:
                break
            part.append(told)
        return part
