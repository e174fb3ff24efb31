# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type EVSEType."""

from specharge_generated.messages._base import Integer, Maybe, OcppType


class EVSEType(OcppType):
    id: Integer
    connectorId: Maybe[Integer] = None
