# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type MessageInfoType."""

from specharge_generated.messages._base import DateTime, Integer, Maybe, OcppType, String36
from specharge_generated.messages._enums import MessagePriorityEnumType, MessageStateEnumType
from specharge_generated.messages.types.component_type import ComponentType
from specharge_generated.messages.types.message_content_type import MessageContentType


class MessageInfoType(OcppType):
    id: Integer
    priority: MessagePriorityEnumType
    message: MessageContentType
    display: Maybe[ComponentType] = None
    state: Maybe[MessageStateEnumType] = None
    startDateTime: Maybe[DateTime] = None
    endDateTime: Maybe[DateTime] = None
    transactionId: Maybe[String36] = None
