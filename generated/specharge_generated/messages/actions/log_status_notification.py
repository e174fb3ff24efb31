# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of LogStatusNotification."""

from specharge_generated.messages._base import Integer, Maybe, Request, Response
from specharge_generated.messages._enums import UploadLogStatusEnumType


class LogStatusNotificationRequest(Request):
    ACTION = "LogStatusNotification"

    status: UploadLogStatusEnumType
    requestId: Maybe[Integer] = None


class LogStatusNotificationResponse(Response):
    ACTION = "LogStatusNotification"
