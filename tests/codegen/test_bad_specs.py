"""What the compiler refuses: each defect is told once, at its place, and nothing is written.

The rule of this file: a bad project is `tests/bad_specs/base`, which has no defect, with the one change that a file
beside it describes: `find` once in `file` and replace it, or write `text` as a new file.
"""

from __future__ import annotations

import hashlib
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from specharge_codegen.build import Project, assemble, read_project
from specharge_codegen.cli import main
from specharge_codegen.diagnostics import Diagnostics, SourceError
from specharge_codegen.emit_contracts import emit_contracts
from specharge_codegen.emit_device_model import SOURCE as DEVICE_MODEL
from specharge_codegen.emit_device_model import read_definitions
from specharge_codegen.emit_events import emit_events
from specharge_codegen.handwritten import read_handwritten
from specharge_codegen.language import Skeleton, UseCase, Vocabulary
from specharge_codegen.load import Sources, load, read_file
from specharge_codegen.yaml_source import read

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "tests" / "bad_specs"
BASE = FOLDER / "base"
BAD = sorted(FOLDER.glob("*.yaml"))
MUTATIONS = 200

E02 = "specs/E-transactions/E02-cable-first.yaml"
E03 = "specs/E-transactions/E03-token-first.yaml"
SESSION = "specs/machines/session.yaml"


def description(file: Path) -> Mapping[str, str]:
    """Return the change and what is to be told of it."""
    source = read(file.name, file.read_text(encoding="utf-8"), Diagnostics())
    assert source is not None
    found: dict[str, str] = source.value
    return found


def project(folder: Path) -> Path:
    """Return a copy of the base project."""
    root = folder / "project"
    shutil.copytree(BASE, root, ignore=shutil.ignore_patterns("__pycache__"))
    return root


def change(root: Path, file: str, find: str, by: str) -> None:
    """Replace a text that stands once in a file."""
    text = (root / file).read_text(encoding="utf-8")
    assert text.count(find) == 1, f"'{find}' stands {text.count(find)} times in {file}"
    (root / file).write_text(text.replace(find, by), encoding="utf-8")


def bad_project(folder: Path, file: Path) -> tuple[Path, str]:
    """Return a copy of the base project with the defect that a file describes, and what is to be told of it."""
    root, defect = project(folder), description(file)
    if "text" in defect:
        target = root / defect["file"]
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(defect["text"], encoding="utf-8")
    else:
        change(root, defect["file"], defect["find"], defect["replace"])
    return root, defect["expect"]


def state_of(root: Path) -> dict[str, str]:
    """Return the digest of every file of a project."""
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in root.rglob("*")
        if path.is_file()
    }


def told(root: Path) -> list[str]:
    """Return the diagnostics of a project."""
    with pytest.raises(SourceError) as caught:
        read_project(root)
    return str(caught.value).splitlines()


