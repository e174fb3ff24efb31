"""`specharge csms`: serve a CSMS on the command line, or tell a running one what to call.

The rule of this file: a user meets sentences and exit codes (0 fine, 1 the call failed, 2 bad usage), no traceback.
"""

import argparse
import asyncio
import contextlib
import json
import os
import signal
import ssl
import sys
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from specharge_engine.sim.csms_control import (
    Address,
    AddressError,
    ControlError,
    answer_line,
    listen,
    parse_address,
    request,
)
from specharge_engine.sim.csms_print import frame_line, notice_line, state

if TYPE_CHECKING:
    from specharge_engine.sim.csms import Csms
    from specharge_engine.sim.csms_records import Frame

_VERBS = ("call", "state", "quit")


class Usage(Exception):
    """Say which argument is wrong and what would be right."""


def main(argv: Sequence[str]) -> int:
    """Run `specharge csms ARGV…` and give the exit code."""
    try:
        if argv and argv[0] in _VERBS:
            return asyncio.run(_tell(_tell_parser().parse_args(argv)))
        return _serve(_serve_parser().parse_args(argv))
    except SystemExit as done:  # argparse has said it.
        return done.code if isinstance(done.code, int) else 2
    except (Usage, AddressError) as error:
        return _complain(str(error), 2)
    except ControlError as error:
        return _complain(str(error), 1)
    except BrokenPipeError:
        _mute_stdout()
        return 0
    except KeyboardInterrupt:
        return 0


def _serve_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="specharge csms",
        description="Serve a CSMS for OCPP 2.0.1 stations and print what passes. Reads `call [STATION] ACTION JSON`, "
        "`state` and `quit` from standard input; with --control, `specharge csms call ACTION JSON --control ADDR` does "
        "the same from another shell.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default %(default)s)")
    parser.add_argument(
        "--port", type=int, default=9000, help="port to listen on, 0 for a free one (default %(default)s)"
    )
    parser.add_argument("--path", default="/", help="stations connect to PATH/<station id> (default %(default)s)")
    parser.add_argument("--password", metavar="P", help="ask stations for HTTP Basic: their id and this password")
    parser.add_argument("--certificate", metavar="PEM", help="serve with TLS: the CSMS certificate and its sub CAs")
    parser.add_argument("--private-key", metavar="PEM", help="the key of --certificate")
    parser.add_argument("--clients", metavar="PEM", help="ask stations for a certificate that leads to this root")
    parser.add_argument(
        "--accept-after", type=int, default=0, metavar="N", help="answer the first N boots with Pending"
    )
    parser.add_argument("--interval", type=int, metavar="S", help="interval in every BootNotification answer, seconds")
    parser.add_argument(
        "--reject", action="append", default=[], metavar="TOKEN[=STATUS]", help="refuse an idToken (Invalid)"
    )
    parser.add_argument(
        "--deauthorize",
        action="append",
        default=[],
        metavar="TOKEN[=STATUS]",
        help="refuse it in TransactionEvent only",
    )
    parser.add_argument("--control", metavar="ADDR", help="also take commands on unix:PATH or tcp:HOST:PORT")
    return parser


def _tell_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="specharge csms", description="Command a CSMS that runs with --control.")
    verbs = parser.add_subparsers(dest="do", required=True)
    for verb in _VERBS:
        of_verb = verbs.add_parser(verb)
        of_verb.add_argument("--control", required=True, metavar="ADDR", help="unix:PATH or tcp:HOST:PORT")
        if verb == "call":
            of_verb.add_argument("action", metavar="ACTION")
            of_verb.add_argument("payload", metavar="JSON", nargs="?", default="{}")
            of_verb.add_argument("--station", metavar="ID", help="needed when several are connected")
    return parser


async def _tell(arguments: argparse.Namespace) -> int:
    address = parse_address(arguments.control)
    message: dict[str, Any] = {"do": arguments.do}
    if arguments.do == "call":
        message |= {"action": arguments.action, "payload": _payload(arguments.payload)}
        if arguments.station:
            message["station"] = arguments.station
    answer = await request(address, message)
    if not answer.pop("ok", False):
        return _complain(str(answer.get("error", "no reason given")), 1)
    shown = answer.get("response", answer.get("state"))
    if shown is not None:
        print(json.dumps(shown, indent=2))
    return 0


