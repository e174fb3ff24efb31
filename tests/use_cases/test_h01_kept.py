"""H01: what a reservation keeps free, what it tells, and what ends it early."""

from __future__ import annotations

import json
from typing import Any

import pytest
from availability import put_back, take_out
from charging import charging, energy_flows, picture
from remote import remote_start
from reserving import (
    FAMILY,
    RESERVED,
    STOP,
    THREE,
    TWO_TYPES,
    ask,
    cancel,
    charges,
    connectors,
    held,
    id_token,
    ids_told,
    lamp,
    lot,
    refused,
    refused_as_reserved,
    requests,
    reserve,
    reserved,
    updates,
)
from virtual_station import TWO_ATTACHED, TWO_SOCKETS

# What stays free.


@pytest.mark.verifies("H01.FR.07")
def test_h01_fr_07_when_another_driver_takes_an_evse_the_last_one_is_kept() -> None:
    s = reserved(None)
    s.swipe("OTHER", evse=1)
    assert s.state("authorization", 1) == "authorized.fully"
    assert s.statuses() == [(2, 1, "Reserved")], "though the driver has not plugged in yet"
    s.plug_in(1)
    assert energy_flows(s, 1)
    assert refused_as_reserved(s, "THIRD", 2)
    s.swipe("TOKEN-1", evse=2)
    s.plug_in(2)
    assert energy_flows(s, 2)


@pytest.mark.verifies("H01.FR.07")
def test_h01_fr_07_when_the_other_driver_goes_there_is_a_choice_again() -> None:
    s = reserved(None)
    s.swipe("OTHER", evse=1)
    s.forget()
    s.advance(60)
    assert s.state("authorization", 1) == "nobody"
    assert s.statuses() == [(2, 1, "Available")]


@pytest.mark.verifies("H01.FR.07")
def test_h01_fr_07_an_ev_without_a_driver_takes_an_evse_too() -> None:
    s = reserved(None)
    s.plug_in(1)
    assert s.statuses() == [(1, 1, "Occupied"), (2, 1, "Reserved")]
    s.swipe("OTHER")
    assert energy_flows(s, 1)
    s.swipe("OTHER")
    s.plug_out(1)
    assert s.statuses()[2:] == [(1, 1, "Available"), (2, 1, "Available")]


@pytest.mark.verifies("H01.FR.07", "H04.FR.01")
def test_h01_fr_07_evs_of_others_that_stand_at_reserved_evses_are_not_all_let_go_at_once() -> None:
    s = lot()
    reserve(s, 1)
    reserve(s, 2, "B", seconds=60)
    s.plug_in(1)
    s.plug_in(2)
    assert connectors(s) == {(1, 1): "Reserved", (2, 1): "Reserved"}
    s.advance(60)
    assert connectors(s) == {(1, 1): "Reserved", (2, 1): "Occupied"}
    assert held(s) == [1]
    assert updates(s) == [(60, 2, "Expired")]
    assert refused_as_reserved(s, "OTHER", 1)
    s.swipe("OTHER", evse=2)
    assert energy_flows(s, 2)
    s.swipe("TOKEN-1", evse=1)
    assert energy_flows(s, 1)


@pytest.mark.verifies("H01.FR.07")
def test_h01_fr_07_of_two_drivers_asked_about_at_once_only_one_gets_in() -> None:
    s = reserved(None)
    s.answers["Authorize"] = None
    s.swipe("A", evse=1)
    s.swipe("B", evse=2)
    s.receive(json.dumps([3, s.of("Authorize")[0].message_id, {"idTokenInfo": {"status": "Accepted"}}]))
    s.receive(json.dumps([3, s.of("Authorize")[1].message_id, {"idTokenInfo": {"status": "Accepted"}}]))
    assert [s.state("authorization", 1), s.state("authorization", 2)] == ["authorized.fully", "nobody"]
    assert s.commanded("show_message")[-1].arguments["text"] == RESERVED
    assert connectors(s)[2, 1] == "Reserved"


@pytest.mark.verifies("H01.FR.07")
def test_h01_fr_07_a_driver_without_an_evse_counts_as_one_who_takes_one() -> None:
    s = reserved(None)
    s.swipe("A")
    assert s.state("authorization", 0) == "authorized.fully"
    assert s.statuses() == [], "which EVSE it will be is open"
    assert refused_as_reserved(s, "B", 1)
    assert refused_as_reserved(s, "B", 2)
    s.plug_in(2)
    assert energy_flows(s, 2)
    assert s.statuses() == [(2, 1, "Occupied"), (1, 1, "Reserved")]


