"""Our side of the benchmarks that run in a process of their own: `our_station.py session|idle|whole|embed URL …`.

Prints one JSON line with what it measured; `embed` prints nothing and stays until it is killed.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from specharge_engine.configuration import CsmsSettings, StationConfiguration
from specharge_engine.sim.hardware import SimulatedHardware
from specharge_engine.site import Connector, Evse, Identity
from specharge_generated.events import EVENTS
from specharge_machines import Station


def configured(url: str, folder: str, name: str = "CS001") -> StationConfiguration:
    """Return the configuration of a station with one EVSE."""
    variables: dict[str, str | None] = {
        "ChargingStation.VendorName": "Example",
        "ChargingStation.Model": "Demo",
        "SecurityCtrlr.Identity": name,
        "SecurityCtrlr.SecurityProfile": "1",
        "SecurityCtrlr.BasicAuthPassword": "secret-secret-secret",
        "Connector@1.1.ConnectorType": "cType2",
        "TxCtrlr.TxStartPoint": "EVConnected,Authorized",
        "TxCtrlr.TxStopPoint": "EVConnected,Authorized",
    }
    settings = CsmsSettings(url, 1, "secret-secret-secret")
    evses = (Evse(1, (Connector(1, "cType2"),)),)
    return StationConfiguration(Identity(name, "Example", "Demo"), settings, evses, variables, Path(folder))


async def embed(url: str, folder: str) -> None:
    """Run a station, as a maker would."""
    configuration = configured(url, folder)
    hardware = SimulatedHardware(configuration.evses, EVENTS, asyncio.get_running_loop().time, seed=1)
    await Station(configuration, hardware).run()


def main() -> None:
    """Do one of the things."""
    kind, url, *rest = sys.argv[1:]
    if kind == "embed":
        asyncio.run(embed(url, *rest))
        return
    sys.path.insert(0, str(Path(__file__).parents[1]))
    from bench import our_measures

    print(asyncio.run(our_measures.MEASURES[kind](url, *rest)))


if __name__ == "__main__":
    main()
