"""C01: authorization of an EV driver by RFID."""

from typing import Any

import pytest
from charging import answer, bay, charging, energy_flows, picture, plug_is_locked, provoke_answer, quiet_station
from virtual_station import TWO_SOCKETS, VirtualStation

from specharge_generated.events import TokenPresented
from specharge_generated.messages import AdditionalInfoType, IdTokenType
from specharge_machines.driver_texts import TEXTS

REFUSALS = [
    "Blocked",
    "ConcurrentTx",
    "Expired",
    "Invalid",
    "NoCredit",
    "NotAllowedTypeEVSE",
    "NotAtThisLocation",
    "NotAtThisTime",
    "Unknown",
]


def accepted(**info: Any) -> dict[str, Any]:
    return {"idTokenInfo": {"status": "Accepted", **info}}


def refused(status: str = "Invalid", **info: Any) -> dict[str, Any]:
    return {"idTokenInfo": {"status": status, **info}}


def shown(s: VirtualStation, evse: int = 1) -> str:
    text: str = bay(s, evse)["message"]
    return text


# C01.FR.01


@pytest.mark.verifies("C01.FR.01")
def test_c01_fr_01_energy_is_offered_once_the_driver_of_a_connected_ev_is_authorized() -> None:
    s = quiet_station()
    s.plug_in()
    s.advance(3600)
    assert s.commanded("close_contactor") == []
    s.swipe(evse=1)
    assert [(c.name, c.evse) for c in s.commanded("close_contactor")] == [("close_contactor", 1)]
    assert energy_flows(s, 1)
    assert not energy_flows(s, 2)


@pytest.mark.verifies("C01.FR.01")
def test_c01_fr_01_energy_is_offered_once_the_ev_of_an_authorized_driver_is_connected() -> None:
    s = quiet_station()
    s.swipe(evse=1)
    assert s.commanded("close_contactor") == []
    s.plug_in(evse=2)
    assert s.commanded("close_contactor") == []
    s.plug_in(evse=1)
    assert [c.evse for c in s.commanded("close_contactor")] == [1]
    assert energy_flows(s, 1)
    assert not energy_flows(s, 2)


@pytest.mark.parametrize("status", REFUSALS)
def test_c01_fr_01_no_energy_is_offered_to_a_driver_whom_the_csms_refuses(status: str) -> None:
    s = quiet_station(answers={"Authorize": refused(status)})
    s.plug_in()
    before = picture(s)
    s.swipe(evse=1)
    assert picture(s) == before
    assert shown(s) == TEXTS["en"]["refused"]
    s.plug_out()
    s.plug_in()
    assert not energy_flows(s)


def test_c01_fr_01_a_faulted_connector_offers_no_energy_to_an_authorized_driver() -> None:
    s = quiet_station()
    s.hardware.fault("OtherError", evse=1, connector=1)
    s.plug_in()
    s.swipe(evse=1)
    assert s.commanded("close_contactor") == []


# C01.FR.02, C01.FR.04


@pytest.mark.verifies("C01.FR.02", "C01.FR.04")
def test_c01_fr_02_the_csms_is_asked_about_an_unknown_token() -> None:
    s = quiet_station()
    s.swipe("04AABBCCDD", evse=1, kind="ISO15693")
    asked = s.of("Authorize")
    assert [sent.payload for sent in asked] == [{"idToken": {"idToken": "04AABBCCDD", "type": "ISO15693"}}]


@pytest.mark.verifies("C01.FR.02")
def test_c01_fr_02_the_same_driver_is_asked_about_again_in_the_next_session() -> None:
    s = charging()
    s.swipe(evse=1)
    s.plug_out()
    s.forget()
    s.plug_in()
    s.swipe(evse=1)
    assert len(s.of("Authorize")) == 1
    assert energy_flows(s)


def test_c01_fr_02_a_token_is_refused_while_nobody_can_be_asked() -> None:
    s = quiet_station()
    s.plug_in()
    s.disconnect()
    before = picture(s)
    s.swipe(evse=1)
    assert picture(s) == before
    assert s.of("Authorize") == []
    assert shown(s) == TEXTS["en"]["out_of_reach"]
    s.connect()
    assert s.of("Authorize") == [], "a driver who left long ago must not be authorized later"


