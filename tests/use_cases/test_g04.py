"""G04: change the availability of the station."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from availability import message, put_back, state_of, take_out
from charging import bay, charging, energy_flows, picture, quiet_station
from virtual_station import VirtualStation

START = "TxCtrlr.TxStartPoint"
STOP = "TxCtrlr.TxStopPoint"
THREE = (("cType2", "sType2"), ("cType2",), ("sType2",))
EVERYWHERE = [(1, 1), (1, 2), (2, 1), (3, 1)]
OUT_OF_SERVICE = "This outlet is out of service."


def idle(start: str = "EnergyTransfer", **options: Any) -> VirtualStation:
    """An accepted station at which nothing but the flow of energy starts a transaction."""
    return quiet_station({START: start, **options.pop("variables", {})}, **options)


def all_of(status: str) -> list[tuple[int, int, str]]:
    return [(*place, status) for place in EVERYWHERE]


@pytest.mark.verifies("G04.FR.01", "G04.FR.02", "G04.FR.03", "G04.FR.05", "G04.FR.07", "G01.FR.07")
def test_g04_fr_01_without_evse_the_whole_station_goes_out_of_service() -> None:
    s = idle(evses=THREE)
    s.advance(7)
    assert take_out(s) == "Accepted"
    assert s.statuses() == all_of("Unavailable")
    assert {sent["timestamp"] for sent in s.of("StatusNotification")} == {"2027-01-15T08:00:07.000Z"}
    assert [state_of(s, *place) for place in EVERYWHERE] == ["Unavailable"] * 4
    assert [state_of(s, evse) for evse in (1, 2, 3)] == ["Unavailable"] * 3
    assert state_of(s) == "Unavailable"


@pytest.mark.verifies("G04.FR.01", "G04.FR.02", "G04.FR.03", "G04.FR.05", "G04.FR.08", "G01.FR.07")
def test_g04_fr_08_the_whole_station_is_back_in_service() -> None:
    s = idle(evses=THREE)
    s.plug_in(2)
    take_out(s)
    s.forget()
    assert put_back(s) == "Accepted"
    assert s.statuses() == [(1, 1, "Available"), (1, 2, "Available"), (2, 1, "Occupied"), (3, 1, "Available")]
    assert state_of(s) == "Available"
    s.swipe(evse=2)
    assert energy_flows(s, 2)


@pytest.mark.verifies("G04.FR.04", "G04.FR.02", "G04.FR.03")
def test_g04_fr_04_what_is_so_already_is_accepted_and_changes_nothing() -> None:
    s = idle(evses=THREE)
    before = picture(s)
    assert put_back(s) == "Accepted"
    assert picture(s) == before
    assert s.sent == []
    take_out(s)
    s.forget()
    before = picture(s)
    assert take_out(s) == "Accepted"
    assert picture(s) == before
    assert s.sent == []


@pytest.mark.verifies("G04.FR.04")
def test_g04_fr_04_operative_is_accepted_during_a_transaction_too() -> None:
    s = charging("Authorized")
    before = picture(s)
    assert put_back(s) == "Accepted"
    assert picture(s) == before


@pytest.mark.verifies("G04.FR.06", "G04.FR.03", "G04.FR.05", "G04.FR.07")
def test_g04_fr_06_during_a_transaction_the_change_is_scheduled_and_comes_with_its_end() -> None:
    s = charging("Authorized", evses=(("cType2",),))
    before = picture(s)
    assert take_out(s) == "Scheduled"
    after = picture(s)
    assert (before["states"].pop("station_operability"), after["states"].pop("station_operability")) == (
        "operative",
        "scheduled",
    )
    assert after == before
    s.advance(600)
    assert energy_flows(s)
    assert s.statuses() == []
    assert take_out(s) == "Scheduled"
    s.swipe(evse=1)
    assert s.told()[-1][0] == "Ended"
    assert s.statuses() == [(1, 1, "Unavailable")]
    assert s.state("station_operability") == "inoperative"
    assert state_of(s) == "Unavailable"


@pytest.mark.verifies("G04.FR.06", "G01.FR.05", "G04.FR.05")
@pytest.mark.parametrize("kind", ["cType2", "sType2"])
def test_g04_fr_06_an_ev_that_leaves_with_the_end_of_the_transaction_leaves_no_available_connector(kind: str) -> None:
    s = charging("EVConnected", evses=((kind,),))
    take_out(s)
    s.swipe(evse=1)
    s.plug_out()
    assert s.statuses() == [(1, 1, "Unavailable")]


@pytest.mark.verifies("G04.FR.06", "G04.FR.05", "G04.FR.07")
def test_g04_fr_06_evses_without_a_transaction_have_nothing_to_wait_for() -> None:
    s = charging("Authorized", evses=THREE)
    s.swipe("TOKEN-2", evse=3)
    s.plug_in(3)
    assert energy_flows(s, 3)
    s.forget()
    assert take_out(s) == "Scheduled"
    assert s.statuses() == [(2, 1, "Unavailable")]
    assert state_of(s) == "Occupied"
    s.plug_in(2)
    s.swipe("TOKEN-3", evse=2)
    assert message(s, 2) == OUT_OF_SERVICE
    s.swipe("TOKEN-3")
    assert s.of("Authorize") == [], "nor does the reader of the station take a driver"
    s.swipe(evse=1)
    assert s.statuses()[1:] == [(1, 1, "Unavailable"), (1, 2, "Unavailable")]
    assert s.state("station_operability") == "scheduled"
    assert energy_flows(s, 3)
    s.swipe("TOKEN-2", evse=3)
    assert s.statuses()[3:] == [(3, 1, "Unavailable")]
    assert s.state("station_operability") == "inoperative"


@pytest.mark.verifies("G04.FR.08", "G04.FR.05")
def test_g04_fr_08_operative_cancels_what_is_scheduled() -> None:
    s = charging("Authorized")
    take_out(s)
    assert put_back(s) == "Accepted"
    assert s.statuses() == [(2, 1, "Unavailable"), (2, 1, "Available")]
    assert energy_flows(s)
    s.swipe(evse=1)
    assert s.statuses()[2:] == []
    s.plug_out()
    assert s.statuses()[2:] == [(1, 1, "Available")]


@pytest.mark.verifies("G04.FR.06", "G04.FR.07")
def test_g04_fr_06_a_transaction_without_an_evse_may_still_choose_one() -> None:
    s = quiet_station({START: "Authorized", STOP: "Authorized"})
    s.swipe()
    assert take_out(s) == "Scheduled"
    assert s.statuses() == []
    s.plug_in(2)
    assert s.statuses() == [(2, 1, "Occupied"), (1, 1, "Unavailable")], "now the other has nothing to wait for"
    assert energy_flows(s, 2)
    assert s.state("station_operability") == "scheduled"
    s.swipe(evse=2)
    assert s.statuses()[2:] == [(2, 1, "Unavailable")]
    assert s.state("station_operability") == "inoperative"


@pytest.mark.verifies("G04.FR.06", "G04.FR.05", "G04.FR.07")
def test_g04_fr_06_a_transaction_that_never_chose_an_evse_ends_and_the_change_comes() -> None:
    s = quiet_station({START: "Authorized", STOP: "Authorized", "TxCtrlr.EVConnectionTimeOut": "60"})
    s.swipe()
    take_out(s)
    s.advance(60)
    assert s.told()[-1][0] == "Ended"
    assert s.statuses() == [(1, 1, "Unavailable"), (2, 1, "Unavailable")]
    s.swipe()
    assert len(s.of("Authorize")) == 1
    assert s.hardware.describe()["message"] == OUT_OF_SERVICE


def test_g04_a_driver_who_waits_without_evse_and_transaction_loses_the_authorization() -> None:
    s = idle("EVConnected")
    s.swipe()
    assert take_out(s) == "Accepted"
    assert s.state("authorization", 0) == "nobody"
    assert s.hardware.describe()["message"] == OUT_OF_SERVICE
    put_back(s)
    s.plug_in()
    s.advance(10)
    assert s.commanded("close_contactor") == []


def test_g04_a_driver_who_waits_without_evse_loses_the_authorization_beside_a_transaction_too() -> None:
    s = charging(variables={START: "EVConnected"}, evses=THREE)
    s.swipe("TOKEN-2")
    assert s.state("authorization", 0) == "authorized.fully"
    assert take_out(s) == "Scheduled"
    assert s.state("authorization", 0) == "nobody"
    assert energy_flows(s)


@pytest.mark.verifies("G04.FR.08", "G04.FR.07")
def test_g04_fr_08_what_was_taken_out_by_itself_stays_out() -> None:
    s = idle(evses=THREE)
    take_out(s, 1, 2)
    take_out(s, 2)
    s.forget()
    take_out(s)
    assert s.statuses() == [(1, 1, "Unavailable"), (3, 1, "Unavailable")]
    put_back(s)
    assert s.statuses()[2:] == [(1, 1, "Available"), (3, 1, "Available")]
    assert [state_of(s, 1, 2), state_of(s, 2), state_of(s)] == ["Unavailable", "Unavailable", "Available"]


@pytest.mark.verifies("G04.FR.07", "G04.FR.08")
def test_g04_fr_07_an_evse_that_is_put_back_waits_for_the_station() -> None:
    s = idle()
    take_out(s, 1)
    take_out(s)
    s.forget()
    assert put_back(s, 1) == "Accepted"
    assert s.statuses() == []
    assert put_back(s) == "Accepted"
    assert s.statuses() == [(1, 1, "Available"), (2, 1, "Available")]


@pytest.mark.verifies("G04.FR.07")
def test_g04_fr_07_a_faulted_connector_stays_faulted() -> None:
    s = idle(evses=THREE)
    s.hardware.fault("GroundFailure", 2)
    s.forget()
    take_out(s)
    assert s.statuses() == [(1, 1, "Unavailable"), (1, 2, "Unavailable"), (3, 1, "Unavailable")]
    assert (state_of(s, 2), state_of(s)) == ("Faulted", "Unavailable")
    s.hardware.clear_fault(2)
    assert s.statuses()[3:] == [(2, 1, "Unavailable")]


def test_g04_the_state_of_the_station_is_that_of_its_best_evse() -> None:
    s = idle()
    s.plug_in(1)
    assert state_of(s) == "Available"
    s.plug_in(2)
    assert state_of(s) == "Occupied"
    take_out(s, 1)
    assert state_of(s) == "Occupied"
    s.hardware.fault("GroundFailure", 2)
    assert state_of(s) == "Unavailable"
    put_back(s, 1)
    assert state_of(s) == "Occupied"
    s.hardware.fault("GroundFailure", 1)
    assert state_of(s) == "Faulted"


@pytest.mark.parametrize("start", ["EVConnected", "Authorized", "PowerPathClosed", "EnergyTransfer"])
def test_g04_nobody_charges_at_a_station_out_of_service_until_it_is_back(start: str) -> None:
    s = idle(start)
    take_out(s)
    s.plug_in(2)
    s.swipe()
    s.swipe(evse=2)
    assert s.of("Authorize") == s.transaction_events == s.commanded("close_contactor") == []
    assert message(s, 2) == OUT_OF_SERVICE
    put_back(s)
    s.swipe(evse=2)
    assert energy_flows(s, 2)
    assert s.transaction_events[0]["eventType"] == "Started"


@pytest.mark.verifies("G04.FR.09", "B01.FR.07")
def test_g04_fr_09_a_station_out_of_service_is_so_after_a_restart(tmp_path: Path) -> None:
    s = idle("EVConnected,Authorized", evses=THREE)
    take_out(s)
    s.plug_in(2)
    s.forget()
    s.restart(tmp_path)
    assert s.statuses() == all_of("Unavailable")
    assert state_of(s) == "Unavailable"
    s.swipe(evse=2)
    s.swipe()
    assert s.of("Authorize") == s.transaction_events == []
    assert put_back(s) == "Accepted"
    assert s.statuses()[4:] == [(1, 1, "Available"), (1, 2, "Available"), (2, 1, "Occupied"), (3, 1, "Available")]
    s.restart(tmp_path)
    assert s.statuses()[8:] == [(1, 1, "Available"), (1, 2, "Available"), (2, 1, "Occupied"), (3, 1, "Available")]


@pytest.mark.verifies("G04.FR.09", "G04.FR.06")
def test_g04_fr_09_what_is_scheduled_is_so_after_a_restart(tmp_path: Path) -> None:
    s = charging("Authorized")
    take_out(s)
    s.forget()
    s.restart(tmp_path)
    assert s.statuses() == [(1, 1, "Occupied"), (2, 1, "Unavailable")]
    assert bay(s)["contactor_closed"]
    s.swipe(evse=1)
    assert s.statuses()[2:] == [(1, 1, "Unavailable")]
    assert s.state("station_operability") == "inoperative"
