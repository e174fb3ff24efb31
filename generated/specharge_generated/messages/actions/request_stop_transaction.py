# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of RequestStopTransaction."""

from specharge_generated.messages._base import Maybe, Request, Response, String36
from specharge_generated.messages._enums import RequestStartStopStatusEnumType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class RequestStopTransactionRequest(Request):
    ACTION = "RequestStopTransaction"

    transactionId: String36


class RequestStopTransactionResponse(Response):
    ACTION = "RequestStopTransaction"

    status: RequestStartStopStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
