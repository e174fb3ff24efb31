"""C11: the CSMS clears the Authorization Cache."""

from __future__ import annotations

from pathlib import Path

import pytest
from known_tokens import learn, outcome, read, station_that_decides


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
