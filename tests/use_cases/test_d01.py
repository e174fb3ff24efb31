"""D01: the CSMS sends the Local Authorization List."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from charging import picture
from known_tokens import entry, list_version, outcome, read, send_list, station_that_decides
from virtual_station import VirtualStation

from specharge_engine.store import Store

KNOWN = ("A", "B", "C")


def held(s: VirtualStation, *tokens: str) -> list[str]:
    """Return those of the tokens that the station lets in by its list."""
    return [token for token in tokens or (*KNOWN, "D") if outcome(s, token) == "let in"]


def station_with_list(version: int = 5, tokens: tuple[str, ...] = KNOWN) -> VirtualStation:
    s = station_that_decides()
    assert send_list(s, version, *map(entry, tokens)) == {"status": "Accepted"}
    return s


def refuses(s: VirtualStation, answer: dict[str, Any], *request: Any, **options: Any) -> None:
    """Assert that an update is answered so, and that the list is the old one to the last entry."""
    before, version = picture(s), list_version(s)
    assert send_list(s, *request, **options) == answer
    assert list_version(s) == version
    assert picture(s) == before
    assert held(s) == list(KNOWN)


@pytest.mark.verifies("D01.FR.01", "D01.FR.02", "D01.FR.15")
def test_d01_fr_15_a_full_update_replaces_the_whole_list_and_its_version() -> None:
    s = station_with_list()
    assert held(s) == ["A", "B", "C"]
    assert send_list(s, 6, entry("B"), entry("D")) == {"status": "Accepted"}
    assert held(s) == ["B", "D"]
    assert list_version(s) == 6


@pytest.mark.verifies("D01.FR.15")
def test_d01_fr_15_a_full_update_may_bring_an_older_version() -> None:
    s = station_with_list(5)
    assert send_list(s, 2, entry("D")) == {"status": "Accepted"}
    assert (held(s), list_version(s)) == (["D"], 2)


@pytest.mark.verifies("D01.FR.04", "D01.FR.02")
def test_d01_fr_04_a_full_update_without_a_list_empties_it_and_takes_the_version() -> None:
    s = station_with_list()
    assert send_list(s, 9) == {"status": "Accepted"}
    assert (held(s), list_version(s), read(s, "LocalAuthListCtrlr.Entries")) == ([], 9, "0")


@pytest.mark.verifies("D01.FR.05")
def test_d01_fr_05_a_differential_update_without_a_list_changes_the_version_only() -> None:
    s = station_with_list()
    assert send_list(s, 6, update="Differential") == {"status": "Accepted"}
    assert (held(s), list_version(s)) == (["A", "B", "C"], 6)


@pytest.mark.verifies("D01.FR.16", "D01.FR.06")
def test_d01_fr_16_a_differential_update_adds_and_overwrites_entries() -> None:
    s = station_with_list()
    assert send_list(s, 6, entry("b", "Blocked"), entry("D"), update="Differential") == {"status": "Accepted"}
    assert (held(s), list_version(s)) == (["A", "C", "D"], 6)
    assert read(s, "LocalAuthListCtrlr.Entries") == "4"


@pytest.mark.verifies("D01.FR.17")
def test_d01_fr_17_a_differential_update_removes_entries_without_info() -> None:
    s = station_with_list()
    assert send_list(s, 6, entry("A", None), entry("NEVER-THERE", None), update="Differential") == {
        "status": "Accepted"
    }
    assert (held(s), list_version(s)) == (["B", "C"], 6)
    assert read(s, "LocalAuthListCtrlr.Entries") == "2"


@pytest.mark.verifies("D01.FR.19", "D01.FR.02")
@pytest.mark.parametrize("version", [4, 5])
def test_d01_fr_19_a_differential_update_that_is_not_newer_is_a_version_mismatch(version: int) -> None:
    refuses(station_with_list(5), {"status": "VersionMismatch"}, version, entry("D"), update="Differential")


@pytest.mark.verifies("D01.FR.18")
@pytest.mark.parametrize(
    ("update", "answer"),
    [
        ("Differential", {"status": "VersionMismatch"}),
        ("Full", {"status": "Failed", "statusInfo": {"reasonCode": "InvalidValue"}}),
    ],
)
@pytest.mark.parametrize("version", [0, -1])
def test_d01_fr_18_a_version_that_is_not_above_zero_is_refused(
    update: str, answer: dict[str, Any], version: int
) -> None:
    refuses(station_with_list(), answer, version, entry("D"), update=update)


@pytest.mark.verifies("D01.FR.06")
@pytest.mark.parametrize("update", ["Full", "Differential"])
def test_d01_fr_06_a_request_with_an_id_token_twice_is_refused(update: str) -> None:
    answer = {"status": "Failed", "statusInfo": {"reasonCode": "InvalidValue"}}
    refuses(station_with_list(), answer, 6, entry("D"), entry("d", "Blocked"), update=update)


def test_the_same_text_of_another_type_is_another_id_token() -> None:
    s = station_with_list()
    assert send_list(s, 6, entry("D"), entry("D", kind="ISO15693")) == {"status": "Accepted"}
    assert read(s, "LocalAuthListCtrlr.Entries") == "2"


def test_a_full_update_with_an_entry_that_says_nothing_of_its_id_token_is_refused() -> None:
    answer = {"status": "Failed", "statusInfo": {"reasonCode": "MissingParam"}}
    refuses(station_with_list(), answer, 6, entry("D"), entry("A", None))


@pytest.mark.verifies("D01.FR.02", "D01.FR.03", "D01.FR.12")
def test_d01_fr_03_an_update_with_more_entries_than_the_list_can_have_is_refused() -> None:
    s = station_that_decides()
    large = {"ItemsPerMessage": "30000", "BytesPerMessage": "9000000"}
    for name, value in large.items():
        s.kernel.variables.assign(f"LocalAuthListCtrlr.{name}", "Actual", value)
    assert send_list(s, 1, *map(entry, KNOWN)) == {"status": "Accepted"}
    for part in range(4):
        some = [entry(f"{part}-{n}") for n in range(24_999)]
        assert send_list(s, 2 + part, *some, update="Differential") == {"status": "Accepted"}
    assert read(s, "LocalAuthListCtrlr.Entries") == "99999"
    answer = {"status": "Failed", "statusInfo": {"reasonCode": "OutOfStorage"}}
    refuses(s, answer, 6, entry("X"), entry("Y"), update="Differential")
    assert send_list(s, 6, entry("D"), entry("A"), update="Differential") == {"status": "Accepted"}
    assert send_list(s, 7, entry("D", None), entry("E"), update="Differential") == {"status": "Accepted"}
    refuses(s, answer, 8, entry("X"), update="Differential")
    assert read(s, "LocalAuthListCtrlr.Entries") == "100000"


def test_more_entries_than_a_message_may_have_are_refused() -> None:
    answer = {"status": "Failed", "statusInfo": {"reasonCode": "TooManyElements"}}
    refuses(station_with_list(), answer, 6, *(entry(f"N{n}") for n in range(101)))
    assert send_list(station_with_list(), 6, *(entry(f"N{n}") for n in range(100))) == {"status": "Accepted"}


def test_a_message_of_more_bytes_than_allowed_is_refused() -> None:
    answer = {"status": "Failed", "statusInfo": {"reasonCode": "TooLargeElement"}}
    text = {"format": "UTF8", "content": "x" * 512}
    entries = [entry(f"N{n}", personalMessage=text, customData={"vendorId": "y" * 255}) for n in range(80)]
    refuses(station_with_list(), answer, 6, *entries)


@pytest.mark.verifies("D01.FR.09")
def test_d01_fr_09_what_the_csms_says_elsewhere_leaves_the_list_as_it_was() -> None:
    s = station_with_list()
    s.answers["Authorize"] = {"idTokenInfo": {"status": "Accepted"}}
    s.answers["TransactionEvent"] = {"idTokenInfo": {"status": "Blocked"}}
    s.plug_in(1)
    s.swipe("A", evse=1)
    s.swipe("D", evse=2)
    s.plug_out(1)
    assert s.result("ClearCache", {}) == {"status": "Accepted"}
    assert (list_version(s), read(s, "LocalAuthListCtrlr.Entries")) == (5, "3")
    assert held(s, "B", "C") == ["B", "C"]


@pytest.mark.verifies("D01.FR.10")
def test_d01_fr_10_the_list_outlasts_a_power_cut(tmp_path: Path) -> None:
    s = station_with_list()
    send_list(s, 6, entry("A", None), update="Differential")
    s.restart(tmp_path)
    assert (held(s), list_version(s), read(s, "LocalAuthListCtrlr.Entries")) == (["B", "C"], 6, "2")
    send_list(s, 7, entry("D"))
    s.restart(tmp_path)
    assert (held(s), list_version(s)) == (["D"], 7)


def test_an_update_is_kept_in_the_commit_before_its_answer_leaves(tmp_path: Path) -> None:
    s = station_with_list()
    store = Store(tmp_path)
    store.commit(s.kernel)
    send_list(s, 6, entry("D"))
    assert s.kernel.changes
    assert s.kernel.changes.must_be_kept_before(s.steps[-1].effects)
    store.commit(s.kernel)
    assert not s.kernel.changes
    store.close()


@pytest.mark.verifies("D01.FR.12")
def test_d01_fr_12_the_number_of_entries_and_its_maximum_are_told() -> None:
    s = station_with_list()
    assert read(s, "LocalAuthListCtrlr.Entries") == "3"
    assert s.kernel.variables.definition("LocalAuthListCtrlr.Entries").maximum == 100_000
    assert int(read(s, "LocalAuthListCtrlr.Storage")) > 3 * 32


@pytest.mark.verifies("D01.FR.13", "D01.FR.02")
def test_d01_fr_13_the_csms_turns_the_list_off_and_on() -> None:
    s = station_with_list()
    assert s.set_variable("LocalAuthListCtrlr.Enabled", "false") == "Accepted"
    assert read(s, "LocalAuthListCtrlr.Enabled") == "false"
    assert held(s) == []
    before = picture(s)
    assert send_list(s, 6, entry("D")) == {"status": "Failed", "statusInfo": {"reasonCode": "NotEnabled"}}
    assert picture(s) == before
    assert s.set_variable("LocalAuthListCtrlr.Enabled", "true") == "Accepted"
    assert (held(s), list_version(s)) == (["A", "B", "C"], 5)
