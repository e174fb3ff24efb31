"""`specharge fleet`: many simulated stations against a CSMS, with progress and a summary."""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import logging
import resource
import signal
import sys
import time
from pathlib import Path
from typing import Any

from specharge_engine.endpoint import url_problem
from specharge_machines.fleet import Fleet, Plan

DAY = 86_400.0
PASSWORD = "fleet-password-0001"


def main(argv: list[str]) -> int:
    """Run a fleet; 0 when stations came online, 1 when none did, 2 for bad options."""
    options = argparse.ArgumentParser(prog="specharge fleet", description="Run many simulated stations against a CSMS.")
    options.add_argument("--stations", type=int, required=True, help="how many")
    options.add_argument("--csms", required=True, help="ws:// URL; the id of each station is appended")
    options.add_argument("--duration", type=float, default=60.0, help="seconds, with the ramp (default 60)")
    options.add_argument("--ramp", type=float, help="seconds until all stations are there (default: 50 a second)")
    options.add_argument("--evses", type=int, default=2, help="EVSEs of each station (default 2)")
    options.add_argument("--day", type=float, default=DAY, help="seconds a day of the drivers lasts (default 86400)")
    options.add_argument("--hour", type=float, default=7.0, help="hour of that day at the start (default 7)")
    options.add_argument("--password", default=PASSWORD, help="Basic authentication of every station")
    options.add_argument("--prefix", default="FLEET-", help="what the ids of the stations begin with")
    options.add_argument("--seed", type=int, default=1, help="another seed, other drivers")
    options.add_argument("--json", action="store_true", help="print the summary as JSON")
    given = options.parse_args(argv)
    problem = _problem(given)
    if problem:
        print(f"specharge fleet: {problem}", file=sys.stderr)
        return 2
    logging.basicConfig(level=logging.ERROR, format="%(levelname)s %(message)s")
    ramp = given.stations / 50 if given.ramp is None else given.ramp
    plan = Plan(
        given.stations, given.csms, given.password, given.prefix, given.evses, ramp, given.day, given.hour, given.seed,
        Path(),
    )  # fmt: skip
    _raise_file_limit(given.stations)
    return asyncio.run(_run(Fleet(plan), given.duration, given.json))


def _problem(given: argparse.Namespace) -> str:
    """Return what is wrong with the options, and what would be right."""
    for name, least in (("stations", 1), ("evses", 1), ("duration", 0.1), ("day", 1.0), ("ramp", 0.0)):
        value = getattr(given, name)
        if value is not None and value < least:
            return f"--{name} {value:g}: give at least {least:g}"
    if not 0 <= given.hour < 24:
        return f"--hour {given.hour:g}: give an hour of a day, 0 to 23.99"
    if not 16 <= len(given.password) <= 64:
        return f"--password has {len(given.password)} characters; OCPP allows 16 to 64 (A00.FR.205)"
    if given.ramp is not None and given.ramp >= given.duration:
        return f"--ramp {given.ramp:g} does not end within --duration {given.duration:g}"
    if given.ramp is None and given.stations / 50 >= given.duration:
        return f"{given.stations} stations come in {given.stations / 50:g} s; give a longer --duration, or a --ramp"
    problem = url_problem(given.csms, 1)
    return f"--csms: {problem}" if problem else ""


def _raise_file_limit(stations: int) -> None:
    """Let the process hold a socket for each station, as far as it may."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = stations + 100
    if soft < wanted:
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
        if most < wanted:
            print(f"only {most} sockets are allowed (ulimit -n); not every station can connect", file=sys.stderr)


async def _run(fleet: Fleet, duration: float, as_json: bool) -> int:
    begun, used, before = time.monotonic(), time.process_time(), _resident()
    gc.freeze()
    gc.enable()
    task = asyncio.ensure_future(fleet.run(duration, lambda each: _progress(each, time.monotonic() - begun)))
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    grown = 0
    try:
        while not task.done():
            grown = max(grown, _resident() - before)
            await asyncio.wait([task], timeout=0.5)
        await task
    except asyncio.CancelledError:
        print("stopped; what there is:", file=sys.stderr)
    told = summary(fleet, time.monotonic() - begun, time.process_time() - used, grown)
    print(json.dumps(told, indent=2) if as_json else "\n".join(_table(told)))
    return 0 if fleet.tally.most_online else 1


def _progress(fleet: Fleet, passed: float) -> None:
    tally = fleet.tally
    print(
        f"{passed:5.0f} s  {tally.online}/{len(fleet.stations)} of {fleet.plan.stations} online  "
        f"{tally.messages} messages  {tally.sessions} sessions  p95 {_ms(tally.all_latencies().percentile(0.95))}  "
        f"{tally.errors.total()} errors",
        file=sys.stderr,
    )


def summary(fleet: Fleet, seconds: float, cpu: float, memory: int) -> dict[str, Any]:
    """Return what the run showed; latencies in ms, memory in bytes."""
    tally = fleet.tally
    actions = {
        action: {"sent": tally.sent[action], **_percentiles(found)} for action, found in sorted(tally.latencies.items())
    }
    return {
        "stations": len(fleet.stations),
        "most online at once": tally.most_online,
        "seconds": round(seconds, 1),
        "sessions": tally.sessions,
        "messages": tally.messages,
        "messages a second": round(tally.messages / seconds, 1),
        "latency": _percentiles(tally.all_latencies()),
        "actions": actions,
        "requests of the CSMS": dict(sorted(tally.received.items())),
        "errors": dict(tally.errors.most_common()),
        "cpu seconds": round(cpu, 2),
        "cpu ms a message": round(cpu * 1000 / max(1, tally.messages), 2),
        "memory a station": round(memory / max(1, len(fleet.stations))),
    }


def _percentiles(found: Any) -> dict[str, float | None]:
    shares = (("p50", 0.5), ("p95", 0.95), ("p99", 0.99), ("longest", 1.0))
    return {
        name: None if (seconds := found.percentile(share)) is None else round(seconds * 1000, 2)
        for name, share in shares
    }


def _table(told: dict[str, Any]) -> list[str]:
    lines = [
        f"{told['stations']} stations, {told['most online at once']} online at once, {told['seconds']} s",
        f"{told['sessions']} sessions, {told['messages']} messages, {told['messages a second']} a second",
        f"{told['cpu seconds']} s of CPU, {told['cpu ms a message']} ms a message, "
        f"{told['memory a station'] / 1024:.0f} KiB a station",
        "",
        f"{'action':<32}{'sent':>8}{'p50 ms':>10}{'p95 ms':>10}{'p99 ms':>10}{'longest':>10}",
    ]
    rows = {
        **told["actions"],
        "all": {"sent": sum(each["sent"] for each in told["actions"].values()), **told["latency"]},
    }
    for action, row in rows.items():
        values = "".join(f"{'–' if row[name] is None else row[name]:>10}" for name in ("p50", "p95", "p99", "longest"))
        lines.append(f"{action:<32}{row['sent']:>8}{values}")
    lines += ["", "errors: none" if not told["errors"] else "errors:"]
    lines += [f"  {count:>6}  {what}" for what, count in told["errors"].items()]
    return lines


def _ms(seconds: float | None) -> str:
    return "–" if seconds is None else f"{seconds * 1000:.0f} ms"


def _resident() -> int:
    """Return the bytes of memory that the process holds; 0 where the system does not say."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * resource.getpagesize()
    except (OSError, ValueError, IndexError):
        return 0
