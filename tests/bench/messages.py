"""One message in and one message out, beside the `ocpp` package with its schema validation on.

Ours is a whole station with its standard machines, booted and accepted; the peer is a ChargePoint whose handler looks
the values up in a dict. The peer's validation hops to a thread by default; it is timed without the hop, its faster way.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from itertools import cycle, islice
from typing import Any

from virtual_station import station

from bench.measure import Row, microseconds
from specharge_engine import ocppj
from specharge_engine.exchange import MOST_CALLS
from specharge_generated import messages

Work = Callable[[int], object]

ITEMS = [
    {"component": {"name": "OCPPCommCtrlr"}, "variable": {"name": "HeartbeatInterval"}},
    {"component": {"name": "TxCtrlr"}, "variable": {"name": "EVConnectionTimeOut"}, "attributeType": "Actual"},
]
# With ids that a station does not remember any more when they come again: a repeated one is a replay, which it logs.
REQUESTS = [
    json.dumps([2, f"8d2f9a4e-5b1c-4c7e-9d47-{number:012x}", "GetVariables", {"getVariableData": ITEMS}]).encode()
    for number in range(4 * MOST_CALLS)
]


def _sampled(measurand: str, value: float, unit: str) -> dict[str, Any]:
    return {
        "value": value,
        "context": "Sample.Periodic",
        "measurand": measurand,
        "unitOfMeasure": {"unit": unit},
    }


VALUES: dict[str, Any] = {
    "eventType": "Updated",
    "timestamp": "2027-01-15T08:00:00.000Z",
    "triggerReason": "MeterValuePeriodic",
    "seqNo": 7,
    "transactionInfo": {"transactionId": "3f7c1f86-3c0a-4a2c-8f6e-0d6c2d8b1a10", "chargingState": "Charging"},
    "evse": {"id": 1, "connectorId": 1},
    "idToken": {"idToken": "04A2B3C4D5E6F7", "type": "ISO14443"},
    "meterValue": [
        {
            "timestamp": "2027-01-15T08:00:00.000Z",
            "sampledValue": [
                _sampled("Energy.Active.Import.Register", 1234.5, "Wh"),
                _sampled("Power.Active.Import", 11040.0, "W"),
            ],
        }
    ],
}


def our_reply() -> Work:
    """Return our station answering the request."""
    kernel, now, requests = station().kernel, 1.0, cycle(REQUESTS)
    answer = json.loads(kernel.receive(REQUESTS[-1], now).frames[0])
    statuses = [result["attributeStatus"] for result in answer[2]["getVariableResult"]]
    assert statuses == ["Accepted", "Accepted"], answer

    def work(count: int) -> None:
        for request in islice(requests, count):
            kernel.receive(request, now).frames[0].encode()

    return work


def our_request() -> Work:
    """Return our station writing the message, as `Kernel.send` and the outbox do."""
    message_id = "8d2f9a4e-5b1c-4c7e-9d47-1f0b7c8a2e11"

    def work(count: int) -> None:
        for _ in range(count):
            message = messages.request_type("TransactionEvent")(**VALUES)
            ocppj.call(message_id, "TransactionEvent", messages.to_json(message)).encode()

    return work


class _Wire:
    """What the peer writes to."""

    last = b""

    async def send(self, text: str) -> None:
        """Take a frame."""
        self.last = text.encode()


def peer_reply() -> Work:
    """Return the peer answering the request."""
    import ocpp.messages
    from ocpp.routing import on
    from ocpp.v201 import ChargePoint, call_result

    ocpp.messages.ASYNC_VALIDATION = False
    known = {("OCPPCommCtrlr", "HeartbeatInterval"): "300", ("TxCtrlr", "EVConnectionTimeOut"): "30"}

    class Station(ChargePoint):  # type: ignore[misc]
        @on("GetVariables")
        def on_get_variables(self, get_variable_data: list[dict[str, Any]], **_: Any) -> Any:
            results = []
            for item in get_variable_data:
                value = known.get((item["component"]["name"], item["variable"]["name"]))
                results.append(
                    {
                        **item,
                        "attribute_status": "UnknownVariable" if value is None else "Accepted",
                        "attribute_value": value,
                    }
                )
            return call_result.GetVariables(get_variable_result=results)

    loop, wire = asyncio.new_event_loop(), _Wire()
    peer, texts = Station("CS001", wire), cycle([request.decode() for request in REQUESTS])

    async def repeat(count: int) -> None:
        for text in islice(texts, count):
            await peer.route_message(text)

    def work(count: int) -> None:
        loop.run_until_complete(repeat(count))

    work(1)
    assert json.loads(wire.last)[0] == 3, wire.last
    return work


def peer_request() -> Work:
    """Return the peer writing the message: what `ChargePoint.call` does until it waits."""
    import ocpp.messages
    from ocpp.charge_point import camel_to_snake_case, remove_nones, serialize_as_dict, snake_to_camel_case
    from ocpp.v201 import call

    values = camel_to_snake_case(VALUES)

    def work(count: int) -> None:
        for _ in range(count):
            payload = remove_nones(snake_to_camel_case(serialize_as_dict(call.TransactionEvent(**values))))
            message = ocpp.messages.Call("8d2f9a4e-5b1c-4c7e-9d47-1f0b7c8a2e11", "TransactionEvent", payload)
            ocpp.messages._validate_payload(message, "2.0.1")
            message.to_json().encode()

    return work


def reply_rows(seconds: float) -> list[Row]:
    """Measure GetVariables with two items, bytes to bytes."""
    mine, theirs = microseconds(our_reply(), peer_reply(), seconds=seconds)
    return [Row("GetVariables in, reply out", mine, {"ocpp": theirs}, 60.0)]


def request_rows(seconds: float) -> list[Row]:
    """Measure a TransactionEvent, values to bytes."""
    mine, theirs = microseconds(our_request(), peer_request(), seconds=seconds)
    return [Row("TransactionEvent out", mine, {"ocpp": theirs}, 45.0)]
