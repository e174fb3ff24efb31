# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type SetMonitoringDataType."""

from specharge_generated.messages._base import Integer, Maybe, Number, OcppType
from specharge_generated.messages._enums import MonitorEnumType
from specharge_generated.messages.types.component_type import ComponentType
from specharge_generated.messages.types.variable_type import VariableType


class SetMonitoringDataType(OcppType):
    value: Number
    type: MonitorEnumType
    severity: Integer
    component: ComponentType
    variable: VariableType
    id: Maybe[Integer] = None
    transaction: Maybe[bool] = None
