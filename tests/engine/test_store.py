"""What a station keeps, with real SQLite files: what is committed comes back, and nothing else is ever there."""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from small_machines import (
    WALL,
    call,
    feed,
    frames,
    go_online,
    kernel_of,
    machine_class,
    program,
    rule,
    transaction_event,
)

from specharge_engine.kernel import Kernel
from specharge_engine.machine import Machine
from specharge_engine.store import Store, StoreError
from specharge_engine.table import Delay, Do, Send, Start
from specharge_generated.messages import IdTokenType

INTO_VARIABLES = "INSERT INTO variables (path, attribute, text)"
INTO_KEPT = "INSERT INTO kept (number, action, payload, sender, attempts)"


class Keeping(Machine):
    """Has data of every type, a timer, and numbers what it sends."""

    seq_no: int = 0
    name: str | None = None
    share: float = 0.5
    flag: bool = False
    token: IdTokenType | None = None
    numbers: tuple[int, ...] = ()
    names: frozenset[str] = frozenset()
    samples: list[dict[str, Any]] | None = None
    by_evse: dict[int, str] | None = None
    default_is_a_text: str | None = "text"
    _scratch: int = 0

    def fill(self, event: Any) -> None:
        self.name = 'ünï "quoted" \n'
        self.share = 0.1 + 0.2
        self.flag = True
        self.token = IdTokenType(idToken="AA11", type="ISO14443")
        self.numbers = (1, 2**60)
        self.names = frozenset({"a", "b"})
        self.samples = [{"value": 1.5, "nothing": None, "list": [1, [2]]}, {}]
        self.by_evse = {1: "one", 2: "two"}
        self.default_is_a_text = None
        self._scratch = 9

    def write_variables(self, event: Any) -> None:
        for path, text in (
            ("Demo.Limit", "7"),
            ("Demo.Share", "1.50"),
            ("Demo.Name", "two"),
            ("Demo.Secret", "hidden"),
            ("Demo.Fleeting", "x"),
        ):
            self.station.assign(path, "Actual", text)
        self.station.assign("Demo.Goal", "MaxSet", "9")
        self.station.assign("Demo.Goal", "Target", "8")

    def compose_event(self, event: Any, constants: Mapping[str, Any]) -> dict[str, Any]:
        self.seq_no = self.seq_no + 1
        return transaction_event(self.seq_no - 1, f"t-{self.evse}")


TABLE = {
    "idle": {
        "go": rule(Do("fill"), Start("late", Delay(100.0)), to="busy"),
        "poke": rule(Do("write_variables")),
        "told": rule(Send("TransactionEvent", {}, "compose_event")),
    },
    "busy": {"late": rule(to="idle"), "told": rule(Send("TransactionEvent", {}, "compose_event"))},
}
Keep = machine_class(Keeping, program("keep", TABLE, scope="evse", timers=("late",), persistent=True))
FORGETFUL = {"idle": {"go": TABLE["idle"]["go"]}, "busy": {"late": rule(to="idle")}}
Forget = machine_class(Keeping, program("forget", FORGETFUL, timers=("late",)))
DATA = [name for name in Keeping.__annotations__ if not name.startswith("_")]


def fresh(now: float = 0.0, offset: float = WALL) -> Kernel:
    return kernel_of(Keep, Forget, online=False, now=now, offset=offset)


def happen(kernel: Kernel, name: str, now: float | None = None, **where: int) -> None:
    """Feed an event that all machines can handle."""
    assert not feed(kernel, name, now, **where).faults


@contextlib.contextmanager
def opened(folder: Path) -> Iterator[Store]:
    store = Store(folder)
    try:
        yield store
    finally:
        store.close()


def restored(folder: Path, now: float = 0.0, offset: float = WALL) -> tuple[Kernel, list[str]]:
    """Start again with what is in the folder."""
    kernel = fresh(now, offset)
    with opened(folder) as store:
        return kernel, store.restore(kernel)


def data_of(kernel: Kernel, evse: int = 1) -> dict[str, Any]:
    machine = kernel.machine("keep", evse)
    return {"state": machine.state, **{name: getattr(machine, name) for name in DATA}}


