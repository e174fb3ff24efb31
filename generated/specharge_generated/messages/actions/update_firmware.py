# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of UpdateFirmware."""

from specharge_generated.messages._base import Integer, Maybe, Request, Response
from specharge_generated.messages._enums import UpdateFirmwareStatusEnumType
from specharge_generated.messages.types.firmware_type import FirmwareType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class UpdateFirmwareRequest(Request):
    ACTION = "UpdateFirmware"

    requestId: Integer
    firmware: FirmwareType
    retries: Maybe[Integer] = None
    retryInterval: Maybe[Integer] = None


class UpdateFirmwareResponse(Response):
    ACTION = "UpdateFirmware"

    status: UpdateFirmwareStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
