# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of StatusNotification."""

from specharge_generated.messages._base import DateTime, Integer, Request, Response
from specharge_generated.messages._enums import ConnectorStatusEnumType


class StatusNotificationRequest(Request):
    ACTION = "StatusNotification"

    timestamp: DateTime
    connectorStatus: ConnectorStatusEnumType
    evseId: Integer
    connectorId: Integer


class StatusNotificationResponse(Response):
    ACTION = "StatusNotification"
