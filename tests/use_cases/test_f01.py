"""F01: remote start, the cable is plugged in first."""

from __future__ import annotations

from typing import Any

import pytest
from availability import take_out
from charging import energy_flows, picture, quiet_station, say_the_id_is
from remote import AUTHORIZE, PROFILE, REMOTE, SAMPLED, START, STOP, remote_start, samples_run, starts
from reserving import FAMILY, held, id_token, reserve
from virtual_station import VirtualStation

SIGNED = {"signedMeterData": "T0NNRg==", "signingMethod": "", "encodingMethod": "OCMF", "publicKey": ""}


def plugged(start: str = "EVConnected", authorize: str = "false", **variables: str) -> VirtualStation:
    """Return a station with an EV at EVSE 1 and no driver; what was sent so far is forgotten."""
    s = quiet_station({START: start, AUTHORIZE: authorize, STOP: "EVConnected", **SAMPLED, **variables})
    s.plug_in(1)
    s.steps.clear()
    return s


def refused(s: VirtualStation, evse: int | None = 1, **fields: Any) -> dict[str, Any]:
    """Ask for a start that must be Rejected and change nothing; return the statusInfo."""
    s.forget()
    before = picture(s)
    answer = remote_start(s, evse, **fields)
    assert answer["status"] == "Rejected"
    assert "transactionId" not in answer
    assert picture(s) == before
    assert s.sent == []
    info: dict[str, Any] = answer["statusInfo"]
    return info


def order_on_the_wire(s: VirtualStation) -> list[str]:
    """Return what the station sent, answers and requests, since the harness forgot its steps."""
    frames = [effect.frame for step in s.steps for effect in step.effects if hasattr(effect, "frame")]
    return ["answer" if frame.startswith("[3") else frame.split('"')[3] for frame in frames]


@pytest.mark.verifies("F01.FR.02", "F01.FR.03", "F01.FR.04", "F01.FR.13", "F01.FR.17", "F01.FR.19", "F01.FR.25")
@pytest.mark.verifies("C05.FR.03", "C05.FR.05", "F01.FR.06")
def test_f01_fr_02_without_authorization_the_transaction_goes_on_for_the_driver_at_once() -> None:
    s = plugged()
    begun = s.transaction_events[0].info["transactionId"]
    s.forget()
    assert remote_start(s) == {"status": "Accepted", "transactionId": begun}
    assert order_on_the_wire(s)[:2] == ["answer", "TransactionEvent"]
    assert starts(s) == [
        ("Updated", "RemoteStart", None, 77, REMOTE),
        ("Updated", "ChargingStateChanged", "Charging", None, None),
    ]
    assert {e.info["transactionId"] for e in s.transaction_events} == {begun}
    assert s.of("Authorize") == []
    assert energy_flows(s)


@pytest.mark.verifies("F01.FR.01", "F01.FR.03", "F01.FR.19", "F01.FR.25")
def test_f01_fr_01_with_authorization_energy_waits_for_it() -> None:
    s = plugged(authorize="true")
    s.answers["Authorize"] = None
    s.forget()
    assert remote_start(s)["status"] == "Accepted"
    assert order_on_the_wire(s) == ["answer", "Authorize"]
    assert s.of("Authorize")[0]["idToken"] == REMOTE
    assert not energy_flows(s)
    s.receive(f'[3,"{s.of("Authorize")[0].message_id}",{{"idTokenInfo":{{"status":"Accepted"}}}}]')
    assert starts(s)[0] == ("Updated", "RemoteStart", None, 77, REMOTE)
    assert energy_flows(s)


@pytest.mark.verifies("F01.FR.01")
def test_f01_fr_01_a_refused_driver_gets_no_energy_and_leaves_no_trace_for_the_next() -> None:
    s = plugged(authorize="true")
    s.answers["Authorize"] = {"idTokenInfo": {"status": "Invalid"}}
    s.forget()
    assert remote_start(s)["status"] == "Accepted"
    assert s.transaction_events == []
    assert not energy_flows(s)
    assert s.state("authorization", 1) == "nobody"
    s.answers["Authorize"] = {"idTokenInfo": {"status": "Accepted"}}
    s.swipe("CARD", evse=1)
    assert starts(s)[0] == ("Updated", "Authorized", None, None, {"idToken": "CARD", "type": "ISO14443"})


