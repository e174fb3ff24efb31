# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type GetVariableDataType."""

from specharge_generated.messages._base import Maybe, OcppType
from specharge_generated.messages._enums import AttributeEnumType
from specharge_generated.messages.types.component_type import ComponentType
from specharge_generated.messages.types.variable_type import VariableType


class GetVariableDataType(OcppType):
    component: ComponentType
    variable: VariableType
    attributeType: Maybe[AttributeEnumType] = None
