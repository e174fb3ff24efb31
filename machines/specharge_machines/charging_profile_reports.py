"""Charging profiles on their way to the CSMS (use case K09)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from specharge_generated.contracts.charging_profile_reports import ChargingProfileReportsContract

if TYPE_CHECKING:
    from specharge_engine.events import Answered, Failed
    from specharge_generated import events
    from specharge_generated.messages import ReportChargingProfilesRequest, ReportChargingProfilesResponse

Answer: TypeAlias = "Answered[ReportChargingProfilesRequest, ReportChargingProfilesResponse]"
Failure: TypeAlias = "Failed[ReportChargingProfilesRequest]"


class ChargingProfileReports(ChargingProfileReportsContract):
    """`messages` are those to be answered yet, the one on its way first. A report does not outlast a reboot."""

    messages: list[dict[str, Any]] | None = None

    def take_messages(self, event: events.ChargingProfileReportAccepted) -> None:
        """Let a report follow those that are under way."""
        self.messages = [*(self.messages or []), *event.messages]

    def more_is_to_be_told(self, event: Answer) -> bool:
        """Tell whether a message follows the one that was answered."""
        return len(self.messages or []) > 1

    def go_to_next_message(self, event: Answer) -> None:
        """Leave behind what has been told."""
        self.messages = (self.messages or [])[1:]

    def another_report_waits(self, event: Failure) -> bool:
        """Tell whether a report other than the one that failed is still to be told."""
        return bool(self._others(event))

    def give_up_report(self, event: Failure) -> None:
        """Drop what is left of a report that the CSMS does not take."""
        self.messages = self._others(event)

    def _others(self, event: Failure) -> list[dict[str, Any]]:
        return [each for each in self.messages or [] if each["requestId"] != event.request.requestId]

    def compose_ReportChargingProfilesRequest(self, event: Any, constants: Mapping[str, Any]) -> dict[str, Any]:
        """Tell the first of the messages."""
        assert self.messages
        return dict(self.messages[0])
