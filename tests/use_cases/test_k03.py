"""K03: profiles that a Local Controller sends, and who is served first."""

from __future__ import annotations

from typing import Any

import pytest
from charging import energy_flows
from smart import clear, clever_charging, clever_station, current, install, limits_told, profile, start, tx_profile
from virtual_station import VirtualStation

FUSE = "ElectricalFeed.FuseRating"


def priorities(s: VirtualStation, **by_token: int) -> None:
    """Let the CSMS give idTokens a chargingPriority, when it is asked about them."""

    def info(asked: dict[str, Any]) -> dict[str, Any]:
        priority = by_token.get(asked["idToken"]["idToken"].replace("-", "_"))
        return {"status": "Accepted", **({} if priority is None else {"chargingPriority": priority})}

    s.answers["Authorize"] = lambda asked: {"idTokenInfo": info(asked)}


def answer_with(s: VirtualStation, evse: int, **fields: Any) -> None:
    """Let the CSMS answer a single TransactionEvent so, which says that the EV at this EVSE changes phases."""
    answers = iter([fields])
    s.answers["TransactionEvent"] = lambda _: next(answers, {})
    s.hardware.ev(evse, phases=1)
    s.hardware.ev(evse, phases=3)
    del s.answers["TransactionEvent"]


@pytest.mark.verifies("K03.FR.03", "K01.FR.02", "K03.FR.01")
def test_k03_fr_03_a_new_profile_counts_whenever_it_comes() -> None:
    s = clever_charging()
    for seconds, limit in [(0, 14.0), (5, 9.0), (3600, 12.5), (1, 6.0)]:
        s.advance(seconds)
        install(s, 1, tx_profile(s, 1, limit))
        assert current(s) == limit
    assert limits_told(s) == [14.0, 9.0, 12.5, 6.0]


@pytest.mark.verifies("K03.FR.04")
def test_k03_fr_04_the_transaction_of_higher_priority_is_served_first() -> None:
    s = clever_station({FUSE: "20"})
    priorities(s, TOKEN_2=3)
    install(s, 1, profile(1, limits=16.0))
    install(s, 2, profile(2, limits=14.0))
    start(s, 1)
    assert current(s, 1) == 16.0
    start(s, 2)
    assert (current(s, 2), current(s, 1)) == (14.0, 6.0)


@pytest.mark.verifies("K03.FR.04")
def test_k03_fr_04_others_are_suspended_for_it_if_need_be() -> None:
    s = clever_station({FUSE: "14"})
    priorities(s, TOKEN_2=1)
    install(s, 2, profile(2, limits=14.0))
    start(s, 1)
    s.forget()
    start(s, 2)
    assert current(s, 2) == 14.0
    assert not energy_flows(s, 1)
    assert ("Updated", "ChargingStateChanged", "SuspendedEVSE", None) in s.told()
    assert s.state("transaction", 1) == "ongoing.suspended_evse"
    s.swipe("TOKEN-2", evse=2)
    assert current(s, 1) == 14.0
    assert s.state("transaction", 1) == "ongoing.charging"


@pytest.mark.verifies("K03.FR.04")
def test_k03_fr_04_a_lower_priority_than_0_comes_last() -> None:
    s = clever_station({FUSE: "16"})
    priorities(s, TOKEN_1=-2)
    start(s, 1)
    start(s, 2)
    assert (current(s, 2), current(s, 1)) == (16.0, 0.0)


@pytest.mark.verifies("K03.FR.05", "K03.FR.04")
def test_k03_fr_05_a_priority_in_a_transaction_event_response_holds_for_that_transaction_alone() -> None:
    s = clever_station({FUSE: "16", "AuthCacheCtrlr.Enabled": "true", "AuthCtrlr.LocalPreAuthorize": "true"})
    start(s, 1)
    start(s, 2)
    assert (current(s, 1), current(s, 2)) == (8.0, 8.0)
    answer_with(s, 1, chargingPriority=5)
    assert (current(s, 1), current(s, 2)) == (16.0, 0.0)
    s.swipe("TOKEN-1", evse=1)
    s.plug_out(1)
    start(s, 1, "TOKEN-1")
    assert (current(s, 1), current(s, 2)) == (8.0, 8.0), "the same idToken comes without it"
    assert "chargingPriority" not in str(s.kernel.records.table("auth_cache").rows)


