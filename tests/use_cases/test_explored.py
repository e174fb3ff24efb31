"""What `specharge explore` found in earlier specs, each as a story that must not come again."""

from __future__ import annotations

from pathlib import Path

from charging import energy_flows, plug_is_locked, quiet_station, say_the_id_is
from virtual_station import TWO_SOCKETS

from specharge_generated.events import EVENTS
from specharge_generated.messages import IdTokenType

PRESENTED = EVENTS["token_presented"]
TOKEN = IdTokenType(idToken="TOKEN-1", type="ISO14443")


def test_a_driver_whose_question_died_with_the_power_can_present_the_card_again(tmp_path: Path) -> None:
    s = quiet_station()
    s.answers["Authorize"] = None
    s.plug_in(1)
    s.swipe(evse=1)
    assert s.state("authorization", 1) == "asking"
    s.answers.pop("Authorize")
    s.restart(tmp_path)
    assert s.state("authorization", 1) == "nobody"
    s.swipe(evse=1)
    assert s.state("authorization", 1) == "authorized.fully"
    assert energy_flows(s)


def test_a_driver_who_asks_again_in_a_transaction_can_do_so_after_the_power_was_cut(tmp_path: Path) -> None:
    s = quiet_station({"TxCtrlr.TxStopPoint": "EVConnected"})
    s.plug_in(1)
    say_the_id_is(s, "Invalid")
    s.swipe(evse=1)
    del s.answers["TransactionEvent"]
    assert s.state("authorization", 1) == "ended"
    s.answers["Authorize"] = None
    s.swipe(evse=1)
    assert s.state("authorization", 1) == "asking_again"
    s.answers.pop("Authorize")
    s.restart(tmp_path)
    assert s.state("authorization", 1) == "ended"
    assert not energy_flows(s)
    s.swipe(evse=1)
    assert s.state("authorization", 1) == "authorized.fully"
    assert energy_flows(s)


def test_a_lock_that_the_power_left_half_way_is_released_when_nobody_may_charge(tmp_path: Path) -> None:
    s = quiet_station({"TxCtrlr.TxStopPoint": "EVConnected"}, evses=TWO_SOCKETS)
    s.plug_in(1)
    s.hardware.attach(lambda event: None)
    say_the_id_is(s, "Invalid")
    s.feed(PRESENTED(token=TOKEN, at_evse=1))
    assert s.state("authorization", 1) == "ended"
    assert s.state("lock", 1, 1) == "locking"
    assert plug_is_locked(s), "the hardware locked it and could not say so"
    s.restart(tmp_path)
    assert s.state("lock", 1, 1) == "unlocked"
    assert not plug_is_locked(s)


def test_a_lock_that_the_power_left_half_way_holds_again_when_the_charging_goes_on(tmp_path: Path) -> None:
    s = quiet_station(evses=TWO_SOCKETS)
    s.plug_in(1)
    s.hardware.attach(lambda event: None)
    s.feed(PRESENTED(token=TOKEN, at_evse=1))
    assert s.state("lock", 1, 1) == "locking"
    s.restart(tmp_path)
    assert s.state("lock", 1, 1) == "locked"
    assert plug_is_locked(s)
    assert energy_flows(s)


def test_a_contactor_that_closes_when_nobody_wants_it_any_more_is_opened_again() -> None:
    s = quiet_station()
    s.plug_in(1)
    s.hardware.close_contactor(1)
    assert [c.name for c in s.commanded("open_contactor")] == ["open_contactor"]
    assert not energy_flows(s)
    assert s.state("power_path", 1) == "open"


def test_a_contactor_that_closes_while_the_energy_is_withheld_is_opened_and_the_transaction_goes_on() -> None:
    s = quiet_station({"TxCtrlr.StopTxOnInvalidId": "false"})
    s.plug_in(1)
    say_the_id_is(s, "Invalid")
    s.swipe(evse=1)
    assert s.state("power_path", 1) == "withheld"
    s.forget()
    s.hardware.close_contactor(1)
    assert len(s.commanded("open_contactor")) == 1
    assert s.state("power_path", 1) == "withheld"
    assert not energy_flows(s)
    assert s.transaction_events == []
