"""Security profiles 1, 2 and 3: by what a station shows who it is, and to whom (A00), over real sockets."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import json
import logging
import ssl
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from authority import DAY, client, root
from real_station import PASSWORD, PATIENCE, configured, new_station, running
from secured import HOST, Scene, play, port_of, security_events, settled
from tls_ends import TlsEnd, server_context
from websockets.asyncio.server import ServerConnection
from websockets.http11 import Request, Response

from specharge_engine.configuration import ConfigurationError
from specharge_engine.logs import security_log
from specharge_engine.sim.csms import Csms
from specharge_engine.station import Station
from specharge_machines.station import read_configuration

NO_CHECK_TIME = 0x200000  # X509_V_FLAG_NO_CHECK_TIME
REFUSED = "FailedToAuthenticateAtCsms"


class Doorkeeper(Csms):
    """A CSMS that notes what each handshake showed: path, headers, client certificate."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.seen: list[tuple[Request, Any]] = []

    def _admit(self, connection: ServerConnection, request: Request) -> Response | None:
        self.seen.append((request, connection.transport.get_extra_info("peercert")))
        return super()._admit(connection, request)


def shown(request: Request) -> tuple[str, str]:
    """Return user name and password of the Authorization header."""
    kind, _, pair = request.headers["Authorization"].partition(" ")
    assert kind == "Basic"
    user, _, password = base64.b64decode(pair, validate=True).decode("utf-8").partition(":")
    return user, password


def log_of(station: Station) -> list[str]:
    """Return the entries of the security log as JSON, the oldest first."""
    return security_log(station.kernel.records, None, None)


def logged(station: Station) -> list[str]:
    """Return the types of the security log, less those of the boot."""
    types: list[str] = [json.loads(entry)["type"] for entry in log_of(station)]
    return [name for name in types if name != "StartupOfTheDevice"]


# The password.


@contextlib.asynccontextmanager
async def station_of_profile(profile: int, scene: Scene, csms: Csms) -> AsyncIterator[Station]:
    """Run a station of profile 1 or 2 that dials this CSMS directly."""
    if profile == 1:
        configuration = configured(scene.folder, csms.url)
    else:
        configuration = scene.configured(url=csms.url.replace("127.0.0.1", HOST))
    async with running(new_station(configuration)) as station:
        yield station


def sent_with_every_request(profile: int, folder: Path) -> None:
    scene = Scene(folder, 2)

    async def run() -> None:
        tls = scene.context() if profile == 2 else None
        async with Doorkeeper(password=PASSWORD, tls=tls) as csms, station_of_profile(profile, scene, csms) as station:
            await csms.next("BootNotification")
            await settled(csms, station)
            for count in (2, 3):
                csms.drop_connection("CS001")
                await csms.wait_for(lambda count=count: csms.stations["CS001"].connections == count, PATIENCE)
            assert len(csms.seen) == 3
            for request, certificate in csms.seen:
                assert request.path == "/CS001"
                assert shown(request) == ("CS001", PASSWORD)
                assert not certificate

    asyncio.run(run())


@pytest.mark.verifies("A00.FR.202", "A00.FR.203", "A00.FR.204", "A00.FR.205")
def test_a00_fr_203_profile_1_shows_identity_and_password_with_every_connection_request(tmp_path: Path) -> None:
    sent_with_every_request(1, tmp_path)


@pytest.mark.verifies("A00.FR.301", "A00.FR.302", "A00.FR.303", "A00.FR.304")
def test_a00_fr_302_profile_2_shows_identity_and_password_with_every_connection_request(tmp_path: Path) -> None:
    sent_with_every_request(2, tmp_path)


