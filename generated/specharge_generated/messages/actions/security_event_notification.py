# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of SecurityEventNotification."""

from specharge_generated.messages._base import DateTime, Maybe, Request, Response, String255, String50


class SecurityEventNotificationRequest(Request):
    ACTION = "SecurityEventNotification"

    type: String50
    timestamp: DateTime
    techInfo: Maybe[String255] = None


class SecurityEventNotificationResponse(Response):
    ACTION = "SecurityEventNotification"
