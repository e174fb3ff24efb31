"""Write the package `messages`: one pydantic model per OCPP 2.0.1 request, response and data type.

The rule of this file: the JSON schemas that the `ocpp` package ships decide every name, type and bound, and none of
their prose is copied. A schema keyword this file does not know is refused, so that no bound is ever lost in silence.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from importlib import resources
from itertools import chain
from typing import Any

from specharge_codegen.message_templates import BASE, HEADER, PACKAGE

Schema = dict[str, Any]

MESSAGES = 128
LINE = 120

_PROSE = {"description", "javaType", "comment", "$schema", "$id"}
# `default` is what a reader may assume of an absent field, not a value to send; `additionalItems` says nothing where
# `items` is one schema.
_ANNOTATIONS = _PROSE | {"default", "additionalItems"}
_OBJECT_KEYS = _PROSE | {"type", "properties", "required", "additionalProperties", "definitions"}
_FIELD_KEYS = _ANNOTATIONS | {"type", "format", "maxLength", "items", "minItems", "maxItems", "minimum", "maximum"}


class SchemaError(Exception):
    """Say that the OCPP schemas are missing or hold what this generator cannot write."""


def emit_messages() -> dict[str, str]:
    """Return the source of the package `messages`, file name -> text; the same schemas always give the same text.

    Raises `SchemaError` when the `ocpp` package is missing or its schemas are not what this file expects.
    """
    schemas = _read_schemas()
    definitions = _shared_definitions(schemas)
    enums = {name: schema for name, schema in definitions.items() if "enum" in schema}
    types = {name: schema for name, schema in definitions.items() if "enum" not in schema}
    actions = [name.removesuffix("Request") for name in schemas if name.endswith("Request")]
    if sorted(schemas) != sorted(f"{action}{kind}" for action in actions for kind in ("Request", "Response")):
        raise SchemaError("the OCPP schemas do not pair up as <Action>Request and <Action>Response")
    del types["CustomDataType"]  # the one open class; `_base` has it because every other class holds it
    homes = {name: f"types.{module_name(name)}" for name in types}
    for action in actions:
        homes |= {f"{action}{kind}": f"actions.{module_name(action)}" for kind in ("Request", "Response")}
    return {
        "__init__.py": _package(actions, homes),
        "_base.py": _base(_string_lengths(chain(types.values(), schemas.values()))),
        "_enums.py": _enums_module(enums),
        "types/__init__.py": HEADER + '"""The data types that messages share, a module each."""\n',
        "actions/__init__.py": HEADER + '"""The request and the response of an action, a module each."""\n',
        **{f"types/{module_name(name)}.py": _type_module(name, types, enums) for name in types},
        **{f"actions/{module_name(name)}.py": _action_module(name, schemas, types, enums) for name in actions},
    }


def module_name(name: str) -> str:
    """Return `EVSEType` as `evse_type`, `Get15118EVCertificate` as `get15118_ev_certificate`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).lower()


# -- reading -----------------------------------------------------------------------------------------------------------


def _read_schemas() -> dict[str, Schema]:
    """Return the 128 message schemas by message name, sorted."""
    try:
        folder = resources.files("ocpp") / "v201" / "schemas"
    except ModuleNotFoundError as missing:
        raise SchemaError(
            "the OCPP 2.0.1 schemas come with the `ocpp` package, which is not installed: "
            "run pip install 'specharge[codegen]'"
        ) from missing
    files = {entry.name: entry for entry in folder.iterdir()} if folder.is_dir() else {}
    schemas = {
        name.removesuffix(".json"): json.loads(files[name].read_text(encoding="utf-8-sig"))
        for name in sorted(files)
        if name.endswith(".json")
    }
    if len(schemas) != MESSAGES:
        raise SchemaError(
            f"the installed `ocpp` package has {len(schemas)} OCPP 2.0.1 schemas instead of {MESSAGES}: "
            "run pip install --force-reinstall 'specharge[codegen]'"
        )
    return schemas