@pytest.mark.verifies("H01.FR.07", "H01.FR.11")
def test_h01_a_driver_without_an_evse_leaves_no_room_for_one_reservation_more() -> None:
    s = reserved(None)
    s.swipe("A")
    assert refused(s) == {"status": "Occupied"}
    assert refused(s, evse=1) == {"status": "Occupied"}
    s.advance(60)
    assert s.state("authorization", 0) == "nobody"
    assert reserve(s, 2, "B") == "Accepted"


@pytest.mark.verifies("H01.FR.07")
def test_h01_fr_07_at_the_reader_of_the_station_a_driver_gets_the_evse_that_is_not_reserved() -> None:
    s = reserved(1)
    s.swipe("OTHER")
    assert s.state("authorization", 2) == "authorized.fully"
    assert refused_as_reserved(s, "THIRD")


@pytest.mark.verifies("H01.FR.07")
def test_h01_fr_07_with_three_evses_another_driver_without_an_evse_may_not_plug_in_at_the_reserved_one() -> None:
    s = reserved(1, evses=THREE)
    s.swipe("OTHER")
    assert s.state("authorization", 0) == "authorized.fully"
    s.plug_in(1)
    assert not energy_flows(s, 1)
    assert s.state("authorization", 0) == "authorized.fully"
    assert connectors(s)[1, 1] == "Reserved"
    s.plug_in(2)
    assert energy_flows(s, 2)


@pytest.mark.verifies("H01.FR.07")
def test_h01_fr_07_an_ev_that_came_to_a_reserved_evse_while_the_csms_was_asked_is_not_let_in() -> None:
    s = reserved(1, evses=THREE)
    s.answers["Authorize"] = None
    s.swipe("OTHER")
    s.plug_in(1)
    s.receive(json.dumps([3, s.of("Authorize")[0].message_id, {"idTokenInfo": {"status": "Accepted"}}]))
    assert s.state("authorization", 0) == "authorized.fully"
    assert not energy_flows(s, 1)


@pytest.mark.verifies("H01.FR.09")
def test_h01_fr_09_one_connector_of_the_type_stays_free() -> None:
    s = reserved(None, "cCCS2", evses=(("cCCS2",), ("cCCS2",), ("cType2",)))
    s.swipe("OTHER", evse=3)
    assert s.statuses() == []
    s.swipe("THIRD", evse=1)
    assert s.statuses() == [(2, 1, "Reserved")]
    assert refused_as_reserved(s, "FOURTH", 2)


@pytest.mark.verifies("H01.FR.07", "H01.FR.09")
def test_h01_fr_07_the_start_button_does_not_start_at_a_reserved_evse() -> None:
    s = reserved(1)
    before = picture(s)
    s.hardware.press("start", 1)
    assert picture(s) == before
    assert s.commanded("show_message")[-1].arguments["text"] == RESERVED
    s.hardware.press("start", 2)
    assert s.state("authorization", 2) == "authorized.fully"


def test_h01_a_station_without_start_buttons_does_not_answer_one() -> None:
    s = reserved(1, variables={"AuthCtrlr.SupportedIdTokenTypes": "ISO14443"})
    s.hardware.press("start", 1)
    assert s.commands == []


@pytest.mark.verifies("H01.FR.07")
def test_h01_fr_07_a_remote_start_without_evse_leaves_the_reserved_evse_alone() -> None:
    s = reserved(1)
    assert remote_start(s, None)["status"] == "Accepted"
    assert s.state("authorization", 2) == "authorized.fully"
    answer = remote_start(s, None, 78, idToken=id_token("B"))
    assert answer["status"] == "Rejected"
    assert s.state("authorization", 1) == "nobody"


# What cannot be reserved.


@pytest.mark.verifies("H01.FR.11")
@pytest.mark.parametrize("place", [{"evse": 1}, {"kind": "cCCS2"}])
def test_h01_fr_11_an_evse_in_use_or_reserved_is_occupied(place: dict[str, Any]) -> None:
    s = lot(evses=TWO_TYPES)
    s.plug_in(1, 1)
    assert refused(s, **place) == {"status": "Occupied"}
    s.plug_out(1, 1)
    assert reserve(s, evse=1) == "Accepted"
    assert refused(s, **place) == {"status": "Occupied"}


