"""The labels of a diagram, as Graphviz reads them: tables in its HTML-like markup.

Type is 10 points for words and 8 for requirement IDs, at the size the diagram has before it is fitted to paper.
Nothing depends on colour: ink is black or grey.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from textwrap import wrap

from specharge_codegen.diagram_text import MARKS, Told

TEXT_SIZE = 10
SMALL_SIZE = 8
INK = "#000000"
FADED = "#8c8c8c"
SHADE = "#eeeeee"

_BARE = 'border="0" cellborder="0" cellspacing="0"'
_LEFT = 'align="left" balign="left"'
_ORDINALS = ("", "1st", "2nd", "3rd")


def ordinal(turn: int) -> str:
    """Return 3 as '3rd'."""
    return _ORDINALS[turn] if turn < len(_ORDINALS) else f"{turn}th"


def lines(text: str, width: int) -> str:
    """Return text wrapped at `width` characters, as markup. Names are never broken."""
    return "<br/>".join(escape(line, quote=False) for line in wrap(text, width, break_long_words=False) or [""])


def small(markup: str, colour: str = INK) -> str:
    """Return markup in small type."""
    return f'<font point-size="{SMALL_SIZE}" color="{colour}">{markup}</font>'


def bold(markup: str) -> str:
    """Return markup in bold."""
    return f"<b>{markup}</b>"


def grey(markup: str) -> str:
    """Return markup in grey."""
    return f'<font color="{FADED}">{markup}</font>'


def cell(markup: str, attributes: str = "") -> str:
    """Return a table cell with its lines set left."""
    return f"<td {_LEFT}{' ' + attributes if attributes else ''}>{markup}</td>"


def row(cells: Iterable[str]) -> str:
    """Return a table row."""
    return f"<tr>{''.join(cells)}</tr>"


def table(rows: Iterable[str], attributes: str = f'{_BARE} cellpadding="1"') -> str:
    """Return a table, a row a line."""
    return "\n".join([f"<table {attributes}>", *rows, "</table>"])


def mark(letter: str) -> str:
    """Return the mark of a kind of event: black for messages, shaded for hardware, framed for the rest."""
    size = f'point-size="{SMALL_SIZE}"'
    if letter == "M":
        look, shown = f'border="1" bgcolor="{INK}"', f'<font {size} color="#ffffff"><b>{letter}</b></font>'
    elif letter == "H":
        look, shown = 'border="1" bgcolor="#d0d0d0"', f"<font {size}><b>{letter}</b></font>"
    else:
        look, shown = 'border="1"', f"<font {size}><b>{letter}</b></font>"
    inner = f'<table {_BARE} cellpadding="0"><tr><td {look} fixedsize="true" width="12" height="11">{shown}</td></tr></table>'
    return f'<td valign="top">{inner}</td>'


def number(value: int) -> str:
    """Return the number of a transition in a key, set right."""
    return f'<td align="right" valign="top"><b>{value}</b></td>'


def event_of(told: Told) -> str:
    """Return the event in bold, with its turn when several transitions wait for it."""
    turn = f" {small(f'({ordinal(told.turn)})')}" if told.turn else ""
    return bold(escape(told.event, quote=False)) + turn


def told_rows(told: Told, width: int = 40) -> list[str]:
    """Return a transition as the rows of a two-column table: mark and event, guards, doings, requirements."""
    rows = [row([mark(told.mark), cell(event_of(told))])]
    body: list[str] = []
    if told.guards:
        body.append(lines(f"[{' and '.join(told.guards)}]", width))
    body += [lines(phrase, width) for phrase in told.does]
    if told.requirements:
        body.append(small(lines(" ".join(told.requirements), width + 8)))
    if body:
        rows.append(row(["<td></td>", cell("<br/>".join(body))]))
    return rows


def keyed_rows(value: int, told: Told) -> list[str]:
    """Return a transition as one row that refers to the key: its number, mark and event."""
    return [row([number(value), mark(told.mark), cell(event_of(told))])]


def block(rows: Sequence[str]) -> str:
    """Return the box of the transitions between the same states."""
    return table(rows, f'border="1" color="#606060" cellborder="0" cellspacing="0" cellpadding="1" bgcolor="#ffffff"')


def legend(marks: Iterable[str], notes: Sequence[str]) -> str:
    """Return the legend: the marks in use and what else a reader must know."""
    used = [letter for letter in MARKS if letter in set(marks)]
    rows = [row([*(part for letter in used for part in (mark(letter), cell(small(MARKS[letter] + "  "))))])] if used else []
    noted = [row([cell(small(lines(note, 130)))]) for note in notes]
    inner = [row([cell(table(rows))])] if rows else []
    return table([*inner, *noted], f'border="1" color="#a0a0a0" cellborder="0" cellspacing="0" cellpadding="2"')
