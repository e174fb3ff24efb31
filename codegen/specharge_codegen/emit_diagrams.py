"""Pass 5, emit: a diagram per machine and one per slice that a use case adds, as Graphviz source.

A machine of states is drawn as a chart (`draw_chart`), a machine that answers requests as a list of decisions
(`draw_decisions`). A use case has one diagram when it touches one machine or decisions only, else one for each machine
it touches; a chart too large for full labels on A4 has a key on pages of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from specharge_codegen import draw_decisions, draw_key
from specharge_codegen.compose import Composed
from specharge_codegen.diagram_labels import bold, cell, lines, row, table
from specharge_codegen.diagram_text import words
from specharge_codegen.draw_chart import Chart
from specharge_codegen.header import HEADER
from specharge_codegen.language import UseCase, Vocabulary
from specharge_codegen.load import Loaded

_FONT = 'fontname="Helvetica,Arial,sans-serif", fontsize=10'
_TITLE_SIZE = 14


def emit_diagrams(
    machines: Mapping[str, Composed], use_cases: Mapping[str, Loaded[UseCase]], vocabulary: Vocabulary
) -> dict[str, str]:
    """Return `diagrams/machines/….dot` and `diagrams/use_cases/….dot`: file name to Graphviz source, in order of names.

    A use case without transitions has no diagram. Sources must have been checked.
    """
    files: dict[str, str] = {}
    for name, composed in machines.items():
        headed = partial(_heading, f"Machine: {words(name)}", composed.skeleton.says)
        for suffix, text in _pages([composed], None, vocabulary, headed):
            files[f"diagrams/machines/{name}{suffix}.dot"] = text
    for use_case, loaded in use_cases.items():
        for stem, group in _groups(use_case, loaded.model, machines):
            headed = partial(_heading, f"{use_case} {loaded.model.title}", _added(group))
            for suffix, text in _pages(group, use_case, vocabulary, headed):
                files[f"diagrams/use_cases/{stem}{suffix}.dot"] = text
    return dict(sorted(files.items()))


def _groups(use_case: str, model: UseCase, machines: Mapping[str, Composed]) -> list[tuple[str, list[Composed]]]:
    """Return (stem of the file name, machines) for each diagram of a use case."""
    touched = [machines[name] for name, added in sorted(model.machines.items()) if added and name in machines]
    if not touched:
        return []
    if len(touched) == 1 or all(_is_decided(composed) for composed in touched):
        return [(use_case, touched)]
    return [(f"{use_case}-{composed.name}", [composed]) for composed in touched]


def _is_decided(composed: Composed) -> bool:
    return composed.skeleton.scope in ("request", "item")


def _added(group: Sequence[Composed]) -> str:
    names = " and ".join(f"'{words(composed.name)}'" for composed in group)
    machines = "machine" if len(group) == 1 else "machines"
    return f"What this use case adds to the {machines} {names}; what others add is grey."


def _pages(
    group: list[Composed], use_case: str | None, vocabulary: Vocabulary, headed: Callable[[str], str]
) -> Iterator[tuple[str, str]]:
    """Yield (suffix of the file name, source) for the diagram and the pages of its key."""
    if _is_decided(group[0]):
        body, foot = draw_decisions.draw(group, use_case, vocabulary)
        yield "", _page(headed(""), body, foot)
        return
    chart = Chart(group[0], use_case, vocabulary)
    yield "", _page(headed(""), chart.statements(), chart.foot(), chart.rankdir)
    keys = draw_key.draw(chart.key())
    for value, body in enumerate(keys, 1):
        yield "-key" if len(keys) == 1 else f"-key-{value}", _page(headed(f", key {value} of {len(keys)}"), body, "")


def _heading(title: str, says: str, page: str) -> str:
    titled = f'<font point-size="{_TITLE_SIZE}">{bold(lines(title + page, 70))}</font>'
    return table([row(cell(titled)), row(cell(lines(says, 100)))])


def _page(heading: str, body: Sequence[str], foot: str, rankdir: str = "TB") -> str:
    look = f"{_FONT}, rankdir={rankdir}, labelloc=b, labeljust=l, nodesep=0.1, ranksep=0.22"
    return "\n".join(
        [
            f"{HEADER}digraph {{",
            f"graph [{look}, label=<\n{foot}\n>]" if foot else f"graph [{look}]",
            f"node [{_FONT}, shape=plain]",
            f"edge [{_FONT}, arrowsize=0.7]",
            "subgraph cluster {",
            f"graph [labelloc=t, peripheries=0, margin=4, label=<\n{heading}\n>]",
            *body,
            "}",
            "}",
            "",
        ]
    )
