# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type CostType."""

from specharge_generated.messages._base import Integer, Maybe, OcppType
from specharge_generated.messages._enums import CostKindEnumType


class CostType(OcppType):
    costKind: CostKindEnumType
    amount: Integer
    amountMultiplier: Maybe[Integer] = None
