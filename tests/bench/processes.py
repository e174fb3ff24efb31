"""The benchmarks that take a process: a session, idle stations, starting, the compiler.

The children run byte-compiled, as an installed package does; the first run of each fills the cache and is not counted.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.csms import Call, Csms
from bench.measure import Row, Spread

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
OURS, PEER = str(HERE / "our_station.py"), str(HERE / "ocpp_station.py")
SPECHARGE = str(Path(sys.executable).with_name("specharge"))
# What `specharge build` reads and writes.
SOURCES = ("specs", "machines", "engine", "codegen", "generated", "diagrams")

SETTLING = 1.0  # seconds from the first StatusNotification until a started station does nothing more
WARM_UP = 3  # sessions that a child does not count

CONFIGURATION = """\
station: {{id: CS001, vendor_name: Example, model: Demo}}
csms: {{url: "{url}", security_profile: 1, password: secret-secret-secret}}
evses:
  - {{id: 1, connectors: [{{id: 1, type: cType2}}]}}
storage: state
"""


class Failed(RuntimeError):
    """A child did not do what it should."""


@contextmanager
def scratch() -> Iterator[Path]:
    """Make a folder on the disk that holds the project, so that a commit costs what it costs there."""
    (ROOT / "build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT / "build", prefix="bench-") as folder:
        yield Path(folder)


def environment() -> dict[str, str]:
    """Return the environment of the children: byte code is written, to a place of its own."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(ROOT / "build" / "bench-pycache")}


def output_of(arguments: Sequence[str]) -> str:
    """Run a child to its end and return what it printed. Raises Failed with the end of its errors."""
    done = subprocess.run(arguments, env=environment(), capture_output=True, text=True, timeout=120, check=False)
    if done.returncode:
        raise Failed(f"{' '.join(map(str, arguments[-4:]))}: exit code {done.returncode}: {done.stderr[-600:]}")
    return done.stdout


def python(*arguments: object) -> Any:
    """Run a script and return the JSON it printed."""
    return json.loads(output_of([sys.executable, *map(str, arguments)]))


def session_rows(count: int) -> list[Row]:
    """Measure the CPU of charging sessions, and of a client that sends the same calls."""
    with scratch() as folder, Csms() as csms:
        python(OURS, "session", csms.url, folder / "first", 0)
        calls = csms.calls[_begin(csms.calls) :]
        per_session = len(calls) // WARM_UP
        recorded = folder / "calls.json"
        recorded.write_text(json.dumps(calls[:per_session]))
        ours = python(OURS, "session", csms.url, folder / "second", count)
        peer = python(PEER, "session", csms.url, recorded, count)
    name = f"session of {per_session} calls, CPU, durable"
    return [Row(name, _milliseconds(ours), {"ocpp": _milliseconds(peer)}, 5.0)]


def _begin(calls: Sequence[Call]) -> int:
    """Return where the first session begins: the connector is told occupied."""
    return next(number for number, call in enumerate(calls) if call.payload.get("connectorStatus") == "Occupied")


def _milliseconds(seconds: Sequence[float]) -> Spread:
    return Spread.of([value * 1000 for value in seconds], "ms")


def idle_rows(stations: int, repetitions: int) -> list[Row]:
    """Measure the memory of idle stations in one process."""
    found: dict[str, list[float]] = {"idle": [], "whole": [], "ocpp": []}
    with Csms() as csms:
        for _ in range(repetitions):
            with scratch() as folder:
                found["idle"].append(python(OURS, "idle", csms.url, folder, stations))
                found["whole"].append(python(OURS, "whole", csms.url, folder, stations))
                found["ocpp"].append(python(PEER, "idle", csms.url, stations))
    spreads = {name: Spread.of(values, "KiB") for name, values in found.items()}
    peers = {"ocpp": spreads["ocpp"]}
    return [
        Row("idle station: kernel and link", spreads["idle"], peers, 48.0),
        Row("idle station with its store", spreads["whole"], peers),
    ]


