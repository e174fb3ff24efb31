"""E05: the CSMS does not accept the idToken of a transaction that has begun."""

from typing import Any

import pytest
from charging import (
    answer,
    bay,
    charging,
    energy_flows,
    picture,
    plug_is_locked,
    provoke_answer,
    quiet_station,
    say_the_id_is,
)
from virtual_station import TWO_SOCKETS, VirtualStation

from specharge_generated.events import EVENTS

REGISTER = "Energy.Active.Import.Register"
PHASES = ("Updated", "ChargingRateChanged", None, None)  # the message whose answer brings the verdict
NOT_STOPPED = {"TxCtrlr.StopTxOnInvalidId": "false"}
SUSPENDED = ("Updated", "ChargingStateChanged", "SuspendedEVSE", None)


# E05.FR.02


@pytest.mark.parametrize("status", ["Blocked", "ConcurrentTx", "Expired", "Invalid", "NoCredit", "Unknown"])
@pytest.mark.parametrize("stop", ["EVConnected,Authorized", "ParkingBayOccupancy", "PowerPathClosed"])
@pytest.mark.verifies("E05.FR.02")
def test_e05_fr_02_energy_stops_at_once_and_the_transaction_goes_on_suspended(stop: str, status: str) -> None:
    s = charging(stop, NOT_STOPPED)
    provoke_answer(s, status)
    assert s.told() == [PHASES, SUSPENDED]
    assert {sent.time for sent in s.transaction_events} == {0.0}
    assert [c.evse for c in s.commanded("open_contactor")] == [1]
    assert not bay(s)["contactor_closed"]
    assert s.state("transaction", 1) == "ongoing.suspended_evse"
    assert s.state("authorization", 1) == "authorized.exhausted"
    s.advance(3600)
    assert len(s.transaction_events) == 2
    assert not energy_flows(s)


@pytest.mark.parametrize("start", ["EVConnected,Authorized", "Authorized", "PowerPathClosed", "EnergyTransfer"])
@pytest.mark.verifies("E05.FR.02")
def test_e05_fr_02_the_answer_to_the_message_that_carries_the_token_counts(start: str) -> None:
    s = quiet_station({"TxCtrlr.TxStartPoint": start, **NOT_STOPPED})
    say_the_id_is(s, "Blocked")
    s.plug_in()
    s.answers["TransactionEvent"] = {"idTokenInfo": {"status": "Blocked"}}
    s.swipe(evse=1)
    assert any("idToken" in sent.payload for sent in s.transaction_events)
    assert s.told()[-1] == SUSPENDED
    assert not energy_flows(s)


@pytest.mark.parametrize("reader", [1, None])
@pytest.mark.verifies("E05.FR.02")
def test_e05_fr_02_an_ev_that_is_plugged_in_after_the_verdict_gets_no_energy(reader: int | None) -> None:
    s = quiet_station(NOT_STOPPED)
    say_the_id_is(s, "Blocked")
    s.swipe(evse=reader)
    assert s.told() == [("Started", "Authorized", "Idle", None)]
    s.plug_in(evse=1)
    assert s.told()[1:] == [("Updated", "CablePluggedIn", "EVConnected", None), SUSPENDED]
    assert s.commanded("close_contactor") == []
    assert s.state("authorization", 1) == "authorized.exhausted"
    s.swipe()
    assert s.told()[-1][:2] == ("Ended", "StopAuthorized")


@pytest.mark.verifies("E05.FR.02")
def test_e05_fr_02_an_ev_that_is_unplugged_and_back_still_gets_no_energy() -> None:
    s = charging("ParkingBayOccupancy", {**NOT_STOPPED, "TxCtrlr.StopTxOnEVSideDisconnect": "false"})
    provoke_answer(s, "Blocked")
    s.plug_out()
    s.plug_in()
    assert not energy_flows(s)
    assert s.told()[-1] == SUSPENDED


@pytest.mark.verifies("E05.FR.02", "E06.FR.07", "E06.FR.08")
def test_e05_fr_02_with_the_stop_point_energy_transfer_the_suspension_ends_the_transaction() -> None:
    s = charging("EnergyTransfer", NOT_STOPPED, evses=TWO_SOCKETS)
    provoke_answer(s, "Blocked")
    assert s.told() == [PHASES, ("Ended", "ChargingStateChanged", "SuspendedEVSE", "DeAuthorized")]
    assert not bay(s)["contactor_closed"]
    assert plug_is_locked(s)
    s.swipe(evse=1)
    assert not plug_is_locked(s)


