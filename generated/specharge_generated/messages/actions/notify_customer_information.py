# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of NotifyCustomerInformation."""

from specharge_generated.messages._base import DateTime, Integer, Maybe, Request, Response, String512


class NotifyCustomerInformationRequest(Request):
    ACTION = "NotifyCustomerInformation"

    data: String512
    seqNo: Integer
    generatedAt: DateTime
    requestId: Integer
    tbc: Maybe[bool] = None


class NotifyCustomerInformationResponse(Response):
    ACTION = "NotifyCustomerInformation"
