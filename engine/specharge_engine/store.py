"""What a station keeps: one SQLite file, one commit for what a step changed, before any of its effects leave.

The file holds machine states with their data and timers, variables the CSMS wrote, and requests not yet answered.
WAL with `synchronous=FULL`: a commit that returned survives a power cut.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import TypeAdapter, ValidationError
from pydantic_core import to_jsonable_python

from specharge_engine.kernel import Kernel
from specharge_engine.machine import Machine, data_types, set_attribute
from specharge_engine.outbox import Outgoing
from specharge_generated.messages import request_type, to_json

FORMAT = 1
_SCHEMA = """
CREATE TABLE IF NOT EXISTS machines (key TEXT PRIMARY KEY, row TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS variables
  (path TEXT, attribute TEXT, text TEXT, PRIMARY KEY (path, attribute)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS kept
  (number INTEGER PRIMARY KEY, action TEXT NOT NULL, payload TEXT NOT NULL, sender TEXT NOT NULL,
   attempts INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""


class StoreError(Exception):
    """The station's file cannot be read or written; the text says which and what to do."""


class Kept(NamedTuple):
    """A request that is not answered yet."""

    number: int
    action: str
    payload: str
    sender: str
    attempts: int


class Store:
    """The file of one station."""

    def __init__(self, folder: Path) -> None:
        """Open or create `folder/station.sqlite`. Raises StoreError."""
        self.path = folder / "station.sqlite"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(self.path, isolation_level=None)
            self._connection.execute("PRAGMA journal_mode=WAL")
            self._connection.execute("PRAGMA synchronous=FULL")
            self._connection.executescript(_SCHEMA)
            self._check_format()
        except sqlite3.Error as error:
            raise StoreError(self._explained(error)) from error
        except OSError as error:
            raise StoreError(f"{folder}: {error.strerror}; name another folder under 'storage'") from error

    def _check_format(self) -> None:
        row = self._connection.execute("SELECT value FROM meta WHERE name = 'format'").fetchone()
        if row is None:
            self._connection.execute("INSERT INTO meta VALUES ('format', ?)", (str(FORMAT),))
        elif row[0] != str(FORMAT):
            raise StoreError(f"{self.path} has format {row[0]}; this version reads {FORMAT}: use the version that wrote it")

    def _explained(self, error: sqlite3.Error) -> str:
        text = str(error)
        if "not a database" in text or "malformed" in text:
            return f"{self.path} is damaged ({text}); move it away to start anew, its transactions are lost with it"
        if "locked" in text:
            return f"{self.path} is in use by another process; one process runs a station"
        if "full" in text:
            return f"{self.path}: the disk is full; make room, the station keeps what it has until then"
        return f"{self.path}: {text}"

    def restore(self, kernel: Kernel) -> list[str]:
        """Put what is kept into a new kernel; return a line for each row that no longer fits and was left out."""
        try:
            machines = self._connection.execute("SELECT key, row FROM machines").fetchall()
            variables = self._connection.execute("SELECT path, attribute, text FROM variables").fetchall()
            kept = self._connection.execute("SELECT number, action, payload, sender, attempts FROM kept").fetchall()
        except sqlite3.Error as error:
            raise StoreError(self._explained(error)) from error
        notes = [str(problem) for problem in kernel.variables.restore(variables)]
        rows = dict(machines)
        for machine in kernel.all_machines():
            if machine.key in rows and machine.program.persistent:
                notes += _restore_machine(kernel, machine, json.loads(rows[machine.key]))
        notes += _restore_kept(kernel, (Kept(*row) for row in kept))
        return notes

    def commit(self, kernel: Kernel) -> None:
        """Keep what changed since the last commit, in one transaction. Raises StoreError; nothing is then kept."""
        changes = kernel.changes
        if not changes:
            return
        execute = self._connection.execute
        try:
            execute("BEGIN IMMEDIATE")
            for key, machine in changes.machines.items():
                execute("INSERT OR REPLACE INTO machines VALUES (?, ?)", (key, _row(kernel, machine)))
            for path, attribute in changes.variables:
                if kernel.variables.definition(path).persistent:
                    row = kernel.variables.dump(path, attribute)
                    execute("INSERT OR REPLACE INTO variables VALUES (?, ?, ?)", tuple(row))
            for number, outgoing in changes.kept.items():
                if outgoing is None:
                    execute("DELETE FROM kept WHERE number = ?", (number,))
                else:
                    row_kept = (number, outgoing.action, to_json(outgoing.message), outgoing.sender, outgoing.attempts)
                    execute("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, ?)", row_kept)
            execute("COMMIT")
        except BaseException as error:
            self._roll_back()
            if isinstance(error, sqlite3.Error):
                raise StoreError(self._explained(error)) from error
            raise
        changes.clear()

    def _roll_back(self) -> None:
        with contextlib.suppress(sqlite3.Error):
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def _row(kernel: Kernel, machine: Machine) -> str:
    """Return a machine as JSON: state, the data that are not at their default, timers by wall time."""
    cls = type(machine)
    data = {
        name: to_jsonable_python(value, exclude_none=True)
        for name in data_types(cls)
        if (value := getattr(machine, name)) != getattr(cls, name, None)
    }
    timers = {
        timer: deadline + kernel.offset
        for timer in machine.program.timers
        if (deadline := kernel.timers.get((machine.key, timer))) is not None
    }
    return json.dumps({"state": machine.state, "data": data, "timers": timers}, separators=(",", ":"))


def _restore_machine(kernel: Kernel, machine: Machine, row: dict[str, Any]) -> list[str]:
    if row["state"] not in machine.program.states:
        return [f"{machine.key}: state '{row['state']}' is none of this version; it starts anew"]
    types = data_types(type(machine))
    notes = []
    for name, value in row["data"].items():
        if name not in types:
            continue
        try:
            set_attribute(machine, name, TypeAdapter(types[name]).validate_json(json.dumps(value)))
        except ValidationError:
            notes.append(f"{machine.key}: '{name}' is not of this version's type; it is left out")
    set_attribute(machine, "state", row["state"])
    for timer, wall in row["timers"].items():
        if timer in machine.program.timers:
            kernel.restore_timer(machine, timer, wall - kernel.offset)
    return notes


def _restore_kept(kernel: Kernel, rows: Iterable[Kept]) -> list[str]:
    notes, outgoing = [], []
    for row in rows:
        try:
            message = request_type(row.action).model_validate_json(row.payload)
        except (KeyError, ValidationError):
            notes.append(f"kept request {row.number} ({row.action}) does not fit this version; it is left out")
            continue
        outgoing.append(Outgoing(row.number, row.action, message, row.sender, kept=True, attempts=row.attempts))
    kernel.restore_kept(outgoing)
    return notes
