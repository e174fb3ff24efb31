"""E15: the EV ends the charging, with ISO 15118's SessionStopReq."""

from __future__ import annotations

import pytest
from availability import take_out
from charging import charging, energy_flows, picture, plug_is_locked, provoke_answer, quiet_station
from remote import remote_stop
from virtual_station import TWO_SOCKETS, VirtualStation

from specharge_engine.sim.world import Impossible
from specharge_generated.events import EVENTS

STOPS = ["Authorized", "PowerPathClosed", "EnergyTransfer"]
GOES_ON = ["EVConnected", "ParkingBayOccupancy"]
MEASURED = {
    "SampledDataCtrlr.TxEndedMeasurands": "Energy.Active.Import.Register",
    "SampledDataCtrlr.TxEndedInterval": "60",
}


def slow(stop: str) -> VirtualStation:
    """Return a station that charges, and whose hardware says nothing more."""
    s = charging(stop)
    s.hardware.attach(lambda event: None)
    return s


def end_session(s: VirtualStation) -> None:
    """Let the EV end its session, although the hardware says nothing else."""
    s.feed(EVENTS["session_ended_by_ev"](evse=1))


def assert_over(s: VirtualStation) -> None:
    """Check that nobody is authorized at EVSE 1 and nothing open there."""
    assert s.state("transaction", 1) == "idle"
    assert s.state("authorization", 1) == "nobody"


@pytest.mark.parametrize("stop", STOPS)
@pytest.mark.verifies("E15.FR.04")
def test_e15_fr_04_the_session_of_the_ev_ends_the_transaction(stop: str) -> None:
    s = charging(stop, evses=TWO_SOCKETS)
    s.hardware.end_session(1)
    assert s.told() == [("Ended", "StopAuthorized", "EVConnected", "StoppedByEV")]
    assert "idToken" not in s.transaction_events[0].payload
    assert not energy_flows(s)
    assert not plug_is_locked(s)
    assert s.state("authorization", 1) == "nobody"
    assert s.state("transaction", 1) == "idle"
    s.swipe("TOKEN-2", evse=1)
    assert energy_flows(s), "the next driver may charge"


@pytest.mark.parametrize("stop", STOPS)
@pytest.mark.verifies("E15.FR.04")
def test_e15_fr_04_ended_is_told_when_the_power_path_is_open_not_before(stop: str) -> None:
    s = slow(stop)
    end_session(s)
    assert [c.name for c in s.commands if c.name.endswith("contactor")] == ["open_contactor"]
    assert s.told() == []
    assert s.state("transaction", 1) == "ongoing.stopping_for_ev"
    end_session(s)
    remote_stop(s, s.kernel.machine("transaction", 1).transaction_id)  # type: ignore[attr-defined]
    assert s.told() == []
    s.feed(EVENTS["contactor_opened"](evse=1))
    assert s.told() == [("Ended", "StopAuthorized", "EVConnected", "StoppedByEV")]
    assert_over(s)


@pytest.mark.parametrize("stop", STOPS)
@pytest.mark.verifies("E15.FR.04")
def test_e15_fr_04_a_plug_that_is_pulled_first_ends_it_too(stop: str) -> None:
    s = slow(stop)
    end_session(s)
    s.feed(EVENTS["ev_unplugged"](evse=1, connector=1))
    assert s.told() == [("Ended", "StopAuthorized", "Idle", "StoppedByEV")]
    assert_over(s)
    s.advance(60)
    assert len(s.told()) == 1


@pytest.mark.parametrize("stop", STOPS)
@pytest.mark.verifies("E15.FR.04")
def test_e15_fr_04_a_contactor_that_does_not_open_keeps_the_end_back_for_ten_seconds(stop: str) -> None:
    s = slow(stop)
    end_session(s)
    s.advance(9)
    assert s.told() == []
    s.advance(1)
    assert s.told() == [("Ended", "StopAuthorized", None, "StoppedByEV")]
    assert_over(s)


@pytest.mark.parametrize("stop", STOPS)
@pytest.mark.verifies("E15.FR.04")
def test_e15_fr_04_a_transaction_without_a_driver_ends_as_well(stop: str) -> None:
    s = quiet_station({"TxCtrlr.TxStopPoint": stop}, evses=TWO_SOCKETS)
    s.plug_in(1)
    s.forget()
    s.hardware.end_session(1)
    assert s.told() == [("Ended", "StopAuthorized", None, "StoppedByEV")]
    assert_over(s)
    assert take_out(s, 1) == "Accepted", "nothing goes on at the EVSE"


