# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type ClearMonitoringResultType."""

from specharge_generated.messages._base import Integer, Maybe, OcppType
from specharge_generated.messages._enums import ClearMonitoringStatusEnumType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class ClearMonitoringResultType(OcppType):
    status: ClearMonitoringStatusEnumType
    id: Integer
    statusInfo: Maybe[StatusInfoType] = None
