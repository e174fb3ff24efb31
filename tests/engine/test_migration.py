"""A station that moves between CSMSes by its NetworkConnectionProfiles, over real sockets on loopback.

The rule of this file: the station is whole; its back-off is configured to nothing, so no test waits for time to pass.
"""

from __future__ import annotations

import asyncio
import datetime
import ipaddress
import ssl
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from real_station import PASSWORD, PATIENCE, configured, new_station, running

from specharge_engine.sim.csms import Csms
from specharge_engine.store import Store

Observer = Callable[[str, Any], None]


def profile(url: str, security_profile: int = 1) -> dict[str, Any]:
    return {
        "ocppVersion": "OCPP20",
        "ocppTransport": "JSON",
        "ocppCsmsUrl": url,
        "messageTimeout": 30,
        "securityProfile": security_profile,
        "ocppInterface": "Wired0",
    }


async def set_profile(csms: Csms, slot: int, wanted: dict[str, Any]) -> str:
    answer = await csms.call("CS001", "SetNetworkProfile", {"configurationSlot": slot, "connectionData": wanted})
    status: str = answer["status"]
    return status


async def prioritise(csms: Csms, slots: str) -> str:
    data = {
        "component": {"name": "OCPPCommCtrlr"},
        "variable": {"name": "NetworkConfigurationPriority"},
        "attributeValue": slots,
    }
    answer = await csms.call("CS001", "SetVariables", {"setVariableData": [data]})
    status: str = answer["setVariableResult"][0]["attributeStatus"]
    return status


def links(events: list[tuple[str, str]], name: str) -> Observer:
    """Note when a station connects to the CSMS of that name and when it is gone."""

    def observe(_: str, what: Any) -> None:
        if isinstance(what, str) and what.startswith(("connected", "disconnected")):
            events.append((name, what.partition(" ")[0]))

    return observe


@pytest.mark.verifies("B10.FR.01", "B10.FR.03", "B10.FR.04", "B10.FR.06", "B10.FR.10")
def test_a_station_moves_to_another_csms_and_comes_back_when_that_is_gone(tmp_path: Path) -> None:
    events: list[tuple[str, str]] = []

    async def run() -> None:
        async with (
            Csms(password=PASSWORD, observe=links(events, "old")) as old,
            asyncio.timeout(3 * PATIENCE),
        ):
            station = new_station(configured(tmp_path, old.url))
            async with running(station):
                async with Csms(password=PASSWORD, observe=links(events, "new")) as new:
                    await old.next("BootNotification")
                    assert await set_profile(old, 2, profile(new.url)) == "Accepted"
                    assert await prioritise(old, "2,1") == "Accepted"
                    assert "CS001" not in new.stations
                    assert (await old.call("CS001", "Reset", {"type": "OnIdle"}))["status"] == "Accepted"
                    await new.next("BootNotification")
                    await new.wait_for(lambda: new.stations["CS001"].boots > 0)
                    assert old.stations["CS001"].boots == 1
                    assert events == [("old", "connected"), ("old", "disconnected"), ("new", "connected")]
                await old.next("BootNotification")
                await old.wait_for(lambda: old.stations["CS001"].boots > 1)
                assert old.refused == []
                assert [fault.reason for fault in old.stations["CS001"].invalid] == []
                assert [fault.reason for fault in new.stations["CS001"].invalid] == []
        assert set(events[3:5]) == {("new", "disconnected"), ("old", "connected")}  # a CSMS that stops sees it late

    asyncio.run(run())


def connected_so_often(csms: Csms, count: int) -> Callable[[], bool]:
    return lambda: csms.stations["CS001"].connections == count


