"""C07: authorization by the contract certificate of an EV; C08: by other means at an EV that speaks ISO 15118."""

from __future__ import annotations

from typing import Any

import pytest
from charging import answer, bay, energy_flows, picture, quiet_station
from contract_chains import (
    EMAID,
    Installed,
    Made,
    contract,
    make,
    ocsp_data,
    root,
    sub_ca,
)
from known_tokens import MASTERS, entry, send_list
from virtual_station import VirtualStation

from specharge_machines.transaction import Transaction

TOKEN = {"idToken": EMAID, "type": "eMAID"}
CENTRAL, OFFLINE = "ISO15118Ctrlr.CentralContractValidationAllowed", "ISO15118Ctrlr.ContractValidationOffline"
UNKNOWN_TOO = "AuthCtrlr.OfflineTxForUnknownIdEnabled"
REFUSED = "The contract of this vehicle is not accepted here."


def plugged_in(
    *, roots: tuple[Made, ...] | None = None, use: str = "MORootCertificate", **options: Any
) -> VirtualStation:
    """Return a station with an EV at EVSE 1 and the mobility operator's root, or these, installed."""
    installed = Installed(*((root(),) if roots is None else roots), use=use)
    s = quiet_station(options.pop("variables", None), roots=installed, **options)
    s.plug_in(1)
    s.forget()
    return s


def present(s: VirtualStation, chain: str | None = None, emaid: str = EMAID) -> None:
    s.hardware.contract(1, emaid, contract() if chain is None else chain)


def ev_was_told(s: VirtualStation) -> str:
    """Return what the EV at EVSE 1 heard of its contract last."""
    told: str = bay(s)["contract"]
    return told


def told_ids(s: VirtualStation) -> list[dict[str, Any]]:
    return [e["idToken"] for e in s.transaction_events if "idToken" in e.payload]


def assert_refused(s: VirtualStation, status: str = "refused") -> None:
    """Assert that the EV hears no, and that nobody is authorized, nothing asked and nothing told."""
    assert ev_was_told(s) == status
    assert [(c.evse, c.arguments) for c in s.commanded("refuse_contract")] == [
        (1, {} if status == "refused" else {"status": status})
    ]
    assert not energy_flows(s)
    assert s.state("authorization", 1) == "nobody"
    assert s.state("contract_authorization", 1) == "idle"
    assert told_ids(s) == []


# Online.


@pytest.mark.verifies("C07.FR.01", "C07.FR.02")
def test_c07_fr_01_online_the_csms_is_asked_with_what_an_ocsp_request_needs() -> None:
    s = plugged_in(answers={"Authorize": {"idTokenInfo": {"status": "Accepted"}, "certificateStatus": "Accepted"}})
    leaf = make(EMAID, sub_ca())
    present(s, leaf.pem + sub_ca().pem)
    [asked] = s.of("Authorize")
    assert asked.payload == {
        "idToken": TOKEN,
        "iso15118CertificateHashData": [ocsp_data(leaf, sub_ca()), ocsp_data(sub_ca(), root())],
    }
    assert ev_was_told(s) == "accepted"
    assert energy_flows(s)
    assert told_ids(s) == [TOKEN]


@pytest.mark.verifies("C07.FR.02")
def test_c07_fr_02_the_serial_number_has_no_leading_zeroes_and_a_missing_responder_is_empty() -> None:
    s = plugged_in()
    leaf = make(EMAID, sub_ca(), serial=0x0ABC, responder=None)
    present(s, leaf.pem + sub_ca().pem)
    [asked] = s.of("Authorize")
    told = asked["iso15118CertificateHashData"][0]
    assert (told["serialNumber"], told["responderURL"]) == ("abc", "")
    assert told == ocsp_data(leaf, sub_ca(), "")


@pytest.mark.verifies("C07.FR.01")
def test_c07_fr_01_until_the_csms_answers_no_energy_is_offered_and_the_ev_waits() -> None:
    s = plugged_in(answers={"Authorize": None})
    present(s)
    assert s.state("contract_authorization", 1) == "waiting"
    assert ev_was_told(s) == ""
    assert not energy_flows(s)
    present(s)  # the EV asks again; the CSMS is not
    assert len(s.of("Authorize")) == 1


