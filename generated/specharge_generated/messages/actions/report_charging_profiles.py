# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of ReportChargingProfiles."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import Integer, Maybe, Request, Response
from specharge_generated.messages._enums import ChargingLimitSourceEnumType
from specharge_generated.messages.types.charging_profile_type import ChargingProfileType


class ReportChargingProfilesRequest(Request):
    ACTION = "ReportChargingProfiles"

    requestId: Integer
    chargingLimitSource: ChargingLimitSourceEnumType
    chargingProfile: Annotated[list[ChargingProfileType], Len(1)]
    evseId: Integer
    tbc: Maybe[bool] = None


class ReportChargingProfilesResponse(Response):
    ACTION = "ReportChargingProfiles"
