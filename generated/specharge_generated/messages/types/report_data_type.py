# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type ReportDataType."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import Maybe, OcppType
from specharge_generated.messages.types.component_type import ComponentType
from specharge_generated.messages.types.variable_attribute_type import VariableAttributeType
from specharge_generated.messages.types.variable_characteristics_type import VariableCharacteristicsType
from specharge_generated.messages.types.variable_type import VariableType


class ReportDataType(OcppType):
    component: ComponentType
    variable: VariableType
    variableAttribute: Annotated[list[VariableAttributeType], Len(1, 4)]
    variableCharacteristics: Maybe[VariableCharacteristicsType] = None
