# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of SetMonitoringLevel."""

from specharge_generated.messages._base import Integer, Maybe, Request, Response
from specharge_generated.messages._enums import GenericStatusEnumType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class SetMonitoringLevelRequest(Request):
    ACTION = "SetMonitoringLevel"

    severity: Integer


class SetMonitoringLevelResponse(Response):
    ACTION = "SetMonitoringLevel"

    status: GenericStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
