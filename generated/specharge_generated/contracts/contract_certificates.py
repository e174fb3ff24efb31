# Written by `specharge build` from specs/. Change the specs, then build.
"""The contract of machine `contract_certificates`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from specharge_engine.machine import Machine
from specharge_generated.programs.contract_certificates import CONTRACT_CERTIFICATES

if TYPE_CHECKING:
    from abc import abstractmethod
    from collections.abc import Mapping

    from specharge_engine.events import Answered, Expired, Failed
    from specharge_engine.table import Program
    from specharge_generated import events, messages

class ContractCertificatesContract(Machine):
    """Passes what an EV wants of its contract certificate to the CSMS, and the answer back."""

    program: ClassVar[Program] = CONTRACT_CERTIFICATES

    if TYPE_CHECKING:

        @abstractmethod
        def compose_Get15118EVCertificateRequest(
            self, event: events.ContractCertificateWanted, constants: Mapping[str, Any]
        ) -> dict[str, Any]:
            """On contract_certificate_wanted."""

        @abstractmethod
        def compose_give_contract_certificate(
            self, event: events.ContractCertificateWanted | Answered[messages.Get15118EVCertificateRequest, messages.Get15118EVCertificateResponse] | Failed[messages.Get15118EVCertificateRequest] | Expired
        ) -> dict[str, Any]:
            """On 4 events."""

        @abstractmethod
        def ev_wants_it_updated(self, event: events.ContractCertificateWanted) -> bool:
            """On contract_certificate_wanted."""

        @abstractmethod
        def message_fits(self, event: events.ContractCertificateWanted) -> bool:
            """On contract_certificate_wanted."""

        @abstractmethod
        def note_wish(self, event: events.ContractCertificateWanted) -> None:
            """On contract_certificate_wanted."""

        @abstractmethod
        def outcome_is_of_the_message_in_hand(
            self, event: Answered[messages.Get15118EVCertificateRequest, messages.Get15118EVCertificateResponse] | Failed[messages.Get15118EVCertificateRequest]
        ) -> bool:
            """On Get15118EVCertificateResponse, Get15118EVCertificateFailed."""
