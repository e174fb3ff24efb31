"""C10: what the CSMS says of an idToken is held in the Authorization Cache."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from known_tokens import entry, in_seconds, learn, outcome, read, send_list, station_that_decides
from virtual_station import VirtualStation

from specharge_engine.store import Store


def cached_text(s: VirtualStation) -> str:
    return json.dumps(s.kernel.records.table("auth_cache").rows)


@pytest.mark.verifies("C10.FR.01", "C10.FR.04")
def test_c10_fr_01_every_id_token_is_held_whatever_its_status() -> None:
    s = station_that_decides()
    s.set_variable("AuthCacheCtrlr.DisablePostAuthorize", "true")
    learn(s, "A")
    learn(s, "B", "Blocked")
    learn(s, "C", "NoCredit")
    assert [outcome(s, token) for token in "ABCD"] == ["let in", "refused", "refused", "asked"]


@pytest.mark.verifies("C10.FR.02")
def test_c10_fr_02_the_cache_outlasts_a_power_cut(tmp_path: Path) -> None:
    s = station_that_decides()
    learn(s, "A")
    s.restart(tmp_path)
    assert outcome(s, "A") == "let in"


@pytest.mark.verifies("C10.FR.03", "C12.FR.05")
@pytest.mark.parametrize("status", ["Blocked", "Expired", "Invalid", "NotAtThisTime"])
def test_c10_fr_03_the_csms_is_asked_about_an_id_token_held_as_not_accepted(status: str) -> None:
    s = station_that_decides()
    learn(s, "A", status)
    s.plug_in(1)
    s.swipe("A", evse=1)
    assert [each["idToken"]["idToken"] for each in s.of("Authorize")] == ["A"]
    assert s.state("authorization", 1) == "authorized.fully"  # as the CSMS says now


def test_post_authorization_can_be_turned_off() -> None:
    s = station_that_decides()
    learn(s, "A", "Blocked")
    s.set_variable("AuthCacheCtrlr.DisablePostAuthorize", "true")
    s.swipe("A", evse=1)
    assert s.of("Authorize") == []
    assert s.state("authorization", 1) == "nobody"


@pytest.mark.verifies("C10.FR.04")
def test_c10_fr_04_an_answer_to_authorize_updates_the_entry() -> None:
    s = station_that_decides(LocalPreAuthorize="false")
    learn(s, "A")
    learn(s, "A", "Blocked")
    s.set_variable("AuthCtrlr.LocalPreAuthorize", "true")
    assert outcome(s, "A") == "asked"


@pytest.mark.verifies("C10.FR.05", "C12.FR.06")
@pytest.mark.parametrize(("status", "later"), [("Blocked", "asked"), ("Accepted", "let in")])
def test_c10_fr_05_an_answer_to_a_transaction_event_updates_the_entry(status: str, later: str) -> None:
    s = station_that_decides()
    learn(s, "A")
    s.answers["TransactionEvent"] = lambda p: {"idTokenInfo": {"status": status}} if "idToken" in p else {}
    s.plug_in(1)
    s.swipe("A", evse=1)
    s.plug_out(1)
    assert outcome(s, "A", evse=2) == later


@pytest.mark.verifies("C10.FR.05")
def test_c10_fr_05_an_id_token_let_in_by_the_list_is_held_once_the_csms_has_told_of_it() -> None:
    s = station_that_decides()
    send_list(s, 1, entry("A"))
    s.plug_in(1)
    s.swipe("A", evse=1)
    s.plug_out(1)
    send_list(s, 2)
    assert outcome(s, "A", evse=2) == "let in"


@pytest.mark.verifies("C10.FR.07")
def test_c10_fr_07_a_full_cache_takes_new_entries_for_the_refused_and_the_oldest() -> None:
    s = station_that_decides()
    s.set_variable("AuthCacheCtrlr.DisablePostAuthorize", "true")
    wide = {"customData": {"vendorId": "v" * 255, "padding": "p" * 20_000}}
    learn(s, "OLDEST", **wide)
    s.advance(1)
    learn(s, "SECOND", **wide)
    s.advance(1)
    learn(s, "REFUSED", "Blocked", **wide)
    count = 0
    while len(s.kernel.records.table("auth_cache")) == count + 3:
        s.advance(1)
        learn(s, f"N{count}", **wide)
        count += 1
        assert int(read(s, "AuthCacheCtrlr.Storage")) <= 1_048_576
    assert outcome(s, f"N{count - 1}") == "let in"
    assert [outcome(s, token) for token in ("REFUSED", "OLDEST")] == ["asked", "asked"]
    assert outcome(s, f"N{count // 2}") == "let in"


@pytest.mark.verifies("C10.FR.08", "C10.FR.10")
def test_c10_fr_10_an_entry_counts_for_the_life_time_since_its_last_update() -> None:
    s = station_that_decides()
    s.set_variable("AuthCacheCtrlr.LifeTime", "100")
    learn(s, "A")
    s.advance(100)
    assert outcome(s, "A") == "let in"
    s.advance(0.5)
    assert outcome(s, "A") == "asked"


@pytest.mark.verifies("C10.FR.08")
def test_c10_fr_08_a_use_of_the_id_token_gives_it_another_life_time() -> None:
    s = station_that_decides()
    s.set_variable("AuthCacheCtrlr.LifeTime", "100")
    learn(s, "A")
    s.advance(90)
    s.plug_in(1)
    s.swipe("A", evse=1)
    s.plug_out(1)
    s.advance(90)
    assert outcome(s, "A") == "let in"
    assert s.of("Authorize") == []


@pytest.mark.verifies("C10.FR.13")
def test_c10_fr_13_an_entry_with_a_time_of_its_own_counts_until_then() -> None:
    s = station_that_decides()
    s.set_variable("AuthCacheCtrlr.LifeTime", "100")
    learn(s, "A", cacheExpiryDateTime=in_seconds(s, 1000))
    s.advance(990)
    assert outcome(s, "A") == "let in"
    s.advance(11)
    assert outcome(s, "A") == "asked"


@pytest.mark.verifies("C10.FR.04")
def test_an_entry_whose_own_time_is_past_is_removed() -> None:
    s = station_that_decides(LocalPreAuthorize="false")
    learn(s, "A")
    learn(s, "A", cacheExpiryDateTime=in_seconds(s, -1))
    s.set_variable("AuthCtrlr.LocalPreAuthorize", "true")
    assert outcome(s, "A") == "asked"
    assert read(s, "AuthCacheCtrlr.Storage") == "0"


@pytest.mark.verifies("C10.FR.09")
def test_c10_fr_09_no_text_that_may_tell_a_tariff_is_held() -> None:
    s = station_that_decides()
    learn(s, "A", personalMessage={"format": "UTF8", "content": "0.30 EUR/kWh"}, language1="de")
    assert "0.30" not in cached_text(s)
    assert "de" in cached_text(s)


@pytest.mark.verifies("C10.FR.11")
def test_c10_fr_11_the_csms_turns_the_cache_off_and_on() -> None:
    s = station_that_decides()
    learn(s, "A")
    s.set_variable("AuthCacheCtrlr.Enabled", "false")
    assert outcome(s, "A") == "asked"
    learn(s, "B")
    s.set_variable("AuthCacheCtrlr.Enabled", "true")
    assert [outcome(s, token) for token in "AB"] == ["let in", "asked"]


@pytest.mark.verifies("C10.FR.12")
def test_c10_fr_12_the_file_does_not_show_the_id_tokens(tmp_path: Path) -> None:
    s = station_that_decides()
    learn(s, "04A1B2C3D4E5F6")
    store = Store(tmp_path)
    store.commit(s.kernel)
    store.close()
    assert b"04A1B2C3D4E5F6" not in b"".join(path.read_bytes() for path in tmp_path.iterdir())


@pytest.mark.verifies("C04.FR.03", "C10.FR.01")
def test_c04_fr_03_a_pin_code_is_held_too() -> None:
    s = station_that_decides()
    learn(s, "1234", kind="KeyCode")
    assert outcome(s, "1234", kind="KeyCode") == "let in"


@pytest.mark.verifies("C03.FR.02", "C05.FR.02")
def test_c05_fr_02_an_id_token_of_type_central_is_not_held() -> None:
    s = station_that_decides()
    learn(s, "ONCE", kind="Central")
    assert outcome(s, "ONCE", kind="Central") == "asked"
    assert cached_text(s) == "{}"
