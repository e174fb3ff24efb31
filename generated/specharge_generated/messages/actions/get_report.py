# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of GetReport."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import Integer, Maybe, Request, Response
from specharge_generated.messages._enums import ComponentCriterionEnumType, GenericDeviceModelStatusEnumType
from specharge_generated.messages.types.component_variable_type import ComponentVariableType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class GetReportRequest(Request):
    ACTION = "GetReport"

    requestId: Integer
    componentVariable: Maybe[Annotated[list[ComponentVariableType], Len(1)]] = None
    componentCriteria: Maybe[Annotated[list[ComponentCriterionEnumType], Len(1, 4)]] = None


class GetReportResponse(Response):
    ACTION = "GetReport"

    status: GenericDeviceModelStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
