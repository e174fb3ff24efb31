"""E10: the cable is unplugged at the EV, which suspends the transaction.

TxCtrlr.StopTxOnEVSideDisconnect is false throughout, but where no driver has come.
"""

import pytest
from charging import bay, charging, energy_flows, picture, plug_is_locked, quiet_station
from virtual_station import TWO_ATTACHED, TWO_SOCKETS, VirtualStation

REGISTER = "Energy.Active.Import.Register"
SIGNED = {"signedMeterData": "AAEC", "signingMethod": "", "encodingMethod": "OCMF", "publicKey": ""}
STOP = "ParkingBayOccupancy,Authorized"
LOST = ("Updated", "EVCommunicationLost", "Idle", None)


def suspended(stop: str = STOP, evses: tuple[tuple[str], ...] = TWO_ATTACHED, **variables: str) -> VirtualStation:
    """Return a station whose charging EV has just been unplugged; `variables` are of TxCtrlr."""
    chosen = {f"TxCtrlr.{name}": value for name, value in variables.items()}
    s = charging(stop, {"TxCtrlr.StopTxOnEVSideDisconnect": "false", **chosen}, evses=evses)
    s.hardware.plug_out(1, side="ev")
    return s


# The transaction is suspended, and resumed.


@pytest.mark.parametrize("evses", [TWO_ATTACHED, TWO_SOCKETS])
@pytest.mark.parametrize("stop", ["ParkingBayOccupancy", "Authorized", STOP])
def test_e10_unplugging_at_the_ev_stops_the_energy_but_not_the_transaction(
    stop: str, evses: tuple[tuple[str], ...]
) -> None:
    s = suspended(stop, evses)
    assert s.told() == [LOST]
    assert [c.name for c in s.commands] == ["open_contactor"]
    assert not bay(s)["contactor_closed"]
    assert s.state("transaction", 1) == "ongoing.ev_absent"
    assert s.state("authorization", 1) == "authorized.fully"


@pytest.mark.parametrize("evses", [TWO_ATTACHED, TWO_SOCKETS])
def test_e10_the_transaction_is_resumed_when_the_cable_is_plugged_in_again(evses: tuple[tuple[str], ...]) -> None:
    s = suspended(evses=evses)
    s.advance(30)
    s.forget()
    s.plug_in()
    assert s.told() == [
        ("Updated", "CablePluggedIn", "EVConnected", None),
        ("Updated", "ChargingStateChanged", "Charging", None),
    ]
    assert s.of("Authorize") == []
    assert energy_flows(s)
    s.advance(600)
    assert len(s.transaction_events) == 2
    assert energy_flows(s)


def test_e10_the_intervals_of_the_samples_run_on_while_the_ev_is_away() -> None:
    intervals = {"SampledDataCtrlr.TxUpdatedInterval": "60", "SampledDataCtrlr.TxEndedInterval": "60"}
    s = charging(STOP, {"TxCtrlr.StopTxOnEVSideDisconnect": "false", **intervals}, evses=TWO_SOCKETS)
    s.advance(30)
    s.hardware.plug_out(1, side="ev")
    s.advance(60)
    s.swipe(evse=1)
    assert [(sent.time, sent["triggerReason"]) for sent in s.transaction_events] == [
        (30.0, "EVCommunicationLost"),
        (60.0, "MeterValuePeriodic"),
        (90.0, "StopAuthorized"),
    ]
    times = [value["timestamp"][11:19] for value in s.transaction_events[-1]["meterValue"]]
    assert times == ["08:00:00", "08:01:00", "08:01:30"]


# E10.FR.01


@pytest.mark.parametrize("unlock", ["true", "false"])
@pytest.mark.verifies("E10.FR.01")
def test_e10_fr_01_the_plug_stays_locked_until_the_driver_presents_the_token(unlock: str) -> None:
    variables = {"TxCtrlr.StopTxOnEVSideDisconnect": "false", "OCPPCommCtrlr.UnlockOnEVSideDisconnect": unlock}
    s = charging(STOP, variables, evses=TWO_SOCKETS)
    s.hardware.plug_out(1, side="ev")
    s.advance(24 * 3600)
    assert plug_is_locked(s)
    assert s.commanded("unlock_connector") == []
    assert s.told() == [LOST]
    before = picture(s)
    s.swipe("TOKEN-2", evse=1)
    assert picture(s) == before
    s.swipe("TOKEN-1", evse=1)
    assert not plug_is_locked(s)
    assert s.told()[1:] == [("Ended", "StopAuthorized", None, "Local")]
    assert s.of("Authorize") == []
    s.hardware.plug_out(1)
    assert s.statuses() == [(1, 1, "Available")]
    assert s.state("authorization", 1) == "nobody"


