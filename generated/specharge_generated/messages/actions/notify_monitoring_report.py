# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of NotifyMonitoringReport."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import DateTime, Integer, Maybe, Request, Response
from specharge_generated.messages.types.monitoring_data_type import MonitoringDataType


class NotifyMonitoringReportRequest(Request):
    ACTION = "NotifyMonitoringReport"

    requestId: Integer
    seqNo: Integer
    generatedAt: DateTime
    monitor: Maybe[Annotated[list[MonitoringDataType], Len(1)]] = None
    tbc: Maybe[bool] = None


class NotifyMonitoringReportResponse(Response):
    ACTION = "NotifyMonitoringReport"
