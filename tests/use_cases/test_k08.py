"""K08: the composite schedule as the station reports it."""

from __future__ import annotations

from typing import Any

import pytest
from charging import picture
from smart import (
    at,
    clever_charging,
    clever_station,
    composite,
    current,
    install,
    periods,
    profile,
    start,
    tx_profile,
)
from virtual_station import VirtualStation

from specharge_generated.messages import ChargingProfileType
from specharge_machines.charging_profiles import ChargingProfiles

MOST = "ChargingStationMaxProfile"


def refuses(s: VirtualStation, reason: str, **request: Any) -> None:
    """Assert that a schedule is not reported for that reason, and that nothing changes."""
    before = picture(s)
    answer = s.result("GetCompositeSchedule", {"evseId": 1, "duration": 60, **request})
    assert answer == {"status": "Rejected", "statusInfo": {"reasonCode": reason}}
    assert picture(s) == before


@pytest.mark.verifies("K08.FR.02", "K08.FR.01")
def test_k08_fr_02_the_intervals_run_from_the_moment_of_the_request_for_its_duration() -> None:
    s = clever_charging()
    install(s, 1, tx_profile(s, 1, [(0, 8.0), (100, 9.0), (300, 7.0), (1000, 6.0)]))
    s.advance(150)
    before = picture(s)
    assert composite(s, 1, 800) == {
        "evseId": 1,
        "duration": 800,
        "scheduleStart": at(150),
        "chargingRateUnit": "A",
        "chargingSchedulePeriod": [
            {"startPeriod": 0, "limit": 9.0, "numberPhases": 3},
            {"startPeriod": 150, "limit": 7.0, "numberPhases": 3},
        ],
    }
    assert periods(composite(s, 1, 850)) == [(0, 9.0), (150, 7.0)], "the end is not part of it"
    assert periods(composite(s, 1, 851)) == [(0, 9.0), (150, 7.0), (850, 6.0)]
    assert picture(s) == before


@pytest.mark.verifies("K08.FR.02")
def test_k08_fr_02_what_was_reported_is_what_comes() -> None:
    s = clever_charging()
    install(s, 0, profile(1, limits=12.0))
    install(s, 0, profile(2, MOST, [(0, 15.0), (500, 10.5)], kind="Recurring", recurrencyKind="Daily", start=0))
    install(s, 1, tx_profile(s, 3, [(0, 8.0), (100, 11.0)], duration=300))
    found = periods(composite(s, 1, 900))
    assert found == [(0, 8.0), (100, 11.0), (300, 12.0), (500, 10.5)]
    for second in range(900):
        assert current(s) == next(limit for begin, limit in reversed(found) if begin <= second)
        s.advance(1)


@pytest.mark.verifies("K08.FR.02")
def test_k08_fr_02_in_the_unit_asked_for_a_limit_of_that_unit_is_itself() -> None:
    s = clever_charging()
    install(s, 1, profile(1, limits=11_000.0, unit="W"))
    found = composite(s, 1, 60, "W")
    assert found["chargingRateUnit"] == "W"
    assert periods(found) == [(0, 11_000.0)]
    assert periods(composite(s, 1, 60, "A")) == [(0, 15.9)]
    install(s, 1, profile(1, limits=10.0, phases={"numberPhases": 1}))
    assert composite(s, 1, 60, "W")["chargingSchedulePeriod"] == [
        {"startPeriod": 0, "limit": 2300.0, "numberPhases": 1}
    ]


@pytest.mark.verifies("K08.FR.02")
def test_k08_fr_02_the_phase_of_a_profile_is_told() -> None:
    s = clever_charging({"SmartChargingCtrlr.ACPhaseSwitchingSupported": "true"})
    install(s, 1, profile(1, limits=10.0, phases={"numberPhases": 1, "phaseToUse": 3}))
    assert composite(s, 1, 60)["chargingSchedulePeriod"] == [
        {"startPeriod": 0, "limit": 10.0, "numberPhases": 1, "phaseToUse": 3}
    ]


@pytest.mark.verifies("K08.FR.02")
def test_k08_where_only_w_is_known_the_schedule_is_in_w() -> None:
    s = clever_charging({"SmartChargingCtrlr.RateUnit": "W"})
    install(s, 1, profile(1, limits=6900.0, unit="W"))
    assert composite(s, 1, 60)["chargingRateUnit"] == "W"
    assert periods(composite(s, 1, 60)) == [(0, 6900.0)]


