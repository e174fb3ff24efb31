# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of ClearedChargingLimit."""

from specharge_generated.messages._base import Integer, Maybe, Request, Response
from specharge_generated.messages._enums import ChargingLimitSourceEnumType


class ClearedChargingLimitRequest(Request):
    ACTION = "ClearedChargingLimit"

    chargingLimitSource: ChargingLimitSourceEnumType
    evseId: Maybe[Integer] = None


class ClearedChargingLimitResponse(Response):
    ACTION = "ClearedChargingLimit"
