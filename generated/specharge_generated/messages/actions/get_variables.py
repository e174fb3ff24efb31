# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of GetVariables."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import Request, Response
from specharge_generated.messages.types.get_variable_data_type import GetVariableDataType
from specharge_generated.messages.types.get_variable_result_type import GetVariableResultType


class GetVariablesRequest(Request):
    ACTION = "GetVariables"

    getVariableData: Annotated[list[GetVariableDataType], Len(1)]


class GetVariablesResponse(Response):
    ACTION = "GetVariables"

    getVariableResult: Annotated[list[GetVariableResultType], Len(1)]
