"""E03: start transaction, idToken presented first, at the reader of an EVSE or before any EVSE is chosen (EVSE 0)."""

from __future__ import annotations

import json
from typing import Any

import pytest
from virtual_station import TWO_SOCKETS, VirtualStation, station

SIGNED = {
    "signedMeterData": "T0NNRg==",
    "signingMethod": "ECDSA-secp256r1",
    "encodingMethod": "OCMF",
    "publicKey": "S0VZ",
}
TOKEN = {"idToken": "TOKEN-1", "type": "ISO14443"}
PLACES = pytest.mark.parametrize("reader", [1, None], ids=["reader of EVSE 1", "reader of the station"])


def quiet(**variables: str) -> VirtualStation:
    """Return a station without periodic samples, whose transactions begin and end with the authorization."""
    chosen = {
        "SampledDataCtrlr.TxUpdatedInterval": "0",
        "TxCtrlr.TxStartPoint": "Authorized",
        "TxCtrlr.TxStopPoint": "Authorized",
    }
    return station(variables={**chosen, **variables})


def told(s: VirtualStation) -> list[tuple[str, str, str | None]]:
    return [(event, reason, state) for event, reason, state, _ in s.told()]


def carrying(s: VirtualStation, field: str) -> list[Any]:
    return [event.payload.get(field) for event in s.transaction_events]


def ids(s: VirtualStation) -> set[str]:
    return {event.info["transactionId"] for event in s.transaction_events}


@PLACES
@pytest.mark.verifies("E03.FR.01", "E03.FR.06", "E03.FR.12", "E03.FR.13", "E01.FR.16")
def test_e03_the_session_of_the_use_case_on_the_wire(reader: int | None) -> None:
    s = quiet()
    s.swipe(evse=reader)
    s.advance(30)
    s.plug_in(1)
    assert [sent.action for sent in s.sent] == [
        "Authorize", "TransactionEvent", "StatusNotification", "TransactionEvent", "TransactionEvent",
    ]  # fmt: skip
    assert told(s) == [
        ("Started", "Authorized", "Idle"),
        ("Updated", "CablePluggedIn", "EVConnected"),
        ("Updated", "ChargingStateChanged", "Charging"),
    ]
    assert len(ids(s)) == 1
    assert carrying(s, "seqNo") == [0, 1, 2]
    assert carrying(s, "idToken") == [TOKEN, None, None]
    assert carrying(s, "evse") == [None, {"id": 1, "connectorId": 1}, None]
    assert carrying(s, "numberOfPhasesUsed") == [None, None, 3]
    assert [(c.name, c.evse) for c in s.commands if c.name != "show_message"] == [("close_contactor", 1)]
    assert s.state("transaction", 1) == "ongoing.charging"


@PLACES
@pytest.mark.verifies("E03.FR.01")
@pytest.mark.parametrize(
    ("point", "reason"),
    [
        ("EVConnected", "CablePluggedIn"),
        ("PowerPathClosed", "CablePluggedIn"),
        ("EnergyTransfer", "ChargingStateChanged"),
    ],
)
def test_e03_fr_01_a_transaction_that_starts_later_carries_the_id_token_at_its_start(
    point: str, reason: str, reader: int | None
) -> None:
    s = quiet(**{"TxCtrlr.TxStartPoint": point})
    s.swipe(evse=reader)
    assert s.transaction_events == []
    s.plug_in(1)
    assert (s.transaction_events[0]["eventType"], s.transaction_events[0]["triggerReason"]) == ("Started", reason)
    assert carrying(s, "idToken") == [TOKEN] + [None] * (len(s.transaction_events) - 1)
    assert carrying(s, "evse")[0] == {"id": 1, "connectorId": 1}


def test_e03_fr_02_an_answer_without_id_token_info_leaves_the_authorization_as_it_is() -> None:
    s = quiet()
    s.answers["TransactionEvent"] = {}
    s.swipe()
    s.advance(30)
    s.plug_in(2)
    s.advance(300)
    assert s.state("authorization", 2) == "authorized.fully"
    assert s.state("transaction", 2) == "ongoing.charging"