@pytest.mark.verifies("F01.FR.25")
def test_f01_fr_25_a_message_that_something_else_causes_meanwhile_has_the_remote_start_id_too() -> None:
    s = plugged(authorize="true")
    s.answers["Authorize"] = None
    s.forget()
    remote_start(s)
    s.hardware.sign(1, SIGNED)
    s.receive(f'[3,"{s.of("Authorize")[0].message_id}",{{"idTokenInfo":{{"status":"Accepted"}}}}]')
    assert starts(s)[:2] == [
        ("Updated", "SignedDataReceived", None, 77, None),
        ("Updated", "RemoteStart", None, 77, REMOTE),
    ]
    s.forget()
    s.hardware.ev(1, phases=1)
    assert starts(s) == [("Updated", "ChargingRateChanged", None, None, None)]


@pytest.mark.verifies("F01.FR.02", "C05.FR.01", "C03.FR.01")
@pytest.mark.parametrize("kind", ["Central", "NoAuthorization"])
def test_f01_an_id_token_that_the_csms_made_up_is_never_asked_about(kind: str) -> None:
    s = plugged(authorize="true")
    token = {"idToken": "", "type": kind} if kind == "NoAuthorization" else {"idToken": "C-1", "type": kind}
    s.forget()
    assert remote_start(s, idToken=token)["status"] == "Accepted"
    assert s.of("Authorize") == []
    assert starts(s)[0] == ("Updated", "RemoteStart", None, 77, token)


@pytest.mark.verifies("F01.FR.02", "F01.FR.05", "F01.FR.19")
@pytest.mark.parametrize(
    ("start", "first"),
    [("Authorized", "EVConnected"), ("PowerPathClosed", "EVConnected"), ("EnergyTransfer", "Charging")],
)
def test_f01_fr_05_a_transaction_that_the_remote_start_begins_says_so(start: str, first: str) -> None:
    s = plugged(start)
    s.forget()
    assert remote_start(s) == {"status": "Accepted"}
    assert starts(s)[0] == ("Started", "RemoteStart", first, 77, REMOTE)
    assert s.transaction_events[0]["seqNo"] == 0
    assert s.transaction_events[0]["evse"] == {"id": 1, "connectorId": 1}
    assert s.transaction_events[0].payload.get("numberOfPhasesUsed") == (3 if start == "EnergyTransfer" else None)
    assert all(each[3] is None for each in starts(s)[1:])
    assert samples_run(s)
    assert [c.name for c in s.commands][:1] == ["show_message"]
    assert energy_flows(s)
    assert s.state("transaction", 1) == "ongoing.charging"


@pytest.mark.verifies("F01.FR.19")
@pytest.mark.parametrize("start", ["ParkingBayOccupancy", "DataSigned"])
@pytest.mark.parametrize("ev", ["draws", "waits"])
def test_f01_fr_19_a_detector_or_meter_that_begins_it_later_says_so_too(start: str, ev: str) -> None:
    s = plugged(start, **{"SampledDataCtrlr.SignReadings": "true"})
    s.hardware.ev(1, draws=ev == "draws", phases=1)
    s.forget()
    remote_start(s)
    assert s.transaction_events == []
    if start == "DataSigned":
        s.hardware.sign(1, SIGNED)
    else:
        s.hardware.park(1, True)
    state = "Charging" if ev == "draws" else "SuspendedEV"
    assert starts(s) == [("Started", "RemoteStart", state, 77, REMOTE)]
    assert s.transaction_events[0].payload.get("numberOfPhasesUsed") == (1 if ev == "draws" else None)
    assert samples_run(s)
    assert s.state("transaction", 1) == f"ongoing.{'charging' if ev == 'draws' else 'suspended_ev'}"


@pytest.mark.verifies("F01.FR.19")
@pytest.mark.parametrize("start", ["ParkingBayOccupancy", "DataSigned"])
def test_f01_fr_19_so_does_one_that_begins_before_any_energy_is_offered(start: str) -> None:
    s = plugged(start, **{"SampledDataCtrlr.SignReadings": "true"})
    s.hardware.attach(lambda event: None)  # the contactor does not answer
    remote_start(s)
    s.forget()
    s.hardware.attach(s.feed)
    if start == "DataSigned":
        s.hardware.sign(1, SIGNED)
    else:
        s.hardware.park(1, True)
    assert starts(s) == [("Started", "RemoteStart", "EVConnected", 77, REMOTE)]
    assert samples_run(s)
    assert s.state("transaction", 1) == "ongoing.ev_connected"


