# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type SalesTariffType."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import Integer, Maybe, OcppType, String32
from specharge_generated.messages.types.sales_tariff_entry_type import SalesTariffEntryType


class SalesTariffType(OcppType):
    id: Integer
    salesTariffEntry: Annotated[list[SalesTariffEntryType], Len(1, 1024)]
    salesTariffDescription: Maybe[String32] = None
    numEPriceLevels: Maybe[Integer] = None
