"""E07: the driver stops, and the power path takes its time to open, or never says that it did."""

from __future__ import annotations

import pytest
from charging import charging, plug_is_locked, quiet_station
from virtual_station import TWO_SOCKETS, VirtualStation

from specharge_generated.events import EVENTS
from specharge_generated.messages import IdTokenType

TOKEN = IdTokenType(idToken="TOKEN-1", type="ISO14443")
STOPS = pytest.mark.parametrize("stop", ["Authorized", "PowerPathClosed"])


def stopping(stop: str) -> VirtualStation:
    """Return a station whose driver has stopped, and whose contactor has not opened yet."""
    s = charging(stop, evses=TWO_SOCKETS)
    s.hardware.attach(lambda event: None)
    s.feed(EVENTS["token_presented"](token=TOKEN, at_evse=1))
    assert s.state("transaction", 1) == "ongoing.stopping_for_driver"
    assert s.told() == []
    return s


def assert_over(s: VirtualStation) -> None:
    """Check that nobody is authorized at EVSE 1 and nothing open there, and that Ended carried the idToken."""
    assert s.state("transaction", 1) == "idle"
    assert s.state("authorization", 1) == "nobody"
    assert s.transaction_events[-1]["idToken"] == {"idToken": "TOKEN-1", "type": "ISO14443"}
    s.advance(60)
    assert len(s.told()) == 1


@STOPS
@pytest.mark.verifies("E07.FR.02", "E07.FR.05")
def test_e07_fr_02_ended_waits_for_the_contactor(stop: str) -> None:
    s = stopping(stop)
    s.feed(EVENTS["contactor_opened"](evse=1))
    assert s.told() == [("Ended", "StopAuthorized", "EVConnected", "Local")]
    assert_over(s)


@STOPS
@pytest.mark.verifies("E07.FR.02", "E07.FR.05")
def test_e07_fr_02_an_ev_that_leaves_before_the_contactor_opens_ends_it(stop: str) -> None:
    s = stopping(stop)
    s.feed(EVENTS["ev_unplugged"](evse=1, connector=1))
    assert s.told() == [("Ended", "StopAuthorized", "Idle", "Local")]
    assert_over(s)


@STOPS
@pytest.mark.verifies("E07.FR.02", "E07.FR.05")
def test_e07_fr_02_a_contactor_that_never_opens_holds_the_end_up_for_ten_seconds(stop: str) -> None:
    s = stopping(stop)
    s.advance(9)
    assert s.told() == []
    s.advance(1)
    assert s.told() == [("Ended", "StopAuthorized", None, "Local")]
    assert_over(s)


@pytest.mark.verifies("E07.FR.02", "E07.FR.05")
def test_e07_fr_02_a_driver_who_stops_before_plugging_in_is_gone_at_once() -> None:
    s = quiet_station({"TxCtrlr.TxStartPoint": "Authorized", "TxCtrlr.TxStopPoint": "Authorized"})
    s.swipe(evse=1)
    s.forget()
    s.swipe(evse=1)
    assert s.told() == [("Ended", "StopAuthorized", None, "Local")]
    assert_over(s)


@pytest.mark.verifies("E07.FR.07", "E10.FR.01")
def test_e07_fr_07_a_cable_kept_for_its_driver_is_free_for_the_next_charge() -> None:
    s = charging("Authorized", {"TxCtrlr.StopTxOnEVSideDisconnect": "false"}, evses=TWO_SOCKETS)
    s.hardware.plug_out(1, 1, side="ev")
    assert plug_is_locked(s)
    s.swipe(evse=1)
    assert not plug_is_locked(s)
    assert s.state("lock", 1, 1) == "unlocked"
