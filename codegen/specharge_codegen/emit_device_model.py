"""Write the module `device_model`: the standard components and variables as data that imports in milliseconds.

The rule of this file: every entry of `specs/device_model.yaml` is checked as a station would check it, and one defect
means that nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from specharge_codegen import yaml_source
from specharge_codegen.diagnostics import Diagnostics, Place, SourceError, suggestion
from specharge_codegen.reread import read
from specharge_engine.variables import (
    Attribute,
    DataType,
    Form,
    Mutability,
    Refusal,
    VariableDefinition,
    parse_path,
    parse_value,
)

SOURCE = "specs/device_model.yaml"
TARGET = "device_model.py"
LISTS = ("OptionList", "MemberList", "SequenceList")
LONGEST_VALUES_LIST = 1000
LONGEST_NAME = 50
LONGEST_UNIT = 16

_HEADER = f'''"""The standard components and variables of OCPP 2.0.1, as a simulated station has them.

`@*` stands for an EVSE, `@*.*` for a connector, `[*]` for an instance.
"""

# Written by `specharge build` from {SOURCE}. Do not edit.

from specharge_engine.variables import VariableDefinition as V

STANDARD: dict[str, V] = {{
'''


class Entry(BaseModel):
    """One variable as the file writes it."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    type: DataType
    mutability: Mutability
    unit: str | None = Field(None, max_length=LONGEST_UNIT)
    min: int | float | None = None
    max: int | float | None = None
    values: list[str] = []
    default: str | None = None
    required: bool | str = False
    persistent: bool | None = None
    reboot_required: bool = False
    monitor: bool = False
    attributes: list[Attribute] = ["Actual"]
    form: Form | None = None

    def definition(self) -> VariableDefinition:
        """Return the entry as the runtime reads it; what can be written is persistent unless the file says no."""
        return VariableDefinition(
            data_type=self.type,
            mutability=self.mutability,
            unit=self.unit,
            minimum=self.min,
            maximum=self.max,
            values=tuple(self.values),
            default=self.default,
            required=self.required,
            persistent=self.mutability != "ReadOnly" if self.persistent is None else self.persistent,
            reboot_required=self.reboot_required,
            supports_monitoring=self.monitor,
            attributes=tuple(self.attributes),
            form=self.form,
        )


def emit_device_model(source_text: str, root: Path | None = None) -> dict[str, str]:
    """Return file name -> source of the catalogue module; `SourceError` tells every defect and its place."""
    diagnostics = Diagnostics()
    definitions = read_definitions(source_text, diagnostics, root)
    if diagnostics:
        raise SourceError(diagnostics)
    lines = [f"    {_quoted(path)}: {_call(definitions[path])},\n" for path in sorted(definitions)]
    return {TARGET: _HEADER + "".join(lines) + "}\n"}


def read_definitions(text: str, diagnostics: Diagnostics, root: Path | None = None) -> dict[str, VariableDefinition]:
    """Return the definitions by path; defects go to `diagnostics`. The project at `root` remembers what was read."""
    source = yaml_source.read(SOURCE, text, diagnostics) if root is None else read(root, SOURCE, text, diagnostics)
    definitions: dict[str, VariableDefinition] = {}
    if source is None:
        return definitions
    if not isinstance(source.value, dict):
        diagnostics.add(Place(SOURCE), "this file holds components, each with its variables")
        return definitions
    places: dict[str, Place] = {}
    for component, variable, value, place in _written(source, diagnostics):
        path = f"{component}.{variable}"
        entry = _entry(value, place, diagnostics) if _is_path(path, place, diagnostics) else None
        if entry is not None:
            definitions[path], places[path] = entry.definition(), place
    for path, definition in definitions.items():
        for message in _defects(path, definition, definitions):
            diagnostics.add(places[path], f"{path}: {message}")
    return definitions


