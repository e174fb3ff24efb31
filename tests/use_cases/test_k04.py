"""K04: EVSEs share what the station may take."""

from __future__ import annotations

import math
import random
from typing import Any

import pytest
from charging import energy_flows
from hypothesis import given
from hypothesis import strategies as st
from smart import (
    clear,
    clever_charging,
    clever_station,
    composite,
    current,
    install,
    limits_told,
    periods,
    profile,
    start,
    tx_profile,
)
from virtual_station import VirtualStation

from specharge_generated.events import EVENTS
from specharge_generated.messages import IdTokenType
from specharge_machines.load_balance import Want, shares

FUSE = "ElectricalFeed.FuseRating"
THREE = (("cType2",), ("cType2",), ("cType2",))
MOST = "ChargingStationMaxProfile"


def currents(s: VirtualStation) -> list[float]:
    """Return what each EV takes over its first phase, in A."""
    return [current(s, each.id) for each in s.site.evses]


def rates(s: VirtualStation) -> list[int]:
    """Return the EVSEs whose changed rate the CSMS was told of; each message is of one transaction."""
    by_transaction = {s.kernel.machine("transaction", each.id).transaction_id: each.id for each in s.site.evses}  # type: ignore[attr-defined]
    told = [e for e in s.transaction_events if e["triggerReason"] == "ChargingRateChanged"]
    assert all(e["eventType"] == "Updated" for e in told)
    return [by_transaction[e.info["transactionId"]] for e in told]


def swipe_unheard(s: VirtualStation, token: str, evse: int) -> None:
    """Present a card to a station whose other hardware is silent."""
    s.feed(EVENTS["token_presented"](token=IdTokenType(idToken=token, type="ISO14443"), at_evse=evse))


@pytest.mark.verifies("K04.FR.01")
def test_k04_fr_01_each_evse_has_a_schedule_of_its_own() -> None:
    s = clever_charging(evses=THREE)
    start(s, 2)
    start(s, 3)
    install(s, 1, profile(1, limits=[(0, 8.0), (60, 9.0)]))
    install(s, 2, profile(2, limits=11.0))
    assert currents(s) == [8.0, 11.0, 16.0]
    s.advance(60)
    assert currents(s) == [9.0, 11.0, 16.0]


@pytest.mark.verifies("K04.FR.02")
def test_k04_fr_02_the_fuse_of_the_grid_connection_is_a_limit_by_configuration() -> None:
    s = clever_station({FUSE: "20"})
    start(s, 1)
    assert limits_told(s) == [20.0]
    start(s, 2)
    assert currents(s) == [10.0, 10.0]
    assert periods(composite(s, 0)) == [(0, 20.0)]


@pytest.mark.verifies("K04.FR.02")
def test_k04_fr_02_without_a_fuse_it_is_what_the_evses_can_take() -> None:
    s = clever_station()
    start(s, 1)
    start(s, 2)
    assert currents(s) == [16.0, 16.0]
    assert periods(composite(s, 0, unit="W")) == [(0, 44_000.0)]


@pytest.mark.verifies("K04.FR.03", "K04.FR.05")
def test_k04_fr_05_all_evses_together_take_no_more_than_the_maximum_of_the_station() -> None:
    s = clever_charging(evses=THREE)
    install(s, 0, profile(1, MOST, 24.0))
    assert currents(s) == [16.0, 0.0, 0.0]
    start(s, 2)
    assert currents(s) == [12.0, 12.0, 0.0]
    start(s, 3)
    assert currents(s) == [8.0, 8.0, 8.0]
    s.swipe("TOKEN-2", evse=2)
    assert currents(s) == [12.0, 0.0, 12.0]


@pytest.mark.verifies("K04.FR.05")
def test_k04_fr_05_what_one_evse_cannot_use_goes_to_the_others() -> None:
    s = clever_charging(evses=THREE)
    start(s, 2)
    start(s, 3)
    install(s, 2, profile(2, limits=6.0))
    install(s, 0, profile(1, MOST, 30.0))
    assert currents(s) == [12.0, 6.0, 12.0]
    install(s, 2, profile(2, limits=0.0))
    assert currents(s) == [15.0, 0.0, 15.0]


@pytest.mark.verifies("K04.FR.05")
def test_k04_fr_05_shares_are_rounded_down() -> None:
    s = clever_charging(evses=THREE)
    start(s, 2)
    start(s, 3)
    install(s, 0, profile(1, MOST, 20.0))
    assert currents(s) == [6.6, 6.6, 6.6]
    assert math.fsum(currents(s)) <= 20.0


