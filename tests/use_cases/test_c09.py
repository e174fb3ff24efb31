"""C09: authorization by group; E07 and E08 where the group stops a transaction."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from charging import answer, charging, energy_flows, picture
from known_tokens import FAMILY, entry, learn, send_list
from virtual_station import VirtualStation


def of_family(status: str = "Accepted", **info: Any) -> dict[str, Any]:
    return {"idTokenInfo": {"status": status, "groupIdToken": FAMILY, **info}}


def family_charges(**options: Any) -> VirtualStation:
    """Return a station at which TOKEN-1, of the family, charges."""
    return charging(stop="Authorized", answers={"Authorize": of_family()}, **options)


def stopped_by(s: VirtualStation, token: str) -> None:
    assert not energy_flows(s)
    ended = [e for e in s.transaction_events if e["eventType"] == "Ended"]
    assert [(e["triggerReason"], e.info["stoppedReason"], e["idToken"]["idToken"]) for e in ended] == [
        ("StopAuthorized", "Local", token)
    ]


@pytest.mark.verifies("C09.FR.03", "C09.FR.07", "C01.FR.03", "E07.FR.01")
@pytest.mark.parametrize("source", ["list", "cache"])
def test_c09_fr_07_a_known_id_token_of_the_group_stops_without_a_question(source: str) -> None:
    s = family_charges()
    if source == "list":
        send_list(s, 1, entry("WIFE", groupIdToken=FAMILY))
    else:
        learn_at_2(s, "WIFE", groupIdToken=FAMILY)
    s.swipe("WIFE", evse=1)
    assert s.of("Authorize") == []
    stopped_by(s, "WIFE")


def learn_at_2(s: VirtualStation, token: str, status: str = "Accepted", **info: Any) -> None:
    """Let the station ask about a token at EVSE 2, whose driver goes away again."""
    usual = s.answers["Authorize"]
    s.answers["Authorize"] = {"idTokenInfo": {"status": status, **info}}
    s.answers["TransactionEvent"] = lambda p: {"idTokenInfo": {"status": status, **info}} if "idToken" in p else {}
    s.swipe(token, evse=2)
    if s.state("authorization", 2).startswith("authorized"):
        s.swipe(token, evse=2)
    s.answers["Authorize"] = usual
    s.forget()


@pytest.mark.verifies("E08.FR.02", "C09.FR.07")
def test_e08_fr_02_a_known_id_token_of_the_group_stops_offline_too() -> None:
    s = family_charges()
    send_list(s, 1, entry("WIFE", groupIdToken=FAMILY))
    s.disconnect()
    s.swipe("WIFE", evse=1)
    assert not energy_flows(s)
    s.connect()
    stopped_by(s, "WIFE")
    assert s.transaction_events[-1]["offline"] is True


@pytest.mark.verifies("C09.FR.03", "C09.FR.07")
def test_c09_fr_03_the_group_stops_at_a_reader_that_serves_all_evses_too() -> None:
    s = family_charges()
    send_list(s, 1, entry("WIFE", groupIdToken=FAMILY))
    s.swipe("WIFE")
    stopped_by(s, "WIFE")


@pytest.mark.verifies("C09.FR.03", "C09.FR.07")
def test_c09_fr_03_at_a_reader_for_all_evses_it_is_the_groups_transaction_that_stops() -> None:
    s = family_charges()
    send_list(s, 1, entry("WIFE", groupIdToken=FAMILY))
    s.answers["Authorize"] = {"idTokenInfo": {"status": "Accepted"}}
    s.plug_in(2)
    s.swipe("SOMEBODY")  # the reader's last aim was the EVSE of a stranger
    assert energy_flows(s, 2)
    s.forget()
    s.swipe("WIFE")
    stopped_by(s, "WIFE")
    assert energy_flows(s, 2)


def stays_the_drivers(s: VirtualStation) -> None:
    """Assert that the stopped transaction goes on with its driver known: a stranger is not let in, the driver is."""
    assert not energy_flows(s)
    assert s.state("authorization", 1) == "ended"
    assert ("Updated", "StopAuthorized") in [told[:2] for told in s.told()]
    s.forget()
    s.swipe("STRANGER", evse=1)
    assert s.of("Authorize") == []
    assert not energy_flows(s)
    s.answers["Authorize"] = of_family()
    s.swipe("TOKEN-1", evse=1)
    assert energy_flows(s)


@pytest.mark.verifies("C09.FR.07", "C09.FR.03")
def test_c09_fr_07_a_transaction_that_goes_on_after_it_stays_its_drivers() -> None:
    s = charging(stop="EVConnected", answers={"Authorize": of_family()})
    send_list(s, 1, entry("WIFE", groupIdToken=FAMILY))
    s.swipe("WIFE", evse=1)
    stays_the_drivers(s)


@pytest.mark.verifies("C09.FR.03", "C09.FR.05")
def test_c09_fr_03_nor_does_it_change_hands_when_the_csms_was_asked() -> None:
    s = charging(stop="EVConnected", answers={"Authorize": of_family()})
    s.swipe("WIFE", evse=1)
    assert len(s.of("Authorize")) == 1
    stays_the_drivers(s)


@pytest.mark.verifies("C09.FR.03", "C10.FR.04")
def test_c09_fr_03_what_the_csms_says_of_the_second_id_token_is_held() -> None:
    s = family_charges()
    s.answers["TransactionEvent"] = lambda p: of_family() if "idToken" in p else {}
    s.swipe("WIFE", evse=1)
    stopped_by(s, "WIFE")
    s.plug_out(1)
    s.plug_in(1)
    s.swipe("TOKEN-1", evse=1)
    s.disconnect()
    s.swipe("WIFE", evse=1)  # known by now
    assert not energy_flows(s)


@pytest.mark.verifies("C09.FR.03", "C10.FR.04")
def test_c09_fr_03_it_is_held_before_the_csms_has_said_anything_of_the_transaction() -> None:
    s = family_charges()
    held = len(s.kernel.records.table("auth_cache"))
    s.answers["TransactionEvent"] = None
    s.swipe("WIFE", evse=1)
    stopped_by(s, "WIFE")
    assert len(s.kernel.records.table("auth_cache")) == held + 1


@pytest.mark.verifies("C09.FR.11", "C10.FR.04")
def test_c09_fr_11_the_refused_driver_is_told_and_may_be_asked_about_again() -> None:
    s = family_charges()
    s.answers["Authorize"] = of_family("Blocked", language1="de")
    s.swipe("WIFE", evse=1)
    assert [(c.evse, c.arguments["text"]) for c in s.commanded("show_message")] == [
        (1, "Diese Karte wird hier nicht akzeptiert.")
    ]
    s.set_variable("AuthCacheCtrlr.DisablePostAuthorize", "true")
    s.forget()
    s.swipe("WIFE", evse=2)  # the verdict is held, so nobody is asked
    assert s.of("Authorize") == []
    s.answers["Authorize"] = of_family()
    s.swipe("WIFE", evse=1)
    assert len(s.of("Authorize")) == 1
    stopped_by(s, "WIFE")


@pytest.mark.verifies("C09.FR.05", "C09.FR.03")
def test_c09_fr_05_the_csms_is_asked_about_a_second_id_token_that_is_not_known() -> None:
    s = family_charges()
    s.answers["Authorize"] = None
    s.swipe("WIFE", evse=1)
    assert [each["idToken"]["idToken"] for each in s.of("Authorize")] == ["WIFE"]
    assert energy_flows(s)
    answer(s, "Authorize", of_family())
    stopped_by(s, "WIFE")


@pytest.mark.verifies("C09.FR.11")
@pytest.mark.parametrize(
    "verdict",
    [
        of_family("Blocked"),
        {"idTokenInfo": {"status": "Accepted"}},
        {"idTokenInfo": {"status": "Accepted", "groupIdToken": {"idToken": "OTHERS", "type": "Central"}}},
    ],
)
def test_c09_fr_11_who_is_not_accepted_or_of_another_group_stops_nothing(verdict: dict[str, Any]) -> None:
    s = family_charges()
    before = picture(s)
    s.answers["Authorize"] = verdict
    s.swipe("WIFE", evse=1)
    assert len(s.of("Authorize")) == 1
    assert picture(s) == before
    assert energy_flows(s)


@pytest.mark.verifies("C09.FR.05", "C09.FR.11")
def test_c09_fr_11_a_known_id_token_of_the_group_that_is_not_accepted_stops_nothing() -> None:
    s = family_charges()
    send_list(s, 1, entry("WIFE", "Blocked", groupIdToken=FAMILY))
    s.answers["Authorize"] = of_family("Blocked")
    s.swipe("WIFE", evse=1)
    assert energy_flows(s)


def test_a_second_id_token_is_refused_without_a_question_when_the_driver_is_of_no_group() -> None:
    s = charging(stop="Authorized")
    s.swipe("WIFE", evse=1)
    assert s.of("Authorize") == []
    assert energy_flows(s)


def test_a_second_id_token_is_asked_about_once_at_a_time() -> None:
    s = family_charges()
    s.answers["Authorize"] = None
    s.swipe("WIFE", evse=1)
    s.swipe("WIFE", evse=1)
    assert len(s.of("Authorize")) == 1
    s.advance(60)  # no answer
    assert len(s.of("Authorize")) == 1
    assert energy_flows(s)
    s.answers["Authorize"] = of_family()
    s.swipe("WIFE", evse=1)
    stopped_by(s, "WIFE")


def test_after_a_power_cut_a_second_id_token_can_be_asked_about_again(tmp_path: Path) -> None:
    s = charging(stop="EVConnected", answers={"Authorize": of_family()})
    s.answers["Authorize"] = None
    s.swipe("WIFE", evse=1)
    s.restart(tmp_path)
    s.forget()
    s.swipe("WIFE", evse=1)
    assert [each["idToken"]["idToken"] for each in s.of("Authorize")] == ["WIFE"]


def test_an_answer_that_comes_after_the_transaction_authorizes_nobody() -> None:
    s = family_charges()
    s.answers["Authorize"] = None
    s.swipe("WIFE", evse=1)
    s.swipe("TOKEN-1", evse=1)
    s.plug_out(1)
    assert s.state("authorization", 1) == "nobody"
    s.swipe("NEXT", evse=1)
    assert s.state("authorization", 1) == "asking"
    answer(s, "Authorize", of_family())
    assert s.state("authorization", 1) == "asking"
    answer(s, "Authorize", {"idTokenInfo": {"status": "Invalid"}})
    assert s.state("authorization", 1) == "nobody"


def test_a_driver_of_the_group_may_take_back_an_authorization_before_charging() -> None:
    s = family_charges()
    s.swipe("TOKEN-1", evse=1)
    s.plug_out(1)
    send_list(s, 1, entry("WIFE", groupIdToken=FAMILY))
    s.set_variable("TxCtrlr.TxStartPoint", "PowerPathClosed")
    s.swipe("TOKEN-1", evse=1)
    assert s.state("authorization", 1) == "authorized.fully"
    s.swipe("WIFE", evse=1)
    assert s.state("authorization", 1) == "nobody"


@pytest.mark.verifies("C09.FR.10")
def test_c09_fr_10_an_answer_without_a_status_authorizes_nobody() -> None:
    s = charging(stop="Authorized")
    s.answers["Authorize"] = {"idTokenInfo": {"groupIdToken": FAMILY}}
    s.swipe("B", evse=2)
    assert s.state("authorization", 2) == "nobody"


def test_at_a_reader_for_all_evses_the_group_charges_an_ev_that_waits() -> None:
    s = family_charges()
    send_list(s, 1, entry("WIFE", groupIdToken=FAMILY))
    s.plug_in(2)
    s.swipe("WIFE")
    assert energy_flows(s, 1)
    assert energy_flows(s, 2)


def test_learning_leaves_nobody_authorized() -> None:
    s = charging(stop="Authorized")
    s.swipe("TOKEN-1", evse=1)
    s.plug_out(1)
    learn(s, "B", "Blocked")
    assert s.state("authorization", 1) == "nobody"
