"""The contract certificate of an EV: who is to decide on it, and what the EV is told (use case C07)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from specharge_generated import events
from specharge_generated.contracts.contract_authorization import ContractAuthorizationContract
from specharge_generated.messages import AuthorizeCertificateStatusEnumType, IdTokenType
from specharge_machines.authorization import Authorization
from specharge_machines.availability import evse_is_out_of_service
from specharge_machines.driver_texts import TEXTS
from specharge_machines.tokens import same_token

if TYPE_CHECKING:
    from specharge_engine.contract_chain import Examined

# Under which installed roots a contract may be: the mobility operator's own, or that of the whole V2G network.
ANCHORS = ("MORootCertificate", "V2GRootCertificate")

Refusal = (
    events.ContractPresented
    | events.ContractUnanswered
    | events.AuthorizationRefused
    | events.AuthorizationEnded
    | events.MasterPassPresented
    | events.OperabilityChanged
)


class ContractAuthorization(ContractAuthorizationContract):
    """`_emaid` and `_chain` are of the contract being decided on; after a restart its EV begins anew."""

    _emaid: str = ""
    _chain: str = ""

    def driver_is_authorized_by_it(self, event: events.ContractPresented) -> bool:
        """Tell whether this contract is what the present authorization rests on, so that the EV says it once more."""
        driver = self.peer(Authorization)
        known = driver.token is not None and same_token(driver.token, _token(event.emaid))
        return known and driver.state.startswith("authorized")

    def evse_is_out_of_service(self, event: events.ContractPresented | events.OperabilityChanged) -> bool:
        """Tell whether the CSMS has taken the EVSE out of service."""
        return evse_is_out_of_service(self.station, self.evse)

    def chain_is_trusted(self, event: events.ContractPresented) -> bool:
        """Tell whether the chain is signed up to an installed root, and is of that eMAID; dates do not count."""
        return self._examined(event).trust == "trusted"

    def root_is_missing(self, event: events.ContractPresented) -> bool:
        """Tell whether only the root is wanting: the chain is of that eMAID, and signed as far as it goes."""
        return self._examined(event).trust == "root missing"

    def contract_is_valid(self, event: events.ContractPresented | events.ContractUnanswered) -> bool:
        """Tell whether the chain is trusted and none of its certificates, nor the root, is out of date."""
        found = self._examined(event)
        return found.trust == "trusted" and found.is_current

    def chain_fits_in_a_message(self, event: events.ContractPresented) -> bool:
        """Tell whether an Authorize request has room for the chain."""
        from specharge_engine.contract_chain import LONGEST_CHAIN

        return len(event.certificate) <= LONGEST_CHAIN

    def _examined(self, event: Any) -> Examined:
        from specharge_engine.contract_chain import examine

        here = isinstance(event, events.ContractPresented)
        chain, emaid = (event.certificate, event.emaid) if here else (self._chain, self._emaid)
        store = self.station.site.roots
        roots = [] if store is None else [root for use in ANCHORS for root in store.roots(use)]
        return examine(chain, emaid, roots, datetime.fromtimestamp(self.station.now + self.station.offset, UTC))

    def note_contract(self, event: events.ContractPresented) -> None:
        """Hold the contract for when the CSMS does not answer."""
        self._emaid, self._chain = event.emaid, event.certificate

    def compose_contract_offered(self, event: events.ContractPresented) -> events.ContractOffered:
        """Give the OCSP data of the chain (C07.FR.02); where its root is missing, the chain too (C07.FR.06)."""
        found = self._examined(event)
        return events.ContractOffered(
            token=_token(event.emaid),
            ocsp=found.ocsp,
            chain=event.certificate if found.trust == "root missing" else None,
        )

    def compose_token_offered(self, event: events.ContractPresented | events.ContractUnanswered) -> events.TokenOffered:
        """Offer the eMAID as a reader would its card."""
        emaid = event.emaid if isinstance(event, events.ContractPresented) else self._emaid
        return events.TokenOffered(evse=self.evse, token=_token(emaid))

    def compose_refuse_contract(self, event: Refusal) -> dict[str, Any]:
        """Say what is wrong with the certificate, if that is why: as the CSMS sees it, else as the station does."""
        status = self._status(event)
        return {} if status is None else {"status": status}

    def _status(self, event: Refusal) -> AuthorizeCertificateStatusEnumType | None:
        if isinstance(event, events.AuthorizationRefused):
            return None if event.certificate == "Accepted" else event.certificate
        if not isinstance(event, events.ContractPresented | events.ContractUnanswered):
            return None
        found = self._examined(event)
        if found.trust != "trusted":
            return "CertChainError"
        return None if found.is_current else "CertificateExpired"

    def compose_show_message(self, event: events.ContractPresented | events.ContractUnanswered) -> dict[str, Any]:
        """Say in English why nobody may charge: of a contract that is refused, no language is known."""
        why = "out_of_service" if evse_is_out_of_service(self.station, self.evse) else "contract_refused"
        return {"text": TEXTS["en"][why], "language": "en"}


def _token(emaid: str) -> IdTokenType:
    return IdTokenType(idToken=emaid, type="eMAID")
