"""The message models say what the OCPP schemas say: `jsonschema` is the judge, on legal payloads and on broken ones."""

from __future__ import annotations

import copy
import json
import sys
from collections.abc import Iterator
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft6Validator
from pydantic import ValidationError

import specharge_generated.messages as messages
from specharge_codegen import emit_messages as emitter

NAMES = [f"{action}{kind}" for action in messages.ACTIONS for kind in ("Request", "Response")]
MOMENT = "2026-03-01T12:00:00.5+01:00"

Json = Any


@cache
def schema_of(name: str) -> dict[str, Any]:
    return json.loads((resources.files("ocpp") / "v201" / "schemas" / f"{name}.json").read_text(encoding="utf-8-sig"))


@cache
def judge(name: str) -> Draft6Validator:
    return Draft6Validator(schema_of(name))


def model_takes(name: str, payload: Json) -> bool:
    try:
        getattr(messages, name).model_validate_json(json.dumps(payload))
    except ValidationError:
        return False
    return True


def resolve(name: str, field: dict[str, Any]) -> dict[str, Any]:
    return schema_of(name)["definitions"][field["$ref"].rpartition("/")[2]] if "$ref" in field else field


def fullest(name: str, field: dict[str, Any]) -> Json:
    """Return an instance with every optional field, each at its bound."""
    field = resolve(name, field)
    match field.get("type"):
        case "object":
            return {key: fullest(name, value) for key, value in field["properties"].items()}
        case "array":
            return [fullest(name, field["items"])] * max(field.get("minItems", 0), 1)
        case "string" if "enum" in field:
            return field["enum"][-1]
        case "string":
            return MOMENT if field.get("format") else "é" * field.get("maxLength", 3)
        case "integer":
            return int(field.get("maximum", 7))
        case "number":
            return 0.25
        case "boolean":
            return False
        case _:
            return {"anything": [1, None]}


def legal(name: str, field: dict[str, Any]) -> st.SearchStrategy[Json]:
    field = resolve(name, field)
    match field.get("type"):
        case "object":
            parts = {key: legal(name, value) for key, value in field["properties"].items()}
            must = {key: part for key, part in parts.items() if key in field.get("required", [])}
            return st.fixed_dictionaries(must, optional={key: parts[key] for key in parts if key not in must})
        case "array":
            least = field.get("minItems", 0)
            return st.lists(
                legal(name, field["items"]), min_size=least, max_size=min(field.get("maxItems", 9), least + 1)
            )
        case "string" if "enum" in field:
            return st.sampled_from(field["enum"])
        case "string":
            return st.just(MOMENT) if field.get("format") else st.text(max_size=min(field.get("maxLength", 9), 9))
        case "integer":
            return st.integers(int(field.get("minimum", -(2**31))), int(field.get("maximum", 2**31 - 1)))
        case "number":
            return st.floats(allow_nan=False, allow_infinity=False) | st.integers(-1000, 1000)
        case "boolean":
            return st.booleans()
        case _:
            return st.none() | st.integers() | st.lists(st.text(max_size=2), max_size=2)


def broken(name: str, field: dict[str, Any], value: Json) -> Iterator[Json]:
    """Yield the value with one thing changed: dropped, added, retyped, too long, too many, out of range."""
    field = resolve(name, field)
    yield from (wrong for wrong in (None, True, 3, 1.5, "x", [], {}, [3]) if type(wrong) is not type(value))
    match field.get("type"):
        case "object":
            yield {**value, "noSuchField": 1}
            for key in value:
                yield {other: value[other] for other in value if other != key}
                for wrong in broken(name, field["properties"][key], value[key]):
                    yield {**value, key: wrong}
        case "array":
            yield []
            yield value * (field.get("maxItems", 5) + 1)
            for wrong in broken(name, field["items"], value[0]):
                yield [wrong, *value[1:]]
        case "string" if not field.get("format"):
            yield value + "x"
            yield value.swapcase()
            yield ""
        case "integer":
            yield -1
            yield 101


@pytest.mark.parametrize("name", NAMES)
def test_the_fullest_message_is_taken_and_survives_a_round_trip(name: str) -> None:
    payload = fullest(name, schema_of(name))
    judge(name).validate(payload)
    message = getattr(messages, name).model_validate_json(json.dumps(payload))
    assert json.loads(messages.to_json(message)) == payload


@pytest.mark.parametrize("name", NAMES)
def test_model_and_schema_agree_on_every_single_fault(name: str) -> None:
    payload = fullest(name, schema_of(name))
    for wrong in broken(name, schema_of(name), payload):
        assert model_takes(name, wrong) == judge(name).is_valid(wrong), wrong


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_model_takes_what_the_schema_allows_and_writes_it_back(name: str, data: st.DataObject) -> None:
    payload = data.draw(legal(name, schema_of(name)))
    assert judge(name).is_valid(payload)
    message = getattr(messages, name).model_validate_json(json.dumps(payload))
    written = json.loads(messages.to_json(message))
    if "data" in payload and payload["data"] is None:
        del payload["data"]  # DataTransfer: a null says no more than an absent field
    assert written == payload


