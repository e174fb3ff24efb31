# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of GetTransactionStatus."""

from specharge_generated.messages._base import Maybe, Request, Response, String36


class GetTransactionStatusRequest(Request):
    ACTION = "GetTransactionStatus"

    transactionId: Maybe[String36] = None


class GetTransactionStatusResponse(Response):
    ACTION = "GetTransactionStatus"

    messagesInQueue: bool
    ongoingIndicator: Maybe[bool] = None
