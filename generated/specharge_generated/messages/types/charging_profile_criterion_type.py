# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type ChargingProfileCriterionType."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import Integer, Maybe, OcppType
from specharge_generated.messages._enums import ChargingLimitSourceEnumType, ChargingProfilePurposeEnumType


class ChargingProfileCriterionType(OcppType):
    chargingProfilePurpose: Maybe[ChargingProfilePurposeEnumType] = None
    stackLevel: Maybe[Integer] = None
    chargingProfileId: Maybe[Annotated[list[Integer], Len(1)]] = None
    chargingLimitSource: Maybe[Annotated[list[ChargingLimitSourceEnumType], Len(1, 4)]] = None
