# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of GetChargingProfiles."""

from specharge_generated.messages._base import Integer, Maybe, Request, Response
from specharge_generated.messages._enums import GetChargingProfileStatusEnumType
from specharge_generated.messages.types.charging_profile_criterion_type import ChargingProfileCriterionType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class GetChargingProfilesRequest(Request):
    ACTION = "GetChargingProfiles"

    requestId: Integer
    chargingProfile: ChargingProfileCriterionType
    evseId: Maybe[Integer] = None


class GetChargingProfilesResponse(Response):
    ACTION = "GetChargingProfiles"

    status: GetChargingProfileStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
