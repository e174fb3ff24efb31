# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `ev_connection`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.ev_connection import EV_CONNECTION

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.table import Program
    from specharge_generated import events

class EvConnectionContract(Machine):
    """Whether an EV is connected to the EVSE, and over which connector."""

    program: ClassVar[Program] = EV_CONNECTION

    if TYPE_CHECKING:

        @abstractmethod
        def a_driver_waits_without_evse(self, event: events.CablePluggedIn) -> bool:
            """On cable_plugged_in."""

        @abstractmethod
        def an_ev_waits_in_service(self, event: events.OperabilityChanged) -> bool:
            """On operability_changed."""

        @abstractmethod
        def another_ev_waits(self, event: events.EvDisconnected | events.TransactionEnded) -> bool:
            """On ev_disconnected, transaction_ended."""

        @abstractmethod
        def compose_authorization_claimed(self, event: events.CablePluggedIn) -> events.AuthorizationClaimed:
            """On cable_plugged_in."""

        @abstractmethod
        def compose_ev_disconnected(
            self, event: events.CableRemoved | events.EvUnplugged | events.OperabilityChanged
        ) -> events.EvDisconnected:
            """On cable_removed, ev_unplugged, operability_changed."""

        @abstractmethod
        def connector_is_out_of_service(self, event: events.CablePluggedIn) -> bool:
            """On cable_plugged_in."""

        @abstractmethod
        def it_is_the_connected_connector(
            self, event: events.CablePluggedIn | events.CableRemoved | events.EvUnplugged
        ) -> bool:
            """On cable_plugged_in, cable_removed, ev_unplugged."""

        @abstractmethod
        def its_connector_is_out_of_service(self, event: events.OperabilityChanged) -> bool:
            """On operability_changed."""

        @abstractmethod
        def note_connector(self, event: events.CablePluggedIn) -> None:
            """On cable_plugged_in."""

        @abstractmethod
        def note_connector_back_in_service(self, event: events.OperabilityChanged) -> None:
            """On operability_changed."""

        @abstractmethod
        def note_waiting_connector(self, event: events.EvDisconnected | events.TransactionEnded) -> None:
            """On ev_disconnected, transaction_ended."""
