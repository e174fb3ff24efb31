"""Meter readings as OCPP meter values (use cases E01–E10, J01, J02). Registers are reported as read, never re-based."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from specharge_engine.satisfies import satisfies

if TYPE_CHECKING:
    from specharge_engine.kernel import Kernel
    from specharge_engine.site import SampledReading

ENERGY = "Energy.Active.Import.Register"
# Of the samples kept for the Ended message, so many stay; a longer transaction loses intermediate ones (E06.FR.12).
MOST_SAMPLES_KEPT = 200


def energy_register(station: Kernel, evse: int) -> float | None:
    """Return the energy register of an EVSE's meter in Wh, or None when it has none."""
    for reading in station.meter.read_meter(evse):
        if reading.measurand == ENERGY and reading.phase is None:
            return reading.value
    return None


@satisfies("J02.FR.02", "J02.FR.18", "J02.FR.22")
@satisfies("J01.FR.05", "J01.FR.06", "J01.FR.17")
def meter_value(
    station: Kernel, evse: int, measurands: str, context: str, *, signed_only: bool = False
) -> dict[str, Any] | None:
    """Read the EVSE's meter once and return a MeterValueType, or None when it has none of the measurands.

    `measurands` is the path of the variable that lists them, of SampledDataCtrlr or AlignedDataCtrlr; all values are of
    the same moment. While Enabled of that component is false there are none; with RegisterValuesWithoutPhases the
    energy register comes as a total only (OCPP 2.0.1 part 2, J 2.3).
    """
    component = measurands.partition(".")[0]
    if station.values.get(f"{component}.Enabled") is False:
        return None
    wanted = station.values.get(measurands) or ()
    signing = station.values.get(f"{component}.SignReadings") is True
    total_only = station.values.get("SampledDataCtrlr.RegisterValuesWithoutPhases") is True
    readings = [
        reading
        for reading in station.meter.read_meter(evse)
        if reading.measurand in wanted
        and not (total_only and reading.measurand == ENERGY and reading.phase is not None)
        and not (signed_only and (reading.signed is None or not signing))
    ]
    if not readings:
        return None
    return {
        "timestamp": station.timestamp(),
        "sampledValue": [sampled_value(reading, context, signing=signing) for reading in readings],
    }


@satisfies(
    "E02.FR.14",
    "E03.FR.10",
    "E05.FR.06",
    "E07.FR.12",
    "E09.FR.08",
    "E10.FR.07",
    "J02.FR.03",
    "J02.FR.04",
    "J02.FR.05",
    "J02.FR.06",
    "J02.FR.07",
    "J02.FR.17",
    "J02.FR.21",
)
@satisfies("E04.FR.10", "E08.FR.12", "E11.FR.08", "E12.FR.10")
@satisfies("J01.FR.07", "J01.FR.08", "J01.FR.09", "J01.FR.10", "J01.FR.11", "J01.FR.21")
def sampled_value(reading: SampledReading, context: str, *, signing: bool) -> dict[str, Any]:
    """Return a SampledValueType: the value as read, with measurand, context, phase, location and unit."""
    value: dict[str, Any] = {
        "value": float(reading.value),
        "context": context,
        "measurand": reading.measurand,
        "unitOfMeasure": {"unit": reading.unit},
    }
    if reading.phase is not None:
        value["phase"] = reading.phase
    if reading.location is not None:
        value["location"] = reading.location
    if signing and reading.signed is not None:
        value["signedMeterValue"] = dict(reading.signed)
    return value


@satisfies("E01.FR.09", "E02.FR.09", "E03.FR.07", "E05.FR.05")
@satisfies("E04.FR.05")
@satisfies("F01.FR.14", "F02.FR.02")
def begin_values(station: Kernel, evse: int) -> list[dict[str, Any]]:
    """Return the values of a Started message at a known EVSE (SampledDataCtrlr.TxStartedMeasurands)."""
    return _listed(meter_value(station, evse, "SampledDataCtrlr.TxStartedMeasurands", "Transaction.Begin"))


@satisfies("E01.FR.17", "E02.FR.21", "E03.FR.11", "E05.FR.08")
@satisfies("E04.FR.11")
def postponed_begin_values(station: Kernel, evse: int) -> list[dict[str, Any]]:
    """Return the same for the Updated message with which charging starts, when no EVSE was known at Started."""
    return _listed(meter_value(station, evse, "SampledDataCtrlr.TxStartedMeasurands", "Transaction.Begin"))


@satisfies("E02.FR.10", "E03.FR.08", "J02.FR.10")
@satisfies("E04.FR.06", "E11.FR.03", "E12.FR.03")
@satisfies("F01.FR.15", "F02.FR.03")
def periodic_values(station: Kernel, evse: int) -> list[dict[str, Any]]:
    """Return the one sample of a periodic message (SampledDataCtrlr.TxUpdatedMeasurands), taken now."""
    return _listed(meter_value(station, evse, "SampledDataCtrlr.TxUpdatedMeasurands", "Sample.Periodic"))


