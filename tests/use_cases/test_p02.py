"""P02: DataTransfer to the CSMS, for a vendor's functions in the station."""

from __future__ import annotations

from typing import Any

import pytest
from charging import charging, picture
from virtual_station import VirtualStation, station

from specharge_generated import events

VENDOR = "com.example.depot"
ENABLED = {f"CustomizationCtrlr.CustomImplementationEnabled[{VENDOR}]": "true"}
DATA = {"lamp": "green", "seconds": [1, 2.5, None]}


def want(s: VirtualStation, vendor: str = VENDOR, message: str | None = None, data: Any = None) -> None:
    """Let the vendor's functions ask for a DataTransfer."""
    s.feed(events.VendorRequestMade(vendor=vendor, message=message, data=data))


def told(s: VirtualStation) -> list[dict[str, Any]]:
    """Return what the vendor's functions were told."""
    return [dict(command.arguments) for command in s.commanded("take_vendor_answer")]


@pytest.mark.verifies("P02.FR.01", "P02.FR.04", "P01.FR.01")
@pytest.mark.parametrize("data", [None, "a text", DATA, 0, False])
def test_p02_fr_01_what_a_known_vendor_asks_for_is_sent_as_it_is(data: Any) -> None:
    s = station(variables=ENABLED)
    s.answers["DataTransfer"] = {"status": "Accepted"}
    want(s, message="lamp", data=data)
    want(s)
    first, second = s.of("DataTransfer")
    with_data = {} if data is None else {"data": data}
    assert first.payload == {"vendorId": VENDOR, "messageId": "lamp", **with_data}
    assert second.payload == {"vendorId": VENDOR}


@pytest.mark.verifies("P02.FR.01")
@pytest.mark.parametrize("vendor", ["org.example.other", "", "com.example"])
def test_p02_fr_01_nothing_is_sent_for_a_vendor_that_the_station_does_not_know(vendor: str) -> None:
    s = station(variables=ENABLED)
    before = picture(s)
    want(s, vendor=vendor, message="lamp", data=DATA)
    assert s.sent == []
    assert told(s) == [{"vendor": vendor, "message": "lamp", "status": None, "data": None}]
    after = picture(s)
    after["commands"] = before["commands"]
    assert after == before


@pytest.mark.verifies("P02.FR.02", "P01.FR.01")
def test_p02_fr_02_the_station_itself_never_sends_data_transfer() -> None:
    s = charging(variables=ENABLED)
    s.advance(4000)
    s.plug_out()
    assert s.of("DataTransfer") == []
    s.answers["DataTransfer"] = {"status": "Accepted"}
    want(s)
    assert len(s.of("DataTransfer")) == 1


@pytest.mark.verifies("P02.FR.06", "P02.FR.07", "P02.FR.08")
@pytest.mark.parametrize("status", ["Accepted", "Rejected", "UnknownMessageId", "UnknownVendorId"])
def test_p02_fr_08_the_answer_of_the_csms_is_left_to_the_vendor(status: str) -> None:
    s = station(variables=ENABLED)
    s.answers["DataTransfer"] = {"status": status, "data": DATA}
    before = picture(s)
    want(s, message="lamp")
    assert told(s) == [{"vendor": VENDOR, "message": "lamp", "status": status, "data": DATA}]
    after = picture(s)
    after["commands"] = before["commands"]
    assert after == before
    assert len(s.of("DataTransfer")) == 1


@pytest.mark.verifies("P02.FR.08")
def test_p02_fr_08_a_request_that_is_not_answered_is_told_and_not_sent_again() -> None:
    s = station(variables=ENABLED)
    s.answers["DataTransfer"] = None
    want(s, message="lamp", data=DATA)
    assert told(s) == []
    s.advance(31)
    assert told(s) == [{"vendor": VENDOR, "message": "lamp", "status": None, "data": None}]
    s.advance(600)
    assert len(s.of("DataTransfer")) == 1


@pytest.mark.verifies("P02.FR.08")
def test_p02_fr_08_a_request_of_an_offline_time_is_told_as_lost_at_once() -> None:
    s = station(variables=ENABLED)
    s.disconnect()
    want(s, message="lamp")
    assert told(s) == [{"vendor": VENDOR, "message": "lamp", "status": None, "data": None}]
    s.connect()
    s.advance(60)
    assert s.of("DataTransfer") == []


def test_p02_answers_come_in_the_order_of_the_requests() -> None:
    s = station(variables=ENABLED)
    s.answers["DataTransfer"] = lambda request: {"status": "Accepted", "data": request["messageId"]}
    for message in ("a", "b", "c"):
        want(s, message=message)
    assert [(each["message"], each["data"]) for each in told(s)] == [("a", "a"), ("b", "b"), ("c", "c")]
