# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type ChargingScheduleType."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import DateTime, Integer, Maybe, Number, OcppType
from specharge_generated.messages._enums import ChargingRateUnitEnumType
from specharge_generated.messages.types.charging_schedule_period_type import ChargingSchedulePeriodType
from specharge_generated.messages.types.sales_tariff_type import SalesTariffType


class ChargingScheduleType(OcppType):
    id: Integer
    chargingRateUnit: ChargingRateUnitEnumType
    chargingSchedulePeriod: Annotated[list[ChargingSchedulePeriodType], Len(1, 1024)]
    startSchedule: Maybe[DateTime] = None
    duration: Maybe[Integer] = None
    minChargingRate: Maybe[Number] = None
    salesTariff: Maybe[SalesTariffType] = None
