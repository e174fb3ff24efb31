# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of Heartbeat."""

from specharge_generated.messages._base import DateTime, Request, Response


class HeartbeatRequest(Request):
    ACTION = "Heartbeat"


class HeartbeatResponse(Response):
    ACTION = "Heartbeat"

    currentTime: DateTime