def _written(source: yaml_source.Source, diagnostics: Diagnostics) -> Iterator[tuple[str, str, Any, Place]]:
    for component, variables in source.value.items():
        if not isinstance(variables, dict):
            diagnostics.add(source.place((component,)), f"'{component}' holds variables, each with its properties")
            continue
        for variable, value in variables.items():
            yield component, variable, value, source.place((component, variable))


def _is_path(path: str, place: Place, diagnostics: Diagnostics) -> bool:
    try:
        names = parse_path(path.replace("@*.*.", "@1.1.").replace("@*.", "@1."))
    except ValueError as error:
        diagnostics.add(place, str(error))
        return False
    for name in (names.component, names.variable, names.component_instance, names.variable_instance):
        if name and len(name) > LONGEST_NAME:
            diagnostics.add(place, f"'{name}' is longer than the {LONGEST_NAME} characters of an OCPP name")
    return True


def _entry(value: Any, place: Place, diagnostics: Diagnostics) -> Entry | None:
    try:
        return Entry.model_validate(value)
    except ValidationError as errors:
        alternatives: dict[str, list[Any]] = {}
        for error in errors.errors():
            name = str(error["loc"][0]) if error["loc"] else "the variable"
            match error["type"]:
                case "extra_forbidden":
                    right = suggestion(name, Entry.model_fields) or f"; known here: {', '.join(Entry.model_fields)}"
                    diagnostics.add(place, f"unknown key '{name}'{right}")
                case "missing":
                    diagnostics.add(place, f"'{name}' is missing")
                case _:
                    alternatives.setdefault(name, []).append(error)
        for name, wrong in alternatives.items():
            diagnostics.add(place, yaml_source.wrong_value((name,), wrong))
        return None


def _defects(path: str, definition: VariableDefinition, known: dict[str, VariableDefinition]) -> Iterator[str]:
    """Yield what is wrong with a definition beyond the shape of its entry."""
    is_list = definition.data_type in LISTS
    if definition.values and not is_list:
        yield f"'values' belongs to {', '.join(LISTS)}, not to {definition.data_type}"
    if is_list and not definition.values:
        yield f"a {definition.data_type} needs 'values', the texts it may hold"
    if len(set(definition.values)) < len(definition.values) or any("," in value for value in definition.values):
        yield "'values' are different texts without commas"
    if len(",".join(definition.values)) > LONGEST_VALUES_LIST:
        yield f"'values' are longer than the {LONGEST_VALUES_LIST} characters of valuesList"
    low, high = definition.minimum, definition.maximum
    if low is not None and high is not None and low > high:
        yield "'min' is above 'max'"
    if definition.form is not None and definition.data_type != "string":
        yield f"'form' belongs to string, not to {definition.data_type}"
    if definition.attributes[:1] != ("Actual",):
        yield "'attributes' begin with Actual"
    if isinstance(definition.required, str) and definition.required not in known:
        yield f"'required' names no variable of this file{suggestion(definition.required, known)}"
    if definition.required and definition.default is None:
        yield "a required variable needs a 'default'"
    if definition.default and "[*]" in path:
        yield "a variable for any instance takes no 'default': it is present only where configured"
    value = parse_value(definition, definition.default) if definition.default else None
    if isinstance(value, Refusal):
        yield f"'default': {value.message}"


def _call(definition: VariableDefinition) -> str:
    """Return the constructor call; the fields that are as by default are left out."""
    defaults = VariableDefinition._field_defaults
    fields = [
        f"{name}={_literal(value)}"
        for name, value in definition._asdict().items()
        if name in defaults and value != defaults[name]
    ]
    return f"V({', '.join([_quoted(definition.data_type), _quoted(definition.mutability), *fields])})"


def _literal(value: Any) -> str:
    if isinstance(value, tuple):
        return f"({', '.join(map(_quoted, value))}{',' if len(value) == 1 else ''})"
    return _quoted(value) if isinstance(value, str) else repr(value)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