@pytest.mark.parametrize("verdict", [{}, {"idTokenInfo": {"status": "Accepted"}}])
@pytest.mark.parametrize("stop_on_invalid", ["true", "false"])
def test_e05_an_answer_with_the_status_accepted_or_none_changes_nothing(
    verdict: dict[str, Any], stop_on_invalid: str
) -> None:
    s = charging(variables={"TxCtrlr.StopTxOnInvalidId": stop_on_invalid})
    before = picture(s)
    s.answers["TransactionEvent"] = verdict
    s.hardware.ev(1, phases=1)
    assert s.told() == [PHASES]
    assert picture(s) == {**before, "transaction events": 1}
    assert energy_flows(s)


@pytest.mark.parametrize("stop", ["EVConnected", "EVConnected,Authorized", "ParkingBayOccupancy"])
def test_e05_fr_02_the_driver_of_a_suspended_transaction_may_leave(stop: str) -> None:
    s = charging(stop, NOT_STOPPED, evses=TWO_SOCKETS)
    provoke_answer(s, "Blocked")
    assert plug_is_locked(s)
    s.forget()
    s.swipe(evse=1)
    assert not plug_is_locked(s)
    assert s.of("Authorize") == []
    if "Authorized" in stop:
        assert s.told() == [("Ended", "StopAuthorized", "EVConnected", "Local")]
    else:
        assert s.told() == [
            ("Updated", "StopAuthorized", None, None),
            ("Updated", "ChargingStateChanged", "EVConnected", None),
        ]
    s.plug_out()
    assert s.state("connector", 1, 1) == "available"


def test_e05_a_second_verdict_on_a_suspended_transaction_ends_it_once_the_csms_has_configured_so() -> None:
    s = charging("EVConnected,Authorized", NOT_STOPPED)
    provoke_answer(s, "Blocked")
    assert s.set_variable("TxCtrlr.StopTxOnInvalidId", "true") == "Accepted"
    s.forget()
    provoke_answer(s, "Blocked")
    assert s.told() == [PHASES, ("Ended", "Deauthorized", "EVConnected", "DeAuthorized")]
    assert {sent.time for sent in s.transaction_events} == {s.now}
    assert s.state("power_path", 1) == "open"


# E05.FR.03


def limited(watt_hours: str, **variables: str) -> VirtualStation:
    """Return a station that charges 11 kW for a driver whom the CSMS has turned down after 100 kWh in earlier life."""
    s = quiet_station({**NOT_STOPPED, "TxCtrlr.MaxEnergyOnInvalidId": watt_hours, **variables})
    s.hardware.meter(1, {REGISTER: 100_000.0})
    s.plug_in()
    s.swipe(evse=1)
    s.forget()
    provoke_answer(s, "NoCredit")
    return s


@pytest.mark.verifies("E05.FR.02", "E05.FR.03")
def test_e05_fr_03_energy_is_delivered_up_to_the_maximum_and_not_beyond() -> None:
    s = limited("1000")
    assert s.state("authorization", 1) == "authorized.limited"
    while bay(s)["energy_wh"] < 100_990:
        s.advance(0.5)
        assert energy_flows(s)
    assert s.told() == [PHASES]
    s.advance(3600)
    assert 101_000 <= bay(s)["energy_wh"] < 101_004, "1 Wh takes a third of a second; the station looks every second"
    assert s.told() == [PHASES, SUSPENDED]
    assert s.state("authorization", 1) == "authorized.exhausted"


@pytest.mark.verifies("E05.FR.02", "E05.FR.03")
def test_e05_fr_03_a_reading_at_the_maximum_stops_the_energy_at_that_moment() -> None:
    s = limited("1000")
    s.hardware.meter(1, {REGISTER: 100_999.0})
    assert energy_flows(s)
    assert s.told() == [PHASES]
    s.hardware.meter(1, {REGISTER: 101_000.0})
    assert not energy_flows(s)
    assert s.told() == [PHASES, SUSPENDED]
    assert s.state("authorization", 1) == "authorized.exhausted"


@pytest.mark.verifies("E05.FR.02")
def test_e05_fr_03_a_maximum_that_is_used_up_already_stops_the_energy_at_once() -> None:
    s = charging(variables={**NOT_STOPPED, "TxCtrlr.MaxEnergyOnInvalidId": "1000"})
    s.hardware.meter(1, {REGISTER: 1500.0})
    provoke_answer(s, "NoCredit")
    assert s.told() == [PHASES, SUSPENDED]


