"""H03: use a reserved EVSE."""

from __future__ import annotations

from pathlib import Path

import pytest
from availability import take_out
from charging import energy_flows, picture
from known_tokens import entry, send_list
from reserving import (
    FAMILY,
    OFFLINE_ANYBODY,
    THREE,
    TWO_TYPES,
    answer_with,
    charges,
    connectors,
    held,
    id_token,
    ids_told,
    lamp,
    lot,
    refused_as_reserved,
    requests,
    reserve,
    reserved,
    updates,
)
from virtual_station import TWO_SOCKETS

# The idToken of the reservation.


@pytest.mark.verifies("H03.FR.01", "H03.FR.09", "H03.FR.10", "H01.FR.15", "E01.FR.13", "E03.FR.03")
def test_h03_fr_01_the_id_token_comes_first() -> None:
    s = reserved(1, start="Authorized")
    s.swipe("TOKEN-1", evse=1)
    assert held(s) == []
    assert requests(s) == ["StatusNotification", "Authorize", "TransactionEvent"]
    assert s.statuses() == [(1, 1, "Available")]
    assert not lamp(s, 1)
    s.plug_in(1)
    assert s.statuses() == [(1, 1, "Available"), (1, 1, "Occupied")]
    assert energy_flows(s)
    assert ids_told(s)[0] == ("Started", "Authorized", 1)
    assert [each[2] for each in ids_told(s)[1:]] == [None, None]


@pytest.mark.verifies("H03.FR.01", "H03.FR.09", "H03.FR.10", "G01.FR.06", "G01.FR.09", "G03.FR.09")
@pytest.mark.verifies("E02.FR.03", "E01.FR.13", "H01.FR.15")
def test_h03_fr_10_the_cable_comes_first() -> None:
    s = reserved(1, start="EVConnected")
    s.plug_in(1)
    assert s.statuses() == [], "the connector stays Reserved"
    assert ids_told(s) == [("Started", "CablePluggedIn", None)]
    assert not energy_flows(s)
    s.forget()
    s.swipe("TOKEN-1", evse=1)
    assert requests(s)[:3] == ["StatusNotification", "Authorize", "TransactionEvent"]
    assert s.statuses() == [(1, 1, "Occupied")]
    assert ids_told(s)[0] == ("Updated", "Authorized", 1)
    assert s.transaction_events[0]["idToken"] == id_token("TOKEN-1")
    assert energy_flows(s)
    s.plug_out(1)
    assert s.statuses() == [(1, 1, "Occupied"), (1, 1, "Available")]


@pytest.mark.verifies("H03.FR.10", "H03.FR.09")
def test_h03_fr_10_a_cable_without_an_ev_occupies_the_connector_too() -> None:
    s = reserved(1, evses=TWO_SOCKETS)
    s.plug_in(1)
    s.hardware.plug_out(1, 1, "ev")
    assert s.statuses() == []
    s.swipe("TOKEN-1", evse=1)
    assert s.statuses() == [(1, 1, "Occupied")]


@pytest.mark.verifies("H03.FR.01", "H03.FR.10")
def test_h03_fr_10_only_the_connector_with_the_plug_is_occupied() -> None:
    s = reserved(1, evses=TWO_TYPES)
    s.plug_in(1, 2)
    s.swipe("TOKEN-1", evse=1)
    assert s.statuses() == [(1, 1, "Available"), (1, 2, "Occupied")]
    assert energy_flows(s)


@pytest.mark.verifies("H03.FR.01")
@pytest.mark.parametrize("token", ["token-1", "TOKEN-1"])
def test_h03_fr_01_id_tokens_are_compared_without_regard_to_case(token: str) -> None:
    s = reserved(1)
    s.swipe(token, evse=1)
    assert held(s) == []


