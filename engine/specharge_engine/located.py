"""Read YAML with the position of every key and value, and say what is wrong with it by position.

The rule of this file: ruamel.yaml is imported when a file is read, so that a station that reads none runs without it.
A file is composed to nodes only: positions come with them, and nothing is constructed twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

Path = tuple[str | int, ...]


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A position in a file, counted from 1. `file` is relative to the project, or as the user gave it."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True, slots=True)
class Diagnostic:
    """One defect."""

    place: Place
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


@dataclass(slots=True)
class Diagnostics:
    """The defects of a run, reported together in the order of the files."""

    found: list[Diagnostic] = field(default_factory=list)

    def add(self, place: Place, message: str) -> None:
        """Note a defect; the same one is noted once."""
        diagnostic = Diagnostic(place, message)
        if diagnostic not in self.found:
            self.found.append(diagnostic)

    def __bool__(self) -> bool:
        return bool(self.found)

    def __str__(self) -> str:
        return "\n".join(str(diagnostic) for diagnostic in sorted(self.found))


def suggestion(name: str, known: Iterable[str]) -> str:
    """Return ` (did you mean 'x'?)` for the nearest known name, or what is known when that is short, or nothing."""
    from difflib import get_close_matches  # a file without defects does not load it

    names = sorted(set(known))
    near = get_close_matches(name, names, n=1, cutoff=0.6)
    if near:
        return f" (did you mean '{near[0]}'?)"
    return f" (known: {', '.join(names)})" if 0 < len(names) <= 8 else ""


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
        """Return where the value at a path begins, or the shorter form that stands for it.

        A list of one may be written as its element, a mapping of names to nothing as a name or a list of names.
        """
        return self.value_places.get(path) or self.value_places.get(self._shorter(path)) or self.place(path)

    def _shorter(self, path: Path) -> Path:
        value = self.value
        for depth, part in enumerate(path):
            is_element = isinstance(value, list) and isinstance(part, int) and part < len(value)
            if is_element or (isinstance(value, dict) and part in value):
                value = value[part]
            elif isinstance(value, list) and part in value:
                return (*path[:depth], value.index(part))
            else:
                return path if value is None or isinstance(value, (dict, list)) else path[:depth]
        return path


def read(file: str, text: str, diagnostics: Diagnostics) -> Source | None:
    """Read the text of a file. Syntax errors and repeated keys go to `diagnostics`; None when nothing can be read.

    Raises ModuleNotFoundError when ruamel.yaml is not installed.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    reader = _Reader(file, diagnostics)
    try:
        node = YAML(typ="safe", pure=True).compose(text)
        value = reader.value(node, ()) if node is not None else None
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
        diagnostics.add(place, f"not YAML: {error.problem or error.context}")
        return None
    except YAMLError as error:
        before = text[: getattr(error, "position", 0)]
        place = Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
        diagnostics.add(place, f"not YAML: {getattr(error, 'reason', error)}")
        return None
    except RecursionError:
        diagnostics.add(Place(file), "nested too deeply")
        return None
    return Source(file, value, reader.places, reader.value_places)


class _Reader:
    """Turn nodes into values. What a node is stands in its `id`: scalar, sequence or mapping."""

    def __init__(self, file: str, diagnostics: Diagnostics) -> None:
        self.file = file
        self.diagnostics = diagnostics
        self.places: dict[Path, Place] = {(): Place(file)}
        self.value_places: dict[Path, Place] = {}

    def value(self, node: Any, path: Path) -> Any:
        self.value_places[path] = self._place(node)
        if node.id == "mapping":
            return self._mapping(node, path)
        if node.id == "sequence":
            return [self._element(item, (*path, index)) for index, item in enumerate(node.value)]
        return self._scalar(node)

    def _element(self, node: Any, path: Path) -> Any:
        self.places[path] = self._place(node)
        return self.value(node, path)

    def _mapping(self, node: Any, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(self._scalar(key_node)) if key_node.id == "scalar" else "?"
            key_path = (*path, key)
            if key in found:
                self.diagnostics.add(self._place(key_node), f"'{key}' is written twice in the same mapping")
            self.places[key_path] = self._place(key_node)
            found[key] = self.value(value_node, key_path)
        return found

    def _scalar(self, node: Any) -> Any:
        kind = str(node.tag).rsplit(":", 1)[-1]
        text = node.value
        try:
            match kind:
                case "bool":
                    return text.lower() == "true"
                case "int":
                    return int(text.replace("_", ""), 0)
                case "float":
                    return float(text.replace("_", "").replace(".inf", "inf").replace(".nan", "nan"))
                case "null":
                    return None
        except ValueError:  # A number with leading zeros, say: nobody means a number by it.
            return text
        return text

    def _place(self, node: Any) -> Place:
        return Place(self.file, node.start_mark.line + 1, node.start_mark.column + 1)