def rows(folder: Path, query: str) -> list[Any]:
    with contextlib.closing(sqlite3.connect(folder / "station.sqlite")) as connection:
        return connection.execute(query).fetchall()


def alter(folder: Path, statement: str, *values: Any) -> None:
    with contextlib.closing(sqlite3.connect(folder / "station.sqlite")) as connection:
        connection.execute(statement, values)
        connection.commit()


# What comes back.


def test_states_and_data_of_every_type_come_back(tmp_path: Path) -> None:
    before = fresh()
    happen(before, "go", evse=1)
    with opened(tmp_path) as store:
        store.commit(before)
    after, notes = restored(tmp_path)
    assert notes == []
    assert data_of(after) == data_of(before)
    assert data_of(after)["token"] == IdTokenType(idToken="AA11", type="ISO14443")
    assert data_of(after, 2) == data_of(fresh(), 2)
    assert after.machine("keep", 1)._scratch == 0  # type: ignore[attr-defined]


def test_a_machine_that_is_not_persistent_starts_anew(tmp_path: Path) -> None:
    before = fresh()
    happen(before, "go")
    with opened(tmp_path) as store:
        store.commit(before)
    assert restored(tmp_path)[0].machine("forget").state == "idle"


def test_timers_go_on_by_wall_time_over_a_restart_of_the_machine(tmp_path: Path) -> None:
    """Monotonic time begins anew at 0 after 40 s without power: 60 of the 100 s are left."""
    before = fresh(now=5000.0)
    happen(before, "go", evse=1)
    with opened(tmp_path) as store:
        store.commit(before)
    after, _ = restored(tmp_path, now=0.0, offset=WALL + 5000.0 + 40.0)
    assert after.next_deadline() == 60.0
    after.advance(60.0)
    assert after.machine("keep", 1).state == "idle"


def test_a_timer_that_ran_out_without_power_is_due_at_once(tmp_path: Path) -> None:
    before = fresh()
    happen(before, "go", evse=1)
    with opened(tmp_path) as store:
        store.commit(before)
    after, _ = restored(tmp_path, now=3.0, offset=WALL + 1000.0)
    assert after.next_deadline() == 100.0 - 1000.0
    after.advance(3.0)
    assert after.machine("keep", 1).state == "idle"


def test_a_stopped_timer_does_not_come_back(tmp_path: Path) -> None:
    before = fresh()
    with opened(tmp_path) as store:
        happen(before, "go", evse=1)
        store.commit(before)
        before.advance(100.0)
        store.commit(before)
    after, _ = restored(tmp_path)
    assert after.next_deadline() is None
    assert after.machine("keep", 1).state == "idle"


def test_persistent_variables_come_back_as_they_were_written(tmp_path: Path) -> None:
    before = fresh()
    happen(before, "poke", evse=1)
    with opened(tmp_path) as store:
        store.commit(before)
    after, notes = restored(tmp_path)
    assert notes == []
    assert after.values["Demo.Limit"] == 7
    assert after.variables.get_text("Demo.Share") == "1.50"
    assert after.values["Demo.Name"] == "two"
    assert after.values["Demo.Secret"] == "hidden"
    assert after.values["Demo.Fleeting"] == "gone"
    assert after.variables.get_text("Demo.Goal", "MaxSet") == "9"
    assert after.variables.get_text("Demo.Goal", "Target") == "8"


def test_kept_requests_come_back_in_order_and_numbers_go_on(tmp_path: Path) -> None:
    before = fresh()
    for evse in (1, 2, 1):
        happen(before, "told", evse=evse)
    with opened(tmp_path) as store:
        store.commit(before)
    after, _ = restored(tmp_path)
    happen(after, "told", evse=1)
    after.outbox.registration = "Accepted"
    sent = frames(after.link_up(1.0))
    while len(after.outbox):
        sent += frames(after.receive(json.dumps([3, sent[-1][1], {}]), 1.0))
    told = [(f[3]["transactionInfo"]["transactionId"], f[3]["seqNo"]) for f in sent]
    assert told == [("t-1", 0), ("t-2", 0), ("t-1", 1), ("t-1", 2)]