@pytest.mark.verifies("C07.FR.01")
def test_c07_fr_01_list_and_cache_do_not_stand_in_for_the_csms() -> None:
    s = plugged_in(variables={"AuthCtrlr.LocalPreAuthorize": "true"}, answers={"Authorize": None})
    send_list(s, 1, entry(EMAID, kind="eMAID"))
    present(s)
    assert len(s.of("Authorize")) == 1
    assert not energy_flows(s)


@pytest.mark.verifies("C07.FR.01")
@pytest.mark.parametrize("use", ["MORootCertificate", "V2GRootCertificate"])
def test_c07_fr_01_the_root_may_be_the_operators_or_that_of_the_v2g_network(use: str) -> None:
    s = plugged_in(use=use)
    present(s)
    assert "iso15118CertificateHashData" in s.of("Authorize")[0].payload


@pytest.mark.verifies("C07.FR.01", "C07.FR.02")
def test_c07_fr_01_the_csms_is_asked_about_an_expired_contract_too() -> None:
    s = plugged_in(
        answers={"Authorize": {"idTokenInfo": {"status": "Expired"}, "certificateStatus": "CertificateExpired"}}
    )
    present(s, contract(days=(-20, -1)))
    assert len(s.of("Authorize")) == 1
    assert_refused(s, "CertificateExpired")


@pytest.mark.verifies("C07.FR.13", "C07.FR.14", "C07.FR.15", "C07.FR.16", "C07.FR.17")
@pytest.mark.parametrize(
    ("status", "certificate"),
    [
        ("Blocked", "ContractCancelled"),
        ("Expired", "CertificateExpired"),
        ("Invalid", "CertificateRevoked"),
        ("Invalid", "CertChainError"),
        ("Accepted", "CertificateRevoked"),  # what the CSMS must not say
        ("Accepted", "SignatureError"),
    ],
)
def test_c07_fr_14_a_certificate_that_is_not_accepted_authorizes_nobody(status: str, certificate: str) -> None:
    s = plugged_in(
        answers={"Authorize": {"idTokenInfo": {"status": status, "language1": "de"}, "certificateStatus": certificate}}
    )
    present(s)
    assert_refused(s, certificate)
    text = "Der Vertrag dieses Fahrzeugs wird hier nicht akzeptiert."
    assert s.commanded("show_message")[-1].arguments == {"text": text, "language": "de"}
    s.disconnect()
    s.forget()
    present(s)  # and what came with it is not held as Accepted
    assert_refused(s)


@pytest.mark.verifies("C07.FR.01")
@pytest.mark.parametrize("status", ["ConcurrentTx", "NotAtThisLocation", "Blocked"])
def test_c07_fr_01_a_valid_certificate_does_not_help_who_may_not_charge(status: str) -> None:
    s = plugged_in(answers={"Authorize": {"idTokenInfo": {"status": status}, "certificateStatus": "Accepted"}})
    present(s)
    assert_refused(s)


@pytest.mark.verifies("C07.FR.04")
def test_c07_fr_04_an_answer_without_a_status_authorizes_nobody() -> None:
    s = plugged_in(answers={"Authorize": {"idTokenInfo": {}, "certificateStatus": "Accepted"}})
    present(s)
    assert_refused(s)


@pytest.mark.verifies("C07.FR.01")
def test_c07_fr_01_an_answer_without_certificate_status_counts_as_the_id_token_does() -> None:
    s = plugged_in(answers={"Authorize": {"idTokenInfo": {"status": "Accepted"}}})
    present(s)
    assert energy_flows(s)


# Without the root.


@pytest.mark.verifies("C07.FR.06", "C07.FR.01", "C07.FR.02")
def test_c07_fr_06_without_the_root_the_csms_gets_the_chain_where_that_is_allowed() -> None:
    s = plugged_in(roots=(), variables={CENTRAL: "true"})
    leaf = make(EMAID, sub_ca())
    chain = leaf.pem + sub_ca().pem
    present(s, chain)
    [asked] = s.of("Authorize")
    assert asked.payload == {
        "idToken": TOKEN,
        "certificate": chain,
        "iso15118CertificateHashData": [ocsp_data(leaf, sub_ca())],  # the issuer of the sub CA is not known
    }
    assert energy_flows(s)
    assert ev_was_told(s) == "accepted"