def test_c01_fr_02_a_token_is_refused_before_the_csms_has_accepted_the_station() -> None:
    s = VirtualStation()
    s.boot("Pending")
    s.swipe(evse=1)
    assert s.of("Authorize") == []
    assert s.state("authorization", 1) == "nobody"


@pytest.mark.verifies("C01.FR.04")
def test_c01_fr_04_a_whole_session_sends_authorize_once_and_nothing_but_a_token_does() -> None:
    s = quiet_station()
    s.plug_in()
    s.advance(1000)
    assert s.of("Authorize") == []
    s.swipe(evse=1)
    s.advance(1000)
    s.hardware.ev(1, draws=False)
    s.hardware.ev(1, draws=True)
    s.swipe(evse=1)
    s.plug_out()
    s.advance(1000)
    assert len(s.of("Authorize")) == 1


# C01.FR.03, C01.FR.25


def same_but_for_case() -> IdTokenType:
    return IdTokenType(idToken="token-1", type="ISO14443")


def same_with_more_information() -> IdTokenType:
    more = [AdditionalInfoType(additionalIdToken="4711", type="card")]
    return IdTokenType(idToken="TOKEN-1", type="ISO14443", additionalInfo=more)


def present(s: VirtualStation, token: IdTokenType, evse: int | None = 1) -> None:
    s.feed(TokenPresented(token=token, at_evse=evse))


@pytest.mark.parametrize("make", [same_but_for_case, same_with_more_information])
@pytest.mark.verifies("C01.FR.03", "C01.FR.25")
def test_c01_fr_25_a_token_is_the_same_by_its_id_and_type_alone(make: Any) -> None:
    s = charging()
    present(s, make())
    assert s.of("Authorize") == []
    assert not energy_flows(s)
    assert s.told()[-1][:2] == ("Ended", "StopAuthorized")


@pytest.mark.parametrize("token", [("TOKEN-2", "ISO14443"), ("TOKEN-1", "ISO15693"), ("TOKEN-1", "Local")])
def test_c01_fr_25_another_id_or_another_type_is_another_token_and_changes_nothing(token: tuple[str, str]) -> None:
    s = charging()
    before = picture(s)
    s.swipe(token[0], evse=1, kind=token[1])
    assert picture(s) == before
    assert s.of("Authorize") == []
    assert shown(s) == TEXTS["en"]["in_use"]


@pytest.mark.verifies("C01.FR.03")
def test_c01_fr_03_the_token_that_started_ends_the_authorization_without_asking_even_offline() -> None:
    s = charging()
    s.disconnect()
    s.swipe(evse=1)
    assert not energy_flows(s)
    assert s.state("authorization", 1) == "nobody"
    s.connect()
    assert s.told() == [("Ended", "StopAuthorized", "EVConnected", "Local")]
    assert s.of("Authorize") == []


@pytest.mark.verifies("C01.FR.25")
def test_c01_fr_03_a_driver_who_has_not_plugged_in_ends_the_authorization_too() -> None:
    s = quiet_station({"TxCtrlr.TxStartPoint": "PowerPathClosed"})
    s.swipe(evse=1)
    s.swipe(evse=1)
    s.plug_in()
    assert not energy_flows(s)
    assert len(s.of("Authorize")) == 1
    assert s.transaction_events == []


# C01.FR.07


@pytest.mark.parametrize("payload", [{}, {"idTokenInfo": {}}, {"idTokenInfo": {"status": "Perhaps"}}])
@pytest.mark.verifies("C01.FR.07")
def test_c01_fr_07_an_answer_without_a_status_authorizes_nobody(payload: dict[str, Any]) -> None:
    s = quiet_station(answers={"Authorize": payload})
    s.plug_in()
    before = picture(s)
    s.swipe(evse=1)
    assert picture(s) == before
    assert shown(s) == TEXTS["en"]["out_of_reach"]
    s.answers["Authorize"] = accepted()
    s.swipe(evse=1)
    assert energy_flows(s)


@pytest.mark.verifies("C01.FR.07")
def test_c01_fr_07_no_answer_in_time_authorizes_nobody_and_a_late_one_neither() -> None:
    s = quiet_station(answers={"Authorize": None})
    s.plug_in()
    s.swipe(evse=1)
    s.advance(29.9)
    assert s.state("authorization", 1) == "asking"
    s.advance(0.2)
    assert s.state("authorization", 1) == "nobody"
    assert shown(s) == TEXTS["en"]["out_of_reach"]
    answer(s, "Authorize", accepted())
    assert not energy_flows(s)
    assert s.state("authorization", 1) == "nobody"


