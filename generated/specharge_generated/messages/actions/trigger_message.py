# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of TriggerMessage."""

from specharge_generated.messages._base import Maybe, Request, Response
from specharge_generated.messages._enums import MessageTriggerEnumType, TriggerMessageStatusEnumType
from specharge_generated.messages.types.evse_type import EVSEType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class TriggerMessageRequest(Request):
    ACTION = "TriggerMessage"

    requestedMessage: MessageTriggerEnumType
    evse: Maybe[EVSEType] = None


class TriggerMessageResponse(Response):
    ACTION = "TriggerMessage"

    status: TriggerMessageStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
