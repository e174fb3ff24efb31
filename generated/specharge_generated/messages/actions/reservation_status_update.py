# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of ReservationStatusUpdate."""

from specharge_generated.messages._base import Integer, Request, Response
from specharge_generated.messages._enums import ReservationUpdateStatusEnumType


class ReservationStatusUpdateRequest(Request):
    ACTION = "ReservationStatusUpdate"

    reservationId: Integer
    reservationUpdateStatus: ReservationUpdateStatusEnumType


class ReservationStatusUpdateResponse(Response):
    ACTION = "ReservationStatusUpdate"