# C01.FR.08, C01.FR.09, C01.FR.12, C01.FR.13


@pytest.mark.parametrize(
    ("languages", "expected"),
    [
        pytest.param({"language1": "nl"}, "nl", marks=pytest.mark.verifies("C01.FR.08")),
        pytest.param({"language1": "de-AT", "language2": "nl"}, "de", marks=pytest.mark.verifies("C01.FR.08")),
        pytest.param({"language1": "FR"}, "fr", marks=pytest.mark.verifies("C01.FR.08")),
        pytest.param({"language1": "en-US", "language2": "de"}, "en", marks=pytest.mark.verifies("C01.FR.08")),
        pytest.param({"language1": "xx", "language2": "fr-CH"}, "fr", marks=pytest.mark.verifies("C01.FR.09")),
        pytest.param({"language1": "xx", "language2": "yy"}, "en", marks=pytest.mark.verifies("C01.FR.13")),
        pytest.param({}, "en", marks=pytest.mark.verifies("C01.FR.12")),
    ],
)
@pytest.mark.parametrize(("status", "text"), [("Accepted", "authorized"), ("Blocked", "refused")])
@pytest.mark.parametrize("connected", [True, False])
def test_c01_fr_08_the_driver_reads_the_first_language_that_the_station_has(
    languages: dict[str, str], expected: str, status: str, text: str, connected: bool
) -> None:
    s = quiet_station(answers={"Authorize": {"idTokenInfo": {"status": status, **languages}}})
    if connected:
        s.plug_in()
    s.swipe(evse=1)
    assert [c.arguments for c in s.commanded("show_message")] == [{"text": TEXTS[expected][text], "language": expected}]
    assert shown(s) == TEXTS[expected][text]


@pytest.mark.verifies("C01.FR.12")
def test_c01_fr_12_every_message_exists_in_english_and_differs_between_languages() -> None:
    assert {frozenset(texts) for texts in TEXTS.values()} == {frozenset(TEXTS["en"])}
    assert all(len({texts[name] for texts in TEXTS.values()}) == len(TEXTS) for name in TEXTS["en"])
    s = quiet_station(answers={"Authorize": refused(language1="nl")})
    s.swipe(evse=1)
    s.answers["Authorize"] = refused()
    s.swipe(evse=1)
    assert shown(s) == TEXTS["en"]["refused"], "the language of an earlier driver must not stay"


# C01.FR.21


@pytest.mark.parametrize("info", [{}, {"evseId": [1]}, {"evseId": [2, 1]}])
@pytest.mark.verifies("C01.FR.21")
def test_c01_fr_21_a_token_may_be_used_where_its_evse_list_says_or_everywhere_without_one(info: dict[str, Any]) -> None:
    s = quiet_station(answers={"Authorize": accepted(**info)})
    s.plug_in()
    s.swipe(evse=1)
    assert energy_flows(s)


@pytest.mark.parametrize("connected", [True, False])
@pytest.mark.verifies("C01.FR.21")
def test_c01_fr_21_a_token_for_other_evses_is_refused_at_this_one(connected: bool) -> None:
    s = quiet_station(answers={"Authorize": accepted(evseId=[2])})
    if connected:
        s.plug_in()
    before = picture(s)
    s.swipe(evse=1)
    assert picture(s) == before
    assert shown(s) == TEXTS["en"]["refused"]


@pytest.mark.verifies("C01.FR.21")
def test_c01_fr_21_a_driver_without_evse_charges_at_a_listed_one_and_no_other() -> None:
    s = quiet_station(answers={"Authorize": accepted(evseId=[2])})
    s.swipe()
    s.plug_in(evse=1)
    assert not energy_flows(s, 1)
    s.plug_in(evse=2)
    assert energy_flows(s, 2)
    assert not energy_flows(s, 1)


@pytest.mark.verifies("C01.FR.21")
def test_c01_fr_21_an_ev_that_came_while_the_csms_was_asked_charges_only_where_it_may() -> None:
    s = quiet_station(answers={"Authorize": None})
    s.swipe()
    s.plug_in(evse=1)
    answer(s, "Authorize", accepted(evseId=[2]))
    assert not energy_flows(s, 1)
    assert s.state("authorization", 0) == "authorized.fully"