@pytest.mark.verifies("E05.FR.03")
def test_e05_fr_03_the_maximum_holds_for_a_driver_who_finds_an_evse_later() -> None:
    s = quiet_station({**NOT_STOPPED, "TxCtrlr.MaxEnergyOnInvalidId": "500"})
    s.hardware.meter(2, {REGISTER: 7000.0})
    say_the_id_is(s, "NoCredit")
    s.swipe()
    s.plug_in(evse=2)
    assert energy_flows(s, 2)
    s.advance(3600)
    assert 7500 <= bay(s, 2)["energy_wh"] < 7504


def test_e05_fr_03_the_maximum_counts_for_nothing_when_the_transaction_is_to_stop() -> None:
    s = charging(variables={"TxCtrlr.MaxEnergyOnInvalidId": "1000"})
    provoke_answer(s, "NoCredit")
    assert s.told()[-1][:2] == ("Ended", "Deauthorized")


def test_e05_fr_03_an_ended_transaction_leaves_no_limit_to_the_next() -> None:
    s = limited("1000")
    s.swipe(evse=1)
    s.plug_out()
    s.plug_in()
    s.swipe(evse=1)
    s.advance(3600)
    assert energy_flows(s)


# E05.FR.04


@pytest.mark.verifies("E05.FR.04")
def test_e05_fr_04_seq_no_has_no_gap_through_verdict_and_offline_messages() -> None:
    s = quiet_station({"TxCtrlr.TxStopPoint": "EVConnected"})
    s.plug_in()
    s.swipe(evse=1)
    provoke_answer(s, "Blocked")
    s.disconnect()
    s.hardware.ev(1, phases=3)
    s.advance(5)
    s.connect()
    s.plug_out()
    sent = s.transaction_events
    assert s.told()[0][0] == "Started"
    assert s.told()[-1][0] == "Ended"
    assert [event["seqNo"] for event in sent] == list(range(len(sent)))
    assert len({event.info["transactionId"] for event in sent}) == 1
    assert [event.payload.get("offline", False) for event in sent].count(True) == 1


# E05.FR.05, E05.FR.06, E05.FR.08


@pytest.mark.verifies("E05.FR.05")
def test_e05_fr_05_started_carries_the_configured_measurands_of_a_known_evse() -> None:
    s = quiet_station({"SampledDataCtrlr.TxStartedMeasurands": f"{REGISTER},Voltage"})
    s.hardware.meter(1, {REGISTER: 4321.0})
    s.plug_in()
    [value] = s.transaction_events[0]["meterValue"]
    sampled = value["sampledValue"]
    assert {each["context"] for each in sampled} == {"Transaction.Begin"}
    assert [each["measurand"] for each in sampled] == [REGISTER, "Voltage", "Voltage", "Voltage"]
    assert sampled[0]["value"] == 4321.0
    assert value["timestamp"] == s.transaction_events[0]["timestamp"]


def test_e05_fr_05_started_carries_no_values_when_none_are_configured() -> None:
    s = quiet_station({"SampledDataCtrlr.TxStartedMeasurands": ""})
    s.plug_in()
    assert "meterValue" not in s.transaction_events[0].payload


@pytest.mark.parametrize("signing", ["true", "false"])
@pytest.mark.verifies("E05.FR.06")
def test_e05_fr_06_signed_values_go_along_while_signing_is_configured(signing: str) -> None:
    s = quiet_station({"SampledDataCtrlr.SignReadings": signing})
    signed = {"signedMeterData": "AAEC", "signingMethod": "", "encodingMethod": "OCMF", "publicKey": ""}
    s.hardware.sign(1, signed)
    s.forget()
    s.plug_in()
    [value] = s.transaction_events[0]["meterValue"][0]["sampledValue"]
    assert ("signedMeterValue" in value) is (signing == "true")
    if signing == "true":
        assert value["signedMeterValue"]["signedMeterData"] == "AAEC"


@pytest.mark.verifies("E05.FR.08")
def test_e05_fr_08_begin_values_wait_for_the_start_of_charging_when_no_evse_was_known() -> None:
    s = quiet_station()
    s.hardware.meter(2, {REGISTER: 777.0})
    s.swipe()
    s.plug_in(evse=2)
    with_values = [sent for sent in s.transaction_events if "meterValue" in sent.payload]
    assert [(sent["eventType"], sent.info["chargingState"]) for sent in with_values] == [("Updated", "Charging")]
    [sampled] = with_values[0]["meterValue"][0]["sampledValue"]
    assert (sampled["context"], sampled["measurand"], sampled["value"]) == ("Transaction.Begin", REGISTER, 777.0)
    s.hardware.ev(2, draws=False)
    s.hardware.ev(2, draws=True)
    assert "meterValue" not in s.transaction_events[-1].payload, "begin values are told once"


