"""What the OCPP 2.0.1 JSON schemas say about messages: the fields, types and values a spec may name."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from specharge_codegen.diagnostics import suggestion

Schema = Mapping[str, Any]
Path = tuple[str | int, ...]

# What a spec writes for a field whose value the machine's composer gives, required or not.
COMPOSED = "composed"


class Defect(NamedTuple):
    """What a schema has against a part of a message; `of_key`: against its name, not its value."""

    path: Path
    message: str
    of_key: bool = False


class MissingSchemas(Exception):
    """The package that ships the schemas is not installed."""


@cache
def schema(message: str) -> Schema:
    """Return the schema of e.g. `AuthorizeRequest`. Raises LookupError for an unknown message."""
    try:
        file = files("ocpp") / "v201" / "schemas" / f"{message}.json"
    except ModuleNotFoundError as error:
        raise MissingSchemas(
            "the OCPP schemas come with the package 'ocpp': pip install 'specharge[codegen]'"
        ) from error
    if not file.is_file():
        raise LookupError(message)
    loaded: Schema = json.loads(file.read_text(encoding="utf-8-sig"))
    return loaded


@cache
def actions() -> tuple[str, ...]:
    """Return the names of the 64 OCPP actions."""
    try:
        names = [file.name for file in (files("ocpp") / "v201" / "schemas").iterdir()]
    except ModuleNotFoundError as error:
        raise MissingSchemas(
            "the OCPP schemas come with the package 'ocpp': pip install 'specharge[codegen]'"
        ) from error
    return tuple(sorted(name.removesuffix("Request.json") for name in names if name.endswith("Request.json")))


@cache
def type_names() -> frozenset[str]:
    """Return the names of the types that messages are made of."""
    messages = [schema(f"{action}{kind}") for action in actions() for kind in ("Request", "Response")]
    return frozenset(name for message in messages for name in message.get("definitions", {}))


def missing_fields(message: str, fields: Mapping[str, Any]) -> list[str]:
    """Return the fields of a message that `fields` leaves to the composer: required ones, and those it says so of."""
    required = schema(message).get("required", [])
    return [*(name for name in required if name not in fields), *(n for n in fields if fields[n] == COMPOSED)]


def constants(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that a spec gives itself."""
    return {name: value for name, value in fields.items() if value != COMPOSED}


def defects(message: str, fields: Mapping[str, Any], *, partial: bool) -> list[Defect]:
    """Return what the schema has against the given fields: (path, message).

    Absent fields of the message are no defect; those of objects in it are, unless the constants are `partial`.
    """
    root = schema(message)
    return _object_defects(fields, root, root, (), partial)


def typed(message: str, path: tuple[str, ...], literal: str) -> Any:
    """Return a literal of a spec as a number where the field at the path is one, else as it is."""
    root = schema(message)
    described: Schema = root
    for name in path:
        described = _resolved(described.get("properties", {}).get(name, {}), root)
    if described.get("type") in ("integer", "number"):
        try:
            return float(literal) if described["type"] == "number" else int(literal)
        except ValueError:
            return literal
    return literal == "true" if described.get("type") == "boolean" else literal


def list_element(message: str, field: str) -> str | None:
    """Return the type name of the elements of a list field, or None when there is no such list."""
    root = schema(message)
    described = root.get("properties", {}).get(field)
    if described is None or described.get("type") != "array":
        return None
    reference = described["items"].get("$ref", "")
    return str(reference.rsplit("/", 1)[-1]) or None


def lists(message: str) -> list[str]:
    """Return the names of a message's lists of objects."""
    return [name for name in schema(message).get("properties", {}) if list_element(message, name) is not None]


def element_defects(message: str, field: str, fields: Mapping[str, Any]) -> list[Defect]:
    """Return what the schema has against the fields of an element of a message's list."""
    root = schema(message)
    return _object_defects(fields, _resolved(root["properties"][field]["items"], root), root, (), True)


def _resolved(described: Schema, root: Schema) -> Schema:
    if "$ref" in described:
        found: Schema = root["definitions"][described["$ref"].rsplit("/", 1)[-1]]
        return found
    return described


def _object_defects(
    fields: Mapping[str, Any], described: Schema, root: Schema, path: Path, partial: bool
) -> list[Defect]:
    found: list[Defect] = []
    properties = described.get("properties", {})
    for name, value in fields.items():
        if name not in properties:
            found.append(Defect((*path, name), f"no field '{name}'{_right_field(name, properties)}", of_key=True))
        elif path or value != COMPOSED:
            found += _value_defects(value, _resolved(properties[name], root), root, (*path, name), partial)
    return found


def _value_defects(value: Any, described: Schema, root: Schema, path: Path, partial: bool) -> list[Defect]:
    kind = described.get("type")
    if isinstance(value, dict) and kind == "object":
        absent = [name for name in described.get("required", []) if name not in value and not partial]
        found = [Defect(path, f"'{path[-1]}' lacks '{name}'", of_key=True) for name in absent]
        return found + _object_defects(value, described, root, path, partial)
    if isinstance(value, list) and kind == "array":
        inner = _resolved(described["items"], root)
        numbered = enumerate(value)
        inside = [defect for n, item in numbered for defect in _value_defects(item, inner, root, (*path, n), partial)]
        return [*_count_defects(value, described, path), *inside]
    kinds: dict[str, tuple[type, ...]] = {
        "string": (str,),
        "integer": (int,),
        "number": (int, float),
        "boolean": (bool,),
    }
    wanted = kinds.get(str(kind))
    if wanted is None or not isinstance(value, wanted) or (isinstance(value, bool) and kind != "boolean"):
        return [Defect(path, f"'{_name(path)}' is {_article(str(kind))}, not {_shown(value)}")]
    if "enum" in described and value not in described["enum"]:
        right = suggestion(str(value), described["enum"]) or f" (known: {', '.join(described['enum'])})"
        return [Defect(path, f"'{value}' is no value of '{_name(path)}'{right}")]
    if isinstance(value, str) and len(value) > described.get("maxLength", len(value)):
        return [Defect(path, f"'{_name(path)}' is longer than {described['maxLength']} characters")]
    return []


def _count_defects(value: list[Any], described: Schema, path: Path) -> list[Defect]:
    least, most = described.get("minItems", 0), described.get("maxItems", len(value))
    if least <= len(value) <= most:
        return []
    wanted = f"at least {least}" if len(value) < least else f"at most {most}"
    return [
        Defect(path, f"'{_name(path)}' takes {wanted} element{'s' if wanted[-2:] != ' 1' else ''}, not {len(value)}")
    ]


def _right_field(name: str, properties: Schema) -> str:
    return suggestion(name, properties) or f" (known: {', '.join(sorted(set(properties) - {'customData'}))})"


def _name(path: Path) -> str:
    """Return the name of the field that the value at a path belongs to."""
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def _shown(value: Any) -> str:
    """Return a value as YAML writes it; of a list or a mapping only that it is one."""
    if isinstance(value, dict | list):
        return "a mapping" if isinstance(value, dict) else "a list"
    return json.dumps(value, ensure_ascii=False)


def _article(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
