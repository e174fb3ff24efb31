"""G03: change the availability of an EVSE or connector."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from availability import change, message, put_back, request, state_of, states_are_as_told, take_out
from charging import bay, charging, energy_flows, picture, quiet_station
from hypothesis import given, settings
from hypothesis import strategies as st
from virtual_station import TWO_SOCKETS, VirtualStation

from specharge_engine.sim.world import Impossible

TWO_CONNECTORS = (("cType2", "cCCS2"), ("cType2",))
START = "TxCtrlr.TxStartPoint"
STOP = "TxCtrlr.TxStopPoint"
OUT_OF_SERVICE = "This outlet is out of service."


def idle(start: str = "EnergyTransfer", **options: Any) -> VirtualStation:
    """An accepted station at which nothing but the flow of energy starts a transaction."""
    return quiet_station({START: start, **options.pop("variables", {})}, **options)


# The answer.


@pytest.mark.verifies("G03.FR.01", "G03.FR.02")
@pytest.mark.parametrize(
    ("evse", "connector", "reason"),
    [
        (3, None, "UnknownEvse"),
        (0, None, "UnknownEvse"),
        (3, 1, "UnknownEvse"),
        (1, 3, "UnknownConnectorId"),
        (2, 2, "UnknownConnectorId"),
        (1, 0, "UnknownConnectorId"),
    ],
)
@pytest.mark.parametrize("operational", ["Operative", "Inoperative"])
def test_g03_fr_02_what_the_station_does_not_have_is_rejected(
    operational: str, evse: int, connector: int | None, reason: str
) -> None:
    s = idle(evses=TWO_CONNECTORS)
    before = picture(s)
    answer = s.call("ChangeAvailability", request(operational, evse, connector))
    assert answer[0] == 3
    assert answer[2] == {"status": "Rejected", "statusInfo": {"reasonCode": reason}}
    assert picture(s) == before
    assert s.sent == []


@pytest.mark.verifies("G03.FR.01", "G03.FR.02", "G03.FR.04", "G03.FR.06", "G01.FR.07")
def test_g03_fr_04_an_evse_out_of_service_tells_its_connectors_unavailable() -> None:
    s = idle(evses=TWO_CONNECTORS)
    s.advance(7)
    assert take_out(s, 1) == "Accepted"
    assert s.statuses() == [(1, 1, "Unavailable"), (1, 2, "Unavailable")]
    assert s.sent[0].payload == {
        "timestamp": "2027-01-15T08:00:07.000Z",
        "connectorStatus": "Unavailable",
        "evseId": 1,
        "connectorId": 1,
    }
    assert [state_of(s, 1, 1), state_of(s, 1, 2), state_of(s, 1)] == ["Unavailable"] * 3
    assert [state_of(s, 2, 1), state_of(s, 2), state_of(s)] == ["Available"] * 3


@pytest.mark.verifies("G03.FR.01")
def test_g03_fr_01_the_answer_comes_before_the_status() -> None:
    s = idle()
    step = len(s.steps)
    take_out(s, 1)
    first, second = (json.loads(frame) for frame in s.steps[step].frames)
    assert (first[0], first[2]) == (3, {"status": "Accepted"})
    assert (second[0], second[2]) == (2, "StatusNotification")


@pytest.mark.verifies("G03.FR.01", "G03.FR.02", "G03.FR.04", "G01.FR.07")
def test_g03_fr_04_a_connector_out_of_service_leaves_the_other_in_service() -> None:
    s = idle(evses=TWO_CONNECTORS)
    assert take_out(s, 1, 2) == "Accepted"
    assert s.statuses() == [(1, 2, "Unavailable")]
    assert [state_of(s, 1, 1), state_of(s, 1, 2), state_of(s, 1)] == ["Available", "Unavailable", "Available"]
    s.plug_in(1, 1)
    s.swipe(evse=1)
    assert energy_flows(s)
    assert state_of(s, 1) == "Occupied"


def test_g03_an_evse_whose_connectors_are_all_out_of_service_is_unavailable() -> None:
    s = idle(evses=TWO_CONNECTORS)
    take_out(s, 1, 1)
    assert state_of(s, 1) == "Available"
    take_out(s, 1, 2)
    assert state_of(s, 1) == "Unavailable"
    s.swipe(evse=1)
    assert s.of("Authorize") == []


@pytest.mark.verifies("G03.FR.03")
@pytest.mark.parametrize("place", [(1, None), (1, 2)])
def test_g03_fr_03_what_is_so_already_is_accepted_and_changes_nothing(place: tuple[int, int | None]) -> None:
    s = idle(evses=TWO_CONNECTORS)
    before = picture(s)
    assert put_back(s, *place) == "Accepted"
    assert picture(s) == before
    take_out(s, *place)
    s.forget()
    before = picture(s)
    assert take_out(s, *place) == "Accepted"
    assert picture(s) == before
    assert s.sent == []


@pytest.mark.verifies("G03.FR.03")
def test_g03_fr_03_a_connector_that_is_out_of_service_already_has_no_transaction_to_wait_for() -> None:
    s = quiet_station({START: "Authorized"}, evses=TWO_CONNECTORS)
    take_out(s, 1, 1)
    s.swipe(evse=1)
    assert s.told() == [("Started", "Authorized", "Idle", None)]
    before = picture(s)
    assert take_out(s, 1, 1) == "Accepted"
    assert picture(s) == before


@pytest.mark.verifies("G03.FR.03")
@pytest.mark.parametrize("place", [(1, None), (1, 1)])
def test_g03_fr_03_operative_is_accepted_during_a_transaction_too(place: tuple[int, int | None]) -> None:
    s = charging("Authorized")
    before = picture(s)
    assert put_back(s, *place) == "Accepted"
    assert picture(s) == before
    s.swipe(evse=1)
    assert s.statuses() == []


# Scheduled.


@pytest.mark.verifies("G03.FR.05", "G03.FR.02")
@pytest.mark.parametrize("place", [(1, None), (1, 1)])
def test_g03_fr_05_during_a_transaction_the_change_is_scheduled_and_comes_with_its_end(
    place: tuple[int, int | None],
) -> None:
    s = charging("Authorized")
    before = picture(s)
    assert take_out(s, *place) == "Scheduled"
    after = picture(s)
    machine = "evse_operability@1" if place[1] is None else "connector_operability@1.1"
    assert after["states"].pop(machine) == "scheduled"
    assert before["states"].pop(machine) == "operative"
    assert after == before
    s.advance(600)
    assert energy_flows(s)
    assert s.statuses() == []
    s.swipe(evse=1)
    assert s.told()[-1][0] == "Ended"
    assert s.statuses() == [(1, 1, "Unavailable")]
    assert [each.action for each in s.sent][-2:] == ["TransactionEvent", "StatusNotification"]
    assert state_of(s, 1, 1) == "Unavailable"
    assert s.kernel.machine(machine.partition("@")[0], *place).state == "inoperative"
    s.forget()
    s.plug_out()
    assert s.statuses() == []


@pytest.mark.verifies("G03.FR.05")
@pytest.mark.parametrize("place", [(1, None), (1, 1)])
def test_g03_fr_05_a_second_request_during_the_transaction_is_scheduled_again(place: tuple[int, int | None]) -> None:
    s = charging("Authorized")
    take_out(s, *place)
    before = picture(s)
    assert take_out(s, *place) == "Scheduled"
    assert picture(s) == before
    s.swipe(evse=1)
    assert s.statuses() == [(1, 1, "Unavailable")]


@pytest.mark.verifies("G03.FR.03")
@pytest.mark.parametrize("place", [(1, None), (1, 1)])
def test_g03_fr_03_operative_cancels_what_is_scheduled(place: tuple[int, int | None]) -> None:
    s = charging("EVConnected")
    take_out(s, *place)
    assert put_back(s, *place) == "Accepted"
    assert s.statuses() == []
    assert energy_flows(s)
    s.plug_out()
    assert s.statuses() == [(1, 1, "Available")]
    s.plug_in()
    s.swipe(evse=1)
    assert energy_flows(s)


@pytest.mark.verifies("G03.FR.02", "G03.FR.04")
def test_g03_fr_02_a_transaction_elsewhere_is_no_reason_to_wait() -> None:
    s = charging()
    assert take_out(s, 2) == "Accepted"
    assert s.statuses() == [(2, 1, "Unavailable")]
    assert energy_flows(s)
    assert state_of(s) == "Occupied"


@pytest.mark.verifies("G03.FR.02", "G03.FR.04", "G03.FR.05")
def test_g03_fr_05_a_connector_that_the_transaction_does_not_use_has_nothing_to_wait_for() -> None:
    s = charging("Authorized", evses=TWO_CONNECTORS)
    assert take_out(s, 1, 2) == "Accepted"
    assert s.statuses() == [(1, 2, "Unavailable")]
    assert take_out(s, 1, 1) == "Scheduled"
    assert energy_flows(s)
    assert put_back(s, 1, 2) == "Accepted"
    assert s.statuses()[1:] == [(1, 2, "Available")]
    s.swipe(evse=1)
    assert s.statuses()[2:] == [(1, 1, "Unavailable")]


@pytest.mark.verifies("G03.FR.05")
def test_g03_fr_05_an_ev_that_stays_after_the_transaction_is_not_charged_over_its_connector_again() -> None:
    s = charging("Authorized", evses=TWO_CONNECTORS)
    take_out(s, 1, 1)
    s.swipe(evse=1)
    assert s.statuses() == [(1, 1, "Unavailable")]
    s.swipe(evse=1)
    s.advance(10)
    assert not energy_flows(s)
    s.plug_out(1, 1)
    s.plug_in(1, 2)
    assert energy_flows(s), "the other connector is in service"


@pytest.mark.verifies("G03.FR.05", "G03.FR.06")
def test_g03_fr_06_every_connector_of_the_evse_waits_for_its_transaction() -> None:
    s = charging("Authorized", evses=TWO_CONNECTORS)
    s.plug_in(1, 2)
    s.forget()
    assert take_out(s, 1) == "Scheduled"
    assert s.statuses() == []
    s.swipe(evse=1)
    assert s.statuses() == [(1, 1, "Unavailable"), (1, 2, "Unavailable")]
    assert states_are_as_told(s)
    s.advance(600)
    assert s.state("ev_connection", 1) == "absent", "nor is it the turn of the EV at the other connector"


@pytest.mark.verifies("G03.FR.05")
@pytest.mark.parametrize("place", [(1, None), (1, 1), (1, 2)])
def test_g03_fr_05_a_transaction_without_an_ev_may_still_come_to_any_connector(place: tuple[int, int | None]) -> None:
    s = quiet_station({START: "Authorized"}, evses=TWO_CONNECTORS)
    s.swipe(evse=1)
    assert s.told() == [("Started", "Authorized", "Idle", None)]
    assert take_out(s, *place) == "Scheduled"
    assert s.statuses() == []
    s.plug_in(1, 1)
    assert energy_flows(s)
    assert s.statuses() == [(1, 1, "Occupied")]


@pytest.mark.verifies("G03.FR.05", "G03.FR.04", "G01.FR.07")
@pytest.mark.parametrize("place", [(1, None), (1, 1)])
def test_g03_fr_05_the_change_also_comes_when_no_ev_came(place: tuple[int, int | None]) -> None:
    s = quiet_station({START: "Authorized", STOP: "Authorized", "TxCtrlr.EVConnectionTimeOut": "60"})
    s.swipe(evse=1)
    take_out(s, *place)
    s.advance(59)
    assert s.statuses() == []
    s.advance(1)
    assert s.told()[-1][:2] == ("Ended", "EVConnectTimeout")
    assert s.statuses() == [(1, 1, "Unavailable")]
    assert states_are_as_told(s)


@pytest.mark.verifies("G01.FR.05", "G03.FR.05", "G03.FR.04")
@pytest.mark.parametrize("kind", ["cType2", "sType2"])
@pytest.mark.parametrize("place", [(1, None), (1, 1)])
def test_g01_fr_05_an_ev_that_leaves_a_connector_to_go_out_of_service_makes_it_unavailable(
    kind: str, place: tuple[int, int | None]
) -> None:
    s = charging("EVConnected", evses=((kind,), (kind,)))
    assert take_out(s, *place) == "Scheduled"
    s.swipe(evse=1)  # the driver is done, and a socket gives the plug free
    assert s.statuses() == []
    s.plug_out()
    assert s.statuses() == [(1, 1, "Unavailable")], "no Available in between"
    assert s.told()[-1][0] == "Ended"
    assert state_of(s, 1, 1) == "Unavailable"
    s.plug_in()
    assert s.statuses() == [(1, 1, "Unavailable")]


@pytest.mark.verifies("G01.FR.05", "G03.FR.05")
def test_g01_fr_05_a_cable_that_stays_in_its_socket_is_still_there_when_the_evse_is_back() -> None:
    s = charging("EVConnected", evses=TWO_SOCKETS)
    take_out(s, 1)
    s.hardware.plug_out(1, side="ev")
    assert s.told()[-1][0] == "Ended"
    assert s.statuses() == [(1, 1, "Unavailable")]
    assert states_are_as_told(s)
    put_back(s, 1)
    assert s.statuses()[1:] == [(1, 1, "Occupied")]
    assert states_are_as_told(s)
    s.swipe(evse=1)
    s.hardware.plug_out(1, side="station")
    assert s.statuses()[2:] == [(1, 1, "Available")]


@pytest.mark.verifies("G03.FR.05", "G01.FR.05")
def test_g03_fr_05_an_ev_that_comes_back_to_its_open_transaction_is_served() -> None:
    stop = {STOP: "ParkingBayOccupancy", "TxCtrlr.StopTxOnEVSideDisconnect": "false", START: "ParkingBayOccupancy"}
    s = quiet_station(stop, evses=TWO_SOCKETS)
    s.hardware.park(1, True)
    s.plug_in()
    s.swipe(evse=1)
    take_out(s, 1)
    s.forget()
    s.swipe(evse=1)
    s.hardware.plug_out(1, side="station")
    assert s.statuses() == [(1, 1, "Unavailable")]
    assert s.state("transaction", 1).startswith("ongoing")
    s.plug_in()
    assert s.statuses()[1:] == [(1, 1, "Occupied")]
    assert states_are_as_told(s)
    assert s.state("connector", 1, 1) == "occupied"
    s.swipe(evse=1)
    assert energy_flows(s)
    s.swipe(evse=1)
    s.plug_out()
    s.hardware.park(1, False)
    assert s.told()[-1][0] == "Ended"
    assert s.statuses()[-1] == (1, 1, "Unavailable")
    s.forget()
    s.plug_in()
    assert s.statuses() == []


@pytest.mark.verifies("G03.FR.05")
def test_g03_fr_05_a_suspended_transaction_keeps_the_connector_until_it_ends() -> None:
    s = charging("Authorized", {"TxCtrlr.StopTxOnEVSideDisconnect": "false"})
    take_out(s, 1)
    s.plug_out()
    assert s.statuses() == []
    s.plug_in()
    assert energy_flows(s)
    s.plug_out()
    s.swipe(evse=1)
    assert s.told()[-1][0] == "Ended"
    assert s.statuses() == [(1, 1, "Unavailable")]
    put_back(s, 1)
    assert s.statuses()[1:] == [(1, 1, "Available")]


# Out of service and back, with what is plugged in.


@pytest.mark.verifies("G03.FR.04", "G03.FR.06", "G03.FR.07", "G01.FR.07")
@pytest.mark.parametrize("place", [(1, None), (1, 1)])
def test_g03_fr_07_each_connector_gets_back_the_status_of_what_is_plugged_in(place: tuple[int, int | None]) -> None:
    s = idle(evses=(("sType2",),))
    take_out(s, *place)
    put_back(s, *place)
    assert s.statuses() == [(1, 1, "Unavailable"), (1, 1, "Available")]
    assert states_are_as_told(s)
    s.plug_in()
    assert s.statuses()[2:] == [(1, 1, "Occupied")]
    s.forget()
    take_out(s, *place)
    assert state_of(s, 1, 1) == "Unavailable"
    put_back(s, *place)
    assert s.statuses() == [(1, 1, "Unavailable"), (1, 1, "Occupied")]
    assert states_are_as_told(s)
    s.hardware.plug_out(1, side="ev")
    take_out(s, *place)
    assert state_of(s, 1, 1) == "Unavailable"
    put_back(s, *place)
    assert s.statuses()[2:] == [(1, 1, "Unavailable"), (1, 1, "Occupied")]
    assert s.state("plug", 1, 1) == "cable"
    assert [state_of(s, 1, 1), state_of(s, 1), state_of(s)] == ["Occupied"] * 3
    s.hardware.plug_out(1, side="station")
    assert s.statuses()[4:] == [(1, 1, "Available")]


@pytest.mark.verifies("G03.FR.07")
@pytest.mark.parametrize(
    ("acts", "status"),
    [
        (["in"], "Occupied"),
        (["in", "station"], "Available"),
        (["in", "ev"], "Occupied"),
        (["in", "ev", "station"], "Available"),
        (["in", "ev", "in"], "Occupied"),
    ],
)
def test_g03_fr_07_what_is_plugged_while_out_of_service_counts_when_back(acts: list[str], status: str) -> None:
    s = idle(evses=(("sType2",),))
    take_out(s, 1)
    s.forget()
    for act in acts:
        if act == "in":
            s.plug_in()
        else:
            s.hardware.plug_out(1, side=act)  # type: ignore[arg-type]
    assert s.statuses() == []
    put_back(s, 1)
    assert s.statuses() == [(1, 1, status)]
    assert states_are_as_told(s)
    if acts[-1] == "ev":
        assert s.state("plug", 1, 1) == "cable"


@pytest.mark.verifies("G03.FR.07")
def test_g03_fr_07_an_attached_cable_that_is_unplugged_while_out_of_service_is_free_when_back() -> None:
    s = idle()
    s.plug_in()
    take_out(s, 1)
    s.plug_out()
    s.forget()
    put_back(s, 1)
    assert s.statuses() == [(1, 1, "Available")]
    s.plug_in()
    s.swipe(evse=1)
    assert energy_flows(s)


@pytest.mark.verifies("G03.FR.07")
def test_g03_fr_07_a_connector_that_was_taken_out_by_itself_stays_out_when_its_evse_is_back() -> None:
    s = idle(evses=TWO_CONNECTORS)
    take_out(s, 1, 2)
    take_out(s, 1)
    assert s.statuses() == [(1, 2, "Unavailable"), (1, 1, "Unavailable")]
    s.forget()
    put_back(s, 1)
    assert s.statuses() == [(1, 1, "Available")]
    put_back(s, 1, 2)
    assert s.statuses() == [(1, 1, "Available"), (1, 2, "Available")]


@pytest.mark.verifies("G03.FR.06")
def test_g03_fr_06_a_connector_that_is_put_back_waits_for_its_evse() -> None:
    s = idle(evses=TWO_CONNECTORS)
    take_out(s, 1)
    take_out(s, 1, 2)
    s.forget()
    assert put_back(s, 1, 2) == "Accepted"
    assert s.statuses() == []
    assert state_of(s, 1, 2) == "Unavailable"
    put_back(s, 1)
    assert s.statuses() == [(1, 1, "Available"), (1, 2, "Available")]


@pytest.mark.verifies("G03.FR.06")
def test_g03_fr_06_a_faulted_connector_stays_faulted_and_is_unavailable_when_it_is_mended() -> None:
    s = idle(evses=TWO_CONNECTORS)
    s.hardware.fault("GroundFailure", 1, 2)
    s.forget()
    assert take_out(s, 1) == "Accepted"
    assert s.statuses() == [(1, 1, "Unavailable")]
    assert (state_of(s, 1, 2), state_of(s, 1)) == ("Faulted", "Unavailable")
    s.hardware.clear_fault(1, 2)
    assert s.statuses()[1:] == [(1, 2, "Unavailable")]
    put_back(s, 1)
    assert s.statuses()[2:] == [(1, 1, "Available"), (1, 2, "Available")]


@pytest.mark.verifies("G03.FR.06")
@pytest.mark.parametrize(
    ("plugged", "status"), [("nothing", "Available"), ("an EV", "Occupied"), ("a cable", "Occupied")]
)
def test_g03_fr_06_a_fault_while_out_of_service_comes_and_goes(plugged: str, status: str) -> None:
    s = idle(evses=(("sType2",),))
    if plugged != "nothing":
        s.plug_in()
    if plugged == "a cable":
        s.hardware.plug_out(1, side="ev")
    take_out(s, 1)
    s.forget()
    s.hardware.fault("GroundFailure", 1, 1)
    assert state_of(s, 1, 1) == "Faulted"
    s.hardware.clear_fault(1, 1)
    assert s.statuses() == [(1, 1, "Faulted"), (1, 1, "Unavailable")]
    assert states_are_as_told(s)
    s.hardware.fault("GroundFailure", 1, 1)
    put_back(s, 1)
    assert s.statuses()[2:] == [(1, 1, "Faulted")]
    s.hardware.clear_fault(1, 1)
    assert s.statuses()[3:] == [(1, 1, status)]
    assert s.state("plug", 1, 1) == {"nothing": "nothing", "an EV": "with_ev"}.get(plugged, "cable")


def test_g03_an_ev_that_was_plugged_in_at_a_faulted_connector_is_served_when_all_is_well() -> None:
    s = idle()
    take_out(s, 1)
    s.hardware.fault("GroundFailure", 1, 1)
    s.plug_in()
    put_back(s, 1)
    s.hardware.clear_fault(1, 1)
    s.swipe(evse=1)
    assert energy_flows(s)


# Nobody charges where it is out of service.


@pytest.mark.verifies("G03.FR.06", "G03.FR.07")
@pytest.mark.parametrize("start", ["EVConnected", "Authorized", "PowerPathClosed", "EnergyTransfer"])
@pytest.mark.parametrize("place", [(1, None), (1, 1)])
@pytest.mark.parametrize("kind", ["cType2", "sType2"])
def test_g03_nobody_charges_at_an_evse_out_of_service_until_it_is_back(
    start: str, place: tuple[int, int | None], kind: str
) -> None:
    s = idle(start, evses=((kind,), (kind,)))
    take_out(s, *place)
    s.plug_in()
    s.swipe(evse=1)
    s.advance(600)
    assert s.of("Authorize") == []
    assert s.transaction_events == []
    assert message(s, 1) == OUT_OF_SERVICE
    assert s.commanded("close_contactor") == s.commanded("lock_connector") == []
    put_back(s, *place)
    s.advance(60)
    assert s.commanded("close_contactor") == []
    assert [event["triggerReason"] for event in s.transaction_events] == ["CablePluggedIn"] * (start == "EVConnected")
    s.swipe(evse=1)
    assert energy_flows(s)
    assert s.transaction_events[0]["evse"] == {"id": 1, "connectorId": 1}
    assert s.transaction_events[0]["eventType"] == "Started"


def test_g03_the_driver_is_told_in_the_display_of_that_evse_and_may_charge_at_the_other() -> None:
    s = idle()
    take_out(s, 1)
    s.swipe(evse=1)
    assert [(c.evse, c.arguments["text"], c.arguments["language"]) for c in s.commanded("show_message")] == [
        (1, OUT_OF_SERVICE, "en")
    ]
    assert s.state("authorization", 1) == "nobody"
    s.swipe()  # at the station's reader: only EVSE 2 is left
    assert s.state("authorization", 2) == "authorized.fully"
    s.plug_in(2)
    assert energy_flows(s, 2)


def test_g03_a_driver_at_the_stations_reader_is_not_sent_to_an_ev_out_of_service() -> None:
    s = idle(evses=(("cType2",), ("cType2",), ("cType2",)))
    s.plug_in(1)
    take_out(s, 1)
    s.swipe()
    assert s.state("authorization", 0) == "authorized.fully", "two EVSEs are free"
    s.plug_in(3)
    assert energy_flows(s, 3)
    assert not energy_flows(s, 1)


def test_g03_a_driver_without_evse_cannot_take_one_out_of_service() -> None:
    s = quiet_station({START: "EVConnected,Authorized"}, evses=(("cType2",), ("cType2",), ("cType2",)))
    take_out(s, 1)
    s.swipe()
    s.plug_in(1)
    assert s.state("authorization", 0) == "authorized.fully"
    assert s.commanded("close_contactor") == []
    s.plug_in(2)
    assert energy_flows(s, 2)
    assert [event["eventType"] for event in s.transaction_events].count("Started") == 1


@pytest.mark.parametrize("levels", ["each EVSE", "each connector", "one of each"])
def test_g03_without_any_evse_in_service_the_stations_reader_takes_nobody(levels: str) -> None:
    s = idle()
    for evse in (1, 2):
        take_out(s, evse, 1 if levels == "each connector" or (levels == "one of each" and evse == 2) else None)
    s.swipe()
    assert s.of("Authorize") == []
    assert s.hardware.describe()["message"] == OUT_OF_SERVICE


@pytest.mark.parametrize("place", [(1, None), (1, 1)])
@pytest.mark.parametrize("kind", ["cType2", "sType2"])
def test_g03_charging_that_has_not_become_a_transaction_ends(place: tuple[int, int | None], kind: str) -> None:
    s = quiet_station({START: "EnergyTransfer"}, evses=((kind,),))
    s.answers["Authorize"] = {"idTokenInfo": {"status": "Accepted", "language1": "de"}}
    s.hardware.ev(1, draws=False)
    s.plug_in()
    s.swipe(evse=1)
    assert bay(s)["contactor_closed"]
    s.forget()
    assert take_out(s, *place) == "Accepted"
    assert not bay(s)["contactor_closed"]
    assert not bay(s)["connectors"][0]["locked"]
    assert s.state("authorization", 1) == "nobody"
    assert message(s, 1) == "Dieser Ladepunkt ist außer Betrieb."
    s.hardware.ev(1, draws=True)
    assert s.transaction_events == []
    put_back(s, *place)
    s.advance(60)
    assert not bay(s)["contactor_closed"], "its driver has to come again"
    s.swipe(evse=1)
    assert energy_flows(s)


def test_g03_a_driver_who_waits_for_the_cable_loses_the_authorization() -> None:
    s = idle("EVConnected", variables={"TxCtrlr.EVConnectionTimeOut": "60"})
    s.swipe(evse=1)
    take_out(s, 1)
    assert s.state("authorization", 1) == "nobody"
    s.plug_in()
    put_back(s, 1)
    assert s.told() == [("Started", "CablePluggedIn", "EVConnected", None)]
    s.advance(120)
    assert s.commanded("close_contactor") == []


def test_g03_a_driver_at_the_other_connector_keeps_the_authorization() -> None:
    s = idle(evses=TWO_CONNECTORS)
    s.hardware.ev(1, draws=False)
    s.plug_in(1, 1)
    s.swipe(evse=1)
    take_out(s, 1, 2)
    assert s.state("authorization", 1) == "authorized.fully"
    assert bay(s)["contactor_closed"]
    take_out(s, 1, 1)
    assert s.state("authorization", 1) == "nobody"
    assert not bay(s)["contactor_closed"]


def test_g03_the_ev_at_the_other_connector_has_its_turn_when_one_goes_out_of_service() -> None:
    s = idle("EVConnected", evses=TWO_CONNECTORS, variables={STOP: "Authorized"})
    s.plug_in(1, 1)
    s.swipe(evse=1)
    s.swipe(evse=1)
    s.plug_in(1, 2)
    assert s.told()[-1][0] == "Ended"
    s.forget()
    take_out(s, 1, 1)
    assert s.statuses() == [(1, 1, "Unavailable")]
    assert s.told() == [("Started", "CablePluggedIn", "EVConnected", None)]
    assert s.transaction_events[0]["evse"] == {"id": 1, "connectorId": 2}


@pytest.mark.parametrize("evse", [1, None])
def test_g03_an_answer_of_the_csms_that_comes_too_late_authorizes_nobody(evse: int | None) -> None:
    s = idle("Authorized")
    s.answers["Authorize"] = None
    s.swipe(evse=evse)
    asked = s.of("Authorize")[0]
    take_out(s, 1)
    if evse is None:
        assert s.state("authorization", 0) == "asking", "another EVSE is in service"
        take_out(s, 2)
    assert s.state("authorization", evse or 0) == "nobody"
    shown = message(s, 1) if evse else s.hardware.describe()["message"]
    assert shown == OUT_OF_SERVICE
    s.receive(json.dumps([3, asked.message_id, {"idTokenInfo": {"status": "Accepted"}}]))
    assert s.state("authorization", evse or 0) == "nobody"
    assert s.transaction_events == []


@pytest.mark.verifies("E01.FR.01", "E01.FR.15")
@pytest.mark.parametrize("place", [(1, None), (1, 1)])
def test_g03_a_vehicle_that_parks_while_out_of_service_has_its_transaction_when_back(
    place: tuple[int, int | None],
) -> None:
    s = idle("ParkingBayOccupancy")
    take_out(s, *place)
    s.hardware.park(1, True)
    s.plug_in()
    assert s.transaction_events == []
    put_back(s, *place)
    assert s.told() == [
        ("Started", "EVDetected", "Idle", None),
        ("Updated", "CablePluggedIn", "EVConnected", None),
    ]
    s.swipe(evse=1)
    assert energy_flows(s)


@pytest.mark.verifies("E01.FR.01")
def test_g03_a_vehicle_that_has_left_has_no_transaction() -> None:
    s = idle("ParkingBayOccupancy")
    take_out(s, 1)
    s.hardware.park(1, True)
    s.hardware.park(1, False)
    put_back(s, 1)
    assert s.transaction_events == []
    s.hardware.park(1, True)
    assert len(s.transaction_events) == 1


@pytest.mark.verifies("E01.FR.01", "E01.FR.15")
def test_g03_a_vehicle_that_parked_before_starts_no_second_transaction() -> None:
    s = idle("ParkingBayOccupancy", variables={STOP: "Authorized"})
    take_out(s, 1)
    s.hardware.park(1, True)
    put_back(s, 1)
    s.swipe(evse=1)
    s.swipe(evse=1)
    assert s.told()[-1][0] == "Ended"
    s.forget()
    take_out(s, 1)
    put_back(s, 1)
    assert s.transaction_events == []


@pytest.mark.verifies("E01.FR.01", "E01.FR.15")
def test_g03_a_parked_vehicle_counts_only_where_it_is_a_start_point() -> None:
    s = idle("EVConnected")
    take_out(s, 1)
    s.hardware.park(1, True)
    put_back(s, 1)
    assert s.transaction_events == []
    take_out(s, 1)
    assert s.set_variable(START, "ParkingBayOccupancy") == "Accepted"
    put_back(s, 1)
    assert s.told() == [("Started", "EVDetected", "Idle", None)]


@pytest.mark.verifies("E01.FR.01", "E01.FR.15")
def test_g03_the_transaction_of_a_vehicle_that_waited_is_metered_as_any_other() -> None:
    intervals = {"SampledDataCtrlr.TxUpdatedInterval": "60", "SampledDataCtrlr.TxEndedInterval": "100"}
    s = idle("ParkingBayOccupancy", variables=intervals)
    take_out(s, 1)
    s.hardware.park(1, True)
    put_back(s, 1)
    s.advance(250)
    assert [event["triggerReason"] for event in s.transaction_events] == ["EVDetected"] + ["MeterValuePeriodic"] * 4
    s.set_variable(STOP, "ParkingBayOccupancy")
    s.hardware.park(1, False)
    contexts = [each["sampledValue"][0]["context"] for each in s.transaction_events[-1]["meterValue"]]
    assert contexts == ["Transaction.Begin", "Sample.Periodic", "Sample.Periodic", "Transaction.End"]


@pytest.mark.verifies("E01.FR.01", "E01.FR.15")
def test_g03_a_parked_vehicle_waits_on_while_another_evse_changes() -> None:
    s = idle("ParkingBayOccupancy")
    take_out(s, 1)
    s.hardware.park(1, True)
    take_out(s, 2)
    put_back(s, 2)
    assert s.transaction_events == []
    put_back(s, 1)
    assert len(s.transaction_events) == 1


def test_g03_the_vehicle_of_a_driver_with_a_transaction_elsewhere_starts_none() -> None:
    s = quiet_station({START: "ParkingBayOccupancy,Authorized"}, evses=(("cType2",), ("cType2",), ("cType2",)))
    take_out(s, 1)
    s.hardware.park(1, True)
    s.swipe()
    put_back(s, 1)
    assert [event["triggerReason"] for event in s.transaction_events] == ["Authorized"]
    s.plug_in(1)
    assert energy_flows(s)
    assert [event["eventType"] for event in s.transaction_events].count("Started") == 1


def test_g03_signed_data_starts_no_transaction_where_it_is_out_of_service() -> None:
    signed = {"signedMeterData": "AAEC", "signingMethod": "", "encodingMethod": "OCMF", "publicKey": ""}
    s = idle("DataSigned", variables={"SampledDataCtrlr.SignReadings": "true"})
    take_out(s, 1)
    s.hardware.sign(1, signed)
    assert s.transaction_events == []
    put_back(s, 1)
    s.hardware.sign(1, signed)
    assert len(s.transaction_events) == 1


def test_g03_an_evse_that_is_back_does_not_serve_an_ev_beside_a_cable_that_is_kept() -> None:
    keep = {"OCPPCommCtrlr.UnlockOnEVSideDisconnect": "false"}
    s = charging(
        "Authorized",
        {START: "EVConnected", **keep},
        evses=(("sType2", "sType2"),),
    )
    s.plug_in(1, 2)
    s.plug_out(1, 1)
    assert s.told()[-1][0] == "Ended"
    assert bay(s)["connectors"][0]["locked"]
    s.forget()
    take_out(s, 1)
    put_back(s, 1)
    assert s.transaction_events == []
    assert s.state("ev_connection", 1) == "absent"
    s.swipe(evse=1)
    assert not bay(s)["connectors"][0]["locked"], "the owner comes for it"


@pytest.mark.verifies("G03.FR.05", "G04.FR.06")
@pytest.mark.parametrize("evse", [None, 1])
def test_g03_the_ev_at_the_other_connector_has_no_turn_where_the_end_takes_it_out_of_service(evse: int | None) -> None:
    s = idle("EVConnected", evses=TWO_CONNECTORS, variables={STOP: "EVConnected"})
    s.plug_in(1, 1)
    s.plug_in(1, 2)
    assert take_out(s, evse) == "Scheduled"
    s.forget()
    s.plug_out(1, 1)
    assert [kind for kind, *_ in s.told()] == ["Ended"]
    assert s.state("ev_connection", 1) == "absent"
    put_back(s, evse)
    assert [kind for kind, *_ in s.told()] == ["Ended", "Started"], "its turn comes with service"
    assert s.transaction_events[-1]["evse"] == {"id": 1, "connectorId": 2}


def test_g03_the_ev_at_a_faulted_connector_has_no_turn() -> None:
    s = idle("EVConnected", evses=TWO_CONNECTORS, variables={STOP: "EVConnected"})
    s.plug_in(1, 1)
    s.plug_in(1, 2)
    s.hardware.fault("GroundFailure", 1, 2)
    s.forget()
    s.plug_out(1, 1)
    assert [kind for kind, *_ in s.told()] == ["Ended"]


def test_g03_an_ev_beside_a_suspended_transaction_waits_on() -> None:
    s = charging("Authorized", {"TxCtrlr.StopTxOnEVSideDisconnect": "false"}, evses=TWO_CONNECTORS)
    take_out(s, 1, 2)
    s.plug_out(1, 1)
    s.plug_in(1, 2)
    s.forget()
    put_back(s, 1, 2)
    assert s.statuses() == [(1, 2, "Occupied")]
    assert s.transaction_events == []
    assert not energy_flows(s)
    assert s.state("ev_connection", 1) == "absent"


# Over a restart, and while the CSMS is out of reach.


@pytest.mark.verifies("G03.FR.08", "G01.FR.02", "B01.FR.07")
@pytest.mark.parametrize("place", [(1, None), (1, 1)])
@pytest.mark.parametrize("kind", ["cType2", "sType2"])
@pytest.mark.parametrize("plugged", [False, True])
def test_g03_fr_08_what_is_out_of_service_is_so_after_a_restart(
    place: tuple[int, int | None], kind: str, plugged: bool, tmp_path: Path
) -> None:
    s = idle("EVConnected,Authorized", evses=((kind,), (kind,)))
    take_out(s, *place)
    if plugged:
        s.plug_in()
    s.forget()
    s.restart(tmp_path)
    assert s.statuses() == [(1, 1, "Unavailable"), (2, 1, "Available")]
    assert state_of(s, 1, 1) == state_of(s, 1) == "Unavailable"
    s.swipe(evse=1)
    assert s.of("Authorize") == s.transaction_events == s.commanded("close_contactor") == []
    assert put_back(s, *place) == "Accepted"
    assert s.statuses()[2:] == [(1, 1, "Occupied" if plugged else "Available")]
    assert len(s.transaction_events) == plugged
    s.restart(tmp_path)
    assert s.statuses()[3:] == [(1, 1, "Occupied" if plugged else "Available"), (2, 1, "Available")]


@pytest.mark.verifies("G03.FR.08", "G03.FR.05")
@pytest.mark.parametrize("place", [(1, None), (1, 1)])
def test_g03_fr_08_what_is_scheduled_is_so_after_a_restart(place: tuple[int, int | None], tmp_path: Path) -> None:
    s = charging("Authorized")
    take_out(s, *place)
    s.restart(tmp_path)
    assert s.statuses() == [(1, 1, "Occupied"), (2, 1, "Available")]
    assert energy_flows(s)
    s.swipe(evse=1)
    assert s.told()[-1][0] == "Ended"
    assert s.statuses()[2:] == [(1, 1, "Unavailable")]


@pytest.mark.verifies("G03.FR.08")
def test_g03_fr_08_a_fault_that_outlasts_the_restart_hides_that_it_is_out_of_service(tmp_path: Path) -> None:
    s = idle()
    take_out(s, 1)
    s.hardware.fault("GroundFailure", 1, 1)
    s.restart(tmp_path)
    s.forget()
    assert state_of(s, 1, 1) == "Faulted"
    s.hardware.clear_fault(1, 1)
    assert s.statuses() == [(1, 1, "Unavailable")]


@pytest.mark.verifies("G03.FR.04", "G03.FR.05")
@pytest.mark.parametrize("long", [False, True])
def test_g03_fr_04_a_change_that_comes_offline_is_told_when_the_csms_is_back(long: bool) -> None:
    s = charging("Authorized", {"OCPPCommCtrlr.OfflineThreshold": "300"})
    take_out(s, 1)
    s.disconnect()
    s.plug_out()
    s.advance(400 if long else 30)
    assert s.statuses() == []
    s.connect()
    assert s.statuses() == [(1, 1, "Unavailable"), (2, 1, "Available")][: 2 if long else 1]


def test_g03_the_status_of_what_is_out_of_service_can_be_triggered() -> None:
    s = idle()
    take_out(s, 1)
    s.forget()
    wanted = {"requestedMessage": "StatusNotification", "evse": {"id": 1, "connectorId": 1}}
    assert s.result("TriggerMessage", wanted)["status"] == "Accepted"
    assert s.statuses() == [(1, 1, "Unavailable")]


@pytest.mark.verifies("G03.FR.01", "G03.FR.02")
def test_g03_fr_02_a_pending_station_is_changed_and_tells_it_once_it_is_accepted() -> None:
    s = VirtualStation(variables={START: "EnergyTransfer"})
    s.boot("Pending", 10)
    s.forget()
    assert take_out(s, 1) == "Accepted"
    assert s.sent == []
    s.answers["BootNotification"] = s.boot_answer("Accepted", 300)
    s.advance(10)
    assert s.statuses() == [(1, 1, "Unavailable"), (2, 1, "Available")]


# Whatever happens.

ACTS = st.sampled_from(
    [
        *((name, place) for name in ("Inoperative", "Operative") for place in ((), (1,), (2,), (1, 1), (1, 2), (2, 1))),
        *((name, (evse,)) for name in ("swipe", "park", "depart", "stop") for evse in (1, 2)),
        *((name, place) for name in ("in", "ev", "station", "fault", "clear") for place in ((1, 1), (1, 2), (2, 1))),
        ("swipe", ()),
        ("wait", ()),
    ]
)


def act(s: VirtualStation, name: str, place: tuple[int, ...]) -> None:
    if name in ("Inoperative", "Operative"):
        assert change(s, name, *place) in ("Accepted", "Scheduled")
    elif name == "swipe":
        s.swipe(evse=place[0] if place else None)
    elif name == "stop":
        s.hardware.press("stop", *place)
    elif name in ("park", "depart"):
        s.hardware.park(*place, name == "park")
    elif name == "in":
        s.plug_in(*place)
    elif name in ("ev", "station"):
        s.hardware.plug_out(*place, side=name)  # type: ignore[arg-type]
    elif name == "fault":
        s.hardware.fault("GroundFailure", *place)
    elif name == "clear":
        s.hardware.clear_fault(*place)
    else:
        s.advance(90)


@settings(max_examples=60, deadline=None)
@given(
    acts=st.lists(ACTS, max_size=30),
    start=st.sampled_from(["EVConnected", "Authorized", "ParkingBayOccupancy", "PowerPathClosed", "EnergyTransfer"]),
    stop=st.sampled_from(["EVConnected", "Authorized", "ParkingBayOccupancy", "EnergyTransfer"]),
)
def test_g03_whatever_happens_nobody_charges_where_it_is_unavailable(
    acts: list[tuple[str, tuple[int, ...]]], start: str, stop: str
) -> None:
    s = quiet_station({START: start, STOP: stop}, evses=(("cType2", "sType2"), ("sType2",)))
    for name, place in acts:
        before = [s.state("transaction", evse) for evse in (1, 2)]
        out = [unavailable(s, evse) for evse in (1, 2)]
        try:
            act(s, name, place)
        except Impossible:
            continue
        for evse in (1, 2):
            started = before[evse - 1] == "idle" != s.state("transaction", evse)
            assert not (started and out[evse - 1] and unavailable(s, evse)), (name, place)
            if unavailable(s, evse):
                assert not bay(s, evse)["contactor_closed"], (name, place)
    for place in ((), (1,), (2,), (1, 1), (1, 2), (2, 1)):
        act(s, "Operative", place)
    assert "Unavailable" not in {s.kernel.values[f"Connector@{at}.AvailabilityState"] for at in ("1.1", "1.2", "2.1")}


def unavailable(s: VirtualStation, evse: int) -> bool:
    connectors = [each.id for each in s.site.evse(evse).connectors]
    return all(s.kernel.values[f"Connector@{evse}.{each}.AvailabilityState"] == "Unavailable" for each in connectors)
