"""C11: the CSMS clears the Authorization Cache."""

from __future__ import annotations

from pathlib import Path

import pytest
from charging import picture
from known_tokens import entry, learn, list_version, outcome, read, send_list, station_that_decides

from specharge_engine.store import Store


@pytest.mark.verifies("C11.FR.01", "C11.FR.02", "C11.FR.03")
def test_c11_fr_01_the_cache_is_empty_afterwards(tmp_path: Path) -> None:
    s = station_that_decides()
    learn(s, "A")
    learn(s, "B")
    assert outcome(s, "A") == "let in"
    assert s.result("ClearCache", {}) == {"status": "Accepted"}
    assert [outcome(s, token) for token in ("A", "B")] == ["asked", "asked"]
    assert read(s, "AuthCacheCtrlr.Storage") == "0"
    s.restart(tmp_path)
    assert outcome(s, "A") == "asked"


@pytest.mark.verifies("C11.FR.04", "C11.FR.02")
def test_c11_fr_04_a_cache_that_is_off_is_not_cleared() -> None:
    s = station_that_decides()
    learn(s, "A")
    s.set_variable("AuthCacheCtrlr.Enabled", "false")
    assert s.result("ClearCache", {}) == {"status": "Rejected", "statusInfo": {"reasonCode": "NotEnabled"}}
    s.set_variable("AuthCacheCtrlr.Enabled", "true")
    assert outcome(s, "A") == "let in"


@pytest.mark.verifies("C11.FR.05", "C11.FR.02")
def test_c11_fr_05_a_cache_whose_emptying_cannot_be_kept_stays_as_it_is(tmp_path: Path) -> None:
    s = station_that_decides()
    learn(s, "A")
    store = Store(tmp_path)
    store.commit(s.kernel)
    object.__setattr__(s.kernel.site, "storage", store)
    before = picture(s)
    store._connection.execute("PRAGMA query_only = true")  # a disk that takes no writes any more
    assert s.result("ClearCache", {}) == {"status": "Rejected", "statusInfo": {"reasonCode": "OutOfStorage"}}
    assert not s.kernel.changes
    assert picture(s) == before
    assert outcome(s, "A") == "let in"
    store._connection.execute("PRAGMA query_only = false")
    assert s.result("ClearCache", {}) == {"status": "Accepted"}
    assert outcome(s, "A") == "asked"
    store.close()


@pytest.mark.verifies("D01.FR.02")
def test_d01_fr_02_an_update_that_the_disk_does_not_take_fails(tmp_path: Path) -> None:
    s = station_that_decides()
    send_list(s, 1, entry("A"))
    store = Store(tmp_path)
    store.commit(s.kernel)
    object.__setattr__(s.kernel.site, "storage", store)
    store._connection.execute("PRAGMA query_only = true")
    failed = {"status": "Failed", "statusInfo": {"reasonCode": "OutOfStorage"}}
    assert send_list(s, 2, entry("B")) == failed
    assert not s.kernel.changes
    assert (list_version(s), outcome(s, "A"), outcome(s, "B")) == (1, "let in", "asked")
    store._connection.execute("PRAGMA query_only = false")
    assert send_list(s, 2, entry("B")) == {"status": "Accepted"}
    store.close()
