"""Imports run one way (docs/architecture.md): engine ← generated ← machines, codegen apart. Read from the source."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("engine", "generated", "machines", "codegen")
OURS = tuple(f"specharge_{folder}" for folder in FOLDERS)

# What each package may import of ours, besides itself. A module stands for all that is in it.
ALLOWED = {
    "engine": ("specharge_generated.messages",),
    "generated": tuple(f"specharge_engine.{name}" for name in ("table", "events", "machine", "variables")),
    "machines": ("specharge_engine", "specharge_generated"),
    "codegen": tuple(
        f"specharge_engine.{name}" for name in ("table", "variables", "located", "ocppj", "device_model", "satisfies")
    ),
}
# Needed by tools, tests and simulations; a station in the field starts without them.
NOT_IN_THE_FIELD = ("specharge_codegen", "specharge_engine.sim", "ruamel", "jinja2", "statemachine", "graphviz", "ocpp")


class Import(NamedTuple):
    """A module that a file imports, and where."""

    module: str
    place: str


def imports(file: Path) -> Iterator[Import]:
    """Yield every import of our packages in a file, also those within functions; relative ones are of the package."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            # `from specharge_engine import table` imports the module specharge_engine.table.
            modules = [f"{node.module}.{alias.name}" if node.module in OURS else node.module for alias in node.names]
        else:
            continue
        for module in modules:
            if module.partition(".")[0] in OURS:
                yield Import(module, f"{file.relative_to(ROOT)}:{node.lineno}")


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_package_imports_only_what_its_place_allows(folder: str) -> None:
    files = sorted((ROOT / folder).rglob("*.py"))
    assert files
    allowed = (f"specharge_{folder}", *ALLOWED[folder])
    wrong = [
        f"{found.place}: {found.module}"
        for file in files
        for found in imports(file)
        if not any(found.module == name or found.module.startswith(f"{name}.") for name in allowed)
    ]
    assert wrong == []


def test_a_forbidden_import_is_seen_wherever_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "late.py"
    file.write_text(
        "import specharge_machines.standard\n"
        "def late():\n"
        "    from specharge_engine import kernel, table\n"
        "    from specharge_codegen.cli import main\n"
    )
    monkeypatch.setattr(sys.modules[__name__], "ROOT", tmp_path)
    assert [found.module for found in imports(file)] == [
        "specharge_machines.standard",
        "specharge_engine.kernel",
        "specharge_engine.table",
        "specharge_codegen.cli",
    ]


def test_a_station_in_the_field_loads_no_tool() -> None:
    program = f"""
import sys, specharge_machines.commands.run
print([name for name in sys.modules if name.startswith({NOT_IN_THE_FIELD!r})])
"""
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == "[]"
