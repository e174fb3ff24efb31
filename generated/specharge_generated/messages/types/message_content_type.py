# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type MessageContentType."""

from specharge_generated.messages._base import Maybe, OcppType, String512, String8
from specharge_generated.messages._enums import MessageFormatEnumType


class MessageContentType(OcppType):
    format: MessageFormatEnumType
    content: String512
    language: Maybe[String8] = None
