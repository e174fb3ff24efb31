"""Block C as one table: what comes of a presented idToken, over link, list, cache, configuration and kind of token.

The rule is stated once, in `the_rule`, as one reads C01, C10 and C12 to C15; nothing of the station is asked for it. A
station is made once for what list and cache hold, and goes through all configurations; what a cell taught its cache is
taken back.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import pytest
from charging import energy_flows, quiet_station
from known_tokens import entry, in_seconds, send_list
from virtual_station import VirtualStation

from specharge_generated.events import StartPressed

LINKS = ("says yes", "says no", "times out", "down", "lost while asking")
LISTED = ("no list", "absent", "accepted", "blocked", "expired")
CACHED = ("absent", "accepted", "blocked", "expired")
SWITCHES = {
    "pre": ("AuthCtrlr.LocalPreAuthorize",),
    "offline": ("AuthCtrlr.LocalAuthorizeOffline",),
    "unknown": ("AuthCtrlr.OfflineTxForUnknownIdEnabled",),
    "cache": ("AuthCacheCtrlr.Enabled",),
    "no_post": ("LocalAuthListCtrlr.DisablePostAuthorize", "AuthCacheCtrlr.DisablePostAuthorize"),
    "list": ("LocalAuthListCtrlr.Enabled",),
}
TOKEN = "TOKEN-1"
YES, NO, UNREACHABLE = (
    "Authorized.",
    "This card is not accepted here.",
    "The card cannot be checked now. Please try again.",
)


@dataclass(frozen=True)
class Setting:
    """One configuration."""

    pre: bool
    offline: bool
    unknown: bool
    cache: bool
    no_post: bool
    list: bool


class Outcome(NamedTuple):
    """What is seen: was the CSMS asked, does energy flow, who decided, which text, is the CSMS told of the idToken."""

    asked: bool
    energy: bool
    by: str  # the list | the cache | the CSMS | the rule for unknown idTokens | nobody
    text: str

    @property
    def told(self) -> bool:
        """The CSMS hears of a transaction, and so of the idToken, exactly when there is energy."""
        return self.energy


def the_rule(link: str, listed: str, cached: str, setting: Setting) -> Outcome:
    """Say what must come of a presented idToken."""
    listed = listed if setting.list else "no list"
    cached = cached if setting.cache and cached != "expired" else "absent"
    if link == "down":
        return offline(listed, cached, setting)
    if listed in ("accepted", "blocked"):  # the list counts before the cache
        says, who = listed, "the list"
    elif listed == "expired":
        says, who = "nothing", "the list"
    else:
        says, who = cached, "the cache"
    if says == "accepted" and setting.pre:
        return Outcome(False, True, who, YES)
    if says == "blocked" and setting.no_post:
        return Outcome(False, False, who, NO)
    if link == "lost while asking":
        return offline(listed, cached, setting)._replace(asked=True)
    return {
        "says yes": Outcome(True, True, "the CSMS", YES),
        "says no": Outcome(True, False, "the CSMS", NO),
        "times out": Outcome(True, False, "nobody", UNREACHABLE),
    }[link]


def offline(listed: str, cached: str, setting: Setting) -> Outcome:
    """Say what must come of it while the CSMS is out of reach."""
    refused = Outcome(False, False, "nobody", UNREACHABLE)
    if listed in ("accepted", "blocked", "expired"):
        accepted = listed == "accepted" and setting.offline
        return Outcome(False, True, "the list", YES) if accepted else refused
    if cached == "accepted":  # where there is a list, only its idTokens and unknown ones charge (C13.FR.02, C13.FR.04)
        accepted = setting.offline and (listed == "no list" or setting.unknown)
        return Outcome(False, True, "the cache", YES) if accepted else refused
    if cached == "absent" and setting.unknown:
        return Outcome(False, True, "the rule for unknown idTokens", YES)
    return refused


DECIDERS = {"C12": "the cache", "C13": "the list", "C14": "the list", "C15": "the rule for unknown idTokens"}


def settings() -> Iterator[tuple[Setting, dict[str, str]]]:
    """Yield every configuration with what differs from the one before: one switch, as in a Gray code."""
    names = list(SWITCHES)
    before: dict[str, bool] = {}
    for number in range(2 ** len(names)):
        code = number ^ number >> 1
        now = {name: bool(code >> place & 1) for place, name in enumerate(names)}
        changed = {path: str(now[n]).lower() for n in names if now[n] != before.get(n) for path in SWITCHES[n]}
        before = now
        yield Setting(**now), changed


def station_with(listed: str, cached: str, kind: str) -> VirtualStation:
    """Return a station with an EV at EVSE 1 that has the idToken in list and cache in this way."""
    s = quiet_station({"TxCtrlr.TxStartPoint": "PowerPathClosed", "TxCtrlr.TxStopPoint": "Authorized"})
    s.answers["TransactionEvent"] = {}  # says nothing of the idToken, so that the cache holds what it held
    if cached != "absent":
        until = in_seconds(s, 5 if cached == "expired" else 10_000_000)
        status = "Blocked" if cached == "blocked" else "Accepted"
        s.answers["Authorize"] = {"idTokenInfo": {"status": status, "cacheExpiryDateTime": until}}
        for _ in range(1 if cached == "blocked" else 2):  # who was let in goes away again
            s.swipe(TOKEN, evse=1, kind=kind)
    if listed == "absent":
        send_list(s, 1, entry("SOMEBODY"))
    elif listed != "no list":
        until = in_seconds(s, 5 if listed == "expired" else 10_000_000)
        status = "Blocked" if listed == "blocked" else "Accepted"
        send_list(s, 1, entry(TOKEN, status, kind, cacheExpiryDateTime=until))
    s.advance(2000)  # a key code may be entered again, too
    s.plug_in(1)
    assert s.state("authorization", 1) == "nobody"
    return s


def seen(s: VirtualStation, link: str, kind: str) -> tuple[Outcome, bool]:
    """Present the idToken; return what comes of it, and whether the CSMS was told; then all is as before."""
    s.forget()
    status = {"says yes": "Accepted", "says no": "Invalid"}.get(link)
    s.answers["Authorize"] = None if status is None else {"idTokenInfo": {"status": status}}
    if link == "down":
        s.disconnect()
    s.swipe(TOKEN, evse=1, kind=kind)
    if s.state("authorization", 1) == "asking":
        if link == "lost while asking":
            s.disconnect()
        else:
            s.advance(30)
    energy = energy_flows(s)
    text = s.commanded("show_message")[-1].arguments["text"]
    by = decider(s)
    if energy:
        s.swipe(TOKEN, evse=1, kind=kind)
        assert not energy_flows(s)
    if not s.linked:
        s.connect()
    asked = len(s.of("Authorize"))
    assert asked <= 1
    ids = [e["idToken"] for e in s.transaction_events if "idToken" in e.payload]
    assert all(each == {"idToken": TOKEN, "type": kind} for each in ids)
    assert s.state("authorization", 1) == "nobody"
    return Outcome(bool(asked), energy, by, text), bool(ids)


def decider(s: VirtualStation) -> str:
    """Return who decided, by the last step of the authorization that let the driver in or turned him down."""
    steps = [t for t in s.trace if t.machine == "authorization@1"]
    last = next(t for t in reversed(steps) if t.event in ("token_offered", "AuthorizeResponse", "AuthorizeFailed"))
    if last.event == "AuthorizeResponse":
        return "the CSMS"
    return DECIDERS.get(last.at.partition(":")[0], "nobody")


def differing(listed: str, cached: str, kind: str, every: int = 1) -> list[object]:
    """Go through the cells of one station; return those that are not as the rule says."""
    s = station_with(listed, cached, kind)
    cache = s.kernel.records.table("auth_cache")
    held, size = dict(cache.rows), cache.size
    wrong: list[object] = []
    for number, (setting, changed) in enumerate(settings()):
        for path, value in changed.items():
            assert s.set_variable(path, value) == "Accepted"
        if number % every:
            continue
        for link in LINKS:
            expected = the_rule(link, listed, cached, setting)
            found = seen(s, link, kind)
            if found != (expected, expected.told):
                wrong.append((link, setting, found, expected))
            cache.rows, cache.size = dict(held), size
            if kind == "KeyCode":
                s.advance(1000)  # C04.FR.06
    return wrong


@pytest.mark.parametrize(("listed", "cached"), list(itertools.product(LISTED, CACHED)))
def test_what_comes_of_a_card_follows_from_the_rule_in_every_configuration(listed: str, cached: str) -> None:
    assert differing(listed, cached, "ISO14443") == []


@pytest.mark.parametrize("kind", ["KeyCode", "eMAID", "Local", "MacAddress", "ISO15693"])
def test_the_rule_is_the_same_for_every_kind_of_token_that_is_presented(kind: str) -> None:
    for listed, cached in (
        ("no list", "accepted"),
        ("accepted", "blocked"),
        ("absent", "absent"),
        ("blocked", "accepted"),
    ):
        assert differing(listed, cached, kind, every=7) == []


def test_a_token_of_one_transaction_is_in_no_cache() -> None:
    s = station_with("no list", "accepted", "Central")
    assert s.kernel.records.table("auth_cache").rows == {}
    for link, (setting, _) in itertools.product(LINKS, itertools.islice(settings(), 1)):
        expected = the_rule(link, "no list", "absent", setting)
        for path in (path for paths in SWITCHES.values() for path in paths):
            s.set_variable(path, "false")
        assert seen(s, link, "Central") == (expected, expected.told)


@pytest.mark.parametrize("link", ["up", "down"])
def test_the_start_button_asks_nobody_in_any_configuration(link: str) -> None:
    s = station_with("no list", "absent", "ISO14443")
    for _, changed in settings():
        for path, value in changed.items():
            assert s.set_variable(path, value) == "Accepted"
        s.forget()
        if link == "down":
            s.disconnect()
        s.feed(StartPressed(evse=1))
        assert energy_flows(s)
        s.hardware.press("stop", 1)
        assert not energy_flows(s)
        if link == "down":
            s.connect()
        assert s.of("Authorize") == []
        assert [e["idToken"] for e in s.transaction_events if "idToken" in e.payload] == [
            {"idToken": "", "type": "NoAuthorization"}
        ]
        assert s.kernel.records.table("auth_cache").rows == {}