@pytest.mark.verifies("H01.FR.11")
def test_h01_fr_11_all_evses_in_use_or_reserved_are_occupied() -> None:
    s = reserved(1)
    assert reserve(s, 2, "B", evse=2) == "Accepted"
    assert cancel(s, 2) == "Accepted"
    s.plug_in(2)
    assert refused(s) == {"status": "Occupied"}
    assert refused(s, kind="cType2") == {"status": "Occupied"}


@pytest.mark.verifies("H01.FR.11")
def test_h01_fr_11_an_evse_whose_driver_has_yet_to_plug_in_is_occupied() -> None:
    s = lot()
    s.swipe("OTHER", evse=1)
    assert connectors(s)[1, 1] == "Available"
    assert refused(s, evse=1) == {"status": "Occupied"}
    s.answers["Authorize"] = None
    s.swipe("THIRD", evse=2)
    assert refused(s, evse=2) == {"status": "Occupied"}


@pytest.mark.verifies("H01.FR.11")
def test_h01_fr_11_a_cable_left_in_its_socket_occupies_the_evse() -> None:
    s = lot(evses=TWO_SOCKETS)
    s.plug_in(1)
    s.hardware.plug_out(1, 1, "ev")
    assert refused(s, evse=1) == {"status": "Occupied"}


@pytest.mark.verifies("H01.FR.12")
def test_h01_fr_12_a_faulted_evse_is_faulted() -> None:
    s = lot(evses=TWO_TYPES)
    s.hardware.fault("GroundFailure", 1, 1)
    assert refused(s, evse=1, kind="cType2") == {"status": "Faulted"}
    assert reserve(s, evse=1) == "Accepted", "its other connector is well"
    assert cancel(s) == "Accepted"
    s.hardware.fault("GroundFailure", 1, 2)
    assert refused(s, evse=1) == {"status": "Faulted"}
    assert refused(s, kind="cCCS2") == {"status": "Faulted"}
    assert reserve(s) == "Accepted"
    assert cancel(s) == "Accepted"
    s.hardware.fault("GroundFailure", 2, 1)
    assert refused(s) == {"status": "Faulted"}


@pytest.mark.verifies("H01.FR.14")
def test_h01_fr_14_an_evse_out_of_service_is_unavailable() -> None:
    s = lot(evses=TWO_TYPES)
    take_out(s, 1, 2)
    assert refused(s, kind="cCCS2") == {"status": "Unavailable"}
    take_out(s, 1)
    assert refused(s, evse=1) == {"status": "Unavailable"}
    assert reserve(s) == "Accepted"
    assert cancel(s) == "Accepted"
    take_out(s, 2)
    assert refused(s) == {"status": "Unavailable"}
    put_back(s, 2)
    assert reserve(s) == "Accepted"


def test_h01_when_evses_cannot_be_reserved_for_several_reasons_one_in_use_decides() -> None:
    s = lot()
    s.hardware.fault("GroundFailure", 1)
    s.plug_in(2)
    assert refused(s) == {"status": "Occupied"}
    s.plug_out(2)
    take_out(s, 2)
    assert refused(s) == {"status": "Unavailable"}


def test_h01_when_an_evse_is_faulted_and_the_other_out_of_service_none_is_available() -> None:
    s = lot()
    s.hardware.fault("GroundFailure", 2)
    take_out(s, 1)
    assert refused(s) == {"status": "Unavailable"}


# The transaction.


@pytest.mark.verifies("H01.FR.15", "E01.FR.13", "E03.FR.03", "H03.FR.09")
def test_h01_fr_15_the_transaction_tells_once_which_reservation_it_uses_up() -> None:
    s = reserved(1, start="Authorized")
    s.swipe("TOKEN-1", evse=1)
    s.plug_in(1)
    assert ids_told(s) == [
        ("Started", "Authorized", 1),
        ("Updated", "CablePluggedIn", None),
        ("Updated", "ChargingStateChanged", None),
    ]
    assert s.transaction_events[0]["idToken"] == id_token("TOKEN-1")


def test_h01_fr_15_a_transaction_without_a_reservation_tells_none() -> None:
    s = charging("Authorized")
    s.swipe(evse=1)
    assert all("reservationId" not in each.payload for each in s.transaction_events)
    s = reserved(1, start="Authorized")
    s.swipe("OTHER", evse=2)
    s.plug_in(2)
    assert [each[2] for each in ids_told(s)] == [None] * 3
    assert held(s) == [1]


