# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type VariableType."""

from specharge_generated.messages._base import Maybe, OcppType, String50


class VariableType(OcppType):
    name: String50
    instance: Maybe[String50] = None
