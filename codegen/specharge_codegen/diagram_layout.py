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

_LETTER = 4.6
_LINE = 12.5
_BETWEEN_LAYERS = 18.0
_TITLE_AND_LEGEND = 130.0
_BETWEEN_NEIGHBOURS = 12.0
_PASSING_LINE = 12.0
_FRAME = 16.0


@dataclass(frozen=True, slots=True)
class Node:
    """A box of a chart: its place in the order of states, its size, and the state whose frame it stands in."""

    place: float
    width: float
    height: float
    frame: str = ""


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
    joined = [(line.tail, line.head) for line in lines]
    depth = _depths(nodes, joined)
    last = range(max(depth.values()) + 1)
    along = {
        side: sum(max(_side(node, side) for name, node in nodes.items() if depth[name] == layer) for layer in last)
        + len(last) * _BETWEEN_LAYERS
        for side in ("width", "height")
    }
    across = {side: _across("", _boxes(nodes, joined, depth, side)) for side in ("width", "height")}
    scales = {
        "TB": scale_on_paper(across["width"], along["height"] + _TITLE_AND_LEGEND),
        "LR": scale_on_paper(along["width"], across["height"] + _TITLE_AND_LEGEND),
    }
    best = "LR" if scales["LR"] > 1.3 * scales["TB"] else "TB"
    return best, scales[best]


def _side(node: Node, side: str) -> float:
    return node.width if side == "width" else node.height


def _depths(nodes: Mapping[str, Node], joined: Iterable[tuple[str, str]]) -> dict[str, int]:
    """Return the layer of each box: as far down as the longest way to it, and close to what it leads to."""
    before: dict[str, list[str]] = {name: [] for name in nodes}
    after: dict[str, list[str]] = {name: [] for name in nodes}
    for ends in joined:
        first, second = sorted(ends, key=lambda name: (nodes[name].place, name))
        before[second].append(first)
        after[first].append(second)
    order = sorted(nodes, key=lambda name: (nodes[name].place, name))
    depth: dict[str, int] = {}
    for name in order:
        depth[name] = max((depth[earlier] + 1 for earlier in before[name] if earlier != name), default=0)
    for name in reversed(order):
        if after[name] and len(after[name]) > len(before[name]):
            depth[name] = max(depth[name], min(depth[later] for later in after[name]) - 1)
    return depth


def _boxes(
    nodes: Mapping[str, Node], joined: Iterable[tuple[str, str]], depth: Mapping[str, int], side: str
) -> list[tuple[str, int, float]]:
    """Return (frame, layer, size across) of each box, and of each line where it passes a layer between its ends."""
    found = [(node.frame, depth[name], _side(node, side) + _BETWEEN_NEIGHBOURS) for name, node in nodes.items()]
    for tail, head in joined:
        first, second = sorted((depth[tail], depth[head]))
        around = _common(nodes[tail].frame, nodes[head].frame)
        found += [(around, layer, _PASSING_LINE) for layer in range(first + 1, second)]
    return found


def _common(one: str, other: str) -> str:
    """Return the innermost frame that holds both."""
    while not (other == one or other.startswith(f"{one}.")) and one:
        one = one.rpartition(".")[0]
    return one


def _across(frame: str, boxes: Iterable[tuple[str, int, float]]) -> float:
    """Return the size of a frame across the layers; a frame in it keeps its size over all the layers that it spans."""
    filled: dict[int, float] = {}
    inner: dict[str, list[tuple[str, int, float]]] = {}
    for box in boxes:
        if box[0] == frame:
            filled[box[1]] = filled.get(box[1], 0.0) + box[2]
        else:
            steps = box[0].removeprefix(f"{frame}.").split(".") if frame else box[0].split(".")
            inner.setdefault(f"{frame}.{steps[0]}" if frame else steps[0], []).append(box)
    for name, held in inner.items():
        size = _across(name, held) + _FRAME
        layers = [layer for _, layer, _ in held]
        for layer in range(min(layers), max(layers) + 1):
            filled[layer] = filled.get(layer, 0.0) + size
    return max(filled.values(), default=0.0)


def quoted(name: str) -> str:
    """Return a name as a Graphviz string."""
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
