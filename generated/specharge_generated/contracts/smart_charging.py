# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `smart_charging`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.smart_charging import SMART_CHARGING

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.table import Program
    from specharge_generated import events

class SmartChargingContract(Machine):
    """Works out what every EVSE may take, by the charging profiles and by what the station may take in all, whenever something happens that may change it."""

    program: ClassVar[Program] = SMART_CHARGING

    if TYPE_CHECKING:

        @abstractmethod
        def clock_is_set_otherwise(self, event: events.CsmsTimeReceived) -> bool:
            """On csms_time_received."""

        @abstractmethod
        def compose_limits_lowered(self, event: events.LimitsInQuestion) -> events.LimitsLowered:
            """On limits_in_question."""

        @abstractmethod
        def compose_limits_raised(self, event: events.LimitsInQuestion) -> events.LimitsRaised:
            """On limits_in_question."""

        @abstractmethod
        def something_limits_the_station(self, event: events.LimitsInQuestion) -> bool:
            """On limits_in_question."""

        @abstractmethod
        def time_to_next_change(self, event: events.LimitsInQuestion) -> float | None:
            """On limits_in_question."""

        @abstractmethod
        def work_out_limits(self, event: events.LimitsInQuestion) -> None:
            """On limits_in_question."""
