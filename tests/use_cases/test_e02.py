"""E02: start transaction, cable plugged in first."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any

import pytest
from virtual_station import EPOCH, TWO_SOCKETS, VirtualStation, station

from specharge_engine.device_model import DeviceModel
from specharge_engine.kernel import Kernel
from specharge_engine.store import Store
from specharge_generated.device_model import STANDARD
from specharge_generated.events import EVENTS
from specharge_generated.messages import IdTokenType
from specharge_machines.standard import STANDARD_MACHINES

SIGNED = {
    "signedMeterData": "T0NNRg==",
    "signingMethod": "ECDSA-secp256r1",
    "encodingMethod": "OCMF",
    "publicKey": "S0VZ",
}
TOKEN = {"idToken": "TOKEN-1", "type": "ISO14443"}


def quiet(**variables: str) -> VirtualStation:
    """Return a station without periodic samples, whose transactions end with the EV."""
    chosen = {"SampledDataCtrlr.TxUpdatedInterval": "0", "TxCtrlr.TxStopPoint": "EVConnected"}
    return station(variables={**chosen, **variables})


def charging(**variables: str) -> VirtualStation:
    """Return one where EVSE 1 charges; what was sent so far is forgotten."""
    s = quiet(**variables)
    s.plug_in()
    s.swipe()
    assert s.state("transaction", 1) == "ongoing.charging"
    s.forget()
    return s


def told(s: VirtualStation) -> list[tuple[str, str, str | None]]:
    return [(event, reason, state) for event, reason, state, _ in s.told()]


@pytest.mark.verifies("E02.FR.05", "G01.FR.03")
def test_e02_fr_05_plugging_in_reports_the_connector_occupied() -> None:
    s = station()
    s.plug_in(evse=1)
    assert s.statuses() == [(1, 1, "Occupied")]


@pytest.mark.verifies("E02.FR.05", "E02.FR.06", "E02.FR.01", "E02.FR.13")
def test_e02_the_session_of_the_use_case_on_the_wire() -> None:
    s = quiet()
    s.plug_in()
    s.advance(30)
    s.swipe()
    assert [sent.action for sent in s.sent] == [
        "StatusNotification", "TransactionEvent", "Authorize", "TransactionEvent", "TransactionEvent",
    ]  # fmt: skip
    assert told(s) == [
        ("Started", "CablePluggedIn", "EVConnected"),
        ("Updated", "Authorized", None),
        ("Updated", "ChargingStateChanged", "Charging"),
    ]
    assert [event.payload.get("idToken") for event in s.transaction_events] == [None, TOKEN, None]
    assert [command.name for command in s.commands] == ["show_message", "close_contactor"]
    assert s.hardware.describe()["evses"][0]["energy_flows"] is True


@pytest.mark.verifies("E02.FR.01", "E02.FR.20")
def test_e02_fr_01_the_next_event_after_the_authorization_has_its_reason_and_the_id_token() -> None:
    s = quiet()
    s.plug_in()
    s.advance(120)
    s.forget()
    s.swipe("abc", kind="ISO15693")
    first = s.transaction_events[0]
    assert (first["eventType"], first["triggerReason"]) == ("Updated", "Authorized")
    assert first["idToken"] == {"idToken": "abc", "type": "ISO15693"}
    assert first.time == 120
    assert first["timestamp"] == "2027-01-15T08:02:00.000Z"


@pytest.mark.parametrize("status", ["Invalid", "Blocked", "ConcurrentTx", "NotAllowedTypeEVSE"])
def test_e02_fr_20_a_refused_id_token_causes_no_transaction_event_and_changes_nothing(status: str) -> None:
    s = quiet()
    s.answers["Authorize"] = {"idTokenInfo": {"status": status}}
    s.plug_in()
    before = [machine.state for machine in s.kernel.all_machines()]
    s.forget()
    s.swipe()
    assert [sent.action for sent in s.sent] == ["Authorize"]
    assert [command.name for command in s.commands] == ["show_message"]
    assert [machine.state for machine in s.kernel.all_machines()] == before
    s.plug_out()
    assert all("idToken" not in event.payload for event in s.transaction_events)


def test_e02_fr_02_an_answer_without_id_token_info_leaves_the_authorization_as_it_is() -> None:
    s = quiet()
    s.answers["TransactionEvent"] = {}
    s.plug_in()
    s.swipe()
    s.advance(600)
    assert s.state("authorization", 1) == "authorized.fully"
    assert s.state("power_path", 1) == "closed.transferring"


@pytest.mark.verifies("E02.FR.06")
def test_e02_fr_06_the_transaction_event_follows_the_status_of_its_connector() -> None:
    s = quiet(**{"TxCtrlr.TxStartPoint": "EVConnected"})
    s.plug_in(2)
    assert [sent.action for sent in s.sent] == ["StatusNotification", "TransactionEvent"]
    assert s.sent[1]["evse"] == {"id": 2, "connectorId": 1}


def test_e02_fr_06_no_transaction_event_when_the_connection_is_no_start_point() -> None:
    s = quiet(**{"TxCtrlr.TxStartPoint": "Authorized"})
    s.plug_in(2)
    assert [sent.action for sent in s.sent] == ["StatusNotification"]


@pytest.mark.verifies("E02.FR.07")
def test_e02_fr_07_seq_no_counts_from_0_without_a_gap_also_when_the_csms_answers_nothing() -> None:
    s = quiet(**{"SampledDataCtrlr.TxUpdatedInterval": "10"})
    s.plug_in()
    s.swipe()
    s.advance(35)
    s.disconnect()
    s.advance(35)
    s.connect()
    s.plug_out()
    numbers = [event["seqNo"] for event in s.transaction_events]
    assert numbers == list(range(len(numbers)))
    assert len(numbers) == 3 + 7 + 1
    assert [event["eventType"] for event in s.transaction_events].count("Started") == 1
    assert s.transaction_events[-1]["eventType"] == "Ended"


@pytest.mark.verifies("E02.FR.08")
def test_e02_fr_08_each_transaction_has_an_id_of_its_own() -> None:
    s = quiet()
    for _ in range(20):
        s.plug_in(1)
        s.plug_in(2)
        s.plug_out(1)
        s.plug_out(2)
    started = [event.info["transactionId"] for event in s.transaction_events if event["eventType"] == "Started"]
    assert len(set(started)) == len(started) == 40
    assert all(uuid.UUID(name).version == 4 and len(name) == 36 for name in started)
    assert {event.info["transactionId"] for event in s.transaction_events} == set(started)


@pytest.mark.verifies("E02.FR.09")
def test_e02_fr_09_started_carries_the_configured_measurands() -> None:
    s = quiet(**{"SampledDataCtrlr.TxStartedMeasurands": "Power.Active.Import,Energy.Active.Import.Register"})
    s.hardware.meter(1, {"Energy.Active.Import.Register": 123456.789})
    s.plug_in()
    [started] = s.transaction_events
    [value] = started["meterValue"]
    assert {(each["measurand"], each["value"], each["context"]) for each in value["sampledValue"]} == {
        ("Energy.Active.Import.Register", 123456.789, "Transaction.Begin"),
        ("Power.Active.Import", 0.0, "Transaction.Begin"),
    }
    s.swipe()
    assert all("meterValue" not in event.payload for event in s.transaction_events[1:])


@pytest.mark.verifies("E02.FR.10")
def test_e02_fr_10_updated_carries_the_configured_measurands() -> None:
    s = quiet(**{
        "SampledDataCtrlr.TxUpdatedInterval": "300",
        "SampledDataCtrlr.TxUpdatedMeasurands": "Energy.Active.Import.Register,SoC",
    })  # fmt: skip
    s.hardware.meter(1, {"SoC": 47})
    s.plug_in()
    s.advance(300)
    event = s.transaction_events[-1]
    assert (event["eventType"], event["triggerReason"]) == ("Updated", "MeterValuePeriodic")
    [value] = event["meterValue"]
    assert [(each["measurand"], each["context"]) for each in value["sampledValue"]] == [
        ("Energy.Active.Import.Register", "Sample.Periodic"),
        ("SoC", "Sample.Periodic"),
    ]


@pytest.mark.verifies("E02.FR.13")
def test_e02_fr_13_every_change_of_the_charging_state_is_told_and_nothing_else() -> None:
    s = charging()
    s.hardware.ev(1, draws=False)
    s.hardware.ev(1, draws=False)
    s.hardware.ev(1, draws=True)
    s.hardware.open_contactor(1)
    assert told(s) == [
        ("Updated", "ChargingStateChanged", "SuspendedEV"),
        ("Updated", "ChargingStateChanged", "Charging"),
        ("Updated", "ChargingStateChanged", "EVConnected"),
    ]


@pytest.mark.verifies("E02.FR.14")
def test_e02_fr_14_signed_values_are_asked_for_when_an_ev_connects_and_sent_when_they_come() -> None:
    s = quiet(**{
        "SampledDataCtrlr.SignReadings": "true",
        "SampledDataCtrlr.TxUpdatedMeasurands": "Energy.Active.Import.Register,Voltage",
    })  # fmt: skip
    s.plug_in()
    assert [command.evse for command in s.commanded("request_signed_data")] == [1]
    assert s.hardware.describe()["evses"][0]["signed_data_wanted"] is True
    s.advance(2)
    s.hardware.sign(1, SIGNED)
    event = s.transaction_events[-1]
    assert event["triggerReason"] == "SignedDataReceived"
    [value] = event["meterValue"][0]["sampledValue"]
    assert value["measurand"] == "Energy.Active.Import.Register"
    assert value["context"] == "Other"
    assert value["signedMeterValue"] == SIGNED


def test_e02_fr_14_nothing_signed_is_asked_for_or_sent_while_signing_is_off() -> None:
    s = quiet(**{"SampledDataCtrlr.TxUpdatedInterval": "60"})
    s.plug_in()
    s.hardware.sign(1, SIGNED)
    s.advance(60)
    s.plug_out()
    assert s.commanded("request_signed_data") == []
    values = [value for event in s.transaction_events for value in event.payload.get("meterValue", [])]
    assert len(values) == 4  # at the begin, one periodic, and two in Ended
    assert all("signedMeterValue" not in each for value in values for each in value["sampledValue"])


@pytest.mark.verifies("E02.FR.15", "E02.FR.16", "E02.FR.17", "E02.FR.19")
def test_e02_fr_17_what_happens_in_a_transaction_is_told_with_its_own_reason() -> None:
    s = charging(**{"SampledDataCtrlr.SignReadings": "true", "SampledDataCtrlr.TxUpdatedInterval": "60"})
    s.hardware.park(1, True)
    s.hardware.ev(1, phases=1)
    s.hardware.sign(1, SIGNED)
    s.advance(60)
    s.hardware.ev(1, draws=False)
    s.hardware.ev(1, draws=True)
    s.swipe()
    assert told(s) == [
        ("Updated", "EVDetected", None),
        ("Updated", "ChargingRateChanged", None),
        ("Updated", "SignedDataReceived", None),
        ("Updated", "MeterValuePeriodic", None),
        ("Updated", "ChargingStateChanged", "SuspendedEV"),
        ("Updated", "ChargingStateChanged", "Charging"),
        ("Updated", "StopAuthorized", None),
        ("Updated", "ChargingStateChanged", "EVConnected"),
    ]
    s.plug_out()
    assert told(s)[-1][:2] == ("Ended", "EVCommunicationLost")


@pytest.mark.verifies("E02.FR.17")
def test_e02_fr_17_a_vehicle_that_leaves_the_bay_is_told_where_that_is_no_stop_point() -> None:
    s = quiet(**{"TxCtrlr.TxStartPoint": "ParkingBayOccupancy"})
    s.hardware.park(1, True)
    s.hardware.park(1, False)
    assert told(s) == [("Started", "EVDetected", "Idle"), ("Updated", "EVDeparted", None)]
    assert s.state("transaction", 1) == "ongoing.ev_absent"


@pytest.mark.parametrize("act", ["park", "depart", "phases", "sign", "meter", "draws"])
def test_e02_fr_17_what_happens_without_a_transaction_is_not_told(act: str) -> None:
    s = quiet(**{"TxCtrlr.TxStartPoint": "Authorized"})
    s.hardware.park(1, True)
    {
        "park": lambda: s.hardware.park(2, True),
        "depart": lambda: s.hardware.park(1, False),
        "phases": lambda: s.hardware.ev(1, phases=1),
        "sign": lambda: s.hardware.sign(1, SIGNED),
        "meter": lambda: s.hardware.meter(1, {"SoC": 5}),
        "draws": lambda: s.hardware.ev(1, draws=False),
    }[act]()
    s.advance(200)
    assert s.transaction_events == []


@pytest.mark.verifies("E02.FR.18")
@pytest.mark.parametrize("phases", [1, 2, 3])
def test_e02_fr_18_the_start_of_charging_tells_the_number_of_phases(phases: int) -> None:
    s = quiet()
    s.hardware.ev(1, phases=phases)
    s.plug_in()
    s.swipe()
    assert [event.payload.get("numberOfPhasesUsed") for event in s.transaction_events] == [None, None, phases]
    s.advance(100)
    s.hardware.ev(1, draws=False)
    assert "numberOfPhasesUsed" not in s.transaction_events[-1].payload


@pytest.mark.verifies("E02.FR.19")
def test_e02_fr_19_another_number_of_phases_is_told_once() -> None:
    s = charging()
    s.hardware.ev(1, phases=1)
    s.hardware.ev(1, draws=False)
    s.hardware.ev(1, draws=True)
    assert [(e["triggerReason"], e.payload.get("numberOfPhasesUsed")) for e in s.transaction_events] == [
        ("ChargingRateChanged", 1),
        ("ChargingStateChanged", None),
        ("ChargingStateChanged", None),
    ]


@pytest.mark.verifies("E02.FR.18")
def test_e02_fr_18_other_phases_after_a_pause_are_told_with_the_restart() -> None:
    s = charging()
    s.hardware.ev(1, draws=False)
    s.hardware.attach(lambda event: None)  # the meter shows it, no event tells it
    s.hardware.ev(1, draws=True, phases=1)
    s.feed(EVENTS["ev_draws_energy"](evse=1))
    assert [(e.info.get("chargingState"), e.payload.get("numberOfPhasesUsed")) for e in s.transaction_events] == [
        ("SuspendedEV", None),
        ("Charging", 1),
    ]


@pytest.mark.verifies("E02.FR.21")
def test_e02_fr_21_values_of_the_begin_are_sent_when_charging_starts_if_no_evse_was_known() -> None:
    s = quiet()
    s.swipe()
    s.advance(10)
    s.hardware.meter(1, {"Energy.Active.Import.Register": 500})
    s.plug_in(1)
    assert told(s) == [
        ("Started", "Authorized", "Idle"),
        ("Updated", "CablePluggedIn", "EVConnected"),
        ("Updated", "ChargingStateChanged", "Charging"),
    ]
    assert ["meterValue" in event.payload for event in s.transaction_events] == [False, False, True]
    [sample] = s.transaction_events[2]["meterValue"][0]["sampledValue"]
    assert (sample["value"], sample["context"]) == (500.0, "Transaction.Begin")


def test_e02_fr_21_values_of_the_begin_are_sent_once() -> None:
    s = quiet()
    s.plug_in()
    s.swipe()
    contexts = [
        sample["context"]
        for event in s.transaction_events
        for value in event.payload.get("meterValue", [])
        for sample in value["sampledValue"]
    ]
    assert contexts == ["Transaction.Begin"]


# Combinations, and orders of events that a station meets.


def test_a_plug_that_cannot_be_locked_gets_no_energy() -> None:
    s = station(evses=TWO_SOCKETS, variables={"TxCtrlr.TxStopPoint": "EVConnected"})
    s.hardware.lock(1, 1, fails=True)
    s.plug_in()
    s.swipe()
    assert s.hardware.describe()["evses"][0]["contactor_closed"] is False
    assert s.state("power_path", 1) == "open"
    assert s.state("lock", 1, 1) == "unlocked"
    assert s.commanded("close_contactor") == []
    assert told(s) == [("Started", "CablePluggedIn", "EVConnected"), ("Updated", "Authorized", None)]


def test_a_socket_is_locked_before_the_energy_and_an_attached_cable_never() -> None:
    s = station(evses=TWO_SOCKETS)
    s.plug_in()
    s.swipe()
    assert [c.name for c in s.commands if c.name != "show_message"] == ["lock_connector", "close_contactor"]
    attached = station()
    attached.plug_in()
    attached.swipe()
    assert attached.commanded("lock_connector") == []


def test_only_the_socket_of_the_ev_is_locked() -> None:
    s = station(evses=[("sType2", "sType2")])
    s.plug_in(1, 2)
    s.swipe()
    assert [(command.evse, command.connector) for command in s.commanded("lock_connector")] == [(1, 2)]


def test_a_plug_that_was_torn_out_is_locked_anew_when_the_next_one_comes() -> None:
    s = station(evses=TWO_SOCKETS, variables={"TxCtrlr.TxStopPoint": "EVConnected"})
    s.plug_in()
    s.swipe()
    assert s.state("lock", 1, 1) == "locked"
    s.hardware.unlock_connector(1, 1)  # by force
    s.plug_out()
    assert s.state("lock", 1, 1) == "unlocked"
    s.plug_in()
    s.swipe()
    assert len(s.commanded("lock_connector")) == 2


class Slow:
    """A station whose contactor reports when the test says so: the hardware is silent, its reports are fed by hand."""

    def __init__(self, **variables: str) -> None:
        self.station = charging(**variables)
        self.station.hardware.attach(lambda event: None)

    def report(self, name: str, **fields: Any) -> None:
        self.station.feed(EVENTS[name](evse=1, **fields))


def test_an_ev_that_comes_back_before_the_contactor_has_opened_is_charged_again() -> None:
    slow = Slow(**{"TxCtrlr.TxStopPoint": "Authorized", "TxCtrlr.StopTxOnEVSideDisconnect": "false"})
    s = slow.station
    slow.report("ev_unplugged", connector=1)
    assert s.state("power_path", 1) == "opening"
    slow.report("cable_plugged_in", connector=1)
    assert s.state("power_path", 1) == "closing_again"
    assert [command.name for command in s.commands] == ["open_contactor"]
    slow.report("contactor_opened")
    assert [command.name for command in s.commands] == ["open_contactor", "close_contactor"]
    slow.report("contactor_closed")
    slow.report("ev_draws_energy")
    assert told(s) == [
        ("Updated", "EVCommunicationLost", "Idle"),
        ("Updated", "CablePluggedIn", "EVConnected"),
        ("Updated", "ChargingStateChanged", "Charging"),
    ]


def test_a_driver_who_comes_back_before_the_contactor_has_opened_is_charged_again() -> None:
    slow = Slow()
    s = slow.station
    slow.report("stop_pressed")
    assert s.state("power_path", 1) == "opening"
    s.feed(EVENTS["token_presented"](token=IdTokenType(**TOKEN), at_evse=1))
    assert s.state("power_path", 1) == "closing_again"
    slow.report("contactor_opened")
    assert [c.name for c in s.commands if c.name != "show_message"] == ["open_contactor", "close_contactor"]
    slow.report("ev_draws_energy")
    assert told(s) == [
        ("Updated", "StopAuthorized", None),
        ("Updated", "Authorized", None),
        ("Updated", "ChargingStateChanged", "EVConnected"),
        ("Updated", "ChargingStateChanged", "Charging"),
    ]


@pytest.mark.parametrize(
    ("event", "fields"),
    [
        ("ev_unplugged", {"connector": 1}),
        ("emergency_pressed", {}),
        ("stop_pressed", {}),
        ("connector_faulted", {"connector": 1, "code": "GroundFailure"}),
    ],
)
def test_no_energy_is_offered_again_when_the_reason_for_it_goes_while_the_contactor_opens(
    event: str, fields: dict[str, Any]
) -> None:
    slow = Slow(**{"TxCtrlr.TxStopPoint": "Authorized", "TxCtrlr.StopTxOnEVSideDisconnect": "false"})
    slow.report("ev_unplugged", connector=1)
    slow.report("cable_plugged_in", connector=1)
    slow.report(event, **fields)
    assert slow.station.state("power_path", 1) == "opening"
    slow.report("contactor_opened")
    assert slow.station.commanded("close_contactor") == []
    assert slow.station.state("power_path", 1) == "open"


@pytest.mark.parametrize("obstacle", ["no driver any more", "a fault"])
def test_an_ev_that_comes_back_while_the_contactor_opens_gets_no_energy_it_may_not_have(obstacle: str) -> None:
    kept = "false" if obstacle == "a fault" else "true"
    slow = Slow(**{"TxCtrlr.TxStopPoint": "ParkingBayOccupancy", "TxCtrlr.StopTxOnEVSideDisconnect": kept})
    slow.report("ev_unplugged", connector=1)
    if obstacle == "a fault":
        slow.station.feed(EVENTS["connector_faulted"](evse=1, connector=1, code="GroundFailure"))
    slow.report("cable_plugged_in", connector=1)
    assert slow.station.state("power_path", 1) == "opening"
    slow.report("contactor_opened")
    assert slow.station.commanded("close_contactor") == []
    assert slow.station.state("power_path", 1) == "open"


# Power and energy where no transaction is open, and over a restart.


@pytest.mark.parametrize("cause", ["emergency", "a fault", "the EV is gone"])
def test_the_power_path_opens_also_without_a_transaction(cause: str) -> None:
    s = quiet(**{"TxCtrlr.TxStartPoint": "ParkingBayOccupancy"})
    s.plug_in()
    s.swipe()
    assert s.hardware.describe()["evses"][0]["energy_flows"] is True
    if cause == "emergency":
        s.hardware.press("emergency", 1)
    elif cause == "a fault":
        s.hardware.fault("GroundFailure", 1, 1)
    else:
        s.plug_out()
    assert s.state("power_path", 1) == "open"
    assert s.hardware.describe()["evses"][0]["contactor_closed"] is False
    assert s.transaction_events == []


def test_a_fault_of_another_connector_leaves_the_power_path_alone() -> None:
    s = station(evses=[("cType2", "cCCS2")], variables={"TxCtrlr.TxStartPoint": "ParkingBayOccupancy"})
    s.plug_in(1, 1)
    s.swipe()
    s.hardware.fault("GroundFailure", 1, 2)
    assert s.state("power_path", 1) == "closed.transferring"


def test_the_power_path_opens_when_a_pause_of_the_ev_ends_the_transaction() -> None:
    s = charging(**{"TxCtrlr.TxStopPoint": "EnergyTransfer"})
    s.hardware.ev(1, draws=False)
    assert told(s) == [("Ended", "ChargingStateChanged", "SuspendedEV")]
    assert s.state("power_path", 1) == "open"


def restart(s: VirtualStation, folder: Path) -> None:
    """Cut the power of a station and let it start again from its file."""
    store = Store(folder)
    store.commit(s.kernel)
    s.hardware.cut_power()
    model = DeviceModel.build(STANDARD, dict(s.variables), tuple(len(evse.connectors) for evse in s.site.evses))
    s.kernel = Kernel(STANDARD_MACHINES, s.site, model, s.hardware, seed=2, wall_clock_offset=EPOCH)
    assert store.restore(s.kernel) == []
    store.close()
    s.linked = False
    s.forget()
    s.hardware.attach(s.feed)
    s.boot()


@pytest.mark.verifies("E02.FR.13", "E02.FR.07", "E02.FR.08")
@pytest.mark.parametrize("draws", [True, False])
def test_after_a_restart_the_transaction_and_its_charging_go_on(tmp_path: Path, draws: bool) -> None:
    s = quiet()
    s.plug_in()
    s.swipe()
    if not draws:
        s.hardware.ev(1, draws=False)
    before = s.transaction_events[-1]
    restart(s, tmp_path)
    state = "Charging" if draws else "SuspendedEV"
    assert told(s) == [
        ("Updated", "ChargingStateChanged", "EVConnected"),
        ("Updated", "ChargingStateChanged", state),
    ]
    assert {event.info["transactionId"] for event in s.transaction_events} == {before.info["transactionId"]}
    assert [event["seqNo"] for event in s.transaction_events] == [before["seqNo"] + 1, before["seqNo"] + 2]
    assert all("evse" not in event.payload and "idToken" not in event.payload for event in s.transaction_events)
    assert [command.evse for command in s.commanded("close_contactor")] == [1]
    s.plug_out()
    s.plug_in()
    assert s.transaction_events[-1]["seqNo"] == 0
    assert s.transaction_events[-1].info["transactionId"] != before.info["transactionId"]


def test_after_a_restart_no_energy_is_offered_to_an_ev_without_a_driver(tmp_path: Path) -> None:
    s = quiet()
    s.plug_in()
    restart(s, tmp_path)
    assert s.commanded("close_contactor") == []
    assert s.state("transaction", 1) == "ongoing.ev_connected"
    assert s.transaction_events == []


def test_after_a_restart_no_energy_is_offered_to_a_driver_who_has_used_up_his(tmp_path: Path) -> None:
    s = quiet(**{"TxCtrlr.StopTxOnInvalidId": "false"})
    s.answers["TransactionEvent"] = lambda sent: {"idTokenInfo": {"status": "Invalid"}} if "idToken" in sent else {}
    s.plug_in()
    s.swipe()
    assert s.state("authorization", 1) == "authorized.exhausted"
    restart(s, tmp_path)
    assert s.commanded("close_contactor") == []
    assert s.hardware.describe()["evses"][0]["contactor_closed"] is False


def test_after_a_restart_no_energy_is_offered_where_the_ev_is_gone(tmp_path: Path) -> None:
    s = quiet(**{"TxCtrlr.StopTxOnEVSideDisconnect": "false", "TxCtrlr.TxStopPoint": "Authorized"})
    s.swipe(evse=1)
    restart(s, tmp_path)
    assert s.commanded("close_contactor") == []
    assert s.state("authorization", 1) == "authorized.fully"
