"""G02: heartbeat."""

import json
from itertools import pairwise
from typing import Any

import pytest
from virtual_station import EPOCH, VirtualStation

from specharge_engine.timestamps import format_time

GET = {"getVariableData": [{"component": {"name": "OCPPCommCtrlr"}, "variable": {"name": "OfflineThreshold"}}]}
QUIET = {"TxCtrlr.TxStartPoint": "Authorized"}  # plugging in alone starts no transaction


def beats(s: VirtualStation) -> list[float]:
    """When each Heartbeat went out."""
    return [sent.time for sent in s.of("Heartbeat")]


def beating(interval: int = 100, **options: Any) -> VirtualStation:
    """A station that was accepted at time 0 with this interval."""
    s = VirtualStation(**{"variables": QUIET, **options})
    s.answers["Heartbeat"] = lambda _: {"currentTime": format_time(EPOCH + s.now)}
    s.boot(interval=interval)
    s.forget()
    return s


@pytest.mark.verifies("G02.FR.01", "G02.FR.02", "B01.FR.04")
@pytest.mark.parametrize("interval", [1, 100, 86_399])
def test_g02_fr_02_an_idle_station_sends_a_heartbeat_each_interval(interval: int) -> None:
    s = beating(interval)
    s.advance(interval - 0.25)
    assert s.sent == []
    s.advance(0.25 + 4 * interval)
    assert beats(s) == [float(interval * beat) for beat in (1, 2, 3, 4, 5)]
    assert s.sent[0].payload == {}
    assert {sent.action for sent in s.sent} == {"Heartbeat"}


@pytest.mark.parametrize("status", ["Pending", "Rejected"])
def test_g02_fr_02_a_station_that_is_not_accepted_does_not_beat(status: str) -> None:
    s = VirtualStation()
    s.boot(status, 100)
    s.advance(5000)
    assert beats(s) == []


@pytest.mark.verifies("G02.FR.02")
@pytest.mark.parametrize("seconds", [20, 700])
def test_g02_fr_02_a_new_value_of_the_variable_counts_at_once(seconds: int) -> None:
    s = beating(100)
    s.advance(50)
    assert s.set_variable("OCPPCommCtrlr.HeartbeatInterval", str(seconds)) == "Accepted"
    s.advance(2 * seconds)
    assert beats(s) == [50.0 + seconds, 50.0 + 2 * seconds]


@pytest.mark.verifies("G02.FR.02")
def test_g02_fr_02_a_refused_value_leaves_the_interval() -> None:
    s = beating(100)
    s.advance(50)
    assert s.set_variable("OCPPCommCtrlr.HeartbeatInterval", "0") == "Rejected"
    s.advance(150)
    assert beats(s) == [150.0], "100 s after the answer to SetVariables"


@pytest.mark.verifies("G02.FR.05")
def test_g02_fr_05_a_request_starts_the_interval_over() -> None:
    s = beating(100)
    s.advance(60)
    s.plug_in(evse=1)
    s.advance(99.75)
    assert beats(s) == []
    s.advance(0.25)
    assert beats(s) == [160.0]


@pytest.mark.verifies("G02.FR.05")
@pytest.mark.parametrize("frame", [json.dumps([2, "m", "GetVariables", GET]), '[2,"m","MakeTea",{}]', "nonsense"])
def test_g02_fr_05_an_answer_starts_the_interval_over_too(frame: str) -> None:
    s = beating(100)
    s.advance(60)
    s.receive(frame)
    s.advance(99.75)
    assert beats(s) == []
    s.advance(0.25)
    assert beats(s) == [160.0]


def test_g02_fr_05_what_the_csms_sends_without_getting_an_answer_does_not() -> None:
    s = beating(100)
    s.advance(60)
    s.receive('[3,"nothing",{}]')
    s.advance(40)
    assert beats(s) == [100.0]


@pytest.mark.verifies("G02.FR.06", "B01.FR.06")
def test_g02_fr_06_the_answer_to_a_heartbeat_sets_the_clock() -> None:
    s = beating(100)
    s.answers["Heartbeat"] = {"currentTime": "2031-02-03T04:05:06Z"}
    s.advance(100)
    assert s.kernel.timestamp() == "2031-02-03T04:05:06.000Z"
    assert [command.arguments for command in s.commanded("set_clock")] == [{"time": "2031-02-03T04:05:06Z"}]
    s.advance(4)
    s.plug_in()
    assert s.of("StatusNotification")[0]["timestamp"] == "2031-02-03T04:05:10.000Z"
    s.advance(100)
    assert beats(s) == [100.0, 204.0], "the interval does not follow the wall clock"


