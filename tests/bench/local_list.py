"""The Local Authorization List with 100,000 entries, beside a plain dict and a table of SQLite that do the same.

The list is sent as a CSMS must send it, in messages of LocalAuthListCtrlr.ItemsPerMessage entries, each kept before it
is answered. The dict and the table take the same messages as JSON, unchecked; the table keeps each message, the dict
nothing. A look-up is by idToken and type and ends in the idTokenInfo as an object.
"""

from __future__ import annotations

import gc
import json
import os
import sqlite3
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from virtual_station import VirtualStation, station

from bench.measure import Row, Spread, microseconds
from specharge_generated.messages import IdTokenInfoType, IdTokenType
from specharge_machines.local_list import LocalList

ENTRIES = 100_000
ITEMS = 100  # LocalAuthListCtrlr.ItemsPerMessage as it is by default
SOMEBODY = IdTokenType(idToken=f"RFID{ENTRIES // 2:012d}", type="ISO14443")


def _entries(first: int, count: int, status: str) -> list[dict[str, Any]]:
    info = {"status": status, "cacheExpiryDateTime": "2030-01-01T00:00:00Z"}
    return [
        {"idToken": {"idToken": f"RFID{n:012d}", "type": "ISO14443"}, "idTokenInfo": info}
        for n in range(first, first + count)
    ]


def messages(status: str = "Accepted") -> Iterator[str]:
    """Yield the requests that bring the whole list, as JSON."""
    for number, first in enumerate(range(0, ENTRIES, ITEMS)):
        update = "Differential" if number else "Full"
        entries = _entries(first, ITEMS, status)
        yield json.dumps({"versionNumber": number + 1, "updateType": update, "localAuthorizationList": entries})


