# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type ConsumptionCostType."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import Number, OcppType
from specharge_generated.messages.types.cost_type import CostType


class ConsumptionCostType(OcppType):
    startValue: Number
    cost: Annotated[list[CostType], Len(1, 3)]
