"""F02: remote start before the cable is plugged in."""

from __future__ import annotations

import pytest
from availability import take_out
from charging import energy_flows, picture, quiet_station
from remote import AUTHORIZE, PROFILE, REMOTE, SAMPLED, START, STOP, remote_start, samples_run, starts
from reserving import FAMILY, held, id_token, reserve
from virtual_station import VirtualStation

SIGNED = {"signedMeterData": "T0NNRg==", "signingMethod": "", "encodingMethod": "OCMF", "publicKey": ""}
TIMEOUT = "TxCtrlr.EVConnectionTimeOut"


def empty(start: str = "Authorized", authorize: str = "false", **variables: str) -> VirtualStation:
    """Return a station without an EV."""
    return quiet_station({START: start, AUTHORIZE: authorize, STOP: "EVConnected", **SAMPLED, **variables})


@pytest.mark.verifies("F02.FR.01", "F02.FR.05", "F02.FR.10", "F02.FR.11", "F02.FR.12", "F02.FR.13", "F02.FR.14")
@pytest.mark.verifies("F02.FR.21", "C05.FR.03", "C05.FR.05")
def test_f02_the_session_of_the_use_case_on_the_wire() -> None:
    s = empty()
    assert remote_start(s) == {"status": "Accepted"}
    s.advance(20)
    s.plug_in(1)
    assert starts(s) == [
        ("Started", "RemoteStart", "Idle", 77, REMOTE),
        ("Updated", "CablePluggedIn", "EVConnected", None, None),
        ("Updated", "ChargingStateChanged", "Charging", None, None),
    ]
    assert [e["seqNo"] for e in s.transaction_events] == [0, 1, 2]
    assert samples_run(s)
    assert [c.name for c in s.commands] == ["show_message", "close_contactor"]
    assert "evse" not in s.transaction_events[0].payload
    assert s.transaction_events[1]["evse"] == {"id": 1, "connectorId": 1}
    assert s.of("Authorize") == []
    assert energy_flows(s)


@pytest.mark.verifies("F02.FR.09")
def test_f02_fr_09_with_authorization_the_transaction_waits_for_it() -> None:
    s = empty(authorize="true")
    s.answers["Authorize"] = None
    assert remote_start(s) == {"status": "Accepted"}
    assert [sent.action for sent in s.sent] == ["Authorize"]
    assert s.sent[0]["idToken"] == REMOTE
    s.receive(f'[3,"{s.sent[0].message_id}",{{"idTokenInfo":{{"status":"Accepted"}}}}]')
    assert starts(s) == [("Started", "RemoteStart", "Idle", 77, REMOTE)]


@pytest.mark.verifies("F02.FR.09")
def test_f02_fr_09_a_refused_driver_starts_nothing_then_or_when_he_plugs_in() -> None:
    s = empty(authorize="true")
    s.answers["Authorize"] = {"idTokenInfo": {"status": "Blocked"}}
    assert remote_start(s) == {"status": "Accepted"}
    s.plug_in(1)
    assert s.transaction_events == []
    assert not energy_flows(s)


@pytest.mark.verifies("F02.FR.01", "F02.FR.21")
@pytest.mark.parametrize(
    ("start", "state"),
    [("EVConnected", "EVConnected"), ("PowerPathClosed", "EVConnected"), ("EnergyTransfer", "Charging")],
)
def test_f02_fr_21_a_transaction_that_the_cable_begins_says_it_was_the_remote_start(start: str, state: str) -> None:
    s = empty(start)
    remote_start(s)
    assert s.transaction_events == []
    s.plug_in(1)
    assert starts(s)[0] == ("Started", "RemoteStart", state, 77, REMOTE)
    assert all(each[3] is None for each in starts(s)[1:])
    assert samples_run(s)
    assert s.state("transaction", 1) == "ongoing.charging"


@pytest.mark.verifies("F02.FR.01", "F02.FR.21")
@pytest.mark.parametrize("start", ["ParkingBayOccupancy", "DataSigned"])
def test_f02_fr_21_so_does_one_that_the_bay_or_the_meter_begins(start: str) -> None:
    s = empty(start, **{"SampledDataCtrlr.SignReadings": "true"})
    remote_start(s)
    if start == "DataSigned":
        s.hardware.sign(1, SIGNED)
    else:
        s.hardware.park(1, True)
    assert starts(s) == [("Started", "RemoteStart", "Idle", 77, REMOTE)]
    assert samples_run(s)
    assert s.state("transaction", 1) == "ongoing.ev_absent"


