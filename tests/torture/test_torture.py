"""The short form of every torture; `make torture` runs the long one."""

from __future__ import annotations

import asyncio
import json
import random
from pathlib import Path
from typing import Any

import pytest

from specharge_engine.sim.csms_records import Station, Transaction
from torture import clock, disks, fuzz, network, power, soak, wire
from torture.run import PARTS, together


def clean(told: dict[str, Any]) -> None:
    assert told["clean"], json.dumps(told, indent=1)


def test_nothing_is_lost_when_the_power_is_cut() -> None:
    told = asyncio.run(power.cut_power(9, seed=3)).told()
    clean(told)
    assert (told["kills"], told["kills_at_commits"]) == (9, 6)
    assert told["sessions"] > 0


def test_a_bad_network_loses_nothing() -> None:
    told = network.bad_days(2, seed=5).told()
    clean(told)
    assert set(told["faults"]) >= set(network.FAULTS)
    assert told["repeated"] > 0
    assert told["transactions"] > 30


def test_defective_frames_are_answered_by_their_defect_and_change_nothing() -> None:
    told = fuzz.fuzz(5000, seed=2).told()
    clean(told)
    assert len(told["defects"]) >= 16


def test_defective_frames_over_the_wire_leave_the_station_well() -> None:
    clean(asyncio.run(wire.fuzz_the_wire(60, seed=4)).told())


def test_a_long_life_leaves_nothing_behind() -> None:
    clean(soak.soak(400, seed=6).told())


def test_a_clock_that_jumps_disturbs_no_transaction() -> None:
    told = clock.jump_about(24, seed=7).told()
    clean(told)
    assert told["transactions"] > 20


def test_a_disk_that_fails_is_told_and_loses_nothing_in_silence() -> None:
    told = asyncio.run(disks.fail_disks(1, seed=8)).told()
    clean(told)
    assert told["no_room"] == 1


# That a broken promise would be seen.


def an_event(seq_no: int, kind: str, register: float, **more: Any) -> dict[str, Any]:
    return {
        "eventType": kind,
        "seqNo": seq_no,
        "timestamp": f"2027-01-15T08:00:{10 + seq_no}.000Z",
        "transactionInfo": {"transactionId": "t-1"},
        "evse": {"id": 1, "connectorId": 1},
        "meterValue": [{"timestamp": "2027-01-15T08:00:00Z", "sampledValue": [{"value": register}]}],
        **more,
    }


GOOD = [an_event(0, "Started", 0.0), an_event(1, "Updated", 50.0), an_event(2, "Ended", 100.0)]
AT_REST = {"state": {"transactions": [], "world": {"evses": [{"id": 1, "energy_wh": 100.0}]}}, "queue": 0}


def judged(events: list[dict[str, Any]], at_rest: dict[str, Any] = AT_REST) -> power.PowerCuts:
    transaction = Transaction("t-1")
    for event in events:
        transaction.add(event)
    result = power.PowerCuts()
    power.reconcile(Station("CS001", transactions={"t-1": transaction}), at_rest, result)
    return result


def test_whole_transactions_reconcile() -> None:
    assert judged(GOOD).is_clean
    assert judged([*GOOD[:2], GOOD[1], GOOD[2]]).is_clean, "the same event once more is a repeat"


@pytest.mark.parametrize(
    ("broken", "events"),
    [
        ("gaps", [GOOD[0], GOOD[2]]),
        ("lost", GOOD[1:]),
        ("unclosed", GOOD[:2]),
        ("duplicated", [*GOOD[:2], an_event(1, "Updated", 51.0), GOOD[2]]),
        ("out_of_order", [GOOD[0], GOOD[2], GOOD[1]]),
        ("energy_lost_wh", [*GOOD[:2], an_event(2, "Ended", 80.0)]),
    ],
)
def test_each_broken_promise_is_counted(broken: str, events: list[dict[str, Any]]) -> None:
    result = judged(events)
    assert getattr(result, broken)
    assert not result.is_clean


def test_what_the_station_still_holds_is_not_reconciled() -> None:
    assert judged(GOOD, {**AT_REST, "queue": 1}).not_reconciled == 1


def test_a_wrong_answer_to_a_defective_frame_is_counted() -> None:
    one = fuzz.Defective("[]", "no frame", frozenset({"RpcFrameworkError"}), "-1")
    assert fuzz.right([[4, "-1", "RpcFrameworkError", "", {}]], one)
    for answer in (
        [],
        [[4, "-1", "FormatViolation", "", {}]],
        [[4, "7", "RpcFrameworkError", "", {}]],
        [[3, "-1", {}]],
    ):
        assert not fuzz.right(answer, one)


def test_a_spoilt_file_differs_from_the_good_one(tmp_path: Path) -> None:
    path = tmp_path / "file"
    for seed in range(20):
        path.write_bytes(bytes(10_000))
        disks._spoil(path, random.Random(seed))
        assert path.read_bytes() != bytes(10_000)


def test_runs_add_up_and_one_that_is_not_clean_spoils_the_part() -> None:
    parts = [
        {"clean": True, "kills": 2, "by": {"a": 1}},
        {"clean": False, "kills": 3, "by": {"a": 2}, "problems": ["x"]},
    ]
    assert together(parts) == {"clean": False, "kills": 5, "by": {"a": 3}, "problems": ["x"]}
    assert set(PARTS) == {"power", "soak", "fuzz", "network", "wire", "clock", "disks"}
