# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type ChargingStationType."""

from specharge_generated.messages._base import Maybe, OcppType, String20, String25, String50
from specharge_generated.messages.types.modem_type import ModemType


class ChargingStationType(OcppType):
    model: String20
    vendorName: String50
    serialNumber: Maybe[String25] = None
    modem: Maybe[ModemType] = None
    firmwareVersion: Maybe[String50] = None
