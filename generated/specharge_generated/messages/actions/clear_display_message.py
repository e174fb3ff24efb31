# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of ClearDisplayMessage."""

from specharge_generated.messages._base import Integer, Maybe, Request, Response
from specharge_generated.messages._enums import ClearMessageStatusEnumType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class ClearDisplayMessageRequest(Request):
    ACTION = "ClearDisplayMessage"

    id: Integer


class ClearDisplayMessageResponse(Response):
    ACTION = "ClearDisplayMessage"

    status: ClearMessageStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