def test_h03_fr_01_an_id_token_of_another_type_is_another() -> None:
    s = reserved(1)
    before = picture(s)
    s.swipe("TOKEN-1", evse=1, kind="ISO15693")
    assert picture(s) == before
    assert s.sent == []


@pytest.mark.verifies("H03.FR.01")
def test_h03_fr_01_at_the_reader_of_the_station_the_driver_gets_the_evse_that_is_reserved_for_him() -> None:
    s = reserved(2, evses=THREE)
    s.swipe("TOKEN-1")
    assert s.state("authorization", 2) == "authorized.fully"
    assert held(s) == []


@pytest.mark.verifies("H03.FR.01")
def test_h03_fr_01_an_ev_of_somebody_else_at_another_evse_does_not_change_that() -> None:
    s = reserved(2, evses=THREE)
    s.plug_in(1)
    s.swipe("TOKEN-1")
    assert s.state("authorization", 2) == "authorized.fully"
    s.swipe("OTHER")
    assert energy_flows(s, 1)


def test_h03_at_the_reader_of_the_station_the_driver_of_an_ev_at_a_reserved_evse_is_told_so() -> None:
    s = reserved(2, evses=THREE)
    s.plug_in(2)
    assert refused_as_reserved(s, "OTHER")
    s.plug_in(1)
    s.plug_out(1)
    s.plug_in(3)
    s.swipe("OTHER")
    assert energy_flows(s, 3), "of two EVs the one that may charge is his"


@pytest.mark.verifies("H03.FR.01")
def test_h03_fr_01_at_its_own_reader_another_evse_is_not_the_one_reserved() -> None:
    s = reserved(1, start="Authorized")
    s.swipe("TOKEN-1", evse=2)
    assert held(s) == [1]
    assert ids_told(s) == [("Started", "Authorized", None)]
    s.swipe("TOKEN-1", evse=1)
    assert ids_told(s)[-1] == ("Started", "Authorized", 1)


@pytest.mark.verifies("H03.FR.02", "H03.FR.09", "H03.FR.10", "E03.FR.03")
def test_h03_fr_02_a_reservation_of_a_type_is_used_at_an_evse_with_that_type() -> None:
    s = reserved(None, "cCCS2", evses=TWO_TYPES, start="Authorized")
    s.swipe("TOKEN-1", evse=2)
    assert held(s) == [1], "no such connector here"
    assert ids_told(s) == [("Started", "Authorized", None)]
    s.swipe("TOKEN-1", evse=2)
    s.swipe("TOKEN-1", evse=1)
    assert held(s) == []
    assert ids_told(s)[-1] == ("Started", "Authorized", 1)
    assert s.statuses() == [(1, 1, "Available"), (1, 2, "Available")]
    assert charges(s, 1)


@pytest.mark.verifies("H03.FR.03", "H03.FR.09", "E01.FR.13")
def test_h03_fr_03_a_reservation_of_any_evse_is_used_at_the_one_that_the_driver_takes() -> None:
    s = reserved(None, start="EVConnected")
    s.plug_in(1)
    assert s.statuses() == [(1, 1, "Occupied"), (2, 1, "Reserved")]
    s.swipe("TOKEN-1")
    assert held(s) == []
    assert energy_flows(s, 1)
    assert ids_told(s)[:2] == [("Started", "CablePluggedIn", None), ("Updated", "Authorized", 1)]
    assert s.statuses()[2:] == [(2, 1, "Available")]


@pytest.mark.verifies("H03.FR.03", "H03.FR.09", "E01.FR.13", "E03.FR.03")
def test_h03_fr_03_a_driver_without_an_evse_yet_uses_it_up_and_takes_it_along() -> None:
    s = reserved(None, start="PowerPathClosed")
    s.swipe("TOKEN-1")
    assert held(s) == []
    s.plug_in(2)
    assert ids_told(s)[0] == ("Started", "CablePluggedIn", 1)
    assert energy_flows(s, 2)


