"""J01: clock-aligned meter values, outside transactions and during them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from charging import charging, picture
from virtual_station import EPOCH, VirtualStation, station

from specharge_engine.site import SampledReading
from specharge_engine.timestamps import format_time

ENERGY = "Energy.Active.Import.Register"
PHASES = ("L1", "L2", "L3")
KEY = "S0VZ"
SIGNED = {"signedMeterData": "T0NNRg==", "signingMethod": "ECDSA-secp256r1", "encodingMethod": "OCMF", "publicKey": KEY}
QUARTER = {"AlignedDataCtrlr.Interval": "900"}


def told_at(s: VirtualStation) -> list[tuple[int, str]]:
    """Return (EVSE, time of day) of every MeterValues."""
    return [(sent["evseId"], sent["meterValue"][0]["timestamp"][11:]) for sent in s.of("MeterValues")]


def times(s: VirtualStation, evse: int = 1) -> list[str]:
    """Return the times of day of the MeterValues of an EVSE, in minutes where they are whole."""
    return [time.removesuffix(":00.000Z") for number, time in told_at(s) if number == evse]


def clock_events(s: VirtualStation) -> list[Any]:
    return [event for event in s.transaction_events if event["triggerReason"] == "MeterValueClock"]


def samples(sent: Any) -> list[dict[str, Any]]:
    """Return every SampledValue of a message."""
    return [sample for value in sent.payload.get("meterValue", []) for sample in value["sampledValue"]]


def ended(s: VirtualStation) -> Any:
    [event] = [event for event in s.transaction_events if event["eventType"] == "Ended"]
    return event


def set_clock(s: VirtualStation, ahead: float) -> None:
    """Let the CSMS set the clock so many seconds ahead of EPOCH's."""
    s.answers["Heartbeat"] = lambda _: {"currentTime": format_time(EPOCH + s.now + ahead)}
    assert s.result("TriggerMessage", {"requestedMessage": "Heartbeat"}) == {"status": "Accepted"}


@dataclass
class Meters:
    """The meters of a site: at its inlet, where the grid comes in, and at the outlet of each EVSE."""

    inlet: bool = True

    def read_meter(self, evse: int) -> tuple[SampledReading, ...]:
        """Return the currents per phase and the register of a meter."""
        if evse == 0 and not self.inlet:
            return ()
        place = "Outlet" if evse else "Inlet"
        currents = [
            SampledReading("Current.Import", 10.0 * evse + number, "A", phase, place)
            for number, phase in enumerate(PHASES, 1)
        ]
        return (SampledReading(ENERGY, 1000.0 + evse, "Wh", location=place), *currents)


@pytest.mark.verifies("J01.FR.14", "J01.FR.01", "J01.FR.02")
def test_j01_fr_14_every_idle_evse_tells_its_values_at_each_interval_counted_from_midnight() -> None:
    s = station(variables=QUARTER)
    s.advance(100)
    assert s.of("MeterValues") == []
    s.advance(1800)
    assert told_at(s) == [
        (1, "08:15:00.000Z"),
        (2, "08:15:00.000Z"),
        (1, "08:30:00.000Z"),
        (2, "08:30:00.000Z"),
    ]
    assert [sent.time for sent in s.of("MeterValues")] == [900, 900, 1800, 1800]
    for sent in s.of("MeterValues"):
        assert sent.payload.keys() == {"evseId", "meterValue"}
        assert [(each["measurand"], each["context"]) for each in samples(sent)] == [(ENERGY, "Sample.Clock")]


@pytest.mark.verifies("J01.FR.14")
def test_j01_fr_14_an_interval_that_does_not_divide_the_day_starts_over_at_midnight() -> None:
    s = station(variables={"AlignedDataCtrlr.Interval": "7000"}, evses=(("cType2",),))
    s.advance(24 * 3600)
    assert times(s)[:2] == ["09:43:20.000Z", "11:40"]
    assert times(s)[6:9] == ["21:23:20.000Z", "23:20", "00:00"]
    assert times(s)[9] == "01:56:40.000Z"


