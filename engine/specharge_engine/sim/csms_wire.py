"""What the `ocpp` package makes of an OCPP-J frame: read it, check its payload, write one.

The rule of this file: it is the only door to the `ocpp` package and holds no parser or schema of ours, so that every
frame a station exchanges with the CSMS is judged by an independent implementation. Where that package is laxer than the
documents (length of the message id, parts of a CALLERROR, date-times, repeated keys) the check is added here, marked as
ours. The package carries no types, hence the imports by name.
"""

import json
import re
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib import import_module
from typing import Any, Literal

from specharge_engine.sim.csms_records import Payload

_messages = import_module("ocpp.messages")
_errors = import_module("ocpp.exceptions")
_requests = import_module("ocpp.v201.call")
_responses = import_module("ocpp.v201.call_result")
_enums = import_module("ocpp.v201.enums")
_snake_case = import_module("ocpp.charge_point").camel_to_snake_case
_format_checker = import_module("jsonschema").FormatChecker

VERSION = "2.0.1"
SUBPROTOCOL = "ocpp2.0.1"
ACTIONS: frozenset[str] = frozenset(action.value for action in _enums.Action)
AUTHORIZATION_STATUSES: tuple[str, ...] = tuple(s.value for s in _enums.AuthorizationStatusEnumType)
# OCPP 2.0.1 part 4, table 8.
ERROR_CODES = frozenset(
    [
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
)
UNREADABLE_ID = "-1"
# RFC 3339, with the three decimals that part 2 section 3.1 allows at most.
_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,3})?([Zz]|[+-]\d\d:\d\d)")

_TYPE_OF_KIND = {"call": 2, "result": 3, "error": 4}
Kind = Literal["call", "result", "error"]
Checked = Literal["call", "result"]


class WireError(Exception):
    """Say why a frame or a payload is not valid OCPP-J, with the CALLERROR code that answers it.

    `message_id` is that of the frame, "-1" when it cannot be read; `is_call` tells whether an answer is owed.
    """

    def __init__(self, code: str, reason: str, message_id: str = UNREADABLE_ID, *, is_call: bool = True) -> None:
        super().__init__(f"{code}: {reason}")
        self.code = code
        self.reason = reason
        self.message_id = message_id
        self.is_call = is_call


@dataclass(frozen=True, slots=True)
class Message:
    """Hold one OCPP-J message: a call, a result or an error (`payload` is then its errorDetails)."""

    kind: Kind
    id: str
    payload: Payload
    action: str | None = None
    code: str = ""
    description: str = ""


def read(raw: str) -> Message:
    """Unpack one text frame with the `ocpp` package.

    Raises:
        WireError: the frame is no CALL, CALLRESULT or CALLERROR.
    """
    parts = _parse(raw)
    message_id = parts[1] if len(parts) > 1 and isinstance(parts[1], str) and len(parts[1]) <= 36 else UNREADABLE_ID
    number = parts[0] if parts else None
    is_call = number not in (3, 4)
    if type(number) is not int or number not in _TYPE_OF_KIND.values():
        raise WireError("MessageTypeNotSupported", f"message type {number!r} is not 2, 3 or 4", message_id)
    if message_id == UNREADABLE_ID and number != 4:
        raise WireError("RpcFrameworkError", "the message id is no string of at most 36 characters", is_call=is_call)
    try:
        unpacked = _messages.unpack(raw)
    except _errors.OCPPError as error:
        raise WireError("RpcFrameworkError", _cause(error), message_id, is_call=is_call) from None
    if number == 4:
        return _error(unpacked, message_id)
    if not isinstance(unpacked.payload, dict):
        raise WireError("FormatViolation", "the payload is not a JSON object", message_id, is_call=is_call)
    if number == 3:
        return Message("result", message_id, unpacked.payload)
    if not isinstance(unpacked.action, str):
        raise WireError("RpcFrameworkError", "the action is not a string", message_id)
    return Message("call", message_id, unpacked.payload, unpacked.action)


