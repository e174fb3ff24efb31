# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of RequestStartTransaction."""

from specharge_generated.messages._base import Integer, Maybe, Request, Response, String36
from specharge_generated.messages._enums import RequestStartStopStatusEnumType
from specharge_generated.messages.types.charging_profile_type import ChargingProfileType
from specharge_generated.messages.types.id_token_type import IdTokenType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class RequestStartTransactionRequest(Request):
    ACTION = "RequestStartTransaction"

    idToken: IdTokenType
    remoteStartId: Integer
    evseId: Maybe[Integer] = None
    groupIdToken: Maybe[IdTokenType] = None
    chargingProfile: Maybe[ChargingProfileType] = None


class RequestStartTransactionResponse(Response):
    ACTION = "RequestStartTransaction"

    status: RequestStartStopStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
    transactionId: Maybe[String36] = None
