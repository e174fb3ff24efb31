# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of GetMonitoringReport."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import Integer, Maybe, Request, Response
from specharge_generated.messages._enums import GenericDeviceModelStatusEnumType, MonitoringCriterionEnumType
from specharge_generated.messages.types.component_variable_type import ComponentVariableType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class GetMonitoringReportRequest(Request):
    ACTION = "GetMonitoringReport"

    requestId: Integer
    componentVariable: Maybe[Annotated[list[ComponentVariableType], Len(1)]] = None
    monitoringCriteria: Maybe[Annotated[list[MonitoringCriterionEnumType], Len(1, 3)]] = None


class GetMonitoringReportResponse(Response):
    ACTION = "GetMonitoringReport"

    status: GenericDeviceModelStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