def test_f01_a_transaction_ended_takes_its_remote_start_along() -> None:
    s = plugged("Authorized", **{STOP: "Authorized"})
    remote_start(s)
    s.swipe("APP-1", evse=1)
    s.forget()
    s.swipe("CARD", evse=1)
    assert starts(s)[0] == ("Started", "Authorized", "EVConnected", None, {"idToken": "CARD", "type": "ISO14443"})


@pytest.mark.verifies("F01.FR.19")
def test_f01_fr_19_a_remote_start_id_that_the_csms_uses_again_is_told_again() -> None:
    s = plugged("Authorized", **{STOP: "Authorized"})
    remote_start(s)
    s.swipe("APP-1", evse=1)
    s.forget()
    remote_start(s)
    assert starts(s)[0] == ("Started", "RemoteStart", "EVConnected", 77, REMOTE)


@pytest.mark.verifies("F01.FR.03")
def test_f01_fr_03_a_driver_whom_the_csms_turns_down_in_its_answer_is_stopped() -> None:
    s = plugged(**{"TxCtrlr.StopTxOnInvalidId": "true"})
    say_the_id_is(s, "Blocked")
    remote_start(s)
    assert not energy_flows(s)
    assert starts(s)[-1][1] in ("Deauthorized", "ChargingStateChanged")
    assert s.state("authorization", 1) == "ended"


@pytest.mark.verifies("F01.FR.20")
def test_f01_fr_20_without_an_evse_the_one_whose_ev_waits_is_chosen() -> None:
    s = plugged()
    s.plug_in(2)
    s.forget()
    assert remote_start(s, None)["transactionId"] == s.kernel.machine("transaction", 2).transaction_id  # type: ignore[attr-defined]
    assert s.transaction_events[0].info["remoteStartId"] == 77
    assert energy_flows(s, 2)
    assert not energy_flows(s, 1)
    remote_start(s, None, 78, idToken={"idToken": "APP-2", "type": "ISO14443"})
    assert energy_flows(s, 1), "the EV that waits comes before an EVSE without one"


@pytest.mark.verifies("F01.FR.07")
def test_f01_fr_07_without_an_evse_and_none_free_it_is_rejected() -> None:
    s = plugged()
    s.plug_in(2)
    remote_start(s, 1)
    assert energy_flows(s, 1)
    s.hardware.fault("GroundFailure", 2)
    assert refused(s, None) == {"reasonCode": "Unspecified", "additionalInfo": "No EVSE is free."}


@pytest.mark.parametrize("evse", [0, 3, -1])
def test_f01_an_evse_that_is_not_there_is_rejected(evse: int) -> None:
    assert refused(plugged(), evse) == {"reasonCode": "UnknownEvse"}


@pytest.mark.verifies("F01.FR.23")
def test_f01_fr_23_an_unavailable_evse_is_rejected() -> None:
    s = quiet_station()
    take_out(s, 1)
    assert refused(s) == {"reasonCode": "Unspecified", "additionalInfo": "The EVSE is Unavailable."}
    assert remote_start(s, 2)["status"] == "Accepted"


@pytest.mark.verifies("F01.FR.23")
def test_f01_fr_23_a_faulted_evse_is_rejected_until_it_is_mended() -> None:
    s = plugged()
    s.hardware.fault("GroundFailure", 1)
    assert refused(s) == {"reasonCode": "Unspecified", "additionalInfo": "The EVSE is Faulted."}
    s.hardware.clear_fault(1)
    assert remote_start(s)["status"] == "Accepted"


def test_f01_a_fault_of_another_connector_than_the_evs_is_no_reason() -> None:
    s = quiet_station(evses=(("cType2", "cCCS2"),))
    s.hardware.plug_in(1, 1)
    s.hardware.fault("GroundFailure", 1, 2)
    assert remote_start(s)["status"] == "Accepted"
    s = quiet_station(evses=(("cType2", "cCCS2"),))
    s.hardware.fault("GroundFailure", 1, 2)
    assert remote_start(s)["status"] == "Accepted", "the other connector can be used"