# C01.FR.23, C01.FR.24


@pytest.mark.parametrize("by", ["token", "button"])
@pytest.mark.verifies("C01.FR.23", "C01.FR.24")
def test_c01_fr_23_no_other_token_is_let_into_a_transaction_whose_driver_has_ended(by: str) -> None:
    s = charging("EVConnected")
    s.swipe(evse=1) if by == "token" else s.hardware.press("stop", 1)
    assert s.state("transaction", 1) == "ongoing.ev_connected"
    before = picture(s)
    s.swipe("TOKEN-2", evse=1)
    assert s.of("Authorize") == []
    assert picture(s) == before
    assert shown(s) == TEXTS["en"]["in_use"]


@pytest.mark.verifies("C01.FR.23")
def test_c01_fr_23_the_first_token_is_asked_about_again_and_charges_on() -> None:
    s = charging("EVConnected")
    s.swipe(evse=1)
    s.forget()
    s.swipe("TOKEN-2", evse=1)
    s.swipe("TOKEN-1", evse=1)
    assert [sent["idToken"]["idToken"] for sent in s.of("Authorize")] == ["TOKEN-1"]
    assert energy_flows(s)
    assert [event[:3] for event in s.told()] == [
        ("Updated", "Authorized", None),
        ("Updated", "ChargingStateChanged", "Charging"),
    ]
    assert s.transaction_events[0]["idToken"]["idToken"] == "TOKEN-1"


def test_c01_fr_23_another_token_is_let_in_once_the_transaction_is_over() -> None:
    s = charging("EVConnected")
    s.swipe(evse=1)
    s.plug_out()
    s.plug_in()
    s.swipe("TOKEN-2", evse=1)
    assert energy_flows(s)


@pytest.mark.parametrize(
    ("verdict", "text"), [(refused("Blocked"), "refused"), ({}, "out_of_reach"), (None, "out_of_reach")]
)
def test_c01_the_first_token_is_refused_when_the_csms_does_not_accept_it_again(
    verdict: dict[str, Any] | None, text: str
) -> None:
    s = charging("EVConnected")
    s.swipe(evse=1)
    s.answers["Authorize"] = verdict
    s.swipe(evse=1)
    s.advance(31)
    assert not energy_flows(s)
    assert s.state("authorization", 1) == "ended"
    assert shown(s) == TEXTS["en"][text]
    s.plug_out()
    assert s.told()[-1] == ("Ended", "EVCommunicationLost", "Idle", "Local")
    assert s.state("authorization", 1) == "nobody"


def test_c01_the_first_token_is_welcomed_again_in_the_language_of_the_new_answer() -> None:
    s = charging("EVConnected")
    s.swipe(evse=1)
    s.answers["Authorize"] = accepted(language1="nl", evseId=[1])
    s.swipe(evse=1)
    assert shown(s) == TEXTS["nl"]["authorized"]
    assert energy_flows(s)


@pytest.mark.parametrize("verdict", [refused(), {}])
def test_c01_an_owner_whose_ev_leaves_while_the_csms_is_asked_gets_the_cable(verdict: dict[str, Any]) -> None:
    s = charging("EVConnected", evses=TWO_SOCKETS)
    provoke_answer(s, "Blocked")
    s.answers["Authorize"] = None
    s.swipe(evse=1)
    s.hardware.plug_out(1, side="ev")
    assert s.state("transaction", 1) == "idle"
    assert plug_is_locked(s)
    answer(s, "Authorize", verdict)
    assert s.told()[-1] == ("Ended", "EVCommunicationLost", "Idle", "EVDisconnected")
    assert not plug_is_locked(s)
    assert s.state("authorization", 1) == "nobody"
    assert shown(s) == TEXTS["en"]["refused" if verdict else "out_of_reach"]


def test_c01_a_driver_accepted_after_the_ev_has_left_has_to_plug_in_in_time() -> None:
    s = charging("EVConnected")
    s.swipe(evse=1)
    s.answers["Authorize"] = None
    s.swipe(evse=1)
    s.plug_out()
    answer(s, "Authorize", accepted())
    assert s.state("authorization", 1) == "authorized.fully"
    s.advance(60)
    assert s.state("authorization", 1) == "nobody"