@pytest.mark.verifies("A00.FR.202", "A00.FR.203")
@pytest.mark.parametrize("profile", [1, 2])
def test_a_wrong_password_is_tried_again_logged_once_and_told_to_nobody(profile: int, tmp_path: Path) -> None:
    scene = Scene(tmp_path, 2)

    async def run() -> None:
        tls = scene.context() if profile == 2 else None
        async with (
            Doorkeeper(password="another-password-is-set", tls=tls) as csms,
            station_of_profile(profile, scene, csms) as station,
            asyncio.timeout(PATIENCE),
        ):
            while len(csms.seen) < 5:
                await asyncio.sleep(0)
            csms.password = PASSWORD
            await csms.next("BootNotification")
            await settled(csms, station)
            assert security_events(csms) == []  # OCPP's list calls it not critical
            assert logged(station).count(REFUSED) == 1

    asyncio.run(run())


@pytest.mark.verifies("A00.FR.205", "A00.FR.304")
@pytest.mark.parametrize(
    ("password", "is_good"),
    [
        ("a" * 15, False),
        ("a" * 16, True),
        ("a" * 40, True),
        ("a" * 64, True),
        ("a" * 65, False),
        ("*-_=:+|@.aB3" * 2, True),
        ("a space in a password", False),
        ("ein-gutes-Paßwort-ist-es", False),
        ("semicolon;semicolon", False),
        ("", False),
    ],
)
def test_a00_fr_205_a_password_has_16_to_64_characters_of_a_password_string(
    password: str, is_good: bool, tmp_path: Path
) -> None:
    path = tmp_path / "station.yaml"
    scene = Scene(tmp_path)
    scene.configured(url="wss://localhost:1/ocpp")
    told = json.loads(path.read_text())
    told["csms"]["password"] = password
    path.write_text(json.dumps(told), encoding="utf-8")
    if is_good:
        configuration = read_configuration(path)
        assert configuration.csms.password == password
        assert password not in repr(configuration)
        return
    with pytest.raises(ConfigurationError) as refused:
        read_configuration(path)
    assert "station.yaml:1:" in str(refused.value)
    assert "password" in str(refused.value)
    assert not password or password not in str(refused.value)


@pytest.mark.verifies("A00.FR.205", "A00.FR.304")
def test_a00_fr_205_a_password_with_every_character_it_may_have_is_sent_as_it_is(tmp_path: Path) -> None:
    password = "AZaz09*-_=:+|@.:"
    for profile in (1, 2):
        scene = Scene(tmp_path / str(profile), 2)

        async def run(scene: Scene = scene, profile: int = profile) -> None:
            tls = scene.context() if profile == 2 else None
            async with Doorkeeper(tls=tls) as csms, station_of_profile(profile, scene, csms) as station:
                await csms.next("BootNotification")
                await settled(csms, station)
                station.kernel.assign("SecurityCtrlr.BasicAuthPassword", "Actual", password)
                csms.drop_connection("CS001")
                await csms.wait_for(lambda: csms.stations["CS001"].connections == 2, PATIENCE)
                assert shown(csms.seen[-1][0]) == ("CS001", password)

        asyncio.run(run())


@pytest.mark.verifies("A00.FR.204", "A00.FR.303")
@pytest.mark.parametrize(
    ("name", "is_good"), [("CS:001", False), ("CS 001", False), ("A" * 49, False), ("A" * 48, True)]
)
def test_a00_fr_204_an_identity_has_no_colon(name: str, is_good: bool, tmp_path: Path) -> None:
    path = tmp_path / "station.yaml"
    Scene(tmp_path).configured(url="wss://localhost:1/ocpp")
    told = json.loads(path.read_text())
    told["station"]["id"] = name
    path.write_text(json.dumps(told))
    if is_good:
        assert read_configuration(path).identity.id == name
        return
    with pytest.raises(ConfigurationError, match="the station id cannot be used"):
        read_configuration(path)


def test_without_a_password_nobody_is_dialled_by_basic_authentication(tmp_path: Path) -> None:
    scene = Scene(tmp_path, 3)

    async def action(station: Station) -> None:
        async with scene.csms() as csms:
            scene.gate.target = port_of(csms)
            await csms.next("BootNotification")
            await settled(csms, station)
            endpoint = station.endpoint()
            assert station.link.authorization(endpoint) == {}
            with pytest.raises(ConfigurationError, match=r"needs a SecurityCtrlr\.BasicAuthPassword; none is set"):
                station.link.authorization(type(endpoint)(endpoint.url, 2))

    play(scene, action)