def start_rows(repetitions: int) -> list[Row]:
    """Measure the time from a process's start to its first byte on the wire, and the most memory it took."""
    with scratch() as folder, Csms() as csms:
        configuration = folder / "station.yaml"
        configuration.write_text(CONFIGURATION.format(url=csms.url))
        commands: dict[str, list[object]] = {
            "simulate": [SPECHARGE, "simulate", "--config", configuration, "--control", f"unix:{folder / 'c.sock'}"],
            "embed": [sys.executable, OURS, "embed", csms.url, folder / "embed"],
            "ocpp": [sys.executable, PEER, "start", csms.url],
        }
        found: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
        for number in range(repetitions + 1):
            for name, command in commands.items():
                sample = _started(csms, [str(part) for part in command])
                found[name] += [sample] if number else []
    times = {name: Spread.of([time for time, _ in samples], "ms") for name, samples in found.items()}
    peaks = {name: Spread.of([peak for _, peak in samples], "MiB") for name, samples in found.items()}
    return [
        Row("start to first byte, simulate", times["simulate"], {"ocpp": times["ocpp"]}, 300.0),
        Row("start to first byte, embedded", times["embed"], {"ocpp": times["ocpp"]}, 300.0),
        Row("peak memory, simulate", peaks["simulate"], {"ocpp": peaks["ocpp"]}, 45.0),
        Row("peak memory, embedded", peaks["embed"], {"ocpp": peaks["ocpp"]}, 45.0),
    ]


def _started(csms: Csms, command: Sequence[str]) -> tuple[float, float]:
    """Start a station; return the milliseconds until it dialled, and its peak in MiB when it has settled."""
    csms.forget()
    begin = time.monotonic()
    child = subprocess.Popen(command, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        csms.wait_for_call("StatusNotification", 20)
        time.sleep(SETTLING)
        # Not ru_maxrss: that of a child counts what its parent had before the exec.
        status = Path(f"/proc/{child.pid}/status").read_text()
        peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:"))
        assert csms.dialled_at is not None
        return (csms.dialled_at - begin) * 1000, peak / 1024
    except TimeoutError as late:
        child.kill()
        raise Failed(f"{command[1:3]}: {late}: {child.communicate()[1][-600:].decode()}") from late
    finally:
        child.kill()
        child.communicate()


def compiler_rows(repetitions: int) -> list[Row]:
    """Measure the compiler's commands over a copy of the project, with nothing to change."""
    with scratch() as folder:
        for name in SOURCES:
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "build").mkdir()  # where the compiler remembers what it read
        build, check = ([SPECHARGE, command, "--root", str(folder)] for command in ("build", "check"))
        output_of(build)
        return [
            Row("specharge build, warm", _wall(build, repetitions), {}, 3.0),
            Row("specharge check", _wall(check, repetitions), {}, 1.0),
        ]


def _wall(command: Sequence[str], repetitions: int) -> Spread:
    seconds = []
    for _ in range(repetitions):
        begin = time.monotonic()
        output_of(command)
        seconds.append(time.monotonic() - begin)
    return Spread.of(seconds, "s")


def profile_session() -> None:
    """Print where the CPU of a session goes."""
    with scratch() as folder, Csms() as csms:
        _inherit([sys.executable, OURS, "session", csms.url, str(folder), "30", "profile"])


def profile_start() -> None:
    """Print which imports cost most of a start."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", "import specharge_machines.commands.simulate"],
        env=environment(), capture_output=True, text=True, check=True,
    )  # fmt: skip
    lines = [line for line in done.stderr.splitlines() if "|" in line and "[us]" not in line]
    for line in sorted(lines, key=lambda line: int(line.split("|")[1]))[-50:]:
        print(line)


def profile_compiler() -> None:
    """Print where the time of `specharge build` goes."""
    with scratch() as folder:
        for name in SOURCES:
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        _inherit([sys.executable, "-m", "cProfile", "-s", "tottime", SPECHARGE, "build", "--root", str(folder)])


def _inherit(command: Sequence[str]) -> None:
    subprocess.run(command, env=environment(), check=False)