@pytest.mark.verifies("F02.FR.07", "F02.FR.10", "C01.FR.26")
def test_f02_fr_07_without_a_cable_in_time_the_transaction_ends() -> None:
    s = empty(**{TIMEOUT: "40"})
    remote_start(s)
    s.advance(39.9)
    assert len(s.transaction_events) == 1
    s.advance(0.1)
    assert s.told()[-1] == ("Ended", "EVConnectTimeout", None, "Timeout")
    assert s.transaction_events[-1].time == 40
    assert s.state("authorization", 1) == "nobody"
    s.plug_in(1)
    assert not energy_flows(s)


def test_f02_fr_07_a_start_whose_transaction_has_not_begun_lapses_silently() -> None:
    s = empty("EVConnected", **{TIMEOUT: "40"})
    remote_start(s)
    s.advance(40)
    s.forget()
    s.plug_in(1)
    assert starts(s) == [("Started", "CablePluggedIn", "EVConnected", None, None)]


@pytest.mark.verifies("F02.FR.08")
def test_f02_fr_08_in_a_bay_the_transaction_loses_its_driver_and_ends_with_the_vehicle() -> None:
    s = empty("ParkingBayOccupancy", **{STOP: "ParkingBayOccupancy", TIMEOUT: "40"})
    s.hardware.park(1, True)
    begun = s.transaction_events[0].info["transactionId"]
    assert remote_start(s) == {"status": "Accepted", "transactionId": begun}
    s.advance(40)
    assert s.told()[-1] == ("Updated", "EVConnectTimeout", None, None)
    assert s.state("authorization", 1) == "ended"
    assert s.state("transaction", 1) == "ongoing.ev_absent"
    s.hardware.park(1, False)
    assert s.told()[-1][:2] == ("Ended", "EVDeparted")


@pytest.mark.verifies("F02.FR.22")
def test_f02_fr_22_without_an_evse_the_first_free_one_is_chosen() -> None:
    s = empty()
    assert remote_start(s, None)["status"] == "Accepted"
    assert s.state("transaction", 1) == "ongoing.ev_absent"
    assert remote_start(s, None, 78)["status"] == "Accepted"
    assert s.state("transaction", 2) == "ongoing.ev_absent"
    assert [e.info["remoteStartId"] for e in s.transaction_events] == [77, 78]
    s.plug_in(2)
    assert energy_flows(s, 2)


@pytest.mark.verifies("F02.FR.15")
def test_f02_fr_15_without_an_evse_and_none_free_it_is_rejected() -> None:
    s = empty()
    remote_start(s, 1)
    remote_start(s, 2)
    before = picture(s)
    answer = remote_start(s, None)
    assert answer["statusInfo"] == {"reasonCode": "Unspecified", "additionalInfo": "No EVSE is free."}
    assert picture(s) == before


@pytest.mark.verifies("F02.FR.25")
@pytest.mark.parametrize("broken", [False, True])
def test_f02_fr_25_an_unavailable_or_faulted_evse_is_rejected(broken: bool) -> None:
    s = empty()
    if broken:
        s.hardware.fault("GroundFailure", 1)
    else:
        take_out(s, 1)
    before = picture(s)
    assert remote_start(s)["status"] == "Rejected"
    assert picture(s) == before
    assert remote_start(s, None)["status"] == "Accepted"
    assert s.state("transaction", 2) == "ongoing.ev_absent", "the choice passes over it"


@pytest.mark.verifies("F02.FR.26")
def test_f02_fr_26_a_transaction_that_waits_for_its_cable_is_rejected() -> None:
    s = empty()
    remote_start(s)
    before = picture(s)
    answer = remote_start(s, 1, 78)
    assert answer == {"status": "Rejected", "statusInfo": {"reasonCode": "TxInProgress"}}
    assert picture(s) == before


@pytest.mark.verifies("F02.FR.16", "F02.FR.20")
def test_f02_fr_20_a_station_without_smart_charging_ignores_the_profile() -> None:
    s = empty(**{"SmartChargingCtrlr.Enabled": "false"})
    wrong = {**PROFILE, "chargingProfilePurpose": "TxDefaultProfile"}
    assert remote_start(s, chargingProfile=wrong) == {"status": "Accepted"}
    assert starts(s) == [("Started", "RemoteStart", "Idle", 77, REMOTE)]


@pytest.mark.verifies("F02.FR.27", "F02.FR.17", "F02.FR.19")
@pytest.mark.parametrize("wrong", [{"chargingProfilePurpose": "TxDefaultProfile"}, {"transactionId": "t-1"}])
def test_f02_fr_27_an_invalid_profile_is_rejected(wrong: dict[str, str]) -> None:
    s = empty()
    before = picture(s)
    answer = remote_start(s, chargingProfile={**PROFILE, **wrong})
    assert answer == {"status": "Rejected", "statusInfo": {"reasonCode": "InvalidProfile"}}
    assert picture(s) == before


