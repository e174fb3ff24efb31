# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type TransactionType."""

from specharge_generated.messages._base import Integer, Maybe, OcppType, String36
from specharge_generated.messages._enums import ChargingStateEnumType, ReasonEnumType


class TransactionType(OcppType):
    transactionId: String36
    chargingState: Maybe[ChargingStateEnumType] = None
    timeSpentCharging: Maybe[Integer] = None
    stoppedReason: Maybe[ReasonEnumType] = None
    remoteStartId: Maybe[Integer] = None
