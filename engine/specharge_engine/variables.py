"""What a variable is and which texts it accepts: definitions, paths and the parsing of values, no state.

The generated catalogue imports it at a station's start, so it imports only small parts of the standard library.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Literal, NamedTuple, TypeAlias, get_args

DataType = Literal["string", "decimal", "integer", "dateTime", "boolean", "OptionList", "SequenceList", "MemberList"]
Mutability = Literal["ReadOnly", "WriteOnly", "ReadWrite"]
Attribute = Literal["Actual", "Target", "MinSet", "MaxSet"]
Form = Literal["passwordString", "identity", "timeOffset", "currency"]
ATTRIBUTES: tuple[Attribute, ...] = get_args(Attribute)

Typed: TypeAlias = "bool | int | float | str | datetime | frozenset[str] | tuple[str, ...]"

LONGEST_TEXT = 2500
"""The length at which `VariableAttributeType.value` ends in OCPP 2.0.1."""


class VariableDefinition(NamedTuple):
    """What is fixed about a variable. One object serves every station of a process.

    `minimum` and `maximum` limit a number; for text and lists they limit the length of the text.
    `required` is True, or the path of the variable that makes this one required when it is true.
    `default` is the first Actual value as text; "" is present and not set; None is absent until configured.
    `mutability` and `persistent` are those of Actual; a Target, MinSet or MaxSet is ReadWrite and persistent.
    """

    data_type: DataType
    mutability: Mutability
    unit: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    values: tuple[str, ...] = ()
    default: str | None = None
    required: bool | str = False
    persistent: bool = False
    reboot_required: bool = False
    supports_monitoring: bool = False
    attributes: tuple[Attribute, ...] = ("Actual",)
    form: Form | None = None


class Refusal(NamedTuple):
    """Why a text is no value of a variable: not of its type, outside its limits, or not in its list."""

    kind: Literal["format", "range", "list"]
    message: str


class VariablePath(NamedTuple):
    """Where a variable is: `Component[instance]@evse.connector.Variable[instance]`."""

    component: str
    component_instance: str | None
    evse: int | None
    connector: int | None
    variable: str
    variable_instance: str | None

    def __str__(self) -> str:
        return format_path(*self)


# Paths.

_PATH = (
    r"(?P<component>[^\[\]@.]+)(?:\[(?P<component_instance>[^\[\]]+)\])?"
    r"(?:@(?P<evse>[1-9][0-9]*)(?:\.(?P<connector>[1-9][0-9]*))?)?"
    r"\.(?P<variable>[^\[\]@.0-9][^\[\]@.]*)(?:\[(?P<variable_instance>[^\[\]]+)\])?"
)


def format_path(
    component: str,
    component_instance: str | None,
    evse: int | None,
    connector: int | None,
    variable: str,
    variable_instance: str | None,
) -> str:
    """Return the canonical text of a path; an empty instance counts as none (B06.FR.15)."""
    return (
        f"{component}{f'[{component_instance}]' if component_instance else ''}"
        f"{'' if evse is None else f'@{evse}' if connector is None else f'@{evse}.{connector}'}"
        f".{variable}{f'[{variable_instance}]' if variable_instance else ''}"
    )


def parse_path(text: str) -> VariablePath:
    """Read a canonical path, e.g. `Connector@1.1.ConnectorType`; ValueError says what a path looks like."""
    match = re.fullmatch(_PATH, text)
    if match is None:
        raise ValueError(
            f"{text!r} is no path of a variable; write Component.Variable, with [instance] after either name "
            "and @evse or @evse.connector (ids from 1) after the component, e.g. OCPPCommCtrlr.MessageTimeout[Default] "
            "or Connector@1.1.ConnectorType"
        )
    evse, connector = match["evse"], match["connector"]
    return VariablePath(
        match["component"],
        match["component_instance"],
        int(evse) if evse else None,
        int(connector) if connector else None,
        match["variable"],
        match["variable_instance"],
    )


@functools.lru_cache(maxsize=8192)
def _patterns(path: str) -> tuple[str, ...]:
    """Return the catalogue keys that can define a path, the most specific first."""
    component, component_instance, evse, connector, variable, variable_instance = parse_path(path)
    names = (f"{component}[{component_instance}]", component) if component_instance else (component,)
    if evse is None:
        tiers: tuple[str, ...] = ("",)
    elif connector is None:
        tiers = (f"@{evse}", "@*")
    else:
        tiers = (f"@{evse}.{connector}", "@*.*")
    instances = (f"[{variable_instance}]", "[*]") if variable_instance else ("",)
    return tuple(f"{name}{at}.{variable}{instance}" for name in names for at in tiers for instance in instances)


def definition_of(definitions: Mapping[str, VariableDefinition], path: str) -> VariableDefinition | None:
    """Return the definition of a path: its own, or that of the pattern it fits (`EVSE@*.Power`, `Fuse[*]`)."""
    own = definitions.get(path)
    if own is not None:
        return own
    return next((definitions[key] for key in _patterns(path) if key in definitions), None)


# Values.

# Plain texts: `re` compiles each at its first use, which for most comes after the start of a station.
_INTEGER = r"0|-?[1-9][0-9]*"
_DECIMAL = r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]{1,6})?"
_DATE_TIME = r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,3})?(?:[Zz]|[+-][0-9]{2}:[0-9]{2})"
_FORMS: dict[Form, tuple[str, str]] = {
    "passwordString": (r"[A-Za-z0-9*_=:+|@.-]*", "letters, digits and * - _ = : + | @ ."),
    "identity": (r"[A-Za-z0-9*_=+|@.-]*", "letters, digits and * - _ = + | @ ."),
    "timeOffset": (r"(?:[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])?", "an offset such as +01:00"),
    "currency": (r"[A-Z]{3}", "three capital letters such as EUR (ISO 4217)"),
}


def parse_value(definition: VariableDefinition, text: str) -> Typed | Refusal:
    """Read a text as a value of the variable, or say why it is none; the text itself is never changed.

    boolean -> bool, integer -> int, decimal -> float, dateTime -> aware datetime, string and OptionList -> str,
    MemberList -> frozenset of str, SequenceList -> tuple of str. A text without elements is an empty list.
    """
    return _PARSERS[definition.data_type](definition, text)


def render_value(definition: VariableDefinition, value: Typed | None) -> str:
    """Return the canonical text of a typed value; None, a value that is not set, is ""."""
    if value is None:
        return ""
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:f}" if "e" in repr(value) else repr(value)
    if isinstance(value, datetime):
        text = value.astimezone(UTC).isoformat(timespec="milliseconds" if value.microsecond else "seconds")
        return text.replace("+00:00", "Z")
    if isinstance(value, frozenset):
        return ",".join(sorted(value, key=lambda member: (_position(definition, member), member)))
    if isinstance(value, tuple):
        return ",".join(value)
    return str(value)


def is_typed(definition: VariableDefinition, value: object) -> bool:
    """Tell whether an object has the Python type of the variable's values (a float may be given as int)."""
    if definition.data_type == "decimal":
        return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
    if definition.data_type == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    if definition.data_type == "dateTime":
        return isinstance(value, datetime) and value.tzinfo is not None
    types: dict[str, type] = {"boolean": bool, "MemberList": frozenset, "SequenceList": tuple}
    return isinstance(value, types.get(definition.data_type, str))


