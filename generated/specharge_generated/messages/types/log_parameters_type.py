# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type LogParametersType."""

from specharge_generated.messages._base import DateTime, Maybe, OcppType, String512


class LogParametersType(OcppType):
    remoteLocation: String512
    oldestTimestamp: Maybe[DateTime] = None
    latestTimestamp: Maybe[DateTime] = None
