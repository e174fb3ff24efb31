"""B02, B03: transactions before the CSMS has accepted the station, for those whom the station itself knows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from charging import energy_flows
from virtual_station import EPOCH, VirtualStation, station

from specharge_engine.timestamps import format_time

LISTED = {"idToken": "LISTED", "type": "ISO14443"}
ENABLED = {"TxCtrlr.TxBeforeAcceptedEnabled": "true", "TxCtrlr.TxStartPoint": "Authorized"}


def started_anew(folder: Path, status: str | None, variables: dict[str, str | None] | None = None) -> VirtualStation:
    """Return a station that knows LISTED from its list, and CACHED from its cache, whose boot is answered so."""
    s = station(variables=ENABLED if variables is None else variables)
    entry = {"idToken": LISTED, "idTokenInfo": {"status": "Accepted"}}
    blocked = {"idToken": {"idToken": "BLOCKED", "type": "ISO14443"}, "idTokenInfo": {"status": "Blocked"}}
    sent = {"versionNumber": 1, "updateType": "Full", "localAuthorizationList": [entry, blocked]}
    assert s.result("SendLocalList", sent)["status"] == "Accepted"
    for token in ("CACHED", "BLOCKED-BY-CACHE"):
        if token != "CACHED":
            s.answers["Authorize"] = {"idTokenInfo": {"status": "Blocked"}}
        s.swipe(evse=1, token=token)
        s.advance(300)
    del s.answers["Authorize"]
    s.answers["BootNotification"] = s.boot_answer(status, 60) if status else None
    s.restart(folder, connect=False)
    s.forget()
    s.connect()
    return s


def accept(s: VirtualStation) -> None:
    """Let the CSMS accept the next BootNotification, and wait for it."""
    s.answers["BootNotification"] = s.boot_answer("Accepted", 300)
    s.advance(130)
    assert s.state("registration") == "accepted"


CASES = [
    pytest.param("Pending", marks=pytest.mark.verifies("B02.FR.03", "B02.FR.02")),
    pytest.param(None, marks=pytest.mark.verifies("B02.FR.03", "B02.FR.02")),
    pytest.param("Rejected", marks=pytest.mark.verifies("B03.FR.01", "B03.FR.02")),
]


@pytest.mark.parametrize("token", ["LISTED", "CACHED"])
@pytest.mark.parametrize("status", CASES)
def test_who_is_known_charges_before_acceptance_and_is_told_of_after_it(
    tmp_path: Path, status: str | None, token: str
) -> None:
    s = started_anew(tmp_path, status)
    s.plug_in(evse=1)
    s.swipe(evse=1, token=token)
    assert energy_flows(s)
    begun = s.now
    s.advance(10)
    assert {sent.action for sent in s.sent} == {"BootNotification"}, "nothing goes out before acceptance"
    accept(s)
    started = s.transaction_events[0]
    assert (started["eventType"], started["seqNo"]) == ("Started", 0)
    assert started["idToken"]["idToken"] == token
    assert started["timestamp"] == format_time(EPOCH + begun)
    assert not s.of("Authorize"), "who charges already is not asked about"
    s.swipe(evse=1, token=token)
    assert s.transaction_events[-1]["eventType"] == "Ended"


@pytest.mark.parametrize("token", ["LISTED", "CACHED"])
@pytest.mark.parametrize("status", CASES)
def test_who_is_known_has_the_time_to_plug_in_that_the_station_gives(
    tmp_path: Path, status: str | None, token: str
) -> None:
    s = started_anew(tmp_path, status, {**ENABLED, "TxCtrlr.EVConnectionTimeOut": "40"})
    s.swipe(evse=1, token=token)
    assert s.state("authorization", 1) == "authorized.fully"
    (shown,) = s.commanded("show_message")
    assert shown.arguments["text"] == "Authorized."
    s.advance(39)
    assert s.state("authorization", 1) == "authorized.fully"
    s.advance(2)
    assert s.state("authorization", 1) == "nobody"


@pytest.mark.parametrize("token", ["STRANGER", "BLOCKED", "BLOCKED-BY-CACHE"])
@pytest.mark.parametrize("status", ["Pending", "Rejected", None])
def test_who_is_not_known_as_accepted_is_turned_away_before_acceptance(
    tmp_path: Path, status: str | None, token: str
) -> None:
    s = started_anew(tmp_path, status)
    s.plug_in(evse=1)
    before: Any = (s.kernel.values["EVSE@1.AvailabilityState"], len(s.kernel.outbox))
    s.swipe(evse=1, token=token)
    assert not energy_flows(s)
    assert s.state("authorization", 1) == "nobody"
    assert (s.kernel.values["EVSE@1.AvailabilityState"], len(s.kernel.outbox)) == before
    assert s.commands[-1].name == "show_message"
    assert {sent.action for sent in s.sent} == {"BootNotification"}


@pytest.mark.parametrize("token", ["LISTED", "CACHED"])
@pytest.mark.parametrize("status", ["Pending", "Rejected", None])
def test_without_leave_of_the_operator_nobody_charges_before_acceptance(
    tmp_path: Path, status: str | None, token: str
) -> None:
    s = started_anew(tmp_path, status, {"TxCtrlr.TxStartPoint": "Authorized"})
    s.plug_in(evse=1)
    s.swipe(evse=1, token=token)
    assert not energy_flows(s)
    assert s.state("authorization", 1) == "nobody"
    accept(s)
    assert not s.transaction_events
    s.swipe(evse=1, token=token)
    assert energy_flows(s), "once accepted, the same card charges"
