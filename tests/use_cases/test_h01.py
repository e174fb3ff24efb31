"""H01: reserve an EVSE."""

from __future__ import annotations

import json
from typing import Any

import pytest
from availability import put_back, state_of, take_out
from charging import charging, energy_flows, picture
from remote import remote_start
from reserving import (
    FAMILY,
    RESERVED,
    STOP,
    THREE,
    TWO_TYPES,
    ask,
    at,
    cancel,
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
from virtual_station import TWO_ATTACHED, TWO_SOCKETS, VirtualStation

ONE = (("cType2",),)


def refused(s: VirtualStation, **wanted: Any) -> dict[str, Any]:
    """Ask for a reservation that must be refused and change nothing; return the payload of the answer."""
    before, kept, sent = picture(s), held(s), len(s.sent)
    answer = ask(s, 9, "OTHER", **wanted)
    assert answer["status"] != "Accepted"
    assert (picture(s), held(s), len(s.sent)) == (before, kept, sent)
    return answer


# Whether the station takes reservations.


@pytest.mark.verifies("H01.FR.01")
@pytest.mark.parametrize("place", [{}, {"evse": 1}, {"kind": "cType2"}])
def test_h01_fr_01_a_station_that_is_to_take_no_reservations_rejects_them(place: dict[str, Any]) -> None:
    s = lot()
    assert s.set_variable("ReservationCtrlr.Enabled", "false") == "Accepted"
    assert refused(s, **place) == {"status": "Rejected", "statusInfo": {"reasonCode": "NotEnabled"}}
    assert s.set_variable("ReservationCtrlr.Enabled", "true") == "Accepted"
    assert reserve(s, **place) == "Accepted"


@pytest.mark.verifies("H01.FR.01")
def test_h01_fr_01_a_station_that_cannot_reserve_rejects_reservations() -> None:
    s = lot(variables={"ReservationCtrlr.Available": "false"})
    assert refused(s, evse=1) == {"status": "Rejected", "statusInfo": {"reasonCode": "UnsupportedRequest"}}


@pytest.mark.verifies("H01.FR.19")
@pytest.mark.parametrize("value", ["false", None])
@pytest.mark.parametrize("place", [{}, {"kind": "cType2"}])
def test_h01_fr_19_without_non_evse_specific_a_reservation_needs_an_evse(
    value: str | None, place: dict[str, Any]
) -> None:
    s = lot(variables={"ReservationCtrlr.NonEvseSpecific": value})
    assert refused(s, **place) == {
        "status": "Rejected",
        "statusInfo": {"reasonCode": "MissingParam", "additionalInfo": "A reservation needs an evseId here."},
    }
    assert reserve(s, evse=1) == "Accepted"


@pytest.mark.parametrize(
    ("wanted", "reason"),
    [
        ({"evse": 3}, "UnknownEvse"),
        ({"evse": 0}, "UnknownEvse"),
        ({"kind": "cTesla"}, "UnknownConnectorType"),
        ({"kind": "cCCS2", "evse": 2}, "UnknownConnectorType"),
    ],
)
def test_h01_what_the_station_does_not_have_cannot_be_reserved(wanted: dict[str, Any], reason: str) -> None:
    s = lot(evses=TWO_TYPES)
    assert refused(s, **wanted) == {"status": "Rejected", "statusInfo": {"reasonCode": reason}}


@pytest.mark.parametrize("seconds", [0, -1, -86400])
def test_h01_a_reservation_that_is_over_already_is_rejected(seconds: float) -> None:
    s = lot()
    assert refused(s, evse=1, seconds=seconds) == {
        "status": "Rejected",
        "statusInfo": {"reasonCode": "InvalidValue", "additionalInfo": "The expiryDateTime has passed."},
    }
    assert reserve(s, evse=1, seconds=0.001) == "Accepted"


# One EVSE.


@pytest.mark.verifies("H01.FR.23", "H01.FR.03")
def test_h01_fr_23_the_connectors_of_a_reserved_evse_are_told_reserved() -> None:
    s = lot(evses=TWO_TYPES)
    s.advance(7)
    step = len(s.steps)
    assert reserve(s, evse=1) == "Accepted"
    frames = [json.loads(frame) for frame in s.steps[step].frames]
    assert (frames[0][0], frames[0][2]) == (3, {"status": "Accepted"}), "the answer comes first"
    assert [each.payload for each in s.sent] == [
        {"timestamp": at(7), "connectorStatus": "Reserved", "evseId": 1, "connectorId": 1},
        {"timestamp": at(7), "connectorStatus": "Reserved", "evseId": 1, "connectorId": 2},
    ]
    assert requests(s) == ["StatusNotification"] * 2
    assert [state_of(s, 1, 1), state_of(s, 1, 2), state_of(s, 1)] == ["Reserved"] * 3
    assert [state_of(s, 2, 1), state_of(s, 2), state_of(s)] == ["Available"] * 3
    assert [lamp(s, 1, 1), lamp(s, 1, 2), lamp(s, 2)] == [True, True, False]


@pytest.mark.verifies("H01.FR.23", "H01.FR.03", "H01.FR.20")
def test_h01_a_station_whose_evses_are_all_reserved_is_reserved() -> None:
    s = reserved(1)
    assert reserve(s, 2, "B", evse=2) == "Accepted"
    assert s.statuses() == [(2, 1, "Reserved")]
    assert state_of(s) == "Reserved"


@pytest.mark.verifies("H01.FR.03", "H01.FR.23")
def test_h01_an_evse_may_be_reserved_by_the_type_of_one_of_its_connectors() -> None:
    s = lot(evses=TWO_TYPES)
    assert reserve(s, evse=1, kind="cCCS2") == "Accepted"
    assert s.statuses() == [(1, 1, "Reserved"), (1, 2, "Reserved")]


@pytest.mark.verifies("H01.FR.02")
def test_h01_fr_02_a_reservation_with_a_known_id_replaces_the_one_before() -> None:
    s = reserved(1)
    assert reserve(s, 1, "B", evse=2) == "Accepted"
    assert held(s) == [1]
    assert s.statuses() == [(1, 1, "Available"), (2, 1, "Reserved")]
    s.swipe("TOKEN-1", evse=1)
    assert state_of(s, 2, 1) == "Reserved"
    assert s.state("authorization", 1) == "authorized.fully"
    assert refused_as_reserved(s, "TOKEN-1", 2)
    s.swipe("B", evse=2)
    assert held(s) == []


@pytest.mark.verifies("H01.FR.02")
def test_h01_fr_02_a_reservation_may_be_prolonged_and_counts_until_the_new_time() -> None:
    s = lot()
    reserve(s, 1, evse=1, seconds=100)
    s.forget()
    s.advance(50)
    assert reserve(s, 1, evse=1, seconds=150) == "Accepted"
    assert requests(s) == [], "its connector is Reserved already"
    s.advance(149)
    assert updates(s) == []
    s.advance(1)
    assert updates(s) == [(200, 1, "Expired")]


@pytest.mark.verifies("H01.FR.02", "H01.FR.18")
def test_h01_fr_02_the_replaced_reservation_takes_no_evse_from_the_new_one() -> None:
    s = reserved(None, evses=ONE)
    assert reserve(s, 1, "B", kind="cType2") == "Accepted"
    assert reserve(s, 1, "C") == "Accepted"
    assert reserve(s, 1, "D", evse=1) == "Accepted"
    assert held(s) == [1]
    assert refused_as_reserved(s, "C", 1)


@pytest.mark.verifies("H01.FR.11")
def test_h01_fr_02_a_replacement_that_is_refused_leaves_the_reservation_as_it_was() -> None:
    s = reserved(1)
    s.plug_in(2)
    before = picture(s)
    assert reserve(s, 1, "B", evse=2) == "Occupied"
    assert picture(s) == before
    s.swipe("TOKEN-1", evse=1)
    assert s.statuses()[-1] == (1, 1, "Available")
    assert held(s) == []


# Any EVSE.


@pytest.mark.verifies("H01.FR.04", "H01.FR.03", "H01.FR.18")
def test_h01_fr_04_any_evse_is_reserved_without_a_word_while_there_is_a_choice() -> None:
    s = lot()
    assert reserve(s) == "Accepted"
    assert held(s) == [1]
    assert s.sent == []
    assert set(connectors(s).values()) == {"Available"}


@pytest.mark.verifies("H01.FR.20", "H01.FR.04")
def test_h01_fr_20_as_many_reservations_as_available_evses_make_all_of_them_reserved() -> None:
    s = lot(evses=(("cType2", "cCCS2"), ("cType2",), ("cType2",)))
    s.plug_in(3)
    s.forget()
    assert reserve(s, 1) == "Accepted"
    assert s.sent == []
    assert reserve(s, 2, "B") == "Accepted"
    assert s.statuses() == [(1, 1, "Reserved"), (1, 2, "Reserved"), (2, 1, "Reserved")]
    assert connectors(s)[3, 1] == "Occupied"
    assert refused(s) == {"status": "Occupied"}


@pytest.mark.verifies("H01.FR.20", "H01.FR.23")
def test_h01_fr_20_an_evse_reserved_by_its_id_is_none_that_is_available() -> None:
    s = lot(evses=THREE)
    assert reserve(s, 1, evse=2) == "Accepted"
    assert reserve(s, 2, "B") == "Accepted"
    assert s.statuses() == [(2, 1, "Reserved")]
    assert reserve(s, 3, "C") == "Accepted"
    assert s.statuses()[1:] == [(1, 1, "Reserved"), (3, 1, "Reserved")]


# A connector type.


@pytest.mark.verifies("H01.FR.06", "H01.FR.24", "H01.FR.03", "H01.FR.18")
def test_h01_fr_24_as_many_reservations_of_a_type_as_evses_that_have_it_make_them_reserved() -> None:
    s = lot(evses=(("cType2", "cCCS2"), ("cCCS2",), ("cType2",)))
    assert reserve(s, 1, kind="cCCS2") == "Accepted"
    assert s.sent == []
    assert reserve(s, 2, "B", kind="cCCS2") == "Accepted"
    assert s.statuses() == [(1, 1, "Reserved"), (1, 2, "Reserved"), (2, 1, "Reserved")]
    assert connectors(s)[3, 1] == "Available"
    assert refused(s, kind="cCCS2") == {"status": "Occupied"}
    assert reserve(s, 3, "C", kind="cType2") == "Accepted"


@pytest.mark.verifies("H01.FR.06", "H01.FR.04", "H01.FR.24", "H01.FR.20")
def test_h01_reservations_of_several_kinds_keep_what_they_need_together() -> None:
    s = lot(evses=TWO_TYPES)
    assert reserve(s, 1) == "Accepted"
    assert s.sent == []
    assert reserve(s, 2, "B", kind="cCCS2") == "Accepted"
    assert s.statuses() == [(1, 1, "Reserved"), (1, 2, "Reserved"), (2, 1, "Reserved")]
    assert refused(s, kind="cType2") == {"status": "Occupied"}


@pytest.mark.verifies("H01.FR.09", "H01.FR.07", "H03.FR.03")
def test_h01_fr_09_a_driver_with_a_reservation_does_not_take_the_only_evse_that_another_can_use() -> None:
    s = lot(evses=TWO_TYPES)
    reserve(s, 1, "ANY")
    reserve(s, 2, "CCS", kind="cCCS2")
    assert refused_as_reserved(s, "ANY", 1)
    s.swipe("ANY", evse=2)
    assert held(s) == [2]
    assert s.state("authorization", 2) == "authorized.fully"


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
