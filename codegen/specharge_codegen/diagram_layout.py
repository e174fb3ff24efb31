"""How a chart lies on paper: which way its lines point, which way it grows, and how small its type becomes on A4.

Graphviz ranks what it is given; here every line is given from the state that the skeleton names first to the one it
names later, so that the order of states in a skeleton is the order on paper. Sizes are estimates in points, good to a
fifth.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import unescape

# A4 with margins of 12 mm, in points.
PAPER = (527.0, 774.0)

_LETTER = 5.2
_LINE = 12.5
_BETWEEN_LAYERS = 24.0
_TITLE_AND_LEGEND = 130.0
_BETWEEN_NEIGHBOURS = 14.0


@dataclass(frozen=True, slots=True)
class Node:
    """A box of a chart: its place in the order of states, and its size."""

    place: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a chart, with an arrow at its head, at neither end or at both."""

    tail: str
    head: str
    arrow: bool
    look: str = ""
    both: bool = False


def size_of(markup: str) -> tuple[float, float]:
    """Return about how wide and high a label is."""
    lines = [unescape(re.sub(r"<[^>]*>", "", line)) for line in re.split(r"</tr>|<br/>", markup)]
    lines = [line for line in lines if line.strip()]
    return max((len(line) for line in lines), default=1) * _LETTER + 20, max(len(lines), 1) * _LINE + 6


def scale_on_paper(width: float, height: float) -> float:
    """Return by how much a drawing shrinks to fit A4, upright or across, at most 1."""
    short, long = PAPER
    return min(1.0, max(min(short / width, long / height), min(long / width, short / height)))


def directed(line: Line, nodes: Mapping[str, Node]) -> str:
    """Return the statement of a line that points from the earlier box to the later, whichever end has the arrow."""
    forward = nodes[line.tail].place <= nodes[line.head].place
    ends = (line.tail, line.head) if forward else (line.head, line.tail)
    look = [line.look] if line.look else []
    if not line.arrow:
        look.append("dir=none")
    elif line.both:
        look.append("dir=both")
    elif not forward:
        look.append("dir=back")
    attributes = f" [{', '.join(look)}]" if look else ""
    return f"{quoted(ends[0])} -> {quoted(ends[1])}{attributes}"


def measure(nodes: Mapping[str, Node], lines: Iterable[Line]) -> tuple[str, float]:
    """Return (rankdir, scale on A4) of the better of two layouts: growing downwards, or to the right."""
    layers = _layers(nodes, lines)
    long = [[(nodes[name].width, nodes[name].height) for name in layer] for layer in layers]
    down = (
        max(sum(width + _BETWEEN_NEIGHBOURS for width, _ in layer) for layer in long),
        sum(max(height for _, height in layer) + _BETWEEN_LAYERS for layer in long) + _TITLE_AND_LEGEND,
    )
    right = (
        sum(max(width for width, _ in layer) + _BETWEEN_LAYERS for layer in long),
        max(sum(height + _BETWEEN_NEIGHBOURS for _, height in layer) for layer in long) + _TITLE_AND_LEGEND,
    )
    scales = {"TB": scale_on_paper(*down), "LR": scale_on_paper(*right)}
    best = "LR" if scales["LR"] > 1.3 * scales["TB"] else "TB"
    return best, scales[best]


def _layers(nodes: Mapping[str, Node], lines: Iterable[Line]) -> list[list[str]]:
    """Return the boxes layer by layer, each as far from the first as the longest way to it."""
    before: dict[str, list[str]] = {name: [] for name in nodes}
    for line in lines:
        first, second = sorted((line.tail, line.head), key=lambda name: (nodes[name].place, name))
        before[second].append(first)
    depth: dict[str, int] = {}
    for name in sorted(nodes, key=lambda name: (nodes[name].place, name)):
        depth[name] = max((depth[earlier] + 1 for earlier in before[name]), default=0)
    return [[name for name in nodes if depth[name] == layer] for layer in range(max(depth.values()) + 1)]


def quoted(name: str) -> str:
    """Return a name as a Graphviz string."""
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
