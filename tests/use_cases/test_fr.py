"""FR.01 to FR.03: one request at a time, and what is answered with a CALLRESULT and what with a CALLERROR."""

import json
from typing import Any

import pytest
from virtual_station import VirtualStation, station

from specharge_engine.site import SampledReading

GET = {"getVariableData": [{"component": {"name": "OCPPCommCtrlr"}, "variable": {"name": "OfflineThreshold"}}]}


def picture(s: VirtualStation) -> tuple[Any, ...]:
    """What a refused message must leave as it is."""
    states = {machine.key: machine.state for machine in s.kernel.all_machines()}
    return states, dict(s.kernel.values), len(s.kernel.outbox), s.kernel.offset


def silent(**variables: str) -> VirtualStation:
    """An accepted station whose CSMS answers no StatusNotification from now on; plugging in starts no transaction."""
    s = station(variables={"TxCtrlr.TxStartPoint": "Authorized", **variables})
    s.answers["StatusNotification"] = None
    return s


@pytest.mark.verifies("FR.01")
def test_fr_01_the_next_request_waits_until_the_first_has_timed_out() -> None:
    s = silent()
    s.plug_in(evse=1)
    s.plug_in(evse=2)
    s.advance(29.9)
    assert s.statuses() == [(1, 1, "Occupied")]
    assert len(s.sent) == 1
    s.advance(0.1)
    assert [(sent.time, sent.action) for sent in s.sent[:1]] == [(0.0, "StatusNotification")]
    assert s.sent[1].time == 30.0
    assert s.sent[0].message_id != s.sent[1].message_id


@pytest.mark.verifies("FR.01")
def test_fr_01_the_timeout_is_the_configured_one() -> None:
    s = silent(**{"OCPPCommCtrlr.MessageTimeout[Default]": "5"})
    s.plug_in(evse=1)
    s.plug_in(evse=2)
    s.advance(4.9)
    assert len(s.sent) == 1
    s.advance(0.1)
    assert s.sent[1].time == 5.0


@pytest.mark.verifies("FR.01")
@pytest.mark.parametrize("answer", ['[3,"{}",{{}}]', '[4,"{}","InternalError","",{{}}]', '[3,"{}",17]', '[3,"{}"]'])
def test_fr_01_any_kind_of_answer_lets_the_next_request_go(answer: str) -> None:
    s = silent()
    s.plug_in(evse=1)
    s.plug_in(evse=2)
    assert len(s.sent) == 1
    s.advance(1)
    s.receive(answer.format(s.sent[0].message_id))
    assert len(s.sent) == 2
    assert s.sent[1].time == 1.0


@pytest.mark.verifies("FR.01")
def test_fr_01_a_late_answer_answers_nothing() -> None:
    s = silent()
    s.plug_in(evse=1)
    s.plug_in(evse=2)
    s.plug_out(evse=2)
    s.advance(30)
    first, second = s.sent
    s.receive(f'[3,"{first.message_id}",{{}}]')
    s.receive('[3,"never-sent",{}]')
    assert len(s.sent) == 2, "the second request is still without an answer"
    assert s.kernel.outbox.outstanding is not None
    s.receive(f'[3,"{second.message_id}",{{}}]')
    assert len(s.sent) == 3


@pytest.mark.verifies("FR.01", "FR.02")
def test_fr_01_requests_of_the_csms_are_answered_while_the_station_waits() -> None:
    s = silent()
    s.plug_in(evse=1)
    s.plug_in(evse=2)
    before = picture(s)
    assert s.result("GetVariables", GET)["getVariableResult"][0]["attributeStatus"] == "Accepted"
    assert len(s.sent) == 1, "an answer is no request and moves none up"
    assert picture(s) == before


@pytest.mark.verifies("FR.01")
def test_fr_01_a_new_link_owes_no_answers_of_the_old_one() -> None:
    s = silent()
    s.plug_in(evse=1)
    lost = s.sent[0].message_id
    s.disconnect()
    s.connect()
    resent = s.of("StatusNotification")[-1]
    assert (resent["evseId"], resent["connectorStatus"]) == (1, "Occupied")
    assert resent.message_id != lost
    waiting = len(s.sent)
    s.receive(f'[3,"{lost}",{{}}]')
    assert len(s.sent) == waiting, "the answer to a request of the old link settles none of the new"


@pytest.mark.verifies("FR.02")
def test_fr_02_a_valid_request_gets_a_callresult_under_its_message_id() -> None:
    s = station()
    frame = s.call("GetVariables", GET, message_id="8ef1-01")
    assert frame[:2] == [3, "8ef1-01"]
    assert len(frame) == 3


@pytest.mark.verifies("FR.02")
def test_fr_02_a_refusal_is_a_status_in_a_callresult() -> None:
    s = station()
    before = picture(s)
    element = {
        "component": {"name": "OCPPCommCtrlr"},
        "variable": {"name": "OfflineThreshold"},
        "attributeValue": "much",
    }
    result = s.result("SetVariables", {"setVariableData": [element]})
    assert result["setVariableResult"][0]["attributeStatus"] == "Rejected"
    assert result["setVariableResult"][0]["attributeStatusInfo"] == {"reasonCode": "InvalidValue"}
    assert picture(s) == before


VARIABLE = {"component": {"name": "OCPPCommCtrlr"}, "variable": {"name": "OfflineThreshold"}}
SET_TO_TEN = {**VARIABLE, "attributeValue": "10"}

