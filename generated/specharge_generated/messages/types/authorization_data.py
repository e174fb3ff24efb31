# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type AuthorizationData."""

from specharge_generated.messages._base import Maybe, OcppType
from specharge_generated.messages.types.id_token_info_type import IdTokenInfoType
from specharge_generated.messages.types.id_token_type import IdTokenType


class AuthorizationData(OcppType):
    idToken: IdTokenType
    idTokenInfo: Maybe[IdTokenInfoType] = None
