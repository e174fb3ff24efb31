# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type APNType."""

from specharge_generated.messages._base import Integer, Maybe, OcppType, String20, String512, String6
from specharge_generated.messages._enums import APNAuthenticationEnumType


class APNType(OcppType):
    apn: String512
    apnAuthentication: APNAuthenticationEnumType
    apnUserName: Maybe[String20] = None
    apnPassword: Maybe[String20] = None
    simPin: Maybe[Integer] = None
    preferredNetwork: Maybe[String6] = None
    useOnlyPreferredNetwork: Maybe[bool] = None
