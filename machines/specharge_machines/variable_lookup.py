"""How an element of SetVariables or GetVariables names a variable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from specharge_engine.device_model import DeviceModel, Lookup
    from specharge_engine.kernel import Kernel
    from specharge_engine.variables import Attribute
    from specharge_generated.messages import GetVariableDataType, SetVariableDataType


def look_up(variables: DeviceModel, element: SetVariableDataType | GetVariableDataType) -> Lookup:
    """Find the variable an element names; an empty instance counts as none (B06.FR.15)."""
    component, variable = element.component, element.variable
    evse = component.evse
    return variables.find(
        component.name,
        component.instance,
        evse.id if evse else None,
        evse.connectorId if evse else None,
        variable.name,
        variable.instance,
    )


def read_text(station: Kernel, path: str, attribute: Attribute) -> str | None:
    """Return a value as `DeviceModel.get_text` does, and the time of the clock as it is now."""
    if (path, attribute) == ("ClockCtrlr.DateTime", "Actual"):
        return station.timestamp()
    return station.variables.get_text(path, attribute)


def echo(element: SetVariableDataType | GetVariableDataType) -> dict[str, Any]:
    """Return what a result repeats of its element: component, variable, and the attribute type, Actual if absent."""
    return {
        "component": element.component,
        "variable": element.variable,
        "attributeType": element.attributeType or "Actual",
    }
