"""`specharge csms` as a person meets it: lines out, commands in, exit codes, and no traceback.

The rule of this file: the serving end is a real process; the commanding end is `main` itself.
"""

import contextlib
import json
import os
import signal
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest
from authority import client, hierarchy, server
from websockets.exceptions import WebSocketException
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from specharge_engine.sim.csms_cli import main
from specharge_engine.sim.csms_control import AddressError, parse_address

RUN = [sys.executable, "-c", "import sys; from specharge_engine.sim.csms_cli import main; sys.exit(main(sys.argv[1:]))"]


class Serving:
    """Hold a CSMS process, the url it printed and its streams."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self.process = process
        self.stdin: IO[str] = process.stdin
        self.stdout: IO[str] = process.stdout
        self.url = self.line("CSMS at ").split()[2].removesuffix("/<station")

    def line(self, containing: str) -> str:
        """Read on to the line that contains some words."""
        for line in self.stdout:
            if containing in line:
                return line.rstrip("\n")
        raise AssertionError(f"no line with {containing!r}")

    def tell(self, line: str) -> None:
        """Write a line to its standard input."""
        self.stdin.write(line + "\n")
        self.stdin.flush()

    def station(self, name: str, **options: Any) -> ClientConnection:
        """Connect a bare station."""
        return connect(f"{self.url}/{name}", subprotocols=[Subprotocol("ocpp2.0.1")], proxy=None, **options)


@contextlib.contextmanager
def serving(*options: str) -> Iterator[Serving]:
    """Run a CSMS on a free port, and ask that it ends well and without a word on stderr."""
    pipe, command = subprocess.PIPE, [*RUN, "--port", "0", *options]
    with subprocess.Popen(command, text=True, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        assert process.stderr is not None
        try:
            yield Serving(process)
            process.send_signal(signal.SIGINT)
            assert (process.wait(timeout=10), process.stderr.read()) == (0, "")
        finally:
            process.kill()


def answer(station: ClientConnection, *reply: object) -> list[object]:
    """Read a call, answer it with the given kind and rest, and give the call."""
    frame = json.loads(station.recv(timeout=5))
    station.send(json.dumps([reply[0], frame[1], *reply[1:]]))
    assert isinstance(frame, list)
    return frame


def test_it_prints_a_line_per_frame_and_keeps_serving_when_its_input_ends() -> None:
    with serving("--accept-after", "1", "--interval", "9", "--reject", "AA=Blocked") as csms:
        csms.stdin.close()
        with csms.station("CS001") as station:
            boot = {"reason": "PowerUp", "chargingStation": {"model": "M\u001b[2J", "vendorName": "V"}}
            station.send(json.dumps([2, "1", "BootNotification", boot]))
            line = csms.line("BootNotification reason=PowerUp")
            assert "CS001 -> " in line
            assert r"chargingStation.model=" in line
            assert "\x1b" not in line
            assert "CS001 <- BootNotification ok" in (answered := csms.line("<- BootNotification"))
            assert "interval=9 status=Pending" in answered
            station.send("junk")
            assert "CS001 -> unreadable" in csms.line("junk")
            assert "CALLERROR RpcFrameworkError" in csms.line("<-")
            assert "invalid: RpcFrameworkError" in csms.line("--")
        csms.line("CS001 -- disconnected")


def test_calls_are_read_from_its_input() -> None:
    with serving() as csms:
        csms.tell("call ClearCache {}")
        assert "which station? connected: none" in csms.line("error")
        with csms.station("CS001") as one, csms.station("CS002"):
            csms.line("CS002 -- connected")
            for wrong, words in {
                "call ClearCache {}": "CS001, CS002",
                "call CS001 ClearCache {": "not JSON",
                "call": "call [STATION] ACTION JSON",
                "jump": "unknown verb 'jump'",
                "call CS001 Reset {}": "not sent",
                '{"do": 1}': 'no JSON object with a "do"',
            }.items():
                csms.tell(wrong)
                assert words in csms.line("error")
            csms.tell('call CS001 Reset {"type": "Immediate"}')
            assert answer(one, 3, {"status": "Accepted"})[2:] == ["Reset", {"type": "Immediate"}]
            assert csms.line('{"status"') == '{"status": "Accepted"}'


@pytest.mark.parametrize("kind", ["unix", "tcp"])
def test_another_shell_commands_it(kind: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with serving("--control", f"unix:{tmp_path}/c" if kind == "unix" else "tcp:127.0.0.1:0") as csms:
        address = csms.line("control at ").split()[2]
        with csms.station("CS001") as station:
            csms.line("connected")
            with subprocess.Popen([*RUN, "call", "ClearCache", "--control", address], stdout=subprocess.PIPE) as other:
                answer(station, 3, {"status": "Rejected"})
                assert json.loads(other.communicate(timeout=10)[0]) == {"status": "Rejected"}
            assert other.returncode == 0
            assert main(["call", "Reset", "{}", "--station", "CS001", "--control", address]) == 1
            assert "not sent" in capfd.readouterr().err
            assert main(["state", "--control", address]) == 0
            assert json.loads(capfd.readouterr().out)["stations"]["CS001"]["connected"] is True
        assert main(["quit", "--control", address]) == 0
        csms.process.wait(timeout=10)
    assert list(tmp_path.iterdir()) == []


def test_nobody_listening_fails_the_call(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["call", "Reset", "{}", "--control", f"unix:{tmp_path}/none"]) == 1
    assert "nobody listens on unix:" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["--port", "70000"], "0 to 65535"),
        (["--port", "many"], "invalid int"),
        (["--accept-after", "-1"], "0 or more"),
        (["--reject", "AA=Maybe"], "STATUS one of"),
        (["--control", "tcp:192.0.2.1:5"], "not this machine"),
        (["call", "Reset", "{", "--control", "unix:x"], "not JSON"),
        (["call", "Reset", "[]", "--control", "unix:x"], "no JSON object"),
        (["call", "Reset", "{}"], "--control"),
        (["call", "Reset", "{}", "--control", "here"], "neither unix:PATH nor tcp:HOST:PORT"),
    ],
)
def test_bad_usage_is_explained(argv: list[str], words: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(argv) == 2
    assert words in capfd.readouterr().err


def test_a_taken_port_or_socket_is_explained(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert main(["--port", str(taken.getsockname()[1])]) == 2
    assert "choose another --host or --port" in capfd.readouterr().err
    (tmp_path / "file").touch()
    assert main(["--port", "0", "--control", f"unix:{tmp_path}/file"]) == 2
    assert "is no socket" in capfd.readouterr().err
    with socket.socket(socket.AF_UNIX) as served:
        served.bind(f"{tmp_path}/served")
        served.listen()
        assert main(["--port", "0", "--control", f"unix:{tmp_path}/served"]) == 2
    assert "another process listens there" in capfd.readouterr().err


def test_without_the_ocpp_package_it_says_what_to_install() -> None:
    program = f"import sys; sys.modules['ocpp'] = None; {RUN[2].partition('; ')[2]}"
    done = subprocess.run(
        [RUN[0], "-c", program, "--port", "0"], capture_output=True, text=True, timeout=20, check=False
    )
    assert done.returncode == 2
    assert done.stderr.endswith("pip install 'specharge[sim]'\n")
    assert "Traceback" not in done.stderr


def test_it_stops_quietly_when_nobody_reads_its_lines() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    null, pipe = subprocess.DEVNULL, subprocess.PIPE
    command = [*RUN, "--port", "0"]
    done = subprocess.run(command, stdin=null, stdout=writer, stderr=pipe, text=True, timeout=20, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("text", ["tcp:example.com:5", "tcp:0.0.0.0:5", "tcp:127.0.0.1", "tcp::5", "unix:"])
def test_other_control_addresses_are_refused(text: str) -> None:
    with pytest.raises(AddressError):
        parse_address(text)


@pytest.mark.parametrize("text", ["tcp:127.0.0.1:5", "tcp:localhost:5", "tcp:[::1]:5", "unix:/tmp/a:b"])
def test_control_addresses_of_this_machine_are_taken(text: str) -> None:
    assert str(parse_address(text)).startswith(text.partition(":")[0])


def test_with_a_certificate_it_serves_with_tls_and_asks_stations_for_one(tmp_path: Path) -> None:
    top, authority = hierarchy()
    certificate, key = server(authority, "127.0.0.1", names=["127.0.0.1"]).write(tmp_path, "csms")
    root, _ = top.write(tmp_path, "root", chain=False)
    context = ssl.create_default_context(cafile=str(root))
    options = ("--certificate", str(certificate), "--private-key", str(key), "--clients", str(root))
    with serving(*options) as csms:
        assert csms.url.startswith("wss://127.0.0.1:")
        with pytest.raises((OSError, WebSocketException, EOFError)):
            csms.station("CS001", ssl=context).recv(timeout=5)
        context.load_cert_chain(*client(authority).write(tmp_path, "station"))
        with csms.station("CS001", ssl=context):
            csms.line("CS001")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--private-key", "key.pem"], "--private-key is of use with --certificate only"),
        (["--clients", "root.pem"], "--clients is of use with --certificate only"),
        (["--certificate", "csms.pem"], "--certificate needs its --private-key"),
        (["--certificate", "no.pem", "--private-key", "no.key"], "no.pem is no certificate with the key no.key"),
    ],
)
def test_files_of_tls_that_do_not_do_are_told(
    options: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--port", "0", *options]) == 2
    assert said in capsys.readouterr().err
