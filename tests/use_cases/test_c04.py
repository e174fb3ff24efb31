"""C04: PIN codes: no log shows them, and guessing them takes long."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from charging import charging, energy_flows, picture, quiet_station
from virtual_station import VirtualStation

from specharge_engine.secrets import hide_secrets, without_pins, without_secrets
from specharge_engine.sim.csms_print import frame_line
from specharge_engine.sim.csms_records import Frame

PIN = "4711-0815"
WRONG = {"idTokenInfo": {"status": "Invalid"}}
WAIT = "Please wait a little before you enter another code."


def enter(s: VirtualStation, code: str = PIN, evse: int | None = 1) -> bool:
    """Enter a code, and tell whether the CSMS was asked about it."""
    asked = len(s.of("Authorize"))
    s.swipe(code, evse=evse, kind="KeyCode")
    return len(s.of("Authorize")) > asked


def guessing(**options: Any) -> VirtualStation:
    """Return a station at which no code is right."""
    return quiet_station(answers={"Authorize": WRONG}, **options)


# C04.FR.06


@pytest.mark.verifies("C04.FR.06")
def test_c04_fr_06_the_wait_doubles_with_every_wrong_code_up_to_a_quarter_of_an_hour() -> None:
    s = guessing()
    waits = []
    for number in range(13):
        assert enter(s, f"{number}")
        began = s.now
        while not enter(s, "next"):
            s.advance(1)
            assert s.now < began + 1000
        waits.append(s.now - began)
        s.advance(1000)
    assert waits == [1, 4, 16, 64, 256, 900, 900, 900, 900, 900, 900, 900, 900]  # `next` is a wrong code too


@pytest.mark.verifies("C04.FR.06")
def test_c04_fr_06_a_code_that_comes_too_soon_is_not_looked_at_even_when_it_is_right() -> None:
    s = guessing()
    s.plug_in(1)
    enter(s, "wrong")
    s.answers["Authorize"] = {"idTokenInfo": {"status": "Accepted"}}
    before = picture(s)
    s.forget()
    s.advance(0.9)
    assert not enter(s)
    assert not energy_flows(s)
    assert [(c.evse, c.arguments["text"]) for c in s.commanded("show_message")] == [(1, WAIT)]
    assert {**picture(s), "transaction events": 0} == {**before, "transaction events": 0}
    s.advance(0.1)
    assert enter(s)
    assert energy_flows(s)


@pytest.mark.verifies("C04.FR.06")
def test_c04_fr_06_the_wait_is_that_of_the_whole_station_and_of_codes_alone() -> None:
    s = guessing()
    enter(s, "wrong", evse=1)
    assert not enter(s, "wrong again", evse=2)
    assert not enter(s, "and again", evse=None)
    assert s.commanded("show_message")[-1].evse == 0
    s.answers["Authorize"] = {"idTokenInfo": {"status": "Accepted"}}
    s.plug_in(2)
    s.swipe("CARD", evse=2)
    assert energy_flows(s, 2)
    assert not enter(s, "a card is no right code", evse=1)


@pytest.mark.verifies("C04.FR.06")
@pytest.mark.parametrize("how", ["in", "out"])
def test_c04_fr_06_a_right_code_ends_the_wait_and_the_count(how: str) -> None:
    s = quiet_station({"TxCtrlr.TxStopPoint": "Authorized"})
    s.plug_in(1)
    if how == "out":
        enter(s)
        assert energy_flows(s)
    s.answers["Authorize"] = WRONG
    for number in range(4):
        assert enter(s, f"wrong {number}", evse=2)
        s.advance(10)
    s.answers["Authorize"] = {"idTokenInfo": {"status": "Accepted"}}
    enter(s)
    assert energy_flows(s) is (how == "in")
    s.answers["Authorize"] = WRONG
    assert [timer for key, timer in s.kernel.timers if key == "key_codes"] == []
    assert enter(s, "wrong at once", evse=2)
    s.advance(1)
    assert enter(s, "and a second later", evse=2)


@pytest.mark.verifies("C04.FR.06")
def test_c04_fr_06_codes_for_stopping_what_another_driver_charges_are_counted_too() -> None:
    s = charging(stop="Authorized")
    for wait in (1, 2, 4):
        s.swipe("guess", evse=1, kind="KeyCode")
        assert s.state("key_codes") == "held_back"
        s.advance(wait - 0.1)
        assert s.state("key_codes") == "held_back"
        s.advance(0.1)
        assert s.state("key_codes") == "taken"
    assert energy_flows(s)


@pytest.mark.verifies("C04.FR.06")
def test_c04_fr_06_a_power_cut_neither_ends_the_wait_nor_forgets_the_count(tmp_path: Path) -> None:
    s = guessing()
    for _ in range(8):
        enter(s, "wrong")
        s.advance(200)
    enter(s, "wrong")
    s.restart(tmp_path)  # a minute goes by
    s.forget()
    assert not enter(s, "wrong")
    s.advance(196)
    assert enter(s, "wrong")
    s.advance(511)
    assert not enter(s, "wrong")


# C04.FR.04


def token(code: str = PIN, kind: str = "KeyCode") -> dict[str, Any]:
    return {"idToken": code, "type": kind}


@pytest.mark.verifies("C04.FR.04")
@pytest.mark.parametrize(
    "payload",
    [
        {"idToken": token()},
        {"idToken": token(), "eventType": "Started", "transactionInfo": {"transactionId": "1"}},
        {"idToken": token("CARD", "ISO14443"), "groupIdToken": token()},
        {"localAuthorizationList": [{"idToken": token("CARD", "ISO14443")}, {"idToken": token()}]},
        {"idToken": {"idToken": PIN, "type": "KEYCODE"}},
    ],
)
def test_c04_fr_04_a_code_is_hidden_wherever_a_message_has_it(payload: dict[str, Any]) -> None:
    frame = json.dumps([2, "id-1", "Any", payload])
    shown = without_secrets(frame)
    assert PIN not in shown
    kept = json.dumps(json.loads(shown)).replace("[not shown]", PIN)
    assert json.loads(kept) == json.loads(frame)


@pytest.mark.verifies("C04.FR.04")
@pytest.mark.parametrize(
    "text",
    [
        f'[2,"1","Authorize",{{"idToken":{{"idToken":"{PIN}","type":"Key\\u0043ode"}}}}]',
        f'[2,"1","Authorize",{{"idToken":{{"idToken":"{PIN}","type":"KeyCode"}}',
        f"TokenOffered(token=IdTokenType(idToken='{PIN}', type='KeyCode'))",
    ],
)
def test_c04_fr_04_neither_an_escape_nor_a_broken_text_shows_a_code(text: str) -> None:
    assert PIN not in without_secrets(text)


def test_what_has_no_code_is_shown_as_it_is() -> None:
    frame = json.dumps([2, "1", "Authorize", {"idToken": token("CARD", "ISO14443")}])
    assert without_secrets(frame) == frame
    assert hide_secrets({"type": 5, "idToken": "x"}) == {"type": 5, "idToken": "x"}
    assert without_pins("authorization@1: KeyError") == "authorization@1: KeyError"


def test_the_simulated_csms_prints_no_code() -> None:
    payload = {"idToken": token()}
    raw = json.dumps([2, "1", "Authorize", payload])
    frame = Frame(datetime.now(UTC), "in", raw, "call", "1", payload, "Authorize")
    line = frame_line("CS001", frame)
    assert PIN not in line
    assert "idToken.type=KeyCode" in line
