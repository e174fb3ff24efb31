# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of SetVariables."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import Request, Response
from specharge_generated.messages.types.set_variable_data_type import SetVariableDataType
from specharge_generated.messages.types.set_variable_result_type import SetVariableResultType


class SetVariablesRequest(Request):
    ACTION = "SetVariables"

    setVariableData: Annotated[list[SetVariableDataType], Len(1)]


class SetVariablesResponse(Response):
    ACTION = "SetVariables"

    setVariableResult: Annotated[list[SetVariableResultType], Len(1)]
