"""B04: offline behaviour of an idle charging station."""

from typing import Any

import pytest
from virtual_station import VirtualStation, station

QUIET = {"TxCtrlr.TxStartPoint": "Authorized"}  # plugging in alone starts no transaction


def idle(**variables: str) -> VirtualStation:
    """An accepted station with three connectors."""
    return station(evses=(("cType2", "cCCS2"), ("sType2",)), variables={**QUIET, **variables})


def offline(s: VirtualStation, seconds: float, during: Any = None) -> None:
    """Lose the link for so long; `during` happens in the middle of it."""
    s.disconnect()
    s.advance(seconds / 2)
    if during is not None:
        during()
    s.advance(seconds / 2)
    assert s.sent == []
    s.connect()


@pytest.mark.verifies("B04.FR.01")
def test_b04_fr_01_after_a_long_time_offline_every_connector_is_reported() -> None:
    s = idle()
    offline(s, 60.5, lambda: s.plug_in(1, 2))
    assert s.statuses() == [(1, 1, "Available"), (1, 2, "Occupied"), (2, 1, "Available")]
    assert {sent["timestamp"] for sent in s.of("StatusNotification")} == {"2027-01-15T08:01:00.500Z"}


@pytest.mark.verifies("B04.FR.01")
def test_b04_fr_01_then_a_heartbeat_follows_the_reports() -> None:
    s = idle()
    offline(s, 61)
    assert [sent.action for sent in s.sent] == ["StatusNotification"] * 3 + ["Heartbeat"]
    assert s.of("BootNotification") == []


@pytest.mark.parametrize(("seconds", "reports"), [(60.0, 0), (60.125, 3)])
def test_b04_fr_01_the_threshold_must_be_exceeded(seconds: float, reports: int) -> None:
    s = idle()
    offline(s, seconds)
    assert len(s.statuses()) == reports


@pytest.mark.verifies("B04.FR.01")
def test_b04_fr_01_the_threshold_is_that_of_the_device_model() -> None:
    s = idle()
    assert s.set_variable("OCPPCommCtrlr.OfflineThreshold", "10") == "Accepted"
    offline(s, 11)
    assert len(s.statuses()) == 3
    s.forget()
    assert s.set_variable("OCPPCommCtrlr.OfflineThreshold", "1000") == "Accepted"
    offline(s, 900)
    assert s.statuses() == []


@pytest.mark.verifies("B04.FR.01")
def test_b04_fr_01_a_threshold_of_0_reports_after_any_time_offline() -> None:
    s = idle(**{"OCPPCommCtrlr.OfflineThreshold": "0"})
    offline(s, 0.25)
    assert len(s.statuses()) == 3


@pytest.mark.verifies("B04.FR.02")
def test_b04_fr_02_after_a_short_time_offline_only_changed_connectors_are_reported() -> None:
    s = idle()
    offline(s, 20, lambda: s.plug_in(2, 1))
    assert s.statuses() == [(2, 1, "Occupied")]
    assert [sent.action for sent in s.sent] == ["StatusNotification", "Heartbeat"]


def test_b04_fr_02_without_a_change_no_connector_is_reported() -> None:
    s = idle()
    offline(s, 20)
    assert [sent.action for sent in s.sent] == ["Heartbeat"]


@pytest.mark.verifies("B04.FR.02")
def test_b04_fr_02_a_connector_that_changed_twice_is_reported_with_its_present_status() -> None:
    s = idle()

    def come_and_go() -> None:
        s.plug_in(1, 1)
        s.plug_out(1, 1)

    offline(s, 20, come_and_go)
    assert s.statuses() == [(1, 1, "Available")]


@pytest.mark.verifies("B04.FR.02")
def test_b04_fr_02_a_report_lost_with_the_link_is_made_up_for() -> None:
    s = idle()
    s.answers["StatusNotification"] = None
    s.plug_in(1, 1)
    s.plug_in(2, 1)
    s.plug_out(2, 1)
    assert len(s.sent) == 1, "the second and third wait for the answer to the first"
    del s.answers["StatusNotification"]
    s.forget()
    offline(s, 20)
    assert s.statuses() == [(1, 1, "Occupied"), (2, 1, "Available")]
    s.forget()
    offline(s, 20)
    assert s.statuses() == [], "what the CSMS has acknowledged is not told again"


@pytest.mark.verifies("B04.FR.02")
def test_b04_fr_02_a_connector_that_faulted_is_reported() -> None:
    s = idle()
    offline(s, 20, lambda: s.hardware.fault("GroundFailure", 1, 2))
    assert s.statuses() == [(1, 2, "Faulted")]


@pytest.mark.verifies("B04.FR.01")
def test_b04_fr_01_each_time_offline_is_measured_on_its_own() -> None:
    s = idle()
    for _ in range(5):
        offline(s, 40)
        assert s.statuses() == []
        s.forget()
    offline(s, 61)
    assert len(s.statuses()) == 3


def test_b04_a_station_that_is_not_accepted_reports_nothing_when_the_link_is_back() -> None:
    s = VirtualStation()
    s.boot("Pending", 10_000)
    s.forget()
    offline(s, 100, lambda: s.plug_in(1, 1))
    s.advance(100)
    assert s.sent == []


def test_b04_the_driver_is_served_at_once_after_the_link_is_back() -> None:
    s = idle()
    offline(s, 61)
    s.forget()
    s.swipe(evse=1)
    assert [sent.action for sent in s.sent][:1] == ["Authorize"]


def test_b04_the_station_beats_on_after_the_link_is_back() -> None:
    s = idle()
    s.disconnect()
    s.advance(4000)
    s.connect()
    s.forget()
    s.advance(300)
    assert [(sent.time, sent.action) for sent in s.sent] == [(4300.0, "Heartbeat")]
