# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of ClearVariableMonitoring."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import Integer, Request, Response
from specharge_generated.messages.types.clear_monitoring_result_type import ClearMonitoringResultType


class ClearVariableMonitoringRequest(Request):
    ACTION = "ClearVariableMonitoring"

    id: Annotated[list[Integer], Len(1)]


class ClearVariableMonitoringResponse(Response):
    ACTION = "ClearVariableMonitoring"

    clearMonitoringResult: Annotated[list[ClearMonitoringResultType], Len(1)]
