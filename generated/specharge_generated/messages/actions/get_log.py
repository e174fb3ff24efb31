# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of GetLog."""

from specharge_generated.messages._base import Integer, Maybe, Request, Response, String255
from specharge_generated.messages._enums import LogEnumType, LogStatusEnumType
from specharge_generated.messages.types.log_parameters_type import LogParametersType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class GetLogRequest(Request):
    ACTION = "GetLog"

    log: LogParametersType
    logType: LogEnumType
    requestId: Integer
    retries: Maybe[Integer] = None
    retryInterval: Maybe[Integer] = None


class GetLogResponse(Response):
    ACTION = "GetLog"

    status: LogStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
    filename: Maybe[String255] = None
