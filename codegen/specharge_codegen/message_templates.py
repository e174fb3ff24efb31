"""The parts of the package `messages` that do not hang on the schemas: its head and what its classes are made of."""

from __future__ import annotations

HEADER = "# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.\n"

PACKAGE = (
    HEADER
    + '''"""All 64 actions of OCPP 2.0.1: `<Action>Request`, `<Action>Response` and the types they share.

Field names are OCPP's own. A model takes JSON by the letter of the schemas: no field without a name there, no "1" for
an integer, no null for an absent field. Python code may leave an optional field out or set it to None.

A class is made when it is first asked for: a station never needs most of them, and a class costs 0.2 ms and 25 KiB.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ._base import *
from ._enums import *

if TYPE_CHECKING:
TYPED_NAMES

ACTIONS: tuple[str, ...] = (
ACTION_LIST
)

# The module, in this package, of every class that is made on demand.
_HOMES = {
HOME_LIST
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})


_REQUESTS: dict[str, type[Request]] = {}
_RESPONSES: dict[str, type[Response]] = {}


def request_type(action: str) -> type[Request]:
    """Return the class of an action's request; raise `KeyError` for a name that is no OCPP 2.0.1 action."""
    found = _REQUESTS.get(action)
    if found is None:
        if action not in ACTIONS:
            raise KeyError(action)
        found = _REQUESTS[action] = __getattr__(f"{action}Request")
    return found


def response_type(action: str) -> type[Response]:
    """Return the class of an action's response; raise `KeyError` for a name that is no OCPP 2.0.1 action."""
    found = _RESPONSES.get(action)
    if found is None:
        if action not in ACTIONS:
            raise KeyError(action)
        found = _RESPONSES[action] = __getattr__(f"{action}Response")
    return found
'''
)

BASE = (
    HEADER
    + r'''"""What every message is built from: the primitive data types (Part 2 §2.1.4) and the base classes."""

import re
from datetime import datetime
from typing import Annotated, Any, ClassVar, Literal, TypeVar

from annotated_types import Ge, Le, MaxLen
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

NAME_LIST

_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)", re.ASCII)


def parse_date_time(text: str) -> datetime:
    """Return the moment of an RFC 3339 date-time, aware of its offset; raise `ValueError` for any other text.

    A leap second counts as the second before it, which is the nearest that `datetime` can hold.
    """
    if _DATE_TIME.fullmatch(text) is None:
        raise ValueError("not an RFC 3339 date-time with an offset")
    if text[17:19] == "60":
        text = f"{text[:17]}59{text[19:]}"
    return datetime.fromisoformat(text.upper())


def _check_date_time(text: str) -> str:
    try:
        parse_date_time(text)
    except ValueError:
        raise PydanticCustomError("date_time", "Input should be an RFC 3339 date-time with an offset") from None
    return text


class _AbsentNeverNull:
    """Refuse null in JSON, where an empty field is left out (Part 4 §4.1.5), and take None from Python code."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        nullable = handler(source)
        if nullable["type"] != "nullable":
            return nullable
        return core_schema.json_or_python_schema(json_schema=nullable["schema"], python_schema=nullable)


_T = TypeVar("_T")

Maybe = Annotated[_T | None, _AbsentNeverNull()]
DateTime = Annotated[str, AfterValidator(_check_date_time)]
Integer = Annotated[int, Ge(-(2**31)), Le(2**31 - 1)]
Number = Annotated[float, Field(allow_inf_nan=False)]
STRING_TYPES


class CustomDataType(BaseModel):
    """The one class that takes fields of any name beside its own (Part 4 §9)."""

    model_config = ConfigDict(strict=True, extra="allow", defer_build=True, cache_strings="keys")

    vendorId: String255


class OcppType(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", defer_build=True, cache_strings="keys")

    customData: Maybe[CustomDataType] = None


class Message(OcppType):
    """A request or a response. The names are upper case because OCPP has a field called `action`."""

    ACTION: ClassVar[str]
    KIND: ClassVar[Literal["request", "response"]]


class Request(Message):
    KIND = "request"


class Response(Message):
    KIND = "response"


def to_json(message: OcppType) -> str:
    """Return the message as compact JSON without the fields that are None."""
    return message.model_dump_json(exclude_none=True)
'''
)
