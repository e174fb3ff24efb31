# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type VPNType."""

from specharge_generated.messages._base import Maybe, OcppType, String20, String255, String512
from specharge_generated.messages._enums import VPNEnumType


class VPNType(OcppType):
    server: String512
    user: String20
    password: String20
    key: String255
    type: VPNEnumType
    group: Maybe[String20] = None
