"""E04, E08, E11, E12, E13: transaction messages over a lost link and an unwilling CSMS."""

from __future__ import annotations

import json

import pytest
from virtual_station import Sent, VirtualStation, station


def refuse(s: VirtualStation, sent: Sent) -> None:
    """Answer a request of the station with a CALLERROR."""
    s.receive(json.dumps([4, sent.message_id, "InternalError", "", {}]))


def numbers(s: VirtualStation) -> list[int]:
    """Return the seqNo of every TransactionEvent on the wire, in order."""
    return [sent["seqNo"] for sent in s.transaction_events]


@pytest.mark.verifies("E11.FR.01", "E11.FR.02", "E11.FR.03", "E12.FR.01", "E12.FR.02", "E12.FR.03", "E04.FR.04")
def test_e11_fr_02_what_happens_offline_is_told_later_in_order_with_offline_true() -> None:
    s = station()
    s.plug_in()
    s.swipe()
    told = numbers(s)
    s.forget()
    s.disconnect()
    s.advance(185)
    assert s.sent == []
    s.connect()
    assert numbers(s) == [told[-1] + 1, told[-1] + 2, told[-1] + 3]
    assert all(sent["offline"] is True for sent in s.transaction_events)
    assert {sent["triggerReason"] for sent in s.transaction_events} == {"MeterValuePeriodic"}
    assert all(sent["meterValue"] for sent in s.transaction_events)
    times = [sent["timestamp"] for sent in s.transaction_events]
    assert times == sorted(times)
    assert len(set(times)) == 3
    s.forget()
    s.advance(60)
    assert "offline" not in s.transaction_events[0].payload


@pytest.mark.verifies("E04.FR.01", "E04.FR.02", "E04.FR.03", "E04.FR.04", "E04.FR.05")
def test_e04_fr_03_a_transaction_that_starts_offline_is_told_from_its_start() -> None:
    s = station()
    s.disconnect()
    s.plug_in()
    assert s.transaction_events == []
    s.advance(10)
    s.connect()
    started = s.transaction_events[0]
    assert (started["eventType"], started["seqNo"], started["offline"]) == ("Started", 0, True)
    assert started["meterValue"][0]["sampledValue"][0]["context"] == "Transaction.Begin"
    assert started["timestamp"] < s.kernel.timestamp()


@pytest.mark.verifies(
    "E08.FR.01", "E08.FR.04", "E08.FR.05", "E08.FR.06", "E08.FR.07", "E08.FR.08", "E08.FR.09", "E12.FR.07"
)
def test_e08_fr_04_the_driver_stops_offline_and_the_end_is_told_when_the_link_is_back() -> None:
    s = station()
    s.plug_in()
    s.swipe()
    last = numbers(s)[-1]
    s.forget()
    s.disconnect()
    s.advance(30)
    s.swipe()
    assert s.commanded("open_contactor")
    assert s.sent == []
    s.connect()
    ended = s.transaction_events[-1]
    assert numbers(s) == [last + 1]
    assert (ended["eventType"], ended["triggerReason"], ended["offline"]) == ("Ended", "StopAuthorized", True)
    contexts = [value["sampledValue"][0]["context"] for value in ended["meterValue"]]
    assert (contexts[0], contexts[-1]) == ("Transaction.Begin", "Transaction.End")


@pytest.mark.verifies("E08.FR.03", "E08.FR.01")
def test_e08_fr_03_the_plug_is_released_for_the_driver_who_stops_offline() -> None:
    s = station(evses=(("sType2",),))
    s.plug_in()
    s.swipe()
    s.disconnect()
    s.forget()
    s.swipe("SOMEBODY-ELSE")
    assert s.commanded("unlock_connector") == []
    s.swipe()
    assert len(s.commanded("unlock_connector")) == 1


@pytest.mark.verifies("E11.FR.07")
def test_e11_fr_07_a_message_still_in_the_queue_gets_offline_true_when_the_link_is_lost() -> None:
    s = station()
    s.answers["TransactionEvent"] = None
    s.plug_in()
    s.hardware.park(1, True)
    first = s.transaction_events[0]
    assert "offline" not in first.payload
    s.forget()
    s.disconnect()
    s.answers["TransactionEvent"] = {}
    s.connect()
    assert [sent["seqNo"] for sent in s.transaction_events] == [0, 1]
    assert all(sent["offline"] is True for sent in s.transaction_events)
    assert s.transaction_events[0]["timestamp"] == first["timestamp"]
    assert s.transaction_events[0].message_id != first.message_id


@pytest.mark.verifies("E13.FR.01", "E13.FR.02", "E13.FR.03", "E13.FR.04")
def test_e13_fr_03_retries_wait_the_interval_times_the_attempts_and_then_the_message_is_given_up() -> None:
    s = station(
        variables={
            "OCPPCommCtrlr.MessageAttempts[TransactionEvent]": "3",
            "OCPPCommCtrlr.MessageAttemptInterval[TransactionEvent]": "10",
            "SampledDataCtrlr.TxUpdatedInterval": "0",
        }
    )
    s.answers["TransactionEvent"] = None
    s.plug_in()
    for wait in (10, 20, 1000):
        refuse(s, s.transaction_events[-1])
        s.advance(wait)
    assert [sent.time for sent in s.transaction_events] == [0.0, 10.0, 30.0]
    assert len({sent.message_id for sent in s.transaction_events}) == 3
    assert numbers(s) == [0, 0, 0]
    s.answers["TransactionEvent"] = {}
    s.swipe()
    assert numbers(s)[3:] == [1, 2]
    assert len(s.kernel.outbox) == 0


@pytest.mark.verifies("E13.FR.02", "E13.FR.03")
def test_e13_fr_02_a_silent_csms_counts_as_a_failure_after_the_message_timeout() -> None:
    s = station(
        variables={
            "OCPPCommCtrlr.MessageTimeout[Default]": "20",
            "OCPPCommCtrlr.MessageAttemptInterval[TransactionEvent]": "7",
        }
    )
    s.answers["TransactionEvent"] = None
    s.plug_in()
    s.advance(19.9)
    assert numbers(s) == [0]
    s.answers["TransactionEvent"] = {}
    s.advance(7.0)
    assert numbers(s) == [0]
    s.advance(0.2)
    assert numbers(s) == [0, 0]
    assert s.transaction_events[1].time == pytest.approx(27.0)


@pytest.mark.verifies("E13.FR.02")
def test_e13_fr_02_later_messages_wait_behind_the_one_that_is_retried_and_authorize_does_not() -> None:
    s = station(variables={"OCPPCommCtrlr.MessageAttemptInterval[TransactionEvent]": "30"})
    s.answers["TransactionEvent"] = None
    s.plug_in()
    refuse(s, s.transaction_events[0])
    s.answers["TransactionEvent"] = {}
    s.swipe()
    assert numbers(s) == [0]
    assert len(s.of("Authorize")) == 1
    s.advance(31)
    assert numbers(s)[:4] == [0, 0, 1, 2]


@pytest.mark.verifies("E13.FR.01")
def test_e13_fr_01_the_csms_configures_attempts_and_interval() -> None:
    s = station()
    element = {
        "component": {"name": "OCPPCommCtrlr"},
        "variable": {"name": "MessageAttempts", "instance": "TransactionEvent"},
        "attributeValue": "1",
    }
    result = s.result("SetVariables", {"setVariableData": [element]})
    assert result["setVariableResult"][0]["attributeStatus"] == "Accepted"
    s.answers["TransactionEvent"] = None
    s.plug_in()
    refuse(s, s.transaction_events[0])
    s.advance(3600)
    assert numbers(s).count(0) == 1
