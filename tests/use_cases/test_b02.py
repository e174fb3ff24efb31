"""B02: cold boot, the CSMS answers Pending."""

import json
from itertools import pairwise
from typing import Any

import pytest
from virtual_station import VirtualStation

TIME = "2027-01-15T08:00:00Z"
START = {"idToken": {"idToken": "REMOTE", "type": "Central"}, "remoteStartId": 7, "evseId": 1}
THRESHOLD = {"component": {"name": "OCPPCommCtrlr"}, "variable": {"name": "OfflineThreshold"}}


def pending(interval: int = 60, **options: Any) -> VirtualStation:
    """A station whose BootNotification was answered with Pending, at time 0."""
    s = VirtualStation(**options)
    answer(s, "Pending", interval)
    s.power_up()
    s.connect()
    return s


def answer(s: VirtualStation, status: str | None, interval: int = 60) -> None:
    """Let the CSMS answer BootNotification so from now on; None is silence."""
    told = {"status": status, "interval": interval, "currentTime": TIME}
    s.answers["BootNotification"] = told if status else None


def boot_times(s: VirtualStation) -> list[float]:
    """When each BootNotification went out."""
    return [sent.time for sent in s.of("BootNotification")]


def picture(s: VirtualStation) -> tuple[Any, ...]:
    """What a refusal must leave as it is."""
    states = {machine.key: machine.state for machine in s.kernel.all_machines()}
    return states, dict(s.kernel.values), len(s.kernel.outbox), list(s.commands)


@pytest.mark.verifies("B02.FR.01", "B06.FR.01")
def test_b02_fr_01_a_pending_station_can_be_read() -> None:
    s = pending()
    result = s.result("GetVariables", {"getVariableData": [THRESHOLD, THRESHOLD]})["getVariableResult"]
    assert [(each["attributeStatus"], each["attributeValue"]) for each in result] == [("Accepted", "60")] * 2


@pytest.mark.verifies("B02.FR.01", "B05.FR.01")
def test_b02_fr_01_a_pending_station_can_be_configured() -> None:
    s = pending()
    wrong = {**THRESHOLD, "attributeValue": "soon"}
    right = {**THRESHOLD, "attributeValue": "90"}
    result = s.result("SetVariables", {"setVariableData": [wrong, right]})["setVariableResult"]
    assert [each["attributeStatus"] for each in result] == ["Rejected", "Accepted"]
    assert s.kernel.values["OCPPCommCtrlr.OfflineThreshold"] == 90
    answer(s, "Accepted")
    s.advance(60)
    assert s.kernel.values["OCPPCommCtrlr.OfflineThreshold"] == 90, "what was configured while Pending stays"


@pytest.mark.verifies("B02.FR.01")
def test_b02_fr_01_a_pending_station_answers_while_its_boot_notification_is_out() -> None:
    s = pending()
    answer(s, None)
    s.advance(60)
    assert s.state("registration") == "pending.asking"
    assert s.set_variable("OCPPCommCtrlr.OfflineThreshold", "30") == "Accepted"
    assert s.result("GetVariables", {"getVariableData": [THRESHOLD]})["getVariableResult"][0]["attributeValue"] == "30"


@pytest.mark.verifies("B06.FR.16")
def test_b02_fr_01_the_limits_of_get_variables_hold_while_pending() -> None:
    s = pending(variables={"DeviceDataCtrlr.ItemsPerMessage[GetVariables]": "1"})
    frame = s.call("GetVariables", {"getVariableData": [THRESHOLD, THRESHOLD]})
    assert frame[2] == "OccurrenceConstraintViolation"


@pytest.mark.verifies("B02.FR.02")
def test_b02_fr_02_nothing_but_boot_notification_leaves_while_pending() -> None:
    s = pending(interval=400)
    s.plug_in(evse=1)
    s.swipe(evse=1)
    s.hardware.fault("GroundFailure", 2, 1)
    s.hardware.clear_fault(2, 1)
    s.hardware.press("stop", 1)
    s.set_variable("OCPPCommCtrlr.HeartbeatInterval", "5")
    s.plug_out(evse=1)
    s.advance(100_000)
    assert {sent.action for sent in s.sent} == {"BootNotification"}
    assert len(s.sent) == 251, "one every 400 s"


@pytest.mark.verifies("B02.FR.02", "B02.FR.08")
def test_b02_fr_02_only_what_the_csms_asks_for_may_leave_while_pending() -> None:
    s = pending()
    assert s.kernel.outbox.may_send("BootNotification")
    assert s.kernel.outbox.may_send("NotifyReport", instructed=True)
    assert not s.kernel.outbox.may_send("NotifyReport")
    assert not s.kernel.outbox.may_send("TransactionEvent")
    s.disconnect()
    assert not s.kernel.outbox.may_send("BootNotification")


@pytest.mark.verifies("B02.FR.02", "B01.FR.05")
def test_b02_fr_02_acceptance_ends_the_silence() -> None:
    s = pending(interval=60, variables={"TxCtrlr.TxStartPoint": "Authorized"})
    s.plug_in(evse=1)
    answer(s, "Accepted")
    s.advance(60)
    assert [sent.action for sent in s.sent[:4]] == ["BootNotification"] * 2 + ["StatusNotification"] * 2
    assert s.statuses()[0] == (1, 1, "Occupied")


