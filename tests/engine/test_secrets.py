"""Secrets stay where they belong: a station runs as a process, and everything that it writes is searched.

The rule of this file: the secrets are planted from outside as an operator, a CSMS and a driver give them; what is
searched is all that the process has printed, told on its control channel, uploaded, and left on the disk.
"""

from __future__ import annotations

import asyncio
import base64
import json
import ssl
import stat
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import pytest
from authority import client, hierarchy, server
from log_server import LogServer, serving
from processes import START, Process, Talk, specharge
from profiles import profile
from real_station import PASSWORD, write_configuration

from specharge_engine.secrets import HIDDEN, without_secrets
from specharge_engine.sim.csms import Csms
from specharge_engine.sim.csms_print import frame_line
from specharge_engine.sim.csms_records import Frame

NEW_PASSWORD = "planted-Passw0rd:2"
REFUSED_PASSWORD = "planted-but-too-long-" * 5
PIN = "9174-8301"
UPLOAD_PASSWORD = "planted-upload-pass"
APN_PASSWORD = "planted-apn-pass"
VPN_KEY = "planted-vpn-key-77"
SECRETS = (PASSWORD, NEW_PASSWORD, REFUSED_PASSWORD, PIN, UPLOAD_PASSWORD, APN_PASSWORD, VPN_KEY)
VARIABLE = {"component": {"name": "SecurityCtrlr"}, "variable": {"name": "BasicAuthPassword"}}


def found(secrets: tuple[str, ...], text: str) -> list[str]:
    """Return the secrets that a text has, as they are or as an HTTP header has them."""
    pairs = {secret: base64.b64encode(f"CS001:{secret}".encode()).decode() for secret in secrets}
    return [secret for secret in secrets if secret in text or pairs[secret] in text]


def open_files(folder: Path) -> list[str]:
    """Return the files that somebody else than the station's user could read."""
    paths = [folder, *folder.rglob("*")]
    return [str(path) for path in paths if path.is_file() and stat.S_IMODE(path.stat().st_mode) & 0o077]


async def set_password(csms: Csms, password: str) -> str:
    """Set the password and return the attributeStatus."""
    answer = await csms.call(
        "CS001", "SetVariables", {"setVariableData": [{**VARIABLE, "attributeValue": password}]}, timeout=START
    )
    return str(answer["setVariableResult"][0]["attributeStatus"])


async def get_logs(csms: Csms, logs: LogServer) -> None:
    """Have both logs uploaded to a location with a password."""
    location = logs.url.replace("//", f"//uploader:{UPLOAD_PASSWORD}@")
    for count, kind in enumerate(("SecurityLog", "DiagnosticsLog"), 1):
        request = {"logType": kind, "requestId": count, "log": {"remoteLocation": location}}
        assert (await csms.call("CS001", "GetLog", request, timeout=START))["status"] == "Accepted"
        await csms.next("LogStatusNotification", where=lambda told: told["status"] == "Uploaded", timeout=START)


async def use_all(csms: Csms, talk: Talk, logs: LogServer) -> None:
    """Give the station every secret, where each is taken and where it is refused."""
    assert await set_password(csms, REFUSED_PASSWORD) == "Rejected"
    csms.password = NEW_PASSWORD
    assert await set_password(csms, NEW_PASSWORD) == "Accepted"
    await csms.wait_for(lambda: csms.stations["CS001"].connections == 2, START)
    await csms.call("CS001", "GetVariables", {"getVariableData": [VARIABLE]}, timeout=START)
    apn: dict[str, Any] = {"apn": "net", "apnPassword": APN_PASSWORD, "apnAuthentication": "PAP"}
    vpn = {"server": "v", "user": "u", "password": APN_PASSWORD, "key": VPN_KEY, "type": "IPSec"}
    slot = {"configurationSlot": 2, "connectionData": profile("ws://localhost:1/x", apn=apn, vpn=vpn)}
    assert (await csms.call("CS001", "SetNetworkProfile", slot, timeout=START))["status"] == "Rejected"
    await talk.done("plug_in", evse=1)
    await talk.done("swipe", token=PIN, type="KeyCode", evse=1)
    await csms.next("TransactionEvent", where=lambda event: "idToken" in event, timeout=START)
    bad = [2, "bad", "SetVariables", {"setVariableData": [{**VARIABLE, "attributeValue": 7, "x": NEW_PASSWORD}]}]
    await csms.send_raw("CS001", json.dumps(bad), reply_within=START)
    await csms.send_raw(
        "CS001", f'[2,"worse","SetVariables",{{"BasicAuthPassword":"{NEW_PASSWORD}"', reply_within=START
    )
    await get_logs(csms, logs)


