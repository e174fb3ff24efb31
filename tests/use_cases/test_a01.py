"""A01: update the password of Basic authentication."""

import json
from pathlib import Path
from typing import Any

import pytest
from profiles import secured
from security_events import entries, log_as_text, logged, reported
from virtual_station import VirtualStation, station

from specharge_generated.events import EVENTS

OLD = "correct-horse-battery"
VARIABLE = "SecurityCtrlr.BasicAuthPassword"
NEW = "staple-of-a-new-battery:1"
NEWER = "a-newer-one-than-the-new:2"
RECONFIGURED = "ReconfigurationOfSecurityParameters"


def with_password(**options: Any) -> VirtualStation:
    """An accepted station that has a password."""
    s = station(variables={VARIABLE: OLD}, **options)
    s.dialled.clear()
    return s


def picture(s: VirtualStation) -> tuple[object, ...]:
    """Return what a refused password must leave as it is."""
    return s.password, logged(s), s.linked, list(s.dialled), s.state("password")


@pytest.mark.verifies("A01.FR.11", "A01.FR.12")
def test_a01_fr_11_a_new_password_is_used_by_a_new_connection_and_logged() -> None:
    s = with_password()
    assert s.set_variable(VARIABLE, NEW) == "Accepted"
    assert s.password == NEW
    assert s.dialled == ["ws://csms-1.example/ocpp"], "the link was closed and dialled anew"
    assert s.linked
    assert s.state("password") == "settled"
    assert logged(s)[-1] == RECONFIGURED
    assert entries(s)[-1]["techInfo"] == "SecurityCtrlr.BasicAuthPassword was set by the CSMS"
    assert reported(s) == [], "it is not critical"


@pytest.mark.verifies("A01.FR.12")
def test_a01_fr_12_no_password_is_in_the_log() -> None:
    s = with_password()
    for password in (NEW, NEWER):
        assert s.set_variable(VARIABLE, password) == "Accepted"
    assert logged(s)[-2:] == [RECONFIGURED] * 2
    for secret in (OLD, NEW, NEWER):
        assert secret not in log_as_text(s)


def test_a01_fr_01_the_answer_leaves_before_the_connection_is_closed() -> None:
    s = with_password()
    s.set_variable(VARIABLE, NEW)
    effects = next(step.effects for step in reversed(s.steps) if any(c.name == "reconnect" for c in step.commands))
    assert [type(effect).__name__ for effect in effects] == ["Transmit", "Command"]
    assert json.loads(effects[0].frame)[2]["setVariableResult"][0]["attributeStatus"] == "Accepted"


@pytest.mark.parametrize(
    "bad", ["", "short", "x" * 15, "x" * 65, "sixteen characters", "sechzehn-Zeichen-ü", "quote'quote'quote'"]
)
def test_a01_a_password_that_is_none_is_rejected_and_changes_nothing(bad: str) -> None:
    s = with_password()
    before = picture(s)
    assert s.set_variable(VARIABLE, bad) == "Rejected"
    assert picture(s) == before
    s.advance(10)
    assert picture(s) == before


@pytest.mark.parametrize("good", ["x" * 16, "x" * 64, "aZ09*-_=:+|@.aZ09"])
def test_a01_a_password_of_16_to_64_characters_is_accepted(good: str) -> None:
    s = with_password()
    assert s.set_variable(VARIABLE, good) == "Accepted"
    assert s.password == good


def test_a01_the_same_password_again_is_no_change() -> None:
    s = with_password()
    before = picture(s)
    assert s.set_variable(VARIABLE, OLD) == "Accepted"
    assert picture(s) == before


def test_a01_nobody_can_read_the_password() -> None:
    s = with_password()
    element = {"component": {"name": "SecurityCtrlr"}, "variable": {"name": "BasicAuthPassword"}}
    (result,) = s.result("GetVariables", {"getVariableData": [element]})["getVariableResult"]
    assert result["attributeStatus"] == "Rejected"
    assert "attributeValue" not in result
    s.result("GetBaseReport", {"requestId": 1, "reportBase": "FullInventory"})
    s.advance(10)
    told = [row for sent in s.of("NotifyReport") for row in sent["reportData"]]
    (row,) = [row for row in told if row["variable"]["name"] == "BasicAuthPassword"]
    assert [attribute.get("value") for attribute in row["variableAttribute"]] == [None]
    assert OLD not in json.dumps([sent.payload for sent in s.sent])


@pytest.mark.verifies("A01.FR.11", "A01.FR.12")
def test_a01_under_security_profile_3_a_password_is_kept_and_not_used() -> None:
    s = secured(3, certificate=True)
    s.dialled.clear()
    assert s.set_variable(VARIABLE, NEW) == "Accepted"
    assert (s.password, s.dialled, s.state("password")) == (NEW, [], "settled")
    assert logged(s)[-1] == RECONFIGURED
    s = secured(2)
    assert s.set_variable(VARIABLE, NEW) == "Accepted"
    assert s.dialled == ["wss://csms-1.example/ocpp"]