@pytest.mark.parametrize("stop", ["EVConnected", "EVConnected,Authorized", "PowerPathClosed", "EnergyTransfer"])
@pytest.mark.verifies("E10.FR.01")
def test_e10_fr_01_the_plug_stays_locked_though_the_lost_ev_ends_the_transaction(stop: str) -> None:
    s = suspended(stop, TWO_SOCKETS)
    assert s.told() == [("Ended", "EVCommunicationLost", "Idle", "EVDisconnected")]
    s.advance(3600)
    s.swipe("TOKEN-2", evse=1)
    assert plug_is_locked(s)
    s.swipe("TOKEN-1", evse=1)
    assert not plug_is_locked(s)
    assert s.of("Authorize") == []
    assert len(s.transaction_events) == 1
    assert s.state("authorization", 1) == "nobody"


@pytest.mark.verifies("E10.FR.01")
def test_e10_fr_01_presenting_the_token_offline_releases_the_plug_too() -> None:
    s = suspended(evses=TWO_SOCKETS)
    s.disconnect()
    s.swipe(evse=1)
    assert not plug_is_locked(s)
    s.connect()
    assert s.told()[-1] == ("Ended", "StopAuthorized", None, "Local")


# E10.FR.02


@pytest.mark.parametrize("stop", [STOP, "Authorized"])
@pytest.mark.verifies("E10.FR.02")
def test_e10_fr_02_the_transaction_ends_when_an_attached_cable_is_not_plugged_in_again_in_time(stop: str) -> None:
    s = suspended(stop)
    s.advance(59.9)
    assert s.told() == [LOST]
    assert s.statuses() == []
    s.advance(0.1)
    assert s.told()[1:] == [("Ended", "EVCommunicationLost", "Idle", "EVDisconnected")]
    assert s.statuses() == [(1, 1, "Available")]
    assert s.state("transaction", 1) == "idle"
    assert s.state("authorization", 1) == "nobody"
    order = [sent.action for sent in s.sent if sent.action != "Heartbeat"]
    assert order == ["TransactionEvent", "TransactionEvent", "StatusNotification"]
    s.plug_in()
    assert not energy_flows(s)


@pytest.mark.verifies("E10.FR.02")
def test_e10_fr_02_a_transaction_that_goes_on_is_deauthorized() -> None:
    s = suspended("ParkingBayOccupancy", EVConnectionTimeOut="10")
    s.advance(10)
    assert s.told() == [LOST, ("Updated", "EVConnectTimeout", None, None)]
    assert s.state("transaction", 1) == "ongoing.ev_absent"
    s.plug_in()
    s.advance(600)
    assert not energy_flows(s)
    s.forget()
    s.swipe("TOKEN-2", evse=1)
    assert s.of("Authorize") == []
    s.swipe("TOKEN-1", evse=1)
    assert len(s.of("Authorize")) == 1
    assert energy_flows(s)


def test_e10_fr_02_the_clock_stops_when_the_cable_is_back_and_starts_anew_when_it_goes() -> None:
    s = suspended()
    s.advance(50)
    s.plug_in()
    s.advance(50)
    s.hardware.plug_out(1, side="ev")
    s.advance(50)
    assert s.state("authorization", 1) == "authorized.fully"
    s.advance(10)
    assert s.state("authorization", 1) == "nobody"
    assert s.told()[-1][0] == "Ended"


def test_e10_fr_02_the_clock_of_an_ended_transaction_does_not_touch_the_next() -> None:
    s = suspended()
    s.advance(30)
    s.swipe(evse=1)
    assert s.told()[-1] == ("Ended", "StopAuthorized", None, "Local")
    s.plug_in()
    s.swipe("TOKEN-2", evse=1)
    s.advance(120)
    assert energy_flows(s)


def test_e10_fr_02_the_driver_may_stop_while_the_ev_is_away() -> None:
    s = suspended("ParkingBayOccupancy")
    s.swipe(evse=1)
    s.advance(120)
    assert s.told()[1:] == [("Updated", "StopAuthorized", None, None)]
    s.plug_in()
    assert not energy_flows(s)