def test_what_the_csms_has_is_kept_no_longer_and_failures_are_counted(tmp_path: Path) -> None:
    before = fresh()
    happen(before, "told", evse=1)
    happen(before, "told", evse=1)
    go_online(before)
    with opened(tmp_path) as store:
        store.commit(before)
        before.receive(json.dumps([3, before.outbox.outstanding[0], {}]), 1.0)  # type: ignore[index]
        before.receive(json.dumps([4, before.outbox.outstanding[0], "InternalError", "", {}]), 1.0)  # type: ignore[index]
        store.commit(before)
    after, _ = restored(tmp_path)
    assert [(outgoing.message.seqNo, outgoing.attempts) for outgoing in after.outbox.kept] == [(1, 1)]


def test_an_empty_commit_writes_nothing(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.commit(fresh())
    assert rows(tmp_path, "SELECT key, row FROM machines UNION ALL SELECT path, text FROM variables") == []


def test_the_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        assert stat.S_IMODE(store.path.stat().st_mode) == 0o600


@given(steps=st.lists(st.sampled_from(["go", "poke", "told", "late", "up", "down", "answer", "error"]), max_size=15))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_happens_a_restart_finds_the_state_of_the_last_commit(tmp_path: Path, steps: list[str]) -> None:
    folder = tmp_path / str(len(list(tmp_path.iterdir())))
    kernel = fresh()
    kernel.outbox.registration = "Accepted"
    with opened(folder) as store:
        for step in steps:
            now = kernel.now + 1.0
            if step == "late":
                kernel.advance(now + 100.0)
            elif step in ("up", "down"):
                (kernel.link_up if step == "up" else kernel.link_down)(now)
            elif step in ("answer", "error") and kernel.outbox.outstanding is not None:
                tail: list[Any] = [{}] if step == "answer" else ["InternalError", "", {}]
                kernel.receive(json.dumps([3 if step == "answer" else 4, kernel.outbox.outstanding[0], *tail]), now)
            elif step in ("go", "poke", "told"):
                happen(kernel, step, now, evse=1)
            store.commit(kernel)
    after, notes = restored(folder, kernel.now)
    assert notes == []
    assert data_of(after) == data_of(kernel)
    assert after.values["Demo.Limit"] == kernel.values["Demo.Limit"]
    assert after.timers == {key: moment for key, moment in kernel.timers.items() if key[0].startswith("keep")}
    for each in (kernel, after):
        each.link_down(kernel.now)
    assert [(o.number, o.message, o.attempts) for o in after.outbox.kept] == [
        (o.number, o.message, o.attempts) for o in kernel.outbox.kept
    ]


# What no longer fits.


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ('{"state":"gone","data":{},"timers":{}}', "state 'gone' is none of this version"),
        ('{"state":"busy","data":{"seq_no":"many"},"timers":{}}', "'seq_no' is not of this version's type"),
        ('{"state":"busy","data":{"seq_no":3,"token":{"idToken":1}},"timers":{}}', "'token' is not of"),
        ('{"state":"busy","data":[],"timers":{}}', "its row cannot be read"),
        ('{"state":"busy"}', "its row cannot be read"),
        ('{"state":"busy","data":{},"timers":{"late":"soon"}}', "its row cannot be read"),
        ('{"state', "its row cannot be read"),
        ("", "its row cannot be read"),
    ],
)
def test_a_row_that_no_longer_fits_is_noted_and_left_out_whole(tmp_path: Path, row: str, says: str) -> None:
    with opened(tmp_path):
        pass
    alter(tmp_path, "INSERT INTO machines (key, row) VALUES ('keep@1', ?)", row)
    kernel, notes = restored(tmp_path)
    (note,) = notes
    assert note.startswith(f"keep@1: {says}")
    assert note.endswith("it starts anew")
    assert data_of(kernel) == data_of(fresh())


def test_what_this_version_needs_no_more_is_passed_over(tmp_path: Path) -> None:
    with opened(tmp_path):
        pass
    row = '{"state":"busy","data":{"seq_no":4,"old_thing":1},"timers":{"old_timer":1.0}}'
    alter(tmp_path, "INSERT INTO machines (key, row) VALUES ('keep@1', ?), ('old@1', '')", row)
    kernel, notes = restored(tmp_path)
    assert notes == []
    assert (data_of(kernel)["state"], data_of(kernel)["seq_no"]) == ("busy", 4)
    assert kernel.next_deadline() is None