@PLACES
@pytest.mark.verifies("E03.FR.05", "C01.FR.26")
def test_e03_fr_05_without_a_cable_in_time_the_transaction_ends(reader: int | None) -> None:
    s = quiet(**{"TxCtrlr.EVConnectionTimeOut": "90"})
    s.swipe(evse=reader)
    s.advance(89.9)
    assert told(s) == [("Started", "Authorized", "Idle")]
    s.advance(0.1)
    ended = s.transaction_events[-1]
    assert s.told()[1:] == [("Ended", "EVConnectTimeout", None, "Timeout")]
    assert (ended.time, ended["seqNo"]) == (90, 1)
    assert len(ids(s)) == 1
    assert s.state("transaction", reader or 0) == "idle"
    assert s.state("authorization", reader or 0) == "nobody"
    s.plug_in(1)
    s.advance(3600)
    assert s.commanded("close_contactor") == []
    assert len(s.transaction_events) == 2


@PLACES
def test_e03_fr_05_a_cable_in_time_keeps_the_transaction(reader: int | None) -> None:
    s = quiet(**{"TxCtrlr.EVConnectionTimeOut": "90"})
    s.swipe(evse=reader)
    s.advance(89.9)
    s.plug_in(1)
    s.advance(3600)
    assert told(s)[-1] == ("Updated", "ChargingStateChanged", "Charging")
    assert s.state("transaction", 1) == "ongoing.charging"


@pytest.mark.verifies("E03.FR.15", "C01.FR.26")
def test_e03_fr_15_without_a_cable_in_time_a_parking_transaction_loses_its_driver_and_ends_with_the_vehicle() -> None:
    s = quiet(**{"TxCtrlr.TxStartPoint": "ParkingBayOccupancy", "TxCtrlr.TxStopPoint": "ParkingBayOccupancy"})
    s.hardware.park(1, True)
    s.swipe()
    s.advance(60)
    assert s.told()[1:] == [
        ("Updated", "Authorized", None, None),
        ("Updated", "EVConnectTimeout", None, None),
    ]
    assert s.state("authorization", 1) not in ("authorized.fully", "authorized.limited")
    assert s.state("transaction", 1) == "ongoing.ev_absent"
    s.plug_in(1)
    assert s.commanded("close_contactor") == []
    s.plug_out(1)
    s.hardware.park(1, False)
    assert (s.told()[-1][0], s.told()[-1][1]) == ("Ended", "EVDeparted")
    assert len(ids(s)) == 1


@pytest.mark.verifies("E03.FR.15")
def test_e03_fr_15_without_an_evse_there_is_no_bay_to_wait_for_and_the_transaction_ends() -> None:
    s = quiet(**{"TxCtrlr.TxStopPoint": "ParkingBayOccupancy"})
    s.swipe()
    s.advance(60)
    assert s.told() == [("Started", "Authorized", "Idle", None), ("Ended", "EVConnectTimeout", None, "Timeout")]
    assert (s.state("transaction", 0), s.state("authorization", 0)) == ("idle", "nobody")
    s.swipe("NEXT")
    assert (s.told()[-1][0], carrying(s, "idToken")[-1]["idToken"]) == ("Started", "NEXT")


@pytest.mark.verifies("E03.FR.06")
def test_e03_fr_06_seq_no_goes_on_where_the_transaction_goes() -> None:
    s = quiet()
    for evse in (1, 2):  # two transactions after each other through EVSE 0
        s.swipe(f"TOKEN-{evse}")
        s.plug_in(evse)
    s.swipe("TOKEN-1")
    s.swipe("TOKEN-2")
    counts: dict[str, list[int]] = {}
    for event in s.transaction_events:
        counts.setdefault(event.info["transactionId"], []).append(event["seqNo"])
    assert list(counts.values()) == [[0, 1, 2, 3]] * 2
    assert [event["eventType"] for event in s.transaction_events].count("Ended") == 2


