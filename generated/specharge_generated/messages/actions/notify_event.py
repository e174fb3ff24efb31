# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of NotifyEvent."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import DateTime, Integer, Maybe, Request, Response
from specharge_generated.messages.types.event_data_type import EventDataType


class NotifyEventRequest(Request):
    ACTION = "NotifyEvent"

    generatedAt: DateTime
    seqNo: Integer
    eventData: Annotated[list[EventDataType], Len(1)]
    tbc: Maybe[bool] = None


class NotifyEventResponse(Response):
    ACTION = "NotifyEvent"