@pytest.mark.verifies("F01.FR.24")
@pytest.mark.parametrize("stopped", [False, True])
def test_f01_fr_24_a_transaction_that_was_authorized_is_rejected(stopped: bool) -> None:
    s = plugged()
    s.swipe("CARD", evse=1)
    if stopped:
        s.swipe("CARD", evse=1)
        assert s.state("transaction", 1) != "idle"
    assert refused(s) == {"reasonCode": "TxInProgress"}


def test_f01_an_evse_with_a_driver_who_has_yet_to_plug_in_is_rejected() -> None:
    s = quiet_station({START: "PowerPathClosed"})
    s.swipe("CARD", evse=1)
    assert refused(s) == {"reasonCode": "Unspecified", "additionalInfo": "The EVSE has another driver."}


@pytest.mark.verifies("F01.FR.08", "F01.FR.12")
def test_f01_fr_12_a_station_without_smart_charging_ignores_the_profile() -> None:
    s = plugged(**{"SmartChargingCtrlr.Enabled": "false"})
    s.forget()
    assert remote_start(s, chargingProfile={**PROFILE, "transactionId": "t"})["status"] == "Accepted"
    assert starts(s)[0] == ("Updated", "RemoteStart", None, 77, REMOTE)


SCHEDULE = PROFILE["chargingSchedule"][0]


@pytest.mark.verifies("F01.FR.26", "F01.FR.09", "F01.FR.11")
@pytest.mark.parametrize(
    "wrong",
    [
        {"chargingProfilePurpose": "TxDefaultProfile"},
        {"transactionId": "t-1"},
        {"stackLevel": 99},
        {"stackLevel": -1},
        {"chargingProfileKind": "Recurring"},
        {"recurrencyKind": "Daily"},
    ],
)
def test_f01_fr_26_an_invalid_profile_is_rejected(wrong: dict[str, Any]) -> None:
    assert refused(plugged(), chargingProfile={**PROFILE, **wrong}) == {"reasonCode": "InvalidProfile"}


@pytest.mark.verifies("F01.FR.26")
@pytest.mark.parametrize(
    "wrong",
    [
        {"chargingSchedulePeriod": [{"startPeriod": 1, "limit": 6.0}]},
        {"chargingSchedulePeriod": [{"startPeriod": 0, "limit": 6.0}, {"startPeriod": 0, "limit": 7.0}]},
        {"chargingSchedulePeriod": [{"startPeriod": n, "limit": 6.0} for n in range(25)]},
        {"startSchedule": "2027-01-15T08:00:00Z"},
    ],
)
def test_f01_fr_26_an_invalid_schedule_is_rejected(wrong: dict[str, Any]) -> None:
    profile = {**PROFILE, "chargingSchedule": [{**SCHEDULE, **wrong}]}
    assert refused(plugged(), chargingProfile=profile) == {"reasonCode": "InvalidSchedule"}


@pytest.mark.verifies("F01.FR.10")
def test_f01_fr_10_the_profile_applies_to_the_transaction_that_the_request_starts() -> None:
    s = plugged("Authorized")
    assert remote_start(s, chargingProfile=PROFILE) == {"status": "Accepted"}
    begun = s.transaction_events[-1].info["transactionId"]
    s.result("GetChargingProfiles", {"requestId": 1, "evseId": 1, "chargingProfile": {"chargingProfileId": [1]}})
    (report,) = s.of("ReportChargingProfiles")
    assert report["chargingProfile"] == [{**PROFILE, "transactionId": begun}]
    assert [command.arguments["current"] for command in s.commanded("limit_charging")] == [6.0]
    s.swipe("APP-1", evse=1)
    s.plug_out()
    assert s.transaction_events[-1]["eventType"] == "Ended"
    gone = s.result("GetChargingProfiles", {"requestId": 2, "chargingProfile": {"chargingProfileId": [1]}})
    assert gone["status"] == "NoProfiles"


