# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of MeterValues."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import Integer, Request, Response
from specharge_generated.messages.types.meter_value_type import MeterValueType


class MeterValuesRequest(Request):
    ACTION = "MeterValues"

    evseId: Integer
    meterValue: Annotated[list[MeterValueType], Len(1)]


class MeterValuesResponse(Response):
    ACTION = "MeterValues"