@pytest.mark.verifies("C07.FR.06")
def test_c07_fr_06_a_chain_of_one_goes_without_ocsp_data() -> None:
    s = plugged_in(roots=(), variables={CENTRAL: "true"})
    leaf = make(EMAID, sub_ca()).pem
    present(s, leaf)
    assert s.of("Authorize")[0].payload == {"idToken": TOKEN, "certificate": leaf}


def test_c07_fr_06_with_the_root_the_chain_stays_here() -> None:
    s = plugged_in(variables={CENTRAL: "true"})
    present(s)
    assert "certificate" not in s.of("Authorize")[0].payload


def test_without_the_root_nobody_is_asked_where_the_chain_may_not_go_to_the_csms() -> None:
    s = plugged_in(roots=())
    present(s)
    assert s.of("Authorize") == []
    assert_refused(s, "CertChainError")


@pytest.mark.parametrize("more", [-1, 0, 1])
def test_a_chain_that_no_message_has_room_for_is_refused(more: int) -> None:
    s = plugged_in(roots=(), variables={CENTRAL: "true"})
    chain = contract()
    present(s, chain + "\n" * (5500 - len(chain) + more))
    assert len(s.of("Authorize")) == (more <= 0)
    assert energy_flows(s) is (more <= 0)


def forged_leaf() -> str:
    """A leaf in the sub CA's name, signed by somebody else; its OCSP data would be those of a real contract."""
    return make(EMAID, sub_ca(), signed_by=make("Thief", authority=True)).pem + sub_ca().pem


def forged_sub_ca() -> str:
    fake = make("MO Sub CA", root(), authority=True, signed_by=make("Thief", authority=True))
    return make(EMAID, fake).pem + fake.pem


def issued_by_a_contract() -> str:
    other = make("DE8ACC00000000", sub_ca())
    return make(EMAID, other).pem + other.pem + sub_ca().pem


@pytest.mark.verifies("C07.FR.08")
@pytest.mark.parametrize("online", [True, False], ids=["online", "offline"])
@pytest.mark.parametrize(
    ("chain", "emaid"),
    [
        (forged_leaf, EMAID),
        (issued_by_a_contract, EMAID),
        (contract, "DE8ACC00000001"),
        (lambda: "no certificate", EMAID),
        (lambda: contract()[:300], EMAID),
        (lambda: "", EMAID),
        (lambda: "ünï", EMAID),
    ],
    ids=["forged leaf", "issued by a contract", "of another eMAID", "no PEM", "cut", "empty", "no ASCII"],
)
def test_c07_fr_08_what_is_not_a_contract_of_this_emaid_is_refused_and_nobody_asked(
    chain: Any, emaid: str, online: bool
) -> None:
    s = plugged_in(variables={CENTRAL: "true", UNKNOWN_TOO: "true"})
    if not online:
        s.disconnect()
    present(s, chain(), emaid)
    assert_refused(s, "CertChainError")
    assert s.commanded("show_message")[-1].arguments == {"text": REFUSED, "language": "en"}
    if not online:
        s.connect()
    assert s.of("Authorize") == []


def test_a_forged_sub_ca_has_no_root_here() -> None:
    s = plugged_in()
    present(s, forged_sub_ca())
    assert s.of("Authorize") == []
    assert_refused(s, "CertChainError")


@pytest.mark.verifies("C07.FR.01")
@pytest.mark.parametrize("written", ["DE-8AC-C12E46L89", "de8acc12e46l89"])
def test_c07_fr_01_an_emaid_is_the_same_with_hyphens_and_in_small_letters(written: str) -> None:
    s = plugged_in()
    present(s, contract(), written)
    assert s.of("Authorize")[0]["idToken"] == {"idToken": written, "type": "eMAID"}


def test_an_ev_may_send_the_root_along() -> None:
    s = plugged_in()
    present(s, contract() + root().pem)
    assert len(s.of("Authorize")[0]["iso15118CertificateHashData"]) == 2