async def lived(configuration: Path, csms: Csms, logs: LogServer) -> tuple[str, Process]:
    """Run the process through all of it and a power cut; return what it has said to anybody but the CSMS."""
    control = ("--control", "tcp:127.0.0.1:0", "--verbose")
    async with specharge("simulate", "--config", configuration, *control) as process:
        process.address = (await process.line("control on")).partition("control on ")[2]
        talk = await process.talk()
        await talk.done("trace")
        await csms.next("SecurityEventNotification", timeout=START)
        await use_all(csms, talk, logs)
        state = json.dumps(await talk.state())
        await talk.done("power", cycle=True)
        await csms.next("BootNotification", timeout=START)
        assert not (await talk.ask("swipe", token=PIN, type="KeyCode", evse=99))["ok"]
        await talk.done("quit")
        assert process.process.stdout is not None
        rest = (await process.process.stdout.read()).decode()
        code, errors = await process.ends()
        assert code == 0
        uploaded = "".join(request.body.decode() for request in logs.arrived)
        said = "\n".join([*process.lines, rest, errors, json.dumps(talk.trace), state, uploaded])
        return said, process


def test_no_secret_is_in_anything_that_a_station_writes(tmp_path: Path) -> None:
    async def scene() -> str:
        async with Csms(password=PASSWORD) as csms:
            configuration = write_configuration(tmp_path, csms.url, AuthCtrlr__LocalAuthorizeOffline=True)
            with serving() as logs:
                said, _ = await lived(configuration, csms, logs)
            assert len(logs.arrived) == 2
            return said

    said = asyncio.run(scene())
    assert said.count("BootNotification") > 4, "the trace is there to be searched"
    assert HIDDEN in said
    assert found(SECRETS, said) == []
    storage = tmp_path / "state-CS001"
    for path in storage.rglob("*"):
        if path.is_file() and not path.name.startswith("station.sqlite"):
            assert found(SECRETS, path.read_bytes().decode(errors="replace")) == [], path
    assert open_files(storage) == []


def test_a_private_key_is_in_one_file_that_only_the_station_can_read(tmp_path: Path) -> None:
    root, below = hierarchy()
    station_certificate = client(below)
    chain, key = station_certificate.write(tmp_path / "given", "station")
    key.chmod(0o600)
    secret = tuple(line for line in station_certificate.key_pem.splitlines() if "-----" not in line)
    (tmp_path / "root.pem").write_text(root.pem, encoding="ascii")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*server(below).write(tmp_path / "csms", "csms"))
    context.load_verify_locations(cadata=root.pem)
    context.verify_mode = ssl.CERT_REQUIRED

    async def scene() -> str:
        async with Csms(tls=context) as csms:
            url = f"wss://localhost:{csms.url.rpartition(':')[2]}"
            configuration = write_configuration(tmp_path, url)
            told = json.loads(configuration.read_text(encoding="utf-8"))
            told["csms"] = {
                "url": url,
                "security_profile": 3,
                "root_certificates": ["root.pem"],
                "certificate": str(chain),
                "private_key": str(key),
            }
            configuration.write_text(json.dumps(told), encoding="utf-8")
            control = ("--control", "tcp:127.0.0.1:0", "--verbose")
            async with specharge("simulate", "--config", configuration, *control) as process:
                process.address = (await process.line("control on")).partition("control on ")[2]
                talk = await process.talk()
                await talk.done("trace")
                await csms.next("SecurityEventNotification", timeout=START)
                with serving() as logs:
                    await get_logs(csms, logs)
                state = json.dumps(await talk.state())
                await talk.done("quit")
                assert process.process.stdout is not None
                rest = (await process.process.stdout.read()).decode()
                code, errors = await process.ends()
                assert code == 0
                uploaded = "".join(request.body.decode() for request in logs.arrived)
                return "\n".join([*process.lines, rest, errors, json.dumps(talk.trace), state, uploaded])

    said = asyncio.run(scene())
    assert "BootNotification" in said
    assert [line for line in secret if line in said] == []
    storage = tmp_path / "state-CS001"
    holding = [
        path for path in storage.rglob("*") if path.is_file() and secret[0] in path.read_bytes().decode("latin-1")
    ]
    assert len(holding) == 1
    assert open_files(storage) == []