def change(version: int) -> str:
    """Return a request that changes as many entries as a message has."""
    entries = _entries(ENTRIES // 2, ITEMS, ("Accepted", "Blocked")[version % 2])
    return json.dumps({"versionNumber": version, "updateType": "Differential", "localAuthorizationList": entries})


class Ours:
    """A station with a file."""

    def __init__(self, folder: Path) -> None:
        self.station: VirtualStation = station(storage=folder)
        self._list = LocalList(self.station.kernel)
        self.file = folder / "station.sqlite"

    def take(self, payload: str) -> None:
        self.station.receive(f'[2,"1","SendLocalList",{payload}]')
        assert self.station.replies["1"][2] == {"status": "Accepted"}
        self.station.steps.clear()

    def find(self) -> object:
        return self._list.find(SOMEBODY)

    def close(self) -> None:
        store = self.station._store
        assert store is not None
        store._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        store.close()


class Plain:
    """A dict from idToken and type to the text of the idTokenInfo; nothing is kept on a disk."""

    def __init__(self, folder: Path) -> None:
        self.rows: dict[tuple[str, str], str] = {}

    def take(self, payload: str) -> None:
        request = json.loads(payload)
        if request["updateType"] == "Full":
            self.rows.clear()
        for each in request["localAuthorizationList"]:
            token = each["idToken"]
            self.rows[token["idToken"].casefold(), token["type"]] = json.dumps(each["idTokenInfo"])

    def find(self) -> object:
        return IdTokenInfoType.model_validate_json(self.rows[SOMEBODY.idToken.casefold(), SOMEBODY.type])

    def close(self) -> None:
        return


class Table:
    """A table of SQLite as durable as the station's, asked for every idToken."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "table.sqlite"
        self.connection = sqlite3.connect(self.file, isolation_level=None)
        for pragma in ("locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=FULL"):
            self.connection.execute(f"PRAGMA {pragma}")
        self.connection.execute(
            "CREATE TABLE list (token TEXT, type TEXT, info TEXT, PRIMARY KEY (token, type)) WITHOUT ROWID"
        )

    def take(self, payload: str) -> None:
        request = json.loads(payload)
        self.connection.execute("BEGIN IMMEDIATE")
        if request["updateType"] == "Full":
            self.connection.execute("DELETE FROM list")
        rows = [
            (each["idToken"]["idToken"].casefold(), each["idToken"]["type"], json.dumps(each["idTokenInfo"]))
            for each in request["localAuthorizationList"]
        ]
        self.connection.executemany("INSERT OR REPLACE INTO list VALUES (?, ?, ?)", rows)
        self.connection.execute("COMMIT")

    def find(self) -> object:
        query = "SELECT info FROM list WHERE token = ? AND type = ?"
        row = self.connection.execute(query, (SOMEBODY.idToken.casefold(), SOMEBODY.type)).fetchone()
        return IdTokenInfoType.model_validate_json(row[0])

    def close(self) -> None:
        self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.connection.close()


KINDS: tuple[tuple[str, type[Any]], ...] = (("", Ours), ("dict", Plain), ("SQLite", Table))


def list_rows(seconds: float, repetitions: int) -> list[Row]:
    """Measure look-up, update, memory, file and restart."""
    whole: dict[str, list[float]] = {name: [] for name, _ in KINDS}
    parts: dict[str, list[float]] = {name: [] for name, _ in KINDS}
    sizes: dict[str, list[float]] = {}
    restarts: list[float] = []
    found: list[Spread] = []
    for turn in range(max(repetitions // 2, 1)):
        with tempfile.TemporaryDirectory() as place:
            holders = {name: kind(Path(place)) for name, kind in KINDS}
            for name, holder in holders.items():
                whole[name].append(_seconds(lambda each=holder: _take_all(each)))
                parts[name] += [
                    1e3 * _seconds(lambda each=holder, v=version: each.take(change(v)))
                    for version in range(ENTRIES + 1, ENTRIES + 20)
                ]
            if turn == 0:
                found = microseconds(*(_finds(holder) for holder in holders.values()), seconds=seconds / 4)
            for name, holder in holders.items():
                holder.close()
                if hasattr(holder, "file"):
                    sizes.setdefault(name, []).append(os.path.getsize(holder.file) / 2**20)
            holders.clear()
            gc.collect()
            restarts.append(1e3 * _seconds(lambda folder=Path(place): _restart(folder)))
    memory = {name: _memory(kind) for name, kind in KINDS if name != "SQLite"}
    return [
        _row("look-up", dict(zip(whole, found, strict=True)), 10.0),
        _row(f"an update of {ITEMS} entries, kept", _spreads(parts, "ms")),
        _row(f"the whole list, {ENTRIES // ITEMS} messages, kept", _spreads(whole, "s")),
        _row("memory", {name: Spread.of([value], "MiB") for name, value in memory.items()}),
        _row("file", _spreads(sizes, "MiB")),
        _row("a start with it", {"": Spread.of(restarts, "ms")}),
    ]


def _row(what: str, spreads: dict[str, Spread], budget: float | None = None) -> Row:
    ours, *peers = spreads.items()
    return Row(f"list of {ENTRIES:,}: {what}", ours[1], dict(peers), budget)


def _spreads(samples: dict[str, list[float]], unit: str) -> dict[str, Spread]:
    return {name: Spread.of(values, unit) for name, values in samples.items()}


def _seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def _take_all(holder: Any) -> None:
    for payload in messages():
        holder.take(payload)


def _finds(holder: Any) -> Callable[[int], object]:
    def work(count: int) -> None:
        for _ in range(count):
            holder.find()

    return work


def _restart(folder: Path) -> None:
    made = VirtualStation(storage=folder)
    store = made._store
    assert store is not None
    assert store.restore(made.kernel) == []
    assert len(made.kernel.records.table("local_list")) == ENTRIES
    store.close()


def _memory(kind: type[Any]) -> float:
    """Return the MiB that stay allocated with the whole list."""
    with tempfile.TemporaryDirectory() as place:
        holder = kind(Path(place))
        gc.collect()
        tracemalloc.start()
        _take_all(holder)
        gc.collect()
        held = tracemalloc.get_traced_memory()[0] / 2**20
        tracemalloc.stop()
        holder.close()
    return held
