# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of NotifyReport."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import DateTime, Integer, Maybe, Request, Response
from specharge_generated.messages.types.report_data_type import ReportDataType


class NotifyReportRequest(Request):
    ACTION = "NotifyReport"

    requestId: Integer
    generatedAt: DateTime
    seqNo: Integer
    reportData: Maybe[Annotated[list[ReportDataType], Len(1)]] = None
    tbc: Maybe[bool] = None


class NotifyReportResponse(Response):
    ACTION = "NotifyReport"
