"""H03: the group of a reservation, and remote starts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from charging import energy_flows, picture
from known_tokens import entry, send_list
from remote import AUTHORIZE, remote_start, starts
from reserving import (
    FAMILY,
    OFFLINE_ANYBODY,
    OTHERS,
    RESERVED,
    STOP,
    THREE,
    TWO_TYPES,
    answer_with,
    ask,
    charges,
    connectors,
    held,
    id_token,
    ids_told,
    is_refused,
    lot,
    refused_as_reserved,
    requests,
    reserve,
    reserved,
    updates,
)

# The group of the reservation.


@pytest.mark.verifies("H03.FR.04", "H03.FR.07", "H03.FR.09")
@pytest.mark.parametrize("listed", [True, False])
def test_h03_fr_07_list_and_cache_tell_the_group(listed: bool) -> None:
    s = lot("Authorized", variables={"AuthCtrlr.LocalPreAuthorize": "true"})
    if listed:
        send_list(s, 1, entry("KIN", groupIdToken=FAMILY))
    else:
        answer_with(s, FAMILY)
        s.answers["TransactionEvent"] = {"idTokenInfo": {"status": "Accepted", "groupIdToken": FAMILY}}
        s.swipe("KIN", evse=2)
        s.swipe("KIN", evse=2)
    reserve(s, evse=1, group=FAMILY)
    s.forget()
    s.swipe("KIN", evse=1)
    assert held(s) == []
    assert requests(s) == ["StatusNotification", "TransactionEvent"], "nobody need be asked"
    assert s.statuses() == [(1, 1, "Available")]
    assert ids_told(s) == [("Started", "Authorized", 1)]
    assert charges(s)


@pytest.mark.verifies("H03.FR.04", "H03.FR.08", "H03.FR.09", "H03.FR.10", "E03.FR.03")
def test_h03_fr_08_the_csms_is_asked_for_the_group_of_an_unknown_id_token() -> None:
    s = reserved(1, group=FAMILY, start="Authorized")
    answer_with(s, FAMILY)
    s.swipe("KIN", evse=1)
    assert requests(s) == ["Authorize", "StatusNotification", "TransactionEvent"]
    assert s.of("Authorize")[0].payload == {"idToken": id_token("KIN")}
    assert s.statuses() == [(1, 1, "Available")]
    assert ids_told(s) == [("Started", "Authorized", 1)]
    assert held(s) == []
    s.plug_in(1)
    assert energy_flows(s)
    assert s.commanded("show_message")[0].arguments["text"] == "Authorized."


@pytest.mark.verifies("H03.FR.04", "H03.FR.08", "H03.FR.09", "H03.FR.10", "E02.FR.03")
def test_h03_fr_08_the_same_with_the_cable_first() -> None:
    s = reserved(1, group=FAMILY, start="EVConnected")
    answer_with(s, FAMILY)
    s.plug_in(1)
    s.forget()
    s.swipe("KIN")
    assert requests(s)[:3] == ["Authorize", "StatusNotification", "TransactionEvent"]
    assert s.statuses() == [(1, 1, "Occupied")]
    assert ids_told(s)[0] == ("Updated", "Authorized", 1)
    assert s.transaction_events[0]["idToken"] == id_token("KIN")
    assert energy_flows(s)
    assert s.commanded("show_message")[0].arguments["text"] == "Authorized."


@pytest.mark.verifies("H03.FR.08", "H03.FR.04")
def test_h03_fr_08_who_is_asked_about_has_as_long_as_anybody_to_plug_in() -> None:
    s = reserved(1, group=FAMILY)
    answer_with(s, FAMILY)
    s.swipe("KIN", evse=1)
    s.advance(59)
    assert s.state("authorization", 1) == "authorized.fully"
    s.advance(1)
    assert s.state("authorization", 1) == "nobody"


@pytest.mark.verifies("H03.FR.08", "H01.FR.07")
@pytest.mark.parametrize("group", [None, OTHERS])
def test_h03_fr_08_an_accepted_id_token_of_another_group_is_not_let_in(group: dict[str, str] | None) -> None:
    s = reserved(1, group=FAMILY)
    answer_with(s, group, language1="nl")
    before = picture(s)
    s.swipe("OTHER", evse=1)
    assert requests(s) == ["Authorize"]
    assert picture(s) == before
    assert held(s) == [1]
    assert is_refused(s)
    assert s.commanded("show_message")[-1].arguments == {"text": "Dit laadpunt is gereserveerd.", "language": "nl"}
    assert refused_as_reserved(s, "OTHER", 1), "the answer is remembered, and the CSMS not asked again"


@pytest.mark.verifies("H03.FR.08")
@pytest.mark.parametrize("status", ["Invalid", "Blocked", "ConcurrentTx"])
def test_h03_fr_08_an_id_token_of_the_group_that_the_csms_refuses_does_not_use_the_reservation(status: str) -> None:
    s = reserved(1, group=FAMILY)
    answer_with(s, FAMILY, status)
    before = picture(s)
    s.swipe("KIN", evse=1)
    assert picture(s) == before
    assert held(s) == [1]
    assert s.commanded("show_message")[-1].arguments["text"] == "This card is not accepted here."


@pytest.mark.verifies("H03.FR.08")
def test_h03_fr_08_an_id_token_of_the_group_that_may_not_charge_at_the_evse_does_not_use_the_reservation() -> None:
    s = reserved(1, group=FAMILY)
    answer_with(s, FAMILY, evseId=[2])
    s.swipe("KIN", evse=1)
    assert held(s) == [1]
    assert s.state("authorization", 1) == "nobody"
    s.plug_in(1)
    s.swipe("KIN-2", evse=1)
    assert held(s) == [1]
    assert not energy_flows(s)


@pytest.mark.parametrize(
    "variables", [{"AuthCtrlr.DisableRemoteAuthorization": "true"}, OFFLINE_ANYBODY], ids=["not allowed", "offline"]
)
def test_h03_fr_08_where_the_csms_cannot_be_asked_an_unknown_id_token_is_not_let_in(variables: dict[str, str]) -> None:
    s = reserved(1, group=FAMILY, variables=variables)
    if variables is OFFLINE_ANYBODY:
        s.disconnect()
    assert refused_as_reserved(s, "KIN", 1)
    assert held(s) == [1]


def test_h03_fr_08_before_the_station_is_accepted_nobody_is_asked(tmp_path: Path) -> None:
    s = reserved(1, group=FAMILY)
    s.restart(tmp_path, connect=False)
    s.answers["BootNotification"] = s.boot_answer("Pending", 300)
    s.connect()
    s.forget()
    assert s.state("registration").startswith("pending")
    s.swipe("KIN", evse=1)
    assert s.of("Authorize") == []
    assert s.commanded("show_message")[-1].arguments["text"] == RESERVED


def test_h03_fr_08_without_a_group_in_the_reservation_nobody_is_asked() -> None:
    s = reserved(1)
    answer_with(s, FAMILY)
    assert refused_as_reserved(s, "KIN", 1)
    reserve(s, 2, "B", evse=2, group=FAMILY)
    assert refused_as_reserved(s, "KIN", 1), "that of another EVSE is no reason either"


def test_h03_fr_07_an_id_token_whose_group_the_station_knows_to_be_another_is_not_asked_about() -> None:
    s = reserved(1, group=FAMILY)
    send_list(s, 1, entry("OTHER", groupIdToken=OTHERS), entry("BAD", "Blocked", groupIdToken=FAMILY))
    assert refused_as_reserved(s, "OTHER", 1)
    assert refused_as_reserved(s, "BAD", 1)
    assert held(s) == [1]


@pytest.mark.verifies("H03.FR.04", "H03.FR.05", "H03.FR.06", "H03.FR.07")
@pytest.mark.parametrize(("evse", "kind"), [(1, None), (None, "cCCS2"), (None, None)])
def test_h03_fr_05_the_group_may_use_a_reservation_of_each_kind(evse: int | None, kind: str | None) -> None:
    s = reserved(evse, kind, group=FAMILY, evses=TWO_TYPES, start="Authorized")
    send_list(s, 1, entry("KIN", groupIdToken=FAMILY))
    s.swipe("KIN", evse=1)
    assert held(s) == []
    assert ids_told(s) == [("Started", "Authorized", 1)]


@pytest.mark.verifies("H03.FR.04", "H03.FR.05", "H03.FR.06", "H03.FR.01", "H03.FR.02", "H03.FR.03")
@pytest.mark.parametrize(("evse", "kind"), [(1, None), (None, "cCCS2"), (None, None)])
def test_h03_fr_06_the_id_token_of_the_reservation_may_use_it_as_well(evse: int | None, kind: str | None) -> None:
    s = reserved(evse, kind, group=FAMILY, evses=TWO_TYPES, start="Authorized")
    answer_with(s, None)
    s.swipe("TOKEN-1", evse=1)
    assert held(s) == []
    assert ids_told(s) == [("Started", "Authorized", 1)]
    assert charges(s, 1)


@pytest.mark.verifies("H03.FR.05", "H03.FR.06", "H03.FR.08")
@pytest.mark.parametrize("kind", ["cCCS2", None])
def test_h03_fr_08_the_group_in_the_answer_is_that_of_a_reservation_of_no_certain_evse(kind: str | None) -> None:
    s = reserved(None, kind, group=FAMILY, evses=THREE if kind is None else TWO_TYPES, start="Authorized")
    answer_with(s, FAMILY)
    s.swipe("KIN", evse=1)
    assert held(s) == []
    assert ids_told(s) == [("Started", "Authorized", 1)]


@pytest.mark.verifies("H03.FR.06", "H03.FR.08", "H03.FR.09", "E03.FR.03")
def test_h03_fr_06_a_driver_of_the_group_without_an_evse_who_plugs_in_while_the_csms_is_asked() -> None:
    s = reserved(None, group=FAMILY)
    s.answers["Authorize"] = None
    s.swipe("KIN")
    s.plug_in(2)
    assert connectors(s) == {(1, 1): "Reserved", (2, 1): "Occupied"}
    given = {"idTokenInfo": {"status": "Accepted", "groupIdToken": FAMILY}}
    s.receive(json.dumps([3, s.of("Authorize")[0].message_id, given]))
    assert held(s) == []
    assert requests(s)[:5] == ["Authorize", *["StatusNotification"] * 3, "TransactionEvent"]
    assert s.statuses() == [(2, 1, "Occupied"), (1, 1, "Reserved"), (1, 1, "Available")]
    assert energy_flows(s, 2)
    assert ids_told(s)[0] == ("Started", "Authorized", 1)
    assert s.transaction_events[0]["idToken"] == id_token("KIN")
    assert s.state("authorization", 0) == "nobody"
    assert s.commanded("show_message")[0].arguments["text"] == "Authorized."
    s.swipe("KIN")
    assert s.state("authorization", 2) == "ended", "the same card stops"


@pytest.mark.verifies("H03.FR.04", "H03.FR.08", "H03.FR.09")
def test_h03_fr_04_at_the_reader_of_the_station_the_group_is_found_out_before_the_evse() -> None:
    s = reserved(1, group=FAMILY, start="Authorized")
    answer_with(s, FAMILY)
    s.swipe("KIN")
    assert s.state("authorization", 0) == "authorized.fully"
    assert held(s) == []
    assert ids_told(s) == [("Started", "Authorized", 1)]
    s.plug_in(1)
    assert energy_flows(s, 1)


@pytest.mark.verifies("H03.FR.04")
def test_h03_fr_04_at_the_reader_of_the_station_a_known_member_of_the_group_gets_the_reserved_evse() -> None:
    s = reserved(2, group=FAMILY, evses=THREE)
    send_list(s, 1, entry("KIN", groupIdToken=FAMILY))
    s.swipe("KIN")
    assert s.state("authorization", 2) == "authorized.fully"
    assert held(s) == []


@pytest.mark.verifies("H03.FR.08")
def test_h03_fr_08_when_all_else_is_taken_the_csms_is_asked_at_the_reader_of_the_station_too() -> None:
    s = reserved(1, group=FAMILY)
    s.swipe("OTHER", evse=2)
    s.plug_in(2)
    answer_with(s, FAMILY)
    s.swipe("KIN")
    assert held(s) == []
    assert charges(s, 1)


# A driver who was let in before.


@pytest.mark.verifies("H03.FR.09")
def test_h03_fr_09_a_driver_without_an_evse_uses_a_reservation_that_was_made_for_him_meanwhile() -> None:
    s = lot(evses=THREE)
    s.swipe("TOKEN-1")
    reserve(s, evse=2)
    s.forget()
    s.plug_in(2)
    assert held(s) == []
    assert requests(s)[:2] == ["StatusNotification", "TransactionEvent"]
    assert s.statuses() == [(2, 1, "Occupied")]
    assert energy_flows(s, 2)
    assert ids_told(s)[0] == ("Started", "CablePluggedIn", 1)


# Remote start.


@pytest.mark.verifies("H03.FR.01", "H03.FR.09", "H03.FR.10", "F02.FR.06", "H01.FR.15")
@pytest.mark.parametrize("authorize", ["false", "true"])
def test_h03_fr_09_a_remote_start_for_the_id_token_uses_the_reservation(authorize: str) -> None:
    s = reserved(1, start="Authorized", variables={AUTHORIZE: authorize})
    assert remote_start(s, 1, idToken=id_token("TOKEN-1")) == {"status": "Accepted"}
    assert held(s) == []
    asked = ["Authorize"] if authorize == "true" else []
    assert requests(s) == ["StatusNotification", *asked, "TransactionEvent"]
    assert s.statuses() == [(1, 1, "Available")]
    assert ids_told(s) == [("Started", "RemoteStart", 1)]
    assert starts(s) == [("Started", "RemoteStart", "Idle", 77, id_token("TOKEN-1"))]
    s.plug_in(1)
    assert energy_flows(s)


@pytest.mark.verifies("H03.FR.04", "H03.FR.05", "H03.FR.06", "H03.FR.09", "F02.FR.06")
@pytest.mark.parametrize(("evse", "kind"), [(1, None), (None, "cCCS2"), (None, None)])
def test_h03_fr_09_a_remote_start_for_the_group_uses_the_reservation(evse: int | None, kind: str | None) -> None:
    s = reserved(evse, kind, group=FAMILY, evses=TWO_TYPES, start="Authorized")
    answer = remote_start(s, 1, idToken=id_token("KIN"), groupIdToken=FAMILY)
    assert answer["status"] == "Accepted"
    assert held(s) == []
    assert ids_told(s) == [("Started", "RemoteStart", 1)]


@pytest.mark.verifies("H03.FR.02", "H03.FR.03", "H03.FR.09", "F02.FR.06")
@pytest.mark.parametrize("kind", ["cType2", None])
def test_h03_fr_09_a_remote_start_at_an_evse_where_an_ev_waits(kind: str | None) -> None:
    s = reserved(None, kind, start="EVConnected")
    s.plug_in(1)
    s.forget()
    assert remote_start(s, 1, idToken=id_token("TOKEN-1"))["status"] == "Accepted"
    assert ids_told(s)[0] == ("Updated", "RemoteStart", 1)
    assert s.statuses() == [(2, 1, "Available")]


@pytest.mark.verifies("H03.FR.01")
def test_h03_fr_09_a_remote_start_without_evse_takes_the_reserved_one() -> None:
    s = reserved(2, evses=THREE)
    s.plug_in(3)
    assert remote_start(s, None, idToken=id_token("TOKEN-1"))["status"] == "Accepted"
    assert s.state("authorization", 2) == "authorized.fully"
    assert held(s) == []


def test_h03_the_reservation_of_an_evse_in_use_is_not_taken_by_a_remote_start_elsewhere() -> None:
    s = reserved(2, evses=THREE, variables={STOP: "Authorized"})
    assert remote_start(s, 3, idToken=id_token("OTHER"))["status"] == "Accepted"
    assert held(s) == [1]
    assert ask(s, 2, "B", evse=3)["status"] == "Occupied"
    assert updates(s) == []
