# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of GetBaseReport."""

from specharge_generated.messages._base import Integer, Maybe, Request, Response
from specharge_generated.messages._enums import GenericDeviceModelStatusEnumType, ReportBaseEnumType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class GetBaseReportRequest(Request):
    ACTION = "GetBaseReport"

    requestId: Integer
    reportBase: ReportBaseEnumType


class GetBaseReportResponse(Response):
    ACTION = "GetBaseReport"

    status: GenericDeviceModelStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
