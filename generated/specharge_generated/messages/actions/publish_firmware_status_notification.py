# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of PublishFirmwareStatusNotification."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import Integer, Maybe, Request, Response, String512
from specharge_generated.messages._enums import PublishFirmwareStatusEnumType


class PublishFirmwareStatusNotificationRequest(Request):
    ACTION = "PublishFirmwareStatusNotification"

    status: PublishFirmwareStatusEnumType
    location: Maybe[Annotated[list[String512], Len(1)]] = None
    requestId: Maybe[Integer] = None


class PublishFirmwareStatusNotificationResponse(Response):
    ACTION = "PublishFirmwareStatusNotification"
