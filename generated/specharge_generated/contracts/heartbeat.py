# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `heartbeat`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.heartbeat import HEARTBEAT

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import Answered, Expired
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class HeartbeatContract(Machine):
    """Lets the CSMS know that the station is there."""

    program: ClassVar[Program] = HEARTBEAT

    if TYPE_CHECKING:

        @abstractmethod
        def adjust_heartbeat_interval(self, event: events.StationAccepted) -> None:
            """On station_accepted."""

        @abstractmethod
        def compose_csms_time_received(
            self, event: Answered[messages.HeartbeatRequest, messages.HeartbeatResponse]
        ) -> events.CsmsTimeReceived:
            """On HeartbeatResponse."""

        @abstractmethod
        def heartbeat_interval(
            self, event: events.StationAccepted | events.HeartbeatWanted | Expired | events.MessageSent
        ) -> float | None:
            """On station_accepted, heartbeat_wanted, heartbeat, message_sent."""

        @abstractmethod
        def interval_is_given(self, event: events.StationAccepted) -> bool:
            """On station_accepted."""