def _position(definition: VariableDefinition, member: str) -> int:
    return definition.values.index(member) if member in definition.values else len(definition.values)


def _boolean(definition: VariableDefinition, text: str) -> Typed | Refusal:
    if text in ("true", "false"):
        return text == "true"
    return Refusal("format", f"{text!r} is no boolean; write true or false")


def _integer(definition: VariableDefinition, text: str) -> Typed | Refusal:
    if not re.fullmatch(_INTEGER, text):
        return Refusal("format", f"{text!r} is no integer; write digits without plus sign or leading zeros")
    if len(text) > 11 or not -(2**31) <= int(text) < 2**31:
        return Refusal("range", f"{text} does not fit in 32 bits")
    return _limited(definition, int(text), text)


def _decimal(definition: VariableDefinition, text: str) -> Typed | Refusal:
    if len(text) > 64 or not re.fullmatch(_DECIMAL, text):
        return Refusal("format", f"{text[:64]!r} is no decimal; write digits, a point and at most six decimal places")
    return _limited(definition, float(text), text)


def _limited(definition: VariableDefinition, number: float, text: str) -> Typed | Refusal:
    if definition.minimum is not None and number < definition.minimum:
        return Refusal("range", f"{text} is below the minimum {definition.minimum:g}")
    if definition.maximum is not None and number > definition.maximum:
        return Refusal("range", f"{text} is above the maximum {definition.maximum:g}")
    return number


