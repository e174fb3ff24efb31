# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type StatusInfoType."""

from specharge_generated.messages._base import Maybe, OcppType, String20, String512


class StatusInfoType(OcppType):
    reasonCode: String20
    additionalInfo: Maybe[String512] = None
