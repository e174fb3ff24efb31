# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type VariableMonitoringType."""

from specharge_generated.messages._base import Integer, Number, OcppType
from specharge_generated.messages._enums import MonitorEnumType


class VariableMonitoringType(OcppType):
    id: Integer
    transaction: bool
    value: Number
    type: MonitorEnumType
    severity: Integer
