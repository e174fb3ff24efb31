"""F03: remote stop."""

from __future__ import annotations

from typing import Any

import pytest
from charging import bay, charging, energy_flows, picture, plug_is_locked, quiet_station
from remote import AUTHORIZE, SAMPLED, START, STOP, assert_thinned_evenly, remote_start, remote_stop
from virtual_station import TWO_SOCKETS, VirtualStation

ENDING = ["Authorized", "PowerPathClosed", "EnergyTransfer", "EVConnected,Authorized"]
ACCEPTED = {"status": "Accepted"}
UPDATED = ("Updated", "RemoteStop", None, None)
ENERGY_STOPPED = ("Updated", "ChargingStateChanged", "EVConnected", None)


def transaction_of(s: VirtualStation, evse: int = 1) -> str:
    """Return the id of the open transaction."""
    found: str = s.kernel.machine("transaction", evse).transaction_id  # type: ignore[attr-defined]
    return found


def stop(s: VirtualStation, evse: int = 1) -> None:
    """Stop the transaction of an EVSE; it must be Accepted, without more words."""
    assert remote_stop(s, transaction_of(s, evse)) == ACCEPTED


def is_over(s: VirtualStation, evse: int = 1) -> bool:
    """Tell whether nothing of a transaction is left at the EVSE: no state, no driver, no timer."""
    timers = [timer for key, timer in s.kernel.timers if key == f"transaction@{evse}"]
    return s.state("transaction", evse) == "idle" and s.state("authorization", evse) == "nobody" and not timers


@pytest.mark.verifies("F03.FR.01", "F03.FR.03", "F03.FR.07", "F03.FR.09")
@pytest.mark.parametrize("stop_point", ENDING)
def test_f03_fr_03_where_the_stop_point_makes_it_the_end_the_transaction_ends(stop_point: str) -> None:
    s = charging(stop_point, SAMPLED)
    stop(s)
    assert s.told() == [("Ended", "RemoteStop", "EVConnected", "Remote")]
    assert "idToken" not in s.transaction_events[0].payload
    assert not bay(s)["contactor_closed"]
    assert is_over(s)


@pytest.mark.verifies("F03.FR.07")
def test_f03_fr_07_the_request_is_answered_before_the_event_is_sent() -> None:
    s = charging("Authorized")
    s.steps.clear()
    stop(s)
    frames = [effect.frame for step in s.steps for effect in step.effects if hasattr(effect, "frame")]
    assert [frame[:3] for frame in frames] == ["[3,", "[2,"]


@pytest.mark.verifies("F03.FR.02", "F03.FR.07", "F03.FR.09")
@pytest.mark.parametrize("stop_point", ["EVConnected", "ParkingBayOccupancy", "ParkingBayOccupancy,EVConnected"])
def test_f03_fr_02_where_it_does_not_the_energy_stops_and_the_transaction_goes_on(stop_point: str) -> None:
    s = charging(stop_point)
    begun = transaction_of(s)
    stop(s)
    assert s.told() == [UPDATED, ENERGY_STOPPED]
    assert not bay(s)["contactor_closed"]
    assert s.state("authorization", 1) == "ended"
    s.advance(3600)
    assert transaction_of(s) == begun
    assert s.state("transaction", 1) == "ongoing.ev_connected"


@pytest.mark.verifies("F03.FR.02", "F03.FR.09")
def test_f03_the_transaction_that_went_on_ends_with_the_ev_for_the_remote_stop() -> None:
    s = charging("EVConnected", SAMPLED)
    stop(s)
    s.forget()
    s.plug_out(1)
    assert s.told() == [("Ended", "EVCommunicationLost", "Idle", "Remote")]
    assert is_over(s)


@pytest.mark.verifies("F03.FR.09")
def test_f03_in_a_bay_it_ends_with_the_vehicle_for_the_remote_stop() -> None:
    s = charging("ParkingBayOccupancy", SAMPLED)
    s.hardware.park(1, True)
    stop(s)
    s.plug_out(1)
    s.forget()
    s.hardware.park(1, False)
    assert s.told() == [("Ended", "EVDeparted", None, "Remote")]
    assert is_over(s)