MALFORMED = {
    "no JSON": ("{", "-1", "RpcFrameworkError"),
    "no array": ('{"a": 1}', "-1", "RpcFrameworkError"),
    "message id missing": ("[2]", "-1", "RpcFrameworkError"),
    "message id too long": (json.dumps([2, "x" * 37, "GetVariables", GET]), "-1", "RpcFrameworkError"),
    "payload missing": ('[2,"m","GetVariables"]', "m", "RpcFrameworkError"),
    "message type unknown": ('[9,"m","GetVariables",{}]', "m", "MessageTypeNotSupported"),
    "action unknown": ('[2,"m","GetVarables",{}]', "m", "NotImplemented"),
    "payload cut": ('[2,"m","GetVariables",{"getVa', "m", "FormatViolation"),
    "payload a list": ('[2,"m","GetVariables",[]]', "m", "ProtocolError"),
    "field missing": (json.dumps([2, "m", "SetVariables", {}]), "m", "OccurrenceConstraintViolation"),
    "list empty": (json.dumps([2, "m", "SetVariables", {"setVariableData": []}]), "m", "OccurrenceConstraintViolation"),
    "field of another message": (
        json.dumps([2, "m", "SetVariables", {"setVariableData": [SET_TO_TEN], "evseId": 1}]),
        "m",
        "ProtocolError",
    ),
    "value of another type": (
        json.dumps([2, "m", "SetVariables", {"setVariableData": [{**VARIABLE, "attributeValue": 10}]}]),
        "m",
        "TypeConstraintViolation",
    ),
    "value not in its enumeration": (
        json.dumps([2, "m", "SetVariables", {"setVariableData": [{**SET_TO_TEN, "attributeType": "Wanted"}]}]),
        "m",
        "PropertyConstraintViolation",
    ),
    "one bad element among good ones": (
        json.dumps([2, "m", "SetVariables", {"setVariableData": [SET_TO_TEN, VARIABLE]}]),
        "m",
        "OccurrenceConstraintViolation",
    ),
}


@pytest.mark.verifies("FR.03")
@pytest.mark.parametrize(("frame", "message_id", "code"), MALFORMED.values(), ids=MALFORMED.keys())
def test_fr_03_a_malformed_request_gets_a_callerror_and_changes_nothing(frame: str, message_id: str, code: str) -> None:
    s = station()
    before = picture(s)
    s.receive(frame)
    answer = s.replies[message_id]
    assert answer[:3] == [4, message_id, code]
    assert isinstance(answer[3], str)
    assert answer[4] == {}
    assert len(answer) == 5
    assert picture(s) == before
    assert s.call("GetVariables", GET, message_id="next")[0] == 3, "the station goes on"


@pytest.mark.verifies("FR.03")
def test_fr_03_an_action_the_station_does_not_have_gets_not_supported() -> None:
    s = station()
    before = picture(s)
    frame = s.call("UnpublishFirmware", {"checksum": "aa"})
    assert frame[:1] + frame[2:3] == [4, "NotSupported"]
    assert picture(s) == before


@pytest.mark.verifies("FR.03")
@pytest.mark.parametrize("frame", ['[3,"x"]', '[3,"x",[]]', '[4,"x"]', '[4,"x",1,"",{}]', "[3]", '[3,"x",{"a'])
def test_fr_03_a_malformed_answer_is_never_answered(frame: str) -> None:
    s = station()
    before = picture(s)
    seen = len(s.replies)
    s.receive(frame)
    assert len(s.replies) == seen
    assert s.sent == []
    assert picture(s) == before


@pytest.mark.verifies("FR.03", "B01.FR.02")
@pytest.mark.parametrize(
    "payload", ['{"status":"Maybe","interval":1,"currentTime":"2027-01-15T08:00:00Z"}', "{}", "[]"]
)
def test_fr_03_an_invalid_response_counts_as_none(payload: str) -> None:
    s = VirtualStation(answers={"BootNotification": None})
    s.power_up()
    s.connect()
    s.receive(f'[3,"{s.sent[0].message_id}",{payload}]')
    assert s.state("registration") == "unregistered.waiting"
    s.advance(100)
    assert len(s.of("BootNotification")) > 1


class BrokenMeter:
    """A meter that cannot be read."""

    def read_meter(self, evse: int) -> tuple[SampledReading, ...]:
        """Fail as a driver of a real meter may."""
        raise OSError("the meter does not answer")


@pytest.mark.verifies("FR.01")
def test_fr_01_an_answer_that_the_station_cannot_use_holds_nothing_up() -> None:
    s = station(variables={"TxCtrlr.TxStartPoint": "Authorized"})
    s.answers["Authorize"] = None
    s.swipe(evse=1)
    asked = s.of("Authorize")[0]
    s.kernel.meter = BrokenMeter()
    answer = json.dumps([3, asked.message_id, {"idTokenInfo": {"status": "Accepted"}}])
    step = s.kernel.receive(answer, s.now)
    assert [fault.description for fault in step.faults] == ["OSError: the meter does not answer"]
    assert s.state("transaction", 1) == "idle"
    assert s.kernel.outbox.outstanding is None
    assert s.state("authorization", 1) == "nobody", "the driver may try again"
    s.plug_in(evse=1)
    assert s.statuses() == [(1, 1, "Occupied")]