@pytest.mark.verifies("H03.FR.03", "E01.FR.13", "E03.FR.03", "H01.FR.15")
def test_h03_fr_03_a_transaction_that_begins_without_an_evse_tells_the_reservation_once() -> None:
    s = reserved(None, start="Authorized")
    s.swipe("TOKEN-1")
    s.plug_in(2)
    assert ids_told(s) == [
        ("Started", "Authorized", 1),
        ("Updated", "CablePluggedIn", None),
        ("Updated", "ChargingStateChanged", None),
    ]


@pytest.mark.verifies("H03.FR.03")
def test_h03_fr_03_one_driver_of_two_with_a_reservation_leaves_an_evse_to_the_other() -> None:
    s = lot()
    reserve(s, 1, "A")
    reserve(s, 2, "B")
    s.swipe("A")
    assert held(s) == [2]
    assert refused_as_reserved(s, "OTHER", 1)
    s.plug_in(1)
    assert energy_flows(s, 1)
    assert connectors(s)[2, 1] == "Reserved"
    s.swipe("B")
    s.plug_in(2)
    assert energy_flows(s, 2)


@pytest.mark.verifies("H03.FR.01", "H03.FR.03", "H03.FR.09")
def test_h03_fr_09_of_several_reservations_the_one_for_the_evse_itself_is_used() -> None:
    s = lot(evses=THREE)
    reserve(s, 1)
    reserve(s, 2, kind="cType2")
    reserve(s, 3, evse=1)
    s.swipe("TOKEN-1", evse=1)
    assert held(s) == [1, 2]
    s.swipe("TOKEN-1", evse=1)
    s.swipe("TOKEN-1", evse=1)
    assert held(s) == [1], "then that for its type"


@pytest.mark.verifies("H03.FR.09", "H03.FR.01")
def test_h03_fr_09_who_presents_the_id_token_has_used_the_reservation_whatever_the_csms_says_of_it() -> None:
    s = reserved(1, start="Authorized")
    answer_with(s, None, "Blocked")
    s.swipe("TOKEN-1", evse=1)
    assert requests(s) == ["StatusNotification", "Authorize"]
    assert held(s) == []
    assert s.state("authorization", 1) == "nobody"
    answer_with(s, None)
    s.swipe("OTHER", evse=1)
    assert ids_told(s) == [("Started", "Authorized", None)], "it is none of the next driver's"


@pytest.mark.verifies("H03.FR.01", "E03.FR.03")
def test_h03_fr_01_a_link_lost_while_the_csms_is_asked_does_not_lose_the_reservation() -> None:
    s = reserved(1, start="Authorized", variables=OFFLINE_ANYBODY)
    s.answers["Authorize"] = None
    s.swipe("TOKEN-1", evse=1)
    s.disconnect()
    assert s.state("authorization", 1) == "authorized.fully"
    s.connect()
    assert ids_told(s) == [("Started", "Authorized", 1)]


@pytest.mark.verifies("H03.FR.01", "E03.FR.03")
def test_h03_fr_01_offline_the_reservation_is_used_as_well() -> None:
    s = reserved(1, start="Authorized", variables=OFFLINE_ANYBODY)
    s.disconnect()
    s.swipe("TOKEN-1", evse=1)
    assert held(s) == []
    s.connect()
    assert ids_told(s) == [("Started", "Authorized", 1)]
    assert (1, 1, "Available") in s.statuses()


def test_h03_a_driver_who_could_not_be_asked_about_leaves_nothing_to_the_next_one() -> None:
    s = reserved(1, start="Authorized")
    s.answers["Authorize"] = None
    s.swipe("TOKEN-1", evse=1)
    s.advance(30)
    assert s.state("authorization", 1) == "nobody"
    answer_with(s, None)
    s.swipe("OTHER", evse=1)
    assert ids_told(s) == [("Started", "Authorized", None)]


