"""F05: unlock a connector remotely."""

from __future__ import annotations

import json
from typing import Any

import pytest
from charging import charging, energy_flows, picture, plug_is_locked, quiet_station
from remote import START, unlock
from virtual_station import TWO_ATTACHED, TWO_SOCKETS, VirtualStation

SOCKETS = (("sType2", "sType2"), ("sType2",))
UNLOCKED = {"status": "Unlocked"}
FAILED = {"status": "UnlockFailed"}


def stuck(**variables: str) -> VirtualStation:
    """Return a station whose driver has stopped while the lock of connector 1 of EVSE 1 jams."""
    s = charging("EVConnected", variables, evses=TWO_SOCKETS)
    s.hardware.lock(1, 1, jams=True)
    s.swipe(evse=1)
    assert plug_is_locked(s)
    assert s.state("transaction", 1) == "ongoing.ev_connected"
    s.forget()
    return s


def silent(s: VirtualStation, evse: int = 1, connector: int = 1, message_id: str = "u") -> None:
    """Ask for a release whose outcome the hardware keeps to itself."""
    s.hardware.attach(lambda event: None)
    s.receive(json.dumps([2, message_id, "UnlockConnector", {"evseId": evse, "connectorId": connector}]))


def machines(s: VirtualStation) -> list[str]:
    """Name every machine that stands, those of requests that are not done with among them."""
    return [machine.key for machine in s.kernel.all_machines()]


def report(s: VirtualStation, name: str, evse: int = 1, connector: int = 1) -> None:
    """Let the hardware say what came of it."""
    s.feed(s.site.events[name](evse=evse, connector=connector))


@pytest.mark.verifies("F05.FR.01", "F05.FR.04")
def test_f05_fr_04_a_plug_that_is_stuck_after_the_driver_has_stopped_is_released() -> None:
    s = stuck()
    s.hardware.lock(1, 1, jams=False)
    before = machines(s)
    assert unlock(s) == UNLOCKED
    assert machines(s) == before
    assert [(c.name, c.evse, c.connector) for c in s.commands] == [("unlock_connector", 1, 1)]
    assert not plug_is_locked(s)
    s.plug_out(1)
    assert s.told()[-1][0] == "Ended"


@pytest.mark.verifies("F05.FR.01", "F05.FR.05")
def test_f05_fr_05_a_plug_that_stays_stuck_is_told_and_can_be_tried_again() -> None:
    s = stuck()
    before, standing = s.state("transaction", 1), machines(s)
    assert unlock(s) == FAILED
    assert machines(s) == standing
    assert plug_is_locked(s)
    assert unlock(s) == FAILED
    assert len(s.commanded("unlock_connector")) == 2
    assert s.state("transaction", 1) == before
    s.hardware.lock(1, 1, jams=False)
    assert unlock(s) == UNLOCKED


@pytest.mark.verifies("F05.FR.01", "F05.FR.05", "F05.FR.06")
def test_f05_fr_05_hardware_that_says_nothing_for_ten_seconds_has_failed() -> None:
    s = quiet_station(evses=TWO_SOCKETS)
    before = machines(s)
    silent(s)
    s.advance(9.9)
    assert "u" not in s.replies
    s.advance(0.1)
    assert s.replies["u"] == [3, "u", FAILED]
    assert machines(s) == before
    report(s, "connector_unlocked")
    assert s.replies["u"] == [3, "u", FAILED]


@pytest.mark.verifies("F05.FR.01")
@pytest.mark.parametrize(("outcome", "answer"), [("connector_unlocked", UNLOCKED), ("unlock_failed", FAILED)])
def test_f05_the_answer_waits_for_the_outcome_at_that_connector(outcome: str, answer: dict[str, Any]) -> None:
    s = quiet_station(evses=SOCKETS)
    silent(s)
    other = "unlock_failed" if outcome == "connector_unlocked" else "connector_unlocked"
    report(s, other, 1, 2)
    report(s, other, 2, 1)
    assert "u" not in s.replies
    s.advance(3)
    report(s, outcome)
    assert s.replies["u"] == [3, "u", answer]
    s.advance(60)
    assert s.state("lock", 1, 1) == "unlocked"


@pytest.mark.verifies("F05.FR.02")
@pytest.mark.parametrize("ev", ["charges", "is away"])
def test_f05_fr_02_an_authorized_transaction_keeps_its_plug(ev: str) -> None:
    s = charging("Authorized", {"TxCtrlr.StopTxOnEVSideDisconnect": "false"}, evses=TWO_SOCKETS)
    if ev == "is away":
        s.hardware.plug_out(1, 1, "ev")
        assert s.state("authorization", 1) == "authorized.fully"
    before = picture(s)
    assert unlock(s) == {"status": "OngoingAuthorizedTransaction"}
    assert picture(s) == before
    assert plug_is_locked(s)
    assert energy_flows(s) is (ev == "charges")


