"""G01's table of connector statuses: what plugging in and out makes of each status, row by row.

A dash in the table means that nothing is told. For Reserved it is the table of errata 2025-09, 2.29: a plug alone
changes nothing, only the driver of the reservation makes it Occupied.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from availability import put_back, state_of, take_out
from reserving import reserve
from virtual_station import VirtualStation, station

from specharge_generated.events import EVENTS

NO_START = {"TxCtrlr.TxStartPoint": "Authorized"}


class Row(NamedTuple):
    """One cell of the table: the status before, what happens to the cable, and the status after, if it is told."""

    initial: str
    cable: str
    becomes: str | None

    def __str__(self) -> str:
        return f"{self.initial} {self.cable} {self.becomes or 'nothing'}"


TABLE = (
    Row("Available", "plugin", "Occupied"),
    Row("Available", "unplug", None),
    Row("Occupied", "plugin", None),
    Row("Occupied", "unplug", "Available"),
    Row("Occupied, scheduled", "unplug", "Unavailable"),
    Row("Reserved", "plugin", None),
    Row("Reserved", "unplug", None),
    Row("Reserved, authorized", "plugin", "Occupied"),
    Row("Unavailable", "plugin", None),
    Row("Unavailable", "unplug", None),
    Row("Faulted", "plugin", None),
    Row("Faulted", "unplug", None),
)
VERIFIES = {
    "Available plugin": "G01.FR.03",
    "Occupied unplug": "G01.FR.04",
    "Occupied, scheduled unplug": "G01.FR.05",
    "Reserved plugin": "G01.FR.09",
    "Reserved, authorized plugin": "G01.FR.06",
}


def cable(s: VirtualStation, how: str, kind: str) -> None:
    """Plug in or out; where the hardware has nothing to pull, or to plug in again, its sensor reports once more."""
    outlet = s.hardware._bays[1].outlets[1]
    if how == "plugin" and outlet.ev:
        s.feed(EVENTS["cable_plugged_in"](evse=1, connector=1))
    elif how == "plugin":
        s.plug_in()
    elif outlet.ev:
        s.plug_out()
    else:
        s.feed(EVENTS["ev_unplugged" if kind == "cType2" else "cable_removed"](evse=1, connector=1))


def available(s: VirtualStation, row: Row) -> None:
    """Leave it as it is."""


def occupied(s: VirtualStation, row: Row) -> None:
    """Plug in."""
    s.plug_in()


def scheduled(s: VirtualStation, row: Row) -> None:
    """Let a transaction run that ends with the cable, and the CSMS take the connector out of service meanwhile."""
    s.plug_in()
    s.swipe(evse=1)
    assert take_out(s, 1, 1) == "Scheduled"


def unavailable(s: VirtualStation, row: Row) -> None:
    """Take it out of service, with an EV if one is to leave."""
    if row.cable == "unplug":
        s.plug_in()
    assert take_out(s, 1, 1) == "Accepted"


def faulted(s: VirtualStation, row: Row) -> None:
    """Break it, with an EV if one is to leave."""
    if row.cable == "unplug":
        s.plug_in()
    s.hardware.fault("GroundFault", 1, 1)


def reserved(s: VirtualStation, row: Row) -> None:
    """Reserve it for TOKEN-1, with somebody's EV if one is to leave."""
    assert reserve(s, evse=1) == "Accepted"
    if row.cable == "unplug":
        s.plug_in()


PREPARE: dict[str, Callable[[VirtualStation, Row], None]] = {
    "Available": available,
    "Occupied": occupied,
    "Occupied, scheduled": scheduled,
    "Reserved": reserved,
    "Reserved, authorized": reserved,
    "Unavailable": unavailable,
    "Faulted": faulted,
}


def rows() -> list[Any]:
    """Return the rows, each with the requirement that says the same in words, where one does."""
    found = []
    for row in TABLE:
        requirement = VERIFIES.get(f"{row.initial} {row.cable}")
        marks = [pytest.mark.verifies(requirement)] if requirement else []
        found.append(pytest.param(row, id=str(row), marks=marks))
    return found


@pytest.mark.parametrize("kind", ["cType2", "sType2"])
@pytest.mark.parametrize("row", rows())
def test_plugging_changes_a_status_as_the_row_says_and_no_other(row: Row, kind: str) -> None:
    s = station(variables=NO_START, evses=((kind,), (kind,)))
    PREPARE[row.initial](s, row)
    initial = row.initial.partition(",")[0]
    assert state_of(s, 1, 1) == initial
    s.forget()
    s.advance(9)
    cable(s, row.cable, kind)
    if row.initial == "Reserved, authorized":
        assert s.of("StatusNotification") == [], "the plug alone changes nothing"
        s.swipe("TOKEN-1", evse=1)
    if row.becomes is None:
        assert s.of("StatusNotification") == []
        assert s.of("NotifyEvent") == []
    else:
        assert [told.payload for told in s.of("StatusNotification")] == [
            {"timestamp": "2027-01-15T08:00:09.000Z", "connectorStatus": row.becomes, "evseId": 1, "connectorId": 1}
        ]
    assert state_of(s, 1, 1) == (row.becomes or initial)
    assert state_of(s, 2, 1) == "Available"


@pytest.mark.parametrize("kind", ["cType2", "sType2"])
@pytest.mark.parametrize(
    ("row", "later"),
    [
        (Row("Unavailable", "plugin", None), "Occupied"),
        (Row("Unavailable", "unplug", None), "Available"),
        (Row("Faulted", "plugin", None), "Occupied"),
        (Row("Faulted", "unplug", None), "Available"),
    ],
    ids=str,
)
def test_what_was_plugged_meanwhile_shows_when_the_connector_is_back(row: Row, later: str, kind: str) -> None:
    s = station(variables=NO_START, evses=((kind,),))
    PREPARE[row.initial](s, row)
    cable(s, row.cable, kind)
    s.forget()
    if row.initial == "Faulted":
        s.hardware.clear_fault(1, 1)
    else:
        assert put_back(s, 1, 1) == "Accepted"
    assert s.statuses() == [(1, 1, later)]
    assert state_of(s, 1, 1) == later


def test_the_table_names_every_status_with_both_ends_of_a_cable() -> None:
    named = {row.initial.partition(",")[0] for row in TABLE}
    assert named == {"Available", "Occupied", "Reserved", "Unavailable", "Faulted"}
    assert {(row.initial, row.cable) for row in TABLE} >= {
        (name, how) for name in named for how in ("plugin", "unplug")
    }
