# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of GetDisplayMessages."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import Integer, Maybe, Request, Response
from specharge_generated.messages._enums import (
    GetDisplayMessagesStatusEnumType,
    MessagePriorityEnumType,
    MessageStateEnumType,
)
from specharge_generated.messages.types.status_info_type import StatusInfoType


class GetDisplayMessagesRequest(Request):
    ACTION = "GetDisplayMessages"

    requestId: Integer
    id: Maybe[Annotated[list[Integer], Len(1)]] = None
    priority: Maybe[MessagePriorityEnumType] = None
    state: Maybe[MessageStateEnumType] = None


class GetDisplayMessagesResponse(Response):
    ACTION = "GetDisplayMessages"

    status: GetDisplayMessagesStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
