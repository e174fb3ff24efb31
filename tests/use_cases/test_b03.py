"""B03: cold boot, the CSMS answers Rejected."""

import json
from itertools import pairwise
from typing import Any

import pytest
from virtual_station import VirtualStation

from specharge_engine.outbox import Outbox, Outgoing

TIME = "2027-01-15T08:00:00Z"
THRESHOLD = {"component": {"name": "OCPPCommCtrlr"}, "variable": {"name": "OfflineThreshold"}}


def rejected(interval: int = 60, **options: Any) -> VirtualStation:
    """A station whose BootNotification was answered with Rejected, at time 0."""
    s = VirtualStation(**options)
    answer(s, "Rejected", interval)
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
    return states, dict(s.kernel.values), len(s.kernel.outbox), s.kernel.next_deadline()


@pytest.mark.verifies("B03.FR.02")
def test_b03_fr_02_a_rejected_station_is_silent_until_the_interval_is_over() -> None:
    s = rejected(interval=1000)
    s.plug_in(evse=1)
    s.swipe(evse=1)
    s.hardware.fault("GroundFailure", 2, 1)
    s.advance(900)
    s.plug_out(evse=1)
    s.advance(99.9)
    assert [sent.action for sent in s.sent] == ["BootNotification"]
    assert s.replies == {}
    s.advance(0.1)
    assert boot_times(s) == [0.0, 1000.0]


@pytest.mark.verifies("B03.FR.02")
def test_b03_fr_02_a_new_link_does_not_end_the_silence() -> None:
    s = rejected(interval=1000)
    s.advance(100)
    s.disconnect()
    s.advance(100)
    s.connect()
    s.advance(799.9)
    assert len(s.sent) == 1
    s.advance(0.1)
    assert boot_times(s) == [0.0, 1000.0]


@pytest.mark.verifies("B03.FR.02")
@pytest.mark.parametrize(("registration", "leaves"), [("Pending", True), ("Rejected", False), ("Accepted", True)])
def test_b03_fr_02_what_the_csms_asked_for_while_pending_does_not_leave_after_a_rejection(
    registration: Any, leaves: bool
) -> None:
    outbox = Outbox()
    outbox.link_restored(0)
    outbox.registration = "Pending"
    assert outbox.add(Outgoing(1, "NotifyReport", None, "report", kept=False, instructed=True))
    outbox.registration = registration
    withdrawn = [outgoing.action for outgoing in outbox.withdraw_passing()]
    found = outbox.next(0.0)
    assert withdrawn == ([] if leaves else ["NotifyReport"])
    assert (found is not None) is leaves


@pytest.mark.verifies("B03.FR.02", "B03.FR.06")
def test_b03_fr_02_nothing_the_csms_asked_for_earlier_may_leave_once_rejected() -> None:
    s = VirtualStation()
    answer(s, "Pending", 60)
    s.power_up()
    s.connect()
    assert s.kernel.outbox.may_send("NotifyReport", instructed=True)
    answer(s, "Rejected", 60)
    s.advance(60)
    assert not s.kernel.outbox.may_send("NotifyReport", instructed=True)


@pytest.mark.verifies("B03.FR.05")
@pytest.mark.parametrize("interval", [0, -1])
def test_b03_fr_05_without_an_interval_the_station_waits_a_time_of_its_own(interval: int) -> None:
    s = rejected(interval=interval)
    s.advance(3600)
    times = boot_times(s)
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert min(gaps) >= 10
    assert max(gaps) <= 20
    assert len(set(gaps)) > 1
    assert {sent.action for sent in s.sent} == {"BootNotification"}


@pytest.mark.verifies("B03.FR.06", "B02.FR.04")
def test_b03_fr_06_boot_notification_is_repeated_when_the_interval_has_passed() -> None:
    s = rejected(interval=45)
    s.advance(44.9)
    assert boot_times(s) == [0.0]
    s.advance(0.1)
    assert boot_times(s) == [0.0, 45.0]
    answer(s, "Rejected", 7)
    s.advance(45 + 7)
    assert boot_times(s) == [0.0, 45.0, 90.0, 97.0], "the interval of the last answer counts"


