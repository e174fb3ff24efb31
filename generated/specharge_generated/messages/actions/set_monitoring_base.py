# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of SetMonitoringBase."""

from specharge_generated.messages._base import Maybe, Request, Response
from specharge_generated.messages._enums import GenericDeviceModelStatusEnumType, MonitoringBaseEnumType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class SetMonitoringBaseRequest(Request):
    ACTION = "SetMonitoringBase"

    monitoringBase: MonitoringBaseEnumType


class SetMonitoringBaseResponse(Response):
    ACTION = "SetMonitoringBase"

    status: GenericDeviceModelStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
