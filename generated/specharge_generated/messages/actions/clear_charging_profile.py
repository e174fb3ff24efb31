# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of ClearChargingProfile."""

from specharge_generated.messages._base import Integer, Maybe, Request, Response
from specharge_generated.messages._enums import ClearChargingProfileStatusEnumType
from specharge_generated.messages.types.clear_charging_profile_type import ClearChargingProfileType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class ClearChargingProfileRequest(Request):
    ACTION = "ClearChargingProfile"

    chargingProfileId: Maybe[Integer] = None
    chargingProfileCriteria: Maybe[ClearChargingProfileType] = None


class ClearChargingProfileResponse(Response):
    ACTION = "ClearChargingProfile"

    status: ClearChargingProfileStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
