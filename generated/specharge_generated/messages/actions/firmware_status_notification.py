# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of FirmwareStatusNotification."""

from specharge_generated.messages._base import Integer, Maybe, Request, Response
from specharge_generated.messages._enums import FirmwareStatusEnumType


class FirmwareStatusNotificationRequest(Request):
    ACTION = "FirmwareStatusNotification"

    status: FirmwareStatusEnumType
    requestId: Maybe[Integer] = None


class FirmwareStatusNotificationResponse(Response):
    ACTION = "FirmwareStatusNotification"
