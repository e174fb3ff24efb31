"""C12 to C15: what a driver sees whom the station lets in by itself, whatever list, cache or rule decided."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from charging import energy_flows, quiet_station
from known_tokens import entry, learn, send_list
from virtual_station import VirtualStation

from specharge_engine.effects import Taken

TOKEN = {"idToken": "A", "type": "ISO14443"}
PRE, NO_REMOTE = "AuthCtrlr.LocalPreAuthorize", "AuthCtrlr.DisableRemoteAuthorization"
UNKNOWN_TOO = "AuthCtrlr.OfflineTxForUnknownIdEnabled"


@dataclass(frozen=True)
class Way:
    """A way to be let in: what the station knows, how it is set, whether it is online, and the rows that say so."""

    knows: str  # list | cache | nothing
    flags: tuple[str, ...]
    online: bool
    by: str  # the use case whose transition decides
    rows: tuple[str, ...]
    others_listed: bool = False

    def station(self) -> VirtualStation:
        """Return a station at which A is let in this way; its driver reads Dutch where anything is known of him."""
        s = quiet_station({"TxCtrlr.EVConnectionTimeOut": "30", "TxCtrlr.TxStartPoint": "PowerPathClosed"})
        if self.knows == "cache":
            learn(s, "A", language1="nl")
        if self.knows == "list":
            send_list(s, 1, entry("A", language1="nl"))
        elif self.others_listed:
            send_list(s, 1, entry("SOMEBODY"))
        for flag in self.flags:
            assert s.set_variable(flag, "true") == "Accepted"
        if not self.online:
            s.disconnect()
        s.forget()
        return s

    @property
    def text(self) -> str:
        return "Authorized." if self.knows == "nothing" else "Geautoriseerd."


CACHED, LISTED = ("C12.FR.02", "C12.FR.04"), ("C14.FR.01", "C14.FR.02", "C14.FR.04")
WAYS = [
    Way("cache", (PRE,), True, "C12", CACHED),
    Way("cache", (PRE,), True, "C12", CACHED, others_listed=True),
    Way("cache", (NO_REMOTE,), True, "C12", CACHED),
    Way("cache", (), False, "C12", CACHED),
    Way("cache", (UNKNOWN_TOO,), False, "C12", CACHED, others_listed=True),
    Way("list", (PRE,), True, "C14", LISTED),
    Way("list", (NO_REMOTE,), True, "C14", LISTED),
    Way("list", (), False, "C13", ("C13.FR.01", "C13.FR.02", "C13.FR.03", "C13.FR.05")),
    Way("list", (UNKNOWN_TOO,), False, "C13", ("C13.FR.03", "C13.FR.04", "C13.FR.06")),
    Way("nothing", (UNKNOWN_TOO,), False, "C15", ("C13.FR.04", "C13.FR.06", "C15.FR.01", "C15.FR.08")),
]


def each_way(test: Callable[..., None]) -> Any:
    """Run a test for every way; each claims the rows of its way."""
    cases = [
        pytest.param(
            way,
            marks=pytest.mark.verifies(*way.rows),
            id=f"{way.knows}-{'online' if way.online else 'offline'}-{way.by}-{number}",
        )
        for number, way in enumerate(WAYS)
    ]
    return pytest.mark.parametrize("way", cases)(test)


def decision(s: VirtualStation) -> Taken:
    """Return the one step by which the authorization of EVSE 1 decided on the token offered last."""
    [*_, last] = [t for t in s.trace if t.machine == "authorization@1" and t.event == "token_offered"]
    return last


def shown(s: VirtualStation) -> list[str]:
    """Return the texts that the driver at EVSE 1 saw."""
    return [c.arguments["text"] for c in s.commanded("show_message") if c.evse == 1]


@each_way
def test_who_is_known_is_told_so_and_has_as_long_to_plug_in_as_anybody(way: Way) -> None:
    s = way.station()
    s.swipe("A", evse=1)
    assert shown(s) == [way.text]
    assert s.state("authorization", 1) == "authorized.fully"
    assert (decision(s).at.partition(":")[0], set(way.rows) <= set(decision(s).requirements)) == (way.by, True)
    s.advance(29.9)
    assert s.state("authorization", 1) == "authorized.fully"
    s.advance(0.1)
    assert s.state("authorization", 1) == "nobody"
    s.plug_in(1)
    assert not energy_flows(s)
    assert s.of("Authorize") == []


@each_way
def test_who_is_known_gets_energy_and_the_csms_is_told_who_it_is(way: Way) -> None:
    s = way.station()
    s.plug_in(1)
    s.swipe("A", evse=1)
    assert energy_flows(s)
    s.advance(60)  # no time limit on somebody who is plugged in
    assert energy_flows(s)
    if not way.online:
        s.connect()
    assert s.of("Authorize") == []
    assert [e["idToken"] for e in s.transaction_events if "idToken" in e.payload] == [TOKEN]
    s.swipe("A", evse=1)  # the station knows whom it let in
    assert not energy_flows(s)


@dataclass(frozen=True)
class Question:
    """Why the CSMS is asked about A: what the station knows, and the row that says so."""

    name: str
    row: str
    prepare: Callable[[VirtualStation], object] = field(default=lambda s: None)


QUESTIONS = [
    Question("unknown", "C01.FR.02"),
    Question("cached as blocked", "C12.FR.05", lambda s: learn(s, "A", "Blocked")),
    Question("listed as blocked", "C14.FR.03", lambda s: send_list(s, 1, entry("A", "Blocked"))),
    Question(
        "listed but expired",
        "C14.FR.05",
        lambda s: send_list(s, 1, entry("A", cacheExpiryDateTime="2027-01-01T00:00:00Z")),
    ),
]


@pytest.mark.parametrize("question", [pytest.param(q, marks=pytest.mark.verifies(q.row), id=q.name) for q in QUESTIONS])
@pytest.mark.parametrize("accepted", [True, False])
def test_the_csms_is_asked_and_its_answer_counts_and_the_step_says_why(question: Question, accepted: bool) -> None:
    s = quiet_station({PRE: "true"})
    question.prepare(s)
    s.forget()
    s.answers["Authorize"] = {"idTokenInfo": {"status": "Accepted" if accepted else "NoCredit"}}
    s.plug_in(1)
    s.swipe("A", evse=1)
    assert [each["idToken"] for each in s.of("Authorize")] == [TOKEN]
    assert energy_flows(s) is accepted
    step = decision(s)
    assert question.row in step.requirements
    told_apart = {q.row for q in QUESTIONS if q is not question and q.row != "C01.FR.02"}
    assert told_apart.isdisjoint(step.requirements)
