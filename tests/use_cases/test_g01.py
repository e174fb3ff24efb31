"""G01: status notification."""

import json
from pathlib import Path
from typing import Any, get_args

import pytest
from availability import put_back, take_out
from reserving import connectors, lamp, reserve, reserved
from virtual_station import TWO_SOCKETS, VirtualStation, station

from specharge_generated import messages

QUIET = {"TxCtrlr.TxStartPoint": "Authorized"}  # plugging in alone starts no transaction
STATUSES = {"Available", "Occupied", "Reserved", "Unavailable", "Faulted"}


def idle(**options: Any) -> VirtualStation:
    """An accepted station at which plugging in alone starts no transaction."""
    return station(**{"variables": QUIET, **options})


def availability(s: VirtualStation, evse: int, connector: int | None = None) -> str:
    """Read AvailabilityState as the CSMS does."""
    name, place = ("EVSE", {"id": evse}) if connector is None else ("Connector", {"id": evse, "connectorId": connector})
    element = {"component": {"name": name, "evse": place}, "variable": {"name": "AvailabilityState"}}
    value: str = s.result("GetVariables", {"getVariableData": [element]})["getVariableResult"][0]["attributeValue"]
    return value


@pytest.mark.verifies("G01.FR.01")
def test_g01_fr_01_whatever_happens_a_connector_has_one_of_the_statuses() -> None:
    s = idle(evses=(("cType2",), ("sType2",)))
    for evse in (1, 2):
        s.plug_in(evse)
        s.hardware.fault("GroundFailure", evse, 1)
        s.hardware.fault("OverTemperature", evse, 1)
        s.plug_out(evse)
        s.hardware.clear_fault(evse, 1)
        s.plug_in(evse)
        s.plug_out(evse)
    told = [sent.payload for sent in s.of("StatusNotification")]
    assert {payload["connectorStatus"] for payload in told} == {"Occupied", "Faulted", "Available"} <= STATUSES
    for payload in told:
        assert set(payload) == {"timestamp", "connectorStatus", "evseId", "connectorId"}
    assert [payload["connectorStatus"] for payload in told if payload["evseId"] == 1] == [
        "Occupied",
        "Faulted",
        "Available",
        "Occupied",
        "Available",
    ]


@pytest.mark.verifies("G01.FR.03", "E02.FR.05")
@pytest.mark.parametrize("kind", ["cType2", "sType2"])
def test_g01_fr_03_an_ev_that_connects_makes_the_connector_occupied(kind: str) -> None:
    s = idle(evses=((kind,), (kind,)))
    s.advance(7)
    s.plug_in(evse=2)
    assert s.sent[0].action == "StatusNotification"
    assert s.sent[0].payload == {
        "timestamp": "2027-01-15T08:00:07.000Z",
        "connectorStatus": "Occupied",
        "evseId": 2,
        "connectorId": 1,
    }
    assert len(s.statuses()) == 1
    assert (availability(s, 2, 1), availability(s, 2)) == ("Occupied", "Occupied")
    assert (availability(s, 1, 1), availability(s, 1)) == ("Available", "Available")


@pytest.mark.verifies("G01.FR.04")
@pytest.mark.parametrize("kind", ["cType2", "sType2"])
def test_g01_fr_04_an_ev_that_leaves_makes_the_connector_available(kind: str) -> None:
    s = idle(evses=((kind,),))
    s.plug_in()
    s.advance(5)
    s.plug_out()
    assert s.statuses() == [(1, 1, "Occupied"), (1, 1, "Available")]
    assert s.of("StatusNotification")[1]["timestamp"] == "2027-01-15T08:00:05.000Z"
    assert (availability(s, 1, 1), availability(s, 1)) == ("Available", "Available")
    s.plug_in()
    assert s.statuses()[-1] == (1, 1, "Occupied")
    assert len(s.statuses()) == 3


@pytest.mark.verifies("G01.FR.04")
def test_g01_fr_04_a_cable_left_in_the_socket_keeps_the_connector_occupied() -> None:
    s = idle(evses=TWO_SOCKETS)
    s.plug_in()
    s.hardware.plug_out(1, 1, side="ev")
    assert s.statuses() == [(1, 1, "Occupied")]
    assert availability(s, 1, 1) == "Occupied"
    s.plug_in()
    assert s.statuses() == [(1, 1, "Occupied")], "the EV came back to its cable"
    s.hardware.plug_out(1, 1, side="ev")
    s.hardware.plug_out(1, 1, side="station")
    assert s.statuses() == [(1, 1, "Occupied"), (1, 1, "Available")]


