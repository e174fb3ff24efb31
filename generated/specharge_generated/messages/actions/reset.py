# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of Reset."""

from specharge_generated.messages._base import Integer, Maybe, Request, Response
from specharge_generated.messages._enums import ResetEnumType, ResetStatusEnumType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class ResetRequest(Request):
    ACTION = "Reset"

    type: ResetEnumType
    evseId: Maybe[Integer] = None


class ResetResponse(Response):
    ACTION = "Reset"

    status: ResetStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
