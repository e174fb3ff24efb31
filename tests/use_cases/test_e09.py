"""E09: the cable is unplugged at the EV, and that stops the transaction (TxCtrlr.StopTxOnEVSideDisconnect is true)."""

import pytest
from charging import bay, charging, energy_flows, picture, plug_is_locked, provoke_answer, quiet_station
from virtual_station import TWO_SOCKETS, VirtualStation

from specharge_generated.events import EVENTS

REGISTER = "Energy.Active.Import.Register"
SIGNED = {"signedMeterData": "AAEC", "signingMethod": "", "encodingMethod": "OCMF", "publicKey": ""}
KEEP = {"OCPPCommCtrlr.UnlockOnEVSideDisconnect": "false"}
LOST = ("Ended", "EVCommunicationLost", "Idle", "EVDisconnected")


def unplug_at_ev(s: VirtualStation, evse: int = 1) -> None:
    s.hardware.plug_out(evse, side="ev")


# E09.FR.01


@pytest.mark.parametrize("stop", ["Authorized", "ParkingBayOccupancy,Authorized"])
@pytest.mark.verifies("E09.FR.01", "E07.FR.06")
def test_e09_fr_01_the_transaction_ends_when_the_cable_is_unplugged_at_the_ev(stop: str) -> None:
    s = charging(stop)
    s.plug_out()
    assert s.told() == [LOST]
    assert [c.name for c in s.commands] == ["open_contactor"]
    assert not bay(s)["contactor_closed"]
    assert s.state("authorization", 1) == "nobody"
    assert s.statuses() == [(1, 1, "Available")]


@pytest.mark.parametrize("stop", ["EVConnected", "Authorized", "PowerPathClosed", "EVConnected,Authorized"])
@pytest.mark.verifies("E09.FR.01")
def test_e09_fr_01_an_ev_that_is_back_gets_no_energy_until_a_driver_is_authorized(stop: str) -> None:
    s = charging(stop)
    s.plug_out()
    s.forget()
    s.plug_in()
    s.advance(600)
    assert s.commanded("close_contactor") == []
    s.swipe("TOKEN-2", evse=1)
    assert len(s.of("Authorize")) == 1
    assert energy_flows(s)


@pytest.mark.verifies("E09.FR.01")
def test_e09_fr_01_a_transaction_that_goes_on_is_deauthorized_until_its_driver_is_authorized_again() -> None:
    s = charging("ParkingBayOccupancy")
    s.plug_out()
    assert s.told() == [("Updated", "EVCommunicationLost", "Idle", None)]
    s.plug_in()
    assert s.told()[1:] == [("Updated", "CablePluggedIn", "EVConnected", None)]
    s.advance(600)
    assert s.commanded("close_contactor") == []
    s.forget()
    s.swipe("TOKEN-2", evse=1)
    assert s.of("Authorize") == []
    assert not energy_flows(s)
    s.swipe("TOKEN-1", evse=1)
    assert len(s.of("Authorize")) == 1
    assert s.told() == [("Updated", "Authorized", None, None), ("Updated", "ChargingStateChanged", "Charging", None)]
    assert s.transaction_events[0]["idToken"]["idToken"] == "TOKEN-1"
    assert energy_flows(s)


@pytest.mark.verifies("E09.FR.01")
def test_e09_fr_01_a_driver_whose_transaction_has_not_begun_is_deauthorized_too() -> None:
    s = quiet_station({"TxCtrlr.TxStartPoint": "EnergyTransfer"})
    s.hardware.ev(1, draws=False)
    s.plug_in()
    s.swipe(evse=1)
    s.plug_out()
    assert s.state("authorization", 1) == "nobody"
    s.hardware.ev(1, draws=True)
    s.plug_in()
    assert not energy_flows(s)
    assert s.transaction_events == []


