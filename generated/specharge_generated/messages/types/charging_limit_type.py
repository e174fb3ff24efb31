# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type ChargingLimitType."""

from specharge_generated.messages._base import Maybe, OcppType
from specharge_generated.messages._enums import ChargingLimitSourceEnumType


class ChargingLimitType(OcppType):
    chargingLimitSource: ChargingLimitSourceEnumType
    isGridCritical: Maybe[bool] = None
