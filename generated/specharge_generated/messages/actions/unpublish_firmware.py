# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of UnpublishFirmware."""

from specharge_generated.messages._base import Request, Response, String32
from specharge_generated.messages._enums import UnpublishFirmwareStatusEnumType


class UnpublishFirmwareRequest(Request):
    ACTION = "UnpublishFirmware"

    checksum: String32


class UnpublishFirmwareResponse(Response):
    ACTION = "UnpublishFirmware"

    status: UnpublishFirmwareStatusEnumType
