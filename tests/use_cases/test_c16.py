"""C16: a master pass stops every transaction and starts none."""

from __future__ import annotations

from typing import Any

import pytest
from charging import charging, energy_flows, plug_is_locked
from known_tokens import MASTERS, entry, send_list
from virtual_station import TWO_SOCKETS, VirtualStation

from specharge_generated.events import EVENTS

MASTER = {"idTokenInfo": {"status": "Accepted", "groupIdToken": MASTERS}}


def two_charge(stop: str = "Authorized", **options: Any) -> VirtualStation:
    """Return a station at which two drivers charge and master passes exist."""
    s = charging(stop=stop, variables={"AuthCtrlr.MasterPassGroupId": "MASTERS"}, **options)
    s.plug_in(2)
    s.swipe("TOKEN-2", evse=2)
    assert energy_flows(s, 2)
    s.forget()
    return s


def assert_all_stopped(s: VirtualStation) -> None:
    assert not energy_flows(s, 1)
    assert not energy_flows(s, 2)
    ended = [e for e in s.transaction_events if e["eventType"] == "Ended"]
    assert sorted(e.info["stoppedReason"] for e in ended) == ["MasterPass", "MasterPass"]
    assert {(e["triggerReason"], e["idToken"]["idToken"]) for e in ended} == {("StopAuthorized", "MASTER")}
    assert [s.state("transaction", evse) for evse in (1, 2)] == ["idle", "idle"]


@pytest.mark.verifies("C16.FR.02", "C16.FR.07", "C16.FR.05")
@pytest.mark.parametrize("online", [True, False])
@pytest.mark.parametrize("stop", ["Authorized", "PowerPathClosed", "EVConnected"])
def test_c16_fr_02_a_master_pass_of_the_list_stops_every_transaction(stop: str, online: bool) -> None:
    s = two_charge(stop)
    send_list(s, 1, entry("MASTER", groupIdToken=MASTERS))
    if not online:
        s.disconnect()
    s.swipe("MASTER", evse=1)
    if not online:
        s.connect()
    assert s.of("Authorize") == []
    assert_all_stopped(s)


@pytest.mark.verifies("C16.FR.02", "C16.FR.07")
def test_c16_fr_02_the_csms_is_asked_about_an_id_token_that_may_be_a_master_pass() -> None:
    s = two_charge()
    s.answers["Authorize"] = MASTER
    s.swipe("MASTER", evse=2)
    assert len(s.of("Authorize")) == 1
    assert_all_stopped(s)


@pytest.mark.verifies("C16.FR.04")
def test_c16_fr_04_a_master_pass_of_the_cache_stops_every_transaction_offline() -> None:
    s = two_charge()
    s.answers["Authorize"] = MASTER
    s.answers["TransactionEvent"] = lambda p: MASTER if "idToken" in p else {}
    s.swipe("MASTER", evse=1)
    s.plug_out(1)
    s.plug_out(2)
    s.answers["Authorize"] = {"idTokenInfo": {"status": "Accepted"}}
    for evse in (1, 2):
        s.plug_in(evse)
        s.swipe(f"TOKEN-{evse}", evse=evse)
        assert energy_flows(s, evse)
    s.forget()
    s.disconnect()
    s.swipe("MASTER", evse=1)
    s.connect()
    assert_all_stopped(s)


@pytest.mark.verifies("C16.FR.02")
def test_c16_fr_02_the_cables_are_released() -> None:
    s = two_charge(evses=TWO_SOCKETS)
    send_list(s, 1, entry("MASTER", groupIdToken=MASTERS))
    assert plug_is_locked(s, 1)
    s.swipe("MASTER", evse=1)
    assert_all_stopped(s)
    assert not plug_is_locked(s, 1)
    assert not plug_is_locked(s, 2)


