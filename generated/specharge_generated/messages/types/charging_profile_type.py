# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type ChargingProfileType."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import DateTime, Integer, Maybe, OcppType, String36
from specharge_generated.messages._enums import (
    ChargingProfileKindEnumType,
    ChargingProfilePurposeEnumType,
    RecurrencyKindEnumType,
)
from specharge_generated.messages.types.charging_schedule_type import ChargingScheduleType


class ChargingProfileType(OcppType):
    id: Integer
    stackLevel: Integer
    chargingProfilePurpose: ChargingProfilePurposeEnumType
    chargingProfileKind: ChargingProfileKindEnumType
    chargingSchedule: Annotated[list[ChargingScheduleType], Len(1, 3)]
    recurrencyKind: Maybe[RecurrencyKindEnumType] = None
    validFrom: Maybe[DateTime] = None
    validTo: Maybe[DateTime] = None
    transactionId: Maybe[String36] = None
