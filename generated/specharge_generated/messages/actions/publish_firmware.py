# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of PublishFirmware."""

from specharge_generated.messages._base import Integer, Maybe, Request, Response, String32, String512
from specharge_generated.messages._enums import GenericStatusEnumType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class PublishFirmwareRequest(Request):
    ACTION = "PublishFirmware"

    location: String512
    checksum: String32
    requestId: Integer
    retries: Maybe[Integer] = None
    retryInterval: Maybe[Integer] = None


class PublishFirmwareResponse(Response):
    ACTION = "PublishFirmware"

    status: GenericStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
