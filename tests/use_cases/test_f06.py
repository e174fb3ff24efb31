"""F06: trigger message."""

from __future__ import annotations

import pytest
from virtual_station import VirtualStation, station

FIRST = {"id": 1}


def trigger(s: VirtualStation, message: str, **evse: int) -> str:
    """Send TriggerMessage and return the status; `evse` is the fields of EVSEType."""
    request: dict[str, object] = {"requestedMessage": message}
    if evse:
        request["evse"] = evse
    status: str = s.result("TriggerMessage", request)["status"]
    return status


@pytest.mark.verifies("F06.FR.04", "F06.FR.05", "F06.FR.10", "FR.05")
def test_f06_fr_04_the_response_goes_out_before_the_heartbeat_it_promises() -> None:
    s = station()
    assert trigger(s, "Heartbeat") == "Accepted"
    frames = [frame for step in s.steps for frame in step.frames]
    answer = next(index for index, frame in enumerate(frames) if frame.startswith("[3,") and "Accepted" in frame)
    assert [sent.action for sent in s.sent] == ["Heartbeat"]
    assert any('"Heartbeat"' in frame for frame in frames[answer + 1 :])
    assert not any('"Heartbeat"' in frame for frame in frames[:answer])


@pytest.mark.verifies("F06.FR.10")
def test_f06_fr_10_a_heartbeat_that_is_on_its_way_counts_as_the_triggered_one() -> None:
    s = station()
    s.answers["Heartbeat"] = None
    assert trigger(s, "Heartbeat") == "Accepted"
    assert trigger(s, "Heartbeat") == "Accepted"
    assert len(s.of("Heartbeat")) == 1


@pytest.mark.verifies("F06.FR.03")
def test_f06_fr_03_an_evse_that_means_nothing_to_a_heartbeat_is_ignored() -> None:
    s = station()
    assert trigger(s, "Heartbeat", id=77) == "Accepted"
    assert len(s.of("Heartbeat")) == 1


@pytest.mark.verifies("F06.FR.09", "F06.FR.10", "F06.FR.05", "F06.FR.04")
def test_f06_fr_09_status_notification_tells_the_present_status_of_the_named_connector_alone() -> None:
    s = station()
    s.plug_in(evse=2)
    s.forget()
    assert trigger(s, "StatusNotification", id=2, connectorId=1) == "Accepted"
    assert s.statuses() == [(2, 1, "Occupied")]
    assert trigger(s, "StatusNotification", id=1, connectorId=1) == "Accepted"
    assert s.statuses() == [(2, 1, "Occupied"), (1, 1, "Available")]


@pytest.mark.verifies("F06.FR.12", "F06.FR.05")
@pytest.mark.parametrize("evse", [{}, {"id": 1}, {"id": 1, "connectorId": 9}, {"id": 9, "connectorId": 1}])
def test_f06_fr_12_status_notification_without_a_connector_of_this_station_is_rejected(evse: dict[str, int]) -> None:
    s = station()
    request = {"requestedMessage": "StatusNotification", **({"evse": evse} if evse else {})}
    assert s.result("TriggerMessage", request) == {"status": "Rejected", "statusInfo": {"reasonCode": "MissingParam"}}
    assert s.sent == []


@pytest.mark.verifies("F06.FR.06", "F06.FR.09", "F06.FR.10", "F06.FR.04")
def test_f06_fr_06_meter_values_of_one_evse_have_the_aligned_measurands_as_they_are_now() -> None:
    s = station(variables={"AlignedDataCtrlr.Measurands": "Energy.Active.Import.Register,Voltage"})
    s.plug_in(evse=1)
    s.swipe(evse=1)
    s.advance(30)
    s.forget()
    assert trigger(s, "MeterValues", id=1) == "Accepted"
    (sent,) = s.of("MeterValues")
    assert sent["evseId"] == 1
    (value,) = sent["meterValue"]
    assert {each["measurand"] for each in value["sampledValue"]} == {"Energy.Active.Import.Register", "Voltage"}
    assert {each["context"] for each in value["sampledValue"]} == {"Trigger"}
    (register,) = [each for each in value["sampledValue"] if each["measurand"] == "Energy.Active.Import.Register"]
    assert register["value"] == s.hardware.read_meter(1)[0].value > 0


@pytest.mark.verifies("F06.FR.11", "F06.FR.06")
def test_f06_fr_11_meter_values_without_evse_come_from_every_evse() -> None:
    s = station()
    assert trigger(s, "MeterValues") == "Accepted"
    assert [sent["evseId"] for sent in s.of("MeterValues")] == [1, 2]


@pytest.mark.verifies("F06.FR.05")
def test_f06_fr_05_meter_values_of_an_evse_that_is_not_there_are_rejected() -> None:
    s = station()
    refused = s.result("TriggerMessage", {"requestedMessage": "MeterValues", "evse": {"id": 3}})
    assert refused == {"status": "Rejected", "statusInfo": {"reasonCode": "UnknownEvse"}}
    assert s.sent == []


@pytest.mark.verifies("F06.FR.05")
@pytest.mark.parametrize("evse", [{}, {"id": 0}, {"id": 1}])
def test_f06_fr_05_meter_values_are_rejected_when_there_is_nothing_to_tell(evse: dict[str, int]) -> None:
    s = station(variables={"AlignedDataCtrlr.Measurands": "SoC"})
    request = {"requestedMessage": "MeterValues", **({"evse": evse} if evse else {})}
    assert s.result("TriggerMessage", request) == {"status": "Rejected", "statusInfo": {"reasonCode": "NotFound"}}
    assert s.sent == []


