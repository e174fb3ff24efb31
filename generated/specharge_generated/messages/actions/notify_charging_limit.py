# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of NotifyChargingLimit."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import Integer, Maybe, Request, Response
from specharge_generated.messages.types.charging_limit_type import ChargingLimitType
from specharge_generated.messages.types.charging_schedule_type import ChargingScheduleType


class NotifyChargingLimitRequest(Request):
    ACTION = "NotifyChargingLimit"

    chargingLimit: ChargingLimitType
    chargingSchedule: Maybe[Annotated[list[ChargingScheduleType], Len(1)]] = None
    evseId: Maybe[Integer] = None


class NotifyChargingLimitResponse(Response):
    ACTION = "NotifyChargingLimit"
