"""OCPP-J framing: text to frames and back, and a payload to its model (OCPP 2.0.1 Part 4 §4).

The rule of this file: no I/O and no exception for anything a peer can send. What is wrong comes back as a value that
says which error code answers it, and never repeats the peer's values.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails, from_json
from pydantic_core import to_json as json_bytes

from specharge_generated.messages import ACTIONS, Message, Request, Response, request_type, response_type

Payload = dict[str, Any]
_AnyMessage = TypeVar("_AnyMessage", bound=Message)

# Part 4 §4.3 table 8, all of it.
ErrorCode = Literal[
    "FormatViolation",
    "GenericError",
    "InternalError",
    "MessageTypeNotSupported",
    "NotImplemented",
    "NotSupported",
    "OccurrenceConstraintViolation",
    "PropertyConstraintViolation",
    "ProtocolError",
    "RpcFrameworkError",
    "SecurityError",
    "TypeConstraintViolation",
]
ERROR_CODES: Final[tuple[ErrorCode, ...]] = get_args(ErrorCode)

UNREADABLE_ID: Final = "-1"  # Part 4 §4.2.3
MAX_ID: Final = 36
MAX_DESCRIPTION: Final = 255
_MAX_NAME: Final = 50  # of a peer's own words, such as an action nobody knows, in a description
_CALL, _CALL_RESULT, _CALL_ERROR = 2, 3, 4
_KNOWN_ACTIONS: Final = frozenset(ACTIONS)

# The head of a frame whose JSON is broken further on: `[2,"id","Action",`. An id with escapes counts as unreadable.
_HEAD = re.compile(
    r'\s*\[\s*(?P<type>\d)\s*,\s*"(?P<id>[^"\\\x00-\x1f\ud800-\udfff]{0,36})"\s*(?:,\s*"(?P<action>[A-Za-z0-9]{1,50})"\s*,)?',
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Call:
    """A request: its action is one of the 64, its payload an object that nothing has validated yet."""

    id: str
    action: str
    payload: Payload


@dataclass(frozen=True, slots=True)
class CallResult:
    """The answer to the call of that id; its payload is not validated yet."""

    id: str
    payload: Payload


@dataclass(frozen=True, slots=True)
class CallError:
    """The refusal of the call of that id; `code` is what the peer wrote, which may be none of table 8."""

    id: str
    code: str
    description: str
    details: Payload


@dataclass(frozen=True, slots=True)
class Fault:
    """What a CALLERROR says: a code of table 8 and at most 255 characters."""

    code: ErrorCode
    description: str


@dataclass(frozen=True, slots=True)
class Malformed:
    """A frame that is not OCPP-J.

    `id` is its message id, "-1" when that could not be read. `answer` is the CALLERROR to send, ready as text; it is
    None for a broken CALLRESULT or CALLERROR, which ends the call of that id and is never answered.
    """

    id: str
    fault: Fault
    answer: str | None


Frame = Call | CallResult | CallError | Malformed


# -- reading a frame ---------------------------------------------------------------------------------------------------


def parse(data: str | bytes) -> Frame:
    """Return the frame that one WebSocket message holds; never raise.

    A key that comes twice in an object counts with its last value, as in most JSON readers. A payload of null is an
    empty one (Part 4 §4.1.5).
    """
    try:
        frame = from_json(data, allow_inf_nan=False, cache_strings="keys")  # ids and texts come once
    except (ValueError, TypeError):  # TypeError: a str with a lone surrogate
        return _not_json(data)
    if type(frame) is not list or not frame:
        return _refused(UNREADABLE_ID, "RpcFrameworkError", "a message must be a JSON array with content")
    message_type, readable_id = frame[0], _id_of(frame)
    answer_id = UNREADABLE_ID if readable_id is None else readable_id
    if type(message_type) is not int:
        return _refused(answer_id, "RpcFrameworkError", "the message type must be an integer")
    if message_type == _CALL:
        return _parse_call(frame, readable_id)
    if message_type == _CALL_RESULT:
        return _parse_call_result(frame, readable_id)
    if message_type == _CALL_ERROR:
        return _parse_call_error(frame, readable_id)
    return _refused(
        answer_id,
        "MessageTypeNotSupported",
        "the message type must be 2 (CALL), 3 (CALLRESULT) or 4 (CALLERROR)",
    )


def _parse_call(frame: list[Any], message_id: str | None) -> Call | Malformed:
    if message_id is None:
        return _refused(UNREADABLE_ID, "RpcFrameworkError", _ID_RULE)
    if len(frame) != 4:
        return _refused(message_id, "RpcFrameworkError", f"a CALL has 4 elements, this one {len(frame)}")
    action, payload = frame[2], frame[3]
    if type(action) is not str:
        return _refused(message_id, "RpcFrameworkError", "the action must be a string")
    if action not in _KNOWN_ACTIONS:
        return _refused(message_id, "NotImplemented", _unknown_action(action))
    if payload is None:
        payload = {}
    if type(payload) is not dict:
        return _refused(message_id, "ProtocolError", "the payload must be a JSON object")
    return Call(message_id, action, payload)


def _parse_call_result(frame: list[Any], message_id: str | None) -> CallResult | Malformed:
    if message_id is None:
        return _ignored(UNREADABLE_ID, "RpcFrameworkError", _ID_RULE)
    if len(frame) != 3:
        return _ignored(message_id, "RpcFrameworkError", f"a CALLRESULT has 3 elements, this one {len(frame)}")
    payload = {} if frame[2] is None else frame[2]
    if type(payload) is not dict:
        return _ignored(message_id, "ProtocolError", "the payload must be a JSON object")
    return CallResult(message_id, payload)


def _parse_call_error(frame: list[Any], message_id: str | None) -> CallError | Malformed:
    if message_id is None:
        return _ignored(UNREADABLE_ID, "RpcFrameworkError", _ID_RULE)
    if len(frame) != 5:
        return _ignored(message_id, "RpcFrameworkError", f"a CALLERROR has 5 elements, this one {len(frame)}")
    _, _, code, description, details = frame
    if type(code) is not str or type(description) is not str or type(details) is not dict:
        return _ignored(message_id, "RpcFrameworkError", "a CALLERROR has a code, a description and a details object")
    return CallError(message_id, code, description, details)


_ID_RULE = f"the message id must be a string of at most {MAX_ID} characters"


def _id_of(frame: list[Any]) -> str | None:
    """Return the message id, or None for one that may not be sent back."""
    message_id = frame[1] if len(frame) > 1 else None
    return message_id if type(message_id) is str and len(message_id) <= MAX_ID else None


def _not_json(data: str | bytes) -> Malformed:
    """Answer broken JSON under its message id where the head of the frame still shows one (Part 4 §4.2.3)."""
    start = data[:256]
    head = _HEAD.match(start.decode(errors="replace") if isinstance(start, bytes) else start)
    if head is None or "\ufffd" in head["id"]:
        return _refused(UNREADABLE_ID, "RpcFrameworkError", "the message is not valid JSON in UTF-8")
    if int(head["type"]) in (_CALL_RESULT, _CALL_ERROR):
        return _ignored(head["id"], "RpcFrameworkError", "the answer is not valid JSON in UTF-8")
    if int(head["type"]) != _CALL or head["action"] is None:
        return _refused(head["id"], "RpcFrameworkError", "the message is not valid JSON in UTF-8")
    if head["action"] not in _KNOWN_ACTIONS:
        return _refused(head["id"], "NotImplemented", _unknown_action(head["action"]))
    return _refused(head["id"], "FormatViolation", "the payload is not valid JSON in UTF-8")


def _unknown_action(action: str) -> str:
    return f"{_shown(action)} is not an action of OCPP 2.0.1"


def _refused(message_id: str, code: ErrorCode, description: str) -> Malformed:
    return Malformed(message_id, Fault(code, description), call_error(message_id, code, description))


def _ignored(message_id: str, code: ErrorCode, description: str) -> Malformed:
    return Malformed(message_id, Fault(code, description), None)


# -- writing a frame ---------------------------------------------------------------------------------------------------


def call(message_id: str, action: str, payload_json: str) -> str:
    """Return the text of a CALL; `payload_json` is a JSON object as `messages.to_json` writes it."""
    return f"[2,{_json(message_id)},{_json(action)},{payload_json}]"


def call_result(message_id: str, payload_json: str) -> str:
    """Return the text of a CALLRESULT to the call of that id."""
    return f"[3,{_json(message_id)},{payload_json}]"


def call_error(
    message_id: str, code: ErrorCode, description: str = "", details: Mapping[str, Any] | None = None
) -> str:
    """Return the text of a CALLERROR to the call of that id, its description cut at 255 characters."""
    return f"[4,{_json(message_id)},{_json(code)},{_json(description[:MAX_DESCRIPTION])},{_json(dict(details or {}))}]"


def _json(value: Any) -> str:
    return json_bytes(value).decode()


# -- validating a payload ----------------------------------------------------------------------------------------------


def validate_request(action: str, payload: Payload) -> Request | Fault:
    """Return the payload as the request of the action, or the fault that a CALLERROR should carry; never raise."""
    if action not in _KNOWN_ACTIONS:
        return Fault("NotImplemented", _unknown_action(action))
    return _validate(request_type(action), payload)


def validate_response(action: str, payload: Payload) -> Response | Fault:
    """Return the payload as the response of the action, or what is wrong with it; never raise."""
    if action not in _KNOWN_ACTIONS:
        return Fault("NotImplemented", _unknown_action(action))
    return _validate(response_type(action), payload)


def _validate(model: type[_AnyMessage], payload: Payload) -> _AnyMessage | Fault:
    # JSON again, because the wire refuses a null that Python code may use for an absent field; it costs a microsecond.
    try:
        return model.model_validate_json(json_bytes(payload))
    except ValidationError as invalid:
        return _fault(invalid)
    except ValueError:  # no peer can cause it: `parse` gives only what can be written as JSON
        return _NOT_JSON


_NOT_JSON: Final = Fault("FormatViolation", "the payload cannot be written as JSON")

# What pydantic found -> the code of table 8 that means it, and our words. The first code of this order wins when a
# payload has several faults, so that the answer does not hang on the order of fields:
#   FormatViolation                the payload cannot be read as JSON at all
#   ProtocolError                  a field that the message does not have: the structure is not that of the PDU
#   OccurrenceConstraintViolation  a field missing, or a list with too few or too many items: cardinality
#   TypeConstraintViolation        another JSON type than the schema's, null included
#   PropertyConstraintViolation    the right JSON type with a value outside the enumeration, length, range or format
_ORDER: Final[tuple[ErrorCode, ...]] = (
    "FormatViolation",
    "ProtocolError",
    "OccurrenceConstraintViolation",
    "TypeConstraintViolation",
    "PropertyConstraintViolation",
)
_MEANING: Final[dict[str, tuple[ErrorCode, str]]] = {
    "json_invalid": ("FormatViolation", "is not JSON that can be read"),
    "extra_forbidden": ("ProtocolError", "is not a field of this message"),
    "missing": ("OccurrenceConstraintViolation", "is required"),
    "too_short": ("OccurrenceConstraintViolation", "has fewer than {min_length} items"),
    "too_long": ("OccurrenceConstraintViolation", "has more than {max_length} items"),
    "model_type": ("TypeConstraintViolation", "must be an object"),
    "list_type": ("TypeConstraintViolation", "must be a list"),
    "string_type": ("TypeConstraintViolation", "must be a string"),
    "bool_type": ("TypeConstraintViolation", "must be a boolean"),
    "int_type": ("TypeConstraintViolation", "must be an integer"),
    "int_from_float": ("TypeConstraintViolation", "must be an integer"),
    "float_type": ("TypeConstraintViolation", "must be a number"),
    "literal_error": ("PropertyConstraintViolation", "is not a value of its enumeration"),
    "string_too_long": ("PropertyConstraintViolation", "has more than {max_length} characters"),
    "greater_than_equal": ("PropertyConstraintViolation", "is less than {ge}"),
    "less_than_equal": ("PropertyConstraintViolation", "is more than {le}"),
    "finite_number": ("PropertyConstraintViolation", "is too large a number"),
    "date_time": ("PropertyConstraintViolation", "is not an RFC 3339 date-time with an offset"),
}
# To tell them all apart takes seconds when there are more, and nobody but an attacker sends so many.
MOST_DEFECTS: Final = 1000
_OTHER: Final[tuple[ErrorCode, str]] = ("PropertyConstraintViolation", "is not valid")


def _fault(invalid: ValidationError) -> Fault:
    if (count := invalid.error_count()) > MOST_DEFECTS:
        return Fault("FormatViolation", f"the payload has {count} defects")
    errors = invalid.errors(include_url=False)
    meanings = [_meaning(error) for error in errors]
    worst = min(range(len(errors)), key=lambda index: _ORDER.index(meanings[index][0]))
    code, words = meanings[worst]
    more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
    where = _path(errors[worst]["loc"], MAX_DESCRIPTION - len(words) - len(more) - 2)
    return Fault(code, f"{where}: {words}{more}")


def _meaning(error: ErrorDetails) -> tuple[ErrorCode, str]:
    if error["type"] == "literal_error" and not isinstance(error["input"], str):
        return _MEANING["string_type"]
    code, words = _MEANING.get(error["type"], _OTHER)
    return code, words.format_map(error.get("ctx", {}))


def _path(loc: Iterable[str | int], room: int) -> str:
    """Return `getVariableData[0].component.name`; cut it on the left, where a reader misses it least."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{_shown(step)}" for step in loc)
    path = "".join(steps).removeprefix(".") or "the payload"
    return path if len(path) <= room else f"…{path[1 - room :]}"


def _shown(name: str) -> str:
    """Return a name that a peer chose, short and printable."""
    cut = name if len(name) <= _MAX_NAME else f"{name[: _MAX_NAME - 1]}…"
    return "".join(sign if sign.isprintable() else "?" for sign in cut)