def test_variables_and_requests_that_no_longer_fit_are_noted_and_left_out(tmp_path: Path) -> None:
    before = fresh()
    happen(before, "told", evse=1)
    with opened(tmp_path) as store:
        store.commit(before)
    alter(
        tmp_path,
        f"{INTO_VARIABLES} VALUES ('Demo.Limit', 'Actual', 'many'), ('Gone.Thing', 'Actual', '1')",
    )
    alter(
        tmp_path,
        f"{INTO_KEPT} VALUES (8, 'TransactionEvent', '{{}}', 'keep@1', 0), (9, 'Nonsense', '{{}}', 'x', 0)",
    )
    kernel, notes = restored(tmp_path)
    assert kernel.values["Demo.Limit"] == 5
    assert [note.split(":")[0] for note in notes] == [
        "Demo.Limit",
        "Gone.Thing",
        "kept request 8 (TransactionEvent) does not fit this version; it is left out",
        "kept request 9 (Nonsense) does not fit this version; it is left out",
    ]
    assert [outgoing.message.seqNo for outgoing in kernel.outbox.kept] == [0]


def test_a_request_that_was_left_out_is_not_written_over(tmp_path: Path) -> None:
    with opened(tmp_path):
        pass
    alter(tmp_path, f"{INTO_KEPT} VALUES (1, 'Nonsense', '{{}}', 'x', 0)")
    with opened(tmp_path) as store:
        kernel = fresh()
        store.restore(kernel)
        happen(kernel, "told", evse=1)
        store.commit(kernel)
    assert rows(tmp_path, "SELECT action FROM kept ORDER BY number") == [("Nonsense",), ("TransactionEvent",)]


# Files that cannot be used.


def says(folder: Path) -> str:
    with pytest.raises(StoreError) as caught:
        Store(folder)
    return str(caught.value)


def test_a_damaged_file_is_told_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "station.sqlite"
    path.write_bytes(b"this is no database, " * 400)
    assert says(tmp_path).startswith(f"{path} is damaged (")
    assert "move it away" in says(tmp_path)
    assert path.read_bytes().startswith(b"this is no database"), "it is left as it was"


