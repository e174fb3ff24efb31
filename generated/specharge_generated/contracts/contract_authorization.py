# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `contract_authorization`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.contract_authorization import CONTRACT_AUTHORIZATION

if TYPE_CHECKING:
    from abc import abstractmethod

    from specharge_engine.table import Program
    from specharge_generated import events

class ContractAuthorizationContract(Machine):
    """What becomes of the contract certificate that an EV presents (ISO 15118)."""

    program: ClassVar[Program] = CONTRACT_AUTHORIZATION

    if TYPE_CHECKING:

        @abstractmethod
        def chain_fits_in_a_message(self, event: events.ContractPresented) -> bool:
            """On contract_presented."""

        @abstractmethod
        def chain_is_trusted(self, event: events.ContractPresented) -> bool:
            """On contract_presented."""

        @abstractmethod
        def compose_contract_offered(self, event: events.ContractPresented) -> events.ContractOffered:
            """On contract_presented."""

        @abstractmethod
        def compose_refuse_contract(
            self, event: events.ContractPresented | events.ContractUnanswered | events.AuthorizationRefused | events.AuthorizationEnded | events.MasterPassPresented | events.OperabilityChanged
        ) -> dict[str, Any]:
            """On 6 events."""

        @abstractmethod
        def compose_show_message(self, event: events.ContractPresented | events.ContractUnanswered) -> dict[str, Any]:
            """On contract_presented, contract_unanswered."""

        @abstractmethod
        def compose_token_offered(
            self, event: events.ContractPresented | events.ContractUnanswered
        ) -> events.TokenOffered:
            """On contract_presented, contract_unanswered."""

        @abstractmethod
        def contract_is_valid(self, event: events.ContractPresented | events.ContractUnanswered) -> bool:
            """On contract_presented, contract_unanswered."""

        @abstractmethod
        def driver_is_authorized_by_it(self, event: events.ContractPresented) -> bool:
            """On contract_presented."""

        @abstractmethod
        def evse_is_out_of_service(self, event: events.ContractPresented | events.OperabilityChanged) -> bool:
            """On contract_presented, operability_changed."""

        @abstractmethod
        def note_contract(self, event: events.ContractPresented) -> None:
            """On contract_presented."""

        @abstractmethod
        def root_is_missing(self, event: events.ContractPresented) -> bool:
            """On contract_presented."""
