"""The control channel of a simulated station, over real sockets, and the command line that talks to it.

The rule of this file: the station is a small one of the test's own; nothing sleeps, every wait has a limit.
"""

import asyncio
import json
import socket
import stat
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from specharge_engine.events import Event
from specharge_engine.sim.control import serve
from specharge_engine.sim.csms_control import Address, ControlError, parse_address
from specharge_engine.sim.ctl import ctl_main
from specharge_engine.sim.hardware import SimulatedHardware
from specharge_engine.sim.verbs import VERBS, usage
from specharge_engine.site import Connector, Evse
from specharge_generated.events import EVENTS


class SmallStation:
    """Hardware and a trace of its events, with nothing that charges."""

    def __init__(self) -> None:
        self.hardware = SimulatedHardware(
            (Evse(1, (Connector(1, "sType2"),)), Evse(2, (Connector(1, "cType2"),))), EVENTS, lambda: 0.0
        )
        self.events: list[Any] = []
        self.hardware.attach(self.take)
        self.link = True
        self.boots = 1
        self.stopped = asyncio.Event()
        self.followers: set[asyncio.Queue[dict[str, Any]]] = set()
        self.breaks = False

    def take(self, event: Event) -> None:
        """Keep an event and trace it."""
        self.events.append(event)
        for follower in self.followers:
            follower.put_nowait({"event": event.name})

    def state(self) -> dict[str, Any]:
        """Return what the test looks at."""
        if self.breaks:
            raise RuntimeError("broken")
        return {"link": self.link, "boots": self.boots, "hardware": self.hardware.describe()}

    def set_link(self, up: bool) -> None:
        """Note it."""
        self.link = up

    async def power_cycle(self) -> None:
        """Boot again."""
        self.hardware.cut_power()
        await asyncio.sleep(0)
        self.boots += 1
        self.hardware.attach(self.take)
        self.hardware.start()

    async def follow_trace(self) -> AsyncIterator[dict[str, Any]]:
        """Give the events from now on."""
        queue: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.followers.add(queue)
        try:
            while True:
                yield await queue.get()
        finally:
            self.followers.discard(queue)

    def quit(self) -> None:
        """Stop."""
        self.stopped.set()