def test_the_base_project_has_no_defect(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--root", str(project(tmp_path))]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_a_defect_is_told_once_and_nothing_is_written(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root, expected = bad_project(tmp_path, file)
    before = state_of(root)
    for command in ("check", "build"):
        assert main([command, "--root", str(root)]) == 2
        assert capsys.readouterr().err.splitlines() == [expected, "1 defect; nothing was written"]
    assert state_of(root) == before


@pytest.mark.parametrize("name", ["not_yaml", "unknown_target_state", "rule_without_a_mark"])
@pytest.mark.parametrize("command", ["check", "build"])
def test_the_command_line_tells_a_defect_and_exits_with_2(command: str, name: str, tmp_path: Path) -> None:
    root, expected = bad_project(tmp_path, FOLDER / f"{name}.yaml")
    before = state_of(root)
    call = [sys.executable, "-m", "specharge_codegen.cli", command, "--root", str(root)]
    ran = subprocess.run(call, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.splitlines() == [expected, "1 defect; nothing was written"]
    assert state_of(root) == before


def test_defects_are_told_together_in_the_order_of_the_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path)
    change(root, E03, "      to: ongoing\n", "      to: ongoin\n")
    change(root, E02, "on: cable_plugged_in", "on: cable_pluged_in")
    change(root, SESSION, "command: close_contactor", "command: close_contactors")
    assert main(["check", "--root", str(root)]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert [line.partition(": ")[0] for line in lines[:-1]] == [f"{E02}:13:11", f"{E03}:20:11", f"{SESSION}:9:22"]
    assert lines[-1] == "3 defects; nothing was written"


def test_a_file_that_cannot_be_read_hides_no_defect_of_another(tmp_path: Path) -> None:
    root = project(tmp_path)
    change(root, E03, "use_case: E03", "use_case: E03\nuse_cases: E03")
    change(root, E02, "on: cable_plugged_in", "on: cable_pluged_in")
    assert [line.partition(": ")[0] for line in told(root)] == [f"{E02}:13:11", f"{E03}:2:1"]


def test_a_request_has_one_machine(tmp_path: Path) -> None:
    root = project(tmp_path)
    skeleton = (root / "specs/machines/set_variables.yaml").read_text(encoding="utf-8")
    other = skeleton.replace("machine: set_variables", "machine: set_all_variables")
    (root / "specs/machines/set_all_variables.yaml").write_text(other, encoding="utf-8")
    transition = "{from: received, on: SetVariablesRequest, reply: {error: NotSupported}, to: answered}"
    change(
        root,
        "specs/B-provisioning/B05-set-variables.yaml",
        "  set_variable:\n",
        f"  set_all_variables:\n    - {transition}\n  set_variable:\n",
    )
    assert told(root) == [
        "specs/machines/set_variables.yaml:1:10: SetVariablesRequest is answered by set_all_variables already:"
        " one machine answers a request"
    ]


@pytest.mark.parametrize("file", ["specs/vocabulary.yaml", "specs/device_model.yaml", E02, SESSION])
def test_a_file_that_is_not_utf_8_is_told_without_its_consequences(file: str, tmp_path: Path) -> None:
    root = project(tmp_path)
    text = (root / file).read_bytes()
    (root / file).write_bytes(text + b"# \xff\n")
    assert told(root) == [f"{file}:1:1: not UTF-8: invalid start byte at byte {len(text) + 2}"]


@pytest.mark.parametrize("file", ["specs/vocabulary.yaml", "specs/device_model.yaml"])
def test_a_missing_file_is_told_without_its_consequences(file: str, tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / file).unlink()
    assert told(root) == [f"{file}:1:1: the file is missing"]


# The compiler never fails but with a diagnostic: one token of the project's own specs is changed at random.

_TOKEN = re.compile(r"[\w.]+|[^\w\s]")
_ODD = ["null", "true", "5", "-1", "1e9", "''", "[]", "{}", "*", "&a", "!x", "|", "not", "to:", "- ", "\t", "é", "none"]


def mutated(text: str, chance: random.Random) -> str:
    """Return the text with one token changed, dropped, doubled, or replaced by another or an odd one."""
    tokens = list(_TOKEN.finditer(text))
    token = chance.choice(tokens)
    word = token.group()
    other = chance.choice(tokens).group()
    new = chance.choice(["", f"{word} {word}", word[:-1], f"{word}x", word.swapcase(), other, chance.choice(_ODD)])
    return text[: token.start()] + new + text[token.end() :]


def test_no_mutation_of_the_specs_fails_without_a_diagnostic(tmp_path: Path) -> None:
    diagnostics = Diagnostics()
    sources = load(ROOT, diagnostics)
    definitions = read_definitions((ROOT / DEVICE_MODEL).read_text(encoding="utf-8"), diagnostics)
    written = read_handwritten(ROOT, list(sources.skeletons), diagnostics)
    files = sorted(
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "specs").rglob("*.yaml")
        if path.relative_to(ROOT).as_posix() != DEVICE_MODEL
    )
    chance = random.Random(7)
    refused: list[int] = []
    for _ in range(MUTATIONS):
        name = chance.choice(files)
        text = mutated((ROOT / name).read_text(encoding="utf-8"), chance)
        found = Diagnostics(list(diagnostics.found))
        try:
            emit(assemble(ROOT, with_file(sources, name, text, tmp_path, found), definitions, written, found))
        except SourceError as error:
            refused.append(len(error.diagnostics.found))
    assert all(refused)
    assert len(refused) > MUTATIONS / 4


def test_no_mutation_of_the_device_model_fails_without_a_diagnostic() -> None:
    text = (BASE / DEVICE_MODEL).read_text(encoding="utf-8")
    chance = random.Random(7)
    for _ in range(MUTATIONS):
        read_definitions(mutated(text, chance), Diagnostics())


def with_file(sources: Sources, name: str, text: str, folder: Path, diagnostics: Diagnostics) -> Sources:
    """Return the sources with another text of one file: reading the others again would take a minute."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    if name == sources.vocabulary.source.file:
        vocabulary = read_file(folder, path, Vocabulary, diagnostics)
        return sources if vocabulary is None else replace(sources, vocabulary=vocabulary)
    if path.parent.name == "machines":
        skeletons = {key: one for key, one in sources.skeletons.items() if one.source.file != name}
        skeleton = read_file(folder, path, Skeleton, diagnostics)
        new = {} if skeleton is None else {skeleton.model.machine: skeleton}
        return replace(sources, skeletons={**skeletons, **new})
    use_cases = {key: one for key, one in sources.use_cases.items() if one.source.file != name}
    use_case = read_file(folder, path, UseCase, diagnostics)
    changed = {} if use_case is None else {use_case.model.use_case: use_case}
    return replace(sources, use_cases={**use_cases, **changed})


def emit(project: Project) -> None:
    """Write the Python that the words of the specs become part of, and compile it."""
    vocabulary = project.sources.vocabulary.model
    files = {**emit_events(vocabulary), **emit_contracts(project.machines, vocabulary)}
    for name, text in files.items():
        compile(text, name, "exec")
