"""K06, K07: charging profiles while the CSMS cannot be reached."""

from __future__ import annotations

from pathlib import Path

import pytest
from smart import clever_charging, clever_station, current, install, installed, limits_told, profile, start, tx_profile
from virtual_station import VirtualStation

OFFLINE = {"AuthCtrlr.OfflineTxForUnknownIdEnabled": "true"}


def told_while_offline(s: VirtualStation) -> bool:
    """Tell whether anything went to the CSMS."""
    return bool(s.sent)


@pytest.mark.verifies("K06.FR.01")
def test_k06_fr_01_a_tx_profile_is_kept_to_while_offline_to_the_end_of_its_transaction() -> None:
    s = clever_charging()
    install(s, 0, profile(1, limits=14.0))
    install(s, 1, tx_profile(s, 2, [(0, 8.0), (3600, 6.0), (7200, 10.0)]))
    s.forget()
    s.disconnect()
    assert current(s) == 8.0
    s.advance(3600)
    assert (limits_told(s), current(s)) == ([6.0], 6.0)
    s.advance(3600)
    assert (limits_told(s), current(s)) == ([6.0, 10.0], 10.0)
    assert not told_while_offline(s)
    s.swipe("TOKEN-1", evse=1)
    s.plug_out()
    s.connect()
    s.advance(60)
    assert set(installed(s)) == {1}


@pytest.mark.verifies("K06.FR.01")
def test_k06_fr_01_also_over_a_power_cut(tmp_path: Path) -> None:
    s = clever_charging()
    install(s, 1, tx_profile(s, 2, [(0, 8.0), (3600, 6.0)]))
    s.disconnect()
    s.forget()
    s.restart(tmp_path, connect=False)
    assert (limits_told(s), current(s)) == ([8.0], 8.0)
    s.advance(3540)
    assert (limits_told(s), current(s)) == ([8.0, 6.0], 6.0)
    assert not told_while_offline(s)


@pytest.mark.verifies("K06.FR.01")
def test_k06_fr_01_it_stays_when_the_csms_is_back() -> None:
    s = clever_charging()
    install(s, 1, tx_profile(s, 2, 8.0))
    s.disconnect()
    s.advance(100)
    s.connect()
    s.advance(100)
    assert (limits_told(s), current(s)) == ([8.0], 8.0)


@pytest.mark.verifies("K06.FR.02")
def test_k06_fr_02_without_any_profile_nothing_constrains_the_transaction_offline() -> None:
    s = clever_charging()
    s.disconnect()
    s.advance(7200)
    assert (limits_told(s), current(s)) == ([], 16.0)
    install_is_needed = clever_charging()
    install(install_is_needed, 1, profile(1, limits=8.0))
    install_is_needed.disconnect()
    assert current(install_is_needed) == 8.0


@pytest.mark.verifies("K07.FR.01")
def test_k07_fr_01_a_transaction_that_begins_offline_goes_by_the_default() -> None:
    s = clever_station(OFFLINE)
    install(s, 0, profile(1, limits=[(0, 9.0), (600, 7.0)]))
    install(s, 0, profile(2, "ChargingStationMaxProfile", 8.0))
    s.disconnect()
    s.forget()
    start(s)
    assert (limits_told(s), current(s)) == ([8.0], 8.0)
    s.advance(600)
    assert (limits_told(s), current(s)) == ([8.0, 7.0], 7.0)
    assert not told_while_offline(s)


@pytest.mark.verifies("K07.FR.01")
def test_k07_fr_01_the_default_holds_for_the_transaction_and_the_next_one_begins_with_it_anew() -> None:
    s = clever_station(OFFLINE)
    install(s, 0, profile(1, limits=[(0, 9.0), (600, 7.0)]))
    s.disconnect()
    for _ in range(2):
        start(s)
        assert current(s) == 9.0
        s.advance(600)
        assert current(s) == 7.0
        s.swipe("TOKEN-1", evse=1)
        s.plug_out()
    assert limits_told(s) == [9.0, 7.0, 9.0, 7.0]


@pytest.mark.verifies("K07.FR.01")
def test_k07_fr_01_a_transaction_that_has_no_tx_profile_yet_goes_on_by_the_default() -> None:
    s = clever_charging()
    install(s, 1, profile(1, limits=9.0))
    s.disconnect()
    s.advance(3600)
    assert (limits_told(s), current(s)) == ([9.0], 9.0)
    s.connect()
    install(s, 1, tx_profile(s, 2, 12.0))
    assert (limits_told(s), current(s)) == ([9.0, 12.0], 12.0)