# Offline.


def offline(*list_entries: dict[str, Any], **variables: str) -> VirtualStation:
    """Return a station without a link, with an EV at EVSE 1; variables by the last part of their name."""
    paths = {"validate": OFFLINE, "local": "AuthCtrlr.LocalAuthorizeOffline", "unknown": UNKNOWN_TOO}
    s = plugged_in(variables={paths[name]: value for name, value in variables.items()})
    if list_entries:
        send_list(s, 1, *list_entries)
    s.disconnect()
    s.forget()
    return s


LISTED = entry(EMAID, kind="eMAID")


@pytest.mark.verifies("C07.FR.07")
def test_c07_fr_07_offline_nobody_charges_by_contract_where_it_may_not_be_validated() -> None:
    s = offline(LISTED, validate="false", unknown="true")
    before = picture(s)
    present(s)
    assert_refused(s)
    assert {**picture(s), "commands": [], "hardware": []} == {**before, "commands": [], "hardware": []}
    assert s.commanded("show_message")[-1].arguments == {"text": REFUSED, "language": "en"}


@pytest.mark.verifies("C07.FR.08", "C07.FR.09", "C07.FR.10")
def test_c07_fr_10_offline_a_valid_contract_in_the_list_charges() -> None:
    s = offline(LISTED)
    present(s)
    assert energy_flows(s)
    assert ev_was_told(s) == "accepted"
    s.connect()
    assert s.of("Authorize") == []
    assert told_ids(s) == [TOKEN]


@pytest.mark.verifies("C07.FR.09", "C07.FR.10")
@pytest.mark.parametrize("case", ["blocked", "not in it", "not to be looked at"])
def test_c07_fr_10_offline_the_list_decides_as_for_any_id_token(case: str) -> None:
    listed = {"blocked": entry(EMAID, "Blocked", kind="eMAID"), "not in it": entry("SOMEBODY")}.get(case, LISTED)
    s = offline(listed, local="false" if case == "not to be looked at" else "true")
    present(s)
    assert_refused(s)


def cached(s: VirtualStation, status: str = "Accepted") -> None:
    """Let the CSMS say that of the contract, and let its driver go away again."""
    s.answers["Authorize"] = {"idTokenInfo": {"status": status}}
    s.answers["TransactionEvent"] = lambda p: {"idTokenInfo": {"status": status}} if "idToken" in p else {}
    present(s)
    s.plug_out(1)
    s.plug_in(1)
    assert s.state("authorization", 1) == "nobody"
    s.disconnect()
    s.forget()


@pytest.mark.verifies("C07.FR.08", "C07.FR.09", "C07.FR.11")
@pytest.mark.parametrize("status", ["Accepted", "Blocked"])
def test_c07_fr_11_offline_the_cache_decides_as_for_any_id_token(status: str) -> None:
    s = plugged_in()
    cached(s, status)
    present(s)
    if status == "Accepted":
        assert energy_flows(s)
        assert ev_was_told(s) == "accepted"
    else:
        assert_refused(s)


@pytest.mark.verifies("C07.FR.08", "C07.FR.12")
@pytest.mark.parametrize("unknown", ["true", "false"])
def test_c07_fr_12_offline_an_unknown_emaid_charges_where_unknown_id_tokens_do(unknown: str) -> None:
    s = offline(unknown=unknown)
    present(s)
    if unknown == "true":
        assert energy_flows(s)
        assert ev_was_told(s) == "accepted"
        s.connect()
        assert told_ids(s) == [TOKEN]
    else:
        assert_refused(s)


@pytest.mark.verifies("C07.FR.08")
@pytest.mark.parametrize(
    ("chain", "status"),
    [
        (lambda: contract(days=(-20, -1)), "CertificateExpired"),
        (lambda: contract(days=(1, 20)), "CertificateExpired"),
        (forged_leaf, "CertChainError"),
        (forged_sub_ca, "CertChainError"),
    ],
    ids=["expired", "not valid yet", "forged leaf", "forged sub CA"],
)
def test_c07_fr_08_offline_only_a_valid_contract_is_looked_up(chain: Any, status: str) -> None:
    s = offline(LISTED, unknown="true")
    present(s, chain())
    assert_refused(s, status)
    present(s)
    assert energy_flows(s)


