"""`specharge report`: the requirement matrix, with a status that is computed from what ran."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from specharge_codegen.build import Project
from specharge_codegen.cli import parser
from specharge_codegen.commands.project import add_root, with_project
from specharge_codegen.status import STATUSES, Report, make_report


def main(argv: list[str]) -> int:
    """Print the matrix, or write it as a site."""
    options = parser("report", "Report the status of every requirement, computed from specs and evidence.")
    options.add_argument("--json", action="store_true", help="print JSON")
    options.add_argument(
        "--compare", action="store_true", help="print the public matrix's status beside ours, row by row"
    )
    options.add_argument("--html", type=Path, metavar="DIR", help="write the certification pack into this folder")
    options.add_argument("use_cases", nargs="*", help="only these use cases in the text")
    add_root(options)
    given = options.parse_args(argv)
    return with_project(given.root, lambda project: _report(project, given))


def _report(project: Project, given: argparse.Namespace) -> int:
    report = make_report(project)
    if given.html is not None:
        from specharge_codegen.certification_pack import write_pack

        print(write_pack(project, report, given.html))
    elif given.json:
        print(json.dumps(report.as_json(), indent=1))
    elif given.compare:
        print("\n".join(_compared(report)))
    else:
        print("\n".join(_text(report, given.use_cases)))
    return 0


def _text(report: Report, only: list[str]) -> Iterator[str]:
    found = report.as_json()
    yield f"{'use case':<9} {'total':>5} " + " ".join(f"{status:>11}" for status in STATUSES)
    for name, entries in report.by_use_case().items():
        if only and name not in only:
            continue
        counts = [sum(entry.status == status for entry in entries) for status in STATUSES]
        yield f"{name:<9} {len(entries):>5} " + " ".join(f"{count or '':>11}" for count in counts)
        if only:
            yield from (f"    {e.id}  {e.status}{f': {e.why}' if e.why else ''}" for e in entries)
    total = found["requirements"]
    yield f"{'all':<9} {total['total']:>5} " + " ".join(f"{total[status]:>11}" for status in STATUSES)
    matrix = found["matrix"]
    yield f"public matrix: {matrix['rows']} rows, {matrix['homed']} with a home here; homeless: {len(report.homeless)}"
    if report.evidence is None:
        yield "no evidence: run the tests (make test), then nothing verified becomes verified"


def _compared(report: Report) -> Iterator[str]:
    status = {entry.id: entry.status for entry in report.entries}
    yield f"{'requirement':<12} {'matrix':<15} here"
    for row in report.rows:
        if row.in_matrix:
            yield f"{row.id:<12} {row.matrix_status:<15} {status.get(row.id, 'homeless')}"
