# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of GetCompositeSchedule."""

from specharge_generated.messages._base import Integer, Maybe, Request, Response
from specharge_generated.messages._enums import ChargingRateUnitEnumType, GenericStatusEnumType
from specharge_generated.messages.types.composite_schedule_type import CompositeScheduleType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class GetCompositeScheduleRequest(Request):
    ACTION = "GetCompositeSchedule"

    duration: Integer
    evseId: Integer
    chargingRateUnit: Maybe[ChargingRateUnitEnumType] = None


class GetCompositeScheduleResponse(Response):
    ACTION = "GetCompositeSchedule"

    status: GenericStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
    schedule: Maybe[CompositeScheduleType] = None