@pytest.mark.verifies("K04.FR.05")
def test_k04_fr_05_the_hardware_of_the_station_itself_is_counted() -> None:
    s = clever_station({"ChargingStation.Power[Auxiliary]": "460"})
    install(s, 0, profile(1, MOST, 20.0))
    start(s, 1)
    start(s, 2)
    assert currents(s) == [9.0, 9.0], "2 A are the station's own"


@pytest.mark.verifies("K04.FR.05")
def test_k04_fr_05_a_maximum_in_w_is_what_a_phase_of_it_carries() -> None:
    s = clever_charging()
    start(s, 2)
    install(s, 0, profile(1, MOST, 13_800.0, unit="W"))
    assert currents(s) == [10.0, 10.0]


@pytest.mark.verifies("K04.FR.05")
def test_k04_fr_05_direct_current_counts_by_its_power() -> None:
    s = clever_station(evses=(("cCCS2",), ("cType2",)))
    install(s, 0, profile(1, MOST, 20.0))
    start(s, 1)
    start(s, 2)
    told = [(each.evse, each.arguments["current"], each.arguments["power"]) for each in s.commanded("limit_charging")]
    assert told[-2:] == [(1, None, 6900.0), (2, 10.0, None)]


@pytest.mark.verifies("K04.FR.05")
def test_k04_fr_05_the_maximum_changes_with_its_schedule() -> None:
    s = clever_charging()
    start(s, 2)
    install(s, 0, profile(1, MOST, [(0, 30.0), (60, 20.0), (120, 40.0)], start=0))
    assert currents(s) == [15.0, 15.0]
    s.advance(60)
    assert currents(s) == [10.0, 10.0]
    s.advance(60)
    assert currents(s) == [16.0, 16.0]


@pytest.mark.verifies("K04.FR.05")
def test_k04_fr_05_lower_limits_are_told_before_higher_ones() -> None:
    s = clever_charging()
    start(s, 2)
    install(s, 0, profile(1, MOST, 20.0))
    install(s, 2, tx_profile(s, 2, 14.0, evse=2))
    install(s, 1, tx_profile(s, 3, [(0, 6.0), (60, 14.0)], evse=1, start=s.now, kind="Absolute"))
    assert currents(s) == [6.0, 14.0]
    s.forget()
    s.advance(60)
    told = [(each.evse, each.arguments["current"]) for each in s.commanded("limit_charging")]
    assert told == [(2, 10.0), (1, 10.0)]


@pytest.mark.verifies("K04.FR.05")
def test_k04_fr_05_an_evse_whose_contactor_still_opens_keeps_its_share() -> None:
    s = clever_charging()
    install(s, 0, profile(1, MOST, 20.0))
    start(s, 2)
    s.forget()
    s.hardware.attach(lambda event: None)  # the contactor opens, and it takes long to tell so
    swipe_unheard(s, "TOKEN-2", 2)
    assert s.state("power_path", 2) == "opening"
    install(s, 0, profile(1, MOST, 18.0))
    assert limits_told(s, 1) == [8.0], "10 A may still flow at EVSE 2"
    s.hardware.attach(s.feed)
    s.hardware.open_contactor(2)
    assert limits_told(s, 1) == [8.0, 18.0]


@pytest.mark.verifies("K04.FR.01", "E02.FR.16", "K02.FR.02", "K02.FR.08", "K10.FR.05")
def test_k04_the_csms_is_told_when_load_balancing_changes_a_rate() -> None:
    s = clever_charging()
    install(s, 0, profile(1, MOST, 24.0))
    assert rates(s) == [], "the CSMS has set this itself"
    start(s, 2)
    assert rates(s) == [1]
    s.swipe("TOKEN-2", evse=2)
    assert rates(s) == [1, 1]
    s.plug_out(2)
    start(s, 2)
    assert rates(s) == [1, 1, 1]
    clear(s, 1)
    assert rates(s)[3:] == [1, 2]


@pytest.mark.parametrize(("significance", "told"), [("33", [1]), ("34", [])])
def test_k04_a_change_below_limit_change_significance_is_not_told(significance: str, told: list[int]) -> None:
    s = clever_charging({"SmartChargingCtrlr.LimitChangeSignificance": significance})
    install(s, 1, profile(1, limits=12.0))
    install(s, 0, profile(2, MOST, 16.0))
    s.forget()
    start(s, 2)
    assert limits_told(s, 1) == [8.0], "a third less"
    assert rates(s) == told


