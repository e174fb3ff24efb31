# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `power_path`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.power_path import POWER_PATH

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.table import Program
    from specharge_generated import events

class PowerPathContract(Machine):
    """The power path as commanded and as the hardware reports it. It is closed only while an EV is connected and a driver authorized."""

    program: ClassVar[Program] = POWER_PATH

    if TYPE_CHECKING:

        @abstractmethod
        def compose_charging_allowed(self, event: events.PlugLocked) -> events.ChargingAllowed:
            """On plug_locked."""

        @abstractmethod
        def connector_is_faulted(self, event: events.EvConnected | events.Authorized | events.StationStarted) -> bool:
            """On ev_connected, authorized, station_started."""

        @abstractmethod
        def it_is_the_connected_connector(self, event: events.ConnectorFaulted | events.LockFailed) -> bool:
            """On connector_faulted, lock_failed."""

        @abstractmethod
        def note_who_came_last(self, event: events.EvConnected | events.Authorized) -> None:
            """On ev_connected, authorized."""
