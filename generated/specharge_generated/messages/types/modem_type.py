# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type ModemType."""

from specharge_generated.messages._base import Maybe, OcppType, String20


class ModemType(OcppType):
    iccid: Maybe[String20] = None
    imsi: Maybe[String20] = None
