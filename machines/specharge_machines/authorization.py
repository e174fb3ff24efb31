"""Who may charge at an EVSE (use cases C01 to C16, E03, E05, E07, E09, E10, F01, F02, F03)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from specharge_engine.events import Answered, Event, Expired, Failed
from specharge_engine.satisfies import satisfies
from specharge_engine.site import NO_EVSE
from specharge_generated import events
from specharge_generated.contracts.authorization import AuthorizationContract
from specharge_generated.messages import AuthorizeRequest, AuthorizeResponse, IdTokenInfoType, IdTokenType
from specharge_machines.auth_cache import AuthCache
from specharge_machines.availability import connector_is_out_of_service, evse_is_out_of_service
from specharge_machines.driver_texts import TEXTS, choose_language
from specharge_machines.local_list import LocalList
from specharge_machines.neighbours import cable_is_kept, connected_connector, ev_is_connected
from specharge_machines.reservation_rules import Bookings, known_info
from specharge_machines.reservation_use import START_BUTTON, ReservationUse
from specharge_machines.tokens import same_token
from specharge_machines.transaction import Transaction

Answer: TypeAlias = "Answered[AuthorizeRequest, AuthorizeResponse]"
Failure: TypeAlias = "Failed[AuthorizeRequest]"

# IdTokenEnumType of drivers whom a remote start brings and the CSMS is not asked about (C05.FR.01).
NEVER_ASKED_ABOUT = frozenset({"Central", "NoAuthorization"})


def may_charge_at(authorization: Authorization, evse: int | None) -> bool:
    """Tell whether the authorized idToken may charge at that EVSE (C01.FR.21)."""
    return not authorization.evse_ids or evse in authorization.evse_ids


def has_to_do_with(authorization: Authorization, token: IdTokenType) -> bool:
    """Tell whether the driver there presented that idToken, whatever has come of it yet."""
    known = (authorization.token, authorization.offered)
    return any(each is not None and same_token(each, token) for each in known)


class Authorization(ReservationUse, AuthorizationContract):
    """`token` is the authorized driver's, `offered` the one asked about; `evse_ids` limits where it may charge.

    `remote_start_id` is that of the remote start which brought the driver, `priority` his chargingPriority.
    `_second` is another driver's, asked about while somebody is authorized.
    """

    token: IdTokenType | None = None
    group: IdTokenType | None = None
    evse_ids: list[int] | None = None
    offered: IdTokenType | None = None
    remote_start_id: int | None = None
    priority: int | None = None
    _second: IdTokenType | None = None  # not kept: after a restart nobody answers

    def token_is_allowed_at_this_evse(self, event: Answer) -> bool:
        """Tell whether the EVSEs in the answer, if any, have this one; a driver without EVSE may still find one."""
        allowed = event.payload.idTokenInfo.evseId
        return not allowed or self.evse == NO_EVSE or self.evse in allowed

    # What the Local Authorization List and the Authorization Cache say of a presented idToken.

    def list_knows_the_token(self, event: events.TokenOffered) -> bool:
        """Tell whether the list has the idToken, with whatever status, expired or not."""
        return self._in_list(event) is not None

    def list_accepts_the_token(self, event: events.TokenOffered) -> bool:
        """Tell whether the list has the idToken as Accepted, not expired, for this EVSE, and as no master pass."""
        info = self._in_list(event)
        return info is not None and not self._list.has_expired(info) and self._lets_in(info)

    def list_refuses_the_token(self, event: events.TokenOffered) -> bool:
        """Tell whether an entry of the list that has not expired does not let the idToken charge here."""
        info = self._in_list(event)
        return info is not None and not self._list.has_expired(info) and not self._lets_in(info)

    def list_entry_has_expired(self, event: events.TokenOffered) -> bool:
        """Tell whether the list has the idToken by an entry that counts no more."""
        info = self._in_list(event)
        return info is not None and self._list.has_expired(info)

    def a_list_is_held(self, event: events.TokenOffered) -> bool:
        """Tell whether the CSMS has sent a list, and it is not turned off."""
        return self._list.is_enabled and self._list.version > 0

    def cache_knows_the_token(self, event: events.TokenOffered) -> bool:
        """Tell whether the cache has the idToken, with whatever status; what has expired is not in it any more."""
        return self._in_cache(event) is not None

    def cache_accepts_the_token(self, event: events.TokenOffered) -> bool:
        """Tell whether the cache has the idToken as Accepted, for this EVSE, and as no master pass."""
        info = self._in_cache(event)
        return info is not None and self._lets_in(info)

    def cache_refuses_the_token(self, event: events.TokenOffered) -> bool:
        """Tell whether the cache has the idToken but does not let it charge here."""
        info = self._in_cache(event)
        return info is not None and not self._lets_in(info)

    def it_is_a_known_master_pass(self, event: events.TokenOffered) -> bool:
        """Tell whether list or cache has the idToken as Accepted and of the group of the master passes."""
        info = self._known(event)
        return info is not None and info.status == "Accepted" and self._is_master_group(info.groupIdToken)

    def known_token_is_of_the_same_group(self, event: events.TokenOffered | events.TokenPresented) -> bool:
        """Tell whether list or cache has the idToken as Accepted and of the authorized driver's group."""
        info = self._known(event)
        return info is not None and info.status == "Accepted" and self._is_own_group(info.groupIdToken)

    @property
    def _list(self) -> LocalList:
        return LocalList(self.station)

    def _in_list(self, event: events.TokenOffered | events.TokenPresented) -> IdTokenInfoType | None:
        return self._list.find(event.token)

    def _in_cache(self, event: events.TokenOffered | events.TokenPresented) -> IdTokenInfoType | None:
        return AuthCache(self.station).find(event.token)

    def _known(self, event: events.TokenOffered | events.TokenPresented) -> IdTokenInfoType | None:
        return known_info(self.station, event.token)

    def _lets_in(self, info: IdTokenInfoType) -> bool:
        here = not info.evseId or self.evse == NO_EVSE or self.evse in info.evseId
        return info.status == "Accepted" and here and not self._is_master_group(info.groupIdToken)

    def _is_master_group(self, group: IdTokenType | None) -> bool:
        wanted = str(self.station.values.get("AuthCtrlr.MasterPassGroupId") or "")
        return bool(wanted) and group is not None and group.idToken.casefold() == wanted.casefold()

    def _is_own_group(self, group: IdTokenType | None) -> bool:
        return self.group is not None and group is not None and same_token(self.group, group)

    # A second driver, while one is authorized.

    def a_second_token_may_matter(self, event: events.TokenOffered) -> bool:
        """Tell whether another idToken could stop the transaction: there is a group, or there are master passes."""
        return self.group is not None or bool(self.station.values.get("AuthCtrlr.MasterPassGroupId"))

    def a_second_token_is_asked_about(self, event: events.TokenOffered) -> bool:
        """Tell whether the CSMS has not answered yet on a second idToken."""
        return self._second is not None

    def answer_is_of_the_same_group(self, event: Answer) -> bool:
        """Tell whether the idToken asked about is of the authorized driver's group."""
        return self._is_own_group(event.payload.idTokenInfo.groupIdToken)

    def answer_is_a_master_pass(self, event: Answer) -> bool:
        """Tell whether the idToken asked about is a master pass."""
        return self._is_master_group(event.payload.idTokenInfo.groupIdToken)

    def answer_is_about_another_token(self, event: Answer) -> bool:
        """Tell whether the answer is on another idToken than the one offered last."""
        return self.offered is None or not same_token(self.offered, event.request.idToken)

    def failure_is_about_another_token(self, event: Failure) -> bool:
        """Tell whether the question that failed was about another idToken than the one offered last."""
        return self.offered is None or not same_token(self.offered, event.request.idToken)

    def it_was_about_a_contract(self, event: Failure) -> bool:
        """Tell whether the question that failed came with the certificates of a contract."""
        return event.request.iso15118CertificateHashData is not None or event.request.certificate is not None

    def evse_is_out_of_service(
        self, event: events.TokenOffered | events.OperabilityChanged | events.StartPressed
    ) -> bool:
        """Tell whether the CSMS has taken the EVSE out of service; a driver without EVSE needs any that is not."""
        return evse_is_out_of_service(self.station, self.evse)

    def charging_is_out_of_service(self, event: events.OperabilityChanged) -> bool:
        """Tell whether the EVSE is out of service, or the connector that its EV is connected over."""
        connector = connected_connector(self) if ev_is_connected(self) else None
        if self.evse and connector is not None and connector_is_out_of_service(self.station, self.evse, connector):
            return True
        return evse_is_out_of_service(self.station, self.evse)

    def transaction_is_chosen(self, event: events.ChosenTransactionsStop) -> bool:
        """Tell whether the user with the master pass has picked the transaction of this EVSE."""
        return self.evse in event.evses

    def token_is_the_authorized_one(self, event: events.TokenOffered) -> bool:
        """Tell whether the presented idToken is the one that started the authorization."""
        return self.token is not None and same_token(self.token, event.token)

    def it_is_about_this_transaction(self, event: events.InvalidIdReported) -> bool:
        """Tell whether the CSMS's verdict concerns the open transaction of this EVSE, not one that is over."""
        transaction = self._transaction()
        return transaction.is_open and transaction.transaction_id == event.transaction_id

    def energy_is_left_for_an_invalid_id(self, event: Event | Expired) -> bool:
        """Tell whether TxCtrlr.MaxEnergyOnInvalidId (Wh) is set and the transaction has not yet used it up."""
        limit = self.station.values.get("TxCtrlr.MaxEnergyOnInvalidId")
        return limit is not None and self._transaction().energy_delivered < float(limit)

    def csms_accepts_the_driver(self, event: events.AuthorizationHandedOver) -> bool:
        """Tell whether the CSMS has not turned down the idToken of the driver who comes to this EVSE."""
        return event.accepted

    def driver_has_no_evse_yet(self, event: events.AuthorizationClaimed) -> bool:
        """Tell whether this is the authorization without an EVSE."""
        return self.evse == NO_EVSE

    def cable_is_kept(self, event: Event) -> bool:
        """Tell whether the driver's cable is locked in its socket."""
        return cable_is_kept(self)

    def it_is_the_connected_connector(self, event: events.CableRemoved | events.LockFailed) -> bool:
        """Tell whether the event is of the connector that the driver's EV was connected over."""
        return event.connector == connected_connector(self)

    def transaction_ended_normally(self, event: events.TransactionEnded) -> bool:
        """Tell whether the transaction ended as it should, so that no cable is kept for its driver."""
        return event.normally

    def an_ev_came_meanwhile(self, event: Answer) -> bool:
        """Tell whether a driver without EVSE plugged in, where the idToken may charge, while the CSMS was asked."""
        return self.evse == NO_EVSE and self._evse_with_ev(event) is not None

    def _evse_with_ev(self, event: Answer) -> int | None:
        allowed = event.payload.idTokenInfo.evseId
        for each in self.station.machines(Authorization):
            kept = Bookings(self.station).keeps_out_who_roams(each.evse or NO_EVSE, *self._driver(event))
            if each.state == "nobody" and ev_is_connected(each) and not kept and (not allowed or each.evse in allowed):
                return each.evse
        return None

    def token_is_to_be_authorized(self, event: events.RemoteStartOrdered) -> bool:
        """Tell whether the idToken of a remote start is to be authorized first (AuthCtrlr.AuthorizeRemoteStart)."""
        wanted = self.station.values.get("AuthCtrlr.AuthorizeRemoteStart") is True
        return wanted and event.token.type not in NEVER_ASKED_ABOUT

    def _transaction(self) -> Transaction:
        return self.peer(Transaction)

    def forget_the_driver(self, event: Any) -> None:
        """Forget who was authorized, or asked about."""
        self.token = None
        self.group = None
        self.evse_ids = None
        self.offered = None
        self._second = None
        if not isinstance(event, Failed):  # one who could not be asked about may be offered anew, as who he was
            self.remote_start_id = None
            self.reservation_id = None
            self.priority = None

    def note_offered_token(self, event: events.TokenOffered | events.ContractOffered) -> None:
        """Remember the idToken that the CSMS is asked about."""
        self.offered = event.token

    def take_authorization(self, event: Answer) -> None:
        """Make the offered idToken the authorized one."""
        info = event.payload.idTokenInfo
        AuthCache(self.station).take_in(event.request.idToken, info)
        self._take(event.request.idToken, info)

    def take_known_authorization(self, event: events.TokenOffered) -> None:
        """Make the presented idToken the authorized one, by what list or cache say of it; an unknown one by itself."""
        self._take(event.token, self._known(event) or IdTokenInfoType(status="Accepted"))

    def take_start_button(self, event: events.StartPressed) -> None:
        """Authorize whoever pressed the button."""
        self._take(START_BUTTON, IdTokenInfoType(status="Accepted"))

    def _take(self, token: IdTokenType, info: IdTokenInfoType) -> None:
        self.token = token
        self.group = info.groupIdToken
        self.evse_ids = info.evseId
        self.priority = info.chargingPriority
        self._text = "authorized"
        self._language = choose_language(info.language1, info.language2)

    def time_to_plug_in(self, event: events.TokenOffered | events.StartPressed) -> float | None:
        """Return TxCtrlr.EVConnectionTimeOut in seconds, or None when the EV is connected already."""
        seconds = self.station.values.get("TxCtrlr.EVConnectionTimeOut")
        return None if seconds is None or ev_is_connected(self) else float(seconds)

    def note_second_token(self, event: events.TokenOffered) -> None:
        """Remember the second idToken that the CSMS is asked about."""
        self._second = event.token

    def note_answer_on_second_token(self, event: Answer) -> None:
        """Hold what the CSMS says of the second idToken; to its driver, who is not authorized, it is a refusal."""
        self._second = None
        self.note_refusal(event)

    def forget_second_token(self, event: Failure) -> None:
        """Note that nobody could be asked about the second idToken."""
        self._second = None
        self.note_csms_out_of_reach(event)

    def note_master_pass(self, event: events.TokenOffered | Answer) -> None:
        """Hold what the CSMS says of the master pass, if it was asked; remember to tell that all charging stops."""
        if isinstance(event, Answered):
            AuthCache(self.station).take_in(event.request.idToken, event.payload.idTokenInfo)
            self._second = None
        self._text = "pick" if self.station.values.get("UIInput.Available") is True else "master_pass"
        self._language = "en"

    def note_local_refusal(self, event: events.TokenOffered) -> None:
        """Remember what to tell a driver whom the station refuses by itself."""
        info = self._known(event)
        self._text = "refused"
        self._language = choose_language(info.language1, info.language2) if info else "en"

    def take_over(self, event: events.AuthorizationHandedOver) -> None:
        """Take the driver who was authorized before an EVSE was known."""
        self.token = event.token
        self.group = event.group
        self.evse_ids = None
        self.reservation_id = event.reservation_id
        self.priority = event.priority

    def note_remote_start(self, event: events.RemoteStartOrdered) -> None:
        """Remember which remote start it is."""
        self.remote_start_id = event.remote_start_id

    def take_remote_driver(self, event: events.RemoteStartOrdered) -> None:
        """Make the idToken of a remote start the authorized one, unasked."""
        self.token = event.token
        self.group = event.group
        self.evse_ids = None
        self._text = "authorized"
        self._language = "en"

    def note_refusal(self, event: Answer) -> None:
        """Remember what to tell the driver, and in which language."""
        info = event.payload.idTokenInfo
        AuthCache(self.station).take_in(event.request.idToken, info)
        self._text = "refused"
        self._language = choose_language(info.language1, info.language2)

    def note_certificate_refusal(self, event: Answer) -> None:
        """Remember to tell that the contract is not accepted; the cache must not let it in later as Accepted."""
        info = event.payload.idTokenInfo
        status = "Invalid" if info.status == "Accepted" else info.status
        AuthCache(self.station).take_in(event.request.idToken, info.model_copy(update={"status": status}))
        self._text = "contract_refused"
        self._language = choose_language(info.language1, info.language2)

    def note_out_of_service(self, event: events.TokenOffered | events.OperabilityChanged) -> None:
        """Remember to tell the driver that nobody can charge here now; one who is known, in his language."""
        self._text = "out_of_service"
        if isinstance(event, events.TokenOffered):
            self._language = "en"

    def note_not_locked(self, event: events.LockFailed) -> None:
        """Remember to tell the driver that the cable cannot be locked."""
        self._text = "not_locked"

    def note_csms_out_of_reach(self, event: events.TokenOffered | Failed[AuthorizeRequest]) -> None:
        """Remember to tell the driver that nobody could be asked."""
        self._text = "out_of_reach"
        self._language = "en"

    def note_evse_in_use(self, event: events.TokenOffered) -> None:
        """Remember to tell the driver that somebody else charges here."""
        self._text = "in_use"
        self._language = "en"

    def compose_AuthorizeRequest(
        self, event: events.TokenOffered | events.ContractOffered, constants: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Ask about the presented idToken; about a contract, with what the CSMS needs to check its certificates."""
        if isinstance(event, events.TokenOffered):
            return {"idToken": event.token}
        return {
            "idToken": event.token,
            **({"iso15118CertificateHashData": event.ocsp} if event.ocsp else {}),
            **({"certificate": event.chain} if event.chain else {}),
        }

    def compose_authorization_refused(
        self, event: events.TokenOffered | Answer | Failed[AuthorizeRequest]
    ) -> events.AuthorizationRefused:
        """Say which idToken was refused and why."""
        if isinstance(event, Answered):
            status = event.payload.idTokenInfo.status
            return events.AuthorizationRefused(
                token=event.request.idToken,
                why=self._text if status == "Accepted" else status,
                certificate=event.payload.certificateStatus,
            )
        token = event.request.idToken if isinstance(event, Failed) else event.token
        return events.AuthorizationRefused(token=token, why=self._text)

    def compose_authorization_ended(
        self,
        event: events.TokenOffered
        | events.StopPressed
        | events.SessionEndedByEv
        | events.OperabilityChanged
        | events.LockFailed
        | events.RemoteStopOrdered
        | events.MasterPassPresented
        | events.ChosenTransactionsStop
        | Answer,
    ) -> events.AuthorizationEnded:
        """Pass on the idToken that ended it, and whether it was a master pass or the CSMS; else it has neither."""
        if isinstance(event, Answered):
            return events.AuthorizationEnded(token=event.request.idToken)
        if isinstance(event, events.MasterPassPresented | events.ChosenTransactionsStop):
            return events.AuthorizationEnded(token=event.token, by_master_pass=True)
        token = event.token if isinstance(event, events.TokenOffered) else None
        by_ev = isinstance(event, events.SessionEndedByEv)
        return events.AuthorizationEnded(token=token, remotely=isinstance(event, events.RemoteStopOrdered), by_ev=by_ev)

    def compose_master_pass_presented(self, event: events.TokenOffered | Answer) -> events.MasterPassPresented:
        """Say which idToken is the master pass."""
        token = event.request.idToken if isinstance(event, Answered) else event.token
        return events.MasterPassPresented(token=token)

    def compose_token_offered(
        self, event: Failure | events.RemoteStartOrdered | events.TokenOffered
    ) -> events.TokenOffered:
        """Offer an idToken as the reader would: a remote start's, or one the CSMS could not be asked about, again."""
        token = event.request.idToken if isinstance(event, Failed) else event.token
        return events.TokenOffered(evse=self.evse, token=token)

    def compose_authorization_handed_over(
        self, event: events.AuthorizationClaimed | events.AuthorizationHandedOver | Answer
    ) -> events.AuthorizationHandedOver:
        """Hand the driver to the EVSE that has the EV."""
        used = self.reservation_id
        if isinstance(event, events.AuthorizationHandedOver):  # by this very EVSE, once a reservation is used up
            return events.AuthorizationHandedOver(
                evse=self.evse, token=event.token, group=event.group, accepted=event.accepted, reservation_id=used
            )
        assert self.token is not None
        evse = self._evse_with_ev(event) if isinstance(event, Answered) else event.by_evse
        accepted = isinstance(event, Answered) or self.state == "authorized.fully"
        return events.AuthorizationHandedOver(
            evse=evse,
            token=self.token,
            group=self.group,
            accepted=accepted,
            reservation_id=used,
            priority=self.priority,
        )

    @satisfies("C01.FR.08", "C01.FR.09", "C01.FR.12", "C01.FR.13")
    def compose_show_message(self, event: Any) -> dict[str, Any]:
        """Give the text in the driver's first or second language, or in English."""
        return {"text": TEXTS[self._language][self._text], "language": self._language}
