"""The labels of a diagram, as Graphviz reads them: tables in its HTML-like markup.

Type is 10 points for words and 9 for requirement IDs, at the size the diagram has before it is fitted to paper.
Nothing depends on colour: ink is black or grey.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from textwrap import wrap

from specharge_codegen.diagram_text import MARKS, Told

SIZE = 10
SMALL_SIZE = 9
INK = "#000000"
FADED = "#808080"
FADED_LINE = "#b4b4b4"
SHADE = "#eeeeee"

_BARE = 'border="0" cellborder="0" cellspacing="0" cellpadding="1"'
_BOX = 'border="1" color="#606060" cellborder="0" cellspacing="0" cellpadding="1" bgcolor="#ffffff"'
_ORDINALS = ("", "1st", "2nd", "3rd")


def lines(text: str, width: int) -> str:
    """Return text wrapped at `width` characters, as markup. Names are never broken."""
    return "<br/>".join(escape(line, quote=False) for line in wrap(text, width, break_long_words=False))


def small(markup: str) -> str:
    """Return markup in small type."""
    return f'<font point-size="{SMALL_SIZE}">{markup}</font>' if markup else ""


def bold(markup: str) -> str:
    """Return markup in bold."""
    return f"<b>{markup}</b>"


def grey(markup: str) -> str:
    """Return markup in grey."""
    return f'<font color="{FADED}">{markup}</font>'


def cell(markup: str, attributes: str = "") -> str:
    """Return a table cell with its lines set left."""
    return f'<td align="left" balign="left"{" " + attributes if attributes else ""}>{markup}</td>'


def row(*cells: str) -> str:
    """Return a table row."""
    return f"<tr>{''.join(cells)}</tr>"


def table(rows: Iterable[str], attributes: str = _BARE) -> str:
    """Return a table, a row a line."""
    return "\n".join([f"<table {attributes}>", *rows, "</table>"])


def mark(letter: str) -> str:
    """Return a cell with the mark of a kind of event: black for messages, shaded for hardware, framed for the rest."""
    ground = {"M": f' bgcolor="{INK}"', "H": ' bgcolor="#d0d0d0"'}.get(letter, "")
    shown = f'<font color="#ffffff"><b>{letter}</b></font>' if letter == "M" else f"<b>{letter}</b>"
    framed = f'<td border="1"{ground} fixedsize="true" width="13" height="14">{shown}</td>'
    return f'<td width="17"><table border="0" cellborder="0" cellspacing="0" cellpadding="0">{row(framed)}</table></td>'


def number(value: int) -> str:
    """Return a cell with the number of a transition, set right."""
    return f'<td align="right"><b>{value}</b></td>'


def requirements(told: Told, width: int) -> str:
    """Return the requirement IDs in small type."""
    return small(lines(" ".join(told.requirements), width))


def guards(told: Told, width: int, otherwise: str = "") -> str:
    """Return the guards, each on a line of its own, or what stands where there is none."""
    said = [told.guards[0], *(f"and {guard}" for guard in told.guards[1:])] if told.guards else [otherwise]
    return "<br/>".join(lines(each, width) for each in said)


def event(told: Told, width: int = 40) -> str:
    """Return the event in bold, with its turn when several transitions wait for it."""
    return bold(lines(told.event, width)) + (f" {small(f'({_ordinal(told.turn)})')}" if told.turn else "")


def told_rows(told: Told, width: int = 40) -> list[str]:
    """Return a transition as rows of two columns: mark and event; then guards, doings and requirements."""
    body = [lines(f"[{guard}]", width) for guard in told.guards]
    body += [lines(phrase, width) for phrase in told.does]
    if told.requirements:
        body.append(requirements(told, width + 8))
    rows = [row(mark(told.mark), cell(event(told)))]
    return [*rows, row("<td></td>", cell("<br/>".join(body)))] if body else rows


def keyed_row(numbers: Iterable[int], letter: str, said: str) -> str:
    """Return the transitions on one event as a row that refers to the key: numbers, mark, event."""
    listed = lines(" ".join(str(value) for value in numbers), 9)
    return row(f'<td align="right" balign="right">{listed}</td>', mark(letter), cell(bold(lines(said, 20))))


def bare_rows(numbers: Iterable[int], goal: str = "") -> list[str]:
    """Return a row of ascending numbers that refer to the key, e.g. '2 4–7', and the goal; none without numbers."""
    runs: list[list[int]] = []
    for value in numbers:
        if runs and value == runs[-1][-1] + 1:
            runs[-1].append(value)
        else:
            runs.append([value])
    said = [f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
    listed = lines(" ".join(said), 16)
    return [row(cell(f"{listed} {goal}".rstrip(), 'colspan="3"'))] if said else []


def block(rows: Iterable[str]) -> str:
    """Return the box of the transitions between the same states."""
    return table(rows, _BOX)


def legend(marks: Iterable[str], notes: Sequence[str]) -> str:
    """Return the legend: the marks in use, and beside them what else a reader must know."""
    used = [row(mark(letter), cell(MARKS[letter])) for letter in MARKS if letter in set(marks)]
    noted = [row(cell(lines(note, 70))) for note in notes]
    columns = [cell(table(rows)) for rows in (used, noted) if rows]
    return table([row(*columns)], 'border="1" color="#a0a0a0" cellborder="0" cellspacing="0" cellpadding="2"')


def _ordinal(turn: int) -> str:
    return _ORDINALS[turn] if turn < len(_ORDINALS) else f"{turn}th"
