"""The decision over one element of GetVariables (use case B06)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from specharge_engine.machine import set_attribute
from specharge_engine.satisfies import satisfies
from specharge_generated.contracts.get_variable import GetVariableContract
from specharge_machines.variable_lookup import echo, look_up, read_text

if TYPE_CHECKING:
    from specharge_engine.device_model import Lookup
    from specharge_engine.events import Item
    from specharge_generated.messages import GetVariableDataType

Element: TypeAlias = "Item[GetVariableDataType]"


class GetVariable(GetVariableContract):
    """Holds the value it read until the result is composed."""

    value: str | None = None
    _found: Lookup | None = None  # it decides one element, and looks it up once

    def component_is_unknown(self, event: Element) -> bool:
        """Tell whether the station has no such component."""
        return self._lookup(event).status == "unknown_component"

    def variable_is_unknown(self, event: Element) -> bool:
        """Tell whether the component has no such variable."""
        return self._lookup(event).status == "unknown_variable"

    def attribute_type_is_unsupported(self, event: Element) -> bool:
        """Tell whether the variable has no attribute of that type."""
        return not self.station.variables.supports(self._path(event), event.element.attributeType or "Actual")

    def variable_is_write_only(self, event: Element) -> bool:
        """Tell whether the attribute may not be read."""
        variables = self.station.variables
        return variables.mutability(self._path(event), event.element.attributeType or "Actual") == "WriteOnly"

    def value_is_not_set(self, event: Element) -> bool:
        """Tell whether the attribute is supported but has no value."""
        return not self._text(event)

    def read_value(self, event: Element) -> None:
        """Take the value for the result."""
        self.value = self._text(event)

    @satisfies("B06.FR.02", "B06.FR.03", "B06.FR.11", "B06.FR.14")
    def compose_result(self, event: Element, constants: Mapping[str, Any]) -> dict[str, Any]:
        """Repeat component, variable and attribute type, Actual if absent; with the value that was read."""
        return {**echo(event.element), "attributeValue": self.value}

    def _lookup(self, event: Element) -> Lookup:
        found = self._found
        if found is None:
            found = look_up(self.station.variables, event.element)
            set_attribute(self, "_found", found)
        return found

    def _path(self, event: Element) -> str:
        path = self._lookup(event).path
        assert path is not None
        return path

    def _text(self, event: Element) -> str | None:
        return read_text(self.station, self._path(event), event.element.attributeType or "Actual")
