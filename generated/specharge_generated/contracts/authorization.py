# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `authorization`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.authorization import AUTHORIZATION

if TYPE_CHECKING:
    from abc import abstractmethod
    from collections.abc import Mapping

    from specharge_engine.events import Answered, Expired, Failed
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class AuthorizationContract(Machine):
    """Who may charge at the EVSE. EVSE 0 stands for a driver who has not chosen an EVSE yet."""

    program: ClassVar[Program] = AUTHORIZATION

    if TYPE_CHECKING:

        @abstractmethod
        def a_list_is_held(self, event: events.TokenOffered) -> bool:
            """On token_offered."""

        @abstractmethod
        def a_second_token_is_asked_about(self, event: events.TokenOffered) -> bool:
            """On token_offered."""

        @abstractmethod
        def a_second_token_may_matter(self, event: events.TokenOffered) -> bool:
            """On token_offered."""

        @abstractmethod
        def an_ev_came_meanwhile(self, event: Answered[messages.AuthorizeRequest, messages.AuthorizeResponse]) -> bool:
            """On AuthorizeResponse."""

        @abstractmethod
        def answer_is_a_master_pass(
            self, event: Answered[messages.AuthorizeRequest, messages.AuthorizeResponse]
        ) -> bool:
            """On AuthorizeResponse."""

        @abstractmethod
        def answer_is_about_another_token(
            self, event: Answered[messages.AuthorizeRequest, messages.AuthorizeResponse]
        ) -> bool:
            """On AuthorizeResponse."""

        @abstractmethod
        def answer_is_of_the_same_group(
            self, event: Answered[messages.AuthorizeRequest, messages.AuthorizeResponse]
        ) -> bool:
            """On AuthorizeResponse."""

        @abstractmethod
        def answered_group_is_that_of_a_reservation(
            self, event: Answered[messages.AuthorizeRequest, messages.AuthorizeResponse]
        ) -> bool:
            """On AuthorizeResponse."""

        @abstractmethod
        def cable_is_kept(self, event: events.TransactionEnded | events.EvDisconnected) -> bool:
            """On transaction_ended, ev_disconnected."""

        @abstractmethod
        def cache_accepts_the_token(self, event: events.TokenOffered) -> bool:
            """On token_offered."""

        @abstractmethod
        def cache_knows_the_token(self, event: events.TokenOffered) -> bool:
            """On token_offered."""

        @abstractmethod
        def cache_refuses_the_token(self, event: events.TokenOffered) -> bool:
            """On token_offered."""

        @abstractmethod
        def charging_is_out_of_service(self, event: events.OperabilityChanged) -> bool:
            """On operability_changed."""

        @abstractmethod
        def compose_AuthorizeRequest(
            self, event: events.TokenOffered | events.ContractOffered, constants: Mapping[str, Any]
        ) -> dict[str, Any]:
            """On token_offered, contract_offered."""

        @abstractmethod
        def compose_authorization_ended(self, event: Any) -> events.AuthorizationEnded:
            """On 8 events."""

        @abstractmethod
        def compose_authorization_handed_over(
            self, event: Answered[messages.AuthorizeRequest, messages.AuthorizeResponse] | events.AuthorizationClaimed | events.AuthorizationHandedOver
        ) -> events.AuthorizationHandedOver:
            """On AuthorizeResponse, authorization_claimed, authorization_handed_over."""

        @abstractmethod
        def compose_authorization_refused(
            self, event: events.TokenOffered | Answered[messages.AuthorizeRequest, messages.AuthorizeResponse] | Failed[messages.AuthorizeRequest]
        ) -> events.AuthorizationRefused:
            """On token_offered, AuthorizeResponse, AuthorizeFailed."""

        @abstractmethod
        def compose_master_pass_presented(
            self, event: events.TokenOffered | Answered[messages.AuthorizeRequest, messages.AuthorizeResponse]
        ) -> events.MasterPassPresented:
            """On token_offered, AuthorizeResponse."""

        @abstractmethod
        def compose_remote_start_ordered(self, event: events.RemoteStartOrdered) -> events.RemoteStartOrdered:
            """On remote_start_ordered."""

        @abstractmethod
        def compose_reservation_used(
            self, event: events.TokenOffered | events.RemoteStartOrdered | events.AuthorizationHandedOver | Answered[messages.AuthorizeRequest, messages.AuthorizeResponse]
        ) -> events.ReservationUsed:
            """On token_offered, remote_start_ordered, authorization_handed_over, AuthorizeResponse."""

        @abstractmethod
        def compose_show_message(self, event: Any) -> dict[str, Any]:
            """On 7 events."""

        @abstractmethod
        def compose_token_offered(
            self, event: Failed[messages.AuthorizeRequest] | events.RemoteStartOrdered | events.TokenOffered
        ) -> events.TokenOffered:
            """On AuthorizeFailed, remote_start_ordered, token_offered."""

        @abstractmethod
        def csms_accepts_the_driver(self, event: events.AuthorizationHandedOver) -> bool:
            """On authorization_handed_over."""

        @abstractmethod
        def driver_has_no_evse_yet(self, event: events.AuthorizationClaimed) -> bool:
            """On authorization_claimed."""

        @abstractmethod
        def driver_is_that_of_a_reservation(
            self, event: events.RemoteStartOrdered | events.AuthorizationHandedOver
        ) -> bool:
            """On remote_start_ordered, authorization_handed_over."""

        @abstractmethod
        def energy_is_left_for_an_invalid_id(
            self, event: events.AuthorizationHandedOver | events.InvalidIdReported | Expired | events.MeterRead
        ) -> bool:
            """On authorization_handed_over, invalid_id_reported, energy_check, meter_read."""

        @abstractmethod
        def evse_is_kept_for_others(
            self, event: events.TokenOffered | events.StartPressed | Answered[messages.AuthorizeRequest, messages.AuthorizeResponse]
        ) -> bool:
            """On token_offered, start_pressed, AuthorizeResponse."""

        @abstractmethod
        def evse_is_out_of_service(
            self, event: events.StartPressed | events.TokenOffered | events.OperabilityChanged
        ) -> bool:
            """On start_pressed, token_offered, operability_changed."""

        @abstractmethod
        def failure_is_about_another_token(self, event: Failed[messages.AuthorizeRequest]) -> bool:
            """On AuthorizeFailed."""

        @abstractmethod
        def forget_second_token(self, event: Failed[messages.AuthorizeRequest]) -> None:
            """On AuthorizeFailed."""

        @abstractmethod
        def forget_the_driver(self, event: Any) -> None:
            """On 17 events."""

        @abstractmethod
        def it_is_a_known_master_pass(self, event: events.TokenOffered) -> bool:
            """On token_offered."""

        @abstractmethod
        def it_is_about_this_transaction(self, event: events.InvalidIdReported) -> bool:
            """On invalid_id_reported."""

        @abstractmethod
        def it_is_the_connected_connector(self, event: events.CableRemoved | events.LockFailed) -> bool:
            """On cable_removed, lock_failed."""

        @abstractmethod
        def it_was_about_a_contract(self, event: Failed[messages.AuthorizeRequest]) -> bool:
            """On AuthorizeFailed."""

        @abstractmethod
        def known_group_is_that_of_a_reservation(self, event: events.TokenOffered) -> bool:
            """On token_offered."""

        @abstractmethod
        def known_token_is_of_the_same_group(self, event: events.TokenOffered) -> bool:
            """On token_offered."""

        @abstractmethod
        def list_accepts_the_token(self, event: events.TokenOffered) -> bool:
            """On token_offered."""

        @abstractmethod
        def list_entry_has_expired(self, event: events.TokenOffered) -> bool:
            """On token_offered."""

        @abstractmethod
        def list_knows_the_token(self, event: events.TokenOffered) -> bool:
            """On token_offered."""

        @abstractmethod
        def list_refuses_the_token(self, event: events.TokenOffered) -> bool:
            """On token_offered."""

        @abstractmethod
        def note_answer_on_second_token(
            self, event: Answered[messages.AuthorizeRequest, messages.AuthorizeResponse]
        ) -> None:
            """On AuthorizeResponse."""

        @abstractmethod
        def note_certificate_refusal(
            self, event: Answered[messages.AuthorizeRequest, messages.AuthorizeResponse]
        ) -> None:
            """On AuthorizeResponse."""

        @abstractmethod
        def note_csms_out_of_reach(self, event: events.TokenOffered | Failed[messages.AuthorizeRequest]) -> None:
            """On token_offered, AuthorizeFailed."""

        @abstractmethod
        def note_evse_in_use(self, event: events.TokenOffered) -> None:
            """On token_offered."""

        @abstractmethod
        def note_local_refusal(self, event: events.TokenOffered) -> None:
            """On token_offered."""

        @abstractmethod
        def note_master_pass(
            self, event: events.TokenOffered | Answered[messages.AuthorizeRequest, messages.AuthorizeResponse]
        ) -> None:
            """On token_offered, AuthorizeResponse."""

        @abstractmethod
        def note_not_locked(self, event: events.LockFailed) -> None:
            """On lock_failed."""

        @abstractmethod
        def note_offered_token(self, event: events.TokenOffered | events.ContractOffered) -> None:
            """On token_offered, contract_offered."""

        @abstractmethod
        def note_out_of_service(self, event: events.TokenOffered | events.OperabilityChanged) -> None:
            """On token_offered, operability_changed."""

        @abstractmethod
        def note_refusal(self, event: Answered[messages.AuthorizeRequest, messages.AuthorizeResponse]) -> None:
            """On AuthorizeResponse."""

        @abstractmethod
        def note_remote_start(self, event: events.RemoteStartOrdered) -> None:
            """On remote_start_ordered."""

        @abstractmethod
        def note_reserved(self, event: events.TokenOffered | events.StartPressed) -> None:
            """On token_offered, start_pressed."""

        @abstractmethod
        def note_reserved_to_another(
            self, event: Answered[messages.AuthorizeRequest, messages.AuthorizeResponse]
        ) -> None:
            """On AuthorizeResponse."""

        @abstractmethod
        def note_second_token(self, event: events.TokenOffered) -> None:
            """On token_offered."""

        @abstractmethod
        def take_authorization(self, event: Answered[messages.AuthorizeRequest, messages.AuthorizeResponse]) -> None:
            """On AuthorizeResponse."""

        @abstractmethod
        def take_known_authorization(self, event: events.TokenOffered) -> None:
            """On token_offered."""

        @abstractmethod
        def take_over(self, event: events.AuthorizationHandedOver) -> None:
            """On authorization_handed_over."""

        @abstractmethod
        def take_remote_driver(self, event: events.RemoteStartOrdered) -> None:
            """On remote_start_ordered."""

        @abstractmethod
        def take_start_button(self, event: events.StartPressed) -> None:
            """On start_pressed."""

        @abstractmethod
        def time_to_plug_in(self, event: events.TokenOffered | events.StartPressed) -> float | None:
            """On token_offered, start_pressed."""

        @abstractmethod
        def token_is_allowed_at_this_evse(
            self, event: Answered[messages.AuthorizeRequest, messages.AuthorizeResponse]
        ) -> bool:
            """On AuthorizeResponse."""

        @abstractmethod
        def token_is_that_of_a_reservation(self, event: events.TokenOffered) -> bool:
            """On token_offered."""

        @abstractmethod
        def token_is_the_authorized_one(self, event: events.TokenOffered) -> bool:
            """On token_offered."""

        @abstractmethod
        def token_is_to_be_authorized(self, event: events.RemoteStartOrdered) -> bool:
            """On remote_start_ordered."""

        @abstractmethod
        def transaction_ended_normally(self, event: events.TransactionEnded) -> bool:
            """On transaction_ended."""

        @abstractmethod
        def transaction_is_chosen(self, event: events.ChosenTransactionsStop) -> bool:
            """On chosen_transactions_stop."""

        @abstractmethod
        def unknown_group_may_be_that_of_a_reservation(self, event: events.TokenOffered) -> bool:
            """On token_offered."""

        @abstractmethod
        def use_reservation(
            self, event: events.TokenOffered | events.RemoteStartOrdered | events.AuthorizationHandedOver | Answered[messages.AuthorizeRequest, messages.AuthorizeResponse]
        ) -> None:
            """On token_offered, remote_start_ordered, authorization_handed_over, AuthorizeResponse."""
