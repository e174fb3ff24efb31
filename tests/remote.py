"""Remote start, remote stop and unlock as a CSMS asks for them: for the tests of F01 to F05."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise
from typing import Any

from virtual_station import VirtualStation

REMOTE = {"idToken": "APP-1", "type": "ISO14443"}
AUTHORIZE = "AuthCtrlr.AuthorizeRemoteStart"
START = "TxCtrlr.TxStartPoint"
STOP = "TxCtrlr.TxStopPoint"
SAMPLED = {"SampledDataCtrlr.TxUpdatedInterval": "9000", "SampledDataCtrlr.TxEndedInterval": "9000"}
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


def samples_run(s: VirtualStation, evse: int = 1) -> bool:
    """Tell whether the timers of the samples run for the transaction of an EVSE."""
    running = {timer for key, timer in s.kernel.timers if key == f"transaction@{evse}"}
    return {"sample_for_update", "sample_for_end"} <= running


def assert_thinned_evenly(s: VirtualStation, taken: int) -> None:
    """Check that the last event has fewer samples than were taken, a minute apart, none left out but every second."""
    times = [datetime.fromisoformat(each["timestamp"]) for each in s.transaction_events[-1]["meterValue"]]
    assert 2 < len(times) < taken
    minutes = [(later - earlier).total_seconds() / 60 for earlier, later in pairwise(times)]
    assert max(minutes) <= 2 * min(minutes[:-1]), "what is left covers the whole transaction at an even pace"
    assert sum(minutes) >= taken - max(minutes)
