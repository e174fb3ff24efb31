"""B11: reset without an ongoing transaction."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from charging import bay, charging, picture, plug_is_locked, quiet_station
from reserving import connectors, held, lamp, refused_as_reserved, requests, reserved
from virtual_station import TWO_SOCKETS, VirtualStation

ALONE = {"EVSE@1.AllowReset": "false"}


@pytest.fixture
def idle(tmp_path: Path) -> VirtualStation:
    """Return an accepted station at which nothing goes on."""
    return forgotten(quiet_station(storage=tmp_path))


def forgotten(s: VirtualStation) -> VirtualStation:
    s.forget()
    s.steps.clear()
    return s


def reset(s: VirtualStation, kind: str = "Immediate", evse: int | None = None) -> dict[str, Any]:
    """Send Reset and return the answer."""
    return s.result("Reset", {"type": kind} if evse is None else {"type": kind, "evseId": evse})


def resets(s: VirtualStation) -> list[tuple[str, int | None]]:
    """Return what the hardware was told to reset."""
    return [(c.name, c.evse) for c in s.commands if c.name.startswith("reset_")]


def boots(s: VirtualStation) -> list[str]:
    """Return the reasons of the BootNotifications."""
    return [sent["reason"] for sent in s.of("BootNotification")]


def make_inoperative(s: VirtualStation, evse: int | None, status: str = "Accepted") -> None:
    """Let the CSMS take an EVSE, or the station, out of service."""
    where = {} if evse is None else {"evse": {"id": evse}}
    assert s.result("ChangeAvailability", {"operationalStatus": "Inoperative", **where}) == {"status": status}


def hold_a_cable(s: VirtualStation) -> None:
    """Let a driver charge over a cable of his own, and the EV leave: the cable stays locked until he is back."""
    s.plug_in()
    s.swipe(evse=1)
    assert plug_is_locked(s)
    s.hardware.fault("GroundFailure", 1, 1)
    s.hardware.clear_fault(1, 1)
    assert s.state("transaction", 1) == "idle"
    assert plug_is_locked(s)


def refused(s: VirtualStation, reason: str, kind: str = "Immediate", evse: int | None = None) -> None:
    """Check that a Reset is rejected for a reason and changes nothing, also later."""
    before, sent, commands = picture(s), len(s.sent), len(s.commands)
    answer = reset(s, kind, evse)
    assert (answer["status"], answer["statusInfo"]["reasonCode"]) == ("Rejected", reason)
    assert picture(s) == before
    assert (len(s.sent), len(s.commands)) == (sent, commands)


# The answer, and the reboot.


@pytest.mark.verifies("B11.FR.01", "B11.FR.03", "B11.FR.04", "B01.FR.09")
@pytest.mark.parametrize("kind", ["Immediate", "OnIdle"])
def test_b11_fr_03_an_accepted_reset_reboots_the_station_after_its_answer(idle: VirtualStation, kind: str) -> None:
    s = idle
    before = s.kernel
    assert reset(s, kind) == {"status": "Accepted"}
    step = next(each for each in s.steps if each.commands)
    assert [type(effect).__name__ for effect in step.effects][:2] == ["Transmit", "Command"]
    assert resets(s) == [("reset_station", None)]
    assert s.kernel is not before, "the software has started anew"
    assert boots(s) == ["RemoteReset"]
    assert s.state("registration") == "accepted"


@pytest.mark.verifies("B11.FR.04")
def test_b11_fr_04_a_station_that_was_reset_goes_on_as_at_a_cold_boot(idle: VirtualStation) -> None:
    s = idle
    s.answers["BootNotification"] = s.boot_answer("Pending", 20)
    reset(s)
    assert [sent.action for sent in s.sent] == ["BootNotification"]
    s.advance(19)
    assert [sent.action for sent in s.sent] == ["BootNotification"]
    s.answers["BootNotification"] = s.boot_answer("Accepted", 300)
    s.advance(1)
    assert boots(s) == ["RemoteReset", "RemoteReset"]
    assert s.statuses() == [(1, 1, "Available"), (2, 1, "Available")]
    assert [sent.action for sent in s.sent][:2] == ["BootNotification", "BootNotification"]


@pytest.mark.verifies("B11.FR.04", "B01.FR.09")
def test_b11_fr_04_the_reason_of_a_reset_is_told_for_one_boot_only(idle: VirtualStation) -> None:
    s = idle
    reset(s)
    s.boot_anew()  # the software has crashed, and the hardware knows no reason
    s.power_cut()
    assert boots(s) == ["RemoteReset", "PowerUp", "PowerUp"]
    reset(s, "OnIdle")
    assert boots(s) == ["RemoteReset", "PowerUp", "PowerUp", "RemoteReset"]


@pytest.mark.verifies("B01.FR.09")
def test_b11_fr_04_a_power_cut_before_the_reset_came_is_the_reason_of_the_boot(idle: VirtualStation) -> None:
    s = idle
    s.hardware.reset(fails=True)
    reset(s)
    assert s.state("planned_boot") == "planned"
    s.power_cut()
    s.boot_anew()  # of which nobody knows the reason
    assert boots(s) == ["PowerUp", "PowerUp"]
    s.hardware.reset(fails=False)
    reset(s)
    assert boots(s) == ["PowerUp", "PowerUp", "RemoteReset"]


@pytest.mark.verifies("B11.FR.01", "B11.FR.03")
def test_b11_fr_03_a_pending_station_can_be_reset(tmp_path: Path) -> None:
    s = VirtualStation(storage=tmp_path).boot("Pending", 600)
    assert reset(s) == {"status": "Accepted"}
    assert resets(s) == [("reset_station", None)]
    assert boots(s) == ["PowerUp", "RemoteReset"]


def test_b11_fr_01_a_request_that_is_none_is_answered_with_an_error_and_resets_nothing(idle: VirtualStation) -> None:
    s = idle
    before = picture(s)
    for payload in ({}, {"type": "Soft"}, {"type": "Immediate", "evseId": "1"}, {"type": "OnIdle", "when": "now"}):
        assert s.call("Reset", payload)[0] == 4
    assert picture(s) == before
    assert resets(s) == []


@pytest.mark.verifies("B11.FR.03")
def test_b11_fr_03_a_driver_cannot_start_while_the_station_goes_down(idle: VirtualStation) -> None:
    s = idle
    s.hardware.reset(fails=True)
    reset(s)
    s.plug_in()
    s.swipe(evse=1)
    assert (s.of("Authorize"), s.transaction_events) == ([], [])
    s.hardware.reset(fails=False)
    s.advance(10)
    assert boots(s) == ["RemoteReset"]
    assert s.statuses()[0] == (1, 1, "Occupied")


# A reset that does not come.


@pytest.mark.verifies("B11.FR.03")
@pytest.mark.parametrize("retries", [0, 1, 3])
def test_b11_a_reset_that_does_not_come_is_tried_again_as_often_as_configured(tmp_path: Path, retries: int) -> None:
    s = quiet_station({"OCPPCommCtrlr.ResetRetries": str(retries)}, storage=tmp_path)
    s.hardware.reset(fails=True)
    assert reset(s) == {"status": "Accepted"}
    assert len(resets(s)) == 1
    for tried in range(1, retries + 1):
        s.advance(9.9)
        assert len(resets(s)) == tried
        s.advance(0.1)
        assert len(resets(s)) == tried + 1
    s.advance(10)
    assert s.state("reboot") == "running"
    assert s.state("planned_boot") == "unforeseen"
    s.advance(600)
    assert len(resets(s)) == retries + 1
    assert boots(s) == []


@pytest.mark.verifies("B11.FR.03", "B11.FR.04")
def test_b11_a_reset_that_comes_at_the_second_attempt_is_a_reset(idle: VirtualStation) -> None:
    s = idle
    s.hardware.reset(fails=True)
    reset(s)
    s.advance(5)
    s.hardware.reset(fails=False)
    s.advance(5)
    assert boots(s) == ["RemoteReset"]
    s.advance(60)
    assert len(resets(s)) == 2


@pytest.mark.verifies("B11.FR.03")
def test_b11_a_station_that_could_not_be_reset_works_on(tmp_path: Path) -> None:
    s = forgotten(quiet_station({"OCPPCommCtrlr.ResetRetries": "0"}, storage=tmp_path))
    s.hardware.reset(fails=True)
    reset(s)
    s.plug_in()
    s.hardware.fault("GroundFailure", 2, 1)
    s.advance(9.9)
    assert s.sent == [], "nothing leaves while it goes down"
    s.advance(0.1)
    assert (2, 1, "Faulted") in s.statuses()
    s.swipe(evse=1)
    assert s.told()[-1][:2] == ("Updated", "ChargingStateChanged")
    assert s.state("connector", 1, 1) == "occupied"
    s.hardware.reset(fails=False)
    s.swipe(evse=1)
    assert reset(s) == {"status": "Accepted"}
    assert boots(s) == ["RemoteReset"]


@pytest.mark.verifies("B11.FR.03", "B11.FR.08")
def test_b11_retries_are_counted_anew_for_each_reset(tmp_path: Path) -> None:
    s = quiet_station({"OCPPCommCtrlr.ResetRetries": "1"}, storage=tmp_path)
    s.hardware.reset(fails=True)
    s.hardware.reset(1, fails=True)
    for _ in range(2):
        s.forget()
        reset(s)
        s.advance(60)
        assert resets(s) == [("reset_station", None)] * 2
        s.forget()
        reset(s, evse=1)
        s.advance(60)
        assert resets(s) == [("reset_evse", 1)] * 2


@pytest.mark.verifies("B11.FR.03", "B11.FR.04", "B11.FR.07", "B01.FR.09")
def test_b11_the_reason_is_that_of_the_reset_that_comes_not_of_one_that_was_given_up(tmp_path: Path) -> None:
    s = forgotten(quiet_station({"OCPPCommCtrlr.ResetRetries": "0"}, storage=tmp_path))
    s.hardware.reset(fails=True)
    s.hardware.reset(barred=True)
    reset(s, "OnIdle")
    s.hardware.reset(barred=False)
    s.advance(20)
    assert (len(resets(s)), s.state("reboot")) == (1, "running")
    s.hardware.reset(fails=False)
    reset(s)
    assert boots(s) == ["RemoteReset"]


# Refusals.


@pytest.mark.verifies("B11.FR.01", "B11.FR.06")
@pytest.mark.parametrize("kind", ["Immediate", "OnIdle"])
@pytest.mark.parametrize("evse", [0, 3, -1])
def test_b11_fr_06_an_evse_that_is_not_there_cannot_be_reset(idle: VirtualStation, kind: str, evse: int) -> None:
    refused(idle, "UnknownEvse", kind, evse)
    idle.advance(60)
    assert resets(idle) == []


@pytest.mark.verifies("B11.FR.01", "B11.FR.06")
@pytest.mark.parametrize("barred", [None, 1, 2])
def test_b11_fr_06_hardware_that_must_not_be_interrupted_is_not_reset(idle: VirtualStation, barred: int | None) -> None:
    s = idle
    s.hardware.reset(barred, barred=True)
    refused(s, "Unspecified")
    if barred is None:
        refused(s, "Unspecified", evse=1)
    s.advance(60)
    assert resets(s) == []
    s.hardware.reset(barred, barred=False)
    assert reset(s) == {"status": "Accepted"}
    assert boots(s) == ["RemoteReset"]


@pytest.mark.verifies("B11.FR.06")
def test_b11_fr_06_hardware_tells_at_a_boot_too_that_it_must_not_be_interrupted(idle: VirtualStation) -> None:
    s = idle
    s.hardware.reset(barred=True)
    s.power_cut()
    refused(s, "Unspecified")
    s.hardware.reset(barred=False)
    s.hardware.reset(2, barred=True)
    s.power_cut()
    refused(s, "Unspecified", evse=2)
    assert reset(s, evse=1) == {"status": "Accepted"}


@pytest.mark.verifies("B11.FR.01", "B11.FR.06")
@pytest.mark.parametrize("kind", ["Immediate", "OnIdle"])
@pytest.mark.parametrize("evse", [None, 1])
def test_b11_fr_06_a_station_that_goes_down_takes_no_other_reset(
    idle: VirtualStation, kind: str, evse: int | None
) -> None:
    s = idle
    s.hardware.reset(fails=True)
    reset(s)
    refused(s, "InvalidMessageSeq", kind, evse)
    assert resets(s) == [("reset_station", None)]


@pytest.mark.verifies("B11.FR.01", "B11.FR.06")
def test_b11_fr_06_an_evse_that_is_being_reset_takes_no_other_reset_but_the_rest_does(idle: VirtualStation) -> None:
    s = idle
    s.hardware.reset(1, fails=True)
    reset(s, evse=1)
    refused(s, "InvalidMessageSeq", "Immediate", 1)
    refused(s, "InvalidMessageSeq", "OnIdle", 1)
    assert reset(s, evse=2) == {"status": "Accepted"}
    assert resets(s) == [("reset_evse", 1), ("reset_evse", 2)]
    assert reset(s) == {"status": "Accepted"}
    assert boots(s) == ["RemoteReset"]
    assert s.statuses()[-2:] == [(1, 1, "Available"), (2, 1, "Available")]


# Put off.


@pytest.mark.verifies("B11.FR.01", "B11.FR.07", "B11.FR.04", "B01.FR.09")
def test_b11_fr_07_a_reset_waits_until_the_hardware_may_be_interrupted(idle: VirtualStation) -> None:
    s = idle
    s.hardware.reset(2, barred=True)
    assert reset(s, "OnIdle") == {"status": "Scheduled"}
    assert s.statuses() == [(1, 1, "Unavailable"), (2, 1, "Unavailable")]
    s.advance(3600)
    assert resets(s) == []
    s.hardware.reset(2, barred=False)
    s.advance(2)
    assert resets(s) == [("reset_station", None)]
    assert boots(s) == ["ScheduledReset"]
    assert s.statuses()[2:] == [(1, 1, "Available"), (2, 1, "Available")]


@pytest.mark.verifies("B11.FR.01", "B11.FR.07")
def test_b11_fr_07_a_reset_waits_for_the_driver_whose_cable_is_locked(tmp_path: Path) -> None:
    s = quiet_station(evses=TWO_SOCKETS, storage=tmp_path)
    hold_a_cable(s)
    forgotten(s)
    assert reset(s, "OnIdle") == {"status": "Scheduled"}
    s.advance(3600)
    assert resets(s) == []
    s.swipe(evse=1)
    assert not plug_is_locked(s)
    s.advance(2)
    assert boots(s) == ["ScheduledReset"]


@pytest.mark.verifies("B11.FR.01", "B11.FR.03")
def test_b11_fr_03_an_immediate_reset_does_not_wait_for_a_locked_cable_which_stays_locked(tmp_path: Path) -> None:
    s = quiet_station(evses=TWO_SOCKETS, storage=tmp_path)
    hold_a_cable(s)
    forgotten(s)
    assert reset(s) == {"status": "Accepted"}
    assert boots(s) == ["RemoteReset"]
    assert plug_is_locked(s)
    s.swipe(evse=1)
    assert not plug_is_locked(s), "its owner gets it back"


@pytest.mark.verifies("B11.FR.01", "B11.FR.07")
def test_b11_fr_07_a_reset_waits_for_a_report_that_is_being_sent(idle: VirtualStation) -> None:
    s = idle
    s.answers["NotifyReport"] = None
    s.result("GetBaseReport", {"requestId": 1, "reportBase": "FullInventory"})
    assert reset(s, "OnIdle") == {"status": "Scheduled"}
    s.advance(5)
    assert resets(s) == []
    s.answers["NotifyReport"] = {}
    s.advance(60)
    assert boots(s) == ["ScheduledReset"]


@pytest.mark.verifies("B11.FR.01", "B11.FR.07")
def test_b11_fr_07_a_scheduled_reset_can_be_wanted_again_or_at_once(tmp_path: Path) -> None:
    s = quiet_station(evses=TWO_SOCKETS, storage=tmp_path)
    hold_a_cable(s)
    forgotten(s)
    for _ in range(2):
        assert reset(s, "OnIdle") == {"status": "Scheduled"}
    assert reset(s, "OnIdle", 1) == {"status": "Scheduled"}
    assert reset(s, "Immediate") == {"status": "Accepted"}
    assert boots(s) == ["RemoteReset"]
    s.advance(3600)
    assert len(resets(s)) == 1


@pytest.mark.verifies("B11.FR.07")
def test_b11_fr_07_a_power_cut_does_for_a_scheduled_reset(idle: VirtualStation) -> None:
    s = idle
    s.hardware.reset(barred=True)
    reset(s, "OnIdle")
    s.hardware.reset(barred=False)
    s.power_cut()
    s.advance(600)
    assert boots(s) == ["PowerUp"]
    assert resets(s) == []
    assert s.statuses()[-2:] == [(1, 1, "Available"), (2, 1, "Available")]


@pytest.mark.verifies("B11.FR.01", "B11.FR.07", "B11.FR.08")
def test_b11_fr_07_the_reset_of_an_evse_waits_for_its_own_hardware_only(idle: VirtualStation) -> None:
    s = idle
    s.hardware.reset(1, barred=True)
    assert reset(s, "OnIdle", 1) == {"status": "Scheduled"}
    assert s.statuses() == [(1, 1, "Unavailable")]
    assert reset(s, "OnIdle", 1) == {"status": "Scheduled"}
    assert reset(s, "OnIdle", 2) == {"status": "Accepted"}
    s.advance(600)
    assert resets(s) == [("reset_evse", 2)]
    s.forget()
    s.hardware.reset(1, barred=False)
    s.advance(2)
    assert resets(s) == [("reset_evse", 1)]
    assert s.statuses() == [(1, 1, "Available")]


@pytest.mark.verifies("B11.FR.01", "B11.FR.07", "B11.FR.08")
def test_b11_fr_08_an_evse_whose_reset_waits_can_be_reset_at_once(tmp_path: Path) -> None:
    s = quiet_station(evses=TWO_SOCKETS, storage=tmp_path)
    hold_a_cable(s)
    forgotten(s)
    assert reset(s, "OnIdle", 1) == {"status": "Scheduled"}
    s.advance(60)
    assert resets(s) == []
    assert reset(s, "Immediate", 1) == {"status": "Accepted"}
    assert resets(s) == [("reset_evse", 1)]
    s.advance(600)
    assert len(resets(s)) == 1
    assert plug_is_locked(s)


# One EVSE.


@pytest.mark.verifies("B11.FR.01", "B11.FR.08")
@pytest.mark.parametrize("kind", ["Immediate", "OnIdle"])
def test_b11_fr_08_one_evse_is_reset_and_the_station_runs_on(idle: VirtualStation, kind: str) -> None:
    s = idle
    before = s.kernel
    assert reset(s, kind, 2) == {"status": "Accepted"}
    assert resets(s) == [("reset_evse", 2)]
    assert s.statuses() == [(2, 1, "Unavailable"), (2, 1, "Available")]
    assert [sent.action for sent in s.sent] == ["StatusNotification", "StatusNotification"]
    assert s.kernel is before
    s.advance(60)
    assert len(resets(s)) == 1


@pytest.mark.verifies("B11.FR.08")
def test_b11_fr_08_a_transaction_elsewhere_is_not_touched(tmp_path: Path) -> None:
    s = charging(storage=tmp_path)
    for kind in ("Immediate", "OnIdle"):
        assert reset(s, kind, 2) == {"status": "Accepted"}
    assert resets(s) == [("reset_evse", 2), ("reset_evse", 2)]
    assert s.transaction_events == []
    assert bay(s)["energy_flows"]
    assert {status[0] for status in s.statuses()} == {2}


@pytest.mark.verifies("B11.FR.08")
@pytest.mark.parametrize("start", ["Authorized", "EVConnected"])
def test_b11_fr_08_an_ev_that_stays_plugged_in_over_the_reset_is_served_again(tmp_path: Path, start: str) -> None:
    s = quiet_station({"TxCtrlr.TxStartPoint": "Authorized"}, storage=tmp_path)
    s.plug_in()
    forgotten(s)
    s.set_variable("TxCtrlr.TxStartPoint", start)
    assert reset(s, evse=1) == {"status": "Accepted"}
    assert s.statuses() == [(1, 1, "Unavailable"), (1, 1, "Occupied")]
    assert len(s.transaction_events) == (start == "EVConnected")
    s.swipe(evse=1)
    assert bay(s)["energy_flows"]


@pytest.mark.verifies("B11.FR.08")
def test_b11_fr_08_an_evse_that_is_not_back_yet_is_used_by_nobody(idle: VirtualStation) -> None:
    s = idle
    s.hardware.reset(1, fails=True)
    reset(s, evse=1)
    s.plug_in()
    s.swipe(evse=1)
    assert (s.of("Authorize"), s.transaction_events) == ([], [])
    assert s.statuses() == [(1, 1, "Unavailable")]


@pytest.mark.verifies("B11.FR.08")
def test_b11_fr_08_an_evse_that_cannot_be_reset_is_told_again_and_then_left(tmp_path: Path) -> None:
    s = forgotten(quiet_station({"OCPPCommCtrlr.ResetRetries": "2"}, storage=tmp_path))
    s.hardware.reset(1, fails=True)
    assert reset(s, evse=1) == {"status": "Accepted"}
    s.advance(10)
    assert len(resets(s)) == 2
    s.advance(19.9)
    assert len(resets(s)) == 3
    assert s.statuses() == [(1, 1, "Unavailable")]
    s.advance(0.1)
    assert s.statuses() == [(1, 1, "Unavailable"), (1, 1, "Available")]
    s.advance(600)
    assert resets(s) == [("reset_evse", 1)] * 3
    s.hardware.reset(1, fails=False)
    assert reset(s, evse=1) == {"status": "Accepted"}
    assert s.statuses()[2:] == [(1, 1, "Unavailable"), (1, 1, "Available")]


@pytest.mark.verifies("B11.FR.01", "B11.FR.09", "B11.FR.10", "B12.FR.09")
@pytest.mark.parametrize("kind", ["Immediate", "OnIdle"])
def test_b11_fr_09_an_evse_that_cannot_be_reset_alone_is_not(tmp_path: Path, kind: str) -> None:
    s = forgotten(quiet_station(ALONE, storage=tmp_path))
    refused(s, "UnsupportedParam", kind, 1)
    assert resets(s) == []
    assert reset(s, kind, 2) == {"status": "Accepted"}
    assert resets(s) == [("reset_evse", 2)]


@pytest.mark.verifies("B11.FR.10")
def test_b11_fr_10_allow_reset_tells_which_evses_can_be_reset_alone(tmp_path: Path) -> None:
    s = quiet_station(ALONE, storage=tmp_path)
    names = [{"component": {"name": "EVSE", "evse": {"id": n}}, "variable": {"name": "AllowReset"}} for n in (1, 2)]
    found = s.result("GetVariables", {"getVariableData": names})["getVariableResult"]
    assert [each["attributeValue"] for each in found] == ["false", "true"]
    assert [reset(s, evse=n)["status"] for n in (1, 2)] == ["Rejected", "Accepted"]


# What lasts.


@pytest.mark.verifies("B11.FR.02", "B12.FR.06")
@pytest.mark.parametrize("plugged", [False, True])
def test_b11_fr_02_an_inoperative_evse_is_unavailable_after_the_reboot(idle: VirtualStation, plugged: bool) -> None:
    s = idle
    make_inoperative(s, 1)
    if plugged:
        s.plug_in()
    forgotten(s)
    reset(s)
    assert boots(s) == ["RemoteReset"]
    assert s.statuses() == [(1, 1, "Unavailable"), (2, 1, "Available")]
    s.swipe(evse=1)
    assert s.of("Authorize") == []


@pytest.mark.verifies("B11.FR.02")
def test_b11_fr_02_an_inoperative_station_is_unavailable_after_the_reboot(idle: VirtualStation) -> None:
    s = idle
    make_inoperative(s, None)
    forgotten(s)
    reset(s)
    assert s.statuses() == [(1, 1, "Unavailable"), (2, 1, "Unavailable")]


def test_b12_fr_06_an_inoperative_evse_is_unavailable_after_its_own_reset(idle: VirtualStation) -> None:
    s = idle
    make_inoperative(s, 1)
    forgotten(s)
    assert reset(s, evse=1) == {"status": "Accepted"}
    assert resets(s) == [("reset_evse", 1)]
    assert s.statuses() == []
    assert s.state("connector", 1, 1) == "unavailable"


def test_b11_settings_and_the_clock_outlast_a_reset(idle: VirtualStation) -> None:
    s = idle
    s.advance(1000)
    assert s.set_variable("TxCtrlr.EVConnectionTimeOut", "77") == "Accepted"
    reset(s)
    assert s.kernel.values["TxCtrlr.EVConnectionTimeOut"] == 77
    assert s.of("StatusNotification")[0]["timestamp"] == "2027-01-15T08:16:40.000Z"


# Reservations.


@pytest.mark.verifies("B11.FR.05", "B11.FR.03", "B01.FR.13")
@pytest.mark.parametrize("kind", ["Immediate", "OnIdle"])
def test_b11_fr_05_a_reserved_evse_is_reserved_again_after_a_reset_of_the_station(tmp_path: Path, kind: str) -> None:
    s = reserved(1, storage=tmp_path)
    assert reset(s, kind) == {"status": "Accepted"}
    s.advance(5)
    assert boots(s) == ["RemoteReset"]
    assert s.statuses()[-2:] == [(1, 1, "Reserved"), (2, 1, "Available")]
    assert held(s) == [1]
    assert refused_as_reserved(s, "OTHER", 1)


@pytest.mark.verifies("B11.FR.05", "B11.FR.08")
def test_b11_fr_05_a_reserved_evse_is_reserved_again_after_its_own_reset(tmp_path: Path) -> None:
    s = reserved(1, storage=tmp_path)
    assert reset(s, evse=1) == {"status": "Accepted"}
    s.advance(5)
    assert resets(s) == [("reset_evse", 1)]
    assert s.statuses() == [(1, 1, "Unavailable"), (1, 1, "Reserved")]
    assert "ReservationStatusUpdate" not in requests(s)
    assert held(s) == [1]
    assert lamp(s, 1)


@pytest.mark.verifies("B11.FR.08", "H01.FR.20", "H01.FR.07")
def test_b11_fr_05_with_reservations_of_any_evse_too(tmp_path: Path) -> None:
    s = reserved(None, storage=tmp_path)
    assert reset(s, evse=1) == {"status": "Accepted"}
    s.advance(5)
    assert held(s) == [1]
    assert connectors(s) == {(1, 1): "Available", (2, 1): "Available"}
    assert s.statuses() == [(1, 1, "Unavailable"), (2, 1, "Reserved"), (1, 1, "Available"), (2, 1, "Available")]


@pytest.mark.verifies("B11.FR.05")
def test_b11_fr_05_a_connector_that_the_csms_took_out_of_service_is_not_reserved_by_a_reset(tmp_path: Path) -> None:
    s = reserved(1, storage=tmp_path, evses=(("cType2", "cCCS2"), ("cType2",)))
    where = {"evse": {"id": 1, "connectorId": 2}, "operationalStatus": "Inoperative"}
    assert s.result("ChangeAvailability", where) == {"status": "Accepted"}
    s.forget()
    reset(s, evse=1)
    s.advance(5)
    assert s.statuses() == [(1, 1, "Unavailable"), (1, 1, "Reserved")]
    assert connectors(s)[1, 2] == "Unavailable"


def test_b11_while_a_reset_is_waited_for_the_reservation_is_not_used(tmp_path: Path) -> None:
    s = reserved(1, storage=tmp_path, start="Authorized")
    s.swipe("OTHER", evse=2)
    assert reset(s, "OnIdle") == {"status": "Scheduled"}
    s.swipe("TOKEN-1", evse=1)
    assert held(s) == [1]
    assert s.state("authorization", 1) == "nobody"
