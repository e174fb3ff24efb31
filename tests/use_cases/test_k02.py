"""K02: what the limit in force does to a transaction, before it, while it goes on and after it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from charging import QUIET, bay, energy_flows
from smart import (
    at,
    clear,
    clever_charging,
    clever_station,
    current,
    install,
    installed,
    limits_told,
    profile,
    set_profile,
    start,
    transaction_id,
    tx_profile,
)
from virtual_station import EPOCH, TWO_ATTACHED, TWO_SOCKETS, VirtualStation, station


def names(s: VirtualStation) -> list[str]:
    """Return the commands that have to do with power, in order."""
    return [each.name for each in s.commands if each.name in ("limit_charging", "close_contactor", "open_contactor")]


@pytest.mark.verifies("K02.FR.02")
def test_k02_fr_02_the_limit_is_told_after_authorization_and_before_energy_can_flow() -> None:
    s = clever_station()
    install(s, 0, profile(1, limits=9.0))
    s.plug_in()
    assert names(s) == []
    s.swipe(evse=1)
    assert names(s) == ["limit_charging", "close_contactor"]
    assert current(s) == 9.0


@pytest.mark.verifies("K02.FR.02")
def test_k02_fr_02_the_same_where_the_plug_has_to_be_locked_and_the_driver_comes_first() -> None:
    s = clever_station(evses=TWO_SOCKETS)
    install(s, 1, profile(1, limits=9.0))
    s.swipe(evse=1)
    assert names(s) == []
    s.plug_in()
    assert names(s) == ["limit_charging", "close_contactor"]
    assert [command.evse for command in s.commanded("limit_charging")] == [1]


@pytest.mark.verifies("K02.FR.02")
def test_k02_fr_02_without_authorization_there_is_no_limit_to_tell() -> None:
    s = clever_station()
    s.answers["Authorize"] = {"idTokenInfo": {"status": "Invalid"}}
    install(s, 0, profile(1, limits=9.0))
    s.plug_in()
    s.swipe(evse=1)
    assert names(s) == []
    del s.answers["Authorize"]
    s.swipe(evse=1)
    assert names(s) == ["limit_charging", "close_contactor"]


@pytest.mark.verifies("K02.FR.02")
def test_k02_fr_02_a_driver_who_may_take_nothing_is_told_so_by_the_control_pilot() -> None:
    s = clever_station()
    install(s, 1, profile(1, limits=[(0, 0.0), (60, 10.0)]))
    start(s)
    assert names(s) == ["limit_charging", "close_contactor"]
    assert limits_told(s) == [0.0]
    assert not energy_flows(s)
    assert s.state("power_path", 1) == "closed.barred"
    assert s.told()[-1] == ("Updated", "ChargingStateChanged", "SuspendedEVSE", None)
    assert s.state("transaction", 1) == "ongoing.suspended_evse"
    s.advance(60)
    assert limits_told(s) == [0.0, 10.0]
    assert s.told()[-1] == ("Updated", "ChargingStateChanged", "Charging", None)
    assert current(s) == 10.0


@pytest.mark.verifies("K02.FR.02")
@pytest.mark.parametrize("evses", [TWO_ATTACHED, TWO_SOCKETS])
def test_k02_fr_02_the_next_driver_may_take_nothing_either(evses: tuple[tuple[str, ...], ...]) -> None:
    s = clever_station(evses=evses)
    install(s, 1, profile(1, limits=0.0))
    for _ in range(2):
        start(s)
        assert limits_told(s) == [0.0], "the hardware is told once"
        assert s.state("power_path", 1) == "closed.barred"
        assert s.told()[-1] == ("Updated", "ChargingStateChanged", "SuspendedEVSE", None)
        s.swipe("TOKEN-1", evse=1)
        s.plug_out()


@pytest.mark.verifies("K01.FR.02", "K02.FR.02", "K02.FR.08", "K10.FR.05")
def test_k02_the_station_shows_whether_an_evse_is_limited() -> None:
    s = clever_charging()
    seen = [s.state("charging_limit", 1)]
    for limit in (8.0, 0.0, 9.0, 0.0):
        install(s, 1, profile(1, limits=limit))
        seen.append(s.state("charging_limit", 1))
    clear(s, 1)
    seen.append(s.state("charging_limit", 1))
    install(s, 1, profile(1, limits=8.0))
    install(s, 1, profile(1, limits=9.0))
    seen.append(s.state("charging_limit", 1))
    clear(s, 1)
    seen.append(s.state("charging_limit", 1))
    assert seen == ["unlimited", "limited", "barred", "limited", "barred", "unlimited", "limited", "unlimited"]
    assert limits_told(s) == [8.0, 0.0, 9.0, 0.0, None, 8.0, 9.0, None]


@pytest.mark.verifies("K02.FR.02", "K02.FR.08")
def test_k02_fr_02_a_limit_of_0_suspends_charging_and_the_ev_goes_on_when_it_is_over() -> None:
    s = clever_charging()
    install(s, 1, tx_profile(s, 1, [(0, 8.0), (60, 0.0)], duration=120))
    s.advance(59)
    assert energy_flows(s)
    s.advance(1)
    assert limits_told(s) == [8.0, 0.0]
    assert not energy_flows(s)
    assert s.told() == [("Updated", "ChargingStateChanged", "SuspendedEVSE", None)]
    assert bay(s)["contactor_closed"]
    s.advance(60)
    assert limits_told(s) == [8.0, 0.0, None]
    assert current(s) == 16.0
    assert s.told()[1:] == [("Updated", "ChargingStateChanged", "Charging", None)]
    assert names(s) == ["limit_charging"] * 3


@pytest.mark.verifies("K02.FR.02", "E02.FR.13")
def test_k02_an_ev_that_does_not_want_energy_any_more_is_suspended_by_itself_once_the_limit_is_gone() -> None:
    s = clever_charging()
    s.hardware.ev(1, draws=False)
    assert s.told() == [("Updated", "ChargingStateChanged", "SuspendedEV", None)]
    install(s, 1, tx_profile(s, 1, 0.0))
    assert s.told()[1:] == [("Updated", "ChargingStateChanged", "SuspendedEVSE", None)]
    install(s, 1, tx_profile(s, 1, 8.0))
    assert s.told()[2:] == [("Updated", "ChargingStateChanged", "SuspendedEV", None)]
    s.hardware.ev(1, draws=True)
    assert s.told()[3:] == [("Updated", "ChargingStateChanged", "Charging", None)]


@pytest.mark.verifies("E06.FR.07", "E06.FR.08")
def test_k02_where_the_end_of_energy_transfer_ends_a_transaction_a_limit_of_0_does() -> None:
    s = clever_charging({"TxCtrlr.TxStopPoint": "EnergyTransfer"})
    install(s, 1, tx_profile(s, 1, 8.0))
    assert s.told() == []
    install(s, 1, tx_profile(s, 1, 0.0))
    assert s.told() == [("Ended", "ChargingStateChanged", "SuspendedEVSE", "Other")]
    assert s.state("transaction", 1) == "idle"
    assert not bay(s)["contactor_closed"]
    assert installed(s) == {}


@pytest.mark.verifies("K02.FR.02")
def test_k02_a_driver_can_stop_and_leave_while_he_may_take_nothing() -> None:
    s = clever_charging()
    install(s, 1, tx_profile(s, 1, 0.0))
    s.swipe("TOKEN-1", evse=1)
    assert s.told()[-1] == ("Ended", "StopAuthorized", "EVConnected", "Local")
    s.plug_out()
    s.forget()
    start(s)
    assert limits_told(s) == [None]
    assert current(s) == 16.0


@pytest.mark.verifies("K02.FR.04")
def test_k02_fr_04_a_tx_profile_stands_above_every_default_for_its_transaction_alone() -> None:
    s = clever_charging()
    start(s, 2)
    install(s, 0, profile(1, limits=8.0, level=9))
    s.forget()
    install(s, 1, tx_profile(s, 2, 12.0, level=0))
    assert (current(s, 1), current(s, 2)) == (12.0, 8.0)
    assert limits_told(s) == [12.0]
    s.swipe("TOKEN-1", evse=1)
    s.plug_out(1)
    start(s, 1, "TOKEN-9")
    assert limits_told(s) == [12.0, 8.0], "the next transaction goes by the default"


@pytest.mark.verifies("K02.FR.05")
def test_k02_fr_05_the_tx_profile_goes_with_its_transaction_and_no_other_does() -> None:
    s = clever_charging()
    start(s, 2)
    install(s, 0, profile(1, limits=8.0))
    install(s, 1, tx_profile(s, 2, 12.0))
    install(s, 1, tx_profile(s, 3, 13.0, level=1))
    install(s, 2, tx_profile(s, 4, 11.0, evse=2))
    s.swipe("TOKEN-1", evse=1)
    assert set(installed(s)) == {1, 4}
    assert s.kernel.values["SmartChargingCtrlr.Entries[ChargingProfiles]"] == 2
    s.plug_out(1)
    s.swipe("TOKEN-2", evse=2)
    assert set(installed(s)) == {1}


@pytest.mark.verifies("K02.FR.05")
def test_k02_fr_05_it_is_gone_for_good_after_a_power_cut(tmp_path: Path) -> None:
    s = clever_charging()
    install(s, 1, tx_profile(s, 2, 12.0))
    s.swipe("TOKEN-1", evse=1)
    s.restart(tmp_path)
    assert installed(s) == {}


@pytest.mark.verifies("K02.FR.05")
def test_k02_fr_05_while_the_contactor_still_opens_the_limit_stays() -> None:
    s = clever_charging()
    install(s, 1, tx_profile(s, 2, 6.0))
    s.swipe("TOKEN-1", evse=1)
    assert limits_told(s) == [6.0], "the EV is told nothing higher at its end"


@pytest.mark.verifies("K02.FR.08", "K01.FR.12")
@pytest.mark.parametrize("ends", [{"duration": 30}, {"validTo": at(30)}])
def test_k02_fr_08_after_a_tx_profile_the_lowest_of_default_and_maximum_holds(ends: dict[str, Any]) -> None:
    s = clever_charging()
    install(s, 0, profile(1, limits=11.0))
    install(s, 0, profile(2, "ChargingStationMaxProfile", 10.0))
    install(s, 1, tx_profile(s, 3, 8.0, **ends))
    s.forget()
    s.advance(29)
    assert limits_told(s) == []
    s.advance(1)
    assert limits_told(s) == [10.0]
    install(s, 0, profile(1, limits=9.0))
    assert limits_told(s) == [10.0, 9.0]
    assert set(installed(s)) == {1, 2, 3}, "the TxProfile is there until its transaction ends"


@pytest.mark.verifies("K02.FR.08")
def test_k02_fr_08_with_no_other_profile_only_the_limit_of_the_station_itself_holds() -> None:
    s = clever_charging()
    install(s, 1, tx_profile(s, 3, 8.0, duration=30))
    s.advance(30)
    assert limits_told(s) == [8.0, None]
    assert current(s) == 16.0
    s = clever_charging({"ElectricalFeed.FuseRating": "14"})
    install(s, 1, tx_profile(s, 3, 8.0, duration=30))
    s.advance(30)
    assert limits_told(s) == [8.0, 14.0]


@pytest.mark.verifies("K02.FR.02")
def test_k02_after_a_reset_of_its_evse_the_hardware_is_told_anew() -> None:
    s = clever_station()
    install(s, 1, profile(1, limits=9.0))
    start(s)
    assert s.result("Reset", {"type": "Immediate", "evseId": 1})["status"] == "Accepted"
    s.advance(60)
    s.plug_out()
    s.forget()
    start(s)
    assert limits_told(s) == [9.0]
    assert current(s) == 9.0


def test_turning_smart_charging_off_lifts_the_limits_and_turning_it_on_brings_them_back() -> None:
    s = clever_charging()
    install(s, 1, profile(1, limits=9.0))
    assert s.set_variable("SmartChargingCtrlr.Enabled", "false") == "Accepted"
    assert limits_told(s) == [9.0, None]
    assert s.set_variable("SmartChargingCtrlr.Enabled", "true") == "Accepted"
    assert limits_told(s) == [9.0, None, 9.0]


def test_a_station_that_nothing_limits_tells_its_hardware_nothing() -> None:
    s = clever_charging()
    start(s, 2)
    s.advance(7200)
    s.swipe("TOKEN-1", evse=1)
    assert limits_told(s) == []
    assert all(taken.machine != "charging_limit@1" or "limit" not in taken.event for taken in s.trace)


# Three profiles over hours.


def in_force(s: VirtualStation) -> float:
    """Return the limit in force by the schedules below, worked out by hand for the second that it is."""
    second = round(s.now)
    tx = [(0, 14.0), (600, 7.5), (1800, 12.0)]
    running = second - 120  # since driver and EV were ready
    found = next(limit for begin, limit in reversed(tx) if begin <= running) if running < 5400 else 10.0
    most = [(0, 15.0), (900, 9.0), (2000, 13.0)]
    of_the_hour = second % 86_400
    highest = next(limit for begin, limit in reversed(most) if begin <= of_the_hour)
    return min(found, highest)


@pytest.mark.verifies("K01.FR.02", "K01.FR.12", "K01.FR.17", "K02.FR.04", "K02.FR.08", "K04.FR.01", "K04.FR.05")
def test_k02_over_hours_under_three_profiles_the_ev_never_takes_more_than_the_limit_in_force() -> None:
    s = station(variables={**QUIET, "SampledDataCtrlr.TxEndedInterval": "0"})
    install(s, 0, profile(1, limits=10.0))
    install(
        s,
        0,
        profile(
            2,
            "ChargingStationMaxProfile",
            [(0, 15.0), (900, 9.0), (2000, 13.0)],
            kind="Recurring",
            recurrencyKind="Daily",
            start=0,
        ),
    )
    s.advance(120)
    s.plug_in()
    s.swipe(evse=1)
    wanted = tx_profile(s, 3, [(0, 14.0), (600, 7.5), (1800, 12.0)], duration=5400)
    assert set_profile(s, 1, wanted) == {"status": "Accepted"}
    seen: list[tuple[int, float]] = []
    for _ in range(3 * 3600):
        limit = in_force(s)
        assert current(s) == limit, s.now
        if not seen or seen[-1][1] != limit:
            seen.append((round(s.now), limit))
        s.advance(1)
    assert seen == [(120, 14.0), (720, 7.5), (1920, 9.0), (2000, 12.0), (5520, 10.0)]
    assert limits_told(s) == [10.0, *(limit for _, limit in seen)], "one command for each change, and no more"


def test_a_command_comes_in_the_very_second_of_the_change() -> None:
    s = clever_charging()
    s.advance(0.37)
    install(s, 1, profile(1, limits=[(0, 8.0), (100, 6.0)], start=0))
    s.advance(99.62)
    assert limits_told(s) == [8.0]
    s.advance(0.02)
    assert limits_told(s) == [8.0, 6.0]
    assert s.kernel.now + s.kernel.offset == pytest.approx(EPOCH + 100, abs=0.01)


def test_clearing_a_tx_profile_gives_the_default_back() -> None:
    s = clever_charging()
    begun = transaction_id(s)
    install(s, 1, profile(1, limits=7.0))
    install(s, 1, tx_profile(s, 2, 9.0))
    clear(s, 2)
    assert limits_told(s) == [7.0, 9.0, 7.0]
    assert transaction_id(s) == begun


@pytest.mark.verifies("K02.FR.08")
@pytest.mark.parametrize("phases", [1, 2, 3])
def test_k02_fr_08_after_a_limit_of_0_the_ev_goes_on_over_however_many_phases(phases: int) -> None:
    s = clever_charging()
    install(s, 1, profile(1, limits=[(0, 0.0, 3), (60, 10.0, phases)]))
    assert s.state("power_path", 1) == "closed.barred"
    s.advance(60)
    assert limits_told(s) == [0.0, 10.0]
    assert s.commanded("limit_charging")[-1].arguments["phases"] == phases
    assert energy_flows(s)
    assert s.state("charging_limit", 1) == "limited"
