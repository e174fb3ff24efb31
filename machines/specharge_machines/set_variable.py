"""The decision over one element of SetVariables (use case B05)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from specharge_engine.events import Item
from specharge_engine.satisfies import satisfies
from specharge_engine.variables import Refusal
from specharge_generated.contracts.set_variable import SetVariableContract
from specharge_generated.messages import SetVariableDataType
from specharge_machines.variable_lookup import echo, look_up

Element = Item[SetVariableDataType]


class SetVariable(SetVariableContract):
    """Looks the variable up anew for each question: nothing is remembered that could be stale."""

    def component_is_unknown(self, event: Element) -> bool:
        """Tell whether the station has no such component."""
        return look_up(self.station.variables, event.element).status == "unknown_component"

    def variable_is_unknown(self, event: Element) -> bool:
        """Tell whether the component has no such variable."""
        return look_up(self.station.variables, event.element).status == "unknown_variable"

    def attribute_type_is_unsupported(self, event: Element) -> bool:
        """Tell whether the variable has no attribute of that type."""
        return not self.station.variables.supports(self._path(event), event.element.attributeType or "Actual")

    def variable_is_read_only(self, event: Element) -> bool:
        """Tell whether the CSMS may not write the attribute."""
        variables = self.station.variables
        return variables.mutability(self._path(event), event.element.attributeType or "Actual") == "ReadOnly"

    def value_is_badly_formatted(self, event: Element) -> bool:
        """Tell whether the text is no value of the variable's type, or not in its list."""
        refusal = self._refusal(event)
        return refusal is not None and refusal.kind in ("format", "list")

    def value_is_out_of_range(self, event: Element) -> bool:
        """Tell whether the value is below or above the variable's limits."""
        refusal = self._refusal(event)
        return refusal is not None and refusal.kind == "range"

    def variable_takes_effect_after_reboot(self, event: Element) -> bool:
        """Tell whether a new value counts only after a reboot."""
        return self.station.variables.definition(self._path(event)).reboot_required

    def write_value(self, event: Element) -> None:
        """Write the value."""
        attribute = event.element.attributeType or "Actual"
        self.station.assign(self._path(event), attribute, event.element.attributeValue)

    @satisfies("B05.FR.02", "B05.FR.03", "B05.FR.12")
    def compose_result(self, event: Element, constants: Mapping[str, Any]) -> dict[str, Any]:
        """Repeat component, variable and attribute type; an absent attribute type is Actual."""
        return echo(event.element)

    def _path(self, event: Element) -> str:
        path = look_up(self.station.variables, event.element).path
        assert path is not None
        return path

    def _refusal(self, event: Element) -> Refusal | None:
        element = event.element
        checked = self.station.variables.check(
            self._path(event), element.attributeType or "Actual", element.attributeValue
        )
        return checked if isinstance(checked, Refusal) else None