@pytest.mark.verifies("K03.FR.05", "C10.FR.05")
def test_k03_fr_05_what_the_same_answer_says_of_the_id_token_goes_into_the_cache() -> None:
    s = clever_station({FUSE: "16"})
    info = {"status": "Accepted", "chargingPriority": 1, "language1": "de"}
    s.answers["TransactionEvent"] = lambda event: (
        {"chargingPriority": 3, "idTokenInfo": info} if "idToken" in event else {}
    )
    start(s, 1)
    assert [event["eventType"] for event in s.transaction_events if "idToken" in event.payload] == ["Updated"]
    rows = "".join(s.kernel.records.table("auth_cache").rows.values())
    assert '"language1":"de"' in rows
    assert '"chargingPriority":1' in rows
    assert '"chargingPriority":3' not in rows


@pytest.mark.verifies("K03.FR.05")
def test_k03_fr_05_it_goes_before_that_of_the_id_token() -> None:
    s = clever_station({FUSE: "16"})
    priorities(s, TOKEN_1=7)
    start(s, 1)
    start(s, 2)
    assert (current(s, 1), current(s, 2)) == (16.0, 0.0)
    answer_with(s, 1, chargingPriority=0, idTokenInfo={"status": "Accepted", "chargingPriority": 7})
    assert (current(s, 1), current(s, 2)) == (8.0, 8.0)
    answer_with(s, 1, idTokenInfo={"status": "Accepted", "chargingPriority": 7})
    assert (current(s, 1), current(s, 2)) == (8.0, 8.0), "also when a later answer has only the idToken's"


@pytest.mark.verifies("K03.FR.05")
def test_k03_fr_05_the_priority_of_an_id_token_that_nobody_was_asked_about_comes_with_its_transaction() -> None:
    s = clever_station({FUSE: "16"})
    start(s, 1)
    start(s, 2)
    answer_with(s, 2, idTokenInfo={"status": "Accepted", "chargingPriority": 2})
    assert (current(s, 1), current(s, 2)) == (0.0, 16.0)


@pytest.mark.verifies("K03.FR.05")
def test_k03_fr_05_the_answer_to_a_message_of_an_earlier_transaction_says_nothing_of_this_one() -> None:
    s = clever_station({FUSE: "16", "AuthCtrlr.LocalPreAuthorize": "true"})
    start(s, 2)
    s.swipe("TOKEN-2", evse=2)
    s.plug_out(2)
    start(s, 1)
    s.answers["TransactionEvent"] = None
    s.swipe("TOKEN-1", evse=1)
    s.plug_out(1)
    (late,) = [event for event in s.transaction_events if event["eventType"] == "Ended"][1:]
    start(s, 2)
    start(s, 1)
    assert (current(s, 1), current(s, 2)) == (8.0, 8.0)
    del s.answers["TransactionEvent"]
    s.receive(f'[3, "{late.message_id}", {{"chargingPriority": 9}}]')
    assert (current(s, 1), current(s, 2)) == (8.0, 8.0)
    answer_with(s, 1, chargingPriority=9)
    assert (current(s, 1), current(s, 2)) == (16.0, 0.0)


@pytest.mark.verifies("K03.FR.06", "K03.FR.04")
def test_k03_fr_06_without_a_priority_it_is_0() -> None:
    s = clever_station({FUSE: "16"})
    priorities(s, TOKEN_2=0)
    start(s, 1)
    start(s, 2)
    assert (current(s, 1), current(s, 2)) == (8.0, 8.0), "none is as good as 0"
    install(s, 1, profile(1, limits=6.0))
    assert (current(s, 1), current(s, 2)) == (6.0, 10.0)
    clear(s, 1)
    assert (current(s, 1), current(s, 2)) == (8.0, 8.0)
