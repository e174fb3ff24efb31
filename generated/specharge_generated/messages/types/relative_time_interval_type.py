# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type RelativeTimeIntervalType."""

from specharge_generated.messages._base import Integer, Maybe, OcppType


class RelativeTimeIntervalType(OcppType):
    start: Integer
    duration: Maybe[Integer] = None
