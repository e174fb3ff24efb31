# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of SetNetworkProfile."""

from specharge_generated.messages._base import Integer, Maybe, Request, Response
from specharge_generated.messages._enums import SetNetworkProfileStatusEnumType
from specharge_generated.messages.types.network_connection_profile_type import NetworkConnectionProfileType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class SetNetworkProfileRequest(Request):
    ACTION = "SetNetworkProfile"

    configurationSlot: Integer
    connectionData: NetworkConnectionProfileType


class SetNetworkProfileResponse(Response):
    ACTION = "SetNetworkProfile"

    status: SetNetworkProfileStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