@pytest.mark.verifies("F02.FR.18")
def test_f02_fr_18_the_profile_applies_to_the_transaction_that_the_request_starts() -> None:
    s = empty()
    assert remote_start(s, chargingProfile=PROFILE) == {"status": "Accepted"}
    begun = s.transaction_events[0].info["transactionId"]
    s.result("GetChargingProfiles", {"requestId": 1, "evseId": 1, "chargingProfile": {"chargingProfileId": [1]}})
    (report,) = s.of("ReportChargingProfiles")
    assert report["chargingProfile"] == [{**PROFILE, "transactionId": begun}]
    assert s.commanded("limit_charging") == []
    s.plug_in()
    assert [command.arguments["current"] for command in s.commanded("limit_charging")] == [6.0]


def test_f02_a_group_that_comes_with_the_start_is_the_drivers() -> None:
    s = empty()
    group = {"idToken": "FLEET", "type": "Central"}
    remote_start(s, groupIdToken=group)
    held = s.kernel.machine("authorization", 1)
    assert held.group.model_dump(exclude_none=True) == group  # type: ignore[attr-defined]


@pytest.mark.verifies("F02.FR.02", "F02.FR.03")
def test_f02_fr_02_started_and_periodic_events_have_the_measurands_of_their_kind() -> None:
    s = empty(
        "PowerPathClosed",
        **{
            "SampledDataCtrlr.TxStartedMeasurands": "Voltage",
            "SampledDataCtrlr.TxUpdatedInterval": "60",
            "SampledDataCtrlr.TxUpdatedMeasurands": "Power.Active.Import",
        },
    )
    remote_start(s)
    s.plug_in(1)
    s.advance(60)
    first, last = s.transaction_events[0], s.transaction_events[-1]
    assert {value["measurand"] for value in first["meterValue"][0]["sampledValue"]} == {"Voltage"}
    assert last["triggerReason"] == "MeterValuePeriodic"
    assert {value["measurand"] for value in last["meterValue"][0]["sampledValue"]} == {"Power.Active.Import"}


# Reservations.

OTHERS = {"idToken": "OTHERS", "type": "Central"}


@pytest.mark.verifies("F02.FR.23")
@pytest.mark.parametrize("fields", [{}, {"groupIdToken": FAMILY}])
def test_f02_fr_23_an_evse_reserved_for_another_id_token_takes_no_remote_start(fields: dict[str, object]) -> None:
    s = empty()
    reserve(s, evse=1)
    s.forget()
    before = picture(s)
    answer = remote_start(s, 1, **fields)
    assert answer == {
        "status": "Rejected",
        "statusInfo": {"reasonCode": "Unspecified", "additionalInfo": "The EVSE is reserved."},
    }
    assert picture(s) == before
    assert s.sent == []
    assert held(s) == [1]
    assert remote_start(s, 2, **fields)["status"] == "Accepted"


@pytest.mark.verifies("F02.FR.24")
@pytest.mark.parametrize("fields", [{}, {"groupIdToken": OTHERS}])
def test_f02_fr_24_an_evse_reserved_for_another_id_token_and_group_takes_no_remote_start(
    fields: dict[str, object],
) -> None:
    s = empty()
    reserve(s, evse=1, group=FAMILY)
    s.forget()
    before = picture(s)
    assert remote_start(s, 1, **fields)["status"] == "Rejected"
    assert picture(s) == before
    assert s.sent == []
    assert held(s) == [1]
    assert remote_start(s, 1, groupIdToken=FAMILY)["status"] == "Accepted"


@pytest.mark.verifies("F02.FR.06", "F02.FR.01", "F02.FR.21")
@pytest.mark.parametrize("authorize", ["false", "true"])
def test_f02_fr_06_the_transaction_that_uses_up_a_reservation_tells_it(authorize: str) -> None:
    s = empty("EVConnected", authorize)
    reserve(s, number=42, evse=1)
    assert remote_start(s, 1, idToken=id_token("TOKEN-1"))["status"] == "Accepted"
    assert s.transaction_events == []
    s.plug_in(1)
    first, second = s.transaction_events[:2]
    assert (first["eventType"], first["triggerReason"]) == ("Started", "RemoteStart")
    assert first["reservationId"] == 42
    assert "reservationId" not in second.payload


def test_f02_fr_06_a_start_that_uses_no_reservation_tells_none() -> None:
    s = empty()
    reserve(s, number=42, evse=1)
    remote_start(s, 2, idToken=id_token("TOKEN-1"))
    s.plug_in(2)
    assert all("reservationId" not in each.payload for each in s.transaction_events)


def test_f02_a_link_lost_while_the_csms_is_asked_does_not_lose_the_remote_start() -> None:
    s = empty("Authorized", "true", **{"AuthCtrlr.OfflineTxForUnknownIdEnabled": "true"})
    s.answers["Authorize"] = None
    remote_start(s, 1)
    s.disconnect()
    s.connect()
    assert starts(s) == [("Started", "RemoteStart", "Idle", 77, REMOTE)]