@pytest.mark.verifies("H01.FR.15", "E01.FR.13")
def test_h01_fr_15_the_next_transaction_of_the_evse_does_not_tell_it_again() -> None:
    s = reserved(1, start="Authorized", variables={STOP: "Authorized"})
    s.swipe("TOKEN-1", evse=1)
    s.swipe("TOKEN-1", evse=1)
    s.swipe("TOKEN-1", evse=1)
    assert ids_told(s) == [
        ("Started", "Authorized", 1),
        ("Ended", "StopAuthorized", None),
        ("Started", "Authorized", None),
    ]


# What cannot be kept.


@pytest.mark.verifies("H01.FR.16")
def test_h01_fr_16_a_fault_of_the_evse_cancels_its_reservation_and_the_csms_is_told() -> None:
    s = reserved(1)
    s.advance(5)
    s.hardware.fault("GroundFailure", 1)
    assert requests(s) == ["StatusNotification", "ReservationStatusUpdate"]
    assert s.statuses() == [(1, 1, "Faulted")]
    assert s.sent[1].payload == {"reservationId": 1, "reservationUpdateStatus": "Removed"}
    assert held(s) == []
    assert not lamp(s, 1)
    s.hardware.clear_fault(1)
    assert s.statuses()[-1] == (1, 1, "Available")
    s.swipe("OTHER", evse=1)
    assert s.state("authorization", 1) == "authorized.fully"
    s.advance(3600)
    assert len(updates(s)) == 1, "it does not expire as well"


@pytest.mark.verifies("H01.FR.17")
@pytest.mark.parametrize("place", [(1,), ()])
def test_h01_fr_17_an_evse_out_of_service_loses_its_reservation_and_the_csms_is_told(place: tuple[int, ...]) -> None:
    s = reserved(1)
    s.advance(5)
    assert take_out(s, *place) == "Accepted"
    assert s.statuses()[0] == (1, 1, "Unavailable")
    assert updates(s) == [(5, 1, "Removed")]
    assert requests(s)[-1] == "ReservationStatusUpdate"
    assert held(s) == []
    put_back(s, *place)
    assert connectors(s)[1, 1] == "Available"


@pytest.mark.verifies("H01.FR.16", "H01.FR.17")
def test_h01_fr_16_a_reservation_of_an_evse_stands_while_one_of_its_connectors_does() -> None:
    s = reserved(1, evses=TWO_TYPES)
    s.hardware.fault("GroundFailure", 1, 1)
    assert updates(s) == []
    assert connectors(s) == {(1, 1): "Faulted", (1, 2): "Reserved", (2, 1): "Available"}
    s.forget()
    s.hardware.clear_fault(1, 1)
    assert s.statuses() == [(1, 1, "Reserved")]
    s.hardware.fault("GroundFailure", 1, 1)
    take_out(s, 1, 2)
    assert [each[1:] for each in updates(s)] == [(1, "Removed")]


@pytest.mark.verifies("H01.FR.16")
def test_h01_fr_16_a_reservation_of_a_type_needs_a_connector_of_the_type() -> None:
    s = reserved(None, "cCCS2", evses=TWO_TYPES)
    s.hardware.fault("GroundFailure", 1, 2)
    assert updates(s) == [(0, 1, "Removed")]
    assert connectors(s) == {(1, 1): "Available", (1, 2): "Faulted", (2, 1): "Available"}


@pytest.mark.verifies("H01.FR.16")
def test_h01_fr_16_a_reservation_of_any_evse_stands_while_there_is_one_left() -> None:
    s = reserved(None, evses=THREE)
    reserve(s, 2, "B")
    s.hardware.fault("GroundFailure", 1)
    assert s.statuses() == [(1, 1, "Faulted"), (2, 1, "Reserved"), (3, 1, "Reserved")]
    assert updates(s) == []
    s.hardware.fault("GroundFailure", 2)
    assert updates(s) == [(0, 2, "Removed")], "the younger one goes"
    assert held(s) == [1]
    assert connectors(s)[3, 1] == "Reserved"


@pytest.mark.verifies("H01.FR.17")
def test_h01_fr_17_an_evse_in_use_is_none_that_is_left_for_a_reservation() -> None:
    s = reserved(None)
    s.plug_in(1)
    s.swipe("OTHER", evse=1)
    take_out(s, 2)
    assert updates(s) == [(0, 1, "Removed")]


