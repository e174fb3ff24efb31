"""`specharge build`: regenerate; `--check` compares and writes nothing."""

from __future__ import annotations

import sys

from specharge_codegen.build import Project, compare, emit, write
from specharge_codegen.cli import parser
from specharge_codegen.commands.project import add_root, with_project


def main(argv: list[str]) -> int:
    """Write every generated file, or check that they are current."""
    options = parser("build", "Regenerate programs, charts, contracts, messages, catalogue and diagrams.")
    options.add_argument("--check", action="store_true", help="fail when a file is changed, missing or orphaned")
    add_root(options)
    given = options.parse_args(argv)
    return with_project(given.root, _compare if given.check else _write)


def _write(project: Project) -> int:
    written = write(project.root, emit(project))
    for name in written.files:
        print(f"wrote {name}")
    for name in written.removed:
        print(f"removed {name}")
    if written.note:
        print(written.note, file=sys.stderr)
    if not written.files and not written.removed:
        print("everything is current")
    return 0


def _compare(project: Project) -> int:
    difference = compare(project.root, emit(project))
    for kind in ("changed", "missing", "orphaned"):
        for name in getattr(difference, kind):
            print(f"{kind}: {name}", file=sys.stderr)
    if difference:
        print("generated files are not current; run: specharge build", file=sys.stderr)
        return 1
    print("generated files are current")
    return 0
