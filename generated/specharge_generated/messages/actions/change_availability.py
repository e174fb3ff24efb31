# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of ChangeAvailability."""

from specharge_generated.messages._base import Maybe, Request, Response
from specharge_generated.messages._enums import ChangeAvailabilityStatusEnumType, OperationalStatusEnumType
from specharge_generated.messages.types.evse_type import EVSEType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class ChangeAvailabilityRequest(Request):
    ACTION = "ChangeAvailability"

    operationalStatus: OperationalStatusEnumType
    evse: Maybe[EVSEType] = None


class ChangeAvailabilityResponse(Response):
    ACTION = "ChangeAvailability"

    status: ChangeAvailabilityStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
