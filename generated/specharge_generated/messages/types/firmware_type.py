# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type FirmwareType."""

from specharge_generated.messages._base import DateTime, Maybe, OcppType, String512, String5500, String800


class FirmwareType(OcppType):
    location: String512
    retrieveDateTime: DateTime
    installDateTime: Maybe[DateTime] = None
    signingCertificate: Maybe[String5500] = None
    signature: Maybe[String800] = None
