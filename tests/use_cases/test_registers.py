"""J02.FR.16: the registers of a transaction, and of what is outside transactions, never fall."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest
from virtual_station import VirtualStation, station

from specharge_engine.site import SampledReading
from specharge_machines.registers import rising

IMPORT = "Energy.Active.Import.Register"
POWER = "Power.Active.Import"
BOTH = f"{IMPORT},{POWER}"


@dataclass
class Meter:
    """A meter whose register shows what the test says."""

    register: float = 1000.0
    phases: dict[str, float] = field(default_factory=dict)

    def read_meter(self, evse: int) -> tuple[SampledReading, ...]:
        """Return the register, those of phases, and a power."""
        phases = [SampledReading(IMPORT, value, "Wh", phase=phase) for phase, value in self.phases.items()]
        return (SampledReading(IMPORT, self.register, "Wh"), *phases, SampledReading(POWER, 7.0, "W"))


def metered(**variables: str) -> tuple[VirtualStation, Meter]:
    """Return a station that samples both measurands every minute, and its meter."""
    chosen = {f"SampledDataCtrlr.Tx{kind}Measurands": BOTH for kind in ("Started", "Updated", "Ended")}
    intervals = {"SampledDataCtrlr.TxUpdatedInterval": "60", "SampledDataCtrlr.TxEndedInterval": "0"}
    s = station(variables={**chosen, **intervals, "TxCtrlr.TxStopPoint": "EVConnected", **variables})
    meter = Meter()
    s.kernel.meter = meter
    return s, meter


def registers(sent: Any, phase: str | None = None) -> list[float]:
    """Return what a message says of the register."""
    return [
        sample["value"]
        for value in sent.payload.get("meterValue", [])
        for sample in value["sampledValue"]
        if sample["measurand"] == IMPORT and sample.get("phase") == phase
    ]


@pytest.mark.verifies("J02.FR.16")
def test_j02_fr_16_a_register_that_runs_backwards_is_left_out_until_it_has_caught_up() -> None:
    s, meter = metered()
    s.plug_in(1)
    told = []
    for reading in (1010.0, 1005.0, 1010.0, 1009.0, 1011.0):
        meter.register = reading
        s.advance(60)
        event = s.transaction_events[-1]
        told.append(registers(event))
        measurands = [sample["measurand"] for sample in event["meterValue"][0]["sampledValue"]]
        assert measurands[-1] == POWER, "a power may fall, and is told"
    assert told == [[1010.0], [], [1010.0], [], [1011.0]]


@pytest.mark.verifies("J02.FR.16")
def test_j02_fr_16_it_holds_from_started_to_ended() -> None:
    s, meter = metered()
    s.plug_in(1)
    assert registers(s.transaction_events[0]) == [1000.0]
    meter.register = 999.0
    s.plug_out(1)
    assert s.transaction_events[-1]["eventType"] == "Ended"
    assert registers(s.transaction_events[-1]) == [1000.0], "the sample of the begin, and none of the end"


@pytest.mark.verifies("J02.FR.16")
def test_j02_fr_16_kept_samples_rise_too_and_older_ones_are_told_with_newer_messages_between() -> None:
    s, meter = metered(**{"SampledDataCtrlr.TxEndedInterval": "90"})
    s.plug_in(1)
    for reading in (1010.0, 1020.0, 1030.0, 1025.0):
        meter.register = reading
        s.advance(60)
    meter.register = 1040.0
    s.plug_out(1)
    assert registers(s.transaction_events[-1]) == [1000.0, 1020.0, 1030.0, 1040.0]
    assert [registers(e) for e in s.transaction_events if e["triggerReason"] == "MeterValuePeriodic"] == [
        [1010.0],
        [1020.0],
        [1030.0],
        [],
    ]


@pytest.mark.verifies("J02.FR.16")
def test_j02_fr_16_each_phase_is_a_register_of_its_own() -> None:
    s, meter = metered()
    meter.phases = {"L1": 500.0, "L2": 300.0}
    s.plug_in(1)
    meter.phases = {"L1": 501.0, "L2": 299.0}
    s.advance(60)
    assert registers(s.transaction_events[-1]) == [1000.0]
    assert registers(s.transaction_events[-1], "L1") == [501.0]
    assert registers(s.transaction_events[-1], "L2") == []


@pytest.mark.verifies("J02.FR.16")
def test_j02_fr_16_the_next_transaction_takes_the_register_of_a_replaced_meter_as_it_is() -> None:
    s, meter = metered()
    s.plug_in(1)
    meter.register = 2.0
    s.plug_out(1)
    s.plug_in(1)
    assert registers(s.transaction_events[-1]) == [2.0]


@pytest.mark.verifies("J02.FR.16")
def test_j02_fr_16_outside_transactions_no_register_falls_either() -> None:
    s, meter = metered(**{"AlignedDataCtrlr.Interval": "60", "AlignedDataCtrlr.Measurands": IMPORT})
    seen = []
    for reading in (1000.0, 990.0, 1001.0):
        meter.register = reading
        s.forget()
        s.advance(60)
        seen.append({sent["evseId"]: registers(sent) for sent in s.of("MeterValues")})
    assert seen == [{0: [1000.0], 1: [1000.0], 2: [1000.0]}, {}, {0: [1001.0], 1: [1001.0], 2: [1001.0]}]


def test_a_message_without_anything_left_to_say_has_no_meter_values() -> None:
    s, meter = metered(**{"SampledDataCtrlr.TxUpdatedMeasurands": IMPORT})
    s.plug_in(1)
    meter.register = 1.0
    s.advance(60)
    assert s.transaction_events[-1]["triggerReason"] == "MeterValuePeriodic"
    assert "meterValue" not in s.transaction_events[-1].payload


def test_rising_changes_nothing_that_it_was_given() -> None:
    sample = {"measurand": IMPORT, "value": 5.0}
    values, highest = [{"timestamp": "t", "sampledValue": [sample, {**sample, "value": 4.0}]}], {"other": 1.0}
    assert rising(values, highest) == (
        [{"timestamp": "t", "sampledValue": [sample]}],
        {"other": 1.0, f"{IMPORT}//": 5.0},
    )
    assert highest == {"other": 1.0}
    assert len(values[0]["sampledValue"]) == 2
