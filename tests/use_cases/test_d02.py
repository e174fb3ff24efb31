"""D02: the CSMS asks for the version of the Local Authorization List."""

from __future__ import annotations

import pytest
from known_tokens import entry, list_version, send_list, station_that_decides


@pytest.mark.verifies("D02.FR.01")
def test_d02_fr_01_the_version_is_that_of_the_last_update() -> None:
    s = station_that_decides()
    send_list(s, 7, entry("A"))
    assert list_version(s) == 7
    send_list(s, 8, update="Differential")
    assert list_version(s) == 8


@pytest.mark.verifies("D02.FR.02")
def test_d02_fr_02_the_version_is_zero_before_any_update() -> None:
    s = station_that_decides()
    assert list_version(s) == 0
    send_list(s, 0, entry("A"))  # refused
    assert list_version(s) == 0


@pytest.mark.verifies("D02.FR.01")
def test_d02_fr_01_an_emptied_list_has_a_version() -> None:
    s = station_that_decides()
    send_list(s, 3)
    assert list_version(s) == 3


@pytest.mark.verifies("D02.FR.03")
def test_d02_fr_03_the_version_is_zero_while_the_list_is_off() -> None:
    s = station_that_decides()
    send_list(s, 7, entry("A"))
    s.set_variable("LocalAuthListCtrlr.Enabled", "false")
    assert list_version(s) == 0
    s.set_variable("LocalAuthListCtrlr.Enabled", "true")
    assert list_version(s) == 7
