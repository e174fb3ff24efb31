"""A sample of the defective frames over a real WebSocket, at a station of this process."""

from __future__ import annotations

import asyncio
import tempfile
from itertools import islice
from pathlib import Path
from typing import Any

from real_station import PASSWORD, configured, new_station, running

from specharge_engine.sim.csms import Csms, NoAnswer, Script
from specharge_engine.station import Station
from torture.fuzz import Defective, Frames, FuzzResult

PATIENCE = 10.0


async def fuzz_the_wire(count: int, seed: int) -> FuzzResult:
    """Send so many defective frames; after each, the station must still answer a good one."""
    result = FuzzResult()
    made = (one for one in Frames(seed).frames() if isinstance(one.frame, str) and one.answers)
    with tempfile.TemporaryDirectory(prefix="specharge-wire-") as name:
        async with (
            Csms(Script(), password=PASSWORD) as csms,
            running(new_station(configured(Path(name), csms.url))) as station,
        ):
            await csms.next("BootNotification", timeout=PATIENCE)
            await asyncio.wait_for(_settled(csms, station), PATIENCE)
            before = _states(station)
            for one in islice(made, count):
                result.frames += 1
                result.defects[one.defect] += 1
                await _send(csms, one, result)
            changed = _states(station).items() ^ before.items()
            if changed:
                result.state_changes += 1
                result.note(f"{sorted(changed)}")
    return result


def _states(station: Station) -> dict[str, Any]:
    """Return the state of every machine but the heartbeat, which any message puts off."""
    return {name: state for name, state in station.state()["machines"].items() if name != "heartbeat"}


async def _settled(csms: Csms, station: Station) -> None:
    for _ in range(2):
        await csms.next("StatusNotification", timeout=PATIENCE)
    while station.state()["machines"]["ocsp_cache"] == "listing":  # the certificate desk is still at it
        await asyncio.sleep(0)


async def _send(csms: Csms, one: Defective, result: FuzzResult) -> None:
    try:
        reply = await csms.send_raw("CS001", str(one.frame), reply_within=PATIENCE)
        await csms.call("CS001", "GetLocalListVersion", {}, timeout=PATIENCE)
    except NoAnswer as error:
        result.crashes += 1
        result.note(f"{one.frame!r}: {error}")
        return
    if reply is None or reply.kind != "error" or reply.code not in one.answers:
        result.wrong_answers += 1
        result.note(f"{one.defect}: {one.frame!r} was answered with {reply}")
