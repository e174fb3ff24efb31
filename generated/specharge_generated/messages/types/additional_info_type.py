# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type AdditionalInfoType."""

from specharge_generated.messages._base import OcppType, String36, String50


class AdditionalInfoType(OcppType):
    additionalIdToken: String36
    type: String50
