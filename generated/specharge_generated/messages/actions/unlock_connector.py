# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of UnlockConnector."""

from specharge_generated.messages._base import Integer, Maybe, Request, Response
from specharge_generated.messages._enums import UnlockStatusEnumType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class UnlockConnectorRequest(Request):
    ACTION = "UnlockConnector"

    evseId: Integer
    connectorId: Integer


class UnlockConnectorResponse(Response):
    ACTION = "UnlockConnector"

    status: UnlockStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
