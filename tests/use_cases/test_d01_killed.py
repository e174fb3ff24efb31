"""D01: a station that is killed while it takes an update has the old list or the new one, and no third.

A process of its own is killed before each statement that SQLite is given, and after the last; in a second test the file
itself is torn. What it answered before it died, it has.
"""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from charging import QUIET
from known_tokens import entry, list_version, read, send_list
from virtual_station import VirtualStation

from specharge_generated.messages import IdTokenType
from specharge_machines.local_list import LocalList

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be forked")

Held = tuple[int, dict[str, str], str, int]
TOKENS = "ABCDE"
OLD: Held = (5, {"A": "Accepted", "B": "Accepted", "C": "Blocked"}, "3", 5)


def started(folder: Path) -> VirtualStation:
    """Start a station with what the folder has, and let the CSMS accept it."""
    s = VirtualStation(QUIET, storage=folder)
    s.answers["BootNotification"] = s.boot_answer("Accepted", 300)
    s.boot_anew()
    s.connect()
    return s


def held(s: VirtualStation) -> Held:
    """Return version, entries, their number as the device model tells it, and the version as D02 tells it."""
    found = {token: LocalList(s.kernel).find(IdTokenType(idToken=token, type="ISO14443")) for token in TOKENS}
    entries = {token: info.status for token, info in found.items() if info is not None}
    return LocalList(s.kernel).version, entries, read(s, "LocalAuthListCtrlr.Entries"), list_version(s)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A station's folder that has the old list."""
    s = started(tmp_path / "old")
    assert send_list(s, 5, entry("A"), entry("B"), entry("C", "Blocked")) == {"status": "Accepted"}
    assert held(s) == OLD
    close(s)
    return tmp_path / "old"


def close(s: VirtualStation) -> None:
    assert s._store is not None
    s._store.close()


Update = Callable[[VirtualStation], dict[str, Any]]
UPDATES: dict[str, tuple[Update, Held]] = {
    "full": (
        lambda s: send_list(s, 6, entry("D"), entry("A", "Blocked")),
        (6, {"A": "Blocked", "D": "Accepted"}, "2", 6),
    ),
    "emptied": (lambda s: send_list(s, 7), (7, {}, "0", 7)),
    "differential": (
        lambda s: send_list(s, 6, entry("A", None), entry("B", "Expired"), entry("E"), update="Differential"),
        (6, {"B": "Expired", "C": "Blocked", "E": "Accepted"}, "3", 6),
    ),
    "version only": (lambda s: send_list(s, 9, update="Differential"), (9, OLD[1], "3", 9)),
}


def killed_at(statement: int, folder: Path, update: Update, answered: Path) -> bool:
    """Let a process take an update, killed before that statement of SQLite; False when it came to the end unharmed."""
    child = os.fork()
    if child == 0:
        try:
            s = started(folder)
            count = 0

            def traced(sql: str) -> None:
                nonlocal count
                count += 1
                if count == statement:
                    os.kill(os.getpid(), signal.SIGKILL)

            assert s._store is not None
            s._store._connection.set_trace_callback(traced)
            update(s)
            answered.touch()  # the answer is on the wire
            os._exit(0)
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


@pytest.mark.verifies("D01.FR.10", "D01.FR.01")
@pytest.mark.parametrize("name", UPDATES)
def test_d01_fr_10_whenever_the_process_is_killed_it_is_the_old_list_or_the_new_one(
    tmp_path: Path, folder: Path, name: str
) -> None:
    update, new = UPDATES[name]
    seen: list[Held] = []
    statement = 0
    alive = True
    while alive:
        statement += 1
        copy, answered = tmp_path / f"killed-{statement}", tmp_path / f"answered-{statement}"
        shutil.copytree(folder, copy)
        alive = killed_at(statement, copy, update, answered)
        s = started(copy)
        seen.append(held(s))
        if answered.exists():
            assert seen[-1] == new
        send_list(s, 20, entry("E"))  # and the next update finds it in order
        assert held(s) == (20, {"E": "Accepted"}, "1", 20)
        close(s)
    assert statement > 3
    assert set(map(str, seen)) == {str(OLD), str(new)}
    turn = seen.index(new)
    assert seen == [OLD] * turn + [new] * (len(seen) - turn)


@pytest.mark.verifies("D01.FR.10")
@pytest.mark.parametrize("name", ["full", "differential"])
def test_d01_fr_10_a_file_torn_anywhere_holds_the_old_list_or_the_new_one(
    tmp_path: Path, folder: Path, name: str
) -> None:
    update, new = UPDATES[name]
    s = started(folder)
    update(s)
    written = tmp_path / "written"
    shutil.copytree(folder, written)  # as the power cut finds it, the write-ahead log not yet in the file
    close(s)
    log = (written / "station.sqlite-wal").read_bytes()
    seen = []
    for place in range(1, 25):
        torn = tmp_path / f"torn-{place}"
        shutil.copytree(written, torn)
        (torn / "station.sqlite-wal").write_bytes(log[: len(log) * place // 24])
        (torn / "station.sqlite-shm").unlink(missing_ok=True)
        again = started(torn)
        seen.append(held(again))
        close(again)
    assert seen[-1] == new
    assert set(map(str, seen)) <= {str(OLD), str(new)}
