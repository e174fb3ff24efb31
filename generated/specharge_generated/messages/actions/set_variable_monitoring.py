# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of SetVariableMonitoring."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import Request, Response
from specharge_generated.messages.types.set_monitoring_data_type import SetMonitoringDataType
from specharge_generated.messages.types.set_monitoring_result_type import SetMonitoringResultType


class SetVariableMonitoringRequest(Request):
    ACTION = "SetVariableMonitoring"

    setMonitoringData: Annotated[list[SetMonitoringDataType], Len(1)]


class SetVariableMonitoringResponse(Response):
    ACTION = "SetVariableMonitoring"

    setMonitoringResult: Annotated[list[SetMonitoringResultType], Len(1)]
