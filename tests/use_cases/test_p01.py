"""P01: DataTransfer of the CSMS, decided by a vendor's functions in the station."""

from __future__ import annotations

import json
from typing import Any

import pytest
from charging import picture
from virtual_station import VirtualStation, station

from specharge_generated import events

VENDOR = "com.example.depot"
ENABLED = f"CustomizationCtrlr.CustomImplementationEnabled[{VENDOR}]"
DATA = {"lamp": "green", "seconds": [1, 2.5, None]}


def vendor_station(value: str = "true") -> VirtualStation:
    """Return a station that has functions of VENDOR."""
    return station(variables={ENABLED: value})


def ask(s: VirtualStation, message_id: str = "m1", vendor: str = VENDOR, **fields: Any) -> None:
    """Send DataTransfer, which may stay without an answer for now."""
    s.receive(json.dumps([2, message_id, "DataTransfer", {"vendorId": vendor, **fields}]))


def decide(s: VirtualStation, status: Any, data: Any = None, reference: str = "m1") -> None:
    """Let the vendor's functions answer."""
    s.feed(events.VendorRequestAnswered(reference=reference, status=status, data=data))


@pytest.mark.verifies("P01.FR.05")
@pytest.mark.parametrize("vendor", ["org.example.other", "", "com.example.depot2", "com.example"])
def test_p01_fr_05_an_unknown_vendor_is_told_so_and_nothing_else_happens(vendor: str) -> None:
    s = vendor_station()
    before = picture(s)
    assert s.result("DataTransfer", {"vendorId": vendor, "data": DATA}) == {"status": "UnknownVendorId"}
    assert picture(s) == before
    assert s.commands == []


@pytest.mark.verifies("P01.FR.05")
def test_p01_fr_05_a_station_without_any_such_functions_knows_no_vendor() -> None:
    s = station()
    assert s.result("DataTransfer", {"vendorId": VENDOR}) == {"status": "UnknownVendorId"}


@pytest.mark.verifies("P01.FR.05", "P01.FR.07")
def test_p01_fr_05_functions_that_are_not_enabled_count_as_unknown_until_they_are() -> None:
    s = vendor_station("false")
    assert s.result("DataTransfer", {"vendorId": VENDOR}) == {"status": "UnknownVendorId"}
    element = {
        "component": {"name": "CustomizationCtrlr"},
        "variable": {"name": "CustomImplementationEnabled", "instance": VENDOR},
        "attributeValue": "true",
    }
    [written] = s.result("SetVariables", {"setVariableData": [element]})["setVariableResult"]
    assert written["attributeStatus"] == "Accepted"
    ask(s)
    decide(s, "Accepted")
    assert s.replies["m1"] == [3, "m1", {"status": "Accepted"}]


@pytest.mark.verifies("P01.FR.07")
@pytest.mark.parametrize("status", ["Accepted", "Rejected"])
@pytest.mark.parametrize("data", [None, "a text", DATA, [1, 2], 7, False, 0])
def test_p01_fr_07_status_and_data_are_those_that_the_vendor_decides(status: str, data: Any) -> None:
    s = vendor_station()
    ask(s, messageId="lamp", data=DATA)
    [command] = s.commands
    assert (command.name, command.evse) == ("answer_vendor_request", None)
    assert command.arguments == {"reference": "m1", "vendor": VENDOR, "message": "lamp", "data": DATA}
    assert "m1" not in s.replies
    decide(s, status, data)
    assert s.replies["m1"] == [3, "m1", {"status": status} if data is None else {"status": status, "data": data}]
    decide(s, "Rejected", "twice")
    assert s.replies["m1"][2]["status"] == status


@pytest.mark.verifies("P01.FR.07")
def test_p01_fr_07_a_request_without_message_and_data_is_passed_on_as_it_is() -> None:
    s = vendor_station()
    ask(s)
    [command] = s.commands
    assert command.arguments == {"reference": "m1", "vendor": VENDOR, "message": None, "data": None}


@pytest.mark.verifies("P01.FR.06")
def test_p01_fr_06_a_message_that_the_vendor_does_not_know_is_told_so() -> None:
    s = vendor_station()
    ask(s, messageId="fountain")
    decide(s, "UnknownMessageId", data="left out")
    assert s.replies["m1"] == [3, "m1", {"status": "UnknownMessageId"}]


@pytest.mark.verifies("P01.FR.07")
def test_p01_fr_07_an_answer_that_refers_to_another_request_answers_nothing() -> None:
    s = vendor_station()
    ask(s)
    decide(s, "Accepted", reference="m2")
    decide(s, "UnknownMessageId", reference="m2")
    assert s.replies == {}
    decide(s, "Rejected")
    assert s.replies["m1"][2] == {"status": "Rejected"}


def test_p01_a_vendor_that_does_not_decide_in_time_gives_an_error_and_its_late_answer_is_ignored() -> None:
    s = vendor_station()
    ask(s)
    s.advance(9.9)
    assert s.replies == {}
    s.advance(0.1)
    assert s.replies["m1"][:3] == [4, "m1", "InternalError"]
    decide(s, "Accepted")
    ask(s, message_id="m2")
    s.advance(5)
    decide(s, "Accepted", reference="m2")
    assert s.replies["m1"][0] == 4
    assert s.replies["m2"][2] == {"status": "Accepted"}
    s.advance(60)


def test_p01_a_status_that_does_not_exist_counts_as_no_decision() -> None:
    s = vendor_station()
    ask(s)
    step = s.kernel.feed(events.VendorRequestAnswered(reference="m1", status="Perhaps"), s.now)  # type: ignore[arg-type]
    assert len(step.faults) == 1
    s.advance(10)
    assert s.replies["m1"][:3] == [4, "m1", "InternalError"]