def test_g02_fr_06_another_time_source_keeps_its_clock() -> None:
    s = beating(100, variables={**QUIET, "ClockCtrlr.TimeSource": "NTP"})
    s.answers["Heartbeat"] = {"currentTime": "2031-02-03T04:05:06Z"}
    s.advance(100)
    assert beats(s) == [100.0], "it still tells that the station is there"
    assert s.kernel.timestamp() == format_time(EPOCH + 100)
    assert s.commands == []


@pytest.mark.verifies("G02.FR.03")
@pytest.mark.parametrize("payload", ["{}", '{"currentTime":"noon"}', '{"currentTime":17}', '{"currentTime":null}'])
def test_g02_fr_03_an_answer_without_a_time_leaves_the_clock(payload: str) -> None:
    s = beating(100)
    s.answers["Heartbeat"] = None
    s.advance(100)
    s.receive(f'[3,"{s.sent[0].message_id}",{payload}]')
    assert s.kernel.timestamp() == format_time(EPOCH + 100)
    assert s.commands == []
    s.advance(100)
    assert beats(s) == [100.0, 200.0], "and the station beats on"


@pytest.mark.verifies("G02.FR.02")
def test_g02_fr_02_heartbeats_do_not_pile_up_while_the_csms_is_silent() -> None:
    s = beating(10)
    s.answers["Heartbeat"] = None
    s.advance(1000)
    gaps = [later - earlier for earlier, later in pairwise(beats(s))]
    assert min(gaps) >= 30, "one is out at a time, until it has timed out"
    assert max(gaps) <= 40
    assert len(s.kernel.outbox) <= 1


@pytest.mark.verifies("G02.FR.02")
def test_g02_fr_02_a_heartbeat_that_waits_its_turn_is_not_doubled() -> None:
    s = beating(10)
    s.answers["StatusNotification"] = None
    s.plug_in(evse=1)
    s.advance(29.5)
    assert len(s.kernel.outbox) == 2, "the StatusNotification that is out, and one Heartbeat"
    s.advance(0.5)
    assert beats(s) == [30.0]
    s.advance(10)
    assert beats(s) == [30.0, 40.0]


@pytest.mark.verifies("G02.FR.02")
def test_g02_fr_02_offline_no_heartbeat_is_made_up_for() -> None:
    s = beating(100)
    s.disconnect()
    s.advance(1000)
    assert s.sent == []
    assert len(s.kernel.outbox) == 0
    s.connect()
    assert beats(s) == [1000.0], "one, to set the clock"
    s.advance(100)
    assert beats(s) == [1000.0, 1100.0]


@pytest.mark.verifies("G02.FR.02")
def test_g02_fr_02_a_heartbeat_lost_with_the_link_does_not_stop_the_beating() -> None:
    s = beating(100)
    s.answers["Heartbeat"] = None
    s.advance(100)
    s.disconnect()
    s.answers["Heartbeat"] = lambda _: {"currentTime": format_time(EPOCH + s.now)}
    s.advance(10)
    s.connect()
    s.advance(100)
    assert beats(s) == [100.0, 110.0, 210.0]


def keep_busy(s: VirtualStation, seconds: int, every: int = 50) -> None:
    """Let the CSMS ask something so often that the interval never runs out."""
    for _ in range(seconds // every):
        s.advance(every)
        s.call("GetVariables", GET, message_id="busy")


@pytest.mark.verifies("G02.FR.07", "G02.FR.05")
def test_g02_fr_07_a_busy_station_still_sets_its_clock_once_a_day() -> None:
    s = beating(300)
    keep_busy(s, 86_350)
    assert beats(s) == []
    keep_busy(s, 50)
    assert beats(s) == [86_400.0]
    keep_busy(s, 86_400)
    assert beats(s) == [86_400.0, 172_800.0]


@pytest.mark.verifies("G02.FR.07")
def test_g02_fr_07_an_unanswered_daily_heartbeat_is_followed_by_the_next() -> None:
    s = beating(300)
    s.answers["Heartbeat"] = None
    keep_busy(s, 2 * 86_400)
    assert beats(s) == [86_400.0, 172_800.0]


def test_g02_fr_07_a_station_with_another_time_source_need_not() -> None:
    s = beating(300, variables={**QUIET, "ClockCtrlr.TimeSource": "NTP"})
    keep_busy(s, 90_000)
    assert beats(s) == []


@pytest.mark.verifies("G02.FR.07")
def test_g02_fr_07_a_heartbeat_of_its_own_starts_the_day_over() -> None:
    s = beating(300)
    s.advance(40_000)
    last = beats(s)[-1]
    s.forget()
    keep_busy(s, 86_250)
    assert beats(s) == []
    keep_busy(s, 300)
    assert beats(s) == [last + 86_400]