def signed_values(station: Kernel, evse: int) -> list[dict[str, Any]]:
    """Return the values of SampledDataCtrlr.TxUpdatedMeasurands that the meter has signed, as they came in."""
    return _listed(meter_value(station, evse, "SampledDataCtrlr.TxUpdatedMeasurands", "Other", signed_only=True))


def with_public_keys(
    values: Iterable[Mapping[str, Any]], policy: str | None, *, told: bool
) -> tuple[list[dict[str, Any]], bool]:
    """Return the MeterValues with publicKey where it is due, else with an empty one, and whether the CSMS has it now.

    `policy` is OCPPCommCtrlr.PublicKeyWithSignedMeterValue: Never, OncePerTransaction or EveryMeterValue.
    """
    keyed: list[dict[str, Any]] = []
    for value in values:
        samples = []
        for sample in value["sampledValue"]:
            signed = sample.get("signedMeterValue")
            if signed is not None:
                withheld = policy == "Never" or (policy == "OncePerTransaction" and told)
                samples.append({**sample, "signedMeterValue": {**signed, "publicKey": ""}} if withheld else sample)
                told = True
            else:
                samples.append(sample)
        keyed.append({**value, "sampledValue": samples})
    return keyed, told


def triggered_values(station: Kernel, evse: int) -> list[dict[str, Any]]:
    """Return the sample of a message that the CSMS triggered (F06.FR.07), taken now."""
    return _listed(meter_value(station, evse, "SampledDataCtrlr.TxUpdatedMeasurands", "Trigger"))


def clock_values(station: Kernel, evse: int, context: str = "Sample.Clock") -> list[dict[str, Any]]:
    """Return the clock-aligned values of an EVSE, or of the main meter as EVSE 0 (AlignedDataCtrlr.Measurands)."""
    return _listed(meter_value(station, evse, "AlignedDataCtrlr.Measurands", context))


def clock_sample_for_end(station: Kernel, evse: int) -> list[dict[str, Any]]:
    """Return a clock-aligned sample to keep for the Ended message (AlignedDataCtrlr.TxEndedMeasurands)."""
    return _listed(meter_value(station, evse, "AlignedDataCtrlr.TxEndedMeasurands", "Sample.Clock"))


def sample_for_end(station: Kernel, evse: int) -> list[dict[str, Any]]:
    """Return a sample to keep for the Ended message (SampledDataCtrlr.TxEndedMeasurands), taken now."""
    return _listed(meter_value(station, evse, "SampledDataCtrlr.TxEndedMeasurands", "Sample.Periodic"))


def first_for_end(station: Kernel, evse: int) -> list[dict[str, Any]]:
    """Return the sample of the transaction's begin that the Ended message repeats, taken now."""
    return _listed(meter_value(station, evse, "SampledDataCtrlr.TxEndedMeasurands", "Transaction.Begin"))


@satisfies("E06.FR.11", "E07.FR.08", "E09.FR.05", "E10.FR.04")
@satisfies("E08.FR.09", "E12.FR.07", "E15.FR.01")
@satisfies("F03.FR.04", "F04.FR.04")
def end_values(station: Kernel, evse: int, kept: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the values of an Ended message: those kept since the begin, and the last, with Transaction.End."""
    last = meter_value(station, evse, "SampledDataCtrlr.TxEndedMeasurands", "Transaction.End")
    return [*(dict(sample) for sample in kept), *_listed(last)]


@satisfies("E06.FR.12", "E06.FR.13", "E07.FR.09", "E07.FR.10", "E09.FR.06", "E09.FR.07", "E10.FR.05", "E10.FR.06")
@satisfies("J02.FR.20")
@satisfies("E08.FR.10", "E08.FR.11", "E12.FR.08", "E12.FR.09", "E15.FR.02", "E15.FR.03")
@satisfies("F03.FR.05", "F03.FR.06", "F04.FR.05", "F04.FR.06")
def thinned(samples: Sequence[dict[str, Any]], taken: int, most: int = MOST_SAMPLES_KEPT) -> list[dict[str, Any]]:
    """Drop every second intermediate sample when there are too many; the first and the newest stay.

    `samples` are what earlier calls left of the `taken` samples so far, and the newest. As later samples are dropped by
    the same step, those that stay are spread evenly over the whole transaction, however long it is.
    """
    before, step = _step(taken - 1, most), _step(taken, most)
    numbers = sorted({*range(0, taken - 1, before), max(taken - 2, 0), taken - 1})
    return [
        sample for number, sample in zip(numbers, samples, strict=True) if number % step == 0 or number == taken - 1
    ]


def _step(taken: int, most: int) -> int:
    """Return the power of two such that every so manieth of the samples taken is kept."""
    step = 1
    while -(-taken // step) > most:
        step *= 2
    return step


def phases_in_use(station: Kernel, evse: int) -> int | None:
    """Return how many phases carry current, or None when the meter does not tell."""
    currents = [
        reading
        for reading in station.meter.read_meter(evse)
        if reading.measurand == "Current.Import" and reading.phase in ("L1", "L2", "L3")
    ]
    return sum(reading.value > 0 for reading in currents) or None


def _listed(value: dict[str, Any] | None) -> list[dict[str, Any]]:
    return [] if value is None else [value]