def test_no_secret_is_written_anywhere_however_much_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("asyncio").setLevel(logging.DEBUG)
    told: list[str] = []
    new = "another-password-is-set"
    for profile in (1, 2, 3):
        scene = Scene(tmp_path / str(profile), max(profile, 2))

        async def run(scene: Scene = scene, profile: int = profile) -> None:
            tls = scene.context() if profile > 1 else None
            password = None if profile == 3 else "it-is-wrong-at-first"
            async with (
                Doorkeeper(password=password, tls=tls) as csms,
                station_of_profile(profile, scene, csms) as station,
            ):
                station.observers.append(lambda record: told.append(repr(record)))
                while len(csms.seen) < 2 and profile < 3:
                    await asyncio.sleep(0)
                csms.password = None if profile == 3 else PASSWORD
                await csms.next("BootNotification")
                await settled(csms, station)
                data = {"component": {"name": "SecurityCtrlr"}, "variable": {"name": "BasicAuthPassword"}}
                await csms.call("CS001", "GetVariables", {"getVariableData": [data]})
                await csms.call("CS001", "GetBaseReport", {"requestId": 1, "reportBase": "FullInventory"})
                await csms.next("NotifyReport")
                csms.password = None if profile == 3 else new
                await csms.call("CS001", "SetVariables", {"setVariableData": [{**data, "attributeValue": new}]})
                if profile < 3:  # it dials anew with the new one (A01)
                    await csms.wait_for(lambda: csms.stations["CS001"].connections == 2, PATIENCE)
                told.append(
                    json.dumps([frame.raw for frame in csms.stations["CS001"].frames if frame.direction == "in"])
                )
                told.append(repr(station.state()))
                told.extend(log_of(station))

        asyncio.run(run())
    # The simulated CSMS logs by its own name; it stands for what is not the station's.
    told += [record.getMessage() for record in caplog.records if "csms" not in record.name]
    text = "\n".join(told)
    assert "BasicAuthPassword" in text
    pairs = (f"CS001:{PASSWORD}", f"CS001:{new}")
    for secret in (PASSWORD, new, *(base64.b64encode(pair.encode()).decode() for pair in pairs), "PRIVATE KEY"):
        assert secret not in text


# The certificate of the station.


@pytest.mark.verifies("A00.FR.001", "A00.FR.401", "A00.FR.402")
@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_a00_fr_402_profile_3_shows_the_certificate_with_its_chain_and_no_password(
    version: ssl.TLSVersion, tmp_path: Path
) -> None:
    scene = Scene(tmp_path, 3)

    async def action(station: Station) -> None:
        async with Doorkeeper(tls=scene.context(version=version), path="/ocpp") as csms:
            scene.gate.target = port_of(csms)
            await csms.next("BootNotification")
            await settled(csms, station)
            scene.gate.cut()
            await csms.wait_for(lambda: csms.stations["CS001"].connections == 2, PATIENCE)
            for request, certificate in csms.seen:
                assert "Authorization" not in request.headers
                assert (("commonName", "S-1"),) in certificate["subject"]
                assert int(certificate["serialNumber"], 16) == scene.own.serial
            assert scene.gate.most == 1

    play(scene, action)


