# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of ReserveNow."""

from specharge_generated.messages._base import DateTime, Integer, Maybe, Request, Response
from specharge_generated.messages._enums import ConnectorEnumType, ReserveNowStatusEnumType
from specharge_generated.messages.types.id_token_type import IdTokenType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class ReserveNowRequest(Request):
    ACTION = "ReserveNow"

    id: Integer
    expiryDateTime: DateTime
    idToken: IdTokenType
    connectorType: Maybe[ConnectorEnumType] = None
    evseId: Maybe[Integer] = None
    groupIdToken: Maybe[IdTokenType] = None


class ReserveNowResponse(Response):
    ACTION = "ReserveNow"

    status: ReserveNowStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