@pytest.mark.verifies("B10.FR.03")
def test_a_lost_connection_is_no_failed_attempt(tmp_path: Path) -> None:
    async def run() -> None:
        async with Csms(password=PASSWORD) as first, Csms(password=PASSWORD) as second, asyncio.timeout(3 * PATIENCE):
            attempts = {"OCPPCommCtrlr__NetworkProfileConnectionAttempts": 1}
            station = new_station(configured(tmp_path, first.url, **attempts))
            async with running(station):
                await first.next("BootNotification")
                assert await set_profile(first, 2, profile(second.url)) == "Accepted"
                assert await prioritise(first, "1,2") == "Accepted"
                assert (await first.call("CS001", "Reset", {"type": "OnIdle"}))["status"] == "Accepted"
                await first.wait_for(lambda: first.stations["CS001"].boots == 2)
                for count in (3, 4):
                    first.drop_connection("CS001")
                    await first.wait_for(connected_so_often(first, count))
                assert "CS001" not in second.stations

    asyncio.run(run())


@pytest.mark.verifies("B10.FR.07")
def test_an_address_where_nobody_is_leads_back_to_the_csms_of_before(tmp_path: Path) -> None:
    async def run() -> None:
        async with Csms() as csms, asyncio.timeout(3 * PATIENCE):
            station = new_station(configured(tmp_path, csms.url))
            async with running(station):
                await csms.next("BootNotification")
                assert await set_profile(csms, 1, profile("ws://127.0.0.1:9/nobody")) == "Accepted"
                await station.power_cycle()
                await csms.next("BootNotification")

    asyncio.run(run())


@pytest.mark.verifies("B09.FR.03")
def test_a_full_disk_fails_the_profile_and_not_the_station(tmp_path: Path) -> None:
    async def run() -> None:
        async with Csms() as csms, asyncio.timeout(3 * PATIENCE):
            station = new_station(configured(tmp_path, csms.url))
            async with running(station):
                await csms.next("BootNotification")
                storage = station.kernel.site.storage
                assert isinstance(storage, Store)
                storage._connection.execute("VACUUM")  # no page is left over from what was kept before
                storage._connection.execute("PRAGMA max_page_count = 1")
                assert await set_profile(csms, 2, profile("ws://127.0.0.1:9/")) == "Failed"
                storage._connection.execute("PRAGMA max_page_count = 1000000")
                assert await set_profile(csms, 2, profile("ws://127.0.0.1:9/")) == "Accepted"

    asyncio.run(run())


# With TLS.


def certificate(folder: Path) -> tuple[Path, ssl.SSLContext]:
    """Return a root certificate, and a server's context that shows it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    root, private = folder / "root.pem", folder / "root.key"
    root.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(root, private)
    return root, context


@pytest.mark.verifies("A05.FR.04", "A05.FR.05", "A05.FR.06")
def test_a_station_moves_to_tls_and_not_back(tmp_path: Path) -> None:
    root, context = certificate(tmp_path)

    async def run() -> None:
        told: asyncio.Queue[Any] = asyncio.Queue()
        async with (
            Csms(password=PASSWORD) as plain,
            Csms(password=PASSWORD, tls=context, observe=lambda _, what: told.put_nowait(what)) as secure,
            asyncio.timeout(3 * PATIENCE),
        ):
            configuration = configured(tmp_path, plain.url)
            trusting = replace(configuration.csms, root_certificates=(root,))
            station = new_station(replace(configuration, csms=trusting))
            async with running(station):
                await plain.next("BootNotification")
                assert await set_profile(plain, 2, profile(secure.url, 2)) == "Accepted"
                assert await prioritise(plain, "2,1") == "Accepted"
                await station.power_cycle()
                await secure.next("BootNotification")
                await secure.wait_for(lambda: secure.stations["CS001"].boots > 0)
                assert station.kernel.values["SecurityCtrlr.SecurityProfile"] == 2
                secure.refuse_connections(True)
                secure.drop_connection("CS001")
                for _ in range(9):  # more than any round of attempts
                    while not str(await told.get()).startswith("refused"):
                        pass
                secure.refuse_connections(False)
                while await told.get() != "connected":
                    pass
                assert plain.stations["CS001"].connections == 1

    asyncio.run(run())