def _shared_definitions(schemas: dict[str, Schema]) -> dict[str, Schema]:
    """Return every named type once, sorted by name; refuse a name that two schemas define differently."""
    found: dict[str, tuple[str, Schema]] = {}
    for message, schema in schemas.items():
        for name, raw in schema["definitions"].items():
            definition = _without(raw, _PROSE)
            first, known = found.setdefault(name, (message, definition))
            if known != definition:
                raise SchemaError(f"{name} in {message}.json differs from {name} in {first}.json: one name, one type")
    return {name: found[name][1] for name in sorted(found)}


def _without(schema: Schema, keys: set[str]) -> Schema:
    """Return the definition with the given keywords dropped, leaving the names of its fields alone."""
    kept = {key: value for key, value in schema.items() if key not in keys}
    if "properties" in kept:
        kept["properties"] = {name: _without(field, keys) for name, field in kept["properties"].items()}
    if "items" in kept:
        kept["items"] = _without(kept["items"], keys)
    return kept


def _refuse_unknown_keywords(where: str, schema: Schema, known: set[str]) -> None:
    unknown = sorted(set(schema) - known)
    if unknown:
        raise SchemaError(f"{where}: the generator does not know the schema keyword {unknown[0]!r}")


# -- one type as Python ------------------------------------------------------------------------------------------------


def _annotation(where: str, field: Schema) -> str:
    """Return the Python annotation of one field, such as `Annotated[list[String50], Len(1, 4)]`."""
    if "$ref" in field:
        return str(field["$ref"]).rpartition("/")[2]
    _refuse_unknown_keywords(where, field, _FIELD_KEYS)
    match field.get("type"):
        case None:
            return "Any"
        case "array":
            item = _annotation(f"{where}[]", field["items"])
            most = f", {field['maxItems']}" if "maxItems" in field else ""
            return f"Annotated[list[{item}], Len({field.get('minItems', 0)}{most})]"
        case "string" if field.get("format") == "date-time":
            return "DateTime"
        case "string":
            return f"String{field['maxLength']}" if "maxLength" in field else "str"
        case "boolean":
            return "bool"
        case "integer":
            return _bounded("Integer", field)
        case "number":
            return _bounded("Number", field)
        case other:
            raise SchemaError(f"{where}: the generator does not know the schema type {other!r}")


def _bounded(name: str, field: Schema) -> str:
    bounds = [f"{mark}({field[key]:g})" for key, mark in (("minimum", "Ge"), ("maximum", "Le")) if key in field]
    return f"Annotated[{', '.join([name, *bounds])}]" if bounds else name


def _fields(name: str, schema: Schema) -> list[str]:
    """Return the field lines of a class, required ones first, each group in the schema's order."""
    _refuse_unknown_keywords(name, schema, _OBJECT_KEYS)
    required = schema.get("required", [])
    properties = {key: field for key, field in schema["properties"].items() if key != "customData"}
    types = {key: _annotation(f"{name}.{key}", field) for key, field in properties.items()}
    must = [f"    {key}: {kind}" for key, kind in types.items() if key in required]
    may = [
        # Any takes null as a value, so it is not wrapped.
        f"    {key}: Any = None" if kind == "Any" else f"    {key}: Maybe[{kind}] = None"
        for key, kind in types.items()
        if key not in required
    ]
    return must + may


def _closed(name: str, schema: Schema) -> None:
    """Refuse a class that takes fields of any name, or has no customData: the base class says the opposite."""
    if schema.get("additionalProperties") is not False or "customData" not in schema["properties"]:
        raise SchemaError(f"{name}: expected a class without extra fields and with customData")


def _string_lengths(objects: Iterable[Schema]) -> list[int]:
    fields = [field for schema in objects for field in schema["properties"].values()]
    places = [place for field in fields for place in (field, field.get("items", {}))]
    return sorted({place["maxLength"] for place in places if "maxLength" in place})


# -- the files ---------------------------------------------------------------------------------------------------------


def _listed(opening: str, items: Iterable[str], closing: str) -> str:
    """Write `opening a, b closing` on one line, or an item a line when that would be too long."""
    entries = list(items)
    line = f"{opening}{', '.join(entries)}{closing}"
    if len(line) <= LINE:
        return line
    return "\n".join([opening, *(f"    {entry}," for entry in entries), closing])


