# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type SalesTariffEntryType."""

from typing import Annotated

from annotated_types import Ge, Len

from specharge_generated.messages._base import Integer, Maybe, OcppType
from specharge_generated.messages.types.consumption_cost_type import ConsumptionCostType
from specharge_generated.messages.types.relative_time_interval_type import RelativeTimeIntervalType


class SalesTariffEntryType(OcppType):
    relativeTimeInterval: RelativeTimeIntervalType
    ePriceLevel: Maybe[Annotated[Integer, Ge(0)]] = None
    consumptionCost: Maybe[Annotated[list[ConsumptionCostType], Len(1, 3)]] = None
