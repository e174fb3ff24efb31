"""The certification pack: a static site of what every requirement says, what meets it and what shows that.

The rule of this file: a pack is written whole beside its folder and then put in its place; a folder that is no pack is
left alone. The same project and evidence give the same bytes. Nothing in it refers to anything outside it.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from specharge_codegen.build import Project
from specharge_codegen.diagnostics import Place
from specharge_codegen.pack_sources import FOLDER as SOURCES
from specharge_codegen.pack_sources import listing
from specharge_codegen.pack_views import BLOCKS, Views, machine_page, use_case_page
from specharge_codegen.status import EVIDENCE, STATUSES, Report, block_of, counts

MARKER = "specharge-pack.txt"
_MARK = "A certification pack, written by `specharge report --html`, which replaces this folder whole.\n"
_STYLE = "style.css"


class NotAPack(Exception):
    """The folder holds something else."""

    def __init__(self, folder: Path) -> None:
        what = "is a folder but no certification pack" if folder.is_dir() else "is no folder"
        super().__init__(f"{folder} {what}, so it is left as it is; name a new folder, or an empty one, or a pack")


def write_pack(project: Project, report: Report, folder: Path) -> str:
    """Write the pack of a project into a folder and return what was written where.

    A pack that is there already is replaced; raises NotAPack when something else is.
    """
    folder = folder.resolve()
    _refuse_others(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        files = _write(draft, project, report)
        draft.chmod(0o777 & ~_umask())
        _put_in_place(draft, folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    use_cases, machines = len(project.sources.use_cases), len(project.machines)
    return (
        f"{len(report.entries)} requirements of {use_cases} use cases and {machines} machines in {files} files:"
        f" open {folder / 'index.html'}"
    )


def _refuse_others(folder: Path) -> None:
    if not folder.exists() or (folder / MARKER).is_file():
        return
    if not folder.is_dir() or any(folder.iterdir()):
        raise NotAPack(folder)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _put_in_place(draft: Path, folder: Path) -> None:
    """Replace a folder by another; what was there is put back when that fails."""
    if not folder.exists():
        draft.rename(folder)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{folder.name}.old.", dir=folder.parent))
    folder.rename(old / "pack")
    try:
        draft.rename(folder)
    except OSError:
        (old / "pack").rename(folder)
        raise
    finally:
        shutil.rmtree(old, ignore_errors=True)


def _write(draft: Path, project: Project, report: Report) -> int:
    """Write every file of the pack and return how many."""
    count = 0
    for name, text in _files(Views(project, report)):
        path = draft / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        count += 1
    return count


def _files(views: Views) -> Iterator[tuple[str, str]]:
    """Yield (name, text) of every file; sources come last, when it is known which are linked to."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("specharge_codegen", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.globals["statuses"] = STATUSES
    loader = environment.loader
    assert loader is not None
    yield MARKER, _MARK
    yield _STYLE, loader.get_source(environment, _STYLE)[0]

    def page(name: str, template: str, /, **values: Any) -> tuple[str, str]:
        root = "../" * name.count("/")
        return name, environment.get_template(template).render(root=root, **values) + "\n"

    yield page("index.html", "index.html.j2", **_overview(views))
    yield page("requirements.html", "requirements.html.j2", **_index(views))
    for use_case in _use_cases(views):
        yield page(use_case_page(use_case), "use_case.html.j2", **_use_case(views, use_case))
    for machine in views.project.machines:
        yield page(machine_page(machine), "machine.html.j2", **_machine(views, machine))
    for diagram in _diagrams(views):
        yield diagram, (views.project.root / diagram).read_text(encoding="utf-8")
    for file, lines in views.sources.pages():
        name = f"{SOURCES}/{file}.html"
        text = Markup(listing(lines, views.pages, "../" * name.count("/")))
        yield page(name, "source.html.j2", file=file, lines=text)


def _use_cases(views: Views) -> list[str]:
    return list(views.report.by_use_case())


def _diagrams(views: Views) -> list[str]:
    of_use_cases = [each.file for use_case in _use_cases(views) for each in views.use_case_diagrams(use_case)]
    return of_use_cases + [each.file for machine in views.project.machines for each in views.machine_diagrams(machine)]


