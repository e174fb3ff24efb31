# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type MonitoringDataType."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import OcppType
from specharge_generated.messages.types.component_type import ComponentType
from specharge_generated.messages.types.variable_monitoring_type import VariableMonitoringType
from specharge_generated.messages.types.variable_type import VariableType


class MonitoringDataType(OcppType):
    component: ComponentType
    variable: VariableType
    variableMonitoring: Annotated[list[VariableMonitoringType], Len(1)]
