"""`specharge fleet`: the stations are whole ones, the drivers follow a day, and the summary says what was so."""

from __future__ import annotations

import asyncio
import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from specharge_engine.sim.csms import Csms, Script
from specharge_machines.fleet import ARRIVALS, DRIVERS_A_DAY, Fleet, Latencies, Plan, next_arrival

SPECHARGE = Path(sys.executable).with_name("specharge")


def plan(url: str, folder: Path, stations: int, **more: float) -> Plan:
    settings = {"evses": 1, "ramp": 0.0, "day": 24.0, "hour": 8.0, "seed": 3, **more}
    return Plan(stations, url, "fleet-password-0001", "F-", storage=folder, **settings)  # type: ignore[arg-type]


def test_a_fleet_boots_charges_and_leaves_nothing_on_disk(tmp_path: Path) -> None:
    async def run() -> tuple[Fleet, list[str]]:
        async with Csms(script=Script()) as csms:
            fleet = Fleet(plan(csms.url, tmp_path, 12))
            await fleet.run(5.0)
            return fleet, sorted(csms.stations)

    fleet, seen = asyncio.run(run())
    assert seen == [f"F-{number:05}" for number in range(1, 13)]
    assert fleet.tally.most_online == 12
    assert fleet.tally.sent["BootNotification"] == 12
    assert fleet.tally.sessions > 0
    assert fleet.tally.sent["TransactionEvent"] >= 2 * fleet.tally.sessions
    assert not fleet.tally.errors
    assert set(fleet.tally.latencies) == set(fleet.tally.sent)
    assert list(tmp_path.iterdir()) == []


def test_what_the_csms_refuses_is_counted(tmp_path: Path) -> None:
    async def run() -> Fleet:
        async with Csms(script=Script()) as csms:
            csms.error("BootNotification", "InternalError", times=None)
            fleet = Fleet(plan(csms.url, tmp_path, 2))
            await fleet.run(1.0)
            return fleet

    assert asyncio.run(run()).tally.errors["BootNotification: CALLERROR InternalError"] == 2


def test_a_csms_that_is_not_there_is_told_and_is_exit_code_1(tmp_path: Path) -> None:
    arguments = ["--stations", "2", "--csms", "ws://127.0.0.1:9", "--duration", "1", "--json"]
    done = subprocess.run([SPECHARGE, "fleet", *arguments], capture_output=True, text=True, cwd=tmp_path, timeout=60)
    assert done.returncode == 1
    told = json.loads(done.stdout)
    assert told["most online at once"] == 0
    assert told["errors"]["connection refused"] >= 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--stations", "0"], "--stations 0: give at least 1"),
        (["--stations", "5000"], "5000 stations come in 100 s; give a longer --duration, or a --ramp"),
        (["--stations", "5", "--ramp", "90"], "--ramp 90 does not end within --duration 60"),
        (["--stations", "5", "--hour", "24"], "--hour 24: give an hour of a day, 0 to 23.99"),
        (["--stations", "5", "--password", "short"], "--password has 5 characters; OCPP allows 16 to 64 (A00.FR.205)"),
        (["--stations", "5", "--csms", "http://x"], "--csms: "),
    ],
)
def test_options_that_cannot_be_are_told_with_what_can(arguments: list[str], words: str) -> None:
    given = [*(["--csms", "ws://127.0.0.1:9"] if "--csms" not in arguments else []), *arguments]
    done = subprocess.run([SPECHARGE, "fleet", *given], capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert done.stderr.startswith(f"specharge fleet: {words}")


def test_drivers_come_by_the_hour_of_the_day() -> None:
    chance, hour, came = random.Random(1), 0.0, [0] * 24
    days = 2000
    while (hour := hour + next_arrival(chance, hour % 24)) < 24 * days:
        came[int(hour) % 24] += 1
    assert sum(came) == pytest.approx(DRIVERS_A_DAY * days, rel=0.03)
    for found, wanted in zip(came, ARRIVALS, strict=True):
        assert found == pytest.approx(DRIVERS_A_DAY * days * wanted / sum(ARRIVALS), rel=0.25)


def test_percentiles_are_right_to_two_percent() -> None:
    latencies = Latencies()
    assert latencies.percentile(0.5) is None
    for number in range(1, 1001):
        latencies.add(number / 1000)
    for share in (0.01, 0.5, 0.95, 0.99, 1.0):
        assert latencies.percentile(share) == pytest.approx(share, rel=0.021)
