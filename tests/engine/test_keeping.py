"""What must be kept before an effect leaves, and what may be kept a moment later."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from charging import quiet_station
from virtual_station import VirtualStation

from specharge_engine.effects import Transmit
from specharge_engine.store import Store

ACCEPTED = {"idTokenInfo": {"status": "Accepted"}}


@pytest.fixture
def s(tmp_path: Path) -> VirtualStation:
    """Return a station that has nothing left to keep."""
    s = quiet_station({"TxCtrlr.TxStartPoint": "Authorized"})
    keep(s, tmp_path)
    return s


def keep(s: VirtualStation, folder: Path) -> None:
    """Keep all that has changed."""
    store = Store(folder)
    store.commit(s.kernel)
    store.close()
    assert not s.kernel.changes


def watch(s: VirtualStation, action: str, answer: Mapping[str, Any]) -> list[bool]:
    """Return, for each request of an action as it leaves, whether what has changed must be kept before."""
    found: list[bool] = []

    def answered(_: dict[str, Any]) -> Mapping[str, Any]:
        found.append(s.kernel.changes.must_be_kept_before(s.steps[-1].effects))
        return answer

    s.answers[action] = answered
    return found


def test_a_status_and_a_question_about_a_driver_may_leave_before(s: VirtualStation) -> None:
    statuses, questions = (
        watch(s, "StatusNotification", {}),
        watch(s, "Authorize", {"idTokenInfo": {"status": "Blocked"}}),
    )
    s.plug_in()
    s.swipe()
    assert s.kernel.changes.machines
    assert (statuses, questions) == ([False], [False])


def test_a_transaction_event_must_be_kept_before_and_its_answer_may_be_kept_later(
    s: VirtualStation,
) -> None:
    s.answers["Authorize"] = ACCEPTED
    events = watch(s, "TransactionEvent", ACCEPTED)
    s.swipe()
    assert events == [True]
    assert s.steps[-1].effects == []
    assert s.kernel.changes.kept
    assert not s.kernel.changes.must_be_kept_before([])


def test_a_request_that_waits_for_the_link_is_kept_at_once(s: VirtualStation) -> None:
    s.answers["Authorize"] = ACCEPTED
    s.swipe()
    s.disconnect()
    s.kernel.changes.clear()
    s.plug_in()
    assert s.sent[-1]["eventType"] == "Started", "nothing has left since"
    assert s.kernel.changes.must_be_kept_before([])


def test_a_request_that_is_kept_leaves_before_the_answer_to_the_one_before_it_is_kept(
    s: VirtualStation, tmp_path: Path
) -> None:
    s.answers["Authorize"] = ACCEPTED
    s.swipe()
    s.disconnect()
    s.plug_in()
    s.plug_out()
    assert len(s.kernel.outbox.kept) >= 2
    keep(s, tmp_path)
    s.forget()
    events = watch(s, "TransactionEvent", ACCEPTED)
    s.connect()
    _, *later = events  # the first leaves beside a command: the clock is set
    assert later
    assert not any(later)
    assert s.kernel.changes.kept


def test_an_answer_to_the_csms_and_a_command_to_the_hardware_must_be_kept_before(s: VirtualStation) -> None:
    assert s.set_variable("OCPPCommCtrlr.HeartbeatInterval", "77") == "Accepted"
    assert [type(each) for each in s.steps[-1].effects] == [Transmit]
    assert s.kernel.changes.must_be_kept_before(s.steps[-1].effects)
    s.kernel.changes.clear()
    s.answers["Authorize"] = ACCEPTED
    s.swipe()
    commanding = next(step for step in reversed(s.steps) if step.commands)
    s.kernel.changes.kept.clear()
    assert s.kernel.changes.must_be_kept_before(commanding.commands)


def test_what_changed_nothing_waits_for_nothing(s: VirtualStation) -> None:
    s.result("GetLocalListVersion", {})
    assert s.steps[-1].effects
    assert not s.kernel.changes.must_be_kept_before(s.steps[-1].effects)
