"""`specharge diagram [ID]`: list the diagrams, or draw those of one machine or use case."""

from __future__ import annotations

import sys
from pathlib import Path

from specharge_codegen.build import Project, emit
from specharge_codegen.cli import parser
from specharge_codegen.commands.project import add_root, with_project
from specharge_codegen.diagnostics import suggestion
from specharge_codegen.render_diagrams import DotMissing, render


def main(argv: list[str]) -> int:
    """Say where diagrams are, or draw some anew into a folder."""
    options = parser("diagram", "List the diagrams, or draw those of one machine or use case as SVG.")
    options.add_argument("id", nargs="?", help="a machine (transaction) or use case (E02)")
    options.add_argument("--out", type=Path, help="folder to draw into (default: only say where the diagrams are)")
    add_root(options)
    given = options.parse_args(argv)
    return with_project(given.root, lambda project: _diagrams(project, given.id, given.out))


def _diagrams(project: Project, wanted: str | None, out: Path | None) -> int:
    sources = {name: text for name, text in emit(project).items() if name.endswith(".dot")}
    names = {name: Path(name).stem for name in sources}
    chosen = [name for name, stem in names.items() if wanted is None or _is_of(stem, wanted)]
    if not chosen:
        known = [*project.machines, *project.sources.use_cases]
        print(f"no diagram of '{wanted}'{suggestion(wanted or '', known)}", file=sys.stderr)
        return 1
    if out is None:
        for name in chosen:
            print(name.replace(".dot", ".svg"))
        return 0
    try:
        drawn = render({name: sources[name] for name in chosen})
    except DotMissing as missing:
        print(missing, file=sys.stderr)
        return 2
    out.mkdir(parents=True, exist_ok=True)
    for name, text in drawn.items():
        path = out / Path(name).with_suffix(".svg").name
        path.write_text(text, encoding="utf-8")
        print(path)
    return 0


def _is_of(stem: str, wanted: str) -> bool:
    return stem == wanted or stem.startswith(f"{wanted}-")
