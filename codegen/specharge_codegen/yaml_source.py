"""Read a YAML file into plain values, with the position of every key and value.

A file is composed to nodes only: positions come with them, and nothing is constructed twice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from specharge_codegen.diagnostics import Diagnostics, Place, suggestion

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A file as read: plain values, and for each path in them the place of its key (or of a list's element)."""

    file: str
    value: Any
    places: Mapping[Path, Place]
    value_places: Mapping[Path, Place]

    def place(self, path: Path) -> Place:
        """Return where a path is written, or the nearest part of it that is."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(self.file))

    def value_place(self, path: Path) -> Place:
        """Return where the value at a path begins."""
        return self.value_places.get(path) or self.place(path)


def read(file: str, text: str, diagnostics: Diagnostics) -> Source | None:
    """Read the text of a file. Syntax errors and repeated keys go to `diagnostics`; None when nothing can be read."""
    try:
        node = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
        diagnostics.add(place, f"not YAML: {error.problem or error.context}")
        return None
    reader = _Reader(file, diagnostics)
    value = reader.value(node, ()) if node is not None else None
    return Source(file, value, reader.places, reader.value_places)


class _Reader:
    def __init__(self, file: str, diagnostics: Diagnostics) -> None:
        self.file = file
        self.diagnostics = diagnostics
        self.places: dict[Path, Place] = {(): Place(file)}
        self.value_places: dict[Path, Place] = {}

    def value(self, node: Node, path: Path) -> Any:
        self.value_places[path] = self._place(node)
        if isinstance(node, MappingNode):
            return self._mapping(node, path)
        if isinstance(node, SequenceNode):
            return [self._element(item, (*path, index)) for index, item in enumerate(node.value)]
        return _scalar(node)

    def _element(self, node: Node, path: Path) -> Any:
        self.places[path] = self._place(node)
        return self.value(node, path)

    def _mapping(self, node: MappingNode, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(_scalar(key_node)) if isinstance(key_node, ScalarNode) else "?"
            key_path = (*path, key)
            if key in found:
                self.diagnostics.add(self._place(key_node), f"'{key}' is written twice in the same mapping")
            self.places[key_path] = self._place(key_node)
            found[key] = self.value(value_node, key_path)
        return found

    def _place(self, node: Node) -> Place:
        return Place(self.file, node.start_mark.line + 1, node.start_mark.column + 1)


def _scalar(node: ScalarNode) -> Any:
    kind = str(node.tag).rsplit(":", 1)[-1]
    text = node.value
    match kind:
        case "bool":
            return text.lower() == "true"
        case "int":
            return int(text.replace("_", ""), 0)
        case "float":
            return float(text.replace("_", ""))
        case "null":
            return None
    return text


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
