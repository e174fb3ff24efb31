# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of DataTransfer."""

from typing import Any

from specharge_generated.messages._base import Maybe, Request, Response, String255, String50
from specharge_generated.messages._enums import DataTransferStatusEnumType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class DataTransferRequest(Request):
    ACTION = "DataTransfer"

    vendorId: String255
    messageId: Maybe[String50] = None
    data: Any = None


class DataTransferResponse(Response):
    ACTION = "DataTransfer"

    status: DataTransferStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
    data: Any = None
