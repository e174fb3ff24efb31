"""K08 on a whole station: in every second it reports what the plain evaluator says of the profiles it took."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import pytest
from charging import TWO_ATTACHED
from hypothesis import given, settings
from hypothesis import strategies as st
from schedules.plain_schedule import holds
from schedules.random_profiles import profile_sets
from smart import clever_charging, clever_station, composite, set_profile, transaction_id
from virtual_station import EPOCH, VirtualStation

from specharge_generated.messages import ChargingProfileType, to_json
from specharge_machines.charging_profiles import ChargingProfiles

SECONDS = 100
# What an EVSE of 22 kW gives over three phases of 230 V.
CEILING = {"W": 22_000.0, "A": 31.8}


def taken(s: VirtualStation, profiles: list[ChargingProfileType], *, charging: bool) -> list[ChargingProfileType]:
    """Send the profiles, each with an id of its own; return those that the station accepts."""
    found: list[ChargingProfileType] = []
    for number, drawn in enumerate(profiles, 1):
        own = transaction_id(s) if drawn.chargingProfilePurpose == "TxProfile" and charging else None
        profile = drawn.model_copy(update={"id": number, "transactionId": own})
        if profile.chargingProfilePurpose == "ChargingStationExternalConstraints":
            if not any(each.chargingProfilePurpose == profile.chargingProfilePurpose for each in found):
                found += installed_from_outside(s, profile)
            continue
        evse = 0 if profile.chargingProfilePurpose == "ChargingStationMaxProfile" else 1
        if set_profile(s, evse, json.loads(to_json(profile)))["status"] == "Accepted":
            found.append(profile)
    return found


def installed_from_outside(s: VirtualStation, profile: ChargingProfileType) -> list[ChargingProfileType]:
    """Install a limit of an energy manager, if it fixes neither a phase nor a start that is to come."""
    phases = [period.phaseToUse for period in profile.chargingSchedule[0].chargingSchedulePeriod]
    if profile.chargingProfileKind == "Relative" or any(phases):
        return []
    ChargingProfiles(s.kernel).install(0, profile, "EMS")
    return [profile]


@pytest.mark.verifies("K08.FR.02", "K08.FR.04")
@settings(max_examples=60, deadline=None)
@given(profile_sets(int(EPOCH)), st.integers(0, 60), st.sampled_from(["A", "W"]), st.booleans())
def test_k08_fr_04_a_station_reports_in_every_second_what_its_profiles_come_to(
    profiles: list[ChargingProfileType], wait: int, unit: str, charging: bool
) -> None:
    switching = {"SmartChargingCtrlr.ACPhaseSwitchingSupported": "true"}
    s = clever_charging(switching) if charging else clever_station(switching, evses=TWO_ATTACHED)
    limit: Any = s.kernel.machine("charging_limit", 1)
    kept = taken(s, profiles, charging=charging)
    s.advance(wait)
    told = composite(s, 1, SECONDS, unit)
    start = int(datetime.fromisoformat(told["scheduleStart"]).timestamp())
    ready = start if limit.ready_since is None else limit.ready_since
    for second in range(SECONDS):
        period = [each for each in told["chargingSchedulePeriod"] if each["startPeriod"] <= second][-1]
        plain = holds(kept, start + second, unit=unit, ready=ready, voltage=230.0, phases=3)
        assert (period["numberPhases"], period.get("phaseToUse")) == plain[1:]
        lowest = min(plain.limit, CEILING[unit])
        if unit == "A":
            assert period["limit"] == lowest
        else:  # what an EVSE is given is a current of tenths of an A, told as power
            assert lowest - 0.1 * 230 * 3 <= period["limit"] <= lowest
