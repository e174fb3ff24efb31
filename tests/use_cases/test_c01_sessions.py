"""C01: what comes of an accepted or refused idToken, for the session as a whole."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from virtual_station import VirtualStation, station


def answer_authorize(s: VirtualStation, **info: Any) -> None:
    """Let the CSMS answer the Authorize that waits."""
    s.receive(json.dumps([3, s.of("Authorize")[-1].message_id, {"idTokenInfo": info}]))


@pytest.mark.verifies("C01.FR.21", "C01.FR.01")
def test_c01_fr_21_a_token_allowed_at_this_evse_charges_and_the_driver_is_told() -> None:
    s = station(answers={"Authorize": {"idTokenInfo": {"status": "Accepted", "evseId": [1]}}})
    s.plug_in(evse=1)
    assert s.commanded("close_contactor") == []
    s.swipe(evse=1)
    assert s.state("authorization", 1) == "authorized.fully"
    assert s.commanded("show_message")[-1].arguments["text"] == "Authorized."
    assert len(s.commanded("close_contactor")) == 1
    assert s.told()[-1] == ("Updated", "ChargingStateChanged", "Charging", None)
    assert s.transaction_events[1]["idToken"]["idToken"] == "TOKEN-1"


@pytest.mark.verifies("C01.FR.21", "C01.FR.26")
def test_c01_fr_21_a_token_allowed_here_waits_for_the_cable_and_no_longer_than_the_timeout() -> None:
    s = station(
        answers={"Authorize": {"idTokenInfo": {"status": "Accepted", "evseId": [2]}}},
        variables={"TxCtrlr.EVConnectionTimeOut": "40"},
    )
    s.swipe(evse=2)
    assert s.commanded("show_message")[-1].arguments["text"] == "Authorized."
    assert s.told() == [("Started", "Authorized", "Idle", None)]
    s.advance(39)
    assert s.state("authorization", 2) == "authorized.fully"
    s.advance(2)
    assert s.told()[-1] == ("Ended", "EVConnectTimeout", None, "Timeout")
    assert s.state("authorization", 2) == "nobody"
    s.forget()
    s.swipe("SOMEBODY-ELSE", evse=2)
    s.plug_in(evse=2)
    s.advance(100)
    assert s.told()[-1][1] == "MeterValuePeriodic"


@pytest.mark.verifies("C01.FR.21")
@pytest.mark.parametrize(("allowed", "charges"), [([2], True), ([1, 2], True), ([1], False)])
def test_c01_fr_21_an_answer_that_comes_after_the_ev_counts_at_its_evse_alone(
    allowed: list[int], charges: bool
) -> None:
    s = station(answers={"Authorize": None}, variables={"TxCtrlr.EVConnectionTimeOut": "40"})
    s.swipe()
    s.plug_in(evse=2)
    answer_authorize(s, status="Accepted", evseId=allowed)
    assert bool(s.commanded("close_contactor")) is charges
    assert s.state("authorization", 2) == ("authorized.fully" if charges else "nobody")
    if charges:
        assert s.state("authorization", 0) == "nobody"
        assert s.commanded("show_message")[-1].arguments["text"] == "Authorized."
        assert s.commanded("close_contactor")[0].evse == 2
        s.advance(300)
        assert s.state("authorization", 2) == "authorized.fully"
        assert not any(each[1] == "EVConnectTimeout" for each in s.told())
        s.swipe()
        assert s.told()[-1][:2] == ("Ended", "StopAuthorized")


@pytest.mark.verifies("C01.FR.21")
@pytest.mark.parametrize("info", [{"status": "Blocked"}, {"status": "Accepted", "evseId": [2]}])
def test_c01_fr_21_a_refused_driver_is_told_and_forgotten(info: dict[str, Any]) -> None:
    s = station(answers={"Authorize": {"idTokenInfo": info}})
    s.plug_in(evse=1)
    before = s.told()
    s.swipe(evse=1)
    assert s.commanded("show_message")[-1].arguments["text"] == "This card is not accepted here."
    assert (s.state("authorization", 1), s.told()) == ("nobody", before)
    s.answers["Authorize"] = {"idTokenInfo": {"status": "Accepted"}}
    s.swipe(evse=1)
    assert len(s.of("Authorize")) == 2
    assert s.state("authorization", 1) == "authorized.fully"


@pytest.mark.verifies("C01.FR.25")
def test_c01_fr_25_the_same_token_ends_an_authorization_that_waits_for_its_cable() -> None:
    s = station(variables={"TxCtrlr.TxStartPoint": "EnergyTransfer", "TxCtrlr.EVConnectionTimeOut": "40"})
    s.swipe("token-a", evse=1)
    s.swipe("TOKEN-A", evse=1)
    assert s.state("authorization", 1) == "nobody"
    assert len(s.of("Authorize")) == 1
    s.plug_in(evse=1)
    s.advance(100)
    assert s.commanded("close_contactor") == []
    assert s.transaction_events == []
    s.swipe("TOKEN-B", evse=1)
    assert s.transaction_events[0]["idToken"]["idToken"] == "TOKEN-B"


@pytest.mark.parametrize("plugged", [True, False])
def test_c01_a_power_cut_while_the_csms_is_asked_leaves_nobody_waiting(tmp_path: Path, plugged: bool) -> None:
    s = station(storage=tmp_path)
    if plugged:
        s.plug_in(evse=1)
    s.answers["Authorize"] = None
    s.swipe(evse=1)
    assert s.state("authorization", 1) == "asking"
    s.power_cut()
    assert s.state("authorization", 1) == "nobody"
    del s.answers["Authorize"]
    if not plugged:
        s.plug_in(evse=1)
    s.swipe(evse=1)
    assert s.state("authorization", 1) == "authorized.fully"
    assert s.hardware.describe()["evses"][0]["energy_flows"]