@pytest.mark.verifies("J01.FR.14")
def test_j01_fr_14_a_day_is_the_longest_interval() -> None:
    s = station(variables={"AlignedDataCtrlr.Interval": "86400"}, evses=(("cType2",),))
    s.advance(3 * 24 * 3600)
    assert times(s) == ["00:00"] * 3


@pytest.mark.verifies("J01.FR.14")
def test_j01_fr_14_another_interval_holds_at_once_and_0_stops_the_values() -> None:
    s = station(evses=(("cType2",),), variables={"AlignedDataCtrlr.Interval": "0"})
    s.advance(1000)
    assert s.of("MeterValues") == []
    assert s.set_variable("AlignedDataCtrlr.Interval", "300") == "Accepted"
    s.advance(700)  # 08:28:20
    assert s.set_variable("AlignedDataCtrlr.Interval", "60") == "Accepted"
    s.advance(110)
    assert times(s) == ["08:20", "08:25", "08:29", "08:30"]
    assert s.set_variable("AlignedDataCtrlr.Interval", "0") == "Accepted"
    s.advance(5000)
    assert times(s)[-1] == "08:30"


def test_j01_fr_14_an_interval_that_is_out_of_range_is_refused_and_changes_nothing() -> None:
    s = station(evses=(("cType2",),), variables=QUARTER)
    before = picture(s)
    assert s.set_variable("AlignedDataCtrlr.Interval", "86401") == "Rejected"
    assert s.set_variable("AlignedDataCtrlr.Measurands", "Warmth") == "Rejected"
    assert picture(s) == before
    s.advance(900)
    assert times(s) == ["08:15"]


@pytest.mark.parametrize(("variable", "value"), [("Enabled", "false"), ("Measurands", ""), ("Measurands", "SoC")])
def test_j01_fr_14_nothing_is_sent_while_there_is_nothing_to_tell(variable: str, value: str) -> None:
    s = station(variables={**QUARTER, f"AlignedDataCtrlr.{variable}": value})
    s.advance(3600)
    assert s.of("MeterValues") == []


@pytest.mark.verifies("J01.FR.14")
def test_j01_fr_14_values_begin_when_they_are_enabled() -> None:
    s = station(variables={**QUARTER, "AlignedDataCtrlr.Enabled": "false", "SampledDataCtrlr.Enabled": "false"})
    s.advance(1000)
    assert s.set_variable("AlignedDataCtrlr.Enabled", "true") == "Accepted"
    s.advance(1000)
    assert times(s) == ["08:30"]


@pytest.mark.verifies("J01.FR.14", "J01.FR.05", "J01.FR.06", "J01.FR.17", "J01.FR.07", "J01.FR.08", "J01.FR.10")
def test_j01_fr_06_what_is_read_at_one_moment_is_one_meter_value_with_every_measurand_and_phase() -> None:
    s = station(variables={**QUARTER, "AlignedDataCtrlr.Measurands": f"{ENERGY},Current.Import,Voltage,SoC"})
    s.advance(900)
    sent = s.of("MeterValues")[0]
    [value] = sent["meterValue"]
    assert value["timestamp"] == "2027-01-15T08:15:00.000Z"
    shown = [(each["measurand"], each.get("phase"), each["context"]) for each in value["sampledValue"]]
    assert shown == [
        (ENERGY, None, "Sample.Clock"),
        *(("Current.Import", phase, "Sample.Clock") for phase in PHASES),
        *(("Voltage", f"{phase}-N", "Sample.Clock") for phase in PHASES),
    ]
    assert [each["unitOfMeasure"]["unit"] for each in value["sampledValue"]] == ["Wh", *["A"] * 3, *["V"] * 3]


