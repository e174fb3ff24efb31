"""K09: the CSMS has the installed profiles reported."""

from __future__ import annotations

from typing import Any

import pytest
from smart import clever_charging, clever_station, install, profile, reported, start, tx_profile
from virtual_station import VirtualStation

from specharge_generated.messages import ChargingProfileType
from specharge_machines.charging_profiles import ChargingProfiles

MOST = "ChargingStationMaxProfile"
EXTERNAL = "ChargingStationExternalConstraints"


def stocked() -> VirtualStation:
    """Return a station with profiles of every purpose: at EVSE 0, 1 and 2."""
    s = clever_charging()
    start(s, 2)
    install(s, 0, profile(1, MOST, 40.0, level=1))
    install(s, 0, profile(2, limits=12.0, level=1))
    install(s, 1, profile(3, limits=12.0, level=2))
    install(s, 1, tx_profile(s, 4, level=1))
    install(s, 2, tx_profile(s, 5, level=2, evse=2))
    external = profile(6, EXTERNAL, 30.0, start=0.0, level=1)
    ChargingProfiles(s.kernel).install(0, ChargingProfileType.model_validate(external), "EMS")
    s.forget()
    return s


def ask(s: VirtualStation, evse: int | None = None, request_id: int = 5, **criteria: Any) -> dict[str, Any]:
    """Send GetChargingProfiles; return the payload of the answer."""
    place = {} if evse is None else {"evseId": evse}
    return s.result("GetChargingProfiles", {"requestId": request_id, "chargingProfile": criteria, **place})


NONE = {"status": "NoProfiles", "statusInfo": {"reasonCode": "NotFound"}}


@pytest.mark.verifies("K09.FR.01", "K09.FR.04")
def test_k09_fr_01_every_report_has_the_request_id_and_the_profiles_as_they_came() -> None:
    s = clever_station()
    wanted = profile(3, limits=[(0, 12.0), (60, 11.5)], level=2, start=5.0, duration=100)
    install(s, 1, wanted)
    assert ask(s, 1, 77, chargingProfileId=[3]) == {"status": "Accepted"}
    (report,) = s.of("ReportChargingProfiles")
    assert report.payload == {
        "requestId": 77,
        "evseId": 1,
        "chargingLimitSource": "CSO",
        "chargingProfile": [wanted],
        "tbc": False,
    }
    assert s.state("charging_profile_reports") == "idle"


@pytest.mark.verifies("K09.FR.01", "K09.FR.02", "K09.FR.06")
def test_k09_fr_02_all_reports_but_the_last_are_to_be_continued() -> None:
    s = stocked()
    assert ask(s, None, 8) == {"status": "Accepted"}
    told = [(r["requestId"], r["evseId"], r["chargingLimitSource"], r["tbc"]) for r in s.of("ReportChargingProfiles")]
    assert told == [(8, 0, "CSO", True), (8, 0, "EMS", True), (8, 1, "CSO", True), (8, 2, "CSO", False)]


@pytest.mark.verifies("K09.FR.02")
def test_k09_fr_02_what_is_too_much_for_a_message_goes_into_several() -> None:
    s = clever_station({"SmartChargingCtrlr.PeriodsPerSchedule": "1024", "SmartChargingCtrlr.ProfileStackLevel": "20"})
    for number in range(10):
        install(s, 1, profile(number, limits=[(n, 6.0) for n in range(150)], level=number))
    assert reported(s) == [(1, number) for number in range(10)]
    told = s.of("ReportChargingProfiles")
    assert len(told) > 1
    assert [report["tbc"] for report in told] == [True] * (len(told) - 1) + [False]
    assert all(len(str(report.payload)) < 20_000 for report in told)
    assert min(len(report["chargingProfile"]) for report in told[:-1]) > 1


@pytest.mark.verifies("K09.FR.02")
def test_k09_a_profile_that_fills_a_message_alone_has_one() -> None:
    s = clever_station({"SmartChargingCtrlr.PeriodsPerSchedule": "1024"})
    for number in range(3):
        install(s, 1, profile(number, limits=[(n, 6.0) for n in range(1024)], level=number))
    assert reported(s) == [(1, 0), (1, 1), (1, 2)]
    assert [len(report["chargingProfile"]) for report in s.of("ReportChargingProfiles")] == [1, 1, 1]


@pytest.mark.verifies("K09.FR.01", "K09.FR.02")
def test_k09_a_report_follows_the_answer_to_the_one_before() -> None:
    s = stocked()
    s.answers["ReportChargingProfiles"] = None
    ask(s, None, 8)
    assert len(s.of("ReportChargingProfiles")) == 1
    s.receive(f'[3, "{s.of("ReportChargingProfiles")[-1].message_id}", {{}}]')
    assert len(s.of("ReportChargingProfiles")) == 2
    assert s.state("charging_profile_reports") == "sending"