@pytest.mark.verifies("G01.FR.04")
def test_g01_fr_04_a_suspended_transaction_keeps_the_connector_occupied_until_it_ends() -> None:
    s = station(variables={"TxCtrlr.StopTxOnEVSideDisconnect": "false", "TxCtrlr.TxStopPoint": "Authorized"})
    s.swipe("OWNER", evse=1)
    s.plug_in(evse=1)
    s.plug_out(evse=1)
    assert s.statuses() == [(1, 1, "Occupied")]
    assert availability(s, 1, 1) == "Occupied"
    s.swipe("OWNER", evse=1)
    assert s.told()[-1][0] == "Ended"
    assert s.statuses() == [(1, 1, "Occupied"), (1, 1, "Available")]
    assert (availability(s, 1, 1), availability(s, 1)) == ("Available", "Available")
    s.plug_in(evse=1)
    assert s.statuses()[2:] == [(1, 1, "Occupied")]


@pytest.mark.verifies("G01.FR.08", "G01.FR.03")
def test_g01_fr_08_the_other_connectors_of_the_evse_are_not_reported() -> None:
    s = idle(evses=(("cType2", "cCCS2", "sType2"), ("cType2",)))
    s.plug_in(1, 2)
    assert s.statuses() == [(1, 2, "Occupied")]
    assert [availability(s, 1, number) for number in (1, 2, 3)] == ["Available", "Occupied", "Available"]
    assert availability(s, 1) == "Occupied", "an EVSE serves one EV at a time"
    s.plug_out(1, 2)
    assert s.statuses() == [(1, 2, "Occupied"), (1, 2, "Available")]
    assert availability(s, 1) == "Available"


@pytest.mark.verifies("G01.FR.02")
@pytest.mark.parametrize("restarts", [1, 3])
def test_g01_fr_02_an_evse_that_was_made_unavailable_is_so_after_a_reboot(restarts: int, tmp_path: Path) -> None:
    s = idle()
    take_out(s, 2)
    for _ in range(restarts):
        s.forget()
        s.restart(tmp_path)
    assert s.statuses() == [(1, 1, "Available"), (2, 1, "Unavailable")]
    assert (availability(s, 2, 1), availability(s, 2)) == ("Unavailable", "Unavailable")
    s.plug_in(2)
    assert len(s.statuses()) == 2


def test_g01_a_cable_left_in_its_socket_is_there_after_a_restart_too(tmp_path: Path) -> None:
    s = idle(evses=TWO_SOCKETS)
    s.plug_in()
    s.hardware.plug_out(1, 1, side="ev")
    s.forget()
    s.restart(tmp_path)
    assert s.statuses() == [(1, 1, "Occupied"), (2, 1, "Available")]
    assert availability(s, 1, 1) == "Occupied"
    s.hardware.plug_out(1, 1, side="station")
    assert s.statuses()[2:] == [(1, 1, "Available")]


def test_g01_a_cable_left_at_a_socket_out_of_service_is_there_after_a_restart_too(tmp_path: Path) -> None:
    s = idle(evses=TWO_SOCKETS)
    s.plug_in()
    s.hardware.plug_out(1, 1, side="ev")
    take_out(s, 1)
    s.forget()
    s.restart(tmp_path)
    put_back(s, 1)
    assert s.statuses() == [(1, 1, "Unavailable"), (2, 1, "Available"), (1, 1, "Occupied")]


@pytest.mark.verifies("G01.FR.07")
def test_g01_fr_07_a_status_that_change_availability_changes_is_told_at_once_and_once() -> None:
    s = idle()
    s.plug_in(1)
    s.forget()
    s.advance(5)
    take_out(s, 1)
    s.advance(5)
    put_back(s, 1)
    told = [(sent["connectorStatus"], sent["timestamp"]) for sent in s.of("StatusNotification")]
    assert told == [("Unavailable", "2027-01-15T08:00:05.000Z"), ("Occupied", "2027-01-15T08:00:10.000Z")]
    take_out(s, 2, 1)
    put_back(s, 2, 1)
    assert s.statuses()[2:] == [(2, 1, "Unavailable"), (2, 1, "Available")]