@pytest.mark.verifies("E03.FR.07")
def test_e03_fr_07_started_at_a_known_evse_carries_the_values_of_its_begin() -> None:
    s = quiet()
    s.hardware.meter(2, {"Energy.Active.Import.Register": 2222})
    s.swipe(evse=2)
    [started] = s.transaction_events
    [sample] = started["meterValue"][0]["sampledValue"]
    assert (sample["measurand"], sample["value"], sample["context"]) == (
        "Energy.Active.Import.Register", 2222.0, "Transaction.Begin",
    )  # fmt: skip
    s.plug_in(2)
    assert carrying(s, "meterValue")[1:] == [None, None]


@pytest.mark.verifies("E03.FR.08")
def test_e03_fr_08_updated_carries_samples_of_the_evse_that_was_found() -> None:
    s = quiet(**{
        "SampledDataCtrlr.TxUpdatedInterval": "45",
        "SampledDataCtrlr.TxUpdatedMeasurands": "Energy.Active.Import.Register",
    })  # fmt: skip
    s.hardware.meter(2, {"Energy.Active.Import.Register": 9000})
    s.hardware.ev(2, draws=False)
    s.swipe()
    s.advance(50)
    assert [event["triggerReason"] for event in s.transaction_events] == ["Authorized"]  # no EVSE, no meter, no sample
    s.plug_in(2)
    s.advance(45)
    event = s.transaction_events[-1]
    assert (event["eventType"], event["triggerReason"]) == ("Updated", "MeterValuePeriodic")
    [sample] = event["meterValue"][0]["sampledValue"]
    assert (sample["value"], sample["context"]) == (9000.0, "Sample.Periodic")


@pytest.mark.verifies("E03.FR.10")
def test_e03_fr_10_signed_values_are_asked_for_at_the_evse_where_the_cable_comes() -> None:
    s = quiet(**{"SampledDataCtrlr.SignReadings": "true"})
    s.swipe()
    assert s.commanded("request_signed_data") == []
    s.plug_in(2)
    assert [command.evse for command in s.commanded("request_signed_data")] == [2]
    s.hardware.sign(2, SIGNED)
    s.swipe()
    samples = [
        sample
        for event in s.transaction_events[3:]
        for value in event.payload.get("meterValue", [])
        for sample in value["sampledValue"]
    ]
    signed = [sample["signedMeterValue"]["signedMeterData"] for sample in samples if "signedMeterValue" in sample]
    assert signed == [SIGNED["signedMeterData"]] * 2  # as it came, and at the end
    assert [event["triggerReason"] for event in s.transaction_events[3:]] == ["SignedDataReceived", "StopAuthorized"]


@pytest.mark.verifies("E03.FR.11", "E01.FR.17")
def test_e03_fr_11_values_of_the_begin_come_with_the_start_of_charging_after_the_hand_over() -> None:
    s = quiet(**{"SampledDataCtrlr.TxEndedMeasurands": "Energy.Active.Import.Register"})
    s.hardware.meter(1, {"Energy.Active.Import.Register": 100})
    s.hardware.meter(2, {"Energy.Active.Import.Register": 300})
    s.swipe()
    s.plug_in(2)
    s.advance(100)
    s.swipe()
    began, ended = s.transaction_events[2], s.transaction_events[-1]
    assert carrying(s, "meterValue")[:2] == [None, None]
    assert began.info["chargingState"] == "Charging"
    assert [sample["value"] for sample in began["meterValue"][0]["sampledValue"]] == [300.0]
    assert [sample["context"] for sample in began["meterValue"][0]["sampledValue"]] == ["Transaction.Begin"]
    shown = [(sample["context"], sample["value"]) for value in ended["meterValue"] for sample in value["sampledValue"]]
    assert shown[0] == ("Transaction.Begin", 300.0)
    assert shown[1][0] == "Transaction.End"
    assert 300 + 250 < shown[1][1] < 300 + 350  # 11 kW for 100 s at EVSE 2, not the register of EVSE 1


