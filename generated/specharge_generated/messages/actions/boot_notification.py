# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of BootNotification."""

from specharge_generated.messages._base import DateTime, Integer, Maybe, Request, Response
from specharge_generated.messages._enums import BootReasonEnumType, RegistrationStatusEnumType
from specharge_generated.messages.types.charging_station_type import ChargingStationType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class BootNotificationRequest(Request):
    ACTION = "BootNotification"

    chargingStation: ChargingStationType
    reason: BootReasonEnumType


class BootNotificationResponse(Response):
    ACTION = "BootNotification"

    currentTime: DateTime
    interval: Integer
    status: RegistrationStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
