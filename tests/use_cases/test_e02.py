"""E02: start transaction, cable plugged in first."""

import pytest
from virtual_station import station


@pytest.mark.verifies("E02.FR.05", "G01.FR.03")
def test_e02_fr_05_plugging_in_reports_the_connector_occupied() -> None:
    s = station()
    s.plug_in(evse=1)
    assert s.statuses() == [(1, 1, "Occupied")]
