"""The sources a pack refers to, copied into it as pages with a number and an anchor at every line.

The rule of this file: a page is made for each file that something links to, and for no other.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from specharge_codegen.diagnostics import Place

FOLDER = "sources"
_REQUIREMENT = re.compile(r"\b(?:[A-P]\d\d\.)?FR\.\d{2,3}\b")
_DEFINITION = re.compile(r"^\s*(?:async\s+)?(?:def|class)\s+(\w+)\b")


@dataclass(frozen=True, slots=True)
class Link:
    """A text and where it leads, from the root of the pack; nowhere when `href` is empty."""

    text: str
    href: str = ""


class SourceFiles:
    """The files of a project that a pack links to; each is read once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._texts: dict[str, str | None] = {}
        self._definitions: dict[str, dict[str, int]] = {}
        self._sentences: dict[str, dict[int, str]] = {}

    def at(self, place: Place) -> Link:
        """Return a link to a line, shown as `file:line`; without a target when the file is not there."""
        shown = f"{place.file}:{place.line}"
        return (
            Link(shown, f"{FOLDER}/{place.file}.html#L{place.line}")
            if self._text(place.file) is not None
            else Link(shown)
        )

    def test(self, name: str) -> Link:
        """Return a link to the test of a pytest node id such as `tests/test_e02.py::test_plug_in[1]`."""
        file, _, rest = name.partition("::")
        function = rest.partition("[")[0].rpartition("::")[2]
        if self._text(file) is None or Path(file).suffix != ".py":
            return Link(file)
        if file not in self._definitions:
            self._definitions[file] = dict(_definitions(self._texts[file] or ""))
        return self.at(Place(file, self._definitions[file].get(function, 1)))

    def sentence(self, place: Place) -> str:
        """Return the first line of the docstring of what is defined in Python at a place; empty when it has none."""
        if place.file not in self._sentences:
            self._sentences[place.file] = dict(_sentences(self._text(place.file) or ""))
        return self._sentences[place.file].get(place.line, "")

    def pages(self) -> Iterator[tuple[str, list[str]]]:
        """Yield (file, lines) of every file that is linked to, in the order of names."""
        for file, text in sorted(self._texts.items()):
            if text is not None:
                yield file, text.split("\n")[:-1] if text.endswith("\n") else text.split("\n")

    def _text(self, file: str) -> str | None:
        if file not in self._texts:
            path = self._root / file
            inside = path.is_file() and path.resolve().is_relative_to(self._root.resolve())
            self._texts[file] = path.read_text(encoding="utf-8", errors="replace") if inside else None
        return self._texts[file]


def listing(lines: list[str], requirements: Mapping[str, str], root: str) -> str:
    """Return the lines as HTML; a requirement named in them links to where the pack tells of it.

    `requirements` maps an id to its page, `root` leads from the listing to the root of the pack.
    """

    def linked(found: re.Match[str]) -> str:
        target = requirements.get(found[0])
        return f'<a href="{escape(root + target)}">{found[0]}</a>' if target else found[0]

    return "\n".join(
        f'<span class="line" id="L{number}"><a class="number" href="#L{number}">{number}</a>'
        f"{_REQUIREMENT.sub(linked, escape(line, quote=False))}</span>"
        for number, line in enumerate(lines, 1)
    )


def _definitions(text: str) -> Iterator[tuple[str, int]]:
    for number, line in enumerate(text.splitlines(), 1):
        if found := _DEFINITION.match(line):
            yield found[1], number


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and (
            said := ast.get_docstring(node)
        ):
            yield node.lineno, said.partition("\n")[0]
