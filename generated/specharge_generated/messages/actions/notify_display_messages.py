# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of NotifyDisplayMessages."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import Integer, Maybe, Request, Response
from specharge_generated.messages.types.message_info_type import MessageInfoType


class NotifyDisplayMessagesRequest(Request):
    ACTION = "NotifyDisplayMessages"

    requestId: Integer
    messageInfo: Maybe[Annotated[list[MessageInfoType], Len(1)]] = None
    tbc: Maybe[bool] = None


class NotifyDisplayMessagesResponse(Response):
    ACTION = "NotifyDisplayMessages"