def test_e10_fr_02_a_driver_whose_transaction_has_not_begun_has_to_plug_in_again_in_time() -> None:
    s = quiet_station({"TxCtrlr.TxStartPoint": "EnergyTransfer", "TxCtrlr.StopTxOnEVSideDisconnect": "false"})
    s.hardware.ev(1, draws=False)
    s.plug_in()
    s.swipe(evse=1)
    s.plug_out()
    assert s.state("authorization", 1) == "authorized.fully"
    s.advance(60)
    assert s.state("authorization", 1) == "nobody"
    assert s.transaction_events == []


# E10.FR.03 to E10.FR.07


@pytest.mark.verifies("E10.FR.03")
def test_e10_fr_03_seq_no_has_no_gap_over_suspension_and_resumption() -> None:
    s = quiet_station({"TxCtrlr.TxStopPoint": STOP, "TxCtrlr.StopTxOnEVSideDisconnect": "false"})
    s.plug_in()
    s.swipe(evse=1)
    s.plug_out()
    s.plug_in()
    s.plug_out()
    s.advance(60)
    sent = s.transaction_events
    assert sent[-1]["eventType"] == "Ended"
    assert [event["seqNo"] for event in sent] == list(range(len(sent)))
    assert len({event.info["transactionId"] for event in sent}) == 1


@pytest.mark.verifies("E10.FR.04")
def test_e10_fr_04_ended_carries_the_end_values() -> None:
    s = charging(STOP, {"TxCtrlr.StopTxOnEVSideDisconnect": "false"})
    s.advance(600)
    s.plug_out()
    at_unplugging = bay(s)["energy_wh"]
    s.advance(60)
    last = s.transaction_events[-1]["meterValue"][-1]["sampledValue"]
    assert [(each["context"], each["measurand"]) for each in last] == [("Transaction.End", REGISTER)]
    assert last[0]["value"] == pytest.approx(at_unplugging, abs=0.01)
    assert at_unplugging > 1000


@pytest.mark.verifies("E10.FR.05", "E10.FR.06")
def test_e10_fr_06_intermediate_samples_are_thinned_evenly() -> None:
    s = charging(STOP, {"TxCtrlr.StopTxOnEVSideDisconnect": "false", "SampledDataCtrlr.TxEndedInterval": "1"})
    s.advance(340)
    s.plug_out()
    s.advance(60)
    values = s.transaction_events[-1]["meterValue"]
    assert [value["timestamp"][11:19] for value in values[:3]] == ["08:00:00", "08:00:02", "08:00:04"]
    assert len(values) == 1 + 200 + 1


@pytest.mark.parametrize("signing", [True, False])
@pytest.mark.verifies("E10.FR.07")
def test_e10_fr_07_the_end_value_is_signed_while_signing_is_configured(signing: bool) -> None:
    variables = {"SampledDataCtrlr.SignReadings": str(signing).lower()}
    s = charging(STOP, {"TxCtrlr.StopTxOnEVSideDisconnect": "false", **variables})
    s.hardware.sign(1, SIGNED)
    s.plug_out()
    s.advance(60)
    value = s.transaction_events[-1]["meterValue"][-1]["sampledValue"][0]
    assert value.get("signedMeterValue", {}).get("signedMeterData") == ("AAEC" if signing else None)


@pytest.mark.verifies("E02.FR.17", "E01.FR.18")
@pytest.mark.parametrize("kind", ["cType2", "sType2"])
def test_an_ev_that_leaves_before_any_driver_came_leaves_its_transaction_idle(kind: str) -> None:
    s = quiet_station({"TxCtrlr.TxStopPoint": "Authorized"}, evses=((kind,),))
    s.plug_in(1)
    s.forget()
    s.plug_out(1)
    assert s.told() == [("Updated", "EVCommunicationLost", "Idle", None)]
    assert s.state("transaction", 1) == "ongoing.ev_absent"
    assert s.transaction_events[0]["seqNo"] == 1
    s.plug_in(1)
    s.swipe(evse=1)
    assert energy_flows(s), "the next EV and its driver go on with it"
    s.swipe(evse=1)
    assert s.told()[-1] == ("Ended", "StopAuthorized", "EVConnected", "Local")
