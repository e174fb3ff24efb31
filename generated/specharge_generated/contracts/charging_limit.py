# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `charging_limit`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.charging_limit import CHARGING_LIMIT

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.table import Program
    from specharge_generated import events

class ChargingLimitContract(Machine):
    """The limit that the hardware of the EVSE was told last, and since when driver and EV have been ready to charge."""

    program: ClassVar[Program] = CHARGING_LIMIT

    if TYPE_CHECKING:

        @abstractmethod
        def a_profile_awaits_its_transaction(
            self, event: events.AuthorizationRefused | events.AuthorizationTimedOut | events.AuthorizationEnded | events.LinkUp | events.Authorized
        ) -> bool:
            """On authorization_refused, authorization_timed_out, authorization_ended, link_up, authorized."""

        @abstractmethod
        def compose_limit_changed(self, event: events.LimitsLowered | events.LimitsRaised) -> events.LimitChanged:
            """On limits_lowered, limits_raised."""

        @abstractmethod
        def compose_limit_charging(self, event: events.LimitsLowered | events.LimitsRaised) -> dict[str, Any]:
            """On limits_lowered, limits_raised."""

        @abstractmethod
        def delete_profiles_of_the_transaction(self, event: events.TransactionEnded) -> None:
            """On transaction_ended."""

        @abstractmethod
        def delete_waiting_profile(
            self, event: events.AuthorizationRefused | events.AuthorizationTimedOut | events.AuthorizationEnded | events.LinkUp
        ) -> None:
            """On authorization_refused, authorization_timed_out, authorization_ended, link_up."""

        @abstractmethod
        def forget_limit(self, event: events.StationStarted | events.EvseRestarted) -> None:
            """On station_started, evse_restarted."""

        @abstractmethod
        def forget_when_all_were_ready(self, event: events.TransactionEnded) -> None:
            """On transaction_ended."""

        @abstractmethod
        def give_profile_to_transaction(self, event: events.Authorized) -> None:
            """On authorized."""

        @abstractmethod
        def limit_falls(self, event: events.LimitsLowered) -> bool:
            """On limits_lowered."""

        @abstractmethod
        def limit_is_nothing(self, event: events.LimitsLowered) -> bool:
            """On limits_lowered."""

        @abstractmethod
        def limit_is_open(self, event: events.LimitsRaised) -> bool:
            """On limits_raised."""

        @abstractmethod
        def limit_rises(self, event: events.LimitsRaised) -> bool:
            """On limits_raised."""

        @abstractmethod
        def note_limit(self, event: events.LimitsLowered | events.LimitsRaised) -> None:
            """On limits_lowered, limits_raised."""

        @abstractmethod
        def note_that_all_are_ready(self, event: events.PlugLockWanted) -> None:
            """On plug_lock_wanted."""