@pytest.mark.verifies("B03.FR.06")
def test_b03_fr_06_a_csms_that_closed_the_link_is_asked_again_when_it_is_back() -> None:
    s = rejected(interval=45)
    s.disconnect()
    s.advance(100)
    assert s.state("registration") == "rejected.overdue"
    answer(s, "Accepted")
    s.connect()
    assert boot_times(s) == [0.0, 100.0]
    assert s.state("registration") == "accepted"


@pytest.mark.verifies("B03.FR.06")
def test_b03_fr_06_a_boot_notification_lost_with_the_link_is_sent_anew() -> None:
    s = rejected(interval=45)
    answer(s, None)
    s.advance(46)
    s.disconnect()
    s.advance(100)
    s.connect()
    assert boot_times(s) == [0.0, 45.0, 146.0]


def test_b03_a_boot_notification_without_answer_is_repeated_after_a_wait() -> None:
    s = rejected(interval=45)
    answer(s, None)
    s.advance(45 + 30)
    assert s.state("registration") == "rejected.waiting"
    s.advance(9.9)
    assert len(boot_times(s)) == 2
    s.advance(10.1)
    assert len(boot_times(s)) == 3


REQUESTS = {
    "a request it has": (json.dumps([2, "m", "GetVariables", {"getVariableData": [THRESHOLD]}]), "m"),
    "a request that would change it": (
        json.dumps([2, "m", "SetVariables", {"setVariableData": [{**THRESHOLD, "attributeValue": "1"}]}]),
        "m",
    ),
    "a remote stop": ('[2,"m","RequestStopTransaction",{"transactionId":"t"}]', "m"),
    "a request it does not have": ('[2,"m","UnpublishFirmware",{"checksum":"aa"}]', "m"),
    "an unknown action": ('[2,"m","MakeTea",{}]', "m"),
    "an invalid payload": ('[2,"m","GetVariables",{"getVariableData":[]}]', "m"),
    "a broken payload": ('[2,"m","GetVariables",{"getVar', "m"),
    "no OCPP at all": ("hello", "-1"),
}


@pytest.mark.verifies("B03.FR.03", "B03.FR.08")
@pytest.mark.parametrize(("frame", "message_id"), REQUESTS.values(), ids=REQUESTS.keys())
def test_b03_fr_08_whatever_the_csms_sends_is_answered_with_security_error(frame: str, message_id: str) -> None:
    s = rejected()
    before = picture(s)
    s.receive(frame)
    answered = s.replies[message_id]
    assert answered[:3] == [4, message_id, "SecurityError"]
    assert len(answered) == 5
    assert picture(s) == before, "the retry is not moved either"
    assert len(s.replies) == 1


@pytest.mark.verifies("B03.FR.08")
def test_b03_fr_08_it_holds_while_the_next_boot_notification_is_out() -> None:
    s = rejected()
    answer(s, None)
    s.advance(60)
    assert s.state("registration") == "rejected.asking"
    assert s.call("GetVariables", {"getVariableData": [THRESHOLD]})[2] == "SecurityError"
    s.receive(json.dumps([3, s.sent[1].message_id, {"status": "Accepted", "interval": 60, "currentTime": TIME}]))
    assert s.state("registration") == "accepted", "the response to the BootNotification is what it waits for"
    assert s.call("GetVariables", {"getVariableData": [THRESHOLD]})[0] == 3


@pytest.mark.parametrize("frame", ['[3,"m",{}]', '[4,"m","GenericError","",{}]', '[3,"m"]'])
def test_b03_fr_08_an_answer_to_nothing_cannot_be_answered(frame: str) -> None:
    s = rejected()
    before = picture(s)
    s.receive(frame)
    assert s.replies == {}
    assert picture(s) == before


def test_b03_a_station_that_has_no_answer_yet_is_not_rejected() -> None:
    s = VirtualStation(answers={"BootNotification": None})
    s.power_up()
    s.connect()
    assert s.call("GetVariables", {"getVariableData": [THRESHOLD]})[0] == 3
    assert s.call("GetVariables", {"getVariableData": []})[2] == "OccurrenceConstraintViolation"
