# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type ACChargingParametersType."""

from specharge_generated.messages._base import Integer, OcppType


class ACChargingParametersType(OcppType):
    energyAmount: Integer
    evMinCurrent: Integer
    evMaxCurrent: Integer
    evMaxVoltage: Integer