def test_e03_fr_11_no_values_of_the_begin_when_none_are_configured() -> None:
    s = quiet(**{"SampledDataCtrlr.TxStartedMeasurands": ""})
    s.swipe()
    s.plug_in(2)
    assert carrying(s, "meterValue") == [None, None, None]


@pytest.mark.verifies("E03.FR.12", "E03.FR.14")
def test_e03_fr_12_events_of_the_transaction_are_told_one_by_one_with_their_reasons() -> None:
    s = quiet()
    s.swipe(evse=1)
    s.hardware.park(1, True)
    s.plug_in(1)
    s.hardware.sign(1, SIGNED)
    s.hardware.ev(1, phases=2)
    assert told(s)[1:] == [
        ("Updated", "EVDetected", None),
        ("Updated", "CablePluggedIn", "EVConnected"),
        ("Updated", "ChargingStateChanged", "Charging"),
        ("Updated", "SignedDataReceived", None),
        ("Updated", "ChargingRateChanged", None),
    ]
    assert carrying(s, "numberOfPhasesUsed")[-1] == 2
    s.plug_out(1)
    s.hardware.park(1, False)
    assert s.told()[-1][0] == "Ended"


@pytest.mark.verifies("E03.FR.12")
def test_e03_fr_12_a_vehicle_that_departs_before_the_cable_came_is_told() -> None:
    s = quiet()
    s.hardware.park(1, True)
    s.swipe(evse=1)
    s.hardware.park(1, False)
    assert told(s) == [("Started", "Authorized", "Idle"), ("Updated", "EVDeparted", None)]


@pytest.mark.verifies("E03.FR.14")
def test_e03_fr_14_a_change_of_phases_is_told_after_the_hand_over() -> None:
    s = quiet()
    s.swipe()
    s.plug_in(2)
    s.hardware.ev(2, phases=1)
    assert carrying(s, "numberOfPhasesUsed") == [None, None, 3, 1]
    s.hardware.ev(1, phases=2)  # another EVSE's EV is none of this transaction
    assert len(s.transaction_events) == 4


# The hand-over from EVSE 0, and who may take it.


def test_the_hand_over_leaves_nothing_behind() -> None:
    s = quiet()
    s.swipe()
    assert (s.state("authorization", 0), s.state("transaction", 0)) == ("authorized.fully", "ongoing.ev_absent")
    s.plug_in(2)
    assert (s.state("authorization", 0), s.state("transaction", 0)) == ("nobody", "idle")
    assert (s.state("authorization", 2), s.state("transaction", 2)) == ("authorized.fully", "ongoing.charging")
    assert (s.state("authorization", 1), s.state("transaction", 1)) == ("nobody", "idle")
    assert s.state("ev_connection", 2) == "connected"
    s.advance(3600)  # the time-out of EVSE 0 does not run on
    assert s.state("transaction", 2) == "ongoing.charging"
    s.swipe()
    assert s.told()[-1] == ("Ended", "StopAuthorized", "EVConnected", "Local")
    assert carrying(s, "idToken")[-1] == TOKEN


def test_the_next_cable_finds_nobody_after_the_hand_over() -> None:
    s = quiet()
    s.swipe()
    s.plug_in(2)
    s.forget()
    s.plug_in(1)
    assert s.transaction_events == []
    assert s.commands == []
    assert s.state("power_path", 1) == "open"


def test_a_socket_is_locked_at_the_evse_where_the_cable_comes() -> None:
    s = station(evses=TWO_SOCKETS)
    s.swipe()
    s.plug_in(2)
    assert [(c.name, c.evse, c.connector) for c in s.commands if c.name != "show_message"] == [
        ("lock_connector", 2, 1),
        ("close_contactor", 2, None),
    ]


def test_a_second_token_at_the_reader_of_the_station_does_not_take_the_first_drivers_place() -> None:
    s = quiet()
    s.swipe("ONE")
    s.swipe("TWO")
    s.plug_in(1)
    assert [event["idToken"]["idToken"] for event in s.transaction_events if "idToken" in event.payload] == ["ONE"]
    assert [event["eventType"] for event in s.transaction_events] == ["Started", "Updated", "Updated"]