def _quoted(names: Iterable[str]) -> Iterator[str]:
    return (json.dumps(name) for name in names)


def _enums_module(enums: dict[str, Schema]) -> str:
    aliases = [_listed(f"{name} = Literal[", _quoted(schema["enum"]), "]") for name, schema in enums.items()]
    return "\n".join(
        [
            HEADER + '"""The enumerations that the messages share."""\n',
            "from typing import Literal\n",
            _listed("__all__ = [", _quoted(sorted(enums)), "]") + "\n",
            *aliases,
            "",
        ]
    )


def _type_module(name: str, types: dict[str, Schema], enums: dict[str, Schema]) -> str:
    _closed(name, types[name])
    body = "\n".join([f"class {name}(OcppType):", *_fields(name, types[name])])
    return _module(f"The data type {name}.", body, types, enums)


def _action_module(action: str, schemas: dict[str, Schema], types: dict[str, Schema], enums: dict[str, Schema]) -> str:
    classes = []
    for kind in ("Request", "Response"):
        name = f"{action}{kind}"
        _closed(name, schemas[name])
        fields = _fields(name, schemas[name])
        lines = [f"class {name}({kind}):", f'    ACTION = "{action}"']
        classes.append("\n".join([*lines, "", *fields] if fields else lines))
    return _module(f"The messages of {action}.", "\n\n\n".join(classes), types, enums)


def _module(title: str, body: str, types: dict[str, Schema], enums: dict[str, Schema]) -> str:
    """Write a module that imports what its classes name, and nothing else."""
    words = _words(body)
    own = set(re.findall(r"^class (\w+)", body, re.MULTILINE))
    libraries = [
        f"from {library} import {', '.join(used)}"
        for library, names in (("typing", ["Annotated", "Any"]), ("annotated_types", ["Ge", "Le", "Len"]))
        if (used := [name for name in names if name in words])
    ]
    imports = [
        _import(f"specharge_generated.messages.{module}", used)
        for module, names in (("_base", _base_names(body)), ("_enums", enums))
        if (used := sorted(set(names) & words))
    ]
    imports += [
        f"from specharge_generated.messages.types.{module_name(name)} import {name}"
        for name in sorted((set(types) & words) - own, key=module_name)
    ]
    head = [HEADER + f'"""{title}"""\n', *(f"{line}\n" for line in libraries), *imports]
    return "\n".join([*head, "", "", body, ""])


def _import(module: str, names: list[str]) -> str:
    line = f"from {module} import {', '.join(names)}"
    return line if len(line) <= LINE else _listed(f"from {module} import (", names, ")")


def _base_names(body: str) -> list[str]:
    strings = {word for word in _words(body) if word.startswith("String") and word[6:].isdigit()}
    return [*strings, "DateTime", "Integer", "Maybe", "Number", "OcppType", "Request", "Response"]


def _words(body: str) -> set[str]:
    return set("".join(sign if sign.isalnum() or sign == "_" else " " for sign in body).split())


def _package(actions: list[str], homes: dict[str, str]) -> str:
    named = [
        f"    from .{home} import {name} as {name}" for name, home in sorted(homes.items(), key=lambda it: it[::-1])
    ]
    return (
        PACKAGE.replace("ACTION_LIST", "\n".join(f'    "{action}",' for action in actions))
        .replace("TYPED_NAMES", "\n".join(named))
        .replace("HOME_LIST", "\n".join(f'    "{name}": "{home}",' for name, home in sorted(homes.items())))
    )


def _base(lengths: list[int]) -> str:
    strings = "\n".join(f"String{length} = Annotated[str, MaxLen({length})]" for length in lengths)
    names = ["CustomDataType", "DateTime", "Integer", "Maybe", "Message", "Number", "OcppType", "Request", "Response"]
    names += [f"String{length}" for length in lengths] + ["parse_date_time", "to_json"]
    return BASE.replace("STRING_TYPES", strings).replace("NAME_LIST", _listed("__all__ = [", _quoted(names), "]"))