@pytest.mark.verifies("A01.FR.11", "A01.FR.12")
def test_a01_fr_11_of_two_passwords_in_one_request_each_is_logged_and_the_last_used() -> None:
    s = with_password()
    element = {"component": {"name": "SecurityCtrlr"}, "variable": {"name": "BasicAuthPassword"}}
    before = len(logged(s))
    s.result("SetVariables", {"setVariableData": [{**element, "attributeValue": each} for each in (NEW, NEWER)]})
    assert logged(s)[before:] == [RECONFIGURED] * 2
    assert (s.password, len(s.dialled), s.state("password")) == (NEWER, 1, "settled")


def test_a01_what_is_queued_survives_the_new_connection() -> None:
    s = with_password()
    s.answers["SecurityEventNotification"] = None
    s.feed(EVENTS["tamper_detected"]())
    s.set_variable(VARIABLE, NEW)
    assert reported(s) == ["TamperDetectionActivated"] * 2


# The CSMS does not let the station in.


def test_a01_when_the_new_password_is_refused_the_old_one_is_back() -> None:
    s = with_password(refused={NEW})
    s.set_variable(VARIABLE, NEW)
    assert (s.password, s.linked, s.state("password")) == (OLD, False, "trying.old")
    assert entries(s)[-1]["techInfo"].endswith("is the other of the last two, as the CSMS refused this one")
    s.dial()
    assert (s.password, s.linked, s.state("password")) == (OLD, True, "settled")
    assert logged(s).count(RECONFIGURED) == 2
    assert all(secret not in log_as_text(s) for secret in (OLD, NEW))


def test_a01_a_csms_that_takes_a_while_is_offered_both_in_turn() -> None:
    s = with_password(refused={NEW, OLD})
    s.set_variable(VARIABLE, NEW)
    tried = []
    for _ in range(4):
        tried.append(s.password)
        s.dial()
    assert tried == [OLD, NEW, OLD, NEW]
    s.refused = {OLD}
    s.dial(2)
    assert (s.password, s.linked, s.state("password")) == (NEW, True, "settled")


def test_a01_a_csms_that_takes_the_new_one_only_later_is_met_by_it_then() -> None:
    s = with_password(refused={NEW})
    s.set_variable(VARIABLE, NEW)
    s.dial()
    assert (s.password, s.state("password")) == (OLD, "settled")
    s.disconnect()
    s.refused = {OLD}
    s.dial(2)
    assert (s.password, s.linked, s.state("password")) == (NEW, True, "settled")


def test_a01_a_password_that_worked_replaces_the_old_one_for_good() -> None:
    s = with_password()
    s.set_variable(VARIABLE, NEW)
    s.disconnect()
    s.refused = {NEW}
    s.dial(3)
    assert (s.password, s.linked, s.state("password")) == (NEW, False, "settled")


def test_a01_a_station_that_is_refused_without_a_change_keeps_its_password() -> None:
    s = with_password(refused={OLD})
    s.disconnect()
    s.dial(3)
    assert (s.password, s.state("password")) == (OLD, "settled")
    assert RECONFIGURED not in logged(s)


def test_a01_a_refused_certificate_says_nothing_of_the_password() -> None:
    s = with_password(refused={NEW})
    s.dead = {"ws://csms-1.example/ocpp"}
    s.set_variable(VARIABLE, NEW)
    s.feed(EVENTS["csms_refused_us"](security_profile=3, url="wss://x", detail="alert"))
    assert (s.password, s.state("password")) == (NEW, "trying.new")


def test_a01_a_power_cut_does_not_forget_what_is_to_be_tried(tmp_path: Path) -> None:
    s = with_password(storage=tmp_path, refused={NEW})
    s.dead = {"ws://csms-1.example/ocpp"}
    s.set_variable(VARIABLE, NEW)
    s.power_cut()
    assert (s.password, s.state("password")) == (NEW, "trying.new")
    s.dead = set()
    s.dial(2)
    assert (s.password, s.linked) == (OLD, True)


def test_a01_a_power_cut_before_the_connection_was_closed_loses_nothing(tmp_path: Path) -> None:
    s = with_password(storage=tmp_path)
    s.stuck = True
    s.set_variable(VARIABLE, NEW)
    assert s.state("password") == "changed"
    s.power_cut()
    assert (s.password, s.linked, s.state("password")) == (NEW, True, "settled")
    s.disconnect()
    s.refused = {NEW}
    s.dial(2)
    assert s.password == NEW, "the old one is forgotten"
