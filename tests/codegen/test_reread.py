"""A source file that is remembered reads as if it were parsed; anything doubtful is parsed."""

from __future__ import annotations

from pathlib import Path

import pytest

from specharge_codegen.diagnostics import Diagnostics
from specharge_codegen.reread import MEMORY, read
from specharge_engine import located

FILE = "specs/machines/lamp.yaml"
TEXT = "machine: lamp\nstates:\n  dark: {initial: true, says: It is dark.}\n  bright: {}\nnumbers: [1, 2.5, on, ~]\n"


def memories(root: Path) -> list[Path]:
    return sorted((root / MEMORY).iterdir())


@pytest.fixture(autouse=True)
def build(tmp_path: Path) -> Path:
    folder = tmp_path / "build"
    folder.mkdir()
    return folder


def test_a_file_reads_from_memory_as_it_was_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = read(tmp_path, FILE, TEXT, Diagnostics())
    with monkeypatch.context() as without_parser:
        without_parser.setattr(located, "read", None)
        second = read(tmp_path, FILE, TEXT, Diagnostics())
    assert first is not None
    assert second is not None
    assert second.value == first.value
    assert dict(second.places) == dict(first.places)
    assert dict(second.value_places) == dict(first.value_places)
    assert second.value_place(("states", "bright")) == first.value_place(("states", "bright"))


def test_a_changed_text_is_parsed_and_takes_the_place_of_the_old(tmp_path: Path) -> None:
    read(tmp_path, FILE, TEXT, Diagnostics())
    changed = read(tmp_path, FILE, TEXT.replace("lamp", "lantern"), Diagnostics())
    assert changed is not None
    assert changed.value["machine"] == "lantern"
    assert len(memories(tmp_path)) == 1


@pytest.mark.parametrize("damage", [b"", b"no marshal", b"i\x01\x00\x00\x00", b"["])
def test_a_damaged_memory_is_as_good_as_none(tmp_path: Path, damage: bytes) -> None:
    first = read(tmp_path, FILE, TEXT, Diagnostics())
    (memory,) = memories(tmp_path)
    memory.write_bytes(damage)
    second = read(tmp_path, FILE, TEXT, Diagnostics())
    assert first is not None
    assert second is not None
    assert second.value == first.value


def test_a_file_with_a_defect_tells_it_every_time(tmp_path: Path) -> None:
    for _ in range(2):
        diagnostics = Diagnostics()
        read(tmp_path, FILE, "a: 1\na: 2\n", diagnostics)
        assert "written twice" in str(diagnostics)
    assert not (tmp_path / MEMORY).exists()


@pytest.mark.parametrize("is_file", [True, False])
def test_a_project_without_a_folder_for_memories_is_read_and_left_as_it_is(
    tmp_path: Path, build: Path, is_file: bool
) -> None:
    build.rmdir()
    if is_file:
        build.write_text("a file where the folder should be")
    source = read(tmp_path, FILE, TEXT, Diagnostics())
    assert source is not None
    assert source.value["machine"] == "lamp"
    assert build.exists() == is_file
