# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `clear_charging_profile`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.clear_charging_profile import CLEAR_CHARGING_PROFILE

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import messages

class ClearChargingProfileContract(RequestMachine):
    """Answers ClearChargingProfile."""

    program: ClassVar[Program] = CLEAR_CHARGING_PROFILE

    if TYPE_CHECKING:

        @abstractmethod
        def all_that_match_are_external_limits(self, event: Received[messages.ClearChargingProfileRequest]) -> bool:
            """On ClearChargingProfileRequest."""

        @abstractmethod
        def clear_profiles(self, event: Received[messages.ClearChargingProfileRequest]) -> None:
            """On ClearChargingProfileRequest."""

        @abstractmethod
        def it_names_an_id(self, event: Received[messages.ClearChargingProfileRequest]) -> bool:
            """On ClearChargingProfileRequest."""

        @abstractmethod
        def no_profile_matches(self, event: Received[messages.ClearChargingProfileRequest]) -> bool:
            """On ClearChargingProfileRequest."""

        @abstractmethod
        def nothing_says_which(self, event: Received[messages.ClearChargingProfileRequest]) -> bool:
            """On ClearChargingProfileRequest."""