@pytest.mark.verifies("J01.FR.02", "J01.FR.03", "J01.FR.04", "J01.FR.09", "J01.FR.10", "J01.FR.11", "J01.FR.14")
def test_j01_fr_03_the_main_meter_tells_its_values_as_evse_0_with_their_location() -> None:
    s = station(variables={**QUARTER, "AlignedDataCtrlr.Measurands": f"{ENERGY},Current.Import"})
    s.kernel.meter = Meters()
    s.advance(900)
    assert [sent["evseId"] for sent in s.of("MeterValues")] == [0, 1, 2]
    for sent, place in zip(s.of("MeterValues"), ("Inlet", "Outlet", "Outlet"), strict=True):
        evse = sent["evseId"]
        assert [(each["location"], each.get("phase"), each["value"]) for each in samples(sent)] == [
            (place, None, 1000.0 + evse),
            (place, "L1", 10.0 * evse + 1),
            (place, "L2", 10.0 * evse + 2),
            (place, "L3", 10.0 * evse + 3),
        ]


@pytest.mark.verifies("J01.FR.03")
def test_j01_fr_03_a_station_without_a_main_meter_tells_nothing_of_evse_0() -> None:
    s = station(variables=QUARTER)
    s.kernel.meter = Meters(inlet=False)
    s.advance(900)
    assert [sent["evseId"] for sent in s.of("MeterValues")] == [1, 2]


@pytest.mark.verifies("J01.FR.04")
def test_j01_fr_04_the_main_meter_goes_on_while_a_driver_has_no_evse_yet() -> None:
    s = station(variables={**QUARTER, "TxCtrlr.TxStartPoint": "Authorized", "TxCtrlr.EVConnectionTimeOut": "5000"})
    s.kernel.meter = Meters()
    s.swipe()
    assert [event["eventType"] for event in s.transaction_events] == ["Started"]
    s.advance(900)
    assert [sent["evseId"] for sent in s.of("MeterValues")] == [0, 1, 2]
    assert clock_events(s) == []


@pytest.mark.verifies("J01.FR.22", "J01.FR.14", "J01.FR.02")
def test_j01_fr_22_an_evse_in_a_transaction_tells_its_values_in_a_transaction_event() -> None:
    s = charging(variables={**QUARTER, "AlignedDataCtrlr.Measurands": f"{ENERGY},Voltage"})
    s.advance(1800)
    assert told_at(s) == [(2, "08:15:00.000Z"), (2, "08:30:00.000Z")]
    assert [event.time for event in clock_events(s)] == [900, 1800]
    first, second = clock_events(s)
    assert first.payload.keys() == {
        "eventType", "timestamp", "triggerReason", "seqNo", "transactionInfo", "meterValue",
    }  # fmt: skip
    assert (first["eventType"], first["timestamp"]) == ("Updated", "2027-01-15T08:15:00.000Z")
    assert first["meterValue"][0]["timestamp"] == first["timestamp"]
    assert [each["measurand"] for each in samples(first)] == [ENERGY, "Voltage", "Voltage", "Voltage"]
    assert {each["context"] for each in samples(first)} == {"Sample.Clock"}
    assert second["seqNo"] == first["seqNo"] + 1
    assert samples(second)[0]["value"] > samples(first)[0]["value"] > 0


@pytest.mark.verifies("J01.FR.14", "J01.FR.22")
def test_j01_fr_14_the_evse_is_back_to_meter_values_once_its_transaction_is_over() -> None:
    s = charging(variables=QUARTER)
    s.advance(1000)
    s.plug_out()
    assert ended(s)["eventType"] == "Ended"
    s.advance(1000)
    assert [event.time for event in clock_events(s)] == [900]
    assert times(s) == ["08:30"]


@pytest.mark.verifies("J01.FR.22")
def test_j01_fr_22_a_transaction_without_values_to_tell_sends_nothing() -> None:
    s = charging(variables={**QUARTER, "AlignedDataCtrlr.Measurands": "SoC"})
    s.advance(1800)
    assert s.transaction_events == []
    assert s.of("MeterValues") == []


