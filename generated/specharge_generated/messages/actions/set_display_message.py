# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of SetDisplayMessage."""

from specharge_generated.messages._base import Maybe, Request, Response
from specharge_generated.messages._enums import DisplayMessageStatusEnumType
from specharge_generated.messages.types.message_info_type import MessageInfoType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class SetDisplayMessageRequest(Request):
    ACTION = "SetDisplayMessage"

    message: MessageInfoType


class SetDisplayMessageResponse(Response):
    ACTION = "SetDisplayMessage"

    status: DisplayMessageStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
