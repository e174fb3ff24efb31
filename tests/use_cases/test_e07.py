"""E07: a transaction is stopped locally by idToken, or by the stop button."""

from typing import Any

import pytest
from charging import bay, charging, energy_flows, picture, plug_is_locked, provoke_answer, quiet_station
from virtual_station import TWO_SOCKETS, VirtualStation

from specharge_generated.events import EVENTS

REGISTER = "Energy.Active.Import.Register"
SIGNED = {"signedMeterData": "AAEC", "signingMethod": "", "encodingMethod": "OCMF", "publicKey": ""}
STOP_WITHOUT_EV = "ParkingBayOccupancy,Authorized"


def hold_contactor_reports(s: VirtualStation) -> None:
    """Let the power path be silent about opening from now on."""
    s.hardware.attach(lambda event: None if event.name == "contactor_opened" else s.feed(event))


# E07.FR.01


@pytest.mark.parametrize("stop", ["EVConnected,Authorized", "PowerPathClosed", "EVConnected", "ParkingBayOccupancy"])
@pytest.mark.verifies("E07.FR.01")
def test_e07_fr_01_the_token_ends_authorization_and_energy_without_asking(stop: str) -> None:
    s = charging(stop)
    s.swipe(evse=1)
    assert s.of("Authorize") == []
    assert [(c.name, c.evse) for c in s.commands] == [("open_contactor", 1)]
    assert not bay(s)["contactor_closed"]
    assert not s.state("authorization", 1).startswith("authorized")
    s.advance(600)
    assert s.commanded("close_contactor") == []


@pytest.mark.verifies("E07.FR.01")
def test_e07_fr_01_the_token_ends_the_authorization_while_the_ev_pauses() -> None:
    s = charging()
    s.hardware.ev(1, draws=False)
    s.forget()
    s.swipe(evse=1)
    assert s.told() == [("Ended", "StopAuthorized", "EVConnected", "Local")]
    s.hardware.ev(1, draws=True)
    assert not energy_flows(s)


def test_e07_fr_01_another_token_ends_nothing() -> None:
    s = charging(evses=TWO_SOCKETS)
    before = picture(s)
    s.swipe("TOKEN-2", evse=1)
    assert picture(s) == before
    assert energy_flows(s)
    assert plug_is_locked(s)


def test_e07_fr_01_a_token_of_the_same_group_that_no_list_or_cache_knows_ends_nothing_by_itself() -> None:
    group = {"groupIdToken": {"idToken": "GROUP", "type": "Central"}}
    s = charging(answers={"Authorize": {"idTokenInfo": {"status": "Accepted", **group}}})
    before = picture(s)
    s.answers["Authorize"] = None  # the CSMS is asked (C09.FR.05) and does not answer
    s.swipe("TOKEN-2", evse=1)
    assert len(s.of("Authorize")) == 1
    assert energy_flows(s)
    s.advance(60)
    assert picture(s) == before


# E07.FR.02


def check_token_is_told_once(s: VirtualStation, token: str = "TOKEN-1") -> None:
    with_token = [
        (sent["triggerReason"], sent["idToken"]) for sent in s.transaction_events if "idToken" in sent.payload
    ]
    assert with_token == [("StopAuthorized", {"idToken": token, "type": "ISO14443"})]


@pytest.mark.parametrize("stop", ["Authorized", "PowerPathClosed"])
@pytest.mark.verifies("E07.FR.02", "E07.FR.05")
def test_e07_fr_02_ended_tells_stop_authorized_and_the_token(stop: str) -> None:
    s = charging(stop)
    s.swipe(evse=1)
    assert s.told() == [("Ended", "StopAuthorized", "EVConnected", "Local")]
    check_token_is_told_once(s)


@pytest.mark.parametrize("stop", ["EVConnected", "ParkingBayOccupancy", "EnergyTransfer"])
@pytest.mark.verifies("E07.FR.02")
def test_e07_fr_02_updated_tells_stop_authorized_and_the_token_when_the_transaction_goes_on(stop: str) -> None:
    s = charging(stop)
    s.swipe(evse=1)
    ends = stop == "EnergyTransfer"
    assert s.told() == [
        ("Updated", "StopAuthorized", None, None),
        ("Ended" if ends else "Updated", "ChargingStateChanged", "EVConnected", "Local" if ends else None),
    ]
    check_token_is_told_once(s)


