"""C12 to C15: what list, cache and configuration make of a presented idToken, online and offline."""

from __future__ import annotations

import pytest
from charging import energy_flows, plug_is_locked, quiet_station
from known_tokens import entry, in_seconds, learn, outcome, send_list
from virtual_station import TWO_SOCKETS, VirtualStation


def charge(s: VirtualStation, token: str = "TOKEN-1") -> bool:
    """Plug in, present a token, and tell whether energy flows."""
    s.plug_in(1)
    s.swipe(token, evse=1)
    return energy_flows(s)


def quiet(**flags: str) -> VirtualStation:
    return quiet_station({f"AuthCtrlr.{name}": value for name, value in flags.items()})


# C13


@pytest.mark.verifies("C13.FR.01", "C13.FR.02", "C13.FR.03")
@pytest.mark.parametrize(("status", "flows"), [("Accepted", True), ("Blocked", False), ("Invalid", False)])
def test_c13_fr_02_offline_only_who_is_accepted_in_the_list_charges(status: str, flows: bool) -> None:
    s = quiet()
    s.kernel.variables.assign("LocalAuthListCtrlr.SupportsExpiryDateTime", "Actual", "false")
    learn(s, "A", "Blocked" if flows else "Accepted")
    send_list(s, 1, entry("SOMEBODY"), entry("A", status, cacheExpiryDateTime=in_seconds(s, -100)), entry("B"))
    s.disconnect()
    assert charge(s, "A") is flows
    if not flows:
        s.swipe("B", evse=1)
        assert energy_flows(s)
    assert s.of("Authorize") == []


@pytest.mark.verifies("C13.FR.02")
def test_c13_fr_02_offline_who_is_only_in_the_cache_is_refused_where_there_is_a_list() -> None:
    s = quiet()
    learn(s, "A")
    send_list(s, 1, entry("SOMEBODY"))
    s.disconnect()
    assert not charge(s, "A")
    s.swipe("SOMEBODY", evse=1)
    assert energy_flows(s)


@pytest.mark.verifies("C13.FR.04")
@pytest.mark.parametrize(
    ("token", "flows"), [("LISTED", True), ("UNKNOWN", True), ("BLOCKED", False), ("CACHED-BLOCKED", False)]
)
def test_c13_fr_04_offline_unknown_id_tokens_charge_too_where_that_is_enabled(token: str, flows: bool) -> None:
    s = quiet(OfflineTxForUnknownIdEnabled="true")
    s.kernel.variables.assign("LocalAuthListCtrlr.SupportsExpiryDateTime", "Actual", "false")
    learn(s, "CACHED-BLOCKED", "Blocked")
    send_list(s, 1, entry("LISTED", cacheExpiryDateTime=in_seconds(s, -1)), entry("BLOCKED", "Blocked"))
    s.disconnect()
    assert charge(s, token) is flows
    if not flows:
        s.swipe("LISTED", evse=1)
        assert energy_flows(s)


@pytest.mark.verifies("C13.FR.05")
@pytest.mark.parametrize("expires", [None, 10])
def test_c13_fr_05_offline_an_entry_counts_until_it_expires(expires: int | None) -> None:
    s = quiet()
    until = {} if expires is None else {"cacheExpiryDateTime": in_seconds(s, expires)}
    send_list(s, 1, entry("A", **until))
    s.disconnect()
    s.advance(9)
    assert charge(s, "A")
    s.swipe("A", evse=1)
    s.plug_out(1)
    s.advance(10)
    assert charge(s, "A") is (expires is None)


@pytest.mark.verifies("C13.FR.06")
def test_c13_fr_06_offline_an_expired_id_token_is_not_unknown() -> None:
    s = quiet(OfflineTxForUnknownIdEnabled="true")
    send_list(s, 1, entry("A", cacheExpiryDateTime=in_seconds(s, 10)))
    s.advance(11)
    s.disconnect()
    assert not charge(s, "A")
    s.swipe("UNKNOWN", evse=1)
    assert energy_flows(s)


@pytest.mark.verifies("C13.FR.03")
def test_c13_fr_03_a_link_lost_while_the_csms_is_asked_leaves_the_decision_to_the_list() -> None:
    s = quiet()
    send_list(s, 1, entry("A"), entry("B", "Blocked"))
    s.answers["Authorize"] = None
    s.plug_in(1)
    s.swipe("A", evse=1)
    assert s.state("authorization", 1) == "asking"
    s.disconnect()
    assert energy_flows(s)


def test_a_link_lost_while_the_csms_is_asked_about_a_blocked_id_token_refuses_it() -> None:
    s = quiet(OfflineTxForUnknownIdEnabled="true")
    send_list(s, 1, entry("A"), entry("B", "Blocked"))
    s.answers["Authorize"] = None
    s.plug_in(1)
    s.swipe("B", evse=1)
    s.disconnect()
    assert not energy_flows(s)
    assert s.state("authorization", 1) == "nobody"