def test_g01_a_fault_makes_the_connector_faulted_until_the_last_one_is_mended() -> None:
    s = idle()
    s.hardware.fault("GroundFailure", 1, 1)
    s.hardware.fault("OverTemperature", 1, 1)
    assert s.statuses() == [(1, 1, "Faulted")]
    assert (availability(s, 1, 1), availability(s, 1)) == ("Faulted", "Faulted")
    s.hardware.clear_fault(1, 1, code="GroundFailure")
    assert s.statuses() == [(1, 1, "Faulted")]
    s.hardware.clear_fault(1, 1)
    assert s.statuses() == [(1, 1, "Faulted"), (1, 1, "Available")]
    assert (availability(s, 1, 1), availability(s, 1)) == ("Available", "Available")


def test_g01_plugging_does_not_change_the_status_of_a_faulted_connector() -> None:
    s = idle()
    s.hardware.fault("GroundFailure", 1, 1)
    s.forget()
    s.plug_in()
    s.plug_out()
    s.plug_in()
    assert s.statuses() == []
    s.hardware.clear_fault(1, 1)
    assert s.statuses() == [(1, 1, "Occupied")], "an EV is there"
    s.plug_out()
    assert s.statuses()[-1] == (1, 1, "Available")


@pytest.mark.parametrize("side", ["ev", "station"])
def test_g01_an_ev_that_leaves_a_faulted_socket_is_noticed(side: Any) -> None:
    s = idle(evses=TWO_SOCKETS)
    s.plug_in()
    s.hardware.fault("GroundFailure", 1, 1)
    s.hardware.plug_out(1, 1, side=side)
    s.forget()
    s.hardware.clear_fault(1, 1)
    assert s.statuses() == [(1, 1, "Occupied" if side == "ev" else "Available")], "the cable counts"
    if side == "ev":
        s.hardware.plug_out(1, 1, side="station")
        assert s.statuses()[-1] == (1, 1, "Available")


def test_g01_a_suspended_transaction_that_a_fault_ends_leaves_no_connector_occupied() -> None:
    s = station(variables={"TxCtrlr.StopTxOnEVSideDisconnect": "false", "TxCtrlr.TxStopPoint": "Authorized"})
    s.swipe("OWNER", evse=1)
    s.plug_in(evse=1)
    s.plug_out(evse=1)
    s.hardware.fault("GroundFailure", 1, 1)
    assert s.told()[-1][0] == "Ended"
    s.forget()
    s.hardware.clear_fault(1, 1)
    assert s.statuses() == [(1, 1, "Available")]


def test_g01_one_faulted_connector_of_several_leaves_the_evse_available() -> None:
    s = idle(evses=(("cType2", "cCCS2"),))
    s.hardware.fault("GroundFailure", 1, 1)
    assert (availability(s, 1, 1), availability(s, 1, 2), availability(s, 1)) == ("Faulted", "Available", "Available")
    s.hardware.fault("GroundFailure", 1, 2)
    assert availability(s, 1) == "Faulted"
    s.hardware.clear_fault(1, 2)
    s.plug_in(1, 2)
    assert availability(s, 1) == "Occupied"


@pytest.mark.parametrize("answer", ["callerror", "silence"])
def test_g01_a_report_the_csms_refuses_does_not_stop_the_next(answer: str) -> None:
    s = idle()
    s.answers["StatusNotification"] = None
    s.plug_in()
    if answer == "callerror":
        s.receive(json.dumps([4, s.sent[0].message_id, "InternalError", "", {}]))
    else:
        s.advance(30)
    s.plug_out()
    assert s.statuses() == [(1, 1, "Occupied"), (1, 1, "Available")]


def test_g01_the_statuses_are_those_of_the_schema() -> None:
    assert set(get_args(messages.StatusNotificationRequest.model_fields["connectorStatus"].annotation)) == STATUSES


# Reserved.