def test_the_same_token_again_before_any_cable_ends_the_transaction() -> None:
    s = quiet()
    s.swipe()
    s.swipe()
    assert [step[:2] + step[3:] for step in s.told()] == [
        ("Started", "Authorized", None),
        ("Ended", "StopAuthorized", "Local"),
    ]
    assert carrying(s, "idToken") == [TOKEN, TOKEN]
    s.plug_in(1)
    assert s.commanded("close_contactor") == []


def test_a_cable_at_an_evse_with_a_driver_of_its_own_is_his() -> None:
    s = quiet()
    s.swipe("AT-2", 2)
    s.swipe("ANYWHERE", None)  # EVSE 1 is the only free one
    s.plug_in(2)
    charged = s.transaction_events[-1]
    first = next(e for e in s.transaction_events if e.info["transactionId"] == charged.info["transactionId"])
    assert first["idToken"]["idToken"] == "AT-2"
    assert s.state("authorization", 1) == "authorized.fully"
    assert s.state("power_path", 1) == "open"


def test_a_driver_allowed_at_one_evse_only_does_not_take_another() -> None:
    s = quiet()
    s.answers["Authorize"] = {"idTokenInfo": {"status": "Accepted", "evseId": [2]}}
    s.swipe()
    s.plug_in(1)
    assert s.commanded("close_contactor") == []
    assert s.state("authorization", 0) == "authorized.fully"
    s.plug_in(2)
    assert [command.evse for command in s.commanded("close_contactor")] == [2]
    assert carrying(s, "evse")[1] == {"id": 2, "connectorId": 1}


@pytest.mark.verifies("E02.FR.20", "E02.FR.01", "E01.FR.10")
def test_a_driver_without_evse_who_comes_to_a_bay_with_a_transaction_is_told_as_authorized_there() -> None:
    s = quiet(**{"TxCtrlr.TxStartPoint": "ParkingBayOccupancy", "TxCtrlr.TxStopPoint": "EVConnected"})
    s.swipe()
    s.hardware.park(1, True)
    s.plug_in(1)
    assert told(s) == [
        ("Started", "EVDetected", "Idle"),
        ("Updated", "Authorized", None),
        ("Updated", "CablePluggedIn", "EVConnected"),
        ("Updated", "ChargingStateChanged", "Charging"),
    ]
    assert carrying(s, "idToken") == [None, TOKEN, None, None]
    assert [place for place in carrying(s, "evse") if place] == [{"id": 1, "connectorId": 1}]


def test_an_evse_in_another_bay_keeps_its_own_transaction_when_the_driver_plugs_in_elsewhere() -> None:
    s = quiet(**{"TxCtrlr.TxStartPoint": "ParkingBayOccupancy,Authorized"})
    s.hardware.park(1, True)
    s.swipe(evse=2)
    s.plug_in(2)
    assert len(ids(s)) == 2
    assert s.state("transaction", 1) == "ongoing.ev_absent"
    assert s.state("transaction", 2) == "ongoing.charging"


def late(s: VirtualStation, status: str) -> None:
    """Let the CSMS answer the one request that is out, about the idToken."""
    out = s.transaction_events[-1]
    s.answers.pop("TransactionEvent")
    s.receive(json.dumps([3, out.message_id, {"idTokenInfo": {"status": status}}]))


@pytest.mark.verifies("E05.FR.10")
def test_a_refusal_that_comes_after_the_hand_over_reaches_the_evse_where_the_transaction_is() -> None:
    s = quiet(**{"TxCtrlr.TxStopPoint": "Authorized"})
    s.answers["TransactionEvent"] = None
    s.swipe()
    s.plug_in(2)
    assert s.state("power_path", 2) == "closed.transferring"
    late(s, "Blocked")
    assert s.state("power_path", 2) == "open"
    assert (s.told()[-1][0], s.told()[-1][1], s.told()[-1][3]) == ("Ended", "Deauthorized", "DeAuthorized")
    assert len(ids(s)) == 1
    assert carrying(s, "seqNo") == list(range(len(s.transaction_events)))


