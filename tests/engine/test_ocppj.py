"""OCPP-J framing: each legal frame beside the illegal ones next to it, and no input that raises."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specharge_engine.ocppj import (
    ERROR_CODES,
    MAX_DESCRIPTION,
    Call,
    CallError,
    CallResult,
    Fault,
    Frame,
    Malformed,
    call,
    call_error,
    call_result,
    parse,
    validate_request,
    validate_response,
)
from specharge_generated.messages import ACTIONS, GetVariablesRequest, HeartbeatResponse, to_json

ID = "0b6f5a5e-90a3-4d3b-9c22-0a8b4c5a1f10"


def refusal(data: str | bytes) -> tuple[str, str]:
    """Return message id and error code of the CALLERROR that answers a malformed frame."""
    frame = parse(data)
    assert isinstance(frame, Malformed)
    assert frame.answer is not None
    answer = parse(frame.answer)
    assert isinstance(answer, CallError)
    assert (answer.id, answer.code, answer.description) == (frame.id, frame.fault.code, frame.fault.description)
    return answer.id, answer.code


def ignored(data: str) -> str:
    frame = parse(data)
    assert isinstance(frame, Malformed)
    assert frame.answer is None
    return frame.id


# -- frames ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", [f'[2,"{ID}","Heartbeat",{{}}]', f' [ 2 , "{ID}" , "Heartbeat" , {{ }} ]\n'])
def test_a_call_is_read_from_text_and_from_bytes(text: str) -> None:
    assert parse(text) == parse(text.encode()) == Call(ID, "Heartbeat", {})


def test_what_is_written_is_read_back() -> None:
    odd = 'a"\\\n€'
    assert parse(call(odd, "Heartbeat", "{}")) == Call(odd, "Heartbeat", {})
    assert parse(call_result(odd, '{"a":1}')) == CallResult(odd, {"a": 1})
    assert parse(call_error(odd, "NotSupported", "no", {"a": 1})) == CallError(odd, "NotSupported", "no", {"a": 1})


def test_a_null_payload_counts_as_an_empty_one() -> None:
    assert parse('[2,"1","Heartbeat",null]') == Call("1", "Heartbeat", {})
    assert parse('[3,"1",null]') == CallResult("1", {})


@pytest.mark.parametrize("payload", ["[]", '"x"', "1", "true"])
def test_a_payload_that_is_no_object_is_a_protocol_error(payload: str) -> None:
    assert refusal(f'[2,"1","Heartbeat",{payload}]') == ("1", "ProtocolError")
    assert ignored(f'[3,"1",{payload}]') == "1"


@pytest.mark.parametrize("data", ["", " ", "nope", b"\xff\xfe", "\ufeff[]", "[2,", "{}", "[]", "1", "null", "\ud800"])
def test_a_message_without_a_readable_id_is_answered_under_minus_one(data: str | bytes) -> None:
    assert refusal(data) == ("-1", "RpcFrameworkError")


@pytest.mark.parametrize("head", ["[2]", '[2,7,"Heartbeat",{}]', '[2,null,"Heartbeat",{}]', '[2,["1"],"Heartbeat",{}]'])
def test_an_id_that_is_no_string_is_answered_under_minus_one(head: str) -> None:
    assert refusal(head) == ("-1", "RpcFrameworkError")


def test_an_id_has_at_most_36_characters() -> None:
    assert parse(f'[2,"{"é" * 36}","Heartbeat",{{}}]') == Call("é" * 36, "Heartbeat", {})
    assert refusal(f'[2,"{"é" * 37}","Heartbeat",{{}}]') == ("-1", "RpcFrameworkError")
    assert ignored(f'[3,"{"é" * 37}",{{}}]') == "-1"


@pytest.mark.parametrize("text", ['[2,"1","Heartbeat"]', '[2,"1","Heartbeat",{},{}]', '[2,"1"]', '[2,"1",7,{}]'])
def test_a_call_of_another_shape_is_an_rpc_framework_error(text: str) -> None:
    assert refusal(text) == ("1", "RpcFrameworkError")


@pytest.mark.parametrize(
    "text",
    ['[3,"1"]', '[3,"1",{},{}]', '[4,"1"]', '[4,"1","A","b"]', '[4,"1",1,"b",{}]', '[4,"1","A","b",[]]', '[3,"1",{'],
)
def test_a_broken_answer_is_never_answered(text: str) -> None:
    assert ignored(text) == "1"


def test_an_error_code_of_the_peer_is_kept_even_if_it_is_none_of_ours() -> None:
    assert parse('[4,"1","OccurenceConstraintViolation","",{}]') == CallError(
        "1", "OccurenceConstraintViolation", "", {}
    )


@pytest.mark.parametrize("number", ["0", "1", "5", "6", "-2", "9" * 4000])
def test_an_unknown_message_type_is_not_supported(number: str) -> None:
    assert refusal(f'[{number},"1",{{}}]') == ("1", "MessageTypeNotSupported")
    assert refusal(f"[{number}]") == ("-1", "MessageTypeNotSupported")


@pytest.mark.parametrize("number", ['"2"', "2.0", "true", "null", "[2]"])
def test_a_message_type_that_is_no_integer_is_an_rpc_framework_error(number: str) -> None:
    assert refusal(f'[{number},"1","Heartbeat",{{}}]') == ("1", "RpcFrameworkError")


@pytest.mark.parametrize("action", ["Reboot", "heartbeat", "HeartbeatRequest", "", "x" * 5000])
def test_an_unknown_action_is_not_implemented(action: str) -> None:
    assert refusal(f'[2,"1","{action}",{{}}]') == ("1", "NotImplemented")
    assert refusal(f'[2,"1","{action}",[]]') == ("1", "NotImplemented")


@pytest.mark.parametrize("value", ["NaN", "-Infinity", "{", "01", "9" * 5000, "[" * 100_000, '"\\ud800"', "'x'", "1}}"])
def test_a_payload_that_is_not_json_is_answered_under_its_own_id(value: str) -> None:
    assert refusal(f'[2,"1","Heartbeat",{{"a":{value}}}]') == ("1", "FormatViolation")


def test_broken_json_after_an_unknown_action_is_not_implemented() -> None:
    assert refusal('[2,"1","Reboot",{]') == ("1", "NotImplemented")


def test_a_payload_that_is_not_utf_8_is_answered_under_its_own_id() -> None:
    assert refusal(b'[2,"1","Heartbeat",{"a":"\xff"}]') == ("1", "FormatViolation")
    assert refusal(b'[2,"\xff","Heartbeat",{}]') == ("-1", "RpcFrameworkError")


def test_a_key_that_comes_twice_counts_with_its_last_value() -> None:
    assert parse('[2,"1","Heartbeat",{"a":1,"a":2}]') == Call("1", "Heartbeat", {"a": 2})


def test_an_error_has_a_description_of_at_most_255_characters_and_an_object_of_details() -> None:
    assert json.loads(call_error("1", "InternalError")) == [4, "1", "InternalError", "", {}]
    assert json.loads(call_error("1", "InternalError", "é" * 300))[3] == "é" * MAX_DESCRIPTION


# -- payloads ----------------------------------------------------------------------------------------------------------

LEGAL: dict[str, Any] = {
    "getVariableData": [
        {"component": {"name": "EVSE", "evse": {"id": 1}}, "variable": {"name": "Power"}, "attributeType": "Actual"}
    ]
}


def changed(**fields: Any) -> dict[str, Any]:
    return {"getVariableData": [{**LEGAL["getVariableData"][0], **fields}]}


def test_a_legal_request_becomes_its_model() -> None:
    request = validate_request("GetVariables", LEGAL)
    assert isinstance(request, GetVariablesRequest)
    assert json.loads(to_json(request)) == LEGAL


def test_a_legal_response_becomes_its_model() -> None:
    response = validate_response("Heartbeat", {"currentTime": "2026-03-01T12:00:00Z"})
    assert isinstance(response, HeartbeatResponse)


@pytest.mark.parametrize(
    ("payload", "code", "words"),
    [
        ({**LEGAL, "extra": 1}, "ProtocolError", "extra: is not a field of this message"),
        ({}, "OccurrenceConstraintViolation", "getVariableData: is required"),
        ({"getVariableData": []}, "OccurrenceConstraintViolation", "getVariableData: has fewer than 1 items"),
        (changed(component={}), "OccurrenceConstraintViolation", "getVariableData[0].component.name: is required"),
        ({"getVariableData": {}}, "TypeConstraintViolation", "getVariableData: must be a list"),
        (changed(component="EVSE"), "TypeConstraintViolation", "getVariableData[0].component: must be an object"),
        (
            changed(variable={"name": 7}),
            "TypeConstraintViolation",
            "getVariableData[0].variable.name: must be a string",
        ),
        (changed(attributeType=None), "TypeConstraintViolation", "getVariableData[0].attributeType: must be a string"),
        (
            changed(component={"name": "EVSE", "evse": {"id": "1"}}),
            "TypeConstraintViolation",
            "getVariableData[0].component.evse.id: must be an integer",
        ),
        (
            changed(attributeType="Best"),
            "PropertyConstraintViolation",
            "getVariableData[0].attributeType: is not a value of its enumeration",
        ),
        (
            changed(variable={"name": "x" * 51}),
            "PropertyConstraintViolation",
            "getVariableData[0].variable.name: has more than 50 characters",
        ),
        (
            changed(component={"name": "EVSE", "evse": {"id": 2**31}}),
            "PropertyConstraintViolation",
            "getVariableData[0].component.evse.id: is more than 2147483647",
        ),
    ],
)
def test_each_fault_has_the_code_of_table_8_that_means_it(payload: dict[str, Any], code: str, words: str) -> None:
    fault = validate_request("GetVariables", payload)
    assert isinstance(fault, Fault)
    assert (fault.code, fault.description) == (code, words)


@pytest.mark.parametrize(
    ("action", "payload", "code"),
    [
        ("Heartbeat", {"currentTime": "yesterday"}, "PropertyConstraintViolation"),
        ("Heartbeat", {"currentTime": 7}, "TypeConstraintViolation"),
        ("Heartbeat", {}, "OccurrenceConstraintViolation"),
        ("Reset", {"status": "Accepted", "statusInfo": {"reasonCode": "x", "why": 1}}, "ProtocolError"),
        ("Reboot", {}, "NotImplemented"),
    ],
)
def test_a_response_is_judged_like_a_request(action: str, payload: dict[str, Any], code: str) -> None:
    fault = validate_response(action, payload)
    assert isinstance(fault, Fault)
    assert fault.code == code


def test_a_list_with_too_many_items_is_an_occurrence_fault() -> None:
    update = {"evseId": 0, "chargingProfile": {"chargingSchedule": [{}] * 4}}
    fault = validate_request("SetChargingProfile", update)
    assert isinstance(fault, Fault)
    assert fault.code == "OccurrenceConstraintViolation"


def test_of_several_faults_the_coarsest_is_told_and_the_rest_counted() -> None:
    fault = validate_request("GetVariables", {"getVariableData": 3, "extra": 1})
    assert fault == Fault("ProtocolError", "extra: is not a field of this message (and 1 more)")


def test_a_description_never_repeats_a_value_and_stays_short() -> None:
    secret = "hunter2" * 100
    fault = validate_request("GetVariables", changed(attributeType=secret, variable={"name": secret}))
    assert isinstance(fault, Fault)
    assert "hunter2" not in fault.description
    long_name = validate_request("GetVariables", {**LEGAL, "x\n" * 9000: 1})
    assert isinstance(long_name, Fault)
    assert len(long_name.description) <= MAX_DESCRIPTION
    assert "\n" not in long_name.description


# -- anything at all ---------------------------------------------------------------------------------------------------

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=12,
)
NEARLY_A_FRAME = st.builds(
    lambda kind, message_id, rest: json.dumps([kind, message_id, *rest]),
    st.sampled_from([2, 3, 4, 5, "2"]) | JSON,
    st.text(max_size=40) | JSON,
    st.lists(st.sampled_from(ACTIONS) | JSON, max_size=4),
)


def check_whatever_came(frame: Frame) -> None:
    if isinstance(frame, Malformed):
        assert frame.fault.code in ERROR_CODES
        assert len(frame.fault.description) <= MAX_DESCRIPTION
        if frame.answer is not None:
            assert json.loads(frame.answer)[:3] == [4, frame.id, frame.fault.code]
    elif isinstance(frame, Call):
        for outcome in (validate_request(frame.action, frame.payload), validate_response(frame.action, frame.payload)):
            assert not isinstance(outcome, Fault) or len(outcome.description) <= MAX_DESCRIPTION


@given(st.text() | st.binary() | st.text(alphabet='[]{}",:23aeu\\ \ud800', max_size=30))
def test_no_text_and_no_bytes_make_it_raise(data: str | bytes) -> None:
    check_whatever_came(parse(data))


@settings(max_examples=300)
@given(NEARLY_A_FRAME, st.integers(0, 200))
def test_nothing_close_to_a_frame_makes_it_raise_whole_or_cut(text: str, keep: int) -> None:
    check_whatever_came(parse(text))
    check_whatever_came(parse(text.encode()[:keep]))


@given(st.sampled_from(ACTIONS), st.dictionaries(st.sampled_from(["status", "evseId", "data", "customData"]), JSON))
def test_no_payload_makes_the_validation_raise(action: str, payload: dict[str, Any]) -> None:
    check_whatever_came(parse(call("1", action, json.dumps(payload))))
