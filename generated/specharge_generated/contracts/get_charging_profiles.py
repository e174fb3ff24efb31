# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `get_charging_profiles`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.get_charging_profiles import GET_CHARGING_PROFILES

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class GetChargingProfilesContract(RequestMachine):
    """Answers GetChargingProfiles; charging_profile_reports tells them."""

    program: ClassVar[Program] = GET_CHARGING_PROFILES

    if TYPE_CHECKING:

        @abstractmethod
        def compose_charging_profile_report_accepted(
            self, event: Received[messages.GetChargingProfilesRequest]
        ) -> events.ChargingProfileReportAccepted:
            """On GetChargingProfilesRequest."""

        @abstractmethod
        def no_profile_matches(self, event: Received[messages.GetChargingProfilesRequest]) -> bool:
            """On GetChargingProfilesRequest."""