async def check(kind: Checked, action: str, payload: Payload, message_id: str = UNREADABLE_ID) -> None:
    """Hold a payload against the schema of `action` and build the `ocpp` package's own dataclass from it.

    Raises:
        WireError: the action is unknown or the payload is not what its schema allows.
    """
    is_call = kind == "call"
    if action not in ACTIONS:
        raise WireError("NotImplemented", f"OCPP {VERSION} has no action {action!r}", message_id, is_call=is_call)
    build = _messages.Call if is_call else _messages.CallResult
    arguments = (message_id, action, payload) if is_call else (message_id, payload, action)
    try:
        await _messages.validate_payload(build(*arguments), VERSION)
    except _errors.OCPPError as error:
        reason = _first_fault(kind, action, payload) or _cause(error)
        raise WireError(error.code, f"{action}: {reason}", message_id, is_call=is_call) from None
    # Ours: the package does not look at formats.
    if fault := _first_fault(kind, action, payload):
        raise WireError("PropertyConstraintViolation", f"{action}: {fault}", message_id, is_call=is_call)
    try:
        getattr(_requests if is_call else _responses, action)(**_snake_case(payload))
    except TypeError as error:
        raise WireError("FormatViolation", f"{action}: {error}", message_id, is_call=is_call) from None


def call(message_id: str, action: str, payload: Payload) -> str:
    """Write a CALL frame."""
    return str(_messages.Call(message_id, action, payload).to_json())


def result(message_id: str, payload: Payload) -> str:
    """Write a CALLRESULT frame."""
    return str(_messages.CallResult(message_id, payload).to_json())


def error(message_id: str, code: str, description: str, details: Payload | None = None) -> str:
    """Write a CALLERROR frame; the description is cut to the 255 characters that part 4 allows."""
    return str(_messages.CallError(message_id, code, description[:255], details or {}).to_json())


def _error(unpacked: Any, message_id: str) -> Message:
    # Ours: the package lets any code, description and details through.
    code, description, details = unpacked.error_code, unpacked.error_description, unpacked.error_details
    if message_id == UNREADABLE_ID and unpacked.unique_id != UNREADABLE_ID:
        raise WireError("RpcFrameworkError", "the message id is no string of at most 36 characters", is_call=False)
    if code not in ERROR_CODES:
        raise WireError("FormatViolation", f"{code!r} is no error code of OCPP {VERSION}", message_id, is_call=False)
    if not isinstance(description, str) or len(description) > 255:
        reason = "errorDescription is no string of at most 255 characters"
        raise WireError("FormatViolation", reason, message_id, is_call=False)
    if not isinstance(details, dict):
        raise WireError("FormatViolation", "errorDetails is not a JSON object", message_id, is_call=False)
    return Message("error", message_id, details, None, code, description)


def _parse(raw: str) -> list[Any]:
    # Ours: json takes NaN and repeated keys without a word, and so does the package.
    def refuse_constant(name: str) -> None:
        raise ValueError(f"{name} is not JSON")

    def unique(pairs: list[tuple[str, Any]]) -> Payload:
        fields = dict(pairs)
        if len(fields) != len(pairs):
            raise ValueError("an object has the same key twice")
        return fields

    try:
        parts = json.loads(raw, parse_constant=refuse_constant, object_pairs_hook=unique)
    except (ValueError, RecursionError) as fault:
        raise WireError("RpcFrameworkError", f"not valid JSON: {fault}") from None
    if not isinstance(parts, list):
        raise WireError("RpcFrameworkError", "not a JSON array")
    return parts


def _first_fault(kind: Checked, action: str, payload: Payload) -> str | None:
    faults = sorted(_validator(kind, action).iter_errors(payload), key=lambda fault: [str(part) for part in fault.path])
    if not faults:
        return None
    where = ".".join(str(part) for part in faults[0].absolute_path)
    return f"{where}: {faults[0].message}" if where else str(faults[0].message)


@cache
def _validator(kind: str, action: str) -> Any:
    checker = _format_checker(formats=())
    checker.checks("date-time")(_is_date_time)
    return _messages.get_validator(_TYPE_OF_KIND[kind], action, VERSION).evolve(format_checker=checker)


def _is_date_time(value: object) -> bool:
    if not isinstance(value, str):
        return True
    if not _DATE_TIME.fullmatch(value):
        return False
    try:
        datetime.fromisoformat(value.upper())
    except ValueError:
        return False
    return True


def _cause(error: Any) -> str:
    details = error.details if isinstance(error.details, dict) else {}
    return str(details.get("cause") or error.description)
