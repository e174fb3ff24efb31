"""The contract certificate of an EV, installed or updated by way of the CSMS (use cases M01, M02).

The rule of this file: what the EV and the CSMS tell each other is EXI of ISO 15118 in base64; nobody reads it here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from specharge_engine.events import Answered, Expired, Failed
from specharge_generated import events
from specharge_generated.contracts.contract_certificates import ContractCertificatesContract

if TYPE_CHECKING:
    from specharge_generated.messages import Get15118EVCertificateRequest, Get15118EVCertificateResponse

Wish = events.ContractCertificateWanted
Outcome: TypeAlias = (
    "Answered[Get15118EVCertificateRequest, Get15118EVCertificateResponse] | Failed[Get15118EVCertificateRequest]"
)

# What Get15118EVCertificateRequest has room for.
LONGEST_EXI = 5600
LONGEST_SCHEMA_VERSION = 50


class ContractCertificates(ContractCertificatesContract):
    """Keeps the EV's message until it is answered, to know its answer from a late one."""

    exi: str = ""

    def ev_wants_it_updated(self, event: Wish) -> bool:
        """Tell whether the EV has sent CertificateUpdateReq."""
        return event.action == "Update"

    def message_fits(self, event: Wish) -> bool:
        """Tell whether OCPP has room for the EV's message."""
        return len(event.exi) <= LONGEST_EXI and len(event.schema_version) <= LONGEST_SCHEMA_VERSION

    def outcome_is_of_the_message_in_hand(self, event: Outcome) -> bool:
        """Tell whether the outcome is of the message in hand."""
        return event.request.exiRequest == self.exi

    def note_wish(self, event: Wish) -> None:
        """Keep the message."""
        self.exi = event.exi

    def compose_Get15118EVCertificateRequest(self, event: Wish, constants: Mapping[str, Any]) -> dict[str, Any]:
        """Pass the message on as it is."""
        return {"iso15118SchemaVersion": event.schema_version, "exiRequest": event.exi}

    def compose_give_contract_certificate(self, event: Wish | Outcome | Expired) -> dict[str, Any]:
        """Pass the answer on as it is; without one it has failed."""
        if isinstance(event, Answered):
            return {"status": event.payload.status, "exi": event.payload.exiResponse}
        return {"status": "Failed", "exi": None}
