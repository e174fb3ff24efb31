# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type UnitOfMeasureType."""

from specharge_generated.messages._base import Integer, Maybe, OcppType, String20


class UnitOfMeasureType(OcppType):
    unit: Maybe[String20] = None
    multiplier: Maybe[Integer] = None