@pytest.mark.verifies("K09.FR.01")
def test_k09_a_second_request_is_answered_at_once_and_reported_after_the_first() -> None:
    s = stocked()
    s.answers["ReportChargingProfiles"] = None
    ask(s, 0, 8)
    assert ask(s, 1, 9) == {"status": "Accepted"}
    del s.answers["ReportChargingProfiles"]
    s.receive(f'[3, "{s.of("ReportChargingProfiles")[-1].message_id}", {{}}]')
    told = [(report["requestId"], report["evseId"], report["tbc"]) for report in s.of("ReportChargingProfiles")]
    assert told == [(8, 0, True), (8, 0, False), (9, 1, False)]


@pytest.mark.verifies("K09.FR.01", "K09.FR.02")
def test_k09_a_report_that_the_csms_does_not_take_ends_there_and_the_next_one_follows() -> None:
    s = stocked()
    s.answers["ReportChargingProfiles"] = None
    ask(s, None, 8)
    ask(s, 1, 9)
    del s.answers["ReportChargingProfiles"]
    failed = s.of("ReportChargingProfiles")[-1].message_id
    s.receive(f'[4, "{failed}", "InternalError", "", {{}}]')
    told = [(report["requestId"], report["evseId"]) for report in s.of("ReportChargingProfiles")]
    assert told == [(8, 0), (9, 1)]
    assert s.state("charging_profile_reports") == "idle"
    s.forget()
    s.answers["ReportChargingProfiles"] = None
    ask(s, None, 10)
    s.disconnect()
    assert s.state("charging_profile_reports") == "idle"
    s.connect()
    del s.answers["ReportChargingProfiles"]
    assert len(reported(s, 1)) == 2


@pytest.mark.verifies("K09.FR.04")
def test_k09_fr_04_for_an_evse_its_profiles_that_match_every_field_are_reported() -> None:
    s = stocked()
    assert reported(s, 1) == [(1, 3), (1, 4)]
    assert reported(s, 1, stackLevel=2) == [(1, 3)]
    assert reported(s, 1, chargingProfilePurpose="TxProfile") == [(1, 4)]
    assert reported(s, 1, chargingProfilePurpose="TxProfile", stackLevel=1, chargingLimitSource=["CSO"]) == [(1, 4)]
    assert reported(s, 2) == [(2, 5)]


@pytest.mark.verifies("K09.FR.04")
@pytest.mark.parametrize(
    "criteria",
    [
        {"chargingProfilePurpose": "TxProfile", "stackLevel": 2},
        {"chargingLimitSource": ["EMS", "SO", "Other"]},
        {"chargingProfileId": [1, 2, 5, 6, 7]},
        {"chargingProfileId": [3], "stackLevel": 1},
    ],
)
def test_k09_fr_04_one_field_that_does_not_match_is_enough(criteria: dict[str, Any]) -> None:
    s = stocked()
    assert ask(s, 1, **criteria) == NONE
    assert s.of("ReportChargingProfiles") == []


@pytest.mark.verifies("K09.FR.05")
def test_k09_fr_05_for_evse_0_what_is_installed_there_is_reported_and_nothing_else() -> None:
    s = stocked()
    assert reported(s, 0) == [(0, 1), (0, 2), (0, 6)]
    assert reported(s, 0, chargingProfilePurpose="TxDefaultProfile") == [(0, 2)]
    assert reported(s, 0, chargingLimitSource=["EMS"]) == [(0, 6)]
    assert ask(s, 0, chargingProfileId=[3, 4]) == NONE


@pytest.mark.verifies("K09.FR.06")
def test_k09_fr_06_without_an_evse_all_that_match_are_reported() -> None:
    s = stocked()
    assert sorted(reported(s)) == [(0, 1), (0, 2), (0, 6), (1, 3), (1, 4), (2, 5)]
    assert reported(s, stackLevel=2) == [(1, 3), (2, 5)]
    assert reported(s, chargingProfileId=[5, 1, 77]) == [(0, 1), (2, 5)]
    assert reported(s, chargingLimitSource=["CSO", "EMS"], chargingProfilePurpose=EXTERNAL) == [(0, 6)]
    assert ask(s, None, chargingProfileId=[77]) == NONE


@pytest.mark.verifies("K09.FR.06", "K09.FR.04", "K09.FR.05")
@pytest.mark.parametrize("evse", [None, 0, 1, 9])
def test_k09_without_profiles_there_is_nothing_to_report(evse: int | None) -> None:
    s = clever_station()
    assert ask(s, evse) == NONE
    assert s.of("ReportChargingProfiles") == []


def test_k09_without_smart_charging_the_request_is_not_supported() -> None:
    s = clever_station({"SmartChargingCtrlr.Enabled": "false"})
    assert s.call("GetChargingProfiles", {"requestId": 1, "chargingProfile": {}})[2] == "NotSupported"