# C14


@pytest.mark.verifies("C14.FR.01", "C14.FR.02")
def test_c14_fr_02_online_an_accepted_entry_starts_charging_without_a_question() -> None:
    s = quiet(LocalPreAuthorize="true")
    s.kernel.variables.assign("LocalAuthListCtrlr.SupportsExpiryDateTime", "Actual", "false")
    send_list(s, 1, entry("A", cacheExpiryDateTime=in_seconds(s, -100)))
    assert charge(s, "A")
    assert s.of("Authorize") == []
    assert [e["idToken"]["idToken"] for e in s.transaction_events if "idToken" in e.payload] == ["A"]


@pytest.mark.verifies("C14.FR.01", "C14.FR.03")
def test_c14_fr_03_online_the_csms_is_asked_about_an_entry_that_is_not_accepted() -> None:
    s = quiet(LocalPreAuthorize="true")
    learn(s, "A")
    send_list(s, 1, entry("A", "Blocked"))
    s.answers["Authorize"] = {"idTokenInfo": {"status": "Invalid"}}
    assert not charge(s, "A")
    assert [each["idToken"]["idToken"] for each in s.of("Authorize")] == ["A"]


@pytest.mark.verifies("C14.FR.04")
@pytest.mark.parametrize("expires", [None, 10])
def test_c14_fr_04_online_an_entry_that_has_not_expired_starts_charging(expires: int | None) -> None:
    s = quiet(LocalPreAuthorize="true")
    send_list(s, 1, entry("A", **({} if expires is None else {"cacheExpiryDateTime": in_seconds(s, expires)})))
    s.advance(10)
    assert charge(s, "A")
    assert s.of("Authorize") == []


@pytest.mark.verifies("C14.FR.05")
def test_c14_fr_05_online_an_expired_entry_counts_for_nothing() -> None:
    s = quiet(LocalPreAuthorize="true")
    learn(s, "A")
    send_list(s, 1, entry("A", cacheExpiryDateTime=in_seconds(s, 10)))
    s.advance(11)
    assert charge(s, "A")
    assert len(s.of("Authorize")) == 1


@pytest.mark.parametrize("online", [True, False])
def test_an_entry_for_other_evses_starts_no_charging_here(online: bool) -> None:
    s = quiet(LocalPreAuthorize="true")
    send_list(s, 1, entry("A", evseId=[2]))
    s.answers["Authorize"] = {"idTokenInfo": {"status": "Invalid"}}
    if not online:
        s.disconnect()
    assert not charge(s, "A")
    s.plug_in(2)
    s.swipe("A", evse=2)
    assert energy_flows(s, 2)


def test_with_remote_authorization_off_only_list_and_cache_decide() -> None:
    s = quiet()
    learn(s, "CACHED")
    send_list(s, 1, entry("LISTED"), entry("BLOCKED", "Blocked"))
    s.set_variable("AuthCtrlr.DisableRemoteAuthorization", "true")
    told = []
    for token in ("UNKNOWN", "BLOCKED", "CACHED", "LISTED"):
        told.append(charge(s, token))
        if told[-1]:
            s.swipe(token, evse=1)
        s.plug_out(1)
    assert told == [False, False, True, True]
    assert s.of("Authorize") == []


# C12


@pytest.mark.verifies("C12.FR.02", "C12.FR.04")
def test_c12_fr_02_a_cached_id_token_starts_charging_and_the_csms_is_told_of_it() -> None:
    s = quiet(LocalPreAuthorize="true")
    learn(s, "A")
    assert charge(s, "A")
    assert s.of("Authorize") == []
    assert [e["idToken"]["idToken"] for e in s.transaction_events if "idToken" in e.payload] == ["A"]


@pytest.mark.verifies("C12.FR.02", "C12.FR.04")
def test_c12_fr_04_a_cached_driver_who_plugs_in_later_gets_energy_in_time_only() -> None:
    s = quiet(LocalPreAuthorize="true")
    s.set_variable("TxCtrlr.EVConnectionTimeOut", "30")
    learn(s, "A")
    s.swipe("A", evse=1)
    s.advance(29)
    s.plug_in(1)
    assert energy_flows(s)
    s.swipe("A", evse=1)
    s.plug_out(1)
    s.swipe("A", evse=1)
    s.advance(31)
    s.plug_in(1)
    assert not energy_flows(s)