def test_e09_an_ev_that_leaves_before_anybody_is_authorized_does_not_end_the_transaction() -> None:
    s = quiet_station({"TxCtrlr.TxStopPoint": "Authorized"})
    s.plug_in()
    s.forget()
    s.plug_out()
    assert s.told() == [("Updated", "EVCommunicationLost", "Idle", None)]
    assert s.state("transaction", 1) == "ongoing.ev_absent"


# E09.FR.02


@pytest.mark.parametrize("stop", ["EVConnected,Authorized", "Authorized", "ParkingBayOccupancy", "EnergyTransfer"])
@pytest.mark.verifies("E09.FR.02")
def test_e09_fr_02_the_cable_is_released_when_so_configured(stop: str) -> None:
    s = charging(stop, evses=TWO_SOCKETS)
    unplug_at_ev(s)
    assert [(c.name, c.evse, c.connector) for c in s.commands] == [
        ("open_contactor", 1, None),
        ("unlock_connector", 1, 1),
    ]
    assert not plug_is_locked(s)
    s.hardware.plug_out(1)
    assert s.statuses() == [(1, 1, "Available")]


@pytest.mark.verifies("E09.FR.02")
def test_e09_fr_02_a_cable_without_power_on_it_is_released_at_once() -> None:
    s = charging(evses=TWO_SOCKETS)
    s.hardware.open_contactor(1)
    s.forget()
    unplug_at_ev(s)
    assert [(c.name, c.evse, c.connector) for c in s.commands] == [("unlock_connector", 1, 1)]
    assert s.state("lock", 1, 1) == "unlocked"


@pytest.mark.parametrize("path", ["closed", "withholding"])
def test_e09_fr_02_the_cable_is_not_released_before_the_power_path_is_open(path: str) -> None:
    s = charging(variables={"TxCtrlr.StopTxOnInvalidId": "false"}, evses=TWO_SOCKETS)
    s.hardware.attach(lambda event: None if event.name == "contactor_opened" else s.feed(event))
    if path == "withholding":
        provoke_answer(s, "Blocked")
    unplug_at_ev(s)
    s.advance(60)
    assert plug_is_locked(s)
    s.feed(EVENTS["contactor_opened"](evse=1))
    assert not plug_is_locked(s)
    assert s.state("authorization", 1) == "nobody"


def test_e09_fr_02_the_cable_of_an_ev_in_a_transaction_deauthorized_before_is_kept() -> None:
    s = charging("EVConnected", evses=TWO_SOCKETS)
    provoke_answer(s, "Blocked")
    unplug_at_ev(s)
    assert plug_is_locked(s)


def test_e09_fr_02_the_evse_serves_the_next_driver() -> None:
    s = charging(evses=TWO_SOCKETS)
    unplug_at_ev(s)
    s.hardware.plug_out(1)
    s.plug_in()
    s.swipe("TOKEN-2", evse=1)
    assert energy_flows(s)
    assert plug_is_locked(s)


# E09.FR.03


@pytest.mark.parametrize("online", [True, False])
@pytest.mark.parametrize("stop", ["EVConnected,Authorized", "Authorized", "ParkingBayOccupancy", "EnergyTransfer"])
@pytest.mark.verifies("E09.FR.03")
def test_e09_fr_03_the_cable_is_released_once_its_owner_is_back(stop: str, online: bool) -> None:
    s = charging(stop, KEEP, evses=TWO_SOCKETS)
    unplug_at_ev(s)
    s.advance(7200)
    assert plug_is_locked(s)
    assert s.commanded("unlock_connector") == []
    before = picture(s)
    s.swipe("TOKEN-2", evse=1)
    assert picture(s) == before
    if not online:
        s.disconnect()
    s.swipe("TOKEN-1", evse=1)
    assert [(c.evse, c.connector) for c in s.commanded("unlock_connector")] == [(1, 1)]
    assert not plug_is_locked(s)
    assert s.of("Authorize") == []
    s.hardware.plug_out(1)
    assert s.state("connector", 1, 1) == "available"
    assert s.state("authorization", 1) == ("ended" if stop == "ParkingBayOccupancy" else "nobody")