@pytest.mark.verifies("J01.FR.22")
def test_j01_fr_22_periodic_and_clock_values_of_one_moment_are_two_events() -> None:
    s = charging(variables={**QUARTER, "SampledDataCtrlr.TxUpdatedInterval": "900"})
    s.advance(900)
    contexts = {event["triggerReason"]: {each["context"] for each in samples(event)} for event in s.transaction_events}
    assert contexts == {"MeterValuePeriodic": {"Sample.Periodic"}, "MeterValueClock": {"Sample.Clock"}}


@pytest.mark.verifies("J01.FR.20")
def test_j01_fr_20_with_send_during_idle_a_transaction_silences_the_whole_station() -> None:
    s = charging(variables={**QUARTER, "AlignedDataCtrlr.SendDuringIdle": "true"})
    s.kernel.meter = Meters()
    s.advance(1800)
    assert s.of("MeterValues") == []
    assert clock_events(s) == []
    s.plug_out()
    s.advance(900)
    assert [sent["evseId"] for sent in s.of("MeterValues")] == [0, 1, 2]


@pytest.mark.verifies("J01.FR.20")
def test_j01_fr_20_send_during_idle_counts_a_transaction_that_has_no_evse_yet() -> None:
    variables = {
        **QUARTER,
        "AlignedDataCtrlr.SendDuringIdle": "true",
        "TxCtrlr.TxStartPoint": "Authorized",
        "TxCtrlr.EVConnectionTimeOut": "1200",
    }
    s = station(variables=variables)
    s.kernel.meter = Meters()
    s.swipe()
    s.advance(1000)
    assert s.of("MeterValues") == []
    s.advance(1000)
    assert [sent["evseId"] for sent in s.of("MeterValues")] == [0, 1, 2]


@pytest.mark.verifies("J01.FR.19")
def test_j01_fr_19_with_send_during_idle_of_an_evse_its_transaction_silences_that_evse_alone() -> None:
    s = charging(variables={**QUARTER, "AlignedDataCtrlr@1.SendDuringIdle": "true"})
    s.kernel.meter = Meters()
    s.advance(900)
    assert [sent["evseId"] for sent in s.of("MeterValues")] == [0, 2]
    assert clock_events(s) == []
    s.plug_out()
    s.advance(900)
    assert [sent["evseId"] for sent in s.of("MeterValues")] == [0, 2, 0, 1, 2]


@pytest.mark.verifies("J01.FR.22")
def test_j01_fr_19_send_during_idle_of_another_evse_silences_nothing_here() -> None:
    s = charging(variables={**QUARTER, "AlignedDataCtrlr@2.SendDuringIdle": "true"})
    s.advance(900)
    assert [sent["evseId"] for sent in s.of("MeterValues")] == [2]
    assert len(clock_events(s)) == 1


@pytest.mark.verifies("J01.FR.18")
def test_j01_fr_18_an_answer_that_never_comes_holds_up_no_later_values() -> None:
    s = station(variables=QUARTER, evses=(("cType2",),))
    s.answers["MeterValues"] = None
    s.advance(1900)
    assert times(s) == ["08:15", "08:30"]


@pytest.mark.verifies("J01.FR.21")
def test_j01_fr_21_signed_values_are_told_with_their_key_while_sign_readings_is_true() -> None:
    s = station(
        variables={
            **QUARTER,
            "AlignedDataCtrlr.SignReadings": "true",
            "AlignedDataCtrlr.Measurands": f"{ENERGY},Power.Active.Import",
            "OCPPCommCtrlr.PublicKeyWithSignedMeterValue": "EveryMeterValue",
        }
    )
    s.hardware.sign(1, SIGNED)
    s.advance(900)
    first, second = s.of("MeterValues")
    assert [each.get("signedMeterValue") for each in samples(first)] == [SIGNED, None]
    assert [each.get("signedMeterValue") for each in samples(second)] == [None, None]
    assert s.set_variable("OCPPCommCtrlr.PublicKeyWithSignedMeterValue", "Never") == "Accepted"
    s.advance(900)
    assert samples(s.of("MeterValues")[2])[0]["signedMeterValue"] == {**SIGNED, "publicKey": ""}


