# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of ClearCache."""

from specharge_generated.messages._base import Maybe, Request, Response
from specharge_generated.messages._enums import ClearCacheStatusEnumType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class ClearCacheRequest(Request):
    ACTION = "ClearCache"


class ClearCacheResponse(Response):
    ACTION = "ClearCache"

    status: ClearCacheStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
