# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type IdTokenInfoType."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import DateTime, Integer, Maybe, OcppType, String8
from specharge_generated.messages._enums import AuthorizationStatusEnumType
from specharge_generated.messages.types.id_token_type import IdTokenType
from specharge_generated.messages.types.message_content_type import MessageContentType


class IdTokenInfoType(OcppType):
    status: AuthorizationStatusEnumType
    cacheExpiryDateTime: Maybe[DateTime] = None
    chargingPriority: Maybe[Integer] = None
    language1: Maybe[String8] = None
    evseId: Maybe[Annotated[list[Integer], Len(1)]] = None
    groupIdToken: Maybe[IdTokenType] = None
    language2: Maybe[String8] = None
    personalMessage: Maybe[MessageContentType] = None
