# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of CostUpdated."""

from specharge_generated.messages._base import Number, Request, Response, String36


class CostUpdatedRequest(Request):
    ACTION = "CostUpdated"

    totalCost: Number
    transactionId: String36


class CostUpdatedResponse(Response):
    ACTION = "CostUpdated"
