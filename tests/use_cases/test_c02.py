"""C02: a start button; C06: local ids."""

from __future__ import annotations

import pytest
from charging import energy_flows, quiet_station
from virtual_station import VirtualStation

from specharge_generated.events import StartPressed


def press_start(s: VirtualStation, evse: int = 1) -> None:
    s.feed(StartPressed(evse=evse))


@pytest.mark.verifies("C02.FR.01")
@pytest.mark.parametrize("cable_first", [True, False])
def test_c02_fr_01_a_button_starts_a_transaction_of_nobody(cable_first: bool) -> None:
    s = quiet_station()
    if cable_first:
        s.plug_in(1)
        press_start(s)
    else:
        press_start(s)
        s.plug_in(1)
    assert energy_flows(s)
    assert not energy_flows(s, 2)
    assert s.of("Authorize") == []
    told = [e["idToken"] for e in s.transaction_events if "idToken" in e.payload]
    assert told == [{"idToken": "", "type": "NoAuthorization"}]


@pytest.mark.verifies("C02.FR.01")
def test_c02_fr_01_whoever_pressed_the_button_must_plug_in_in_time() -> None:
    s = quiet_station()
    press_start(s)
    s.advance(3600)
    s.plug_in(1)
    assert not energy_flows(s)


def test_a_station_without_free_charging_has_no_start_button() -> None:
    s = quiet_station({"AuthCtrlr.SupportedIdTokenTypes": "ISO14443"})
    s.plug_in(1)
    press_start(s)
    assert not energy_flows(s)
    assert s.state("authorization", 1) == "nobody"


def test_the_button_starts_nothing_out_of_service() -> None:
    s = quiet_station()
    s.result("ChangeAvailability", {"operationalStatus": "Inoperative", "evse": {"id": 1}})
    press_start(s)
    assert s.state("authorization", 1) == "nobody"


@pytest.mark.verifies("C02.FR.03")
def test_c02_fr_03_what_the_csms_says_of_nobody_is_not_held() -> None:
    s = quiet_station()
    s.plug_in(1)
    press_start(s)
    assert energy_flows(s)
    assert len(s.kernel.records.table("auth_cache")) == 0


@pytest.mark.verifies("C06.FR.01", "C06.FR.02", "C06.FR.03")
@pytest.mark.parametrize(("status", "flows"), [("Accepted", True), ("Invalid", False)])
def test_c06_fr_02_the_csms_is_asked_about_a_parking_ticket(status: str, flows: bool) -> None:
    s = quiet_station()
    s.plug_in(1)
    s.swipe("TICKET-1", evse=1, kind="Local")
    first = s.of("Authorize")
    assert [each["idToken"] for each in first] == [{"idToken": "TICKET-1", "type": "Local"}]
    assert energy_flows(s)
    s.answers["Authorize"] = {"idTokenInfo": {"status": status}}
    s.plug_in(2)
    s.swipe("TICKET-2", evse=2, kind="Local")
    assert energy_flows(s, 2) is flows


@pytest.mark.verifies("C06.FR.04")
def test_c06_fr_04_an_answer_without_a_status_authorizes_nobody() -> None:
    s = quiet_station(answers={"Authorize": {"idTokenInfo": {}}})
    s.plug_in(1)
    s.swipe("TICKET-1", evse=1, kind="Local")
    assert not energy_flows(s)


@pytest.mark.verifies("C02.FR.01")
def test_c02_fr_01_whoever_pressed_the_button_is_told_so() -> None:
    s = quiet_station()
    press_start(s)
    assert [(c.evse, c.arguments["text"]) for c in s.commanded("show_message")] == [(1, "Authorized.")]
