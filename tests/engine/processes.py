"""Processes of the command line, as a user starts them, and the control channel of a simulated station."""

from __future__ import annotations

import asyncio
import contextlib
import json
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, Self

START = 20.0  # seconds a process may take to say its first line; a loaded machine is slow


class Talk:
    """A connection to the control channel. `trace` gathers what `follow` brings."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self.trace: list[dict[str, Any]] = []

    @classmethod
    async def to(cls, address: str) -> Self:
        """Connect to `tcp:HOST:PORT` or `unix:PATH`."""
        kind, _, place = address.partition(":")
        if kind == "unix":
            return cls(*await asyncio.open_unix_connection(place, limit=2**24))
        host, _, port = place.rpartition(":")
        return cls(*await asyncio.open_connection(host, int(port), limit=2**24))

    async def ask(self, do: str, **fields: Any) -> dict[str, Any]:
        """Send a request and give its answer; trace records that come before are gathered."""
        return await self.send_line(json.dumps({"do": do, **fields}))

    async def send_line(self, line: str) -> dict[str, Any]:
        """Send a line as it is and give its answer."""
        self._writer.write(line.encode() + b"\n")
        async with asyncio.timeout(START):
            while True:
                message = json.loads(await self._reader.readline())
                if "trace" not in message:
                    assert isinstance(message, dict)
                    return message
                self.trace.append(message["trace"])

    async def done(self, do: str, **fields: Any) -> dict[str, Any]:
        """Send a request that must succeed."""
        answer = await self.ask(do, **fields)
        assert answer["ok"], answer
        return answer

    async def state(self) -> dict[str, Any]:
        """Give the state of the station."""
        state: dict[str, Any] = (await self.done("state"))["state"]
        return state

    async def end(self) -> None:
        """Read until the station closes."""
        async with asyncio.timeout(START):
            while line := await self._reader.readline():
                message = json.loads(line)
                self.trace += [message["trace"]] if "trace" in message else []

    def close(self) -> None:
        """Close this end."""
        self._writer.close()

    @property
    def requirements(self) -> set[str]:
        """Every requirement that the trace names."""
        return {name for record in self.trace for name in record.get("requirements", ())}


class Process:
    """A process with its output; `lines` are what it has printed so far."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.lines: list[str] = []
        self.address = ""

    async def line(self, with_text: str) -> str:
        """Read until a line with that text."""
        assert self.process.stdout is not None
        async with asyncio.timeout(START):
            while line := (await self.process.stdout.readline()).decode():
                self.lines.append(line.rstrip("\n"))
                if with_text in line:
                    return line.rstrip("\n")
        raise AssertionError(f"it ended without {with_text!r}: {self.lines} {await self._errors()}")

    async def _errors(self) -> str:
        assert self.process.stderr is not None
        return (await self.process.stderr.read()).decode()

    async def kill(self) -> None:
        """Kill it as a power cut does: it cannot do anything about it."""
        self.process.kill()
        await self.process.wait()

    async def ends(self, number: signal.Signals | None = None) -> tuple[int, str]:
        """Send a signal, if any, and wait for its end; give the exit code and what it wrote to stderr."""
        if number is not None:
            self.process.send_signal(number)
        async with asyncio.timeout(START):
            errors = await self._errors()
            return await self.process.wait(), errors

    async def talk(self) -> Talk:
        """Connect to the control channel, whose address the process has printed."""
        return await Talk.to(self.address)


@contextlib.asynccontextmanager
async def specharge(*arguments: str | Path) -> AsyncIterator[Process]:
    """Start `specharge ARGUMENTS…`; it is killed when the context closes."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "specharge_codegen.cli", *map(str, arguments),
        stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE, limit=2**24,
    )  # fmt: skip
    made = Process(process)
    try:
        yield made
    finally:
        if process.returncode is None:
            await made.kill()


@contextlib.asynccontextmanager
async def simulate(configuration: Path, control: str = "tcp:127.0.0.1:0") -> AsyncIterator[Process]:
    """Start a simulated station and wait until it takes commands."""
    async with specharge("simulate", "--config", configuration, "--control", control) as process:
        line = await process.line("control on")
        process.address = line.partition("control on ")[2]
        yield process
