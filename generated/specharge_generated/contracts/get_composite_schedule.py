# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `get_composite_schedule`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.get_composite_schedule import GET_COMPOSITE_SCHEDULE

if TYPE_CHECKING:
    from abc import abstractmethod
    from collections.abc import Mapping

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import messages

class GetCompositeScheduleContract(RequestMachine):
    """Answers GetCompositeSchedule."""

    program: ClassVar[Program] = GET_COMPOSITE_SCHEDULE

    if TYPE_CHECKING:

        @abstractmethod
        def compose_GetCompositeScheduleResponse(
            self, event: Received[messages.GetCompositeScheduleRequest], constants: Mapping[str, Any]
        ) -> dict[str, Any]:
            """On GetCompositeScheduleRequest."""

        @abstractmethod
        def evse_is_unknown(self, event: Received[messages.GetCompositeScheduleRequest]) -> bool:
            """On GetCompositeScheduleRequest."""

        @abstractmethod
        def it_is_too_long(self, event: Received[messages.GetCompositeScheduleRequest]) -> bool:
            """On GetCompositeScheduleRequest."""

        @abstractmethod
        def profiles_want_different_phases(self, event: Received[messages.GetCompositeScheduleRequest]) -> bool:
            """On GetCompositeScheduleRequest."""

        @abstractmethod
        def rate_unit_is_not_supported(self, event: Received[messages.GetCompositeScheduleRequest]) -> bool:
            """On GetCompositeScheduleRequest."""
