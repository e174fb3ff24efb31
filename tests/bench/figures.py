"""Write the last figures into the docs: `build/bench.json`, `fleet.json` and `torture.json` between their marks.

The rule of this file: what stands between `<!-- figures: NAME -->` and `<!-- end -->` is written here and nowhere else.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PLACES = {"bench": "docs/performance.md", "fleet": "docs/performance.md", "torture": "docs/reliability.md"}


def bench(told: dict[str, Any]) -> list[str]:
    """Return the table of the benchmarks, after a line on the machine."""
    machine = told["machine"]
    packages = ", ".join(f"{name} {version}" for name, version in machine["packages"].items())
    lines = [
        f"{machine['implementation']} {machine['python']}, {machine['processor']}, {machine['cpus']} CPUs; {packages}.",
        "",
        "| measured | ours | p10 – p90 | budget | peers (times ours) |",
        "|---|---|---|---|---|",
    ]
    for row in told["rows"]:
        ours = row["ours"]
        budget = "" if row["budget"] is None else f"{'≤' if row['met'] else '**over**'} {_number(row['budget'])}"
        peers = ", ".join(
            f"{name} {_number(peer['median'])} (×{peer['median'] / ours['median']:.2g})"
            for name, peer in row["peers"].items()
            if ours["median"]
        )
        spread = f"{_number(ours['p10'])} – {_number(ours['p90'])}"
        lines.append(f"| {row['name']} | {_number(ours['median'])} {ours['unit']} | {spread} | {budget} | {peers} |")
    return lines


# A fleet grows linearly while all are online, nothing fails, and each sends this much of what it sends in a small one.
LINEAR = 0.95


def fleet(told: dict[str, Any]) -> list[str]:
    """Return the table of the fleets, and what a core and a gigabyte carry."""
    lines = [
        f"CPython {told['machine']['python']}, {told['machine']['cpus']} CPUs, which the CSMS of the test shares.",
        "",
        "| stations | online | messages a second | p95 ms | KiB a station | of a core | the CSMS, of a core | errors |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for row in told["rows"]:
        share = f"{row['cpu share'] * 100:.0f} % | {row['csms cpu share'] * 100:.0f} %"
        lines.append(
            f"| {row['stations']:,} | {row['online']:,} | {row['messages a second']} | {row['p95 ms']} "
            f"| {row['KiB a station']} | {share} | {row['errors']} |"
        )
    return [*lines, "", _carried(told["rows"])]


def _carried(rows: list[dict[str, Any]]) -> str:
    """Say how many stations a core and a gigabyte carry, and up to where they grow linearly."""
    pace = max(row["messages a second"] / row["stations"] for row in rows if row["stations"] >= 200)
    linear = [
        row
        for row in rows
        if row["online"] == row["stations"]
        and not row["errors"]
        and row["messages a second"] >= LINEAR * pace * row["stations"]
    ]
    last = linear[-1]
    beyond = [row["stations"] for row in rows if row["stations"] > last["stations"]]
    ends = f"; with {beyond[0]:,} it does not" if beyond else ", the most that was tried"
    return (
        f"A gigabyte carries {2**20 / last['KiB a station']:,.0f} stations and a core "
        f"{last['stations'] / last['cpu share']:,.0f} at this pace. It grows linearly up to {last['stations']:,}{ends}."
    )


def torture(told: dict[str, Any]) -> list[str]:
    """Return the table of the tortures."""
    kept = "Every promise was kept" if told["clean"] else "A promise was broken"
    lines = [
        f"{kept}, in {told['seconds'] / 60:.0f} minutes.",
        "",
        "| part | what was done and what came of it |",
        "|---|---|",
    ]
    for name, part in told["parts"].items():
        shown = "; ".join(
            f"{key.replace('_', ' ')} {value:,}"
            for key, value in part.items()
            if isinstance(value, (int, float)) and not isinstance(value, bool)
        )
        lines.append(f"| {name} | {shown} |")
    return lines


WRITERS: dict[str, Callable[[dict[str, Any]], list[str]]] = {"bench": bench, "fleet": fleet, "torture": torture}


def main() -> int:
    """Write what has been measured."""
    for name, place in PLACES.items():
        source = ROOT / "build" / f"{name}.json"
        if not source.exists():
            print(f"{source.relative_to(ROOT)} is not there; {place} keeps the figures it has")
            continue
        lines = WRITERS[name](json.loads(source.read_text(encoding="utf-8")))
        path = ROOT / place
        text = path.read_text(encoding="utf-8")
        path.write_text(_replaced(text, name, "\n".join(lines)), encoding="utf-8")
        print(f"{place}: {name}")
    return 0


def _replaced(text: str, name: str, figures: str) -> str:
    begin, end = f"<!-- figures: {name} -->\n", "<!-- end -->"
    head, found, rest = text.partition(begin)
    if not found:
        raise SystemExit(f"there is no {begin.strip()}")
    return f"{head}{begin}{figures}\n{end}{rest.partition(end)[2]}"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


if __name__ == "__main__":
    raise SystemExit(main())