@pytest.mark.verifies("C07.FR.08")
def test_c07_fr_08_offline_an_expired_root_makes_a_contract_invalid() -> None:
    old = make("MO Root", authority=True, days=(-900, -1))
    ca = make("MO Sub CA", old, authority=True)
    s = plugged_in(roots=(old,), variables={UNKNOWN_TOO: "true"})
    s.disconnect()
    present(s, make(EMAID, ca).pem + ca.pem)
    assert_refused(s, "CertificateExpired")


# The link is lost while the CSMS is asked.


@pytest.mark.verifies("C07.FR.08", "C07.FR.09")
def test_c07_fr_08_a_link_lost_while_the_csms_is_asked_leaves_it_to_the_station() -> None:
    s = plugged_in(answers={"Authorize": None})
    send_list(s, 1, LISTED)
    present(s)
    assert not energy_flows(s)
    s.disconnect()
    assert energy_flows(s)
    assert ev_was_told(s) == "accepted"


@pytest.mark.verifies("C07.FR.07")
def test_c07_fr_07_a_link_lost_while_the_csms_is_asked_leaves_nobody_to_decide() -> None:
    s = plugged_in(answers={"Authorize": None}, variables={OFFLINE: "false", UNKNOWN_TOO: "true"})
    send_list(s, 1, LISTED)
    present(s)
    s.disconnect()
    assert_refused(s)
    assert s.commanded("show_message")[-1].arguments == {"text": REFUSED, "language": "en"}


@pytest.mark.verifies("C07.FR.08")
def test_c07_fr_08_a_link_lost_while_the_csms_is_asked_about_an_expired_contract() -> None:
    s = plugged_in(answers={"Authorize": None}, variables={UNKNOWN_TOO: "true"})
    present(s, contract(days=(-20, -1)))
    assert len(s.of("Authorize")) == 1
    s.disconnect()
    assert_refused(s, "CertificateExpired")
    assert s.commanded("show_message")[-1].arguments == {"text": REFUSED, "language": "en"}


@pytest.mark.verifies("C07.FR.08", "C07.FR.06")
def test_c07_fr_08_it_is_the_contract_in_question_that_counts_and_not_one_of_before() -> None:
    s = plugged_in(variables={CENTRAL: "true", UNKNOWN_TOO: "true"})
    present(s)
    assert energy_flows(s)
    s.plug_out(1)
    s.plug_in(1)
    s.answers["Authorize"] = None
    s.forget()
    other = make("Other Root", authority=True)
    present(s, make("FRABC000000001", other).pem, "FRABC000000001")
    assert "certificate" in s.of("Authorize")[0].payload
    s.disconnect()
    assert_refused(s, "CertChainError")


def test_a_csms_that_does_not_answer_refuses_the_contract() -> None:
    s = plugged_in(answers={"Authorize": None})
    present(s)
    s.advance(31)
    assert_refused(s)


# What else may be in the way.


@pytest.mark.parametrize("variable", ["ISO15118Ctrlr.PnCEnabled", "ISO15118Ctrlr.Enabled"])
def test_plug_and_charge_can_be_turned_off(variable: str) -> None:
    s = plugged_in()
    assert s.set_variable(variable, "false") == "Accepted"
    present(s)
    assert s.of("Authorize") == []
    assert_refused(s)


def test_no_contract_counts_where_somebody_else_charges() -> None:
    s = plugged_in()
    s.swipe("CARD", evse=1)
    s.forget()
    present(s)
    assert s.of("Authorize") == []
    assert ev_was_told(s) == "refused"
    assert energy_flows(s)
    assert s.state("contract_authorization", 1) == "idle"


def test_an_ev_that_presents_its_contract_once_more_may_go_on() -> None:
    s = plugged_in()
    present(s)
    s.forget()
    present(s)
    assert s.of("Authorize") == []
    assert [c.name for c in s.commands] == ["accept_contract"]
    assert energy_flows(s)


