"""The decision over one element of SetVariables."""

from typing import Any

from specharge_generated.contracts.set_variable import SetVariableContract


class SetVariable(SetVariableContract):
    """Looks the variable up."""

    def component_is_unknown(self, event: Any) -> bool:
        """Tell whether there is no such component."""
        return event.element.component.name not in self.station.components

    def write_value(self, event: Any) -> None:
        """Write the value."""

    def compose_result(self, event: Any, constants: Any) -> dict[str, Any]:
        """Repeat component and variable."""
        return {"component": event.element.component, "variable": event.element.variable}
