"""Draw the key of a chart whose blocks hold numbers: a row for each transition, on as many pages as it takes."""

from __future__ import annotations

from collections.abc import Sequence

from specharge_codegen.compose import Placed
from specharge_codegen.diagram_labels import cell, event, guards, lines, mark, number, requirements, row, small, table
from specharge_codegen.diagram_layout import PAPER, size_of
from specharge_codegen.diagram_text import Told, words

_LOOK = 'border="1" color="#a0a0a0" cellborder="0" cellspacing="0" cellpadding="2" rows="*"'
_HEADINGS = ("", "", "event", "from → to", "if", "then", "requirements")
# The rows are about this much wider than upright A4, so that a page may be as much longer.
_WIDER = 1.45


def draw(key: Sequence[tuple[int, Placed, Told]]) -> list[list[str]]:
    """Return the statements of each page; none when there is no key."""
    pages: list[list[str]] = []
    room = 0.0
    for value, placed, told in key:
        text = _row(value, placed, told)
        height = max(size_of(part)[1] for part in text.split("</td>"))
        if height > room:
            pages.append([row(*(cell(small(heading)) for heading in _HEADINGS))])
            room = (PAPER[1] - 60) * _WIDER
        pages[-1].append(text)
        room -= height
    return [[f"key [label=<\n{table(rows, _LOOK)}\n>]"] for rows in pages]


def _row(value: int, placed: Placed, told: Told) -> str:
    transition = placed.transition
    sources = ", ".join(words(state) for state in transition.from_)
    way = f"{sources} → {words(transition.to)}" if transition.to else f"in {sources}"
    return row(
        number(value),
        mark(told.mark),
        cell(event(told, 24)),
        cell(lines(way, 20)),
        cell(guards(told, 34)),
        cell("<br/>".join(lines(phrase, 44) for phrase in told.does)),
        cell(requirements(told, 10)),
    )