@pytest.mark.verifies("C16.FR.03", "C12.FR.09")
@pytest.mark.parametrize("known", [True, False])
def test_c16_fr_03_a_master_pass_starts_no_transaction(known: bool) -> None:
    s = charging(
        stop="Authorized", variables={"AuthCtrlr.MasterPassGroupId": "MASTERS", "AuthCtrlr.LocalPreAuthorize": "true"}
    )
    if known:
        send_list(s, 1, entry("MASTER", groupIdToken=MASTERS))
    s.swipe("TOKEN-1", evse=1)
    s.plug_out(1)
    s.plug_in(1)
    s.forget()
    s.answers["Authorize"] = MASTER
    s.swipe("MASTER", evse=1)
    assert len(s.of("Authorize")) == (0 if known else 1)
    assert s.state("authorization", 1) == "nobody"
    assert s.commanded("close_contactor") == []
    assert not energy_flows(s)


@pytest.mark.parametrize("status", ["Blocked", "Expired"])
def test_a_master_pass_that_is_not_accepted_stops_nothing(status: str) -> None:
    s = two_charge()
    send_list(s, 1, entry("MASTER", status, groupIdToken=MASTERS))
    s.answers["Authorize"] = {"idTokenInfo": {"status": status, "groupIdToken": MASTERS}}
    s.swipe("MASTER", evse=1)
    assert energy_flows(s, 1)
    assert energy_flows(s, 2)


def test_without_a_master_group_nobody_is_a_master() -> None:
    s = two_charge()
    send_list(s, 1, entry("MASTER", groupIdToken=MASTERS))
    s.set_variable("AuthCtrlr.MasterPassGroupId", "")
    s.swipe("MASTER", evse=1)
    assert energy_flows(s, 1)


# What a master pass finds, and how the hardware takes it.

ONE_GROUP = {"AuthCtrlr.MasterPassGroupId": "MASTERS"}


def shown(s: VirtualStation) -> list[tuple[int | None, str]]:
    """Return (EVSE, text) of what drivers saw."""
    return [(c.evse, c.arguments["text"]) for c in s.commanded("show_message")]


def hold_contactor_reports(s: VirtualStation) -> None:
    """Let the power path be silent about opening from now on."""
    s.hardware.attach(lambda event: None if event.name == "contactor_opened" else s.feed(event))


def one_charges(**options: Any) -> VirtualStation:
    """Return a station at which TOKEN-1 charges and MASTER is a master pass of the list."""
    s = charging(stop="Authorized", variables=ONE_GROUP, **options)
    send_list(s, 1, entry("MASTER", groupIdToken=MASTERS))
    return s


def ended(s: VirtualStation) -> list[tuple[Any, ...]]:
    """Return (triggerReason, chargingState, stoppedReason, idToken) of every Ended message."""
    return [
        (e["triggerReason"], e.info.get("chargingState"), e.info["stoppedReason"], e["idToken"]["idToken"])
        for e in s.transaction_events
        if e["eventType"] == "Ended"
    ]


def is_free_again(s: VirtualStation) -> None:
    """Assert that the EVSE is anybody's once its cable is out: no driver, no transaction, and the next one charges."""
    if s.state("ev_connection", 1) == "connected":
        s.plug_out(1)
    assert (s.state("authorization", 1), s.state("transaction", 1)) == ("nobody", "idle")
    s.hardware.attach(s.feed)
    s.feed(EVENTS["contactor_opened"](evse=1))
    s.answers["Authorize"] = {"idTokenInfo": {"status": "Accepted"}}
    s.plug_in(1)
    s.swipe("NEXT", evse=1)
    assert energy_flows(s)


@pytest.mark.verifies("C16.FR.02", "C16.FR.07")
@pytest.mark.parametrize("evses", [TWO_SOCKETS, (("cType2",), ("cType2",))])
def test_c16_fr_07_the_end_is_told_when_the_power_path_is_open_and_the_evse_is_free(evses: Any) -> None:
    s = one_charges(evses=evses)
    hold_contactor_reports(s)
    s.swipe("MASTER", evse=1)
    assert s.told() == []
    assert s.state("authorization", 1) == "ended"  # nobody else comes in between
    s.advance(4)
    s.feed(EVENTS["contactor_opened"](evse=1))
    assert ended(s) == [("StopAuthorized", "EVConnected", "MasterPass", "MASTER")]
    assert s.state("authorization", 1) == "nobody"
    is_free_again(s)


