"""Remote start, remote stop and unlock as a CSMS asks for them: for the tests of F01 to F05."""

from __future__ import annotations

from typing import Any

from virtual_station import VirtualStation

REMOTE = {"idToken": "APP-1", "type": "ISO14443"}
AUTHORIZE = "AuthCtrlr.AuthorizeRemoteStart"
START = "TxCtrlr.TxStartPoint"
STOP = "TxCtrlr.TxStopPoint"
PROFILE: dict[str, Any] = {
    "id": 1,
    "stackLevel": 0,
    "chargingProfilePurpose": "TxProfile",
    "chargingProfileKind": "Relative",
    "chargingSchedule": [
        {"id": 1, "chargingRateUnit": "A", "chargingSchedulePeriod": [{"startPeriod": 0, "limit": 6.0}]}
    ],
}


def remote_start(s: VirtualStation, evse: int | None = 1, start_id: int = 77, **fields: Any) -> dict[str, Any]:
    """Let the CSMS ask for a start; return the payload of the answer."""
    request: dict[str, Any] = {"remoteStartId": start_id, "idToken": REMOTE, **fields}
    if evse is not None:
        request["evseId"] = evse
    return s.result("RequestStartTransaction", request)


def remote_stop(s: VirtualStation, transaction_id: str) -> dict[str, Any]:
    """Let the CSMS ask for a stop; return the payload of the answer."""
    return s.result("RequestStopTransaction", {"transactionId": transaction_id})


def unlock(s: VirtualStation, evse: int = 1, connector: int = 1) -> dict[str, Any]:
    """Let the CSMS ask for the release of a plug; return the payload of the answer."""
    return s.result("UnlockConnector", {"evseId": evse, "connectorId": connector})


def starts(s: VirtualStation) -> list[tuple[str, str, str | None, int | None, Any]]:
    """Return eventType, triggerReason, chargingState, remoteStartId and idToken of every TransactionEvent."""
    return [
        (
            e["eventType"],
            e["triggerReason"],
            e.info.get("chargingState"),
            e.info.get("remoteStartId"),
            e.payload.get("idToken"),
        )
        for e in s.transaction_events
    ]
