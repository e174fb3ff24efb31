# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type CompositeScheduleType."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import DateTime, Integer, OcppType
from specharge_generated.messages._enums import ChargingRateUnitEnumType
from specharge_generated.messages.types.charging_schedule_period_type import ChargingSchedulePeriodType


class CompositeScheduleType(OcppType):
    chargingSchedulePeriod: Annotated[list[ChargingSchedulePeriodType], Len(1)]
    evseId: Integer
    duration: Integer
    scheduleStart: DateTime
    chargingRateUnit: ChargingRateUnitEnumType
