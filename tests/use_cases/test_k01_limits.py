"""K01: what an accepted charging profile does to the EV: from when, until when, over which phases."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from charging import energy_flows
from smart import (
    at,
    clear,
    clever_charging,
    clever_station,
    composite,
    current,
    install,
    installed,
    limits_told,
    periods,
    profile,
    start,
    transaction_id,
    tx_profile,
)
from virtual_station import VirtualStation


def limit_commands(s: VirtualStation) -> list[tuple[float, Any]]:
    """Return every limit told to EVSE 1, so far."""
    return [(command.evse, command.arguments["current"]) for command in s.commanded("limit_charging")]


def course(s: VirtualStation, seconds: int) -> dict[int, Any]:
    """Let time pass second by second; return each new limit told to the hardware, by the second in which it came."""
    found: dict[int, Any] = {}
    for _ in range(seconds):
        known = len(limits_told(s))
        s.advance(1)
        new = limits_told(s)[known:]
        assert len(new) <= 1, "one command a change"
        if new:
            found[round(s.now)] = new[0]
    return found


@pytest.mark.verifies("K01.FR.02", "K01.FR.07")
def test_k01_fr_02_a_new_profile_limits_the_ev_at_once_by_one_command() -> None:
    s = clever_charging()
    assert current(s) == 16.0
    install(s, 1, profile(1, limits=8.0))
    assert (limits_told(s), current(s)) == ([8.0], 8.0)
    install(s, 1, profile(1, limits=10.0))
    assert (limits_told(s), current(s)) == ([8.0, 10.0], 10.0)
    install(s, 1, profile(1, limits=10.0, validTo=at(9000)))
    assert limits_told(s) == [8.0, 10.0], "the limit is the same, the hardware is told nothing"
    assert s.transaction_events == [], "the CSMS knows what it has set (SC.02)"


@pytest.mark.verifies("K01.FR.07")
def test_k01_fr_07_the_profile_that_counts_is_found_anew_with_each_that_comes() -> None:
    s = clever_charging()
    install(s, 1, profile(1, limits=8.0, level=1))
    install(s, 1, profile(2, limits=6.0, level=0))
    assert limits_told(s) == [8.0], "a lower level changes nothing"
    install(s, 1, profile(3, limits=12.0, level=2))
    install(s, 0, profile(4, "ChargingStationMaxProfile", 10.0))
    assert limits_told(s) == [8.0, 12.0, 10.0]


@pytest.mark.verifies("K01.FR.10")
def test_k01_fr_10_a_profile_without_validity_holds_for_good() -> None:
    s = clever_charging()
    install(s, 1, profile(1, limits=8.0))
    s.advance(10 * 86_400)
    assert (limits_told(s), current(s)) == ([8.0], 8.0)
    assert periods(composite(s, 1, 86_400)) == [(0, 8.0)]
    install(s, 1, profile(1, limits=9.0))
    assert (limits_told(s), current(s)) == ([8.0, 9.0], 9.0)


@pytest.mark.verifies("K01.FR.11", "K01.FR.12")
def test_k01_fr_11_periods_past_the_duration_do_not_come() -> None:
    s = clever_charging()
    install(s, 1, profile(1, limits=[(0, 8.0), (5, 9.0), (10, 7.0), (15, 6.0)], start=s.now, duration=10))
    assert limits_told(s) == [8.0]
    assert course(s, 30) == {5: 9.0, 10: None}
    assert current(s) == 16.0


@pytest.mark.verifies("K01.FR.12")
def test_k01_fr_12_a_period_lasts_until_the_next_and_the_last_until_the_duration_is_over() -> None:
    s = clever_charging()
    install(s, 1, profile(1, limits=[(0, 8.0), (5, 9.0), (12, 7.0)], start=s.now, duration=20))
    assert course(s, 40) == {5: 9.0, 12: 7.0, 20: None}
    s = clever_charging()
    install(s, 1, profile(1, limits=[(0, 8.0), (5, 9.0)], start=s.now))
    assert course(s, 40) == {5: 9.0}


@pytest.mark.verifies("K01.FR.13", "K01.FR.17")
def test_k01_fr_13_between_two_recurrences_the_station_does_what_it_does_by_default() -> None:
    s = clever_charging()
    install(s, 1, profile(1, limits=12.0, level=0))
    install(
        s,
        1,
        profile(
            2, limits=[(0, 8.0), (60, 7.0)], kind="Recurring", recurrencyKind="Daily", level=1, start=10, duration=100
        ),
    )
    day = {10: 8.0, 70: 7.0, 110: 12.0}
    assert course(s, 200) == day
    s.advance(86_400 - 200)
    known = len(limits_told(s))
    assert course(s, 200) == {86_400 + second: limit for second, limit in day.items()}
    assert len(limits_told(s)) == known + 3
    clear(s, 1)
    assert current(s) == 16.0


@pytest.mark.verifies("K01.FR.13")
def test_k01_fr_13_a_week_recurs_after_seven_days() -> None:
    s = clever_charging()
    install(s, 1, profile(1, limits=8.0, kind="Recurring", recurrencyKind="Weekly", start=0, duration=3600))
    assert limits_told(s) == [8.0]
    s.advance(7 * 86_400 - 1)
    assert limits_told(s) == [8.0, None]
    s.advance(1)
    assert limits_told(s) == [8.0, None, 8.0]


@pytest.mark.verifies("K01.FR.14", "K01.FR.32")
def test_k01_fr_14_a_default_of_evse_0_counts_at_every_evse_and_is_not_copied() -> None:
    s = clever_charging()
    start(s, 2)
    s.forget()
    install(s, 0, profile(1, limits=9.0))
    assert limit_commands(s) == [(1, 9.0), (2, 9.0)]
    assert (current(s, 1), current(s, 2)) == (9.0, 9.0)
    assert {(report["evseId"]) for report in _reports(s)} == {0}
    assert s.state("transaction", 1) == s.state("transaction", 2) == "ongoing.charging"
    assert s.transaction_events == []


def _reports(s: VirtualStation) -> list[Any]:
    installed(s)
    return s.of("ReportChargingProfiles")


@pytest.mark.verifies("K01.FR.15", "K01.FR.32")
def test_k01_fr_15_a_default_of_an_evse_counts_there_alone() -> None:
    s = clever_charging()
    start(s, 2)
    s.forget()
    install(s, 2, profile(1, limits=9.0))
    assert limit_commands(s) == [(2, 9.0)]
    assert (current(s, 1), current(s, 2)) == (16.0, 9.0)
    install(s, 2, profile(1, limits=7.0))
    assert limit_commands(s) == [(2, 9.0), (2, 7.0)], "the transaction goes on by the updated default"
    assert s.state("transaction", 2) == "ongoing.charging"


@pytest.mark.verifies("K01.FR.17")
def test_k01_fr_17_the_valid_profile_of_the_highest_level_leads() -> None:
    s = clever_charging()
    install(s, 0, profile(1, limits=8.0, level=0))
    install(s, 1, profile(2, limits=12.0, level=5, validFrom=at(10), validTo=at(20)))
    install(s, 1, profile(3, limits=10.0, level=3, validFrom=at(5), validTo=at(30)))
    assert limits_told(s) == [8.0]
    assert course(s, 40) == {5: 10.0, 10: 12.0, 20: 10.0, 30: 8.0}


@pytest.mark.verifies("K01.FR.30")
def test_k01_fr_30_a_schedule_of_the_future_limits_nothing_before_it_starts() -> None:
    s = clever_charging()
    install(s, 1, profile(1, limits=[(0, 8.0), (5, 6.0)], start=20))
    assert limits_told(s) == []
    assert course(s, 30) == {20: 8.0, 25: 6.0}


@pytest.mark.verifies("K01.FR.36", "K01.FR.37")
def test_k01_fr_36_a_profile_is_valid_from_its_first_moment_to_before_its_last() -> None:
    s = clever_charging()
    install(s, 1, profile(1, limits=8.0, validFrom=at(10), validTo=at(20)))
    assert limits_told(s) == []
    assert course(s, 30) == {10: 8.0, 20: None}


@pytest.mark.verifies("K01.FR.37")
def test_k01_fr_37_a_profile_that_is_over_limits_nothing() -> None:
    s = clever_charging()
    s.advance(100)
    install(s, 1, profile(1, limits=8.0, validTo=at(100)))
    assert limits_told(s) == []
    install(s, 1, profile(1, limits=8.0, validTo=at(101)))
    assert limits_told(s) == [8.0]


@pytest.mark.verifies("K01.FR.42")
def test_k01_fr_42_a_relative_profile_counts_from_when_driver_and_ev_are_ready() -> None:
    s = clever_station()
    install(s, 1, profile(1, limits=[(0, 8.0), (10, 6.0)]))
    s.plug_in()
    s.advance(100)
    assert limits_told(s) == []
    s.swipe(evse=1)
    assert limits_told(s) == [8.0]
    s.advance(9)
    assert limits_told(s) == [8.0]
    s.advance(1)
    assert limits_told(s) == [8.0, 6.0]


@pytest.mark.verifies("K01.FR.42")
def test_k01_fr_42_a_profile_that_comes_later_counts_from_the_same_moment(tmp_path: Path) -> None:
    s = clever_charging()
    s.advance(30)
    install(s, 1, tx_profile(s, 1, [(0, 8.0), (20, 7.0), (200, 6.0)]))
    assert limits_told(s) == [7.0], "the first period is over"
    s.restart(tmp_path)  # it takes a minute
    assert limits_told(s)[1:] == [7.0], "the hardware is told again after a power cut"
    s.advance(109)
    assert limits_told(s)[2:] == []
    s.advance(1)
    assert limits_told(s)[2:] == [6.0]


@pytest.mark.verifies("K01.FR.42")
def test_k01_fr_42_each_transaction_begins_to_count_anew() -> None:
    s = clever_station()
    install(s, 1, profile(1, limits=[(0, 8.0), (10, 6.0)]))
    start(s)
    s.advance(50)
    s.swipe("TOKEN-1", evse=1)
    s.plug_out()
    assert limits_told(s) == [8.0, 6.0]
    start(s)
    assert limits_told(s) == [8.0, 6.0, 8.0]
    s.advance(10)
    assert limits_told(s) == [8.0, 6.0, 8.0, 6.0]


@pytest.mark.verifies("K01.FR.42")
def test_k01_fr_42_an_ev_that_comes_back_in_the_same_transaction_goes_on_in_its_schedule() -> None:
    s = clever_charging({"TxCtrlr.StopTxOnEVSideDisconnect": "false", "TxCtrlr.TxStopPoint": "Authorized"})
    begun = transaction_id(s)
    install(s, 1, tx_profile(s, 1, [(0, 8.0), (20, 6.0)]))
    s.advance(15)
    s.hardware.plug_out(1, 1, "ev")
    s.plug_in()
    assert transaction_id(s) == begun
    assert energy_flows(s)
    assert limits_told(s) == [8.0]
    s.advance(5)
    assert limits_told(s) == [8.0, 6.0]


# Units and phases.


def told(s: VirtualStation) -> tuple[Any, Any, Any, Any]:
    """Return what the hardware was told last: current, power, phases, phase."""
    arguments = s.commanded("limit_charging")[-1].arguments
    return arguments["current"], arguments["power"], arguments["phases"], arguments["phase_to_use"]


@pytest.mark.verifies("K01.FR.51")
def test_k01_fr_51_a_limit_in_a_holds_for_each_phase() -> None:
    s = clever_charging()
    install(s, 1, profile(1, limits=8.0, unit="A"))
    assert told(s) == (8.0, None, 3, None)
    values = {each.phase: each.value for each in s.hardware.read_meter(1) if each.measurand == "Current.Import"}
    assert values == {"L1": 8.0, "L2": 8.0, "L3": 8.0}


@pytest.mark.verifies("K01.FR.50", "K01.FR.49")
def test_k01_fr_50_a_limit_in_w_is_divided_by_the_nominal_voltage_and_the_phases_of_its_period() -> None:
    s = clever_charging()
    install(s, 1, profile(1, limits=6900.0, unit="W"))
    assert told(s) == (10.0, None, 3, None), "without numberPhases there are three"
    install(s, 1, profile(1, limits=1840.0, unit="W", phases={"numberPhases": 1}))
    assert told(s) == (8.0, None, 1, None)
    install(s, 1, profile(1, limits=7000.0, unit="W"))
    assert told(s) == (10.1, None, 3, None), "rounded down"


@pytest.mark.verifies("K01.FR.50")
def test_k01_fr_50_the_voltage_is_the_one_of_the_area_not_the_one_measured() -> None:
    s = clever_charging({"ElectricalFeed.ACVoltage": "110"})
    s.hardware.meter(1, {"Voltage": 245.0})
    install(s, 1, profile(1, limits=3300.0, unit="W"))
    assert told(s)[0] == 10.0


@pytest.mark.verifies("K01.FR.45")
def test_k01_fr_45_a_limit_for_three_phases_holds_for_the_one_that_there_is() -> None:
    s = clever_station({"EVSE@1.SupplyPhases": "1"})
    install(s, 1, profile(1, limits=6900.0, unit="W", phases={"numberPhases": 3}))
    start(s)
    assert told(s) == (10.0, None, 1, None)


@pytest.mark.verifies("K01.FR.46")
@pytest.mark.parametrize(("switches", "phase"), [("true", 3), ("false", 1)])
def test_k01_fr_46_a_single_phase_is_the_one_that_the_profile_names(switches: str, phase: int) -> None:
    s = clever_charging({"SmartChargingCtrlr.ACPhaseSwitchingSupported": switches})
    install(s, 1, profile(1, limits=8.0, phases={"numberPhases": 1, "phaseToUse": phase}))
    assert told(s) == (8.0, None, 1, phase)


@pytest.mark.verifies("K01.FR.47")
def test_k01_fr_47_without_phase_to_use_the_choice_is_the_hardwares() -> None:
    s = clever_charging()
    install(s, 1, profile(1, limits=8.0, phases={"numberPhases": 1}))
    assert told(s) == (8.0, None, 1, None)
    values = {each.phase: each.value for each in s.hardware.read_meter(1) if each.measurand == "Current.Import"}
    assert values == {"L1": 8.0, "L2": 0.0, "L3": 0.0}, "and no more than one phase is used"
    assert [
        (e["triggerReason"], e.info.get("chargingState"), e["numberOfPhasesUsed"]) for e in s.transaction_events
    ] == [("ChargingRateChanged", None, 1)]


@pytest.mark.verifies("K01.FR.49")
def test_k01_fr_49_without_number_phases_there_are_three() -> None:
    s = clever_charging()
    install(s, 1, profile(1, limits=8.0, phases={"numberPhases": 1}))
    install(s, 1, profile(1, limits=8.0))
    assert told(s) == (8.0, None, 3, None)
    assert composite(s, 1)["chargingSchedulePeriod"] == [{"startPeriod": 0, "limit": 8.0, "numberPhases": 3}]


@pytest.mark.verifies("K01.FR.44")
def test_k01_fr_44_of_direct_current_the_power_is_limited_whatever_phases_are_given() -> None:
    s = clever_station(evses=(("cCCS2",), ("cType2",)))
    install(s, 1, profile(1, limits=5000.0, unit="W", phases={"numberPhases": 1, "phaseToUse": 2}))
    start(s)
    assert told(s) == (None, 5000.0, None, None)
    install(s, 1, profile(1, limits=10.0, unit="A"))
    assert told(s) == (None, 4000.0, None, None), "10 A of 400 V"
    power = next(each.value for each in s.hardware.read_meter(1) if each.measurand == "Power.Active.Import")
    assert power == pytest.approx(4000.0, rel=0.02)


@pytest.mark.verifies("K01.FR.31", "K01.FR.35")
def test_k01_fr_31_schedules_that_the_station_makes_begin_at_0_and_rise() -> None:
    s = clever_charging()
    install(s, 1, profile(1, limits=[(0, 8.0), (50, 9.0), (70, 7.0)], start=20, duration=100))
    install(s, 0, profile(2, "ChargingStationMaxProfile", [(0, 14.0), (60, 8.5)], start=0))
    found = periods(composite(s, 1, 200))
    assert found == [(0, 14.0), (20, 8.0), (70, 8.5), (90, 7.0), (120, 8.5)]
    starts = [at_second for at_second, _ in periods(composite(s, 0, 200))]
    assert starts[0] == 0
    assert starts == sorted(set(starts))


@pytest.mark.verifies("K01.FR.30")
def test_k01_fr_30_schedules_go_by_the_clock_also_once_the_csms_has_set_it() -> None:
    s = clever_charging()
    install(s, 1, profile(1, limits=[(0, 8.0), (900, 6.0)], start=7200))
    assert limits_told(s) == []
    s.answers["Heartbeat"] = lambda _: {"currentTime": at(s.now + 7200)}
    s.advance(300)  # a heartbeat tells that it is two hours later
    assert limits_told(s) == [8.0]
    s.advance(599)
    assert limits_told(s) == [8.0]
    s.advance(1)
    assert limits_told(s) == [8.0, 6.0]


@pytest.mark.verifies("K01.FR.42")
def test_k01_fr_42_a_relative_profile_goes_on_as_it_was_when_the_clock_is_set() -> None:
    s = clever_charging()
    install(s, 1, profile(1, limits=[(0, 8.0), (900, 6.0)]))
    s.answers["Heartbeat"] = lambda _: {"currentTime": at(s.now + 7200)}
    s.advance(899)
    assert limits_told(s) == [8.0]
    s.advance(1)
    assert limits_told(s) == [8.0, 6.0]


@pytest.mark.verifies("K01.FR.50", "K01.FR.44")
@pytest.mark.parametrize("unit", ["A", "W"])
def test_k01_a_limit_beyond_all_numbers_is_none(unit: str) -> None:
    s = clever_station(evses=(("cCCS2",), ("cType2",)))
    install(s, 0, profile(1, limits=1.7e308, unit=unit))
    install(s, 0, profile(2, "ChargingStationMaxProfile", 1.7e308, unit=unit))
    for evse in (0, 1, 2):
        assert periods(composite(s, evse, unit="W"))[0][1] <= 50_000.0
    start(s, 1)
    start(s, 2)
    assert energy_flows(s, 1)
    assert current(s, 2) == 16.0
