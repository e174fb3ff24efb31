# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of SendLocalList."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import Integer, Maybe, Request, Response
from specharge_generated.messages._enums import SendLocalListStatusEnumType, UpdateEnumType
from specharge_generated.messages.types.authorization_data import AuthorizationData
from specharge_generated.messages.types.status_info_type import StatusInfoType


class SendLocalListRequest(Request):
    ACTION = "SendLocalList"

    versionNumber: Integer
    updateType: UpdateEnumType
    localAuthorizationList: Maybe[Annotated[list[AuthorizationData], Len(1)]] = None


class SendLocalListResponse(Response):
    ACTION = "SendLocalList"

    status: SendLocalListStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
