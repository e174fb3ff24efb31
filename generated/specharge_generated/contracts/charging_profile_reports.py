# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `charging_profile_reports`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.charging_profile_reports import CHARGING_PROFILE_REPORTS

if TYPE_CHECKING:
    from abc import abstractmethod
    from collections.abc import Mapping

    from specharge_engine.events import Answered, Failed
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class ChargingProfileReportsContract(Machine):
    """Sends the charging profiles that were asked for, message after message."""

    program: ClassVar[Program] = CHARGING_PROFILE_REPORTS

    if TYPE_CHECKING:

        @abstractmethod
        def another_report_waits(self, event: Failed[messages.ReportChargingProfilesRequest]) -> bool:
            """On ReportChargingProfilesFailed."""

        @abstractmethod
        def compose_ReportChargingProfilesRequest(
            self, event: events.ChargingProfileReportAccepted | Answered[messages.ReportChargingProfilesRequest, messages.ReportChargingProfilesResponse] | Failed[messages.ReportChargingProfilesRequest], constants: Mapping[str, Any]
        ) -> dict[str, Any]:
            """On 3 events."""

        @abstractmethod
        def give_up_report(self, event: Failed[messages.ReportChargingProfilesRequest]) -> None:
            """On ReportChargingProfilesFailed."""

        @abstractmethod
        def go_to_next_message(
            self, event: Answered[messages.ReportChargingProfilesRequest, messages.ReportChargingProfilesResponse]
        ) -> None:
            """On ReportChargingProfilesResponse."""

        @abstractmethod
        def more_is_to_be_told(
            self, event: Answered[messages.ReportChargingProfilesRequest, messages.ReportChargingProfilesResponse]
        ) -> bool:
            """On ReportChargingProfilesResponse."""

        @abstractmethod
        def take_messages(self, event: events.ChargingProfileReportAccepted) -> None:
            """On charging_profile_report_accepted."""
