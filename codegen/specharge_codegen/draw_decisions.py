"""Draw a machine that answers requests: for each state and event a numbered list of decisions, read from the top.

The first decision whose guards hold is taken. In the slice of a use case the decisions of others are grey and short.
"""

from __future__ import annotations

from collections.abc import Iterator

from specharge_codegen.compose import Composed, Placed
from specharge_codegen.diagram_labels import (
    bold,
    cell,
    grey,
    guards,
    legend,
    lines,
    mark,
    number,
    requirements,
    row,
    small,
    table,
)
from specharge_codegen.diagram_text import tell, tell_event, words
from specharge_codegen.language import Vocabulary

_NOTES = (
    "Decisions are asked from the top; the first whose guards hold is taken. Double frame: the machine ends there.",
)
_LOOK = 'border="0" color="#808080" cellborder="1" cellspacing="0" cellpadding="3"'
_HEADINGS = ("", "if", "then", "next", "requirements")


def draw(group: list[Composed], use_case: str | None, vocabulary: Vocabulary) -> tuple[list[str], str]:
    """Return (statements, foot) of the decisions of machines, or of the slice that a use case adds to them."""
    marks: set[str] = set()
    rows: list[str] = []
    for composed in sorted(group, key=lambda composed: composed.skeleton.scope == "item"):
        for state, event in _sections(composed):
            letter, said = tell_event(event, composed, vocabulary)
            marks.add(letter)
            owner = f"{words(composed.name)}: " if len(group) > 1 else ""
            heading = f"{bold(owner + words(state))}, on {bold(lines(said, 60))}"
            if rows:
                rows.append('<tr><td colspan="5" border="0" height="10"></td></tr>')
            rows.append(row(mark(letter), cell(heading, 'colspan="4" bgcolor="#e0e0e0"')))
            rows.append(row(*(cell(small(text)) for text in _HEADINGS)))
            for value, (placed, _) in enumerate(composed.on(state, event), 1):
                inked = use_case in (None, placed.use_case)
                rows.append(
                    _decision(value, placed, composed, vocabulary)
                    if inked
                    else _faded(value, placed, composed, vocabulary)
                )
    return [f"decisions [label=<\n{table(rows, _LOOK)}\n>]"], legend(marks, _NOTES)


def _sections(composed: Composed) -> Iterator[tuple[str, str]]:
    for state in composed.tree.leaves:
        for event in composed.events:
            if composed.on(state, event):
                yield state, event


def _decision(value: int, placed: Placed, composed: Composed, vocabulary: Vocabulary) -> str:
    told = tell(placed, composed, vocabulary)
    return row(
        number(value),
        cell(guards(told, 36, "otherwise" if value > 1 else "always")),
        cell("<br/>".join(lines(phrase, 48) for phrase in told.does)),
        _next(placed, composed),
        cell(requirements(told, 22)),
    )


def _faded(value: int, placed: Placed, composed: Composed, vocabulary: Vocabulary) -> str:
    return row(
        f'<td align="right">{grey(str(value))}</td>',
        cell(grey(guards(tell(placed, composed, vocabulary), 36, "otherwise"))),
        cell(grey(f"see {placed.use_case}"), 'colspan="3"'),
    )


def _next(placed: Placed, composed: Composed) -> str:
    target = placed.transition.to
    if target is None:
        return cell("stays")
    if not composed.tree.states[target].final:
        return cell(bold(words(target)))
    ringed = table([row(f"<td>{words(target)}</td>")], 'border="1" cellborder="1" cellspacing="1" cellpadding="2"')
    return f"<td>{ringed}</td>"
