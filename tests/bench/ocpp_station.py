"""The peer's side: a bare client of the `ocpp` package, `ocpp_station.py session|idle|start URL …`.

It sends what it is told and keeps nothing; compression is off, as in our link.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Coroutine
from typing import Any

import websockets
from ocpp.v201 import ChargePoint, call
from websockets.typing import Subprotocol

BOOT = {"reason": "PowerUp", "charging_station": {"vendor_name": "Example", "model": "Demo"}}
STATUS = {
    "timestamp": "2027-01-15T08:00:00.000Z",
    "connector_status": "Available",
    "evse_id": 1,
    "connector_id": 1,
}


async def connected(url: str, name: str = "CS001") -> tuple[ChargePoint, asyncio.Task[None]]:
    """Return a client that is connected and booted, and the task that reads."""
    connection = await websockets.connect(
        f"{url}/{name}",
        subprotocols=[Subprotocol("ocpp2.0.1")],
        compression=None,
        ping_interval=None,
    )
    station = ChargePoint(name, connection)
    reading = asyncio.create_task(station.start())
    await station.call(call.BootNotification(**BOOT))
    await station.call(call.StatusNotification(**STATUS))
    return station, reading


async def start(url: str) -> None:
    """Boot and stay."""
    _, reading = await connected(url)
    await reading


async def session(url: str, calls_file: str, count: str) -> str:
    """Send the calls of the file so many times; return the CPU seconds of each time."""
    import json
    import time
    from pathlib import Path

    from ocpp.charge_point import camel_to_snake_case

    station, reading = await connected(url)
    given: list[tuple[str, dict[str, Any]]] = json.loads(Path(calls_file).read_text())
    calls = [(getattr(call, action), camel_to_snake_case(payload)) for action, payload in given]
    seconds = []
    for _ in range(3 + int(count)):
        begin = time.process_time()
        for make, values in calls:
            await station.call(make(**values))
        seconds.append(time.process_time() - begin)
    reading.cancel()
    return json.dumps(seconds[3:])


async def idle(url: str, count: str) -> str:
    """Connect so many clients; return the KiB that each but the first costs."""
    import gc
    import json
    import os
    from pathlib import Path

    def resident() -> int:
        gc.collect()
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    stations = [await connected(url)]
    before = resident()
    stations += [await connected(url, f"CS{number:03d}") for number in range(1, int(count))]
    return json.dumps((resident() - before) / 1024 / (int(count) - 1))


if __name__ == "__main__":
    kind, *arguments = sys.argv[1:]
    works: dict[str, Callable[..., Coroutine[None, None, str | None]]] = {
        "start": start,
        "session": session,
        "idle": idle,
    }
    result = asyncio.run(works[kind](*arguments))
    if result is not None:
        print(result)