@pytest.mark.verifies("K08.FR.03")
def test_k08_fr_03_for_evse_0_it_is_what_all_take_from_the_grid() -> None:
    s = clever_charging({"ChargingStation.Power[Auxiliary]": "230"})
    install(s, 1, profile(1, limits=[(0, 8.0), (60, 10.0)], start=0))
    install(s, 2, profile(2, limits=[(0, 12.0), (90, 6.0)], start=0))
    found = composite(s, 0, 120)
    assert found["evseId"] == 0
    assert periods(found) == [(0, 21.0), (60, 23.0), (90, 17.0)]
    assert periods(composite(s, 0, 120, "W")) == [(0, 20 * 690 + 230.0), (60, 22 * 690 + 230.0), (90, 16 * 690 + 230.0)]


@pytest.mark.verifies("K08.FR.03")
def test_k08_fr_03_it_is_no_more_than_the_maximum_of_the_station_and_its_fuse() -> None:
    s = clever_charging({"ElectricalFeed.FuseRating": "40"})
    assert periods(composite(s, 0, 120)) == [(0, 40.0)]
    install(s, 0, profile(1, MOST, [(0, 25.0), (60, 50.0)], start=0))
    assert periods(composite(s, 0, 120)) == [(0, 25.0), (60, 40.0)]
    assert periods(composite(s, 0, 120, "W")) == [(0, 25 * 690.0), (60, 40 * 690.0)]


@pytest.mark.verifies("K08.FR.03")
def test_k08_fr_03_direct_current_counts_by_its_power() -> None:
    s = clever_station(evses=(("cCCS2",), ("cType2",)))
    install(s, 1, profile(1, limits=6900.0, unit="W"))
    install(s, 2, profile(2, limits=8.0))
    assert periods(composite(s, 0, 60)) == [(0, 18.0)]
    assert periods(composite(s, 0, 60, "W")) == [(0, 6900.0 + 8 * 690)]
    assert composite(s, 1, 60, "A")["chargingSchedulePeriod"] == [{"startPeriod": 0, "limit": 17.2}]


@pytest.mark.verifies("K08.FR.04")
def test_k08_fr_04_at_no_time_is_it_above_any_of_the_merged_schedules() -> None:
    s = clever_charging()
    install(s, 0, profile(1, MOST, [(0, 14.0), (300, 9.0), (600, 20.0)], start=0))
    external = profile(2, "ChargingStationExternalConstraints", [(0, 20.0), (400, 6.5), (500, 12.0)], start=0)
    ChargingProfiles(s.kernel).install(0, ChargingProfileType.model_validate(external), "EMS")
    install(s, 0, profile(3, limits=1.0))
    install(s, 1, tx_profile(s, 4, [(0, 16.0), (200, 8.0), (450, 13.0)], level=0))
    assert periods(composite(s, 1, 900)) == [(0, 14.0), (200, 8.0), (400, 6.5), (500, 9.0), (600, 12.0)]


@pytest.mark.verifies("K08.FR.04")
def test_k08_fr_04_the_share_beside_other_transactions_is_counted() -> None:
    s = clever_charging()
    install(s, 0, profile(1, MOST, [(0, 20.0), (60, 40.0)], start=0))
    assert periods(composite(s, 1, 120)) == [(0, 20.0), (60, 31.8)]
    start(s, 2)
    assert periods(composite(s, 1, 120)) == [(0, 10.0), (60, 20.0)]
    assert periods(composite(s, 1, 120, "W")) == [(0, 6900.0), (60, 13_800.0)]


@pytest.mark.verifies("K08.FR.05")
@pytest.mark.parametrize("evse", [3, -1])
def test_k08_fr_05_of_an_unknown_evse_nothing_is_reported(evse: int) -> None:
    refuses(clever_station(), "UnknownEvse", evseId=evse)


@pytest.mark.verifies("K08.FR.05")
@pytest.mark.parametrize(
    ("duration", "reason"), [(0, "ValuePositiveOnly"), (-5, "ValuePositiveOnly"), (31 * 86_400 + 1, "ValueTooHigh")]
)
def test_k08_fr_05_a_duration_that_cannot_be_reported_is_rejected(duration: int, reason: str) -> None:
    s = clever_station()
    refuses(s, reason, duration=duration)
    assert composite(s, 1, 31 * 86_400)["duration"] == 31 * 86_400
    assert composite(s, 1, 1)["duration"] == 1


