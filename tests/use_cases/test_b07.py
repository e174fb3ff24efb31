"""B07: get a base report."""

from __future__ import annotations

import json
from typing import Any

import pytest
from virtual_station import VirtualStation, station

from specharge_engine.site import ReportSupport

SETTABLE = {"ReadWrite", "WriteOnly"}


def ask(s: VirtualStation, base: str, request_id: int = 7) -> str:
    """Send GetBaseReport and return the status."""
    status: str = s.result("GetBaseReport", {"requestId": request_id, "reportBase": base})["status"]
    return status


def reported(s: VirtualStation) -> dict[str, dict[str, Any]]:
    """Return the reported variables by component, place, variable and instance."""
    found: dict[str, dict[str, Any]] = {}
    for sent in s.of("NotifyReport"):
        for data in sent["reportData"]:
            component, variable = data["component"], data["variable"]
            evse = component.get("evse", {})
            place = f"@{evse['id']}.{evse.get('connectorId', '')}" if evse else ""
            key = f"{component['name']}{place}.{variable['name']}[{variable.get('instance', '')}]"
            assert key not in found, f"{key} is reported twice"
            found[key] = data
    return found


@pytest.mark.verifies("B07.FR.01", "B07.FR.03", "B07.FR.08", "B07.FR.12", "FR.05")
def test_b07_fr_08_a_full_inventory_has_every_variable_with_its_characteristics() -> None:
    s = station()
    assert ask(s, "FullInventory") == "Accepted"
    everything = reported(s)
    assert len(everything) == len(s.kernel.values)
    assert all(data["variableCharacteristics"]["dataType"] for data in everything.values())
    timeout = everything["TxCtrlr.EVConnectionTimeOut[]"]
    assert timeout["variableAttribute"][0]["value"] == "60"
    assert timeout["variableCharacteristics"]["unit"] == "s"
    assert "Connector@2.1.AvailabilityState[]" in everything
    assert everything["ClockCtrlr.DateTime[]"]["variableAttribute"][0]["value"] == s.kernel.timestamp()


@pytest.mark.verifies("B07.FR.03")
def test_b07_fr_03_the_value_of_a_write_only_variable_is_never_reported() -> None:
    s = station(variables={"SecurityCtrlr.BasicAuthPassword": "planted-secret-0001"})
    assert ask(s, "FullInventory") == "Accepted"
    password = reported(s)["SecurityCtrlr.BasicAuthPassword[]"]
    assert password["variableAttribute"][0]["mutability"] == "WriteOnly"
    assert "value" not in password["variableAttribute"][0]
    assert "planted-secret-0001" not in json.dumps([sent.payload for sent in s.sent])


@pytest.mark.verifies("B07.FR.07", "B07.FR.12")
def test_b07_fr_07_a_configuration_inventory_has_what_can_be_set_and_nothing_else() -> None:
    s = station()
    assert ask(s, "ConfigurationInventory") == "Accepted"
    settable = reported(s)
    assert all(
        any(attribute["mutability"] in SETTABLE for attribute in data["variableAttribute"])
        for data in settable.values()
    )
    s.forget()
    ask(s, "FullInventory")
    everything = reported(s)
    left = {
        key
        for key, data in everything.items()
        if any(attribute["mutability"] in SETTABLE for attribute in data["variableAttribute"])
    }
    assert set(settable) == left
    assert 0 < len(settable) < len(everything)


@pytest.mark.verifies("B07.FR.09")
def test_b07_fr_09_a_summary_has_availability_at_every_level_and_problems() -> None:
    s = station()
    s.plug_in(evse=2)
    assert ask(s, "SummaryInventory") == "Accepted"
    summary = reported(s)
    assert set(summary) == {
        "ChargingStation.AvailabilityState[]",
        "EVSE@1..AvailabilityState[]",
        "EVSE@2..AvailabilityState[]",
        "Connector@1.1.AvailabilityState[]",
        "Connector@2.1.AvailabilityState[]",
    }
    assert summary["Connector@2.1.AvailabilityState[]"]["variableAttribute"][0]["value"] == "Occupied"
    assert summary["Connector@1.1.AvailabilityState[]"]["variableAttribute"][0]["value"] == "Available"


