"""K01: which charging profiles SetChargingProfile lets in, rule after rule; a refusal changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from charging import picture
from smart import (
    at,
    clever_charging,
    clever_station,
    install,
    installed,
    limits_told,
    profile,
    schedule,
    set_profile,
    start,
    transaction_id,
    tx_profile,
)
from virtual_station import VirtualStation

from specharge_generated.messages import ChargingProfileType
from specharge_machines.charging_profiles import ChargingProfiles

Made = Callable[[VirtualStation], dict[str, Any]]
THREE_LEFT = {"SmartChargingCtrlr.ProfileStackLevel": "2", "SmartChargingCtrlr.PeriodsPerSchedule": "3"}


def refuses(s: VirtualStation, evse: int, wanted: dict[str, Any], reason: str) -> None:
    """Assert that a profile is Rejected with that reasonCode and that all is as it was, to the last profile."""
    before, known = picture(s), installed(s)
    assert set_profile(s, evse, wanted) == {"status": "Rejected", "statusInfo": {"reasonCode": reason}}
    assert installed(s) == known
    assert picture(s) == before


def accepts(s: VirtualStation, evse: int, wanted: dict[str, Any]) -> None:
    """Assert that a profile is Accepted and held as it came."""
    assert set_profile(s, evse, wanted) == {"status": "Accepted"}
    assert installed(s)[wanted["id"]] == wanted


def with_external_limit(s: VirtualStation, number: int = 40, evse: int = 0, limit: float = 30.0) -> None:
    """Let an external system, for which there is no message, limit the station."""
    made = profile(number, "ChargingStationExternalConstraints", limit, start=-100.0)
    ChargingProfiles(s.kernel).install(evse, ChargingProfileType.model_validate(made), "EMS")


# Support.


@pytest.mark.verifies("K01.FR.29")
def test_k01_fr_29_without_smart_charging_the_request_is_not_supported() -> None:
    s = clever_station({"SmartChargingCtrlr.Enabled": "false"})
    before = picture(s)
    frame = s.call("SetChargingProfile", {"evseId": 1, "chargingProfile": profile()})
    assert frame[0] == 4
    assert frame[2] == "NotSupported"
    assert picture(s) == before
    assert len(ChargingProfiles(s.kernel)) == 0


# Where it is to go.


@pytest.mark.verifies("K01.FR.28")
@pytest.mark.parametrize("evse", [3, -1])
def test_k01_fr_28_an_unknown_evse_is_refused(evse: int) -> None:
    refuses(clever_station(), evse, profile(), "UnknownEvse")


@pytest.mark.verifies("K01.FR.15", "K01.FR.08")
@pytest.mark.parametrize("evse", [1, 2])
def test_k01_fr_15_a_default_for_a_known_evse_is_accepted(evse: int) -> None:
    accepts(clever_station(), evse, profile())


@pytest.mark.verifies("K01.FR.22", "K02.FR.07", "K03.FR.08")
def test_k01_fr_22_the_csms_cannot_set_an_external_limit() -> None:
    refuses(clever_station(), 0, profile(1, "ChargingStationExternalConstraints", start=0.0), "InvalidProfile")


@pytest.mark.verifies("K01.FR.05")
def test_k01_fr_05_the_csms_cannot_replace_an_external_limit() -> None:
    s = clever_station()
    with_external_limit(s, 40)
    refuses(s, 1, profile(40), "InvalidProfile")
    accepts(s, 1, profile(41))


@pytest.mark.verifies("K04.FR.03")
def test_k04_fr_03_a_maximum_of_the_station_is_set_at_evse_0_only() -> None:
    s = clever_station()
    refuses(s, 1, profile(1, "ChargingStationMaxProfile"), "InvalidProfile")
    accepts(s, 0, profile(1, "ChargingStationMaxProfile"))


@pytest.mark.verifies("K01.FR.38")
def test_k01_fr_38_a_maximum_of_the_station_cannot_be_relative() -> None:
    s = clever_station()
    refuses(s, 0, profile(1, "ChargingStationMaxProfile", kind="Relative"), "InvalidProfile")
    accepts(s, 0, profile(1, "ChargingStationMaxProfile", kind="Absolute"))


# The transaction of a TxProfile.


@pytest.mark.verifies("K01.FR.09", "K01.FR.16")
def test_k01_fr_16_a_tx_profile_is_not_for_evse_0() -> None:
    s = clever_charging()
    refuses(s, 0, tx_profile(s), "InvalidProfile")


@pytest.mark.verifies("K01.FR.09")
def test_k01_fr_09_a_tx_profile_for_an_evse_without_transaction_is_refused() -> None:
    s = clever_charging()
    refuses(s, 2, tx_profile(s, evse=1), "TxNotFound")
    s.swipe("TOKEN-1", evse=1)
    assert s.state("transaction", 1) == "idle"
    refuses(s, 1, tx_profile(s, evse=1), "TxNotFound")


@pytest.mark.verifies("K01.FR.03")
def test_k01_fr_03_a_tx_profile_that_names_no_transaction_is_refused() -> None:
    refuses(clever_charging(), 1, profile(1, "TxProfile"), "MissingParam")


@pytest.mark.verifies("K01.FR.33", "K01.FR.03")
def test_k01_fr_33_a_tx_profile_for_an_unknown_transaction_is_refused() -> None:
    s = clever_charging()
    start(s, 2)
    refuses(s, 1, tx_profile(s, transactionId="no-such"), "TxNotFound")
    refuses(s, 1, tx_profile(s, evse=2), "TxNotFound")


@pytest.mark.verifies("K01.FR.04", "K01.FR.01", "K02.FR.03")
def test_k01_fr_04_a_tx_profile_is_applied_to_the_transaction_it_names() -> None:
    s = clever_charging()
    start(s, 2)
    s.forget()
    accepts(s, 2, tx_profile(s, evse=2, limits=9.0))
    assert [(each.evse, each.arguments["current"]) for each in s.commanded("limit_charging")] == [(2, 9.0)]


@pytest.mark.parametrize("purpose", ["TxDefaultProfile", "ChargingStationMaxProfile"])
def test_only_a_tx_profile_may_name_a_transaction(purpose: str) -> None:
    s = clever_charging()
    refuses(s, 0, profile(1, purpose, transactionId=transaction_id(s)), "InvalidProfile")


# The profile by itself.


def kind(which: str, start: float | None = 0.0, **more: Any) -> Made:
    return lambda s: profile(kind=which, start=start, **more)


BAD_BY_ITSELF: list[tuple[str, Made, str, tuple[str, ...]]] = [
    ("level below 0", lambda s: profile(level=-1), "InvalidStackLevel", ()),
    ("level too high", lambda s: profile(level=3), "InvalidStackLevel", ()),
    ("recurring, how often", kind("Recurring"), "InvalidProfile", ()),
    ("absolute, how often", kind("Absolute", recurrencyKind="Daily"), "InvalidProfile", ()),
    ("relative, how often", lambda s: profile(recurrencyKind="Daily"), "InvalidProfile", ()),
    ("never valid", lambda s: profile(validFrom=at(50), validTo=at(50)), "InvalidProfile", ()),
    (
        "two schedules",
        lambda s: {**profile(), "chargingSchedule": [schedule(), schedule()]},
        "TooManyElements",
        ("K01.FR.34",),
    ),
    ("too many periods", lambda s: profile(limits=[(n, 6.0) for n in range(4)]), "TooManyElements", ()),
    ("absolute without start", lambda s: profile(kind="Absolute"), "InvalidSchedule", ("K01.FR.40",)),
    (
        "recurring without start",
        lambda s: profile(kind="Recurring", recurrencyKind="Daily"),
        "InvalidSchedule",
        ("K01.FR.40",),
    ),
    ("relative with start", kind("Relative"), "InvalidSchedule", ("K01.FR.41",)),
    ("first period late", lambda s: profile(limits=[(1, 6.0)]), "InvalidSchedule", ("K01.FR.31",)),
    (
        "periods not in order",
        lambda s: profile(limits=[(0, 6.0), (20, 7.0), (10, 8.0)]),
        "InvalidSchedule",
        ("K01.FR.35",),
    ),
    ("periods at once", lambda s: profile(limits=[(0, 6.0), (10, 7.0), (10, 8.0)]), "InvalidSchedule", ("K01.FR.35",)),
    ("limit below 0", lambda s: profile(limits=-0.1), "InvalidSchedule", ()),
    ("no duration", lambda s: profile(duration=0), "InvalidSchedule", ()),
    (
        "rate below 0",
        lambda s: {**profile(), "chargingSchedule": [schedule(minChargingRate=-1)]},
        "InvalidSchedule",
        (),
    ),
    ("no phases", lambda s: profile(phases={"numberPhases": 0}), "InvalidSchedule", ()),
    ("four phases", lambda s: profile(phases={"numberPhases": 4}), "InvalidSchedule", ()),
    ("phase 4", lambda s: profile(phases={"numberPhases": 1, "phaseToUse": 4}), "InvalidSchedule", ()),
    ("phase of three", lambda s: profile(phases={"phaseToUse": 1}), "InvalidSchedule", ("K01.FR.19",)),
    (
        "phase of two",
        lambda s: profile(phases={"numberPhases": 2, "phaseToUse": 1}),
        "InvalidSchedule",
        ("K01.FR.19",),
    ),
]


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        pytest.param(made, reason, id=name, marks=pytest.mark.verifies(*claims))
        for name, made, reason, claims in BAD_BY_ITSELF
    ],
)
def test_k01_a_profile_that_is_not_well_formed_is_refused(made: Made, reason: str) -> None:
    s = clever_station(THREE_LEFT)
    refuses(s, 1, made(s), reason)


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(profile(level=2), id="highest level"),
        pytest.param(profile(kind="Recurring", start=0.0, recurrencyKind="Daily"), id="recurring"),
        pytest.param(profile(start=0.0), id="absolute"),
        pytest.param(profile(), id="relative"),
        pytest.param(profile(validFrom=at(50), validTo=at(51)), id="valid for a second"),
        pytest.param(profile(limits=[(0, 6.0), (10, 7.0), (20, 8.0)]), id="as many periods as allowed"),
        pytest.param(profile(limits=0.0), id="nothing at all"),
        pytest.param(profile(duration=1), id="a second"),
        pytest.param(profile(phases={"numberPhases": 1, "phaseToUse": 1}), id="phase of one"),
    ],
)
@pytest.mark.verifies("K01.FR.15")
def test_k01_the_well_formed_neighbour_of_each_is_accepted(made: dict[str, Any]) -> None:
    accepts(clever_station(THREE_LEFT), 1, made)


@pytest.mark.verifies("K01.FR.26")
def test_k01_fr_26_a_unit_that_rate_unit_does_not_list_is_refused() -> None:
    s = clever_station({"SmartChargingCtrlr.RateUnit": "A"})
    refuses(s, 1, profile(unit="W"), "UnsupportedRateUnit")
    accepts(s, 1, profile(unit="A"))
    s = clever_station({"SmartChargingCtrlr.RateUnit": "W"})
    refuses(s, 1, profile(unit="A"), "UnsupportedRateUnit")
    accepts(s, 1, profile(unit="W"))


# The profile and the phases of the hardware.

ONE, PHASE_2 = {"numberPhases": 1}, {"numberPhases": 1, "phaseToUse": 2}


@pytest.mark.verifies("K01.FR.43")
@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("evse", [0, 1])
def test_k01_fr_43_fewer_phases_are_refused_where_the_station_cannot_switch_off_any(number: int, evse: int) -> None:
    s = clever_station({"SmartChargingCtrlr.Phases3to1": "false"})
    refuses(s, evse, profile(phases={"numberPhases": number}), "UnsupportedParam")
    accepts(s, evse, profile(phases={"numberPhases": 3}))


@pytest.mark.verifies("K01.FR.43")
def test_k01_fr_43_one_period_of_fewer_phases_is_enough() -> None:
    s = clever_station({"SmartChargingCtrlr.Phases3to1": "false"})
    refuses(s, 1, profile(limits=[(0, 6.0, 3), (60, 6.0, 1)]), "UnsupportedParam")


@pytest.mark.verifies("K01.FR.45")
def test_k01_fr_45_more_phases_than_the_evse_has_are_accepted() -> None:
    s = clever_station({"SmartChargingCtrlr.Phases3to1": "false", "EVSE@1.SupplyPhases": "1"})
    accepts(s, 1, profile(phases={"numberPhases": 3}))


@pytest.mark.verifies("K01.FR.45")
def test_k01_fr_45_a_single_phase_is_no_fewer_than_an_evse_with_one_has() -> None:
    s = clever_station({"SmartChargingCtrlr.Phases3to1": "false", "EVSE@1.SupplyPhases": "1"})
    accepts(s, 1, profile(phases=ONE))
    refuses(s, 0, profile(2, level=1, phases=ONE), "UnsupportedParam")


@pytest.mark.verifies("K01.FR.48", "K01.FR.20")
@pytest.mark.parametrize("supported", [None, "false"])
def test_k01_fr_48_a_phase_that_cannot_be_chosen_is_refused_unless_it_is_used_anyway(supported: str | None) -> None:
    s = clever_station({"SmartChargingCtrlr.ACPhaseSwitchingSupported": supported})
    refuses(s, 1, profile(phases=PHASE_2), "UnsupportedParam")
    accepts(s, 1, profile(phases={"numberPhases": 1, "phaseToUse": 1}))


@pytest.mark.verifies("K01.FR.15")
def test_k01_fr_46_a_phase_is_accepted_where_it_can_be_chosen() -> None:
    accepts(clever_station({"SmartChargingCtrlr.ACPhaseSwitchingSupported": "true"}), 1, profile(phases=PHASE_2))


@pytest.mark.verifies("K01.FR.48")
def test_k01_fr_48_each_evse_says_for_itself_whether_it_can_choose_a_phase() -> None:
    switch = "SmartChargingCtrlr@{}.ACPhaseSwitchingSupported"
    s = clever_station({switch.format(1): "true", switch.format(2): "false"})
    refuses(s, 2, profile(phases=PHASE_2), "UnsupportedParam")
    refuses(s, 0, profile(phases=PHASE_2), "UnsupportedParam")
    accepts(s, 1, profile(phases=PHASE_2))


@pytest.mark.verifies("K01.FR.15")
def test_k01_fr_44_an_evse_of_direct_current_ignores_phases() -> None:
    s = clever_station({"SmartChargingCtrlr.Phases3to1": "false"}, evses=(("cCCS2",), ("cType2",)))
    accepts(s, 1, profile(phases=PHASE_2))
    refuses(s, 2, profile(2, phases=ONE), "UnsupportedParam")


@pytest.mark.verifies("K01.FR.15")
def test_k01_fr_44_a_phase_for_direct_current_conflicts_with_none() -> None:
    switch = {"SmartChargingCtrlr.ACPhaseSwitchingSupported": "true"}
    s = clever_station(switch, evses=(("cCCS2",), ("cType2",)))
    accepts(s, 1, profile(1, phases=PHASE_2))
    accepts(s, 0, profile(2, "ChargingStationMaxProfile", phases={"numberPhases": 1, "phaseToUse": 1}))
    accepts(s, 1, profile(1, phases={"numberPhases": 1, "phaseToUse": 3}))
    refuses(s, 2, profile(3, phases=PHASE_2), "InvalidProfile")


@pytest.mark.parametrize(("first", "second"), [(0, 1), (1, 0)])
def test_profiles_that_want_different_phases_at_once_are_refused(first: int, second: int) -> None:
    s = clever_station({"SmartChargingCtrlr.ACPhaseSwitchingSupported": "true"})
    most = profile(1, "ChargingStationMaxProfile", phases={"numberPhases": 1, "phaseToUse": 1})
    default = profile(2, phases=PHASE_2)
    both = [(0, most), (1, default)]
    accepts(s, *both[first])
    refuses(s, *both[second], "InvalidProfile")
    accepts(s, 2, profile(3, phases={"numberPhases": 1, "phaseToUse": 1 if first == 0 else 2}))


# The profile beside others.


@pytest.mark.verifies("K01.FR.05")
def test_k01_fr_05_a_known_id_replaces_the_profile_wherever_it_is() -> None:
    s = clever_station()
    install(s, 1, profile(7, limits=6.0, level=1))
    accepts(s, 2, profile(7, limits=9.0, level=2))
    assert s.kernel.values["SmartChargingCtrlr.Entries[ChargingProfiles]"] == 1
    assert [each.evse for each in ChargingProfiles(s.kernel).all()] == [2]


@pytest.mark.verifies("K01.FR.52", "K01.FR.14")
def test_k01_fr_52_a_default_for_all_is_refused_where_an_evse_has_one_of_that_level() -> None:
    s = clever_station()
    install(s, 2, profile(1, level=1, validTo=at(10)))
    refuses(s, 0, profile(2, level=1, validFrom=at(10)), "DuplicateProfile")
    accepts(s, 0, profile(2, level=0))
    accepts(s, 0, profile(1, level=1))


@pytest.mark.verifies("K01.FR.53", "K01.FR.15")
def test_k01_fr_53_a_default_for_an_evse_is_refused_where_evse_0_has_one_of_that_level() -> None:
    s = clever_station()
    install(s, 0, profile(1, level=1, validTo=at(10)))
    refuses(s, 2, profile(2, level=1, validFrom=at(10)), "DuplicateProfile")
    accepts(s, 2, profile(2, level=0))
    accepts(s, 2, profile(1, level=1))


@pytest.mark.verifies("K01.FR.53", "K01.FR.52")
def test_k01_fr_53_a_maximum_of_the_station_is_no_default() -> None:
    s = clever_station()
    install(s, 0, profile(1, "ChargingStationMaxProfile"))
    accepts(s, 1, profile(2))
    accepts(s, 2, profile(3))
    refuses(s, 0, profile(4), "DuplicateProfile")
    s = clever_station()
    install(s, 0, profile(4))
    refuses(s, 1, profile(2), "DuplicateProfile")


@pytest.mark.verifies("K01.FR.06")
@pytest.mark.parametrize(
    ("evse", "purpose"), [(1, "TxDefaultProfile"), (0, "TxDefaultProfile"), (0, "ChargingStationMaxProfile")]
)
@pytest.mark.parametrize(
    ("validity", "overlaps"),
    [
        ({}, True),
        ({"validFrom": at(199)}, True),
        ({"validFrom": at(200)}, False),
        ({"validTo": at(101)}, True),
        ({"validTo": at(100)}, False),
        ({"validFrom": at(120), "validTo": at(130)}, True),
        ({"validFrom": at(0), "validTo": at(300)}, True),
    ],
)
def test_k01_fr_06_two_of_a_kind_are_not_valid_at_the_same_time(
    evse: int, purpose: str, validity: dict[str, str], overlaps: bool
) -> None:
    s = clever_station()
    install(s, evse, profile(1, purpose, level=1, validFrom=at(100), validTo=at(200)))
    if overlaps:
        refuses(s, evse, profile(2, purpose, level=1, **validity), "DuplicateProfile")
        accepts(s, evse, profile(2, purpose, level=2, **validity))
    else:
        accepts(s, evse, profile(2, purpose, level=1, **validity))
        refuses(s, evse, profile(3, purpose, level=1, validFrom=at(199), validTo=at(201)), "DuplicateProfile")


@pytest.mark.verifies("K01.FR.06")
def test_k01_fr_06_the_same_level_at_another_evse_is_no_conflict() -> None:
    s = clever_station()
    install(s, 1, profile(1))
    accepts(s, 2, profile(2))
    refuses(s, 2, profile(3), "DuplicateProfile")


@pytest.mark.verifies("K01.FR.39")
def test_k01_fr_39_a_transaction_has_one_tx_profile_of_a_level() -> None:
    s = clever_charging()
    start(s, 2)
    install(s, 1, tx_profile(s, 1, level=1, validTo=at(10)))
    refuses(s, 1, tx_profile(s, 2, level=1, validFrom=at(10)), "DuplicateProfile")
    accepts(s, 1, tx_profile(s, 2, level=2))
    accepts(s, 2, tx_profile(s, 3, level=1, evse=2))
    accepts(s, 1, tx_profile(s, 1, 8.0, level=1))


def test_no_more_profiles_than_the_station_can_hold_but_each_can_be_replaced() -> None:
    s = clever_station({"SmartChargingCtrlr.ProfileStackLevel": "200"})
    entries = "SmartChargingCtrlr.Entries[ChargingProfiles]"
    for number in range(100):
        install(s, 1, profile(number, level=number))
    assert s.kernel.values[entries] == 100
    refuses(s, 1, profile(100, level=100), "OutOfStorage")
    accepts(s, 1, profile(99, limits=9.0, level=100))
    assert s.kernel.values[entries] == 100


# What is kept.


@pytest.mark.verifies("K01.FR.27")
def test_k01_fr_27_profiles_outlast_a_power_cut(tmp_path: Path) -> None:
    s = clever_charging()
    start(s, 2)
    install(s, 0, profile(1, "ChargingStationMaxProfile", 60.0))
    install(s, 0, profile(2, limits=[(0, 12.0), (3600, 14.0)], level=3, validTo=at(90_000)))
    install(s, 1, tx_profile(s, 3, 9.0))
    known = installed(s)
    assert set(known) == {1, 2, 3}
    s.restart(tmp_path)
    assert installed(s) == known
    assert s.kernel.values["SmartChargingCtrlr.Entries[ChargingProfiles]"] == 3
    assert {command.evse: command.arguments["current"] for command in s.commanded("limit_charging")[-2:]} == {
        1: 9.0,
        2: 12.0,
    }


@pytest.mark.verifies("K01.FR.27")
def test_k01_fr_27_a_profile_is_kept_before_it_is_answered_for(tmp_path: Path) -> None:
    s = clever_station(storage=tmp_path)
    install(s, 1, profile(1, limits=9.0))
    s.power_cut()
    assert installed(s) == {1: profile(1, limits=9.0)}
    s.power_cut()
    start(s, 1)
    assert limits_told(s)[-1:] == [9.0]
