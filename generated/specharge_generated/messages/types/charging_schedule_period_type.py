# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type ChargingSchedulePeriodType."""

from specharge_generated.messages._base import Integer, Maybe, Number, OcppType


class ChargingSchedulePeriodType(OcppType):
    startPeriod: Integer
    limit: Number
    numberPhases: Maybe[Integer] = None
    phaseToUse: Maybe[Integer] = None