@pytest.mark.verifies("K04.FR.01")
def test_k04_an_ev_that_goes_or_is_kept_from_energy_leaves_its_share() -> None:
    s = clever_charging({FUSE: "20", "TxCtrlr.StopTxOnInvalidId": "false"})
    start(s, 2)
    assert currents(s) == [10.0, 10.0]
    s.answers["TransactionEvent"] = {"idTokenInfo": {"status": "Invalid"}}
    s.hardware.ev(2, phases=1)
    assert not energy_flows(s, 2)
    assert limits_told(s, 1)[-1] == 20.0
    assert s.state("power_path", 2) == "withheld"


@pytest.mark.verifies("K04.FR.01")
@pytest.mark.parametrize("what", ["leaves", "fault", "emergency"])
def test_k04_an_ev_that_comes_to_nothing_before_energy_flows_leaves_its_share(what: str) -> None:
    s = clever_station({FUSE: "20"}, evses=(("cType2",), ("sType2",)))
    start(s, 1)
    s.plug_in(2)
    s.hardware.attach(lambda event: None)  # the lock takes long to tell anything
    swipe_unheard(s, "TOKEN-2", 2)
    s.hardware.attach(s.feed)
    assert s.state("power_path", 2) == "locking"
    assert currents(s) == [10.0, 0.0]
    if what == "leaves":
        s.hardware.unlock_connector(2, 1)
        s.plug_out(2)
    elif what == "fault":
        s.hardware.fault("GroundFault", 2, 1)
    else:
        s.hardware.press("emergency", 2)
    assert limits_told(s, 1)[-1] == 20.0


@pytest.mark.verifies("K04.FR.05")
def test_k04_clearing_the_maximum_lifts_every_share() -> None:
    s = clever_charging()
    start(s, 2)
    install(s, 0, profile(1, MOST, 20.0))
    clear(s, 1)
    assert limits_told(s) == [10.0, 10.0, None, None]
    assert currents(s) == [16.0, 16.0]


@given(
    st.lists(st.tuples(st.floats(0, 100), st.integers(-3, 3)), max_size=6),
    st.one_of(st.floats(0, 300), st.just(math.inf)),
)
@pytest.mark.verifies("K04.FR.05", "K03.FR.04")
def test_k04_shares_never_exceed_the_supply_nor_a_want_and_waste_nothing(
    wants: list[tuple[float, int]], supply: float
) -> None:
    made = [Want(evse, current, priority) for evse, (current, priority) in enumerate(wants)]
    found = shares(made, supply)
    assert all(found[want.evse] <= want.current for want in made)
    assert math.fsum(found.values()) <= supply + 1e-9
    unserved = [want for want in made if found[want.evse] < want.current - 1e-9]
    if unserved:
        assert math.fsum(found.values()) == pytest.approx(supply)
    for want in unserved:
        for other in made:
            if other.priority < want.priority:
                assert found[other.evse] == pytest.approx(0, abs=1e-6)
            elif other.priority == want.priority:
                assert found[other.evse] <= found[want.evse] + 1e-9


@pytest.mark.verifies("K04.FR.01", "K04.FR.05", "K01.FR.02", "K01.FR.12")
def test_k04_fr_05_over_hours_of_comings_and_goings_the_maximum_is_kept_every_second() -> None:
    s = clever_station({"ChargingStation.Power[Auxiliary]": "230"}, evses=THREE)
    most = [(0, 40.0), (1000, 20.0), (2500, 9.0), (4000, 30.0), (6000, 0.0), (6500, 25.0)]
    install(s, 0, profile(1, MOST, most, start=0))
    install(s, 0, profile(2, limits=[(0, 14.0), (700, 10.0), (1400, 16.0)]))
    chance = random.Random(5)
    busiest = 0.0
    for second in range(7200):
        supply = next(limit for begin, limit in reversed(most) if begin <= second)
        together = math.fsum(currents(s))
        assert together <= max(supply - 1.0, 0.0) + 1e-9, second
        busiest = max(busiest, together)
        if second % 60 == 0:
            come_or_go(s, chance.choice([1, 2, 3]))
        s.advance(1)
    assert busiest > 35.0
    assert len({round(each, 1) for each in limits_told(s) if each is not None}) > 8


def come_or_go(s: VirtualStation, evse: int) -> None:
    """Let the driver at an EVSE begin, or stop and leave."""
    if s.state("transaction", evse) == "idle":
        start(s, evse)
    else:
        s.swipe(f"TOKEN-{evse}", evse=evse)
        s.plug_out(evse)


def with_rate(rate: float, number: int = 2, **more: Any) -> dict[str, Any]:
    """Return a default profile below whose minChargingRate EVs charge inefficiently."""
    made = profile(number, **more)
    made["chargingSchedule"][0]["minChargingRate"] = rate
    return made