# Frames as a trace, the diagnostics and the evidence show them.


@pytest.mark.parametrize(
    ("frame", "shown"),
    [
        (
            '[2,"m","Authorize",{"idToken":{"idToken":"1234","type":"KeyCode"}}]',
            f'[2,"m","Authorize",{{"idToken":{{"idToken":"{HIDDEN}","type":"KeyCode"}}}}]',
        ),
        (
            '[2,"m","Authorize",{"idToken":{"type":"\\u004beyCode","idToken":"1234"}}]',
            f'[2,"m","Authorize",{{"idToken":{{"type":"KeyCode","idToken":"{HIDDEN}"}}}}]',
        ),
        (
            '[2,"m","Authorize",{"idToken":{"idToken":"AA11","type":"ISO14443"}}]',
            '[2,"m","Authorize",{"idToken":{"idToken":"AA11","type":"ISO14443"}}]',
        ),
        (
            '[2,"m","GetLog",{"log":{"remoteLocation":"http://me:p@ss@logs.example:80/a?b=1"}}]',
            f'[2,"m","GetLog",{{"log":{{"remoteLocation":"http://{HIDDEN}@logs.example:80/a?b=1"}}}}]',
        ),
        (
            '[2,"m","DataTransfer",{"data":"mail me@example.com, see http://example.com/@me"}]',
            '[2,"m","DataTransfer",{"data":"mail me@example.com, see http://example.com/@me"}]',
        ),
        ('[2,"m","Authorize",{"idToken":{"idToken":"1234","type":"KeyCode"', HIDDEN),
        ('[2,"m","GetLog",{"log":{"remoteLocation":"http://me:pass@logs', HIDDEN),
        ("nonsense", "nonsense"),
    ],
)
def test_a_frame_is_shown_without_its_secret_and_is_otherwise_as_it_was(frame: str, shown: str) -> None:
    assert without_secrets(frame) == shown


def test_the_csms_that_comes_with_it_prints_no_password_and_no_pin() -> None:
    def line(kind: Literal["call", "unreadable"], action: str, payload: dict[str, Any]) -> str:
        raw = json.dumps([2, "m", action, payload])
        return frame_line("CS001", Frame(datetime.now(UTC), "out", raw, kind, "m", payload, action))

    change = {"setVariableData": [{**VARIABLE, "attributeValue": NEW_PASSWORD}]}
    asked = {"idToken": {"idToken": PIN, "type": "KeyCode"}}
    said = [line("call", "SetVariables", change), line("call", "Authorize", asked)]
    said += [line("unreadable", "SetVariables", change), line("unreadable", "Authorize", asked)]
    assert [HIDDEN in text for text in said] == [True] * 4
    assert found((NEW_PASSWORD, PIN), "".join(said)) == []
    assert "idToken.idToken=AA11" in line("call", "Authorize", {"idToken": {"idToken": "AA11", "type": "ISO14443"}})
