"""The verbs of a simulated station's control channel and their fields.

The rule of this file: data only, so that the command line knows the verbs without loading a station.
docs/control-channel.md explains the verbs; each is one method of `SimulatedHardware` or of `Controlled`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from typing import Any, Literal, NamedTuple

from specharge_engine.located import suggestion

Kind = Literal["integer", "integers", "boolean", "text", "object", "numbers"]


class Field(NamedTuple):
    """One field of a verb; `values` are the only texts it takes, when there are any."""

    kind: Kind
    required: bool = True
    values: tuple[str, ...] = ()


class Verb(NamedTuple):
    """What a verb does, and the fields it takes."""

    says: str
    fields: Mapping[str, Field]


_EVSE = Field("integer")
_MAYBE = Field("integer", required=False)
_TEXT = Field("text", required=False)

VERBS: Mapping[str, Verb] = {
    "plug_in": Verb("plug the EV in", {"evse": _EVSE, "connector": _MAYBE}),
    "plug_out": Verb(
        "pull the plug, at the station when it comes out there, else at the EV",
        {"evse": _EVSE, "connector": _MAYBE, "side": Field("text", False, ("ev", "station"))},
    ),
    "swipe": Verb("present an idToken", {"token": Field("text"), "type": Field("text", False), "evse": _MAYBE}),
    "contract": Verb(
        "let the EV present a contract certificate (PEM chain)",
        {"evse": _EVSE, "emaid": Field("text"), "certificate": Field("text")},
    ),
    "end_session": Verb("let the EV end its charging session", {"evse": _EVSE}),
    "choose": Verb("pick transactions in the dialogue of a master pass, by EVSE", {"evses": Field("integers")}),
    "contract_certificate": Verb(
        "let the EV want its contract certificate installed or updated (EXI of ISO 15118, base64)",
        {
            "evse": _EVSE,
            "action": Field("text", True, ("Install", "Update")),
            "schema": Field("text"),
            "exi": Field("text"),
        },
    ),
    "press": Verb("press a button", {"button": Field("text", True, ("start", "stop", "emergency")), "evse": _EVSE}),
    "park": Verb("drive a vehicle into the bay or out of it", {"evse": _EVSE, "occupied": Field("boolean")}),
    "ev": Verb(
        "let the EV take energy or not, and over how many phases",
        {"evse": _EVSE, "draws": Field("boolean", False), "phases": _MAYBE},
    ),
    "meter": Verb("set what the meter shows: {measurand: number}", {"evse": _EVSE, "values": Field("numbers")}),
    "sign": Verb("let the meter deliver signed data", {"evse": _EVSE, "data": Field("object")}),
    "lock": Verb(
        "let the lock fail to hold the plug, or jam so that it does not release it; or work again",
        {
            "evse": _EVSE,
            "connector": Field("integer"),
            "fails": Field("boolean", False),
            "jams": Field("boolean", False),
        },
    ),
    "reset": Verb(
        "bar resets of an EVSE or of the station, or let them fail; or no more",
        {"evse": _MAYBE, "barred": Field("boolean", False), "fails": Field("boolean", False)},
    ),
    "fault": Verb("break connectors", {"evse": _MAYBE, "connector": _MAYBE, "code": Field("text")}),
    "clear_fault": Verb("mend connectors", {"evse": _MAYBE, "connector": _MAYBE, "code": Field("text", False)}),
    "alarm": Verb(
        "trigger the tamper sensor, or let the memory run low",
        {"kind": Field("text", True, ("tamper", "memory")), "what": _TEXT},
    ),
    "login": Verb(
        "log in at the maintenance interface, or be refused",
        {"accepted": Field("boolean"), "user": _TEXT, "origin": _TEXT},
    ),
    "clear_log": Verb("empty the security log at the maintenance interface", {"user": _TEXT, "origin": _TEXT}),
    "link": Verb("cut the line to the CSMS, or mend it", {"up": Field("boolean")}),
    "power": Verb("cut the power and give it back", {"cycle": Field("boolean")}),
    "state": Verb("show every machine, the transactions and the queue", {}),
    "trace": Verb("follow what the machines do", {"follow": Field("boolean", False)}),
    "quit": Verb("stop the station", {}),
}


class BadRequest(Exception):
    """Say what is wrong with a request and what would be right."""


def checked(message: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """Return the verb of a request and its fields, which are all there and of their type.

    Raises BadRequest for an unknown verb, a missing, unknown or wrong field.
    """
    name = message.get("do")
    if not isinstance(name, str):
        raise BadRequest(f'a request is {{"do": VERB, …}}; the verbs are {", ".join(VERBS)}')
    verb = VERBS.get(name)
    if verb is None:
        near = suggestion(name, VERBS) or f"; the verbs are {', '.join(VERBS)}"
        raise BadRequest(f"unknown verb '{name}'{near}")
    given = {key: value for key, value in message.items() if key != "do"}
    for key in given:
        if key not in verb.fields:
            known = suggestion(key, verb.fields) or f"; it takes {usage(name)}" if verb.fields else "; it takes none"
            raise BadRequest(f"{name} has no field '{key}'{known}")
    missing = [f"'{key}'" for key, field in verb.fields.items() if field.required and key not in given]
    if missing:
        raise BadRequest(f"{name} needs {' and '.join(missing)}: {usage(name)}")
    for key, value in given.items():
        problem = _problem(verb.fields[key], value)
        if problem:
            raise BadRequest(f"{name}: '{key}' {problem}")
    return name, given


def usage(name: str) -> str:
    """Return how a verb is written on the command line."""
    parts = []
    for key, field in VERBS[name].fields.items():
        shown = "|".join(field.values) or {"boolean": "true|false", "integer": "N", "text": "TEXT"}.get(
            field.kind, "JSON"
        )
        parts.append(f"{key}={shown}" if field.required else f"[{key}={shown}]")
    return " ".join([name, *parts])


def _problem(field: Field, value: Any) -> str:
    wanted, fits = _KINDS[field.kind]
    if not fits(value):
        return f"must be {wanted}, not {_shown(value)}"
    if field.values and value not in field.values:
        return f"must be one of {', '.join(field.values)}, not {_shown(value)}{suggestion(value, field.values)}"
    return ""


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


_KINDS: Mapping[Kind, tuple[str, Callable[[Any], bool]]] = {
    "integer": ("a whole number", lambda value: isinstance(value, int) and not isinstance(value, bool)),
    "integers": (
        "a list of whole numbers such as [1, 2]",
        lambda value: isinstance(value, list) and all(isinstance(v, int) and not isinstance(v, bool) for v in value),
    ),
    "boolean": ("true or false", lambda value: isinstance(value, bool)),
    "text": ("a text", lambda value: isinstance(value, str)),
    "object": ("an object", lambda value: isinstance(value, dict)),
    "numbers": (
        'an object of numbers such as {"Power.Active.Import": 3680}, null for what is simulated',
        lambda value: isinstance(value, dict) and all(v is None or _is_number(v) for v in value.values()),
    ),
}