def test_no_contract_counts_out_of_service() -> None:
    s = plugged_in(variables={"TxCtrlr.TxStartPoint": "PowerPathClosed"})
    s.result("ChangeAvailability", {"operationalStatus": "Inoperative", "evse": {"id": 1}})
    s.forget()
    present(s)
    assert s.of("Authorize") == []
    assert_refused(s)
    assert s.commanded("show_message")[-1].arguments["text"] == "This outlet is out of service."


def test_a_station_that_the_csms_has_not_accepted_takes_no_contract() -> None:
    s = VirtualStation(roots=Installed(root()))
    s.boot("Pending")
    s.plug_in(1)
    s.forget()
    present(s)
    assert_refused(s)


@pytest.mark.parametrize("known", [True, False])
def test_with_remote_authorization_off_list_and_cache_decide(known: bool) -> None:
    s = plugged_in(variables={"AuthCtrlr.DisableRemoteAuthorization": "true"})
    send_list(s, 1, *([LISTED] if known else [entry("SOMEBODY")]))
    s.forget()
    present(s)
    assert s.of("Authorize") == []
    assert energy_flows(s) is known
    if not known:
        assert_refused(s)


@pytest.mark.parametrize("what", ["unplugged", "out of service", "a master pass", "remote stop"])
def test_an_ev_waits_for_nothing_once_its_contract_is_out_of_question(what: str) -> None:
    start = "EVConnected" if what == "remote stop" else "PowerPathClosed"
    variables = {"AuthCtrlr.MasterPassGroupId": "MASTERS", "TxCtrlr.TxStartPoint": start}
    s = plugged_in(answers={"Authorize": None}, variables=variables)
    present(s)
    assert s.state("contract_authorization", 1) == "waiting"
    if what == "unplugged":
        s.plug_out(1)
    elif what == "out of service":
        s.result("ChangeAvailability", {"operationalStatus": "Inoperative", "evse": {"id": 1}})
    elif what == "remote stop":
        started = s.kernel.instance(Transaction, 1).transaction_id
        assert s.result("RequestStopTransaction", {"transactionId": started}) == {"status": "Accepted"}
    else:
        frame = {"idTokenInfo": {"status": "Accepted", "groupIdToken": MASTERS}, "certificateStatus": "Accepted"}
        answer(s, "Authorize", frame)
    assert s.state("contract_authorization", 1) == "idle"
    assert ev_was_told(s) == ("" if what == "unplugged" else "refused")
    assert not energy_flows(s)


def test_a_revoked_master_pass_stops_nothing() -> None:
    revoked = {
        "idTokenInfo": {"status": "Accepted", "groupIdToken": MASTERS},
        "certificateStatus": "CertificateRevoked",
    }
    s = plugged_in(variables={"AuthCtrlr.MasterPassGroupId": "MASTERS"})
    s.plug_in(2)
    s.swipe("CARD", evse=2)
    assert energy_flows(s, 2)
    s.answers["Authorize"] = revoked
    s.forget()
    present(s)
    assert energy_flows(s, 2)
    assert_refused(s, "CertificateRevoked")


# C08


@pytest.mark.verifies("C08.FR.01", "C08.FR.02")
@pytest.mark.parametrize("kind", ["ISO14443", "KeyCode", "MacAddress"])
def test_c08_fr_02_identification_can_be_started_anew_at_any_time(kind: str) -> None:
    s = plugged_in(answers={"Authorize": {"idTokenInfo": {"status": "Invalid"}}})
    present(s)  # the contract is refused
    s.advance(3600)
    s.swipe("FIRST", evse=1, kind=kind)
    assert not energy_flows(s)
    s.advance(3600)
    s.answers["Authorize"] = {"idTokenInfo": {"status": "Accepted"}}
    s.swipe("SECOND", evse=1, kind=kind)
    assert [each.payload for each in s.of("Authorize")[1:]] == [
        {"idToken": {"idToken": "FIRST", "type": kind}},
        {"idToken": {"idToken": "SECOND", "type": kind}},
    ]
    assert energy_flows(s)
    assert told_ids(s) == [{"idToken": "SECOND", "type": kind}]
