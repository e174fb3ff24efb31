# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of NotifyEVChargingNeeds."""

from specharge_generated.messages._base import Integer, Maybe, Request, Response
from specharge_generated.messages._enums import NotifyEVChargingNeedsStatusEnumType
from specharge_generated.messages.types.charging_needs_type import ChargingNeedsType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class NotifyEVChargingNeedsRequest(Request):
    ACTION = "NotifyEVChargingNeeds"

    chargingNeeds: ChargingNeedsType
    evseId: Integer
    maxScheduleTuples: Maybe[Integer] = None


class NotifyEVChargingNeedsResponse(Response):
    ACTION = "NotifyEVChargingNeeds"

    status: NotifyEVChargingNeedsStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
