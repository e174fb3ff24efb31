"""H01 to H04 whatever happens in whatever order: what is reserved can be had, what is told is so, nothing is lost."""

from __future__ import annotations

import contextlib
from typing import Any

import pytest
from availability import put_back, take_out
from hypothesis import given, settings
from hypothesis import strategies as st
from remote import remote_start
from reserving import ask, cancel, connectors, held, id_token, lamp, lot, updates
from virtual_station import VirtualStation

from specharge_engine.sim.world import Impossible
from specharge_generated.messages import IdTokenType
from specharge_machines.reservation_rules import Bookings

EVSES = (("cType2", "cCCS2"), ("cType2",), ("cCCS2",))
DRIVER = IdTokenType(idToken="DRIVER", type="ISO14443")
TOKENS = st.sampled_from(["A", "B", "C", "STRANGER", "OTHER"])
PLACES = st.sampled_from([1, 2, 3])
ANYWHERE = st.sampled_from([None, 1, 2, 3])
CONNECTORS = st.sampled_from([1, 2])
KINDS = st.sampled_from([None, None, "cType2", "cCCS2"])

HAPPENINGS = st.one_of(
    st.tuples(st.just("reserve"), st.integers(1, 5), TOKENS, ANYWHERE, KINDS, st.integers(30, 600)),
    st.tuples(st.just("reserve"), st.integers(1, 5), TOKENS, st.none(), KINDS, st.integers(30, 600)),
    st.tuples(st.just("cancel"), st.integers(1, 5)),
    st.tuples(st.just("swipe"), TOKENS, ANYWHERE),
    st.tuples(st.just("swipe"), TOKENS, ANYWHERE),
    st.tuples(st.just("plug_in"), PLACES, CONNECTORS),
    st.tuples(st.just("plug_out"), PLACES, CONNECTORS),
    st.tuples(st.just("remote"), TOKENS, ANYWHERE),
    st.tuples(st.just("fault"), PLACES, CONNECTORS),
    st.tuples(st.just("mend"), PLACES, CONNECTORS),
    st.tuples(st.just("take_out"), ANYWHERE),
    st.tuples(st.just("put_back"), ANYWHERE),
    st.tuples(st.just("press"), PLACES),
    st.tuples(st.just("reset"), PLACES),
    st.tuples(st.just("wait"), st.integers(1, 120)),
)


def let(s: VirtualStation, what: str, *how: Any) -> None:
    """Let something happen; what cannot happen does not."""
    with contextlib.suppress(Impossible):
        match what, how:
            case "reserve", (number, token, evse, kind, seconds):
                ask(s, number, token, evse=evse, kind=kind, seconds=seconds)
            case "cancel", (number,):
                cancel(s, number)
            case "swipe", (token, evse):
                s.swipe(token, evse=evse)
            case "plug_in", (evse, connector):
                s.plug_in(evse, connector)
            case "plug_out", (evse, connector):
                s.plug_out(evse, connector)
            case "remote", (token, evse):
                remote_start(s, evse, idToken=id_token(token))
            case "fault", (evse, connector):
                s.hardware.fault("GroundFailure", evse, connector)
            case "mend", (evse, connector):
                s.hardware.clear_fault(evse, connector)
            case "take_out", (evse,):
                take_out(s, evse)
            case "put_back", (evse,):
                put_back(s, evse)
            case "press", (evse,):
                s.hardware.press("start", evse)
            case "reset", (evse,):
                s.result("Reset", {"type": "Immediate", "evseId": evse})
            case "wait", (seconds,):
                s.advance(seconds)


def check(s: VirtualStation) -> None:
    """Check what must be so at any time."""
    bookings = Bookings(s.kernel)
    assert bookings.first_not_keepable() is None, "what cannot be kept is removed"
    for (evse, connector), status in connectors(s).items():
        is_reserved = bookings.is_reserved(evse)
        assert status != ("Available" if is_reserved else "Reserved"), (evse, connector, status)
        assert lamp(s, evse, connector) == (status == "Reserved")
        assert s.kernel.machine("connector", evse, connector).state == status.lower()
    told = {(evse, connector): status for evse, connector, status in s.statuses()}
    assert all(connectors(s)[place] == status for place, status in told.items()), "the CSMS knows what is so"


@given(
    start=st.sampled_from(["EVConnected", "Authorized", "PowerPathClosed"]),
    happenings=st.lists(HAPPENINGS, min_size=10, max_size=25),
)
@settings(max_examples=25, deadline=None)
def test_whatever_happens_reservations_are_kept_and_told(start: str, happenings: list[tuple[Any, ...]]) -> None:
    s = lot(start, evses=EVSES)
    for happening in happenings:
        let(s, *happening)
        check(s)
    s.advance(1200)
    check(s)
    assert held(s) == []
    ended = [(number, status) for _, number, status in updates(s)]
    assert all(status in ("Expired", "Removed") for _, status in ended)


@given(happenings=st.lists(HAPPENINGS, min_size=5, max_size=20))
@settings(max_examples=25, deadline=None)
@pytest.mark.parametrize("kind", [None, "cCCS2"])
def test_whatever_others_do_the_driver_of_a_reservation_can_charge(
    kind: str | None, happenings: list[tuple[Any, ...]]
) -> None:
    """Others take no EVSE out of service, break nothing and do not have the card of the driver."""
    s = lot("PowerPathClosed", evses=EVSES)
    assert ask(s, 99, "DRIVER", kind=kind, seconds=100_000) == {"status": "Accepted"}
    for happening in happenings:
        if happening[0] not in ("fault", "take_out", "reset"):
            let(s, *happening)
    assert 99 in held(s)
    s.advance(120)
    places = [each for each in (1, 2, 3) if Bookings(s.kernel).match(each, DRIVER) is not None]
    free = [each for each in places if s.state("authorization", each) == "nobody" and not is_occupied(s, each)]
    assert free, "one EVSE is left"
    s.swipe("DRIVER", evse=free[0])
    assert 99 not in held(s)
    assert s.state("authorization", free[0]) == "authorized.fully"


def is_occupied(s: VirtualStation, evse: int) -> bool:
    """Tell whether a connector of an EVSE is Occupied."""
    return any(status == "Occupied" for (place, _), status in connectors(s).items() if place == evse)