def test_f03_another_transaction_after_it_has_its_own_reason_to_end() -> None:
    s = charging("EVConnected")
    stop(s)
    s.plug_out(1)
    s.plug_in(1)
    s.swipe(evse=1)
    s.forget()
    s.plug_out(1)
    assert s.told()[-1] == ("Ended", "EVCommunicationLost", "Idle", "EVDisconnected")


@pytest.mark.verifies("F03.FR.08")
@pytest.mark.parametrize("other", ["unknown", "over"])
def test_f03_fr_08_an_id_of_no_active_transaction_is_rejected_and_stops_nothing(other: str) -> None:
    s = charging("Authorized")
    wrong = "no-such-transaction"
    if other == "over":
        wrong = transaction_of(s)
        stop(s)
        s.swipe("CARD-2", evse=1)
        assert energy_flows(s)
    before = picture(s)
    assert remote_stop(s, wrong) == {"status": "Rejected", "statusInfo": {"reasonCode": "TxNotFound"}}
    assert picture(s) == before
    assert energy_flows(s)


@pytest.mark.verifies("F03.FR.03", "F03.FR.07")
def test_f03_only_the_transaction_of_the_request_is_stopped() -> None:
    s = charging("Authorized")
    s.plug_in(2)
    s.swipe("CARD-2", evse=2)
    stop(s, 2)
    assert energy_flows(s, 1)
    assert not energy_flows(s, 2)
    assert s.told()[-1] == ("Ended", "RemoteStop", "EVConnected", "Remote")


@pytest.mark.parametrize("stop_point", ["Authorized", "EVConnected"])
def test_f03_the_plug_is_released_once_no_energy_can_be_on_it(stop_point: str) -> None:
    s = charging(stop_point, evses=TWO_SOCKETS)
    assert plug_is_locked(s)
    stop(s)
    names = [command.name for command in s.commands]
    assert names == ["open_contactor", "unlock_connector"]
    assert not plug_is_locked(s)


@pytest.mark.verifies("F03.FR.03")
def test_f03_fr_03_a_contactor_that_stays_silent_holds_up_the_end_for_ten_seconds() -> None:
    s = charging("Authorized", SAMPLED)
    s.hardware.attach(lambda event: None)
    stop(s)
    stop(s)
    assert s.told() == []
    s.advance(9.9)
    assert s.told() == []
    s.advance(0.1)
    assert s.told() == [("Ended", "RemoteStop", None, "Remote")]
    assert is_over(s)


@pytest.mark.verifies("F03.FR.03")
def test_f03_fr_03_an_ev_that_leaves_meanwhile_ends_it_at_once() -> None:
    s = charging("Authorized", SAMPLED)
    s.hardware.attach(lambda event: None)
    stop(s)
    s.hardware.attach(s.feed)
    s.plug_out(1)
    assert s.told() == [("Ended", "RemoteStop", "Idle", "Remote")]
    assert is_over(s)


@pytest.mark.verifies("F03.FR.03")
def test_f03_a_reset_that_comes_meanwhile_changes_nothing_about_the_reason() -> None:
    s = charging("Authorized")
    s.hardware.attach(lambda event: None)
    stop(s)
    s.result("Reset", {"type": "Immediate", "evseId": 1})
    assert s.told() == []
    s.advance(10)
    assert s.told() == [("Ended", "RemoteStop", None, "Remote")]


def test_f03_a_stop_that_comes_while_the_drivers_own_is_carried_out_is_his() -> None:
    s = charging("Authorized")
    s.hardware.attach(lambda event: None)
    s.feed(s.site.events["stop_pressed"](evse=1))
    stop(s)
    s.advance(10)
    assert s.told() == [("Ended", "StopAuthorized", None, "Local")]


