"""Turn what pydantic finds wrong with a source file into located diagnostics.

The reader itself is the engine's, which reads a station's configuration with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from specharge_codegen.diagnostics import Diagnostics, Place, suggestion
from specharge_engine.located import Path, Source, read

__all__ = ["Path", "Source", "Spot", "read", "validation_errors", "wrong_value"]

# What pydantic calls a wrong type -> what would be right.
_WANTED = {
    "string_type": "a text",
    "int_type": "an integer",
    "float_type": "a number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "list_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
}


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of a file: places are told by their path in it."""

    source: Source
    path: Path

    def place(self, *path: str | int) -> Place:
        """Return where the key of a part is written."""
        return self.source.place((*self.path, *path))

    def value_place(self, *path: str | int) -> Place:
        """Return where the value of a part is written."""
        return self.source.value_place((*self.path, *path))


def validation_errors(source: Source, errors: Sequence[Any], model: type[BaseModel], to: Diagnostics) -> None:
    """Turn pydantic's errors for `source.value` into located diagnostics."""
    alternatives: dict[Path, list[Any]] = {}
    for error in errors:
        path = _written(source.value, error["loc"])
        on_key = error["loc"][-1:] == ("[key]",)
        match error["type"]:
            case "extra_forbidden":
                to.add(source.place(path), f"unknown key '{path[-1]}'{_right_key(str(path[-1]), model, path[:-1])}")
            case "missing":
                place = source.place(path) if path else source.value_place(path)
                to.add(place, f"'{error['loc'][-1]}' is missing{_of(path)}")
            case "value_error":
                on_key = on_key or isinstance(error["input"], dict)
                to.add(source.place(path) if on_key else source.value_place(path), str(error["ctx"]["error"]))
            case "string_pattern_mismatch":
                place = source.place(path) if on_key else source.value_place(path)
                to.add(place, f"'{error['input']}' is no well-formed name here; {_right_form(error['ctx']['pattern'])}")
            case _:
                alternatives.setdefault(path, []).append(error)
    for path, wrong in alternatives.items():
        to.add(source.value_place(path), wrong_value(path, wrong))


def _written(value: Any, location: Sequence[str | int]) -> Path:
    """Return the path of a location: pydantic adds names of its own, which the file does not have."""
    path: list[str | int] = []
    for part in location:
        is_element = isinstance(value, list) and isinstance(part, int) and part < len(value)
        if is_element or (isinstance(value, dict) and part in value):
            value = value[part]
            path.append(part)
    return tuple(path)


def wrong_value(path: Path, errors: list[Any]) -> str:
    """Return what is wrong with a value; a place that takes several types has an error for each."""
    name = next((part for part in reversed(path) if isinstance(part, str)), "the file")
    first, value = errors[0], errors[0]["input"]
    if first["type"] == "literal_error":
        expected = first["ctx"]["expected"]
        near = _near(value, expected)
        return f"'{name}' must be {expected}, not {_shown(value)}{near}"
    if first["type"] == "too_short":
        least = first["ctx"]["min_length"]
        return f"'{name}' needs at least {least} {'entry' if least == 1 else 'entries'}"
    if first["type"] == "string_too_short":
        return f"'{name}' must say something: at least {first['ctx']['min_length']} characters"
    wanted = [_WANTED[error["type"]] for error in errors if error["type"] in _WANTED]
    if not wanted:
        return f"'{name}': {first['msg'][:1].lower()}{first['msg'][1:]}"
    *others, last = dict.fromkeys(wanted)
    right = f"{', '.join(others)} or {last}" if others else last
    return f"'{name}' must be {right}, not {_shown(value)}"


def _near(value: Any, expected: str) -> str:
    near = get_close_matches(str(value), re.findall("'([^']*)'", expected), n=1)
    return f" (did you mean '{near[0]}'?)" if near else ""


def _shown(value: Any) -> str:
    match value:
        case None:
            return "nothing"
        case bool():
            return "true" if value else "false"
        case str():
            return f"'{value}'" if len(value) <= 40 else f"'{value[:40]}…'"
        case dict() | list():
            return "a mapping" if isinstance(value, dict) else "a list"
    return str(value)


def _of(path: Path) -> str:
    name = next((part for part in reversed(path) if isinstance(part, str)), None)
    return f" in '{name}'" if name is not None else ""


def _right_form(pattern: str) -> str:
    if "FR" in pattern:
        return "a requirement is written like E02.FR.05, a general one like FR.05"
    if "general" in pattern:
        return "a use case is written like E02, or 'general'"
    return "it begins with a small letter and goes on with small letters, digits and underscores"


def _right_key(name: str, model: type[BaseModel], path: Path) -> str:
    """Say which key may be meant, or else all that are known at the path."""
    keys = _keys_at(model, path)
    near = suggestion(name, keys)
    return near or f"; known here: {', '.join(keys)}"


def _keys_at(model: type[BaseModel], path: Path) -> list[str]:
    annotation: Any = model
    for part in path:
        annotation = _inner(_plain(annotation), part)
    annotation = _plain(annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [info.alias or name for name, info in annotation.model_fields.items()]
    return []


def _plain(annotation: Any) -> Any:
    """Return `X` for `X | None`."""
    if get_origin(annotation) is UnionType:
        return next(each for each in get_args(annotation) if each is not NoneType)
    return annotation


def _inner(annotation: Any, part: str | int) -> Any:
    """Return the type of a field of a model, or of what a list or a mapping holds."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        fields = annotation.model_fields.items()
        return next((info.annotation for name, info in fields if part in (name, info.alias)), None)
    return next(reversed(get_args(annotation)), None)
