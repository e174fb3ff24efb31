# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type ClearChargingProfileType."""

from specharge_generated.messages._base import Integer, Maybe, OcppType
from specharge_generated.messages._enums import ChargingProfilePurposeEnumType


class ClearChargingProfileType(OcppType):
    evseId: Maybe[Integer] = None
    chargingProfilePurpose: Maybe[ChargingProfilePurposeEnumType] = None
    stackLevel: Maybe[Integer] = None