def _payload(text: str) -> dict[str, Any]:
    try:
        payload = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Usage(f"the payload is not JSON ({error}): {text}") from None
    if not isinstance(payload, dict):
        raise Usage(f"the payload is no JSON object: {text}")
    return payload


def _serve(arguments: argparse.Namespace) -> int:
    try:
        from specharge_engine.sim import csms as made
        from specharge_engine.sim.csms_wire import AUTHORIZATION_STATUSES
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] not in ("ocpp", "jsonschema"):
            raise
        return _complain("the CSMS needs the ocpp package; install it with: pip install 'specharge[sim]'", 2)
    if not 0 <= arguments.port < 65536:
        raise Usage(f"--port {arguments.port}: a port is 0 to 65535")
    if arguments.accept_after < 0:
        raise Usage(f"--accept-after {arguments.accept_after}: a count is 0 or more")
    if arguments.interval is not None and arguments.interval < 0:
        raise Usage(f"--interval {arguments.interval}: seconds are 0 or more")
    script = made.Script(
        accept_after=arguments.accept_after,
        reject=_tokens("--reject", arguments.reject, AUTHORIZATION_STATUSES),
        deauthorize=_tokens("--deauthorize", arguments.deauthorize, AUTHORIZATION_STATUSES),
    )
    if arguments.interval is not None:
        script.boot_interval = script.heartbeat_interval = arguments.interval
    control = parse_address(arguments.control) if arguments.control else None
    operator = _Operator()
    operator.csms = csms = made.Csms(
        script,
        host=arguments.host,
        port=arguments.port,
        path=arguments.path,
        password=arguments.password,
        tls=_tls(arguments),
        observe=operator.show,
    )
    return asyncio.run(_run(csms, operator, f"{arguments.host}:{arguments.port}", control))


def _tls(arguments: argparse.Namespace) -> ssl.SSLContext | None:
    """Return the context to serve with, or None without --certificate."""
    if arguments.certificate is None:
        for option in ("private_key", "clients"):
            if getattr(arguments, option) is not None:
                raise Usage(f"--{option.replace('_', '-')} is of use with --certificate only")
        return None
    if arguments.private_key is None:
        raise Usage("--certificate needs its --private-key")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        context.load_cert_chain(arguments.certificate, arguments.private_key)
    except (OSError, ValueError) as error:
        raise Usage(
            f"{arguments.certificate} is no certificate with the key {arguments.private_key}: {error}"
        ) from None
    if arguments.clients is not None:
        try:
            context.load_verify_locations(arguments.clients)
        except (OSError, ValueError) as error:
            raise Usage(f"{arguments.clients} is no root certificate: {error}") from None
        context.verify_mode = ssl.CERT_REQUIRED
    return context


def _tokens(option: str, values: list[str], statuses: Sequence[str]) -> dict[str, str]:
    tokens = {}
    for value in values:
        token, _, status = value.partition("=")
        if not token or (status or "Invalid") not in statuses:
            raise Usage(f"{option} {value}: give TOKEN or TOKEN=STATUS with STATUS one of {', '.join(statuses)}")
        tokens[token] = status or "Invalid"
    return tokens


async def _run(csms: "Csms", operator: "_Operator", where: str, control: Address | None) -> int:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(ValueError, NotImplementedError):  # Not the main thread.
            loop.add_signal_handler(number, operator.stopped.set)
    async with contextlib.AsyncExitStack() as stack:
        try:
            await stack.enter_async_context(csms)
        except OSError as error:
            return _complain(f"cannot listen on {where}: {error.strerror or error}; choose another --host or --port", 2)
        operator.say(f"CSMS at {csms.url}/<station id>")
        if control is not None:
            try:
                operator.say(f"control at {await stack.enter_async_context(listen(control, operator.handle))}")
            except ControlError as error:
                return _complain(str(error), 2)
        reading = asyncio.create_task(operator.obey(_lines_of_stdin()))
        await operator.stopped.wait()
        reading.cancel()
        await asyncio.gather(reading, return_exceptions=True)
    return 0


