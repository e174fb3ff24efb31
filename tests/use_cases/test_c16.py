"""C16: a master pass stops every transaction and starts none."""

from __future__ import annotations

from typing import Any

import pytest
from charging import charging, energy_flows, plug_is_locked
from known_tokens import MASTERS, entry, send_list
from virtual_station import TWO_SOCKETS, VirtualStation

MASTER = {"idTokenInfo": {"status": "Accepted", "groupIdToken": MASTERS}}


def two_charge(stop: str = "Authorized", **options: Any) -> VirtualStation:
    """Return a station at which two drivers charge and master passes exist."""
    s = charging(stop=stop, variables={"AuthCtrlr.MasterPassGroupId": "MASTERS"}, **options)
    s.plug_in(2)
    s.swipe("TOKEN-2", evse=2)
    assert energy_flows(s, 2)
    s.forget()
    return s


def assert_all_stopped(s: VirtualStation) -> None:
    assert not energy_flows(s, 1)
    assert not energy_flows(s, 2)
    ended = [e for e in s.transaction_events if e["eventType"] == "Ended"]
    assert sorted(e.info["stoppedReason"] for e in ended) == ["MasterPass", "MasterPass"]
    assert {(e["triggerReason"], e["idToken"]["idToken"]) for e in ended} == {("StopAuthorized", "MASTER")}
    assert [s.state("transaction", evse) for evse in (1, 2)] == ["idle", "idle"]


@pytest.mark.verifies("C16.FR.02", "C16.FR.07", "C16.FR.05")
@pytest.mark.parametrize("online", [True, False])
@pytest.mark.parametrize("stop", ["Authorized", "PowerPathClosed", "EVConnected"])
def test_c16_fr_02_a_master_pass_of_the_list_stops_every_transaction(stop: str, online: bool) -> None:
    s = two_charge(stop)
    send_list(s, 1, entry("MASTER", groupIdToken=MASTERS))
    if not online:
        s.disconnect()
    s.swipe("MASTER", evse=1)
    if not online:
        s.connect()
    assert s.of("Authorize") == []
    assert_all_stopped(s)


@pytest.mark.verifies("C16.FR.02", "C16.FR.07")
def test_c16_fr_02_the_csms_is_asked_about_an_id_token_that_may_be_a_master_pass() -> None:
    s = two_charge()
    s.answers["Authorize"] = MASTER
    s.swipe("MASTER", evse=2)
    assert len(s.of("Authorize")) == 1
    assert_all_stopped(s)


@pytest.mark.verifies("C16.FR.04")
def test_c16_fr_04_a_master_pass_of_the_cache_stops_every_transaction_offline() -> None:
    s = two_charge()
    s.answers["Authorize"] = MASTER
    s.answers["TransactionEvent"] = lambda p: MASTER if "idToken" in p else {}
    s.swipe("MASTER", evse=1)
    s.plug_out(1)
    s.plug_out(2)
    s.answers["Authorize"] = {"idTokenInfo": {"status": "Accepted"}}
    for evse in (1, 2):
        s.plug_in(evse)
        s.swipe(f"TOKEN-{evse}", evse=evse)
        assert energy_flows(s, evse)
    s.forget()
    s.disconnect()
    s.swipe("MASTER", evse=1)
    s.connect()
    assert_all_stopped(s)


@pytest.mark.verifies("C16.FR.02")
def test_c16_fr_02_the_cables_are_released() -> None:
    s = two_charge(evses=TWO_SOCKETS)
    send_list(s, 1, entry("MASTER", groupIdToken=MASTERS))
    assert plug_is_locked(s, 1)
    s.swipe("MASTER", evse=1)
    assert_all_stopped(s)
    assert not plug_is_locked(s, 1)
    assert not plug_is_locked(s, 2)


@pytest.mark.verifies("C16.FR.03", "C12.FR.09")
@pytest.mark.parametrize("known", [True, False])
def test_c16_fr_03_a_master_pass_starts_no_transaction(known: bool) -> None:
    s = charging(
        stop="Authorized", variables={"AuthCtrlr.MasterPassGroupId": "MASTERS", "AuthCtrlr.LocalPreAuthorize": "true"}
    )
    if known:
        send_list(s, 1, entry("MASTER", groupIdToken=MASTERS))
    s.swipe("TOKEN-1", evse=1)
    s.plug_out(1)
    s.plug_in(1)
    s.forget()
    s.answers["Authorize"] = MASTER
    s.swipe("MASTER", evse=1)
    assert len(s.of("Authorize")) == (0 if known else 1)
    assert s.state("authorization", 1) == "nobody"
    assert s.commanded("close_contactor") == []
    assert not energy_flows(s)


@pytest.mark.parametrize("status", ["Blocked", "Expired"])
def test_a_master_pass_that_is_not_accepted_stops_nothing(status: str) -> None:
    s = two_charge()
    send_list(s, 1, entry("MASTER", status, groupIdToken=MASTERS))
    s.answers["Authorize"] = {"idTokenInfo": {"status": status, "groupIdToken": MASTERS}}
    s.swipe("MASTER", evse=1)
    assert energy_flows(s, 1)
    assert energy_flows(s, 2)


def test_without_a_master_group_nobody_is_a_master() -> None:
    s = two_charge()
    send_list(s, 1, entry("MASTER", groupIdToken=MASTERS))
    s.set_variable("AuthCtrlr.MasterPassGroupId", "")
    s.swipe("MASTER", evse=1)
    assert energy_flows(s, 1)