def test_a_file_that_is_damaged_further_on_is_told_too(tmp_path: Path) -> None:
    before = fresh()
    happen(before, "go", evse=1)
    with opened(tmp_path) as store:
        store.commit(before)
    path = tmp_path / "station.sqlite"
    content = bytearray(path.read_bytes())
    content[4096:] = os.urandom(len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(StoreError, match="is damaged"), opened(tmp_path) as store:
        store.restore(fresh())


def test_a_file_whose_schema_is_no_text_any_more_is_told_as_damaged(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.commit(fresh())
    path = tmp_path / "station.sqlite"
    content = path.read_bytes()
    assert b"CREATE TABLE machines" in content
    path.write_bytes(content.replace(b"CREATE TABLE machines", b"CREATE \xbaABLE machines"))
    with pytest.raises(StoreError, match=r"is damaged \(.*\); move it away"):
        Store(tmp_path)


@pytest.mark.parametrize("version", ["0", "1", "99"])
def test_a_file_of_another_format_is_refused_and_left_as_it_is(tmp_path: Path, version: str) -> None:
    with opened(tmp_path):
        pass
    alter(tmp_path, "UPDATE meta SET value = ? WHERE name = 'format'", version)
    assert f"has format {version}; this version reads 2: use the version that wrote it" in says(tmp_path)
    assert rows(tmp_path, "SELECT value FROM meta") == [(version,)]


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "state").touch()
    assert "name another folder under 'storage'" in says(tmp_path / "state")
    assert "name another folder under 'storage'" in says(tmp_path / "state" / "further")


@contextlib.contextmanager
def as_nobody() -> Iterator[None]:
    """Give up the rights of root, for which no file is read-only."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def visible(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder that any user may enter."""
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


def test_a_read_only_folder_is_told(visible: Path) -> None:
    visible.chmod(0o555)
    with as_nobody():
        assert "name another folder under 'storage'" in says(visible)
    assert list(visible.iterdir()) == []


def test_a_read_only_file_is_told(visible: Path) -> None:
    with opened(visible) as store:
        path = store.path
    path.chmod(0o444)
    visible.chmod(0o555)
    with as_nobody():
        assert str(path) in says(visible)
        assert "storage'" in says(visible)


HOLDER = """
import sys
from pathlib import Path
from specharge_engine.store import Store
store = Store(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


def test_a_file_in_use_by_another_process_is_told_and_free_when_that_one_is_killed(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        assert says(tmp_path).startswith(f"{tmp_path / 'station.sqlite'} is in use by another process")
    finally:
        holder.kill()
        holder.communicate()
    with opened(tmp_path) as store:
        store.restore(fresh())


# Commits that fail.


@contextlib.contextmanager
def full_disk(store: Store) -> Iterator[None]:
    """Let the file not grow any more."""
    connection = store._connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    try:
        yield
    finally:
        connection.execute("PRAGMA max_page_count = 1000000")


def test_a_commit_that_fails_keeps_the_changes_for_the_next_and_writes_nothing(tmp_path: Path) -> None:
    kernel = fresh()
    happen(kernel, "told", evse=2)
    with opened(tmp_path) as store:
        store.commit(kernel)
        happen(kernel, "go", evse=1)
        kernel.machine("keep", 1).name = "x" * 100_000  # type: ignore[attr-defined]
        happen(kernel, "told", evse=2)
        with full_disk(store), pytest.raises(StoreError, match="the disk is full; make room"):
            store.commit(kernel)
        assert kernel.changes
        half_way = fresh()
        store.restore(half_way)
        assert data_of(half_way) == data_of(fresh())
        assert [outgoing.message.seqNo for outgoing in half_way.outbox.kept] == [0]
        store.commit(kernel)
        assert not kernel.changes
    after, _ = restored(tmp_path)
    assert data_of(after) == data_of(kernel)
    assert [outgoing.message.seqNo for outgoing in after.outbox.kept] == [0, 1]


def test_data_that_cannot_be_kept_fail_the_whole_commit(tmp_path: Path) -> None:
    kernel = fresh()
    happen(kernel, "told", evse=1)
    with opened(tmp_path) as store:
        kernel.machine("keep", 1).samples = [{"bad": object()}]  # type: ignore[attr-defined]
        with pytest.raises(Exception, match="object"):
            store.commit(kernel)
        assert kernel.changes
        kernel.machine("keep", 1).samples = None  # type: ignore[attr-defined]
        store.commit(kernel)
    assert [outgoing.message.seqNo for outgoing in restored(tmp_path)[0].outbox.kept] == [0]


def test_a_closed_store_says_so(tmp_path: Path) -> None:
    kernel = fresh()
    happen(kernel, "told", evse=1)
    with opened(tmp_path) as store:
        pass
    with pytest.raises(StoreError, match="closed"):
        store.commit(kernel)


def test_requests_of_the_csms_are_not_kept(tmp_path: Path) -> None:
    kernel = fresh()
    go_online(kernel)
    call(kernel, "ClearCache", {})
    assert not kernel.changes


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ("UPDATE machines SET row = replace(row, 'busy', 'idle')", "the row of 'keep@1' in machines"),
        ("UPDATE variables SET text = '8' WHERE path = 'Demo.Limit'", "the row of 'Demo.Limit' in variables"),
        ("UPDATE kept SET payload = replace(payload, 't-1', 't-2')", "the row of 1 in kept"),
    ],
)
def test_a_row_whose_text_the_disk_changed_is_told_and_left_out(tmp_path: Path, change: str, what: str) -> None:
    before = fresh()
    happen(before, "go", evse=1)
    happen(before, "poke", evse=2)
    happen(before, "told", evse=1)
    with opened(tmp_path) as store:
        store.commit(before)
    alter(tmp_path, change)
    after, notes = restored(tmp_path)
    assert notes == [f"{tmp_path / 'station.sqlite'}: the disk has changed {what}; it is left out"]
    kept = (after.machine("keep", 1).state == "busy", after.values["Demo.Limit"] == 7, len(after.outbox) == 1)
    assert kept == ("machines" not in what, "variables" not in what, " kept" not in what)