@pytest.mark.verifies("E05.FR.02")
def test_a_driver_whom_the_csms_turned_down_gets_no_energy_by_plugging_in_elsewhere() -> None:
    s = quiet(**{"TxCtrlr.StopTxOnInvalidId": "false"})
    s.answers["TransactionEvent"] = {"idTokenInfo": {"status": "Invalid"}}
    s.swipe()
    assert s.state("authorization", 0) == "authorized.exhausted"
    s.plug_in(1)
    assert s.commanded("close_contactor") == []
    assert s.state("authorization", 1) == "authorized.exhausted"
    assert told(s) == [
        ("Started", "Authorized", "Idle"),
        ("Updated", "CablePluggedIn", "EVConnected"),
        ("Updated", "ChargingStateChanged", "SuspendedEVSE"),
    ]
    assert s.hardware.describe()["evses"][0]["contactor_closed"] is False
    s.swipe()
    assert s.told()[-1] == ("Ended", "StopAuthorized", "EVConnected", "Local")


@pytest.mark.verifies("E05.FR.03", "E05.FR.02")
def test_a_driver_whom_the_csms_turned_down_gets_no_more_than_the_configured_energy_elsewhere() -> None:
    s = quiet(**{"TxCtrlr.StopTxOnInvalidId": "false", "TxCtrlr.MaxEnergyOnInvalidId": "500"})
    s.hardware.meter(1, {"Energy.Active.Import.Register": 100_000})
    s.answers["TransactionEvent"] = lambda sent: {"idTokenInfo": {"status": "Invalid"}} if "idToken" in sent else {}
    s.swipe()
    assert s.state("authorization", 0) == "authorized.limited"
    s.plug_in(1)
    assert s.state("power_path", 1) == "closed.transferring"
    s.advance(155)
    assert s.state("power_path", 1) == "closed.transferring"
    s.advance(15)
    assert s.state("power_path", 1) == "withheld"
    assert told(s)[-1] == ("Updated", "ChargingStateChanged", "SuspendedEVSE")
    assert 100_500 <= s.hardware.describe()["evses"][0]["energy_wh"] < 100_510
    s.swipe()
    assert s.told()[-1][:2] == ("Ended", "StopAuthorized")


def test_an_ev_that_comes_while_the_csms_is_still_asked_is_charged_when_it_answers() -> None:
    s = quiet()
    s.answers["Authorize"] = None
    s.swipe()
    s.plug_in(2)
    assert s.transaction_events == []
    [authorize] = s.of("Authorize")
    s.receive(json.dumps([3, authorize.message_id, {"idTokenInfo": {"status": "Accepted"}}]))
    assert told(s) == [("Started", "Authorized", "EVConnected"), ("Updated", "ChargingStateChanged", "Charging")]
    assert carrying(s, "evse") == [{"id": 2, "connectorId": 1}, None]
    assert carrying(s, "idToken") == [TOKEN, None]


def test_offline_nobody_is_authorized_and_nothing_starts() -> None:
    s = quiet()
    s.disconnect()
    s.swipe()
    s.plug_in(1)
    s.connect()
    assert s.transaction_events == []
    assert s.state("authorization", 0) == "nobody"


def test_the_hand_over_offline_is_told_afterwards_in_order() -> None:
    s = quiet()
    s.swipe()
    s.disconnect()
    s.advance(20)
    s.plug_in(2)
    s.advance(20)
    s.connect()
    assert told(s) == [
        ("Started", "Authorized", "Idle"),
        ("Updated", "CablePluggedIn", "EVConnected"),
        ("Updated", "ChargingStateChanged", "Charging"),
    ]
    assert carrying(s, "offline") == [None, True, True]
    assert carrying(s, "seqNo") == [0, 1, 2]
    assert [event["timestamp"][11:19] for event in s.transaction_events] == ["08:00:00", "08:00:20", "08:00:20"]
    assert len(ids(s)) == 1