@pytest.mark.verifies("F05.FR.04")
def test_f05_fr_02_another_connector_of_that_evse_and_another_evse_are_free() -> None:
    s = quiet_station(evses=SOCKETS)
    s.plug_in(1, 1)
    s.swipe(evse=1)
    assert unlock(s, 1, 2) == UNLOCKED
    assert unlock(s, 2, 1) == UNLOCKED
    assert unlock(s, 1, 1) == {"status": "OngoingAuthorizedTransaction"}
    assert energy_flows(s)
    assert plug_is_locked(s)


@pytest.mark.verifies("F05.FR.04", "F05.FR.06")
def test_f05_a_transaction_that_nobody_is_authorized_for_is_no_hindrance() -> None:
    s = quiet_station({START: "EVConnected"}, evses=TWO_SOCKETS)
    s.plug_in(1)
    before = s.state("transaction", 1)
    assert unlock(s) == UNLOCKED
    assert s.state("transaction", 1) == before == "ongoing.ev_connected"


@pytest.mark.verifies("F05.FR.05")
def test_f05_a_plug_that_may_be_under_power_before_the_transaction_begins_is_not_released() -> None:
    s = quiet_station({START: "EnergyTransfer"}, evses=TWO_SOCKETS)
    s.hardware.ev(1, draws=False)
    s.plug_in(1)
    s.swipe(evse=1)
    assert s.state("transaction", 1) == "idle"
    before = picture(s)
    assert unlock(s) == {"status": "UnlockFailed", "statusInfo": {"reasonCode": "InvalidMessageSeq"}}
    assert picture(s) == before


@pytest.mark.verifies("F05.FR.01", "F05.FR.03")
@pytest.mark.parametrize(
    ("evse", "connector", "reason"),
    [(0, 1, "UnknownEvse"), (3, 1, "UnknownEvse"), (1, 0, "UnknownConnectorId"), (2, 2, "UnknownConnectorId")],
)
def test_f05_fr_03_a_connector_that_is_not_there_is_unknown(evse: int, connector: int, reason: str) -> None:
    s = quiet_station(evses=SOCKETS)
    before = picture(s)
    assert unlock(s, evse, connector) == {"status": "UnknownConnector", "statusInfo": {"reasonCode": reason}}
    assert picture(s) == before


@pytest.mark.verifies("F05.FR.05")
def test_f05_fr_05_the_cable_of_the_station_cannot_be_released() -> None:
    s = quiet_station(evses=TWO_ATTACHED)
    before = picture(s)
    assert unlock(s) == {"status": "UnlockFailed", "statusInfo": {"reasonCode": "FixedCable"}}
    assert picture(s) == before


@pytest.mark.verifies("F05.FR.06")
@pytest.mark.parametrize("jams", [False, True])
def test_f05_fr_06_an_empty_socket_is_tried_all_the_same(jams: bool) -> None:
    s = quiet_station(evses=TWO_SOCKETS)
    s.hardware.lock(2, 1, jams=jams)
    assert unlock(s, 2) == (FAILED if jams else UNLOCKED)
    assert [(c.name, c.evse, c.connector) for c in s.commands] == [("unlock_connector", 2, 1)]
    assert s.state("lock", 2, 1) == "unlocked"


@pytest.mark.verifies("F05.FR.04")
def test_f05_while_the_contactor_still_opens_the_plug_waits_for_it() -> None:
    s = charging("EVConnected", {"TxCtrlr.StopTxOnInvalidId": "true"}, evses=TWO_SOCKETS)
    s.hardware.attach(lambda event: None)
    s.feed(s.site.events["stop_pressed"](evse=1))
    s.forget()
    silent(s)
    assert s.commanded("unlock_connector") == []
    s.hardware.attach(s.feed)
    s.hardware.open_contactor(1)
    assert s.replies["u"] == [3, "u", UNLOCKED]
    assert len(s.commanded("unlock_connector")) == 1


@pytest.mark.verifies("F05.FR.04")
@pytest.mark.parametrize("contactor", ["is open", "opens"])
def test_f05_the_cable_of_a_driver_whom_the_csms_turned_down_is_released(contactor: str) -> None:
    variables = {"TxCtrlr.StopTxOnInvalidId": "true"}
    s = charging("EVConnected", variables, evses=TWO_SOCKETS)
    s.answers["TransactionEvent"] = {"idTokenInfo": {"status": "Invalid"}}
    if contactor == "opens":
        s.hardware.attach(lambda event: None)
    s.feed(s.site.events["vehicle_detected"](evse=1))
    assert s.state("lock", 1, 1) == "locked"
    s.forget()
    if contactor == "opens":
        silent(s)
        assert s.commands == []
        s.hardware.attach(s.feed)
        s.hardware.open_contactor(1)
        assert s.replies["u"] == [3, "u", UNLOCKED]
    else:
        assert unlock(s) == UNLOCKED
    assert not plug_is_locked(s)
    assert s.state("lock", 1, 1) == "unlocked"


def test_f05_a_driver_who_comes_after_the_release_has_the_plug_locked_anew() -> None:
    s = quiet_station(evses=TWO_SOCKETS)
    s.plug_in(1)
    unlock(s)
    s.forget()
    s.swipe(evse=1)
    assert [c.name for c in s.commands if c.name != "show_message"] == ["lock_connector", "close_contactor"]
    assert plug_is_locked(s)
