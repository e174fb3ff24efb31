"""A04: report security events."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from security_events import entries, logged, reported
from virtual_station import EPOCH, VirtualStation, station

from specharge_engine.timestamps import format_time
from specharge_generated.events import CRITICAL_SECURITY_EVENTS, EVENTS
from specharge_machines import security_log

SENT_AGAIN_AFTER = 60  # seconds, for the first time
GET = {"getVariableData": [{"component": {"name": "OCPPCommCtrlr"}, "variable": {"name": "OfflineThreshold"}}]}


def tamper(s: VirtualStation, what: str | None = None) -> None:
    """Open the housing."""
    s.feed(EVENTS["tamper_detected"](what=what))


CAUSES: dict[str, tuple[Callable[[VirtualStation], object], str | None]] = {
    "TamperDetectionActivated": (lambda s: tamper(s, "door 2"), "door 2"),
    "MemoryExhaustion": (lambda s: s.feed(EVENTS["memory_ran_low"](what="flash 97 %")), "flash 97 %"),
    "MaintenanceLoginAccepted": (
        lambda s: s.feed(EVENTS["maintenance_login_accepted"](user="anna", origin="10.0.0.7")),
        '{"user": "anna", "origin": "10.0.0.7"}',
    ),
    "MaintenanceLoginFailed": (
        lambda s: s.feed(EVENTS["maintenance_login_failed"](origin="touch screen")),
        '{"origin": "touch screen"}',
    ),
    "SecurityLogWasCleared": (
        lambda s: s.feed(EVENTS["security_log_clearing_ordered"](user="anna")),
        '{"user": "anna"}',
    ),
}


@pytest.mark.verifies("A04.FR.01", "A04.FR.04")
@pytest.mark.parametrize("kind", CAUSES)
def test_a04_fr_01_what_is_critical_is_reported_with_its_time_and_logged(kind: str) -> None:
    cause, tech_info = CAUSES[kind]
    s = station()
    s.advance(42)
    s.forget()
    cause(s)
    (sent,) = s.sent
    told = {"type": kind, "timestamp": format_time(EPOCH + 42), "techInfo": tech_info}
    assert (sent.action, sent.payload) == ("SecurityEventNotification", told)
    assert entries(s)[-1] == told


def test_a04_fr_01_what_nobody_knows_is_left_out() -> None:
    s = station()
    tamper(s)
    s.feed(EVENTS["maintenance_login_failed"]())
    assert [set(sent.payload) for sent in s.sent] == [{"type", "timestamp"}] * 2
    assert "techInfo" not in entries(s)[-1]


def test_a04_fr_01_a_long_techinfo_is_cut_to_what_the_message_holds() -> None:
    s = station()
    tamper(s, "x" * 300)
    assert s.sent[0]["techInfo"] == "x" * 255


@pytest.mark.verifies("A04.FR.01")
def test_a04_fr_01_a_station_that_boots_says_so_once_it_is_accepted() -> None:
    s = VirtualStation()
    s.power_up()
    s.advance(30)
    assert s.sent == []
    s.boot()
    last = s.sent[-1]
    assert last.payload == {"type": "StartupOfTheDevice", "timestamp": format_time(EPOCH + 30)}
    assert [sent.action for sent in s.sent] == [
        "BootNotification", "StatusNotification", "StatusNotification",
        "SecurityEventNotification", "SecurityEventNotification",
    ]  # fmt: skip


@pytest.mark.verifies("A04.FR.01")
@pytest.mark.parametrize("status", ["Pending", "Rejected"])
def test_a04_fr_01_nothing_is_reported_before_the_csms_has_accepted_the_station(status: str) -> None:
    s = VirtualStation()
    s.boot(status, 60)
    tamper(s)
    s.advance(59)
    assert [sent.action for sent in s.sent] == ["BootNotification"]
    s.answers["BootNotification"] = s.boot_answer("Accepted", 300)
    s.advance(1)
    assert reported(s) == ["StartupOfTheDevice", "TamperDetectionActivated"]


@pytest.mark.verifies("A04.FR.01")
def test_a04_fr_01_a_reset_is_reported_with_its_reason(tmp_path: Path) -> None:
    s = station(storage=tmp_path)
    assert s.result("Reset", {"type": "Immediate"}) == {"status": "Accepted"}
    events = s.of("SecurityEventNotification")
    assert [(e["type"], e.payload.get("techInfo")) for e in events] == [
        ("StartupOfTheDevice", None),
        ("ResetOrReboot", "RemoteReset"),
    ]
    assert logged(s) == ["StartupOfTheDevice", "StartupOfTheDevice", "ResetOrReboot"]


@pytest.mark.verifies("A04.FR.01")
@pytest.mark.parametrize(
    ("reason", "more"),
    [
        ("PowerUp", []),
        (None, []),
        ("Watchdog", [("ResetOrReboot", "Watchdog")]),
        ("FirmwareUpdate", [("ResetOrReboot", "FirmwareUpdate"), ("FirmwareUpdated", "1.0.0")]),
    ],
)
def test_a04_fr_01_power_that_comes_back_is_no_reset(reason: str | None, more: list[tuple[str, str]]) -> None:
    s = VirtualStation()
    s.power_up(reason)
    s.boot()
    told = [(sent["type"], sent.payload.get("techInfo")) for sent in s.of("SecurityEventNotification")]
    assert told[: len(more) + 1] == [("StartupOfTheDevice", None), *more]


def told_a_time(s: VirtualStation, off: float) -> None:
    """Let the next Heartbeat be answered with a time that is so far off, and wait for it."""
    s.answers["Heartbeat"] = lambda _: {"currentTime": format_time(EPOCH + s.now + off)}
    s.advance(300)


@pytest.mark.verifies("A04.FR.01")
@pytest.mark.parametrize("off", [21.0, -21.0])
def test_a04_fr_01_a_clock_set_by_more_than_the_threshold_is_reported(off: float) -> None:
    s = station()
    told_a_time(s, off)
    (event,) = s.of("SecurityEventNotification")
    assert event.payload == {
        "type": "SettingSystemTime",
        "timestamp": format_time(EPOCH + 300 + off),
        "techInfo": f"set by {off:+.0f} s",
    }
    assert s.commanded("set_clock")[-1].arguments == {"time": format_time(EPOCH + 300 + off)}
    s.forget()
    s.advance(300)
    assert reported(s) == [], "it is right now"


def test_a04_fr_01_a_clock_that_is_set_by_less_is_no_security_event() -> None:
    s = station()
    told_a_time(s, 20.0)
    assert reported(s) == []
    assert s.kernel.timestamp() == format_time(EPOCH + 320)
    assert s.set_variable("ClockCtrlr.TimeAdjustmentReportingThreshold", "60") == "Accepted"
    told_a_time(s, 75.0)
    assert reported(s) == [], "55 seconds more"


@pytest.mark.verifies("A04.FR.01")
def test_a04_fr_01_a_station_that_goes_by_another_clock_reports_nothing() -> None:
    s = station(variables={"ClockCtrlr.TimeSource": "NTP"})
    told_a_time(s, 1000.0)
    assert reported(s) == []
    assert s.kernel.timestamp() == format_time(EPOCH + 300)


# Guaranteed delivery.


@pytest.mark.verifies("A04.FR.02")
def test_a04_fr_02_what_happens_offline_is_reported_in_order_when_the_csms_is_back() -> None:
    s = station()
    s.disconnect()
    s.advance(10)
    tamper(s, "first")
    s.advance(10)
    s.feed(EVENTS["memory_ran_low"]())
    tamper(s, "third")
    s.advance(40)
    assert s.sent == []
    s.connect()
    events = s.of("SecurityEventNotification")
    assert [(e["type"], e["timestamp"], e.payload.get("techInfo")) for e in events] == [
        ("TamperDetectionActivated", format_time(EPOCH + 10), "first"),
        ("MemoryExhaustion", format_time(EPOCH + 20), None),
        ("TamperDetectionActivated", format_time(EPOCH + 20), "third"),
    ]
    s.advance(1000)
    assert len(s.of("SecurityEventNotification")) == 3, "each once"


@pytest.mark.verifies("A04.FR.02")
def test_a04_fr_02_a_power_cut_loses_no_report(tmp_path: Path) -> None:
    s = station(storage=tmp_path)
    s.disconnect()
    tamper(s, "before")
    s.power_cut()
    assert reported(s) == []
    s.connect()
    assert reported(s) == ["TamperDetectionActivated", "StartupOfTheDevice"]
    assert s.of("SecurityEventNotification")[0]["techInfo"] == "before"
    s.forget()
    s.power_cut()
    assert reported(s) == ["StartupOfTheDevice"], "what the CSMS has answered is not sent again"


@pytest.mark.verifies("A04.FR.02")
def test_a04_fr_02_a_report_whose_answer_is_lost_with_the_link_is_sent_again() -> None:
    s = unheard()
    tamper(s)
    assert reported(s) == ["TamperDetectionActivated"]
    s.disconnect()
    s.forget()
    s.answers["SecurityEventNotification"] = {}
    s.connect()
    assert reported(s) == ["TamperDetectionActivated"]


def unheard(**options: Any) -> VirtualStation:
    """An accepted station whose next reports get no answer."""
    s = station(**options)
    s.answers["SecurityEventNotification"] = None
    return s


def refuse(s: VirtualStation, code: str) -> None:
    """Answer the report that is on its way with a CALLERROR."""
    s.receive(json.dumps([4, s.of("SecurityEventNotification")[-1].message_id, code, "", {}]))


@pytest.mark.verifies("A04.FR.02")
def test_a04_fr_02_a_report_that_fails_is_repeated_until_the_csms_takes_it() -> None:
    s = unheard()
    tamper(s)
    for attempt in range(1, 14):
        refuse(s, "InternalError")
        wait = SENT_AGAIN_AFTER * min(attempt, 10)
        s.advance(wait - 1)
        assert len(reported(s)) == attempt
        s.advance(1)
        assert len(reported(s)) == attempt + 1
    assert len({sent.message_id for sent in s.of("SecurityEventNotification")}) == 14
    s.receive(json.dumps([3, s.of("SecurityEventNotification")[-1].message_id, {}]))
    s.advance(10_000)
    assert len(reported(s)) == 14


@pytest.mark.verifies("A04.FR.02")
def test_a04_fr_02_a_report_without_an_answer_is_repeated() -> None:
    s = unheard(answers={"Heartbeat": None})
    tamper(s)
    s.advance(30 + SENT_AGAIN_AFTER)
    assert reported(s) == ["TamperDetectionActivated"] * 2


@pytest.mark.parametrize("code", ["NotImplemented", "NotSupported"])
def test_a04_fr_02_a_csms_that_has_no_such_message_is_told_once(code: str) -> None:
    s = unheard()
    tamper(s)
    refuse(s, code)
    s.advance(2000)
    assert reported(s) == ["TamperDetectionActivated"]
    assert len(s.kernel.outbox) == 0


@pytest.mark.verifies("A04.FR.02")
def test_a04_fr_02_a_report_that_waits_holds_up_no_transaction_and_no_driver() -> None:
    s = unheard(variables={"TxCtrlr.TxStartPoint": "EVConnected"})
    tamper(s)
    refuse(s, "InternalError")
    s.plug_in()
    s.swipe()
    assert [sent.action for sent in s.sent][:2] == ["SecurityEventNotification", "StatusNotification"]
    assert {"TransactionEvent", "Authorize"} <= {sent.action for sent in s.sent}
    assert len(reported(s)) == 1


@pytest.mark.verifies("A04.FR.02")
def test_a04_fr_02_a_transaction_message_that_waits_holds_up_no_report() -> None:
    s = station(answers={"TransactionEvent": None}, variables={"TxCtrlr.TxStartPoint": "EVConnected"})
    s.plug_in()
    s.receive(json.dumps([4, s.transaction_events[-1].message_id, "InternalError", "", {}]))
    tamper(s)
    assert reported(s) == ["TamperDetectionActivated"]
    assert len(s.transaction_events) == 1


def test_a04_fr_02_reports_and_transaction_messages_leave_in_the_order_of_what_happened() -> None:
    s = station(variables={"TxCtrlr.TxStartPoint": "EVConnected"})
    s.disconnect()
    tamper(s, "first")
    s.plug_in()
    tamper(s, "last")
    s.connect()
    kept = [sent.action for sent in s.sent if sent.action in ("TransactionEvent", "SecurityEventNotification")]
    assert kept[0] == "SecurityEventNotification"
    assert kept[-1] == "SecurityEventNotification"
    assert "TransactionEvent" in kept
    assert all("offline" not in sent.payload for sent in s.of("SecurityEventNotification"))


# What is not critical, and the log.


@pytest.mark.verifies("A04.FR.04")
@pytest.mark.parametrize("frame", ["nonsense", '[2,"m","Reset",{"type":"Gently"}]', '[2,"m","MakeCoffee",{}]'])
def test_a04_fr_04_an_invalid_message_is_logged_and_not_reported(frame: str) -> None:
    s = station()
    s.receive(frame)
    assert s.sent == []
    entry = entries(s)[-1]
    assert entry["type"] == "InvalidMessages"
    assert entry["timestamp"] == format_time(EPOCH)
    assert "Gently" not in entry["techInfo"]


@pytest.mark.verifies("A04.FR.04")
def test_a04_fr_04_a_message_id_that_comes_twice_is_logged_as_a_replay() -> None:
    s = station()
    s.call("GetVariables", GET, "one")
    s.call("GetVariables", GET, "two")
    before = logged(s)
    s.call("GetVariables", GET, "one")
    assert logged(s) == [*before, "AttemptedReplayAttacks"]
    assert entries(s)[-1]["techInfo"] == "GetVariables"
    assert s.sent == []
    for number in range(32):
        s.call("GetVariables", GET, f"later {number}")
    s.call("GetVariables", GET, "two")
    assert logged(s) == [*before, "AttemptedReplayAttacks"], "that was long ago"


@pytest.mark.verifies("A04.FR.04")
def test_a04_fr_04_an_answer_that_is_no_valid_one_is_logged() -> None:
    s = station(answers={"Heartbeat": {"currentTime": 7}})
    s.advance(300)
    assert entries(s)[-1]["techInfo"] == "answer to Heartbeat: TypeConstraintViolation"


def test_a04_fr_04_a_valid_message_is_no_security_event() -> None:
    s = station()
    before = logged(s)
    s.result("GetVariables", GET)
    s.call("Reset", {"type": "Immediate", "evseId": 9})
    assert logged(s) == before


@pytest.mark.verifies("A04.FR.04")
def test_a04_fr_04_a_change_of_the_security_profile_is_logged() -> None:
    s = station()
    s.kernel.assign("SecurityCtrlr.SecurityProfile", "Actual", "2")
    s.advance(300)  # the assignment is an event of the next step
    assert logged(s)[-1] == "ReconfigurationOfSecurityParameters"
    assert entries(s)[-1]["techInfo"] == "SecurityCtrlr.SecurityProfile is 2"
    assert reported(s) == []


@pytest.mark.verifies("A04.FR.04")
@pytest.mark.parametrize("name", ["AllowSecurityProfileDowngrade", "AllowCSMSTLSWildcards"])
def test_a04_fr_04_what_the_csms_sets_of_the_security_is_logged(name: str) -> None:
    s = station()
    assert s.set_variable(f"SecurityCtrlr.{name}", "true") == "Accepted"
    assert entries(s)[-1] == {
        "timestamp": format_time(EPOCH),
        "type": "ReconfigurationOfSecurityParameters",
        "techInfo": f"SecurityCtrlr.{name} is true",
    }
    assert reported(s) == []


@pytest.mark.verifies("A04.FR.04")
def test_a04_fr_04_the_log_is_kept_over_a_power_cut_in_its_order(tmp_path: Path) -> None:
    s = VirtualStation(storage=tmp_path).boot()
    for number in range(12):
        tamper(s, f"number {number}")
    s.receive("nonsense")
    before = entries(s)
    s.power_cut()
    assert entries(s)[: len(before)] == before
    assert logged(s)[len(before) :] == ["StartupOfTheDevice"]


@pytest.mark.verifies("A04.FR.04")
def test_a04_fr_04_the_log_rolls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(security_log, "MOST_ENTRIES", 5)
    s = VirtualStation(storage=tmp_path).boot()
    for number in range(7):
        tamper(s, f"number {number}")
    s.power_cut()
    assert [entry.get("techInfo") for entry in entries(s)] == ["number 3", "number 4", "number 5", "number 6", None]


@pytest.mark.verifies("A04.FR.04")
def test_a04_fr_04_nonsense_does_not_wash_what_is_critical_out_of_the_log(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(security_log, "MOST_ENTRIES", 5)
    s = station()
    s.receive("nonsense")
    tamper(s)
    for _ in range(20):
        s.receive("nonsense")
    assert logged(s) == ["StartupOfTheDevice", "TamperDetectionActivated", *["InvalidMessages"] * 5]


@pytest.mark.verifies("A04.FR.04")
def test_a04_fr_04_a_log_that_was_cleared_begins_with_that(tmp_path: Path) -> None:
    s = VirtualStation(storage=tmp_path).boot()
    tamper(s)
    s.receive("nonsense")
    s.feed(EVENTS["security_log_clearing_ordered"](user="anna", origin="10.0.0.7"))
    assert [(entry["type"], entry["techInfo"]) for entry in entries(s)] == [
        ("SecurityLogWasCleared", '{"user": "anna", "origin": "10.0.0.7"}')
    ]
    s.power_cut()
    assert logged(s) == ["SecurityLogWasCleared", "StartupOfTheDevice"]


# The list of OCPP (part 2, appendix 1).

NOT_CRITICAL = {
    "FailedToAuthenticateAtCsms",
    "CsmsFailedToAuthenticate",
    "ReconfigurationOfSecurityParameters",
    "InvalidMessages",
    "AttemptedReplayAttacks",
}


def test_the_critical_types_are_those_of_the_list() -> None:
    assert {
        "FirmwareUpdated", "SettingSystemTime", "StartupOfTheDevice", "ResetOrReboot", "SecurityLogWasCleared",
        "MemoryExhaustion", "TamperDetectionActivated", "InvalidFirmwareSignature", "InvalidFirmwareSigningCertificate",
        "InvalidCsmsCertificate", "InvalidChargingStationCertificate", "InvalidTLSVersion", "InvalidTLSCipherSuite",
        "MaintenanceLoginAccepted", "MaintenanceLoginFailed",
        "DiscardedRenewedClientCertificate",  # errata 2025-09, A02.FR.29
    } == CRITICAL_SECURITY_EVENTS  # fmt: skip


@pytest.mark.verifies("A04.FR.01", "A04.FR.04")
@pytest.mark.parametrize("kind", sorted(CRITICAL_SECURITY_EVENTS | NOT_CRITICAL))
def test_a04_fr_01_what_the_list_marks_is_reported_and_all_of_it_logged(kind: str) -> None:
    s = station()
    event: Any = EVENTS["security_event_noticed"]
    s.feed(event(type=kind, tech_info="as any machine says"))
    assert reported(s) == ([] if kind in NOT_CRITICAL else [kind])
    assert logged(s)[-1] == kind
