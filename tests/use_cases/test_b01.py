"""B01: cold boot of a charging station."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from availability import take_out
from reserving import connectors, held, lamp, refused_as_reserved, requests, reserve, reserved, updates
from virtual_station import EPOCH, Answer, VirtualStation, station

from specharge_engine.timestamps import format_time

REASONS = [
    "ApplicationReset",
    "FirmwareUpdate",
    "LocalReset",
    "PowerUp",
    "RemoteReset",
    "ScheduledReset",
    "Unknown",
    "Watchdog",
]


def booting(answer: Answer = None, reason: str = "PowerUp", **options: Any) -> VirtualStation:
    """A station that has just sent its first BootNotification; None is a CSMS that does not answer it."""
    s = VirtualStation(**options)
    s.answers["BootNotification"] = answer
    s.power_up(reason)
    s.connect()
    return s


def boot_times(s: VirtualStation) -> list[float]:
    """When each BootNotification went out."""
    return [sent.time for sent in s.of("BootNotification")]


def told(status: str = "Accepted", interval: int = 300, current_time: str = "2027-01-15T08:00:00Z") -> Answer:
    """An answer to BootNotification with a time of its own."""
    return {"status": status, "interval": interval, "currentTime": current_time}


def read(s: VirtualStation, component: str, variable: str) -> str:
    """Read a variable as the CSMS does."""
    element = {"component": {"name": component}, "variable": {"name": variable}}
    value: str = s.result("GetVariables", {"getVariableData": [element]})["getVariableResult"][0]["attributeValue"]
    return value


@pytest.mark.verifies("B01.FR.01")
def test_b01_fr_01_the_first_message_says_what_the_station_is() -> None:
    s = VirtualStation(answers={"BootNotification": None})
    s.power_up()
    s.advance(3600)
    assert s.sent == [], "there is no link yet"
    s.connect()
    assert [sent.action for sent in s.sent] == ["BootNotification"]
    assert s.sent[0].payload == {
        "reason": "PowerUp",
        "chargingStation": {
            "model": "Demo",
            "vendorName": "Example",
            "serialNumber": "S-1",
            "firmwareVersion": "1.0.0",
        },
    }


@pytest.mark.verifies("B01.FR.02")
def test_b01_fr_02_an_unanswered_boot_notification_is_repeated_without_flooding() -> None:
    s = booting()
    s.advance(29.9)
    assert s.state("registration") == "unregistered.asking"
    s.advance(3600)
    times = boot_times(s)
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert len(times) > 5, "it does not give up"
    assert min(gaps) >= 30 + 10, "an attempt has timed out before the station waits, and then it waits"
    assert max(gaps) <= 30 + 10 * 2**3 + 10, "the wait ends: base, at most three doublings, a random part"
    assert gaps[3] > gaps[0], "the wait grows"
    assert {sent.action for sent in s.sent} == {"BootNotification"}


@pytest.mark.verifies("B01.FR.02")
def test_b01_fr_02_a_callerror_to_boot_notification_is_waited_out_too() -> None:
    s = booting()
    s.receive(f'[4,"{s.sent[0].message_id}","InternalError","",{{}}]')
    assert s.state("registration") == "unregistered.waiting"
    s.advance(9.9)
    assert boot_times(s) == [0.0]
    s.answers["BootNotification"] = told()
    s.advance(10.1)
    assert len(boot_times(s)) == 2, "at most 10 s and a random part of 10 s after the refusal"
    assert s.state("registration") == "accepted"
    s.advance(7200)
    assert len(boot_times(s)) == 2, "an accepted station asks no more"


@pytest.mark.verifies("B01.FR.02")
def test_b01_fr_02_the_back_off_follows_its_variables() -> None:
    slow = {
        "OCPPCommCtrlr.RetryBackOffWaitMinimum": "100",
        "OCPPCommCtrlr.RetryBackOffRandomRange": "0",
        "OCPPCommCtrlr.RetryBackOffRepeatTimes": "1",
    }
    s = booting(variables=slow)
    s.advance(1000)
    assert boot_times(s)[:4] == [0.0, 130.0, 360.0, 590.0], "30 s of time-out, then 100, 200, 200 s"


@pytest.mark.verifies("B01.FR.02", "B01.FR.03")
@pytest.mark.parametrize("wait", [0.0, 35.0])
def test_b01_fr_02_when_the_link_comes_back_the_station_asks_at_once_and_only_once(wait: float) -> None:
    s = booting()
    s.advance(35)
    assert s.state("registration") == "unregistered.waiting"
    s.disconnect()
    s.advance(600 + wait)
    s.connect()
    assert boot_times(s) == [0.0, 635.0 + wait]
    s.advance(29)
    assert len(boot_times(s)) == 2, "the retry of before the link was lost is off"


@pytest.mark.verifies("B01.FR.01", "B01.FR.03")
def test_b01_fr_03_a_link_lost_while_asking_makes_the_station_ask_anew() -> None:
    s = booting()
    s.disconnect()
    assert s.state("registration") == "unregistered.offline"
    s.advance(1000)
    s.answers["BootNotification"] = told()
    s.connect()
    assert boot_times(s) == [0.0, 1000.0]
    assert s.state("registration") == "accepted"


@pytest.mark.verifies("B01.FR.03", "B01.FR.09")
@pytest.mark.parametrize("reason", REASONS)
def test_b01_fr_09_every_boot_sends_its_reason(reason: str) -> None:
    s = booting(reason=reason)
    assert [sent["reason"] for sent in s.of("BootNotification")] == [reason]
    s.advance(100)
    again = s.of("BootNotification")[1]
    assert again["reason"] == reason, "a repetition is for the same boot"
    assert again.payload == s.sent[0].payload


def test_b01_fr_03_an_accepted_station_sends_no_boot_notification_when_only_the_link_was_gone() -> None:
    s = station()
    s.disconnect()
    s.advance(5000)
    s.connect()
    assert s.of("BootNotification") == []
    assert s.of("Heartbeat") != []


@pytest.mark.verifies("B01.FR.04", "G02.FR.01")
def test_b01_fr_04_the_interval_of_an_accepting_answer_becomes_the_heartbeat_interval() -> None:
    s = booting(told("Accepted", 17))
    s.answers["Heartbeat"] = None
    assert read(s, "OCPPCommCtrlr", "HeartbeatInterval") == "17"
    s.advance(16.9)
    assert s.of("Heartbeat") == []
    s.advance(0.1)
    assert [sent.time for sent in s.of("Heartbeat")] == [17.0]


@pytest.mark.parametrize("interval", [0, -5])
def test_b01_fr_04_an_interval_of_nothing_leaves_the_heartbeat_interval(interval: int) -> None:
    s = booting(told("Accepted", interval), variables={"OCPPCommCtrlr.HeartbeatInterval": "40"})
    s.answers["Heartbeat"] = None
    assert s.state("registration") == "accepted"
    assert read(s, "OCPPCommCtrlr", "HeartbeatInterval") == "40"
    s.advance(39.9)
    assert s.of("Heartbeat") == []
    s.advance(0.1)
    assert len(s.of("Heartbeat")) == 1


@pytest.mark.parametrize("status", ["Pending", "Rejected"])
def test_b01_fr_04_the_interval_of_another_answer_is_no_heartbeat_interval(status: str) -> None:
    s = booting(told(status, 77))
    s.answers["BootNotification"] = told("Accepted", 0)
    s.advance(80)
    assert s.state("registration") == "accepted"
    assert read(s, "OCPPCommCtrlr", "HeartbeatInterval") == "300"


@pytest.mark.verifies("B01.FR.04")
def test_b01_fr_04_the_longest_interval_is_taken_too() -> None:
    s = booting(told("Accepted", 2**31 - 1))
    assert s.state("registration") == "accepted"
    assert read(s, "OCPPCommCtrlr", "HeartbeatInterval") == str(2**31 - 1)


@pytest.mark.verifies("B01.FR.02", "FR.03")
@pytest.mark.parametrize("interval", [2**31, 10**400], ids=["33 bits", "401 digits"])
def test_b01_fr_02_an_answer_with_an_interval_that_is_no_ocpp_integer_counts_as_none(interval: int) -> None:
    s = booting(told("Accepted", interval))
    assert s.state("registration") == "unregistered.waiting"
    s.answers["BootNotification"] = told("Accepted")
    s.advance(20)
    assert len(boot_times(s)) == 2
    assert s.state("registration") == "accepted"


@pytest.mark.verifies("B01.FR.04")
def test_b01_fr_04_the_interval_counts_even_without_a_variable_for_it() -> None:
    s = booting(told("Accepted", 25), variables={"OCPPCommCtrlr.HeartbeatInterval": None})
    s.advance(24.9)
    assert s.of("Heartbeat") == []
    s.advance(0.1)
    assert len(s.of("Heartbeat")) == 1


@pytest.mark.verifies("B01.FR.04", "G02.FR.01")
def test_b01_fr_04_a_station_with_nothing_else_to_say_beats_too() -> None:
    s = booting(told("Accepted", 300), evses=())
    assert [sent.action for sent in s.sent] == ["BootNotification", "SecurityEventNotification"]
    s.advance(300)
    assert [sent.time for sent in s.of("Heartbeat")] == [300.0]


@pytest.mark.verifies("B01.FR.05")
def test_b01_fr_05_acceptance_reports_every_connector_with_its_present_status() -> None:
    s = VirtualStation(evses=(("cType2", "cCCS2"), ("sType2",), ("cType2",)))
    s.answers["BootNotification"] = None
    s.plug_in(1, 2)
    s.power_up()
    s.hardware.fault("GroundFailure", 3, 1)
    s.connect()
    s.plug_in(2, 1)
    assert {sent.action for sent in s.sent} == {"BootNotification"}
    s.receive(json.dumps([3, s.sent[0].message_id, told()]))
    reports = [sent.payload for sent in s.of("StatusNotification")]
    assert [(r["evseId"], r["connectorId"], r["connectorStatus"]) for r in reports] == [
        (1, 1, "Available"),
        (1, 2, "Occupied"),
        (2, 1, "Occupied"),
        (3, 1, "Faulted"),
    ]
    assert set(reports[0]) == {"timestamp", "connectorStatus", "evseId", "connectorId"}
    assert s.sent[1].action == "StatusNotification"


@pytest.mark.verifies("B01.FR.05")
def test_b01_fr_05_acceptance_after_pending_and_rejected_reports_the_connectors_once() -> None:
    s = booting(told("Pending", 20))
    s.answers["BootNotification"] = told("Rejected", 20)
    s.advance(20)
    assert s.of("StatusNotification") == []
    s.answers["BootNotification"] = told("Accepted")
    s.advance(20)
    assert s.statuses() == [(1, 1, "Available"), (2, 1, "Available")]
    s.advance(250)
    assert len(s.statuses()) == 2


@pytest.mark.verifies("B01.FR.06")
@pytest.mark.parametrize(
    ("status", "interval"), [("Accepted", 50), ("Pending", 50), ("Rejected", 50), ("Pending", 0), ("Rejected", 0)]
)
@pytest.mark.parametrize("source", ["Heartbeat", "NTP,Heartbeat"])
def test_b01_fr_06_any_answer_sets_the_clock(status: str, interval: int, source: str) -> None:
    s = booting(told(status, interval, "2030-06-01T12:00:00Z"), variables={"ClockCtrlr.TimeSource": source})
    assert s.kernel.timestamp() == "2030-06-01T12:00:00.000Z"
    assert [command.arguments for command in s.commanded("set_clock")] == [{"time": "2030-06-01T12:00:00Z"}]
    s.advance(9)
    if status != "Rejected":
        assert read(s, "ClockCtrlr", "DateTime") == "2030-06-01T12:00:09.000Z"


@pytest.mark.verifies("B01.FR.05", "B01.FR.06")
def test_b01_fr_06_the_first_reports_carry_the_new_time() -> None:
    s = booting(told("Accepted", 50, "2030-06-01T12:00:00Z"))
    assert {sent["timestamp"] for sent in s.of("StatusNotification")} == {"2030-06-01T12:00:00.000Z"}


def shown_by_the_csms(time: str) -> VirtualStation:
    """A station whose clock is right, 0.4 s past the second, when the CSMS tells this time."""
    s = VirtualStation()
    s.advance(0.4)
    s.answers["BootNotification"] = {"status": "Accepted", "interval": 50, "currentTime": time}
    s.power_up()
    s.connect()
    return s


@pytest.mark.verifies("B01.FR.06")
@pytest.mark.parametrize("time", ["2027-01-15T07:59:58Z", "2027-01-15T08:00:03Z", "2027-01-15T07:59:59.600Z"])
def test_b01_fr_06_a_time_that_shows_the_clock_wrong_sets_it(time: str) -> None:
    s = shown_by_the_csms(time)
    assert s.kernel.timestamp() == (time if "." in time else time.replace("Z", ".000Z"))
    assert len(s.commanded("set_clock")) == 1


@pytest.mark.parametrize("time", ["2027-01-15T08:00:00Z", "2027-01-15T08:00:01Z"])
def test_b01_fr_06_a_time_cut_off_at_the_second_does_not_move_a_right_clock(time: str) -> None:
    s = shown_by_the_csms(time)
    assert s.kernel.timestamp() == "2027-01-15T08:00:00.400Z"
    assert not s.commanded("set_clock")


def test_b01_fr_06_another_time_source_keeps_its_clock() -> None:
    s = booting(told("Accepted", 50, "2030-06-01T12:00:00Z"), variables={"ClockCtrlr.TimeSource": "NTP"})
    assert s.kernel.timestamp() == format_time(EPOCH)
    assert s.commanded("set_clock") == []
    assert s.of("StatusNotification")[0]["timestamp"] == format_time(EPOCH)


@pytest.mark.verifies("B01.FR.06")
@pytest.mark.parametrize(
    ("current_time", "shown"),
    [
        ("2030-06-01t12:00:00.5z", "2030-06-01T12:00:00.500Z"),
        ("2030-06-01T14:00:00+02:00", "2030-06-01T12:00:00.000Z"),
        ("2030-06-01T12:00:00.123456789Z", "2030-06-01T12:00:00.123Z"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59.000Z"),
        ("0001-01-01T00:00:00+05:00", "1970-01-01T00:00:00.000Z"),
        ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59.000Z"),
    ],
)
def test_b01_fr_06_every_rfc_3339_time_can_be_set(current_time: str, shown: str) -> None:
    s = booting(told("Accepted", 300, current_time))
    assert s.state("registration") == "accepted"
    assert s.kernel.timestamp() == shown
    s.advance(200)
    s.plug_in()
    assert s.statuses()[-1] == (1, 1, "Occupied"), "the station works on with that clock"


def test_b01_fr_06_timers_do_not_follow_the_wall_clock() -> None:
    s = booting(told("Pending", 100, "2040-01-01T00:00:00Z"))
    s.answers["BootNotification"] = told("Pending", 100, "2020-01-01T00:00:00Z")
    s.advance(250)
    assert boot_times(s) == [0.0, 100.0, 200.0]


def things_happen(s: VirtualStation) -> None:
    """What makes an accepted station send requests."""
    s.plug_in(evse=1)
    s.swipe("TOKEN-1", evse=1)
    s.hardware.press("start", 2)
    s.hardware.fault("GroundFailure", 2, 1)
    s.hardware.clear_fault(2, 1)
    s.hardware.meter(1, {"Power.Active.Import": 1200.0})
    s.advance(400)
    s.plug_out(evse=1)


@pytest.mark.verifies("B01.FR.07")
@pytest.mark.parametrize("evse", [None, 1])
def test_b01_fr_07_what_was_made_unavailable_is_told_so_after_the_boot(evse: int | None, tmp_path: Path) -> None:
    s = station()
    take_out(s, evse)
    s.forget()
    s.restart(tmp_path)
    assert [sent.action for sent in s.sent] == [
        "BootNotification", "StatusNotification", "StatusNotification", "SecurityEventNotification",
    ]  # fmt: skip
    assert s.statuses() == [(1, 1, "Unavailable"), (2, 1, "Available" if evse else "Unavailable")]


@pytest.mark.verifies("B01.FR.08")
def test_b01_fr_08_nothing_but_boot_notification_leaves_before_an_answer() -> None:
    s = VirtualStation(answers={"BootNotification": None})
    s.power_up()
    things_happen(s)
    assert s.sent == []
    s.connect()
    things_happen(s)
    s.advance(100_000)
    assert {sent.action for sent in s.sent} == {"BootNotification"}


@pytest.mark.verifies("B01.FR.08")
@pytest.mark.parametrize("status", ["Pending", "Rejected"])
def test_b01_fr_08_messages_of_an_earlier_session_wait_for_acceptance(status: str) -> None:
    before = station()
    before.disconnect()
    before.plug_in(evse=1)
    before.advance(5)
    kept = list(before.kernel.outbox.kept)
    assert kept, "a transaction began offline"
    s = VirtualStation(answers={"BootNotification": None})
    s.kernel.restore_kept(kept)
    s.power_up()
    s.connect()
    s.advance(1)
    s.answers["BootNotification"] = told("Accepted")
    s.receive(json.dumps([3, s.sent[0].message_id, told(status, 60)]))
    s.advance(59.9)
    assert [sent.action for sent in s.sent] == ["BootNotification"]
    s.advance(0.1)
    assert s.state("registration") == "accepted"
    assert [e["seqNo"] for e in s.transaction_events] == list(range(len(kept)))
    assert s.transaction_events[0]["eventType"] == "Started"


@pytest.mark.verifies("B01.FR.08", "B01.FR.05")
def test_b01_fr_08_once_accepted_the_station_tells_what_happens() -> None:
    s = booting(told("Accepted"))
    s.forget()
    things_happen(s)
    assert {"StatusNotification", "TransactionEvent", "Authorize"} <= {sent.action for sent in s.sent}


def test_b01_a_second_answer_to_the_same_boot_notification_is_ignored() -> None:
    s = booting()
    for status in ("Rejected", "Accepted"):
        s.receive(json.dumps([3, s.sent[0].message_id, told(status, 60)]))
    assert s.state("registration") == "rejected.waiting"
    s.advance(59.9)
    assert len(s.sent) == 1


# Reservations.


@pytest.mark.verifies("B01.FR.13", "B01.FR.05")
def test_b01_fr_13_a_reserved_evse_is_reserved_after_the_boot_and_is_told_so(tmp_path: Path) -> None:
    s = reserved(1, evses=(("cType2", "cCCS2"), ("cType2",)))
    s.restart(tmp_path)
    assert s.statuses() == [(1, 1, "Reserved"), (1, 2, "Reserved"), (2, 1, "Available")]
    assert lamp(s, 1, 2)
    assert refused_as_reserved(s, "OTHER", 1)
    s.advance(3540)
    assert updates(s) == [(3600, 1, "Expired")], "at its time, by the clock"


@pytest.mark.verifies("B01.FR.13")
def test_b01_fr_13_before_the_csms_is_there_the_evse_is_reserved_already(tmp_path: Path) -> None:
    s = reserved(1)
    s.restart(tmp_path, connect=False)
    assert connectors(s) == {(1, 1): "Reserved", (2, 1): "Available"}
    assert s.sent == []
    assert refused_as_reserved(s, "OTHER", 1)


@pytest.mark.verifies("B01.FR.13")
@pytest.mark.parametrize("cable_only", [False, True])
def test_b01_fr_13_somebody_elses_cable_does_not_change_that(tmp_path: Path, cable_only: bool) -> None:
    s = reserved(1, evses=(("sType2",), ("sType2",)))
    s.plug_in(1)
    if cable_only:
        s.hardware.plug_out(1, 1, "ev")
    s.restart(tmp_path)
    assert s.statuses() == [(1, 1, "Reserved"), (2, 1, "Available")]
    s.swipe("TOKEN-1", evse=1)
    assert s.statuses()[2:] == [(1, 1, "Occupied")]
    assert held(s) == []


def test_b01_fr_13_a_cable_that_belongs_to_the_station_is_none_left_in_a_socket(tmp_path: Path) -> None:
    s = reserved(1, evses=(("cType2",), ("sType2",)))
    s.restart(tmp_path, connect=False)
    assert [taken.event for taken in s.trace if taken.machine == "connector@1.1"] == ["station_started"]


@pytest.mark.verifies("B01.FR.13")
def test_b01_fr_13_reservations_of_any_evse_outlast_the_boot_too(tmp_path: Path) -> None:
    s = reserved(None)
    assert reserve(s, 2, "B") == "Accepted"
    s.plug_in(2)
    s.forget()
    s.restart(tmp_path)
    assert held(s) == [1, 2]
    assert s.statuses() == [(1, 1, "Reserved"), (2, 1, "Reserved")]
    assert "ReservationStatusUpdate" not in requests(s)


def test_b01_fr_13_an_evse_in_use_before_is_in_use_again_and_the_other_one_reserved(tmp_path: Path) -> None:
    s = reserved(None)
    s.plug_in(1)
    s.swipe("OTHER", evse=1)
    s.forget()
    s.restart(tmp_path)
    assert s.statuses() == [(1, 1, "Occupied"), (2, 1, "Reserved")]
    assert updates(s) == []


@pytest.mark.verifies("H01.FR.16")
def test_b01_fr_13_an_evse_that_is_faulted_at_the_boot_loses_its_reservation(tmp_path: Path) -> None:
    s = reserved(1)
    reserve(s, 2, "B", evse=2)
    s.forget()
    s.hardware.attach(lambda event: None)
    s.hardware.fault("GroundFailure", 1)
    s.restart(tmp_path)
    assert s.statuses() == [(1, 1, "Faulted"), (2, 1, "Reserved")]
    assert [each[1:] for each in updates(s)] == [(1, "Removed")]