@pytest.mark.verifies("A00.FR.001", "A00.FR.301")
def test_a00_fr_001_profile_2_shows_the_password_and_no_certificate_although_there_is_one(tmp_path: Path) -> None:
    scene = Scene(tmp_path, 3)

    async def run() -> None:
        tls = scene.context()
        tls.verify_mode = ssl.CERT_OPTIONAL
        async with (
            Doorkeeper(tls=tls, path="/ocpp") as by_certificate,
            Doorkeeper(tls=tls, path="/ocpp") as by_password,
            asyncio.timeout(2 * PATIENCE),
        ):
            url = by_certificate.url.replace("127.0.0.1", HOST)
            station = new_station(
                scene.configured(url=url, variables={"SecurityCtrlr.AllowSecurityProfileDowngrade": "true"})
            )
            async with running(station):
                await by_certificate.next("BootNotification")
                await settled(by_certificate, station)
                station.kernel.assign("SecurityCtrlr.BasicAuthPassword", "Actual", PASSWORD)
                profile = {
                    "ocppVersion": "OCPP20",
                    "ocppTransport": "JSON",
                    "ocppCsmsUrl": by_password.url.replace("127.0.0.1", HOST),
                    "messageTimeout": 30,
                    "securityProfile": 2,
                    "ocppInterface": "Wired0",
                }
                wanted = {"configurationSlot": 2, "connectionData": profile}
                assert await by_certificate.call("CS001", "SetNetworkProfile", wanted) == {"status": "Accepted"}
                data = {
                    "component": {"name": "OCPPCommCtrlr"},
                    "variable": {"name": "NetworkConfigurationPriority"},
                    "attributeValue": "2,1",
                }
                answer = await by_certificate.call("CS001", "SetVariables", {"setVariableData": [data]})
                assert answer["setVariableResult"][0]["attributeStatus"] == "Accepted"
                await station.power_cycle()
                await by_password.next("BootNotification")
                await settled(by_password, station)
                assert not by_certificate.stations["CS001"].connected
                assert station.kernel.values["SecurityCtrlr.SecurityProfile"] == 2
                ((request, certificate),) = by_password.seen
                assert shown(request) == ("CS001", PASSWORD)
                assert not certificate
                assert by_certificate.seen[0][1], "profile 3 showed it"

    asyncio.run(run())


@pytest.mark.verifies("A00.FR.430")
def test_a00_fr_430_an_expired_certificate_of_the_station_is_for_the_csms_to_judge(tmp_path: Path) -> None:
    scene = Scene(tmp_path, 3)
    scene.own = client(scene.authority, valid=(-2 * DAY, -DAY))

    async def action(station: Station) -> None:
        async with (
            scene.csms(tls=scene.context()) as strict,
            Doorkeeper(tls=scene.context(flags=NO_CHECK_TIME), path="/ocpp") as lenient,
        ):
            scene.gate.target = port_of(strict)
            await scene.gate.dialled(5)
            assert strict.stations == {}
            scene.gate.target = port_of(lenient)
            await lenient.next("BootNotification")
            await settled(lenient, station)
            assert (("commonName", "S-1"),) in lenient.seen[-1][1]["subject"]

    play(scene, action)


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_a_certificate_that_the_csms_does_not_take_is_tried_again_and_logged_once(
    version: ssl.TLSVersion, tmp_path: Path
) -> None:
    scene = Scene(tmp_path, 3)
    stranger = server_context(scene.sound, clients=root("Somebody else"), version=version)

    async def action(station: Station) -> None:
        await scene.gate.dialled(5)
        async with scene.csms() as csms:
            scene.gate.target = port_of(csms)
            await csms.next("BootNotification")
            await settled(csms, station)
            assert security_events(csms) == []
            assert logged(station).count(REFUSED) == 1

    with TlsEnd(stranger).serving() as end:
        scene.gate.target = end.port
        play(scene, action)
    assert set(end.errors) == {"CERTIFICATE_VERIFY_FAILED"}


# What must be configured.


@pytest.mark.verifies("A00.FR.004")
@pytest.mark.parametrize("value", [None, 0, 4, "2", True])
def test_a00_fr_004_without_a_security_profile_there_is_no_station_to_connect(value: Any, tmp_path: Path) -> None:
    path = tmp_path / "station.yaml"
    Scene(tmp_path).configured(url="wss://localhost:1/ocpp")
    told = json.loads(path.read_text())
    told["csms"]["security_profile"] = value
    path.write_text(json.dumps(told))
    with pytest.raises(ConfigurationError, match=r"station\.yaml:1:\d+: .*security"):
        read_configuration(path)
    del told["csms"]["security_profile"]
    path.write_text(json.dumps(told))
    with pytest.raises(ConfigurationError, match="'security_profile' is missing"):
        read_configuration(path)
