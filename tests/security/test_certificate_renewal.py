"""A02 and M05 over real TLS: a station that runs, a CSMS that asks for its certificates, files and threads and all."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from authority import DAY, Issued, client, intermediate, root, server, sign_request
from certificates import leaf_with_its_key
from cryptography import x509
from real_station import PATIENCE
from secured import Scene, play, port_of, security_events, settled
from tls_ends import server_context

from specharge_engine.certificates import STATION, Identity
from specharge_engine.sim.csms import Csms
from specharge_engine.station import Station

ACCEPTED = {"status": "Accepted"}
TRIGGER = {"requestedMessage": "SignChargingStationCertificate"}


def long_certified(folder: Path) -> Scene:
    """Return a scene whose station does not ask for a new certificate by itself: its own is good for a year (A03)."""
    scene = Scene(folder, 3)
    scene.own = client(scene.authority, valid=(-DAY, 365 * DAY))
    return scene


def files(scene: Scene, pattern: str) -> list[Path]:
    """Return files of the station's store; opening it would end what the station is in the middle of."""
    return sorted((scene.folder / "state" / "certificates").glob(pattern))


async def gone(scene: Scene, pattern: str) -> None:
    """Wait until the station has removed such files."""
    async with asyncio.timeout(PATIENCE):
        while files(scene, pattern):
            await asyncio.sleep(0.02)


def leaf(scene: Scene) -> x509.Certificate:
    """Return the certificate that the station has, which must be the only one."""
    (file,) = files(scene, "*.identity.pem")
    return leaf_with_its_key(Identity(file, file))


def trusting(scene: Scene, *clients: Issued) -> Any:
    """Return the context of a CSMS that lets in who has a certificate of one of these roots."""
    context = server_context(scene.sound, clients=clients[0])
    for each in clients[1:]:
        context.load_verify_locations(cadata=each.pem)
    return context


async def renewed(csms: Csms, authority: Issued) -> Issued:
    """Have the station's certificate renewed; return the new one, just before it is given."""
    assert await csms.call("CS001", "TriggerMessage", TRIGGER) == ACCEPTED
    request = await csms.next("SignCertificate", timeout=PATIENCE)
    return sign_request(request["csr"], authority)


@pytest.mark.verifies("A02.FR.03", "A02.FR.08", "A02.FR.10")
def test_a02_fr_08_the_station_shows_the_new_certificate_from_the_next_connection_on(tmp_path: Path) -> None:
    scene = long_certified(tmp_path)
    other = root("Another root")
    other_authority = intermediate(other, "Another sub-CA")

    async def action(station: Station) -> None:
        async with (
            Csms(tls=trusting(scene, scene.root, other), path="/ocpp") as first,
            Csms(tls=trusting(scene, other), path="/ocpp") as second,
        ):
            scene.gate.target = port_of(first)
            await first.next("BootNotification", timeout=PATIENCE)
            await settled(first, station)
            wanted = {"certificateType": "CSMSRootCertificate", "certificate": other.pem}
            assert await first.call("CS001", "InstallCertificate", wanted) == ACCEPTED
            issued = await renewed(first, other_authority)
            scene.gate.target = port_of(second)  # lets in nobody with the old one
            signed = {"certificateChain": issued.chain, "certificateType": STATION}
            assert await first.call("CS001", "CertificateSigned", signed) == ACCEPTED
            await second.connected("CS001", timeout=PATIENCE)
            await second.call("CS001", "GetVariables", {"getVariableData": [ENTRIES]})
            await gone(scene, "*.previous.pem")
            assert leaf(scene) == issued.certificate

    play(scene, action)


ENTRIES = {"component": {"name": "SecurityCtrlr"}, "variable": {"name": "CertificateEntries"}}


@pytest.mark.verifies("A02.FR.28", "A02.FR.10", "A02.FR.29")
def test_a02_fr_28_a_csms_that_does_not_take_the_new_certificate_gets_the_old_one(tmp_path: Path) -> None:
    scene = long_certified(tmp_path)
    other = root("Another root")
    other_authority = intermediate(other, "Another sub-CA")

    async def action(station: Station) -> None:
        async with Csms(tls=trusting(scene, scene.root), path="/ocpp") as csms:
            scene.gate.target = port_of(csms)
            await csms.next("BootNotification", timeout=PATIENCE)
            await settled(csms, station)
            wanted = {"certificateType": "CSMSRootCertificate", "certificate": other.pem}
            assert await csms.call("CS001", "InstallCertificate", wanted) == ACCEPTED
            issued = await renewed(csms, other_authority)
            before = csms.stations["CS001"].connections
            signed = {"certificateChain": issued.chain, "certificateType": STATION}
            assert await csms.call("CS001", "CertificateSigned", signed) == ACCEPTED
            await csms.wait_for(lambda: csms.stations["CS001"].connections > before, 2 * PATIENCE)
            told = ("DiscardedRenewedClientCertificate", None)
            await csms.wait_for(lambda: told in security_events(csms), PATIENCE)
            await gone(scene, "*.previous.pem")
            assert leaf(scene) == scene.own.certificate

    play(scene, action)


@pytest.mark.verifies("M05.FR.12", "M05.FR.13", "M05.FR.14")
def test_m05_fr_14_by_the_new_root_or_by_the_old_one_the_station_comes_back(tmp_path: Path) -> None:
    scene = Scene(tmp_path, 2)
    new = intermediate(scene.root, "Next root")
    of_new = server(new, scene.host)

    async def action(station: Station) -> None:
        async with (
            scene.csms() as old_csms,
            scene.csms(tls=server_context(of_new)) as new_csms,
        ):
            scene.gate.target = port_of(old_csms)
            await old_csms.next("BootNotification", timeout=PATIENCE)
            await settled(old_csms, station)
            wanted = {"certificateType": "CSMSRootCertificate", "certificate": new.pem}
            assert await old_csms.call("CS001", "InstallCertificate", wanted) == ACCEPTED
            before = old_csms.stations["CS001"].connections
            scene.gate.cut()  # the server certificate is still of the old root
            await old_csms.wait_for(lambda: old_csms.stations["CS001"].connections > before, 2 * PATIENCE)
            await old_csms.call("CS001", "GetVariables", {"getVariableData": [ENTRIES]})
            assert len(files(scene, "*.fallback.pem")) == 1
            scene.gate.target = port_of(new_csms)
            scene.gate.cut()
            await new_csms.connected("CS001", timeout=2 * PATIENCE)
            await new_csms.call("CS001", "GetVariables", {"getVariableData": [ENTRIES]})
            await gone(scene, "*.fallback.pem")
            (root_file,) = files(scene, "*.root.pem")
            assert root_file.read_text().endswith(new.pem)

    play(scene, action, variables={"SecurityCtrlr.AdditionalRootCertificateCheck": True})
