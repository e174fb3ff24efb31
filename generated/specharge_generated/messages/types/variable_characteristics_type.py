# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type VariableCharacteristicsType."""

from specharge_generated.messages._base import Maybe, Number, OcppType, String1000, String16
from specharge_generated.messages._enums import DataEnumType


class VariableCharacteristicsType(OcppType):
    dataType: DataEnumType
    supportsMonitoring: bool
    unit: Maybe[String16] = None
    minLimit: Maybe[Number] = None
    maxLimit: Maybe[Number] = None
    valuesList: Maybe[String1000] = None