@pytest.mark.verifies("E07.FR.02")
def test_e07_fr_02_the_token_is_told_as_it_was_presented() -> None:
    s = charging()
    s.swipe("token-1", evse=1)
    check_token_is_told_once(s, "token-1")


@pytest.mark.verifies("E07.FR.02")
def test_e07_fr_02_a_driver_without_ev_stops_the_transaction_too() -> None:
    s = quiet_station()
    s.swipe(evse=1)
    s.forget()
    s.swipe(evse=1)
    assert s.told() == [("Ended", "StopAuthorized", None, "Local")]
    assert s.state("transaction", 1) == "idle"
    check_token_is_told_once(s)


def test_e07_fr_02_the_next_transaction_does_not_tell_the_stopping_token_of_this_one() -> None:
    s = charging()
    s.swipe(evse=1)
    s.plug_out()
    s.plug_in()
    s.swipe(evse=1)
    s.forget()
    s.hardware.press("stop", 1)
    assert s.told() == [("Ended", "StopAuthorized", "EVConnected", "Local")]
    assert "idToken" not in s.transaction_events[0].payload


# E07.FR.05, E07.FR.06


@pytest.mark.parametrize("stop", ["Authorized", "PowerPathClosed", "EnergyTransfer"])
@pytest.mark.verifies("E07.FR.05")
def test_e07_fr_05_the_stop_button_ends_the_transaction_locally_without_a_token(stop: str) -> None:
    s = charging(stop)
    s.hardware.press("stop", 1)
    assert s.told()[-1][0] == "Ended"
    assert s.told()[-1][3] == "Local"
    assert s.told()[0][1] == "StopAuthorized"
    assert all("idToken" not in sent.payload for sent in s.transaction_events)
    assert not energy_flows(s)


@pytest.mark.verifies("E07.FR.05", "E06.FR.02")
def test_e07_fr_05_unplugging_after_the_stop_is_local() -> None:
    s = charging("EVConnected")
    s.swipe(evse=1)
    s.plug_out()
    assert s.told()[-1] == ("Ended", "EVCommunicationLost", "Idle", "Local")


def test_e07_fr_05_a_driver_who_was_authorized_again_after_the_stop_has_not_stopped() -> None:
    s = charging("EVConnected")
    s.swipe(evse=1)
    s.swipe(evse=1)
    assert energy_flows(s)
    s.plug_out()
    assert s.told()[-1] == ("Ended", "EVCommunicationLost", "Idle", "EVDisconnected")


def test_e07_fr_05_the_stop_button_of_another_evse_or_without_a_driver_does_nothing() -> None:
    s = charging()
    before = picture(s)
    s.hardware.press("stop", 2)
    assert picture(s) == before
    s.hardware.press("stop", 1)
    before = picture(s)
    s.hardware.press("stop", 1)
    assert picture(s) == before


@pytest.mark.parametrize("by", ["token", "button"])
def test_e07_a_driver_ends_an_authorization_whose_transaction_has_not_begun(by: str) -> None:
    s = quiet_station({"TxCtrlr.TxStartPoint": "EnergyTransfer"}, evses=TWO_SOCKETS)
    s.hardware.ev(1, draws=False)
    s.plug_in()
    s.swipe(evse=1)
    assert plug_is_locked(s)
    s.swipe(evse=1) if by == "token" else s.hardware.press("stop", 1)
    assert not plug_is_locked(s)
    assert not bay(s)["contactor_closed"]
    assert s.state("authorization", 1) == "nobody"
    assert s.transaction_events == []


@pytest.mark.parametrize("by", ["token", "button"])
def test_e07_the_authorization_of_a_transaction_that_goes_on_has_ended(by: str) -> None:
    s = charging("EVConnected")
    s.swipe(evse=1) if by == "token" else s.hardware.press("stop", 1)
    assert s.state("authorization", 1) == "ended"


def test_e07_fr_05_the_stop_button_ends_an_authorization_without_transaction() -> None:
    s = quiet_station({"TxCtrlr.TxStartPoint": "PowerPathClosed"})
    s.swipe(evse=1)
    s.hardware.press("stop", 1)
    assert s.state("authorization", 1) == "nobody"
    s.plug_in()
    assert not energy_flows(s)
    assert s.transaction_events == []


