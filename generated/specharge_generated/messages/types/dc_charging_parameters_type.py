# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type DCChargingParametersType."""

from typing import Annotated

from annotated_types import Ge, Le

from specharge_generated.messages._base import Integer, Maybe, OcppType


class DCChargingParametersType(OcppType):
    evMaxCurrent: Integer
    evMaxVoltage: Integer
    energyAmount: Maybe[Integer] = None
    evMaxPower: Maybe[Integer] = None
    stateOfCharge: Maybe[Annotated[Integer, Ge(0), Le(100)]] = None
    evEnergyCapacity: Maybe[Integer] = None
    fullSoC: Maybe[Annotated[Integer, Ge(0), Le(100)]] = None
    bulkSoC: Maybe[Annotated[Integer, Ge(0), Le(100)]] = None