@pytest.mark.verifies("C16.FR.07")
def test_c16_fr_07_a_cable_that_is_pulled_meanwhile_ends_it_too() -> None:
    s = one_charges()
    hold_contactor_reports(s)
    s.swipe("MASTER", evse=1)
    s.plug_out(1)
    assert ended(s) == [("StopAuthorized", "Idle", "MasterPass", "MASTER")]
    is_free_again(s)


@pytest.mark.verifies("C16.FR.07")
def test_c16_fr_07_a_power_path_that_says_nothing_holds_the_end_up_for_ten_seconds() -> None:
    s = one_charges()
    hold_contactor_reports(s)
    s.swipe("MASTER", evse=1)
    s.advance(9.9)
    assert ended(s) == []
    s.advance(0.1)
    assert ended(s) == [("StopAuthorized", None, "MasterPass", "MASTER")]
    is_free_again(s)


def test_while_it_stops_the_csms_may_ask_for_its_state() -> None:
    s = one_charges()
    hold_contactor_reports(s)
    s.swipe("MASTER", evse=1)
    answer = s.result("TriggerMessage", {"requestedMessage": "TransactionEvent", "evse": {"id": 1}})
    assert answer == {"status": "Accepted"}
    s.advance(1)
    assert s.told() == [("Updated", "Trigger", "EVConnected", None)]


@pytest.mark.verifies("C16.FR.02", "C16.FR.07")
def test_c16_fr_02_a_transaction_of_an_ev_without_a_driver_ends_too() -> None:
    s = two_charge("Authorized", evses=(("cType2",), ("cType2",)))
    s.swipe("TOKEN-1", evse=1)
    s.plug_out(1)
    s.set_variable("TxCtrlr.TxStartPoint", "EVConnected")
    s.set_variable("TxCtrlr.TxStopPoint", "EVConnected")
    send_list(s, 1, entry("MASTER", groupIdToken=MASTERS))
    s.plug_in(1)
    assert s.state("transaction", 1).startswith("ongoing")
    s.forget()
    s.swipe("MASTER", evse=1)
    assert ended(s) == [
        ("StopAuthorized", None, "MasterPass", "MASTER"),  # no energy flowed at EVSE 1
        ("StopAuthorized", "EVConnected", "MasterPass", "MASTER"),
    ]
    assert s.state("transaction", 1) == s.state("transaction", 2) == "idle"
    assert s.state("authorization", 1) == "nobody"
    is_free_again(s)


@pytest.mark.verifies("C16.FR.02", "C16.FR.05")
def test_c16_fr_02_who_has_no_transaction_yet_stays_authorized() -> None:
    s = one_charges()
    s.set_variable("TxCtrlr.TxStartPoint", "PowerPathClosed")
    s.swipe("TOKEN-2", evse=2)
    assert s.state("authorization", 2) == "authorized.fully"
    s.forget()
    s.swipe("MASTER", evse=1)
    assert len(ended(s)) == 1
    assert s.state("authorization", 2) == "authorized.fully"
    s.plug_in(2)
    assert energy_flows(s, 2)


