"""Who may charge at an EVSE (use cases C01, E03, E05, E07, E09, E10)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from specharge_engine.events import Answered, Event, Failed
from specharge_engine.satisfies import satisfies
from specharge_engine.site import NO_EVSE
from specharge_generated import events
from specharge_generated.contracts.authorization import AuthorizationContract
from specharge_generated.messages import AuthorizeRequest, AuthorizeResponse, IdTokenType
from specharge_machines.driver_texts import TEXTS, choose_language
from specharge_machines.neighbours import cable_is_kept
from specharge_machines.transaction import Transaction

Answer = Answered[AuthorizeRequest, AuthorizeResponse]


def same_token(one: IdTokenType, other: IdTokenType) -> bool:
    """Tell whether two idTokens are equal: by idToken, without regard to case, and type (C01.FR.25)."""
    return one.type == other.type and one.idToken.casefold() == other.idToken.casefold()


def may_charge_at(authorization: Authorization, evse: int | None) -> bool:
    """Tell whether the authorized idToken may charge at that EVSE (C01.FR.21)."""
    return not authorization.evse_ids or evse in authorization.evse_ids


class Authorization(AuthorizationContract):
    """`token` is the authorized driver's, `offered` the one asked about; `evse_ids` limits where it may charge."""

    token: IdTokenType | None = None
    group: IdTokenType | None = None
    evse_ids: list[int] | None = None
    offered: IdTokenType | None = None
    _text: str = "authorized"
    _language: str = "en"

    def token_is_allowed_at_this_evse(self, event: Answer) -> bool:
        """Tell whether the EVSEs in the answer, if any, have this one; a driver without EVSE may still find one."""
        allowed = event.payload.idTokenInfo.evseId
        return not allowed or self.evse == NO_EVSE or self.evse in allowed

    def token_is_the_authorized_one(self, event: events.TokenOffered) -> bool:
        """Tell whether the presented idToken is the one that started the authorization."""
        return self.token is not None and same_token(self.token, event.token)

    def it_is_about_this_transaction(self, event: events.InvalidIdReported) -> bool:
        """Tell whether the CSMS's verdict concerns the transaction of this EVSE."""
        return self._transaction().transaction_id == event.transaction_id

    def energy_is_left_for_an_invalid_id(self, event: Event) -> bool:
        """Tell whether TxCtrlr.MaxEnergyOnInvalidId (Wh) is set and the transaction has not yet used it up."""
        limit = self.station.values.get("TxCtrlr.MaxEnergyOnInvalidId")
        return limit is not None and self._transaction().energy_delivered < float(limit)

    def driver_has_no_evse_yet(self, event: events.AuthorizationClaimed) -> bool:
        """Tell whether this is the authorization without an EVSE."""
        return self.evse == NO_EVSE

    def cable_is_kept(self, event: Event) -> bool:
        """Tell whether the driver's cable is locked in its socket."""
        return cable_is_kept(self)

    def _transaction(self) -> Transaction:
        return self.peer(Transaction)

    def note_offered_token(self, event: events.TokenOffered) -> None:
        """Remember the idToken that the CSMS is asked about."""
        self.offered = event.token

    def take_authorization(self, event: Answer) -> None:
        """Make the offered idToken the authorized one."""
        info = event.payload.idTokenInfo
        self.token = event.request.idToken
        self.group = info.groupIdToken
        self.evse_ids = info.evseId
        self._text = "authorized"
        self._language = choose_language(info.language1, info.language2)

    def take_over(self, event: events.AuthorizationHandedOver) -> None:
        """Take the driver who was authorized before an EVSE was known."""
        self.token = event.token
        self.group = event.group
        self.evse_ids = None

    def note_refusal(self, event: Answer) -> None:
        """Remember what to tell the driver, and in which language."""
        info = event.payload.idTokenInfo
        self._text = "refused"
        self._language = choose_language(info.language1, info.language2)

    def note_csms_out_of_reach(self, event: events.TokenOffered | Failed[AuthorizeRequest]) -> None:
        """Remember to tell the driver that nobody could be asked."""
        self._text = "out_of_reach"
        self._language = "en"

    def note_evse_in_use(self, event: events.TokenOffered) -> None:
        """Remember to tell the driver that somebody else charges here."""
        self._text = "in_use"
        self._language = "en"

    def compose_AuthorizeRequest(self, event: events.TokenOffered, constants: Mapping[str, Any]) -> dict[str, Any]:
        """Ask about the presented idToken."""
        return {"idToken": event.token}

    def compose_authorization_refused(
        self, event: events.TokenOffered | Answer | Failed[AuthorizeRequest]
    ) -> events.AuthorizationRefused:
        """Say which idToken was refused and why."""
        if isinstance(event, Answered):
            return events.AuthorizationRefused(token=event.request.idToken, why=event.payload.idTokenInfo.status)
        token = event.request.idToken if isinstance(event, Failed) else event.token
        return events.AuthorizationRefused(token=token, why=self._text)

    def compose_authorization_ended(self, event: events.TokenOffered | events.StopPressed) -> events.AuthorizationEnded:
        """Pass on the idToken that ended it; a stop button has none."""
        return events.AuthorizationEnded(token=event.token if isinstance(event, events.TokenOffered) else None)

    def compose_authorization_handed_over(self, event: events.AuthorizationClaimed) -> events.AuthorizationHandedOver:
        """Hand the driver to the EVSE that has the EV."""
        assert self.token is not None
        return events.AuthorizationHandedOver(evse=event.by_evse, token=self.token, group=self.group)

    @satisfies("C01.FR.08", "C01.FR.09", "C01.FR.12", "C01.FR.13")
    def compose_show_message(
        self, event: events.TokenOffered | Answer | Failed[AuthorizeRequest]
    ) -> dict[str, Any]:
        """Give the text in the driver's first or second language, or in English."""
        return {"text": TEXTS[self._language][self._text], "language": self._language}
