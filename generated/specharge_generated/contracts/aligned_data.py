# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `aligned_data`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.aligned_data import ALIGNED_DATA

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import Expired, VariableChanged
    from specharge_engine.table import Program
    from specharge_generated import events

class AlignedDataContract(Machine):
    """Tells the moments at which clock-aligned meter values of an EVSE are taken, counted from midnight (UTC) in wall time. EVSE 0 stands for the main meter of the station. Each EVSE counts for itself: a meter that fails stops no other."""

    program: ClassVar[Program] = ALIGNED_DATA

    if TYPE_CHECKING:

        @abstractmethod
        def until_sample(
            self, event: events.StationStarted | events.CsmsTimeReceived | Expired | VariableChanged
        ) -> float | None:
            """On 4 events."""

        @abstractmethod
        def until_values(
            self, event: events.StationStarted | events.CsmsTimeReceived | Expired | VariableChanged
        ) -> float | None:
            """On station_started, csms_time_received, values_moment, AlignedDataCtrlr.Interval changed."""
