"""B12: reset with an ongoing transaction."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from charging import bay, charging, energy_flows, picture, plug_is_locked, quiet_station
from virtual_station import TWO_SOCKETS, Sent, VirtualStation, station

AT_AUTHORIZED = {"TxCtrlr.TxStartPoint": "Authorized"}


def reset(s: VirtualStation, kind: str = "Immediate", evse: int | None = None) -> dict[str, Any]:
    """Send Reset and return the answer."""
    return s.result("Reset", {"type": kind} if evse is None else {"type": kind, "evseId": evse})


def resets(s: VirtualStation) -> list[tuple[str, int | None]]:
    """Return what the hardware was told to reset."""
    return [(c.name, c.evse) for c in s.commands if c.name.startswith("reset_")]


def boots(s: VirtualStation) -> list[str]:
    """Return the reasons of the BootNotifications."""
    return [sent["reason"] for sent in s.of("BootNotification")]


def both_charging(folder: Path, variables: dict[str, str] | None = None) -> VirtualStation:
    """Return a station at which both EVSEs charge; no transaction starts by a cable alone."""
    s = charging(variables={**AT_AUTHORIZED, **(variables or {})}, storage=folder)
    s.plug_in(evse=2)
    s.swipe("TOKEN-2", evse=2)
    assert energy_flows(s, 2)
    s.forget()
    s.steps.clear()
    return s


def hold_contactor_reports(s: VirtualStation) -> None:
    """Let the power path be silent about opening from now on."""
    s.hardware.attach(lambda event: None if event.name == "contactor_opened" else s.feed(event))


def ended(s: VirtualStation) -> list[Sent]:
    """Return the Ended messages, each once on the wire."""
    return [sent for sent in s.transaction_events if sent["eventType"] == "Ended"]


def for_reset(sent: Sent) -> bool:
    """Tell whether a message says that a reset ended its transaction."""
    return (sent["triggerReason"], sent.info["stoppedReason"]) == ("ResetCommand", "ImmediateReset")


# OnIdle: the transactions are finished first.


@pytest.mark.verifies("B12.FR.01", "B12.FR.03", "B11.FR.01", "B11.FR.07", "B01.FR.09")
def test_b12_fr_03_a_reset_on_idle_waits_until_the_transaction_has_ended_normally(tmp_path: Path) -> None:
    s = charging(variables=AT_AUTHORIZED, storage=tmp_path)
    assert reset(s, "OnIdle") == {"status": "Scheduled"}
    assert s.transaction_events == []
    s.advance(3600)
    assert energy_flows(s)
    assert (resets(s), s.transaction_events) == ([], [])
    s.swipe(evse=1)
    assert s.told() == [("Ended", "StopAuthorized", "EVConnected", "Local")]
    s.advance(2)
    assert resets(s) == [("reset_station", None)]
    assert boots(s) == ["ScheduledReset"]
    assert len(s.transaction_events) == 1
    s.advance(600)
    assert len(resets(s)) == 1


@pytest.mark.verifies("B12.FR.01", "B12.FR.03")
def test_b12_fr_03_a_reset_on_idle_waits_for_the_last_of_several_transactions(tmp_path: Path) -> None:
    s = both_charging(tmp_path)
    assert reset(s, "OnIdle") == {"status": "Scheduled"}
    assert s.statuses() == []
    s.swipe(evse=1)
    assert s.statuses() == [(1, 1, "Unavailable")]
    s.advance(600)
    assert resets(s) == []
    assert energy_flows(s, 2)
    s.swipe("TOKEN-2", evse=2)
    s.advance(2)
    assert [event.info["stoppedReason"] for event in ended(s)] == ["Local", "Local"]
    assert boots(s) == ["ScheduledReset"]


@pytest.mark.verifies("B12.FR.01")
def test_b12_fr_01_while_a_reset_waits_what_is_not_in_use_is_unavailable(tmp_path: Path) -> None:
    s = charging(variables=AT_AUTHORIZED, storage=tmp_path)
    reset(s, "OnIdle")
    assert s.statuses() == [(2, 1, "Unavailable")]
    s.plug_in(evse=2)
    s.swipe("TOKEN-2", evse=2)
    s.swipe("TOKEN-3")
    assert (s.of("Authorize"), s.transaction_events) == ([], [])
    s.plug_out(evse=2)
    s.plug_out(evse=1)
    assert s.statuses()[-1] == (1, 1, "Unavailable")
    s.plug_in(evse=1)
    s.swipe(evse=1)
    assert s.of("Authorize") == []
    s.advance(2)
    assert boots(s) == ["ScheduledReset"]
    assert s.statuses()[-2:] == [(1, 1, "Occupied"), (2, 1, "Available")]


@pytest.mark.verifies("B12.FR.03")
def test_b12_fr_03_the_end_is_with_the_csms_before_a_reset_on_idle(tmp_path: Path) -> None:
    s = charging(variables=AT_AUTHORIZED, storage=tmp_path)
    reset(s, "OnIdle")
    s.answers["TransactionEvent"] = None
    s.swipe(evse=1)
    s.advance(20)
    assert len(ended(s)) == 1
    assert resets(s) == []
    s.receive(f'[3,"{ended(s)[0].message_id}",{{}}]')
    s.advance(1)
    assert boots(s) == ["ScheduledReset"]
    s.advance(600)
    assert len(ended(s)) == 1, "it was delivered, and is not sent again"


@pytest.mark.verifies("B12.FR.03", "B12.FR.05")
def test_b12_fr_03_a_silent_csms_does_not_hold_up_a_reset_on_idle_for_ever(tmp_path: Path) -> None:
    s = charging(variables=AT_AUTHORIZED, storage=tmp_path)
    reset(s, "OnIdle")
    s.answers["TransactionEvent"] = None
    s.swipe(evse=1)
    s.advance(32)
    assert boots(s) == ["ScheduledReset"]
    assert ended(s)[0].payload == ended(s)[1].payload


@pytest.mark.verifies("B12.FR.01", "B12.FR.03")
def test_b12_fr_03_a_driver_without_evse_is_served_before_a_reset_on_idle(tmp_path: Path) -> None:
    s = quiet_station({**AT_AUTHORIZED, "TxCtrlr.TxStopPoint": "EVConnected,Authorized"}, storage=tmp_path)
    s.swipe()
    assert s.state("transaction", 0) == "ongoing.ev_absent"
    s.forget()
    assert reset(s, "OnIdle") == {"status": "Scheduled"}
    s.advance(10)
    s.plug_in(evse=2)
    assert energy_flows(s, 2)
    assert s.statuses()[-1] == (1, 1, "Unavailable")
    assert resets(s) == []
    s.plug_out(evse=2)
    s.advance(2)
    assert boots(s) == ["ScheduledReset"]
    assert [event["seqNo"] for event in s.transaction_events] == list(range(1, len(s.transaction_events) + 1))


@pytest.mark.verifies("B12.FR.01", "B11.FR.07")
def test_b12_fr_01_a_reset_on_idle_that_waits_can_be_wanted_again(tmp_path: Path) -> None:
    s = charging(variables=AT_AUTHORIZED, storage=tmp_path)
    for evse in (None, 1, None, 1):
        assert reset(s, "OnIdle", evse) == {"status": "Scheduled"}
    s.swipe(evse=1)
    s.advance(2)
    assert boots(s) == ["ScheduledReset"]
    s.advance(600)
    assert len(s.commanded("reset_station")) == 1


# Immediate: the transactions are ended.


@pytest.mark.verifies("B12.FR.02", "B12.FR.04", "B11.FR.01", "B11.FR.04")
def test_b12_fr_04_an_immediate_reset_ends_every_transaction_and_says_so(tmp_path: Path) -> None:
    s = both_charging(tmp_path)
    assert reset(s) == {"status": "Accepted"}
    s.advance(1)
    assert s.told() == [("Ended", "ResetCommand", "EVConnected", "ImmediateReset")] * 2
    assert len({event.info["transactionId"] for event in s.transaction_events}) == 2
    assert not any(bay(s, evse)["contactor_closed"] for evse in (1, 2))
    assert boots(s) == ["RemoteReset"]
    order = [sent.action for sent in s.sent]
    assert order.index("BootNotification") > max(n for n, action in enumerate(order) if action == "TransactionEvent")
    s.advance(600)
    assert resets(s) == [("reset_station", None)]
    assert len(s.transaction_events) == 2


@pytest.mark.verifies("B12.FR.02", "B12.FR.04")
def test_b12_fr_04_the_answer_comes_first_then_the_power_path_opens_then_the_end_is_told(tmp_path: Path) -> None:
    s = charging(variables=AT_AUTHORIZED, storage=tmp_path)
    s.steps.clear()
    s.hardware.meter(1, {"Energy.Active.Import.Register": 4000.0})
    reset(s)
    answered = next(n for n, step in enumerate(s.steps) if any(frame.startswith("[3,") for frame in step.frames))
    opened = next(n for n, step in enumerate(s.steps) for c in step.commands if c.name == "open_contactor")
    told = next(n for n, step in enumerate(s.steps) if any('"Ended"' in frame for frame in step.frames))
    assert answered <= opened < told
    values = [v for meter in ended(s)[0]["meterValue"] for v in meter["sampledValue"]]
    assert values[-1]["context"] == "Transaction.End"
    assert values[-1]["value"] == 4000.0


@pytest.mark.verifies("B12.FR.04")
@pytest.mark.parametrize("evse", [None, 1])
def test_b12_fr_04_a_transaction_without_energy_ends_at_once(tmp_path: Path, evse: int | None) -> None:
    s = quiet_station(storage=tmp_path)
    s.plug_in()
    assert s.state("transaction", 1) == "ongoing.ev_connected"
    s.forget()
    assert reset(s, evse=evse) == {"status": "Accepted"}
    assert s.told() == [("Ended", "ResetCommand", None, "ImmediateReset")]
    s.advance(1)
    assert resets(s) == [("reset_station", None) if evse is None else ("reset_evse", 1)]


@pytest.mark.verifies("B12.FR.04")
def test_b12_fr_04_the_transaction_of_a_driver_without_evse_ends_too(tmp_path: Path) -> None:
    s = quiet_station(AT_AUTHORIZED, storage=tmp_path)
    s.swipe()
    s.forget()
    assert reset(s) == {"status": "Accepted"}
    assert s.told() == [("Ended", "ResetCommand", None, "ImmediateReset")]
    s.advance(1)
    assert boots(s) == ["RemoteReset"]
    s.plug_in()
    assert not energy_flows(s), "the driver has to come again"


@pytest.mark.verifies("B12.FR.04")
@pytest.mark.parametrize("evse", [None, 1])
def test_b12_fr_04_a_paused_transaction_ends(tmp_path: Path, evse: int | None) -> None:
    s = charging(variables=AT_AUTHORIZED, storage=tmp_path)
    s.hardware.ev(1, draws=False)
    s.forget()
    reset(s, evse=evse)
    s.advance(1)
    assert s.told() == [("Ended", "ResetCommand", "EVConnected", "ImmediateReset")]
    assert len(resets(s)) == 1


@pytest.mark.verifies("B12.FR.04")
@pytest.mark.parametrize("evse", [None, 1])
def test_b12_fr_04_a_transaction_whose_energy_is_withheld_ends(tmp_path: Path, evse: int | None) -> None:
    s = charging(variables={**AT_AUTHORIZED, "TxCtrlr.StopTxOnInvalidId": "false"}, storage=tmp_path)
    s.answers["TransactionEvent"] = {"idTokenInfo": {"status": "Invalid"}}
    s.hardware.ev(1, phases=1)
    assert s.state("power_path", 1) == "withheld"
    s.forget()
    reset(s, evse=evse)
    assert s.told() == [("Ended", "ResetCommand", "EVConnected", "ImmediateReset")]
    s.advance(1)
    assert len(resets(s)) == 1


@pytest.mark.verifies("B12.FR.04", "B12.FR.08")
@pytest.mark.parametrize("evse", [None, 1])
def test_b12_fr_04_a_power_path_that_does_not_answer_holds_up_the_end_for_ten_seconds(
    tmp_path: Path, evse: int | None
) -> None:
    s = charging(variables=AT_AUTHORIZED, storage=tmp_path)
    hold_contactor_reports(s)
    assert reset(s, evse=evse) == {"status": "Accepted"}
    assert s.result("TriggerMessage", {"requestedMessage": "TransactionEvent"}) == {"status": "Accepted"}
    assert s.told() == [("Updated", "Trigger", "EVConnected", None)]
    s.forget()
    s.advance(9.9)
    assert s.told() == []
    assert resets(s) == []
    s.advance(0.1)
    assert s.told() == [("Ended", "ResetCommand", None, "ImmediateReset")]
    s.advance(1)
    assert len(resets(s)) == 1
    s.advance(60)
    assert len(ended(s)) == 1


@pytest.mark.verifies("B12.FR.04", "B12.FR.08")
@pytest.mark.parametrize("evse", [None, 1])
def test_b12_fr_04_an_ev_that_is_pulled_out_meanwhile_does_not_change_the_reason(
    tmp_path: Path, evse: int | None
) -> None:
    s = charging(variables=AT_AUTHORIZED, storage=tmp_path)
    hold_contactor_reports(s)
    reset(s, evse=evse)
    s.plug_out()
    assert s.told() == [("Ended", "ResetCommand", "Idle", "ImmediateReset")]
    s.advance(1)
    assert len(resets(s)) == 1


@pytest.mark.verifies("B12.FR.04")
def test_b12_fr_04_a_transaction_that_its_driver_is_ending_ends_for_the_driver(tmp_path: Path) -> None:
    s = charging(variables=AT_AUTHORIZED, storage=tmp_path)
    hold_contactor_reports(s)
    s.swipe(evse=1)
    assert s.state("transaction", 1) == "ongoing.stopping_for_driver"
    assert reset(s) == {"status": "Accepted"}
    s.advance(11)
    assert [(e["triggerReason"], e.info["stoppedReason"]) for e in ended(s)] == [("StopAuthorized", "Local")]
    assert boots(s) == ["RemoteReset"]


@pytest.mark.verifies("B12.FR.04")
def test_b12_fr_04_a_plug_that_is_being_locked_is_not_charged_over(tmp_path: Path) -> None:
    s = quiet_station(AT_AUTHORIZED, evses=TWO_SOCKETS, storage=tmp_path)
    s.hardware.attach(lambda event: None if event.name == "connector_locked" else s.feed(event))
    s.plug_in()
    s.swipe(evse=1)
    assert s.state("power_path", 1) == "locking"
    s.forget()
    reset(s)
    assert s.told() == [("Ended", "ResetCommand", "EVConnected", "ImmediateReset")]
    s.advance(1)
    assert boots(s) == ["RemoteReset"]
    assert s.commanded("close_contactor") == []


@pytest.mark.verifies("B12.FR.04")
def test_b12_fr_04_a_drivers_cable_stays_locked_until_the_driver_is_back(tmp_path: Path) -> None:
    s = charging(variables=AT_AUTHORIZED, evses=TWO_SOCKETS, storage=tmp_path)
    reset(s)
    s.advance(1)
    assert boots(s) == ["RemoteReset"]
    assert plug_is_locked(s)
    assert not energy_flows(s)
    s.swipe("TOKEN-2", evse=1)
    assert plug_is_locked(s)
    s.swipe(evse=1)
    assert not plug_is_locked(s)


@pytest.mark.verifies("B12.FR.02", "B12.FR.04", "B01.FR.09")
def test_b12_fr_02_a_reset_that_waits_can_be_wanted_at_once(tmp_path: Path) -> None:
    s = both_charging(tmp_path)
    assert reset(s, "OnIdle") == {"status": "Scheduled"}
    s.advance(60)
    assert reset(s, "Immediate") == {"status": "Accepted"}
    s.advance(1)
    assert all(for_reset(event) for event in ended(s))
    assert len(ended(s)) == 2
    assert boots(s) == ["RemoteReset"]
    s.advance(600)
    assert len(resets(s)) == 1


@pytest.mark.verifies("B12.FR.10", "B11.FR.06")
def test_b12_fr_10_a_station_that_is_ending_its_transactions_takes_no_other_reset(tmp_path: Path) -> None:
    s = charging(variables=AT_AUTHORIZED, storage=tmp_path)
    hold_contactor_reports(s)
    reset(s)
    for kind, evse in (("Immediate", None), ("OnIdle", None), ("Immediate", 1), ("OnIdle", 2)):
        before = picture(s)
        answer = reset(s, kind, evse)
        assert (answer["status"], answer["statusInfo"]["reasonCode"]) == ("Rejected", "InvalidMessageSeq")
        assert picture(s) == before


@pytest.mark.verifies("B12.FR.10", "B11.FR.06")
@pytest.mark.parametrize("evse", [None, 1])
def test_b12_fr_10_hardware_that_must_not_be_interrupted_is_not_reset_in_a_transaction(
    tmp_path: Path, evse: int | None
) -> None:
    s = charging(variables=AT_AUTHORIZED, storage=tmp_path)
    s.hardware.reset(1, barred=True)
    before = picture(s)
    answer = reset(s, evse=evse)
    assert (answer["status"], answer["statusInfo"]["reasonCode"]) == ("Rejected", "Unspecified")
    s.advance(60)
    assert picture(s) == before
    assert energy_flows(s)
    assert reset(s, "OnIdle", evse) == {"status": "Scheduled"}
    s.swipe(evse=1)
    s.advance(60)
    assert resets(s) == []
    s.hardware.reset(1, barred=False)
    s.advance(2)
    assert len(resets(s)) == 1


@pytest.mark.verifies("B12.FR.04")
def test_b12_fr_04_what_is_not_in_use_is_unavailable_while_transactions_end(tmp_path: Path) -> None:
    s = charging(variables={"TxCtrlr.TxStartPoint": "PowerPathClosed"}, storage=tmp_path)
    s.swipe("TOKEN-2", evse=2)
    assert s.state("authorization", 2) == "authorized.fully"
    s.forget()
    hold_contactor_reports(s)
    reset(s)
    assert s.statuses() == [(2, 1, "Unavailable")]
    assert s.state("authorization", 2) == "nobody"
    s.plug_in(evse=2)
    assert not energy_flows(s, 2)


@pytest.mark.verifies("B12.FR.04")
@pytest.mark.parametrize("silent", [False, pytest.param(True, marks=pytest.mark.verifies("B12.FR.05"))])
def test_b12_fr_04_a_reset_that_does_not_come_after_the_transactions_is_tried_again(
    tmp_path: Path, silent: bool
) -> None:
    s = charging(variables=AT_AUTHORIZED, storage=tmp_path)
    s.hardware.reset(fails=True)
    if silent:
        s.answers["TransactionEvent"] = None
    reset(s)
    s.advance(30)
    s.hardware.fault("GroundFailure", 2, 1)
    s.forget()
    if silent:
        s.advance(9)
        assert s.sent == [], "nothing leaves while it goes down"
    s.hardware.reset(fails=False)
    s.advance(10)
    assert boots(s) == ["RemoteReset"]
    assert len(ended(s)) == silent


@pytest.mark.verifies("B12.FR.04", "B12.FR.03")
@pytest.mark.parametrize("kind", ["Immediate", "OnIdle"])
def test_b12_nothing_leaves_while_the_station_goes_down_after_its_transactions(tmp_path: Path, kind: str) -> None:
    s = charging(variables={**AT_AUTHORIZED, "OCPPCommCtrlr.ResetRetries": "0"}, storage=tmp_path)
    s.hardware.reset(fails=True)
    reset(s, kind)
    s.swipe(evse=1)
    s.advance(5)
    assert len(resets(s)) == 1
    s.forget()
    s.hardware.fault("GroundFailure", 2, 1)
    assert s.sent == []
    s.advance(10)
    assert s.statuses()[0] == (2, 1, "Faulted")
    s.hardware.reset(fails=False)
    s.swipe("TOKEN-3", evse=1)
    assert reset(s) == {"status": "Accepted"}
    s.advance(2)
    assert boots(s) == ["RemoteReset"]


@pytest.mark.parametrize(
    ("kind", "evse"),
    [
        pytest.param("Immediate", None, marks=pytest.mark.verifies("B12.FR.04")),
        pytest.param("Immediate", 1, marks=pytest.mark.verifies("B12.FR.08")),
        pytest.param("OnIdle", None, marks=pytest.mark.verifies("B12.FR.03")),
        pytest.param("OnIdle", 1, marks=pytest.mark.verifies("B12.FR.07")),
    ],
)
def test_b12_an_ev_that_stays_plugged_in_is_met_as_a_new_one_after_the_reset(
    tmp_path: Path, kind: str, evse: int | None
) -> None:
    s = charging(
        variables={"TxCtrlr.TxStartPoint": "EVConnected", "TxCtrlr.TxStopPoint": "Authorized"}, storage=tmp_path
    )
    assert reset(s, kind, evse)["status"] == ("Accepted" if kind == "Immediate" else "Scheduled")
    s.swipe(evse=1)
    assert s.state("ev_connection", 1) == "absent"
    s.advance(3)
    assert len(resets(s)) == 1
    end, start = s.transaction_events[-2:]
    assert (end["eventType"], start["eventType"], start["triggerReason"]) == ("Ended", "Started", "CablePluggedIn")
    assert start.info["transactionId"] != end.info["transactionId"]
    assert start["evse"] == {"id": 1, "connectorId": 1}


@pytest.mark.verifies("B12.FR.04", "B12.FR.08")
@pytest.mark.parametrize("how", ["no energy", "energy", "pulled out", "overdue"])
def test_b12_fr_04_no_timer_of_a_transaction_outlasts_its_end(tmp_path: Path, how: str) -> None:
    intervals = {"SampledDataCtrlr.TxUpdatedInterval": "7", "SampledDataCtrlr.TxEndedInterval": "9"}
    s = station(variables={**intervals, "TxCtrlr.TxStartPoint": "EVConnected"}, storage=tmp_path)
    s.plug_in()
    if how != "no energy":
        s.swipe(evse=1)
    assert {timer for key, timer in s.kernel.timers if key == "transaction@1"} == {
        "sample_for_update",
        "sample_for_end",
    }
    if how != "energy":
        hold_contactor_reports(s)
    s.advance(5)
    s.forget()
    reset(s, evse=1)
    if how == "pulled out":
        s.plug_out()
    elif how == "overdue":
        s.advance(3)
        assert [(e.time, e["triggerReason"]) for e in s.transaction_events] == [(7.0, "MeterValuePeriodic")]
        s.advance(7)
    assert s.transaction_events[-1]["eventType"] == "Ended"
    assert [timer for key, timer in s.kernel.timers if key == "transaction@1"] == []


# What is not delivered is kept.


@pytest.mark.verifies("B12.FR.05", "B12.FR.04")
@pytest.mark.parametrize("attempts", ["1", "3"])
def test_b12_fr_05_a_silent_csms_gets_the_end_again_after_the_reboot(tmp_path: Path, attempts: str) -> None:
    attempted = {"OCPPCommCtrlr.MessageAttempts[TransactionEvent]": attempts}
    s = charging(variables={**AT_AUTHORIZED, **attempted}, storage=tmp_path)
    s.answers["TransactionEvent"] = None
    assert reset(s) == {"status": "Accepted"}
    s.advance(29.9)
    assert len(ended(s)) == 1
    assert resets(s) == []
    s.answers["TransactionEvent"] = {}
    s.advance(0.1)
    assert boots(s) == ["RemoteReset"]
    first, again = ended(s)
    assert first.payload == again.payload
    assert first.message_id != again.message_id
    s.advance(600)
    assert len(ended(s)) == 2


@pytest.mark.verifies("B12.FR.05")
def test_b12_fr_05_the_wait_is_that_of_the_message_timeout(tmp_path: Path) -> None:
    timed = {"OCPPCommCtrlr.MessageTimeout[Default]": "7"}
    s = charging(variables={**AT_AUTHORIZED, **timed}, storage=tmp_path)
    s.answers["TransactionEvent"] = None
    reset(s)
    s.advance(6.9)
    assert resets(s) == []
    s.advance(0.1)
    assert boots(s) == ["RemoteReset"]


@pytest.mark.verifies("B12.FR.04")
@pytest.mark.parametrize("kind", ["Immediate", "OnIdle"])
def test_b12_without_a_link_the_end_waits_over_the_reboot(tmp_path: Path, kind: str) -> None:
    s = charging(variables=AT_AUTHORIZED, storage=tmp_path)
    hold_contactor_reports(s)
    reset(s, kind)
    s.disconnect()
    s.swipe(evse=1)
    s.hardware.attach(s.feed)
    s.hardware.open_contactor(1)
    s.advance(3)
    assert len(resets(s)) == 1
    assert (s.transaction_events, boots(s)) == ([], [])
    s.connect()
    assert boots(s) == ["RemoteReset" if kind == "Immediate" else "ScheduledReset"]
    (end,) = ended(s)
    assert end["offline"] is True
    assert for_reset(end) == (kind == "Immediate")
    assert s.sent.index(end) > s.sent.index(s.of("BootNotification")[0])


@pytest.mark.verifies("B12.FR.05")
def test_b12_fr_05_a_link_that_is_lost_meanwhile_is_not_waited_for(tmp_path: Path) -> None:
    s = charging(variables=AT_AUTHORIZED, storage=tmp_path)
    s.answers["TransactionEvent"] = None
    reset(s)
    s.advance(2)
    s.disconnect()
    s.answers["TransactionEvent"] = {}
    s.advance(1)
    assert len(resets(s)) == 1
    s.connect()
    assert [for_reset(event) for event in ended(s)] == [True, True]
    assert ended(s)[0]["seqNo"] == ended(s)[1]["seqNo"]


# One EVSE.


@pytest.mark.verifies("B12.FR.01", "B12.FR.07", "B11.FR.01", "B11.FR.07")
def test_b12_fr_07_the_reset_of_an_evse_on_idle_waits_for_its_own_transaction(tmp_path: Path) -> None:
    s = both_charging(tmp_path)
    before = s.kernel
    assert reset(s, "OnIdle", 1) == {"status": "Scheduled"}
    s.advance(600)
    assert (resets(s), s.statuses(), s.transaction_events) == ([], [], [])
    s.swipe("TOKEN-2", evse=2)
    s.plug_out(evse=2)
    s.advance(600)
    assert resets(s) == []
    assert energy_flows(s, 1)
    s.swipe(evse=1)
    assert s.told()[-1] == ("Ended", "StopAuthorized", "EVConnected", "Local")
    assert s.statuses()[-1] == (1, 1, "Unavailable")
    s.swipe(evse=1)
    assert s.of("Authorize") == []
    s.advance(2)
    assert resets(s) == [("reset_evse", 1)]
    assert s.statuses()[-1] == (1, 1, "Occupied")
    assert s.kernel is before
    assert boots(s) == []
    s.swipe(evse=1)
    assert energy_flows(s, 1), "the EVSE is there for the next driver"


@pytest.mark.verifies("B12.FR.02", "B12.FR.08", "B11.FR.01", "B11.FR.08")
def test_b12_fr_08_the_immediate_reset_of_an_evse_ends_its_own_transaction(tmp_path: Path) -> None:
    s = both_charging(tmp_path)
    before = s.kernel
    assert reset(s, "Immediate", 2) == {"status": "Accepted"}
    assert s.told() == [("Ended", "ResetCommand", "EVConnected", "ImmediateReset")]
    s.advance(2)
    assert resets(s) == [("reset_evse", 2)]
    assert s.statuses() == [(2, 1, "Unavailable"), (2, 1, "Occupied")]
    assert s.kernel is before
    assert boots(s) == []
    assert energy_flows(s, 1)
    assert not energy_flows(s, 2)
    s.advance(600)
    assert len(resets(s)) == 1
    assert len(s.transaction_events) == 1


@pytest.mark.verifies("B12.FR.08")
def test_b12_fr_08_the_end_is_with_the_csms_before_the_evse_is_reset_if_it_answers(tmp_path: Path) -> None:
    s = charging(variables=AT_AUTHORIZED, storage=tmp_path)
    s.answers["TransactionEvent"] = None
    reset(s, "Immediate", 1)
    s.advance(20)
    assert len(ended(s)) == 1
    assert resets(s) == []
    s.receive(f'[3,"{ended(s)[0].message_id}",{{}}]')
    s.advance(1)
    assert resets(s) == [("reset_evse", 1)]


@pytest.mark.verifies("B12.FR.08")
@pytest.mark.parametrize("kind", ["Immediate", pytest.param("OnIdle", marks=pytest.mark.verifies("B12.FR.07"))])
def test_b12_fr_08_a_silent_csms_does_not_hold_up_the_reset_of_an_evse(tmp_path: Path, kind: str) -> None:
    s = charging(variables=AT_AUTHORIZED, storage=tmp_path)
    s.answers["TransactionEvent"] = None
    reset(s, kind, 1)
    s.swipe(evse=1)
    s.advance(29)
    assert resets(s) == []
    s.advance(3)
    assert resets(s) == [("reset_evse", 1)]
    assert len(s.kernel.outbox) > 0, "it is still to be delivered"
    s.answers["TransactionEvent"] = {}
    s.advance(600)
    assert len(resets(s)) == 1
    assert len(s.kernel.outbox) == 0


@pytest.mark.verifies("B12.FR.08")
def test_b12_fr_08_a_reset_that_does_not_come_is_tried_again_though_the_csms_is_silent(
    tmp_path: Path,
) -> None:
    s = charging(variables={**AT_AUTHORIZED, "OCPPCommCtrlr.ResetRetries": "1"}, storage=tmp_path)
    s.hardware.reset(1, fails=True)
    for _ in range(2):
        s.forget()
        s.answers["TransactionEvent"] = None
        reset(s, "Immediate", 1)
        s.advance(60)
        assert resets(s) == [("reset_evse", 1)] * 2
        s.answers["TransactionEvent"] = {}
        s.advance(600)
        s.swipe(evse=1)
        assert energy_flows(s)


@pytest.mark.verifies("B12.FR.08")
def test_b12_fr_08_messages_of_another_evse_do_not_hold_up_the_reset(tmp_path: Path) -> None:
    s = both_charging(tmp_path)
    s.answers["TransactionEvent"] = lambda sent: {} if sent["eventType"] == "Ended" else None
    s.hardware.ev(2, phases=1)
    s.answers["TransactionEvent"] = {}
    reset(s, "OnIdle", 1)
    s.plug_out(evse=1)
    s.receive(f'[3,"{s.transaction_events[0].message_id}",{{}}]')
    s.answers["TransactionEvent"] = None
    s.hardware.ev(2, phases=3)
    s.advance(3)
    assert resets(s) == [("reset_evse", 1)]


@pytest.mark.verifies("B12.FR.02", "B12.FR.08")
def test_b12_fr_08_the_reset_of_an_evse_that_waits_can_be_wanted_at_once(tmp_path: Path) -> None:
    s = charging(variables=AT_AUTHORIZED, storage=tmp_path)
    assert reset(s, "OnIdle", 1) == {"status": "Scheduled"}
    s.advance(60)
    assert reset(s, "Immediate", 1) == {"status": "Accepted"}
    s.advance(2)
    assert [for_reset(event) for event in ended(s)] == [True]
    assert resets(s) == [("reset_evse", 1)]
    s.advance(600)
    assert len(resets(s)) == 1


@pytest.mark.verifies("B12.FR.07", "B12.FR.08", "B11.FR.08")
def test_b12_fr_08_retries_at_an_evse_are_counted_anew_after_a_transaction(tmp_path: Path) -> None:
    s = charging(variables={**AT_AUTHORIZED, "OCPPCommCtrlr.ResetRetries": "1"}, storage=tmp_path)
    s.hardware.reset(1, fails=True)
    for kind in ("Immediate", "Immediate", "OnIdle"):
        s.forget()
        reset(s, kind, 1)
        if kind == "OnIdle":
            s.swipe(evse=1)
        s.advance(60)
        assert resets(s) == [("reset_evse", 1)] * 2
        s.swipe(evse=1)
        assert energy_flows(s)


@pytest.mark.verifies("B12.FR.09", "B11.FR.09")
def test_b12_fr_09_an_evse_that_cannot_be_reset_alone_is_not_in_a_transaction(tmp_path: Path) -> None:
    s = charging(variables={**AT_AUTHORIZED, "EVSE@1.AllowReset": "false"}, storage=tmp_path)
    for kind in ("OnIdle", "Immediate"):
        before = picture(s)
        answer = reset(s, kind, 1)
        assert (answer["status"], answer["statusInfo"]["reasonCode"]) == ("Rejected", "UnsupportedParam")
        assert picture(s) == before
    s.swipe(evse=1)
    s.advance(600)
    assert resets(s) == []


# What lasts.


@pytest.mark.verifies("B12.FR.06", "B11.FR.02")
@pytest.mark.parametrize("kind", ["Immediate", "OnIdle"])
def test_b12_fr_06_an_evse_that_was_to_go_out_of_service_is_so_after_the_reboot(tmp_path: Path, kind: str) -> None:
    s = charging(variables=AT_AUTHORIZED, storage=tmp_path)
    wanted = {"operationalStatus": "Inoperative", "evse": {"id": 1}}
    assert s.result("ChangeAvailability", wanted) == {"status": "Scheduled"}
    reset(s, kind)
    s.swipe(evse=1)
    s.advance(3)
    assert len(boots(s)) == 1
    assert s.statuses()[-2:] == [(1, 1, "Unavailable"), (2, 1, "Available")]
    s.swipe(evse=1)
    assert not energy_flows(s)


def test_b12_fr_06_an_evse_that_was_to_go_out_of_service_is_so_after_its_own_reset(tmp_path: Path) -> None:
    s = charging(variables=AT_AUTHORIZED, storage=tmp_path)
    s.result("ChangeAvailability", {"operationalStatus": "Inoperative", "evse": {"id": 1}})
    reset(s, "Immediate", 1)
    s.advance(3)
    assert resets(s) == [("reset_evse", 1)]
    assert s.statuses() == [(1, 1, "Unavailable")]
    assert s.state("connector", 1, 1) == "unavailable"


def test_b12_an_immediate_reset_with_periodic_samples_sends_none_after_the_end(tmp_path: Path) -> None:
    s = station(variables={**AT_AUTHORIZED, "SampledDataCtrlr.TxUpdatedInterval": "1"}, storage=tmp_path)
    s.plug_in()
    s.swipe(evse=1)
    s.advance(3)
    s.forget()
    reset(s)
    s.advance(60)
    assert [event["eventType"] for event in s.transaction_events] == ["Ended"]
