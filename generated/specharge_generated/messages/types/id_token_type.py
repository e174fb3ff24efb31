# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type IdTokenType."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import Maybe, OcppType, String36
from specharge_generated.messages._enums import IdTokenEnumType
from specharge_generated.messages.types.additional_info_type import AdditionalInfoType


class IdTokenType(OcppType):
    idToken: String36
    type: IdTokenEnumType
    additionalInfo: Maybe[Annotated[list[AdditionalInfoType], Len(1)]] = None