@pytest.mark.verifies("K08.FR.06")
def test_k08_fr_06_without_a_transaction_it_is_that_of_one_by_the_default() -> None:
    s = clever_charging()
    install(s, 0, profile(1, limits=[(0, 8.0), (60, 9.0)]))
    install(s, 1, tx_profile(s, 2, 12.0))
    s.advance(30)
    assert periods(composite(s, 2, 120)) == [(0, 8.0), (60, 9.0)], "as though it began now"
    s.advance(30)
    assert periods(composite(s, 2, 120)) == [(0, 8.0), (60, 9.0)]
    assert periods(composite(s, 1, 120)) == [(0, 12.0)]


@pytest.mark.verifies("K08.FR.06")
def test_k08_fr_06_without_a_default_it_is_what_the_evse_can_give() -> None:
    s = clever_station({"EVSE@2.SupplyPhases": "1"})
    assert periods(composite(s, 1, 60, "W")) == [(0, 22_000.0)]
    assert composite(s, 1, 60, "A")["chargingSchedulePeriod"] == [{"startPeriod": 0, "limit": 31.8, "numberPhases": 3}]
    assert composite(s, 2, 60, "A")["chargingSchedulePeriod"] == [{"startPeriod": 0, "limit": 63.0, "numberPhases": 1}]


@pytest.mark.verifies("K08.FR.07")
@pytest.mark.parametrize(("known", "asked"), [("A", "W"), ("W", "A")])
def test_k08_fr_07_a_unit_that_rate_unit_does_not_list_is_rejected(known: str, asked: str) -> None:
    s = clever_station({"SmartChargingCtrlr.RateUnit": known})
    refuses(s, "UnsupportedRateUnit", chargingRateUnit=asked)
    assert composite(s, 1, 60, known)["chargingRateUnit"] == known


def test_k08_without_smart_charging_the_request_is_not_supported() -> None:
    s = clever_station({"SmartChargingCtrlr.Enabled": "false"})
    assert s.call("GetCompositeSchedule", {"evseId": 1, "duration": 60})[2] == "NotSupported"


@pytest.mark.verifies("K08.FR.05")
@pytest.mark.parametrize("evse", [0, 1])
def test_k08_fr_05_where_profiles_want_different_phases_there_is_no_schedule_to_report(evse: int) -> None:
    s = clever_station({"SmartChargingCtrlr.ACPhaseSwitchingSupported": "true"}, evses=(("cType2",),))
    install(s, 1, profile(1, phases={"numberPhases": 1, "phaseToUse": 2}))
    assert periods(composite(s, evse)) == [(0, 6.0)]
    third = {"numberPhases": 1, "phaseToUse": 3}
    external = profile(2, "ChargingStationExternalConstraints", start=600.0, phases=third)
    ChargingProfiles(s.kernel).install(0, ChargingProfileType.model_validate(external), "EMS")
    assert periods(composite(s, evse, 600)) == [(0, 6.0)]
    before = picture(s)
    assert s.result("GetCompositeSchedule", {"evseId": evse, "duration": 601}) == {
        "status": "Rejected",
        "statusInfo": {
            "reasonCode": "Unspecified",
            "additionalInfo": "Profiles that hold together want different phases.",
        },
    }
    assert picture(s) == before


@pytest.mark.verifies("K08.FR.06")
def test_k08_fr_06_a_driver_who_left_before_his_transaction_began_leaves_no_beginning_behind() -> None:
    s = clever_station({"TxCtrlr.TxStartPoint": "EnergyTransfer"})
    install(s, 1, profile(1, limits=[(0, 0.0), (1000, 8.0)]))
    start(s)
    s.advance(10)
    assert periods(composite(s, 1)) == [(0, 0.0), (990, 8.0)]
    s.swipe("TOKEN-1", evse=1)
    assert s.state("transaction", 1) == "idle"
    s.plug_out()
    s.advance(500)
    assert periods(composite(s, 1)) == [(0, 0.0), (1000, 8.0)]