@pytest.mark.verifies("G01.FR.09", "G03.FR.09", "G01.FR.06", "H03.FR.10")
def test_g01_fr_06_the_driver_of_the_reservation_makes_the_connector_occupied() -> None:
    s = reserved(1)
    s.plug_in(1)
    s.swipe("OTHER", evse=1)
    assert s.statuses() == []
    s.advance(4)
    s.swipe("TOKEN-1", evse=1)
    assert s.of("StatusNotification")[0].payload == {
        "timestamp": "2027-01-15T08:00:04.000Z",
        "connectorStatus": "Occupied",
        "evseId": 1,
        "connectorId": 1,
    }
    assert len(s.of("StatusNotification")) == 1
    assert availability(s, 1) == "Occupied"
    assert not lamp(s, 1)


@pytest.mark.verifies("G01.FR.09", "G03.FR.09")
@pytest.mark.parametrize("token", [None, "OTHER"])
def test_g01_fr_09_without_that_driver_a_plug_leaves_the_connector_reserved(token: str | None) -> None:
    s = reserved(1, evses=(("cType2", "cCCS2"), ("cType2",)))
    s.plug_in(1, 1)
    if token is not None:
        s.swipe(token, evse=1)
    assert s.statuses() == []
    assert connectors(s) == {(1, 1): "Reserved", (1, 2): "Reserved", (2, 1): "Available"}
    assert availability(s, 1) == "Reserved"
    s.plug_out(1, 1)
    assert s.statuses() == []
    assert lamp(s, 1)


@pytest.mark.verifies("G03.FR.09", "G01.FR.09")
def test_g03_fr_09_it_stays_reserved_until_the_reservation_expires() -> None:
    s = reserved(1)
    s.plug_in(1)
    s.advance(3599)
    assert s.statuses() == []
    s.advance(1)
    assert s.statuses() == [(1, 1, "Occupied")]


@pytest.mark.verifies("G01.FR.09", "E01.FR.14")
def test_g01_fr_09_an_ev_at_the_second_connector_has_its_turn_when_the_first_one_leaves() -> None:
    s = reserved(1, evses=(("cType2", "cCCS2"), ("cType2",)), start="EVConnected")
    s.plug_in(1, 1)
    s.plug_in(1, 2)
    s.plug_out(1, 1)
    assert [each.payload.get("evse") for each in s.transaction_events] == [
        {"id": 1, "connectorId": 1},
        None,
        {"id": 1, "connectorId": 2},
    ]
    s.swipe("TOKEN-1", evse=1)
    assert s.statuses() == [(1, 1, "Available"), (1, 2, "Occupied")]


@pytest.mark.parametrize("outcome", ["fault", "out of service"])
def test_g01_a_reserved_connector_can_become_faulted_and_unavailable(outcome: str) -> None:
    s = reserved(1, evses=(("cType2", "cCCS2"), ("cType2",)))
    if outcome == "fault":
        s.hardware.fault("GroundFailure", 1, 1)
        assert s.statuses() == [(1, 1, "Faulted")]
    else:
        take_out(s, 1, 1)
        assert s.statuses() == [(1, 1, "Unavailable")]
    assert not lamp(s, 1, 1)
    assert lamp(s, 1, 2)
    assert availability(s, 1) == "Reserved"


def test_g01_a_connector_that_is_back_in_service_at_a_reserved_evse_is_reserved() -> None:
    s = reserved(1, evses=(("cType2", "cCCS2"), ("cType2",)))
    take_out(s, 1, 1)
    s.forget()
    put_back(s, 1, 1)
    assert s.statuses() == [(1, 1, "Reserved")]


def test_g01_the_status_reserved_is_told_on_request_and_after_a_lost_link() -> None:
    s = reserved(1)
    wanted = {"requestedMessage": "StatusNotification", "evse": {"id": 1, "connectorId": 1}}
    assert s.result("TriggerMessage", wanted) == {"status": "Accepted"}
    assert s.statuses() == [(1, 1, "Reserved")]
    s.forget()
    s.disconnect()
    s.advance(7200)
    s.connect()
    assert (1, 1, "Available") in s.statuses()


def test_g01_a_reservation_made_again_offline_is_told_when_the_link_is_back() -> None:
    s = reserved(None)
    s.disconnect()
    s.plug_in(1)
    s.connect()
    assert s.statuses() == [(1, 1, "Occupied"), (2, 1, "Reserved")]
    assert s.of("StatusNotification")[1]["connectorStatus"] == "Reserved"
    assert reserve(s, 2, "B", evse=2) == "Occupied"