@pytest.mark.verifies("B07.FR.04", "B07.FR.10", "B07.FR.03")
def test_b07_fr_10_parts_count_from_0_keep_the_request_id_and_only_the_last_is_not_continued() -> None:
    s = station()
    for request_id in (7, 8):
        s.forget()
        ask(s, "FullInventory", request_id)
        parts = s.of("NotifyReport")
        assert len(parts) > 1
        assert [part["seqNo"] for part in parts] == list(range(len(parts)))
        assert {part["requestId"] for part in parts} == {request_id}
        assert [part["tbc"] for part in parts] == [True] * (len(parts) - 1) + [False]


@pytest.mark.verifies("B07.FR.03")
def test_b07_fr_03_no_part_is_larger_than_the_station_announces() -> None:
    s = station(
        variables={
            "DeviceDataCtrlr.ItemsPerMessage[GetReport]": "20",
            "DeviceDataCtrlr.BytesPerMessage[GetReport]": "3000",
        }
    )
    ask(s, "FullInventory")
    frames = [frame for step in s.steps for frame in step.frames if '"NotifyReport"' in frame]
    assert len(frames) > 10
    assert all(len(frame.encode()) <= 3000 for frame in frames)
    assert all(len(part["reportData"]) <= 20 for part in s.of("NotifyReport"))
    assert len(reported(s)) == len(s.kernel.values)


@pytest.mark.verifies("B07.FR.11")
def test_b07_fr_11_an_attribute_without_a_value_is_reported_as_empty() -> None:
    s = station()
    ask(s, "FullInventory")
    unset = [
        attribute
        for data in reported(s).values()
        for attribute in data["variableAttribute"]
        if attribute.get("value") == ""
    ]
    assert unset
    assert all(attribute["type"] == "Actual" for attribute in unset)


@pytest.mark.verifies("B07.FR.13")
def test_b07_fr_13_a_second_report_is_rejected_while_one_is_under_way_and_disturbs_nothing() -> None:
    s = station()
    s.answers["NotifyReport"] = None
    assert ask(s, "FullInventory", 1) == "Accepted"
    refused = s.result("GetBaseReport", {"requestId": 2, "reportBase": "FullInventory"})
    assert refused == {"status": "Rejected", "statusInfo": {"reasonCode": "InvalidMessageSeq"}}
    assert [part["requestId"] for part in s.of("NotifyReport")] == [1]
    s.answers["NotifyReport"] = {}
    s.receive(json.dumps([3, s.of("NotifyReport")[0].message_id, {}]))
    assert {part["requestId"] for part in s.of("NotifyReport")} == {1}
    assert len(reported(s)) == len(s.kernel.values)
    assert ask(s, "ConfigurationInventory", 3) == "Accepted"


@pytest.mark.verifies("B07.FR.01")
def test_a_report_whose_part_the_csms_refuses_ends_and_the_next_can_be_asked_for() -> None:
    s = station()
    s.answers["NotifyReport"] = None
    ask(s, "FullInventory", 1)
    s.receive(json.dumps([4, s.of("NotifyReport")[0].message_id, "InternalError", "", {}]))
    assert len(s.of("NotifyReport")) == 1
    s.answers["NotifyReport"] = {}
    assert ask(s, "FullInventory", 2) == "Accepted"
    assert len(s.of("NotifyReport")) > 2


@pytest.mark.verifies("B02.FR.01", "B02.FR.02", "B07.FR.03")
def test_b02_fr_01_a_pending_station_reports_when_the_csms_asks() -> None:
    s = VirtualStation().boot("Pending", interval=600)
    s.forget()
    s.set_variable("TxCtrlr.EVConnectionTimeOut", "33")
    assert ask(s, "FullInventory") == "Accepted"
    assert reported(s)["TxCtrlr.EVConnectionTimeOut[]"]["variableAttribute"][0]["value"] == "33"
    assert {sent.action for sent in s.sent} == {"NotifyReport"}


@pytest.mark.verifies("B07.FR.02", "B07.FR.05")
def test_b07_fr_02_a_report_base_that_the_station_was_made_without_is_not_supported_and_not_reported() -> None:
    s = station(reports=ReportSupport(bases=frozenset({"ConfigurationInventory", "FullInventory"})))
    refused = s.result("GetBaseReport", {"requestId": 4, "reportBase": "SummaryInventory"})
    assert refused == {"status": "NotSupported", "statusInfo": {"reasonCode": "UnsupportedParam"}}
    s.advance(600)
    assert not s.of("NotifyReport")
    assert ask(s, "FullInventory", 5) == "Accepted"
    assert {part["requestId"] for part in s.of("NotifyReport")} == {5}
