# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of NotifyEVChargingSchedule."""

from specharge_generated.messages._base import DateTime, Integer, Maybe, Request, Response
from specharge_generated.messages._enums import GenericStatusEnumType
from specharge_generated.messages.types.charging_schedule_type import ChargingScheduleType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class NotifyEVChargingScheduleRequest(Request):
    ACTION = "NotifyEVChargingSchedule"

    timeBase: DateTime
    chargingSchedule: ChargingScheduleType
    evseId: Integer


class NotifyEVChargingScheduleResponse(Response):
    ACTION = "NotifyEVChargingSchedule"

    status: GenericStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