class Line:
    """One connection to the channel."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer

    async def send(self, line: str | bytes | dict[str, Any]) -> None:
        """Write a line."""
        text = json.dumps(line) if isinstance(line, dict) else line
        self.writer.write((text.encode() if isinstance(text, str) else text) + b"\n")
        await self.writer.drain()

    async def receive(self) -> dict[str, Any]:
        """Read a line."""
        async with asyncio.timeout(5):
            found = json.loads(await self.reader.readline())
        assert isinstance(found, dict)
        return found

    async def ask(self, line: str | bytes | dict[str, Any]) -> dict[str, Any]:
        """Write a line and read its answer."""
        await self.send(line)
        return await self.receive()


Play = Callable[[SmallStation, Line], Awaitable[None]]


def play(folder: Path, scene: Play) -> SmallStation:
    """Run a scene with one connection to the socket file `s` of the folder."""

    async def run() -> SmallStation:
        station = SmallStation()
        async with serve(Address(path=str(folder / "s")), station) as address:
            line = Line(*await asyncio.open_unix_connection(address.path))
            async with asyncio.timeout(20):
                await scene(station, line)
            line.writer.close()
        return station

    return asyncio.run(run())


DEEDS: list[tuple[dict[str, Any], list[str]]] = [
    ({"do": "plug_in", "evse": 1, "connector": 1}, ["cable_plugged_in"]),
    ({"do": "contract", "evse": 1, "emaid": "DE8AA1A2B3C4D59", "certificate": "PEM"}, ["contract_presented"]),
    ({"do": "end_session", "evse": 1}, ["session_ended_by_ev"]),
    (
        {"do": "contract_certificate", "evse": 1, "action": "Install", "schema": "urn:iso:15118", "exi": "gA=="},
        ["contract_certificate_wanted"],
    ),
    ({"do": "ev", "evse": 1, "draws": False, "phases": 1}, ["phases_changed"]),
    ({"do": "plug_out", "evse": 1, "side": "ev"}, ["ev_unplugged"]),
    ({"do": "plug_out", "evse": 1}, ["cable_removed"]),
    ({"do": "swipe", "token": "04A1"}, ["token_presented"]),
    ({"do": "choose", "evses": [2]}, ["transactions_chosen"]),
    ({"do": "press", "button": "stop", "evse": 2}, ["stop_pressed"]),
    ({"do": "park", "evse": 2, "occupied": True}, ["vehicle_detected"]),
    ({"do": "alarm", "kind": "tamper", "what": "door"}, ["tamper_detected"]),
    ({"do": "alarm", "kind": "memory"}, ["memory_ran_low"]),
    ({"do": "login", "accepted": True, "user": "anna"}, ["maintenance_login_accepted"]),
    ({"do": "login", "accepted": False, "origin": "10.0.0.7"}, ["maintenance_login_failed"]),
    ({"do": "clear_log"}, ["security_log_clearing_ordered"]),
    ({"do": "meter", "evse": 2, "values": {"SoC": 50, "Voltage": None}}, ["meter_read"]),
    (
        {
            "do": "sign",
            "evse": 2,
            "data": {"signedMeterData": "", "signingMethod": "", "encodingMethod": "", "publicKey": ""},
        },
        ["signed_data_received"],
    ),
    ({"do": "lock", "evse": 1, "connector": 1, "fails": True}, []),
    ({"do": "reset", "barred": True}, ["reset_barred"]),
    ({"do": "reset", "evse": 2, "barred": False, "fails": True}, ["reset_allowed"]),
    ({"do": "fault", "code": "GroundFailure"}, ["connector_faulted", "connector_faulted"]),
    ({"do": "clear_fault", "evse": 2, "code": "GroundFailure"}, ["fault_cleared"]),
]


def test_every_verb_of_the_hardware_does_its_deed(tmp_path: Path) -> None:
    async def scene(station: SmallStation, line: Line) -> None:
        station.hardware.ask_which_transactions([1, 2])
        for request, events in DEEDS:
            station.events.clear()
            assert await line.ask(request) == {"ok": True}, request
            assert [event.name for event in station.events] == events, request

    play(tmp_path, scene)
    assert {request["do"] for request, _ in DEEDS} | {"link", "power", "state", "trace", "quit"} == set(VERBS)


def test_the_station_is_asked_for_link_power_state_and_quit(tmp_path: Path) -> None:
    async def scene(station: SmallStation, line: Line) -> None:
        assert await line.ask({"do": "link", "up": False}) == {"ok": True}
        assert await line.ask({"do": "power", "cycle": True}) == {"ok": True}
        answer = await line.ask({"do": "state"})
        assert answer["ok"] is True
        assert (answer["state"]["link"], answer["state"]["boots"]) == (False, 2)
        assert await line.ask({"do": "quit"}) == {"ok": True}
        await station.stopped.wait()

    play(tmp_path, scene)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("plug_in", "the line is not JSON: Expecting value"),
        (b"\xff", "the line is not JSON"),
        ("[" * 100_000, "the line is not JSON"),
        ("[1]", 'the line is no JSON object; write {"do": VERB, …}'),
        ("{}", 'a request is {"do": VERB, …}; the verbs are plug_in, plug_out'),
        ({"do": "plugin"}, "unknown verb 'plugin' (did you mean 'plug_in'?)"),
        ({"do": "fly"}, "unknown verb 'fly'; the verbs are plug_in, plug_out"),
        ({"do": "plug_in"}, "plug_in needs 'evse': plug_in evse=N [connector=N]"),
        ({"do": "plug_in", "evs": 1}, "plug_in has no field 'evs' (did you mean 'evse'?)"),
        ({"do": "state", "all": True}, "state has no field 'all'; it takes none"),
        ({"do": "plug_in", "evse": "1"}, "plug_in: 'evse' must be a whole number, not \"1\""),
        ({"do": "plug_in", "evse": True}, "plug_in: 'evse' must be a whole number, not true"),
        ({"do": "link", "up": 1}, "link: 'up' must be true or false, not 1"),
        ({"do": "swipe", "token": 123}, "swipe: 'token' must be a text, not 123"),
        ({"do": "meter", "evse": 1, "values": {"SoC": "full"}}, "meter: 'values' must be an object of numbers such as"),
        ('{"do": "meter", "evse": 1, "values": {"SoC": NaN}}', "meter: 'values' must be an object of numbers"),
        (
            {"do": "press", "button": "stopp", "evse": 1},
            "press: 'button' must be one of start, stop, emergency, not \"stopp\" (did you mean 'stop'?)",
        ),
        ({"do": "plug_in", "evse": 9}, "no EVSE 9; the station has 1, 2"),
        ({"do": "plug_in", "evse": 1, "connector": 2}, "EVSE 1 has no connector 2; it has 1"),
        ({"do": "plug_out", "evse": 1}, "nothing is plugged in at connector 1 of EVSE 1"),
        ({"do": "power", "cycle": False}, "power: 'cycle' can only be true"),
    ],
)
def test_a_bad_request_is_told_what_is_wrong_and_changes_nothing(
    tmp_path: Path, line: str | bytes | dict[str, Any], words: str
) -> None:
    async def scene(station: SmallStation, to: Line) -> None:
        answer = await to.ask(line)
        assert answer["ok"] is False
        assert words in answer["error"]
        assert station.events == []
        assert (await to.ask({"do": "state"}))["ok"] is True

    play(tmp_path, scene)


def test_a_failing_station_is_reported_and_the_channel_stays(tmp_path: Path) -> None:
    async def scene(station: SmallStation, line: Line) -> None:
        station.breaks = True
        answer = await line.ask({"do": "state"})
        assert answer == {"ok": False, "error": "the station failed at this: RuntimeError: broken"}
        assert await line.ask({"do": "plug_in", "evse": 1}) == {"ok": True}

    play(tmp_path, scene)


def test_empty_lines_are_passed_over_and_a_last_line_may_be_cut(tmp_path: Path) -> None:
    async def scene(station: SmallStation, line: Line) -> None:
        line.writer.write(b'\n\r\n{"do": "link", "up": false}\n{"do": "link", "up":')
        line.writer.write_eof()
        assert await line.receive() == {"ok": True}
        assert (await line.receive())["ok"] is False
        assert await line.reader.read() == b""

    assert play(tmp_path, scene).link is False


def test_a_line_over_the_limit_is_told_and_ends_the_connection(tmp_path: Path) -> None:
    async def scene(station: SmallStation, line: Line) -> None:
        line.writer.write(b"x" * (2**21))
        assert "longer than" in (await line.receive())["error"]
        other = Line(*await asyncio.open_unix_connection(str(tmp_path / "s")))
        assert await other.ask({"do": "link", "up": True}) == {"ok": True}
        other.writer.close()

    play(tmp_path, scene)


def test_trace_follows_between_the_answers_until_it_is_ended(tmp_path: Path) -> None:
    async def scene(station: SmallStation, line: Line) -> None:
        assert await line.ask({"do": "trace"}) == {"ok": True}
        assert await line.ask({"do": "trace", "follow": True}) == {"ok": True}
        await line.send({"do": "plug_in", "evse": 1})
        lines = [await line.receive(), await line.receive()]
        assert {"ok": True} in lines
        assert {"trace": {"event": "cable_plugged_in"}} in lines
        assert await line.ask({"do": "trace", "follow": False}) == {"ok": True}
        assert await line.ask({"do": "plug_out", "evse": 1}) == {"ok": True}
        assert await line.ask({"do": "link", "up": True}) == {"ok": True}
        assert station.followers == set()

    play(tmp_path, scene)


def test_a_follower_that_leaves_is_forgotten(tmp_path: Path) -> None:
    async def scene(station: SmallStation, line: Line) -> None:
        other = Line(*await asyncio.open_unix_connection(str(tmp_path / "s")))
        assert await other.ask({"do": "trace"}) == {"ok": True}
        assert await line.ask({"do": "link", "up": True}) == {"ok": True}
        assert len(station.followers) == 1
        other.writer.close()
        await other.writer.wait_closed()
        async with asyncio.timeout(5):
            while station.followers:
                assert await line.ask({"do": "link", "up": True}) == {"ok": True}

    play(tmp_path, scene)


# Where the channel is.


def test_the_socket_file_is_the_owners_alone_and_goes_with_the_station(tmp_path: Path) -> None:
    async def scene(station: SmallStation, line: Line) -> None:
        assert await line.ask({"do": "link", "up": True}) == {"ok": True}
        assert stat.S_IMODE((tmp_path / "s").stat().st_mode) == 0o600

    play(tmp_path, scene)
    assert not (tmp_path / "s").exists()


def test_the_socket_file_of_a_dead_process_is_replaced(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(tmp_path / "s"))

    async def scene(station: SmallStation, line: Line) -> None:
        assert await line.ask({"do": "link", "up": True}) == {"ok": True}

    play(tmp_path, scene)


def test_a_living_station_keeps_its_socket_file(tmp_path: Path) -> None:
    async def scene(station: SmallStation, line: Line) -> None:
        with pytest.raises(ControlError, match="another process listens there"):
            async with serve(Address(path=str(tmp_path / "s")), station):
                pass
        assert await line.ask({"do": "link", "up": True}) == {"ok": True}

    play(tmp_path, scene)


def test_another_file_is_never_removed(tmp_path: Path) -> None:
    (tmp_path / "s").write_text("precious")
    with pytest.raises(ControlError, match="is no socket"):
        play(tmp_path, lambda station, line: asyncio.sleep(0))
    assert (tmp_path / "s").read_text() == "precious"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ControlError, match=r"cannot listen on unix:.*No such file"):
        play(tmp_path / "none", lambda station, line: asyncio.sleep(0))


def test_loopback_tcp_serves_too_and_a_taken_port_is_told() -> None:
    async def run() -> None:
        station = SmallStation()
        async with serve(parse_address("tcp:127.0.0.1:0"), station) as address:
            line = Line(*await asyncio.open_connection(address.host, address.port))
            assert await line.ask({"do": "plug_in", "evse": 1}) == {"ok": True}
            line.writer.close()
            with pytest.raises(ControlError, match="in use"):
                async with serve(address, station):
                    pass

    asyncio.run(run())


# The command line.


class Served:
    """A station in a thread of its own, for commands that run a loop themselves."""

    def __init__(self, folder: Path) -> None:
        self.address = f"unix:{folder / 's'}"
        self.station: SmallStation
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run()))
        self._thread.start()
        assert self._ready.wait(5)

    async def _run(self) -> None:
        self.station = SmallStation()
        async with serve(parse_address(self.address), self.station):
            self._ready.set()
            await self.station.stopped.wait()

    def stop(self) -> None:
        """Ask the station to quit, unless it has."""
        if self._thread.is_alive():
            ctl_main([self.address, "quit"])
        self._thread.join(5)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    served = Served(tmp_path)
    yield served
    served.stop()


def test_ctl_does_a_deed_in_silence(served: Served, capsys: pytest.CaptureFixture[str]) -> None:
    assert ctl_main([served.address, "plug_in", "evse=1", "connector=1"]) == 0
    assert ctl_main([served.address, "meter", "evse=1", 'values={"SoC": 50}']) == 0
    assert capsys.readouterr() == ("", "")
    assert [event.name for event in served.station.events] == ["cable_plugged_in", "meter_read"]


def test_ctl_takes_a_token_of_digits_as_a_text(served: Served) -> None:
    assert ctl_main([served.address, "swipe", "token=04112233"]) == 0
    assert ctl_main([served.address, "swipe", 'token="1234"', "type=Local"]) == 0
    tokens = [event.token.idToken for event in served.station.events]
    assert tokens == ["04112233", "1234"]


def test_ctl_shows_the_state(served: Served, capsys: pytest.CaptureFixture[str]) -> None:
    assert ctl_main([served.address, "state"]) == 0
    assert json.loads(capsys.readouterr().out)["boots"] == 1


def test_ctl_passes_on_why_a_deed_is_refused(served: Served, capsys: pytest.CaptureFixture[str]) -> None:
    assert ctl_main([served.address, "plug_out", "evse=1"]) == 1
    assert capsys.readouterr().err == "specharge ctl: nothing is plugged in at connector 1 of EVSE 1\n"


def test_ctl_follows_the_trace_until_the_station_is_gone(served: Served) -> None:
    following = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; from specharge_engine.sim.ctl import ctl_main; sys.exit(ctl_main(sys.argv[1:]))",
            served.address,
            "trace",
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert following.stdout is not None
    with following:
        limit = time.monotonic() + 10
        while not served.station.followers and time.monotonic() < limit:
            assert ctl_main([served.address, "link", "up=true"]) == 0
        assert ctl_main([served.address, "plug_in", "evse=1"]) == 0
        assert json.loads(following.stdout.readline()) == {"event": "cable_plugged_in"}
        served.stop()
        assert following.wait(5) == 0


@pytest.mark.parametrize(
    ("words", "code", "error"),
    [
        (["unix:/nowhere/s", "state"], 1, "no station listens on unix:/nowhere/s (No such file or directory)"),
        (["http://localhost", "state"], 2, "neither unix:PATH nor tcp:HOST:PORT"),
        (["tcp:192.0.2.1:9", "state"], 2, "not this machine"),
        (["unix:/nowhere/s"], 2, "say what happens: one of plug_in"),
        (["unix:/nowhere/s", "plugin"], 2, "unknown verb 'plugin' (did you mean 'plug_in'?)"),
        (["unix:/nowhere/s", "plug_in", "1"], 2, "'1' is no key=value; write plug_in evse=N [connector=N]"),
        (["unix:/nowhere/s", "plug_in", "evse=1", "evse=2"], 2, "'evse' is given twice"),
        (["unix:/nowhere/s", "meter", "evse=1", "values={SoC: 50}"], 2, "values: not JSON"),
    ],
)
def test_ctl_tells_bad_usage_from_a_refusal(
    words: list[str], code: int, error: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ctl_main(words) == code
    assert error in capsys.readouterr().err


def test_ctl_help_lists_every_verb(capsys: pytest.CaptureFixture[str]) -> None:
    assert ctl_main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(f"  {usage(name)} " in shown for name in VERBS)
    assert ctl_main([]) == 2


def test_ctl_loads_no_station() -> None:
    code = "import sys, specharge_engine.sim.ctl; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
