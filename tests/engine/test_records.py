"""Keyed tables: a step that fails leaves them as they were, and the store keeps what changed and nothing else."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from specharge_engine.records import Records, Table

KEYS = st.sampled_from(["a", "b", "c"])
CHANGES = st.lists(st.one_of(st.tuples(KEYS, st.sampled_from([None, "1", "22", "é"])), st.just("clear")), max_size=12)


def change(table: Table, changes: list[Any]) -> None:
    for each in changes:
        if each == "clear":
            table.clear()
        else:
            table.put(*each)


def picture(table: Table) -> Any:
    return dict(table.rows), dict(table.changed), table.cleared, table.size


def roll_back(journal: list[tuple[Any, ...]]) -> None:
    for undo, *arguments in reversed(journal):
        undo(*arguments)
    journal.clear()


@given(kept=CHANGES, failed=CHANGES)
def test_a_step_that_is_rolled_back_leaves_no_trace(kept: list[Any], failed: list[Any]) -> None:
    journal: list[tuple[Any, ...]] = []
    table = Records(journal).table("t")
    change(table, kept)
    journal.clear()
    before = picture(table)
    change(table, failed)
    roll_back(journal)
    assert picture(table) == before


@given(first=CHANGES, second=CHANGES)
def test_what_changed_since_the_last_commit_leads_to_what_is(first: list[Any], second: list[Any]) -> None:
    records = Records([])
    table = records.table("t")
    change(table, first)
    file = dict(table.rows)
    records.committed()
    assert not records
    change(table, second)
    for _, changed in records.changes():
        if changed.cleared:
            file.clear()
        for key, text in changed.changed.items():
            if text is None:
                file.pop(key, None)
            else:
                file[key] = text
    assert file == table.rows
    assert table.size == sum(len(key) + len(text.encode()) for key, text in file.items())


def test_a_write_of_the_same_text_changes_nothing() -> None:
    records = Records([])
    records.table("t").put("a", "1")
    records.committed()
    records.table("t").put("a", "1")
    records.table("t").put("b", None)
    assert not records