@pytest.mark.verifies("F03.FR.02", "F03.FR.07")
def test_f03_a_stop_after_the_drivers_own_is_told_and_ends_with_the_ev() -> None:
    s = charging("EVConnected")
    s.swipe(evse=1)
    s.forget()
    stop(s)
    assert s.told() == [UPDATED]
    s.plug_out(1)
    assert s.told()[-1] == ("Ended", "EVCommunicationLost", "Idle", "Remote")


@pytest.mark.verifies("F03.FR.03", "F03.FR.07")
@pytest.mark.parametrize("asked", [False, True])
def test_f03_a_transaction_without_an_authorized_driver_is_stopped_too(asked: bool) -> None:
    s = quiet_station({START: "EVConnected", STOP: "Authorized"})
    s.plug_in(1)
    if asked:
        s.answers["Authorize"] = None
        s.swipe(evse=1)
    question = s.of("Authorize")
    s.forget()
    stop(s)
    if asked:
        s.receive(f'[3,"{question[0].message_id}",{{"idTokenInfo":{{"status":"Accepted"}}}}]')
    assert s.told() == [("Ended", "RemoteStop", None, "Remote")]
    assert s.state("authorization", 1) == "nobody"
    assert not energy_flows(s)


@pytest.mark.verifies("F03.FR.03")
def test_f03_a_driver_who_is_asked_about_once_more_does_not_go_on_either() -> None:
    s = charging("EVConnected,ParkingBayOccupancy")
    s.swipe(evse=1)
    s.answers["Authorize"] = None
    s.swipe(evse=1)
    assert s.state("authorization", 1) == "asking_again"
    question = s.of("Authorize")[-1]
    s.set_variable(STOP, "Authorized")
    s.forget()
    stop(s)
    s.receive(f'[3,"{question.message_id}",{{"idTokenInfo":{{"status":"Accepted"}}}}]')
    assert s.told() == [("Ended", "RemoteStop", None, "Remote")]
    assert not energy_flows(s)


@pytest.mark.verifies("F03.FR.03")
def test_f03_a_remote_start_that_waits_for_its_cable_can_be_stopped() -> None:
    s = quiet_station({START: "Authorized", STOP: "Authorized", AUTHORIZE: "false", **SAMPLED})
    remote_start(s)
    s.forget()
    stop(s)
    assert s.told() == [("Ended", "RemoteStop", None, "Remote")]
    assert is_over(s)
    s.plug_in(1)
    assert not energy_flows(s)


@pytest.mark.verifies("F03.FR.03")
def test_f03_a_transaction_without_an_evse_can_be_stopped() -> None:
    s = quiet_station({START: "Authorized", STOP: "Authorized"})
    s.swipe()
    stop(s, 0)
    assert s.told()[-1] == ("Ended", "RemoteStop", None, "Remote")
    s.plug_in(1)
    assert not energy_flows(s)


@pytest.mark.verifies("F03.FR.04")
def test_f03_fr_04_the_ended_event_has_the_measurands_of_its_kind() -> None:
    s = charging("Authorized", {"SampledDataCtrlr.TxEndedMeasurands": "Energy.Active.Import.Register"})
    s.advance(60)
    stop(s)
    values: list[dict[str, Any]] = s.transaction_events[0]["meterValue"][-1]["sampledValue"]
    assert [value["measurand"] for value in values] == ["Energy.Active.Import.Register"]
    assert values[0]["context"] == "Transaction.End"


@pytest.mark.verifies("F03.FR.05", "F03.FR.06")
def test_f03_fr_06_too_many_samples_are_thinned_evenly() -> None:
    variables = {
        "SampledDataCtrlr.TxEndedMeasurands": "Energy.Active.Import.Register",
        "SampledDataCtrlr.TxEndedInterval": "60",
    }
    s = charging("Authorized", variables)
    s.advance(60 * 1500)
    stop(s)
    assert_thinned_evenly(s, 1500)