@pytest.mark.verifies("C12.FR.05")
def test_c12_fr_05_the_csms_is_asked_about_an_id_token_cached_as_not_accepted() -> None:
    s = quiet(LocalPreAuthorize="true")
    learn(s, "A", "Blocked")
    assert charge(s, "A")
    assert len(s.of("Authorize")) == 1


@pytest.mark.verifies("C01.FR.05")
def test_c01_fr_05_without_pre_authorization_the_csms_is_asked_about_known_id_tokens_too() -> None:
    s = quiet(LocalPreAuthorize="false")
    learn(s, "CACHED")
    send_list(s, 1, entry("LISTED"))
    assert [outcome(s, token) for token in ("CACHED", "LISTED")] == ["asked", "asked"]


# C15


@pytest.mark.verifies("C15.FR.08", "C15.FR.01", "C15.FR.02")
def test_c15_fr_08_offline_an_unknown_id_token_is_accepted_and_told_of_later() -> None:
    s = quiet(OfflineTxForUnknownIdEnabled="true")
    s.disconnect()
    assert charge(s, "UNKNOWN")
    assert len(s.kernel.records.table("auth_cache")) == 0
    assert s.transaction_events == []
    s.connect()
    events = s.transaction_events
    assert [e["seqNo"] for e in events] == list(range(len(events)))
    assert all(e["offline"] for e in events)
    assert [e["idToken"]["idToken"] for e in events if "idToken" in e.payload] == ["UNKNOWN"]


def test_offline_an_unknown_id_token_is_refused_by_default() -> None:
    s = quiet()
    s.disconnect()
    assert not charge(s, "UNKNOWN")


def came_back(stop: str, **variables: str) -> VirtualStation:
    """Return a station that let an unknown idToken in, and is told at reconnection that it is not accepted."""
    chosen = {"AuthCtrlr.OfflineTxForUnknownIdEnabled": "true", "TxCtrlr.TxStopPoint": stop}
    s = quiet_station({**chosen, **{f"TxCtrlr.{name}": value for name, value in variables.items()}})
    s.disconnect()
    assert charge(s, "UNKNOWN")
    s.answers["TransactionEvent"] = lambda p: {"idTokenInfo": {"status": "Blocked"}} if "idToken" in p else {}
    s.connect()
    return s


@pytest.mark.verifies("C15.FR.03", "C15.FR.02")
def test_c15_fr_03_energy_stops_when_the_csms_does_not_accept_the_id_token() -> None:
    s = came_back("EVConnected", StopTxOnInvalidId="true")
    assert not energy_flows(s)
    assert ("Updated", "Deauthorized") in [each[:2] for each in s.told()]
    assert s.state("transaction", 1).startswith("ongoing")


@pytest.mark.verifies("C15.FR.04", "C15.FR.02")
@pytest.mark.parametrize("stop", ["Authorized", "PowerPathClosed", "EnergyTransfer"])
def test_c15_fr_04_the_transaction_ends_when_the_csms_does_not_accept_the_id_token(stop: str) -> None:
    s = came_back(stop, StopTxOnInvalidId="true")
    assert not energy_flows(s)
    last = s.told()[-1]
    assert (last[0], last[1], last[3]) == ("Ended", "Deauthorized", "DeAuthorized")


@pytest.mark.verifies("C15.FR.06", "C15.FR.02")
def test_c15_fr_06_energy_stops_at_once_when_none_is_left_for_an_invalid_id_token() -> None:
    s = came_back("EVConnected", StopTxOnInvalidId="false", MaxEnergyOnInvalidId="0")
    assert not energy_flows(s)
    assert ("Updated", "ChargingStateChanged", "SuspendedEVSE", None) in s.told()


@pytest.mark.verifies("C15.FR.07", "C15.FR.02")
def test_c15_fr_07_energy_is_allowed_up_to_the_amount_for_an_invalid_id_token() -> None:
    s = came_back("EVConnected", StopTxOnInvalidId="false", MaxEnergyOnInvalidId="500")
    assert energy_flows(s)
    s.advance(3600)
    assert not energy_flows(s)


@pytest.mark.verifies("C15.FR.05", "C15.FR.04")
def test_c15_fr_05_the_cable_stays_locked_until_its_owner_is_back() -> None:
    s = quiet_station({"AuthCtrlr.OfflineTxForUnknownIdEnabled": "true"}, evses=TWO_SOCKETS)
    s.disconnect()
    assert charge(s, "UNKNOWN")
    s.answers["TransactionEvent"] = lambda p: {"idTokenInfo": {"status": "Blocked"}} if "idToken" in p else {}
    s.connect()
    assert not energy_flows(s)
    assert plug_is_locked(s)
    s.swipe("SOMEBODY", evse=1)
    assert plug_is_locked(s)
    s.swipe("UNKNOWN", evse=1)
    assert not plug_is_locked(s)