def test_c01_an_ev_that_leaves_while_its_driver_is_asked_about_again_leaves_nobody_authorized() -> None:
    s = charging("EVConnected")
    s.swipe(evse=1)
    s.answers["Authorize"] = None
    s.swipe(evse=1)
    s.plug_out()
    answer(s, "Authorize", refused())
    assert s.state("authorization", 1) == "nobody"


# C01.FR.26


@pytest.mark.parametrize("seconds", ["60", "5"])
@pytest.mark.verifies("C01.FR.26")
def test_c01_fr_26_the_authorization_ends_when_no_cable_comes_in_time(seconds: str) -> None:
    s = quiet_station({"TxCtrlr.EVConnectionTimeOut": seconds, "TxCtrlr.TxStartPoint": "PowerPathClosed"})
    s.swipe(evse=1)
    s.advance(float(seconds) - 0.1)
    assert s.state("authorization", 1) == "authorized.fully"
    s.advance(0.1)
    assert s.state("authorization", 1) == "nobody"
    s.plug_in()
    assert not energy_flows(s)
    assert s.transaction_events == []


@pytest.mark.verifies("C01.FR.26")
def test_c01_fr_26_the_authorization_of_an_open_transaction_ends_too() -> None:
    s = quiet_station({"TxCtrlr.TxStopPoint": "ParkingBayOccupancy"})
    s.swipe(evse=1)
    s.advance(60)
    assert s.told()[-1][:2] == ("Updated", "EVConnectTimeout")
    s.plug_in()
    assert not energy_flows(s)
    s.swipe("TOKEN-2", evse=1)
    assert len(s.of("Authorize")) == 1, "another token is not let into this transaction"


@pytest.mark.verifies("C01.FR.26")
def test_c01_fr_26_the_authorization_of_a_driver_without_evse_ends_too() -> None:
    s = quiet_station()
    s.swipe()
    s.advance(60)
    assert s.state("authorization", 0) == "nobody"
    s.plug_in(evse=2)
    assert not energy_flows(s, 2)


def test_c01_fr_26_a_cable_in_time_keeps_the_authorization() -> None:
    s = quiet_station()
    s.swipe(evse=1)
    s.advance(59.9)
    s.plug_in()
    s.advance(3600)
    assert energy_flows(s)


def test_c01_fr_26_the_clock_of_an_authorization_that_was_ended_does_not_cut_off_the_next_one() -> None:
    s = quiet_station({"TxCtrlr.TxStartPoint": "PowerPathClosed"})
    s.swipe(evse=1)
    s.advance(10)
    s.swipe(evse=1)
    s.advance(10)
    s.plug_in()
    s.swipe(evse=1)
    s.advance(120)
    assert energy_flows(s)


def test_c01_fr_26_an_ended_authorization_without_ev_still_ends_its_transaction_in_time() -> None:
    s = quiet_station({"TxCtrlr.TxStopPoint": "EVConnected"})
    s.swipe(evse=1)
    s.advance(10)
    s.swipe(evse=1)
    assert s.told()[-1][:2] == ("Updated", "StopAuthorized")
    s.advance(50)
    assert s.told()[-1] == ("Ended", "EVConnectTimeout", None, "Timeout")
    assert s.state("authorization", 1) == "nobody"


def test_c01_fr_26_an_ev_that_comes_after_all_stops_the_clock_of_an_ended_authorization() -> None:
    s = quiet_station({"TxCtrlr.TxStopPoint": "EVConnected"})
    s.swipe(evse=1)
    s.swipe(evse=1)
    s.plug_in()
    s.advance(120)
    assert s.state("transaction", 1) == "ongoing.ev_connected"
    assert s.told()[-1] == ("Updated", "CablePluggedIn", "EVConnected", None)


# Which EVSE a token is meant for, when the reader serves the whole station.


def test_a_token_goes_to_the_ev_that_was_plugged_in_last() -> None:
    s = quiet_station()
    s.plug_in(evse=2)
    s.plug_in(evse=1)
    s.swipe()
    assert energy_flows(s, 1)
    assert not energy_flows(s, 2)
    s.swipe("TOKEN-2")
    assert energy_flows(s, 2)


def test_a_token_goes_to_the_one_evse_that_is_free() -> None:
    s = charging()
    s.swipe("TOKEN-2")
    assert s.state("authorization", 2) == "authorized.fully"
    s.plug_in(evse=2)
    assert energy_flows(s, 2)