@pytest.mark.verifies("E09.FR.03")
def test_e09_fr_03_a_cable_locked_before_any_transaction_is_kept_too() -> None:
    s = quiet_station({"TxCtrlr.TxStartPoint": "EnergyTransfer", **KEEP}, evses=TWO_SOCKETS)
    s.hardware.ev(1, draws=False)
    s.plug_in()
    s.swipe(evse=1)
    assert plug_is_locked(s)
    unplug_at_ev(s)
    assert plug_is_locked(s)
    assert s.state("authorization", 1) == "ended"
    s.swipe(evse=1)
    assert not plug_is_locked(s)
    assert len(s.of("Authorize")) == 1
    assert s.transaction_events == []


def test_e09_fr_03_the_owner_who_plugs_in_again_is_authorized_for_a_new_transaction() -> None:
    s = charging(variables=KEEP, evses=TWO_SOCKETS)
    unplug_at_ev(s)
    s.forget()
    s.plug_in()
    assert s.told() == [("Started", "CablePluggedIn", "EVConnected", None)]
    assert not energy_flows(s)
    s.swipe(evse=1)
    assert len(s.of("Authorize")) == 1
    assert energy_flows(s)
    assert plug_is_locked(s)
    assert s.transaction_events[1]["idToken"]["idToken"] == "TOKEN-1"


def test_e09_fr_03_nothing_is_kept_of_an_attached_cable() -> None:
    s = charging(variables=KEEP)
    s.plug_out()
    assert s.state("authorization", 1) == "nobody"
    assert s.commanded("unlock_connector") == []


# E09.FR.04 to E09.FR.08


@pytest.mark.verifies("E09.FR.04")
def test_e09_fr_04_seq_no_has_no_gap() -> None:
    s = quiet_station({"TxCtrlr.TxStopPoint": "Authorized,ParkingBayOccupancy"})
    s.plug_in()
    s.swipe(evse=1)
    s.plug_out()
    sent = s.transaction_events
    assert sent[-1]["eventType"] == "Ended"
    assert [event["seqNo"] for event in sent] == list(range(len(sent)))


@pytest.mark.verifies("E09.FR.05")
def test_e09_fr_05_ended_carries_the_end_values() -> None:
    s = charging("Authorized")
    s.advance(600)
    s.plug_out()
    last = s.transaction_events[-1]["meterValue"][-1]["sampledValue"]
    assert [(each["context"], each["measurand"]) for each in last] == [("Transaction.End", REGISTER)]
    assert last[0]["value"] == pytest.approx(bay(s)["energy_wh"], abs=0.01)
    assert last[0]["value"] > 1000


@pytest.mark.verifies("E09.FR.06", "E09.FR.07")
def test_e09_fr_07_intermediate_samples_are_thinned_evenly() -> None:
    s = charging("Authorized", {"SampledDataCtrlr.TxEndedInterval": "1"})
    s.advance(1000)
    s.plug_out()
    values = s.transaction_events[-1]["meterValue"]
    assert [value["timestamp"][11:19] for value in values[:3]] == ["08:00:00", "08:00:08", "08:00:16"]
    assert len(values) == 1 + 1000 // 8 + 1


@pytest.mark.parametrize("signing", [True, False])
@pytest.mark.verifies("E09.FR.08")
def test_e09_fr_08_the_end_value_is_signed_while_signing_is_configured(signing: bool) -> None:
    s = charging("Authorized", {"SampledDataCtrlr.SignReadings": str(signing).lower()})
    s.hardware.sign(1, SIGNED)
    s.plug_out()
    value = s.transaction_events[-1]["meterValue"][-1]["sampledValue"][0]
    assert value.get("signedMeterValue", {}).get("signedMeterData") == ("AAEC" if signing else None)
