"""What a station keeps: one SQLite file, one commit for what a step changed, before any of its effects leave.

The file holds machine states with their data and timers, variables the CSMS wrote, records of large tables, and
requests not yet answered.
WAL with `synchronous=FULL`: a commit that returned survives a power cut.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from pydantic import TypeAdapter, ValidationError
from pydantic_core import to_json as json_bytes

from specharge_engine.kernel import Kernel
from specharge_engine.machine import Machine, data_types, set_attribute
from specharge_engine.outbox import Outgoing
from specharge_engine.satisfies import satisfies
from specharge_generated.messages import request_type, to_json

FORMAT = 2
_SCHEMA = """
CREATE TABLE IF NOT EXISTS machines (key TEXT PRIMARY KEY, row TEXT NOT NULL, crc INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS variables
  (path TEXT, attribute TEXT, text TEXT, crc INTEGER, PRIMARY KEY (path, attribute)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS kept
  (number INTEGER PRIMARY KEY, action TEXT NOT NULL, payload TEXT NOT NULL, sender TEXT NOT NULL,
   attempts INTEGER NOT NULL, crc INTEGER);
CREATE TABLE IF NOT EXISTS records
  (area TEXT, key TEXT, text TEXT NOT NULL, crc INTEGER, PRIMARY KEY (area, key)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""
# The second: what SQLite says of a damaged file may hold bytes of it.
FAILURES = (sqlite3.Error, UnicodeDecodeError)
# A commit writes a few short rows: with pages of 1 KiB that is a quarter of the bytes, and a fifth less of its time.
PAGES = "page_size=1024"
# How long another process may take to let go of the file, in seconds: one that is stopping, say.
PATIENCE = 1.0
# The data of each machine class with their defaults.
_DEFAULTS: dict[type[Machine], tuple[tuple[str, Any], ...]] = {}


@dataclass(slots=True)
class _Row:
    """What is kept of a machine; timers by wall time (Unix epoch)."""

    state: str
    data: dict[str, Any]
    timers: dict[str, float]


class StoreError(Exception):
    """The station's file cannot be read or written; the text says which and what to do."""


class _Unfit(Exception):
    """A row is not of this version."""


class Kept(NamedTuple):
    """A request that is not answered yet."""

    number: int
    action: str
    payload: str
    sender: str
    attempts: int


@satisfies("A01.FR.10")
def create_private_file(path: Path) -> None:
    """Create the file, if there is none, so that no other user may read it: the password is kept in it."""
    path.touch(mode=0o600)


class Store:
    """The file of one station."""

    def __init__(self, folder: Path) -> None:
        """Open or create `folder/station.sqlite`. Raises StoreError."""
        self.path = folder / "station.sqlite"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            create_private_file(self.path)
        except OSError as error:
            raise StoreError(f"{error.filename}: {error.strerror}; name another folder under 'storage'") from error
        try:
            self._connection = sqlite3.connect(self.path, timeout=PATIENCE, isolation_level=None)
        except FAILURES as error:
            raise StoreError(self._explained(error)) from error
        try:
            self._open()
        except BaseException as error:
            self._connection.close()
            if isinstance(error, FAILURES):
                raise StoreError(self._explained(error)) from error
            raise

    def _open(self) -> None:
        """Lock the file for this process as long as it is open, and see that it is one of this version."""
        for pragma in (PAGES, "locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=FULL"):
            self._connection.execute(f"PRAGMA {pragma}")
        self._connection.execute("BEGIN EXCLUSIVE")
        for statement in _SCHEMA.split(";"):
            self._connection.execute(statement)
        self._check_format()
        self._connection.execute("COMMIT")

    def _check_format(self) -> None:
        row = self._connection.execute("SELECT value FROM meta WHERE name = 'format'").fetchone()
        if row is None:
            self._connection.execute("INSERT INTO meta VALUES ('format', ?)", (str(FORMAT),))
        elif row[0] != str(FORMAT):
            raise StoreError(
                f"{self.path} has format {row[0]}; this version reads {FORMAT}: use the version that wrote it"
            )

    def _explained(self, error: Exception) -> str:
        text = str(error)
        if "not a database" in text or "malformed" in text or isinstance(error, UnicodeDecodeError):
            text = "its schema cannot be read" if isinstance(error, UnicodeDecodeError) else text
            return f"{self.path} is damaged ({text}); move it away to start anew, its transactions are lost with it"
        if "locked" in text:
            return f"{self.path} is in use by another process; stop that one, or name another folder under 'storage'"
        if "full" in text:
            return f"{self.path}: the disk is full; make room and start the station again, it goes on from there"
        if "readonly" in text or "unable to open" in text:
            return (
                f"{self.path} cannot be written ({text}); let this user write in its folder, or name another 'storage'"
            )
        return f"{self.path}: {text}; see that its disk is well, then start the station again"

    def has_room(self, size: int) -> bool:
        """Tell whether so many bytes more can be kept now, by keeping and dropping them."""
        try:
            self._connection.execute("INSERT OR REPLACE INTO meta VALUES ('room', zeroblob(?))", (size,))
            self._connection.execute("DELETE FROM meta WHERE name = 'room'")
        except FAILURES:
            return False
        finally:
            self._connection.execute("PRAGMA shrink_memory")  # else the pages stay in this process
        return True

    def restore(self, kernel: Kernel) -> list[str]:
        """Put what is kept into a new kernel; return a line for each row that no longer fits and was left out."""
        try:
            notes: list[str] = []
            machines = self._rows("SELECT key, row, crc FROM machines", notes)
            variables = self._rows("SELECT path, attribute, text, crc FROM variables", notes)
            kept = self._rows("SELECT number, action, payload, sender, attempts, crc FROM kept", notes)
            kernel.records.restore(self._rows("SELECT area, key, text, crc FROM records", notes))
        except FAILURES as error:
            raise StoreError(self._explained(error)) from error
        notes += [str(problem) for problem in kernel.variables.restore(variables)]
        rows = dict(machines)
        for machine in kernel.all_machines():
            if machine.key in rows and machine.program.persistent:
                try:
                    _restore_machine(kernel, machine, rows[machine.key])
                except _Unfit as problem:
                    notes.append(f"{machine.key}: {problem}; it starts anew")
        notes += _restore_kept(kernel, [Kept(*row) for row in kept])
        return notes

    def _rows(self, query: str, notes: list[str]) -> list[Any]:
        """Return the rows of a table without their checksums; note and leave out those that the disk has changed."""
        found = []
        for *row, crc in self._connection.execute(query):
            if crc is None or crc == _checksum(row):
                found.append(tuple(row))
            else:
                table = query.rpartition(" ")[2]
                notes.append(f"{self.path}: the disk has changed the row of {row[0]!r} in {table}; it is left out")
        return found

    def commit(self, kernel: Kernel) -> None:
        """Keep what changed since the last commit, in one transaction. Raises StoreError; nothing is then kept."""
        changes = kernel.changes
        if not changes:
            return
        execute = self._connection.execute
        try:
            execute("BEGIN IMMEDIATE")
            for key, machine in changes.machines.items():
                execute("INSERT OR REPLACE INTO machines VALUES (?, ?, ?)", _summed(key, _row(kernel, machine)))
            for path, attribute in changes.variables:
                if kernel.variables.definition(path).persistent:
                    row = kernel.variables.dump(path, attribute)
                    execute("INSERT OR REPLACE INTO variables VALUES (?, ?, ?, ?)", _summed(*row))
            for number, outgoing in changes.kept.items():
                if outgoing is None:
                    execute("DELETE FROM kept WHERE number = ?", (number,))
                else:
                    execute("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, ?, ?)", _summed(*_kept(kernel, outgoing)))
            self._keep_records(kernel)
            execute("COMMIT")
        except BaseException as error:
            self._roll_back()
            if isinstance(error, FAILURES):
                raise StoreError(self._explained(error)) from error
            raise
        changes.clear()

    def _keep_records(self, kernel: Kernel) -> None:
        for name, table in kernel.records.changes():
            if table.cleared:
                self._connection.execute("DELETE FROM records WHERE area = ?", (name,))
            gone = [(name, key) for key, text in table.changed.items() if text is None]
            put = [_summed(name, key, text) for key, text in table.changed.items() if text is not None]
            self._connection.executemany("DELETE FROM records WHERE area = ? AND key = ?", gone)
            self._connection.executemany("INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?)", put)

    def _roll_back(self) -> None:
        with contextlib.suppress(*FAILURES):
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


class NothingKept:
    """A store without a file, for stations that need not outlive their process."""

    def has_room(self, size: int) -> bool:
        """There is always room for what is forgotten."""
        return True

    def restore(self, kernel: Kernel) -> list[str]:
        """Leave a kernel as it is."""
        return []

    def commit(self, kernel: Kernel) -> None:
        """Count what changed as kept."""
        kernel.changes.clear()

    def close(self) -> None:
        """Do nothing."""


def _checksum(row: Iterable[Any]) -> int:
    """Return what tells that a row is as it was written: SQLite finds a damaged page, not a damaged text."""
    return crc32(repr(tuple(row)).encode())


def _summed(*row: Any) -> tuple[Any, ...]:
    return (*row, _checksum(row))


def _kept(kernel: Kernel, outgoing: Outgoing) -> Kept:
    """Return a request with its failures; what is on its way has not failed, and is sent again after a restart."""
    outstanding = kernel.outbox.outstanding
    on_its_way = outstanding is not None and outstanding[1] is outgoing
    payload = to_json(outgoing.message)
    return Kept(outgoing.number, outgoing.action, payload, outgoing.sender, outgoing.attempts - on_its_way)


def _row(kernel: Kernel, machine: Machine) -> str:
    """Return a machine as JSON: state, the data that are not at their default, timers by wall time."""
    cls = type(machine)
    if (defaults := _DEFAULTS.get(cls)) is None:
        defaults = _DEFAULTS[cls] = tuple((name, getattr(cls, name, None)) for name in data_types(cls))
    data = {name: value for name, default in defaults if (value := getattr(machine, name)) != default}
    timers = {
        timer: deadline + kernel.offset
        for timer in machine.program.timers
        if (deadline := kernel.timers.get((machine.key, timer))) is not None
    }
    return json_bytes({"state": machine.state, "data": data, "timers": timers}, exclude_none=True).decode()


def _restore_machine(kernel: Kernel, machine: Machine, text: str) -> None:
    """Put all of a row into a machine, or nothing: half of a transaction is worse than none. Raises _Unfit."""
    try:
        row = TypeAdapter(_Row).validate_json(text)
    except ValidationError:
        raise _Unfit("its row cannot be read") from None
    if row.state not in machine.program.states:
        raise _Unfit(f"state '{row.state}' is none of this version")
    types = data_types(type(machine))
    data = {}
    for name, value in row.data.items():
        if name in types:  # else this version does not need it any more
            try:
                data[name] = TypeAdapter(types[name]).validate_json(json.dumps(value))
            except ValidationError:
                raise _Unfit(f"'{name}' is not of this version's type") from None
    for name, value in data.items():
        set_attribute(machine, name, value)
    set_attribute(machine, "state", row.state)
    for timer, wall in row.timers.items():
        if timer in machine.program.timers:
            kernel.restore_timer(machine, timer, wall - kernel.offset)


def _restore_kept(kernel: Kernel, rows: list[Kept]) -> list[str]:
    notes, outgoing = [], []
    for row in rows:
        try:
            message = request_type(row.action).model_validate_json(row.payload)
        except (KeyError, ValidationError):
            notes.append(f"kept request {row.number} ({row.action}) does not fit this version; it is left out")
            continue
        outgoing.append(Outgoing(row.number, row.action, message, row.sender, kept=True, attempts=row.attempts))
    kernel.restore_kept(outgoing)
    kernel.reserve(max((row.number for row in rows), default=0))
    return notes
