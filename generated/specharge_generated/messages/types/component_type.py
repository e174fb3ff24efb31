# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type ComponentType."""

from specharge_generated.messages._base import Maybe, OcppType, String50
from specharge_generated.messages.types.evse_type import EVSEType


class ComponentType(OcppType):
    name: String50
    evse: Maybe[EVSEType] = None
    instance: Maybe[String50] = None
