# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type SetMonitoringResultType."""

from specharge_generated.messages._base import Integer, Maybe, OcppType
from specharge_generated.messages._enums import MonitorEnumType, SetMonitoringStatusEnumType
from specharge_generated.messages.types.component_type import ComponentType
from specharge_generated.messages.types.status_info_type import StatusInfoType
from specharge_generated.messages.types.variable_type import VariableType


class SetMonitoringResultType(OcppType):
    status: SetMonitoringStatusEnumType
    type: MonitorEnumType
    component: ComponentType
    variable: VariableType
    severity: Integer
    id: Maybe[Integer] = None
    statusInfo: Maybe[StatusInfoType] = None
