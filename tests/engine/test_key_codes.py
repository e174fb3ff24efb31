"""C04: what a running station shows of PIN codes: nothing, in its trace, on its control channel and in its log."""

from __future__ import annotations

import asyncio
import json
import logging
from pathlib import Path
from typing import Any

import pytest
from real_station import Trace, configured, new_station, running, simulated

from specharge_engine.sim.control import answer
from specharge_engine.sim.csms import Csms

PIN = "4711-0815"


@pytest.mark.verifies("C04.FR.04")
def test_c04_fr_04_neither_trace_nor_log_of_a_running_station_shows_a_code(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    async def run() -> list[dict[str, Any]]:
        async with Csms() as csms:
            station = new_station(configured(tmp_path, csms.url))
            trace = Trace(station)
            async with running(station):
                await csms.next("BootNotification")
                simulated(station).plug_in(1)
                await csms.next("TransactionEvent")
                swipe = {"do": "swipe", "token": PIN, "type": "KeyCode", "evse": 1}
                assert await answer(station, json.dumps(swipe)) == {"ok": True}  # type: ignore[arg-type]
                asked = await csms.next("Authorize")
                assert asked["idToken"]["idToken"] == PIN  # the CSMS itself gets it
                listed = [{"idToken": {"idToken": PIN, "type": "KeyCode"}, "idTokenInfo": {"status": "Accepted"}}]
                request = {"versionNumber": 1, "updateType": "Full", "localAuthorizationList": listed}
                await csms.call("CS001", "SendLocalList", request)
                await csms.next("TransactionEvent", where=lambda event: "idToken" in event)
            return trace.records

    records = asyncio.run(run())
    frames = [record for record in records if record["kind"] == "frame" and "KeyCode" in record["frame"]]
    assert {json.loads(each["frame"])[2] for each in frames} >= {"Authorize", "SendLocalList", "TransactionEvent"}
    assert PIN not in json.dumps(records)
    assert PIN not in caplog.text
