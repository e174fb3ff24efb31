"""The exploration: what it walks, that it finds what must not be, and that it goes back to where it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from specharge_engine import snapshot
from specharge_engine.machine import Machine
from specharge_engine.store import Store
from specharge_machines.commands import explore
from specharge_machines.exploration.abstraction import canonical
from specharge_machines.exploration.plan import Setting, full, small
from specharge_machines.exploration.properties import check, is_idle
from specharge_machines.exploration.search import Walk
from specharge_machines.exploration.trace import follow
from specharge_machines.exploration.world import World
from specharge_machines.lock import Lock
from specharge_machines.mutation import Kind, Mutant, apply, mutants
from specharge_machines.power_path import PowerPath
from specharge_machines.transaction import Transaction

CHARGING = ("plug in", "card A", "CSMS accepts", "hardware acts", "hardware acts")
PROMPT = Setting("prompt", ("buttons",), prompt=True)


@pytest.fixture
def tables() -> Iterator[None]:
    """Put the tables of the mutated machines back."""
    before = {cls: cls.program for cls in (PowerPath, Transaction, Lock)}
    yield
    for cls, program in before.items():
        cls.program, cls.rows = program, {}


def plant(cls: type[Machine], kind: Kind, use_case: str, event: str, detail: str = "") -> None:
    """Put one lie into the table of a machine: the first of the kind on that event."""
    places = {
        rule.at
        for events in cls.program.table.values()
        for heard, rules in events.items()
        if heard == event
        for rule in rules
        if rule.at.startswith(f"{use_case}:")
    }
    mutant: Mutant = next(
        each for each in mutants(cls.program) if each.kind == kind and each.at in places and detail in each.detail
    )
    apply(cls, mutant)


def only(walk: Walk, what: str) -> tuple[str, ...]:
    """Return the trace to the violation that says so."""
    return next(found.trace for found in walk.found if found.what.startswith(what))


@pytest.mark.parametrize("setting", small(), ids=lambda setting: setting.name)
def test_small_worlds_are_walked_to_their_end_and_nothing_is_wrong_there(setting: Setting) -> None:
    walk = setting.walk()
    assert walk.complete
    assert walk.found == []
    assert walk.states >= 100
    assert walk.transitions > 4 * walk.states


def test_energy_that_goes_on_after_the_driver_stopped_is_found_by_a_shortest_trace(tables: None) -> None:
    plant(PowerPath, "drop transition", "E07", "authorization_ended")
    trace = only(PROMPT.walk(), "energy flows only while authorized")
    assert trace == ("plug in", "card A", "CSMS accepts", "card A")


def test_a_transaction_that_is_told_and_not_open_is_found(tables: None) -> None:
    plant(Transaction, "retarget", "E01", "ev_connected")
    assert only(PROMPT.walk(), "each Started has one Ended or is open") == ("plug in",)


def test_a_second_started_is_found(tables: None) -> None:
    plant(Transaction, "drop operation", "E01", "ev_connected", "send")
    assert len(only(PROMPT.walk(), "each")) == 1


def test_a_plug_that_nothing_releases_is_found_as_a_state_without_a_way_back(tables: None) -> None:
    plant(Lock, "drop transition", "E07", "energy_ended")
    trace = only(PROMPT.walk(), "every state has a way back to idle")
    assert trace == ("plug in", "card A", "CSMS accepts", "unplug at the EV")


def test_the_command_tells_the_shortest_trace_and_what_the_machines_did_last(
    tables: None, capsys: pytest.CaptureFixture[str]
) -> None:
    plant(PowerPath, "drop transition", "E07", "authorization_ended")
    assert explore.explore([PROMPT], 1, 10**9, 10**9, None) == 1
    told = capsys.readouterr().out
    assert "VIOLATION energy flows only while authorized: the authorization is ended" in told
    assert "1. plug in\n     2. card A\n     3. CSMS accepts\n     4. card A\n" in told
    assert "authorization_ended: transaction@1 ongoing.charging -> ongoing.stopping_for_driver (E07:" in told


def test_the_command_is_content_with_the_machines_as_they_are(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert explore.main(["--small", "--jobs", "1", "--deepest", "4", "--json", str(tmp_path / "made" / "it.json")]) == 0
    told = capsys.readouterr().out
    assert "0 violations; 2 settings were cut short" in told
    assert "prompt hardware: " in told
    assert (tmp_path / "made" / "it.json").read_text().startswith("{")


def test_the_command_lists_its_settings_and_refuses_a_name_that_none_has(capsys: pytest.CaptureFixture[str]) -> None:
    assert explore.main(["--list", "stops at EVConnected"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 6
    assert explore.main(["no such setting"]) == 2
    assert "no setting is named like no such setting; see specharge explore --list" in capsys.readouterr().err


def test_every_pair_of_start_and_stop_points_is_in_the_plan() -> None:
    pairs = {
        (each.variables.get("TxCtrlr.TxStartPoint"), each.variables.get("TxCtrlr.TxStopPoint"))
        for each in full()
        if each.name.startswith("starts at")
    }
    assert len(pairs) == 30
    assert len({each.name for each in full()}) == len(full())


def test_a_world_goes_back_to_where_it_was_whatever_has_happened_since() -> None:
    world = World()
    follow(world, CHARGING)
    assert world.bay.flows
    there, key, queue = world.position(), canonical(world), len(world.kernel.outbox)
    follow(world, ("CSMS refuses", "hardware acts", "unplug at the EV", "link lost", "card A"))
    assert canonical(world) != key
    world.go_to(there)
    assert canonical(world) == key
    assert len(world.kernel.outbox) == queue
    assert world.bay.flows
    check(world)


def test_a_new_world_is_idle() -> None:
    assert is_idle(World())


@pytest.mark.parametrize("events", [(), CHARGING[:2], CHARGING[:3], CHARGING, (*CHARGING, "link lost", "stop button")])
def test_a_reboot_leaves_what_a_store_would_have_kept(events: tuple[str, ...], tmp_path: Path) -> None:
    world, other = World(), World()
    follow(world, events)
    store = Store(tmp_path)
    kernel = world.kernel
    kernel.changes.machines.update({each.key: each for each in kernel.all_machines() if each.program.persistent})
    kernel.changes.kept.update({each.number: each for each in kernel.outbox.undelivered()})
    store.commit(kernel)
    snapshot.put_back(other.kernel, other.hardware, other._fresh)
    other.kernel.now, other.kernel.offset = kernel.now, kernel.offset
    assert store.restore(other.kernel) == []
    store.close()
    snapshot.reboot(kernel, world.hardware, world._fresh)
    assert {each.key: each.state for each in kernel.all_machines()} == {
        each.key: each.state for each in other.kernel.all_machines()
    }
    assert kernel.timers == other.kernel.timers
    assert [each.message for each in kernel.outbox.kept] == [each.message for each in other.kernel.outbox.kept]
    assert [each.attempts for each in kernel.outbox.kept] == [each.attempts for each in other.kernel.outbox.kept]