def _overview(views: Views) -> dict[str, Any]:
    report, project = views.report, views.project
    found = report.as_json()
    by_use_case = report.by_use_case()
    blocks = []
    for block, title in BLOCKS.items():
        inside = [use_case for use_case in by_use_case if block_of(use_case) == block]
        rows = [
            {
                "id": use_case,
                "title": project.sources.use_cases[use_case].model.title,
                "counts": counts(by_use_case[use_case]),
            }
            for use_case in inside
        ]
        entries = [entry for use_case in inside for entry in by_use_case[use_case]]
        if entries:
            blocks.append({"id": block, "title": title, "counts": counts(entries), "use_cases": rows})
    nobody = [entry for entry in report.entries if entry.requirement.actor is None]
    actors = [*found["by_actor"].items(), *([("withdrawn, of nobody", counts(nobody))] if nobody else [])]
    return {
        "total": found["requirements"],
        "blocks": blocks,
        "actors": actors,
        "evidence": _evidence(views),
        "matrix_rows": found["matrix"]["rows"],
        "matrix_homed": found["matrix"]["homed"],
        "matrix": _matrix(views),
        "matrix_statuses": (*STATUSES, *(("homeless",) if report.homeless else ())),
        "homeless": report.homeless,
        "machines": [
            {
                "name": name,
                "scope": composed.skeleton.scope,
                "says": composed.skeleton.says,
                "states": len(composed.tree.leaves),
                "moves": len(composed.transitions),
            }
            for name, composed in project.machines.items()
        ],
    }


def _matrix(views: Views) -> list[tuple[str, dict[str, int]]]:
    """Return how many requirements of each word of the public matrix have each status here; `no row` comes last."""
    status = {entry.id: str(entry.status) for entry in views.report.entries}
    names = dict.fromkeys([*status, *views.report.homeless])
    pairs = Counter((views.matrix(name), status.get(name, "homeless")) for name in names)
    words = sorted({word for word, _ in pairs}, key=lambda word: (word == "no row", word == "", word))
    return [(word, _tally(word, pairs)) for word in words]


def _tally(word: str, pairs: Mapping[tuple[str, str], int]) -> dict[str, int]:
    tally = {status: pairs.get((word, status), 0) for status in (*STATUSES, "homeless")}
    return {"total": sum(tally.values()), **tally}


def _evidence(views: Views) -> dict[str, Any] | None:
    if views.report.evidence is None:
        return None
    tests = views.report.evidence["tests"]
    return {
        "file": EVIDENCE.as_posix(),
        "digest": hashlib.sha256((views.project.root / EVIDENCE).read_bytes()).hexdigest(),
        "run": views.report.evidence.get("run"),
        "tests": len(tests),
        "requirements": len({name for test in tests.values() for name in test["verifies"]}),
    }


def _index(views: Views) -> dict[str, Any]:
    entries = [(entry, views.matrix(entry.id)) for entry in views.report.entries]
    homeless = [(row, views.matrix(row.id)) for row in views.report.rows if row.id in set(views.report.homeless)]
    words = {word for _, word in (*entries, *homeless)}
    return {
        "entries": entries,
        "homeless": homeless,
        "pages": views.pages,
        "actors": sorted({entry.requirement.actor for entry, _ in entries if entry.requirement.actor}),
        "matrix_words": sorted(words, key=lambda word: (word == "no row", word == "", word)),
    }


def _use_case(views: Views, use_case: str) -> dict[str, Any]:
    loaded = views.project.sources.use_cases[use_case]
    order = _use_cases(views)
    index = order.index(use_case)
    duties = views.duties(use_case)
    block = block_of(use_case)
    return {
        "id": use_case,
        "title": loaded.model.title,
        "block": block,
        "block_title": BLOCKS[block] if block == "general" else f"{block} {BLOCKS[block]}",
        "counts": counts(duty.entry for duty in duties),
        "source": views.sources.at(Place(loaded.source.file)),
        "duties": duties,
        "has_evidence": any(duty.evidence for duty in duties),
        "diagrams": views.use_case_diagrams(use_case),
        "machines": [(name, len(moves)) for name, moves in loaded.model.machines.items()],
        "pages": views.pages,
        "anchors": views.anchors,
        "before": order[index - 1] if index else None,
        "after": order[index + 1] if index + 1 < len(order) else None,
    }


def _machine(views: Views, machine: str) -> dict[str, Any]:
    composed = views.project.machines[machine]
    written = views.project.written.classes.get(machine)
    return {
        "name": machine,
        "skeleton": composed.skeleton,
        "use_cases": sorted({placed.use_case for placed in composed.transitions}),
        "source": views.sources.at(Place(composed.loaded.source.file)),
        "code": views.sources.at(written.place) if written else None,
        "diagrams": views.machine_diagrams(machine),
        "states": views.states(machine),
    }