class _Operator:
    """Show what passes, and do what lines from standard input or the control channel ask."""

    def __init__(self) -> None:
        self.csms: Csms
        self.stopped = asyncio.Event()

    def show(self, station_id: str, what: "Frame | str") -> None:
        """Print a frame or a notice of the CSMS."""
        self.say(notice_line(station_id, what) if isinstance(what, str) else frame_line(station_id, what))

    def say(self, line: str) -> None:
        """Print a line; when nobody reads any more, stop."""
        try:
            print(line, flush=True)
        except BrokenPipeError:
            _mute_stdout()
            self.stopped.set()

    async def obey(self, lines: "asyncio.Queue[str]") -> None:
        """Do what each line asks, one after the other; what goes wrong is said and the next line read."""
        while True:
            line = (await lines.get()).strip()
            if not line:
                continue
            try:
                answer = await (
                    answer_line(line, self.handle) if line.startswith("{") else self.handle(_in_words(line))
                )
            except Usage as error:
                answer = {"ok": False, "error": str(error)}
            if not answer["ok"]:
                self.say(f"error: {answer['error']}")
            elif shown := answer.get("response", answer.get("state")):
                self.say(json.dumps(shown))

    async def handle(self, message: dict[str, Any]) -> dict[str, Any]:
        """Do one `{"do": …}` and give its answer."""
        if message["do"] == "call":
            return await self._call(message)
        if message["do"] == "state":
            return {"ok": True, "state": {"url": self.csms.url, "stations": state(self.csms.stations)}}
        if message["do"] == "quit":
            # Later, so that the answer still leaves.
            asyncio.get_running_loop().call_soon(self.stopped.set)
            return {"ok": True}
        return {"ok": False, "error": f"unknown verb {message['do']!r}; there are {', '.join(_VERBS)}"}

    async def _call(self, message: dict[str, Any]) -> dict[str, Any]:
        from specharge_engine.sim.csms import CsmsError

        action, payload = message.get("action"), message.get("payload", {})
        if not isinstance(action, str) or not isinstance(payload, dict):
            return {"ok": False, "error": "a call needs an action (string) and a payload (object)"}
        station_id = message.get("station")
        if station_id is None:
            connected = [station.id for station in self.csms.stations.values() if station.connected]
            if len(connected) != 1:
                names = ", ".join(sorted(connected)) or "none"
                return {"ok": False, "error": f"which station? connected: {names}"}
            station_id = connected[0]
        try:
            return {"ok": True, "response": await self.csms.call(str(station_id), action, payload)}
        except CsmsError as error:
            return {"ok": False, "error": str(error)}


def _in_words(line: str) -> dict[str, Any]:
    words, brace, rest = line.partition("{")
    verb, *names = words.split()
    if verb != "call":
        return {"do": verb}
    if len(names) not in (1, 2):
        raise Usage("say: call [STATION] ACTION JSON")
    message: dict[str, Any] = {"do": "call", "action": names[-1], "payload": _payload(brace + rest or "{}")}
    return message | ({"station": names[0]} if len(names) == 2 else {})


def _lines_of_stdin() -> "asyncio.Queue[str]":
    lines: asyncio.Queue[str] = asyncio.Queue()
    loop = asyncio.get_running_loop()

    def read(fd: int) -> None:
        rest = b""
        # os.read and not sys.stdin: a thread that holds the lock of a buffered file spoils the interpreter's exit.
        with contextlib.suppress(OSError, RuntimeError):  # The file or the loop is closed.
            while chunk := os.read(fd, 65536):
                *whole, rest = (rest + chunk).split(b"\n")
                for line in whole:
                    loop.call_soon_threadsafe(lines.put_nowait, line.decode("utf-8", "replace"))
            loop.call_soon_threadsafe(lines.put_nowait, rest.decode("utf-8", "replace"))

    with contextlib.suppress(AttributeError, OSError, ValueError):  # No standard input: serve without.
        fd = sys.stdin.fileno()
        # In the background of a shell a read would stop the whole process; this way it fails and only the reading ends.
        signal.signal(signal.SIGTTIN, signal.SIG_IGN)
        threading.Thread(target=read, args=(fd,), daemon=True).start()
    return lines


def _mute_stdout() -> None:
    # Python flushes stdout once more at exit: give it somewhere to go.
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(words: str, code: int) -> int:
    print(f"specharge csms: {words}", file=sys.stderr)
    return code