@pytest.mark.parametrize("stop", GOES_ON)
@pytest.mark.verifies("E15.FR.05")
def test_e15_fr_05_the_end_of_the_authorization_is_told_and_the_transaction_goes_on(stop: str) -> None:
    s = charging(stop)
    s.hardware.end_session(1)
    assert s.told() == [
        ("Updated", "StopAuthorized", None, None),
        ("Updated", "ChargingStateChanged", "EVConnected", None),
    ]
    assert "idToken" not in s.transaction_events[0].payload
    assert not energy_flows(s)
    assert s.state("authorization", 1) == "ended"
    s.hardware.end_session(1)
    assert len(s.told()) == 2, "StopAuthorized was told"
    s.swipe(evse=1)
    assert energy_flows(s), "the driver may charge again"
    s.hardware.end_session(1)
    assert [told for told in s.told() if told[1] == "StopAuthorized"] == [("Updated", "StopAuthorized", None, None)] * 2


@pytest.mark.parametrize("stop", GOES_ON)
@pytest.mark.verifies("E15.FR.05")
def test_e15_fr_05_without_a_driver_it_is_told_once(stop: str) -> None:
    s = quiet_station({"TxCtrlr.TxStopPoint": stop})
    s.plug_in(1)
    s.forget()
    s.hardware.end_session(1)
    s.hardware.end_session(1)
    assert s.told() == [("Updated", "StopAuthorized", None, None)]


@pytest.mark.verifies("E15.FR.05")
def test_e15_fr_05_what_ends_the_transaction_later_is_not_told_as_the_wish_of_the_driver() -> None:
    s = charging("EVConnected")
    s.hardware.end_session(1)
    s.plug_out(1)
    assert s.told()[-1] == ("Ended", "EVCommunicationLost", "Idle", "EVDisconnected")


def test_e15_fr_05_a_driver_who_stopped_before_has_told_it_already() -> None:
    s = charging("EVConnected")
    s.swipe(evse=1)
    assert [told[1] for told in s.told()] == ["StopAuthorized", "ChargingStateChanged"]
    before = picture(s)
    s.hardware.end_session(1)
    assert picture(s) == before


def test_e15_fr_05_an_id_that_the_csms_withdrew_is_no_stop_of_the_ev_which_is_told() -> None:
    s = charging("EVConnected")
    provoke_answer(s, "Blocked")
    s.forget()
    s.hardware.end_session(1)
    assert s.told() == [("Updated", "StopAuthorized", None, None)]


def test_a_session_that_ends_while_the_csms_is_asked_leaves_nobody() -> None:
    s = quiet_station({"TxCtrlr.TxStartPoint": "Authorized"})
    s.plug_in(1)
    s.answers["Authorize"] = None
    s.swipe(evse=1)
    s.hardware.end_session(1)
    assert s.state("authorization", 1) == "nobody"
    assert s.transaction_events == []


def test_a_session_that_ends_without_a_transaction_ends_the_authorization_alone() -> None:
    s = quiet_station({"TxCtrlr.TxStartPoint": "EnergyTransfer"})
    s.hardware.ev(1, draws=False)
    s.plug_in(1)
    s.swipe(evse=1)
    assert s.state("authorization", 1) == "authorized.fully"
    s.hardware.end_session(1)
    assert s.state("authorization", 1) == "nobody"
    assert s.state("power_path", 1) == "open"
    assert s.transaction_events == []


def test_a_session_needs_an_ev() -> None:
    s = quiet_station()
    with pytest.raises(Impossible, match="no EV is plugged in at EVSE 1; a session goes over the cable"):
        s.hardware.end_session(1)


@pytest.mark.verifies("E15.FR.01")
def test_e15_fr_01_ended_carries_the_configured_measurands() -> None:
    s = charging("Authorized", MEASURED)
    s.advance(120)
    s.hardware.end_session(1)
    values = s.transaction_events[-1]["meterValue"]
    assert [value["sampledValue"][0]["context"] for value in values] == [
        "Transaction.Begin",
        "Sample.Periodic",
        "Sample.Periodic",
        "Transaction.End",
    ]
    assert {each["measurand"] for value in values for each in value["sampledValue"]} == {
        "Energy.Active.Import.Register"
    }
    registers = [value["sampledValue"][0]["value"] for value in values]
    assert registers == sorted(registers)
    assert registers[-1] > registers[0]


@pytest.mark.verifies("E15.FR.02", "E15.FR.03")
def test_e15_fr_03_samples_that_are_too_many_are_thinned_evenly() -> None:
    s = charging("Authorized", MEASURED)
    s.advance(60 * 250)
    s.hardware.end_session(1)
    values = s.transaction_events[-1]["meterValue"]
    assert 100 <= len(values) <= 202
    contexts = [value["sampledValue"][0]["context"] for value in values]
    assert contexts[0] == "Transaction.Begin"
    assert contexts[-1] == "Transaction.End"
    minutes = [value["timestamp"][11:16] for value in values[1:-2]]
    assert minutes[:3] == ["08:02", "08:04", "08:06"], "every second sample is left out"