@pytest.mark.verifies("C16.FR.02", "C16.FR.05", "C12.FR.09")
@pytest.mark.parametrize("known", ["list", "asked by the free EVSE", "asked by a driver's EVSE"])
def test_c16_fr_02_the_master_is_told_that_all_charging_stops(known: str) -> None:
    s = one_charges() if known == "list" else charging(stop="Authorized", variables=ONE_GROUP)
    s.answers["Authorize"] = {"idTokenInfo": {**MASTER["idTokenInfo"], "language1": "fr"}}
    s.answers["TransactionEvent"] = lambda p: MASTER if p.get("idToken", {}).get("idToken") == "MASTER" else {}
    evse = 1 if known.endswith("driver's EVSE") else 2
    s.swipe("MASTER", evse=evse)
    assert (evse, "All charging is being stopped.") in shown(s)
    assert [each[2:] for each in ended(s)] == [("MasterPass", "MASTER")]
    assert s.state("authorization", evse) == "nobody"
    s.forget()
    s.disconnect()
    s.swipe("TOKEN-1", evse=1)  # offline nobody but a master is known now
    s.swipe("MASTER", evse=2)
    assert shown(s)[-1] == (2, "All charging is being stopped.")


@pytest.mark.verifies("C16.FR.02", "C16.FR.07")
def test_c16_fr_02_a_transaction_that_goes_on_without_authorization_stops_as_well() -> None:
    s = charging(stop="EVConnected", variables=ONE_GROUP)
    send_list(s, 1, entry("MASTER", groupIdToken=MASTERS))
    s.swipe("TOKEN-1", evse=1)
    assert s.state("authorization", 1) == "ended"
    s.forget()
    s.swipe("MASTER", evse=1)
    assert ended(s) == [("StopAuthorized", None, "MasterPass", "MASTER")]
    is_free_again(s)


@pytest.mark.verifies("C16.FR.02")
@pytest.mark.parametrize("again", [False, True], ids=["asking", "asking again"])
def test_c16_fr_02_a_transaction_whose_driver_is_being_asked_about_stops_as_well(again: bool) -> None:
    s = charging(stop="EVConnected", variables=ONE_GROUP)
    send_list(s, 1, entry("MASTER", groupIdToken=MASTERS))
    if again:
        s.swipe("TOKEN-1", evse=1)
    else:
        s.plug_out(1)
        s.plug_in(1)
    s.answers["Authorize"] = None
    s.swipe("TOKEN-1", evse=1)
    assert s.state("authorization", 1) == ("asking_again" if again else "asking")
    assert s.state("transaction", 1).startswith("ongoing")
    s.forget()
    s.swipe("MASTER", evse=2)
    assert s.state("authorization", 1) == "nobody"
    s.advance(31)  # the CSMS owes an answer to Authorize
    assert ended(s) == [("StopAuthorized", None, "MasterPass", "MASTER")]
    is_free_again(s)


# C16.FR.01


WITH_INPUT = {**ONE_GROUP, "UIInput.Available": "true"}


def two_charge_with_input(stop: str = "Authorized") -> VirtualStation:
    """Return a station with a user interface that takes input, at which two drivers charge and MASTER is a master."""
    s = charging(stop=stop, variables=WITH_INPUT)
    s.plug_in(2)
    s.swipe("TOKEN-2", evse=2)
    assert energy_flows(s, 2)
    send_list(s, 1, entry("MASTER", groupIdToken=MASTERS))
    s.forget()
    return s


def dialogue(s: VirtualStation) -> Any:
    """Return the EVSEs among whose transactions the user may pick, or None without a dialogue."""
    return s.hardware.describe()["dialogue"]


@pytest.mark.verifies("C16.FR.01", "C16.FR.07")
@pytest.mark.parametrize("online", [True, False])
@pytest.mark.parametrize("stop", ["Authorized", "EVConnected"])
def test_c16_fr_01_the_user_picks_what_stops(stop: str, online: bool) -> None:
    s = two_charge_with_input(stop)
    if not online:
        s.disconnect()
    s.swipe("MASTER", evse=1)
    assert dialogue(s) == [1, 2]
    assert [c.arguments for c in s.commanded("ask_which_transactions")] == [{"evses": [1, 2]}]
    assert shown(s) == [(1, "Choose what is to stop.")]
    assert energy_flows(s, 1)
    assert energy_flows(s, 2)
    s.hardware.choose([2])
    if not online:
        s.connect()
    assert ended(s) == [("StopAuthorized", "EVConnected", "MasterPass", "MASTER")]
    assert s.state("transaction", 2) == "idle"
    assert not energy_flows(s, 2)
    assert energy_flows(s, 1)
    assert s.of("Authorize") == []
    assert (s.state("master_pass"), s.state("authorization", 2)) == ("idle", "nobody")


