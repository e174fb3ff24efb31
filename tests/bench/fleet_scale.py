"""How many simulated stations a core and a gigabyte carry: `specharge fleet` in steps; writes `build/fleet.json`.

The CSMS is the embedded one of `specharge csms`, in a process of its own. CPU and memory are those of the fleet alone.
A step that does not bring all its stations online, or answers slowly, shows where it stops growing linearly.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SPECHARGE = Path(sys.executable).with_name("specharge")
STEPS = (50, 200, 1000, 2000, 4000, 8000)
DAY = 3600.0  # seconds that a day of the drivers lasts: 24 times as many sessions as in life


def measure(stations: int, seconds: float) -> dict[str, Any]:
    """Run so many stations for so long and return the summary of the fleet."""
    csms = subprocess.Popen(
        [SPECHARGE, "csms", "--port", "0", "--interval", "300"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert csms.stdout is not None
        url = _url(csms.stdout)
        drain = subprocess.Popen(["cat"], stdin=csms.stdout, stdout=subprocess.DEVNULL)
        arguments = ["--stations", stations, "--csms", url, "--duration", seconds, "--ramp", seconds / 3, "--day", DAY]
        done = subprocess.run(
            [SPECHARGE, "fleet", "--json", *map(str, arguments)], capture_output=True, text=True, check=False
        )
        found: dict[str, Any] = json.loads(done.stdout)
    finally:
        csms.kill()
        _, csms.returncode, usage = os.wait4(csms.pid, 0)
    found["csms cpu seconds"] = usage.ru_utime + usage.ru_stime
    drain.kill()
    drain.wait()
    return found


def _url(output: Any) -> str:
    for line in output:
        found = re.search(r"ws://[\w.:\[\]]+", line)
        if found:
            return str(found[0])
    raise SystemExit("specharge csms did not say where it listens")


def main() -> int:
    """Measure every step."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--steps", nargs="+", type=int, default=list(STEPS), help="numbers of stations")
    options.add_argument("--seconds", type=float, default=60.0, help="how long each step runs")
    given = options.parse_args()
    rows = []
    print(
        f"{'stations':>8} {'online':>7} {'messages/s':>11} {'p95 ms':>8} {'KiB each':>9} {'CPU %':>6} {'CSMS %':>7} "
        f"{'errors':>7}"
    )
    for stations in given.steps:
        found = measure(stations, given.seconds)
        row = {
            "stations": stations,
            "online": found["most online at once"],
            "messages a second": found["messages a second"],
            "p95 ms": found["latency"]["p95"],
            "KiB a station": round(found["memory a station"] / 1024, 1),
            "cpu share": round(found["cpu seconds"] / found["seconds"], 3),
            "csms cpu share": round(found["csms cpu seconds"] / found["seconds"], 3),
            "errors": sum(found["errors"].values()),
        }
        rows.append(row)
        print(
            f"{stations:>8} {row['online']:>7} {row['messages a second']:>11} {row['p95 ms']:>8} "
            f"{row['KiB a station']:>9} {row['cpu share'] * 100:>6.0f} {row['csms cpu share'] * 100:>7.0f} "
            f"{row['errors']:>7}",
            flush=True,
        )
    (ROOT / "build").mkdir(exist_ok=True)
    told = {"machine": {"python": platform.python_version(), "cpus": os.cpu_count()}, "rows": rows}
    (ROOT / "build" / "fleet.json").write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