@pytest.mark.verifies("E07.FR.06")
def test_e07_fr_06_unplugging_without_a_stop_is_not_local() -> None:
    s = charging()
    s.plug_out()
    assert s.told() == [("Ended", "EVCommunicationLost", "Idle", "EVDisconnected")]


@pytest.mark.verifies("E07.FR.06")
def test_e07_fr_06_the_emergency_stop_is_not_local() -> None:
    s = charging("EVConnected")
    s.swipe(evse=1)
    s.swipe(evse=1)
    s.hardware.press("emergency", 1)
    assert s.told()[-1] == ("Ended", "AbnormalCondition", None, "EmergencyStop")


# E07.FR.07


@pytest.mark.parametrize("stop", ["EVConnected,Authorized", "PowerPathClosed", "EVConnected", "EnergyTransfer"])
@pytest.mark.parametrize("by", ["token", "button"])
@pytest.mark.verifies("E07.FR.07")
def test_e07_fr_07_the_cable_is_released_after_the_energy_stops(stop: str, by: str) -> None:
    s = charging(stop, evses=TWO_SOCKETS)
    assert plug_is_locked(s)
    s.swipe(evse=1) if by == "token" else s.hardware.press("stop", 1)
    assert [(c.name, c.evse, c.connector) for c in s.commands] == [
        ("open_contactor", 1, None),
        ("unlock_connector", 1, 1),
    ]
    s.plug_out()
    assert s.statuses() == [(1, 1, "Available")]


@pytest.mark.verifies("E07.FR.07")
def test_e07_fr_07_the_cable_is_not_released_before_the_power_path_is_open() -> None:
    s = charging(evses=TWO_SOCKETS)
    hold_contactor_reports(s)
    s.swipe(evse=1)
    assert s.state("power_path", 1) == "opening"
    s.advance(60)
    assert s.told()[-1][0] == "Ended", "the transaction does not wait for ever"
    assert plug_is_locked(s)
    assert s.commanded("unlock_connector") == []
    s.feed(EVENTS["contactor_opened"](evse=1))
    assert not plug_is_locked(s)
    assert len(s.commanded("unlock_connector")) == 1


@pytest.mark.parametrize("path", ["opening", "withholding"])
def test_e07_fr_07_a_power_path_that_opens_already_holds_the_cable_too(path: str) -> None:
    never_stop = {"TxCtrlr.StopTxOnEVSideDisconnect": "false", "TxCtrlr.StopTxOnInvalidId": "false"}
    s = charging(STOP_WITHOUT_EV, never_stop, evses=TWO_SOCKETS)
    hold_contactor_reports(s)
    s.hardware.plug_out(1, side="ev") if path == "opening" else provoke_answer(s, "Blocked")
    assert s.state("power_path", 1) == path
    s.swipe(evse=1)
    assert plug_is_locked(s)
    s.feed(EVENTS["contactor_opened"](evse=1))
    assert not plug_is_locked(s)
    assert s.told()[-1][:2] == ("Ended", "StopAuthorized")


@pytest.mark.parametrize("end", ["restart", "cable_removed", "lock_failed"])
def test_e07_fr_07_a_cable_that_waits_for_its_release_is_forgotten_when_that_is_moot(end: str) -> None:
    s = charging(evses=TWO_SOCKETS)
    hold_contactor_reports(s)
    s.swipe(evse=1)
    assert s.state("lock", 1, 1) == "releasing"
    if end == "restart":
        s.power_up()
        assert not plug_is_locked(s)
    else:
        s.feed(EVENTS[end](evse=1, connector=1))
    assert s.state("lock", 1, 1) == "unlocked"


@pytest.mark.verifies("E07.FR.07")
def test_e07_fr_07_a_cable_without_power_on_it_is_released_at_once() -> None:
    s = charging(STOP_WITHOUT_EV, {"TxCtrlr.StopTxOnEVSideDisconnect": "false"}, evses=TWO_SOCKETS)
    s.hardware.plug_out(1, side="ev")
    hold_contactor_reports(s)
    s.swipe(evse=1)
    assert not plug_is_locked(s)
    assert s.state("lock", 1, 1) == "unlocked"


