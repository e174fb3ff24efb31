"""What is written by hand is read from its source, also where a machine's class is spread over several files."""

from __future__ import annotations

from pathlib import Path

from specharge_codegen.diagnostics import Diagnostics, Place
from specharge_codegen.handwritten import check_methods, read_handwritten

PARTS = {
    "machines/specharge_machines/session.py": """
from specharge_machines.greeting import Greeting

class Session(Greeting, SessionContract):
    def door_is_open(self, event): ...
""",
    "machines/specharge_machines/greeting.py": """
class Politeness:
    def bow(self, event): ...
    def greet(self, event): ...

class Greeting(Politeness):
    def greet(self, event): ...
    def _name(self): ...
""",
}


def written(root: Path, wanted: list[str]) -> list[str]:
    """Return what is said of a machine whose specs use these names."""
    for name, text in PARTS.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    diagnostics = Diagnostics()
    found = read_handwritten(root, ["session"], diagnostics)
    check_methods("session", {name: Place("specs/x.yaml", 1, 1) for name in wanted}, found, diagnostics)
    return [str(each) for each in diagnostics.found]


def test_methods_of_a_base_written_by_hand_are_those_of_the_machine(tmp_path: Path) -> None:
    assert written(tmp_path, ["door_is_open", "greet", "bow"]) == []


def test_a_method_of_a_base_that_no_spec_names_is_told_where_it_is(tmp_path: Path) -> None:
    (told,) = written(tmp_path, ["door_is_open", "greet"])
    assert told.startswith("machines/specharge_machines/greeting.py:3:5: 'bow' is named by no spec of session; remove")


def test_the_nearer_method_counts(tmp_path: Path) -> None:
    (told,) = written(tmp_path, ["door_is_open", "bow"])
    assert told.startswith("machines/specharge_machines/greeting.py:7:5: 'greet' is named by no spec")


def test_a_method_that_is_in_none_of_them_is_missing(tmp_path: Path) -> None:
    (told,) = written(tmp_path, ["door_is_open", "greet", "bow", "sing"])
    assert told.startswith("specs/x.yaml:1:1: 'sing' is not written in machines/specharge_machines/session.py")
