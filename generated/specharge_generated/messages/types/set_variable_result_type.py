# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type SetVariableResultType."""

from specharge_generated.messages._base import Maybe, OcppType
from specharge_generated.messages._enums import AttributeEnumType, SetVariableStatusEnumType
from specharge_generated.messages.types.component_type import ComponentType
from specharge_generated.messages.types.status_info_type import StatusInfoType
from specharge_generated.messages.types.variable_type import VariableType


class SetVariableResultType(OcppType):
    attributeStatus: SetVariableStatusEnumType
    component: ComponentType
    variable: VariableType
    attributeType: Maybe[AttributeEnumType] = None
    attributeStatusInfo: Maybe[StatusInfoType] = None
