"""The recorder of the tests: what a run exercised, and an excerpt that is small and holds no secret."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from virtual_station import station

from specharge_engine import evidence, satisfies
from specharge_engine.effects import Step
from specharge_engine.evidence import LONGEST_FRAME, MOST_STEPS, Recorder, as_text
from specharge_engine.kernel import Kernel
from specharge_engine.secrets import HIDDEN, without_secrets
from specharge_engine.table import Rule


class Somewhere:
    """Where a transition is taken."""

    key = "machine@1"


def step(now: float, *requirements: str, received: str | None = None, sends: str | None = None) -> Step:
    """Return a step that takes a transition with these requirements."""
    made = Step(now)
    made.received = received
    made.taken.append((now, Somewhere(), "one", "go", Rule("T:1", (), (), "two", requirements)))
    if sends is not None:
        made.transmit(sends)
    return made


def steps_of(excerpt: dict[str, Any]) -> list[int]:
    """Return the numbers of the steps of an excerpt."""
    return sorted({entry["step"] for entry in excerpt["trace"]})


@contextmanager
def recording(*claims: str) -> Iterator[Recorder]:
    """Put a recorder of its own in the place of the running test's."""
    recorder = Recorder(claims)
    before = satisfies.exercised, Kernel.observer
    satisfies.exercised, Kernel.observer = recorder.rules, recorder.observe
    try:
        yield recorder
    finally:
        satisfies.exercised, Kernel.observer = before


def test_a_claim_that_no_step_and_no_rule_exercised_is_missing() -> None:
    recorder = Recorder(["X01.FR.01", "X01.FR.02", "X01.FR.03", "X01.FR.04"])
    recorder.observe(step(0.0, "X01.FR.01"))
    recorder.rules.add("X01.FR.02")
    recorder.add(["X01.FR.03"])
    assert recorder.missing() == ["X01.FR.04"]


def test_the_first_and_the_last_step_that_show_a_claim_are_kept_with_those_around_them() -> None:
    recorder = Recorder(["X01.FR.01"])
    for number in range(1, 1001):
        recorder.observe(step(number, *(["X01.FR.01"] if number in (10, 500, 990) else [])))
    excerpt = recorder.excerpt()
    assert excerpt["steps"] == 1000
    assert steps_of(excerpt) == [9, 10, 11, 12, 13, 989, 990, 991, 992, 993]
    assert excerpt["trace"][0]["time"] == 8.0


def test_an_excerpt_is_bounded_however_many_claims_there_are() -> None:
    claims = [f"X01.FR.{number}" for number in range(100, 200)]
    recorder = Recorder(claims)
    for number, claim in enumerate(claims):
        recorder.observe(step(number * 1.0, claim, received="x" * 10 * LONGEST_FRAME))
    excerpt = recorder.excerpt()
    assert len(steps_of(excerpt)) <= MOST_STEPS
    assert all(len(frame["frame"]) < LONGEST_FRAME + 100 for frame in excerpt["frames"])
    assert recorder.missing() == []


def test_a_rule_is_shown_in_the_step_in_which_it_ran() -> None:
    recorder = Recorder(["X01.FR.02"])
    recorder.observe(step(0.0))
    recorder.rules.update(["X01.FR.02", "X01.FR.09"])
    recorder.observe(step(1.0))
    recorder.observe(step(2.0))
    assert recorder.excerpt()["rules"] == [{"step": 2, "requirements": ["X01.FR.02"]}]


def test_frames_in_and_out_are_kept_in_order_with_their_time() -> None:
    asked = {"getVariableData": [{"component": {"name": "OCPPCommCtrlr"}, "variable": {"name": "OfflineThreshold"}}]}
    with recording("B06.FR.01") as recorder:
        s = station()
        s.advance(5)
        s.result("GetVariables", asked)
    frames = recorder.excerpt()["frames"]
    [asking] = [index for index, frame in enumerate(frames) if '"GetVariables"' in frame["frame"]]
    assert frames[asking]["direction"] == "in"
    assert frames[asking + 1]["direction"] == "out"
    assert json.loads(frames[asking + 1]["frame"])[0] == 3
    assert frames[asking]["step"] == frames[asking + 1]["step"]
    assert frames[asking]["time"] == 5.0


def test_a_password_set_by_the_csms_is_in_no_excerpt() -> None:
    secret = "correct-horse-battery-staple"
    variable = {"component": {"name": "SecurityCtrlr"}, "variable": {"name": "BasicAuthPassword"}}
    with recording("B05.FR.01") as recorder:
        station().result("SetVariables", {"setVariableData": [{"attributeValue": secret, **variable}]})
    told = json.dumps(recorder.excerpt())
    assert "SetVariables" in told
    assert secret not in told


@pytest.mark.parametrize(
    "frame",
    [
        '[2,"1","SetVariables",{"setVariableData":[{"attributeValue":"S3CRET","variable":{"name":"basicauthPASSWORD"}}]}]',
        '[2,"1","SetVariables",{"setVariableData":[{"attributeValue":"S3CRET","variable":{"name":"B\\u0061sicAuthPassword"}}]}]',
        '[2,"1","SetNetworkProfile",{"connectionData":{"apn":{"apnPassword":"S3CRET"}}}]',
        '[2,"1","SetNetworkProfile",{"connectionData":{"vpn":{"password":"S3CRET","key":"S3CRET","user":"u"}}}]',
        '[2,"1","SetVariables",{"setVariableData":[{"attributeValue":"S3CRET","variable":{"name":"BasicAuthPassword"}',
        '[2,"1","SetVariables",{"setVariableData":[{"attributeValue":"S3CRET","variable":{"name":"B\\u0061sic',
    ],
)
def test_a_password_is_not_shown(frame: str) -> None:
    shown = without_secrets(frame)
    assert "S3CRET" not in shown
    assert HIDDEN in shown


@pytest.mark.parametrize("frame", ['[2, "1",  "Heartbeat", {}]', "no JSON", '[3,"1",{"customData":{"key":"k"}}]'])
def test_a_frame_without_a_secret_is_shown_as_it_was(frame: str) -> None:
    assert without_secrets(frame) == frame


def test_the_file_keeps_one_excerpt_for_a_requirement_and_every_claim() -> None:
    def shown(*claims: str) -> dict[str, Any]:
        recorder = Recorder(claims)
        recorder.observe(step(0.0, *claims, received="[]"))
        return {"verifies": list(claims), **recorder.excerpt()}

    tests = {
        "c": shown("X01.FR.01", "X01.FR.02"),
        "b": shown("X01.FR.01"),
        "a": {**evidence.bare({"verifies": ["X01.FR.01"]}), "steps": 0},
    }
    found = json.loads(as_text({"passed": 3}, tests))
    assert found["run"] == {"passed": 3}
    assert found["verified"] == ["X01.FR.01", "X01.FR.02"]
    assert list(found["tests"]) == ["a", "b", "c"]
    assert {name: len(test["trace"]) for name, test in found["tests"].items()} == {"a": 0, "b": 1, "c": 1}
    tests["d"] = shown("X01.FR.02")
    assert json.loads(as_text({}, tests))["tests"]["d"] == evidence.bare(tests["d"])
