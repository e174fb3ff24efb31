# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `reserve_now`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.reserve_now import RESERVE_NOW

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class ReserveNowContract(RequestMachine):
    """Answers ReserveNow; the first row that fits decides."""

    program: ClassVar[Program] = RESERVE_NOW

    if TYPE_CHECKING:

        @abstractmethod
        def compose_reservation_accepted(
            self, event: Received[messages.ReserveNowRequest]
        ) -> events.ReservationAccepted:
            """On ReserveNowRequest."""

        @abstractmethod
        def every_target_is_faulted(self, event: Received[messages.ReserveNowRequest]) -> bool:
            """On ReserveNowRequest."""

        @abstractmethod
        def every_target_is_reserved_or_occupied(self, event: Received[messages.ReserveNowRequest]) -> bool:
            """On ReserveNowRequest."""

        @abstractmethod
        def every_target_is_unavailable(self, event: Received[messages.ReserveNowRequest]) -> bool:
            """On ReserveNowRequest."""

        @abstractmethod
        def evse_is_unknown(self, event: Received[messages.ReserveNowRequest]) -> bool:
            """On ReserveNowRequest."""

        @abstractmethod
        def expiry_has_passed(self, event: Received[messages.ReserveNowRequest]) -> bool:
            """On ReserveNowRequest."""

        @abstractmethod
        def it_names_a_connector_type(self, event: Received[messages.ReserveNowRequest]) -> bool:
            """On ReserveNowRequest."""

        @abstractmethod
        def it_names_an_evse(self, event: Received[messages.ReserveNowRequest]) -> bool:
            """On ReserveNowRequest."""

        @abstractmethod
        def no_target_has_that_connector_type(self, event: Received[messages.ReserveNowRequest]) -> bool:
            """On ReserveNowRequest."""

        @abstractmethod
        def no_target_is_available(self, event: Received[messages.ReserveNowRequest]) -> bool:
            """On ReserveNowRequest."""

        @abstractmethod
        def some_target_is_reserved_or_occupied(self, event: Received[messages.ReserveNowRequest]) -> bool:
            """On ReserveNowRequest."""