@pytest.mark.verifies("E07.FR.07")
def test_e07_fr_07_only_the_connector_in_use_is_released() -> None:
    s = charging(evses=(("sType2", "sType2"), ("sType2",)))
    s.plug_in(evse=2)
    s.swipe("TOKEN-2", evse=2)
    assert plug_is_locked(s, 2)
    s.swipe("TOKEN-1", evse=1)
    assert [(c.evse, c.connector) for c in s.commanded("unlock_connector")] == [(1, 1)]
    assert plug_is_locked(s, 2)


def test_e07_fr_07_the_cable_is_locked_again_for_a_driver_who_is_authorized_again() -> None:
    s = charging("EVConnected", evses=TWO_SOCKETS)
    s.swipe(evse=1)
    s.swipe(evse=1)
    assert plug_is_locked(s)
    assert energy_flows(s)


def test_e07_fr_07_an_attached_cable_needs_no_release() -> None:
    s = charging()
    s.swipe(evse=1)
    assert s.commanded("unlock_connector") == []


# E07.FR.08 to E07.FR.12


@pytest.mark.parametrize("stop", ["Authorized", "EnergyTransfer"])
@pytest.mark.verifies("E07.FR.08")
def test_e07_fr_08_ended_carries_the_end_values(stop: str) -> None:
    s = charging(stop)
    s.advance(600)
    s.swipe(evse=1)
    *others, ended = s.transaction_events
    last = ended["meterValue"][-1]["sampledValue"]
    assert [(each["context"], each["measurand"]) for each in last] == [("Transaction.End", REGISTER)]
    assert last[0]["value"] == pytest.approx(bay(s)["energy_wh"], abs=0.01)
    assert last[0]["value"] > 1000
    assert all("meterValue" not in sent.payload for sent in others)


@pytest.mark.verifies("E07.FR.09", "E07.FR.10")
def test_e07_fr_10_intermediate_samples_are_thinned_evenly() -> None:
    s = charging(variables={"SampledDataCtrlr.TxEndedInterval": "60"})
    s.advance(60 * 300)
    s.swipe(evse=1)
    begin, *samples, end = s.transaction_events[-1]["meterValue"]
    contexts = [value["sampledValue"][0]["context"] for value in (begin, samples[0], samples[-1], end)]
    assert contexts == ["Transaction.Begin", "Sample.Periodic", "Sample.Periodic", "Transaction.End"]
    assert len(samples) == 150
    assert (samples[0]["timestamp"], samples[1]["timestamp"], samples[-1]["timestamp"]) == (
        "2027-01-15T08:02:00.000Z",
        "2027-01-15T08:04:00.000Z",
        "2027-01-15T13:00:00.000Z",
    )


@pytest.mark.verifies("E07.FR.11")
def test_e07_fr_11_seq_no_has_no_gap_though_the_stop_happens_offline() -> None:
    s = quiet_station({"TxCtrlr.TxStopPoint": "ParkingBayOccupancy,EVConnected"})
    s.plug_in()
    s.swipe(evse=1)
    s.disconnect()
    s.swipe(evse=1)
    s.plug_out()
    assert s.told()[-1][1] == "ChargingStateChanged"
    s.connect()
    sent = s.transaction_events
    assert sent[-1]["eventType"] == "Ended"
    assert [event["seqNo"] for event in sent] == list(range(len(sent)))
    assert [event.payload.get("offline") for event in sent[-3:]] == [True, True, True]


@pytest.mark.parametrize("signing", [True, False])
@pytest.mark.verifies("E07.FR.12")
def test_e07_fr_12_the_end_value_is_signed_while_signing_is_configured(signing: bool) -> None:
    s = charging(variables={"SampledDataCtrlr.SignReadings": str(signing).lower()})
    s.hardware.sign(1, SIGNED)
    s.swipe(evse=1)
    value: dict[str, Any] = s.transaction_events[-1]["meterValue"][-1]["sampledValue"][0]
    assert value["context"] == "Transaction.End"
    assert value.get("signedMeterValue", {}).get("signedMeterData") == ("AAEC" if signing else None)
