"""Render Graphviz source to SVG with the `dot` program, as the same bytes wherever the layout is the same.

What differs between patch versions is taken out: the generator's comment, ids, the titles made of ids, spellings. Each
SVG carries the digest of its source, so that `stale` can tell whether it fits without `dot`. The layout itself follows
the fonts of the machine that draws: Helvetica, Arial, or a face of the same widths.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from html import escape
from os import cpu_count
from pathlib import Path, PurePosixPath

from specharge_codegen.diagram_layout import scale_on_paper

_PROCESSES = 4

_SIZE = re.compile(r'<svg width="([\d.]+)pt" height="([\d.]+)pt"')
_FONT = re.compile(r'font-size="([\d.]+)"')
_DIGEST = re.compile(r"<!-- source sha256:([0-9a-f]{64}) -->")


class DotMissing(Exception):
    """The `dot` program is not on PATH."""

    def __init__(self) -> None:
        super().__init__(
            "the program 'dot' is not on PATH, so no SVG can be drawn; install Graphviz (apt-get install graphviz,"
            " dnf install graphviz, brew install graphviz) and build again"
        )


class DotFailed(Exception):
    """`dot` refused a source."""


def render(dot_sources: Mapping[str, str]) -> dict[str, str]:
    """Return the SVG of each source, under the same names. Raises DotMissing, or DotFailed with what `dot` said."""
    if not dot_sources:
        return {}
    dot = shutil.which("dot")
    if dot is None:
        raise DotMissing
    names = list(dot_sources)
    with tempfile.TemporaryDirectory() as directory:
        paths = {name: Path(directory) / f"{index}.dot" for index, name in enumerate(names)}
        for name, path in paths.items():
            path.write_text(dot_sources[name], encoding="utf-8")
        _draw(dot, list(paths.values()), names)
        drawn = {name: path.with_name(f"{path.name}.svg").read_text(encoding="utf-8") for name, path in paths.items()}
    return {name: _settled(text, PurePosixPath(name).stem, dot_sources[name]) for name, text in drawn.items()}


def stale(dot_text: str, svg_text: str) -> bool:
    """Tell whether an SVG was not drawn from this source."""
    found = _DIGEST.search(svg_text)
    return found is None or found[1] != _digest(dot_text)


def smallest_type(svg_text: str) -> float:
    """Return the size of the smallest type, in points, when an SVG is fitted to A4 upright or across."""
    size = _SIZE.search(svg_text)
    fonts = [float(value) for value in _FONT.findall(svg_text)]
    if size is None or not fonts:
        raise ValueError("this is no SVG of a diagram: its size or its text is missing")
    return min(fonts) * scale_on_paper(float(size[1]), float(size[2]))


def _draw(dot: str, paths: list[Path], names: list[str]) -> None:
    """Run one `dot` for each core; every process takes its share of the files."""
    share = min(cpu_count() or 1, _PROCESSES, len(paths))
    command = [dot, "-Tsvg", "-O"]
    running = [
        subprocess.Popen([*command, *map(str, paths[index::share])], stderr=subprocess.PIPE, text=True)
        for index in range(share)
    ]
    said = [process.communicate()[1] for process in running]
    if any(process.returncode for process in running) or any("Error" in text for text in said):
        lines = [line for text in said for line in text.splitlines()]
        raise DotFailed("dot cannot draw a diagram:\n" + "\n".join(_named(line, paths, names) for line in lines))


def _named(line: str, paths: list[Path], names: list[str]) -> str:
    """Return what `dot` said, with the names of the diagrams for those of the files it was given."""
    for path, name in zip(paths, names, strict=True):
        line = line.replace(f"{path.name}:", f"{name}:").replace(str(path), name)
    return line


def _settled(svg: str, title: str, source: str) -> str:
    """Return an SVG without what depends on the run or the version, with a title and the digest of its source."""
    svg = re.sub(r"<!--.*?-->\n?", "", svg, flags=re.DOTALL)
    svg = re.sub(r"<title>.*?</title>\n?", "", svg, flags=re.DOTALL)
    svg = re.sub(r' id="[^"]*"', "", svg).replace("&#45;", "-").replace('stroke="transparent"', 'stroke="none"')
    head, opening, body = svg.partition("<svg ")
    attributes, closing, rest = body.partition(">")
    comment = f"<!-- source sha256:{_digest(source)} -->\n"
    return f"{head}{comment}{opening}{attributes}{closing}\n<title>{escape(title, quote=False)}</title>{rest}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