@pytest.mark.verifies("F01.FR.14")
def test_f01_fr_14_the_started_event_has_the_measurands_of_its_kind() -> None:
    s = plugged("Authorized", **{"SampledDataCtrlr.TxStartedMeasurands": "Energy.Active.Import.Register,Voltage"})
    s.forget()
    remote_start(s)
    values = s.transaction_events[0]["meterValue"][0]["sampledValue"]
    assert {value["measurand"] for value in values} == {"Energy.Active.Import.Register", "Voltage"}
    assert {value["context"] for value in values} == {"Transaction.Begin"}


@pytest.mark.verifies("F01.FR.15")
def test_f01_fr_15_periodic_events_have_the_measurands_of_theirs() -> None:
    variables = {
        "SampledDataCtrlr.TxUpdatedInterval": "60",
        "SampledDataCtrlr.TxUpdatedMeasurands": "Power.Active.Import",
    }
    s = plugged("Authorized", **variables)
    remote_start(s)
    s.forget()
    s.advance(60)
    assert [(e["triggerReason"], e.time) for e in s.transaction_events] == [("MeterValuePeriodic", 60)]
    values = s.transaction_events[0]["meterValue"][0]["sampledValue"]
    assert {value["measurand"] for value in values} == {"Power.Active.Import"}


@pytest.mark.verifies("F01.FR.18")
def test_f01_fr_18_what_happens_later_is_told_in_updated_events() -> None:
    s = plugged()
    remote_start(s)
    s.forget()
    s.hardware.ev(1, phases=1)
    assert s.told() == [("Updated", "ChargingRateChanged", None, None)]


def test_f01_before_the_csms_has_accepted_the_station_nothing_is_started() -> None:
    s = VirtualStation()
    s.answers["BootNotification"] = None
    s.power_up()
    s.connect()
    assert remote_start(s) == {"status": "Rejected", "statusInfo": {"reasonCode": "CSNotAccepted"}}
    assert s.state("authorization", 1) == "nobody"


# Reservations.

RESERVED = {"reasonCode": "Unspecified", "additionalInfo": "The EVSE is reserved."}
OTHERS = {"idToken": "OTHERS", "type": "Central"}


def plugged_and_reserved(group: dict[str, str] | None = None) -> VirtualStation:
    """Return a station with an EV at EVSE 1, which is reserved for TOKEN-1, and maybe a group."""
    s = quiet_station({START: "PowerPathClosed", STOP: "EVConnected"})
    assert reserve(s, evse=1, group=group) == "Accepted"
    s.plug_in(1)
    return s


@pytest.mark.verifies("F01.FR.21")
@pytest.mark.parametrize("fields", [{}, {"groupIdToken": FAMILY}])
def test_f01_fr_21_an_evse_reserved_for_another_id_token_takes_no_remote_start(fields: dict[str, Any]) -> None:
    s = plugged_and_reserved()
    assert refused(s, **fields) == RESERVED
    assert held(s) == [1]
    assert remote_start(s, 1, idToken=id_token("TOKEN-1"))["status"] == "Accepted"
    assert energy_flows(s)


@pytest.mark.verifies("F01.FR.22")
@pytest.mark.parametrize("fields", [{}, {"groupIdToken": OTHERS}])
def test_f01_fr_22_an_evse_reserved_for_another_id_token_and_group_takes_no_remote_start(
    fields: dict[str, Any],
) -> None:
    s = plugged_and_reserved(FAMILY)
    assert refused(s, **fields) == RESERVED
    assert held(s) == [1]
    assert remote_start(s, 1, groupIdToken=FAMILY)["status"] == "Accepted"
    assert energy_flows(s)


def test_f01_fr_22_the_group_of_the_request_counts_not_what_the_station_knows_of_the_id_token() -> None:
    s = plugged_and_reserved(FAMILY)
    entry = {"idToken": REMOTE, "idTokenInfo": {"status": "Accepted", "groupIdToken": FAMILY}}
    s.result("SendLocalList", {"versionNumber": 1, "updateType": "Full", "localAuthorizationList": [entry]})
    assert refused(s) == RESERVED


@pytest.mark.verifies("F01.FR.21")
def test_f01_fr_21_the_last_evse_for_a_reservation_of_any_is_reserved_as_well() -> None:
    s = quiet_station({START: "PowerPathClosed", STOP: "EVConnected"})
    reserve(s)
    s.plug_in(1)
    assert refused(s, 2) == RESERVED
    assert remote_start(s, 1)["status"] == "Accepted", "this one is occupied by his EV"
