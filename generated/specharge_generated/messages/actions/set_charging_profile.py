# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of SetChargingProfile."""

from specharge_generated.messages._base import Integer, Maybe, Request, Response
from specharge_generated.messages._enums import ChargingProfileStatusEnumType
from specharge_generated.messages.types.charging_profile_type import ChargingProfileType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class SetChargingProfileRequest(Request):
    ACTION = "SetChargingProfile"

    evseId: Integer
    chargingProfile: ChargingProfileType


class SetChargingProfileResponse(Response):
    ACTION = "SetChargingProfile"

    status: ChargingProfileStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
