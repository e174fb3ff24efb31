"""K10: the CSMS clears charging profiles."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from charging import picture
from smart import (
    clear,
    clever_charging,
    clever_station,
    current,
    install,
    installed,
    limits_told,
    profile,
    start,
    transaction_id,
    tx_profile,
)
from virtual_station import VirtualStation

from specharge_generated.messages import ChargingProfileType
from specharge_machines.charging_profiles import ChargingProfiles

MOST = "ChargingStationMaxProfile"
EXTERNAL = "ChargingStationExternalConstraints"
CLEARED = {"status": "Accepted"}


def stocked() -> VirtualStation:
    """Return a station with profiles of every purpose: 1, 2, 6 and 7 at EVSE 0, 3 and 4 at EVSE 1, 5 at EVSE 2."""
    s = clever_charging()
    start(s, 2)
    install(s, 0, profile(1, MOST, 40.0, level=1))
    install(s, 0, profile(2, limits=12.0, level=1))
    install(s, 1, profile(3, limits=12.0, level=2))
    install(s, 1, tx_profile(s, 4, level=1))
    install(s, 2, tx_profile(s, 5, level=2, evse=2))
    for number, level in ((6, 1), (7, 3)):
        external = profile(number, EXTERNAL, 60.0, start=0.0, level=level)
        ChargingProfiles(s.kernel).install(0, ChargingProfileType.model_validate(external), "EMS")
    return s


def left(s: VirtualStation) -> list[int]:
    """Return the ids of what is installed."""
    return sorted(installed(s))


def clears_nothing(s: VirtualStation, reason: str, profile_id: int | None = None, **criteria: Any) -> None:
    """Assert that the request is answered with Unknown and that all is as it was."""
    before, known = picture(s), installed(s)
    assert clear(s, profile_id, **criteria) == {"status": "Unknown", "statusInfo": {"reasonCode": reason}}
    assert installed(s) == known
    assert picture(s) == before


@pytest.mark.verifies("K10.FR.01")
@pytest.mark.parametrize(
    "request_",
    [
        {"profile_id": 77},
        {"evseId": 2, "stackLevel": 1},
        {"stackLevel": 5},
        {"evseId": 9},
        {"chargingProfilePurpose": MOST, "evseId": 1},
        {"chargingProfilePurpose": "TxProfile", "stackLevel": 3},
    ],
)
def test_k10_fr_01_what_no_profile_matches_is_unknown(request_: dict[str, Any]) -> None:
    clears_nothing(stocked(), "NotFound", **request_)


@pytest.mark.verifies("K10.FR.01")
def test_k10_fr_01_a_station_without_profiles_knows_none() -> None:
    clears_nothing(clever_station(), "NotFound", stackLevel=0)
    clears_nothing(clever_station(), "NotFound", 1)


@pytest.mark.verifies("K10.FR.02")
def test_k10_fr_02_a_request_that_does_not_say_which_clears_nothing() -> None:
    s = stocked()
    clears_nothing(s, "MissingParam")
    known = installed(s)
    answer = s.result("ClearChargingProfile", {"chargingProfileCriteria": {}})
    assert answer == {"status": "Unknown", "statusInfo": {"reasonCode": "MissingParam"}}
    assert installed(s) == known


@pytest.mark.verifies("K10.FR.03")
@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_k10_fr_03_the_profile_of_the_id_is_cleared_and_no_other(number: int) -> None:
    s = stocked()
    assert clear(s, number) == CLEARED
    assert left(s) == [each for each in (1, 2, 3, 4, 5, 6, 7) if each != number]
    assert s.kernel.values["SmartChargingCtrlr.Entries[ChargingProfiles]"] == 6
    clears_nothing(s, "NotFound", number)


@pytest.mark.verifies("K10.FR.03")
def test_k10_fr_03_an_id_needs_no_criteria_beside_it() -> None:
    s = stocked()
    assert clear(s, 3, evseId=2) == CLEARED
    assert left(s) == [1, 2, 4, 5, 6, 7]


@pytest.mark.verifies("K10.FR.03")
def test_k10_fr_03_what_is_cleared_is_gone_after_a_power_cut(tmp_path: Path) -> None:
    s = clever_station(storage=tmp_path)
    install(s, 1, profile(1))
    install(s, 1, profile(2, level=1))
    clear(s, 1)
    s.power_cut()
    assert left(s) == [2]
    assert s.kernel.values["SmartChargingCtrlr.Entries[ChargingProfiles]"] == 1


@pytest.mark.verifies("K10.FR.04")
@pytest.mark.parametrize(
    ("criteria", "gone"),
    [
        ({"evseId": 0}, {1, 2}),
        ({"evseId": 1}, {3, 4}),
        ({"stackLevel": 1}, {1, 2, 4}),
        ({"stackLevel": 2}, {3, 5}),
        ({"chargingProfilePurpose": "TxDefaultProfile"}, {2, 3}),
        ({"chargingProfilePurpose": "TxProfile"}, {4, 5}),
        ({"chargingProfilePurpose": MOST}, {1}),
        ({"evseId": 1, "stackLevel": 1}, {4}),
        ({"evseId": 0, "chargingProfilePurpose": "TxDefaultProfile"}, {2}),
        ({"stackLevel": 2, "chargingProfilePurpose": "TxProfile"}, {5}),
        ({"evseId": 0, "stackLevel": 1, "chargingProfilePurpose": MOST}, {1}),
    ],
)
def test_k10_fr_04_what_matches_all_criteria_is_cleared_but_no_external_limit(
    criteria: dict[str, Any], gone: set[int]
) -> None:
    s = stocked()
    assert clear(s, **criteria) == CLEARED
    assert left(s) == [each for each in (1, 2, 3, 4, 5, 6, 7) if each not in gone]


@pytest.mark.verifies("K10.FR.05", "K10.FR.03")
def test_k10_fr_05_the_limits_are_worked_out_again_for_every_transaction() -> None:
    s = clever_charging()
    start(s, 2)
    install(s, 0, profile(1, limits=8.0))
    install(s, 0, profile(2, limits=12.0, level=1))
    install(s, 0, profile(3, MOST, 20.0))
    assert (current(s, 1), current(s, 2)) == (10.0, 10.0)
    s.forget()
    clear(s, 2)
    assert [(c.evse, c.arguments["current"]) for c in s.commanded("limit_charging")] == [(1, 8.0), (2, 8.0)]
    clear(s, 3)
    assert limits_told(s) == [8.0, 8.0], "nothing changes, nothing is told"
    clear(s, 1)
    assert limits_told(s) == [8.0, 8.0, None, None]
    assert (current(s, 1), current(s, 2)) == (16.0, 16.0)


@pytest.mark.verifies("K10.FR.05", "K10.FR.04")
def test_k10_fr_05_the_same_by_criteria() -> None:
    s = clever_charging()
    install(s, 1, profile(1, limits=8.0))
    install(s, 1, tx_profile(s, 2, 12.0))
    assert clear(s, chargingProfilePurpose="TxProfile") == CLEARED
    assert limits_told(s) == [8.0, 12.0, 8.0]


@pytest.mark.verifies("K10.FR.06", "K10.FR.08")
@pytest.mark.parametrize(
    "criteria",
    [
        {"chargingProfilePurpose": EXTERNAL},
        {"stackLevel": 3},
        {"stackLevel": 3, "evseId": 0},
        {"chargingProfilePurpose": EXTERNAL, "stackLevel": 1, "evseId": 0},
    ],
)
def test_k10_fr_08_where_all_that_match_are_external_limits_it_is_unknown(criteria: dict[str, Any]) -> None:
    clears_nothing(stocked(), "InvalidProfile", **criteria)


@pytest.mark.verifies("K10.FR.09")
@pytest.mark.parametrize("number", [6, 7])
def test_k10_fr_09_the_id_of_an_external_limit_is_unknown(number: int) -> None:
    clears_nothing(stocked(), "InvalidProfile", number)


@pytest.mark.verifies("K10.FR.07")
@pytest.mark.parametrize("by_id", [True, False])
def test_k10_fr_07_a_transaction_goes_on_as_though_it_had_begun_without_the_default(by_id: bool) -> None:
    s = clever_station()
    install(s, 1, profile(1, limits=8.0))
    start(s)
    begun = transaction_id(s)
    s.forget()
    assert (clear(s, 1) if by_id else clear(s, chargingProfilePurpose="TxDefaultProfile")) == CLEARED
    assert current(s) == 16.0
    assert limits_told(s) == [None]
    assert (transaction_id(s), s.state("transaction", 1)) == (begun, "ongoing.charging")
    assert s.transaction_events == []


def test_k10_without_smart_charging_the_request_is_not_supported() -> None:
    s = clever_station({"SmartChargingCtrlr.Enabled": "false"})
    assert s.call("ClearChargingProfile", {"chargingProfileId": 1})[2] == "NotSupported"
