# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type ChargingNeedsType."""

from specharge_generated.messages._base import DateTime, Maybe, OcppType
from specharge_generated.messages._enums import EnergyTransferModeEnumType
from specharge_generated.messages.types.ac_charging_parameters_type import ACChargingParametersType
from specharge_generated.messages.types.dc_charging_parameters_type import DCChargingParametersType


class ChargingNeedsType(OcppType):
    requestedEnergyTransfer: EnergyTransferModeEnumType
    acChargingParameters: Maybe[ACChargingParametersType] = None
    dcChargingParameters: Maybe[DCChargingParametersType] = None
    departureTime: Maybe[DateTime] = None