# E05.FR.09


@pytest.mark.parametrize("stop", ["EVConnected", "ParkingBayOccupancy", "EVConnected,ParkingBayOccupancy"])
@pytest.mark.verifies("E05.FR.09")
def test_e05_fr_09_the_transaction_goes_on_without_energy(stop: str) -> None:
    s = charging(stop, evses=TWO_SOCKETS)
    provoke_answer(s, "Expired")
    assert s.told() == [
        PHASES,
        ("Updated", "Deauthorized", None, None),
        ("Updated", "ChargingStateChanged", "EVConnected", None),
    ]
    assert not bay(s)["contactor_closed"]
    assert plug_is_locked(s)
    assert s.state("transaction", 1) == "ongoing.ev_connected"
    assert s.state("authorization", 1) == "ended"
    s.advance(3600)
    assert len(s.transaction_events) == 3


@pytest.mark.verifies("E05.FR.09")
def test_e05_fr_09_the_owner_may_be_authorized_again_and_charges_on() -> None:
    s = charging("EVConnected", evses=TWO_SOCKETS)
    provoke_answer(s, "NoCredit")
    s.forget()
    s.swipe(evse=1)
    assert len(s.of("Authorize")) == 1
    assert s.told() == [("Updated", "Authorized", None, None), ("Updated", "ChargingStateChanged", "Charging", None)]
    assert s.transaction_events[0]["idToken"]["idToken"] == "TOKEN-1"
    assert energy_flows(s)
    assert plug_is_locked(s)


@pytest.mark.parametrize("verdict", ["refused", "silent", "offline"])
def test_e05_fr_09_the_owner_gets_the_cable_back_even_when_not_accepted_again(verdict: str) -> None:
    s = charging("EVConnected", evses=TWO_SOCKETS)
    provoke_answer(s, "Blocked")
    s.answers["Authorize"] = {"idTokenInfo": {"status": "Blocked"}} if verdict == "refused" else None
    if verdict == "offline":
        s.disconnect()
    s.swipe("TOKEN-2", evse=1)
    assert plug_is_locked(s), "a stranger gets nothing"
    s.swipe(evse=1)
    s.advance(31)
    assert not plug_is_locked(s)
    assert not energy_flows(s)
    s.plug_out()
    if verdict == "offline":
        s.connect()
    assert s.told()[-1] == ("Ended", "EVCommunicationLost", "Idle", "EVDisconnected")
    assert s.state("connector", 1, 1) == "available"
    assert s.state("authorization", 1) == "nobody"


def test_e05_fr_09_without_an_ev_the_transaction_ends_when_none_comes() -> None:
    s = quiet_station({"TxCtrlr.TxStopPoint": "EVConnected"})
    say_the_id_is(s, "Blocked")
    s.swipe(evse=1)
    assert s.told() == [("Started", "Authorized", "Idle", None), ("Updated", "Deauthorized", None, None)]
    s.advance(60)
    assert s.told()[-1] == ("Ended", "EVConnectTimeout", None, "Timeout")


# E05.FR.10, E05.FR.11


ENDING = [
    "Authorized",
    "PowerPathClosed",
    "EnergyTransfer",
    "EVConnected,Authorized",
    "ParkingBayOccupancy,EnergyTransfer",
]


@pytest.mark.parametrize("status", ["Blocked", "NotAtThisLocation"])
@pytest.mark.parametrize("stop", ENDING)
@pytest.mark.verifies("E05.FR.10")
def test_e05_fr_10_the_transaction_ends_deauthorized(stop: str, status: str) -> None:
    s = charging(stop)
    provoke_answer(s, status)
    assert s.told() == [PHASES, ("Ended", "Deauthorized", "EVConnected", "DeAuthorized")]
    assert not bay(s)["contactor_closed"]
    assert s.state("transaction", 1) == "idle"
    assert s.state("authorization", 1) == "nobody"


@pytest.mark.verifies("E05.FR.10")
def test_e05_fr_10_the_transaction_ends_when_the_power_path_is_open_and_not_before() -> None:
    s = charging()
    held: list[Any] = []
    s.hardware.attach(lambda event: held.append(event) if event.name == "contactor_opened" else s.feed(event))
    provoke_answer(s, "Blocked")
    assert s.told() == [PHASES]
    assert s.commanded("open_contactor")
    s.advance(3)
    s.feed(held.pop())
    assert s.told()[-1] == ("Ended", "Deauthorized", "EVConnected", "DeAuthorized")
    assert s.transaction_events[-1].time == 3.0
    s.advance(60)
    assert len(s.transaction_events) == 2


