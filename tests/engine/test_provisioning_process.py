"""Provisioning of a real station process by a CSMS of another origin: what it reports, and what outlives a kill."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from processes import simulate
from real_station import PASSWORD, write_configuration
from test_process import accepted

from specharge_engine.sim.csms import Csms

TIMEOUT = {"component": {"name": "TxCtrlr"}, "variable": {"name": "EVConnectionTimeOut"}}


async def inventory(csms: Csms, request_id: int) -> list[dict[str, Any]]:
    """Ask for a FullInventory and return its parts, once the last has come."""
    answer = await csms.call("CS001", "GetBaseReport", {"requestId": request_id, "reportBase": "FullInventory"})
    assert answer == {"status": "Accepted"}
    station = csms.stations["CS001"]

    def parts() -> list[dict[str, Any]]:
        return [part for part in station.calls("NotifyReport") if part["requestId"] == request_id]

    await csms.wait_for(lambda: bool(parts()) and not parts()[-1].get("tbc", False), 20)
    return parts()


def test_a_full_inventory_of_two_evses_arrives_whole_in_order_and_in_the_announced_sizes(tmp_path: Path) -> None:
    async def run() -> tuple[list[dict[str, Any]], list[str]]:
        async with Csms(password=PASSWORD) as csms:
            path = write_configuration(tmp_path, csms.url, **{"DeviceDataCtrlr.BytesPerMessage[GetReport]": "8000"})
            async with simulate(path):
                await accepted(csms)
                parts = await inventory(csms, 41)
            station = csms.stations["CS001"]
            assert station.invalid == []
            return parts, [frame.raw for frame in station.frames if '"NotifyReport"' in frame.raw]

    parts, frames = asyncio.run(run())
    assert [part["seqNo"] for part in parts] == list(range(len(parts)))
    assert [part.get("tbc", False) for part in parts] == [True] * (len(parts) - 1) + [False]
    told = [
        json.dumps([data["component"], data["variable"]], sort_keys=True) for p in parts for data in p["reportData"]
    ]
    assert len(told) == len(set(told)) > 150
    evses = {data["component"].get("evse", {}).get("id") for p in parts for data in p["reportData"]}
    assert evses >= {None, 1, 2}
    assert all(len(frame.encode()) <= 8000 for frame in frames)
    assert all(len(part["reportData"]) <= 50 for part in parts)


@pytest.mark.parametrize("value", ["77", "1"])
def test_a_variable_that_was_accepted_is_there_after_the_station_was_killed(tmp_path: Path, value: str) -> None:
    async def run() -> tuple[Any, Any]:
        async with Csms(password=PASSWORD) as csms:
            path = write_configuration(tmp_path, csms.url)
            async with simulate(path) as process:
                await accepted(csms)
                request = {"setVariableData": [{**TIMEOUT, "attributeValue": value}]}
                was_set = await csms.call("CS001", "SetVariables", request)
                await process.kill()
            async with simulate(path):
                await accepted(csms)
                read = await csms.call("CS001", "GetVariables", {"getVariableData": [TIMEOUT]})
            return was_set["setVariableResult"][0], read["getVariableResult"][0]

    was_set, read = asyncio.run(run())
    assert was_set["attributeStatus"] == "Accepted"
    assert read["attributeValue"] == value
