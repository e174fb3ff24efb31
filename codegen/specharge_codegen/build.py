"""All passes in a row: sources in, every generated file out. Nothing is written unless everything is right."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from specharge_codegen.check import check
from specharge_codegen.check_doings import Words
from specharge_codegen.compose import Composed, compose
from specharge_codegen.diagnostics import Diagnostics, Place, SourceError
from specharge_codegen.emit_catalogue import emit_catalogue
from specharge_codegen.emit_charts import emit_charts
from specharge_codegen.emit_contracts import emit_contracts
from specharge_codegen.emit_device_model import emit_device_model, read_definitions
from specharge_codegen.emit_diagrams import emit_diagrams
from specharge_codegen.emit_editor_schema import emit_editor_schema
from specharge_codegen.emit_events import emit_events
from specharge_codegen.emit_messages import emit_messages
from specharge_codegen.emit_programs import emit_programs
from specharge_codegen.flatten import flatten
from specharge_codegen.handwritten import Handwritten, read_handwritten
from specharge_codegen.load import DEVICE_MODEL, SKELETONS, VOCABULARY, Sources, load
from specharge_codegen.render_diagrams import DotMissing, render, stale
from specharge_engine.table import Program
from specharge_engine.variables import VariableDefinition

GENERATED = "generated/specharge_generated"
# What the use cases name is declared here.
DECLARATIONS = (VOCABULARY, DEVICE_MODEL, f"{SKELETONS}/")
# What is in the generated package and not written from the specs.
KEPT = {"__init__.py", "py.typed"}


@dataclass(frozen=True, slots=True)
class Project:
    """The checked sources of a project, composed into machines and flattened into tables."""

    root: Path
    sources: Sources
    machines: Mapping[str, Composed]
    programs: Mapping[str, Program]
    words: Words
    written: Handwritten


def read_project(root: Path) -> Project:
    """Read and check a project. Raises SourceError with every defect that was found."""
    diagnostics = Diagnostics()
    sources = load(root, diagnostics)
    device_model = root / DEVICE_MODEL
    if not device_model.is_file():
        diagnostics.add(Place(DEVICE_MODEL), "the file is missing")
        raise SourceError(diagnostics)
    definitions = read_definitions(_text(device_model, diagnostics), diagnostics, root)
    written = read_handwritten(root, list(sources.skeletons), diagnostics)
    return assemble(root, sources, definitions, written, diagnostics)


def assemble(
    root: Path,
    sources: Sources,
    definitions: Mapping[str, VariableDefinition],
    written: Handwritten,
    diagnostics: Diagnostics,
) -> Project:
    """Compose, check and flatten what was read. Raises SourceError when that, or the reading, found a defect."""
    if any(found.place.file.startswith(DECLARATIONS) for found in diagnostics.found):
        raise SourceError(diagnostics)  # What a declaration lacks would be told again wherever it is named.
    words = Words(sources.vocabulary.model, definitions)
    machines = compose(sources, diagnostics)
    check(sources, machines, words, written, diagnostics)
    if diagnostics:
        raise SourceError(diagnostics)
    programs = {name: flatten(composed, machines, words) for name, composed in machines.items()}
    return Project(root, sources, machines, programs, words, written)


def _text(path: Path, diagnostics: Diagnostics) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        diagnostics.add(Place(DEVICE_MODEL), f"not UTF-8: {error.reason} at byte {error.start}")
        return "{}"


def emit(project: Project) -> dict[str, str]:
    """Return every generated file but the pictures: path in the project to text."""
    vocabulary = project.sources.vocabulary.model
    package = {
        **emit_programs(project.programs),
        **emit_events(vocabulary),
        **emit_contracts(project.machines, vocabulary),
        **emit_charts(project.machines, vocabulary),
        **{f"messages/{name}": text for name, text in emit_messages().items()},
        **emit_device_model((project.root / DEVICE_MODEL).read_text(encoding="utf-8"), project.root),
        **emit_catalogue(project.sources),
    }
    files = {f"{GENERATED}/{name}": text for name, text in package.items()}
    files |= emit_editor_schema()
    files |= emit_diagrams(project.machines, project.sources.use_cases, vocabulary)
    return files


@dataclass(frozen=True, slots=True)
class Difference:
    """What a build would change: files that are other, missing, or no longer made."""

    changed: tuple[str, ...]
    missing: tuple[str, ...]
    orphaned: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.changed or self.missing or self.orphaned)


def compare(root: Path, files: Mapping[str, str]) -> Difference:
    """Compare the project's generated files with what they should be. Pictures are judged by the digest in them."""
    changed, missing = [], []
    for name, text in sorted(files.items()):
        path = root / name
        if not path.is_file():
            missing.append(name)
        elif path.read_text(encoding="utf-8") != text:
            changed.append(name)
    for name, text in sorted(files.items()):
        if name.endswith(".dot"):
            picture = root / name.replace(".dot", ".svg")
            if not picture.is_file():
                missing.append(name.replace(".dot", ".svg"))
            elif stale(text, picture.read_text(encoding="utf-8")):
                changed.append(name.replace(".dot", ".svg"))
    return Difference(tuple(changed), tuple(missing), tuple(_orphans(root, files)))


def _orphans(root: Path, files: Mapping[str, str]) -> list[str]:
    pictures = {name.replace(".dot", ".svg") for name in files if name.endswith(".dot")}
    found = [
        *(root / GENERATED).rglob("*.py"),
        *(root / "diagrams").rglob("*.dot"),
        *(root / "diagrams").rglob("*.svg"),
    ]
    names = [path.relative_to(root).as_posix() for path in sorted(found)]
    kept = {f"{GENERATED}/{name}" for name in KEPT}
    return [name for name in names if name not in files and name not in pictures and name not in kept]


@dataclass(frozen=True, slots=True)
class Written:
    """What a build wrote; `note` says what it could not do and what to install."""

    files: tuple[str, ...]
    removed: tuple[str, ...]
    note: str | None = None


def write(root: Path, files: Mapping[str, str]) -> Written:
    """Write what differs and remove what is orphaned. Pictures whose DOT is unchanged are left as they are."""
    difference = compare(root, files)
    wanted = [name for name in (*difference.changed, *difference.missing) if not name.endswith(".svg")]
    pictures = [name for name in (*difference.changed, *difference.missing) if name.endswith(".svg")]
    texts = {name: files[name] for name in wanted}
    note = None
    try:
        drawn = render({name: files[name.replace(".svg", ".dot")] for name in pictures}) if pictures else {}
        texts |= {name.replace(".dot", ".svg"): text for name, text in drawn.items()}
    except DotMissing as missing:
        note = str(missing)
    for name, text in texts.items():
        _replace(root / name, text)
    for name in difference.orphaned:
        (root / name).unlink()
    return Written(tuple(texts), difference.orphaned, note)


def _replace(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.new")
    draft.write_text(text, encoding="utf-8")
    os.replace(draft, path)
