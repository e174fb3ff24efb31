"""H01: reserve an EVSE."""

from __future__ import annotations

import json
from typing import Any

import pytest
from availability import state_of
from charging import picture
from reserving import (
    THREE,
    TWO_TYPES,
    at,
    connectors,
    held,
    lamp,
    lot,
    refused,
    refused_as_reserved,
    requests,
    reserve,
    reserved,
    updates,
)

ONE = (("cType2",),)


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
