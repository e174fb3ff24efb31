# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of TransactionEvent."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import DateTime, Integer, Maybe, Number, Request, Response
from specharge_generated.messages._enums import TransactionEventEnumType, TriggerReasonEnumType
from specharge_generated.messages.types.evse_type import EVSEType
from specharge_generated.messages.types.id_token_info_type import IdTokenInfoType
from specharge_generated.messages.types.id_token_type import IdTokenType
from specharge_generated.messages.types.message_content_type import MessageContentType
from specharge_generated.messages.types.meter_value_type import MeterValueType
from specharge_generated.messages.types.transaction_type import TransactionType


class TransactionEventRequest(Request):
    ACTION = "TransactionEvent"

    eventType: TransactionEventEnumType
    timestamp: DateTime
    triggerReason: TriggerReasonEnumType
    seqNo: Integer
    transactionInfo: TransactionType
    meterValue: Maybe[Annotated[list[MeterValueType], Len(1)]] = None
    offline: Maybe[bool] = None
    numberOfPhasesUsed: Maybe[Integer] = None
    cableMaxCurrent: Maybe[Integer] = None
    reservationId: Maybe[Integer] = None
    evse: Maybe[EVSEType] = None
    idToken: Maybe[IdTokenType] = None


class TransactionEventResponse(Response):
    ACTION = "TransactionEvent"

    totalCost: Maybe[Number] = None
    chargingPriority: Maybe[Integer] = None
    idTokenInfo: Maybe[IdTokenInfoType] = None
    updatedPersonalMessage: Maybe[MessageContentType] = None