@pytest.mark.verifies("J01.FR.21", "J01.FR.22")
def test_j01_fr_21_signing_of_clock_values_is_its_own_setting() -> None:
    for aligned in ("false", "true"):
        sampled = "false" if aligned == "true" else "true"
        s = charging(
            variables={
                **QUARTER,
                "AlignedDataCtrlr.SignReadings": aligned,
                "SampledDataCtrlr.SignReadings": sampled,
                "SampledDataCtrlr.TxUpdatedInterval": "900",
            }
        )
        s.hardware.sign(1, SIGNED)
        s.forget()
        s.advance(900)
        signed = {
            event["triggerReason"]: any("signedMeterValue" in each for each in samples(event))
            for event in s.transaction_events
        }
        assert signed == {"MeterValueClock": aligned == "true", "MeterValuePeriodic": sampled == "true"}


def test_j01_values_of_an_offline_time_are_lost_but_those_of_a_transaction_are_not() -> None:
    s = charging(variables=QUARTER)
    s.disconnect()
    s.advance(1000)
    assert s.sent == []
    s.connect()
    s.advance(10)
    assert s.of("MeterValues") == []
    [late] = clock_events(s)
    assert (late["offline"], late["timestamp"]) == (True, "2027-01-15T08:15:00.000Z")
    assert late["meterValue"][0]["timestamp"] == late["timestamp"]
    s.advance(1000)
    assert told_at(s) == [(2, "08:30:00.000Z")]


@pytest.mark.parametrize("status", ["Pending", "Rejected"])
def test_j01_nothing_is_sent_before_the_csms_has_accepted_the_station(status: str) -> None:
    s = VirtualStation(variables=QUARTER).boot(status, interval=7200)
    s.advance(3600)
    assert s.of("MeterValues") == []


@pytest.mark.verifies("J01.FR.14")
def test_j01_the_moments_are_those_of_the_clock_that_the_csms_set() -> None:
    s = station(variables=QUARTER, evses=(("cType2",),))
    s.advance(100)
    set_clock(s, ahead=400)  # it is 08:08:20 now
    s.advance(399)
    assert s.of("MeterValues") == []
    s.advance(2)
    assert [sent.time for sent in s.of("MeterValues")] == [500]
    assert times(s) == ["08:15"]
    s.advance(900)
    assert [sent.time for sent in s.of("MeterValues")] == [500, 1400]
    assert times(s) == ["08:15", "08:30"]


@pytest.mark.verifies("J01.FR.14")
def test_j01_a_clock_that_was_wrong_takes_the_moment_again_in_the_right_time() -> None:
    s = station(variables=QUARTER, evses=(("cType2",),))
    s.advance(910)
    set_clock(s, ahead=-60)
    s.advance(900)
    assert times(s) == ["08:15", "08:15"]
    assert [sent.time for sent in s.of("MeterValues")] == [900, 960]


@pytest.mark.verifies("J01.FR.14")
def test_j01_a_moment_that_a_large_correction_jumps_over_is_left_out() -> None:
    s = station(variables=QUARTER, evses=(("cType2",),))
    s.advance(890)
    set_clock(s, ahead=15)  # from 08:14:50 to 08:15:05
    s.advance(900)
    assert times(s) == ["08:30"]


@pytest.mark.verifies("J01.FR.14")
@pytest.mark.parametrize(("ahead", "first"), [(0.5, "08:15:00.201Z"), (1.0, "08:15:00.701Z")])
def test_j01_a_moment_that_a_small_correction_jumps_over_is_taken_at_once(ahead: float, first: str) -> None:
    s = station(variables=QUARTER, evses=(("cType2",),))
    s.advance(899.7)
    set_clock(s, ahead)
    s.advance(1000)
    assert times(s) == [first, "08:30"]


@pytest.mark.verifies("J01.FR.14")
def test_j01_a_moment_that_a_small_correction_goes_back_over_is_not_taken_twice() -> None:
    s = station(variables=QUARTER, evses=(("cType2",),))
    s.advance(900.2)
    set_clock(s, -0.9)
    s.advance(1000)
    assert times(s) == ["08:15", "08:30"]


