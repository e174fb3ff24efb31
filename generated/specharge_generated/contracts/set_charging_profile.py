# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `set_charging_profile`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from specharge_engine.machine import RequestMachine
from specharge_generated.programs.set_charging_profile import SET_CHARGING_PROFILE

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.events import Received
    from specharge_engine.table import Program
    from specharge_generated import messages

class SetChargingProfileContract(RequestMachine):
    """Answers SetChargingProfile; the first row that fits decides."""

    program: ClassVar[Program] = SET_CHARGING_PROFILE

    if TYPE_CHECKING:

        @abstractmethod
        def a_phase_cannot_be_chosen(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def a_phase_is_given_for_several_phases(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def a_start_is_missing(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def a_start_is_out_of_place(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def a_value_is_out_of_range(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def an_evse_has_a_default_of_that_level(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def evse_0_has_a_default_of_that_level(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def evse_is_unknown(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def first_period_starts_late(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def install_profile(self, event: Received[messages.SetChargingProfileRequest]) -> None:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def it_is_a_maximum_of_the_station(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def it_is_a_tx_default_profile(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def it_is_a_tx_profile(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def it_is_an_external_limit(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def it_is_for_evse_0(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def it_is_relative(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def it_names_a_transaction(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def it_names_another_transaction(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def no_transaction_is_open_there(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def one_like_it_is_valid_with_it(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def periods_are_out_of_order(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def phases_cannot_be_limited(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def phases_conflict_with_another_profile(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def rate_unit_is_not_supported(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def recurrence_does_not_fit_the_kind(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def stack_level_is_out_of_range(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def the_id_is_that_of_an_external_limit(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def the_profile_is_never_valid(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def the_transaction_has_one_like_it(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def there_are_more_periods_than_allowed(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def there_are_several_schedules(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""

        @abstractmethod
        def there_is_no_room(self, event: Received[messages.SetChargingProfileRequest]) -> bool:
            """On SetChargingProfileRequest."""
