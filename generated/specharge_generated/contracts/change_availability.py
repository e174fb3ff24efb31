# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `change_availability`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.change_availability import CHANGE_AVAILABILITY

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class ChangeAvailabilityContract(RequestMachine):
    """Answers ChangeAvailability for a connector, an EVSE or the station."""

    program: ClassVar[Program] = CHANGE_AVAILABILITY

    if TYPE_CHECKING:

        @abstractmethod
        def compose_connector_availability_wanted(
            self, event: Received[messages.ChangeAvailabilityRequest]
        ) -> events.ConnectorAvailabilityWanted:
            """On ChangeAvailabilityRequest."""

        @abstractmethod
        def compose_evse_availability_wanted(
            self, event: Received[messages.ChangeAvailabilityRequest]
        ) -> events.EvseAvailabilityWanted:
            """On ChangeAvailabilityRequest."""

        @abstractmethod
        def compose_station_availability_wanted(
            self, event: Received[messages.ChangeAvailabilityRequest]
        ) -> events.StationAvailabilityWanted:
            """On ChangeAvailabilityRequest."""

        @abstractmethod
        def connector_has_that_availability(self, event: Received[messages.ChangeAvailabilityRequest]) -> bool:
            """On ChangeAvailabilityRequest."""

        @abstractmethod
        def connector_is_unknown(self, event: Received[messages.ChangeAvailabilityRequest]) -> bool:
            """On ChangeAvailabilityRequest."""

        @abstractmethod
        def evse_is_unknown(self, event: Received[messages.ChangeAvailabilityRequest]) -> bool:
            """On ChangeAvailabilityRequest."""

        @abstractmethod
        def it_is_for_a_connector(self, event: Received[messages.ChangeAvailabilityRequest]) -> bool:
            """On ChangeAvailabilityRequest."""

        @abstractmethod
        def it_is_for_an_evse(self, event: Received[messages.ChangeAvailabilityRequest]) -> bool:
            """On ChangeAvailabilityRequest."""

        @abstractmethod
        def transaction_is_anywhere(self, event: Received[messages.ChangeAvailabilityRequest]) -> bool:
            """On ChangeAvailabilityRequest."""

        @abstractmethod
        def transaction_is_at_the_evse(self, event: Received[messages.ChangeAvailabilityRequest]) -> bool:
            """On ChangeAvailabilityRequest."""

        @abstractmethod
        def transaction_may_use_the_connector(self, event: Received[messages.ChangeAvailabilityRequest]) -> bool:
            """On ChangeAvailabilityRequest."""
