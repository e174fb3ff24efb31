"""Turn what pydantic finds wrong with a source file into located diagnostics.

The reader itself is the engine's, which reads a station's configuration with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

from pydantic import BaseModel

from specharge_codegen.diagnostics import Diagnostics, suggestion
from specharge_engine.located import Path, Source, read

__all__ = ["Path", "Source", "read", "validation_errors"]


def validation_errors(source: Source, errors: Sequence[Any], model: type[BaseModel], to: Diagnostics) -> None:
    """Turn pydantic's errors for `source.value` into located diagnostics."""
    for error in errors:
        path = tuple(part for part in error["loc"] if part in _written(source))
        name = str(error["loc"][-1]) if error["loc"] else "the file"
        match error["type"]:
            case "extra_forbidden":
                to.add(source.place(path), f"unknown key '{name}'{suggestion(name, _keys(model))}")
            case "missing":
                to.add(source.place(path), f"'{name}' is missing")
            case "value_error":
                to.add(source.value_place(path), str(error["ctx"]["error"]))
            case "string_pattern_mismatch":
                to.add(source.value_place(path), f"'{error['input']}' is not a well-formed name here")
            case _:
                to.add(source.value_place(path), f"'{name}': {error['msg'][:1].lower()}{error['msg'][1:]}")


def _written(source: Source) -> set[str | int]:
    """Return every key and index of the file: pydantic adds names of its own to a location."""
    return {part for path in source.places for part in path}


def _keys(model: type[BaseModel], seen: frozenset[type[BaseModel]] = frozenset()) -> set[str]:
    """Return every key that the model and the models in it know."""
    keys: set[str] = set()
    for name, info in model.model_fields.items():
        keys.add(info.alias or name)
        for inner in _models_in(info.annotation):
            if inner not in seen:
                keys |= _keys(inner, seen | {model, inner})
    return keys


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models_in(part)]
