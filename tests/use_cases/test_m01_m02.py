"""M01 and M02: the contract certificate of an EV, installed or updated by way of the CSMS."""

from __future__ import annotations

from typing import Any

import pytest
from charging import answer, picture
from virtual_station import VirtualStation, station

from specharge_engine.sim.world import Impossible

ENABLED = "ISO15118Ctrlr.ContractCertificateInstallationEnabled"
SCHEMA = "urn:iso:15118:2:2013:MsgDef"
EXI = "gJgCEBAg+w=="
ROWS = pytest.mark.parametrize(
    "action",
    [
        pytest.param("Install", marks=pytest.mark.verifies("M01.FR.01")),
        pytest.param("Update", marks=pytest.mark.verifies("M02.FR.01")),
    ],
)


def plugged(**options: Any) -> VirtualStation:
    """A station with an EV at each EVSE; the CSMS says nothing to what EVs want."""
    s = station(**options)
    s.plug_in(1)
    s.plug_in(2)
    s.answers.setdefault("Get15118EVCertificate", None)
    s.forget()
    return s


def want(s: VirtualStation, action: str, evse: int = 1, exi: str = EXI, schema: str = SCHEMA) -> None:
    """Let the EV send CertificateInstallationReq or CertificateUpdateReq."""
    s.hardware.contract_certificate(evse, "Install" if action == "Install" else "Update", schema, exi)


def told(s: VirtualStation) -> list[tuple[int | None, str, str | None]]:
    """Return (EVSE, status, exi) of what EVs were told."""
    return [(c.evse, c.arguments["status"], c.arguments["exi"]) for c in s.commanded("give_contract_certificate")]


@ROWS
def test_what_the_ev_wants_is_passed_to_the_csms_as_it_is(action: str) -> None:
    s = plugged()
    want(s, action)
    (sent,) = s.sent
    assert sent.action == "Get15118EVCertificate"
    assert sent.payload == {"iso15118SchemaVersion": SCHEMA, "action": action, "exiRequest": EXI}
    assert told(s) == []


@ROWS
@pytest.mark.parametrize("status", ["Accepted", "Failed"])
def test_the_answer_of_the_csms_is_passed_to_the_ev_as_it_is(action: str, status: str) -> None:
    s = plugged()
    want(s, action, evse=2)
    before = picture(s)
    answer(s, "Get15118EVCertificate", {"status": status, "exiResponse": "gJgCABC="})
    assert told(s) == [(2, status, "gJgCABC=")]
    assert s.state("contract_certificates", 2) == "ready"
    s.advance(60)
    assert told(s) == [(2, status, "gJgCABC=")], "nothing comes after it"
    after = picture(s)
    assert {name: after[name] for name in ("variables", "hardware")} == {
        name: before[name] for name in ("variables", "hardware")
    }


@ROWS
def test_an_ev_waits_five_seconds_and_is_told_then_that_it_failed(action: str) -> None:
    s = plugged()
    want(s, action)
    s.advance(4.9)
    assert told(s) == []
    s.advance(0.2)
    assert told(s) == [(1, "Failed", None)]
    assert s.state("contract_certificates", 1) == "ready"
    answer(s, "Get15118EVCertificate", {"status": "Accepted", "exiResponse": "late"})
    assert told(s) == [(1, "Failed", None)]


@ROWS
def test_without_a_link_the_ev_is_told_at_once(action: str) -> None:
    s = plugged()
    s.disconnect()
    want(s, action)
    assert told(s) == [(1, "Failed", None)]
    s.connect()
    s.advance(60)
    assert s.of("Get15118EVCertificate") == []
    assert told(s) == [(1, "Failed", None)]


@ROWS
def test_a_csms_that_answers_with_an_error_has_failed(action: str) -> None:
    s = plugged()
    want(s, action)
    s.receive(f'[4, "{s.sent[-1].message_id}", "NotSupported", "", {{}}]')
    assert told(s) == [(1, "Failed", None)]
    assert s.state("contract_certificates", 1) == "ready"


@ROWS
@pytest.mark.parametrize("off", ["false", None])
def test_where_it_is_switched_off_nothing_is_sent_and_the_ev_is_told(action: str, off: str | None) -> None:
    s = plugged(variables={ENABLED: off})
    want(s, action)
    assert s.sent == []
    assert told(s) == [(1, "Failed", None)]
    assert s.state("contract_certificates", 1) == "ready"


@pytest.mark.parametrize(("exi", "schema"), [("x" * 5601, SCHEMA), (EXI, "x" * 51)])
@pytest.mark.parametrize("action", ["Install", "Update"])
def test_a_message_that_ocpp_has_no_room_for_has_failed(action: str, exi: str, schema: str) -> None:
    s = plugged()
    want(s, action, exi=exi, schema=schema)
    assert s.sent == []
    assert told(s) == [(1, "Failed", None)]


@ROWS
def test_the_largest_message_is_sent(action: str) -> None:
    s = plugged()
    want(s, action, exi="x" * 5600, schema="y" * 50)
    assert len(s.sent) == 1


@ROWS
def test_two_evs_have_answers_of_their_own(action: str) -> None:
    s = plugged()
    s.answers["Get15118EVCertificate"] = lambda sent: {"status": "Accepted", "exiResponse": sent["exiRequest"] + "!"}
    want(s, action, 1, "one")
    want(s, action, 2, "two")
    assert told(s) == [(1, "Accepted", "one!"), (2, "Accepted", "two!")]


@ROWS
def test_a_new_wish_takes_the_place_of_the_old_one(action: str) -> None:
    s = plugged()
    want(s, action, exi="old")
    first = s.sent[-1].message_id
    s.advance(3)
    want(s, action, exi="new")
    s.receive(f'[3, "{first}", {{"status": "Accepted", "exiResponse": "old!"}}]')
    assert told(s) == []
    s.advance(4)
    assert told(s) == []
    s.advance(1.1)
    assert told(s) == [(1, "Failed", None)]


def test_m01_without_an_ev_nobody_wants_anything() -> None:
    s = station()
    with pytest.raises(Impossible, match="no EV is plugged in at EVSE 1"):
        want(s, "Install")
