"""G05: lock failure."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from availability import message
from charging import answer, bay, charging, energy_flows, picture, plug_is_locked, quiet_station
from virtual_station import TWO_SOCKETS, VirtualStation

from specharge_generated.events import EVENTS
from specharge_generated.messages import IdTokenType

START = "TxCtrlr.TxStartPoint"
STOP = "TxCtrlr.TxStopPoint"
NOT_LOCKED = "The cable cannot be locked. Please plug it in again."
SOCKETS = (("sType2", "sType2"), ("sType2",))


def failing(start: str = "PowerPathClosed", evses: Any = TWO_SOCKETS, **variables: str) -> VirtualStation:
    """An accepted station whose lock of connector 1 of EVSE 1 fails."""
    s = quiet_station({START: start, **variables}, evses=evses)
    s.hardware.lock(1, 1, fails=True)
    return s


def problem(s: VirtualStation, evse: int = 1, connector: int = 1) -> str:
    """Read Problem of the lock as the CSMS does."""
    component = {"name": "ConnectorPlugRetentionLock", "evse": {"id": evse, "connectorId": connector}}
    element = {"component": component, "variable": {"name": "Problem"}}
    value: str = s.result("GetVariables", {"getVariableData": [element]})["getVariableResult"][0]["attributeValue"]
    return value


def events(s: VirtualStation) -> list[dict[str, Any]]:
    """Return the eventData of every NotifyEvent, in order."""
    return [data for sent in s.of("NotifyEvent") for data in sent["eventData"]]


def power(s: VirtualStation) -> list[str]:
    """Return the commands to locks and contactors, in order."""
    return [c.name for c in s.commands if c.name.endswith(("_connector", "_contactor"))]


class Slow:
    """A station whose lock answers when the test says so: the hardware is silent, its reports are fed by hand."""

    def __init__(self, start: str = "PowerPathClosed", *, csms_thinks: bool = False, **variables: str) -> None:
        self.station = quiet_station({START: start, **variables}, evses=SOCKETS)
        if csms_thinks:  # it has not decided on the idToken yet
            self.station.answers["TransactionEvent"] = lambda sent: None if "idToken" in sent else {}
        self.station.plug_in(1, 1)
        self.station.hardware.attach(lambda event: None)
        self.swipe()
        assert self.commands == ["lock_connector"]
        self.station.commands.clear()

    def swipe(self, token: str = "TOKEN-1") -> None:
        self.station.feed(EVENTS["token_presented"](token=IdTokenType(idToken=token, type="ISO14443"), at_evse=1))

    def report(self, name: str, **fields: Any) -> None:
        self.station.feed(EVENTS[name](evse=1, **fields))

    @property
    def commands(self) -> list[str]:
        return power(self.station)


@pytest.mark.verifies("G05.FR.01")
@pytest.mark.parametrize("first", ["the cable", "the idToken"])
@pytest.mark.parametrize("start", ["PowerPathClosed", "EnergyTransfer", "DataSigned"])
def test_g05_fr_01_a_plug_that_cannot_be_locked_gets_no_energy_and_no_transaction(start: str, first: str) -> None:
    s = failing(start)
    for each in ("the cable", "the idToken") if first == "the cable" else ("the idToken", "the cable"):
        if each == "the cable":
            s.plug_in()
        else:
            s.swipe(evse=1)
    s.advance(600)
    assert power(s) == ["lock_connector"]
    assert s.commanded("close_contactor") == []
    assert not bay(s)["contactor_closed"]
    assert s.transaction_events == []
    assert s.state("power_path", 1) == "open"
    assert s.state("lock", 1, 1) == "unlocked"
    assert s.state("authorization", 1) == "nobody", "the attempt is over"
    assert not plug_is_locked(s)
    s.plug_out()
    assert s.statuses()[-1] == (1, 1, "Available")


@pytest.mark.verifies("G05.FR.01", "G05.FR.02", "G05.FR.04")
@pytest.mark.parametrize("start", ["EVConnected", "Authorized"])
def test_g05_fr_01_a_transaction_that_began_before_the_lock_goes_on_without_energy(start: str) -> None:
    s = failing(start)
    s.plug_in()
    s.swipe(evse=1)
    assert [each[0] for each in s.told()] == ["Started", "Updated"][: 2 if start == "EVConnected" else 1]
    assert s.transaction_events[-1]["triggerReason"] == "Authorized"
    assert s.commanded("close_contactor") == []
    assert len(events(s)) == 1
    assert message(s, 1) == NOT_LOCKED
    assert s.state("power_path", 1) == "open"
    assert s.state("authorization", 1) == "authorized.fully"
    s.plug_out()
    assert s.told()[-1][0] == "Ended"
    assert s.commanded("close_contactor") == []
    s.hardware.lock(1, 1, fails=False)
    s.plug_in()
    s.swipe(evse=1)
    assert energy_flows(s)


@pytest.mark.verifies("G05.FR.02")
def test_g05_fr_02_the_csms_is_told_of_the_lock_that_failed() -> None:
    s = failing(evses=SOCKETS)
    s.hardware.lock(1, 1, fails=False)
    s.hardware.lock(1, 2, fails=True)
    s.plug_in(1, 2)
    s.advance(7)
    s.swipe(evse=1)
    [sent] = s.of("NotifyEvent")
    assert sent.payload == {
        "generatedAt": "2027-01-15T08:00:07.000Z",
        "seqNo": 0,
        "eventData": [
            {
                "eventId": 1,
                "timestamp": "2027-01-15T08:00:07.000Z",
                "trigger": "Alerting",
                "actualValue": "true",
                "component": {"name": "ConnectorPlugRetentionLock", "evse": {"id": 1, "connectorId": 2}},
                "variable": {"name": "Problem"},
                "eventNotificationType": "HardWiredNotification",
            }
        ],
    }
    assert [problem(s, 1, 1), problem(s, 1, 2), problem(s, 2, 1)] == ["false", "true", "false"]


@pytest.mark.verifies("G05.FR.02")
def test_g05_fr_02_every_attempt_that_fails_is_told_and_one_that_works_clears_it() -> None:
    s = failing()
    s.plug_in()
    s.swipe(evse=1)
    s.swipe(evse=1)
    assert [(data["eventId"], data["actualValue"], data.get("cleared")) for data in events(s)] == [
        (1, "true", None),
        (2, "true", None),
    ]
    s.hardware.lock(1, 1, fails=False)
    s.swipe(evse=1)
    assert energy_flows(s)
    assert plug_is_locked(s)
    assert problem(s) == "false"
    assert [(data["eventId"], data["actualValue"], data.get("cleared")) for data in events(s)[2:]] == [
        (3, "false", True)
    ]
    s.swipe(evse=1)
    s.plug_out()
    s.plug_in()
    s.swipe(evse=1)
    assert energy_flows(s)
    assert len(events(s)) == 3, "a lock that works is no news"


def test_g05_a_lock_that_works_is_told_to_nobody() -> None:
    s = quiet_station(evses=TWO_SOCKETS)
    s.plug_in()
    s.swipe(evse=1)
    assert energy_flows(s)
    assert s.of("NotifyEvent") == []
    assert problem(s) == "false"


@pytest.mark.verifies("G05.FR.04")
def test_g05_fr_04_the_driver_is_told_in_his_language() -> None:
    s = failing()
    s.answers["Authorize"] = {"idTokenInfo": {"status": "Accepted", "language1": "nl-NL"}}
    s.plug_in()
    s.swipe(evse=1)
    assert message(s, 1) == "De kabel kan niet worden vergrendeld. Steek hem opnieuw in."
    assert message(s, 2) == ""
    assert s.commanded("show_message")[-1].arguments["language"] == "nl"


@pytest.mark.verifies("G05.FR.01")
def test_g05_fr_01_energy_is_offered_only_when_the_lock_has_answered() -> None:
    slow = Slow("EnergyTransfer")
    slow.station.advance(300)
    assert slow.commands == []
    slow.report("connector_locked", connector=1)
    assert slow.commands == ["close_contactor"]
    assert [command.evse for command in slow.station.commanded("close_contactor")] == [1]
    assert slow.station.state("lock", 1, 1) == "locked"


@pytest.mark.verifies("G05.FR.01", "G05.FR.02", "G05.FR.04")
def test_g05_fr_01_a_lock_that_gives_way_while_charging_stops_the_energy() -> None:
    s = charging("EVConnected", evses=TWO_SOCKETS)
    s.feed(EVENTS["lock_failed"](evse=1, connector=1))
    assert not bay(s)["contactor_closed"]
    assert s.told() == [("Updated", "ChargingStateChanged", "EVConnected", None)]
    assert [data["actualValue"] for data in events(s)] == ["true"]
    assert problem(s) == "true"
    assert message(s, 1) == NOT_LOCKED
    assert s.state("authorization", 1) == "authorized.fully"
    assert s.state("lock", 1, 1) == "unlocked"


def test_g05_a_lock_that_gives_way_before_the_transaction_ends_the_attempt() -> None:
    s = quiet_station({START: "EnergyTransfer"}, evses=TWO_SOCKETS)
    s.hardware.ev(1, draws=False)
    s.plug_in()
    s.swipe(evse=1)
    assert bay(s)["contactor_closed"]
    s.feed(EVENTS["lock_failed"](evse=1, connector=1))
    assert not bay(s)["contactor_closed"]
    assert s.state("authorization", 1) == "nobody"
    s.hardware.ev(1, draws=True)
    assert s.transaction_events == []


@pytest.mark.parametrize("state", ["waiting for the lock", "charging", "closing again"])
def test_g05_the_lock_of_another_connector_stops_nothing(state: str) -> None:
    slow = Slow("EVConnected")
    s = slow.station
    if state != "waiting for the lock":
        slow.report("connector_locked", connector=1)
        slow.report("contactor_closed")
        slow.report("ev_draws_energy")
    if state == "closing again":
        slow.report("stop_pressed")
        slow.swipe()
        assert s.state("power_path", 1) == "closing_again"
    before = s.state("power_path", 1)
    s.forget()
    slow.report("lock_failed", connector=2)
    assert s.state("power_path", 1) == before
    assert s.state("authorization", 1) == "authorized.fully"
    assert s.commands == []


# What happens while the lock has not answered yet.


@pytest.mark.parametrize("start", ["PowerPathClosed", "EVConnected"])
@pytest.mark.parametrize("event", ["stop_pressed", "token", "connector_faulted", "emergency_pressed", "cable_removed"])
def test_g05_no_energy_is_offered_when_the_reason_for_it_goes_while_the_plug_is_locked(start: str, event: str) -> None:
    slow = Slow(start, **{STOP: "Authorized"})
    s = slow.station
    if event == "token":
        slow.swipe()
    elif event == "connector_faulted":
        slow.report(event, connector=1, code="GroundFailure")
    else:
        slow.report(event, **({"connector": 1} if event == "cable_removed" else {}))
    assert s.state("power_path", 1) == "open"
    if start == "EVConnected":
        assert s.told()[-1][0] == "Ended"
    slow.report("connector_locked", connector=1)
    assert "close_contactor" not in slow.commands
    assert s.state("power_path", 1) == "open"
    if event in ("stop_pressed", "token"):
        assert slow.commands == ["unlock_connector"]
        assert s.state("lock", 1, 1) == "unlocked"
        assert s.state("authorization", 1) == "nobody"
    if event == "cable_removed":
        assert s.state("lock", 1, 1) == "unlocked"


def test_g05_a_fault_of_another_connector_does_not_stop_the_locking() -> None:
    slow = Slow()
    slow.report("connector_faulted", connector=2, code="GroundFailure")
    slow.report("connector_locked", connector=1)
    assert slow.commands == ["close_contactor"]


@pytest.mark.parametrize("unlock", ["true", "false"])
def test_g05_an_ev_that_is_unplugged_while_its_plug_is_locked(unlock: str) -> None:
    slow = Slow(**{"OCPPCommCtrlr.UnlockOnEVSideDisconnect": unlock})
    s = slow.station
    slow.report("ev_unplugged", connector=1)
    slow.report("connector_locked", connector=1)
    assert s.state("power_path", 1) == "open"
    if unlock == "true":
        assert slow.commands == ["unlock_connector"]
        assert s.state("authorization", 1) == "nobody"
    else:
        assert slow.commands == []
        assert s.state("lock", 1, 1) == "locked"
        assert s.state("authorization", 1) == "ended", "the cable waits for its owner"
        slow.swipe()
        assert slow.commands == ["unlock_connector"]
        assert s.state("authorization", 1) == "nobody"


def test_g05_an_owner_who_is_back_before_the_lock_has_answered_gets_the_cable() -> None:
    slow = Slow(**{"OCPPCommCtrlr.UnlockOnEVSideDisconnect": "false"})
    slow.report("ev_unplugged", connector=1)
    slow.swipe()
    assert slow.commands == ["unlock_connector"]


@pytest.mark.parametrize("stop", ["Authorized", "EVConnected"])
def test_g05_a_driver_whom_the_csms_turns_down_while_the_plug_is_locked_gets_no_energy(stop: str) -> None:
    slow = Slow("EVConnected", csms_thinks=True, **{STOP: stop})
    s = slow.station
    answer(s, "TransactionEvent", {"idTokenInfo": {"status": "Invalid"}})
    assert s.state("power_path", 1) == "open"
    slow.report("connector_locked", connector=1)
    assert "close_contactor" not in slow.commands
    assert s.told()[-1][:2] == ("Ended" if stop == "Authorized" else "Updated", "Deauthorized")
    assert s.state("lock", 1, 1) == "locked", "the cable waits for its owner"


def test_g05_a_driver_whose_energy_is_used_up_while_the_plug_is_locked_gets_none() -> None:
    slow = Slow("EVConnected", csms_thinks=True, **{"TxCtrlr.StopTxOnInvalidId": "false"})
    s = slow.station
    answer(s, "TransactionEvent", {"idTokenInfo": {"status": "Invalid"}})
    assert s.state("power_path", 1) == "withheld"
    assert s.told()[-1][1:3] == ("ChargingStateChanged", "SuspendedEVSE")
    slow.report("connector_locked", connector=1)
    assert slow.commands == []


@pytest.mark.verifies("E07.FR.07")
def test_g05_a_driver_who_stops_while_the_plug_is_locked_gets_the_cable_though_the_transaction_goes_on() -> None:
    slow = Slow("EVConnected", **{STOP: "ParkingBayOccupancy"})
    slow.report("stop_pressed")
    assert slow.commands == ["unlock_connector"]
    slow.report("connector_locked", connector=1)  # said before the lock heard of it
    assert slow.station.state("lock", 1, 1) == "unlocked"
    assert slow.commands == ["unlock_connector"]
    assert slow.station.told()[-1][:2] == ("Updated", "StopAuthorized")


def test_g05_an_ev_that_comes_back_to_its_locked_cable_is_charged_without_locking_again() -> None:
    s = charging("Authorized", {"TxCtrlr.StopTxOnEVSideDisconnect": "false"}, evses=TWO_SOCKETS)
    s.hardware.plug_out(1, side="ev")
    assert plug_is_locked(s)
    s.forget()
    s.plug_in()
    assert [c.name for c in s.commands] == ["close_contactor"]
    assert energy_flows(s)


@pytest.mark.verifies("G05.FR.01")
def test_g05_fr_01_a_driver_who_comes_back_before_the_contactor_has_opened_waits_for_the_lock_too() -> None:
    slow = Slow("EVConnected", **{STOP: "EVConnected"})
    s = slow.station
    slow.report("connector_locked", connector=1)
    slow.report("ev_draws_energy")
    slow.report("stop_pressed")
    slow.swipe()
    assert s.state("power_path", 1) == "closing_again"
    s.forget()
    slow.report("contactor_opened")
    assert slow.commands == ["unlock_connector", "lock_connector"]
    assert s.state("power_path", 1) == "locking"
    slow.report("connector_locked", connector=1)
    assert slow.commands == ["unlock_connector", "lock_connector", "close_contactor"]


@pytest.mark.verifies("G05.FR.01")
def test_g05_fr_01_a_lock_that_gives_way_while_the_contactor_opens_keeps_it_open() -> None:
    slow = Slow("EVConnected", **{STOP: "ParkingBayOccupancy", "TxCtrlr.StopTxOnEVSideDisconnect": "false"})
    s = slow.station
    slow.report("connector_locked", connector=1)
    slow.report("ev_draws_energy")
    slow.report("ev_unplugged", connector=1)
    slow.report("cable_plugged_in", connector=1)
    assert s.state("power_path", 1) == "closing_again"
    s.forget()
    slow.report("lock_failed", connector=1)
    assert s.state("power_path", 1) == "opening"
    slow.report("contactor_opened")
    assert slow.commands == []
    assert s.state("power_path", 1) == "open"


@pytest.mark.parametrize("last", ["EV", "driver"])
def test_g05_the_transaction_that_begins_with_the_power_path_says_who_came_last(last: str) -> None:
    s = quiet_station({START: "PowerPathClosed"}, evses=TWO_SOCKETS)
    if last == "EV":
        s.swipe(evse=1)
        s.plug_in()
    else:
        s.plug_in()
        s.swipe(evse=1)
    reason = "CablePluggedIn" if last == "EV" else "Authorized"
    assert s.told()[0] == ("Started", reason, "EVConnected", None)


# The CSMS out of reach, and a restart.


@pytest.mark.verifies("G05.FR.02")
@pytest.mark.parametrize("long", [False, True])
def test_g05_fr_02_a_failure_while_offline_is_told_when_the_csms_is_back(long: bool) -> None:
    s = charging("EVConnected", {"OCPPCommCtrlr.OfflineThreshold": "300"}, evses=TWO_SOCKETS)
    s.disconnect()
    s.feed(EVENTS["lock_failed"](evse=1, connector=1))
    s.advance(10)
    s.feed(EVENTS["lock_failed"](evse=1, connector=1))
    s.advance(400 if long else 10)
    assert events(s) == []
    s.connect()
    [sent] = s.of("NotifyEvent")
    assert [data["timestamp"] for data in sent["eventData"]] == ["2027-01-15T08:00:00.000Z"]
    s.disconnect()
    s.connect()
    assert len(s.of("NotifyEvent")) == 1
    s.hardware.lock(1, 1, fails=True)
    s.plug_out()
    s.plug_in()
    s.swipe(evse=1)
    assert [data["eventId"] for data in events(s)] == [1, 2]


@pytest.mark.verifies("G05.FR.02")
def test_g05_fr_02_a_failure_that_the_csms_does_not_take_is_told_again() -> None:
    s = failing()
    s.answers["NotifyEvent"] = None
    s.plug_in()
    s.swipe(evse=1)
    s.receive(json.dumps([4, s.of("NotifyEvent")[0].message_id, "InternalError", "", {}]))
    del s.answers["NotifyEvent"]
    s.swipe(evse=1)
    assert len(s.of("NotifyEvent")) == 1, "kept until the station is online anew"
    s.disconnect()
    s.connect()
    assert [data["eventId"] for data in s.of("NotifyEvent")[1]["eventData"]] == [1, 2]
    s.swipe(evse=1)
    assert [data["eventId"] for data in s.of("NotifyEvent")[2]["eventData"]] == [3]


@pytest.mark.verifies("G05.FR.02")
def test_g05_fr_02_failures_that_come_while_the_csms_is_slow_are_told_afterwards() -> None:
    s = quiet_station({START: "EVConnected"}, evses=(("sType2",), ("sType2",), ("sType2",)))
    for evse in (1, 2, 3):
        s.plug_in(evse)
        s.swipe(f"TOKEN-{evse}", evse=evse)
    s.answers["NotifyEvent"] = None
    for evse in (1, 2, 3):
        s.feed(EVENTS["lock_failed"](evse=evse, connector=1))
    [first] = s.of("NotifyEvent")
    del s.answers["NotifyEvent"]
    s.receive(json.dumps([3, first.message_id, {}]))
    told = [[data["component"]["evse"]["id"] for data in sent["eventData"]] for sent in s.of("NotifyEvent")]
    assert told == [[1], [2, 3]]
    assert [data["eventId"] for data in events(s)] == [1, 2, 3]
    assert {sent["seqNo"] for sent in s.of("NotifyEvent")} == {0}
    assert s.state("event_notifier") == "idle"


@pytest.mark.verifies("G05.FR.01")
def test_g05_fr_01_the_driver_whose_plug_could_not_be_locked_may_charge_elsewhere() -> None:
    s = failing()
    s.plug_in(1)
    s.swipe()
    assert s.state("authorization", 1) == "nobody"
    s.plug_in(2)
    s.swipe()
    assert energy_flows(s, 2)


@pytest.mark.verifies("G05.FR.02")
@pytest.mark.parametrize("when", ["on its way", "lost"])
def test_g05_fr_02_a_failure_outlasts_a_restart(when: str, tmp_path: Path) -> None:
    s = failing()
    s.answers["NotifyEvent"] = None
    s.plug_in()
    s.swipe(evse=1)
    if when == "lost":
        s.disconnect()
    del s.answers["NotifyEvent"]
    s.forget()
    s.restart(tmp_path)
    assert [data["eventId"] for data in events(s)] == [1]
    assert problem(s) == "true"
    s.swipe(evse=1)
    assert [data["eventId"] for data in events(s)] == [1, 2]


@pytest.mark.verifies("G05.FR.01")
@pytest.mark.parametrize("was", ["charging", "locking"])
@pytest.mark.parametrize("fails", [False, True])
def test_g05_fr_01_after_a_restart_energy_waits_for_the_lock_too(was: str, fails: bool, tmp_path: Path) -> None:
    if was == "charging":
        s = charging("EVConnected", {START: "EVConnected"}, evses=TWO_SOCKETS)
    else:
        s = Slow("EVConnected").station
    s.hardware.lock(1, 1, fails=fails)
    s.forget()
    s.restart(tmp_path)
    commands = [c.name for c in s.commands if c.name in ("lock_connector", "close_contactor")]
    if was == "charging":
        assert commands == ["close_contactor"], "the plug is held already"
    else:
        assert commands == (["lock_connector"] if fails else ["lock_connector", "close_contactor"])
    assert energy_flows(s) is (was == "charging" or not fails)


def test_g05_after_a_restart_no_energy_is_offered_at_a_faulted_connector(tmp_path: Path) -> None:
    s = quiet_station({START: "EnergyTransfer"}, evses=(("cType2",), ("sType2",)))
    for evse in (1, 2):
        s.hardware.ev(evse, draws=False)
        s.plug_in(evse)
        s.swipe(f"TOKEN-{evse}", evse=evse)
        s.hardware.fault("GroundFailure", evse)
    s.forget()
    s.restart(tmp_path)
    assert s.commanded("close_contactor") == s.commanded("lock_connector") == []


def test_g05_a_refused_idtoken_locks_nothing() -> None:
    s = failing()
    s.answers["Authorize"] = {"idTokenInfo": {"status": "Invalid"}}
    s.plug_in()
    before = picture(s)
    s.swipe(evse=1)
    assert picture(s) == before
    assert s.commanded("lock_connector") == []
    assert s.of("NotifyEvent") == []