@pytest.mark.verifies("C16.FR.01")
@pytest.mark.parametrize(("picked", "left"), [([], [1, 2]), ([1, 2], []), ([1], [2])])
def test_c16_fr_01_what_is_not_picked_goes_on(picked: list[int], left: list[int]) -> None:
    s = two_charge_with_input()
    s.swipe("MASTER", evse=2)
    s.hardware.choose(picked)
    assert [evse for evse in (1, 2) if energy_flows(s, evse)] == left
    assert len(ended(s)) == len(picked)
    s.advance(100)
    assert s.commanded("end_dialogue") == []


@pytest.mark.verifies("C16.FR.01")
def test_c16_fr_01_without_a_choice_in_time_everything_goes_on() -> None:
    s = two_charge_with_input()
    s.swipe("MASTER", evse=1)
    s.advance(59.9)
    assert dialogue(s) == [1, 2]
    s.advance(0.1)
    assert dialogue(s) is None
    assert energy_flows(s, 1)
    assert energy_flows(s, 2)
    assert ended(s) == []
    assert s.state("master_pass") == "idle"


@pytest.mark.verifies("C16.FR.01")
def test_c16_fr_01_a_master_pass_that_is_presented_again_begins_the_choice_anew() -> None:
    s = two_charge_with_input()
    send_list(s, 2, entry("MASTER", groupIdToken=MASTERS), entry("MASTER-2", groupIdToken=MASTERS))
    s.swipe("MASTER", evse=1)
    s.advance(40)
    s.swipe("MASTER-2", evse=1)
    s.advance(40)
    assert dialogue(s) == [1, 2]
    s.hardware.choose([1])
    assert [each[3] for each in ended(s)] == ["MASTER-2"]


@pytest.mark.verifies("C16.FR.01", "C16.FR.07")
@pytest.mark.parametrize("state", ["nobody", "ended", "asking", "asking_again"])
def test_c16_fr_01_a_transaction_without_an_authorized_driver_can_be_picked_too(state: str) -> None:
    s = charging(stop="EVConnected", variables=WITH_INPUT)
    send_list(s, 1, entry("MASTER", groupIdToken=MASTERS))
    if state in ("ended", "asking_again"):
        s.swipe("TOKEN-1", evse=1)
    else:
        s.plug_out(1)
        s.plug_in(1)
    if state.startswith("asking"):
        s.answers["Authorize"] = None
        s.swipe("TOKEN-1", evse=1)
    assert s.state("authorization", 1) == state
    s.plug_in(2)  # a transaction of nobody
    s.forget()
    s.swipe("MASTER", evse=2)
    assert dialogue(s) == [1, 2]
    s.hardware.choose([1])
    assert s.state("transaction", 2).startswith("ongoing")
    assert s.state("authorization", 1) == "nobody"
    s.advance(31)  # the CSMS may owe an answer to Authorize
    assert ended(s) == [("StopAuthorized", None, "MasterPass", "MASTER")]
    s.plug_out(2)
    is_free_again(s)


@pytest.mark.verifies("C16.FR.01")
def test_c16_fr_01_until_the_end_is_told_nobody_else_comes_in() -> None:
    s = two_charge_with_input()
    hold_contactor_reports(s)
    s.swipe("MASTER", evse=1)
    s.hardware.choose([1])
    assert s.state("authorization", 1) == "ended"
    s.swipe("STRANGER", evse=1)
    assert s.of("Authorize") == []
    s.feed(EVENTS["contactor_opened"](evse=1))
    assert [each[2:] for each in ended(s)] == [("MasterPass", "MASTER")]