@pytest.mark.parametrize("unplugged", [True, False])
def test_e05_fr_10_a_power_path_that_does_not_report_holds_the_end_up_for_ten_seconds_at_most(unplugged: bool) -> None:
    s = charging("Authorized")
    s.hardware.attach(lambda event: None if event.name == "contactor_opened" else s.feed(event))
    provoke_answer(s, "Blocked")
    s.advance(9)
    assert s.told() == [PHASES]
    if unplugged:
        s.plug_out()
    else:
        s.advance(1)
    state = "Idle" if unplugged else None
    assert s.told()[1:] == [("Ended", "Deauthorized", state, "DeAuthorized")]
    s.advance(60)
    assert len(s.transaction_events) == 2


@pytest.mark.verifies("E05.FR.10")
def test_e05_fr_10_a_transaction_without_ev_ends_at_once() -> None:
    s = quiet_station()
    say_the_id_is(s, "Blocked")
    s.swipe(evse=1)
    assert s.told() == [("Started", "Authorized", "Idle", None), ("Ended", "Deauthorized", None, "DeAuthorized")]
    assert s.state("transaction", 1) == "idle"
    assert s.state("authorization", 1) == "nobody"
    s.plug_in()
    assert not energy_flows(s)


@pytest.mark.parametrize("online", [True, False])
@pytest.mark.verifies("E05.FR.10", "E05.FR.11")
def test_e05_fr_11_the_cable_stays_locked_until_its_owner_is_back(online: bool) -> None:
    s = charging(evses=TWO_SOCKETS)
    provoke_answer(s, "Blocked")
    assert plug_is_locked(s)
    assert s.state("transaction", 1) == "idle"
    s.advance(7200)
    s.forget()
    if not online:
        s.disconnect()
    s.swipe("TOKEN-2", evse=1)
    assert plug_is_locked(s)
    assert s.commanded("unlock_connector") == []
    s.swipe("TOKEN-1", evse=1)
    assert [(c.evse, c.connector) for c in s.commanded("unlock_connector")] == [(1, 1)]
    assert not plug_is_locked(s)
    assert s.of("Authorize") == []
    assert s.transaction_events == []
    assert s.state("authorization", 1) == "nobody"
    assert s.state("lock", 1, 1) == "unlocked"
    s.plug_out()
    assert s.state("connector", 1, 1) == "available"


def test_e05_fr_11_the_cable_is_not_released_before_the_power_path_is_open() -> None:
    s = charging(evses=TWO_SOCKETS)
    s.hardware.attach(lambda event: None if event.name == "contactor_opened" else s.feed(event))
    provoke_answer(s, "Blocked")
    s.advance(10)
    assert s.told()[-1][0] == "Ended"
    s.swipe(evse=1)
    assert plug_is_locked(s)
    s.feed(EVENTS["contactor_opened"](evse=1))
    assert not plug_is_locked(s)


def test_e05_fr_11_a_cable_that_comes_out_otherwise_frees_the_evse() -> None:
    s = charging(evses=TWO_SOCKETS)
    provoke_answer(s, "Blocked")
    s.hardware.unlock_connector(1, 1)
    s.plug_out()
    assert s.state("authorization", 1) == "nobody"
    s.plug_in()
    s.swipe("TOKEN-2", evse=1)
    assert energy_flows(s)


# The transaction must still be ongoing.


def test_e05_a_late_verdict_on_an_ended_transaction_does_not_touch_the_next_driver() -> None:
    s = charging("EVConnected", {"TxCtrlr.TxStartPoint": "PowerPathClosed"})
    s.disconnect()
    s.hardware.ev(1, phases=1)
    s.plug_out()
    s.answers["TransactionEvent"] = None
    s.connect()
    s.swipe("TOKEN-2", evse=1)
    answer(s, "TransactionEvent", {})
    assert s.state("authorization", 1) == "authorized.fully"
    assert s.told()[-1][0] == "Ended"
    answer(s, "TransactionEvent", {"idTokenInfo": {"status": "Blocked"}})
    assert s.state("authorization", 1) == "authorized.fully"
    s.plug_in()
    assert energy_flows(s)


def test_e05_a_verdict_on_one_evse_does_not_touch_the_other() -> None:
    s = charging()
    s.plug_in(evse=2)
    s.swipe("TOKEN-2", evse=2)
    provoke_answer(s, "Blocked", evse=2)
    assert energy_flows(s, 1)
    assert not energy_flows(s, 2)