@pytest.mark.verifies("H03.FR.09")
def test_h03_a_driver_who_does_not_plug_in_has_used_the_reservation() -> None:
    s = reserved(1)
    s.swipe("TOKEN-1", evse=1)
    s.advance(61)
    assert s.state("authorization", 1) == "nobody"
    s.swipe("OTHER", evse=1)
    assert charges(s)


@pytest.mark.verifies("H01.FR.15", "E01.FR.13", "E03.FR.03")
def test_h03_the_reservation_is_told_after_a_power_cut_too(tmp_path: Path) -> None:
    s = reserved(1, start="PowerPathClosed")
    s.swipe("TOKEN-1", evse=1)
    s.restart(tmp_path)
    assert held(s) == []
    s.plug_in(1)
    assert ids_told(s)[0] == ("Started", "CablePluggedIn", 1)


@pytest.mark.verifies("H03.FR.01", "H03.FR.09")
@pytest.mark.parametrize("status", ["Accepted", "Blocked"])
def test_h03_fr_09_while_its_driver_is_asked_about_an_evse_is_not_promised_to_another_reservation(status: str) -> None:
    s = lot()
    reserve(s, 1)
    reserve(s, 2, "B", evse=2)
    s.plug_in(1)
    answer_with(s, None, status)
    s.swipe("B", evse=2)
    assert held(s) == [1]
    assert updates(s) == []
    kept, free = (1, 2) if status == "Accepted" else (2, 1)
    assert connectors(s)[kept, 1] == "Reserved"
    assert connectors(s)[free, 1] == ("Available" if status == "Accepted" else "Occupied")


# Another idToken.


@pytest.mark.parametrize("known", [False, True])
def test_h03_another_id_token_is_not_let_in_and_changes_nothing(known: bool) -> None:
    s = reserved(1, variables={"AuthCtrlr.LocalPreAuthorize": "true"})
    if known:
        send_list(s, 1, entry("OTHER"), entry("KIN", groupIdToken=FAMILY))
    for token in ("OTHER", "KIN"):
        assert refused_as_reserved(s, token, 1)
    assert held(s) == [1]
    s.plug_in(1)
    assert refused_as_reserved(s, "OTHER", 1)
    assert not energy_flows(s)


@pytest.mark.parametrize("start", ["EVConnected", "ParkingBayOccupancy"])
def test_h03_a_transaction_that_ev_or_vehicle_started_at_a_reserved_evse_does_not_charge(start: str) -> None:
    s = reserved(1, start=start)
    s.hardware.park(1, True)
    s.plug_in(1)
    s.swipe("OTHER", evse=1)
    assert s.told()[0][0] == "Started"
    assert not energy_flows(s)
    assert all("idToken" not in each.payload for each in s.transaction_events)
    s.plug_out(1)
    assert s.told()[-1][0] == "Ended"
    assert connectors(s)[1, 1] == "Reserved"


@pytest.mark.parametrize("start", ["Authorized", "PowerPathClosed"])
def test_h03_no_transaction_starts_for_another_id_token(start: str) -> None:
    s = reserved(1, start=start)
    s.plug_in(1)
    s.swipe("OTHER", evse=1)
    assert s.told() == []


def test_h03_a_master_pass_is_one_at_a_reserved_evse_too() -> None:
    s = reserved(1, variables={"AuthCtrlr.MasterPassGroupId": "MASTERS"})
    send_list(s, 1, entry("BOSS", groupIdToken={"idToken": "MASTERS", "type": "Central"}))
    s.swipe("BOSS", evse=1)
    assert s.commanded("show_message")[-1].arguments["text"] == "All charging is being stopped."


def test_h03_out_of_service_comes_before_reserved() -> None:
    s = reserved(None, evses=THREE)
    take_out(s, 1)
    s.swipe("TOKEN-1", evse=1)
    assert held(s) == [1]
    assert s.state("authorization", 1) == "nobody"
