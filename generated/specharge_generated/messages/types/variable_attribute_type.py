# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type VariableAttributeType."""

from specharge_generated.messages._base import Maybe, OcppType, String2500
from specharge_generated.messages._enums import AttributeEnumType, MutabilityEnumType


class VariableAttributeType(OcppType):
    type: Maybe[AttributeEnumType] = None
    value: Maybe[String2500] = None
    mutability: Maybe[MutabilityEnumType] = None
    persistent: Maybe[bool] = None
    constant: Maybe[bool] = None
