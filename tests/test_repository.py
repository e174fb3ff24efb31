"""What is in the repository can be read anywhere: UTF-8, plain line ends, and nothing of the machine it was made on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDERS = ("specs", "codegen", "engine", "generated", "machines", "diagrams", "docs", "tests", ".ci")
LEFT = {"__pycache__", "build"}
# In pieces, so that this file does not find itself.
FOREIGN = re.compile(
    "|".join((r"/ho" r"me/\w", r"/ro" r"ot/", r"/Us" r"ers/\w", r"/wo" r"rk/\w", r"py" r"pi\.org", r"python" r"hosted"))
)


def files() -> Iterator[Path]:
    """Yield every file of the project, but not what tools leave."""
    top = [path for path in ROOT.iterdir() if path.is_file()]
    deep = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file()]
    yield from sorted(path for path in (*top, *deep) if not LEFT & {*path.parts} and path.name != ".DS_Store")


def test_every_file_is_utf_8_with_plain_line_ends_and_a_newline_at_the_end() -> None:
    wrong = []
    for path in files():
        content = path.read_bytes()
        try:
            content.decode("utf-8")
        except UnicodeDecodeError:
            wrong.append(f"{path.relative_to(ROOT)}: not UTF-8")
        if b"\r" in content or (content and not content.endswith(b"\n")):
            wrong.append(f"{path.relative_to(ROOT)}: line ends")
    assert wrong == []


def test_no_file_names_a_folder_of_a_machine_or_a_package_registry() -> None:
    wrong = []
    for path in files():
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if FOREIGN.search(line):
                wrong.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}")
    assert wrong == []
