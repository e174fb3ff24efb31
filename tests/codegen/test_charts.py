"""Charts: the same machine as its table, derived from the nested spec by another way."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from oracle import Compiled, compare, compile_both
from statemachine import State, StateChart

from specharge_codegen.describe import describe, describe_guard
from specharge_codegen.emit_charts import RESERVED
from specharge_codegen.guards import parse_guard
from specharge_engine import table

ROOT = Path(__file__).parents[2]
FIXTURE = Path(__file__).parent / "fixtures"
FIXTURE_MACHINES = ("session", "set_variable", "set_variables")
PROJECT_MACHINES = sorted(path.stem for path in (ROOT / "specs/machines").glob("*.yaml"))


@pytest.fixture(scope="session")
def fixture_project(tmp_path_factory: pytest.TempPathFactory) -> Compiled:
    return compile_both(FIXTURE, tmp_path_factory.mktemp("fixture"))


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Compiled:
    return compile_both(ROOT, tmp_path_factory.mktemp("project"))


# Table against chart.


@pytest.mark.parametrize("machine", FIXTURE_MACHINES)
def test_table_and_chart_do_the_same_and_every_rule_is_walked(fixture_project: Compiled, machine: str) -> None:
    seen = compare(fixture_project, machine, sequences=500, length=30, seed=1)
    assert seen.difference == ""
    rows = fixture_project.programs[machine].table.items()
    assert seen.taken == {(leaf, rule.at) for leaf, row in rows for rules in row.values() for rule in rules}


@pytest.mark.parametrize("machine", PROJECT_MACHINES)
def test_table_and_chart_of_the_project_do_the_same(project: Compiled, machine: str) -> None:
    seen = compare(project, machine, sequences=300, length=30, seed=2)
    assert seen.difference == ""
    assert seen.steps >= 300 or not project.machines[machine].events


def _first_rule_with(program: table.Program, wanted: str) -> tuple[str, str, int]:
    return next(
        (leaf, event, index)
        for leaf, row in program.table.items()
        for event, rules in row.items()
        for index, rule in enumerate(rules)
        if getattr(rule, wanted)
    )


def _changed(program: table.Program, wanted: str, **change: Any) -> table.Program:
    leaf, event, index = _first_rule_with(program, wanted)
    rules = list(program.table[leaf][event])
    rules[index] = dataclasses.replace(rules[index], **change)
    return _with_rules(program, leaf, event, tuple(rules))


def _with_rules(program: table.Program, leaf: str, event: str, rules: tuple[table.Rule, ...]) -> table.Program:
    rows: Mapping[str, Mapping[str, tuple[table.Rule, ...]]] = {
        **program.table,
        leaf: {**program.table[leaf], event: rules},
    }
    return dataclasses.replace(program, table=rows)


def _mutants(program: table.Program) -> dict[str, table.Program]:
    leaf, event, index = _first_rule_with(program, "guards")
    guards = program.table[leaf][event][index].guards
    negated = (dataclasses.replace(guards[0], negated=not guards[0].negated), *guards[1:])
    leaf_too, event_too, index_too = _first_rule_with(program, "operations")
    operations = program.table[leaf_too][event_too][index_too].operations
    meeting = program.table["ongoing.authorized.charging"]["meter_read"]
    return {
        "a guard negated": _changed(program, "guards", guards=negated),
        "an operation dropped": _changed(program, "operations", operations=operations[1:]),
        "operations in another order": _changed(program, "operations", operations=operations[::-1]),
        "another target": _changed(program, "target", target="ended"),
        "rules in another order": _with_rules(program, "ongoing.authorized.charging", "meter_read", meeting[::-1]),
        "a rule dropped": _with_rules(program, "ongoing.authorized.charging", "meter_read", meeting[1:]),
    }


@pytest.mark.parametrize(
    "defect",
    [
        "a guard negated",
        "an operation dropped",
        "operations in another order",
        "another target",
        "rules in another order",
        "a rule dropped",
    ],
)
def test_a_defect_in_the_table_is_noticed(fixture_project: Compiled, defect: str) -> None:
    mutant = _mutants(fixture_project.programs["session"])[defect]
    project = dataclasses.replace(fixture_project, programs={**fixture_project.programs, "session": mutant})
    assert "session, sequence" in compare(project, "session", sequences=100, length=30, seed=3).difference


# What a chart is to a person.


def _chart_in(project: Compiled, *events: str, holding: set[str]) -> Any:
    chart = project.chart("session")()
    chart.model.holding |= holding
    for event in events:
        chart.send(event)
    chart.model.done.clear()
    return chart


STARTS = {"TxCtrlr.TxStartPoint has EVConnected"}


def test_a_transition_leaves_acts_then_enters_from_the_outside_in(fixture_project: Compiled) -> None:
    chart = _chart_in(fixture_project, holding=STARTS)
    chart.send("cable_plugged_in")
    assert chart.leaf == "ongoing.waiting"
    assert chart.model.done == [
        "note_arrival",
        "greet",
        "send TransactionEvent(Started, CablePluggedIn)",
        "open_session",
        "raise done",
        "start patience (TxCtrlr.EVConnectionTimeOut)",
    ]


def test_a_transition_without_a_target_leaves_and_enters_nothing_not_even_inside(fixture_project: Compiled) -> None:
    chart = _chart_in(
        fixture_project, "cable_plugged_in", "authorized_event", holding=STARTS | {"energy_flows", "meter_is_new"}
    )
    assert chart.leaf == "ongoing.authorized.idle"
    chart.send("meter_read")
    assert (chart.leaf, chart.model.done) == ("ongoing.authorized.idle", ["read", "read", "raise done"])


def test_a_transition_to_the_state_itself_leaves_and_enters_it_and_its_inside(fixture_project: Compiled) -> None:
    chart = _chart_in(fixture_project, "cable_plugged_in", "authorized_event", holding=STARTS)
    chart.send("cable_plugged_in")
    assert chart.leaf == "ongoing.authorized.idle"
    assert chart.model.done == [
        "note_busy",
        "command unlock_connector",
        "command lock_connector",
        "send StatusNotification(Occupied)",
        "note_idle",
    ]


def test_an_event_that_the_state_does_not_hear_changes_nothing(fixture_project: Compiled) -> None:
    chart = _chart_in(fixture_project, holding=STARTS)
    chart.send("meter_read")
    assert (chart.leaf, chart.model.done) == ("waiting", [])


def test_events_keep_their_names_beside_the_identifiers(fixture_project: Compiled) -> None:
    names = {event.id: event.name for event in fixture_project.chart("session").events}
    assert names["TxCtrlr_EVConnectionTimeOut_changed"] == "TxCtrlr.EVConnectionTimeOut changed"
    assert names["authorized_event"] == "authorized"
    assert names["done_event"] == "done"


def test_a_transition_is_one_line_with_its_use_case_and_requirements(fixture_project: Compiled) -> None:
    module = fixture_project.chart("session").__module__
    folder = Path(str(__import__(module, fromlist=["session"]).__file__))
    lines = [line for line in folder.read_text(encoding="utf-8").splitlines() if ".to(" in line]
    placed = fixture_project.machines["session"].transitions
    assert len(lines) == sum(len(each.transition.from_) for each in placed)
    assert lines[0].endswith("  # E02: E02.FR.01, E02.FR.02")


def test_no_name_of_a_chart_has_a_meaning_to_the_library() -> None:
    class Smallest(StateChart):  # type: ignore[type-arg]
        only = State(initial=True)
        only.to(only, event="again")

    own = {*dir(StateChart), *dir(type(Smallest)), *vars(Smallest), *vars(Smallest()), *dir(State()), *vars(State())}
    assert {name for name in own if not name.startswith("_")} - {"only", "again"} <= RESERVED


# The words for guards and operations.


@pytest.mark.parametrize(
    ("operation", "text"),
    [
        (table.Do("open_transaction"), "open_transaction"),
        (
            table.Send("TransactionEvent", {"eventType": "Started", "triggerReason": "CablePluggedIn"}, "compose"),
            "send TransactionEvent(Started, CablePluggedIn)",
        ),
        (table.Send("Heartbeat", {}, None), "send Heartbeat"),
        (
            table.Send("MeterValues", {"evseId": 0, "meterValue": [{"context": "Trigger", "signed": False}]}, None),
            "send MeterValues(evseId=0, Trigger, signed=false)",
        ),
        (table.Reply("SetVariables", {}, "compose"), "reply SetVariablesResponse"),
        (table.Reply("Reset", {"status": "Rejected"}, None), "reply Rejected"),
        (table.Refuse("SecurityError", "not yet"), "refuse SecurityError"),
        (table.Result({"attributeStatus": "Accepted"}, "compose"), "result Accepted"),
        (table.Result({}, "compose"), "result"),
        (table.Each("data", "decider", "results"), "decide each data by decider into results"),
        (table.Raise("ev_connected", "evse", None), "raise ev_connected"),
        (table.Start("t", table.Delay(variable="A.B")), "start t (A.B)"),
        (table.Start("t", table.Delay(seconds=0.5)), "start t (0.5 s)"),
        (table.Start("t", table.Delay(computed="backoff")), "start t (backoff)"),
        (table.Cancel("t"), "cancel t"),
        (table.Command("lock_connector", "connector", None), "command lock_connector"),
    ],
)
def test_an_operation_is_one_line(operation: table.Operation, text: str) -> None:
    assert describe(operation) == text


@pytest.mark.parametrize(
    "text",
    [
        "token_is_accepted",
        "not token_is_accepted",
        "TxCtrlr.TxStartPoint has EVConnected",
        "not TxCtrlr.StopTxOnInvalidId",
        "OCPPCommCtrlr.HeartbeatInterval >= 5",
        "registration is accepted",
        "not transaction is ongoing.charging",
    ],
)
def test_a_guard_reads_as_the_spec_writes_it(text: str) -> None:
    assert describe_guard(parse_guard(text)) == text


def test_a_guard_on_a_state_with_states_in_it_names_that_state() -> None:
    leaves = ("ongoing.authorized.charging", "ongoing.authorized.idle")
    assert describe_guard(table.Peer("transaction", leaves)) == "transaction is ongoing.authorized"


def test_a_guard_with_a_typed_literal_reads_as_the_spec_writes_it() -> None:
    assert describe_guard(table.Variable("A.B", "<", 5.0)) == "A.B < 5"
    assert describe_guard(table.Variable("A.B", "has", frozenset({"D", "C"}))) == "A.B has C or D"
    assert describe_guard(table.Variable("A.B", "==", True, negated=True)) == "not A.B == true"