@pytest.mark.verifies("H01.FR.16", "H01.FR.17")
def test_h01_fr_17_all_that_cannot_be_kept_is_told_one_after_the_other() -> None:
    s = reserved(1, evses=THREE)
    reserve(s, 2, "B", evse=3)
    reserve(s, 3, "C")
    s.forget()
    take_out(s)
    assert [each[1:] for each in updates(s)] == [(1, "Removed"), (2, "Removed"), (3, "Removed")]
    assert set(connectors(s).values()) == {"Unavailable"}
    assert held(s) == []
    assert not any(lamp(s, evse) for evse in (1, 2, 3))


@pytest.mark.verifies("H01.FR.16")
def test_h01_fr_16_the_others_expire_at_their_time() -> None:
    s = reserved(1, evses=THREE)
    reserve(s, 2, "B", evse=2, seconds=60)
    reserve(s, 3, "C", evse=3, seconds=90)
    s.hardware.fault("GroundFailure", 2)
    s.advance(90)
    assert updates(s) == [(0, 2, "Removed"), (90, 3, "Expired")]


@pytest.mark.verifies("H01.FR.16")
def test_h01_fr_16_offline_the_removal_is_kept_for_the_csms() -> None:
    s = reserved(1)
    s.disconnect()
    s.hardware.fault("GroundFailure", 1)
    s.advance(10)
    assert s.sent == []
    s.connect()
    assert updates(s) == [(10, 1, "Removed")]
    s.disconnect()
    s.connect()
    assert len(updates(s)) == 1


def test_h01_a_scheduled_change_takes_the_reservation_when_it_comes() -> None:
    s = reserved(1, start="EVConnected")
    s.plug_in(1)
    assert take_out(s, 1) == "Scheduled"
    assert updates(s) == []
    assert connectors(s)[1, 1] == "Reserved"
    s.plug_out(1)
    assert connectors(s)[1, 1] == "Unavailable"
    assert [each[1:] for each in updates(s)] == [(1, "Removed")]


def test_h01_groups_do_not_matter_to_what_can_be_reserved() -> None:
    s = lot(evses=TWO_ATTACHED)
    assert reserve(s, 1, group=FAMILY) == "Accepted"
    assert reserve(s, 2, "B", group=FAMILY) == "Accepted"
    assert refused(s, group=FAMILY) == {"status": "Occupied"}


@pytest.mark.verifies("H01.FR.07")
def test_h01_an_ev_at_a_faulted_connector_takes_its_evse_from_a_reservation_of_any() -> None:
    s = lot("PowerPathClosed", evses=(("cType2", "cCCS2"), ("cType2",), ("cCCS2",)))
    s.swipe("SOMEBODY", evse=2)
    assert ask(s, 1, "A") == {"status": "Accepted"}
    s.hardware.fault("GroundFailure", 1, 1)
    assert connectors(s)[3, 1] == "Available", "EVSE 1 can be had over its other connector"
    s.plug_in(1, 1)
    assert connectors(s)[3, 1] == "Reserved", "it is the only one that is left now"
    s.plug_out(1, 1)
    assert connectors(s)[3, 1] == "Available"


@pytest.mark.verifies("H03.FR.02", "H03.FR.03")
def test_h01_an_ev_plugged_in_where_one_evse_is_kept_leaves_another_driver_his_own() -> None:
    """The EV of nobody known stands at EVSE 2, which is kept for B nevertheless: A need not leave EVSE 3 to B."""
    s = lot("PowerPathClosed", evses=(("cType2", "cCCS2"), ("cType2",), ("cCCS2",)))
    s.swipe("SOMEBODY", evse=1)
    assert ask(s, 1, "A", kind="cCCS2") == {"status": "Accepted"}
    assert ask(s, 2, "B") == {"status": "Accepted"}
    s.plug_in(2, 1)
    assert (connectors(s)[2, 1], connectors(s)[3, 1]) == ("Reserved", "Reserved")
    s.swipe("A", evse=3)
    assert charges(s, 3)
    assert held(s) == [2]
    s.swipe("B", evse=2)
    assert charges(s, 2)
    assert held(s) == []


@pytest.mark.verifies("H01.FR.07")
def test_h01_a_driver_at_the_only_evse_that_suits_another_reservation_is_refused() -> None:
    s = lot("PowerPathClosed", evses=(("cType2", "cCCS2"), ("cType2",), ("cCCS2",)))
    s.swipe("SOMEBODY", evse=1)
    assert ask(s, 1, "A", kind="cCCS2") == {"status": "Accepted"}
    assert ask(s, 2, "B") == {"status": "Accepted"}
    s.plug_in(2, 1)
    s.swipe("B", evse=3)
    assert not charges(s, 3)
    assert held(s) == [1, 2]