@pytest.mark.verifies("J01.FR.14")
def test_j01_heartbeats_that_set_the_clock_to_the_same_time_move_nothing() -> None:
    s = station(variables=QUARTER, evses=(("cType2",),))
    assert s.set_variable("OCPPCommCtrlr.HeartbeatInterval", "7") == "Accepted"
    s.advance(3600)
    assert times(s) == ["08:15", "08:30", "08:45", "09:00"]
    assert len(s.of("Heartbeat")) > 400


class OneMeterFails:
    """Meters of which that of EVSE 1 cannot be read."""

    def read_meter(self, evse: int) -> tuple[SampledReading, ...]:
        """Fail as a driver of a real meter may."""
        if evse == 1:
            raise OSError("the meter does not answer")
        return Meters().read_meter(evse)


def test_j01_a_meter_that_fails_takes_no_other_with_it() -> None:
    s = station(variables=QUARTER)
    s.kernel.meter = OneMeterFails()
    steps = []
    while (deadline := s.kernel.next_deadline()) is not None and deadline <= 2000:
        step = s.kernel.advance(deadline)
        steps.append(step)
        for frame in step.frames:
            message_id, action = frame.split('"')[1], frame.split('"')[3]
            body = f'{{"currentTime": "{format_time(EPOCH + deadline)}"}}' if action == "Heartbeat" else "{}"
            steps.append(s.kernel.receive(f'[3, "{message_id}", {body}]', deadline))
    frames = [frame for step in steps for frame in step.frames if '"MeterValues"' in frame]
    assert [(frame.count('"evseId":0'), frame.count('"evseId":2')) for frame in frames] == [(1, 0), (0, 1)] * 2
    assert len([fault for step in steps for fault in step.faults]) == 2


@pytest.mark.verifies("E06.FR.11", "E09.FR.05", "J01.FR.08")
def test_e06_fr_11_ended_carries_the_clock_aligned_samples_of_the_transaction() -> None:
    s = charging(variables={"AlignedDataCtrlr.TxEndedInterval": "900", "AlignedDataCtrlr.TxEndedMeasurands": "Voltage"})
    s.advance(2000)
    assert s.transaction_events == []
    s.plug_out()
    values = ended(s)["meterValue"]
    shown = [(value["timestamp"][11:19], {each["context"] for each in value["sampledValue"]}) for value in values]
    assert shown == [
        ("08:00:00", {"Transaction.Begin"}),
        ("08:15:00", {"Sample.Clock"}),
        ("08:30:00", {"Sample.Clock"}),
        ("08:33:20", {"Transaction.End"}),
    ]
    kinds = [{each["measurand"] for each in value["sampledValue"]} for value in values]
    assert kinds == [{ENERGY}, {"Voltage"}, {"Voltage"}, {ENERGY}]


@pytest.mark.verifies("E06.FR.11")
def test_e06_fr_11_the_interval_of_kept_clock_samples_can_change_during_the_transaction() -> None:
    s = charging(variables={"SampledDataCtrlr.TxEndedMeasurands": ""})
    s.advance(1000)
    assert s.set_variable("AlignedDataCtrlr.TxEndedInterval", "600") == "Accepted"
    s.advance(1000)  # 08:33:20
    assert s.set_variable("AlignedDataCtrlr.TxEndedInterval", "0") == "Accepted"
    s.advance(1000)
    s.plug_out()
    assert [value["timestamp"][11:16] for value in ended(s)["meterValue"]] == ["08:20", "08:30"]


@pytest.mark.parametrize(
    ("variable", "value"), [("Enabled", "false"), ("TxEndedMeasurands", ""), ("TxEndedInterval", "0")]
)
def test_e06_fr_11_no_clock_samples_are_kept_that_are_not_configured(variable: str, value: str) -> None:
    s = charging(variables={"AlignedDataCtrlr.TxEndedInterval": "900", f"AlignedDataCtrlr.{variable}": value})
    s.advance(2000)
    s.plug_out()
    assert {each["context"] for each in samples(ended(s))} == {"Transaction.Begin", "Transaction.End"}


