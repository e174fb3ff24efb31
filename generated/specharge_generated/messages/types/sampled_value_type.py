# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type SampledValueType."""

from specharge_generated.messages._base import Maybe, Number, OcppType
from specharge_generated.messages._enums import (
    LocationEnumType,
    MeasurandEnumType,
    PhaseEnumType,
    ReadingContextEnumType,
)
from specharge_generated.messages.types.signed_meter_value_type import SignedMeterValueType
from specharge_generated.messages.types.unit_of_measure_type import UnitOfMeasureType


class SampledValueType(OcppType):
    value: Number
    context: Maybe[ReadingContextEnumType] = None
    measurand: Maybe[MeasurandEnumType] = None
    phase: Maybe[PhaseEnumType] = None
    location: Maybe[LocationEnumType] = None
    signedMeterValue: Maybe[SignedMeterValueType] = None
    unitOfMeasure: Maybe[UnitOfMeasureType] = None
