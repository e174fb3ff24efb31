# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""What every message is built from: the primitive data types (Part 2 §2.1.4) and the base classes."""

import re
from datetime import datetime
from typing import Annotated, Any, ClassVar, Literal, TypeVar

from annotated_types import Ge, Le, MaxLen
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

__all__ = [
    "CustomDataType",
    "DateTime",
    "Integer",
    "Maybe",
    "Message",
    "Number",
    "OcppType",
    "Request",
    "Response",
    "String6",
    "String8",
    "String16",
    "String20",
    "String25",
    "String32",
    "String36",
    "String40",
    "String50",
    "String64",
    "String128",
    "String255",
    "String500",
    "String512",
    "String800",
    "String1000",
    "String2500",
    "String5500",
    "String5600",
    "String7500",
    "String10000",
    "parse_date_time",
    "to_json",
]

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
String6 = Annotated[str, MaxLen(6)]
String8 = Annotated[str, MaxLen(8)]
String16 = Annotated[str, MaxLen(16)]
String20 = Annotated[str, MaxLen(20)]
String25 = Annotated[str, MaxLen(25)]
String32 = Annotated[str, MaxLen(32)]
String36 = Annotated[str, MaxLen(36)]
String40 = Annotated[str, MaxLen(40)]
String50 = Annotated[str, MaxLen(50)]
String64 = Annotated[str, MaxLen(64)]
String128 = Annotated[str, MaxLen(128)]
String255 = Annotated[str, MaxLen(255)]
String500 = Annotated[str, MaxLen(500)]
String512 = Annotated[str, MaxLen(512)]
String800 = Annotated[str, MaxLen(800)]
String1000 = Annotated[str, MaxLen(1000)]
String2500 = Annotated[str, MaxLen(2500)]
String5500 = Annotated[str, MaxLen(5500)]
String5600 = Annotated[str, MaxLen(5600)]
String7500 = Annotated[str, MaxLen(7500)]
String10000 = Annotated[str, MaxLen(10000)]


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
