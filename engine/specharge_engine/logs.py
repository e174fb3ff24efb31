"""The two logs that a CSMS may ask for, as lines of JSON: the security log, and diagnostics (OCPP 2.0.1 N01).

The rule of this file: a log leaves the station, so no line of it holds a secret.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator
from typing import Any, NamedTuple

from specharge_engine.effects import Step
from specharge_engine.kernel import Kernel
from specharge_engine.records import Records
from specharge_engine.satisfies import satisfies
from specharge_engine.secrets import without_secrets
from specharge_engine.site import Identity
from specharge_engine.timestamps import format_time, parse_time

# The tables of security events, critical and other; each has `timestamp`, `type` and perhaps `techInfo` (A04).
SECURITY_LOG = "security_log"
MINOR_SECURITY_LOG = "security_log_minor"
# Of so many of the latest steps the diagnostics tell, and of a frame so much.
MOST_STEPS = 256
LONGEST_FRAME = 2000


@satisfies("N01.FR.03")
def security_log(records: Records, oldest: float | None, latest: float | None) -> list[str]:
    """Return the security events from the oldest moment to the latest (Unix epoch), the first one first."""
    rows = {**records.table(SECURITY_LOG).rows, **records.table(MINOR_SECURITY_LOG).rows}
    lines = (rows[key] for key in sorted(rows))
    return [line for line in lines if _within(parse_time(json.loads(line)["timestamp"]), oldest, latest)]


def _within(time: float, oldest: float | None, latest: float | None) -> bool:
    return (oldest is None or time >= oldest) and (latest is None or time <= latest)


class _Entry(NamedTuple):
    """A step, less its messages, which are large. `taken`: machine, state, event and place of each transition."""

    time: float
    received: str | None
    sent: tuple[str, ...]
    taken: tuple[tuple[str, str, str, str], ...]
    faults: tuple[str, ...]


class DiagnosticsLog:
    """The latest so many steps of the station since it booted; a power cut ends it."""

    def __init__(self, most: int) -> None:
        self._entries: deque[_Entry] = deque(maxlen=most)

    def add(self, time: float, step: Step) -> None:
        """Take in a step of the kernel; `time` is of the Unix epoch."""
        if not self._entries.maxlen:
            return
        received = step.received
        if received is not None and not isinstance(received, str):
            received = received.decode(errors="replace")
        if received is None and not step.taken and not step.effects and not step.faults:
            return
        taken = tuple((machine.key, source, event, rule.at) for _, machine, source, event, rule in step.taken)
        faults = tuple(f"{fault.machine}: {fault.description}" for fault in step.faults)
        self._entries.append(_Entry(time, received, tuple(step.frames), taken, faults))

    def clear(self) -> None:
        """Begin anew, with a new boot."""
        self._entries.clear()

    @satisfies("N01.FR.04")
    def lines(self, kernel: Kernel, oldest: float | None, latest: float | None) -> list[str]:
        """Return what the station is and how it is now, then what it did from the oldest moment to the latest."""
        told: list[dict[str, Any]] = [_present(kernel)]
        for entry in self._entries:
            if _within(entry.time, oldest, latest):
                told += ({"time": format_time(entry.time), **line} for line in _of(entry))
        return [json.dumps(line, ensure_ascii=False) for line in told]


def _present(kernel: Kernel) -> dict[str, Any]:
    identity: Identity = kernel.site.identity
    variables = kernel.variables
    readable = (path for path in kernel.values if variables.mutability(path, "Actual") != "WriteOnly")
    return {
        "time": kernel.timestamp(),
        "booted": format_time(kernel.booted_at + kernel.offset),
        "station": {"id": identity.id, "vendor": identity.vendor_name, "model": identity.model},
        "firmware": identity.firmware_version,
        "machines": {machine.key: machine.state for machine in kernel.all_machines()},
        "queue": len(kernel.outbox),
        "variables": {path: variables.dump(path, "Actual")[2] for path in readable},
    }


def _of(entry: _Entry) -> Iterator[dict[str, Any]]:
    if entry.received is not None:
        yield {"received": _shown(entry.received)}
    for machine, state, event, place in entry.taken:
        yield {"machine": machine, "state": state, "event": event, "at": place}
    yield from ({"fault": fault} for fault in entry.faults)
    yield from ({"sent": _shown(frame)} for frame in entry.sent)


def _shown(frame: str) -> str:
    shown = without_secrets(frame)
    return shown if len(shown) <= LONGEST_FRAME else f"{shown[:LONGEST_FRAME]} …"
