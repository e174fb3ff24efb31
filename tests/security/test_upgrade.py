"""A05 over real TLS: a station that starts without it goes up to profile 2, gets a certificate, and goes up to 3."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from authority import hierarchy, server, sign_request
from real_station import PASSWORD, PATIENCE, new_station, running, write_configuration
from secured import HOST, settled
from tls_ends import server_context

from specharge_engine.sim.csms import Csms
from specharge_engine.station import Station
from specharge_machines.station import read_configuration

START = 30.0


async def move(csms: Csms, station: Station, slot: int, url: str, profile: int, priority: str) -> None:
    """Let the CSMS send the station to another one by a new profile."""
    data = {
        "ocppVersion": "OCPP20",
        "ocppTransport": "JSON",
        "ocppCsmsUrl": url.replace("127.0.0.1", HOST),
        "messageTimeout": 30,
        "securityProfile": profile,
        "ocppInterface": "Wired0",
    }
    wanted = {"configurationSlot": slot, "connectionData": data}
    assert await csms.call("CS001", "SetNetworkProfile", wanted) == {"status": "Accepted"}
    assert await prioritise(csms, priority) == "Accepted"
    assert await csms.call("CS001", "Reset", {"type": "Immediate"}) == {"status": "Accepted"}


async def prioritise(csms: Csms, priority: str) -> Any:
    """Set NetworkConfigurationPriority and return the attributeStatus."""
    variable = {
        "component": {"name": "OCPPCommCtrlr"},
        "variable": {"name": "NetworkConfigurationPriority"},
        "attributeValue": priority,
    }
    answer = await csms.call("CS001", "SetVariables", {"setVariableData": [variable]})
    return answer["setVariableResult"][0]["attributeStatus"]


async def certify(csms: Csms, authority: Any) -> None:
    """Have the station's own certificate signed (A02)."""
    wanted = {"requestedMessage": "SignChargingStationCertificate"}
    assert await csms.call("CS001", "TriggerMessage", wanted) == {"status": "Accepted"}
    asked = await csms.next("SignCertificate", timeout=PATIENCE)
    given = {"certificateChain": sign_request(asked["csr"], authority).chain}
    assert await csms.call("CS001", "CertificateSigned", given) == {"status": "Accepted"}


@pytest.mark.verifies("A05.FR.03", "A05.FR.04", "A05.FR.05", "A05.FR.06", "A00.FR.001", "A00.FR.402")
def test_a05_a_station_goes_up_from_profile_1_to_3_and_shows_each_time_what_that_asks_for(tmp_path: Path) -> None:
    root, authority = hierarchy()
    shown = server(authority, HOST)
    (tmp_path / "root.pem").write_text(root.pem)

    async def run() -> None:
        async with (
            Csms(password=PASSWORD) as plain,
            Csms(password=PASSWORD, tls=server_context(shown)) as secure,
            Csms(tls=server_context(shown, clients=root)) as mutual,
            asyncio.timeout(3 * START),
        ):
            path = write_configuration(tmp_path, plain.url)
            told = json.loads(path.read_text())
            told["csms"]["root_certificates"] = ["root.pem"]
            told["station"]["serial_number"] = "S-1"
            path.write_text(json.dumps(told))
            station = new_station(read_configuration(path))
            async with running(station):
                await plain.next("BootNotification")
                await settled(plain, station)
                await move(plain, station, 2, secure.url, 2, "2,1")
                await secure.next("BootNotification", timeout=START)
                await settled(secure, station)
                assert station.kernel.values["SecurityCtrlr.SecurityProfile"] == 2
                assert await prioritise(secure, "2,1") == "Rejected", "slot 1 is gone, it was of profile 1"

                data = {"securityProfile": 3, "ocppCsmsUrl": mutual.url.replace("127.0.0.1", HOST)}
                profile = {"ocppVersion": "OCPP20", "ocppTransport": "JSON", "messageTimeout": 30} | data
                wanted = {"configurationSlot": 3, "connectionData": profile | {"ocppInterface": "Wired0"}}
                assert await secure.call("CS001", "SetNetworkProfile", wanted) == {"status": "Accepted"}
                assert await prioritise(secure, "3,2") == "Rejected", "there is no certificate of the station yet"
                await certify(secure, authority)
                await move(secure, station, 3, mutual.url, 3, "3,2")
                await mutual.next("BootNotification", timeout=START)
                await settled(mutual, station)
                assert station.kernel.values["SecurityCtrlr.SecurityProfile"] == 3
                assert station.kernel.values["OCPPCommCtrlr.NetworkConfigurationPriority"] == ("3",)
                assert plain.stations["CS001"].connections == secure.stations["CS001"].connections == 1
                assert not secure.stations["CS001"].connected

    asyncio.run(run())