def test_a_token_that_is_in_use_ends_its_own_charging_and_no_other() -> None:
    s = charging()
    s.plug_in(evse=2)
    s.swipe("TOKEN-2")
    assert energy_flows(s, 1)
    assert energy_flows(s, 2)
    s.swipe("TOKEN-1")
    assert not energy_flows(s, 1)
    assert energy_flows(s, 2)


def test_a_token_of_an_earlier_session_is_free_for_another_evse() -> None:
    s = charging()
    s.swipe("TOKEN-1")
    s.plug_in(evse=2)
    s.swipe("TOKEN-1")
    assert energy_flows(s, 2)
    assert s.state("authorization", 1) == "nobody"


def test_a_token_that_was_refused_at_one_evse_is_free_for_another() -> None:
    s = quiet_station(answers={"Authorize": refused()})
    s.swipe(evse=1)
    s.answers["Authorize"] = accepted()
    s.plug_in(evse=2)
    s.swipe()
    assert energy_flows(s, 2)
    assert s.state("authorization", 1) == "nobody"


def test_a_driver_who_got_an_evse_by_plugging_in_ends_there() -> None:
    s = quiet_station()
    s.swipe()
    s.plug_in(evse=2)
    assert energy_flows(s, 2)
    s.swipe()
    assert not energy_flows(s, 2)
    assert s.told()[-1][:2] == ("Ended", "StopAuthorized")
    assert len(s.of("Authorize")) == 1


@pytest.mark.parametrize("start", ["EVConnected,Authorized", "Authorized", "PowerPathClosed"])
def test_an_ev_plugged_in_before_the_csms_answers_charges_when_it_does(start: str) -> None:
    s = quiet_station({"TxCtrlr.TxStartPoint": start}, answers={"Authorize": None})
    s.swipe()
    s.plug_in(evse=2)
    answer(s, "Authorize", accepted(groupIdToken={"idToken": "GROUP", "type": "Central"}))
    assert energy_flows(s, 2)
    told = s.transaction_events
    assert [each["seqNo"] for each in told] == list(range(len(told)))
    assert [each["idToken"]["idToken"] for each in told if "idToken" in each.payload] == ["TOKEN-1"]
    assert s.state("authorization", 0) == "nobody"
    s.advance(120)
    assert energy_flows(s, 2)


@pytest.mark.parametrize("verdict", [refused("Blocked"), {}])
def test_an_ev_plugged_in_before_the_csms_refuses_gets_no_energy(verdict: dict[str, Any]) -> None:
    s = quiet_station(answers={"Authorize": None})
    s.swipe()
    s.plug_in(evse=2)
    answer(s, "Authorize", verdict)
    assert not energy_flows(s, 2)
    assert s.state("authorization", 0) == s.state("authorization", 2) == "nobody"


def test_a_driver_without_evse_is_told_of_the_csms_verdict() -> None:
    s = quiet_station(answers={"Authorize": None})
    s.swipe()
    s.plug_in(evse=2)
    answer(s, "Authorize", accepted(language1="fr"))
    assert [(c.evse, c.arguments) for c in s.commanded("show_message")] == [
        (0, {"text": TEXTS["fr"]["authorized"], "language": "fr"})
    ]


def test_a_card_held_twice_to_the_reader_is_asked_about_once() -> None:
    s = quiet_station(answers={"Authorize": None})
    s.plug_in(evse=1)
    s.plug_in(evse=2)
    s.swipe()
    s.swipe()
    answer(s, "Authorize", accepted())
    assert len(s.of("Authorize")) == 1
    assert energy_flows(s, 2)
    assert not energy_flows(s, 1)


def test_a_station_with_one_evse_needs_no_choice() -> None:
    s = quiet_station(evses=(("sType2",),))
    s.swipe()
    assert s.state("authorization", 1) == "authorized.fully"


def test_a_stranger_is_refused_while_a_cable_is_kept_for_its_owner() -> None:
    s = charging(variables={"OCPPCommCtrlr.UnlockOnEVSideDisconnect": "false"}, evses=TWO_SOCKETS)
    s.plug_out()
    before = picture(s)
    s.swipe("TOKEN-2", evse=1)
    assert picture(s) == before
    assert shown(s) == TEXTS["en"]["in_use"]