@pytest.mark.verifies("K01.FR.21", "K02.FR.06", "K03.FR.07", "K04.FR.04")
def test_k04_fr_04_rather_than_share_below_min_charging_rate_fewer_evs_are_served() -> None:
    s = clever_charging(evses=THREE)
    install(s, 0, with_rate(6.0, limits=16.0))
    install(s, 0, profile(1, MOST, 15.0))
    s.advance(1)
    start(s, 2)
    assert currents(s) == [7.5, 7.5, 0.0]
    s.advance(1)
    start(s, 3)
    assert currents(s) == [7.5, 7.5, 0.0], "who comes last waits"
    assert s.state("transaction", 3) == "ongoing.suspended_evse"
    s.swipe("TOKEN-1", evse=1)
    assert currents(s) == [0.0, 7.5, 7.5]


@pytest.mark.verifies("K04.FR.04")
def test_k04_fr_04_a_single_ev_charges_even_below_it_and_one_of_higher_priority_goes_first() -> None:
    s = clever_station({FUSE: "5"})
    install(s, 0, with_rate(6.0, limits=16.0))
    start(s, 1)
    assert currents(s) == [5.0, 0.0]
    s.answers["Authorize"] = {"idTokenInfo": {"status": "Accepted", "chargingPriority": 1}}
    start(s, 2)
    assert currents(s) == [0.0, 5.0]


@pytest.mark.verifies("K04.FR.04")
def test_k04_fr_04_the_rate_is_in_the_unit_of_its_schedule_and_that_of_the_leading_profile() -> None:
    s = clever_charging({FUSE: "12"})
    install(s, 0, with_rate(4830.0, limits=11_040.0, unit="W", duration=100, start=0))
    s.advance(1)
    start(s, 2)
    assert currents(s) == [12.0, 0.0], "4830 W are 7 A of each phase"
    install(s, 1, tx_profile(s, 3, 16.0))
    install(s, 2, tx_profile(s, 4, 16.0, evse=2))
    assert currents(s) == [6.0, 6.0], "the TxProfiles say nothing of a rate"
    clear(s, chargingProfilePurpose="TxProfile")
    assert currents(s) == [12.0, 0.0]
    s.advance(99)
    assert currents(s) == [6.0, 6.0], "its schedule is over"


@pytest.mark.verifies("K04.FR.04")
def test_k04_fr_04_the_rate_of_direct_current_is_a_power() -> None:
    s = clever_station({FUSE: "20"}, evses=(("cCCS2",), ("cType2",)))
    install(s, 1, with_rate(8000.0, limits=20_000.0, unit="W"))
    start(s, 2)
    s.advance(1)
    start(s, 1)
    assert limits_told(s, 1) == [0.0], "half of it is 6900 W"
    install(s, 1, with_rate(15.0, limits=50.0))
    assert limits_told(s, 1) == [0.0, 6900.0], "15 A of 400 V are less"


@pytest.mark.verifies("K04.FR.04")
def test_k04_fr_04_a_rate_begins_and_ends_with_its_profile_also_where_the_limit_stays() -> None:
    s = clever_charging({FUSE: "10"})
    install(s, 0, with_rate(6.0, limits=16.0, level=1, start=40, duration=60))
    install(s, 0, profile(3, limits=16.0))
    s.advance(1)
    start(s, 2)
    assert periods(composite(s, 2, 200)) == [(0, 5.0), (39, 0.0), (99, 5.0)]
    for second, expected in ((39, [5.0, 5.0]), (40, [10.0, 0.0]), (99, [10.0, 0.0]), (100, [5.0, 5.0])):
        s.advance(second - s.now)
        assert currents(s) == expected, second


@pytest.mark.verifies("K04.FR.05")
@pytest.mark.parametrize(("limit", "unit"), [(4600.0, "W"), (20.0, "A")])
def test_k04_fr_05_a_maximum_over_a_single_phase_is_a_third_of_the_power_for_direct_current(
    limit: float, unit: str
) -> None:
    s = clever_station(evses=(("cCCS2",), ("cType2",)))
    install(s, 0, profile(1, MOST, limit, unit=unit, phases={"numberPhases": 1}))
    start(s, 1)
    assert limits_told(s) == [4600.0], "20 A of 230 V over one phase"
    assert periods(composite(s, 1, 60, "W")) == [(0, 4600.0)]
    start(s, 2)
    told = [(each.evse, each.arguments["power"], each.arguments["current"]) for each in s.commanded("limit_charging")]
    assert told[1:] == [(1, 2300.0, None), (2, None, 10.0)]
