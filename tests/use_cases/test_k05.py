"""K05: a remote start comes with the charging profile of its transaction."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from charging import picture
from remote import AUTHORIZE, PROFILE, START, remote_start
from smart import (
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

from specharge_generated.messages import ChargingProfileType
from specharge_machines.charging_profiles import ChargingProfiles

OFF = {"SmartChargingCtrlr.Enabled": "false"}


def made(limits: Any = 9.0, number: int = 3, **more: Any) -> dict[str, Any]:
    """Return a profile as RequestStartTransaction carries it, without a transactionId."""
    return profile(number, "TxProfile", limits, **more)


def rejected(s: VirtualStation, wanted: dict[str, Any], reason: str, evse: int | None = 1) -> None:
    """Assert that a start with that profile is Rejected for that reason and changes nothing."""
    before, known = picture(s), installed(s)
    answer = remote_start(s, evse, chargingProfile=wanted)
    assert answer == {"status": "Rejected", "statusInfo": {"reasonCode": reason}}
    assert picture(s) == before
    assert installed(s) == known


@pytest.mark.verifies("K05.FR.03", "K05.FR.01")
def test_k05_fr_03_the_profile_limits_the_transaction_from_its_first_second() -> None:
    s = clever_station()
    s.plug_in()
    assert remote_start(s, chargingProfile=made([(0, 9.0), (60, 7.0)]))["status"] == "Accepted"
    assert [c.name for c in s.commands if c.name in ("limit_charging", "close_contactor")] == [
        "limit_charging",
        "close_contactor",
    ]
    assert current(s) == 9.0
    assert periods(composite(s, 1, 100)) == [(0, 9.0), (60, 7.0)]
    s.advance(60)
    assert (limits_told(s), current(s)) == ([9.0, 7.0], 7.0)
    assert installed(s) == {3: {**made([(0, 9.0), (60, 7.0)]), "transactionId": transaction_id(s)}}


@pytest.mark.verifies("K05.FR.03", "F02.FR.18")
@pytest.mark.parametrize(
    "point", ["Authorized", "EVConnected", "PowerPathClosed", "EnergyTransfer", "ParkingBayOccupancy"]
)
def test_k05_fr_03_whatever_starts_the_transaction_it_has_the_profile(point: str) -> None:
    s = clever_station({START: point, "TxCtrlr.TxStopPoint": "EVConnected"})
    assert remote_start(s, chargingProfile=made()) == {"status": "Accepted"}
    s.advance(30)
    s.hardware.park(1, True)
    s.plug_in()
    assert current(s) == 9.0
    assert installed(s)[3]["transactionId"] == transaction_id(s)
    assert limits_told(s) == [9.0]


@pytest.mark.verifies("K05.FR.03")
def test_k05_fr_03_it_is_kept_while_the_ev_is_waited_for_over_a_power_cut(tmp_path: Path) -> None:
    s = clever_station({START: "EVConnected"}, storage=tmp_path)
    remote_start(s, chargingProfile=made())
    s.power_cut()
    assert set(installed(s)) == {3}
    s.plug_in()
    assert limits_told(s)[-1:] == [9.0]
    assert installed(s)[3]["transactionId"] == transaction_id(s)


@pytest.mark.verifies("F01.FR.10", "K05.FR.03")
def test_k05_fr_03_a_transaction_that_awaited_its_driver_takes_the_profile() -> None:
    s = clever_station()
    s.plug_in()
    begun = transaction_id(s)
    assert s.told()[-1][0] == "Started"
    assert remote_start(s, chargingProfile=made()) == {"status": "Accepted", "transactionId": begun}
    assert installed(s)[3]["transactionId"] == begun
    assert current(s) == 9.0
    s.swipe("APP-1", evse=1)
    assert installed(s) == {}, "it goes with its transaction (K02.FR.05)"


@pytest.mark.verifies("K05.FR.03", "F01.FR.10")
def test_k05_fr_03_a_profile_whose_driver_is_refused_is_gone_and_the_transaction_goes_on_without() -> None:
    s = clever_station({AUTHORIZE: "true"})
    s.plug_in()
    s.answers["Authorize"] = None
    assert remote_start(s, chargingProfile=made())["status"] == "Accepted"
    assert [each.profile.id for each in ChargingProfiles(s.kernel).all()] == [3]
    asked = s.of("Authorize")[-1].message_id
    s.receive(f'[3, "{asked}", {{"idTokenInfo": {{"status": "Invalid"}}}}]')
    del s.answers["Authorize"]
    assert installed(s) == {}
    s.swipe("TOKEN-1", evse=1)
    assert current(s) == 16.0
    assert limits_told(s) == []


@pytest.mark.verifies("K05.FR.03", "F01.FR.10")
def test_k05_fr_03_once_the_driver_is_authorized_the_transaction_has_it() -> None:
    s = clever_station({AUTHORIZE: "true"})
    s.plug_in()
    s.answers["Authorize"] = None
    remote_start(s, chargingProfile=made())
    assert [each.profile.transactionId for each in ChargingProfiles(s.kernel).all()] == [None]
    asked = s.of("Authorize")[-1].message_id
    s.receive(f'[3, "{asked}", {{"idTokenInfo": {{"status": "Accepted"}}}}]')
    assert installed(s)[3]["transactionId"] == transaction_id(s)
    assert current(s) == 9.0


@pytest.mark.verifies("K05.FR.03")
def test_k05_fr_03_another_driver_who_is_turned_away_takes_no_profile_along() -> None:
    s = clever_station({START: "EVConnected"})
    remote_start(s, chargingProfile=made())
    s.answers["Authorize"] = {"idTokenInfo": {"status": "Invalid"}}
    s.swipe("TOKEN-9", evse=1)
    assert set(installed(s)) == {3}
    s.plug_in()
    assert current(s) == 9.0
    remote = clever_station({START: "EVConnected"})
    remote_start(remote, chargingProfile=made())
    remote.advance(60)
    assert installed(remote) == {}


@pytest.mark.verifies("K05.FR.03")
def test_k05_fr_03_a_driver_who_does_not_come_in_time_leaves_no_profile() -> None:
    s = clever_station({START: "EVConnected"})
    remote_start(s, chargingProfile=made())
    s.advance(59)
    assert set(installed(s)) == {3}
    s.advance(1)
    assert s.state("authorization", 1) == "nobody"
    assert installed(s) == {}
    start(s)
    assert current(s) == 16.0


@pytest.mark.verifies("K05.FR.03")
def test_k05_fr_03_a_driver_who_gives_up_before_he_plugs_in_leaves_no_profile() -> None:
    s = clever_station({START: "EVConnected"})
    remote_start(s, chargingProfile=made())
    s.swipe("APP-1", evse=1)
    assert s.state("authorization", 1) == "nobody"
    assert installed(s) == {}


@pytest.mark.verifies("F02.FR.18")
def test_k05_a_second_start_at_the_evse_has_its_own_profile() -> None:
    s = clever_station({START: "EVConnected"})
    remote_start(s, chargingProfile=made(9.0, 3))
    s.swipe("APP-1", evse=1)
    remote_start(s, start_id=78, chargingProfile=made(7.0, 4))
    assert set(installed(s)) == {4}
    s.plug_in()
    assert current(s) == 7.0


@pytest.mark.verifies("K05.FR.03")
def test_k05_fr_03_the_profile_takes_the_place_of_one_of_its_id() -> None:
    s = clever_station()
    install(s, 2, profile(3, limits=6.0))
    s.plug_in()
    remote_start(s, chargingProfile=made(9.0, 3))
    assert installed(s) == {3: {**made(9.0, 3), "transactionId": transaction_id(s)}}


@pytest.mark.verifies("K05.FR.04", "F01.FR.12")
def test_k05_fr_04_without_smart_charging_the_profile_is_ignored() -> None:
    s = clever_station(OFF)
    s.plug_in()
    answer = remote_start(s, chargingProfile=made())
    assert answer["status"] == "Accepted"
    assert current(s) == 16.0
    assert limits_told(s) == []
    assert len(ChargingProfiles(s.kernel)) == 0


@pytest.mark.verifies("K05.FR.04", "F02.FR.20")
def test_k05_fr_04_the_same_with_an_invalid_profile_and_no_cable() -> None:
    s = clever_station(OFF)
    assert remote_start(s, chargingProfile=made(kind="Absolute")) == {"status": "Accepted"}
    assert len(ChargingProfiles(s.kernel)) == 0


@pytest.mark.verifies("K05.FR.05", "K05.FR.02", "F01.FR.26")
@pytest.mark.parametrize(
    "wrong",
    [
        {"chargingProfilePurpose": "TxDefaultProfile"},
        {"chargingProfilePurpose": "ChargingStationExternalConstraints"},
        {"transactionId": "t-1"},
        {"stackLevel": -1},
        {"stackLevel": 10},
        {"recurrencyKind": "Daily"},
        {"validFrom": "2027-01-15T09:00:00Z", "validTo": "2027-01-15T09:00:00Z"},
    ],
)
def test_k05_fr_05_an_invalid_profile_is_rejected(wrong: dict[str, Any]) -> None:
    s = clever_station()
    rejected(s, {**made(), **wrong}, "InvalidProfile")
    assert remote_start(s, chargingProfile=made()) == {"status": "Accepted"}


@pytest.mark.verifies("K05.FR.05", "F01.FR.26")
@pytest.mark.parametrize(
    "wrong",
    [
        made(limits=[(1, 6.0)]),
        made(limits=[(0, 6.0), (10, 7.0), (10, 8.0)]),
        made(limits=[(second, 6.0) for second in range(25)]),
        made(limits=-1.0),
        made(kind="Absolute"),
        made(kind="Relative", start=0.0),
        made(phases={"phaseToUse": 1}),
        made(phases={"numberPhases": 1, "phaseToUse": 2}),
        {**made(), "chargingSchedule": made()["chargingSchedule"] * 2},
    ],
)
def test_k05_fr_05_an_invalid_schedule_is_rejected(wrong: dict[str, Any]) -> None:
    s = clever_station()
    rejected(s, wrong, "InvalidSchedule")
    rejected(s, wrong, "InvalidSchedule", evse=None)


@pytest.mark.verifies("K05.FR.05")
def test_k05_fr_05_phases_and_units_that_the_evse_cannot_keep_to_are_rejected() -> None:
    s = clever_station({"SmartChargingCtrlr.Phases3to1": "false", "SmartChargingCtrlr.RateUnit": "A"})
    rejected(s, made(phases={"numberPhases": 1}), "InvalidSchedule")
    rejected(s, made(unit="W"), "InvalidSchedule")


@pytest.mark.verifies("K05.FR.05")
def test_k05_fr_05_a_second_profile_of_a_level_for_a_transaction_that_has_begun_is_rejected() -> None:
    s = clever_station()
    s.plug_in()
    install(s, 1, tx_profile(s, 7, level=2))
    rejected(s, made(level=2), "InvalidProfile")
    assert remote_start(s, chargingProfile=made(level=1))["status"] == "Accepted"


@pytest.mark.verifies("K05.FR.05")
def test_k05_fr_05_the_id_of_an_external_limit_and_a_phase_against_the_stations_are_rejected() -> None:
    s = clever_station({"SmartChargingCtrlr.ACPhaseSwitchingSupported": "true"})
    external = profile(40, "ChargingStationExternalConstraints", 30.0, start=-100.0)
    ChargingProfiles(s.kernel).install(0, ChargingProfileType.model_validate(external), "EMS")
    rejected(s, made(number=40), "InvalidProfile")
    install(s, 0, profile(1, "ChargingStationMaxProfile", phases={"numberPhases": 1, "phaseToUse": 1}))
    rejected(s, made(phases={"numberPhases": 1, "phaseToUse": 3}), "InvalidProfile")


def test_k05_a_station_that_holds_as_many_profiles_as_it_can_rejects_one_more() -> None:
    s = clever_station({"SmartChargingCtrlr.ProfileStackLevel": "200"})
    for number in range(100):
        install(s, 2, profile(number, level=number))
    rejected(s, made(number=100), "OutOfStorage")
    assert remote_start(s, chargingProfile=made(number=99)) == {"status": "Accepted"}


@pytest.mark.verifies("K05.FR.03")
def test_k05_where_the_station_chooses_the_evse_the_profile_goes_there() -> None:
    s = clever_charging()
    assert remote_start(s, None, chargingProfile=PROFILE) == {"status": "Accepted"}
    s.plug_in(2)
    assert (current(s, 1), current(s, 2)) == (16.0, 6.0)


@pytest.mark.verifies("K05.FR.03")
def test_k05_fr_03_a_power_cut_while_the_driver_is_asked_about_leaves_no_profile(tmp_path: Path) -> None:
    s = clever_station({AUTHORIZE: "true", START: "EVConnected"}, storage=tmp_path)
    s.answers["Authorize"] = None
    remote_start(s, chargingProfile=made())
    assert len(ChargingProfiles(s.kernel)) == 1
    s.power_cut()
    del s.answers["Authorize"]
    assert s.state("authorization", 1) == "nobody"
    assert installed(s) == {}