@pytest.mark.verifies("E06.FR.11", "J01.FR.20")
def test_e06_fr_11_send_during_idle_leaves_the_samples_of_ended_alone() -> None:
    s = charging(
        variables={
            **QUARTER,
            "AlignedDataCtrlr.SendDuringIdle": "true",
            "AlignedDataCtrlr.TxEndedInterval": "900",
        }
    )
    s.advance(1000)
    assert s.transaction_events == []
    s.plug_out()
    assert [each["context"] for each in samples(ended(s))].count("Sample.Clock") == 1


@pytest.mark.verifies("E12.FR.07", "E08.FR.09")
def test_e12_fr_07_clock_samples_of_an_offline_transaction_are_in_its_ended_event() -> None:
    s = charging(variables={"AlignedDataCtrlr.TxEndedInterval": "900"})
    s.disconnect()
    s.advance(1900)
    s.plug_out()
    s.connect()
    assert ended(s)["offline"] is True
    clocked = [
        value["timestamp"][11:16]
        for value in ended(s)["meterValue"]
        if value["sampledValue"][0]["context"] == "Sample.Clock"
    ]
    assert clocked == ["08:15", "08:30"]


@pytest.mark.verifies("J01.FR.14")
def test_j01_the_values_go_on_after_a_restart(tmp_path: Path) -> None:
    s = station(variables=QUARTER, evses=(("cType2",),))
    s.advance(850)
    s.restart(tmp_path)  # without power over 08:15
    s.forget()
    s.advance(900)
    assert times(s) == ["08:30"]


@pytest.mark.verifies("J01.FR.22", "E12.FR.07")
def test_j01_fr_22_a_station_that_starts_offline_counts_by_the_clock_it_has() -> None:
    s = VirtualStation(
        variables={
            **QUARTER,
            "AlignedDataCtrlr.TxEndedInterval": "600",
            "TxCtrlr.TxStartPoint": "EVConnected",
            "TxCtrlr.TxStopPoint": "EVConnected",
            "SampledDataCtrlr.TxUpdatedInterval": "0",
        }
    )
    s.power_up()
    s.plug_in()
    s.advance(1000)
    s.plug_out()
    s.answers["BootNotification"] = s.boot_answer("Accepted", 300)
    s.connect()
    assert [event["timestamp"][11:16] for event in clock_events(s)] == ["08:15"]
    assert [value["timestamp"][11:16] for value in ended(s)["meterValue"]] == ["08:00", "08:10", "08:16"]


@pytest.mark.verifies("E06.FR.11", "J01.FR.01")
def test_e06_fr_11_kept_clock_samples_follow_the_clock_that_the_csms_set() -> None:
    s = charging(variables={"AlignedDataCtrlr.TxEndedInterval": "900", "SampledDataCtrlr.TxEndedMeasurands": ""})
    s.advance(100)
    set_clock(s, ahead=400)
    s.advance(399)
    s.advance(1500)  # 08:40:00 minus a second
    s.plug_out()
    assert [value["timestamp"][11:] for value in ended(s)["meterValue"]] == ["08:15:00.000Z", "08:30:00.000Z"]


@pytest.mark.verifies("E06.FR.11")
def test_e06_fr_11_a_small_correction_neither_repeats_nor_skips_a_kept_sample() -> None:
    s = charging(variables={"AlignedDataCtrlr.TxEndedInterval": "900", "SampledDataCtrlr.TxEndedMeasurands": ""})
    s.advance(900.2)
    set_clock(s, ahead=-0.9)
    s.advance(899.9)  # 08:29:59.2
    set_clock(s, ahead=0.5)
    s.advance(100)
    s.plug_out()
    times = [value["timestamp"][11:] for value in ended(s)["meterValue"]]
    assert times == ["08:15:00.000Z", "08:30:00.601Z"]
