"""One line of text per frame for a person who watches a CSMS, and the state of all stations as JSON.

The rule of this file: pure text from records. What a station sent is shown as JSON strings, so that it cannot steer a
terminal. A password or a PIN is not shown (OCPP 2.0.1 A01.FR.09).
"""

import json
from collections.abc import Iterator
from typing import Any

from specharge_engine.secrets import hide_secrets, without_secrets
from specharge_engine.sim.csms_records import Frame, Station, Transaction

# The fields that tell most about a call; every other action shows its first few scalars.
_TELLING = {
    "BootNotification": (
        "reason",
        "chargingStation.vendorName",
        "chargingStation.model",
        "chargingStation.firmwareVersion",
    ),
    "StatusNotification": ("evseId", "connectorId", "connectorStatus"),
    "Authorize": ("idToken.idToken", "idToken.type"),
    "TransactionEvent": (
        "eventType",
        "seqNo",
        "triggerReason",
        "transactionInfo.transactionId",
        "transactionInfo.chargingState",
        "transactionInfo.stoppedReason",
        "evse.id",
        "evse.connectorId",
        "idToken.idToken",
        "offline",
    ),
    "NotifyEvent": (
        "eventData.0.component.name",
        "eventData.0.component.evse.id",
        "eventData.0.variable.name",
        "eventData.0.actualValue",
    ),
    "NotifyReport": ("requestId", "seqNo", "tbc"),
    "MeterValues": ("evseId", "meterValue.0.sampledValue.0.value", "meterValue.0.sampledValue.0.measurand"),
    "GetVariables": ("getVariableData.0.component.name", "getVariableData.0.variable.name"),
    "SetVariables": (
        "setVariableData.0.component.name",
        "setVariableData.0.variable.name",
        "setVariableData.0.attributeValue",
    ),
}
_MANY = 6


def frame_line(station_id: str, frame: Frame) -> str:
    """Give one line: time (UTC), station, `->` to the CSMS or `<-` to the station, action, what tells most."""
    arrow = "->" if frame.direction == "in" else "<-"
    if frame.kind == "unreadable":
        what = f"unreadable {_shown(without_secrets(frame.raw)[:200])}"
    elif frame.kind == "error":
        what = f"{frame.action or '?'} CALLERROR {frame.code} {_fields(frame)}"
    else:
        what = f"{_word(frame.action or '?')}{' ok' if frame.kind == 'result' else ''} {_fields(frame)}"
    return f"{frame.time:%H:%M:%S}.{frame.time.microsecond // 1000:03d} {_word(station_id)} {arrow} {what}".rstrip()


def notice_line(station_id: str, words: str) -> str:
    """Give one line for what is no frame: a link that came or went, a fault."""
    return f"             {_word(station_id)} -- {_word(words)}"


def state(stations: dict[str, Station]) -> dict[str, Any]:
    """Describe every station: link, registration, connectors, transactions, calls by action, faults."""
    return {station_id: _station(station) for station_id, station in sorted(stations.items())}


def _station(station: Station) -> dict[str, Any]:
    actions = sorted({action for action, _ in station.received})
    return {
        "connected": station.connected,
        "bootStatus": station.boot_status,
        "connectors": {
            f"{evse}.{connector}": status for (evse, connector), status in sorted(station.connectors.items())
        },
        "transactions": [_transaction(transaction) for transaction in station.transactions.values()],
        "calls": {action: len(station.calls(action)) for action in actions},
        "premature": [action for action, _ in station.premature],
        "invalid": [fault.reason for fault in station.invalid],
    }


def _transaction(transaction: Transaction) -> dict[str, Any]:
    token = transaction.id_token or {}
    return {
        "transactionId": transaction.id,
        "open": transaction.open,
        "evse": transaction.evse,
        "idToken": hide_secrets(token).get("idToken"),
        "chargingState": transaction.charging_state,
        "stoppedReason": transaction.stopped_reason,
        "seqNos": transaction.seq_nos,
        "gaps": transaction.gaps,
        "duplicates": [duplicate.seq_no for duplicate in transaction.duplicates],
    }


def _fields(frame: Frame) -> str:
    scalars = dict(_scalars(hide_secrets(frame.payload)))
    wanted = _TELLING.get(frame.action or "") if frame.kind == "call" else None
    names = [name for name in wanted if name in scalars] if wanted else list(scalars)[:_MANY]
    return " ".join(f"{name}={_shown(scalars[name])}" for name in names)


def _scalars(value: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        parts = [(str(key), part) for key, part in value.items()]
    elif isinstance(value, list):
        parts = [(str(place), part) for place, part in enumerate(value)]
    else:
        yield name, value
        return
    for key, part in parts:
        yield from _scalars(part, f"{name}.{key}" if name else key)


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return text if text and text.isascii() and text.isprintable() and " " not in text else json.dumps(text)


def _word(text: str) -> str:
    return text if text.isascii() and text.isprintable() else json.dumps(text)
