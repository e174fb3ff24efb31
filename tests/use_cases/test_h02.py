"""H02: cancel a reservation."""

from __future__ import annotations

import json

import pytest
from availability import state_of
from charging import energy_flows, picture
from reserving import (
    TWO_TYPES,
    cancel,
    connectors,
    held,
    lamp,
    lot,
    refused_as_reserved,
    requests,
    reserve,
    reserved,
    updates,
)


@pytest.mark.verifies("H02.FR.01")
@pytest.mark.parametrize("number", [0, 2, -1])
def test_h02_fr_01_an_unknown_reservation_cannot_be_cancelled(number: int) -> None:
    s = reserved(1)
    before = picture(s)
    answer = s.result("CancelReservation", {"reservationId": number})
    assert answer == {"status": "Rejected", "statusInfo": {"reasonCode": "NotFound"}}
    assert picture(s) == before
    assert held(s) == [1]
    assert s.sent == []


@pytest.mark.verifies("H02.FR.01", "H02.FR.02")
def test_h02_fr_01_a_reservation_is_cancelled_once() -> None:
    s = reserved(1)
    assert cancel(s) == "Accepted"
    assert cancel(s) == "Rejected"


@pytest.mark.verifies("H02.FR.01")
def test_h02_fr_01_a_reservation_that_was_used_or_has_expired_is_unknown() -> None:
    s = reserved(1)
    reserve(s, 2, "B", evse=2)
    s.swipe("TOKEN-1", evse=1)
    assert cancel(s, 1) == "Rejected"
    s.advance(3600)
    assert cancel(s, 2) == "Rejected"


@pytest.mark.verifies("H02.FR.02", "H02.FR.03", "H02.FR.04")
def test_h02_fr_04_the_connectors_of_the_evse_are_told_available_and_anybody_may_charge() -> None:
    s = reserved(1, evses=TWO_TYPES)
    step = len(s.steps)
    s.advance(9)
    assert s.result("CancelReservation", {"reservationId": 1}) == {"status": "Accepted"}
    first = json.loads(s.steps[step].frames[0])
    assert (first[0], first[2]) == (3, {"status": "Accepted"}), "the answer comes first"
    assert [each.payload for each in s.sent] == [
        {"timestamp": "2027-01-15T08:00:09.000Z", "connectorStatus": "Available", "evseId": 1, "connectorId": 1},
        {"timestamp": "2027-01-15T08:00:09.000Z", "connectorStatus": "Available", "evseId": 1, "connectorId": 2},
    ]
    assert held(s) == []
    assert [state_of(s, 1, 1), state_of(s, 1, 2), state_of(s, 1), state_of(s)] == ["Available"] * 4
    assert not lamp(s, 1, 1)
    assert not lamp(s, 1, 2)
    s.swipe("OTHER", evse=1)
    s.plug_in(1, 1)
    assert energy_flows(s, 1)


@pytest.mark.verifies("H02.FR.02")
def test_h02_a_cancelled_reservation_is_over_without_a_reservation_status_update() -> None:
    s = reserved(1)
    assert cancel(s) == "Accepted"
    s.advance(7200)
    assert updates(s) == []
    assert requests(s) == ["StatusNotification"]


@pytest.mark.verifies("H02.FR.02", "H02.FR.03")
def test_h02_fr_03_an_ev_that_is_plugged_in_at_the_evse_is_told_as_soon_as_the_reservation_is_gone() -> None:
    s = reserved(1)
    s.plug_in(1)
    assert s.statuses() == []
    assert cancel(s) == "Accepted"
    assert s.statuses() == [(1, 1, "Occupied")]
    s.swipe("OTHER", evse=1)
    assert energy_flows(s, 1)


@pytest.mark.verifies("H02.FR.02", "H02.FR.05", "H02.FR.06")
def test_h02_fr_06_without_one_for_any_evse_all_that_are_not_reserved_by_their_id_are_available() -> None:
    s = lot(evses=(("cType2",), ("cType2", "cCCS2"), ("cType2",)))
    reserve(s, 1, "A", evse=1)
    reserve(s, 2, "B")
    reserve(s, 3, "C")
    s.forget()
    assert cancel(s, 3) == "Accepted"
    assert s.statuses() == [(2, 1, "Available"), (2, 2, "Available"), (3, 1, "Available")]
    assert connectors(s)[1, 1] == "Reserved"
    assert updates(s) == []
    s.swipe("OTHER", evse=3)
    assert s.state("authorization", 3) == "authorized.fully"
    assert refused_as_reserved(s, "OTHER-2", 2), "the other reservation is still there"
    assert refused_as_reserved(s, "OTHER-2", 1)


@pytest.mark.verifies("H02.FR.05")
def test_h02_fr_05_while_there_was_a_choice_nothing_is_told() -> None:
    s = reserved(None)
    assert cancel(s) == "Accepted"
    assert s.sent == []
    s.swipe("OTHER", evse=1)
    s.swipe("THIRD", evse=2)
    assert [s.state("authorization", evse) for evse in (1, 2)] == ["authorized.fully"] * 2


@pytest.mark.verifies("H02.FR.05", "H02.FR.06")
def test_h02_fr_06_the_same_holds_for_a_connector_type() -> None:
    s = reserved(None, "cCCS2", evses=TWO_TYPES)
    assert connectors(s) == {(1, 1): "Reserved", (1, 2): "Reserved", (2, 1): "Available"}
    assert cancel(s) == "Accepted"
    assert s.statuses() == [(1, 1, "Available"), (1, 2, "Available")]


@pytest.mark.verifies("H02.FR.02")
def test_h02_fr_02_the_others_expire_at_their_time() -> None:
    s = lot()
    reserve(s, 1, evse=1, seconds=60)
    reserve(s, 2, "B", evse=2, seconds=90)
    cancel(s, 1)
    s.advance(90)
    assert updates(s) == [(90, 2, "Expired")]


@pytest.mark.verifies("H02.FR.02")
def test_h02_fr_02_the_id_can_be_used_again() -> None:
    s = reserved(1)
    cancel(s)
    assert reserve(s, 1, "B", evse=1) == "Accepted"
    assert refused_as_reserved(s, "TOKEN-1", 1)
