# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of GetLocalListVersion."""

from specharge_generated.messages._base import Integer, Request, Response


class GetLocalListVersionRequest(Request):
    ACTION = "GetLocalListVersion"


class GetLocalListVersionResponse(Response):
    ACTION = "GetLocalListVersion"

    versionNumber: Integer
