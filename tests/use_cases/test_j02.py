"""J02: meter values of a transaction: periodic samples, those that Ended carries, signed values."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import pytest
from virtual_station import VirtualStation, station

from specharge_engine.site import SampledReading

ENERGY = "Energy.Active.Import.Register"
KEY = "S0VZ"
SIGNED = {"signedMeterData": "T0NNRg==", "signingMethod": "ECDSA-secp256r1", "encodingMethod": "OCMF", "publicKey": KEY}
PHASES = ("L1", "L2", "L3")


def sampling(**variables: str) -> VirtualStation:
    """Return a station that samples every minute, keeps none for Ended, and whose transactions last with the EV."""
    chosen = {
        "SampledDataCtrlr.TxUpdatedInterval": "60",
        "SampledDataCtrlr.TxUpdatedMeasurands": ENERGY,
        "TxCtrlr.TxStartPoint": "EVConnected",
        "TxCtrlr.TxStopPoint": "EVConnected",
    }
    return station(variables={**chosen, **{f"SampledDataCtrlr.{name}": value for name, value in variables.items()}})


def periodic(s: VirtualStation) -> list[Any]:
    return [event for event in s.transaction_events if event["triggerReason"] == "MeterValuePeriodic"]


def samples(event: Any) -> list[dict[str, Any]]:
    """Return every SampledValue of a TransactionEvent."""
    return [sample for value in event.payload.get("meterValue", []) for sample in value["sampledValue"]]


def ended(s: VirtualStation) -> Any:
    [event] = [event for event in s.transaction_events if event["eventType"] == "Ended"]
    return event


@dataclass
class Meter:
    """A meter of a site whose registers are per phase: the port of the kernel, as another make of hardware fills it."""

    total: bool = True

    def read_meter(self, evse: int) -> tuple[SampledReading, ...]:
        """Return a register for each phase, and their sum where the meter forms it."""
        parts = tuple(SampledReading(ENERGY, 100.0 * evse, "Wh", phase=phase, location="Outlet") for phase in PHASES)
        return (SampledReading(ENERGY, 300.0 * evse, "Wh", location="Outlet"), *parts) if self.total else parts


@pytest.mark.verifies("J02.FR.11", "J02.FR.01", "J02.FR.18")
def test_j02_fr_11_a_sample_is_sent_at_each_interval_of_the_transaction() -> None:
    s = sampling()
    s.advance(13)
    s.plug_in()
    s.advance(200)
    assert [event.time for event in periodic(s)] == [73, 133, 193]
    for event in periodic(s):
        assert event["eventType"] == "Updated"
        assert event.payload.keys() == {
            "eventType", "timestamp", "triggerReason", "seqNo", "transactionInfo", "meterValue",
        }  # fmt: skip
        assert event.info.keys() == {"transactionId"}
        assert [sample["measurand"] for sample in samples(event)] == [ENERGY]
    s.plug_out()
    s.forget()
    s.advance(600)
    assert s.transaction_events == []


@pytest.mark.parametrize("variables", [{"TxUpdatedInterval": "0"}, {"TxUpdatedMeasurands": ""}, {"Enabled": "false"}])
def test_j02_fr_11_nothing_is_sent_when_no_samples_are_configured(variables: dict[str, str]) -> None:
    s = sampling(**variables)
    s.plug_in()
    s.advance(600)
    assert periodic(s) == []
    assert [event["eventType"] for event in s.transaction_events] == ["Started"]


@pytest.mark.verifies("J02.FR.11")
def test_j02_fr_11_samples_begin_when_they_are_configured_during_the_transaction() -> None:
    s = sampling(TxUpdatedMeasurands="")
    s.plug_in()
    s.advance(90)
    assert s.set_variable("SampledDataCtrlr.TxUpdatedMeasurands", "Power.Active.Import") == "Accepted"
    s.advance(90)
    assert [event.time for event in periodic(s)] == [120, 180]
    assert [sample["measurand"] for sample in samples(periodic(s)[0])] == ["Power.Active.Import"]


@pytest.mark.verifies("J02.FR.11")
def test_j02_fr_11_another_interval_holds_at_once_and_0_stops_the_samples() -> None:
    s = sampling()
    s.plug_in()
    s.advance(70)
    assert s.set_variable("SampledDataCtrlr.TxUpdatedInterval", "20") == "Accepted"
    s.advance(45)
    assert s.set_variable("SampledDataCtrlr.TxUpdatedInterval", "0") == "Accepted"
    s.advance(500)
    assert [event.time for event in periodic(s)] == [60, 90, 110]
    assert s.set_variable("SampledDataCtrlr.TxUpdatedInterval", "100") == "Accepted"
    s.advance(100)
    assert periodic(s)[-1].time == 715


def test_j02_fr_11_another_interval_starts_nothing_without_a_transaction() -> None:
    s = sampling(TxUpdatedInterval="0")
    assert s.set_variable("SampledDataCtrlr.TxUpdatedInterval", "20") == "Accepted"
    assert s.set_variable("SampledDataCtrlr.TxEndedInterval", "20") == "Accepted"
    s.advance(100)
    assert s.transaction_events == []


@pytest.mark.verifies("J02.FR.11")
def test_j02_fr_11_samples_of_an_offline_time_are_kept_and_say_so() -> None:
    s = sampling()
    s.plug_in()
    s.disconnect()
    s.advance(150)
    s.connect()
    s.advance(60)
    assert [event.payload.get("offline") for event in periodic(s)] == [True, True, None]
    assert [event["timestamp"] for event in periodic(s)] == [f"2027-01-15T08:0{minute}:00.000Z" for minute in (1, 2, 3)]
    assert [event["meterValue"][0]["timestamp"] for event in periodic(s)] == [e["timestamp"] for e in periodic(s)]
    assert [event["seqNo"] for event in s.transaction_events] == [0, 1, 2, 3]


@pytest.mark.verifies("J02.FR.02", "J02.FR.18", "J02.FR.03", "J02.FR.04")
def test_j02_fr_02_what_is_read_at_one_moment_is_one_meter_value() -> None:
    s = sampling(TxUpdatedMeasurands=f"{ENERGY},Power.Active.Import,Current.Import,Voltage,SoC")
    s.hardware.meter(1, {"SoC": 55})
    s.plug_in()
    s.swipe()
    s.advance(60)
    [event] = periodic(s)
    [value] = event["meterValue"]
    assert value["timestamp"] == event["timestamp"] == "2027-01-15T08:01:00.000Z"
    shown = [(sample["measurand"], sample.get("phase")) for sample in value["sampledValue"]]
    assert shown == [
        (ENERGY, None),
        ("Power.Active.Import", None),
        *(("Current.Import", phase) for phase in PHASES),
        *(("Voltage", f"{phase}-N") for phase in PHASES),
        ("SoC", None),
    ]
    assert {sample["context"] for sample in value["sampledValue"]} == {"Sample.Periodic"}
    units = {sample["measurand"]: sample["unitOfMeasure"]["unit"] for sample in value["sampledValue"]}
    assert units == {
        ENERGY: "Wh", "Power.Active.Import": "W", "Current.Import": "A", "Voltage": "V", "SoC": "Percent",
    }  # fmt: skip
    power = {sample["measurand"]: sample["value"] for sample in value["sampledValue"]}["Power.Active.Import"]
    assert 10_500 < power < 11_500
    assert all(type(sample["value"]) is float for sample in value["sampledValue"])


@pytest.mark.verifies("J02.FR.04")
def test_j02_fr_04_the_context_tells_begin_sample_and_end_apart() -> None:
    s = sampling(TxEndedInterval="50")
    s.plug_in()
    s.advance(60)
    s.plug_out()
    contexts = [[sample["context"] for sample in samples(event)] for event in s.transaction_events]
    assert contexts == [
        ["Transaction.Begin"],
        ["Sample.Periodic"],
        ["Transaction.Begin", "Sample.Periodic", "Transaction.End"],
    ]


@pytest.mark.verifies("J02.FR.05", "J02.FR.06", "J02.FR.07")
def test_j02_fr_05_location_and_phase_are_those_of_the_meter() -> None:
    s = sampling()
    s.kernel.meter = Meter()
    s.plug_in()
    s.advance(60)
    shown = [(sample.get("phase"), sample["location"], sample["value"]) for sample in samples(periodic(s)[0])]
    assert shown == [
        (None, "Outlet", 300.0),
        ("L1", "Outlet", 100.0),
        ("L2", "Outlet", 100.0),
        ("L3", "Outlet", 100.0),
    ]


@pytest.mark.verifies("J02.FR.05", "J02.FR.06")
def test_j02_fr_05_a_place_other_than_the_outlet_is_told_and_an_unknown_one_is_not() -> None:
    s = sampling(TxUpdatedMeasurands="SoC,Power.Active.Import")
    s.hardware.meter(1, {"SoC": 61})
    s.plug_in()
    s.advance(60)
    power, charge = samples(periodic(s)[0])
    assert (charge["measurand"], charge["location"], charge["value"]) == ("SoC", "EV", 61.0)
    assert "location" not in power
    assert "phase" not in power


@pytest.mark.parametrize(("alone", "phases"), [("true", [None]), ("false", [None, *PHASES])])
def test_j02_the_register_comes_without_phases_when_so_configured(alone: str, phases: list[str | None]) -> None:
    s = sampling(RegisterValuesWithoutPhases=alone)
    s.kernel.meter = Meter()
    s.plug_in()
    s.advance(60)
    s.plug_out()
    assert [sample.get("phase") for sample in samples(periodic(s)[0])] == phases
    assert [sample.get("phase") for sample in samples(s.transaction_events[0])] == phases
    assert [sample.get("phase") for sample in samples(ended(s))] == phases * 2


@pytest.mark.verifies("J02.FR.10")
def test_j02_fr_10_the_values_of_started_and_updated_lie_in_the_interval_of_their_event() -> None:
    s = sampling(TxEndedInterval="10")
    s.plug_in()
    s.swipe()
    s.advance(300)
    told = [event for event in s.transaction_events if "meterValue" in event.payload]
    assert len(told) == 6
    for event in told:
        assert [value["timestamp"] for value in event["meterValue"]] == [event["timestamp"]]


@pytest.mark.verifies("J02.FR.17")
def test_j02_fr_17_registers_never_fall_and_go_on_from_one_transaction_to_the_next() -> None:
    s = sampling(TxEndedInterval="45")
    s.hardware.meter(1, {ENERGY: 123_456})
    for _ in range(3):
        s.plug_in()
        s.swipe()
        s.advance(200)
        s.plug_out()
        s.advance(1000)
    by_time = sorted(
        (value["timestamp"], sample["value"])
        for event in s.transaction_events
        for value in event.payload.get("meterValue", [])
        for sample in value["sampledValue"]
    )
    values = [value for _, value in by_time]
    assert values == sorted(values)
    assert values[0] == 123_456.0
    begins = [samples(e)[0]["value"] for e in s.transaction_events if e["eventType"] == "Started"]
    ends = [samples(e)[-1]["value"] for e in s.transaction_events if e["eventType"] == "Ended"]
    assert begins[1:] == ends[:-1]
    assert 123_456 < ends[0] < ends[1] < ends[2]


@pytest.mark.verifies("J02.FR.17")
def test_j02_fr_17_the_register_is_reported_as_the_meter_shows_it() -> None:
    s = sampling()
    s.hardware.meter(1, {ENERGY: 987_654.321})
    s.plug_in()
    s.advance(60)
    s.plug_out()
    assert [sample["value"] for event in s.transaction_events for sample in samples(event)] == [987_654.321] * 4


def test_j02_fr_19_an_unanswered_sample_is_sent_again_the_same() -> None:
    s = sampling()
    s.plug_in()
    s.answers["TransactionEvent"] = None
    s.advance(61)
    first = periodic(s)[0]
    s.answers["TransactionEvent"] = {}
    s.advance(100)
    again = [event for event in periodic(s) if event["seqNo"] == first["seqNo"]]
    assert len(again) == 2
    assert again[0].payload == again[1].payload
    assert again[0].message_id != again[1].message_id


@pytest.mark.verifies("E06.FR.11")
@pytest.mark.parametrize("interval", [0, 100])
def test_j02_ended_carries_begin_end_and_the_samples_between_if_there_are_any(interval: int) -> None:
    s = sampling(TxUpdatedInterval="0", TxEndedInterval=str(interval), TxEndedMeasurands=f"{ENERGY},SoC")
    s.hardware.meter(1, {ENERGY: 1000, "SoC": 20})
    s.advance(7)
    s.plug_in()
    s.swipe()
    s.advance(250)
    s.hardware.meter(1, {"SoC": 30})
    s.plug_out()
    values = ended(s)["meterValue"]
    between = [("08:01:47", "Sample.Periodic", 20.0), ("08:03:27", "Sample.Periodic", 20.0)] if interval else []
    shown = [
        (value["timestamp"][11:19], value["sampledValue"][1]["context"], value["sampledValue"][1]["value"])
        for value in values
    ]
    assert shown == [
        ("08:00:07", "Transaction.Begin", 20.0),
        *between,
        ("08:04:17", "Transaction.End", 30.0),
    ]
    assert all([s["measurand"] for s in value["sampledValue"]] == [ENERGY, "SoC"] for value in values)
    assert values[-1]["timestamp"] == ended(s)["timestamp"]
    registers = [value["sampledValue"][0]["value"] for value in values]
    assert registers == sorted(registers)
    assert registers[0] == 1000.0
    assert registers[-1] > 1600


@pytest.mark.parametrize("variables", [{"TxEndedMeasurands": ""}, {"Enabled": "false"}])
def test_j02_ended_carries_nothing_when_nothing_is_configured(variables: dict[str, str]) -> None:
    s = sampling(TxEndedInterval="10", **variables)
    s.plug_in()
    s.advance(100)
    s.plug_out()
    assert "meterValue" not in ended(s).payload


@pytest.mark.verifies("E06.FR.11")
def test_j02_another_interval_for_ended_holds_at_once() -> None:
    s = sampling(TxUpdatedInterval="0", TxEndedInterval="0")
    s.plug_in()
    s.advance(100)
    assert s.set_variable("SampledDataCtrlr.TxEndedInterval", "30") == "Accepted"
    s.advance(70)
    assert s.set_variable("SampledDataCtrlr.TxEndedInterval", "0") == "Accepted"
    s.advance(500)
    s.plug_out()
    assert [value["timestamp"][11:19] for value in ended(s)["meterValue"]] == [
        "08:00:00", "08:02:10", "08:02:40", "08:11:10",
    ]  # fmt: skip


@pytest.mark.verifies("J02.FR.20")
def test_j02_fr_20_of_too_many_samples_every_second_is_left_out_but_never_the_first_or_the_last() -> None:
    s = sampling(TxUpdatedInterval="0", TxEndedInterval="1")
    s.plug_in()
    s.advance(199)
    s.hardware.meter(1, {ENERGY: 5})
    s.advance(1)  # the 201st sample, that of the begin counted
    s.plug_out()
    values = ended(s)["meterValue"]
    seconds = [int(value["timestamp"][14:16]) * 60 + int(value["timestamp"][17:19]) for value in values]
    assert seconds == [*range(0, 201, 2), 200]
    assert [values[0]["sampledValue"][0]["context"], values[-1]["sampledValue"][0]["context"]] == [
        "Transaction.Begin", "Transaction.End",
    ]  # fmt: skip


@pytest.mark.verifies("J02.FR.20")
def test_j02_fr_20_a_long_transaction_stays_within_its_limit_and_keeps_its_length() -> None:
    s = sampling(TxUpdatedInterval="0", TxEndedInterval="60")
    s.plug_in()
    s.advance(86_400)
    s.plug_out()
    values = ended(s)["meterValue"]
    assert 100 <= len(values) <= 201
    stamps = [value["timestamp"] for value in values]
    assert stamps == sorted(stamps)
    assert (stamps[0], stamps[-1]) == ("2027-01-15T08:00:00.000Z", "2027-01-16T08:00:00.000Z")
    assert len(json.dumps(ended(s).payload)) < 65_536


def test_j02_fr_20_200_samples_are_all_kept() -> None:
    s = sampling(TxUpdatedInterval="0", TxEndedInterval="1")
    s.plug_in()
    s.advance(199)
    s.plug_out()
    assert len(ended(s)["meterValue"]) == 201


@pytest.mark.verifies("J02.FR.21")
def test_j02_fr_21_signed_values_are_asked_for_and_go_with_every_value_they_sign() -> None:
    s = sampling(SignReadings="true", TxUpdatedMeasurands=f"{ENERGY},Power.Active.Import")
    s.plug_in(2)
    assert [command.evse for command in s.commanded("request_signed_data")] == [2]
    s.hardware.sign(2, SIGNED)
    s.advance(60)
    s.plug_out(2)
    assert [("signedMeterValue" in sample) for sample in samples(periodic(s)[0])] == [True, False]
    for event in (periodic(s)[0], ended(s)):
        signed = samples(event)[-1 if event is ended(s) else 0]["signedMeterValue"]
        assert {**signed, "publicKey": KEY} == SIGNED


@pytest.mark.verifies("J02.FR.21")
def test_j02_fr_21_signing_can_be_turned_off_and_on_during_a_transaction() -> None:
    s = sampling(SignReadings="true")
    s.plug_in()
    s.hardware.sign(1, SIGNED)
    s.advance(60)
    assert s.set_variable("SampledDataCtrlr.SignReadings", "false") == "Accepted"
    s.advance(60)
    assert s.set_variable("SampledDataCtrlr.SignReadings", "true") == "Accepted"
    s.advance(60)
    assert ["signedMeterValue" in samples(event)[0] for event in periodic(s)] == [True, False, True]


@pytest.mark.parametrize(
    ("policy", "keys"),
    [("Never", ["", "", "", ""]), ("OncePerTransaction", [KEY, "", "", ""]), ("EveryMeterValue", [KEY] * 4)],
)
def test_j02_the_public_key_goes_with_signed_values_as_configured(policy: str, keys: list[str]) -> None:
    s = sampling(SignReadings="true")
    assert s.set_variable("OCPPCommCtrlr.PublicKeyWithSignedMeterValue", policy) == "Accepted"
    for _ in range(2):
        s.forget()
        s.plug_in()
        s.hardware.sign(1, SIGNED)
        s.advance(120)
        s.plug_out()
    signed = [
        sample["signedMeterValue"]
        for event in s.transaction_events[1:-1]
        for sample in samples(event)
        if "signedMeterValue" in sample
    ]
    first = [sample["signedMeterValue"] for sample in samples(s.transaction_events[0]) if "signedMeterValue" in sample]
    assert [each["publicKey"] for each in [*first, *signed]] == keys
    assert {each["signedMeterData"] for each in signed} == {SIGNED["signedMeterData"]}
    last = [sample["signedMeterValue"]["publicKey"] for sample in samples(ended(s))]
    assert last == [keys[-1]] * 2


@pytest.mark.verifies("J02.FR.22")
def test_j02_fr_22_each_transaction_carries_the_values_of_its_own_evse() -> None:
    s = sampling(TxEndedInterval="25")
    s.hardware.meter(1, {ENERGY: 1000})
    s.hardware.meter(2, {ENERGY: 2000})
    s.plug_in(1)
    s.plug_in(2)
    s.advance(60)
    s.plug_out(2)
    s.plug_out(1)
    evse_of = {
        event.info["transactionId"]: event["evse"]["id"] for event in s.transaction_events if "evse" in event.payload
    }
    assert sorted(evse_of.values()) == [1, 2]
    for event in s.transaction_events:
        register = 1000.0 * evse_of[event.info["transactionId"]]
        assert samples(event)
        assert {sample["value"] for sample in samples(event)} == {register}
