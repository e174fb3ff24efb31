"""E04, E08, E12: a week without the CSMS, with 200 transactions; then the link is back and everything is told."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import datetime
from itertools import pairwise
from typing import Any

import pytest
from charging import energy_flows
from virtual_station import EPOCH, TWO_SOCKETS, Sent, VirtualStation, station

TRANSACTIONS = 200
WEEK = 7 * 24 * 3600.0
PACE = WEEK / (TRANSACTIONS / 2)  # at each of two EVSEs
VARIABLES = {
    "AuthCtrlr.OfflineTxForUnknownIdEnabled": "true",
    "SampledDataCtrlr.TxUpdatedInterval": "1200",
    "SampledDataCtrlr.TxEndedInterval": "1800",
}


def moment(text: str) -> float:
    """Return the virtual time of a timestamp."""
    return datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp() - EPOCH


def charge(s: VirtualStation, number: int) -> None:
    """Let a driver charge for 40 minutes at one EVSE, by own card, and unplug; then nothing happens until the next."""
    evse, began = 1 + number % 2, s.now
    s.plug_in(evse)
    s.advance(30)
    s.swipe(f"DRIVER-{number}", evse=evse)
    assert energy_flows(s, evse)
    s.advance(2400)
    s.swipe(f"DRIVER-{number}", evse=evse)
    assert not energy_flows(s, evse)
    s.plug_out(evse)
    s.advance(began + PACE / 2 - s.now)


def a_week_offline() -> VirtualStation:
    """Return a station that was offline for a week and has told everything since."""
    s = station(variables=VARIABLES, evses=TWO_SOCKETS)
    s.disconnect()
    for number in range(TRANSACTIONS):
        charge(s, number)
    assert s.sent == [], "nothing leaves without a link"
    assert s.now == pytest.approx(WEEK)
    deliver(s)
    return s


def deliver(s: VirtualStation) -> None:
    """Open the link, and let the CSMS answer one TransactionEvent after the other."""
    s.answers["TransactionEvent"] = None
    s.connect()
    answered = 0
    while len(s.transaction_events) > answered:
        answered += 1
        said: dict[str, Any] = {"idTokenInfo": {"status": "Accepted"}} if "idToken" in s.sent[-1].payload else {}
        s.receive(json.dumps([3, s.transaction_events[-1].message_id, said]))
    del s.answers["TransactionEvent"]


def by_transaction(s: VirtualStation) -> dict[str, list[Sent]]:
    """Return the TransactionEvents on the wire by transaction, in the order they were sent."""
    found: dict[str, list[Sent]] = defaultdict(list)
    for event in s.transaction_events:
        found[event.info["transactionId"]].append(event)
    return found


def assert_told_once_and_in_order(s: VirtualStation) -> None:
    """Check that every message is there, once, in the order in which it came about."""
    assert len(s.kernel.outbox) == 0
    told = by_transaction(s)
    assert len(told) == TRANSACTIONS
    assert len({e.message_id for e in s.transaction_events}) == len(s.transaction_events)
    times = [moment(e["timestamp"]) for e in s.transaction_events]
    assert times == sorted(times)
    begins = [moment(events[0]["timestamp"]) for events in told.values()]
    assert begins == [pytest.approx(number * PACE / 2) for number in range(TRANSACTIONS)]


def assert_each_transaction_is_whole(s: VirtualStation) -> None:
    """Check seqNo, reasons, moments, evse and idToken of every message of every transaction."""
    for number, events in enumerate(by_transaction(s).values()):
        assert [e["seqNo"] for e in events] == list(range(len(events)))
        assert [(e["eventType"], e["triggerReason"]) for e in events] == [
            ("Started", "CablePluggedIn"),
            ("Updated", "Authorized"),
            ("Updated", "ChargingStateChanged"),
            *[("Updated", "MeterValuePeriodic")] * 2,
            ("Ended", "StopAuthorized"),
        ]
        start = moment(events[0]["timestamp"])
        lags = [round(moment(e["timestamp"]) - start) for e in events]
        assert lags == [0, 30, 30, 1200, 2400, 2430]
        assert [e["evse"]["id"] for e in events if "evse" in e.payload] == [1 + number % 2]
        assert {e["idToken"]["idToken"] for e in events if "idToken" in e.payload} == {f"DRIVER-{number}"}
        assert events[-1].info["stoppedReason"] == "Local"


def assert_flagged_offline(s: VirtualStation) -> None:
    """Check that every message is flagged, and was sent as the link was back."""
    assert [e.payload.get("offline") for e in s.transaction_events] == [True] * len(s.transaction_events)
    assert all(e.time == WEEK for e in s.transaction_events)


def assert_metered(s: VirtualStation) -> None:
    """Check that meter values are of their moments, and that registers never fall."""
    registers: dict[int, list[float]] = {1: [], 2: []}
    for number, events in enumerate(by_transaction(s).values()):
        for event in events:
            for value in event.payload.get("meterValue", []):
                if event["eventType"] != "Ended":
                    assert value["timestamp"] == event["timestamp"]
        contexts = [value["sampledValue"][0]["context"] for value in events[-1]["meterValue"]]
        assert contexts == ["Transaction.Begin", "Sample.Periodic", "Transaction.End"]
        start = moment(events[0]["timestamp"])
        assert [round(moment(value["timestamp"]) - start) for value in events[-1]["meterValue"]] == [0, 1800, 2430]
        registers[1 + number % 2] += [value["sampledValue"][0]["value"] for value in events[-1]["meterValue"]]
    for values in registers.values():
        assert all(earlier <= later for earlier, later in pairwise(values)), "a register never falls"
        assert values[-1] > 600_000, "a hundred sessions of 40 minutes each, at some 11 kW"


@pytest.mark.verifies("E04.FR.01", "E04.FR.02", "E04.FR.03", "E04.FR.04", "E04.FR.05", "E04.FR.06")
@pytest.mark.verifies("E08.FR.05", "E08.FR.06", "E08.FR.07", "E08.FR.08", "E08.FR.09", "E12.FR.01", "E12.FR.02")
@pytest.mark.verifies("E11.FR.03", "E12.FR.03", "E12.FR.07")
def test_a_week_offline_with_200_transactions_is_told_whole_once_the_link_is_back() -> None:
    s = a_week_offline()
    assert_told_once_and_in_order(s)
    assert_each_transaction_is_whole(s)
    assert_flagged_offline(s)
    assert_metered(s)
    s.forget()
    charge(s, TRANSACTIONS)
    assert [e["seqNo"] for e in s.transaction_events] == list(range(6))
    assert not any("offline" in e.payload for e in s.transaction_events)


def test_a_station_that_loses_the_link_again_goes_on_where_the_csms_stopped_answering() -> None:
    s = station(variables=VARIABLES, evses=TWO_SOCKETS)
    s.disconnect()
    for number in range(3):
        charge(s, number)
    s.answers["TransactionEvent"] = None
    s.connect()
    assert [e["seqNo"] for e in s.transaction_events] == [0], "one request is outstanding at a time"
    s.receive(json.dumps([3, s.transaction_events[0].message_id, {}]))
    assert [e["seqNo"] for e in s.transaction_events] == [0, 1]
    unanswered = s.transaction_events[1].payload
    s.disconnect()
    s.forget()
    deliver(s)
    assert s.transaction_events[0].payload == unanswered
    assert [len(events) for events in by_transaction(s).values()] == [5, 6, 6]
