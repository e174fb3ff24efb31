"""Which variables a report has, and how each is told (use cases B07, B08)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from specharge_engine.satisfies import satisfies
from specharge_engine.variables import ATTRIBUTES, VariablePath, parse_path
from specharge_machines.variable_lookup import read_text

if TYPE_CHECKING:
    from specharge_engine.device_model import DeviceModel
    from specharge_engine.kernel import Kernel
    from specharge_generated.messages import ComponentCriterionEnumType, ComponentType, ComponentVariableType

_DATA_TYPES = {"MemberList", "SequenceList", "OptionList"}


@satisfies("B07.FR.08")
def full_inventory(variables: DeviceModel) -> list[str]:
    """Return the path of every variable, in the order of components and EVSEs."""
    return sorted(variables.values, key=lambda path: _order(parse_path(path)))


@satisfies("B07.FR.07")
def configuration_inventory(variables: DeviceModel) -> list[str]:
    """Return the paths of the variables that the operator can set."""
    return [path for path in full_inventory(variables) if _can_be_set(variables, path)]


@satisfies("B07.FR.09")
def summary_inventory(variables: DeviceModel) -> list[str]:
    """Return the paths that tell availability, and those that tell of a problem."""
    return [path for path in full_inventory(variables) if _is_of_the_summary(variables, path)]


def _can_be_set(variables: DeviceModel, path: str) -> bool:
    kinds = (variables.mutability(path, attribute) for attribute in ATTRIBUTES if variables.supports(path, attribute))
    return any(kind in ("ReadWrite", "WriteOnly") for kind in kinds)


def _is_of_the_summary(variables: DeviceModel, path: str) -> bool:
    name = parse_path(path).variable
    if name == "AvailabilityState":
        return True
    return name in ("Problem", "Tripped", "Overload", "Fallback") and variables.values.get(path) is True


def _order(path: VariablePath) -> tuple[Any, ...]:
    return (path.component, path.component_instance or "", path.evse or 0, path.connector or 0, path.variable,
            path.variable_instance or "")  # fmt: skip


@satisfies("B08.FR.05", "B08.FR.11")
def custom_report(
    variables: DeviceModel,
    criteria: Sequence[ComponentCriterionEnumType] | None,
    elements: Sequence[ComponentVariableType] | None,
) -> list[str]:
    """Return the paths that both the criteria and the named components let through, each as far as given."""
    paths = full_inventory(variables)
    if elements:
        named = [(element, parse_path(path), path) for path in paths for element in elements]
        paths = list(dict.fromkeys(path for element, parsed, path in named if names(element, parsed)))
    if criteria:
        paths = [path for path in paths if meets(variables, parse_path(path), criteria)]
    return paths


@satisfies("B08.FR.20", "B08.FR.21", "B08.FR.22", "B08.FR.23", "B08.FR.24", "B08.FR.25")
def names(element: ComponentVariableType, path: VariablePath) -> bool:
    """Tell whether an element stands for a variable; what it leaves out stands for all."""
    component, variable = element.component, element.variable
    evse = component.evse
    wanted = [
        (component.name, path.component),
        (component.instance, path.component_instance),
        (evse.id if evse else None, path.evse),
        (evse.connectorId if evse else None, path.connector),
        (variable.name if variable else None, path.variable),
        (variable.instance if variable else None, path.variable_instance),
    ]
    return all(given in (None, "") or _same(given, found) for given, found in wanted)


def _same(one: str | int | None, other: str | int | None) -> bool:
    return str(one).casefold() == str(other).casefold()


@satisfies("B08.FR.07", "B08.FR.08", "B08.FR.09", "B08.FR.10", "B08.FR.13")
def meets(variables: DeviceModel, path: VariablePath, criteria: Iterable[ComponentCriterionEnumType]) -> bool:
    """Tell whether the component of a variable meets any of the criteria; a missing Problem is none."""
    return any(_meets_one(variables, path, criterion) for criterion in criteria)


def _meets_one(variables: DeviceModel, path: VariablePath, criterion: ComponentCriterionEnumType) -> bool:
    told = path._replace(variable=criterion, variable_instance=None)
    value = variables.values.get(str(told))
    if criterion == "Problem":
        return value is True
    return value is True or str(told) not in variables.values


@satisfies("B07.FR.11", "B08.FR.12")
def report_data(station: Kernel, path: str) -> dict[str, Any]:
    """Return a ReportDataType: every supported attribute, also an unset one, and the characteristics."""
    parsed = parse_path(path)
    variables = station.variables
    definition = variables.definition(path)
    attributes = []
    for attribute in ATTRIBUTES:
        if not variables.supports(path, attribute):
            continue
        mutability = variables.mutability(path, attribute)
        told: dict[str, Any] = {"type": attribute, "mutability": mutability, "persistent": definition.persistent}
        if mutability != "WriteOnly":
            told["value"] = read_text(station, path, attribute) or ""
        attributes.append(told)
    characteristics: dict[str, Any] = {
        "dataType": definition.data_type,
        "supportsMonitoring": definition.supports_monitoring,
        "unit": definition.unit,
        "minLimit": definition.minimum,
        "maxLimit": definition.maximum,
        "valuesList": ",".join(definition.values)
        if definition.values and definition.data_type in _DATA_TYPES
        else None,
    }
    return {
        "component": _component(parsed),
        "variable": {"name": parsed.variable, "instance": parsed.variable_instance},
        "variableAttribute": attributes,
        "variableCharacteristics": {name: value for name, value in characteristics.items() if value is not None},
    }


def _component(path: VariablePath) -> ComponentType | dict[str, Any]:
    evse = None if path.evse is None else {"id": path.evse, "connectorId": path.connector}
    return {"name": path.component, "instance": path.component_instance, "evse": evse}
