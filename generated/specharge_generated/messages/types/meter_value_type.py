# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type MeterValueType."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import DateTime, OcppType
from specharge_generated.messages.types.sampled_value_type import SampledValueType


class MeterValueType(OcppType):
    sampledValue: Annotated[list[SampledValueType], Len(1)]
    timestamp: DateTime
