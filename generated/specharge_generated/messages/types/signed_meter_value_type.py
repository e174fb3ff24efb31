# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type SignedMeterValueType."""

from specharge_generated.messages._base import OcppType, String2500, String50


class SignedMeterValueType(OcppType):
    signedMeterData: String2500
    signingMethod: String50
    encodingMethod: String50
    publicKey: String2500
