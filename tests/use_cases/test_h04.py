"""H04: a reservation that is not used in time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from charging import energy_flows
from reserving import (
    TWO_TYPES,
    ask,
    cancel,
    connectors,
    held,
    id_token,
    lamp,
    lot,
    refused_as_reserved,
    requests,
    reserve,
    reserved,
    updates,
)
from virtual_station import EPOCH

from specharge_engine.timestamps import format_time


@pytest.mark.verifies("H04.FR.01", "H04.FR.02", "H04.FR.03")
def test_h04_fr_01_at_its_expiry_the_evse_is_told_available_and_then_the_reservation_expired() -> None:
    s = reserved(1, evses=TWO_TYPES)
    s.advance(3599.999)
    assert requests(s) == []
    assert refused_as_reserved(s, "OTHER", 1)
    s.forget()
    s.advance(0.001)
    assert [(each.time, each.payload) for each in s.sent if each.action != "Heartbeat"] == [
        (
            3600,
            {
                "timestamp": "2027-01-15T09:00:00.000Z",
                "connectorStatus": "Available",
                "evseId": 1,
                "connectorId": place,
            },
        )
        for place in (1, 2)
    ] + [(3600, {"reservationId": 1, "reservationUpdateStatus": "Expired"})]
    assert requests(s) == ["StatusNotification", "StatusNotification", "ReservationStatusUpdate"]
    assert held(s) == []
    assert not lamp(s, 1)
    s.swipe("OTHER", evse=1)
    s.plug_in(1)
    assert energy_flows(s, 1)


@pytest.mark.verifies("H04.FR.02")
def test_h04_fr_02_an_ev_that_waits_at_the_evse_can_be_served() -> None:
    s = reserved(1)
    s.plug_in(1)
    s.advance(3600)
    assert s.statuses() == [(1, 1, "Occupied")]
    s.swipe("OTHER")
    assert energy_flows(s, 1)


@pytest.mark.verifies("H04.FR.01")
def test_h04_fr_01_a_reservation_of_any_evse_expires_too() -> None:
    s = reserved(None)
    s.advance(3600)
    assert updates(s) == [(3600, 1, "Expired")]
    assert s.statuses() == []
    s.swipe("OTHER", evse=1)
    s.swipe("THIRD", evse=2)
    assert s.state("authorization", 2) == "authorized.fully"


@pytest.mark.verifies("H04.FR.01", "H04.FR.03")
def test_h04_fr_01_each_reservation_expires_at_its_own_time() -> None:
    s = lot(evses=(("cType2",),) * 3)
    reserve(s, 1, "A", evse=1, seconds=300)
    reserve(s, 2, "B", evse=2, seconds=100)
    reserve(s, 3, "C", evse=3, seconds=200)
    s.advance(150)
    assert updates(s) == [(100, 2, "Expired")]
    assert connectors(s) == {(1, 1): "Reserved", (2, 1): "Available", (3, 1): "Reserved"}
    s.advance(150)
    assert updates(s) == [(100, 2, "Expired"), (200, 3, "Expired"), (300, 1, "Expired")]


@pytest.mark.verifies("H04.FR.01")
def test_h04_fr_01_reservations_of_the_same_moment_expire_together_in_their_order() -> None:
    s = lot(evses=(("cType2",),) * 3)
    for number, evse in ((7, None), (5, 2), (6, 3)):
        reserve(s, number, f"T{number}", evse=evse, seconds=60)
    s.forget()
    s.advance(60)
    assert updates(s) == [(60, 7, "Expired"), (60, 5, "Expired"), (60, 6, "Expired")]
    assert held(s) == []
    assert s.statuses() == [(1, 1, "Available"), (2, 1, "Available"), (3, 1, "Available")]
    assert set(connectors(s).values()) == {"Available"}


@pytest.mark.verifies("H04.FR.01", "H04.FR.02")
def test_h04_fr_01_those_of_the_same_moment_and_the_next_one_are_all_told_in_time() -> None:
    s = lot(evses=(("cType2",),) * 3)
    reserve(s, 1, "A", seconds=60)
    reserve(s, 2, "B", evse=2, seconds=60)
    reserve(s, 3, "C", evse=3, seconds=90)
    cancel(s, 1)
    reserve(s, 4, "D", evse=1, seconds=60)
    s.advance(60)
    assert updates(s) == [(60, 2, "Expired"), (60, 4, "Expired")]
    s.advance(30)
    assert updates(s)[2:] == [(90, 3, "Expired")]


@pytest.mark.verifies("H04.FR.01", "H04.FR.02")
def test_h04_fr_02_the_second_of_the_same_moment_frees_its_evse_too() -> None:
    s = lot(evses=(("cType2",),) * 3)
    reserve(s, 1, "A", seconds=60)
    reserve(s, 2, "B", evse=2, seconds=60)
    s.forget()
    s.advance(60)
    assert updates(s) == [(60, 1, "Expired"), (60, 2, "Expired")]
    assert s.statuses() == [(2, 1, "Available")]


@pytest.mark.verifies("H03.FR.09")
def test_h04_a_reservation_that_was_used_does_not_expire() -> None:
    s = reserved(1)
    reserve(s, 1, evse=1, seconds=60)
    reserve(s, 2, "B", evse=2, seconds=90)
    s.swipe("TOKEN-1", evse=1)
    s.advance(89)
    assert updates(s) == []
    s.advance(1)
    assert updates(s) == [(90, 2, "Expired")]


def test_h04_the_driver_is_in_time_until_the_last_moment() -> None:
    s = reserved(1, start="Authorized")
    s.advance(3599.999)
    s.swipe("TOKEN-1", evse=1)
    s.advance(10)
    assert updates(s) == []
    assert s.transaction_events[0]["reservationId"] == 1


@pytest.mark.verifies("H04.FR.01")
def test_h04_fr_01_offline_the_expiry_comes_at_its_time_and_is_told_when_the_link_is_back() -> None:
    s = reserved(1)
    s.disconnect()
    s.advance(3600)
    assert connectors(s)[1, 1] == "Available"
    s.advance(30)
    s.connect()
    assert updates(s) == [(3630, 1, "Expired")]
    assert (1, 1, "Available") in s.statuses()


@pytest.mark.verifies("H04.FR.01")
@pytest.mark.parametrize("offline", [10, 1000])
def test_h04_fr_01_an_update_that_the_csms_did_not_answer_is_told_again_after_the_next_connection(offline: int) -> None:
    s = lot()
    reserve(s, 1, evse=1, seconds=60)
    reserve(s, 2, "B", evse=2, seconds=70)
    s.answers["ReservationStatusUpdate"] = None
    s.advance(200)
    assert [each[1] for each in updates(s)] == [1]
    s.answers["ReservationStatusUpdate"] = {}
    s.disconnect()
    s.advance(offline)
    s.connect()
    assert [each[1:] for each in updates(s)] == [(1, "Expired"), (1, "Expired"), (2, "Expired")]
    s.disconnect()
    s.connect()
    assert len(updates(s)) == 3
    reserve(s, 3, "C", evse=1, seconds=60)
    s.advance(60)
    assert [each[1:] for each in updates(s)[3:]] == [(3, "Expired")]


@pytest.mark.verifies("H04.FR.01")
def test_h04_fr_01_while_one_update_is_on_its_way_the_next_one_waits() -> None:
    s = lot()
    reserve(s, 1, evse=1, seconds=60)
    reserve(s, 2, "B", evse=2, seconds=70)
    s.answers["ReservationStatusUpdate"] = None
    s.advance(70)
    assert updates(s) == [(60, 1, "Expired")]
    s.answers["ReservationStatusUpdate"] = {}
    s.receive(json.dumps([3, s.of("ReservationStatusUpdate")[0].message_id, {}]))
    assert updates(s) == [(60, 1, "Expired"), (70, 2, "Expired")]


@pytest.mark.verifies("H04.FR.01", "H04.FR.02")
def test_h04_fr_01_a_reservation_that_expired_while_the_power_was_off_is_told_after_the_boot(tmp_path: Path) -> None:
    s = lot()
    reserve(s, 1, evse=1, seconds=30)
    s.forget()
    s.restart(tmp_path)
    s.advance(1)
    assert [each[1:] for each in updates(s)] == [(1, "Expired")]
    assert held(s) == []
    assert s.statuses()[-1] == (1, 1, "Available")


@pytest.mark.verifies("H04.FR.01")
def test_h04_fr_01_an_update_that_is_not_answered_outlasts_a_power_cut(tmp_path: Path) -> None:
    s = lot()
    reserve(s, 1, evse=1, seconds=30)
    s.answers["ReservationStatusUpdate"] = None
    s.advance(40)
    s.answers["ReservationStatusUpdate"] = {}
    s.forget()
    s.restart(tmp_path)
    assert [each[1:] for each in updates(s)] == [(1, "Expired")]
    reserve(s, 2, "B", evse=2, seconds=60)
    s.advance(60)
    assert [each[1:] for each in updates(s)] == [(1, "Expired"), (2, "Expired")]


@pytest.mark.verifies("H04.FR.01")
def test_h04_fr_01_an_expiry_is_a_time_of_day_so_a_clock_that_is_set_moves_it() -> None:
    s = reserved(1)
    s.answers["Heartbeat"] = lambda _: {"currentTime": format_time(EPOCH + s.now + 1800)}
    s.result("TriggerMessage", {"requestedMessage": "Heartbeat"})
    s.advance(1799)
    assert updates(s) == []
    s.advance(1)
    assert updates(s) == [(1800, 1, "Expired")]


@pytest.mark.verifies("H04.FR.01")
def test_h04_fr_01_a_clock_that_is_set_back_puts_the_expiry_off() -> None:
    s = reserved(1)
    s.answers["Heartbeat"] = lambda _: {"currentTime": format_time(EPOCH + s.now - 1800)}
    s.result("TriggerMessage", {"requestedMessage": "Heartbeat"})
    s.advance(3600)
    assert updates(s) == []
    s.advance(1800)
    assert updates(s) == [(5400, 1, "Expired")]


def test_h04_the_time_of_expiry_may_be_written_with_an_offset() -> None:
    s = lot()
    asked = {"id": 1, "expiryDateTime": "2027-01-15T10:30:00+02:00", "idToken": id_token("A"), "evseId": 1}
    assert s.result("ReserveNow", asked) == {"status": "Accepted"}
    s.advance(1799)
    assert updates(s) == []
    s.advance(1)
    assert updates(s) == [(1800, 1, "Expired")]
    assert ask(s, 2, "B", evse=1)["status"] == "Accepted"