def test_every_action_has_its_request_and_its_response() -> None:
    assert len(messages.ACTIONS) == 64
    for action in messages.ACTIONS:
        request, response = messages.request_type(action), messages.response_type(action)
        assert (request.__name__, request.ACTION, request.KIND) == (f"{action}Request", action, "request")
        assert (response.__name__, response.ACTION, response.KIND) == (f"{action}Response", action, "response")


def test_an_unknown_action_has_no_type() -> None:
    with pytest.raises(KeyError):
        messages.request_type("Reboot")
    with pytest.raises(KeyError):
        messages.response_type("Reboot")


@pytest.mark.parametrize("severity", ["1", True, 1.0, 1.5, None, 2**31, -(2**31) - 1])
def test_an_integer_is_32_bits_and_nothing_else(severity: Json) -> None:
    assert model_takes("SetMonitoringLevelRequest", {"severity": 2**31 - 1})
    assert not model_takes("SetMonitoringLevelRequest", {"severity": severity})


@pytest.mark.parametrize("limit", [16, 16.5, 0, -3])
def test_a_number_may_be_written_with_or_without_a_point(limit: float) -> None:
    period = messages.ChargingSchedulePeriodType.model_validate_json(json.dumps({"startPeriod": 0, "limit": limit}))
    assert json.loads(messages.to_json(period)) == {"startPeriod": 0, "limit": limit}


@pytest.mark.parametrize("limit", ["16", True, None, float("nan"), float("inf")])
def test_a_number_is_neither_text_nor_boolean_nor_infinite(limit: Json) -> None:
    with pytest.raises(ValidationError):
        messages.ChargingSchedulePeriodType.model_validate_json(json.dumps({"startPeriod": 0, "limit": limit}))


@pytest.mark.parametrize(
    "text",
    ["2026-03-01T12:00:00Z", "2024-02-29T23:59:59.123+05:30", "2016-12-31T23:59:60Z", "2026-03-01t12:00:00.1234567z"],
)
def test_a_date_time_with_an_offset_is_taken_and_kept_as_written(text: str) -> None:
    message = messages.HeartbeatResponse.model_validate_json(json.dumps({"currentTime": text}))
    assert message.currentTime == text
    assert messages.parse_date_time(text).utcoffset() is not None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "now",
        "2026-03-01",
        "2026-03-01T12:00:00",
        "2026-02-30T12:00:00Z",
        "2026-03-01 12:00:00Z",
        "20260301T120000Z",
    ],
)
def test_a_date_time_without_offset_or_off_the_calendar_is_refused(text: str) -> None:
    assert not model_takes("HeartbeatResponse", {"currentTime": text})


def test_python_code_may_say_none_for_an_absent_field_but_json_may_not_say_null() -> None:
    message = messages.ResetRequest(type="Immediate", evseId=None)
    assert messages.to_json(message) == '{"type":"Immediate"}'
    assert not model_takes("ResetRequest", {"type": "Immediate", "evseId": None})


def test_custom_data_takes_any_field_beside_its_vendor() -> None:
    assert model_takes("HeartbeatRequest", {"customData": {"vendorId": "com.example", "reading": [1, None]}})
    assert not model_takes("HeartbeatRequest", {"customData": {"reading": 1}})


# -- the generator -----------------------------------------------------------------------------------------------------


def test_the_package_on_disk_is_what_the_generator_writes() -> None:
    folder = Path(messages.__file__).parent
    found = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.py")}
    assert found == emitter.emit_messages()


def test_no_prose_of_the_schemas_is_copied() -> None:
    source = "".join(emitter.emit_messages().values())
    for name in NAMES:
        for definition in schema_of(name)["definitions"].values():
            for field in [definition, *definition.get("properties", {}).values()]:
                words = field.get("description", "").strip()
                assert len(words) < 30 or words not in source


def test_a_missing_ocpp_package_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ocpp", None)
    with pytest.raises(emitter.SchemaError, match=r"pip install 'specharge\[codegen\]'"):
        emitter.emit_messages()


def altered(monkeypatch: pytest.MonkeyPatch, name: str, field: dict[str, Any]) -> None:
    """Let the generator read schemas of which one StatusInfoType has another `reasonCode`."""
    schemas = copy.deepcopy({each: schema_of(each) for each in sorted(NAMES)})
    schemas[name]["definitions"]["StatusInfoType"]["properties"]["reasonCode"] = field
    monkeypatch.setattr(emitter, "_read_schemas", lambda: schemas)


def test_two_schemas_that_disagree_on_a_shared_type_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    altered(monkeypatch, "ResetResponse", {"type": "string", "maxLength": 21})
    with pytest.raises(emitter.SchemaError, match=r"StatusInfoType in ResetResponse\.json differs"):
        emitter.emit_messages()


def test_schemas_that_differ_in_prose_alone_are_one_type(monkeypatch: pytest.MonkeyPatch) -> None:
    altered(monkeypatch, "ResetResponse", {"type": "string", "maxLength": 20, "description": "other words"})
    assert "class StatusInfoType" in emitter.emit_messages()["types/status_info_type.py"]


def test_a_schema_keyword_the_generator_does_not_know_is_refused() -> None:
    with pytest.raises(emitter.SchemaError, match=r"X\.y: .*'pattern'"):
        emitter._annotation("X.y", {"type": "string", "pattern": "a+"})
    assert emitter._annotation("X.y", {"type": "string", "maxLength": 20, "description": "words"}) == "String20"
