# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `transaction`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.transaction import TRANSACTION

if TYPE_CHECKING:
    from abc import abstractmethod
    from collections.abc import Mapping

    from specharge_engine.events import Answered, Expired
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class TransactionContract(Machine):
    """The transaction of the EVSE, from Started to Ended. EVSE 0 holds a transaction that began before an EVSE was chosen."""

    program: ClassVar[Program] = TRANSACTION

    if TYPE_CHECKING:

        @abstractmethod
        def a_master_pass_ended_it(self, event: events.AuthorizationEnded) -> bool:
            """On authorization_ended."""

        @abstractmethod
        def a_transaction_awaits_its_evse(
            self, event: events.VehicleDetected | events.SignedDataReceived | events.OperabilityChanged
        ) -> bool:
            """On vehicle_detected, signed_data_received, operability_changed."""

        @abstractmethod
        def change_is_to_be_told(self, event: events.LimitChanged) -> bool:
            """On limit_changed."""

        @abstractmethod
        def compose_TransactionEventRequest(self, event: Any, constants: Mapping[str, Any]) -> dict[str, Any]:
            """On 28 events."""

        @abstractmethod
        def compose_invalid_id_reported(
            self, event: Answered[messages.TransactionEventRequest, messages.TransactionEventResponse]
        ) -> events.InvalidIdReported:
            """On TransactionEventResponse."""

        @abstractmethod
        def compose_transaction_ended(self, event: Any) -> events.TransactionEnded:
            """On 14 events."""

        @abstractmethod
        def compose_transaction_handed_over(self, event: events.AuthorizationClaimed) -> events.TransactionHandedOver:
            """On authorization_claimed."""

        @abstractmethod
        def count_phases(
            self, event: events.VehicleDetected | events.SignedDataReceived | events.EnergyStarted
        ) -> None:
            """On vehicle_detected, signed_data_received, energy_started."""

        @abstractmethod
        def csms_does_not_accept_the_id(
            self, event: Answered[messages.TransactionEventRequest, messages.TransactionEventResponse]
        ) -> bool:
            """On TransactionEventResponse."""

        @abstractmethod
        def csms_gives_another_priority(
            self, event: Answered[messages.TransactionEventRequest, messages.TransactionEventResponse]
        ) -> bool:
            """On TransactionEventResponse."""

        @abstractmethod
        def csms_has_stopped(self, event: events.VehicleDeparted | events.EvDisconnected) -> bool:
            """On vehicle_departed, ev_disconnected."""

        @abstractmethod
        def csms_knows_of_the_stop(self, event: events.AuthorizationEnded) -> bool:
            """On authorization_ended."""

        @abstractmethod
        def csms_stopped_it(self, event: events.AuthorizationEnded) -> bool:
            """On authorization_ended."""

        @abstractmethod
        def csms_tells_of_the_id(
            self, event: Answered[messages.TransactionEventRequest, messages.TransactionEventResponse]
        ) -> bool:
            """On TransactionEventResponse."""

        @abstractmethod
        def driver_brought_the_transaction(self, event: events.AuthorizationTakenOver) -> bool:
            """On authorization_taken_over."""

        @abstractmethod
        def driver_came_last(self, event: events.ChargingAllowed) -> bool:
            """On charging_allowed."""

        @abstractmethod
        def driver_has_stopped(
            self, event: events.VehicleDeparted | events.EvDisconnected | events.EnergyEnded
        ) -> bool:
            """On vehicle_departed, ev_disconnected, energy_ended."""

        @abstractmethod
        def evse_is_out_of_service(
            self, event: events.VehicleDetected | events.SignedDataReceived | events.OperabilityChanged
        ) -> bool:
            """On vehicle_detected, signed_data_received, operability_changed."""

        @abstractmethod
        def evse_tells_clock_values_while_idle_only(self, event: events.AlignedValuesDue) -> bool:
            """On aligned_values_due."""

        @abstractmethod
        def it_is_the_connected_connector(self, event: events.ConnectorFaulted) -> bool:
            """On connector_faulted."""

        @abstractmethod
        def keep_clock_sample_for_end(self, event: events.AlignedSampleDue) -> None:
            """On aligned_sample_due."""

        @abstractmethod
        def keep_sample_for_end(self, event: Expired) -> None:
            """On sample_for_end."""

        @abstractmethod
        def meter_has_clock_values(self, event: events.AlignedValuesDue) -> bool:
            """On aligned_values_due."""

        @abstractmethod
        def meter_has_values_for_update(self, event: Expired) -> bool:
            """On sample_for_update."""

        @abstractmethod
        def note_authorized_again(self, event: events.Authorized | events.AuthorizationTakenOver) -> None:
            """On authorized, authorization_taken_over."""

        @abstractmethod
        def note_charging_priority(
            self, event: Answered[messages.TransactionEventRequest, messages.TransactionEventResponse]
        ) -> None:
            """On TransactionEventResponse."""

        @abstractmethod
        def note_driver_has_arrived(self, event: events.AuthorizationTakenOver) -> None:
            """On authorization_taken_over."""

        @abstractmethod
        def note_driver_stopped(self, event: events.AuthorizationEnded) -> None:
            """On authorization_ended."""

        @abstractmethod
        def note_fault(self, event: events.ConnectorFaulted) -> None:
            """On connector_faulted."""

        @abstractmethod
        def note_phases(self, event: events.PhasesChanged) -> None:
            """On phases_changed."""

        @abstractmethod
        def note_remote_start(self, event: events.RemoteStartOrdered) -> None:
            """On remote_start_ordered."""

        @abstractmethod
        def note_remote_stop(self, event: events.AuthorizationEnded) -> None:
            """On authorization_ended."""

        @abstractmethod
        def note_stopping_token(self, event: events.AuthorizationEnded) -> None:
            """On authorization_ended."""

        @abstractmethod
        def note_vehicle_left(self, event: events.VehicleDeparted) -> None:
            """On vehicle_departed."""

        @abstractmethod
        def note_vehicle_waits(self, event: events.VehicleDetected) -> None:
            """On vehicle_detected."""

        @abstractmethod
        def open_transaction(self, event: Any) -> None:
            """On 7 events."""

        @abstractmethod
        def remember_what_the_csms_told(
            self, event: Answered[messages.TransactionEventRequest, messages.TransactionEventResponse]
        ) -> None:
            """On TransactionEventResponse."""

        @abstractmethod
        def remote_start_is_news(
            self, event: events.Authorized | events.ChargingAllowed | events.EnergyStarted | events.VehicleDetected | events.SignedDataReceived | events.EvConnected
        ) -> bool:
            """On 6 events."""

        @abstractmethod
        def sample_for_update_message(self, event: Expired) -> None:
            """On sample_for_update."""

        @abstractmethod
        def take_over(self, event: events.TransactionHandedOver) -> None:
            """On transaction_handed_over."""

        @abstractmethod
        def the_ev_ended_it(self, event: events.AuthorizationEnded) -> bool:
            """On authorization_ended."""

        @abstractmethod
        def transaction_has_no_evse_yet(
            self, event: events.AuthorizationClaimed | events.AuthorizationTimedOut
        ) -> bool:
            """On authorization_claimed, authorization_timed_out."""

        @abstractmethod
        def vehicle_waits(self, event: events.OperabilityChanged) -> bool:
            """On operability_changed."""
