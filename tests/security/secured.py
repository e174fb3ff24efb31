"""A whole station with TLS over a gate: refused by it for as long as a bad server stands there, then let in."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine, Mapping
from pathlib import Path
from typing import Any

from authority import Issued, client, hierarchy, server
from real_station import EAGER, PASSWORD, PATIENCE, Trace, new_station, running
from tls_ends import Gate, TlsEnd, server_context

from specharge_engine.configuration import StationConfiguration
from specharge_engine.sim.csms import Csms
from specharge_engine.station import Station
from specharge_machines.station import read_configuration

HOST = "localhost"
Told = list[tuple[str, str | None]]


class Scene:
    """What a test plays with: a gate, a sound CSMS behind it, the authority of both, and the station's trace."""

    def __init__(self, folder: Path, profile: int = 2) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.profile = profile
        self.root, self.authority = hierarchy()
        self.own = client(self.authority)
        self.sound = server(self.authority, HOST)
        self.gate = Gate()
        self.host = HOST
        self.trace: Trace | None = None

    def configured(self, url: str | None = None, **otherwise: Any) -> StationConfiguration:
        """Return the configuration of a station that dials the gate; `otherwise` are keys of `csms`."""
        csms: dict[str, Any] = {
            "url": url or f"wss://{self.host}:{self.gate.port}/ocpp",
            "security_profile": self.profile,
            "root_certificates": [str(self._written("root", self.root)[0])],
        }
        if self.profile == 3:
            csms["certificate"], csms["private_key"] = map(str, self._written("own", self.own))
        else:
            csms["password"] = PASSWORD
        variables = {**EAGER, **otherwise.pop("variables", {})}
        told = {
            "station": {"id": "CS001", "vendor_name": "Example", "model": "Demo", "serial_number": "S-1"},
            "csms": {**csms, **otherwise},
            "evses": [{"id": 1, "connectors": [{"id": 1, "type": "cType2"}]}],
            "variables": variables,
            "storage": "state",
        }
        path = self.folder / "station.yaml"
        path.write_text(json.dumps(told), encoding="utf-8")
        return read_configuration(path)

    def _written(self, name: str, issued: Issued) -> tuple[Path, Path]:
        return issued.write(self.folder, name, chain=issued.issuers != ())

    def context(self, **otherwise: Any) -> Any:
        """Return the context of the sound CSMS."""
        clients = self.root if self.profile == 3 else None
        return server_context(self.sound, **{"clients": clients, **otherwise})

    def csms(self, **otherwise: Any) -> Csms:
        """Return a sound CSMS."""
        password = None if self.profile == 3 else PASSWORD
        return Csms(**{"password": password, "tls": self.context(), "path": "/ocpp", **otherwise})


def port_of(csms: Csms) -> int:
    """Return the port at which a CSMS serves."""
    return int(csms.url.rpartition(":")[2].partition("/")[0])


def security_events(csms: Csms) -> Told:
    """Return type and techInfo of every SecurityEventNotification, less the one of the boot."""
    events = csms.stations["CS001"].calls("SecurityEventNotification")
    return [(event["type"], event.get("techInfo")) for event in events if event["type"] != "StartupOfTheDevice"]


def play(scene: Scene, action: Callable[[Station], Coroutine[Any, Any, None]], **otherwise: Any) -> None:
    """Run a station while the action goes on; `otherwise` are keys of its `csms`."""

    async def run() -> None:
        async with scene.gate, asyncio.timeout(3 * PATIENCE):
            station = new_station(scene.configured(**otherwise))
            scene.trace = Trace(station)
            async with running(station):
                await action(station)

    asyncio.run(run())


def refused_then_let_in(scene: Scene, bad: TlsEnd, *, attempts: int = 4, **otherwise: Any) -> Told:
    """Let a station dial a bad server, then the sound CSMS; return the security events that this one is told.

    The station must have tried again and again, told the bad server nothing, and be connected in the end.
    """
    told: Told = []

    async def action(station: Station) -> None:
        async with scene.csms() as csms:
            await scene.gate.dialled(attempts)
            assert not station.state()["link"]
            scene.gate.target = port_of(csms)
            await csms.next("BootNotification", timeout=PATIENCE)
            await settled(csms, station)
            told.extend(security_events(csms))

    with bad.serving():
        scene.gate.target = bad.port
        play(scene, action, **otherwise)
    assert bad.received == []
    return told


def let_in(
    scene: Scene,
    *,
    host: str = HOST,
    certificate: Callable[[Scene], Issued] | None = None,
    tls: Mapping[str, Any] | None = None,
    **otherwise: Any,
) -> None:
    """Let a station dial a CSMS that it must accept at the first attempt, without any security event.

    `tls` is what the CSMS's context has otherwise.
    """
    scene.host = host
    scene.sound = certificate(scene) if certificate is not None else scene.sound

    async def action(station: Station) -> None:
        async with scene.csms(tls=scene.context(**(tls or {}))) as csms:
            scene.gate.target = port_of(csms)
            await csms.next("BootNotification", timeout=PATIENCE)
            await settled(csms, station)
            assert scene.gate.count <= csms.stations["CS001"].connections + 1  # the gate led nowhere at first
            assert security_events(csms) == []

    play(scene, action, **otherwise)


NAME = {"component": {"name": "ChargingStation"}, "variable": {"name": "VendorName"}}


async def settled(csms: Csms, station: Station) -> None:
    """Wait until the CSMS has accepted the station and nothing waits to be sent any more."""
    await csms.wait_for(lambda: csms.stations["CS001"].boots > 0, PATIENCE)
    while len(station.kernel.outbox):
        await csms.call("CS001", "GetVariables", {"getVariableData": [NAME]})
