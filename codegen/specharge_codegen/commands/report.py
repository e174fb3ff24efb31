"""`specharge report`: the requirement matrix, with a status that is computed from what ran."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from specharge_codegen.build import Project
from specharge_codegen.cli import parser
from specharge_codegen.commands.project import add_root, with_project
from specharge_codegen.diagnostics import suggestion
from specharge_codegen.status import EVIDENCE, STATUSES, Entry, Report, block_of, make_report


def main(argv: list[str]) -> int:
    """Print the matrix, or write it as a site."""
    options = parser("report", "Report the status of every requirement, computed from specs and evidence.")
    options.add_argument("--json", action="store_true", help="print JSON")
    options.add_argument(
        "--compare", action="store_true", help="print the public matrix's status beside ours, row by row"
    )
    options.add_argument("--html", type=Path, metavar="DIR", help="write the certification pack into this folder")
    options.add_argument("use_cases", nargs="*", help="only these use cases, with each requirement")
    add_root(options)
    given = options.parse_args(argv)
    return with_project(given.root, lambda project: _report(project, given))


def _report(project: Project, given: argparse.Namespace) -> int:
    unknown = [name for name in given.use_cases if name not in project.sources.use_cases]
    if unknown:
        near = suggestion(unknown[0], project.sources.use_cases)
        print(f"no use case '{unknown[0]}'{near}", file=sys.stderr)
        return 2
    report = make_report(project)
    if given.html is not None:
        return _write(project, report, given.html)
    if given.json:
        print(json.dumps(report.as_json(), indent=1))
    elif given.compare:
        print("\n".join(_compared(report, given.use_cases)))
    elif given.use_cases:
        print("\n".join(_details(report, given.use_cases)))
    else:
        print("\n".join(_text(report)))
    return 0


def _write(project: Project, report: Report, folder: Path) -> int:
    from specharge_codegen.certification_pack import NotAPack, write_pack

    try:
        print(write_pack(project, report, folder))
    except NotAPack as refusal:
        print(refusal, file=sys.stderr)
        return 2
    return 0


def _text(report: Report) -> Iterator[str]:
    """Yield a line for each use case, a subtotal for each block, and what the numbers rest on."""
    yield _heading()
    by_use_case = report.by_use_case()
    blocks = {name: block_of(name) for name in by_use_case}
    for block in dict.fromkeys(blocks.values()):
        names = [name for name in by_use_case if blocks[name] == block]
        for name in names:
            yield _line(name, by_use_case[name])
        if len(names) > 1:
            yield _line(f"block {block}", [entry for name in names for entry in by_use_case[name]])
            yield ""
    yield _line("all", report.entries)
    yield ""
    yield from _foot(report)


def _foot(report: Report) -> Iterator[str]:
    matrix = report.as_json()["matrix"]
    yield f"public matrix: {matrix['rows']} rows, {matrix['homed']} with a home here; homeless: {len(report.homeless)}"
    if report.evidence is None:
        yield "no evidence: nothing counts as verified until the tests have run (make test)"
        return
    tests = report.evidence["tests"]
    run = report.evidence.get("run")
    ended = f", {run['finished']}: {run['passed']} passed, {run['failed']} failed" if run else ""
    yield f"evidence: {EVIDENCE.as_posix()}, {len(tests)} tests that verify{ended}"


def _details(report: Report, only: list[str]) -> Iterator[str]:
    """Yield the chosen use cases with each of their requirements."""
    yield _heading()
    by_use_case = report.by_use_case()
    for name in only:
        entries = by_use_case.get(name, [])
        yield _line(name, entries)
        yield from (f"    {e.id:<11} {e.status:<11}  {e.why or ''}".rstrip() for e in entries)


def _heading() -> str:
    return f"{'use case':<10} {'total':>5}" + "".join(f"{status:>12}" for status in STATUSES)


def _line(name: str, entries: Sequence[Entry]) -> str:
    counts = [sum(entry.status == status for entry in entries) for status in STATUSES]
    return f"{name:<10} {len(entries):>5}" + "".join(f"{count or '·':>12}" for count in counts)


def _compared(report: Report, only: list[str]) -> Iterator[str]:
    """Yield every row of the public matrix with its status there and here; an empty status there is shown as `·`."""
    status: dict[str, str] = {entry.id: entry.status for entry in report.entries}
    yield f"{'requirement':<12} {'matrix':<15} here"
    for row in report.rows:
        if row.in_matrix and (not only or row.use_case in only):
            yield f"{row.id:<12} {row.matrix_status or '·':<15} {status.get(row.id, 'homeless')}"