def _date_time(definition: VariableDefinition, text: str) -> Typed | Refusal:
    if re.fullmatch(_DATE_TIME, text):
        try:
            return datetime.fromisoformat(text.upper())
        except ValueError as error:
            return Refusal("format", f"{text!r} is no date and time: {error}")
    return Refusal("format", f"{text!r} is no RFC 3339 date and time; write e.g. 2025-01-31T12:00:00Z")


def _string(definition: VariableDefinition, text: str) -> Typed | Refusal:
    problem = _wrong_length(definition, text)
    if problem is None and definition.form is not None:
        pattern, syntax = _FORMS[definition.form]
        if not re.fullmatch(pattern, text):
            shown = "the value" if definition.mutability == "WriteOnly" else repr(text)
            return Refusal("format", f"{shown} is not {syntax}")
    return text if problem is None else problem


def _wrong_length(definition: VariableDefinition, text: str) -> Refusal | None:
    longest = LONGEST_TEXT if definition.maximum is None else int(definition.maximum)
    if len(text) > longest:
        return Refusal("range", f"{len(text)} characters are more than the {longest} allowed")
    if definition.minimum is not None and len(text) < definition.minimum:
        return Refusal("range", f"{len(text)} characters are fewer than the {definition.minimum:g} required")
    return None


def _option(definition: VariableDefinition, text: str) -> Typed | Refusal:
    problem = _wrong_length(definition, text) or _unlisted(definition, (text,))
    return text if problem is None else problem


def _elements(definition: VariableDefinition, text: str) -> tuple[str, ...] | Refusal:
    problem = _wrong_length(definition, text)
    if problem is not None or not text:
        return () if problem is None else problem
    elements = tuple(element.strip(" ") for element in text.split(","))
    if "" in elements:
        return Refusal("format", f"{text!r} has an empty element; write values with a comma between them")
    if len(set(elements)) < len(elements):
        return Refusal("list", f"{text!r} names a value twice")
    problem = _unlisted(definition, elements)
    return elements if problem is None else problem


def _unlisted(definition: VariableDefinition, elements: tuple[str, ...]) -> Refusal | None:
    if not definition.values:
        return None
    wrong = [element for element in elements if element not in definition.values]
    if not wrong:
        return None
    return Refusal("list", f"{', '.join(map(repr, wrong))} not among the values {', '.join(definition.values)}")


def _members(definition: VariableDefinition, text: str) -> Typed | Refusal:
    elements = _elements(definition, text)
    return elements if isinstance(elements, Refusal) else frozenset(elements)


_PARSERS: dict[DataType, Callable[[VariableDefinition, str], Typed | Refusal]] = {
    "boolean": _boolean,
    "integer": _integer,
    "decimal": _decimal,
    "dateTime": _date_time,
    "string": _string,
    "OptionList": _option,
    "MemberList": _members,
    "SequenceList": _elements,
}
