# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type GetVariableResultType."""

from specharge_generated.messages._base import Maybe, OcppType, String2500
from specharge_generated.messages._enums import AttributeEnumType, GetVariableStatusEnumType
from specharge_generated.messages.types.component_type import ComponentType
from specharge_generated.messages.types.status_info_type import StatusInfoType
from specharge_generated.messages.types.variable_type import VariableType


class GetVariableResultType(OcppType):
    attributeStatus: GetVariableStatusEnumType
    component: ComponentType
    variable: VariableType
    attributeStatusInfo: Maybe[StatusInfoType] = None
    attributeType: Maybe[AttributeEnumType] = None
    attributeValue: Maybe[String2500] = None