@pytest.mark.verifies("B02.FR.04", "B02.FR.08")
def test_b02_fr_08_boot_notification_is_repeated_when_the_interval_has_passed_and_not_before() -> None:
    s = pending(interval=60)
    s.advance(59.9)
    assert boot_times(s) == [0.0]
    s.advance(0.1)
    assert boot_times(s) == [0.0, 60.0]
    answer(s, "Pending", 15)
    s.advance(60)
    assert boot_times(s) == [0.0, 60.0, 120.0]
    s.advance(15)
    assert boot_times(s)[3] == 135.0, "the interval of the last answer counts"


@pytest.mark.verifies("B02.FR.04", "B02.FR.08")
def test_b02_fr_04_a_new_link_does_not_hasten_boot_notification() -> None:
    s = pending(interval=60)
    for _ in range(3):
        s.advance(10)
        s.disconnect()
        s.advance(5)
        s.connect()
    assert boot_times(s) == [0.0]
    s.advance(15)
    assert boot_times(s) == [0.0, 60.0]


@pytest.mark.verifies("B02.FR.08")
def test_b02_fr_08_an_interval_that_ends_without_a_link_is_made_up_for_when_it_is_back() -> None:
    s = pending(interval=60)
    s.advance(10)
    s.disconnect()
    s.advance(500)
    assert s.state("registration") == "pending.overdue"
    answer(s, "Accepted")
    s.connect()
    assert boot_times(s) == [0.0, 510.0]
    assert s.state("registration") == "accepted"


@pytest.mark.verifies("B02.FR.08")
def test_b02_fr_08_a_boot_notification_lost_with_the_link_is_sent_anew() -> None:
    s = pending(interval=60)
    answer(s, None)
    s.advance(61)
    s.disconnect()
    s.advance(100)
    s.connect()
    assert boot_times(s) == [0.0, 60.0, 161.0]


def test_b02_a_boot_notification_without_answer_is_repeated_after_a_wait() -> None:
    s = pending(interval=60)
    answer(s, None)
    s.advance(60 + 30)
    assert s.state("registration") == "pending.waiting"
    s.advance(9.9)
    assert boot_times(s) == [0.0, 60.0]
    s.advance(10.1)
    assert len(boot_times(s)) == 3


@pytest.mark.verifies("B02.FR.05")
@pytest.mark.parametrize("before_accepted", ["true", "false"])
@pytest.mark.parametrize(
    ("action", "payload"), [("RequestStartTransaction", START), ("RequestStopTransaction", {"transactionId": "t-1"})]
)
def test_b02_fr_05_remote_start_and_stop_are_rejected_while_pending(
    action: str, payload: dict[str, Any], before_accepted: str
) -> None:
    s = pending(variables={"TxCtrlr.TxBeforeAcceptedEnabled": before_accepted})
    s.plug_in(evse=1)
    before = picture(s)
    frame = s.call(action, payload)
    assert frame[0] == 3
    assert frame[2] == {"status": "Rejected", "statusInfo": {"reasonCode": "CSNotAccepted"}}
    assert picture(s) == before
    assert {sent.action for sent in s.sent} == {"BootNotification"}


@pytest.mark.verifies("B02.FR.05")
def test_b02_fr_05_remote_start_is_rejected_while_the_next_boot_notification_is_out() -> None:
    s = pending()
    answer(s, None)
    s.advance(60)
    assert s.state("registration") == "pending.asking"
    assert s.result("RequestStartTransaction", START)["status"] == "Rejected"


def test_b02_fr_05_an_accepted_station_gives_no_such_reason() -> None:
    s = pending()
    answer(s, "Accepted")
    s.advance(60)
    assert "CSNotAccepted" not in json.dumps(s.call("RequestStartTransaction", START))
    assert "CSNotAccepted" not in json.dumps(s.call("RequestStopTransaction", {"transactionId": "t-1"}))


@pytest.mark.verifies("B02.FR.06", "B02.FR.08")
def test_b02_fr_06_the_link_of_the_pending_answer_serves_for_all_that_follows() -> None:
    s = pending(interval=3600)
    s.advance(86_400)
    assert len(boot_times(s)) == 25
    assert s.result("GetVariables", {"getVariableData": [THRESHOLD]})
    touched = {command.name for command in s.commands}
    assert touched == {"set_clock", "survey_certificates"}, "the clock was set, the certificates looked at, no more"
    answer(s, "Accepted")
    s.advance(3600)
    assert s.state("registration") == "accepted"
    assert s.state("connection") == "online"


@pytest.mark.verifies("B02.FR.07", "B02.FR.04")
@pytest.mark.parametrize("interval", [0, -30])
def test_b02_fr_07_without_an_interval_the_station_waits_a_time_of_its_own(interval: int) -> None:
    s = pending(interval=interval)
    s.advance(3600)
    times = boot_times(s)
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert min(gaps) >= 10
    assert max(gaps) <= 20
    assert len(set(gaps)) > 1, "stations that boot together do not ask together"


def test_b02_fr_07_two_stations_choose_different_times() -> None:
    first, second = pending(interval=0, seed=1), pending(interval=0, seed=2)
    first.advance(30)
    second.advance(30)
    assert boot_times(first)[1] != boot_times(second)[1]


def test_b02_pending_can_turn_into_rejected() -> None:
    s = pending(interval=60)
    answer(s, "Rejected", 60)
    s.advance(60)
    assert s.state("registration") == "rejected.waiting"
    assert s.call("GetVariables", {"getVariableData": [THRESHOLD]})[2] == "SecurityError"