@pytest.mark.verifies("F06.FR.06", "F06.FR.11", "F06.FR.10")
def test_f06_fr_11_meter_values_come_from_those_evses_that_have_any() -> None:
    s = station(variables={"AlignedDataCtrlr.Measurands": "SoC"})
    s.hardware.meter(2, {"SoC": 40})
    assert trigger(s, "MeterValues") == "Accepted"
    assert [sent["evseId"] for sent in s.of("MeterValues")] == [2]


@pytest.mark.verifies("F06.FR.07", "F06.FR.09", "F06.FR.10", "F06.FR.04")
def test_f06_fr_07_a_triggered_transaction_event_tells_charging_state_and_fresh_samples() -> None:
    s = station()
    s.plug_in(evse=1)
    s.swipe(evse=1)
    s.advance(45)
    before = s.transaction_events[-1]["seqNo"]
    s.forget()
    assert trigger(s, "TransactionEvent", id=1) == "Accepted"
    (sent,) = s.transaction_events
    assert (sent["eventType"], sent["triggerReason"], sent["seqNo"]) == ("Updated", "Trigger", before + 1)
    assert sent.info["chargingState"] == "Charging"
    (value,) = sent["meterValue"]
    assert {each["measurand"] for each in value["sampledValue"]} == {
        "Energy.Active.Import.Register",
        "Power.Active.Import",
        "Current.Import",
    }
    assert {each["context"] for each in value["sampledValue"]} == {"Trigger"}


@pytest.mark.verifies("F06.FR.11", "F06.FR.07")
def test_f06_fr_11_transaction_event_without_evse_comes_from_every_open_transaction() -> None:
    s = station()
    s.plug_in(evse=1)
    s.plug_in(evse=2)
    s.forget()
    assert trigger(s, "TransactionEvent") == "Accepted"
    assert [sent["triggerReason"] for sent in s.transaction_events] == ["Trigger", "Trigger"]
    assert {sent.info["chargingState"] for sent in s.transaction_events} == {"EVConnected"}


@pytest.mark.verifies("F06.FR.05")
@pytest.mark.parametrize("evse", [{}, {"id": 2}])
def test_f06_fr_05_transaction_event_without_a_transaction_there_is_rejected(evse: dict[str, int]) -> None:
    s = station()
    if evse:
        s.plug_in(evse=1)
        s.forget()
    assert trigger(s, "TransactionEvent", **evse) == "Rejected"
    assert s.sent == []


@pytest.mark.verifies("F06.FR.15", "F06.FR.03", "F06.FR.04", "F06.FR.10")
def test_f06_fr_15_log_status_is_idle_while_nothing_is_uploaded() -> None:
    s = station()
    assert trigger(s, "LogStatusNotification", id=5) == "Accepted"
    (sent,) = s.of("LogStatusNotification")
    assert sent.payload == {"status": "Idle"}


@pytest.mark.verifies("F06.FR.16", "F06.FR.03", "F06.FR.04", "F06.FR.10")
def test_f06_fr_16_firmware_status_is_idle_while_no_update_runs() -> None:
    s = station()
    assert trigger(s, "FirmwareStatusNotification", id=5) == "Accepted"
    (sent,) = s.of("FirmwareStatusNotification")
    assert sent.payload == {"status": "Idle"}


@pytest.mark.verifies("F06.FR.08")
@pytest.mark.parametrize("message", ["PublishFirmwareStatusNotification"])
def test_f06_fr_08_a_message_the_station_does_not_have_is_not_implemented(message: str) -> None:
    s = station()
    assert trigger(s, message) == "NotImplemented"
    assert s.sent == []


@pytest.mark.verifies("F06.FR.17", "F06.FR.05")
def test_f06_fr_17_boot_notification_is_rejected_once_the_station_is_accepted() -> None:
    s = station()
    refused = s.result("TriggerMessage", {"requestedMessage": "BootNotification"})
    assert refused == {"status": "Rejected", "statusInfo": {"reasonCode": "InvalidMessageSeq"}}
    assert s.sent == []
    assert s.state("registration") == "accepted"


@pytest.mark.verifies("F06.FR.04", "F06.FR.10", "B02.FR.04", "FR.05")
def test_f06_fr_10_boot_notification_goes_out_at_once_while_pending_and_says_triggered() -> None:
    s = VirtualStation().boot("Pending", interval=600)
    s.forget()
    s.answers["BootNotification"] = s.boot_answer("Accepted", 300)
    assert trigger(s, "BootNotification") == "Accepted"
    assert s.of("BootNotification")[0]["reason"] == "Triggered"
    assert s.state("registration") == "accepted"
    s.forget()
    s.advance(700)
    assert s.of("BootNotification") == []


@pytest.mark.verifies("F06.FR.10", "B02.FR.02", "F06.FR.06", "F06.FR.15")
def test_b02_fr_02_while_pending_only_what_the_csms_triggered_leaves() -> None:
    s = VirtualStation().boot("Pending", interval=600)
    s.plug_in(evse=1)
    s.forget()
    assert trigger(s, "Heartbeat") == "Accepted"
    assert trigger(s, "StatusNotification", id=1, connectorId=1) == "Accepted"
    assert trigger(s, "MeterValues", id=2) == "Accepted"
    assert trigger(s, "LogStatusNotification") == "Accepted"
    assert [sent.action for sent in s.sent] == [
        "Heartbeat",
        "StatusNotification",
        "MeterValues",
        "LogStatusNotification",
    ]
