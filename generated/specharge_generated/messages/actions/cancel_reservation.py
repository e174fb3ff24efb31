# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of CancelReservation."""

from specharge_generated.messages._base import Integer, Maybe, Request, Response
from specharge_generated.messages._enums import CancelReservationStatusEnumType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class CancelReservationRequest(Request):
    ACTION = "CancelReservation"

    reservationId: Integer


class CancelReservationResponse(Response):
    ACTION = "CancelReservation"

    status: CancelReservationStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
