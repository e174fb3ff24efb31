"""Keyed tables that are too large for a machine's row: a step changes single records, and all of them are kept at once.

A change is journaled like a machine's data, so a step that fails leaves every table as it was; the store commits the
changed records together with the machines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any


class Table:
    """Records by key. `changed` maps a key to its new text, or to None once it is gone, since the last commit."""

    __slots__ = ("_journal", "changed", "cleared", "rows", "size")

    def __init__(self, journal: list[tuple[Any, ...]]) -> None:
        self._journal = journal
        self.rows: dict[str, str] = {}
        self.changed: dict[str, str | None] = {}
        self.cleared = False  # everything of before `changed` is gone
        self.size = 0  # bytes of keys and texts

    def get(self, key: str) -> str | None:
        """Return a record, or None."""
        return self.rows.get(key)

    def __len__(self) -> int:
        return len(self.rows)

    def put(self, key: str, text: str | None) -> None:
        """Write a record; None removes it."""
        before = self.rows.get(key)
        if before == text:
            return
        self._journal.append(
            (Table._undo_put, self, key, before, key in self.changed, self.changed.get(key), self.size)
        )
        self.size += _bytes(key, text) - _bytes(key, before)
        self.changed[key] = text
        if text is None:
            del self.rows[key]
        else:
            self.rows[key] = text

    def clear(self) -> None:
        """Remove every record."""
        self._journal.append((Table._undo_clear, self, self.rows, self.changed, self.cleared, self.size))
        self.rows, self.changed, self.cleared, self.size = {}, {}, True, 0

    def _undo_put(self, key: str, text: str | None, was_changed: bool, changed: str | None, size: int) -> None:
        if text is None:
            self.rows.pop(key, None)
        else:
            self.rows[key] = text
        if was_changed:
            self.changed[key] = changed
        else:
            del self.changed[key]
        self.size = size

    def _undo_clear(self, rows: dict[str, str], changed: dict[str, str | None], cleared: bool, size: int) -> None:
        self.rows, self.changed, self.cleared, self.size = rows, changed, cleared, size


class Records:
    """The tables of a station by name; one comes into being when it is asked for."""

    def __init__(self, journal: list[tuple[Any, ...]]) -> None:
        self._journal = journal
        self._tables: dict[str, Table] = {}

    def table(self, name: str) -> Table:
        """Return the table of that name."""
        found = self._tables.get(name)
        if found is None:
            found = self._tables[name] = Table(self._journal)
        return found

    def changes(self) -> Iterator[tuple[str, Table]]:
        """Return the tables that changed since the last commit."""
        return ((name, table) for name, table in self._tables.items() if table.cleared or table.changed)

    def __bool__(self) -> bool:
        return any(table.cleared or table.changed for table in self._tables.values())

    def committed(self) -> None:
        """Begin anew: everything is kept."""
        for _, table in self.changes():
            table.changed, table.cleared = {}, False

    def restore(self, rows: Iterable[tuple[str, str, str]]) -> None:
        """Put back what was kept: (table, key, text)."""
        for name, key, text in rows:
            table = self.table(name)
            table.rows[key] = text
            table.size += _bytes(key, text)


def _bytes(key: str, text: str | None) -> int:
    return 0 if text is None else len(key) + len(text.encode())
